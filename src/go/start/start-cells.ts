import { mkdir } from 'node:fs/promises'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { DecisionRule } from '../../core/compare/compare.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { looksBefore } from '../../core/compare/sequential.ts'
import type { MeasureConfig } from '../../core/config/config.ts'
import type { Progress } from '../../core/progress.ts'
import { blockSize, blocksAgain } from '../../core/start/blocks.ts'
import type { Counters } from '../../core/start/cpu-counters.ts'
import type { OwnPurpose, Purpose } from '../../core/start/runs.ts'
import type { Round } from '../../core/start/schedule.ts'
import { type Estimate, sharesOf } from '../../core/start/share.ts'
import { secondsForFlagSets } from '../../core/start/timing.ts'
import { removeFolder } from '../../system/files.ts'
import { estimateStarts } from './estimate-start.ts'
import { copied, copiesFor } from './start-copies.ts'
import { startFlagSets } from './start-flag-sets.ts'
import type { CellToStart } from './startable.ts'
import { Starter, type Starting } from './starter.ts'
import { type StartedCell, type TimedBlock, TimedRow } from './timed-row.ts'

export interface Measuring extends Starting {
  readonly progress: Progress
  readonly limits: Pick<MeasureConfig, 'runs' | 'time' | 'cold'>
  /** Where copies of the binaries go. */
  readonly into: string
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

/** What is planned of a row. */
interface Plan {
  readonly row: TimedRow
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
  const { limits, now, rule } = measuring
  const starter = new Starter(measuring)
  const rows = await copiedRows(measuring, cells)
  const plans = await plannedStarts(measuring, starter, rows)
  const deadline = starter.began + limits.time
  const fewest = Math.min(rule.minimumPairs, limits.runs)
  const advance = advanceOf(measuring, plans, deadline)
  // Time last: the others take little, and a deadline must not leave them out.
  for (const purpose of ['memory', 'cold', 'unpinned'] as const) {
    await inTurns(plans, purpose, starter.random, async ({ row }, block) => {
      row.keep(purpose, await starter.startRounds(row, block, purpose))
      advance(row, block.length)
      return row.hasFailed('head') || row.hasFailed('head', purpose) ? 'over' : 'kept'
    })
  }
  await inTurns(plans, 'time', starter.random, async ({ row, pairs, estimate: { timePair } }, block) => {
    if (now() + block.length * timePair > deadline && row.pairs >= fewest) return 'over'
    const timed = await starter.timeRounds(row, block, measuring.readCounters)
    measuring.onBlock?.(timed)
    const outcome = row.take(timed)
    if (outcome === 'kept') advance(row, block.length)
    // A head that fails at times has no figures either; what is left is not worth the time.
    const isUndecided = (found: Comparison) => measuring.isUndecided?.(row.cell, found) === true
    return row.hasFailed('head') || row.isSettled(looksBefore(pairs.time), rule, isUndecided) ? 'over' : outcome
  })
  if (measuring.flagSets === true) {
    const until = Math.min(deadline, now() + secondsForFlagSets(limits.time))
    await startFlagSets(starter, rows, { deadline: until, fewest })
  }
  await removeFolder(measuring.into)
  return new Map(rows.map((row) => [cellId(row.cell), row.result(limits.runs)]))
}

/** A row for each cell, with fresh copies of its files. */
async function copiedRows({ into }: Measuring, cells: readonly CellToStart[]): Promise<readonly TimedRow[]> {
  const copies = await copiesFor(cells)
  const rows: TimedRow[] = []
  await mkdir(into)
  for (const [number, cell] of cells.entries()) {
    rows.push(new TimedRow(cell, await copied(into, cell, number, copies)))
  }
  return rows
}

/** Shows how far the starts are. */
function advanceOf({ progress, now }: Measuring, plans: readonly Plan[], deadline: number) {
  const total = plans.reduce((sum, { pairs }) => sum + Object.values(pairs).reduce((all, one) => all + one, 0), 0)
  let done = 0
  return ({ cell: { program, flagSet } }: TimedRow, rounds: number): void => {
    done += rounds
    progress.advance(Math.min(done, total), total, `${program} (${flagSet})`, Math.max(0, deadline - now()))
  }
}

/** How many pairs of each kind every row gets, as its warm-up and the time allow; rows whose head fails have no plan. */
async function plannedStarts(
  { limits, now, rule }: Measuring,
  starter: Starter,
  rows: readonly TimedRow[],
): Promise<readonly Plan[]> {
  const estimated: { readonly row: TimedRow; readonly estimate: Estimate }[] = []
  const options = { share: limits.time / Math.max(1, rows.length), cold: limits.cold === 'disk' }
  for (const row of rows) {
    const estimate = await estimateStarts(starter, row, options)
    if (estimate !== undefined) estimated.push({ row, estimate })
  }
  const seconds = Math.max(0, limits.time - (now() - starter.began))
  const estimates = estimated.map(({ estimate }) => estimate)
  const shares = sharesOf(estimates, { runs: limits.runs, seconds, fewest: rule.minimumPairs })
  return estimated.map(({ row, estimate }, at): Plan => {
    const { time, memory, cold, unpinned } = shares[at] ?? { time: { pairs: 0 } }
    for (const [purpose, share] of Object.entries({ time, memory, cold })) {
      if (share?.reason !== undefined) row.lacks(purpose as Purpose, share.reason)
    }
    const pairs = {
      time: time.pairs,
      memory: memory?.pairs ?? 0,
      cold: cold?.pairs ?? 0,
      unpinned: unpinned?.pairs ?? 0,
    }
    return { row, estimate, pairs }
  })
}

/** Makes the rounds of all rows in blocks, one row after the other, until each has its pairs or is over. */
async function inTurns(
  plans: readonly Plan[],
  purpose: OwnPurpose,
  random: () => number,
  make: (plan: Plan, block: readonly Round[]) => Promise<'kept' | 'aside' | 'over'>,
): Promise<void> {
  const turns = plans.map((plan) => {
    const pairs = plan.row.hasFailed('head') ? 0 : plan.pairs[purpose]
    const rounds = plan.row.rounds(pairs, random)
    const size = blockSize(plan.row.copies, plan.estimate[purpose === 'cold' ? 'coldPair' : 'timePair'] ?? 0)
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
