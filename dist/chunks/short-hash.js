import { D as string, E as strictObject, N as variant, S as pipe, b as partial, c as integer, g as number, l as literal, m as minValue, s as finite$1, t as array, u as maxLength, v as optional, x as picklist } from "./dist.js";
import { createHash } from "node:crypto";

// src/core/outside/schema-values.ts
const text = pipe(string(), maxLength(1e4));
const finite = pipe(number(), finite$1());
const count = pipe(number(), integer(), minValue(0));
/** Since something; never negative. */
const seconds = pipe(number(), finite$1(), minValue(0));

// src/core/reason/outside.ts
/** A name: of a program, a file, a package, a tag, a system. */
const name = text;
/** What somebody else's program printed, or a command line. */
const line = text;
/** Fields of a reason that hold a line. A reason can do without each of them. */
const lineFields = [
	"command",
	"lastWords",
	"said"
];
/** The same without the lines of others, at any depth. */
function withoutLines(value) {
	if (Array.isArray(value)) return value.map(withoutLines);
	if (typeof value !== "object" || value === null) return value;
	const kept = Object.entries(value).filter(([field]) => !lineFields.includes(field));
	return Object.fromEntries(kept.map(([field, part]) => [field, withoutLines(part)]));
}

// src/core/reason/build-reason.ts
const by = picklist(["go-build", "build-line"]);
/** Why a build gave no binary. */
const buildProblemSchema = variant("kind", [
	strictObject({
		kind: literal("build-ended"),
		command: optional(line),
		by,
		code: number()
	}),
	strictObject({
		kind: literal("nothing-written"),
		by
	}),
	strictObject({
		kind: literal("output-is-folder"),
		by,
		path: name
	}),
	strictObject({
		kind: literal("output-empty"),
		by,
		path: name
	}),
	strictObject({
		kind: literal("library"),
		package: name
	}),
	strictObject({
		kind: literal("go-command-fails"),
		said: optional(line)
	}),
	strictObject({
		kind: literal("no-toolchain"),
		dir: name,
		said: optional(line)
	}),
	strictObject({
		kind: literal("no-prebuilt"),
		path: name
	}),
	strictObject({ kind: literal("no-prebuilt-of-release") }),
	strictObject({ kind: literal("no-working-directory") }),
	strictObject({ kind: literal("no-go-module") }),
	strictObject({
		kind: literal("no-package"),
		said: optional(line)
	})
]);
/** Why there is no binary of a side. */
const failureReasonSchema = variant("kind", [strictObject({
	kind: literal("does-not-build"),
	side: picklist([
		"base",
		"head",
		"release"
	]),
	why: optional(buildProblemSchema)
}), strictObject({
	kind: literal("unreadable-build"),
	side: picklist([
		"base",
		"head",
		"release"
	]),
	/** By the probe; absent: there is no file. */
	said: optional(line)
})]);

// src/core/reason/start-reason.ts
const side$1 = picklist(["base", "head"]);
const readySchema = variant("kind", [
	strictObject({
		kind: literal("exit"),
		code: number()
	}),
	strictObject({
		kind: literal("http"),
		url: name
	}),
	strictObject({
		kind: literal("tcp"),
		address: name
	}),
	strictObject({
		kind: literal("stdout"),
		pattern: name
	})
]);
/** How a program is started. */
const startWaySchema = variant("kind", [
	strictObject({
		kind: literal("as-configured"),
		command: line,
		ready: readySchema
	}),
	strictObject({
		kind: literal("found-by-trial"),
		program: name,
		arg: name
	}),
	strictObject({ kind: literal("as-the-run-says") })
]);
/** How a trial ended that does not count as one that ends by itself. */
const endingSchema = variant("kind", [
	strictObject({
		kind: literal("still-running"),
		seconds: finite
	}),
	strictObject({
		kind: literal("killed"),
		signal: optional(name)
	}),
	strictObject({ kind: literal("panicked") }),
	strictObject({ kind: literal("left-processes") }),
	strictObject({ kind: literal("ended") }),
	strictObject({ kind: literal("other-code-in-base") }),
	strictObject({
		kind: literal("exit-code"),
		code: number()
	})
]);
/** A start that failed: what the probe calls it, what it said of it, and what the program wrote last. */
const failedStart = {
	outcome: picklist([
		"ready",
		"timeout",
		"wrong-exit",
		"crashed",
		"not-started"
	]),
	said: optional(line),
	lastWords: optional(line)
};
/** Whether the machine was at work besides. */
const surroundingsSchema = variant("kind", [strictObject({ kind: literal("idle") }), strictObject({
	kind: literal("busy"),
	others: finite,
	cpus: number()
})]);
/** What disturbed so many of the `blocks` of timed runs that their times decide nothing. */
const disturbedSchema = strictObject({
	kind: literal("disturbed"),
	by: picklist([
		"stolen",
		"throttled",
		"waiting"
	]),
	/** Of the time, at most; of `throttled` how many times. */
	most: finite,
	disturbed: number(),
	blocks: number(),
	surroundings: optional(surroundingsSchema)
});
/** Why a program is not started at all. */
const notStartedSchema = variant("kind", [
	strictObject({ kind: literal("only-sizes") }),
	strictObject({ kind: literal("other-platform") }),
	strictObject({
		kind: literal("other-system"),
		host: name
	}),
	strictObject({ kind: literal("neither-built") }),
	strictObject({ kind: literal("run-off") }),
	strictObject({ kind: literal("no-binary") }),
	strictObject({
		kind: literal("cannot-be-started"),
		said: optional(line)
	}),
	strictObject({
		kind: literal("broken-in-head"),
		program: name,
		arg: name,
		ending: endingSchema,
		lastWords: optional(line)
	}),
	strictObject({
		kind: literal("no-way-found"),
		tried: array(strictObject({
			arg: name,
			ending: endingSchema
		}))
	})
]);
/** Why starts of a side cannot be used. */
const startsFailedSchema = strictObject({
	kind: literal("starts-failed"),
	side: side$1,
	failed: number(),
	starts: number(),
	...failedStart
});
/** Why starts were no starts from disk. */
const keptInMemorySchema = strictObject({
	kind: literal("kept-in-memory"),
	warm: number(),
	starts: number()
});
/** Why there are too few runs: what the fewest pairs take, and what of `measure.time` is enough for all rows. Seconds. */
const tooLittleTimeSchema = strictObject({
	kind: literal("too-little-time"),
	pairs: number(),
	seconds: finite,
	enough: finite
});

