import * as v from 'valibot'
import { metricIds } from '../metric.ts'
import { finite } from '../outside/schema-values.ts'
import { reasonSchema } from '../reason/reason.ts'

export const sampleSchema = v.strictObject({
  /** Median of a sampled metric; the value of an exact one. */
  center: finite,
  /** 95 % interval of the median by order statistics; equal to `center` for exact metrics. */
  lo: finite,
  hi: finite,
  /** In run order. */
  values: v.array(finite),
  /** Position of each value in the whole job's run order. */
  order: v.optional(v.array(finite)),
  /**
   * Of each run: seconds of user and system time, the CPU it ran on, when it was started in seconds from the beginning of
   * measuring, and which copy of the file it was. Given once for metrics that are read from the same runs: see `order`.
   */
  cpuSeconds: v.optional(v.array(finite)),
  cpu: v.optional(v.array(finite)),
  at: v.optional(v.array(finite)),
  copy: v.optional(v.array(finite)),
  /** Median without pinning to one CPU. */
  unpinned: v.optional(finite),
  /**
   * Of head's cold start: further starts, in rounds with one start of each flag set of the program; the value at a place is of
   * that round. By these flag sets are compared.
   */
  beside: v.optional(v.array(finite)),
})

const decisions = ['identical', 'unchanged', 'grew', 'shrank', 'inconclusive', 'new', 'gone', 'not-measured'] as const

export const comparisonSchema = v.strictObject({
  base: v.optional(sampleSchema),
  head: v.optional(sampleSchema),
  /** head − base, in the metric's unit. */
  delta: v.optional(finite),
  /** head ÷ base − 1; absent where base is 0. */
  ratio: v.optional(finite),
  /** Interval of `delta`; absent for exact metrics. */
  deltaInterval: v.optional(v.strictObject({ lo: finite, hi: finite })),
  /** Interval of head's median at the level of the decision (`1 - measuring.p`); by it an absolute limit is judged. */
  headInterval: v.optional(v.strictObject({ lo: finite, hi: finite })),
  /** Median deviation of the runs ÷ their median, of each side; present where head's runs vary significantly more. */
  variation: v.optional(v.strictObject({ base: finite, head: finite })),
  /**
   * Two-sided p: of the signed-rank test where each place of `order` in base is next to the one in head and there are enough
   * rounds to reach `measuring.p`, else of the Mann–Whitney test.
   */
  p: v.optional(finite),
  decision: v.picklist(decisions),
  /** Smallest change that could have been told from noise, as a fraction of base. */
  smallestVisible: v.optional(finite),
  /** How far the medians of head's own runs through one half of its copies and through the other are apart: a fraction. */
  headAgainstHead: v.optional(finite),
  /** Why it is not measured or inconclusive, or what is to be known of the answer. */
  reason: v.optional(reasonSchema),
  /** Why the figures are not to be relied on, whatever they are; no limit is broken by them. */
  doubt: v.optional(reasonSchema),
})

/** The comparisons of a row, by metric. */
export const metricsSchema = v.partial(
  v.strictObject(
    Object.fromEntries(metricIds.map((id) => [id, comparisonSchema])) as Record<
      (typeof metricIds)[number],
      typeof comparisonSchema
    >,
  ),
)

/** `stamp`: equal but for versions, dates and commits that the build writes into it. */
export const samenessSchema = v.picklist(['identical', 'stamp', 'different', 'one-sided'])

export type Sample = v.InferOutput<typeof sampleSchema>
export type Comparison = v.InferOutput<typeof comparisonSchema>
export type Metrics = v.InferOutput<typeof metricsSchema>
export type Sameness = v.InferOutput<typeof samenessSchema>
