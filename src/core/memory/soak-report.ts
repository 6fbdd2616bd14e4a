import type { DiagnosticProblem, SoakOrder, SoakSideReason } from '../reason/memory-reason.ts'
import type { InsideSample } from '../start/inside-sample.ts'
import type { CountedStart } from '../start/runs.ts'
import { mostCurvePoints, type Soak, type SoakSide } from './memory-schema.ts'
import {
  type Curve,
  decisionOf,
  type Growth,
  growthOf,
  insideCurve,
  leakLimits,
  liveCurve,
  type SideGrowth,
  type SoakRun,
  type SoakTimes,
} from './soak.ts'

/** One side of a cell that soaked. */
export interface SoakedSide {
  /** Of the program's own binary. */
  readonly outside: SoakRun
  /** Of the diagnostic build, or why there is none. */
  readonly inside: SoakRun | DiagnosticProblem
  /** Independent starts of the diagnostic build, each until it was ready. */
  readonly starts: readonly CountedStart[]
}

/** What soaks of a cell told. */
export interface SoakedCell {
  readonly times: SoakTimes
  /** What ran beside what. */
  readonly how: SoakOrder
  readonly load?: string
  /** Bytes that the program's own binary could have at most. */
  readonly limit?: number
  /** The flag set that it was done under, if another. */
  readonly as?: string
  readonly base?: SoakedSide
  readonly head?: SoakedSide
}

/** The slopes of a side; nothing is told of a run that had a problem. */
export function sideGrowth({ outside, inside }: SoakedSide, times: SoakTimes): SideGrowth {
  const sampled = 'kind' in inside || inside.problem !== undefined ? undefined : inside
  const column = (name: keyof InsideSample): Curve | undefined =>
    sampled && insideCurve(sampled.samples, sampled.readyUnixNs, name)
  const live = sampled && liveCurve(sampled.samples, sampled.readyUnixNs)
  const goroutines = column('NumGoroutine')
  return {
    rss: outside.problem === undefined ? growthOf(outside.rss, times, leakLimits.rss) : undefined,
    live: live && growthOf(live, times, leakLimits.live),
    goroutines: goroutines && growthOf(goroutines, times, leakLimits.goroutines),
  }
}

/** A soak as the report has it. */
export function soakReport({ times, how, load, limit, as, base, head }: SoakedCell): Soak {
  return {
    seconds: times.seconds,
    warmUp: times.warmUp,
    how,
    ...(load !== undefined && { load }),
    ...(limit !== undefined && { limit }),
    ...(as !== undefined && { as }),
    ...(base && { base: sideReport(base, times) }),
    ...(head && { head: sideReport(head, times) }),
  }
}

function sideReport(side: SoakedSide, times: SoakTimes): SoakSide {
  const { rss, live, goroutines } = sideGrowth(side, times)
  const { outside, inside } = side
  const last = 'kind' in inside ? undefined : inside.samples.at(-1)
  const endRss = outside.rss.values.at(-1)
  const told = [
    ['rss', rss],
    ['live', live],
    ['goroutines', goroutines],
  ] as const
  return {
    decision: decisionOf({ rss, live, goroutines }),
    ...Object.fromEntries(told.flatMap(([name, growth]) => (growth ? [[name, perMinute(growth)]] : []))),
    ...(outside.peakRss !== undefined && { peakRss: outside.peakRss }),
    ...(endRss !== undefined && { endRss }),
    ...(last && {
      endGoroutines: last.NumGoroutine,
      collections: last.NumGC,
      pauseSeconds: last.PauseTotalNs / 1e9,
    }),
    curves: curvesOf(side),
    reasons: reasonsOf(side),
  }
}

const perMinute = ({ estimate, lo, hi, decision }: Growth) => ({
  center: estimate * 60,
  lo: lo * 60,
  hi: hi * 60,
  decision,
})

const columns = {
  heapAlloc: 'HeapAlloc',
  heapSys: 'HeapSys',
  heapIdle: 'HeapIdle',
  heapReleased: 'HeapReleased',
  stacks: 'StackInuse',
  goroutines: 'NumGoroutine',
} as const

function curvesOf({ outside, inside }: SoakedSide): SoakSide['curves'] {
  const curves: Record<string, Curve> = { rss: outside.rss, anonymous: outside.anonymous }
  if (!('kind' in inside)) {
    const { samples, readyUnixNs } = inside
    curves.live = liveCurve(samples, readyUnixNs)
    for (const [name, column] of Object.entries(columns)) curves[name] = insideCurve(samples, readyUnixNs, column)
  }
  const seen = Object.entries(curves).filter(([, { values }]) => values.length > 0)
  return Object.fromEntries(seen.map(([name, curve]) => [name, thinned(curve)]))
}

/** Evenly chosen points, the first and the last one among them. */
function thinned({ seconds, values }: Curve) {
  const count = Math.min(mostCurvePoints, values.length)
  const kept = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round((at * (values.length - 1)) / (count - 1)),
  )
  const rounded = (at: number) => Number((seconds[at] as number).toFixed(3))
  return { seconds: kept.map(rounded), values: kept.map((at) => values[at] as number) }
}

function reasonsOf({ outside, inside }: SoakedSide): SoakSideReason[] {
  const within = 'kind' in inside ? inside : inside.problem
  return [
    ...(outside.problem === undefined ? [] : [outside.problem]),
    ...(within === undefined ? [] : [{ kind: 'nothing-from-inside', why: within } as const]),
    ...(outside.problem === undefined && outside.load !== undefined ? [outside.load] : []),
  ]
}
