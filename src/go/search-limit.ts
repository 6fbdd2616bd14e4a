import { median } from 'simple-statistics'
import { limitsTo } from '../core/stepped.ts'
import type { Found } from '../core/under-limit.ts'

/** What became of the starts under one limit. */
export type Held = 'ready' | 'not-ready' | 'out-of-time'

export const outOfTime = 'the search for it was not over when measure.time was: give it more, or fewer rows'

/** At the edge it is a matter of luck: three searches, and two more where those are more than a step apart. */
const fewSearches = 3
const manySearches = 5

/**
 * The smallest of the limits that are tried under which `held` says ready: the median of a search by bisection and others
 * around what it found. `enough`, in bytes, is what a start took without a limit, so that the search begins there; up to twice
 * as much is tried.
 */
export async function smallestLimit(enough: number, held: (limit: number) => Promise<Held>): Promise<Found> {
  const limits = limitsTo(2 * enough)
  const at = (index: number): number => limits[index] ?? Number.POSITIVE_INFINITY
  const isEnough = async (index: number): Promise<boolean> => {
    const answer = await held(at(index))
    if (answer === 'out-of-time') throw new OutOfTime()
    return answer === 'ready'
  }
  try {
    const top = limits.length - 1
    const begin = limits.findIndex((limit) => limit >= enough)
    const first = await bisected(begin, top, isEnough)
    if (first === undefined) {
      return {
        kind: 'unknown',
        reason: `it is not ready even with ${mebibytes(at(top))}, though it is without a limit`,
      }
    }
    const found = [first]
    const isUnclear = () => found.length < fewSearches || Math.max(...found) - Math.min(...found) > 1
    while (found.length < manySearches && isUnclear()) found.push(await walked(first, top, isEnough))
    const index = Math.ceil(median(found))
    return { kind: 'found', bytes: at(index) }
  } catch (error) {
    if (error instanceof OutOfTime) return { kind: 'unknown', reason: outOfTime }
    throw error
  }
}

class OutOfTime extends Error {}

type Try = (index: number) => Promise<boolean>

/** Undefined: not even the highest limit is enough. */
async function bisected(begin: number, top: number, isEnough: Try): Promise<number | undefined> {
  let low = -1
  let high = begin
  while (!(await isEnough(high))) {
    if (high === top) return undefined
    low = high
    high = Math.min(top, high + Math.ceil((top - high) / 3))
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await isEnough(middle)) high = middle
    else low = middle
  }
  return high
}

/** Down from where it was found while that is enough, or else up. */
async function walked(from: number, top: number, isEnough: Try): Promise<number> {
  let index = from
  if (await isEnough(index)) {
    while (index > 0 && (await isEnough(index - 1))) index--
    return index
  }
  do index++
  while (index < top && !(await isEnough(index)))
  return index
}

const mebibytes = (bytes: number): string => `${Number((bytes / 2 ** 20).toFixed(1))} MiB`
