import { chmod, copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isFile, isFolder, removeFolder, textOf } from '../../system/files.ts'
import { shortHash } from '../../system/short-hash.ts'
import type { CompressedSizes } from '../binary/compress.ts'
import type { Toolchain } from '../toolchain.ts'
import type { BuildStore } from './build-cells.ts'

/** Binaries and exact metrics in a folder, each under the hash of everything that determines it. */
export interface FolderStore extends BuildStore {
  /** Whether anything was added. */
  readonly isChanged: () => boolean
}

export function folderStore(folder: string): FolderStore {
  let changed = false
  const filesOf = (key: string) => {
    const name = join(folder, shortHash(key))
    return { binary: `${name}.bin`, facts: `${name}.json` }
  }
  return {
    isChanged: () => changed,
    take: async (key, path) => {
      const { binary, facts } = filesOf(key)
      const sizes = usableSizes(await textOf(facts))
      if (sizes === undefined) return undefined
      try {
        await copyFile(binary, path)
        await chmod(path, 0o755)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return undefined // Half of an entry is none.
      }
      return sizes
    },
    keep: async (key, path, sizes) => {
      const { binary, facts } = filesOf(key)
      // One that cannot be used is replaced, or it would be missed for ever.
      if (usableSizes(await textOf(facts)) !== undefined && (await isFile(binary))) return
      await mkdir(folder, { recursive: true })
      await copyFile(path, binary)
      await writeFile(facts, JSON.stringify({ encoders: encoderVersions(), sizes }))
      changed = true
    },
  }
}

/** Sizes as this Node.js would make them: another one may compress to other bytes. */
function usableSizes(text: string | undefined): CompressedSizes | undefined {
  const entry = text === undefined ? undefined : entryFrom(text)
  return entry?.encoders === encoderVersions() ? entry.sizes : undefined
}

const encoderVersions = (): string => `${process.versions.zlib} ${process.versions.zstd ?? ''}`

/** The entry, if it is one: a cache is written by other runs, and a broken one costs time only. */
function entryFrom(text: string): { encoders: unknown; sizes: CompressedSizes } | undefined {
  try {
    const { encoders, sizes } = JSON.parse(text) as { encoders?: unknown; sizes?: Partial<CompressedSizes> }
    if (typeof sizes?.gzip !== 'number') return undefined
    return { encoders, sizes: { gzip: sizes.gzip, ...(typeof sizes.zstd === 'number' && { zstd: sizes.zstd }) } }
  } catch {
    return undefined
  }
}

/** Changed when what is kept changes its meaning. */
const generation = 'v1'

/** The name of a cache or of a folder of it, by everything that determines what is in it. */
export function storeKey(
  what: 'base' | 'gocache',
  { version, hostOs, hostArch }: Toolchain,
  ...determinedBy: readonly string[]
): string {
  const hash = shortHash(JSON.stringify(determinedBy))
  const parts = ['go-binary-budget', generation, what, hostOs, hostArch, version.replace(/[^\w.]/g, '_')]
  return [...parts, ...(determinedBy.length > 0 ? [hash] : [])].join('-')
}

/** As GitHub's own caches. */
const daysKept = 7

/** Removes the stores in a folder that no run has added to for a week: each base leaves one. */
export async function removeOldStores(parent: string): Promise<void> {
  const oldest = Date.now() - daysKept * 24 * 3600 * 1000
  if (!(await isFolder(parent))) return
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    if ((await stat(path)).mtimeMs < oldest) await removeFolder(path)
  }
}
