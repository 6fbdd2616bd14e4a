import type { PlatformMistake } from './platform.ts'
import type { ValueMistake } from './value.ts'

/** What is wrong with the config: the file, what stands in it, and names on the command line that it does not have. */
export type ConfigMistake =
  | { readonly kind: 'no-config-file'; readonly file: string }
  | { readonly kind: 'config-is-a-folder'; readonly file: string }
  | { readonly kind: 'config-not-utf8'; readonly file: string; readonly line: number; readonly column: number }
  /** `other` is there, and is not the file that is read. */
  | { readonly kind: 'config-of-other-name'; readonly other: string; readonly file: string }
  /** All mistakes of a file, in the order in which they stand in it. */
  | { readonly kind: 'mistakes-in-config'; readonly mistakes: readonly PlacedMistake[] }
  | {
      readonly kind: 'unknown-name'
      /** `--flag-set` or `--program`. */
      readonly option: string
      readonly name: string
      readonly meant?: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'wrong-platform'; readonly mistake: PlatformMistake }
  | { readonly kind: 'prebuilt-not-planned'; readonly program: string }
  | { readonly kind: 'too-few-shards'; readonly shards: number }

/** A mistake in a config file. Line and column are 1-based; a column counts UTF-16 units, as editors do. */
export interface PlacedMistake {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The value that the mistake is told of, or the map that has a wrong key; empty: the file. */
  readonly subject: Path
  readonly mistake: ValueMistake
}

/** Keys and positions that lead to a value of a config. */
export type Path = readonly (string | number)[]
