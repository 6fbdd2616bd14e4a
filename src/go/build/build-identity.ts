import { CommandNotFound, type Exec } from '../../core/exec.ts'
import { goCommand } from '../go-command.ts'

type Env = Readonly<Record<string, string>>

/** Where files go that no binary depends on; some have another value in each run. */
const irrelevant = ['GOGCCFLAGS', 'GOTMPDIR', 'GOCACHE', 'GOBIN', 'GOTELEMETRYDIR']

/**
 * What decides what a build makes, besides the sources: all settings of the go command, those of `go env -w` too, and
 * which C compiler it is. That is as much as the go command's own cache knows of C. Undefined if it cannot be told.
 */
export async function buildIdentity(exec: Exec, dir: string, env: Env): Promise<string | undefined> {
  const settings = await goSettings(exec, dir, env)
  if (settings === undefined) return undefined
  return JSON.stringify([
    Object.entries(settings),
    settings.CGO_ENABLED === '1' ? await compilerOf(exec, dir, env, settings.CC) : '',
  ])
}

/** All settings of the go command that a binary may depend on; undefined if the go command fails. */
export async function goSettings(exec: Exec, dir: string, env: Env): Promise<Env | undefined> {
  const { exitCode, stdout } = await goCommand(exec, dir, env, ['env', '-json'])
  if (exitCode !== 0) return undefined
  const settings = Object.entries(JSON.parse(stdout) as Record<string, string>)
  return Object.fromEntries(settings.filter(([name]) => !irrelevant.includes(name)))
}

async function compilerOf(exec: Exec, dir: string, env: Env, command = ''): Promise<string> {
  const [compiler] = command.split(' ')
  if (!compiler) return ''
  try {
    const { stdout, stderr } = await exec(compiler, ['--version'], { cwd: dir, env })
    return `${stdout}${stderr}`
  } catch (error) {
    if (error instanceof CommandNotFound) return ''
    throw error
  }
}
