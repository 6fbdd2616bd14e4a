/** What is wrong on the command line, and with the files and folders that it names. */
export type TerminalMistake =
  | { readonly kind: 'option-of-command'; readonly option: string; readonly command: string }
  /** `command` is the one that was probably meant. */
  | { readonly kind: 'several-folders'; readonly operands: readonly string[]; readonly command?: string }
  | { readonly kind: 'command-takes-one-folder'; readonly command: string; readonly operands: readonly string[] }
  | { readonly kind: 'option-not-of-command'; readonly option: string; readonly command: string }
  | { readonly kind: 'option-without-folder'; readonly option: string }
  | { readonly kind: 'option-without-value'; readonly option: string }
  | { readonly kind: 'compare-takes-two-revisions'; readonly operands: number }
  | { readonly kind: 'compare-takes-no-option'; readonly option: string }
  | { readonly kind: 'only-size'; readonly only: string }
  | { readonly kind: 'inspect-takes-one-binary'; readonly operands: number }
  | { readonly kind: 'diff-takes-two-binaries'; readonly operands: number }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly meant?: string }
  | { readonly kind: 'option-twice'; readonly option: string }
  /** In Node's own words. */
  | { readonly kind: 'arguments-refused'; readonly words: string }
  | { readonly kind: 'output-is-no-folder'; readonly output: string; readonly path: string }
  /** `code` is the system's: `EACCES`. */
  | { readonly kind: 'output-not-writable'; readonly output: string; readonly path: string; readonly code: string }
  /** `words` are the probe's. */
  | { readonly kind: 'not-a-go-binary'; readonly path: string; readonly words?: string }
  | {
      readonly kind: 'sample-not-made'
      readonly folder: string
      readonly args: readonly string[]
      readonly exitCode: number
      readonly words: string
    }
  | { readonly kind: 'init-would-replace'; readonly paths: readonly string[] }
  | { readonly kind: 'no-history-branch'; readonly path: string }
  /** `words` are Git's. */
  | { readonly kind: 'history-branch-not-read'; readonly branch: string; readonly words: string }
