// When which file is started. What is measured here is only as true as this order: in each round base and head run
// once each, in random order, and every copy of a side's file is run equally often.

export interface Start {
  readonly side: 'base' | 'head'
  /** Which copy of the side's file, from 0. */
  readonly copy: number
  /** To be run, but not counted. */
  readonly warmup: boolean
}

/** One start of base and one of head, in the order to run them; one start where only one side exists. */
export type Round = readonly Start[]

export interface RoundsWanted {
  /** Copies of base's file; 0: there is no base. */
  readonly baseCopies: number
  readonly headCopies: number
  /** Rounds that count. */
  readonly pairs: number
  /** Rounds before them. */
  readonly warmup: number
  /** Numbers from 0 up to 1, as `Math.random` gives them. */
  readonly random: () => number
}

/**
 * The rounds of one cell, warm-up first. Whoever stops early keeps the balance of the copies by stopping after a number of
 * counted rounds that both `baseCopies` and `headCopies` divide.
 */
export function roundsFor({ baseCopies, headCopies, pairs, warmup, random }: RoundsWanted): Round[] {
  const rounds = (count: number, isWarmup: boolean): Round[] => {
    const baseOrder = rotation(baseCopies, count, random)
    const headOrder = rotation(headCopies, count, random)
    return Array.from({ length: count }, (_, at) => {
      const starts = [
        ...baseOrder.slice(at, at + 1).map((copy): Start => ({ side: 'base', copy, warmup: isWarmup })),
        ...headOrder.slice(at, at + 1).map((copy): Start => ({ side: 'head', copy, warmup: isWarmup })),
      ]
      return random() < 0.5 ? starts : starts.reverse()
    })
  }
  return [...rounds(warmup, true), ...rounds(pairs, false)]
}

/** One of the files that are started in a round, and through which of its copies. */
export interface Turn {
  readonly which: number
  readonly copy: number
}

/** Rounds in which each of some files is started once, in random order, through all of its copies equally often. */
export function turnsFor(copies: readonly number[], rounds: number, random: () => number): (readonly Turn[])[] {
  const orders = copies.map((count) => rotation(count, rounds, random))
  return Array.from({ length: rounds }, (_, at) =>
    shuffled(copies.length, random).map((which) => ({ which, copy: orders[which]?.[at] ?? 0 })),
  )
}

/** Copies for that many starts: all of them in random order, then all of them in another, so that none is favoured. */
function rotation(copies: number, count: number, random: () => number): number[] {
  const order: number[] = []
  while (copies > 0 && order.length < count) order.push(...shuffled(copies, random))
  return order.slice(0, count)
}

/** Fisher and Yates. */
function shuffled(count: number, random: () => number): number[] {
  const numbers = Array.from({ length: count }, (_, at) => at)
  for (let last = count - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    const [a, b] = [numbers[at] as number, numbers[last] as number]
    numbers[at] = b
    numbers[last] = a
  }
  return numbers
}

/** mulberry32: numbers from 0 up to 1 that a seed determines, so that a run's order can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
