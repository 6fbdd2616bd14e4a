import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellKey } from '../../../src/core/cells.ts'
import { cellsOfJob, ofJob } from '../../../src/core/plan/cells-of-job.ts'

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
  const cases = [
    { name: 'all, without a matrix', matrix: undefined, index: 0, expected: names(all) },
    { name: 'all, in the first job, which makes the cross-builds', matrix: { go: 1 }, index: 0, expected: names(all) },
    {
      name: 'those of its own platform, in every other job',
      matrix: { go: 1 },
      index: 1,
      expected: names(all).filter((name) => name.endsWith(host)),
    },
    { name: 'those of its shard', matrix: { cells: [server] }, index: 1, expected: ['server stripped linux/arm64'] },
    {
      name: 'all, where "cells" is a word of the user\'s own',
      matrix: { cells: 'six' },
      index: 0,
      expected: names(all),
    },
  ]
  for (const { name, matrix, index, expected } of cases)
    await t.test(name, () => assert.deepEqual(names(ofJob(all, cellsOfJob(matrix, { index }), host)), expected))
})
