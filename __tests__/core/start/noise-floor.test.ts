import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { headAgainstHead } from '../../../src/core/start/noise-floor.ts'

const permille = (values: number[], copy?: number[]): number | undefined => {
  const ratio = headAgainstHead({ values, ...(copy && { copy }) })
  return ratio && Math.round(ratio * 1000)
}

/** So many values around a center, in steps of 0.1 %. */
const around = (center: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => center * (1 + (at - (count - 1) / 2) / 1000))
const copies = (count: number, ...names: number[]): number[] =>
  Array.from({ length: count }, (_, at) => names[at % names.length] as number)

describe('head against head', () => {
  const rows: readonly (readonly [name: string, values: number[], copy: number[] | undefined, permille: number])[] = [
    [
      'is one half of the copies against the other',
      [...around(100, 9), ...around(110, 9)],
      [...copies(9, 0, 1), ...copies(9, 2, 3)],
      100,
    ],
    [
      'is as far apart whichever half is the slower one',
      [...around(110, 9), ...around(100, 9)],
      [...copies(9, 0), ...copies(9, 1)],
      91,
    ],
    ['of one copy is its runs in turns', copies(18, 100, 110), copies(18, 7), 100],
    ['is that too where the copies are not known', copies(18, 100, 110), undefined, 100],
    [
      'of an odd number of copies leaves none out',
      [...Array(6).fill(100), ...Array(3).fill(200)],
      [...copies(3, 0), ...copies(3, 1), ...copies(3, 2)],
      500,
    ],
  ]
  for (const [name, values, copy, expected] of rows) {
    it(name, () => assert.equal(permille(values, copy), expected))
  }

  for (const [name, values, copy] of [
    ['with five runs', around(100, 5), undefined],
    ['with two runs of one half', around(100, 9), [0, 0, 1, 1, 1, 1, 1, 1, 1]],
    ['of what takes no time', Array(9).fill(0), undefined],
    ['without a run', [], undefined],
  ] as const) {
    it(`${name} there is none`, () =>
      assert.equal(headAgainstHead({ values: [...values], ...(copy && { copy: [...copy] }) }), undefined))
  }
})
