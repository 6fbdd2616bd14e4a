import { cp, lstat, mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Repository } from './repository.ts'

/**
 * Copies the user's files as they are, changed and untracked ones too, but not what git ignores: for commands that
 * write into the revision, which must not happen in the user's own folder.
 */
export async function copyCheckout({ root, output }: Repository, into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const listed = await output(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'])
  for (const path of listed.split('\0')) {
    if (path === '' || !(await isThere(root, path))) continue // Deleted, but still in the index.
    await mkdir(dirname(join(into, path)), { recursive: true })
    await cp(join(root, path), join(into, path), {
      recursive: true, // A submodule is listed as one path.
      filter: (from) => basename(from) !== '.git', // Leads to its repository by a way that does not hold in the copy.
      verbatimSymlinks: true,
      preserveTimestamps: true,
    })
  }
}

/**
 * Behind a link that has taken a folder's place is another file: copied through the link, it would be written itself. Told by
 * looking at each folder, not by resolved paths, which may be written in another case than the index has them.
 */
async function isThere(root: string, path: string): Promise<boolean> {
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if ((await lstat(join(root, folder))).isSymbolicLink()) return false
    }
    await lstat(join(root, path))
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw error
  }
}
