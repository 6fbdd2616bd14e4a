// What commands and servers say, as parts of notes: their own words, and numbers.
import * as v from 'valibot'
import { text } from '../schema-values.ts'

/** How a command failed. `output` is what it printed about that, or empty. */
export const commandFailureSchema = v.strictObject({ exitCode: v.pipe(v.number(), v.integer()), output: text })

/** Why something cannot be fetched from the remote. `output` is git's. */
export const fetchProblemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('no-remote') }),
  v.strictObject({ kind: v.literal('not-sent'), remote: text }),
  v.strictObject({ kind: v.literal('failed'), output: text }),
])

export type CommandFailure = Readonly<v.InferOutput<typeof commandFailureSchema>>
export type FetchProblem = Readonly<v.InferOutput<typeof fetchProblemSchema>>
