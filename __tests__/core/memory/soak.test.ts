import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  decisionOf,
  type Growth,
  growthOf,
  leakLimits,
  liveCurve,
  type SideGrowth,
  soakTimes,
} from '../../../src/core/memory/soak.ts'
import type { InsideSample } from '../../../src/core/start/inside-sample.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'

const minute = soakTimes(60)

/** Looked at four times a second. */
function curve(value: (seconds: number) => number, seconds = 60) {
  const at = Array.from({ length: seconds * 4 + 1 }, (_, look) => look / 4)
  return { seconds: at, values: at.map(value) }
}

describe('a soak of a minute', () => {
  const random = seededRandom(3)
  const noise = (size: number) => (random() - 0.5) * size
  const cases: { name: string; limit: keyof typeof leakLimits; value: (seconds: number) => number; is: string }[] = [
    { name: 'that grows by 100 kB/s', limit: 'rss', value: (at) => 9e6 + 100e3 * at, is: 'leaks' },
    {
      name: 'that grows by 100 kB/s, with noise',
      limit: 'rss',
      value: (at) => 9e6 + 100e3 * at + noise(2e6),
      is: 'leaks',
    },
    { name: 'that grows by 5 kB/s', limit: 'rss', value: (at) => 9e6 + 5e3 * at, is: 'steady' },
    { name: 'that does not move', limit: 'rss', value: () => 9e6, is: 'steady' },
    { name: 'that shrinks', limit: 'rss', value: (at) => 9e6 - 50e3 * at, is: 'steady' },
    { name: 'with noise of half a megabyte', limit: 'rss', value: () => 9e6 + noise(5e5), is: 'steady' },
    {
      name: 'that grows in its warm-up alone',
      limit: 'rss',
      value: (at) => 9e6 + 1e6 * Math.min(at, 14),
      is: 'steady',
    },
    { name: 'with one step of 8 MB', limit: 'rss', value: (at) => (at < 40 ? 9e6 : 17e6), is: 'inconclusive' },
    {
      name: 'that gives back what it took',
      limit: 'rss',
      value: (at) => 9e6 + (at < 57 ? 200e3 * at : 0),
      is: 'inconclusive',
    },
    { name: 'whose live heap grows by 10 kB/s', limit: 'live', value: (at) => 3e5 + 10e3 * at, is: 'leaks' },
    {
      name: 'whose live heap grows by 10 kB/s below what is under way',
      limit: 'live',
      value: (at) => 3e5 + 10e3 * at + (random() < 0.5 ? random() * 3e5 : 0),
      is: 'leaks',
    },
    { name: 'whose live heap stays', limit: 'live', value: () => 3e5 + noise(2e4), is: 'steady' },
    {
      name: 'that adds a goroutine every two seconds',
      limit: 'goroutines',
      value: (at) => 5 + Math.floor(at / 2),
      is: 'leaks',
    },
    {
      name: 'whose goroutines come and go',
      limit: 'goroutines',
      value: () => 5 + Math.floor(random() * 30),
      is: 'steady',
    },
    { name: 'that adds one goroutine', limit: 'goroutines', value: (at) => (at < 30 ? 5 : 6), is: 'steady' },
  ]
  for (const { name, limit, value, is } of cases) {
    it(`${name} is ${is}`, () => {
      const growth = growthOf(curve(value), minute, leakLimits[limit])
      assert.equal(growth?.decision, is, JSON.stringify(growth))
    })
  }
})

describe('parts of a soak', () => {
  it('are a warm-up of 15 s and blocks of 5 s in a minute, more of them in an hour, and smaller ones in less', () => {
    const { warmUp, block, every, collect } = minute
    assert.deepEqual({ warmUp, block, every, collect }, { warmUp: 15, block: 5, every: 0.25, collect: 5 })
    assert.equal(soakTimes(3600).block, 3585 / 200)
    assert.equal(soakTimes(3600).every, 0.25)
    assert.equal(soakTimes(3600).collect, 5)
    assert.deepEqual(soakTimes(12), { seconds: 12, warmUp: 3, block: 1, every: 0.25, collect: 1 })
  })

  it('of which there are too few tell no slope', () => {
    assert.equal(
      growthOf(
        curve((at) => at, 30),
        minute,
        leakLimits.rss,
      ),
      undefined,
    )
    assert.equal(growthOf({ seconds: [], values: [] }, minute, leakLimits.rss), undefined)
  })

  it('of live heap are one for each collection that was seen', () => {
    const sample = (second: number, NumGC: number, live: number) =>
      ({ unix_ns: second * 1e9, NumGC, '/gc/heap/live:bytes': live }) as InsideSample
    const samples = [sample(10, 3, 1), sample(11, 4, 2), sample(12, 4, 2), sample(13, 6, 5)]
    assert.deepEqual(liveCurve(samples, 10e9), { seconds: [1, 3], values: [2, 5] })
  })
})

describe('what is known of a program', () => {
  const growth = (decision: Growth['decision']) => ({ decision }) as Growth
  const [leaks, steady, open] = [growth('leaks'), growth('steady'), growth('inconclusive')]
  const cases: { name: string; of: SideGrowth; is: string }[] = [
    { name: 'one leak is enough', of: { rss: steady, live: leaks, goroutines: open }, is: 'leaks' },
    { name: 'from outside alone, too', of: { rss: leaks, live: undefined, goroutines: undefined }, is: 'leaks' },
    {
      name: 'RSS that grows over what is live and stays is no leak yet',
      of: { rss: leaks, live: steady, goroutines: steady },
      is: 'inconclusive',
    },
    {
      name: 'steady is what is steady in all that is known',
      of: { rss: steady, live: undefined, goroutines: steady },
      is: 'steady',
    },
    {
      name: 'one open question leaves it open',
      of: { rss: steady, live: open, goroutines: steady },
      is: 'inconclusive',
    },
    {
      name: 'nothing known is no answer',
      of: { rss: undefined, live: undefined, goroutines: undefined },
      is: 'inconclusive',
    },
  ]
  for (const { name, of, is } of cases) it(name, () => assert.equal(decisionOf(of), is))
})
