import { median } from 'simple-statistics'
import type { Runs } from '../compare/sample.ts'
import type { MetricId } from '../metric.ts'
import type { KeptInMemory, StartsFailed } from '../reason/start-reason.ts'
import type { InsideSample } from './inside-sample.ts'
import type { StartResult } from './probe-protocol.ts'

/** A start that counts, and where in the job it was made. */
export interface CountedStart extends StartResult {
  /** Which copy of the side's file, from 0. */
  readonly copy?: number
  /** Seconds from the beginning of measuring, to some milliseconds. */
  readonly at?: number
  /** What the sampler in a diagnostic build said first after readiness. */
  readonly inside?: InsideSample
}

/** All starts of one side of a cell that count, in run order, without the warm-up; each purpose has starts of its own. */
export interface CellRuns {
  readonly time: readonly CountedStart[]
  /** Of a program that stays: those of `time`, whose memory is read before they are stopped. */
  readonly memory: readonly CountedStart[]
  /** Timed on whatever CPUs the kernel chooses, where `time` was pinned to one. */
  readonly unpinned?: readonly CountedStart[]
  /** With the file's pages evicted before each. */
  readonly cold?: readonly CountedStart[]
  /** Of the diagnostic build, whose times are not to be used. */
  readonly inside?: readonly CountedStart[]
  /** Of head: timed in rounds with one start of each flag set of the program, one for each round. */
  readonly beside?: readonly CountedStart[]
}

export type Purpose = keyof CellRuns

/** Those of base and head by turns that start the program's own binary. */
export type OwnPurpose = Exclude<Purpose, 'inside' | 'beside'>

type Reading = readonly [purpose: Purpose, read: (result: CountedStart) => number | undefined]

const readings: Partial<Record<MetricId, Reading>> = {
  'cold-start': ['time', ({ wall_ns }) => inSeconds(wall_ns)],
  'page-faults': ['time', ({ minor_faults, major_faults }) => sum(minor_faults, major_faults)],
  'peak-rss': ['memory', ({ peak_rss_bytes }) => peak_rss_bytes],
  'ready-rss': ['memory', ({ ready_rss_bytes }) => ready_rss_bytes],
  'mapped-areas': ['memory', ({ mapped_areas }) => mapped_areas],
  'cold-start-disk': ['cold', ({ wall_ns }) => inSeconds(wall_ns)],
  'blocks-read': ['cold', ({ blocks_read }) => blocks_read],
  'heap-alloc': ['inside', ({ inside }) => inside?.HeapAlloc],
  'heap-sys': ['inside', ({ inside }) => inside?.HeapSys],
  'heap-idle': ['inside', ({ inside }) => inside?.HeapIdle],
  goroutines: ['inside', ({ inside }) => inside?.NumGoroutine],
}

/** The metric that carries what else is known of each start of a purpose; the others name the starts by their order. */
const carriers: readonly MetricId[] = ['cold-start', 'peak-rss', 'cold-start-disk']

const inSeconds = (nanoseconds: number | undefined): number | undefined =>
  nanoseconds === undefined ? undefined : nanoseconds / 1e9

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b

/** What starting a program tells of it; a program that ends by itself has no RSS "when ready". */
export function sampledMetrics({
  stays,
  cold,
  inside = false,
}: {
  readonly stays: boolean
  readonly cold: boolean
  /** Whether a diagnostic build is started too. */
  readonly inside?: boolean
}): readonly MetricId[] {
  return (Object.keys(readings) as MetricId[]).filter(
    (id) =>
      (stays || id !== 'ready-rss') && (cold || purposeOf(id) !== 'cold') && (inside || purposeOf(id) !== 'inside'),
  )
}

/** Which starts a metric is read from; undefined for one that starts do not tell. */
export const purposeOf = (id: MetricId): Purpose | undefined => readings[id]?.[0]

