import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Event, isDefaultBranch } from '../core/event.ts'
import type { Progress } from '../core/progress.ts'
import { isFolder, removeFolder } from '../files.ts'
import { restore, save } from '../github/cache.ts'
import type { Toolchain } from '../go/toolchain.ts'
import { nameHash } from '../name-hash.ts'
import type { Caches } from '../steps/build-revision.ts'
import { costsFolder } from '../steps/costs.ts'
import { errorUrl } from '../tool.ts'
import { type EarlierReports, earlierReports } from './earlier-report.ts'
import { type FolderStore, folderStore } from './store.ts'

/** Changed when what is kept changes its meaning. */
const generation = 'v1'

/** As GitHub's own caches. */
const daysKept = 7

/** Bytes that the binaries of all bases may take in a terminal's cache folder. */
const bytesKept = 1e9

/**
 * In a terminal base is mostly the same from run to run, while head is worked on, and a head that is committed becomes base:
 * their binaries are kept in our folder, for a week and up to a gigabyte. Go's build cache is the user's own.
 */
export function terminalCaches(): Caches {
  return {
    storeOf: async (toolchain, { place, sha, determinedBy }) => {
      const parent = join(place, 'base')
      await removeStale(parent)
      await removeBeyond(parent, bytesKept)
      return folderStore(join(parent, keyOf('base', toolchain, sha, determinedBy)))
    },
  }
}

/** What a cache has to say for itself, and where more is said; a miss says nothing. */
const refused = (note: string | undefined): string | undefined =>
  note === undefined ? undefined : `${note}. It costs time only. More: ${errorUrl('cache-refused')}`

export interface RunnerCaches extends Required<Caches>, EarlierReports {
  /** Keeps what later runs can use; to be called when all builds are done. */
  readonly save: () => Promise<void>
}

/**
 * Caches of a runner: binaries of base and of a release with their exact metrics, and Go's build cache. A miss, a broken
 * or a missing cache costs time only. `step` tells this step from the others of the repository's workflows.
 */
export function runnerCaches(event: Event, sha: string, step: readonly unknown[], progress: Progress): RunnerCaches {
  const stores: { readonly folder: string; readonly key: string; readonly entries: FolderStore }[] = []
  let goCache: { readonly paths: readonly string[]; readonly key: string; readonly hit: boolean } | undefined
  const note = (text: string | undefined): void => {
    if (text !== undefined) progress.step(text)
  }
  const opened = (place: string, key: string): FolderStore => {
    // A folder for each key: what is saved under it must hold nothing of other bases.
    const folder = join(place, 'base', key)
    const entries = folderStore(folder)
    stores.push({ folder, key, entries })
    return entries
  }
  return {
    ...earlierReports(event, step, progress),
    restoreGoCache: async (toolchain, place) => {
      const paths = [toolchain.gocache, costsFolder(place)]
      const prefix = keyOf('gocache', toolchain)
      const key = `${prefix}-${sha}`
      const restored = await restore({ paths, key, prefixes: [`${prefix}-`] })
      goCache = { paths, key, hit: restored.kind === 'hit' && restored.key === key }
      note(restored.kind === 'hit' ? `Go's build cache restored from ${restored.key}` : refused(restored.note))
    },
    storeOf: async (toolchain, { side, place, sha, determinedBy }) => {
      const key = keyOf('base', toolchain, sha, determinedBy)
      // What a pull request saves is invisible to others; what is on the default branch they will have as base.
      if (side === 'head') return isDefaultBranch(event) ? opened(place, key) : undefined
      await removeStale(join(place, 'base'))
      const restored = await restore({ paths: [join(place, 'base', key)], key })
      note(restored.kind === 'hit' ? `Binaries of ${side} restored from ${restored.key}` : refused(restored.note))
      return opened(place, key)
    },
    save: async () => {
      for (const { folder, key, entries } of stores) {
        if (!entries.isChanged()) continue
        const saved = await save({ paths: [folder], key })
        note(saved.kind === 'saved' ? `Binaries kept as ${key}` : refused(saved.note))
      }
      // What a pull request saves is invisible to others, so only the default branch is worth the space.
      if (goCache === undefined || goCache.hit || !isDefaultBranch(event)) return
      const saved = await save(goCache)
      note(saved.kind === 'saved' ? `Go's build cache kept as ${goCache.key}` : refused(saved.note))
    },
  }
}

/** Where a runner keeps its home, each base would leave a folder for ever. */
async function removeStale(parent: string): Promise<void> {
  const oldest = Date.now() - daysKept * 24 * 3600 * 1000
  if (!(await isFolder(parent))) return
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    if ((await stat(path)).mtimeMs < oldest) await removeFolder(path)
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

function keyOf(what: string, { version, hostOs, hostArch }: Toolchain, ...rest: readonly string[]): string {
  const hash = nameHash(JSON.stringify(rest))
  const parts = ['go-binary-budget', generation, what, hostOs, hostArch, version.replace(/[^\w.]/g, '_')]
  return [...parts, ...(rest.length > 0 ? [hash] : [])].join('-')
}
