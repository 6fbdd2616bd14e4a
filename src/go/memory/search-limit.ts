import { median } from 'simple-statistics'
import { limitsTo } from '../../core/memory/stepped.ts'
import type { Found } from '../../core/memory/under-limit.ts'

/** What became of the starts under one limit. */
export type Held = 'ready' | 'not-ready' | 'out-of-time'

/** At the edge it is a matter of luck: three searches, and two more where those are more than a step apart. */
const fewSearches = 3
const manySearches = 5

export interface Search {
  /** Bytes that a start took without a limit. The search begins there; up to twice as much is tried. */
  readonly enough: number
  /** Bytes near which it probably is; absent: that is not known. */
  readonly near?: number
  readonly held: (limit: number) => Promise<Held>
  /** Whether there is time for more than one search. */
  readonly hasTime: () => boolean
}

/**
 * The smallest of the limits that are tried under which `held` says ready: the median of a search by bisection and, as far as
 * there is time, of others around what it found.
 */
export async function smallestLimit({ enough, near, held, hasTime }: Search): Promise<Found> {
  const limits = limitsTo(2 * enough)
  const at = (index: number): number => limits[index] ?? Number.POSITIVE_INFINITY
  const top = limits.length - 1
  const atLeast = (bytes: number): number => Math.min(top, Math.max(0, limitsTo(bytes).length - 1))
  const isEnough = async (index: number): Promise<boolean> => {
    const answer = await held(at(index))
    if (answer === 'out-of-time') throw new OutOfTime()
    return answer === 'ready'
  }
  const found: number[] = []
  try {
    const first =
      near === undefined ? await bisected(atLeast(enough), top, isEnough) : await around(atLeast(near), top, isEnough)
    if (first === undefined) {
      return { kind: 'unknown', reason: { kind: 'not-ready-with', bytes: at(top) } }
    }
    found.push(first)
    const isUnclear = () => found.length < fewSearches || Math.max(...found) - Math.min(...found) > 1
    while (found.length < manySearches && isUnclear() && hasTime()) {
      found.push((await around(first, top, isEnough)) ?? top)
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    if (found.length === 0) return { kind: 'unknown', reason: { kind: 'search-not-over' } }
  }
  return { kind: 'found', bytes: at(Math.ceil(median(found))) }
}

class OutOfTime extends Error {}

type Try = (index: number) => Promise<boolean>

/** From where it is surely enough. Undefined: not even the highest limit is. */
async function bisected(begin: number, top: number, isEnough: Try): Promise<number | undefined> {
  return (await isEnough(begin)) ? between(-1, begin, isEnough) : upwards(begin, top, isEnough)
}

/** From near where it is, in steps that double: one or two tries where it is there, a few where it is not. */
async function around(near: number, top: number, isEnough: Try): Promise<number | undefined> {
  if (!(await isEnough(near))) return upwards(near, top, isEnough)
  let high = near
  for (let step = 1; high > 0; step *= 2) {
    const next = Math.max(0, high - step)
    if (!(await isEnough(next))) return between(next, high, isEnough)
    high = next
  }
  return high
}

async function upwards(low: number, top: number, isEnough: Try): Promise<number | undefined> {
  let last = low
  for (let step = 1; last < top; step *= 2) {
    const next = Math.min(top, last + step)
    if (await isEnough(next)) return between(last, next, isEnough)
    last = next
  }
  return undefined
}

/** The lowest that is enough, above `low`, which is not, and up to `high`, which is. */
async function between(low: number, high: number, isEnough: Try): Promise<number> {
  if (high - low <= 1) return high
  const middle = Math.floor((low + high) / 2)
  return (await isEnough(middle)) ? between(low, middle, isEnough) : between(middle, high, isEnough)
}
