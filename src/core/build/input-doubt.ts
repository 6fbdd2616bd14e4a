import type { Mistake } from '../mistake/mistake.ts'
import type { CommandFailure } from '../outside/command-failure.ts'

type Side = 'base' | 'head'

/** Why two revisions may give different binaries, so that they have to be built. */
export type InputDoubt =
  /** A file or the real path of one. */
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'missing-in'; readonly side: Side; readonly path: string }
  | { readonly kind: 'facts-differ'; readonly about: Fact }
  | { readonly kind: 'in-base'; readonly why: InputDoubt }
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  | ConfigDoubt
  | SettingDoubt
  | PackageDoubt

/** What the config makes of a build that may read anything. */
export type ConfigDoubt =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'build-line' }
  | { readonly kind: 'prebuilt' }
  | { readonly kind: 'profile' }
  | { readonly kind: 'tool-flag'; readonly flag: string }
  | { readonly kind: 'config-outside' }
  | { readonly kind: 'no-base' }
  | { readonly kind: 'no-working-directory' }
  | { readonly kind: 'no-program' }

/** A setting of the go command that may name files. */
export type SettingDoubt =
  | { readonly kind: 'setting-names-file'; readonly setting: string; readonly flag: string }
  | { readonly kind: 'setting-leads-inside'; readonly setting: string; readonly certain: boolean }
  | { readonly kind: 'outside'; readonly path: string }

/** Sources that `go list` does not name, or that lie elsewhere. */
export type PackageDoubt =
  | { readonly kind: 'go-env-fails' }
  | { readonly kind: 'go-list-fails'; readonly failure: CommandFailure }
  | { readonly kind: 'cgo'; readonly package: string }
  | { readonly kind: 'package-outside'; readonly package: string }
  | { readonly kind: 'leads-out'; readonly path: string }
  | { readonly kind: 'unclear-include'; readonly file: string }
  | { readonly kind: 'includes'; readonly file: string; readonly included: string }

/** What a fact of a build is about, in the cell whose id is `cell`. */
export type Fact =
  | { readonly kind: 'settings'; readonly cell: string }
  | { readonly kind: 'package'; readonly path: string; readonly cell: string }
