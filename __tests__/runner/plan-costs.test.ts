import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { cellId } from '../../src/core/cell-key.ts'
import type { CacheService } from '../../src/github/cache.ts'
import { type CostsOf, keepCellCosts, lastCellCosts } from '../../src/runner/plan-costs.ts'
import { reports } from '../render/reports.ts'

const { growth } = reports
assert.ok(growth)

/** Keeps folders by key as the service does: whole, under the paths that they had, the latest of a prefix found first. */
async function cacheIn(folder: string): Promise<() => Promise<CacheService>> {
  const kept: { readonly key: string; readonly path: string; readonly copy: string }[] = []
  const service: CacheService = {
    isFeatureAvailable: () => true,
    async saveCache([path = ''], key) {
      const copy = join(folder, `${kept.length}`)
      await cp(path, copy, { recursive: true })
      return kept.push({ key, path, copy })
    },
    async restoreCache([path = ''], key, prefixes = []) {
      const matching = (one: { key: string; path: string }) =>
        one.path === path && [key, ...prefixes].some((prefix) => one.key.startsWith(prefix))
      const found = kept.findLast(matching)
      if (found !== undefined) await cp(found.copy, path, { recursive: true })
      return found?.key
    },
  }
  return async () => service
}

describe('what cells took', () => {
  async function inFolder(work: (of: CostsOf, load: () => Promise<CacheService>) => Promise<void>) {
    const folder = await mkdtemp(join(tmpdir(), 'plan-costs-'))
    try {
      const temporary = join(folder, 'runner')
      const of = { temporary, workflow: 'Binary budget', directory: '.', runId: 1, attempt: 1 }
      await work(of, await cacheIn(folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  it('is found by the next run of the same workflow and directory, on a machine that starts from scratch', () =>
    inFolder(async (of, load) => {
      const report = growth
      await keepCellCosts(report, of, load)
      await rm(of.temporary, { recursive: true })
      const found = await lastCellCosts({ ...of, runId: 2 }, load)
      assert.deepEqual([...found.keys()], report.cells.map(cellId))
    }))

  it('is not that of another workflow or directory', () =>
    inFolder(async (of, load) => {
      await keepCellCosts(growth, of, load)
      await rm(of.temporary, { recursive: true })
      assert.equal((await lastCellCosts({ ...of, runId: 2, directory: 'tools' }, load)).size, 0)
      assert.equal((await lastCellCosts({ ...of, runId: 2, workflow: 'Other' }, load)).size, 0)
    }))

  it('is not known where there is no cache', () =>
    inFolder(async (of) => {
      const none = async (): Promise<CacheService> => ({
        isFeatureAvailable: () => false,
        saveCache: async () => -1,
        restoreCache: async () => undefined,
      })
      await keepCellCosts(growth, of, none)
      await rm(of.temporary, { recursive: true })
      assert.equal((await lastCellCosts(of, none)).size, 0)
    }))
})
