// Notes on which programs were found, and which were left out.
import * as v from 'valibot'
import { commandFailureSchema } from '../outside/command-failure.ts'
import { count, text } from '../outside/schema-values.ts'

/** Why a main package is left out without a config. */
const skipReasonSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('below'),
    folder: v.picklist(['testdata', 'examples', '_examples', 'internal/tools']),
  }),
  v.strictObject({ kind: v.literal('only-tests') }),
])

const namedProgramSchema = v.strictObject({ name: text, package: text, packageBefore: v.optional(text) })
const programs = v.array(namedProgramSchema)

/** What a search for programs could not look at. */
const searchNotes = [
  v.strictObject({ kind: v.literal('module-not-listed'), module: text, failure: commandFailureSchema }),
  v.strictObject({ kind: v.literal('module-outside'), module: text }),
  /** More folders than `folders` were not searched. */
  v.strictObject({ kind: v.literal('search-cut'), folders: count }),
] as const

export const programNoteSchema = v.variant('kind', [
  ...searchNotes,
  v.strictObject({ kind: v.literal('package-skipped'), package: text, reason: skipReasonSchema }),
  v.strictObject({ kind: v.literal('programs-found'), programs }),
  v.strictObject({ kind: v.literal('programs-moved'), programs }),
  /** Of `found` programs, those in `left` are not shown. `named`: some are shown because a budget names them. */
  v.strictObject({
    kind: v.literal('largest-programs'),
    found: count,
    limit: count,
    named: v.boolean(),
    left: v.array(text),
  }),
])

export type SkipReason = Readonly<v.InferOutput<typeof skipReasonSchema>>
export type NamedProgram = Readonly<v.InferOutput<typeof namedProgramSchema>>
export type SearchNote = Readonly<v.InferOutput<(typeof searchNotes)[number]>>
export type ProgramNote = Readonly<v.InferOutput<typeof programNoteSchema>>
export type LargestPrograms = Extract<ProgramNote, { readonly kind: 'largest-programs' }>
