import { join } from 'node:path'
import { type Event, isDefaultBranch } from '../core/event.ts'
import type { CacheProblem } from '../core/mistake/loss.ts'
import type { Progress } from '../core/progress.ts'
import { restore, save } from '../github/cache.ts'
import { type FolderStore, folderStore, removeOldStores, storeKey } from '../go/build/folder-store.ts'
import { lossText } from '../render/words/mistake-text.ts'
import { costsFolder } from '../steps/costs.ts'
import type { Caches } from '../steps/run-context.ts'
import { type EarlierReports, earlierReports } from './earlier-report.ts'

/** What a broken cache costs, and where more is said; a miss says nothing. */
const refused = (why: CacheProblem | undefined): string | undefined =>
  why === undefined ? undefined : lossText({ kind: 'cache-refused', why })

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
      const prefix = storeKey('gocache', toolchain)
      const key = `${prefix}-${sha}`
      const restored = await restore({ paths, key, prefixes: [`${prefix}-`] })
      goCache = { paths, key, hit: restored.kind === 'hit' && restored.key === key }
      note(restored.kind === 'hit' ? `Go's build cache restored from ${restored.key}` : refused(restored.why))
    },
    storeOf: async (toolchain, { side, place, sha, determinedBy }) => {
      const key = storeKey('base', toolchain, sha, determinedBy)
      // What a pull request saves is invisible to others; what is on the default branch they will have as base.
      if (side === 'head') return isDefaultBranch(event) ? opened(place, key) : undefined
      await removeOldStores(join(place, 'base'))
      const restored = await restore({ paths: [join(place, 'base', key)], key })
      note(restored.kind === 'hit' ? `Binaries of ${side} restored from ${restored.key}` : refused(restored.why))
      return opened(place, key)
    },
    save: async () => {
      for (const { folder, key, entries } of stores) {
        if (!entries.isChanged()) continue
        const saved = await save({ paths: [folder], key })
        note(saved.kind === 'saved' ? `Binaries kept as ${key}` : refused(saved.why))
      }
      // What a pull request saves is invisible to others, so only the default branch is worth the space.
      if (goCache === undefined || goCache.hit || !isDefaultBranch(event)) return
      const saved = await save(goCache)
      note(saved.kind === 'saved' ? `Go's build cache kept as ${goCache.key}` : refused(saved.why))
    },
  }
}
