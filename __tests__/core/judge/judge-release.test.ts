import assert from 'node:assert/strict'
import { it, suite } from 'node:test'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { budget, cell, MB, moved, only, percent, type Row, sizes, table } from '../judging.ts'

const since = (metrics: Cell['metrics'], sameness: Cell['sameness'] = 'different') => ({
  sinceRelease: { kind: 'compared', tag: 'v1.4.0', sameness, metrics } as const,
})
const againstRelease = { against: 'release' } as const

suite('growth over the latest release', () => {
  it('of 0.9 % fifty times is within a limit on each, and over one since the release from the sixth on', () => {
    const release = 10 * MB
    const over: string[] = []
    let base = release
    for (let change = 1; change <= 50; change++) {
      const head = Math.round(base * 1.009)
      const found = cell({ size: sizes(base, head) }, since({ size: sizes(release, head) }))
      assert.equal(only(found, budget('size', percent(1))).verdict, 'within')
      over.push(only(found, budget('size', { ...percent(5), ...againstRelease })).verdict)
      base = head
    }
    assert.deepEqual(over, [...Array(5).fill('within'), ...Array(45).fill('over')])
  })

  const rows: readonly Row[] = [
    {
      name: 'that base has already is not held against a head that adds nothing that counts',
      cell: cell({ size: sizes(11 * MB, 11 * MB + 500) }, since({ size: sizes(10 * MB, 11 * MB + 500) })),
      budget: budget('size', { ...percent(5), ...againstRelease }),
      expected: {
        verdict: 'pre-existing',
        actual: 10.005,
        reason: 'base is beyond it too, and head adds nothing that counts',
      },
    },
    {
      name: 'that base has already is, where head adds more than 16 kB',
      cell: cell({ size: sizes(11 * MB, 11 * MB + 17_000) }, since({ size: sizes(10 * MB, 11 * MB + 17_000) })),
      budget: budget('size', { ...percent(5), ...againstRelease }),
      expected: { verdict: 'over', actual: 10.17 },
    },
    {
      name: 'that only head’s last few bytes bring over the limit is over',
      cell: cell({ size: sizes(10_500_000, 10_500_001) }, since({ size: sizes(10 * MB, 10_500_001) })),
      budget: budget('size', { ...percent(5), ...againstRelease }),
      expected: { verdict: 'over', actual: 5.00001 },
    },
    {
      name: 'of start-up is over only by its whole interval',
      cell: cell({ 'cold-start': moved('unchanged', 0, -1, 1) }, since({ 'cold-start': moved('grew', 12, 9, 15) })),
      budget: budget('cold-start', { ...percent(10), ...againstRelease }),
      expected: { verdict: 'inconclusive', actual: 12, reason: 'the limit lies inside the interval of the change' },
    },
    {
      name: 'of start-up that base has already is not held against a head that starts as base does',
      cell: cell({ 'cold-start': moved('unchanged', 0, -1, 1) }, since({ 'cold-start': moved('grew', 12, 11, 15) })),
      budget: budget('cold-start', { ...percent(10), ...againstRelease }),
      expected: {
        verdict: 'pre-existing',
        actual: 12,
        reason: 'base is beyond it too, and head adds nothing that counts',
      },
    },
    {
      name: 'of start-up is none where the release’s file is head’s',
      cell: cell({ 'cold-start': moved('grew', 12, 11, 15) }, since({}, 'identical')),
      budget: budget('cold-start', { ...percent(10), ...againstRelease }),
      expected: { verdict: 'within', actual: 0 },
    },
    {
      name: 'is visible and not red where there is no release',
      cell: cell({ size: sizes(1, 2) }, { sinceRelease: { kind: 'none', reason: { kind: 'no-tag' } } }),
      budget: budget('size', { ...percent(1), ...againstRelease }),
      expected: { verdict: 'not-measured', reason: 'there is no release to compare with: there is no tag' },
    },
    {
      name: 'is visible and not red where the release has no such program',
      cell: cell(
        { size: sizes(1, 2) },
        since({ size: { head: { center: 2, lo: 2, hi: 2, values: [2] }, decision: 'new' } }),
      ),
      budget: budget('size', { ...percent(1), ...againstRelease }),
      expected: { verdict: 'not-measured', reason: 'v1.4.0 has no such program' },
    },
  ]
  table(rows)
})
