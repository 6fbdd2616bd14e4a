import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ruleFor } from '../../../src/core/compare/sequential.ts'
import {
  decisionsIn,
  pairsToWarmUp,
  secondsForFlagSets,
  startsToReadInside,
  type TimingWanted,
  timingOf,
} from '../../../src/core/start/timing.ts'

const wanted: TimingWanted = { time: 60, cold: false, soaks: false, limits: false, budgets: [] }

suite('the timing of a run', () => {
  const seconds = (rows: { base: number; release: number }, rest: Partial<TimingWanted> = {}) => {
    const { base, release } = timingOf(rows, { ...wanted, ...rest })
    return [base.seconds, base.timedSeconds, release.seconds, release.timedSeconds]
  }

  test('gives each row the same share of the time', () => {
    assert.deepEqual(seconds({ base: 3, release: 0 }), [60, 60, 0, 0])
    assert.deepEqual(seconds({ base: 3, release: 1 }), [45, 45, 15, 15])
  })

  test('has all the time where nothing is started', () => {
    assert.deepEqual(seconds({ base: 0, release: 0 }), [60, 60, 60, 60])
  })

  test('leaves starts under memory limits their part, and what timed starts do not need', () => {
    assert.deepEqual(seconds({ base: 1, release: 1 }, { limits: true }), [30, 18, 30, 18])
  })

  test('counts one decision for each sampled metric of each row, by one rule for both', () => {
    const { base, release } = timingOf({ base: 2, release: 1 }, wanted)
    assert.deepEqual(base.rule, ruleFor(3 * 5))
    assert.deepEqual(release.rule, base.rule)
    const every = [false, true].flatMap((cold) => [false, true].map((soaks) => decisionsIn(1, { cold, soaks })))
    assert.deepEqual(every, [5, 9, 7, 11])
  })

  test('hands budgets to the rule', () => {
    const budgets = [
      {
        metric: 'cold-start-disk',
        level: 'fail',
        against: 'base',
        maxGrowth: { kind: 'percent', percent: 12 },
      } as const,
    ]
    const { base } = timingOf({ base: 1, release: 0 }, { ...wanted, cold: true, budgets })
    assert.deepEqual(base.rule, ruleFor(7, budgets))
  })
})

test('a diagnostic build is started a dozen times, or as often as it takes to tell anything', () => {
  assert.deepEqual(
    [5, 12, 19].map((minimumPairs) => startsToReadInside({ minimumPairs })),
    [12, 12, 19],
  )
})

suite('shares of the time', () => {
  test('flag sets take a tenth at most', () => {
    assert.equal(secondsForFlagSets(60), 6)
  })

  test('a row warms up in a tenth of its share', () => {
    assert.deepEqual([pairsToWarmUp(60, 0.1), pairsToWarmUp(60, 3), pairsToWarmUp(60, 7)], [60, 2, 0])
    assert.equal(pairsToWarmUp(1, 0), 100_000)
  })
})
