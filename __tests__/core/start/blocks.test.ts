import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { looksBefore, ruleFor } from '../../../src/core/compare/sequential.ts'
import { blockSize, blocksAgain, copiesForPairs, copiesThatFit, isAnswered } from '../../../src/core/start/blocks.ts'
import type { CellRuns } from '../../../src/core/start/runs.ts'

suite('copies', () => {
  test('are as many as fit on the disk', () => {
    const bytes = [0, 1e9 / 12, 1e9 / 12 + 1, 5e8, 5e8 + 1, 1e9, 1e9 + 1, 1e12]
    assert.deepEqual(bytes.map(copiesThatFit), [12, 12, 4, 4, 2, 2, 1, 1])
  })

  test('are as many as the pairs start once, and at least one', () => {
    assert.deepEqual([-5, 0, 1, 2, 3, 4, 11, 12, 1000].map(copiesForPairs), [1, 1, 1, 2, 2, 4, 4, 12, 12])
  })
})

suite('blocks', () => {
  test('take two seconds at most, where their copies allow it', () => {
    assert.deepEqual(
      [0, 2 / 12, 0.2, 0.5, 0.6, 1, 5].map((pair) => blockSize(1, pair)),
      [12, 12, 6, 4, 3, 2, 1],
    )
    assert.deepEqual(
      [0, 0.5, 5].map((pair) => blockSize(4, pair)),
      [12, 4, 4],
    )
    assert.equal(blockSize(12, 100), 12)
  })

  test('divide each look, and start each copy equally often', () => {
    for (const copies of [1, 2, 4, 12]) {
      for (const pair of [0.001, 0.3, 0.5, 0.9, 5]) {
        const size = blockSize(copies, pair)
        assert.equal(size % copies, 0)
        for (const look of looksBefore(200)) assert.equal(look % size, 0)
      }
    }
  })

  test('are measured again by half, and at least two of them', () => {
    assert.deepEqual([1, 4, 5, 16].map(blocksAgain), [2, 2, 3, 8])
  })
})

suite('an answer', () => {
  const runs = (seconds: readonly number[]): CellRuns => ({
    time: seconds.map((wall, id) => ({ id, outcome: 'ready', at_ns: id, pinned: true, wall_ns: wall * 1e9 })),
    memory: [],
  })
  const around = (center: number) => Array.from({ length: 24 }, (_, at) => center * (1 + (at % 5) / 1000))
  const rule = ruleFor(5)
  const never = () => false
  const asked = (base: readonly number[], head: readonly number[], isUndecided: () => boolean = never) =>
    isAnswered({ base: runs(base), head: runs(head) }, 24, rule, isUndecided)

  test('is there where the sides differ, and where they cannot', () => {
    assert.equal(asked(around(0.1), around(0.2)), true)
    assert.equal(asked(around(0.1), around(0.1)), true)
  })

  test('is not there where much is possible, or where a limit is', () => {
    const wide = Array.from({ length: 24 }, (_, at) => 0.1 * (1 + (at % 7) / 3))
    assert.equal(asked(wide, wide.toReversed()), false)
    assert.equal(
      asked(around(0.1), around(0.2), () => true),
      false,
    )
  })

  test('of one side alone is there after 48 pairs', () => {
    const none = { base: runs([]), head: runs(around(0.1)) }
    assert.deepEqual(
      [47, 48].map((pairs) => isAnswered(none, pairs, rule, never)),
      [false, true],
    )
  })
})
