import { median } from 'simple-statistics'
import type { Metric } from '../metric.ts'
import type { Sample } from './comparison.ts'
import { signedRankP } from './signed-ranks.ts'

/** How much the runs of each side vary: the median deviation from their median, as a fraction of it. */
export interface Variation {
  readonly base: number
  readonly head: number
}

/** Head's runs must vary this many times as much as base's… */
const times = 3

/** …and by more than this part of their median. */
const least = 0.05

/**
 * How much runs of both sides vary, where head's vary significantly more. A growth limit on such a head cannot be judged, so
 * it is worth a line of its own. Undefined where they do not, and for runs that were not made in rounds.
 */
export function variationOf({ unit }: Metric, base: Sample, head: Sample, level: number): Variation | undefined {
  if (unit !== 's' || [...base.values, ...head.values].some((value) => value <= 0)) return undefined
  const [before, after] = [deviations(base), deviations(head)]
  const variation = { base: Math.expm1(median(before)), head: Math.expm1(median(after)) }
  if (variation.head <= Math.max(least, times * variation.base)) return undefined
  const differences = after.map((deviation, at) => deviation - (before[at] as number))
  return signedRankP(differences) < level ? variation : undefined
}

/** How far each run is from the median, in logarithms: a slow machine is so by a factor. */
const deviations = ({ center, values }: Sample): number[] => values.map((value) => Math.abs(Math.log(value / center)))
