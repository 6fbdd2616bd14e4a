import * as v from 'valibot'
import { text } from './schema-values.ts'

/** Why a commit, or a branch, cannot be fetched from the remote. `said` are Git's own words; absent: there are none. */
export const fetchProblemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('no-remote') }),
  v.strictObject({ kind: v.literal('not-sent'), remote: text }),
  v.strictObject({ kind: v.literal('git-fails'), said: v.optional(text) }),
])

export type FetchProblem = Readonly<v.InferOutput<typeof fetchProblemSchema>>
