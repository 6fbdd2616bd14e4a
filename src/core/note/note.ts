import * as v from 'valibot'
import { buildNoteSchema } from './build-notes.ts'
import { goreleaserNoteSchema } from './goreleaser-notes.ts'
import { linkageNoteSchema } from './linkage-notes.ts'
import { programNoteSchema } from './program-notes.ts'
import { revisionNoteSchema } from './revision-notes.ts'
import { runNoteSchema } from './run-notes.ts'

/**
 * Something the reader of a report should know besides its figures. Its strings are names, and what other programs print; the
 * sentence is made in `render/words/`.
 */
export const noteSchema = v.variant('kind', [
  revisionNoteSchema,
  buildNoteSchema,
  programNoteSchema,
  goreleaserNoteSchema,
  linkageNoteSchema,
  runNoteSchema,
])

export type Note = Readonly<v.InferOutput<typeof noteSchema>>
