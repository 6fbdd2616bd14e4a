import type { Stats } from 'node:fs'
import { mkdtemp, readFile, realpath, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cleanup, undoneAtEnd } from '../core/cleanup.ts'

/** How the temporary folders of runs are named. */
export const temporaryPrefix = 'go-binary-budget-run-'

/** A folder that is gone at the end of `await using`, also when the run is interrupted. `prefix` begins its path. */
export async function temporaryFolder(
  cleanup: Cleanup,
  prefix: string = join(tmpdir(), temporaryPrefix),
): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await realpath(await mkdtemp(prefix))
  return { path, ...undoneAtEnd(cleanup, () => removeFolder(path)) }
}

/**
 * Removes a folder or file with all that is in it, if it is there. For a second and a half it tries again: on Windows a scanner
 * may still have a file open that was just built.
 */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5 })
}

/** A link to a folder that is gone at the end of `await using`, also when the run is interrupted. */
export async function linkWhileRunning(
  { target, path }: { readonly target: string; readonly path: string },
  cleanup: Cleanup,
): Promise<AsyncDisposable> {
  const remove = (): Promise<void> => rm(path, { force: true })
  const undone = undoneAtEnd(cleanup, remove)
  await remove() // A killed run's, which may lead elsewhere.
  await symlink(target, path, 'junction')
  return undone
}

/** The file's text; undefined if there is no such file. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** The text of a file of the kernel's; undefined for whatever reason: then figures say less, and nothing is wrong. */
export async function textIfAny(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined // Not Linux, or a kernel or container without it.
  }
}

/** Whether there is anything of that name. Follows links: one that leads nowhere does not exist. */
export const exists = async (path: string): Promise<boolean> => (await statOf(path)) !== undefined

/** Whether there is a folder of that name; follows links. */
export const isFolder = async (path: string): Promise<boolean> => (await statOf(path))?.isDirectory() ?? false

/** Whether there is a file of that name; follows links. */
export const isFile = async (path: string): Promise<boolean> => (await statOf(path))?.isFile() ?? false

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
