import type { Budget } from '../budget.ts'
import type { DecisionRule } from '../compare/compare.ts'
import { ruleFor } from '../compare/sequential.ts'
import { sampledMetrics } from './runs.ts'

// How many decisions a run makes, and which part of `measure.time` each kind of start may take.

/** Rows whose starts are timed, by what head is compared with. */
export interface TimedRows {
  readonly base: number
  readonly release: number
}

/** What is measured of each row, and in which time. */
export interface TimingWanted {
  /** `measure.time`: seconds for all rows. */
  readonly time: number
  /** Whether rows are started from disk, too. */
  readonly cold: boolean
  /** Whether programs are kept running, and read from inside. */
  readonly soaks: boolean
  /** Whether programs are started under memory limits, too. */
  readonly limits: boolean
  readonly budgets: readonly Budget[]
}

/** The rule by which one comparison is decided, and the seconds that its starts may take. */
export interface Timing {
  readonly rule: DecisionRule
  /** For all starts. */
  readonly seconds: number
  /** For the timed ones. What they leave is for starts under memory limits. */
  readonly timedSeconds: number
}

/** The timing of the comparison with base, and of that with a release. All rows have the same rule, and the same right to the time. */
export function timingOf(rows: TimedRows, wanted: TimingWanted): { readonly base: Timing; readonly release: Timing } {
  const all = rows.base + rows.release
  const rule = ruleFor(decisionsIn(all, wanted), wanted.budgets)
  const of = (some: number): Timing => {
    const seconds = all === 0 ? wanted.time : wanted.time * (some / all)
    return { rule, seconds, timedSeconds: wanted.limits ? seconds * timedPart : seconds }
  }
  return { base: of(rows.base), release: of(rows.release) }
}

/** One for each sampled metric of each row. Before its first start nobody knows which programs stay, so all count as if they did. */
export const decisionsIn = (rows: number, { cold, soaks }: Pick<TimingWanted, 'cold' | 'soaks'>): number =>
  rows * sampledMetrics({ stays: true, cold, inside: soaks }).length

/** Timed starts may take this part of the time where starts under memory limits are wanted, too. */
const timedPart = 0.6

/** Starts of a diagnostic build: a dozen independent ones, or as many as it takes to tell anything at all. */
export const startsToReadInside = ({ minimumPairs }: Pick<DecisionRule, 'minimumPairs'>): number =>
  Math.max(12, minimumPairs)

/** The seconds of the timed starts that rounds with all flag sets of a program may take. */
export const secondsForFlagSets = (timedSeconds: number): number => timedSeconds * 0.1

/** What warming up may take of a row's share of the time. A slower row is estimated from a single pair. */
const warmupPart = 0.1

/** The pairs that fit into a row's warm-up, where a pair takes so many seconds. May be below 0 for a slow one. */
export const pairsToWarmUp = (share: number, pair: number): number =>
  Math.floor((share * warmupPart) / Math.max(pair, 1e-6))
