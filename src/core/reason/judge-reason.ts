import * as v from 'valibot'
import { finite } from '../outside/schema-values.ts'
import { name } from './outside.ts'
import { releaseReasonSchema } from './release-reason.ts'

/** Why a limit is not judged, or what is to be known of the verdict. */
export const judgeReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('no-such-program'), side: v.picklist(['base', 'head']) }),
  v.strictObject({ kind: v.literal('not-in-release'), tag: name }),
  v.strictObject({ kind: v.literal('no-release'), why: v.optional(releaseReasonSchema) }),
  v.strictObject({ kind: v.literal('head-not-built') }),
  v.strictObject({ kind: v.literal('head-not-measured') }),
  v.strictObject({ kind: v.literal('same-code') }),
  v.strictObject({ kind: v.literal('nothing-started') }),
  /** `host` is the platform that this machine runs. */
  v.strictObject({ kind: v.literal('sizes-alone-here'), host: name }),
  v.strictObject({
    kind: v.literal('needs-key'),
    key: v.picklist(['measure.cold: disk', 'measure.soak', 'measure.memory-limit']),
  }),
  v.strictObject({ kind: v.literal('no-way-given') }),
  v.strictObject({ kind: v.literal('never-ready') }),
  v.strictObject({ kind: v.literal('not-measured') }),
  v.strictObject({ kind: v.literal('unknown-metric') }),
  v.strictObject({ kind: v.literal('limit-in-interval') }),
  v.strictObject({ kind: v.literal('limit-in-change') }),
  v.strictObject({ kind: v.literal('beyond-in-base') }),
  v.strictObject({ kind: v.literal('base-is-zero') }),
  /** The step as a fraction of base. */
  v.strictObject({ kind: v.literal('known-to-a-step'), step: finite }),
  /**
   * Changes below this fraction of base cannot be told, absent where base is 0; and how many times the runs and the time
   * it would take, absent where no number of runs would do.
   */
  v.strictObject({ kind: v.literal('limit-below-noise'), below: v.optional(finite), times: v.optional(v.number()) }),
  v.strictObject({ kind: v.literal('nothing-told') }),
])

export type JudgeReason = v.InferOutput<typeof judgeReasonSchema>
