import { cellId } from '../core/cells.ts'
import type { Exec } from '../core/exec.ts'
import type { StartRequest, StartResult } from '../core/probe-protocol.ts'
import type { CellRuns } from '../core/runs.ts'
import { type Round, roundsFor, type Start } from '../core/schedule.ts'
import { type Probe, startAll } from './probe.ts'
import type { Copies } from './start-copies.ts'
import type { CellToStart } from './startable.ts'

export type Purpose = keyof CellRuns

/** A cell while it is being measured. */
export interface Work {
  readonly cell: CellToStart
  copies: Copies
  readonly runs: { readonly base: Record<Purpose, StartResult[]>; readonly head: Record<Purpose, StartResult[]> }
  rounds: Round[]
  reason?: string
}

export interface Starting {
  readonly exec: Exec
  readonly probe: Probe
  /** CPU to pin probe and program to; absent: not pinned. */
  readonly cpu?: number
  readonly random: () => number
  /** Numbers all starts of the job in their order. */
  readonly order: { next: number }
}

export function workOn(cell: CellToStart, copies: Copies): Work {
  const none = (): Record<Purpose, StartResult[]> => ({ time: [], memory: [] })
  return { cell, copies, runs: { base: none(), head: none() }, rounds: [] }
}

/** Rounds of a cell, warm-up first, through all copies of its sides. */
export function roundsOf({ copies }: Work, pairs: number, warmup: number, random: () => number): Round[] {
  return roundsFor({ baseCopies: copies.base.length, headCopies: copies.head.length, pairs, warmup, random })
}

/** Makes the starts of some rounds and keeps their results. */
export async function startBlock(
  { exec, probe, cpu, order }: Starting,
  work: Work,
  block: readonly Round[],
  purpose: Purpose,
): Promise<void> {
  const starts = block.flat()
  const requests = starts.map((start): StartRequest => request(work, start, purpose, order.next++, cpu))
  const results = await startAll(exec, probe, requests)
  for (const [at, result] of results.entries()) {
    const start = starts[at]
    // A failed warm-up is kept: it says why there is nothing else.
    if (start !== undefined && (!start.warmup || result.outcome !== 'ready'))
      work.runs[start.side][purpose].push(result)
  }
}

/** Whether a side that is still started has failed. */
export function sideFailed({ copies, runs }: Work, side: 'base' | 'head'): boolean {
  const { time, memory } = runs[side]
  return copies[side].length > 0 && [...time, ...memory].some(({ outcome }) => outcome !== 'ready')
}

export const hasFailed = (work: Work): boolean => sideFailed(work, 'base') || sideFailed(work, 'head')

function request(
  { cell, copies }: Work,
  { side, copy }: Start,
  purpose: Purpose,
  id: number,
  cpu: number | undefined,
): StartRequest {
  const startable = cell[side]
  const path = copies[side][copy]
  if (startable === undefined || path === undefined) throw new Error(`${cellId(cell)} has no ${side} to start`)
  const { run, dir, env } = startable
  return {
    id,
    path,
    args: run.args,
    env,
    dir,
    ready: run.ready,
    timeout_ns: Math.round(run.timeout * 1e9),
    purpose,
    ...(cpu !== undefined && { cpu }),
  }
}
