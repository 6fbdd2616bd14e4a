import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellKey } from '../../../src/core/cell-key.ts'
import { cellsOfJob, ofJob, variantOfJob } from '../../../src/core/plan/cells-of-job.ts'

const host = 'linux/amd64'
const all: readonly CellKey[] = ['server', 'cli'].flatMap((program) =>
  ['default', 'stripped'].flatMap((flagSet) =>
    [host, 'linux/arm64'].map((platform) => ({ program, flagSet, platform })),
  ),
)
const names = (cells: readonly CellKey[]) =>
  cells.map(({ program, flagSet, platform }) => `${program} ${flagSet} ${platform}`)

test('a job of a matrix is for some of the cells', async (t) => {
  const server = { program: 'server', 'flag-sets': ['stripped'], platform: 'linux/arm64' }
  const cases: readonly {
    name: string
    matrix: Record<string, unknown> | undefined
    index: number
    directory?: string
    expected: string[]
  }[] = [
    { name: 'all, without a matrix', matrix: undefined, index: 0, expected: names(all) },
    { name: 'all, in the first job, which makes the cross-builds', matrix: { go: 1 }, index: 0, expected: names(all) },
    {
      name: 'those of its own platform, in every other job',
      matrix: { go: 1 },
      index: 1,
      expected: names(all).filter((name) => name.endsWith(host)),
    },
    {
      name: 'all, in each job of a matrix over folders: which one is the first of its folder is not to be known',
      matrix: { service: 'orders', os: 'ubuntu-24.04' },
      index: 5,
      directory: './services/orders',
      expected: names(all),
    },
    { name: 'those of its shard', matrix: { cells: [server] }, index: 1, expected: ['server stripped linux/arm64'] },
    {
      name: 'all, where "cells" is a word of the user\'s own',
      matrix: { cells: 'six' },
      index: 0,
      expected: names(all),
    },
  ]
  for (const { name, matrix, index, directory = '.', expected } of cases)
    await t.test(name, () =>
      assert.deepEqual(names(ofJob(all, cellsOfJob(matrix, { index, directory }), host)), expected),
    )
})

test('the history tells the rows of a matrix apart, but not those of a plan', () => {
  const cells = [1, 2].map((index) => cellsOfJob({ go: '1.26' }, { index, directory: '.' }))
  for (const [at, of] of cells.entries())
    assert.equal(variantOfJob({ go: '1.26', os: 'ubuntu' }, { total: 3 }, of), 'go 1.26, os ubuntu', `job ${at + 1}`)
  assert.equal(variantOfJob({ name: 'a' }, { total: 3 }, { kind: 'shard', cells: [] }), undefined)
  assert.equal(variantOfJob({ go: '1.26' }, { total: 1 }, undefined), undefined)
})
