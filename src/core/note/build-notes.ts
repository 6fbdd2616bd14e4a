// Notes on where and with what the revisions were built.
import * as v from 'valibot'
import { commandFailureSchema } from '../outside/command-failure.ts'
import { count, text } from '../outside/schema-values.ts'

/** Why the revisions are not built through one path. */
const whyPlainFoldersSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('go-env-failed'), output: text }),
  v.strictObject({ kind: v.literal('outside'), variable: v.picklist(['GOMOD', 'GOWORK']), path: text }),
  v.strictObject({ kind: v.literal('no-go-mod'), folder: text }),
  /** A `replace` or `use` in `path` that leads out of the repository. */
  v.strictObject({
    kind: v.literal('leaves-repository'),
    path: text,
    directive: v.picklist(['replace', 'use']),
    target: text,
  }),
  /** `code` is the system's, such as `ENOTSUP`. */
  v.strictObject({ kind: v.literal('no-link'), folder: text, code: v.optional(text) }),
])

export const buildNoteSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('plain-folders'), reason: whyPlainFoldersSchema }),
  v.strictObject({ kind: v.literal('release-in-plain-folder') }),
  /** `newestTried` is a minor version: 27 of Go 1.27. */
  v.strictObject({ kind: v.literal('newer-go'), go: text, newestTried: count }),
  /**
   * The toolchain that an earlier revision asks for cannot be had. `named` is the one that its files name, where another one
   * would be newer.
   */
  v.strictObject({
    kind: v.literal('toolchain-missing'),
    side: v.picklist(['base', 'release']),
    named: v.optional(text),
    failure: commandFailureSchema,
    builtWith: text,
  }),
])

export type WhyPlainFolders = Readonly<v.InferOutput<typeof whyPlainFoldersSchema>>
export type BuildNote = Readonly<v.InferOutput<typeof buildNoteSchema>>
export type ToolchainMissing = Extract<BuildNote, { readonly kind: 'toolchain-missing' }>
