import * as v from 'valibot'
import { type Cell, cellKey } from '../cell/cell.ts'
import { metricIds } from '../metric.ts'
import { finite, text } from '../outside/schema-values.ts'
import { reasonSchema } from '../reason/reason.ts'

const metricId = v.picklist(metricIds)

const verdicts = ['within', 'over', 'pre-existing', 'overridden', 'inconclusive', 'not-measured'] as const

const growthSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('percent'), percent: finite }),
  v.strictObject({ kind: v.literal('absolute'), value: finite }),
])

const levelSchema = v.picklist(['fail', 'warn'])

const budgetSubject = {
  metric: metricId,
  program: v.exactOptional(text),
  flagSet: v.exactOptional(text),
  platform: v.exactOptional(text),
  against: v.picklist(['base', 'release']),
}

const budgetEntries = {
  ...budgetSubject,
  max: v.exactOptional(finite),
  maxGrowth: v.exactOptional(growthSchema),
  level: levelSchema,
  line: v.exactOptional(v.number()),
}

/** A limit that head's config has other than base's. A side without that limit is absent. */
export const budgetChangeSchema = v.variant('on', [
  v.strictObject({ ...budgetSubject, on: v.literal('max'), base: v.optional(finite), head: v.optional(finite) }),
  v.strictObject({
    ...budgetSubject,
    on: v.literal('max-growth'),
    base: v.optional(growthSchema),
    head: v.optional(growthSchema),
  }),
  v.strictObject({ ...budgetSubject, on: v.literal('level'), base: levelSchema, head: levelSchema }),
])

/** A budget as a job hands it on, before it is judged. */
export const budgetSchema = v.strictObject(budgetEntries)

export const judgedBudgetSchema = v.strictObject({
  ...budgetEntries,
  /** The tag of the release that growth was compared with. */
  release: v.optional(text),
  cell: v.strictObject(cellKey),
  verdict: v.picklist(verdicts),
  /** Which of the two limits `actual` and `limit` speak of. */
  on: v.picklist(['max', 'max-growth']),
  /** In the metric's unit; for a growth in per cent: per cent. */
  actual: v.optional(finite),
  limit: finite,
  /** Why it is not known, or what is to be known of the verdict. */
  reason: v.optional(reasonSchema),
  /** Whether what is missing is head's fault, so that the run is incomplete. */
  incomplete: v.optional(v.boolean()),
})

/** Why broken budgets fail nothing: the label, the pull request that has it, who set it, when (ISO 8601) and on which commit. */
export const overrideSchema = v.strictObject({
  label: text,
  pullRequest: v.number(),
  by: v.optional(text),
  at: v.optional(text),
  commit: v.optional(text),
})

/** What all rows together come to. */
export const verdictSchema = v.picklist(['pass', 'fail', 'incomplete'])

export type JudgedBudget = v.InferOutput<typeof judgedBudgetSchema>
export type Override = v.InferOutput<typeof overrideSchema>
export type BudgetChange = v.InferOutput<typeof budgetChangeSchema>
/** What is judged together. */
export interface Rows {
  readonly budgets: readonly JudgedBudget[]
  readonly cells: readonly Cell[]
}

export type Verdict = v.InferOutput<typeof verdictSchema>
