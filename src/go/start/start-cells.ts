import { mkdir } from 'node:fs/promises'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { DecisionRule } from '../../core/compare/compare.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { looksBefore } from '../../core/compare/sequential.ts'
import type { MeasureConfig } from '../../core/config/config.ts'
import type { Progress } from '../../core/progress.ts'
import { doubtOf } from '../../core/start/contention.ts'
import type { Counters } from '../../core/start/cpu-counters.ts'
import type { CellRuns, CountedStart, OwnPurpose, Purpose } from '../../core/start/runs.ts'
import { type Round, seededRandom } from '../../core/start/schedule.ts'
import { type Estimate, sharesOf } from '../../core/start/share.ts'
import { removeFolder } from '../../system/files.ts'
import { estimate } from './estimate-start.ts'
import { keep, roundsOf, type Starting, sideFailed, startBlock, stays, type Work, workOn } from './start-block.ts'
import { copied, copiesFor } from './start-copies.ts'
import { partOfTime, startFlagSets } from './start-flag-sets.ts'
import type { CellToStart } from './startable.ts'
import { blockSize, isSettled, pairsOf, type TimedBlock, takeBlock, timeBlock } from './time-blocks.ts'

export interface StartedCell {
  readonly base?: CellRuns
  readonly head?: CellRuns
  /** Why there are too few runs of a purpose to tell anything. */
  readonly reasons: Partial<Record<Purpose, string>>
  /** Why its times are not to be relied on. */
  readonly doubt?: string
  /** Blocks of timed runs, those of them that were disturbed, and how many CPUs others kept busy in each. */
  readonly blocks: number
  readonly disturbed: number
  readonly others: readonly number[]
  readonly cpus?: number
}

export interface Measuring extends Pick<Starting, 'exec' | 'probe' | 'now'> {
  readonly progress: Progress
  readonly limits: Pick<MeasureConfig, 'runs' | 'time' | 'cold'>
  /** Where copies of the binaries go. */
  readonly into: string
  /** CPU to pin probe and program to; absent: not pinned. */
  readonly cpu?: number
  readonly seed: number
  /** By which is told when it is clear what the answer is. */
  readonly rule: DecisionRule
  readonly readCounters: () => Promise<Counters>
  /** Whether a limit on a cell's cold start is still open. Absent: there is none. */
  readonly isUndecided?: (cell: CellKey, coldStart: Comparison) => boolean
  /** Whether flag sets are compared with each other, too. */
  readonly flagSets?: boolean
  /** For who keeps the runs as they were made, disturbed or not. */
  readonly onBlock?: (block: TimedBlock) => void
}

/** What is planned of a cell. */
interface Plan {
  readonly work: Work
  readonly estimate: Estimate
  readonly pairs: Readonly<Record<OwnPurpose, number>>
}

/**
 * Starts both sides of every cell: in each round base and head once, in random order, through fresh copies; time and
 * memory in separate runs; cells take turns block by block, so that a machine that grows slower does so for all.
 */
export async function startCells(
  measuring: Measuring,
  cells: readonly CellToStart[],
): Promise<ReadonlyMap<string, StartedCell>> {
  const { limits, now, progress, cpu } = measuring
  const began = now()
  const random = seededRandom(measuring.seed)
  const { exec, probe } = measuring
  const starting: Starting = { exec, probe, now, began, random, order: { next: 0 }, cpu }
  const copies = await copiesFor(cells)
  const works: Work[] = []
  await mkdir(measuring.into)
  for (const [number, cell] of cells.entries()) {
    works.push(workOn(cell, await copied(measuring.into, cell, number, copies)))
  }
  const plans = await plannedStarts(measuring, starting, works)

  const deadline = began + limits.time
  const total = plans.reduce((sum, { pairs }) => sum + Object.values(pairs).reduce((all, one) => all + one, 0), 0)
  let done = 0
  const told = (work: Work, rounds: number): void => {
    done += rounds
    const left = Math.max(0, deadline - now())
    progress.advance(Math.min(done, total), total, `${work.cell.program} (${work.cell.flagSet})`, left)
  }
  // Time last: the others take little, and a deadline must not leave them out.
  for (const purpose of ['memory', 'cold', 'unpinned'] as const) {
    await inTurns(plans, purpose, random, async ({ work }, block) => {
      keep(work, purpose, await startBlock(starting, work, block, purpose))
      told(work, block.length)
      return sideFailed(work, 'head') || sideFailed(work, 'head', purpose) ? 'over' : 'kept'
    })
  }
  const fewest = Math.min(measuring.rule.minimumPairs, limits.runs)
  await inTurns(plans, 'time', random, async ({ work, pairs, estimate: { timePair } }, block) => {
    if (now() + block.length * timePair > deadline && pairsOf(work) >= fewest) return 'over'
    const timed = await timeBlock(starting, work, block, measuring.readCounters)
    measuring.onBlock?.(timed)
    const outcome = takeBlock(work, timed)
    if (outcome === 'kept') told(work, block.length)
    // A head that fails at times has no figures either; what is left is not worth the time.
    const looks = looksBefore(pairs.time)
    const isUndecided = (found: Comparison) => measuring.isUndecided?.(work.cell, found) === true
    return sideFailed(work, 'head') || isSettled(work, looks, measuring.rule, isUndecided) ? 'over' : outcome
  })
  if (measuring.flagSets === true) {
    const until = Math.min(deadline, now() + limits.time * partOfTime)
    await startFlagSets(starting, works, { deadline: until, fewest })
  }
  await removeFolder(measuring.into)
  return new Map(works.map((work) => [cellId(work.cell), startedCell(work, measuring)]))
}

