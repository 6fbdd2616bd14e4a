import * as v from 'valibot'

// Values that schemas of what comes back (results, caches, reports, a history) are made of: finite, and never endless.

export const text = v.pipe(v.string(), v.maxLength(10_000))
export const finite = v.pipe(v.number(), v.finite())
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Since something; never negative. */
export const seconds = v.pipe(v.number(), v.finite(), v.minValue(0))
