import { UserError } from './user-error.ts'

/** What a finished command left behind. `exitCode` is -1 when a signal ended it. */
export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface ExecOptions {
  readonly cwd: string
  /** The whole environment of the command; nothing is added to it. */
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: string
  /** Called with each complete line of standard output as it arrives. */
  readonly onLine?: (line: string) => void
  /** The same for standard error. Only the end of it is kept then: a linker's trace has many megabytes. */
  readonly onErrorLine?: (line: string) => void
}

/**
 * Runs a command given as an argv array and waits for it. A non-zero exit is a result, not an error; rejects only
 * when the command cannot be started (`CommandNotFound` when there is none of that name), or when the run was
 * interrupted.
 */
export type Exec = (command: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>

/** There is no such command on this machine. Whoever knows what it is needed for says so in an error of their own. */
export class CommandNotFound extends UserError {
  constructor(command: string, options?: ErrorOptions) {
    super({ kind: 'command-not-found', command }, options)
  }
}
