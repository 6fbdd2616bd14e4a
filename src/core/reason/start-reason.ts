import * as v from 'valibot'
import { finite } from '../outside/schema-values.ts'
import { line, name } from './outside.ts'

const side = v.picklist(['base', 'head'])

const readySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('exit'), code: v.number() }),
  v.strictObject({ kind: v.literal('http'), url: name }),
  v.strictObject({ kind: v.literal('tcp'), address: name }),
  v.strictObject({ kind: v.literal('stdout'), pattern: name }),
])

/** How a program is started. */
export const startWaySchema = v.variant('kind', [
  /** As the config says. A long command is cut. */
  v.strictObject({ kind: v.literal('as-configured'), command: line, ready: readySchema }),
  v.strictObject({ kind: v.literal('found-by-trial'), program: name, arg: name }),
  /** In a stranger's run, which alone knows how. */
  v.strictObject({ kind: v.literal('as-the-run-says') }),
])

/** How a trial ended that does not count as one that ends by itself. */
const endingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('still-running'), seconds: finite }),
  v.strictObject({ kind: v.literal('killed'), signal: v.optional(name) }),
  v.strictObject({ kind: v.literal('panicked') }),
  v.strictObject({ kind: v.literal('left-processes') }),
  v.strictObject({ kind: v.literal('ended') }),
  v.strictObject({ kind: v.literal('other-code-in-base') }),
  v.strictObject({ kind: v.literal('exit-code'), code: v.number() }),
])

/** A start that failed: what the probe calls it, what it said of it, and what the program wrote last. */
export const failedStart = {
  outcome: v.picklist(['ready', 'timeout', 'wrong-exit', 'crashed', 'not-started']),
  said: v.optional(line),
  lastWords: v.optional(line),
}

/** Whether the machine was at work besides. */
const surroundingsSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('idle') }),
  /** CPUs that others kept busy, of how many. */
  v.strictObject({ kind: v.literal('busy'), others: finite, cpus: v.number() }),
])

/** What disturbed so many of the `blocks` of timed runs that their times decide nothing. */
export const disturbedSchema = v.strictObject({
  kind: v.literal('disturbed'),
  by: v.picklist(['stolen', 'throttled', 'waiting']),
  /** Of the time, at most; of `throttled` how many times. */
  most: finite,
  disturbed: v.number(),
  blocks: v.number(),
  surroundings: v.optional(surroundingsSchema),
})

/** Why a program is not started at all. */
export const notStartedSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('only-sizes') }),
  v.strictObject({ kind: v.literal('other-platform') }),
  v.strictObject({ kind: v.literal('other-system'), host: name }),
  v.strictObject({ kind: v.literal('neither-built') }),
  v.strictObject({ kind: v.literal('run-off') }),
  v.strictObject({ kind: v.literal('no-binary') }),
  v.strictObject({ kind: v.literal('cannot-be-started'), said: v.optional(line) }),
  v.strictObject({
    kind: v.literal('broken-in-head'),
    program: name,
    arg: name,
    ending: endingSchema,
    lastWords: v.optional(line),
  }),
  v.strictObject({
    kind: v.literal('no-way-found'),
    tried: v.array(v.strictObject({ arg: name, ending: endingSchema })),
  }),
])

/** Why starts of a side cannot be used. */
export const startsFailedSchema = v.strictObject({
  kind: v.literal('starts-failed'),
  side,
  failed: v.number(),
  starts: v.number(),
  ...failedStart,
})

/** Why starts were no starts from disk. */
export const keptInMemorySchema = v.strictObject({
  kind: v.literal('kept-in-memory'),
  warm: v.number(),
  starts: v.number(),
})

/** Why there are too few runs: what the fewest pairs take, and what of `measure.time` is enough for all rows. Seconds. */
export const tooLittleTimeSchema = v.strictObject({
  kind: v.literal('too-little-time'),
  pairs: v.number(),
  seconds: finite,
  enough: finite,
})

export type StartWay = v.InferOutput<typeof startWaySchema>
export type Ending = v.InferOutput<typeof endingSchema>
export type Disturbed = v.InferOutput<typeof disturbedSchema>
export type NotStarted = v.InferOutput<typeof notStartedSchema>
export type StartsFailed = v.InferOutput<typeof startsFailedSchema>
export type KeptInMemory = v.InferOutput<typeof keptInMemorySchema>
export type TooLittleTime = v.InferOutput<typeof tooLittleTimeSchema>
