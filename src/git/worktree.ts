import { randomBytes } from 'node:crypto'
import { mkdir, realpath, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cleanup } from '../core/cleanup.ts'
import type { RevisionNote } from '../core/note/revision-notes.ts'
import type { Processes } from '../core/process-identity.ts'
import { UserError } from '../core/user-error.ts'
import { exists } from '../system/files.ts'
import { fetchCommit, hasCommit } from './fetch.ts'
import { lastWords, type Repository, short } from './repository.ts'
import { recordOf, removeByHand, removeLeftovers, type WorktreeRecord, worktreePrefix } from './stale-worktrees.ts'

export interface WorktreeOptions {
  readonly repository: Repository
  /** A commit that is in the clone. */
  readonly sha: string
  /** Only what git knows of the commit: the files are for the caller to bring. */
  readonly withoutFiles?: boolean
  /** Where worktrees go; made if missing. Outside of every repository. */
  readonly folder: string
  readonly processes: Processes
  /** Told how to remove the worktree before it is made, so that an interrupted run can. */
  readonly cleanup: Cleanup
}

/** A revision's files in a folder of their own, gone at the end of `await using`. */
export interface Worktree extends AsyncDisposable {
  /** Real path. */
  readonly path: string
  /** What is not as in a fresh clone: submodules that could not be had. */
  readonly notes: readonly RevisionNote[]
}

/** Checks a commit out beside the user's files. Of their repository only `.git/worktrees` changes, until the end. */
export async function addWorktree(options: WorktreeOptions): Promise<Worktree> {
  const { repository, sha, withoutFiles = false, processes, cleanup } = options
  await mkdir(options.folder, { recursive: true })
  // Git writes down the real path, and that is how entries are found again.
  const folder = await realpath(options.folder)
  await removeLeftovers(repository.commonDir, folder, processes)

  const path = join(folder, `${worktreePrefix}${randomBytes(4).toString('hex')}`)
  const gitFolders: string[] = []
  let adding: Promise<unknown> = Promise.resolve()
  let removing: Promise<void> | undefined
  const remove = () => {
    // Once, and after git: an interrupted run may call this while git still writes files.
    removing ??= adding.then(() => removeByHand(path, gitFolders))
    return removing
  }
  const forget = cleanup.add(remove)
  const dispose = async () => {
    try {
      await remove()
    } finally {
      forget()
    }
  }

  const use = async (gitFolder: string) => {
    if (gitFolders.includes(gitFolder)) return
    gitFolders.push(gitFolder)
    await writeRecord(path, { owner: processes.self, gitFolders })
  }
  const add = async (): Promise<readonly RevisionNote[]> => {
    await use(repository.commonDir)
    const problem = await checkOut(repository, sha, path, withoutFiles)
    if (problem !== undefined) throw new UserError({ kind: 'not-checked-out', sha, path, words: problem })
    return withoutFiles ? [] : addSubmodules(repository, sha, path, use)
  }
  try {
    const started = add()
    adding = started.catch(() => undefined)
    const notes = await started
    if (removing !== undefined) throw new Error(`interrupted while checking out ${short(sha)}`)
    return { path, notes, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Returns what went wrong. */
async function checkOut(
  { git }: Repository,
  sha: string,
  path: string,
  withoutFiles = false,
): Promise<string | undefined> {
  const added = await git(
    [
      // The user's hooks are about their own checkout, and post-checkout is for people.
      ...['-c', 'core.hooksPath=/dev/null', '-c', 'submodule.recurse=false'],
      // It would be written into the user's configuration.
      ...['-c', 'worktree.useRelativePaths=false'],
      ...['worktree', 'add', '--quiet', '--detach', ...(withoutFiles ? ['--no-checkout'] : []), '--', path, sha],
    ],
    // Git LFS may have to download; GIT_LFS_SKIP_SMUDGE is left as the user has it.
    { network: true },
  )
  // Without files there is no index either, and all of the commit would count as deleted.
  const result = withoutFiles && added.exitCode === 0 ? await git(['-C', path, 'read-tree', 'HEAD']) : added
  return result.exitCode === 0 ? undefined : lastWords(result)
}

/**
 * Fills in the submodules that the user's checkout has filled in: as worktrees of the very repositories that it uses,
 * so nothing is cloned and nothing is fetched but commits that are missing. Returns which could not be filled in.
 */
async function addSubmodules(
  repository: Repository,
  sha: string,
  path: string,
  use: (gitFolder: string) => Promise<void>,
): Promise<readonly RevisionNote[]> {
  const { git, output, open, root } = repository
  if ((await git(['cat-file', '-e', `${sha}:.gitmodules`])).exitCode !== 0) return []
  const links = (await output(['ls-tree', '-r', '-z', sha])).split('\0').flatMap((line) => {
    const [, commit, file] = /^160000 commit (\S+)\t(.*)$/s.exec(line) ?? []
    return commit === undefined || file === undefined ? [] : [{ commit, file }]
  })
  const notes: RevisionNote[] = []
  for (const { commit, file } of links) {
    // Not filled in by the user either: then the build does not need it, or fails on both sides alike.
    if (!(await exists(join(root, file, '.git')))) continue
    const submodule = await open(join(root, file))
    if (submodule === undefined) continue
    if (!(await hasCommit(submodule, commit))) await fetchCommit(submodule, commit)
    await use(submodule.commonDir)
    const target = join(path, file)
    const problem = await checkOut(submodule, commit, target)
    if (problem === undefined) notes.push(...(await addSubmodules(submodule, commit, target, use)))
    else notes.push({ kind: 'empty-submodule', path: file, sha, commit, output: problem })
  }
  return notes
}

/** Written aside and renamed: a half-written record would leave a worktree without an owner. */
async function writeRecord(worktree: string, record: WorktreeRecord): Promise<void> {
  const path = recordOf(worktree)
  await writeFile(`${path}.new`, JSON.stringify(record))
  await rename(`${path}.new`, path)
}
