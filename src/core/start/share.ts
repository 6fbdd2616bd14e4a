import type { TooLittleTime } from '../reason/start-reason.ts'

// How measure.time, one budget of seconds for all cells of a job, becomes numbers of runs.

/** What one pair of runs of a cell takes, in seconds, as its warm-up showed. */
export interface Estimate {
  readonly timePair: number
  /** Absent where memory needs no runs of its own: a program that stays is read while it is timed. */
  readonly memoryPair?: number
  /** Absent where starts from disk are not wanted. */
  readonly coldPair?: number
  /** Whether some runs are to be made on whatever CPUs the kernel chooses. */
  readonly unpinned?: boolean
}

/** How many pairs to run: none, and why, or enough of them to tell something. */
export interface Pairs {
  readonly pairs: number
  readonly reason?: TooLittleTime
}

export interface Share {
  readonly time: Pairs
  /** Absent where no such runs were asked for. */
  readonly memory?: Pairs
  readonly cold?: Pairs
  readonly unpinned?: Pairs
}

export interface Limits {
  /** At most, of a kind. */
  readonly runs: number
  readonly seconds: number
  /** Fewer pairs decide nothing. */
  readonly fewest: number
}

/**
 * Besides timed runs: at most so many pairs, and this part of the cell's share, if that is more than the fewest take. Peak
 * memory and blocks read hardly vary from run to run; 40 starts from disk resolve 10 %; the unpinned median decides nothing.
 */
const others: Readonly<Record<Kind, { readonly most: number; readonly part: number; readonly least?: number }>> = {
  memory: { most: 20, part: 0.25 },
  cold: { most: 40, part: 0.3 },
  unpinned: { most: 12, part: 0.1, least: 4 },
}

type Kind = 'memory' | 'cold' | 'unpinned'

/**
 * The pairs of runs that each cell gets, in the order of the estimates. Each cell has the same right to the seconds; what
 * a quick one does not need goes to the slower ones.
 */
export function sharesOf(estimates: readonly Estimate[], limits: Limits): Share[] {
  const { runs, seconds } = limits
  const needs = estimates.map(({ timePair, memoryPair = 0, coldPair = 0, unpinned = false }, index) => ({
    index,
    need:
      runs * timePair +
      Math.min(others.memory.most, runs) * memoryPair +
      Math.min(others.cold.most, runs) * coldPair +
      (unpinned ? Math.min(others.unpinned.most, runs) * timePair : 0),
  }))
  const shares: number[] = []
  let left = seconds
  for (const [at, { index, need }] of needs.sort((a, b) => a.need - b.need).entries()) {
    const share = Math.min(need, left / (needs.length - at))
    shares[index] = share
    left -= share
  }
  return estimates.map((estimate, index) => split(estimate, shares[index] ?? 0, limits, estimates.length))
}

function split(estimate: Estimate, share: number, { runs, fewest: wanted }: Limits, cells: number): Share {
  const { timePair, memoryPair, coldPair, unpinned } = estimate
  const fewest = Math.min(wanted, runs)
  const tooSmall = (pair: number): Pairs => {
    // One more of the timed ones, by which the others were estimated.
    const all = (fewest + 1) * timePair + fewest * ((memoryPair ?? 0) + (coldPair ?? 0))
    const enough = Math.ceil(cells * all)
    return {
      pairs: 0,
      reason: { kind: 'too-little-time', pairs: fewest, seconds: fewest * pair, enough },
    }
  }
  // Time comes first: where there is not enough for the fewest of all kinds, the others go without.
  const timeFits = fits(share, timePair) >= fewest
  let left = share - (timeFits ? fewest * timePair : 0)
  const reserve = (kind: Kind, pair: number | undefined): number => {
    if (pair === undefined) return 0
    const { most, part, least = fewest } = others[kind]
    // What is only shown has no right to more than its part.
    const seconds = Math.min(left, Math.max(kind === 'unpinned' ? 0 : least * pair, share * part), most * pair)
    const pairs = Math.min(most, runs, fits(seconds, pair))
    if (pairs < least) return 0
    left -= pairs * pair
    return pairs
  }
  const reserved = {
    memory: reserve('memory', memoryPair),
    cold: reserve('cold', coldPair),
    unpinned: reserve('unpinned', unpinned ? timePair : undefined),
  }
  const more = timeFits ? Math.min(runs - fewest, fits(left, timePair)) : 0
  left -= more * timePair
  const toppedUp = (kind: Kind, pair: number): Pairs => {
    if (reserved[kind] === 0) return kind === 'unpinned' ? { pairs: 0 } : tooSmall(pair)
    const extra = Math.min(Math.min(others[kind].most, runs) - reserved[kind], fits(left, pair))
    left -= extra * pair
    return { pairs: reserved[kind] + extra }
  }
  return {
    time: timeFits ? { pairs: fewest + more } : tooSmall(timePair),
    ...(memoryPair !== undefined && { memory: toppedUp('memory', memoryPair) }),
    ...(coldPair !== undefined && { cold: toppedUp('cold', coldPair) }),
    ...(unpinned && { unpinned: toppedUp('unpinned', timePair) }),
  }
}

/** Whole pairs in that many seconds; the last one is not lost to a rounding. */
function fits(seconds: number, pair: number): number {
  return pair > 0 ? Math.floor(seconds / pair + 1e-9) : Number.POSITIVE_INFINITY
}
