import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { slopeOverTime, theilSen } from '../../../src/core/memory/slope.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import scipy from '../fixtures/slopes.json' with { type: 'json' }

const close = (actual: number | undefined, expected: number) =>
  actual !== undefined && Math.abs(actual - expected) <= 1e-12 + 1e-9 * Math.abs(expected)

suite(`slopes agree with SciPy ${scipy.scipy}`, () => {
  for (const { name, ties, x, y, interval95, interval99 } of scipy.cases) {
    test(name, () => {
      for (const [confidence, expected] of [
        [0.95, interval95],
        [0.99, interval99],
      ] as const) {
        const slope = theilSen(x, y, confidence)
        assert.ok(slope && close(slope.estimate, expected.estimate), `${slope?.estimate} is not ${expected.estimate}`)
        const said = `${confidence}: ${slope.lo} to ${slope.hi}, SciPy ${expected.lo} to ${expected.hi}`
        // SciPy narrows the interval where values are tied.
        if (ties) assert.ok(slope.lo <= expected.lo && slope.hi >= expected.hi, said)
        else assert.ok(close(slope.lo, expected.lo) && close(slope.hi, expected.hi), said)
      }
    })
  }

  test('two points have no interval, and so no slope', () => assert.equal(theilSen([1, 2], [1, 2], 0.95), undefined))
})

/** Two uniform numbers make a normal one (Box, Muller). */
function normalFrom(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

suite('the interval over time holds its slope', () => {
  const cases: { r: number; points: number; misses: number; apart?: number }[] = [
    { r: 0, points: 9, misses: 0.02 },
    { r: 0, points: 60, misses: 0.02 },
    { r: 0.3, points: 9, misses: 0.04 },
    { r: 0.6, points: 9, misses: 0.07 },
    { r: 0.6, points: 9, misses: 0.07, apart: 1 / 3 },
    // So few points hardly tell that they belong together.
    { r: 0.9, points: 9, misses: 0.2, apart: 1 / 3 },
    { r: 0.6, points: 30, misses: 0.06 },
    { r: 0.6, points: 120, misses: 0.04 },
    { r: 0.9, points: 120, misses: 0.1 },
  ]
  for (const { r, points, misses, apart } of cases) {
    test(`of ${points} points${apart === undefined ? '' : ', neighbours left out,'} whose neighbours correlate by ${r}, in all but ${misses * 100} % of series`, () => {
      // Pairs of points grow with their square.
      const count = points > 60 ? 300 : 2_000
      const random = seededRandom(7)
      let [missed, missedPlain] = [0, 0]
      for (let series = 0; series < count; series++) {
        const x = Array.from({ length: points }, (_, at) => at * 5)
        let noise = normalFrom(random) / Math.sqrt(1 - r ** 2)
        const y = x.map((at) => {
          noise = r * noise + normalFrom(random)
          return 0.2 * at + noise
        })
        const { lo = 1, hi = 0 } = slopeOverTime(x, y, 0.99, apart) ?? {}
        if (lo > 0.2 || hi < 0.2) missed++
        const plain = theilSen(x, y, 0.99)
        if (plain && (plain.lo > 0.2 || plain.hi < 0.2)) missedPlain++
      }
      assert.ok(missed <= misses * count, `${missed} of ${count}, ${missedPlain} without the correction`)
      if (r >= 0.6 && points > 9)
        assert.ok(missedPlain > 2 * missed, `${missedPlain} without the correction, ${missed} with it`)
    })
  }

  test('a line without noise has an interval of its own slope alone', () => {
    const x = [0, 5, 10, 15, 20, 25]
    const slope = slopeOverTime(
      x,
      x.map((at) => 3 * at),
      0.99,
    )
    assert.deepEqual(slope, { estimate: 3, lo: 3, hi: 3, inflation: 1 })
  })
})
