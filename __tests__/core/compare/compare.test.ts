import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  compareExact,
  compareSampled,
  decisionRule,
  exceeds,
  goneFromHead,
  identicalExact,
  newInHead,
  notMeasured,
  notTimed,
} from '../../../src/core/compare/compare.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import { exactSample, sampleOf } from '../../../src/core/compare/sample.ts'
import { type MetricId, metricOf } from '../../../src/core/metric.ts'
import { textOf } from '../../in-words.ts'
import contended from '../fixtures/starts-contended.json' with { type: 'json' }
import pinned from '../fixtures/starts-pinned.json' with { type: 'json' }

const size = metricOf('size')
const coldStart = metricOf('cold-start')
const MiB = 2 ** 20

/** Nine values around a center, each `step` from the next: the median is the center, the quartiles two steps from it. */
const around = (center: number, step: number): number[] => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((n) => center + n * step)
const compared = (id: MetricId, base: readonly number[], head: readonly number[]): Comparison =>
  compareSampled(metricOf(id), { values: [...base] }, { values: [...head] })

suite('exact metrics', () => {
  const rows: { name: string; base: number; head: number; expected: Omit<Comparison, 'base' | 'head'> }[] = [
    { name: 'one byte more is growth', base: 1000, head: 1001, expected: { delta: 1, ratio: 0.001, decision: 'grew' } },
    {
      name: 'one byte less is shrinkage',
      base: 1000,
      head: 999,
      expected: { delta: -1, ratio: -0.001, decision: 'shrank' },
    },
    {
      name: 'an equal size is unchanged, not identical: only equal files are that',
      base: 1000,
      head: 1000,
      expected: { delta: 0, ratio: 0, decision: 'unchanged' },
    },
    { name: 'growth from nothing has no ratio', base: 0, head: 5, expected: { delta: 5, decision: 'grew' } },
  ]
  for (const { name, base, head, expected } of rows) {
    test(name, () => {
      assert.deepEqual(compareExact(size, base, head), {
        base: exactSample(base),
        head: exactSample(head),
        ...expected,
      })
    })
  }

  test('a sampled metric is never compared exactly', () => {
    assert.throws(() => compareExact(coldStart, 1, 2), /cold-start is sampled/)
  })
})

suite('real starts of one program', () => {
  const base = { values: pinned.base }

  test('two copies of one file, pinned: unchanged', () => {
    const { decision, smallestVisible, p } = compareSampled(coldStart, base, { values: pinned.head })
    assert.equal(decision, 'unchanged')
    assert.ok(p !== undefined && p > 0.05)
    assert.ok(smallestVisible !== undefined && smallestVisible < 0.1)
  })

  test('a file against itself: unchanged, by exactly 0', () => {
    const { decision, delta, ratio, p, deltaInterval } = compareSampled(coldStart, base, base)
    assert.deepEqual({ decision, delta, ratio, p }, { decision: 'unchanged', delta: 0, ratio: 0, p: 1 })
    assert.ok(deltaInterval && deltaInterval.lo <= 0 && deltaInterval.hi >= 0)
  })

  for (const [percent, decision] of [
    [10, 'grew'],
    [-10, 'shrank'],
  ] as const) {
    test(`the same starts, all by ${percent} % longer: ${decision}, and the interval holds the change`, () => {
      const factor = 1 + percent / 100
      const head = { values: pinned.head.map((value) => value * factor) }
      const comparison = compareSampled(coldStart, base, head)
      assert.equal(comparison.decision, decision)
      const { lo, hi } = comparison.deltaInterval ?? assert.fail('no interval')
      const real = (comparison.base?.center ?? 0) * (percent / 100)
      assert.ok(lo < real && real < hi && lo * hi > 0, `${real} in ${lo} to ${hi}`)
    })
  }

  test('all cores busy: inconclusive even when head takes twice as long, and it says why', () => {
    const { decision, reason, p } = compareSampled(
      coldStart,
      { values: contended.base },
      { values: contended.head.map((value) => value * 2) },
    )
    assert.ok(p !== undefined && p < 0.01)
    assert.equal(decision, 'inconclusive')
    assert.equal(textOf(reason), 'too noisy to tell: runs of one and the same file spread by 107 %')
  })

  test('the samples keep their runs in order and everything that was seen of them', () => {
    const runs = { values: [3, 1, 2], order: [0, 3, 4], cpu: [1, 1, 0], cpuSeconds: [0.1, 0.2, 0.1], unpinned: 2.5 }
    assert.deepEqual(sampleOf(runs), { center: 2, lo: 1, hi: 3, ...runs })
    assert.equal(sampleOf({ values: [] }), undefined)
  })
})

