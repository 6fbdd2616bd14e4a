import type { ConfigMistake } from './config.ts'
import type { GitMistake } from './git.ts'
import type { GoMistake } from './go.ts'
import type { RunnerMistake } from './runner.ts'
import type { TerminalMistake } from './terminal.ts'

/**
 * What is wrong with what the user wrote, or with the surroundings of the run. Data only: the sentence of each kind, and its
 * page in docs/errors, are in render/words.
 */
export type Mistake = ConfigMistake | GitMistake | GoMistake | RunnerMistake | TerminalMistake
