import * as v from 'valibot'
import { finite } from '../outside/schema-values.ts'

/** Why two sides are not compared, why they are and nothing is decided, or what is to be known of the answer. */
export const comparisonReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('no-base') }),
  v.strictObject({ kind: v.literal('neither-side') }),
  v.strictObject({ kind: v.literal('needs-newer-node') }),
  v.strictObject({ kind: v.literal('only-stamp-differs') }),
  v.strictObject({ kind: v.literal('no-usable-run'), side: v.picklist(['base', 'head', 'either']) }),
  v.strictObject({ kind: v.literal('no-figure') }),
  v.strictObject({ kind: v.literal('too-few-runs'), runs: v.number(), needed: v.number() }),
  v.strictObject({ kind: v.literal('too-few-to-be-sure') }),
  /** Interquartile range of the runs as a fraction of their median; absent where that is 0. */
  v.strictObject({ kind: v.literal('noisy'), spread: v.optional(finite) }),
  v.strictObject({ kind: v.literal('copies-differ') }),
  v.strictObject({ kind: v.literal('few-copies'), copies: v.number() }),
  /** A change below this fraction of base; absent where base is 0. */
  v.strictObject({ kind: v.literal('could-be-missed'), below: v.optional(finite) }),
])

export type ComparisonReason = v.InferOutput<typeof comparisonReasonSchema>
