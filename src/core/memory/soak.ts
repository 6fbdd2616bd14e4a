import { median, min } from 'simple-statistics'
import type { LoadReason, SoakProblem } from '../reason/memory-reason.ts'
import type { InsideSample } from '../start/inside-sample.ts'
import { type Slope, slopeOverTime } from './slope.ts'

/** Something that was looked at again and again while a program ran. */
export interface Curve {
  /** Since the program was ready, ascending. */
  readonly seconds: readonly number[]
  readonly values: readonly number[]
}

/** What one soak of one file told. */
export interface SoakRun {
  /** From outside, in bytes. */
  readonly rss: Curve
  readonly anonymous: Curve
  readonly peakRss?: number
  /** Processes that the kernel killed; under a memory limit. */
  readonly oomKills?: number
  /** From inside; empty of a file without the sampler. */
  readonly samples: readonly InsideSample[]
  readonly readyUnixNs: number
  /** Why nothing is to be concluded from it. */
  readonly problem?: SoakProblem
  /** What is to be known of the load, where something is. */
  readonly load?: LoadReason
}

/** Which part of a soak counts, and in what pieces. Seconds. */
export interface SoakTimes {
  readonly seconds: number
  /** Cut off: caches fill, pools grow, the collector finds its pace. */
  readonly warmUp: number
  /** Neighbouring looks see the same; a median of this much is one point. */
  readonly block: number
  /** Between two looks, and between two collections that the diagnostic build asks for. */
  readonly every: number
  readonly collect: number
}

/** The 15 and 5 seconds that were found for a minute; less of a shorter soak, and of a long one no more than 200 blocks. */
export function soakTimes(seconds: number): SoakTimes {
  const warmUp = Math.min(15, seconds / 4)
  const block = Math.max(Math.min(5, (seconds - warmUp) / 9), (seconds - warmUp) / 200)
  return { seconds, warmUp, block, every: Math.min(0.25, block / 4), collect: Math.min(5, block) }
}

export type SoakDecision = 'leaks' | 'steady' | 'inconclusive'

/** How something grew in a soak: per second, with its 99 % interval. */
export interface Growth extends Slope {
  readonly decision: SoakDecision
  /** What it grew by from the end of the warm-up to the end, by that slope. */
  readonly total: number
}

/** When something leaks: by how much it must grow, and how it is looked at. */
export interface LeakLimit {
  /** What the lower end of the interval must exceed… */
  readonly perSecond: number
  /** …and the growth altogether. */
  readonly total: number
  /** What stands for a block. What is under way at a moment only adds, so the least is what stays. */
  readonly point: 'median' | 'least'
  /** What it must have grown by at that lower end. Absent: the same as `perSecond` asks for. */
  readonly sure?: number
  /** Part of the growth that may be given back again: what leaked stays. Absent: not looked at. */
  readonly givenBack?: number
}

/**
 * RSS moves in steps of what the runtime takes from the system, so a minute tells 100 kB/s and not 20. What is live after a
 * collection hardly moves at all.
 */
export const leakLimits = {
  rss: { perSecond: 10_000, total: 1_048_576, point: 'median', sure: 1_048_576, givenBack: 0.25 },
  live: { perSecond: 1_000, total: 131_072, point: 'least' },
  goroutines: { perSecond: 1 / 60, total: 3, point: 'least' },
} as const satisfies Readonly<Record<string, LeakLimit>>

const fewestPoints = 6

/** Whether something leaks. Undefined where there are too few points to tell a slope. */
export function growthOf(curve: Curve, times: SoakTimes, limit: LeakLimit): Growth | undefined {
  const { seconds, values } = blocksOf(curve, times, limit.point)
  if (values.length < fewestPoints) return undefined
  const slope = slopeOverTime(seconds, values, 0.99, 1 / 3)
  if (slope === undefined) return undefined
  const over = times.seconds - times.warmUp
  const total = slope.estimate * over
  const back = Math.max(...values) - (values.at(-1) as number)
  const stays = limit.givenBack === undefined || back <= limit.givenBack * total
  const least = Math.max(limit.perSecond, (limit.sure ?? 0) / over)
  const leaks = slope.lo > least && total > limit.total && stays
  const steady = slope.hi <= limit.perSecond || rise(values) <= limit.total
  return { ...slope, total, decision: leaks ? 'leaks' : steady ? 'steady' : 'inconclusive' }
}

/** By how much the last third lies above the first, for the whole time. */
function rise(values: readonly number[]): number {
  const third = Math.floor(values.length / 3)
  return (median(values.slice(-third)) - median(values.slice(0, third))) * 1.5
}

/** One point for each block after the warm-up, in the middle of what was seen of it; blocks without a look are left out. */
function blocksOf(
  { seconds, values }: Curve,
  { warmUp, block, seconds: end }: SoakTimes,
  point: LeakLimit['point'],
): Curve {
  const blocks = new Map<number, { at: number[]; seen: number[] }>()
  for (const [index, at] of seconds.entries()) {
    if (at < warmUp || at > end) continue
    // The look at the very end belongs to the last block.
    const number = Math.min(Math.floor((at - warmUp) / block), Math.round((end - warmUp) / block) - 1)
    const { at: times, seen } = blocks.get(number) ?? { at: [], seen: [] }
    times.push(at)
    seen.push(values[index] as number)
    blocks.set(number, { at: times, seen })
  }
  const all = [...blocks.values()]
  return {
    seconds: all.map(({ at }) => median(at)),
    values: all.map(({ seen }) => (point === 'median' ? median(seen) : min(seen))),
  }
}

/** One of the columns that the sampler writes, over the seconds since readiness. */
export function insideCurve(samples: readonly InsideSample[], readyUnixNs: number, column: keyof InsideSample): Curve {
  return {
    seconds: samples.map(({ unix_ns }) => (unix_ns - readyUnixNs) / 1e9),
    values: samples.map((sample) => sample[column]),
  }
}

/** What was live after each collection that was seen; in between the figure stands still. */
export function liveCurve(samples: readonly InsideSample[], readyUnixNs: number): Curve {
  const after = samples.filter(({ NumGC }, at) => at > 0 && NumGC > (samples[at - 1]?.NumGC ?? 0))
  return insideCurve(after, readyUnixNs, '/gc/heap/live:bytes')
}

/** How a side grew: undefined where that is not known. */
export interface SideGrowth {
  readonly rss: Growth | undefined
  readonly live: Growth | undefined
  readonly goroutines: Growth | undefined
}

/**
 * What the findings on one side come to. RSS that grows while all that is live stays is what the collector has not given back
 * yet, or what is not Go's: a longer soak tells.
 */
export function decisionOf({ rss, live, goroutines }: SideGrowth): SoakDecision {
  if (rss?.decision === 'leaks' && live?.decision === 'steady' && goroutines?.decision === 'steady')
    return 'inconclusive'
  const decisions = [rss, live, goroutines].flatMap((growth) => (growth === undefined ? [] : [growth.decision]))
  if (decisions.includes('leaks')) return 'leaks'
  return decisions.length > 0 && decisions.every((decision) => decision === 'steady') ? 'steady' : 'inconclusive'
}
