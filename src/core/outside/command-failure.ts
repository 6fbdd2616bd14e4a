import * as v from 'valibot'
import { text } from './schema-values.ts'

/** How a command failed. `output` is what it printed about that, or empty. */
export const commandFailureSchema = v.strictObject({ exitCode: v.pipe(v.number(), v.integer()), output: text })

export type CommandFailure = Readonly<v.InferOutput<typeof commandFailureSchema>>
