import { rm } from 'node:fs/promises'
import { cellId } from '../core/cells.ts'
import { compareSampled, type DecisionRule } from '../core/compare.ts'
import type { MeasureConfig } from '../core/config.ts'
import type { Exec } from '../core/exec.ts'
import { metricOf } from '../core/metric.ts'
import type { Progress } from '../core/progress.ts'
import { type CellRuns, runsOf } from '../core/runs.ts'
import { seededRandom } from '../core/schedule.ts'
import { isClear, looks } from '../core/sequential.ts'
import { sharesOf } from '../core/share.ts'
import { estimate } from './estimate-start.ts'
import type { Probe } from './probe.ts'
import { roundsOf, sideFailed, startBlock, type Work, workOn } from './start-block.ts'
import { copied, copiesFor } from './start-copies.ts'
import type { CellToStart } from './startable.ts'

export interface StartedCell {
  readonly base?: CellRuns
  readonly head?: CellRuns
  /** Why there are too few runs to tell anything. */
  readonly reason?: string
}

export interface Measuring {
  readonly exec: Exec
  readonly probe: Probe
  readonly progress: Progress
  readonly limits: Pick<MeasureConfig, 'runs' | 'time'>
  /** Where copies of the binaries go. */
  readonly into: string
  /** CPU to pin probe and program to; absent: not pinned. */
  readonly cpu?: number
  readonly seed: number
  /** By which is told when it is clear what the answer is. */
  readonly rule: DecisionRule
  /** Seconds, monotonic. */
  readonly now: () => number
}

const roundsInBlock = 12
const aloneEnough = 48

/**
 * Starts both sides of every cell: in each round base and head once, in random order, through fresh copies; time and
 * memory in separate runs; cells take turns block by block, so that a machine that grows slower does so for all.
 */
export async function startCells(
  measuring: Measuring,
  cells: readonly CellToStart[],
): Promise<ReadonlyMap<string, StartedCell>> {
  const { limits, now, progress } = measuring
  const began = now()
  const random = seededRandom(measuring.seed)
  const starting = { ...measuring, random, order: { next: 0 } }
  const copies = await copiesFor(cells)
  const works: Work[] = []
  for (const [number, cell] of cells.entries()) {
    works.push(workOn(cell, await copied(measuring.into, cell, number, copies)))
  }

  const usable: Work[] = []
  const estimates = []
  for (const work of works) {
    const warm = await estimate(starting, work, now)
    if (warm === undefined) continue
    usable.push(work)
    estimates.push(warm)
  }
  const left = Math.max(0, limits.time - (now() - began))
  const shares = sharesOf(estimates, { runs: limits.runs, seconds: left })
  const planned = new Map<Work, { time: number; memory: number }>()
  for (const [at, work] of usable.entries()) {
    const share = shares[at]
    if (share === undefined) continue
    const reason = share.time.reason ?? share.memory?.reason
    if (reason !== undefined) work.reason = reason
    planned.set(work, { time: share.time.pairs, memory: share.memory?.pairs ?? 0 })
  }

  const total = [...planned.values()].reduce((sum, { time, memory }) => sum + time + memory, 0)
  let done = 0
  // Memory first: it takes little, and a deadline must not leave it out.
  for (const purpose of ['memory', 'time'] as const) {
    for (const [work, pairs] of planned) {
      work.rounds = sideFailed(work, 'head') ? [] : roundsOf(work, pairs[purpose], 0, random)
    }
    const deadline = began + limits.time
    while (usable.some(({ rounds }) => rounds.length > 0)) {
      for (const work of usable) {
        const block = work.rounds.splice(0, roundsInBlock)
        if (block.length === 0) continue
        const late =
          now() > deadline &&
          (work.runs.head[purpose].length || work.runs.base[purpose].length) >= measuring.rule.minimumPairs
        if (late) {
          work.rounds = []
          continue
        }
        await startBlock(starting, work, block, purpose)
        done += block.length
        // A head that fails at times has no figures either; what is left is not worth the time.
        const over = sideFailed(work, 'head') || (purpose === 'time' && isSettled(work, measuring.rule))
        if (over) {
          done += work.rounds.length
          work.rounds = []
        }
        progress.advance(
          done,
          total,
          `${work.cell.program} (${work.cell.flagSet}), ${Math.max(0, Math.ceil(deadline - now()))} s left`,
        )
      }
    }
  }
  await rm(measuring.into, { recursive: true, force: true })
  return new Map(works.map((work) => [cellId(work.cell), startedCell(work)]))
}

/** Whether it is time for a look, and the look says that more runs would not change the answer. */
function isSettled({ runs: { base, head } }: Work, rule: DecisionRule): boolean {
  const pairs = Math.max(base.time.length, head.time.length)
  if (!looks.includes(pairs)) return false
  const before = runsOf('cold-start', base)
  const after = runsOf('cold-start', head)
  // A side alone decides nothing; its figure is good enough early.
  if (before === undefined || after === undefined) return pairs >= aloneEnough
  return isClear('cold-start', compareSampled(metricOf('cold-start'), before, after, rule), rule)
}

function startedCell({ cell, runs, reason }: Work): StartedCell {
  return {
    ...(cell.base && { base: runs.base }),
    ...(cell.head && { head: runs.head }),
    ...(reason !== undefined && { reason }),
  }
}
