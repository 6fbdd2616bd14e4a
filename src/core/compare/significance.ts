import { median } from 'simple-statistics'
import type { Metric } from '../metric.ts'
import { reachOfCopies } from './copies.ts'
import type { Runs } from './sample.ts'
import { leastSignedP, signedRankP, signedShiftOf } from './signed-ranks.ts'
import { type Interval, mannWhitneyP, type Shift, shiftOf } from './statistics.ts'

/** What a test says of two samples. */
export interface Significance {
  /** Two-sided. */
  readonly p: number
  /** Head over base in the metric's unit, with the interval that the test does not reject; undefined: too few runs to reject any. */
  readonly shift: Shift | undefined
  /** Whether the test compared the samples round by round. */
  readonly inRounds: boolean
  /** Differences, in the metric's unit, that copies of equal files may show here; undefined where that is not known. */
  readonly ofCopies?: Interval
}

/**
 * Runs that were made in rounds are compared round by round, by signed ranks: a machine that is faster or slower for a while is
 * so for both. Without rounds, or with so few that all of one sign would not be enough, each sample is
 * one whole: Mann–Whitney. Which of the two is known before the first run, so the choice costs nothing.
 */
export function significanceOf(metric: Metric, base: Runs, head: Runs, level: number): Significance {
  if (!areRounds(base, head) || leastSignedP(base.values.length) >= level) {
    const [before, after] = [joined(base.values), joined(head.values)]
    return { p: mannWhitneyP(before, after), shift: shiftOf(before, after, 1 - level), inRounds: false }
  }
  const isRatio = metric.unit === 's' && [...base.values, ...head.values].every((value) => value > 0)
  // A machine of half the speed takes twice as long for both, so times differ by a factor.
  const scale = isRatio ? Math.log : (value: number) => value
  const center = median(base.values)
  const back = isRatio ? (value: number) => center * Math.expm1(value) : (value: number) => value
  const differences = base.values.map((value, at) => scale(head.values[at] as number) - scale(value))
  const scaled = joined(differences)
  const shift = signedShiftOf(scaled, 1 - level)
  const reach = isRatio ? reachIn(differences, base, head) : undefined
  return {
    p: signedRankP(scaled),
    shift: shift && { estimate: back(shift.estimate), lo: back(shift.lo), hi: back(shift.hi) },
    inRounds: true,
    ...(reach !== undefined && { ofCopies: { lo: back(-reach), hi: back(reach) } }),
  }
}

function reachIn(values: readonly number[], { copy: base }: Runs, { copy: head }: Runs): number | undefined {
  return base === undefined || head === undefined ? undefined : reachOfCopies({ values, base, head })
}

/** The intervals compare each value with each other one: beyond this many, neighbours are joined by their median. */
const mostValues = 2000

function joined(values: readonly number[]): readonly number[] {
  const size = Math.ceil(values.length / mostValues)
  if (size <= 1) return values
  return Array.from({ length: Math.floor(values.length / size) }, (_, at) =>
    median(values.slice(at * size, (at + 1) * size)),
  )
}

/** Whether the runs at each place of both lists were made one directly after the other. */
export function areRounds({ order: base = [], values }: Runs, { order: head = [], values: others }: Runs): boolean {
  return (
    base.length > 0 &&
    base.length === values.length &&
    base.length === head.length &&
    values.length === others.length &&
    base.every((place, at) => Math.abs(place - (head[at] as number)) === 1)
  )
}
