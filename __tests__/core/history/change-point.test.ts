import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ChangePointRule, changePoints } from '../../../src/core/history/change-point.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'

const rule = (seed: number): ChangePointRule => ({ level: 0.01, minimum: 0.025, random: seededRandom(seed) })

/** Values around levels, with the noise of runners of several kinds: a few per cent, now and then much more. */
function series(seed: number, ...levels: readonly (readonly [level: number, count: number])[]): number[] {
  const random = seededRandom(seed)
  return levels.flatMap(([level, count]) =>
    Array.from({ length: count }, () => level * (1 + 0.04 * (random() - 0.5) + (random() < 0.05 ? 0.2 * random() : 0))),
  )
}

describe('a change of level in noisy values', () => {
  it('is seen in hardly any of 300 series that have none', () => {
    const alarms = Array.from(
      { length: 300 },
      (_, seed) => changePoints(series(seed + 1, [10, 100]), rule(seed)).length,
    )
    assert.ok(alarms.filter((count) => count > 0).length <= 3, `${alarms.filter((count) => count > 0).length}`)
  })

  for (const [where, first, second] of [
    ['in the middle', 50, 50],
    ['a few commits ago', 94, 6],
    ['of few commits', 12, 12],
  ] as const) {
    it(`of 10 % ${where} is found, and lies in its interval`, () => {
      let [found, within] = [0, 0]
      for (let seed = 1; seed <= 50; seed++) {
        const points = changePoints(series(seed, [10, first], [11, second]), rule(seed))
        const [point] = points
        if (points.length !== 1 || point === undefined) continue
        found++
        if (point.place.lo <= first && first <= point.place.hi) within++
        assert.ok(point.place.lo <= point.at && point.at <= point.place.hi)
        assert.ok(point.ratio.lo <= point.ratio.estimate && point.ratio.estimate <= point.ratio.hi)
        assert.ok(Math.abs(point.ratio.estimate - 0.1) < 0.04, `${point.ratio.estimate}`)
      }
      assert.ok(found >= 45, `found in ${found} of 50`)
      assert.ok(within >= 0.85 * found, `within in ${within} of ${found}`)
    })
  }

  it('up and down again are two', () => {
    const points = changePoints(series(7, [10, 40], [12, 30], [10, 30]), rule(7))
    assert.deepEqual(
      points.map(({ at }) => at),
      [40, 70],
    )
    assert.deepEqual(
      points.map(({ ratio }) => Math.sign(ratio.estimate)),
      [1, -1],
    )
  })

  it('is none below the minimum, however sure, and none of too few values', () => {
    const clear = [...Array(50).fill(100), ...Array(50).fill(101)].map((value, at) => value + (at % 7) / 100)
    assert.deepEqual(changePoints(clear, rule(1)), [])
    assert.deepEqual(changePoints([1, 1, 2, 2], rule(1)), [])
    assert.deepEqual(changePoints([], rule(1)), [])
  })
})
