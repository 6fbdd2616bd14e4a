import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seededRandom } from '../../src/core/schedule.ts'
import { stepAt } from '../../src/core/stepped.ts'
import { type Held, smallestLimit } from '../../src/go/search-limit.ts'

const mebi = 2 ** 20

/** A program that needs so many bytes, whatever happens. */
function needs(bytes: number) {
  const tried: number[] = []
  const held = async (limit: number): Promise<Held> => {
    tried.push(limit)
    return limit >= bytes ? 'ready' : 'not-ready'
  }
  return { tried, held }
}

describe('the smallest limit', () => {
  const rows: readonly { readonly name: string; readonly bytes: number; readonly enough: number }[] = [
    { name: 'of a program that needs what it takes without a limit', bytes: 40 * mebi, enough: 40 * mebi },
    { name: 'of one that does with a part of it', bytes: 19.5 * mebi, enough: 60 * mebi },
    { name: 'of one that needs somewhat more, as a limit takes', bytes: 70 * mebi, enough: 60 * mebi },
    { name: 'of a large one', bytes: 3000 * mebi, enough: 4000 * mebi },
    { name: 'of one that needs next to nothing', bytes: 1, enough: 3 * mebi },
  ]
  for (const { name, bytes, enough } of rows) {
    it(`${name} is found to a step`, async () => {
      const { held, tried } = needs(bytes)
      const found = await smallestLimit(enough, held)
      assert.equal(found.kind, 'found')
      if (found.kind !== 'found') return
      assert.ok(found.bytes >= bytes, `${found.bytes}`)
      assert.ok(found.bytes - stepAt(found.bytes) <= bytes || found.bytes === 2 * mebi, `${found.bytes}`)
      assert.ok(tried.length <= 20, `${tried.length} limits were tried`)
    })
  }

  it('is not known where a limit of twice as much is not enough', async () => {
    const found = await smallestLimit(10 * mebi, async () => 'not-ready')
    assert.match(found.kind === 'unknown' ? found.reason : '', /^it is not ready even with 20 MiB, though/)
  })

  it('is not known when the time is over, whenever that is', async () => {
    for (let last = 0; last < 10; last++) {
      const { held, tried } = needs(20 * mebi)
      const found = await smallestLimit(60 * mebi, (limit) =>
        tried.length >= last ? Promise.resolve('out-of-time') : held(limit),
      )
      assert.match(found.kind === 'unknown' ? found.reason : '', /measure\.time/)
    }
  })

  it('comes out the same to a step in nearly all of 100 searches of a program whose edge is a matter of luck', async () => {
    const random = seededRandom(7)
    const found: number[] = []
    for (let run = 0; run < 100; run++) {
      const one = await smallestLimit(40 * mebi, async (limit) => {
        // Between 17 and 19 MiB a start is ready now and then; all three of them must be.
        const chance = Math.min(1, Math.max(0, (limit / mebi - 16.5) / 3))
        return [1, 2, 3].every(() => random() < chance) ? 'ready' : 'not-ready'
      })
      if (one.kind === 'found') found.push(one.bytes / mebi)
    }
    const usual = found.filter((size) => size === 19 || size === 20).length
    assert.ok(found.length === 100 && usual >= 95, `${usual} of ${found.length} are 19 or 20`)
  })
})
