import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decisionRule } from '../../../src/core/compare/compare.ts'
import { metricOf } from '../../../src/core/metric.ts'
import { floorOf } from '../../../src/core/start/noise-floor.ts'

const floor = (values: number[], copy?: number[]) =>
  floorOf(metricOf('cold-start'), { values, ...(copy && { copy }) }, decisionRule)

/** So many values around a center, in steps of 0.1 %. */
const around = (center: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => center * (1 + (at - (count - 1) / 2) / 1000))
const copies = (count: number, ...names: number[]): number[] =>
  Array.from({ length: count }, (_, at) => names[at % names.length] as number)

describe('head against head', () => {
  it('is one half of the copies against the other', () => {
    const values = [...around(100, 9), ...around(110, 9)]
    const { ratio, changed } = floor(values, [...copies(9, 0, 1), ...copies(9, 2, 3)]) ?? assert.fail()
    assert.deepEqual([Math.round(ratio * 1000), changed], [100, true])
  })

  it('is as far apart whichever half is the slower one', () => {
    const slowFirst = floor([...around(110, 9), ...around(100, 9)], [...copies(9, 0), ...copies(9, 1)])
    assert.equal(Math.round((slowFirst?.ratio ?? 0) * 1000), 91)
  })

  it('is no change below the minimum, however sure the test', () => {
    const values = [...around(100, 9), ...around(102, 9)]
    assert.equal(floor(values, [...copies(9, 0), ...copies(9, 1)])?.changed, false)
  })

  it('of one copy is its runs in turns', () => {
    const values = Array.from({ length: 18 }, (_, at) => (at % 2 === 0 ? 100 : 110) + at / 100)
    for (const copy of [undefined, copies(18, 7)]) assert.equal(floor(values, copy)?.changed, true)
  })

  it('of an odd number of copies leaves none out', () => {
    const values = [...around(100, 3), ...around(100, 3), ...around(200, 3)]
    const all = [...copies(3, 0), ...copies(3, 1), ...copies(3, 2)]
    assert.equal(Math.round((floor(values, all)?.ratio ?? 0) * 10), 5)
  })

  for (const [name, values, copy] of [
    ['with five runs', around(100, 5), undefined],
    ['with two runs of one half', around(100, 9), [0, 0, 1, 1, 1, 1, 1, 1, 1]],
    ['of what takes no time', Array(9).fill(0), undefined],
    ['without a run', [], undefined],
  ] as const) {
    it(`${name} there is none`, () => assert.equal(floor([...values], copy && [...copy]), undefined))
  }
})
