import { C as record, D as string, E as strictObject, N as variant, S as pipe, a as exactOptional, b as partial, c as integer, g as number, l as literal, m as minValue, n as boolean, s as finite$1, t as array, u as maxLength, v as optional, x as picklist } from "./dist.js";
import { t as metricIds } from "./metric.js";
import { createHash } from "node:crypto";

// src/core/schema-values.ts
const text = pipe(string(), maxLength(1e4));
const finite = pipe(number(), finite$1());
const count = pipe(number(), integer(), minValue(0));
/** Since something; never negative. */
const seconds = pipe(number(), finite$1(), minValue(0));

// src/core/history/trend-schema.ts
const stepSchema = strictObject({
	/** The first commit of the new level. */
	commit: text,
	/** In the metric's unit; of a sampled metric an estimate. */
	delta: finite,
	/** Of a sampled metric: new level over old, − 1, and its 95 % interval. */
	ratio: optional(strictObject({
		estimate: finite,
		lo: finite,
		hi: finite
	})),
	/** Of a sampled metric: the interval that the commit lies in, from and to. */
	between: optional(strictObject({
		from: text,
		to: text
	}))
});
/** The course of a metric of a cell over commits of the default branch. */
const seriesSchema = strictObject({
	program: text,
	flagSet: text,
	platform: text,
	variant: optional(text),
	metric: picklist(metricIds),
	/** Index into `commits` of each value. A commit that lacks it has none. */
	at: array(number()),
	/** In the metric's unit; of a sampled metric the median, and the 95 % interval of it in `lo` and `hi`. */
	values: array(finite),
	lo: optional(array(finite)),
	hi: optional(array(finite)),
	steps: array(stepSchema),
	/** Of an exact metric: what became of it since the latest release before the last commit, else since the first commit. */
	since: optional(strictObject({
		commit: text,
		release: optional(text),
		delta: finite,
		/** The largest step of it in the same direction. */
		step: optional(strictObject({
			commit: text,
			delta: finite
		}))
	}))
});
/** What a history branch says, as a report has it. */
const historySchema = strictObject({
	branch: text,
	/** The last commits that the branch knows, the earliest first. `time` is in milliseconds since 1970. */
	commits: array(strictObject({
		sha: text,
		time: number(),
		release: optional(text)
	})),
	series: array(seriesSchema),
	/** Lines of the history that cannot be read; they are kept. */
	unreadable: number()
});

