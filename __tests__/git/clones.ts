import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRepository, type Repository, type RepositoryOptions } from '../../src/git/repository.ts'
import { createExec } from '../../src/system/exec.ts'

/** A temporary folder with git in it that knows nothing of the user's configuration. */
export interface Bench extends Disposable {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  /** Runs git in a folder of the bench. */
  readonly git: (folder: string, ...args: string[]) => string
  /** Writes a file and commits everything; returns the SHA. */
  readonly commit: (folder: string, file: string, text?: string) => string
  readonly init: (folder: string) => string
  /** A clone over the file protocol, so that depths and filters hold. */
  readonly clone: (from: string, to: string, ...args: string[]) => string
  readonly open: (folder: string, options?: Partial<RepositoryOptions>) => Promise<Repository>
}

export function bench(): Bench {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bench-git-')))
  mkdirSync(join(path, 'home'))
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: join(path, 'home'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  }
  writeFileSync(
    join(path, 'home/.gitconfig'),
    '[init]\n\tdefaultBranch = main\n[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n[protocol "file"]\n\tallow = always\n[gc]\n\tauto = 0\n',
  )
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', args, {
      cwd: join(path, folder),
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const init = (folder: string) => {
    mkdirSync(join(path, folder), { recursive: true })
    git(folder, 'init', '-q')
    return join(path, folder)
  }
  return {
    path,
    env,
    git,
    init,
    commit: (folder, file, text = file) => {
      writeFileSync(join(path, folder, file), text)
      git(folder, 'add', '-A')
      git(folder, 'commit', '-q', '--allow-empty', '-m', file)
      return git(folder, 'rev-parse', 'HEAD')
    },
    clone: (from, to, ...args) => {
      git('.', 'clone', '-q', ...args, `file://${join(path, from)}`, to)
      return join(path, to)
    },
    open: async (folder, options = {}) => {
      const found = await openRepository({ exec: createExec(), env, dir: join(path, folder), ...options })
      if (found === undefined) throw new Error(`${folder} is no repository`)
      return found
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

export interface Shas {
  readonly main: string
  readonly fork: string
  readonly feature: string
  readonly merge: string
  readonly mains: readonly string[]
}

/**
 * A repository `up` as a server has it: ten commits on main, a branch `feature` from the fifth with three more, and
 * `refs/pull/1/merge` that merges it into main.
 */
export function upstream(bench: Bench): Shas {
  template ??= makeTemplate()
  cpSync(template.folder, join(bench.path, 'up'), { recursive: true, preserveTimestamps: true })
  return template.shas
}

// Made once for a test file: thirty processes that each test would otherwise start.
let template: { readonly folder: string; readonly shas: Shas } | undefined

function makeTemplate(): { folder: string; shas: Shas } {
  const b = bench()
  process.once('exit', () => b[Symbol.dispose]())
  b.init('up')
  const mains = Array.from({ length: 10 }, (_, index) => b.commit('up', `main-${index}`))
  const fork = mains[4] ?? ''
  b.git('up', 'checkout', '-q', '-b', 'feature', fork)
  for (const name of ['a', 'b', 'c']) b.commit('up', `feature-${name}`)
  const feature = b.git('up', 'rev-parse', 'HEAD')
  b.git('up', 'checkout', '-q', '--detach', 'main')
  b.git('up', 'merge', '-q', '--no-ff', '-m', 'merge', 'feature')
  const merge = b.git('up', 'rev-parse', 'HEAD')
  b.git('up', 'update-ref', 'refs/pull/1/merge', merge)
  b.git('up', 'tag', '-a', '-m', 'v1', 'v1', mains[2] ?? '')
  b.git('up', 'checkout', '-q', 'main')
  return { folder: join(b.path, 'up'), shas: { main: mains[9] ?? '', fork, feature, merge, mains } }
}

/** What actions/checkout leaves: one commit, detached, no branches. */
export function runnerCheckout(bench: Bench, sha: string, to = 'checkout'): string {
  const path = bench.init(to)
  bench.git(to, 'remote', 'add', 'origin', `file://${join(bench.path, 'up')}`)
  bench.git(to, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', sha)
  bench.git(to, 'checkout', '-q', '--detach', sha)
  return path
}
