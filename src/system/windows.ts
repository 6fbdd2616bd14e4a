import { win32 } from 'node:path'
import { CommandNotFound, type Exec } from '../core/exec.ts'

/**
 * On Windows `sh`, by which a config's own lines run, is the one that comes with Git, whose folder is mostly not in
 * PATH. Elsewhere nothing changes.
 */
export function withGitShell(exec: Exec, platform: NodeJS.Platform = process.platform): Exec {
  if (platform !== 'win32') return exec
  return async (command, args, options) => {
    try {
      return await exec(command, args, options)
    } catch (error) {
      if (command !== 'sh' || !(error instanceof CommandNotFound)) throw error
      const { cwd, env } = options
      const asked = await exec('git', ['--exec-path'], { cwd, env }).catch(() => undefined)
      if (asked === undefined || asked.exitCode !== 0) throw error
      // C:/Program Files/Git/mingw64/libexec/git-core
      const shell = win32.join(asked.stdout.trim(), '..', '..', '..', 'bin', 'sh.exe')
      return exec(shell, args, options)
    }
  }
}

/** The environment as it is read here: Windows calls it `Path`, and does not mind how names are written. */
export function definedEnvironment(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(
    defined.map(([name, value]) => [platform === 'win32' && /^path$/i.test(name) ? 'PATH' : name, value]),
  )
}
