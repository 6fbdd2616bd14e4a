import * as v from 'valibot'
import { failureReasonSchema } from './build-reason.ts'
import { comparisonReasonSchema } from './comparison-reason.ts'
import { judgeReasonSchema } from './judge-reason.ts'
import { limitReasonSchema, soakReasonSchema } from './memory-reason.ts'
import {
  disturbedSchema,
  keptInMemorySchema,
  notStartedSchema,
  startsFailedSchema,
  tooLittleTimeSchema,
} from './start-reason.ts'

/** Why a figure is missing, inconclusive or doubted, and why a limit on it is not judged. */
export const reasonSchema = v.variant('kind', [
  failureReasonSchema,
  notStartedSchema,
  startsFailedSchema,
  keptInMemorySchema,
  tooLittleTimeSchema,
  disturbedSchema,
  comparisonReasonSchema,
  limitReasonSchema,
  soakReasonSchema,
  judgeReasonSchema,
])

export type Reason = v.InferOutput<typeof reasonSchema>