/** The values of one metric in run order; undefined when no start gave one. */
export function runsOf(id: MetricId, runs: CellRuns): Runs | undefined {
  const reading = readings[id]
  if (reading === undefined) return undefined
  const [purpose, read] = reading
  const seen = (runs[purpose] ?? []).flatMap((result) => {
    const value = result.outcome === 'ready' ? read(result) : undefined
    return value === undefined ? [] : [{ value, result }]
  })
  if (seen.length === 0) return undefined
  const seconds = (starts: readonly CountedStart[] = []) =>
    starts.flatMap(({ wall_ns }) => (wall_ns === undefined ? [] : [wall_ns / 1e9]))
  const [unpinned, beside] = [seconds(runs.unpinned), seconds(runs.beside)]
  return {
    values: seen.map(({ value }) => value),
    order: seen.map(({ result }) => result.id),
    ...(carriers.includes(id) && circumstances(seen.map(({ result }) => result))),
    ...(id === 'cold-start' && unpinned.length > 0 && { unpinned: median(unpinned) }),
    ...(id === 'cold-start' && beside.length > 0 && { beside }),
  }
}

/** What is known of each start besides the value; a list is absent unless each start has its entry. */
function circumstances(results: readonly CountedStart[]): Pick<Runs, 'cpuSeconds' | 'cpu' | 'at' | 'copy'> {
  const known = (read: (result: CountedStart) => number | undefined): number[] | undefined => {
    const values = results.map(read)
    return values.every((value) => value !== undefined) ? values : undefined
  }
  const lists = {
    cpuSeconds: known(({ user_ns, system_ns }) => inSeconds(sum(user_ns, system_ns))),
    cpu: known(({ cpu }) => cpu),
    at: known(({ at }) => at),
    copy: known(({ copy }) => copy),
  }
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined))
}

/** Why the starts of one side cannot be used, with the program's own last words; undefined if they can. */
export function problemOf(side: 'base' | 'head', runs: CellRuns, purpose: Purpose = 'time'): StartsFailed | undefined {
  const { time, memory, unpinned = [], cold = [], inside = [] } = runs
  const own = purpose === 'cold' ? cold : purpose === 'inside' ? inside : []
  const all = [...new Set([...time, ...memory, ...unpinned, ...own])]
  const failed = all.filter(({ outcome }) => outcome !== 'ready')
  const [first] = failed
  if (first === undefined) return undefined
  return { kind: 'starts-failed', side, failed: failed.length, starts: all.length, ...failedStart(first) }
}

/** Why starts of one side were no starts from disk; undefined if they were, or there are none. */
export function evictionProblem({ cold = [] }: CellRuns): KeptInMemory | undefined {
  const warm = cold.filter(({ outcome, blocks_read }) => outcome === 'ready' && !blocks_read)
  if (warm.length === 0) return undefined
  return { kind: 'kept-in-memory', warm: warm.length, starts: cold.length }
}

/** What is told of a start that failed. */
export function failedStart(result: StartResult): FailedStart {
  const words = lastWords(result)
  return {
    outcome: result.outcome,
    ...(result.reason !== undefined && { said: result.reason }),
    ...(words !== undefined && { lastWords: words }),
  }
}

type FailedStart = Pick<StartsFailed, 'outcome' | 'said' | 'lastWords'>

/** What a program said last before it failed, on one line. */
export function lastWords({ stderr_tail, stdout_tail }: StartResult): string | undefined {
  const lines = (stderr_tail?.trim() || stdout_tail?.trim())?.split('\n')
  // After a panic the last lines are the stack's, and after a mistake in the arguments those of the usage: what is wrong
  // stands before them.
  const panic = lines?.find((line) => /^(panic|fatal error): /.test(line))
  const usage = lines?.findIndex((line) => /^\s*usage\b/i.test(line)) ?? -1
  const mistake = lines?.slice(0, Math.max(0, usage)).findLast((line) => line.trim() !== '')
  const text = (panic ?? mistake ?? lines?.at(-1))?.trim()
  return text ? text.slice(0, 200) : undefined
}