// src/core/reason/memory-reason.ts
const side = picklist(["base", "head"]);
/** What came of a command that was to start the probe where it may limit memory. */
const triedSchema = variant("kind", [
	strictObject({
		kind: literal("probe"),
		said: optional(line)
	}),
	strictObject({
		kind: literal("ended"),
		program: name,
		code: number(),
		said: optional(line)
	}),
	strictObject({
		kind: literal("no-command"),
		program: name
	})
]);
/** Why nothing can be measured under a memory limit here. `tried` begins with the probe as it is. */
const noMemoryControllerSchema = strictObject({
	kind: literal("no-memory-controller"),
	tried: array(triedSchema)
});
/** Why a figure of starts under memory limits is missing. */
const limitReasonSchema = variant("kind", [
	noMemoryControllerSchema,
	strictObject({ kind: literal("not-without-limit") }),
	strictObject({ kind: literal("no-start-told") }),
	strictObject({ kind: literal("search-not-over") }),
	strictObject({
		kind: literal("not-ready-with"),
		bytes: number()
	}),
	strictObject({ kind: literal("no-peak-known") })
]);
/** Why a start under a limit was not ready. */
const notReadySchema = variant("kind", [strictObject({ kind: literal("killed-for-memory") }), strictObject({
	kind: literal("start-failed"),
	...failedStart
})]);
const diagnosticProblems = [
	strictObject({ kind: literal("no-diagnostic-build") }),
	strictObject({ kind: literal("own-build-line") }),
	strictObject({ kind: literal("built-elsewhere") }),
	strictObject({
		kind: literal("go-list-fails"),
		said: optional(line)
	}),
	strictObject({
		kind: literal("no-package-main"),
		package: name
	}),
	strictObject({ kind: literal("package-of-others") })
];
const loadEndedSchema = strictObject({
	kind: literal("load-ended"),
	seconds: finite,
	/** Absent where a signal ended it. */
	code: optional(number()),
	signal: optional(name),
	said: optional(line)
});
/** Why no diagnostic build could be made. */
const diagnosticProblemSchema = variant("kind", [...diagnosticProblems, buildProblemSchema]);
/** How the load of a soak ended, where it did so by itself. */
const loadReasonSchema = variant("kind", [strictObject({
	kind: literal("load-not-started"),
	said: optional(line)
}), loadEndedSchema]);
/** Why nothing is to be concluded from a soak. */
const soakProblemSchema = variant("kind", [
	diagnosticProblemSchema,
	loadReasonSchema,
	strictObject({
		kind: literal("start-failed"),
		...failedStart
	}),
	strictObject({ kind: literal("no-samples") }),
	strictObject({ kind: literal("soak-too-short") })
]);
/** Why a figure of a soak is missing or inconclusive. */
const soakReasonSchema = variant("kind", [
	strictObject({ kind: literal("ends-by-itself") }),
	strictObject({ kind: literal("soak-told-too-little") }),
	strictObject({ kind: literal("slope-moved") }),
	strictObject({
		kind: literal("soak-of-side"),
		side,
		why: soakProblemSchema
	}),
	strictObject({
		kind: literal("diagnostic-not-started"),
		side,
		...failedStart
	})
]);
/** Why something is missing in what a soak of one side told. */
const soakSideReasonSchema = variant("kind", [soakProblemSchema, strictObject({
	kind: literal("nothing-from-inside"),
	why: soakProblemSchema
})]);
/** What ran beside what in a soak. */
const soakOrderSchema = variant("kind", [
	strictObject({
		kind: literal("together"),
		cpus: number()
	}),
	strictObject({
		kind: literal("in-turns"),
		cpus: number()
	}),
	strictObject({ kind: literal("same-address") })
]);

// src/core/memory/memory-schema.ts
/** What a side did under memory limits. Sizes in bytes. */
const sideUnderLimitSchema = strictObject({
	/** Under `limit`: how often it was started, and how often it became ready. */
	starts: optional(number()),
	ready: optional(number()),
	/** Why the first start that was not ready was not. */
	reason: optional(notReadySchema),
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
	reasons: array(soakSideReasonSchema)
});
const soakSchema = strictObject({
	seconds: finite,
	/** Seconds that do not count. */
	warmUp: finite,
	/** What ran beside what. */
	how: soakOrderSchema,
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

export { seconds as _, soakReasonSchema as a, notStartedSchema as c, tooLittleTimeSchema as d, failureReasonSchema as f, finite as g, count as h, limitReasonSchema as i, startWaySchema as l, withoutLines as m, sideUnderLimitSchema as n, disturbedSchema as o, name as p, soakSchema as r, keptInMemorySchema as s, shortHash as t, startsFailedSchema as u, text as v };