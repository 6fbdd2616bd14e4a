import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { folderStore, removeOldStores, storeKey } from '../go/build/folder-store.ts'
import type { Caches } from '../steps/run-context.ts'
import { isFolder, removeFolder } from '../system/files.ts'

/** Bytes that the binaries of all bases may take. */
const bytesKept = 1e9

/**
 * In a terminal base is mostly the same from run to run, while head is worked on, and a head that is committed becomes base:
 * their binaries are kept in our folder, for a week and up to a gigabyte. Go's build cache is the user's own.
 */
export function terminalCaches(): Caches {
  return {
    storeOf: async (toolchain, { place, sha, determinedBy }) => {
      const parent = join(place, 'base')
      await removeOldStores(parent)
      await removeBeyond(parent, bytesKept)
      return folderStore(join(parent, storeKey('base', toolchain, sha, determinedBy)))
    },
  }
}

/** Removes the oldest folders, so that what is left is not larger than that. */
async function removeBeyond(parent: string, most: number): Promise<void> {
  if (!(await isFolder(parent))) return
  const folders = await Promise.all(
    (await readdir(parent)).map(async (name) => {
      const path = join(parent, name)
      const files = await Promise.all((await readdir(path)).map((file) => stat(join(path, file))))
      return { path, time: (await stat(path)).mtimeMs, bytes: files.reduce((sum, { size }) => sum + size, 0) }
    }),
  )
  let left = most
  for (const { path, bytes } of folders.toSorted((a, b) => b.time - a.time)) {
    left -= bytes
    if (left < 0) await removeFolder(path)
  }
}
