import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ExecResult } from '../core/exec.ts'
import type { HistoryRefusal } from '../core/mistake/loss.ts'
import type { FetchProblem } from '../core/outside/fetch-problem.ts'
import { type GitOptions, lastWords, type Repository } from './repository.ts'

/** A file on a branch of its own, read from the remote and added to there. */
export interface BranchFile {
  readonly repository: Repository
  readonly branch: string
  /** Name of the file at the branch's root. */
  readonly file: string
  /** A folder of ours: everything happens in a bare repository in it, and nothing in the user's. */
  readonly folder: string
}

export type ReadFile =
  /** `tip` is absent where the branch is not there yet. */
  | { readonly kind: 'read'; readonly content: Buffer; readonly tip?: string }
  | { readonly kind: 'failed'; readonly problem: FetchProblem }

export type Appended =
  | { readonly kind: 'appended'; readonly commit: string; readonly attempts: number }
  | { readonly kind: 'nothing-to-add' }
  | { readonly kind: 'refused'; readonly why: HistoryRefusal }

/** Somebody else was quicker so many times at most; waits grow from one to the next. */
const mostAttempts = 8

/** Who commits where nobody is configured: as actions/checkout's own examples have it. */
const identity = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
}

/** The file as the remote's branch has it, byte for byte; empty if there is none. Only its last commit is fetched. */
export async function readBranchFile(on: BranchFile): Promise<ReadFile> {
  return readWith(await bareGit(on), on)
}

async function readWith(git: BareGit, on: BranchFile): Promise<ReadFile> {
  const { url } = git
  if (url === undefined) return { kind: 'failed', problem: { kind: 'no-remote' } }
  const ref = `refs/heads/${on.branch}`
  const listed = await git.run(['ls-remote', url, ref], { network: true })
  if (listed.exitCode !== 0) return failed(listed)
  const tip = listed.stdout.split(/\s/)[0]
  if (tip === undefined || tip === '') return { kind: 'read', content: Buffer.alloc(0) }
  const fetched = await git.run(
    [
      '-c',
      'gc.auto=0',
      '-c',
      'fetch.unpackLimit=1',
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      url,
      `+${ref}:refs/history`,
    ],
    { network: true },
  )
  if (fetched.exitCode !== 0) return failed(fetched)
  // Not what was listed: it may have moved meanwhile.
  const sha = (await git.output(['rev-parse', 'refs/history'])).trim()
  await git.output(['read-tree', sha])
  const into = join(on.folder, 'files')
  await git.run(['-c', 'core.autocrlf=false', 'checkout-index', '--force', `--prefix=${into}/`, '--', on.file])
  const isThere = (await git.output(['ls-files', '--', on.file])).trim() !== ''
  return { kind: 'read', content: isThere ? await readFile(join(into, on.file)) : Buffer.alloc(0), tip: sha }
}

const failed = (result: ExecResult): ReadFile => ({
  kind: 'failed',
  problem: { kind: 'git-fails', said: lastWords(result) },
})

/**
 * Adds lines to the end of the file by one commit and one push that can only move the branch forward. Whoever was quicker is
 * waited for, and what they wrote is read again. `linesFor` sees the file as it is then; none means there is nothing to add.
 * Other files on the branch stay.
 */
export async function appendToBranchFile(
  on: BranchFile,
  linesFor: (content: Buffer) => readonly string[],
  message: string,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Appended> {
  const git = await bareGit(on)
  let why: HistoryRefusal | undefined
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    if (attempt > 1) await wait(100 * 2 ** Math.min(attempt, 6) * (0.5 + Math.random()))
    const read = await readWith(git, on)
    if (read.kind === 'failed') {
      why = { kind: 'not-read', problem: read.problem, attempts: attempt }
      continue
    }
    const lines = linesFor(read.content)
    if (lines.length === 0) return { kind: 'nothing-to-add' }
    const commit = await commitWith(git, on, read, lines, message)
    // Without a plus or a lease: a push that is no fast-forward is refused by the remote itself.
    const pushed = await git.run(
      ['push', '--porcelain', '--no-verify', git.url ?? '', `${commit}:refs/heads/${on.branch}`],
      { network: true },
    )
    if (pushed.exitCode === 0) return { kind: 'appended', commit, attempts: attempt }
    why = { kind: 'not-pushed', said: refusal(pushed), attempts: attempt }
    if (!isRace(pushed)) break
  }
  if (why === undefined) throw new Error('no attempt was made')
  return { kind: 'refused', why }
}

async function commitWith(
  git: BareGit,
  on: BranchFile,
  { content, tip }: ReadFile & { kind: 'read' },
  lines: readonly string[],
  message: string,
): Promise<string> {
  const path = join(on.folder, 'appended')
  // A last line without an end may be half of one. It stays, and ours begin after it.
  const gap = content.length > 0 && content.at(-1) !== 0x0a ? '\n' : ''
  await writeFile(path, Buffer.concat([content, Buffer.from(`${gap}${lines.join('\n')}\n`)]))
  const blob = (await git.output(['hash-object', '-w', '--no-filters', path])).trim()
  if (tip === undefined) await git.output(['read-tree', '--empty'])
  await git.output(['update-index', '--add', '--cacheinfo', `100644,${blob},${on.file}`])
  const tree = (await git.output(['write-tree'])).trim()
  return (await git.output(['commit-tree', tree, ...(tip === undefined ? [] : ['-p', tip]), '-m', message])).trim()
}

/** `[rejected]` is git's own word for a branch that has moved on; the others are a server's, for two pushes at one time. */
function isRace({ stdout, stderr }: ExecResult): boolean {
  return /\[rejected\]|cannot lock ref|reference already exists|failed to update ref|incorrect old value|stale info/.test(
    stdout + stderr,
  )
}

/** What the remote said, in a line: of a protected branch that is in lines that begin with `remote:`. */
function refusal(result: ExecResult): string {
  const said = [...result.stderr.matchAll(/^remote: (?:error: )?(.+?)\s*$/gm)].map(([, text]) => text)
  const status = /^!\t\S+\t(.+)$/m.exec(result.stdout)?.[1]
  return [...said.slice(0, 3), ...(status === undefined ? [lastWords(result)] : [status])].join('; ')
}

interface BareGit {
  /** Of the user's remote; undefined: there is none. */
  readonly url: string | undefined
  readonly run: (args: readonly string[], options?: GitOptions) => Promise<ExecResult>
  readonly output: (args: readonly string[]) => Promise<string>
}

async function bareGit({ repository, folder }: BranchFile): Promise<BareGit> {
  const dir = join(folder, 'git')
  const env = {
    GIT_DIR: dir,
    GIT_WORK_TREE: join(folder, 'files'),
    GIT_INDEX_FILE: join(folder, 'index'),
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
  }
  await mkdir(join(folder, 'files'), { recursive: true })
  await repository.output(['init', '--quiet', '--bare', '--initial-branch=unused', dir])
  const remote = repository.remote
  const url = remote === undefined ? undefined : await repository.output(['remote', 'get-url', '--push', remote])
  return {
    url,
    run: (args, options = {}) => repository.git(args, { ...options, env: { ...env, ...options.env } }),
    output: (args) => repository.output(args, { env }),
  }
}
