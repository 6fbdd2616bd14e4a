import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { median } from 'simple-statistics'
import { compareSampled, decisionRule } from '../../../src/core/compare/compare.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import type { Runs } from '../../../src/core/compare/sample.ts'
import { ruleFor } from '../../../src/core/compare/sequential.ts'
import { significanceOf } from '../../../src/core/compare/significance.ts'
import { metricOf } from '../../../src/core/metric.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'

const time = metricOf('cold-start')

/** Both sides of so many rounds, on a machine whose speed changes from round to round by up to a half. */
function rounds(count: number, longer: number, seed = 1): readonly [Runs, Runs] {
  const random = seededRandom(seed)
  const base = { values: [] as number[], order: [] as number[] }
  const head = { values: [] as number[], order: [] as number[] }
  for (let round = 0; round < count; round++) {
    const speed = 1 + 0.5 * random()
    const first = random() < 0.5 ? 0 : 1
    base.values.push(0.005 * speed * (1 + 0.01 * random()))
    head.values.push(0.005 * speed * (1 + longer) * (1 + 0.01 * random()))
    base.order.push(2 * round + first)
    head.order.push(2 * round + 1 - first)
  }
  return [base, head]
}

const without = ({ values }: Runs): Runs => ({ values })

describe('runs in rounds', () => {
  it('show 3 % more on a machine whose speed changes by half, where samples as wholes show nothing', () => {
    const [base, head] = rounds(48, 0.03)
    assert.equal(compareSampled(time, base, head, ruleFor(100)).p, significanceOf(time, base, head, 1e-5).p)
    assert.ok(significanceOf(time, base, head, 1e-5).p < 1e-10)
    assert.ok(significanceOf(time, without(base), without(head), 1e-5).p > 0.01)
  })

  it('hold the true factor in the interval, for times, in the unit of time', () => {
    const { shift, inRounds } = significanceOf(time, ...rounds(96, 0.1), 0.01)
    const center = compareSampled(time, ...rounds(96, 0.1)).base?.center ?? 0
    assert.ok(shift && shift.lo < 0.1 * center && 0.1 * center < shift.hi && shift.hi - shift.lo < 0.01 * center)
    assert.equal(inRounds, true)
  })

  it('differ by bytes, and not by a factor, where they are bytes', () => {
    const order = Array.from({ length: 20 }, (_, at) => 2 * at)
    const base = { values: order.map((at) => 1e6 * (at + 1)), order }
    const head = { values: base.values.map((value) => value + 5000), order: order.map((at) => at + 1) }
    assert.deepEqual(significanceOf(metricOf('peak-rss'), base, head, 0.01).shift, {
      estimate: 5000,
      lo: 5000,
      hi: 5000,
    })
  })

  it('of 0 seconds have no factor and differ by seconds', () => {
    const order = Array.from({ length: 20 }, (_, at) => 2 * at)
    const base = { values: order.map(() => 0), order }
    const head = { values: order.map(() => 1), order: order.map((at) => at + 1) }
    assert.equal(significanceOf(time, base, head, 0.01).shift?.estimate, 1)
  })

  it('raise no alarm on equal sides, however the speed changes', () => {
    const decisions = Array.from(
      { length: 500 },
      (_, seed) => compareSampled(time, ...rounds(24, 0, seed), ruleFor(5)).decision,
    )
    assert.deepEqual(
      [...new Set(decisions)].filter((decision) => decision === 'grew' || decision === 'shrank'),
      [],
    )
  })

  it('show a change however noisy they are', () => {
    const [base, head] = rounds(200, 1)
    const random = seededRandom(3)
    const wild = { ...head, values: head.values.map((value) => value * (1 + 4 * random())) }
    const { decision, variation } = compareSampled(time, base, wild, ruleFor(100))
    assert.equal(decision, 'grew')
    assert.ok(variation && variation.head > 3 * variation.base)
  })

  it('show a change of many times also where they are too few for a test of their own', () => {
    const [base, head] = rounds(12, 19)
    const random = seededRandom(5)
    const wild = { ...head, values: head.values.map((value) => value * (0.3 + 1.4 * random())) }
    const { decision } = compareSampled(time, base, wild, { ...ruleFor(20), p: 1e-4 })
    assert.equal(significanceOf(time, base, wild, 1e-4).inRounds, false)
    assert.equal(decision, 'grew')
    assert.equal(
      compareSampled(time, without(base), without(wild), { ...ruleFor(20), p: 1e-4 }).decision,
      'inconclusive',
    )
  })

  it('that vary too much to show a change of 10 % decide nothing, and say which could be missed', () => {
    const [base, head] = rounds(24, 0)
    const random = seededRandom(3)
    const wild = { ...head, values: head.values.map((value) => value * (0.5 + random())) }
    const { decision, reason, smallestVisible = 0 } = compareSampled(time, base, wild, ruleFor(100))
    assert.equal(decision, 'inconclusive')
    assert.ok(smallestVisible > 0.1)
    assert.equal(reason && reasonText(reason), `a change below ${Math.round(smallestVisible * 100)} % could be missed`)
  })

  it('of copies that differ as much as base and head do are no change', () => {
    const [{ order = [] }, head] = rounds(96, 0)
    const base = { order, values: order.map((_, at) => 0.005 * (1 + (at % 7) / 1e4)) }
    const copy = base.values.map((_, at) => at % 12)
    const compared = (factor: (copy: number) => number) => {
      const values = base.values.map((value, at) => value * factor(at % 12) + (at % 5) / 1e7)
      return compareSampled(time, { ...base, copy }, { ...head, copy, values }, ruleFor(100))
    }
    const { decision, doubt, p = 1 } = compared((copy) => 1 + 0.012 * (copy - 3))
    assert.ok(p < 1e-5, `${p}`)
    assert.deepEqual([decision, doubt], ['inconclusive', { kind: 'copies-differ' }])
    assert.equal(compared(() => 1.03).decision, 'grew')
  })

  it('are no change where the medians jump between two humps and the rounds show less than the minimum', () => {
    const order = Array.from({ length: 60 }, (_, at) => 2 * at)
    const base = { values: order.map((_, at) => (at < 31 ? 0.01 : 0.012) + at / 1e9), order }
    const head = {
      values: base.values.map((value, at) => (at === 29 || at === 30 ? 0.0121 : value * 1.01)),
      order: order.map((at) => at + 1),
    }
    const { delta = 0, decision, p = 1 } = compareSampled(time, base, head, ruleFor(100))
    assert.ok(delta > 0.1 * 0.01 && p < 1e-6, `${delta} ${p}`)
    assert.equal(decision, 'unchanged')
  })

  it('are no change where medians and rounds disagree on its direction', () => {
    // Nine of ten rounds are 4 % slower in head; the tenth, which is quicker, is the one that makes base's median.
    const order = Array.from({ length: 60 }, (_, at) => 2 * at)
    const isOdd = (at: number) => at % 20 >= 18
    const base = { values: order.map((_, at) => (isOdd(at) ? 0.0108 : at % 20 < 9 ? 0.01 : 0.02) + at / 1e9), order }
    const head = {
      values: base.values.map((value, at) => (isOdd(at) ? 0.0101 : value * 1.04)),
      order: order.map((at) => at + 1),
    }
    const { delta = 0, decision, p = 1 } = compareSampled(time, base, head)
    const { estimate = 0 } = significanceOf(time, base, head, 0.01).shift ?? {}
    assert.ok(delta < -0.025 * 0.0108 && estimate > 0.025 * 0.0108 && p < 0.01, `${delta} ${estimate} ${p}`)
    assert.equal(decision, 'unchanged')
  })
})

