// Notes on what could not be found out about why code is linked.
import * as v from 'valibot'
import { commandFailureSchema } from '../outside/command-failure.ts'
import { text } from '../outside/schema-values.ts'

/** Why it is not known who keeps every exported method. */
const noReflectCallSchema = v.variant('kind', [
  /** The linker names no function, as since Go 1.21. */
  v.strictObject({ kind: v.literal('no-function') }),
  v.strictObject({ kind: v.literal('not-linked'), failure: commandFailureSchema }),
])

export const linkageNoteSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('packages-not-listed'), programs: v.array(text), failure: commandFailureSchema }),
  v.strictObject({ kind: v.literal('every-method-kept'), program: text, reason: noReflectCallSchema }),
])

export type NoReflectCall = Readonly<v.InferOutput<typeof noReflectCallSchema>>
export type LinkageNote = Readonly<v.InferOutput<typeof linkageNoteSchema>>
