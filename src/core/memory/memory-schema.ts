import * as v from 'valibot'
import { count as bytes, finite, text } from '../outside/schema-values.ts'
import { notReadySchema, soakOrderSchema, soakSideReasonSchema } from '../reason/memory-reason.ts'

/** What a side did under memory limits. Sizes in bytes. */
export const sideUnderLimitSchema = v.strictObject({
  /** Under `limit`: how often it was started, and how often it became ready. */
  starts: v.optional(v.number()),
  ready: v.optional(v.number()),
  /** Why the first start that was not ready was not. */
  reason: v.optional(notReadySchema),
  peakRss: v.optional(bytes),
  oomKills: v.optional(bytes),
})

/** At most so many points of a curve; more than a drawing shows. */
export const mostCurvePoints = 120

const points = v.pipe(v.array(finite), v.maxLength(mostCurvePoints))

const curveSchema = v.strictObject({ seconds: points, values: points })

/** How something grew per minute: Theil–Sen slope with its 99 % interval. */
const slopeSchema = v.strictObject({
  center: finite,
  lo: finite,
  hi: finite,
  decision: v.picklist(['leaks', 'steady', 'inconclusive']),
})

/** One side of a soak. Curves are thinned; seconds are since the program was ready. */
const soakSideSchema = v.strictObject({
  decision: v.picklist(['leaks', 'steady', 'inconclusive']),
  /** From outside, of the program's own binary. Bytes. */
  rss: v.optional(slopeSchema),
  peakRss: v.optional(bytes),
  endRss: v.optional(bytes),
  /** From inside, of the diagnostic build: bytes that are live after a collection, and goroutines. */
  live: v.optional(slopeSchema),
  goroutines: v.optional(slopeSchema),
  endGoroutines: v.optional(finite),
  /** Collections, those that the diagnostic build asks for among them, and seconds for which they stopped the program. */
  collections: v.optional(finite),
  pauseSeconds: v.optional(finite),
  curves: v.partial(
    v.strictObject({
      rss: curveSchema,
      anonymous: curveSchema,
      live: curveSchema,
      heapAlloc: curveSchema,
      heapSys: curveSchema,
      heapIdle: curveSchema,
      heapReleased: curveSchema,
      stacks: curveSchema,
      goroutines: curveSchema,
    }),
  ),
  /** Why something of it is missing. */
  reasons: v.array(soakSideReasonSchema),
})

export const soakSchema = v.strictObject({
  seconds: finite,
  /** Seconds that do not count. */
  warmUp: finite,
  /** What ran beside what. */
  how: soakOrderSchema,
  load: v.optional(text),
  /** `measure.memory-limit`, where it was kept. */
  limit: v.optional(bytes),
  /** The flag set whose soak this is, where it differs by nothing that runs. */
  as: v.optional(text),
  base: v.optional(soakSideSchema),
  head: v.optional(soakSideSchema),
})

export type SoakSide = v.InferOutput<typeof soakSideSchema>
export type Soak = v.InferOutput<typeof soakSchema>
