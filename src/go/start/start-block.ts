import { cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import type { Disturbance } from '../../core/start/contention.ts'
import type { StartRequest } from '../../core/start/probe-protocol.ts'
import type { CountedStart, OwnPurpose, Purpose } from '../../core/start/runs.ts'
import { type Round, roundsFor, type Start } from '../../core/start/schedule.ts'
import { type Probe, startAll } from '../probe.ts'
import type { Copies } from './start-copies.ts'
import { type CellToStart, startRequest } from './startable.ts'

type Runs = Readonly<Record<OwnPurpose, CountedStart[]>>

/** A cell while it is being measured. */
export interface Work {
  readonly cell: CellToStart
  copies: Copies
  readonly runs: { readonly base: Runs; readonly head: Runs }
  /** Timed runs of disturbed blocks, which were measured again. */
  readonly aside: { readonly base: CountedStart[]; readonly head: CountedStart[] }
  /** Of head, in rounds with the program's other flag sets. */
  readonly beside: CountedStart[]
  readonly course: { readonly disturbances: (Disturbance | undefined)[]; readonly others: number[]; cpus?: number }
  /** The least that runs waited in any block. */
  quiet?: number
  readonly reasons: Partial<Record<Purpose, string>>
}

export interface Starting {
  readonly exec: Exec
  readonly probe: Probe
  /** CPU to pin probe and program to; undefined: not pinned, or the kernel refused it. */
  cpu: number | undefined
  readonly random: () => number
  /** Numbers all starts of the job in their order. */
  readonly order: { next: number }
  /** Seconds, monotonic; `began` is when measuring did. */
  readonly now: () => number
  readonly began: number
}

export interface Made {
  readonly base: readonly CountedStart[]
  readonly head: readonly CountedStart[]
}

export function workOn(cell: CellToStart, copies: Copies): Work {
  const none = (): Runs => ({ time: [], memory: [], unpinned: [], cold: [] })
  return {
    cell,
    copies,
    runs: { base: none(), head: none() },
    aside: { base: [], head: [] },
    beside: [],
    course: { disturbances: [], others: [] },
    reasons: {},
  }
}

/** Rounds of a cell, warm-up first, through all copies of its sides. */
export function roundsOf({ copies }: Work, pairs: number, warmup: number, random: () => number): Round[] {
  return roundsFor({ baseCopies: copies.base.length, headCopies: copies.head.length, pairs, warmup, random })
}

/** Makes the starts of some rounds. Of a warm-up only failures are told: they say why there is nothing else. */
export async function startBlock(
  starting: Starting,
  work: Work,
  block: readonly Round[],
  purpose: OwnPurpose,
): Promise<Made> {
  const { exec, probe, cpu, order, now, began } = starting
  const starts = block.flat()
  const pinnedTo = purpose === 'unpinned' ? undefined : cpu
  const requests = starts.map((start): StartRequest => request(work, start, purpose, order.next++, pinnedTo))
  const since = now() - began
  const results = await startAll(exec, probe, requests)
  if (pinnedTo !== undefined && results.some(({ outcome, pinned }) => outcome === 'ready' && !pinned)) {
    starting.cpu = undefined
  }
  const made = { base: [] as CountedStart[], head: [] as CountedStart[] }
  for (const [at, result] of results.entries()) {
    const start = starts[at]
    if (start !== undefined && (!start.warmup || result.outcome !== 'ready'))
      made[start.side].push({ ...result, copy: start.copy, at: since + result.at_ns / 1e9 })
  }
  return made
}

/** Keeps what a block made. */
export function keep({ runs }: Work, purpose: OwnPurpose, { base, head }: Made): void {
  runs.base[purpose].push(...base)
  runs.head[purpose].push(...head)
}

/** Whether a side that is still started has failed. A failure of starts from disk is theirs alone. */
export function sideFailed({ copies, runs }: Work, side: 'base' | 'head', purpose: OwnPurpose = 'time'): boolean {
  const { time, memory, unpinned, cold } = runs[side]
  const counted = purpose === 'cold' ? cold : [...time, ...memory, ...unpinned]
  return copies[side].length > 0 && counted.some(({ outcome }) => outcome !== 'ready')
}

export const hasFailed = (work: Work): boolean => sideFailed(work, 'base') || sideFailed(work, 'head')

/** A program that stays is read while it is timed, so its memory needs no starts of its own. */
export const stays = ({ cell: { base, head } }: Work): boolean => (head ?? base)?.run.ready.kind !== 'exit'

function request(
  { cell, copies }: Work,
  { side, copy }: Start,
  purpose: OwnPurpose,
  id: number,
  cpu: number | undefined,
): StartRequest {
  const startable = cell[side]
  const path = copies[side][copy]
  if (startable === undefined || path === undefined) throw new Error(`${cellId(cell)} has no ${side} to start`)
  return startRequest({ ...startable, path }, id, purpose === 'unpinned' ? 'time' : purpose, cpu)
}
