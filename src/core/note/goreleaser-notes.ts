// Notes on what was taken over from a GoReleaser file, and what was not. `file` is its path from the repository's root.
import * as v from 'valibot'
import { text } from '../outside/schema-values.ts'

/** What in a build of the file a flag set cannot have. */
const goreleaserProblemSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('templates'),
    key: v.picklist(['ldflags', 'flags', 'tags', 'env', 'gcflags', 'asmflags']),
    templates: v.array(text),
  }),
  v.strictObject({ kind: v.literal('flags'), flags: v.array(text) }),
])

export const goreleaserNoteSchema = v.variant('kind', [
  /** The flag set `release` is what the file builds. */
  v.strictObject({ kind: v.literal('goreleaser-used'), file: text }),
  v.strictObject({ kind: v.literal('goreleaser-unreadable'), file: text }),
  v.strictObject({ kind: v.literal('goreleaser-includes'), file: text }),
  v.strictObject({ kind: v.literal('goreleaser-build'), file: text, build: text, problem: goreleaserProblemSchema }),
  /** The flag set `release` is that of `build`; those of `others` differ. */
  v.strictObject({ kind: v.literal('goreleaser-builds-differ'), file: text, build: text, others: v.array(text) }),
])

export type GoreleaserProblem = Readonly<v.InferOutput<typeof goreleaserProblemSchema>>
export type GoreleaserNote = Readonly<v.InferOutput<typeof goreleaserNoteSchema>>
