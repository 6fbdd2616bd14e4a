import { interquartileRange, median, sampleVariance } from 'simple-statistics'
import { grouped } from '../grouped.ts'
import type { Runs } from './sample.ts'

// Each side is started through several copies of its file, since where a file lies is a part of its time. Rounds can be
// repeated as often as there is time; copies cannot. How far copies of one file are apart therefore limits what any number
// of rounds can decide.

/** Quartiles of a normal distribution are this many standard deviations apart. */
const quartiles = 1.349

/** The variance of a median of many values, in variances of one value ÷ their number: π ÷ 2. */
const ofMedian = 1.57

/** How many standard errors a change has to exceed, by the number of copies a side: fewer copies know their spread less well. */
const factors: readonly (readonly [copies: number, factor: number])[] = [
  [12, 4.1],
  [4, 6.8],
]

/** One value for each round, and the copy of base's and of head's file that was started in it. */
export interface RoundsOfCopies {
  readonly values: readonly number[]
  readonly base: readonly number[]
  readonly head: readonly number[]
}

/**
 * The largest difference, in the unit of the values, that copies of equal files may show: the standard error of the rounds'
 * median with the spread of the copies in it, times a factor. Undefined where a side has fewer than four copies: their own
 * spread is not known well enough then.
 * Evidence: at a level of 2.5e-5, copies that lie apart by 0 to 3 % raise 0 alarms in 8,000 decisions, and those with a
 * standard deviation of 1.5 % raise 5 (`npm run bench:decisions`).
 */
export function reachOfCopies({ values, base, head }: RoundsOfCopies): number | undefined {
  const [ofBase, ofHead] = [mediansBy(base, values), mediansBy(head, values)]
  const copies = Math.min(ofBase.length, ofHead.length)
  const factor = factors.find(([least]) => copies >= least)?.[1]
  if (factor === undefined) return undefined
  const own = (ofMedian * (interquartileRange([...values]) / quartiles) ** 2) / values.length
  // The medians of the copies of both sides each have the spread within a copy in them, which so counts twice.
  const variance = (sampleVariance(ofBase) + sampleVariance(ofHead)) / copies - own
  return factor * Math.sqrt(Math.max(0, variance))
}

/** How many copies the side with fewer of them was started through; undefined where that is not known. */
export function copiesOf({ copy: base }: Runs, { copy: head }: Runs): number | undefined {
  return base === undefined || head === undefined ? undefined : Math.min(new Set(base).size, new Set(head).size)
}

/** The median of the values of each copy. */
function mediansBy(copy: readonly number[], values: readonly number[]): number[] {
  const places = grouped([...values.keys()], (at) => copy[at])
  return [...places.values()].map((ofCopy) => median(ofCopy.map((at) => values[at] as number)))
}
