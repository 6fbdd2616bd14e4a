import { copyFile, mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CellKey, cellId } from '../core/cells.ts'
import { compareSampled, type DecisionRule } from '../core/compare.ts'
import type { MeasureConfig } from '../core/config.ts'
import type { Exec } from '../core/exec.ts'
import { metricOf } from '../core/metric.ts'
import type { StartRequest, StartResult } from '../core/probe-protocol.ts'
import type { Run } from '../core/program.ts'
import type { Progress } from '../core/progress.ts'
import { type CellRuns, runsOf } from '../core/runs.ts'
import { type Round, roundsFor, type Start, seededRandom } from '../core/schedule.ts'
import { isClear, looks } from '../core/sequential.ts'
import { sharesOf } from '../core/share.ts'
import { type Probe, startAll } from './probe.ts'

/** One side of a cell that is to be started. */
export interface StartableSide {
  readonly path: string
  /** Where it runs. */
  readonly dir: string
  readonly run: Run
  readonly env: Readonly<Record<string, string>>
}

export interface CellToStart extends CellKey {
  readonly base?: StartableSide
  readonly head?: StartableSide
}

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

const mostCopies = 4
const roundsInBlock = 12
const warmupRounds = 2
const aloneEnough = 48

type Purpose = keyof CellRuns

/** Bytes that all copies together may take on disk. */
const roomForCopies = 2e9

/** A cell while it is being measured. */
interface Work {
  readonly cell: CellToStart
  copies: { readonly base: readonly string[]; readonly head: readonly string[] }
  readonly runs: { readonly base: Record<Purpose, StartResult[]>; readonly head: Record<Purpose, StartResult[]> }
  rounds: Round[]
  reason?: string
}

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
  const order = { next: 0 }
  const copies = await copiesFor(cells)
  const works: Work[] = []
  for (const [number, cell] of cells.entries()) works.push(await prepared(measuring, cell, number, copies))

  const usable: Work[] = []
  const estimates = []
  for (const work of works) {
    const warm = await estimate(measuring, work, random, order)
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
      work.rounds = sideFailed(work, 'head') ? [] : rounds(work, pairs[purpose], 0, random)
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
        await startBlock(measuring, work, block, purpose, order)
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

/** As many copies of each file as there is room for; the same number for all, so that none is favoured. */
async function copiesFor(cells: readonly CellToStart[]): Promise<number> {
  const paths = cells.flatMap(({ base, head }) =>
    [base, head].flatMap((side) => (side === undefined ? [] : [side.path])),
  )
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  const once = sizes.reduce((sum, size) => sum + size, 0)
  // A divisor of every look, so that stopping at one leaves the copies in balance.
  return [mostCopies, 2].find((copies) => copies * once <= roomForCopies) ?? 1
}

/** Fresh copies, on disk before anything is timed: where a file lies can cost more than what is looked for. */
async function prepared({ into }: Measuring, cell: CellToStart, number: number, copies: number): Promise<Work> {
  const copiesOfSide = async (side: 'base' | 'head'): Promise<string[]> => {
    const source = cell[side]?.path
    if (source === undefined) return []
    return Promise.all(
      Array.from({ length: copies }, async (_, at) => {
        const folder = join(into, `${number}-${side}-${at}`)
        await mkdir(folder, { recursive: true })
        const path = join(folder, basename(source))
        await copyFile(source, path)
        await using file = await open(path, 'r')
        await file.sync()
        return path
      }),
    )
  }
  const none = (): Record<Purpose, StartResult[]> => ({ time: [], memory: [] })
  return {
    cell,
    copies: { base: await copiesOfSide('base'), head: await copiesOfSide('head') },
    runs: { base: none(), head: none() },
    rounds: [],
  }
}

/**
 * Seconds that a pair takes, by a warm-up that runs every copy; undefined if a start of head failed. A base that fails
 * is left out, so that head is measured all the same. Failed starts are kept.
 */
async function estimate(
  measuring: Measuring,
  work: Work,
  random: () => number,
  order: { next: number },
): Promise<{ timePair: number; memoryPair: number } | undefined> {
  const pair = async (purpose: Purpose, count: number): Promise<number> => {
    const began = measuring.now()
    const block = rounds(work, 0, count, random)
    await startBlock(measuring, work, block, purpose, order)
    return (measuring.now() - began) / Math.max(1, block.length)
  }
  const { base, head } = work.copies
  // One alone at first: what is never ready would take its whole timeout with each copy. Base also where head fails: it
  // tells whose doing that is.
  for (const side of ['head', 'base'] as const) {
    if (work.copies[side].length === 0) continue
    const first = rounds(work, 0, 1, random).map((round) => round.filter((start) => start.side === side))
    await startBlock(measuring, work, first, 'time', order)
  }
  if (!hasFailed(work)) {
    await pair('time', Math.max(base.length, head.length))
    const timePair = await pair('time', warmupRounds)
    const memoryPair = await pair('memory', 1)
    if (!hasFailed(work)) return { timePair, memoryPair }
  }
  if (base.length === 0 || head.length === 0 || sideFailed(work, 'head')) return undefined
  work.copies = { base: [], head }
  return estimate(measuring, work, random, order)
}

const hasFailed = (work: Work): boolean => sideFailed(work, 'base') || sideFailed(work, 'head')

/** Whether a side that is still started has failed. */
function sideFailed({ copies, runs }: Work, side: 'base' | 'head'): boolean {
  const { time, memory } = runs[side]
  return copies[side].length > 0 && [...time, ...memory].some(({ outcome }) => outcome !== 'ready')
}

function rounds({ copies }: Work, pairs: number, warmup: number, random: () => number): Round[] {
  return roundsFor({ baseCopies: copies.base.length, headCopies: copies.head.length, pairs, warmup, random })
}

async function startBlock(
  { exec, probe, cpu }: Measuring,
  work: Work,
  block: readonly Round[],
  purpose: Purpose,
  order: { next: number },
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
