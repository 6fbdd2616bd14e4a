import type { Runs } from './compare.ts'
import type { MetricId } from './metric.ts'
import type { StartResult } from './probe-protocol.ts'

/** All starts of one side of a cell, in run order, without the warm-up. Time and memory come from separate starts. */
export interface CellRuns {
  readonly time: readonly StartResult[]
  readonly memory: readonly StartResult[]
}

type Reading = readonly [purpose: keyof CellRuns, read: (result: StartResult) => number | undefined]

const readings: Partial<Record<MetricId, Reading>> = {
  'cold-start': ['time', ({ wall_ns }) => inSeconds(wall_ns)],
  'page-faults': ['time', ({ minor_faults, major_faults }) => sum(minor_faults, major_faults)],
  'peak-rss': ['memory', ({ peak_rss_bytes }) => peak_rss_bytes],
  'ready-rss': ['memory', ({ ready_rss_bytes }) => ready_rss_bytes],
  'mapped-areas': ['memory', ({ mapped_areas }) => mapped_areas],
}

const inSeconds = (nanoseconds: number | undefined): number | undefined =>
  nanoseconds === undefined ? undefined : nanoseconds / 1e9

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b

/** What starting a program tells of it; a program that ends by itself has no RSS "when ready". */
export function sampledMetrics(stays: boolean): readonly MetricId[] {
  return (Object.keys(readings) as MetricId[]).filter((id) => stays || id !== 'ready-rss')
}

/** The values of one metric in run order; undefined when no start gave one. */
export function runsOf(id: MetricId, runs: CellRuns): Runs | undefined {
  const reading = readings[id]
  if (reading === undefined) return undefined
  const [purpose, read] = reading
  const seen = runs[purpose].flatMap((result) => {
    const value = result.outcome === 'ready' ? read(result) : undefined
    return value === undefined ? [] : [{ value, result }]
  })
  if (seen.length === 0) return undefined
  return {
    values: seen.map(({ value }) => value),
    order: seen.map(({ result }) => result.id),
    cpuSeconds: seen.map(({ result }) => ((result.user_ns ?? 0) + (result.system_ns ?? 0)) / 1e9),
    ...(seen.every(({ result }) => result.cpu !== undefined) && { cpu: seen.map(({ result }) => result.cpu ?? 0) }),
  }
}

/** Why the starts of one side cannot be used, in words with the program's own last words; undefined if they can. */
export function problemOf(side: 'base' | 'head', { time, memory }: CellRuns): string | undefined {
  const all = [...time, ...memory]
  const failed = all.filter(({ outcome }) => outcome !== 'ready')
  const [first] = failed
  if (first === undefined) return undefined
  const words = lastWords(first)
  return `${failed.length} of ${all.length} starts of ${side} failed: ${first.reason ?? first.outcome}${words === undefined ? '' : ` (its last words: ${words})`}`
}

/** What a program said last before it failed, on one line. */
export function lastWords({ stderr_tail, stdout_tail }: StartResult): string | undefined {
  const lines = (stderr_tail?.trim() || stdout_tail?.trim())?.split('\n')
  // After a panic the last lines are the stack's, which tell less than its message.
  const panic = lines?.find((line) => /^(panic|fatal error): /.test(line))
  const text = (panic ?? lines?.at(-1))?.trim()
  return text ? text.slice(0, 200) : undefined
}
