import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareStepped, limitsTo, stepAt } from '../../../src/core/memory/stepped.ts'

const mebi = 2 ** 20

describe('the limits that are tried', () => {
  it('are a step apart, whole pages, and reach what is asked for', () => {
    for (const highest of [1, 5 * mebi, 40 * mebi, 3000 * mebi]) {
      const limits = limitsTo(highest)
      assert.ok((limits.at(-1) ?? 0) >= highest)
      for (const [index, limit] of limits.entries()) {
        assert.equal(limit % 4096, 0)
        const before = limits[index - 1]
        if (before !== undefined) assert.ok(limit > before && limit - before <= stepAt(before), `${before} → ${limit}`)
      }
    }
  })

  it('are the same ones for every program', () => {
    const [few, many] = [limitsTo(50 * mebi), limitsTo(500 * mebi)]
    assert.deepEqual(many.slice(0, few.length), few)
  })
})

describe('a stepped metric', () => {
  const rows: readonly {
    readonly name: string
    readonly base: number
    readonly head: number
    readonly said: string
  }[] = [
    { name: 'that is the same is unchanged', base: 20 * mebi, head: 20 * mebi, said: 'unchanged' },
    { name: 'that is one step off is unchanged', base: 20 * mebi, head: 21 * mebi, said: 'unchanged' },
    {
      name: 'that is one step off is unchanged, above 33 MiB too',
      base: 100 * mebi,
      head: 103 * mebi,
      said: 'unchanged',
    },
    { name: 'that is two steps more grew', base: 20 * mebi, head: 22 * mebi, said: 'grew' },
    { name: 'that is two steps less shrank', base: 107 * mebi, head: 100 * mebi, said: 'shrank' },
  ]
  for (const { name, base, head, said } of rows) {
    it(name, () => {
      const comparison = compareStepped(base, head)
      assert.equal(comparison.decision, said)
      assert.equal(comparison.delta, head - base)
      const { lo, hi } = comparison.deltaInterval ?? assert.fail()
      assert.ok(hi - lo >= 2 * mebi && lo < head - base && head - base < hi)
    })
  }

  it('of two limits that are next to each other in the search is unchanged', () => {
    const limits = limitsTo(2000 * mebi)
    for (const [index, limit] of limits.slice(1).entries()) {
      assert.equal(compareStepped(limits[index] ?? 0, limit).decision, 'unchanged', `${limits[index]} → ${limit}`)
    }
  })
})
