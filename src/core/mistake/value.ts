import type { ExperimentMistake } from './experiment.ts'
import type { PlatformMistake } from './platform.ts'

/** What is wrong with the text of a config file, or with a value in it. `words` are those of the YAML parser. */
export type ValueMistake =
  | { readonly kind: 'file-too-long'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'nested-too-deeply' }
  | { readonly kind: 'second-document' }
  | { readonly kind: 'not-yaml'; readonly words: string }
  | { readonly kind: 'unusable-yaml'; readonly words: string }
  | { readonly kind: 'other-yaml'; readonly version: string }
  | { readonly kind: 'key-twice'; readonly key: string }
  | { readonly kind: 'unknown-alias'; readonly alias: string }
  | WrongValue
  | { readonly kind: 'wrong-regexp'; readonly found: Found; readonly why: RegexpProblem }
  | { readonly kind: 'not-exactly-one'; readonly found: readonly string[]; readonly of: readonly string[] }
  | { readonly kind: 'empty-list'; readonly of: 'programs' | 'flag-sets' | 'platforms' }
  | { readonly kind: 'missing-key'; readonly key: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[]; readonly meant?: string }
  | { readonly kind: 'budget-without-limit' }
  | { readonly kind: 'beside-build'; readonly key: string }
  | { readonly kind: 'race-without-cgo' }
  /** `GOOS` or `GOARCH`. */
  | { readonly kind: 'platform-variable'; readonly variable: string }
  | { readonly kind: 'port-not-told' }
  | { readonly kind: 'package-without-name'; readonly package: string }
  /** The last element of its path is no name. `expected` is what a name is. */
  | { readonly kind: 'package-of-bad-name'; readonly package: string; readonly expected: string }
  /** `first` is the other one, where it is written otherwise. */
  | { readonly kind: 'name-twice'; readonly of: 'program' | 'flag-set'; readonly name: string; readonly first?: string }
  | {
      readonly kind: 'budget-on-unknown-name'
      readonly of: 'program' | 'flag-set'
      readonly name: string
      readonly meant?: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'budget-on-unlisted-flag-set'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly kind: 'budget-on-unlisted-platform'
      readonly platform: string
      readonly meant?: string
      readonly listed: readonly string[]
      /** Whether the platform of a host would do, too. */
      readonly orHost: boolean
    }
  | PlatformMistake
  | ExperimentMistake

/** `expected` is the schema's own description of the value, which an editor shows, too. It completes "expected …". */
export interface WrongValue {
  readonly kind: 'wrong-value'
  readonly found: Found
  readonly expected: string
  readonly meant?: string
}

/** A written value, as far as a message shows it. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list' }
  | { readonly kind: 'map' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number, true or false. */
  | { readonly kind: 'scalar'; readonly text: string }

/** What keeps Go from compiling a regular expression. */
export type RegexpProblem =
  | { readonly kind: 'lookaround' }
  | { readonly kind: 'back-reference' }
  /** In the words of JavaScript, to which it is malformed, too. */
  | { readonly kind: 'malformed'; readonly words: string }
