import type { Exec } from '../core/exec.ts'
import { shellWord } from '../system/shell-word.ts'

/**
 * Commands that are told as a shell would take them, with their folder, exit code and seconds: for RUNNER_DEBUG. Their
 * environment is left out, since it has the token, and so is what they are given to read.
 */
export function traced(exec: Exec, say: (line: string) => void, now: () => number): Exec {
  return async (command, args, options) => {
    const began = now()
    const told = (ending: string) =>
      say(
        `${[command, ...args].map(shellWord).join(' ')} (in ${options.cwd}; ${ending}, ${(now() - began).toFixed(2)} s)`,
      )
    try {
      const result = await exec(command, args, options)
      told(`exit code ${result.exitCode}`)
      return result
    } catch (error) {
      told('not run to its end')
      throw error
    }
  }
}
