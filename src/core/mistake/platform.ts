/** What is wrong with a platform; `found` is how it is written. */
export type PlatformMistake =
  | { readonly kind: 'platform-form'; readonly found: string; readonly meant?: string }
  /** In the names of other tools. */
  | { readonly kind: 'platform-names'; readonly found: string; readonly meant: string }
  | { readonly kind: 'platform-not-built'; readonly found: string; readonly meant?: string }
  | {
      readonly kind: 'platform-without-variants'
      readonly found: string
      readonly goos: string
      readonly goarch: string
    }
  | {
      readonly kind: 'platform-variant'
      readonly found: string
      /** GOOS/GOARCH. */
      readonly pair: string
      readonly variants: readonly string[]
      readonly meant: string
    }
