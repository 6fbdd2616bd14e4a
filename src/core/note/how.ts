// How base was found, or why there is none.
import * as v from 'valibot'
import { text } from '../outside/schema-values.ts'

/** Why the commit before head is base. */
const whyBeforeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('empty-push') }),
  /** The branch that is checked out is the default branch. */
  v.strictObject({ kind: v.literal('on-branch'), branch: text }),
  v.strictObject({ kind: v.literal('part-of'), branch: text }),
])

const noBaseSchema = v.variant('kind', [
  /** Head alone was asked for. */
  v.strictObject({ kind: v.literal('alone') }),
  v.strictObject({ kind: v.literal('no-commit') }),
  v.strictObject({ kind: v.literal('no-default-branch'), where: v.picklist(['terminal', 'workflow']) }),
  /** Neither in the clone nor on its remote. `branch` is absent where the default branch has no known name. */
  v.strictObject({ kind: v.literal('no-branch'), branch: v.optional(text) }),
  /** A shallow clone could not be deepened to where it left the branch. */
  v.strictObject({ kind: v.literal('too-shallow'), branch: v.optional(text) }),
  v.strictObject({ kind: v.literal('no-common-history'), branch: v.optional(text) }),
  v.strictObject({ kind: v.literal('first-commit'), sha: text, because: whyBeforeSchema }),
])

/** `sha` is base's, in full. */
export const howSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('chosen'), revision: text, sha: text }),
  v.strictObject({ kind: v.literal('merge-commit'), branch: text, sha: text }),
  v.strictObject({ kind: v.literal('merge-group'), sha: text }),
  v.strictObject({ kind: v.literal('before-push'), sha: text }),
  v.strictObject({ kind: v.literal('merge-base'), branch: text, sha: text }),
  /** The last commit, to which the user's uncommitted changes are compared. */
  v.strictObject({ kind: v.literal('last-commit'), sha: text }),
  v.strictObject({ kind: v.literal('commit-before'), sha: text, because: whyBeforeSchema }),
  /** The figures are those of a run in a fork, and the budgets those of `branch`. */
  v.strictObject({ kind: v.literal('fork'), branch: text }),
  v.strictObject({ kind: v.literal('none'), reason: noBaseSchema }),
])

export type WhyBefore = Readonly<v.InferOutput<typeof whyBeforeSchema>>
export type NoBase = Readonly<v.InferOutput<typeof noBaseSchema>>
export type How = Readonly<v.InferOutput<typeof howSchema>>