describe('p of equal sides is as often below a level as the level says, and no more', () => {
  const bell = (random: () => number) => (random() + random() + random() + random() - 2) * Math.sqrt(3)
  type Speed = (round: number, random: () => number, before: number) => number
  const machines: readonly (readonly [name: string, speed: Speed, noise: (random: () => number) => number])[] = [
    ['a machine that gets slower', (round) => 1 + round / 24, (random) => 1 + 0.2 * bell(random)],
    ['one that is half as fast from one round on', (round) => (round < 10 ? 1 : 2), (random) => 1 + 0.2 * bell(random)],
    [
      'one whose speed resembles that of the round before',
      (_, random, before) => Math.exp(0.9 * Math.log(before) + 0.1 * bell(random)),
      (random) => 1 + 0.05 * bell(random),
    ],
    ['a random sleep', () => 1, (random) => 0.1 + random()],
    ['two humps', () => 1, (random) => (random() < 0.5 ? 1 : 1.6) + 0.01 * bell(random)],
    ['long tails', () => 1, (random) => Math.exp(2 * bell(random))],
  ]
  for (const [name, speed, noise] of machines) {
    it(name, () => {
      const random = seededRandom(7)
      const ps = Array.from({ length: 1000 }, () => {
        const base = { values: [] as number[], order: [] as number[] }
        const head = { values: [] as number[], order: [] as number[] }
        let now = 1
        for (let round = 0; round < 24; round++) {
          now = speed(round, random, now)
          const first = random() < 0.5 ? 0 : 1
          for (const [side, place] of [[base, first] as const, [head, 1 - first] as const]) {
            side.values.push(0.005 * now * noise(random))
            side.order.push(2 * round + place)
          }
        }
        return significanceOf(time, base, head, 1e-4).p
      })
      // Three standard deviations above what is due. A p that is a twentieth of the right one gives 200 and more.
      for (const [level, most] of [
        [0.01, 20],
        [0.05, 71],
      ] as const) {
        const below = ps.filter((p) => p < level).length
        assert.ok(below >= level * 300 && below <= most, `${below} of 1,000 below ${level}`)
      }
    })
  }
})

