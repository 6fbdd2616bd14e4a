// Notes on the config, the history, and earlier runs.
import * as v from 'valibot'
import { fetchProblemSchema } from '../outside/fetch-problem.ts'
import { count, text } from '../outside/schema-values.ts'

export const runNoteSchema = v.variant('kind', [
  /** The config file as it lies in the checkout was not used, as head is a commit. */
  v.strictObject({ kind: v.literal('own-config-unused'), file: text, headHasOne: v.boolean() }),
  /** Nothing was measured anew: an earlier run measured the same commits. */
  v.strictObject({ kind: v.literal('judged-again') }),
  v.strictObject({ kind: v.literal('history-not-read'), branch: text, problem: fetchProblemSchema }),
  /** `first` is the number of the first such line, from 1 on. */
  v.strictObject({ kind: v.literal('history-lines-unreadable'), branch: text, lines: count, first: count }),
  /** A run in a fork was not judged, as the base branch's config is missing or has mistakes. */
  v.strictObject({
    kind: v.literal('not-judged'),
    branch: text,
    file: text,
    config: v.picklist(['missing', 'has-mistakes']),
  }),
])

export type RunNote = Readonly<v.InferOutput<typeof runNoteSchema>>
export type NotJudged = Extract<RunNote, { readonly kind: 'not-judged' }>
