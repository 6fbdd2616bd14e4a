import { CommandNotFound, type Exec, type ExecResult } from '../core/exec.ts'
import type { CommandFailure } from '../core/outside/command-failure.ts'
import { UserError } from '../core/user-error.ts'
import { goCommandEnv } from './build/link.ts'

/**
 * Runs the go command in `dir`. `PWD` is set besides: the go command trusts it, so a path that leads through a
 * symbolic link stays the path that it embeds. `go -C` would resolve the link, so it is never used.
 */
export async function goCommand(
  exec: Exec,
  dir: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<ExecResult> {
  try {
    return await exec('go', args, { cwd: dir, env: { ...goCommandEnv(env), PWD: dir } })
  } catch (error) {
    if (!(error instanceof CommandNotFound)) throw error
    throw new UserError({ kind: 'no-go' }, { cause: error })
  }
}

/** A go command's failure with what it complains of, without its progress messages and its own name. */
export function failureOf({ stderr, exitCode }: ExecResult): CommandFailure {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('go: downloading '))
  return { exitCode, output: lines.join('\n').replace(/^go: /, '') }
}

/** What it complains of, as a part of a reason. Absent: it said nothing. */
export const saidBy = ({ output }: CommandFailure): { readonly said?: string } =>
  output === '' ? {} : { said: output }

/**
 * The values of a stream of indented JSON objects, as `go list -json` and `go env -json` write them.
 */
export function parseObjects<T>(stream: string): T[] {
  return stream
    .split(/^(?=\{)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text) as T)
}
