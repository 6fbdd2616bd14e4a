import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { leastSignedP, signedRankP, signedShiftOf } from '../../../src/core/compare/signed-ranks.ts'
import { mannWhitneyP, medianInterval, shiftOf } from '../../../src/core/compare/statistics.ts'
import scipy from '../fixtures/scipy.json' with { type: 'json' }

function assertClose(actual: number, expected: number, relative: number): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} is not ${expected}`)
}

suite(`agrees with SciPy ${scipy.scipy}`, () => {
  for (const { name, base, head, p, shift99, shift95, headMedianInterval } of scipy.cases) {
    test(`p of the test: ${name}`, () => {
      assertClose(mannWhitneyP(base, head), p, 1e-9)
      assertClose(mannWhitneyP(head, base), p, 1e-9)
    })
    test(`the shifts that the test does not reject: ${name}`, () => {
      assert.deepEqual(shiftOf(base, head, 0.99) ?? null, shift99)
      assert.deepEqual(shiftOf(base, head, 0.95) ?? null, shift95)
    })
    if (headMedianInterval !== null) {
      test(`95 % interval of the median: ${name}`, () => {
        assert.deepEqual(medianInterval(head), headMedianInterval)
      })
    }
  }
})

suite(`rounds agree with SciPy ${scipy.scipy}`, () => {
  for (const { name, differences, p, ...shifts } of scipy.rounds) {
    test(`p of the signed-rank test: ${name}`, () => {
      assertClose(signedRankP(differences), p, 1e-9)
      assertClose(signedRankP(differences.map((difference) => -difference)), p, 1e-9)
    })
    if (!('shift99' in shifts)) continue
    test(`the shifts that it does not reject: ${name}`, () => {
      assert.deepEqual(signedShiftOf(differences, 0.99) ?? null, shifts.shift99)
      assert.deepEqual(signedShiftOf(differences, 0.95) ?? null, shifts.shift95)
    })
  }

  test('the least p is that of rounds that all have one sign', () => {
    for (const n of [1, 8, 17])
      assertClose(signedRankP(Array.from({ length: n }, (_, at) => at + 1)), leastSignedP(n), 1e-12)
    assert.equal(leastSignedP(0), 1)
  })

  test('of no round there is no p but 1, and no shift', () => {
    assert.equal(signedRankP([]), 1)
    assert.equal(signedShiftOf([], 0.99), undefined)
  })

  test('from 200 rounds to 201 the approximation is as good', () => {
    const differences = (count: number) => Array.from({ length: count }, (_, at) => ((at * 37) % 101) - 43 + at / 1e6)
    const [exact, approximate] = [signedRankP(differences(200)), signedRankP(differences(201))]
    assert.ok(exact / approximate > 0.5 && exact / approximate < 2, `${exact} and ${approximate}`)
    const [lo, other] = [signedShiftOf(differences(200), 0.9999)?.lo, signedShiftOf(differences(201), 0.9999)?.lo]
    assert.ok(lo !== undefined && other !== undefined && Math.abs(lo - other) < 1, `${lo} and ${other}`)
  })
})

suite('edges', () => {
  test('nothing differs from nothing', () => {
    assert.equal(mannWhitneyP([], []), 1)
    assert.equal(mannWhitneyP([1], []), 1)
    assert.equal(mannWhitneyP([], [1]), 1)
    assert.equal(shiftOf([], [1], 0.99), undefined)
    assert.equal(shiftOf([1], [], 0.99), undefined)
    assert.equal(medianInterval([]), undefined)
  })

  for (const n of [1, 2, 3, 8, 9, 200]) {
    test(`${n} equal values on each side are no difference: p is 1`, () => {
      assert.equal(mannWhitneyP(Array(n).fill(5), Array(n).fill(5)), 1)
    })
  }

  test('four pairs never tell anything at 99 %, five do when they are wholly apart', () => {
    assert.equal(shiftOf([1, 2, 3, 4], [11, 12, 13, 14], 0.99), undefined)
    assert.deepEqual(shiftOf([1, 2, 3, 4, 5], [11, 12, 13, 14, 15], 0.99), { estimate: 10, lo: 6, hi: 14 })
    assertClose(mannWhitneyP([1, 2, 3, 4, 5], [11, 12, 13, 14, 15]), 2 / 252, 1e-12)
  })

  test('the interval of the median is the whole range below six values, and narrower from nine on', () => {
    assert.deepEqual(medianInterval([4]), { lo: 4, hi: 4 })
    assert.deepEqual(medianInterval([2, 1]), { lo: 1, hi: 2 })
    assert.deepEqual(medianInterval([5, 1, 4, 2, 3]), { lo: 1, hi: 5 })
    assert.deepEqual(medianInterval([8, 7, 6, 5, 4, 3, 2, 1]), { lo: 1, hi: 8 })
    assert.deepEqual(medianInterval([9, 8, 7, 6, 5, 4, 3, 2, 1]), { lo: 2, hi: 8 })
  })

  test('the interval of the median does not underflow with thousands of values', () => {
    const values = Array.from({ length: 5_000 }, (_, at) => at)
    assert.deepEqual(medianInterval(values), { lo: 2_430, hi: 2_569 })
  })

  test('the samples are left as they were', () => {
    const base = [3, 1, 2]
    const head = [9, 7, 8]
    mannWhitneyP(base, head)
    shiftOf(base, head, 0.5)
    medianInterval(base)
    assert.deepEqual(
      [base, head],
      [
        [3, 1, 2],
        [9, 7, 8],
      ],
    )
  })

  test('of logarithms it gives the interval of a ratio', () => {
    const base = [100, 101, 102, 103, 104, 105].map(Math.log)
    const shift = shiftOf(
      base,
      base.map((value) => value + Math.log(1.1)),
      0.99,
    )
    assertClose(Math.exp(shift?.estimate ?? Number.NaN), 1.1, 1e-12)
  })
})