/** How many pairs of each kind every cell gets, as its warm-up and the time allow; cells whose head fails have no plan. */
async function plannedStarts(
  { limits, now, rule }: Measuring,
  starting: Starting,
  works: readonly Work[],
): Promise<readonly Plan[]> {
  const estimated: { readonly work: Work; readonly estimate: Estimate }[] = []
  const options = { share: limits.time / Math.max(1, works.length), cold: limits.cold === 'disk' }
  for (const work of works) {
    const found = await estimate(starting, work, options)
    if (found !== undefined) estimated.push({ work, estimate: found })
  }
  const seconds = Math.max(0, limits.time - (now() - starting.began))
  const estimates = estimated.map(({ estimate }) => estimate)
  const shares = sharesOf(estimates, { runs: limits.runs, seconds, fewest: rule.minimumPairs })
  return estimated.map(({ work, estimate }, at): Plan => {
    const { time, memory, cold, unpinned } = shares[at] ?? { time: { pairs: 0 } }
    for (const [purpose, share] of Object.entries({ time, memory, cold })) {
      if (share?.reason !== undefined) work.reasons[purpose as Purpose] = share.reason
    }
    const pairs = {
      time: time.pairs,
      memory: memory?.pairs ?? 0,
      cold: cold?.pairs ?? 0,
      unpinned: unpinned?.pairs ?? 0,
    }
    return { work, estimate, pairs }
  })
}

/** How many blocks that were set aside are measured again: half as many as there are, and at least two. */
export const blocksAgain = (blocks: number): number => Math.max(2, Math.ceil(blocks / 2))

/** Makes the rounds of all cells in blocks, one cell after the other, until each has its pairs or is over. */
async function inTurns(
  plans: readonly Plan[],
  purpose: OwnPurpose,
  random: () => number,
  make: (plan: Plan, block: readonly Round[]) => Promise<'kept' | 'aside' | 'over'>,
): Promise<void> {
  const turns = plans.map((plan) => {
    const pairs = sideFailed(plan.work, 'head') ? 0 : plan.pairs[purpose]
    const rounds = roundsOf(plan.work, pairs, 0, random)
    const size = blockSize(plan.work, plan.estimate[purpose === 'cold' ? 'coldPair' : 'timePair'] ?? 0)
    return { plan, rounds, size, again: blocksAgain(rounds.length / size) }
  })
  while (turns.some(({ rounds }) => rounds.length > 0)) {
    for (const turn of turns) {
      const block = turn.rounds.splice(0, turn.size)
      if (block.length === 0) continue
      const outcome = await make(turn.plan, block)
      if (outcome === 'over') turn.rounds.length = 0
      if (outcome === 'aside' && turn.again-- > 0) turn.rounds.push(...block)
    }
  }
}

/** What came of measuring a cell. */
export function startedCell(work: Work, { limits }: Pick<Measuring, 'limits'>): StartedCell {
  const { cell, runs, aside, beside, course, reasons } = work
  const doubt = doubtOf(course)
  const side = (which: 'base' | 'head'): CellRuns => {
    const { time, unpinned, cold, memory } = runs[which]
    // Where nothing can be relied on, the first runs are shown as they were.
    const all = doubt === undefined ? time : [...time, ...aside[which]].sort(byOrder).slice(0, limits.runs)
    return { time: all, memory: stays(work) ? all : memory, unpinned, cold, ...(which === 'head' && { beside }) }
  }
  return {
    ...(cell.base && { base: side('base') }),
    ...(cell.head && { head: side('head') }),
    reasons,
    ...(doubt !== undefined && { doubt }),
    blocks: course.disturbances.length,
    disturbed: course.disturbances.filter((one) => one !== undefined).length,
    others: course.others,
    ...(course.cpus !== undefined && { cpus: course.cpus }),
  }
}

const byOrder = (a: CountedStart, b: CountedStart): number => a.id - b.id
