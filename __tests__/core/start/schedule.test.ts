import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Round, roundsFor, seededRandom, turnsFor } from '../../../src/core/start/schedule.ts'

const rounds = (rest: Partial<Parameters<typeof roundsFor>[0]> = {}): Round[] =>
  roundsFor({ baseCopies: 3, headCopies: 3, pairs: 60, warmup: 3, random: seededRandom(7), ...rest })

function uses(of: readonly Round[]): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const { side, copy } of of.flat()) counted[`${side} ${copy}`] = (counted[`${side} ${copy}`] ?? 0) + 1
  return counted
}

const sides = (of: readonly Round[]) => of.map((round) => round.map(({ side }) => side).join(' '))

suite('rounds', () => {
  test('in each round base and head run once each', () => {
    for (const round of sides(rounds())) assert.ok(round === 'base head' || round === 'head base', round)
  })

  test('warm-up rounds come first and are not counted', () => {
    const all = rounds({ warmup: 4, pairs: 6 })
    assert.equal(all.length, 10)
    assert.deepEqual(
      all.map((round) => round.map(({ warmup }) => warmup)),
      all.map((_, at) => [at < 4, at < 4]),
    )
  })

  test('every copy is run equally often, and warmed up equally often', () => {
    const six = { 'base 0': 20, 'base 1': 20, 'base 2': 20, 'head 0': 20, 'head 1': 20, 'head 2': 20 }
    const all = rounds()
    assert.deepEqual(Object.entries(uses(all.slice(3))).sort(), Object.entries(six))
    assert.ok(Object.values(uses(all.slice(0, 3))).every((count) => count === 1))
    assert.equal(Object.keys(uses(all.slice(0, 3))).length, 6)
  })

  test('stopped after any full turn of the copies, they are still balanced', () => {
    const counted = rounds({ baseCopies: 2, headCopies: 3 }).slice(3)
    for (let end = 6; end <= 60; end += 6) {
      const used = uses(counted.slice(0, end))
      assert.deepEqual([used['base 0'], used['base 1']], [end / 2, end / 2])
      assert.deepEqual([used['head 0'], used['head 1'], used['head 2']], [end / 3, end / 3, end / 3])
    }
  })

  test('pairs that the copies do not divide differ by one run at most', () => {
    const used = Object.values(uses(rounds({ pairs: 7, warmup: 0 })))
    assert.deepEqual([Math.min(...used), Math.max(...used)], [2, 3])
  })

  test('the order is drawn for each round: both orders occur, and not in turn', () => {
    const orders = sides(rounds({ pairs: 200, warmup: 0 }))
    const headFirst = orders.filter((order) => order === 'head base').length
    assert.ok(headFirst > 70 && headFirst < 130, `${headFirst} of 200`)
    const repeated = orders.filter((order, at) => order === orders[at - 1]).length
    assert.ok(repeated > 70 && repeated < 130, `${repeated} of 200`)
  })

  test('no copy of base is always paired with one of head', () => {
    const pairs = new Set(rounds().map((round) => JSON.stringify(round.toSorted((a, b) => (a.side < b.side ? -1 : 1)))))
    assert.ok([...pairs].filter((pair) => pair.includes('"warmup":false')).length === 9)
  })

  test('where there is no base, head runs alone, as often', () => {
    const alone = rounds({ baseCopies: 0, pairs: 6 })
    assert.deepEqual(sides(alone), Array(9).fill('head'))
    assert.deepEqual(uses(alone.slice(3)), { 'head 0': 2, 'head 1': 2, 'head 2': 2 })
  })

  test('the same seed gives the same rounds, another seed others', () => {
    assert.deepEqual(rounds({ random: seededRandom(1) }), rounds({ random: seededRandom(1) }))
    assert.notDeepEqual(rounds({ random: seededRandom(1) }), rounds({ random: seededRandom(2) }))
  })

  test('a draw just below a half keeps base first, a half puts head first', () => {
    const order = (draw: number) =>
      sides(rounds({ baseCopies: 1, headCopies: 1, pairs: 1, warmup: 0, random: () => draw }))
    assert.deepEqual(order(0.499), ['base head'])
    assert.deepEqual(order(0.5), ['head base'])
  })
})

suite('random numbers from a seed', () => {
  test('are those of mulberry32', () => {
    const random = seededRandom(1)
    assert.deepEqual(
      Array.from({ length: 3 }, () => Math.floor(random() * 2 ** 32)),
      [2693262067, 11749833, 2265367787],
    )
  })
})

suite('rounds of several files', () => {
  const turns = turnsFor([4, 2, 1], 48, seededRandom(3))
  test('start each file once, in an order that changes', () => {
    for (const round of turns) assert.deepEqual(round.map(({ which }) => which).sort(), [0, 1, 2])
    assert.equal(new Set(turns.map((round) => round.map(({ which }) => which).join())).size, 6)
  })
  test('use the copies of each file equally often', () => {
    const counts = new Map<string, number>()
    for (const { which, copy } of turns.flat())
      counts.set(`${which} ${copy}`, (counts.get(`${which} ${copy}`) ?? 0) + 1)
    assert.deepEqual(Object.fromEntries([...counts].sort()), {
      '0 0': 12,
      '0 1': 12,
      '0 2': 12,
      '0 3': 12,
      '1 0': 24,
      '1 1': 24,
      '2 0': 48,
    })
  })
})
