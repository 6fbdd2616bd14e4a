// A real Git repository with a real Go program, and what actions/checkout leaves of a pull request: the merge commit
// alone, without its parents.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { owner, repo } from './github.ts'

const run = promisify(execFile)

export type Files = Readonly<Record<string, string>>

export interface Repository {
  /** What stands for the remote on github.com; a bare repository. */
  readonly origin: string
  /** Adds a commit with the files to the branch `changes`, and merges it into master as GitHub would. */
  push(files: Files): Promise<PushedMerge>
  /** The merge commit checked out, cloned with depth 1; always in the same folder, as on a hosted runner. */
  checkout(merge: PushedMerge): Promise<string>
}

export interface PushedMerge {
  readonly base: string
  readonly head: string
  readonly merge: string
}

/** A repository below `directory` whose branch `master` has the files. */
export async function createRepository(directory: string, files: Files, env: Env): Promise<Repository> {
  const origin = join(directory, 'origin.git')
  const work = join(directory, 'work')
  const git = async (cwd: string, ...args: string[]) => (await run('git', args, { cwd, env })).stdout.trim()
  const commit = async (message: string, changed: Files) => {
    await writeFiles(work, changed)
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '--message', message)
  }

  await run('git', ['init', '--quiet', '--bare', '--initial-branch=master', origin], { env })
  // As GitHub does: any commit can be asked for by its SHA.
  await git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await run('git', ['clone', '--quiet', origin, work], { env })
  await git(work, 'checkout', '--quiet', '-B', 'master')
  await commit('base', files)
  await git(work, 'push', '--quiet', 'origin', 'master')
  await git(work, 'branch', 'changes')

  return {
    origin,
    async push(changed) {
      await git(work, 'checkout', '--quiet', 'changes')
      await commit('change', changed)
      const head = await git(work, 'rev-parse', 'HEAD')
      await git(work, 'checkout', '--quiet', '--detach', 'master')
      const base = await git(work, 'rev-parse', 'HEAD')
      await git(work, 'merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, 'changes')
      const merge = await git(work, 'rev-parse', 'HEAD')
      await git(work, 'push', '--quiet', '--force', 'origin', 'changes', `${merge}:refs/pull/2/merge`)
      return { base, head, merge }
    },
    async checkout({ merge }) {
      const workspace = join(directory, repo)
      await rm(workspace, { recursive: true, force: true })
      await mkdir(workspace)
      await git(workspace, 'init', '--quiet', '--initial-branch=master')
      await git(workspace, 'remote', 'add', 'origin', `https://github.com/${owner}/${repo}`)
      await git(workspace, 'fetch', '--quiet', '--depth=1', 'origin', `+${merge}:refs/remotes/pull/2/merge`)
      await git(workspace, 'checkout', '--quiet', '--force', 'refs/remotes/pull/2/merge')
      return workspace
    },
  }
}

export type Env = Readonly<Record<string, string>>

/**
 * An environment as on a fresh machine: a home of its own, where github.com is the origin below `directory`, so that
 * nothing leaves this machine. Go's caches are the user's, to save time; with `ownBuildCache` that of builds is in the home.
 */
export async function freshEnvironment(directory: string, { ownBuildCache = false } = {}): Promise<Env> {
  const home = await mkdtemp(join(tmpdir(), 'go-binary-budget-home-'))
  const origin = join(directory, 'origin.git')
  await writeFile(
    join(home, '.gitconfig'),
    `[user]
  name = Octocat
  email = octocat@example.com
[url "file://${origin}"]
  insteadOf = https://github.com/${owner}/${repo}
`,
  )
  const { stdout } = await run('go', ['env', '-json', 'GOCACHE', 'GOMODCACHE', 'GOROOT'])
  const { GOCACHE, GOMODCACHE, GOROOT } = JSON.parse(stdout) as Record<string, string>
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    // The runner takes the first node it finds.
    PATH: [dirname(process.execPath), join(`${GOROOT}`, 'bin'), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    ...(ownBuildCache ? {} : { GOCACHE: `${GOCACHE}` }),
    GOMODCACHE: `${GOMODCACHE}`,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  }
}

async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
