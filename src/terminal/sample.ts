import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exec } from '../core/exec.ts'
import { UserError } from '../core/user-error.ts'

/** A repository of two commits on the branch main: `head`, and `base`, its parent. Both are full commit hashes. */
export interface SampleRepository {
  readonly dir: string
  readonly base: string
  readonly head: string
}

export interface SampleRequest {
  readonly exec: Exec
  /** The folder examples/sample. */
  readonly from: string
  /** An existing, empty folder outside every repository. Removing it is the caller's. */
  readonly into: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

interface Revision {
  readonly folder: string
  readonly date: string
  readonly message: string
}

const base = { folder: 'base', date: '2026-01-05T09:00:00Z', message: 'Convert units over HTTP and in a terminal' }
const head = { folder: 'head', date: '2026-01-06T09:00:00Z', message: 'Speak YAML too, and keep robots out of the log' }

/**
 * Makes the two folders of the sample into a Git repository. The same files give the same two hashes everywhere,
 * whatever the user's Git is set up to do.
 */
export async function createSampleRepository({
  exec,
  from,
  into,
  env = process.env,
}: SampleRequest): Promise<SampleRepository> {
  const isolated = isolatedFrom(env, into)
  // No templates: an administrator's may bring hooks.
  await git(isolated, 'init', '--quiet', '--initial-branch=main', '--object-format=sha1', '--template=')
  // A file's mode is left to the umask of whoever unpacked the sample, so it must not reach the hashes.
  await git(isolated, 'config', 'core.fileMode', 'false')
  return { dir: into, base: await commit(base), head: await commit(head) }

  async function commit({ folder, date, message }: Revision): Promise<string> {
    await git(isolated, 'rm', '-r', '--quiet', '--ignore-unmatch', '.')
    await cp(join(from, folder), into, { recursive: true })
    await cp(join(from, 'binary-budget.yml'), join(into, '.github', 'binary-budget.yml'))
    await git(isolated, 'add', '--all', '.')
    await git({ ...isolated, ...signature(date) }, 'commit', '--quiet', `--message=${message}`)
    return (await git(isolated, 'rev-parse', 'HEAD')).trim()
  }

  async function git(env: Record<string, string>, ...args: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await exec('git', args, { cwd: into, env })
    if (exitCode === 0) return stdout
    throw new UserError({ kind: 'sample-not-made', folder: into, args, exitCode, words: stderr.trim().slice(-2000) })
  }
}

/**
 * The environment without anything that configures Git. HOME moves instead of GIT_CONFIG_GLOBAL being set, since
 * `~/.config/git` also holds ignore and attribute files, which no variable turns off.
 */
function isolatedFrom(env: SampleRequest['env'], home: string): Record<string, string> {
  const kept = Object.entries(env ?? {}).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !entry[0].toUpperCase().startsWith('GIT_') && entry[0] !== 'XDG_CONFIG_HOME',
  )
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
  }
}

function signature(date: string): Record<string, string> {
  const [name, email] = ['Sample Author', 'sample@example.com']
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  }
}
