import * as v from 'valibot'
import { fetchProblemSchema } from '../outside/fetch-problem.ts'
import { name } from './outside.ts'

/** Why there is no release to compare with. `pattern` is what tags of releases look like; absent: all are. */
export const releaseReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('no-commit') }),
  v.strictObject({ kind: v.literal('no-tag'), pattern: v.optional(name) }),
  v.strictObject({ kind: v.literal('no-tag-reachable'), pattern: v.optional(name), shallow: v.boolean() }),
  v.strictObject({ kind: v.literal('tag-not-fetched'), tag: name, why: fetchProblemSchema }),
])

export type ReleaseReason = v.InferOutput<typeof releaseReasonSchema>
