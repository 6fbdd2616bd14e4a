import { D as string, E as strictObject, S as pipe, b as partial, c as integer, g as number, m as minValue, s as finite$1, t as array, u as maxLength, v as optional, x as picklist } from "./dist.js";
import { createHash } from "node:crypto";

// src/core/schema-values.ts
const text = pipe(string(), maxLength(1e4));
const finite = pipe(number(), finite$1());
const count = pipe(number(), integer(), minValue(0));
/** Since something; never negative. */
const seconds = pipe(number(), finite$1(), minValue(0));

// src/core/memory/memory-schema.ts
/** What a side did under memory limits. Sizes in bytes. */
const sideUnderLimitSchema = strictObject({
	/** Under `limit`: how often it was started, and how often it became ready. */
	starts: optional(number()),
	ready: optional(number()),
	/** Why the first start that was not ready was not. */
	reason: optional(text),
	peakRss: optional(count),
	oomKills: optional(count)
});
/** At most so many points of a curve; more than a drawing shows. */
const mostCurvePoints = 120;
const points = pipe(array(finite), maxLength(120));
const curveSchema = strictObject({
	seconds: points,
	values: points
});
/** How something grew per minute: Theil–Sen slope with its 99 % interval. */
const slopeSchema = strictObject({
	center: finite,
	lo: finite,
	hi: finite,
	decision: picklist([
		"leaks",
		"steady",
		"inconclusive"
	])
});
/** One side of a soak. Curves are thinned; seconds are since the program was ready. */
const soakSideSchema = strictObject({
	decision: picklist([
		"leaks",
		"steady",
		"inconclusive"
	]),
	/** From outside, of the program's own binary. Bytes. */
	rss: optional(slopeSchema),
	peakRss: optional(count),
	endRss: optional(count),
	/** From inside, of the diagnostic build: bytes that are live after a collection, and goroutines. */
	live: optional(slopeSchema),
	goroutines: optional(slopeSchema),
	endGoroutines: optional(finite),
	/** Collections, those that the diagnostic build asks for among them, and seconds for which they stopped the program. */
	collections: optional(finite),
	pauseSeconds: optional(finite),
	curves: partial(strictObject({
		rss: curveSchema,
		anonymous: curveSchema,
		live: curveSchema,
		heapAlloc: curveSchema,
		heapSys: curveSchema,
		heapIdle: curveSchema,
		heapReleased: curveSchema,
		stacks: curveSchema,
		goroutines: curveSchema
	})),
	/** Why something of it is missing. */
	reasons: array(text)
});
const soakSchema = strictObject({
	seconds: finite,
	/** Seconds that do not count. */
	warmUp: finite,
	/** What ran beside what, in words. */
	how: text,
	load: optional(text),
	/** `measure.memory-limit`, where it was kept. */
	limit: optional(count),
	/** The flag set whose soak this is, where it differs by nothing that runs. */
	as: optional(text),
	base: optional(soakSideSchema),
	head: optional(soakSideSchema)
});

// src/system/short-hash.ts
/** A name for a file or a cache entry that depends on the whole text: so many hexadecimal digits of its SHA-256. */
const shortHash = (text, digits = 32) => createHash("sha256").update(text).digest("hex").slice(0, digits);

export { finite as a, count as i, sideUnderLimitSchema as n, seconds as o, soakSchema as r, text as s, shortHash as t };