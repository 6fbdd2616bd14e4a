import { compareSampled, type DecisionRule } from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { isClear } from '../compare/sequential.ts'
import { metricOf } from '../metric.ts'
import { type CellRuns, runsOf } from './runs.ts'

// Timed starts are made in blocks: how large a block is, how many are made again, and after which of them a row is settled.

/**
 * Copies of each side's file, the most that fit first: each a divisor of every look, so that stopping at one leaves them in
 * balance. Where a file lies costs time, and only many copies tell how much.
 */
const numbersOfCopies = [12, 4, 2, 1] as const

/** Bytes that all copies together may take on disk: many copies only where writing them takes about a second. */
const room: Readonly<Record<(typeof numbersOfCopies)[number], number>> = { 12: 1e9, 4: 2e9, 2: 2e9, 1: Infinity }

/** As many copies of each file as there is room for, where one of each takes so many bytes. */
export const copiesThatFit = (bytes: number): number =>
  numbersOfCopies.find((copies) => copies * bytes <= room[copies]) ?? 1

/** The most copies that so many pairs start each at least once. */
export const copiesForPairs = (pairs: number): number => numbersOfCopies.find((copies) => copies <= pairs) ?? 1

/** Seconds that a block takes at most, so that the others have their turn and the deadline is kept. */
const blockSeconds = 2
const divisors = [12, 6, 4, 3, 2, 1]

/** Rounds in a block: a divisor of every look, and a multiple of the copies. */
export function blockSize(copies: number, pair: number): number {
  const balanced = divisors.filter((size) => size % copies === 0)
  return balanced.find((size) => size * pair <= blockSeconds) ?? balanced.at(-1) ?? 12
}

/** How many blocks that were set aside are measured again: half as many as there are, and at least two. */
export const blocksAgain = (blocks: number): number => Math.max(2, Math.ceil(blocks / 2))

/** A side alone decides nothing; its figure is good enough early. */
const aloneEnough = 48

/** Whether more pairs would not change the answer of these. A limit that lies inside what is still possible is one to go on for. */
export function isAnswered(
  { base, head }: { readonly base: CellRuns; readonly head: CellRuns },
  pairs: number,
  rule: DecisionRule,
  isUndecided: (comparison: Comparison) => boolean,
): boolean {
  const before = runsOf('cold-start', base)
  const after = runsOf('cold-start', head)
  if (before === undefined || after === undefined) return pairs >= aloneEnough
  const comparison = compareSampled(metricOf('cold-start'), before, after, rule)
  return isClear('cold-start', comparison, rule) && !isUndecided(comparison)
}