describe('the smallest visible change is what it says', () => {
  /** Rounds whose two runs spread independently. */
  function drawn(count: number, spread: number, longer: number, seed: number): Comparison {
    const random = seededRandom(seed)
    const bell = () => (random() + random() + random() + random() - 2) * Math.sqrt(3)
    const side = (factor: number, at: number) => ({
      values: Array.from({ length: count }, () => 0.005 * factor * (1 + spread * bell())),
      order: Array.from({ length: count }, (_, round) => 2 * round + at),
    })
    return compareSampled(time, side(1, 0), side(1 + longer, 1), ruleFor(100))
  }
  for (const [count, spread] of [
    [10, 0.02],
    [24, 0.03],
    [200, 0.1],
  ] as const) {
    it(`found in every second run, a half larger in nine of ten: ${count} rounds that spread by ${spread * 100} %`, () => {
      const seeds = Array.from({ length: 100 }, (_, seed) => seed)
      const visible = median(seeds.map((seed) => drawn(count, spread, 0, seed).smallestVisible ?? 1))
      assert.ok(visible > 0.025 && visible < 0.1, `${visible}`)
      const found = (longer: number) =>
        seeds.filter((seed) => drawn(count, spread, longer, 1000 + seed).decision === 'grew').length
      const [once, half] = [found(visible), found(1.5 * visible)]
      assert.ok(once >= 35 && once <= 65 && half >= 88, `${once} and ${half} of 100`)
    })
  }
})

it('tens of thousands of runs take no more memory than thousands, with the same answer', () => {
  const [base, head] = rounds(50_000, 0.03)
  for (const [before, after] of [
    [base, head],
    [without(base), without(head)],
  ] as const) {
    const { decision, delta = 0, deltaInterval } = compareSampled(time, before, after, ruleFor(100))
    assert.equal(decision, 'grew')
    assert.ok(deltaInterval && deltaInterval.lo > 0 && deltaInterval.lo <= delta && delta <= deltaInterval.hi)
  }
})

describe('samples are wholes', () => {
  const rows: readonly (readonly [
    name: string,
    change: (base: Runs, head: Runs) => readonly [Runs, Runs],
    level?: number,
  ])[] = [
    ['without an order', (base, head) => [without(base), without(head)]],
    ['with an order on one side', (base, head) => [base, without(head)]],
    [
      'of starts that were not next to each other',
      (base, head) => [base, { ...head, order: (head.order ?? []).map((at) => at + 2) }],
    ],
    [
      'of unequal numbers',
      (base, head) => [base, { values: head.values.slice(1), order: (head.order ?? []).slice(1) }],
    ],
    ['where twelve rounds of one sign would not reach the level', (base, head) => [base, head], 4e-4],
  ]
  for (const [name, change, level = 0.01] of rows) {
    it(name, () => {
      const [base, head] = change(...rounds(12, 0.1))
      const { p, inRounds } = significanceOf(time, base, head, level)
      assert.equal(inRounds, false)
      assert.equal(p, significanceOf(time, without(base), without(head), level).p)
    })
  }

  it('but not where they would', () => {
    assert.equal(significanceOf(time, ...rounds(12, 0.1), 5e-4).inRounds, true)
    assert.equal(decisionRule.minimumPairs, 5)
  })
})
