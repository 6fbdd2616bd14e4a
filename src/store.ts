import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from './files.ts'
import type { BuildStore } from './go/build-cells.ts'
import type { CompressedSizes } from './go/compress.ts'

/** Binaries and exact metrics in a folder, each under the hash of everything that determines it. */
export interface FolderStore extends BuildStore {
  /** Whether anything was added. */
  readonly isChanged: () => boolean
}

export function folderStore(folder: string): FolderStore {
  let changed = false
  const name = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex').slice(0, 32))
  return {
    isChanged: () => changed,
    take: async (key, path) => {
      const text = await textOf(`${name(key)}.json`)
      const entry = text === undefined ? undefined : entryFrom(text)
      if (entry === undefined) return undefined
      try {
        await copyFile(`${name(key)}.bin`, path)
        await chmod(path, 0o755)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return undefined // Half of an entry is none.
      }
      // Another Node.js may compress to other bytes: then the binary is of use, and its sizes are not.
      return entry.encoders === encoderVersions() ? entry.sizes : undefined
    },
    keep: async (key, path, sizes) => {
      if ((await textOf(`${name(key)}.json`)) !== undefined) return
      await mkdir(folder, { recursive: true })
      await copyFile(path, `${name(key)}.bin`)
      await writeFile(`${name(key)}.json`, JSON.stringify({ encoders: encoderVersions(), sizes }))
      changed = true
    },
  }
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
