import * as v from 'valibot'
import { finite, text } from '../outside/schema-values.ts'

const initSchema = v.strictObject({ seconds: finite, bytes: v.optional(finite), allocations: v.optional(finite) })

/** What initializing a package took, by GODEBUG=inittrace=1: medians of a few starts. A side without it is absent. */
export const initChangeSchema = v.strictObject({
  package: text,
  base: v.optional(initSchema),
  head: v.optional(initSchema),
  /** Seconds, head − base. */
  delta: finite,
})

/** How sampled metrics were decided. */
export const measuringSchema = v.strictObject({
  pairs: v.number(),
  pinned: v.boolean(),
  seconds: finite,
  p: finite,
  minimumChange: finite,
  /** The largest `headAgainstHead` of a cold start: what this machine shows today where nothing differs. */
  noiseFloor: v.optional(finite),
  /** Blocks of timed runs, and those that were disturbed and so measured again or doubted. */
  blocks: v.optional(v.number()),
  disturbedBlocks: v.optional(v.number()),
  /** CPUs that other processes kept busy meanwhile, on average, and of how many: in a container these are the host's. */
  others: v.optional(finite),
  cpus: v.optional(v.number()),
  /** The CPU that probe and programs were pinned to. */
  cpu: v.optional(v.number()),
})

export type InitChange = v.InferOutput<typeof initChangeSchema>
