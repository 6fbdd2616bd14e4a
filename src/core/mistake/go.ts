import type { SearchNote, SkipReason } from '../note/program-notes.ts'
import type { CommandFailure } from '../outside/command-failure.ts'
import type { ExperimentMistake } from './experiment.ts'

/** What keeps Go, or a command of the repository's, from building. `words` are those of the go command or of the probe. */
export type GoMistake =
  | { readonly kind: 'command-not-found'; readonly command: string }
  | { readonly kind: 'no-go' }
  | { readonly kind: 'go-command-fails'; readonly dir?: string; readonly failure: CommandFailure }
  | { readonly kind: 'packages-not-listed'; readonly module: string; readonly failure: CommandFailure }
  | { readonly kind: 'modules-not-listed'; readonly dir: string; readonly failure: CommandFailure }
  | { readonly kind: 'toolchain-not-to-be-had'; readonly dir: string; readonly failure: CommandFailure }
  /** `oldestMinor` is 20 for Go 1.20. */
  | { readonly kind: 'go-too-old'; readonly version: string; readonly oldestMinor: number }
  | { readonly kind: 'no-module'; readonly dir: string }
  | NoPrograms
  | { readonly kind: 'no-programs-to-plan' }
  | {
      readonly kind: 'no-such-package'
      readonly program: string
      readonly package: string
      readonly meant?: string
      /** The main packages that there are. */
      readonly known: readonly string[]
    }
  | { readonly kind: 'probe-does-not-compile'; readonly version: string; readonly failure: CommandFailure }
  | {
      readonly kind: 'another-run'
      readonly pid: number
      readonly host: string
      readonly waitedSeconds: number
      readonly lock: string
    }
  | {
      readonly kind: 'no-place-to-build'
      readonly refused: readonly RefusedPlace[]
      readonly markers: readonly string[]
    }
  | { readonly kind: 'prebuilt-unreadable'; readonly program: string; readonly path: string; readonly words?: string }
  | { readonly kind: 'prebuilt-missing'; readonly program: string; readonly base: string; readonly head: string }
  | {
      readonly kind: 'prepare-failed'
      readonly side: 'base' | 'head' | 'release'
      readonly line: string
      readonly exitCode: number
      readonly output: string
    }
  | {
      readonly kind: 'wrong-goexperiment'
      readonly in: ExperimentOrigin
      readonly mistake: ExperimentMistake
    }

export interface NoPrograms {
  readonly kind: 'no-programs'
  readonly dir: string
  readonly skipped: readonly { readonly package: string; readonly reason: SkipReason }[]
  /** Whether there are sources of package main that build constraints leave out. */
  readonly constrained: boolean
  readonly notes: readonly SearchNote[]
}

/** A folder that cannot be built in, and why. */
export interface RefusedPlace {
  readonly path: string
  readonly why: /** A file above it that makes it part of something else. */
    | { readonly kind: 'marker'; readonly marker: string }
    | { readonly kind: 'not-a-folder' }
    | { readonly kind: 'writable-by-others' }
    /** In the words of Node.js. */
    | { readonly kind: 'failed'; readonly words: string }
}

/** Where a GOEXPERIMENT was set. */
export type ExperimentOrigin =
  | { readonly kind: 'environment' }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'flag-set'; readonly name: string }