suite('the rule, on both sides of each of its limits', () => {
  const rows: { name: string; id: MetricId; base: number[]; head: number[]; decision: Comparison['decision'] }[] = [
    {
      name: 'a significant difference of exactly 2.5 % is none',
      id: 'cold-start',
      base: around(1000, 0.1),
      head: around(1025, 0.1),
      decision: 'unchanged',
    },
    {
      name: 'just beyond 2.5 % it is one',
      id: 'cold-start',
      base: around(1000, 0.1),
      head: around(1025.01, 0.1),
      decision: 'grew',
    },
    {
      name: 'just below −2.5 % it is one too',
      id: 'cold-start',
      base: around(1000, 0.1),
      head: around(974.99, 0.1),
      decision: 'shrank',
    },
    {
      name: 'exactly −2.5 % is none',
      id: 'cold-start',
      base: around(1000, 0.1),
      head: around(975, 0.1),
      decision: 'unchanged',
    },
    {
      name: 'a large difference that is not significant decides nothing: a change of that size could be missed',
      id: 'cold-start',
      base: around(1000, 50),
      head: around(1100, 50),
      decision: 'inconclusive',
    },
    {
      name: 'one that is not significant is none where a change of 10 % would have been seen',
      id: 'cold-start',
      base: around(1000, 16),
      head: around(1030, 16),
      decision: 'unchanged',
    },
    {
      name: 'nor is one of starts from disk where 15 % would have been seen, which is what counts there',
      id: 'cold-start-disk',
      base: around(1000, 22),
      head: around(1040, 22),
      decision: 'unchanged',
    },
    {
      name: 'memory: exactly 256 KiB is none, whatever its share',
      id: 'peak-rss',
      base: around(MiB, 1),
      head: around(1.25 * MiB, 1),
      decision: 'unchanged',
    },
    {
      name: 'memory: a byte beyond 256 KiB is a change',
      id: 'peak-rss',
      base: around(MiB, 1),
      head: around(1.25 * MiB + 1, 1),
      decision: 'grew',
    },
    {
      name: 'memory: 2 MiB of 100 are below 2.5 %',
      id: 'peak-rss',
      base: around(100 * MiB, 1),
      head: around(102 * MiB, 1),
      decision: 'unchanged',
    },
    {
      name: 'counts: three more are none',
      id: 'mapped-areas',
      base: Array(9).fill(20),
      head: Array(9).fill(23),
      decision: 'unchanged',
    },
    {
      name: 'counts: four more are a change',
      id: 'mapped-areas',
      base: Array(9).fill(20),
      head: Array(9).fill(24),
      decision: 'grew',
    },
    {
      name: 'counts: from none to four is a change',
      id: 'goroutines',
      base: Array(9).fill(0),
      head: Array(9).fill(4),
      decision: 'grew',
    },
    {
      name: 'blocks read: 64 more are none…',
      id: 'blocks-read',
      base: Array(9).fill(2000),
      head: Array(9).fill(2064),
      decision: 'unchanged',
    },
    {
      name: '…nor is a per cent of many…',
      id: 'blocks-read',
      base: Array(9).fill(100_000),
      head: Array(9).fill(101_000),
      decision: 'unchanged',
    },
    {
      name: '…one more is a change, though far below what counts as one of time',
      id: 'blocks-read',
      base: Array(9).fill(100_000),
      head: Array(9).fill(101_001),
      decision: 'grew',
    },
    {
      name: 'a start from disk that takes exactly 15 % longer is none',
      id: 'cold-start-disk',
      base: around(1000, 0.1),
      head: around(1150, 0.1),
      decision: 'unchanged',
    },
    {
      name: 'beyond that it is one',
      id: 'cold-start-disk',
      base: around(1000, 0.1),
      head: around(1150.1, 0.1),
      decision: 'grew',
    },
    {
      name: 'a start of 0.15 ms: 20 µs are within what the probe adds',
      id: 'cold-start',
      base: around(0.00015, 1e-8),
      head: around(0.00017, 1e-8),
      decision: 'unchanged',
    },
    {
      name: '21 µs are a change',
      id: 'cold-start',
      base: around(0.00015, 1e-8),
      head: around(0.000171, 1e-8),
      decision: 'grew',
    },
    {
      name: 'below 0 the minimum and the noise are told by the size of the median',
      id: 'rss-growth',
      base: around(-100e6, 0.2e6),
      head: around(-98e6, 0.2e6),
      decision: 'unchanged',
    },
    {
      name: 'all runs equal: unchanged',
      id: 'ready-rss',
      base: Array(9).fill(MiB),
      head: Array(9).fill(MiB),
      decision: 'unchanged',
    },
    {
      name: 'a spread of exactly 30 % is not too noisy',
      id: 'cold-start',
      base: around(1000, 75),
      head: around(3000, 10),
      decision: 'grew',
    },
    {
      name: 'a spread just beyond 30 % is',
      id: 'cold-start',
      base: around(1000, 75.01),
      head: around(3000, 10),
      decision: 'inconclusive',
    },
    {
      name: 'it is also in head',
      id: 'cold-start',
      base: around(3000, 10),
      head: around(1000, 75.01),
      decision: 'inconclusive',
    },
    {
      name: 'a spread below the floor is not noise: one fault or three',
      id: 'page-faults',
      base: [1, 1, 1, 2, 2, 3, 3, 3, 3],
      head: [1, 1, 1, 2, 2, 3, 3, 3, 3],
      decision: 'unchanged',
    },
    {
      name: 'five pairs wholly apart are enough',
      id: 'cold-start',
      base: [10, 11, 12, 13, 14],
      head: [20, 21, 22, 23, 24],
      decision: 'grew',
    },
    {
      name: 'four are not',
      id: 'cold-start',
      base: [10, 11, 12, 13],
      head: [20, 21, 22, 23],
      decision: 'inconclusive',
    },
    {
      name: 'nor are five against four',
      id: 'cold-start',
      base: [10, 11, 12, 13, 14],
      head: [20, 21, 22, 23],
      decision: 'inconclusive',
    },
    {
      name: 'five are enough with two equal ones, too',
      id: 'cold-start',
      base: [10, 11, 12, 13, 13],
      head: [20, 21, 22, 23, 24],
      decision: 'grew',
    },
    {
      name: 'memory in pages: ten pairs with equal values that are wholly apart are enough',
      id: 'peak-rss',
      base: Array(10).fill(8 * MiB),
      head: Array(10).fill(160 * MiB),
      decision: 'grew',
    },
  ]
  for (const { name, id, base, head, decision } of rows) {
    test(name, () => {
      assert.equal(compared(id, base, head).decision, decision)
    })
  }
})

