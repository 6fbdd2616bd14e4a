import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { CommandNotFound, type Exec, type ExecResult } from '../core/exec.ts'
import { withGitConfig, withoutGitLocation } from '../core/git-environment.ts'
import { UserError } from '../core/user-error.ts'
import { isFolder } from '../system/files.ts'

export interface RepositoryOptions {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string>>
  /** Any folder of the checkout. */
  readonly dir: string
  /** Authenticates fetches from `serverUrl`; never written anywhere. */
  readonly token?: string
  readonly serverUrl?: string
  /**
   * Works although the files belong to somebody else, as in a container job. Right for a runner's workspace; in a
   * terminal it is git's own protection and stays on.
   */
  readonly trust?: boolean
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** A checkout and how to run git in it. Nothing here writes to its index, refs, stash or files. */
export interface Repository {
  /** Real path of the work tree's root. */
  readonly root: string
  /** Real path of what all worktrees share: usually `.git`. */
  readonly commonDir: string
  /** First remote, `origin` preferred. */
  readonly remote?: string
  readonly gitVersion: readonly [number, number]
  readonly git: (args: readonly string[], options?: GitOptions) => Promise<ExecResult>
  /** Standard output without its last newline; a failure is an error with the command and what git said. */
  readonly output: (args: readonly string[], options?: GitOptions) => Promise<string>
  /** The same effects, for another checkout: a submodule, a worktree. */
  readonly open: (dir: string) => Promise<Repository | undefined>
}

export interface GitOptions {
  readonly cwd?: string
  /** Gives this command the token. */
  readonly network?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** The checkout around a folder; undefined outside of every repository. Throws a UserError where git may not work. */
export async function openRepository(options: RepositoryOptions): Promise<Repository | undefined> {
  const { exec, dir, sleep = setTimeout } = options
  const quiet = environment(options)
  const authenticated = withGitConfig(quiet, authentication(options))

  const run = async (args: readonly string[], { cwd = dir, network = false, env = {} }: GitOptions = {}) => {
    const once = () =>
      exec('git', ['-c', 'core.fsmonitor=false', ...args], {
        cwd,
        env: { ...(network ? authenticated : quiet), ...env },
      })
    try {
      let result = await once()
      for (const wait of network ? waits : []) {
        if (result.exitCode === 0 || !isPassing(result)) break
        await sleep(wait)
        result = await once()
      }
      return result
    } catch (error) {
      if (!(error instanceof CommandNotFound)) throw error
      throw new UserError({ kind: 'no-git' }, { cause: error })
    }
  }

  if (!(await isFolder(dir))) throw new UserError({ kind: existsSync(dir) ? 'not-a-folder' : 'no-folder', path: dir })
  const place = await run(['rev-parse', '--is-inside-work-tree', '--git-common-dir', '--show-toplevel'])
  const [inside, common, top] = place.stdout.split('\n')
  if (place.exitCode !== 0 || inside !== 'true') {
    if (/dubious ownership|unsafe repository/.test(place.stderr)) throw dubious(dir, place.stderr)
    if (inside === 'false') throw new UserError({ kind: 'nothing-checked-out', dir })
    if (/not a git repository/i.test(place.stderr)) return undefined
    throw failure(['rev-parse'], place)
  }
  const root = await realpath(top ?? dir)
  const remotes = (await run(['remote'])).stdout.split('\n').filter((name) => name !== '')
  const remote = remotes.includes('origin') ? 'origin' : remotes[0]
  // In a partial clone any command may have to fetch what it reads, so each gets the token.
  const partial = (await run(['config', '--get-regexp', '^remote\\..*\\.promisor$'])).exitCode === 0
  const [, major = '2', minor = '0'] = /(\d+)\.(\d+)/.exec((await run(['--version'])).stdout) ?? []

  const git = (args: readonly string[], git: GitOptions = {}) =>
    run(args, { cwd: root, ...git, network: partial || git.network === true })
  return {
    root,
    commonDir: await realpath(resolve(dir, common ?? '.git')),
    ...(remote !== undefined && { remote }),
    gitVersion: [Number(major), Number(minor)],
    git,
    output: async (args, options) => {
      const result = await git(args, options)
      if (result.exitCode !== 0) throw failure(args, result)
      return result.stdout.replace(/\n$/, '')
    },
    open: (dir) => openRepository({ ...options, dir }),
  }
}

/** Milliseconds before each further attempt to talk to a server that is having a bad minute. */
const waits = [2_000, 10_000]

/** Whether a failure may be gone a moment later, unlike a refusal. */
const isPassing = ({ stderr }: ExecResult): boolean =>
  /returned error: (?:429|5\d\d)|RPC failed|early EOF|timed out|Connection reset|hung up unexpectedly|unexpected disconnect/i.test(
    stderr,
  )

/** What git said at the end, without passwords that stand in a remote's URL. */
export function lastWords({ stderr }: ExecResult): string {
  return stderr
    .trim()
    .split('\n')
    .slice(-5)
    .join('\n')
    .replace(/\/\/[^/@\s]+@/g, '//***@')
}

export function short(sha: string): string {
  return sha.slice(0, 7)
}

function failure(args: readonly string[], result: ExecResult): Error {
  return new Error(`git ${args.join(' ')} failed with exit code ${result.exitCode}:\n${lastWords(result)}`)
}

function environment({ env, trust = false }: RepositoryOptions): Readonly<Record<string, string>> {
  const own = {
    ...withoutGitLocation(env),
    // A question that nobody can answer would hang the run.
    GIT_TERMINAL_PROMPT: '0',
    // `git status` would otherwise write the user's index.
    GIT_OPTIONAL_LOCKS: '0',
    // Messages are read here, by their English words.
    LC_ALL: 'C',
    LANGUAGE: 'C',
  }
  return trust ? withGitConfig(own, [['safe.directory', '*']]) : own
}

function authentication({ token, serverUrl = 'https://github.com' }: RepositoryOptions): [string, string][] {
  if (token === undefined || token === '') return []
  const key = `http.${new URL('/', serverUrl)}.extraheader`
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  // The empty value drops the header that actions/checkout may have left in the configuration: two are refused.
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${credentials}`],
  ]
}

function dubious(dir: string, stderr: string): UserError {
  const remedy = /git config --global --add safe\.directory .*/.exec(stderr)?.[0]
  return new UserError({ kind: 'repository-of-another-user', dir, ...(remedy !== undefined && { remedy }) })
}
