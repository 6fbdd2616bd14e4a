import { median } from 'simple-statistics'
import type { Metric } from '../metric.ts'
import type { Runs } from './sample.ts'
import { leastSignedP, signedRankP, signedShiftOf } from './signed-ranks.ts'
import { mannWhitneyP, type Shift, shiftOf } from './statistics.ts'

/** What a test says of two samples. */
export interface Significance {
  /** Two-sided. */
  readonly p: number
  /** Head over base in the metric's unit, with the interval that the test does not reject; undefined: too few runs to reject any. */
  readonly shift: Shift | undefined
  /** Head over base of each round, in the metric's unit; absent where the samples are none of rounds, or of too few. */
  readonly differences?: readonly number[]
}

/**
 * Runs that were made in rounds are compared round by round, by signed ranks: a machine that is faster or slower for a while is
 * so for both. Without rounds, or with so few that all of one sign would not be enough, each sample is
 * one whole: Mann–Whitney. Which of the two is known before the first run, so the choice costs nothing.
 */
export function significanceOf(metric: Metric, base: Runs, head: Runs, level: number): Significance {
  if (!areRounds(base, head) || leastSignedP(base.values.length) >= level) {
    const [before, after] = [joined(base.values), joined(head.values)]
    return { p: mannWhitneyP(before, after), shift: shiftOf(before, after, 1 - level) }
  }
  const isRatio = metric.unit === 's' && [...base.values, ...head.values].every((value) => value > 0)
  // A machine of half the speed takes twice as long for both, so times differ by a factor.
  const scale = isRatio ? Math.log : (value: number) => value
  const center = median(base.values)
  const back = isRatio ? (value: number) => center * Math.expm1(value) : (value: number) => value
  const scaled = joined(base.values.map((value, at) => scale(head.values[at] as number) - scale(value)))
  const shift = signedShiftOf(scaled, 1 - level)
  return {
    p: signedRankP(scaled),
    shift: shift && { estimate: back(shift.estimate), lo: back(shift.lo), hi: back(shift.hi) },
    differences: scaled.map(back),
  }
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
function areRounds({ order: base = [], values }: Runs, { order: head = [], values: others }: Runs): boolean {
  return (
    base.length > 0 &&
    base.length === values.length &&
    base.length === head.length &&
    values.length === others.length &&
    base.every((place, at) => Math.abs(place - (head[at] as number)) === 1)
  )
}
