import { chmod, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type Owner, ownerFrom, type Processes } from '../core/process-identity.ts'
import { removeFolder } from '../system/files.ts'

/** How the names of this program's worktrees begin. */
export const worktreePrefix = 'binary-budget-'

/** How they are told from everybody else's. */
const worktreeName = new RegExp(`^${worktreePrefix}[0-9a-f]{8}$`)

/** Written beside a worktree before it is made, and removed after it: what its next finder needs to know. */
export interface WorktreeRecord {
  readonly owner: Owner
  /** Git folders that may hold an entry for it: the repository's, then those of its submodules. */
  readonly gitFolders: readonly string[]
}

/** An entry whose folder is nowhere to be seen may belong to a container that shares the repository. Milliseconds. */
const unseenFor = 24 * 60 * 60 * 1000

export function recordOf(worktree: string): string {
  return `${worktree}.json`
}

/**
 * Removes what killed runs left of their worktrees of this repository, in the given folder and wherever git still
 * lists them. Those of a live process stay. Returns the paths that were removed.
 */
export async function removeLeftovers(
  gitFolder: string,
  folder: string,
  { isAlive }: Pick<Processes, 'isAlive'>,
): Promise<string[]> {
  const entries = await entriesOf(gitFolder)
  const recorded = (await names(folder))
    .filter((name) => name.endsWith('.json') && worktreeName.test(name.slice(0, -'.json'.length)))
    .map((name) => join(folder, name.slice(0, -'.json'.length)))
  const candidates = new Set([...entries.map(({ worktree }) => worktree), ...recorded])
  const removed: string[] = []
  for (const worktree of candidates) {
    if (!worktreeName.test(basename(worktree))) continue
    const record = await readRecord(worktree)
    if (record === undefined) {
      const entry = entries.find((candidate) => candidate.worktree === worktree)
      if (entry === undefined || (await ageOf(entry.path)) < unseenFor) continue
    } else if (record.gitFolders[0] !== gitFolder || (await isAlive(record.owner))) continue
    await removeByHand(worktree, record?.gitFolders ?? [gitFolder])
    removed.push(worktree)
  }
  return removed
}

/**
 * Removes a worktree and those of submodules inside of it, with git's entries for them (gitrepository-layout(5):
 * `worktrees/<id>/gitdir`). By hand, since it has to work while the run is being interrupted, when no command can be
 * started any more, and whatever state an interrupted `git worktree add` left behind.
 */
export async function removeByHand(worktree: string, gitFolders: readonly string[]): Promise<void> {
  await removeTree(worktree)
  for (const gitFolder of gitFolders) {
    for (const entry of await entriesOf(gitFolder)) {
      if (entry.worktree === worktree || entry.worktree.startsWith(worktree + sep)) await removeTree(entry.path)
    }
    await removeIfEmpty(join(gitFolder, 'worktrees'))
  }
  // Last: as long as anything is left, so is the record of whose it is.
  await rm(recordOf(worktree), { force: true })
}

interface Entry {
  /** The entry itself: `.git/worktrees/<id>`. */
  readonly path: string
  readonly worktree: string
}

async function entriesOf(gitFolder: string): Promise<Entry[]> {
  const folder = join(gitFolder, 'worktrees')
  const entries: Entry[] = []
  for (const name of await names(folder)) {
    const path = join(folder, name)
    const text = await absentIfMissing(readFile(join(path, 'gitdir'), 'utf8'))
    // Relative to the entry since git 2.48, if so configured.
    if (text !== undefined) entries.push({ path, worktree: dirname(resolve(path, text.trim())) })
  }
  return entries
}

async function readRecord(worktree: string): Promise<WorktreeRecord | undefined> {
  const text = await absentIfMissing(readFile(recordOf(worktree), 'utf8'))
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as { owner?: unknown; gitFolders?: unknown }
    const owner = ownerFrom(value.owner)
    const { gitFolders } = value
    if (owner === undefined || !Array.isArray(gitFolders)) return undefined
    return { owner, gitFolders: gitFolders.filter((path) => typeof path === 'string') }
  } catch {
    return undefined // Half written by a killed run: as good as no record.
  }
}

async function removeTree(path: string): Promise<void> {
  try {
    await removeFolder(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    // The go command makes its module cache read-only, and a build may keep one inside of the checkout.
    await makeWritable(path)
    await removeFolder(path)
  }
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name))
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

async function ageOf(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  return Date.now() - mtimeMs
}

async function names(folder: string): Promise<string[]> {
  return (await absentIfMissing(readdir(folder))) ?? []
}

async function absentIfMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
