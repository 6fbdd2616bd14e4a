import { decisionRule } from './compare.ts'

// How measure.time, one budget of seconds for all cells of a job, becomes numbers of runs.

/** What one pair of runs of a cell takes, in seconds, as its warm-up showed. */
export interface Estimate {
  readonly timePair: number
  /** Absent where memory needs no runs of its own: a program that stays is read while it is timed. */
  readonly memoryPair?: number
}

/** How many pairs to run: none, and why, or enough of them to tell something. */
export interface Pairs {
  readonly pairs: number
  readonly reason?: string
}

export interface Share {
  readonly time: Pairs
  /** Absent where no memory runs were asked for. */
  readonly memory?: Pairs
}

/** Fewer decide nothing. */
const fewestPairs = decisionRule.minimumPairs

/** Peak memory hardly varies from run to run: more would only take time from the timed runs. */
const mostMemoryPairs = 20

/** The part of a cell's share that goes to memory runs before timed ones, if that is more than the fewest take. */
const memoryPart = 0.25

/**
 * The pairs of runs that each cell gets, in the order of the estimates: at most `runs` of a kind. Each cell has the same
 * right to the seconds; what a quick one does not need goes to the slower ones.
 */
export function sharesOf(
  estimates: readonly Estimate[],
  { runs, seconds }: { readonly runs: number; readonly seconds: number },
): Share[] {
  const needs = estimates.map(({ timePair, memoryPair = 0 }, index) => ({
    index,
    need: runs * timePair + Math.min(mostMemoryPairs, runs) * memoryPair,
  }))
  const shares: number[] = []
  let left = seconds
  for (const [at, { index, need }] of needs.sort((a, b) => a.need - b.need).entries()) {
    const share = Math.min(need, left / (needs.length - at))
    shares[index] = share
    left -= share
  }
  return estimates.map((estimate, index) => split(estimate, shares[index] ?? 0, runs, estimates.length))
}

function split({ timePair, memoryPair }: Estimate, share: number, runs: number, cells: number): Share {
  const fewest = Math.min(fewestPairs, runs)
  const tooSmall = (pair: number): Pairs => {
    const enough = Math.ceil(cells * fewest * (timePair + (memoryPair ?? 0)))
    return {
      pairs: 0,
      reason:
        `${fewest} pairs of runs take about ${inSeconds(fewest * pair)}, and the share of measure.time left for them is ` +
        `too small: ${enough} s of measure.time are enough for all cells`,
    }
  }
  const timeFits = fits(share, timePair) >= fewest
  const timed = (seconds: number): Pairs =>
    timeFits ? { pairs: Math.min(runs, fits(seconds, timePair)) } : tooSmall(timePair)
  if (memoryPair === undefined) return { time: timed(share) }

  // Time comes first: where there is not enough for the fewest of both, memory goes without.
  const spare = share - (timeFits ? fewest * timePair : 0)
  const reserved = Math.min(spare, Math.max(fewest * memoryPair, share * memoryPart), mostMemoryPairs * memoryPair)
  const memoryFits = fits(reserved, memoryPair) >= fewest
  const time = timed(share - (memoryFits ? reserved : 0))
  const pairs = Math.min(mostMemoryPairs, runs, fits(share - time.pairs * timePair, memoryPair))
  return { time, memory: memoryFits ? { pairs } : tooSmall(memoryPair) }
}

/** Whole pairs in that many seconds; the last one is not lost to a rounding. */
function fits(seconds: number, pair: number): number {
  return pair > 0 ? Math.floor(seconds / pair + 1e-9) : Number.POSITIVE_INFINITY
}

function inSeconds(seconds: number): string {
  return `${Number(seconds.toPrecision(2))} s`
}