// src/core/report/report.ts
const bytes = count;
const metricId = picklist(metricIds);
const sampleSchema = strictObject({
	/** Median of a sampled metric; the value of an exact one. */
	center: finite,
	/** 95 % interval of the median by order statistics; equal to `center` for exact metrics. */
	lo: finite,
	hi: finite,
	/** In run order. */
	values: array(finite),
	/** Position of each value in the whole job's run order. */
	order: optional(array(finite)),
	/**
	* Of each run: seconds of user and system time, the CPU it ran on, when it was started in seconds from the beginning of
	* measuring, and which copy of the file it was. Given once for metrics that are read from the same runs: see `order`.
	*/
	cpuSeconds: optional(array(finite)),
	cpu: optional(array(finite)),
	at: optional(array(finite)),
	copy: optional(array(finite)),
	/** Median without pinning to one CPU. */
	unpinned: optional(finite),
	/**
	* Of head's cold start: further starts, in rounds with one start of each flag set of the program; the value at a place is of
	* that round. By these flag sets are compared.
	*/
	beside: optional(array(finite))
});
const comparisonSchema = strictObject({
	base: optional(sampleSchema),
	head: optional(sampleSchema),
	/** head − base, in the metric's unit. */
	delta: optional(finite),
	/** head ÷ base − 1; absent where base is 0. */
	ratio: optional(finite),
	/** Interval of `delta`; absent for exact metrics. */
	deltaInterval: optional(strictObject({
		lo: finite,
		hi: finite
	})),
	/** Interval of head's median at the level of the decision (`1 - measuring.p`); by it an absolute limit is judged. */
	headInterval: optional(strictObject({
		lo: finite,
		hi: finite
	})),
	/** Median deviation of the runs ÷ their median, of each side; present where head's runs vary significantly more. */
	variation: optional(strictObject({
		base: finite,
		head: finite
	})),
	/**
	* Two-sided p: of the signed-rank test where each place of `order` in base is next to the one in head and there are enough
	* rounds to reach `measuring.p`, else of the Mann–Whitney test.
	*/
	p: optional(finite),
	decision: picklist([
		"identical",
		"unchanged",
		"grew",
		"shrank",
		"inconclusive",
		"new",
		"gone",
		"not-measured"
	]),
	/** Smallest change that could have been told from noise, as a fraction of base. */
	smallestVisible: optional(finite),
	/** How far the medians of head's own runs through one half of its copies and through the other are apart: a fraction. */
	headAgainstHead: optional(finite),
	reason: optional(text),
	/** Why the figures are not to be relied on, whatever they are; no limit is broken by them. */
	doubt: optional(text)
});
const moduleSchema = strictObject({
	path: text,
	version: text,
	replacedBy: optional(text)
});
const binarySchema = strictObject({
	size: bytes,
	sha256: text,
	loadableSha256: text,
	sections: array(strictObject({
		name: text,
		fileBytes: bytes,
		memoryBytes: bytes
	})),
	modules: array(moduleSchema),
	packages: array(strictObject({
		path: text,
		module: optional(text),
		bytes
	})),
	/** Bytes whose package was taken from a build with the same flags that kept its symbols. */
	fromTwin: optional(bytes),
	buildSeconds: optional(finite),
	goVersion: optional(text),
	/** Path of the module that the program belongs to. */
	mainModule: optional(text),
	/** What has to be where it runs. A static program has neither. */
	interpreter: optional(text),
	libraries: optional(array(text)),
	stripped: optional(boolean())
});
const goModSchema = strictObject({
	/** From the repository's root. */
	file: text,
	line: number(),
	text,
	kind: picklist([
		"direct",
		"indirect",
		"replaced"
	]),
	/** Whether base has another line for that module, or none. */
	changed: boolean(),
	/** The module, required by the program's own, that brings the cause along. */
	through: optional(text)
});
const causeSchema = strictObject({
	kind: picklist([
		"module",
		"toolchain",
		"package",
		"embedded",
		"other"
	]),
	change: picklist([
		"new",
		"gone",
		"upgraded",
		"downgraded",
		"grew",
		"shrank"
	]),
	name: text,
	base: optional(text),
	head: optional(text),
	bytes: optional(finite),
	/** Why head links it: import paths from the program's package to the nearest one of the cause's. A long one has a `…`. */
	chain: optional(array(text)),
	/** The line of a go.mod file that it is there for. */
	goMod: optional(goModSchema)
});
const metricsSchema = partial(strictObject(Object.fromEntries(metricIds.map((id) => [id, comparisonSchema]))));
const initSchema = strictObject({
	seconds: finite,
	bytes: optional(finite),
	allocations: optional(finite)
});
/** What initializing a package took, by GODEBUG=inittrace=1: medians of a few starts. A side without it is absent. */
const initChangeSchema = strictObject({
	package: text,
	base: optional(initSchema),
	head: optional(initSchema),
	/** Seconds, head − base. */
	delta: finite
});
const samenesses = [
	"identical",
	"stamp",
	"different",
	"one-sided"
];
/** What tells a cell from every other one. */
const cellKey = {
	program: text,
	flagSet: text,
	platform: text,
	/** In a report of several jobs that have the same cell: what in their matrix tells them apart, "go 1.26". */
	variant: optional(text)
};
/** What a side did under memory limits. Sizes in bytes. */
const sideUnderLimitSchema = strictObject({
	/** Under `limit`: how often it was started, and how often it became ready. */
	starts: optional(number()),
	ready: optional(number()),
	/** Why the first start that was not ready was not. */
	reason: optional(text),
	peakRss: optional(bytes),
	oomKills: optional(bytes)
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
	peakRss: optional(bytes),
	endRss: optional(bytes),
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
	limit: optional(bytes),
	/** The flag set whose soak this is, where it differs by nothing that runs. */
	as: optional(text),
	base: optional(soakSideSchema),
	head: optional(soakSideSchema)
});
const cellSchema = strictObject({
	...cellKey,
	/** How the program was started, in words; absent: it was not. */
	start: optional(text),
	/** `stamp`: equal but for versions, dates and commits that the build writes into it. */
	sameness: picklist(samenesses),
	base: optional(binarySchema),
	head: optional(binarySchema),
	/** Why a side is absent, where that is not simply "new" or "gone". */
	failure: optional(strictObject({
		side: picklist([
			"base",
			"head",
			"both"
		]),
		reason: text,
		output: optional(text)
	})),
	/** Why head does not start, where base does. */
	startFailure: optional(text),
	/** In control groups of this version: what each side did under `measure.memory-limit`, and with GOMEMLIMIT. */
	underLimit: optional(strictObject({
		cgroup: picklist([1, 2]),
		limit: optional(bytes),
		base: optional(sideUnderLimitSchema),
		head: optional(sideUnderLimitSchema),
		/** As `min-memory`, with GOMEMLIMIT set to 90 % of each limit; absent where the program has one of its own. */
		withGomemlimit: optional(comparisonSchema)
	})),
	metrics: metricsSchema,
	/** Head against the latest release, which is in base's place here: its size, and what budgets `against: release` need. */
	sinceRelease: optional(variant("kind", [strictObject({
		kind: literal("compared"),
		tag: text,
		sameness: picklist(samenesses),
		metrics: metricsSchema
	}), strictObject({
		kind: literal("none"),
		reason: text
	})])),
	/** The program kept running, with `measure.soak`. */
	soak: optional(soakSchema),
	causes: array(causeSchema),
	/** The symbols that changed most, in file bytes, 0 where a side has none; of a program's first flag set only. */
	symbols: optional(array(strictObject({
		name: text,
		package: text,
		base: bytes,
		head: bytes
	}))),
	/** Why the cold start changed: the packages whose initialization did, the largest change first. */
	inits: optional(pipe(array(initChangeSchema), maxLength(10))),
	/** Present when the linker keeps every exported method in head and did not in base. */
	deadCode: optional(strictObject({
		/** What calls a method by a name that only the running program knows. */
		function: text,
		/** The functions from `main.main` to it. A long path has a `…`. */
		path: array(text)
	}))
});
const verdicts = [
	"within",
	"over",
	"pre-existing",
	"overridden",
	"inconclusive",
	"not-measured"
];
const growthSchema = variant("kind", [strictObject({
	kind: literal("percent"),
	percent: finite
}), strictObject({
	kind: literal("absolute"),
	value: finite
})]);
const levelSchema = picklist(["fail", "warn"]);
const budgetSubject = {
	metric: metricId,
	program: exactOptional(text),
	flagSet: exactOptional(text),
	platform: exactOptional(text),
	against: picklist(["base", "release"])
};
const budgetEntries = {
	...budgetSubject,
	max: exactOptional(finite),
	maxGrowth: exactOptional(growthSchema),
	level: levelSchema,
	line: exactOptional(number())
};
/** A limit that head's config has other than base's. A side without that limit is absent. */
const budgetChangeSchema = variant("on", [
	strictObject({
		...budgetSubject,
		on: literal("max"),
		base: optional(finite),
		head: optional(finite)
	}),
	strictObject({
		...budgetSubject,
		on: literal("max-growth"),
		base: optional(growthSchema),
		head: optional(growthSchema)
	}),
	strictObject({
		...budgetSubject,
		on: literal("level"),
		base: levelSchema,
		head: levelSchema
	})
]);
/** A budget as a job hands it on, before it is judged. */
const budgetSchema = strictObject(budgetEntries);
const judgedBudgetSchema = strictObject({
	...budgetEntries,
	/** The tag of the release that growth was compared with. */
	release: optional(text),
	cell: strictObject(cellKey),
	verdict: picklist(verdicts),
	/** Which of the two limits `actual` and `limit` speak of. */
	on: picklist(["max", "max-growth"]),
	/** In the metric's unit; for a growth in per cent: per cent. */
	actual: optional(finite),
	limit: finite,
	reason: optional(text),
	/** Whether what is missing is head's fault, so that the run is incomplete. */
	incomplete: optional(boolean())
});
/** Why broken budgets fail nothing: the label, the pull request that has it, who set it, when (ISO 8601) and on which commit. */
const overrideSchema = strictObject({
	label: text,
	pullRequest: number(),
	by: optional(text),
	at: optional(text),
	commit: optional(text)
});
const revisionSchema = strictObject({
	name: text,
	sha: optional(text),
	dirty: optional(boolean())
});
/** What a flag set does to head's file, against the first one of the program. Sizes in bytes. */
const flagSetFactsSchema = strictObject({
	sectionsGone: array(text),
	sectionsNew: array(text),
	/** Of the sections of code, read-only data, data and the function table those that are the same bytes. */
	sameSections: array(text),
	/** Bytes of the file that are loaded when it runs, and that are not. */
	loadable: bytes,
	notLoadable: bytes,
	/** Entries of the static symbol table, and of the one that the loader reads. */
	symbols: bytes,
	dynamicSymbols: bytes,
	/** What has to be where it runs. A static program has neither. */
	interpreter: optional(text),
	libraries: array(text),
	/** `reused`: base's file is the same, so an image layer with nothing else in it is, too. */
	layer: optional(picklist(["reused", "new"])),
	/** An earlier flag set that gives the same file. */
	sameFileAs: optional(text),
	/** What to know before choosing it. */
	words: array(text)
});
/** What each flag set buys: head under one flag set against head under the first one. */
const flagSetComparisonSchema = strictObject({
	program: text,
	platform: text,
	variant: optional(text),
	/** The flag set that the others are held against. */
	reference: text,
	rows: array(strictObject({
		flagSet: text,
		metrics: metricsSchema,
		facts: optional(flagSetFactsSchema)
	}))
});
const machineSchema = strictObject({
	cpu: text,
	cpus: number(),
	kernel: text,
	os: text,
	arch: text,
	/** The one that it runs by itself, as Go calls it. */
	platform: optional(text),
	go: text,
	baseGo: optional(text),
	node: text,
	gzip: text,
	zstd: optional(text),
	transparentHugePages: optional(text)
});
/** How sampled metrics were decided. */
const measuringSchema = strictObject({
	pairs: number(),
	pinned: boolean(),
	seconds: finite,
	p: finite,
	minimumChange: finite,
	/** The largest `headAgainstHead` of a cold start: what this machine shows today where nothing differs. */
	noiseFloor: optional(finite),
	/** Blocks of timed runs, and those that were disturbed and so measured again or doubted. */
	blocks: optional(number()),
	disturbedBlocks: optional(number()),
	/** CPUs that other processes kept busy meanwhile, on average, and of how many: in a container these are the host's. */
	others: optional(finite),
	cpus: optional(number()),
	/** The CPU that probe and programs were pinned to. */
	cpu: optional(number())
});
/** A job of a matrix whose results are in the report. */
const jobSchema = strictObject({
	/** The job's name in its workflow, and its place in the matrix from 0 on. */
	job: text,
	index: count,
	total: count,
	attempt: count,
	/** What the matrix gave it; lists and maps are left out. */
	matrix: record(text, text),
	/** The one that its machine runs by itself. */
	platform: text,
	machine: machineSchema,
	measuring: optional(measuringSchema),
	/** All of its phases together. */
	seconds: finite
});
/** The jobs of a matrix that have no result yet, or never will. */
const missingJobsSchema = strictObject({
	job: text,
	total: count,
	indexes: array(count),
	/** What a plan calls them. Absent without a plan. */
	names: optional(array(text))
});
/** A result that was handed on and could not be used, or two of one job that contradict each other. */
const lostResultSchema = strictObject({
	kind: picklist([
		"invalid",
		"other-version",
		"too-large",
		"other-run",
		"not-downloaded",
		"failed-job",
		"clash"
	]),
	/** Name of the artifact, the file or the job. Absent where it is a stranger's text. */
	from: optional(text),
	/** Where in the file, how many bytes, which status, which job of a matrix: as far as it is known. */
	detail: optional(text)
});
const reportSchema = strictObject({
	version: literal(1),
	tool: strictObject({
		name: text,
		version: text
	}),
	/** `base` is absent when there is nothing to compare with. */
	revisions: strictObject({
		base: optional(revisionSchema),
		head: revisionSchema,
		/** The latest release, by its tag; present where a budget asks for it and there is one. */
		release: optional(revisionSchema),
		how: text
	}),
	/** Of a report of several jobs: the first one's. */
	machine: machineSchema,
	cells: array(cellSchema),
	flagSets: array(flagSetComparisonSchema),
	budgets: array(judgedBudgetSchema),
	/** Present where the config has budgets, and none is on a row of this report: another job judges them. */
	budgetsElsewhere: optional(literal(true)),
	/** Present where no file that a build reads changed, so that there is nothing to compare. */
	nothingBuilt: optional(literal(true)),
	/** Where the budgets stand, from the repository's root, and what lets a pull request pass over them. */
	config: optional(strictObject({
		file: text,
		overrideLabel: text
	})),
	override: optional(overrideSchema),
	budgetChanges: optional(array(budgetChangeSchema)),
	verdict: picklist([
		"pass",
		"fail",
		"incomplete"
	]),
	/** Whether anything changed by more than `comment-above`, so that a comment is due. */
	changed: boolean(),
	notes: array(text),
	/** Commands that repeat this measurement in a terminal. */
	reproduce: array(text),
	/** How sampled metrics were decided; of several jobs see each in `jobs`. */
	measuring: optional(measuringSchema),
	/** Present where results of several jobs are merged, or more than one is expected. */
	jobs: optional(array(jobSchema)),
	/**
	* Whether every job that was expected has its result in this report. Absent in reports of earlier versions. When it is
	* false, `missingJobs` and `lostResults` say what is missing, as far as that is known.
	*/
	complete: optional(boolean()),
	/** Present where further jobs may still report. Then a missing result does not make the verdict `incomplete`. */
	open: optional(literal(true)),
	missingJobs: optional(array(missingJobsSchema)),
	lostResults: optional(array(lostResultSchema)),
	/** Where the config has `history` and the branch could be read. */
	history: optional(historySchema),
	/** Seconds of each phase, in order. Of several jobs each has its sum in `jobs`. */
	phases: array(strictObject({
		name: text,
		seconds: finite
	}))
});

// src/name-hash.ts
/** A name for a file or a cache entry that depends on the whole text: so many hexadecimal digits of its SHA-256. */
const nameHash = (text, digits = 32) => createHash("sha256").update(text).digest("hex").slice(0, digits);

export { seconds as a, count as i, budgetSchema as n, text as o, reportSchema as r, nameHash as t };