suite('what comes with a decision', () => {
  test('too few runs: the reason counts them', () => {
    assert.equal(
      textOf(compared('cold-start', [1], [1, 2]).reason),
      'only 1 usable run, and it takes 5 to tell anything',
    )
    assert.equal(
      textOf(compared('cold-start', [1, 2, 3, 4, 5], [1, 2]).reason),
      'only 2 usable runs, and it takes 5 to tell anything',
    )
  })

  test('no runs on a side: not measured, and the other side is kept', () => {
    assert.deepEqual(compared('cold-start', [], [2, 2]), {
      head: sampleOf({ values: [2, 2] }),
      decision: 'not-measured',
      reason: { kind: 'no-usable-run', side: 'base' },
    })
    assert.deepEqual(compared('cold-start', [1], []).reason, { kind: 'no-usable-run', side: 'head' })
    assert.deepEqual(compared('cold-start', [], []), {
      decision: 'not-measured',
      reason: { kind: 'no-usable-run', side: 'either' },
    })
  })

  test('noise around nothing is told without a per cent', () => {
    const values = [0, 0, 0, 0, 0, 9, 9, 9, 9]
    assert.equal(
      textOf(compared('goroutines', values, values).reason),
      'too noisy to tell: runs of one and the same file spread by more than their median',
    )
  })

  test('base is 0: neither a ratio nor a smallest visible change', () => {
    const comparison = compared('goroutines', Array(9).fill(0), Array(9).fill(4))
    assert.equal(comparison.delta, 4)
    assert.ok(!('ratio' in comparison) && !('smallestVisible' in comparison))
  })

  test('the smallest visible change is half the interval of the change…', () => {
    const { deltaInterval, smallestVisible } = compared('cold-start', around(1000, 40), around(1000, 40))
    assert.ok(deltaInterval)
    // The interval is widened by the step between the values, which a clock may have.
    assert.equal(smallestVisible, (deltaInterval.hi - deltaInterval.lo - 2 * 40) / 2 / 1000)
    assert.ok(smallestVisible > 0.1)
  })

  test('…nor than the step of a coarse clock, by which medians move', () => {
    const milliseconds = [4, 4, 5, 5, 5, 5, 5, 6, 6].map((n) => n / 1000)
    const { decision, reason, smallestVisible = 0 } = compared('cold-start', milliseconds, milliseconds)
    assert.equal(Math.round(smallestVisible * 1000), 200)
    // A limit on growth is judged by the interval: what a tick may hide is in it.
    const { lo = 0, hi = 0 } = compared('cold-start', milliseconds, milliseconds).deltaInterval ?? {}
    assert.ok(lo <= -0.001 && hi >= 0.001, `${lo} to ${hi}`)
    const { decision: allEqual } = compared('cold-start', Array(9).fill(0.005), Array(9).fill(0.005))
    assert.equal(allEqual, 'inconclusive')
    assert.deepEqual([decision, textOf(reason)], ['inconclusive', 'a change below 20 % could be missed'])
  })

  test('…but never less than the minimum…', () => {
    assert.equal(compared('cold-start', around(1000, 0.1), around(1000, 0.1)).smallestVisible, 0.025)
  })

  test('…or than the floor', () => {
    assert.equal(compared('peak-rss', around(4 * MiB, 1), around(4 * MiB, 1)).smallestVisible, 1 / 16)
  })

  test('in two humps the interval is widened to hold the difference of the medians', () => {
    const low = 4 * MiB
    const high = 8 * MiB
    const humps = (lows: number) => Array.from({ length: 41 }, (_, at) => (at < lows ? low : high))
    const { delta, deltaInterval, decision } = compared('heap-sys', humps(21), humps(20))
    assert.equal(delta, high - low)
    assert.deepEqual(deltaInterval, { lo: 0, hi: high - low })
    assert.equal(decision, 'inconclusive')
  })

  test('a p of exactly the limit is not significant', () => {
    const runs = [{ values: around(1000, 40) }, { values: around(1100, 40) }] as const
    const { p } = compareSampled(coldStart, ...runs)
    assert.ok(p !== undefined && p > 0.01 && p < 0.1)
    assert.equal(compareSampled(coldStart, ...runs, { ...decisionRule, p }).decision, 'unchanged')
    assert.equal(compareSampled(coldStart, ...runs, { ...decisionRule, p: p * 1.001 }).decision, 'grew')
  })

  test('another rule decides otherwise', () => {
    const runs = [{ values: around(1000, 0.1) }, { values: around(1020, 0.1) }] as const
    assert.equal(compareSampled(coldStart, ...runs, { ...decisionRule, minimumPercent: 1 }).decision, 'grew')
    assert.equal(compareSampled(coldStart, ...runs, { ...decisionRule, p: 1e-9 }).decision, 'inconclusive')
  })
})

