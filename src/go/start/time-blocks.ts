import { compareSampled, type DecisionRule } from '../../core/compare/compare.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { isClear } from '../../core/compare/sequential.ts'
import { metricOf } from '../../core/metric.ts'
import { disturbanceOf, isHopeless, waitingOf } from '../../core/start/contention.ts'
import { type Counters, type Signs, signsBetween } from '../../core/start/cpu-counters.ts'
import { runsOf } from '../../core/start/runs.ts'
import type { Round } from '../../core/start/schedule.ts'
import { keep, type Made, type Starting, startBlock, type Work } from './start-block.ts'

export type TimedBlock = Made & Signs

/** A side alone decides nothing; its figure is good enough early. */
const aloneEnough = 48

/** Times one block, with what was seen of the machine meanwhile. */
export async function timeBlock(
  starting: Starting,
  work: Work,
  block: readonly Round[],
  readCounters: () => Promise<Counters>,
): Promise<TimedBlock> {
  const before = await readCounters()
  const made = await startBlock(starting, work, block, 'time')
  return { ...made, ...signsBetween(before, await readCounters(), starting.cpu) }
}

/** Keeps the runs of a block, or sets them aside if it was disturbed. */
export function takeBlock(work: Work, { base, head, ...signs }: TimedBlock): 'kept' | 'aside' {
  const made = { base, head }
  const disturbance = disturbanceOf({ ...made, ...signs }, work.quiet)
  work.course.disturbances.push(disturbance)
  if (signs.others !== undefined) work.course.others.push(signs.others)
  if (signs.cpus !== undefined) work.course.cpus = signs.cpus
  const waiting = waitingOf(made)
  if (waiting !== undefined) work.quiet = Math.min(waiting, work.quiet ?? waiting)
  const failed = [...made.base, ...made.head].some(({ outcome }) => outcome !== 'ready')
  if (disturbance === undefined || failed) {
    keep(work, 'time', made)
    return 'kept'
  }
  work.aside.base.push(...made.base)
  work.aside.head.push(...made.head)
  return 'aside'
}

export const pairsOf = ({ runs: { base, head } }: Work): number => Math.max(base.time.length, head.time.length)

/**
 * Whether more runs would not change the answer: by one of the looks planned before the first run, or never. A limit that lies
 * inside what is still possible is one to go on for.
 */
export function isSettled(
  work: Work,
  looks: readonly number[],
  rule: DecisionRule,
  isUndecided: (comparison: Comparison) => boolean = () => false,
): boolean {
  if (isHopeless(work.course)) return true
  const pairs = pairsOf(work)
  if (!looks.includes(pairs)) return false
  const { base, head } = work.runs
  const before = runsOf('cold-start', base)
  const after = runsOf('cold-start', head)
  if (before === undefined || after === undefined) return pairs >= aloneEnough
  const comparison = compareSampled(metricOf('cold-start'), before, after, rule)
  return isClear('cold-start', comparison, rule) && !isUndecided(comparison)
}

/** Seconds that a block takes at most, so that the others have their turn and the deadline is kept. */
const blockSeconds = 2
const divisors = [12, 6, 4, 3, 2, 1]

/** Rounds in a block: a divisor of every look, and a multiple of the copies. */
export function blockSize({ copies }: Work, pair: number): number {
  const number = Math.max(copies.base.length, copies.head.length)
  const balanced = divisors.filter((size) => size % number === 0)
  return balanced.find((size) => size * pair <= blockSeconds) ?? balanced.at(-1) ?? 12
}
