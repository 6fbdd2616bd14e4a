import * as v from 'valibot'
import { metricIds } from '../metric.ts'
import { finite, text } from '../outside/schema-values.ts'

const stepSchema = v.strictObject({
  /** The first commit of the new level. */
  commit: text,
  /** In the metric's unit; of a sampled metric an estimate. */
  delta: finite,
  /** Of a sampled metric: new level over old, − 1, and its 95 % interval. */
  ratio: v.optional(v.strictObject({ estimate: finite, lo: finite, hi: finite })),
  /** Of a sampled metric: the interval that the commit lies in, from and to. */
  between: v.optional(v.strictObject({ from: text, to: text })),
})

/** The course of a metric of a cell over commits of the default branch. */
const seriesSchema = v.strictObject({
  program: text,
  flagSet: text,
  platform: text,
  variant: v.optional(text),
  metric: v.picklist(metricIds),
  /** Index into `commits` of each value. A commit that lacks it has none. */
  at: v.array(v.number()),
  /** In the metric's unit; of a sampled metric the median, and the 95 % interval of it in `lo` and `hi`. */
  values: v.array(finite),
  lo: v.optional(v.array(finite)),
  hi: v.optional(v.array(finite)),
  steps: v.array(stepSchema),
  /** Of an exact metric: what became of it since the latest release before the last commit, else since the first commit. */
  since: v.optional(
    v.strictObject({
      commit: text,
      release: v.optional(text),
      delta: finite,
      /** The largest step of it in the same direction. */
      step: v.optional(v.strictObject({ commit: text, delta: finite })),
    }),
  ),
})

/** What a history branch says, as a report has it. */
export const historySchema = v.strictObject({
  branch: text,
  /** The last commits that the branch knows, the earliest first. `time` is in milliseconds since 1970. */
  commits: v.array(v.strictObject({ sha: text, time: v.number(), release: v.optional(text) })),
  series: v.array(seriesSchema),
  /** Lines of the history that cannot be read; they are kept. */
  unreadable: v.number(),
})

export type Trend = v.InferOutput<typeof historySchema>
export type Series = Trend['series'][number]
