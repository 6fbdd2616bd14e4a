import {
  compareExact,
  exactSample,
  goneFromHead,
  isSameProgram,
  newInHead,
  notMeasured,
  notTimed,
} from '../compare/compare.ts'
import type { Sides, Starts } from '../compare/findings.ts'
import type { Config } from '../config/config.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Cell, Comparison } from '../report/report.ts'
import type { SoakedCell, SoakedSide } from './soak-report.ts'
import { compareStepped } from './stepped.ts'

/** A smallest limit in bytes, or why there is none, in words. */
export type Found =
  | { readonly kind: 'found'; readonly bytes: number }
  | { readonly kind: 'unknown'; readonly reason: string }

/** What the starts of one side under `measure.memory-limit` told. */
export interface StartsAtLimit {
  readonly starts: number
  readonly ready: number
  /** Of the first start that was not ready. */
  readonly reason?: string
  /** Bytes; the largest of all starts that were ready. */
  readonly peakRss?: number
  /** Of all starts together. */
  readonly oomKills: number
}

export interface SideUnderLimit {
  readonly minMemory: Found
  /** The same with GOMEMLIMIT set to 90 % of each limit; absent where the program has one of its own. */
  readonly withGomemlimit?: Found
  readonly atLimit?: StartsAtLimit
}

/** What is known of a cell under memory limits; `not-possible`: this machine, or this program, allows none. */
export type UnderLimit =
  | {
      readonly kind: 'measured'
      /** Of the control groups. */
      readonly version: 1 | 2
      readonly base?: SideUnderLimit
      readonly head?: SideUnderLimit
    }
  | { readonly kind: 'not-possible'; readonly reason: string }

/** What is asked for of memory limits. */
export interface LimitsWanted {
  /** `measure.memory-limit`, in bytes. */
  readonly limit?: number
}

/** Undefined: nothing in the config asks about memory limits. */
export function limitsWanted({ measure, budgets }: Pick<Config, 'measure' | 'budgets'>): LimitsWanted | undefined {
  const limit = measure.memoryLimit
  if (limit === undefined && budgets.every(({ metric }) => metric !== 'min-memory')) return undefined
  return { ...(limit !== undefined && { limit }) }
}

/**
 * Seconds of `measure.time` that timed starts may take where limits are asked for, too: the rest, and what they do not need, is
 * for those.
 */
export const timeBesideLimits = (time: number, wanted: LimitsWanted | undefined): number =>
  wanted === undefined ? time : time * 0.6

/** Compares what limits told; only what was asked for has an entry. */
export function limitMetrics(
  sides: Sides,
  sameness: Cell['sameness'],
  starts: Starts,
  wanted: LimitsWanted,
  found: UnderLimit | undefined,
): Cell['metrics'] {
  if (starts.kind === 'not-wanted') return {}
  const one = (id: MetricId): Comparison => {
    if (isSameProgram(sameness)) return notTimed(sameness)
    if (starts.kind === 'not-possible') return notMeasured(starts.reason)
    if (found === undefined) return notMeasured('it does not start without a limit')
    if (found.kind === 'not-possible') return notMeasured(found.reason)
    const { base, head } = found
    return id === 'min-memory' ? smallest(sides, base?.minMemory, head?.minMemory) : oomKills(sides, found, starts.soak)
  }
  return { 'min-memory': one('min-memory'), ...(wanted.limit !== undefined && { 'oom-kills': one('oom-kills') }) }
}

type Measured = UnderLimit & { readonly kind: 'measured' }

/** Undefined: it is not known. */
export const bytesOf = (found: Found | undefined): number | undefined =>
  found?.kind === 'found' ? found.bytes : undefined
const reasonOf = (found: Found | undefined): string | undefined =>
  found?.kind === 'unknown' ? found.reason : undefined

function smallest(sides: Sides, base: Found | undefined, head: Found | undefined): Comparison {
  const [before, after] = [bytesOf(base), bytesOf(head)]
  if (before !== undefined && after !== undefined) return compareStepped(before, after)
  return oneSided(sides, before, after, reasonOf(head) ?? reasonOf(base))
}

/** Of all starts under the limit, and of the soak. */
function oomKills(sides: Sides, { base, head }: Measured, soak: SoakedCell | undefined): Comparison {
  const kills = (side: SideUnderLimit | undefined, soaked: SoakedSide | undefined): number | undefined =>
    side?.atLimit && side.atLimit.oomKills + (soaked?.outside.oomKills ?? 0)
  const [before, after] = [kills(base, soak?.base), kills(head, soak?.head)]
  if (before !== undefined && after !== undefined) return compareExact(metricOf('oom-kills'), before, after)
  return oneSided(sides, before, after, undefined)
}

function oneSided(
  { base, head }: Sides,
  before: number | undefined,
  after: number | undefined,
  reason: string | undefined,
): Comparison {
  const samples = {
    ...(before !== undefined && { base: exactSample(before) }),
    ...(after !== undefined && { head: exactSample(after) }),
  }
  if (reason !== undefined) return notMeasured(reason, samples)
  if (samples.head !== undefined && base?.kind === 'absent') return newInHead(samples.head)
  if (samples.base !== undefined && head.kind === 'absent') return goneFromHead(samples.base)
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (base?.kind === 'failed') return notMeasured(base.reason, samples)
  return notMeasured(base === undefined ? 'there is no base to compare with' : 'no start told it', samples)
}

/** What the report keeps besides the metrics. */
export function underLimitOf(sides: Sides, { limit }: LimitsWanted, found: UnderLimit | undefined): Cell['underLimit'] {
  if (found?.kind !== 'measured') return undefined
  const { version, base, head } = found
  const [before, after] = [base?.withGomemlimit, head?.withGomemlimit]
  return {
    cgroup: version,
    ...(limit !== undefined && { limit }),
    ...(base?.atLimit && { base: base.atLimit }),
    ...(head?.atLimit && { head: head.atLimit }),
    ...((before ?? after) && { withGomemlimit: smallest(sides, before, after) }),
  }
}
