import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { probes } from '../shared.ts'

/** Text of each file by its path; undefined removes it. */
export type Files = Readonly<Record<string, string | undefined>>

/** A repository of the test's own, with places for what a run of the program leaves. Gone at the end of the test. */
export interface TestRepository extends AsyncDisposable {
  readonly dir: string
  /** Holds the repository and all other folders. */
  readonly around: string
  /** The system's temporary folder of runs in this repository. */
  readonly temporary: string
  readonly cache: string
  readonly output: string
  readonly write: (files: Files) => Promise<void>
  readonly git: (...args: readonly string[]) => string
}

/** The same for every test, whatever is configured on the machine. */
export const gitEnv = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

/** A repository with a commit on main for each of these; `name` is its folder's. */
export async function repositoryOf(commits: readonly Files[], name = 'repository'): Promise<TestRepository> {
  const around = await realpath(await mkdtemp(join(tmpdir(), 'terminal-')))
  const dir = join(around, name)
  const places = { temporary: join(around, 'tmp'), cache: join(around, 'cache'), output: join(around, 'output') }
  await mkdir(dir)
  await mkdir(places.temporary)
  await mkdir(join(places.cache, 'go-binary-budget'), { recursive: true, mode: 0o700 })
  await symlink(probes, join(places.cache, 'go-binary-budget', 'probe'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: dir, env: { ...process.env, ...gitEnv, GIT_OPTIONAL_LOCKS: '0' } }).toString()
  const write = (files: Files) => writeFiles(dir, files)
  git('init', '--quiet', '--initial-branch=main')
  for (const [number, files] of commits.entries()) {
    await write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', `--message=Commit ${number + 1}`)
  }
  const remove = () => rm(around, { recursive: true, force: true })
  return { dir, around, ...places, write, git, [Symbol.asyncDispose]: remove }
}

async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(dir, name)
    if (text === undefined) await rm(path)
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  }
}
