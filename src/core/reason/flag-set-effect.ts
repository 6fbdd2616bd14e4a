import * as v from 'valibot'
import { name } from './outside.ts'

/** What to know before choosing a flag set. */
export const flagSetEffectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('same-file'), flagSet: name }),
  /** `elf`: perf could have read it. `functionTable`: what Go's own runtime names functions by is there all the same. */
  v.strictObject({ kind: v.literal('stripped'), elf: v.boolean(), functionTable: v.boolean() }),
  v.strictObject({ kind: v.literal('no-debug-information') }),
  v.strictObject({ kind: v.literal('needs-files'), interpreter: name, libraries: v.array(name) }),
  v.strictObject({ kind: v.literal('import-paths-in-traces') }),
  v.strictObject({ kind: v.literal('watches-races') }),
  v.strictObject({ kind: v.literal('collects-late'), limit: name }),
  v.strictObject({ kind: v.literal('never-collects') }),
])

export type FlagSetEffect = v.InferOutput<typeof flagSetEffectSchema>
