import { mkdir } from 'node:fs/promises'
import { bytesOf } from '../../core/cell/limit-metrics.ts'
import { cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import type { Found, NoLimit, SideUnderLimit, StartsAtLimit, UnderLimit } from '../../core/memory/under-limit.ts'
import type { Progress } from '../../core/progress.ts'
import type { NotReady } from '../../core/reason/memory-reason.ts'
import type { StartRequest, StartResult } from '../../core/start/probe-protocol.ts'
import { evictionProblem, failedStart, problemOf } from '../../core/start/runs.ts'
import { removeFolder } from '../../system/files.ts'
import { startAll } from '../probe.ts'
import { copied } from '../start/start-copies.ts'
import { type CellToStart, type StartableSide, startRequest } from '../start/startable.ts'
import type { LimitingProbe } from './memory-control.ts'
import { type Held, smallestLimit } from './search-limit.ts'

export interface Limiting {
  readonly exec: Exec
  readonly control: LimitingProbe & { readonly kind: 'limiting' }
  readonly progress: Progress
  /** Seconds, monotonic. */
  readonly now: () => number
  /** When no start is begun any more, on that clock; the one that runs then may take its time-out. */
  readonly deadline: number
  /** `measure.memory-limit`, in bytes. */
  readonly limit?: number
  /** Where copies of the binaries go. */
  readonly into: string
}

/** A limit that nothing reaches: the start is made and counted as all others are. */
const unlimited = 2 ** 50
const starts = 3
/** GOMEMLIMIT is for the memory of Go's own runtime; the rest is for the pages of the file. */
const gomemlimitPart = 0.9

type Side = 'base' | 'head'

/** A side of a cell while it is looked at. */
interface Subject {
  readonly cell: CellToStart
  readonly side: Side
  readonly startable: StartableSide
  /** What a start takes that has all memory, in bytes, or why that is not known. */
  readonly free: { readonly peak: number; readonly read: number } | NoLimit
  atLimit?: StartsAtLimit
  minMemory?: Found
  withGomemlimit?: Found
}

/**
 * Starts both sides of every cell under memory limits: three times under `limit`, and under others to find the smallest one,
 * as it is and with GOMEMLIMIT. The file's pages are evicted before each start. What is asked for comes before what is shown
 * beside, so that a deadline leaves out the latter.
 */
export async function limitCells(
  limiting: Limiting,
  cells: readonly CellToStart[],
): Promise<ReadonlyMap<string, UnderLimit>> {
  const { progress, limit, control, into } = limiting
  await mkdir(into)
  try {
    const subjects: Subject[] = []
    for (const [number, cell] of cells.entries()) subjects.push(...(await subjectsOf(limiting, cell, number)))
    for (const subject of subjects) {
      const told = limit === undefined ? undefined : await startsAt(limiting, subject, limit)
      if (told !== undefined) subject.atLimit = told
    }
    const free = subjects.filter(({ startable }) => startable.env.GOMEMLIMIT === undefined)
    const total = subjects.length + free.length
    let done = 0
    const search = (subject: Subject, gomemlimit: boolean, left: number): Promise<Found> => {
      progress.advance(++done, total, `${subject.cell.program} (${subject.cell.flagSet}), smallest memory limit`)
      const other = subjects.find(({ cell, side }) => cell === subject.cell && side !== subject.side)
      const nearest = bytesOf(gomemlimit ? subject.minMemory : other?.minMemory)
      return searched(limiting, subject, { gomemlimit, left, ...(nearest !== undefined && { near: nearest }) })
    }
    for (const [at, subject] of subjects.entries()) {
      subject.minMemory = await search(subject, false, subjects.length - at)
    }
    for (const [at, subject] of free.entries()) subject.withGomemlimit = await search(subject, true, free.length - at)
    return new Map(
      cells.map((cell): [string, UnderLimit] => {
        const own = (wanted: Side) => subjects.find((subject) => subject.cell === cell && subject.side === wanted)
        const [base, head] = [own('base'), own('head')]
        const sides = { ...(base && { base: sideOf(base) }), ...(head && { head: sideOf(head) }) }
        return [cellId(cell), { kind: 'measured', version: control.version, ...sides }]
      }),
    )
  } finally {
    await removeFolder(into)
  }
}

function sideOf({ minMemory, withGomemlimit, atLimit }: Subject): SideUnderLimit {
  return {
    minMemory: minMemory ?? { kind: 'unknown', reason: { kind: 'search-not-over' } },
    ...(withGomemlimit && { withGomemlimit }),
    ...(atLimit && { atLimit }),
  }
}

/** Through a copy of the file, so that no other process keeps its pages in memory. */
async function subjectsOf(limiting: Limiting, cell: CellToStart, number: number): Promise<readonly Subject[]> {
  const copies = await copied(limiting.into, cell, number, 1)
  const subjects: Subject[] = []
  for (const side of ['base', 'head'] as const) {
    const [path] = copies[side]
    const original = cell[side]
    if (path === undefined || original === undefined) continue
    const startable = { ...original, path }
    const [result] = await startUnder(limiting, startable, unlimited, 1)
    subjects.push({ cell, side, startable, free: freeStart(side, result) })
  }
  return subjects
}

function freeStart(side: Side, result: StartResult | undefined): Subject['free'] {
  if (result === undefined) return { kind: 'search-not-over' }
  const runs = { time: [result], memory: [], cold: [result] }
  const problem = problemOf(side, runs) ?? evictionProblem(runs)
  if (problem !== undefined) return problem
  // Version 2 tells the peak since Linux 5.19 only.
  const peak = result.group_peak_bytes ?? result.peak_rss_bytes
  return peak === undefined ? { kind: 'no-peak-known' } : { peak, read: (result.blocks_read ?? 0) * 512 }
}

/** Undefined: it does not start without a limit, or the time is over. */
async function startsAt(
  limiting: Limiting,
  { startable, free }: Subject,
  limit: number,
): Promise<StartsAtLimit | undefined> {
  if ('kind' in free) return undefined
  const options = { mostRead: mostReadOf(free.read), purpose: 'memory' } as const
  const results = await startUnder(limiting, startable, limit, starts, options)
  if (results.length === 0) return undefined
  const good = results.filter(isReady)
  const bad = results.find((result) => !isReady(result))
  const peaks = good.flatMap(({ peak_rss_bytes }) => peak_rss_bytes ?? [])
  return {
    starts: results.length,
    ready: good.length,
    ...(bad && { reason: reasonOf(bad) }),
    ...(peaks.length > 0 && { peakRss: Math.max(...peaks) }),
    oomKills: results.reduce((sum, { oom_kills = 0 }) => sum + oom_kills, 0),
  }
}

/** Under a limit the kernel's own reason says enough, without the program's last words. */
function reasonOf(bad: StartResult): NotReady {
  const { lastWords: _, ...failed } = failedStart(bad)
  return bad.reason === undefined ? { kind: 'killed-for-memory' } : { kind: 'start-failed', ...failed }
}

/**
 * Beyond this a program reads nothing but its own pages again. One that has all memory reads its file once; near the edge it
 * is read a few times, and below it for ever.
 */
const mostReadOf = (read: number): number => Math.max(64 * 2 ** 20, 8 * read)

interface Searching {
  readonly gomemlimit: boolean
  /** How many searches share the time that is left. */
  readonly left: number
  /** Bytes that were enough for something much like it. */
  readonly near?: number
}

async function searched(
  limiting: Limiting,
  { startable, free }: Subject,
  { gomemlimit, left, near }: Searching,
): Promise<Found> {
  if ('kind' in free) return { kind: 'unknown', reason: free }
  const held = async (limit: number): Promise<Held> => {
    const env = { ...startable.env, ...(gomemlimit && { GOMEMLIMIT: `${Math.floor(limit * gomemlimitPart)}` }) }
    const options = { mostRead: mostReadOf(free.read) }
    // One alone at first: what is not ready may take its whole time-out.
    for (const count of [1, starts - 1]) {
      const results = await startUnder(limiting, { ...startable, env }, limit, count, options)
      if (results.length < count) return 'out-of-time'
      if (!results.every(isReady)) return 'not-ready'
    }
    return 'ready'
  }
  const { now, deadline } = limiting
  const share = now() + (deadline - now()) / left
  return smallestLimit({ enough: free.peak, held, hasTime: () => now() < share, ...(near !== undefined && { near }) })
}

const isReady = ({ outcome, oom_kills = 0 }: StartResult): boolean => outcome === 'ready' && oom_kills === 0

interface Options {
  readonly mostRead?: number
  readonly purpose?: StartRequest['purpose']
}

/** No result at all when the time is over. */
async function startUnder(
  { exec, control, now, deadline }: Limiting,
  startable: StartableSide,
  limit: number,
  count: number,
  { mostRead, purpose = 'cold' }: Options = {},
): Promise<readonly StartResult[]> {
  if (now() > deadline) return []
  const requests = Array.from(
    { length: count },
    (_, id): StartRequest => ({
      ...startRequest(startable, id, purpose, undefined),
      memory_limit_bytes: limit,
      ...(mostRead !== undefined && { most_read_bytes: mostRead }),
    }),
  )
  return startAll(exec, control.probe, requests)
}
