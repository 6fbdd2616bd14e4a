import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stepAt } from '../../../src/core/memory/stepped.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import { type Held, smallestLimit } from '../../../src/go/memory/search-limit.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'

const mebi = 2 ** 20
const hasTime = () => true

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
      const found = await smallestLimit({ enough, held, hasTime })
      assert.equal(found.kind, 'found')
      if (found.kind !== 'found') return
      assert.ok(found.bytes >= bytes, `${found.bytes}`)
      assert.ok(found.bytes - stepAt(found.bytes) <= bytes || found.bytes === 2 * mebi, `${found.bytes}`)
      assert.ok(tried.length <= 20, `${tried.length} limits were tried`)
    })
  }

  it('is not known where a limit of twice as much is not enough', async () => {
    const found = await smallestLimit({ enough: 10 * mebi, held: async () => 'not-ready', hasTime })
    assert.match(found.kind === 'unknown' ? reasonText(found.reason) : '', /^it is not ready even with 20 MiB, though/)
  })

  it('is found in a few tries where it is near what was found before, and all the same where it is not', async () => {
    for (const [bytes, most] of [
      [20, 8],
      [21, 8],
      [35, 12],
      [3, 12],
    ] as const) {
      const { held, tried } = needs(bytes * mebi)
      const found = await smallestLimit({ enough: 60 * mebi, near: 20 * mebi, held, hasTime })
      assert.ok(found.kind === 'found' && found.bytes >= bytes * mebi, `${bytes}`)
      assert.ok(found.bytes - stepAt(found.bytes) <= bytes * mebi, `${bytes}`)
      assert.ok(tried.length <= most, `${bytes}: ${tried.length} limits were tried`)
    }
  })

  it('is that of one search where there is no time for more, and not known where that is not over', async () => {
    for (let last = 0; last < 12; last++) {
      const { held, tried } = needs(20 * mebi)
      const found = await smallestLimit({
        enough: 60 * mebi,
        held: (limit) => (tried.length >= last ? Promise.resolve('out-of-time') : held(limit)),
        hasTime,
      })
      if (found.kind === 'found') assert.equal(found.bytes, 20 * mebi)
      else assert.match(reasonText(found.reason), /measure\.time/)
      assert.equal(found.kind, last < 7 ? 'unknown' : 'found', `${last} tries`)
    }
    const { held, tried } = needs(20 * mebi)
    await smallestLimit({ enough: 60 * mebi, held, hasTime: () => false })
    assert.equal(tried.length, 7)
  })

  it('comes out the same to a step in nearly all of 100 searches of a program whose edge is a matter of luck', async () => {
    const random = seededRandom(7)
    const found: number[] = []
    for (let run = 0; run < 100; run++) {
      const held = async (limit: number): Promise<Held> => {
        // Between 17 and 19 MiB a start is ready now and then; all three of them must be.
        const chance = Math.min(1, Math.max(0, (limit / mebi - 16.5) / 3))
        return [1, 2, 3].every(() => random() < chance) ? 'ready' : 'not-ready'
      }
      const one = await smallestLimit({ enough: 40 * mebi, held, hasTime })
      if (one.kind === 'found') found.push(one.bytes / mebi)
    }
    const usual = found.filter((size) => size === 19 || size === 20).length
    assert.ok(found.length === 100 && usual >= 95, `${usual} of ${found.length} are 19 or 20`)
  })
})