suite('what needs no comparing', () => {
  const rows: { name: string; comparison: Comparison; expected: Comparison }[] = [
    {
      name: 'an identical file has a delta of exactly 0',
      comparison: identicalExact(7),
      expected: { base: exactSample(7), head: exactSample(7), delta: 0, ratio: 0, decision: 'identical' },
    },
    { name: 'an identical file is not timed', comparison: notTimed('identical'), expected: { decision: 'identical' } },
    {
      name: 'nor is one that differs by its stamp alone',
      comparison: notTimed('stamp'),
      expected: { decision: 'unchanged', reason: { kind: 'only-stamp-differs' } },
    },
    {
      name: 'what only head has is new',
      comparison: newInHead(exactSample(7)),
      expected: { head: exactSample(7), decision: 'new' },
    },
    {
      name: 'what only base has is gone',
      comparison: goneFromHead(exactSample(7)),
      expected: { base: exactSample(7), decision: 'gone' },
    },
    {
      name: 'what failed is not measured',
      comparison: notMeasured({ kind: 'no-figure' }),
      expected: { decision: 'not-measured', reason: { kind: 'no-figure' } },
    },
    {
      name: 'what failed on one side keeps the other',
      comparison: notMeasured({ kind: 'no-base' }, { head: exactSample(7) }),
      expected: { head: exactSample(7), decision: 'not-measured', reason: { kind: 'no-base' } },
    },
  ]
  for (const { name, comparison, expected } of rows) test(name, () => assert.deepEqual(comparison, expected))
})

suite('exceeds', () => {
  const rows: { value: number; limit: number; expected: boolean }[] = [
    { value: 12 * MiB, limit: 12 * MiB, expected: false },
    { value: 12 * MiB + 1, limit: 12 * MiB, expected: true },
    { value: 57, limit: 0.57 * 100, expected: false },
    { value: 58, limit: 0.57 * 100, expected: true },
    { value: 1, limit: 0, expected: true },
    { value: 0, limit: 0, expected: false },
    { value: -1, limit: -1, expected: false },
    { value: -0.9, limit: -1, expected: true },
  ]
  for (const { value, limit, expected } of rows) {
    test(`${value} is ${expected ? '' : 'not '}beyond ${limit}`, () => assert.equal(exceeds(value, limit), expected))
  }
})
