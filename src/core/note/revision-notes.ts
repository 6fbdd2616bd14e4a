// Notes on base and head, and on their files.
import * as v from 'valibot'
import { fetchProblemSchema } from '../outside/fetch-problem.ts'
import { count, text } from '../outside/schema-values.ts'

const side = v.picklist(['base', 'head'])

export const revisionNoteSchema = v.variant('kind', [
  /** The base that was asked for is head. */
  v.strictObject({ kind: v.literal('same-commit'), revision: text, sha: text }),
  /** What is checked out is neither the pull request's merge commit nor its head. */
  v.strictObject({ kind: v.literal('other-checkout'), sha: text, pullRequest: count, pullRequestHead: text }),
  v.strictObject({ kind: v.literal('push-base-gone'), sha: text, problem: fetchProblemSchema }),
  /** `commit` could not be had for the submodule at `path`; `output` is git's. */
  v.strictObject({ kind: v.literal('empty-submodule'), path: text, sha: text, commit: text, output: text }),
  /** `path` is the first such file, and `others` are as many more. */
  v.strictObject({ kind: v.literal('lfs-pointers'), sides: v.array(side), path: text, others: count }),
  /** The jobs of a run have measured different commits. */
  v.strictObject({ kind: v.literal('jobs-differ'), side, shas: v.array(text) }),
])

export type RevisionNote = Readonly<v.InferOutput<typeof revisionNoteSchema>>
