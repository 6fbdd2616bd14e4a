import type { CommandFailure } from '../outside/command-failure.ts'

/** What is wrong with a GOEXPERIMENT; `value` is all of it. */
export type ExperimentMistake =
  /** It would switch the garbage collector off, which no experiment does. */
  | { readonly kind: 'experiment-without-gc'; readonly value: string }
  | {
      readonly kind: 'unknown-experiment'
      readonly value: string
      /** The one name that there is not, without a leading `no`. */
      readonly experiment: string
      readonly known: readonly string[]
      readonly meant?: string
    }
  /** By a go command that does not tell which ones it has. */
  | { readonly kind: 'experiment-refused'; readonly value: string; readonly failure: CommandFailure }
