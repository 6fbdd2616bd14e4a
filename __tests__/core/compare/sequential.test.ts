import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Budget } from '../../../src/core/budget.ts'
import { compareSampled, decisionRule } from '../../../src/core/compare/compare.ts'
import { falseAlarms, isClear, looksBefore, mostLooks, ruleFor } from '../../../src/core/compare/sequential.ts'
import { metricOf } from '../../../src/core/metric.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import { absolute, budget, percent } from '../judging.ts'

const metric = metricOf('cold-start')

/** Starts as a quiet machine gives them: a median, 3 % of spread, now and then one that took much longer. */
function starts(count: number, median: number, random: () => number): { values: number[] } {
  const one = (): number => {
    const bell = random() + random() + random() + random() - 2
    return median * (1 + 0.05 * bell + (random() < 0.03 ? random() : 0))
  }
  return { values: Array.from({ length: count }, one) }
}

/** As a run does it: at each look with what has been measured so far, until it is clear. */
function measured(effect: number, rule = ruleFor(1), seed = 1): { decision: string; pairs: number } {
  const random = seededRandom(seed)
  const [base, head] = [starts(200, 0.004, random), starts(200, 0.004 * (1 + effect), random)]
  for (const pairs of [...looksBefore(200), 200]) {
    const comparison = compareSampled(
      metric,
      { values: base.values.slice(0, pairs) },
      { values: head.values.slice(0, pairs) },
      rule,
    )
    if (pairs === 200 || isClear('cold-start', comparison, rule)) return { decision: comparison.decision, pairs }
  }
  throw new Error('unreachable')
}

describe('stopping early', () => {
  it('spends no more than the whole run may on all decisions and looks', () => {
    for (const decisions of [1, 20, 100]) {
      assert.ok(ruleFor(decisions).p * decisions * mostLooks <= falseAlarms * (1 + 1e-12))
    }
    assert.deepEqual({ ...ruleFor(7), p: decisionRule.p, minimumPairs: 5 }, decisionRule)
  })

  for (const pairs of [5, 10, 12, 13, 24, 40, 96, 97, 200, 100_000]) {
    it(`looks at most three times before ${pairs} pairs, each time with all copies in balance`, () => {
      const looks = looksBefore(pairs)
      assert.ok(looks.length < mostLooks && looks.every((look) => look < pairs && look % 4 === 0), looks.join())
    })
  }

  it('looks at a program of few pairs earlier than at one of many', () => {
    assert.deepEqual(looksBefore(12), [])
    assert.deepEqual(looksBefore(13), [12])
    assert.deepEqual(looksBefore(200), [24, 48, 96])
  })

  const fewest: readonly (readonly [decisions: number, pairs: number])[] = [
    [1, 6],
    [5, 8],
    [100, 10],
    [500, 11],
  ]
  for (const [decisions, pairs] of fewest) {
    it(`${decisions} decisions take ${pairs} pairs: samples of that size that are wholly apart are a change`, () => {
      const rule = ruleFor(decisions)
      assert.equal(rule.minimumPairs, pairs)
      const wide = (count: number, from: number) => ({
        values: Array.from({ length: count }, (_, at) => from + at / 99),
      })
      const said = (count: number) =>
        compareSampled(metric, wide(count, 1), wide(count, 2), { ...rule, minimumPairs: 1 })
      assert.deepEqual([said(pairs).decision, said(pairs - 1).decision], ['grew', 'inconclusive'])
    })
  }

  const asked: readonly (readonly [name: string, budgets: Budget[], percent: number])[] = [
    ['15 % without a budget', [], 15],
    ['no more for a loose budget', [budget('cold-start-disk', percent(40))], 15],
    [
      'what the tightest of budgets asks',
      [budget('cold-start-disk', percent(14)), budget('cold-start-disk', percent(12))],
      12,
    ],
    ['no less than 10 %', [budget('cold-start-disk', percent(3))], 10],
    [
      'nothing that is asked of other metrics, or in seconds',
      [budget('cold-start', percent(3)), budget('cold-start-disk', absolute(1))],
      15,
    ],
  ]
  for (const [name, budgets, expected] of asked) {
    it(`starts from disk have to differ by ${name}`, () => {
      assert.equal(ruleFor(1, budgets).ofMetric['cold-start-disk']?.percent, expected)
    })
  }

  it('raises no false alarm in 2,000 comparisons of a program with itself, each looked at up to four times', () => {
    const seen = Array.from({ length: 2000 }, (_, seed) => measured(0, ruleFor(20), seed).decision)
    assert.deepEqual([...new Set(seen)], ['unchanged'])
  })

  it('finds a slow-down of 10 % at the first look, and one of 5 % in at least 95 of 100 runs', () => {
    const large = Array.from({ length: 100 }, (_, seed) => measured(0.1, ruleFor(20), seed))
    assert.ok(
      large.every(({ decision, pairs }) => decision === 'grew' && pairs === looksBefore(200)[0]),
      JSON.stringify(large),
    )
    const small = Array.from({ length: 100 }, (_, seed) => measured(0.05, ruleFor(20), seed))
    assert.ok(small.filter(({ decision }) => decision === 'grew').length >= 95)
  })

  it('goes on while a change that counts is still possible', () => {
    const random = seededRandom(3)
    const noisy = { values: starts(24, 0.004, random).values.map((value) => value * (1 + 0.1 * random())) }
    const comparison = compareSampled(metric, noisy, starts(24, 0.0042, random), ruleFor(20))
    assert.equal(isClear('cold-start', comparison, ruleFor(20)), false)
  })

  it('is never clear where the samples say nothing', () => {
    assert.equal(isClear('cold-start', { decision: 'inconclusive' }, ruleFor(1)), false)
    assert.equal(isClear('cold-start', { decision: 'not-measured' }, ruleFor(1)), false)
  })
})
