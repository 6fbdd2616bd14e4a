import { i as __toESM } from "./rolldown-runtime.js";
import { t as exec } from "./exec.js";
import { i as require_parse, n as require_compare } from "./coerce.js";
import { D as string, E as strictObject, S as pipe, T as safeParse, c as integer, g as number, l as literal, m as minValue, t as array } from "./dist.js";
import { _ as seconds, t as shortHash } from "./short-hash.js";
import { n as metricOf, t as metricIds } from "./metric.js";
import { _ as platformText, d as quantity, h as cellId, m as grouped, v as sameCell } from "./history-fold.js";
import { a as standardLibrary, i as causesOf, r as sizeTreesOf, u as symbolDifferences } from "./size-tree.js";
import { $ as identicalExact, B as commandFailureText, C as readInitTrace, D as shortened, E as symbolReader, F as reasonText, G as textIn, I as soakOrderText, J as compareExact, K as isAbout, L as notStartedText, M as outcomeOf, Q as goneFromHead, R as startWayText, S as initChanges, T as howText, U as buildProblemText, X as decisionRule, Y as compareSampled, Z as exceeds, _ as require_dist, at as exactSample, et as isSameProgram, ft as max, ht as min, it as notTimed, lt as medianInterval, mt as median, nt as newInHead, ot as sampleOf$1, pt as mean, q as judge, rt as notMeasured, st as leastP, tt as minimumOf, ut as normalTail, w as tracedEnvironment, z as releaseText } from "./comment3.js";
import { A as textOfFlags, D as builtInFlagSets, E as platformName, M as require_fastest_levenshtein, N as UserError, O as checkGoexperiment, S as readConfig, T as platformEnv, _ as seededRandom, b as defaultConfig, d as version, f as isMatrixOfFolders, g as roundsFor, i as mistakeText, j as suggestion, k as prebuiltFlagSet, p as changedOf, t as errorText, u as name, v as turnsFor, x as placesIn, y as checkBudgetNames } from "./mistake-text.js";
import { basename, delimiter, dirname, isAbsolute, join, posix, relative, resolve, sep, win32 } from "node:path";
import { promisify } from "node:util";
import { subscribe } from "node:diagnostics_channel";
import * as zlib$1 from "node:zlib";
import { createHash, randomBytes } from "node:crypto";
import { AsyncLocalStorage } from "node:async_hooks";
import * as os$1 from "node:os";
import { availableParallelism, hostname, tmpdir } from "node:os";
import { existsSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { access, chmod, constants, copyFile, cp, link, lstat, lutimes, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, rmdir, stat, symlink, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { StringDecoder } from "node:string_decoder";

// src/output/page-file.ts
/** As many nodes as a page shows at most. */
const mostNodes = 1e4;
/** Whose the bytes of each dissected program are, down to its symbols. */
function treesOf(sides, cells) {
	const inspectionOf = (side, cell) => {
		const result = sides[side]?.get(cellId(cell))?.result;
		return result?.kind === "built" ? result.binary.inspection : void 0;
	};
	return sizeTreesOf(cells, inspectionOf, mostNodes);
}
/** report.html: what the report says, drawn by the script that `npm run build` puts into dist/. */
async function pageOf(report, trees, packageRoot) {
	const text = await readFile(join(packageRoot, "dist", "page.js"), "utf8");
	if (/<\/script|<!--/i.test(text)) throw new Error("dist/page.js cannot be written into a page");
	const { renderPage } = await import("./page.js");
	return renderPage(report, trees, {
		text,
		sha256: createHash("sha256").update(text).digest("base64")
	});
}

// src/core/binary/flag-set-facts.ts
/** What a flag set does to a program's file, against the first flag set of the program. `earlier` are those before it. */
function factsOf$1(subject, first, earlier) {
	const { head, base } = subject;
	const isFirst = subject === first;
	const twin = earlier.find((other) => other?.head.sha256 === head.sha256);
	return {
		sectionsGone: isFirst ? [] : lacking(first.head, head),
		sectionsNew: isFirst ? [] : lacking(head, first.head),
		sameSections: isFirst ? [] : sameSections(first.head, head),
		loadable: head.loadable_size,
		notLoadable: head.size - head.loadable_size,
		symbols: head.symbols,
		dynamicSymbols: head.dynamic_symbols,
		libraries: [...head.libraries],
		...head.interpreter !== void 0 && { interpreter: head.interpreter },
		...base && { layer: base.sha256 === head.sha256 ? "reused" : "new" },
		...twin && { sameFileAs: twin.flags.name },
		effects: [...twin ? [{
			kind: "same-file",
			flagSet: twin.flags.name
		}] : fileEffects(subject), ...runEffects(subject)]
	};
}
/** Sections of one file that the other has not, or only without content. */
function lacking(one, other) {
	const names = new Set(contents(other).map(({ name }) => name));
	return contents(one).flatMap(({ name }) => names.has(name) ? [] : [name]);
}
const contents = ({ sections }) => sections.filter(({ file_bytes, memory_bytes }) => file_bytes > 0 || memory_bytes > 0);
/** Code, read-only data, data and function table, as their sections are called in ELF, Mach-O and PE files. */
const told = [
	/^(\.|__TEXT,__)text$/,
	/^(\.|__TEXT,__)ro?data$/,
	/^(\.|__DATA,__)data$/,
	/[._]gopclntab$/
];
/** Which of them are the same bytes in both. */
function sameSections(first, other) {
	return told.flatMap((name) => {
		const section = ({ sections }) => sections.find((one) => name.test(one.name));
		const [before, after] = [section(first), section(other)];
		return after !== void 0 && before?.sha256 === after.sha256 ? [after.name] : [];
	});
}
function fileEffects({ head }) {
	const effects = [];
	if (head.stripped) {
		const functionTable = head.go_version !== void 0;
		effects.push({
			kind: "stripped",
			elf: head.format === "elf",
			functionTable
		});
	} else if (!hasDebugInformation(head)) effects.push({ kind: "no-debug-information" });
	if (head.interpreter !== void 0) effects.push({
		kind: "needs-files",
		interpreter: head.interpreter,
		libraries: [...head.libraries]
	});
	if (settingOf(head, "-trimpath") === "true") effects.push({ kind: "import-paths-in-traces" });
	if (settingOf(head, "-race") === "true") effects.push({ kind: "watches-races" });
	return effects;
}
const hasDebugInformation = ({ sections }) => sections.some(({ name }) => /debug_info/.test(name));
const settingOf = ({ settings }, wanted) => settings.find(({ key }) => key === wanted)?.value;
function runEffects({ flags: { runEnv } }) {
	if (runEnv.GOGC !== "off") return [];
	const limit = runEnv.GOMEMLIMIT;
	return [limit ? {
		kind: "collects-late",
		limit
	} : { kind: "never-collects" }];
}

// src/core/memory/stepped.ts
/** Bytes from one limit that is tried to the next, around so many bytes: what a search for the smallest one can tell apart. */
const stepAt = (bytes) => Math.max(2 ** 20, bytes * .03);
/** Below this no Go program starts. */
const leastLimit = 2 * 2 ** 20;
const page = 4096;
/**
* The limits that a search tries, in bytes, up to the first one that is not below `highest`. Always the same ones, so that two
* searches for the same edge find the same limit, or the one beside it.
*/
function limitsTo(highest) {
	const limits = [leastLimit];
	for (let last = leastLimit; last < highest; limits.push(last)) last = Math.floor((last + stepAt(last)) / page) * page;
	return limits;
}
/**
* Compares a metric that is known to a step only: a difference of one step is none. `deltaInterval` is that step to either
* side of `delta`, and `smallestVisible` the step as a fraction of base.
*/
function compareStepped(base, head) {
	const step = Math.ceil(stepAt(Math.max(base, head)) / page) * page;
	const delta = head - base;
	return {
		base: exactSample(base),
		head: exactSample(head),
		delta,
		...base > 0 && {
			ratio: delta / base,
			smallestVisible: step / base
		},
		deltaInterval: {
			lo: delta - step,
			hi: delta + step
		},
		decision: Math.abs(delta) <= step ? "unchanged" : delta > 0 ? "grew" : "shrank"
	};
}

// src/core/cell/flag-sets.ts
/** What each flag set buys: head of every cell against head of the same program's first flag set, per platform. */
function flagSetComparisons(cells, rule) {
	return [...grouped(cells.filter(({ head }) => head !== void 0), ({ program, platform }) => JSON.stringify([program, platform])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0 || group.length < 2) return [];
		return [{
			program: first.program,
			platform: first.platform,
			reference: first.flagSet,
			rows: group.map((cell) => ({
				flagSet: cell.flagSet,
				metrics: againstFirst(first, cell, rule)
			}))
		}];
	});
}
function againstFirst(first, cell, rule) {
	const metrics = {};
	for (const id of Object.keys(cell.metrics)) {
		const before = first.metrics[id]?.head;
		const after = cell.metrics[id]?.head;
		if (before === void 0 || after === void 0) continue;
		const { base: _, head, ...rest } = id === "cold-start" && cell !== first ? besideEachOther(before, after, rule) : comparedBy(metricOf(id), before, after, rule);
		const doubt = first.metrics[id]?.doubt ?? cell.metrics[id]?.doubt;
		if (doubt !== void 0) Object.assign(rest, {
			decision: "inconclusive",
			reason: doubt,
			doubt
		});
		metrics[id] = {
			...rest,
			...head && { head: {
				center: head.center,
				lo: head.lo,
				hi: head.hi,
				values: []
			} }
		};
	}
	return metrics;
}
/** By how many per cent a machine can be faster for one flag set's turns than for another's. */
const drift = 10;
/**
* By the rounds in which each flag set was started once. Where there are none, by all timed starts: those were made by turns,
* so that less than a tenth may be the machine.
*/
function besideEachOther(first, cell, rule) {
	const { beside: before = [] } = first;
	const { beside: after = [] } = cell;
	const rounds = Math.min(before.length, after.length);
	if (rounds === 0) return compareSampled(metricOf("cold-start"), first, cell, {
		...rule,
		minimumPercent: drift
	});
	const runs = (values, first) => ({
		values: values.slice(0, rounds),
		order: Array.from({ length: rounds }, (_, at) => 2 * at + first)
	});
	return compareSampled(metricOf("cold-start"), runs(before, 0), runs(after, 1), rule);
}
function comparedBy(metric, before, after, rule) {
	switch (metric.kind) {
		case "sampled": return compareSampled(metric, before, after, rule);
		case "stepped": return compareStepped(before.center, after.center);
		case "exact": return compareExact(metric, before.center, after.center);
	}
}
/** Adds to each row what its flag set does, against the first one of the program. */
function withFacts(comparisons, subjectOf) {
	return comparisons.map((comparison) => {
		const subjects = comparison.rows.map(({ flagSet }) => subjectOf({
			...comparison,
			flagSet
		}));
		const [first] = subjects;
		const rows = comparison.rows.map((row, at) => {
			const subject = subjects[at];
			if (first === void 0 || subject === void 0) return row;
			return {
				...row,
				facts: factsOf$1(subject, first, subjects.slice(0, at))
			};
		});
		return {
			...comparison,
			rows
		};
	});
}

// src/core/judge/budget-changes.ts
/** What a pull request changes in the budgets that it is judged by: of each budget its limits and its level. */
function budgetChanges(base, head) {
	const left = [...base];
	return [...head.flatMap((budget) => {
		const at = left.findIndex((one) => keyOf(one) === keyOf(budget));
		const [before] = at < 0 ? [] : left.splice(at, 1);
		return changesOf$1(before, budget);
	}), ...left.flatMap((budget) => changesOf$1(budget, void 0))];
}
const subjectOf$1 = ({ metric, program, flagSet, platform, against }) => ({
	metric,
	...program !== void 0 && { program },
	...flagSet !== void 0 && { flagSet },
	...platform !== void 0 && { platform },
	against
});
const keyOf = (budget) => JSON.stringify(subjectOf$1(budget));
function changesOf$1(base, head) {
	const one = head ?? base;
	if (one === void 0) return [];
	const subject = subjectOf$1(one);
	const sides = (before, after) => ({
		...before !== void 0 && { base: before },
		...after !== void 0 && { head: after }
	});
	const changes = [];
	if (base?.max !== head?.max) changes.push({
		...subject,
		on: "max",
		...sides(base?.max, head?.max)
	});
	if (JSON.stringify(base?.maxGrowth) !== JSON.stringify(head?.maxGrowth)) changes.push({
		...subject,
		on: "max-growth",
		...sides(base?.maxGrowth, head?.maxGrowth)
	});
	if (base && head && base.level !== head.level) changes.push({
		...subject,
		on: "level",
		base: base.level,
		head: head.level
	});
	return changes;
}

// src/core/report/measuring.ts
/** How sampled metrics were decided, in figures. */
function measuringOf({ seconds, pinned, cpu, cells: started }, cells, pairs, rule) {
	const floors = cells.flatMap(({ metrics }) => metrics["cold-start"]?.headAgainstHead ?? []);
	const courses = [...started.values()];
	const cpus = courses.find((course) => course.cpus !== void 0)?.cpus;
	const others = courses.flatMap((course) => course.others);
	return {
		pairs,
		pinned,
		...pinned && cpu !== void 0 && { cpu },
		seconds,
		p: rule.p,
		minimumChange: rule.minimumPercent / 100,
		...floors.length > 0 && { noiseFloor: max(floors) },
		blocks: courses.reduce((sum, { blocks }) => sum + blocks, 0),
		disturbedBlocks: courses.reduce((sum, { disturbed }) => sum + disturbed, 0),
		...others.length > 0 && { others: mean(others) },
		...cpus !== void 0 && { cpus }
	};
}

// src/go/binary/compress.ts
const gzipLevel = 6;
const zstdLevel = 3;
/** Which encoders made the compressed sizes: other versions of them give other bytes. */
function encoders() {
	const { zlib: gzip, zstd } = process.versions;
	return {
		gzip: `${gzipLevel} (zlib ${gzip})`,
		...zstdCompress !== void 0 && { zstd: `${zstdLevel} (${zstd ?? "unknown version"})` }
	};
}
const gzip = promisify(zlib$1.gzip);
const chunkSize = 2 ** 20;
const zstdCompress = zlib$1.zstdCompress;
/** What gzip, which most image layers and downloads use, and zstd make of a file. */
async function compressedSizes(path) {
	const content = await readFile(path);
	const params = { [zlib$1.constants.ZSTD_c_compressionLevel]: zstdLevel };
	const [gzipped, zstd] = await Promise.all([gzip(content, {
		level: gzipLevel,
		chunkSize
	}), zstdCompress && promisify(zstdCompress)(content, {
		chunkSize,
		params
	})]);
	return {
		gzip: gzipped.length,
		...zstd && { zstd: zstd.length }
	};
}

// src/core/build/go-env.ts
/** A file that `go env` names, of GOMOD and GOWORK: the null device, which has another name on Windows, and `off` are none. */
const goEnvFile = (value) => [
	"",
	"off",
	"/dev/null",
	"NUL"
].includes(value) ? void 0 : value;

// src/core/exec.ts
/** There is no such command on this machine. Whoever knows what it is needed for says so in an error of their own. */
var CommandNotFound = class extends UserError {
	constructor(command, options) {
		super({
			kind: "command-not-found",
			command
		}, options);
	}
};

// src/core/cleanup.ts
/** Undoes at the end of `await using`, and when the run is interrupted before. To be called before there is anything to undo. */
function undoneAtEnd(cleanup, undo) {
	const forget = cleanup.add(undo);
	return { [Symbol.asyncDispose]: async () => {
		await undo();
		forget();
	} };
}
/** The list of a run. `run` undoes newest first, each once, and goes on after a failure; it returns the failures. */
function cleanupList() {
	const undos = /* @__PURE__ */ new Set();
	return {
		add: (undo) => {
			undos.add(undo);
			return () => undos.delete(undo);
		},
		run: async () => {
			const failures = [];
			for (const undo of [...undos].reverse()) {
				undos.delete(undo);
				try {
					await undo();
				} catch (error) {
					failures.push(error);
				}
			}
			return failures;
		}
	};
}

// src/core/git-environment.ts
/**
* Variables that tell git where its repository is (`git rev-parse --local-env-vars`, without those that carry
* configuration). Set by git for its hooks: a command that inherits them works on the user's index from anywhere.
*/
const locationVariables = /* @__PURE__ */ new Set([
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_NO_REPLACE_OBJECTS",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE"
]);
/** The environment without what would point git at a repository of its own choice; the folder decides again. */
function withoutGitLocation(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !locationVariables.has(name)));
}
/** The environment with git configuration for one command added after what it already carries. */
function withGitConfig(env, entries) {
	const present = Number(env.GIT_CONFIG_COUNT ?? 0);
	const added = { GIT_CONFIG_COUNT: String(present + entries.length) };
	for (const [index, [key, value]] of entries.entries()) {
		added[`GIT_CONFIG_KEY_${present + index}`] = key;
		added[`GIT_CONFIG_VALUE_${present + index}`] = value;
	}
	return {
		...env,
		...added
	};
}

// src/system/path-within.ts
/** The way from a folder to what lies in it, with slashes, `''` for the folder itself; undefined for what lies outside. */
function pathWithin(folder, path) {
	const inside = relative(folder, path);
	return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? void 0 : inside.replaceAll(sep, "/");
}

// src/core/process-identity.ts
/** An owner as it was written down; undefined if the value is none. */
function ownerFrom(value) {
	if (typeof value !== "object" || value === null) return void 0;
	const { pid, host, started } = value;
	if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== "string") return void 0;
	return {
		pid,
		host,
		...typeof started === "string" && { started }
	};
}

// src/go/build/lock.ts
/** Takes a lock file that names its owner; a dead owner's is taken over. Returns how to give it back. */
async function takeLock({ path, processes, wait, onWait, interval = .25 }) {
	const own = JSON.stringify({
		...processes.self,
		id: randomBytes(8).toString("hex")
	});
	let told = false;
	for (let waited = 0;; waited += interval) {
		if (await create(path, own)) return () => giveBack(path, own);
		const text = await read(path);
		if (text === void 0) continue;
		const owner = ownerIn(text);
		if (owner === void 0 || !await processes.isAlive(owner)) {
			await takeAway(path, text);
			if (await create(path, own)) return () => giveBack(path, own);
		} else {
			const { pid, host } = owner;
			if (waited >= wait) throw new UserError({
				kind: "another-run",
				pid,
				host,
				waitedSeconds: wait,
				lock: path
			});
			if (!told) onWait(`Waiting for another run (process ${pid} on ${host}) that builds this repository`);
			told = true;
		}
		await setTimeout$1(interval * 1e3);
	}
}
/** Hard links appear whole or not at all: nobody ever reads half an owner. */
async function create(path, text) {
	const draft = `${path}.${randomBytes(6).toString("hex")}`;
	await writeFile(draft, text);
	try {
		await link(draft, path);
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return false;
	} finally {
		await rm(draft, { force: true });
	}
}
/**
* Removes a dead owner's lock, but never one that another waiter has put in its place meanwhile: whoever links the
* dead lock to a name made of its content is alone in that, and alone may remove it.
*/
async function takeAway(path, text) {
	const claim = `${path}.${shortHash(text, 12)}`;
	try {
		await link(path, claim);
	} catch (error) {
		const { code } = error;
		if (code !== "EEXIST" && code !== "ENOENT") throw error;
		return;
	}
	try {
		if (await read(claim) === text) await rm(path, { force: true });
	} finally {
		await rm(claim, { force: true });
	}
}
async function giveBack(path, own) {
	if (await read(path) === own) await rm(path, { force: true });
}
function ownerIn(text) {
	try {
		return ownerFrom(JSON.parse(text));
	} catch {
		return;
	}
}
async function read(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
		return;
	}
}

// src/go/build/link.ts
/** Takes the link of a repository. Its path depends on the repository alone, or compile caches would miss. */
async function openLink(options) {
	const root = await realpath(options.root);
	const folder = join(options.place, shortHash(root, 16));
	const path = join(folder, "src");
	await mkdir(folder, { recursive: true });
	const giveBack = await takeLock({
		...options,
		path: join(folder, "lock")
	});
	let closing;
	const close = () => {
		closing ??= rm(path, { force: true }).then(giveBack);
		return closing;
	};
	const undone = undoneAtEnd(options.cleanup, close);
	const workingDirectory = (sub) => join(path, sub);
	return {
		path,
		point: (target) => point(path, target),
		workingDirectory,
		env: (sub) => ({ PWD: workingDirectory(sub) }),
		through: (user) => rewritten(user, [options.root, root], path),
		check: (check) => problem(path, workingDirectory(check.sub), check),
		...undone
	};
}
/**
* The environment of every go command: what it inherits, made safe for the user's repository. `PWD` comes besides, from the
* link or as the plain folder.
*/
function goCommandEnv(env) {
	return {
		...withoutGitLocation(env),
		GIT_OPTIONAL_LOCKS: "0"
	};
}
/** `platform` for tests. */
async function point(path, target, platform = process.platform) {
	if (platform === "win32") {
		await rm(path, { force: true });
		await symlink(target, path, "junction");
		return;
	}
	const next = `${path}.${randomBytes(6).toString("hex")}`;
	await symlink(target, next);
	try {
		await rename(next, path);
	} catch (error) {
		await rm(next, { force: true });
		throw error;
	}
}
function rewritten(path, roots, link) {
	for (const root of roots) {
		const inside = isAbsolute(path) ? pathWithin(root, path) : void 0;
		if (inside !== void 0) return join(link, inside);
	}
	return path;
}
/** A `go` that is a script may resolve the link, and a GOWORK of the user's may lie elsewhere. */
async function problem(link, cwd, { exec, go, env }) {
	const { exitCode, stdout, stderr } = await exec(go, [
		"env",
		"GOMOD",
		"GOWORK"
	], {
		cwd,
		env: {
			...goCommandEnv(env),
			PWD: cwd
		}
	});
	if (exitCode !== 0) return {
		kind: "go-env-failed",
		output: stderr.trim().split("\n").at(-1) ?? ""
	};
	const [module = "", workspace = ""] = stdout.split("\n");
	const files = {
		GOMOD: goEnvFile(module),
		GOWORK: goEnvFile(workspace)
	};
	const used = ["GOMOD", "GOWORK"].flatMap((variable) => {
		const path = files[variable];
		return path === void 0 ? [] : [{
			variable,
			path
		}];
	});
	const elsewhere = used.find(({ path }) => !path.startsWith(link + sep));
	if (elsewhere !== void 0) return {
		kind: "outside",
		...elsewhere
	};
	return used.length === 0 ? {
		kind: "no-go-mod",
		folder: cwd
	} : void 0;
}

// src/go/go-command.ts
/**
* Runs the go command in `dir`. `PWD` is set besides: the go command trusts it, so a path that leads through a
* symbolic link stays the path that it embeds. `go -C` would resolve the link, so it is never used.
*/
async function goCommand(exec, dir, env, args) {
	try {
		return await exec("go", args, {
			cwd: dir,
			env: {
				...goCommandEnv(env),
				PWD: dir
			}
		});
	} catch (error) {
		if (!(error instanceof CommandNotFound)) throw error;
		throw new UserError({ kind: "no-go" }, { cause: error });
	}
}
/** A go command's failure with what it complains of, without its progress messages and its own name. */
function failureOf$2({ stderr, exitCode }) {
	return {
		exitCode,
		output: stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("go: downloading ")).join("\n").replace(/^go: /, "")
	};
}
/** What it complains of, as a part of a reason. Absent: it said nothing. */
const saidBy = ({ output }) => output === "" ? {} : { said: output };
/**
* The values of a stream of indented JSON objects, as `go list -json` and `go env -json` write them.
*/
function parseObjects(stream) {
	return stream.split(/^(?=\{)/m).filter((text) => text.trim() !== "").map((text) => JSON.parse(text));
}

// src/go/toolchain.ts
/** The platform that this machine runs by itself, as Go calls it: `linux/amd64`. */
const hostOf = ({ hostOs, hostArch }) => `${hostOs}/${hostArch}`;
const oldestMinor = 20;
const newestTriedMinor = 27;
const keys = [
	"GOVERSION",
	"GOHOSTOS",
	"GOHOSTARCH",
	"GOOS",
	"GOARCH",
	"GOROOT",
	"GOMOD",
	"GOWORK",
	"GOFLAGS"
];
/** The toolchain that builds what is in `dir`. A UserError if there is none, it is too old, or the wanted one cannot be had. */
async function readToolchain(exec, dir, env) {
	const found = await findToolchain(exec, dir, env);
	switch (found.kind) {
		case "found": return found.toolchain;
		case "not-to-be-had": throw new UserError({
			kind: "toolchain-not-to-be-had",
			dir,
			failure: found.failure
		});
		case "broken": throw new UserError({
			kind: "go-command-fails",
			dir,
			failure: found.failure
		});
	}
}
/**
* The toolchain for base: the one it names if that can be had, else head's. Which one a go command takes is the newer
* of the installed and the named one. So a name in base matters only where head is built by exactly what head names,
* as `go-version-file: go.mod` and toolchain switching do it; otherwise one toolchain builds both revisions anyway.
*/
async function chooseBaseToolchain(exec, dir, env, head) {
	const own = await findToolchain(exec, dir, env);
	if (own.kind === "broken") return {
		kind: "none",
		why: own
	};
	if (own.kind === "found") {
		const { toolchain } = own;
		const { named } = toolchain;
		if (named === void 0 || named === toolchain.version || head.named !== head.version) return {
			kind: "chosen",
			toolchain,
			env
		};
		const exact = {
			...env,
			GOTOOLCHAIN: named
		};
		const found = await findToolchain(exec, dir, exact);
		if (found.kind === "found") return {
			kind: "chosen",
			toolchain: found.toolchain,
			env: exact
		};
		return {
			kind: "chosen",
			toolchain,
			env,
			missing: {
				named,
				failure: firstLine(found.failure),
				builtWith: toolchain.version
			}
		};
	}
	const heads = {
		...env,
		GOTOOLCHAIN: /^go[\d.]+(rc\d+)?$/.test(head.version) ? head.version : "local"
	};
	const found = await findToolchain(exec, dir, heads);
	if (found.kind !== "found") return {
		kind: "none",
		why: own
	};
	const missing = {
		failure: firstLine(own.failure),
		builtWith: head.version
	};
	return {
		kind: "chosen",
		toolchain: found.toolchain,
		env: heads,
		missing
	};
}
/** `GOOS/GOARCH` of every platform that this toolchain can build for. */
async function readPlatforms(exec, dir, env) {
	const result = await goCommand(exec, dir, {
		...env,
		GOEXPERIMENT: ""
	}, [
		"tool",
		"dist",
		"list"
	]);
	if (result.exitCode !== 0) throw new UserError({
		kind: "go-command-fails",
		failure: failureOf$2(result)
	});
	return result.stdout.split("\n").filter((platform) => platform !== "" && !unreadable.test(platform));
}
/** Their files are no ELF, Mach-O or PE, so nothing could be told of them. */
const unreadable = /^(?:aix|js|plan9|wasip1)\//;
/**
* The names that GOEXPERIMENT may have, without `no…` forms and the alias regabi: the fields of a struct in the
* toolchain's own source. Undefined where that is not there; then `goexperimentProblem` still tells right from wrong.
*/
async function readGoexperiments({ goroot }) {
	const path = join(goroot, "src", "internal", "goexperiment", "flags.go");
	const source = await readFile(path, "utf8").catch((error) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
	const names = [...(/^type Flags struct \{\n(.*?)^\}/ms.exec(source)?.[1] ?? "").matchAll(/^\t(\w+) +bool\b/gm)].map(([, field = ""]) => field.toLowerCase());
	return names.length === 0 ? void 0 : names;
}
/** What the toolchain has against this GOEXPERIMENT; undefined if nothing. Builds nothing. */
async function goexperimentProblem(exec, dir, env, value) {
	const result = await goCommand(exec, dir, {
		...env,
		GOEXPERIMENT: value
	}, ["env", "GOEXPERIMENT"]);
	return result.exitCode === 0 ? void 0 : {
		kind: "experiment-refused",
		value,
		failure: failureOf$2(result)
	};
}
async function findToolchain(exec, dir, env) {
	const asked = await goCommand(exec, dir, env, [
		"env",
		"-json",
		...keys,
		"GOCACHE",
		"CGO_ENABLED"
	]);
	if (asked.exitCode !== 0) return failed$1(asked);
	const value = parseObjects(asked.stdout)[0];
	if (value === void 0) throw new Error("go env -json printed nothing");
	const { version, minor } = parseVersion(value.GOVERSION);
	if (minor < oldestMinor) throw new UserError({
		kind: "go-too-old",
		version,
		oldestMinor
	});
	const gomod = goEnvFile(value.GOMOD);
	const gowork = goEnvFile(value.GOWORK);
	if (gomod !== void 0 || gowork !== void 0) {
		const listed = await goCommand(exec, dir, env, ["list", "-m"]);
		if (listed.exitCode !== 0) return failed$1(listed);
	}
	const named = await readNamed(gowork ?? gomod);
	return {
		kind: "found",
		toolchain: {
			version,
			minor,
			...named !== void 0 && { named },
			hostOs: value.GOHOSTOS,
			hostArch: value.GOHOSTARCH,
			goos: value.GOOS,
			goarch: value.GOARCH,
			goroot: value.GOROOT,
			...gomod !== void 0 && { gomod },
			...gowork !== void 0 && { gowork },
			goflags: value.GOFLAGS,
			gocache: value.GOCACHE,
			cgo: value.CGO_ENABLED === "1",
			...minor > newestTriedMinor && { note: {
				kind: "newer-go",
				go: version,
				newestTried: newestTriedMinor
			} }
		}
	};
}
function failed$1(result) {
	const failure = failureOf$2(result);
	return {
		kind: isAboutToolchain(failure.output) ? "not-to-be-had" : "broken",
		failure
	};
}
function isAboutToolchain(words) {
	return /requires go >= |toolchain not available|golang\.org\/toolchain@|cannot find "go1|invalid go version '|unknown directive: toolchain|GOTOOLCHAIN/.test(words);
}
/** GOVERSION is `go1.26.8`, `go1.26.8 X:nodwarf5` with an experiment, or `devel go1.27-1a2b3c …`. */
function parseVersion(goversion) {
	const match = /go1\.(\d+)\S*/.exec(goversion);
	if (match === null) throw new Error(`GOVERSION is ${JSON.stringify(goversion)}`);
	return {
		version: goversion.startsWith("devel") ? goversion : match[0],
		minor: Number(match[1])
	};
}
async function readNamed(path) {
	if (path === void 0) return void 0;
	const text = await readFile(path, "utf8");
	const toolchain = /^toolchain\s+(go\S+)/m.exec(text)?.[1];
	if (toolchain !== void 0) return toolchain;
	const go = /^go\s+(1\.\d+\.\d+|1\.\d+rc\d+)\s*(\/\/.*)?$/m.exec(text)?.[1];
	return go === void 0 ? void 0 : `go${go}`;
}
const firstLine = ({ exitCode, output }) => ({
	exitCode,
	output: (output.split("\n", 1)[0] ?? "").slice(0, 4e3)
});

// src/system/shell-word.ts
/** As a POSIX shell takes it for one word. Names of folders and programs are anybody's. */
const shellWord = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// src/tool.ts
/** Name and version as they stand in package.json, the one place where they do. */
const tool = {
	name,
	version
};

// src/output/repeat-commands.ts
/** The commands that repeat a measurement in a clone. */
function reproduceCommands(request, { base, head }, { sub, root }) {
	const { event, onlySize, flagSets, programs, config } = request;
	const options = [
		...sub === "." ? [] : [sub],
		...config.explicit ? ["--config", configFromRoot(request, root)] : [],
		...base === void 0 ? [] : ["--base", base.sha.slice(0, 12)],
		...head.sha === void 0 || head.kind === "worktree-as-it-is" && head.dirty ? [] : ["--head", head.sha.slice(0, 12)],
		...[...new Set(flagSets)].flatMap((name) => ["--flag-set", name]),
		...[...new Set(programs)].flatMap((name) => ["--program", name]),
		...onlySize ? ["--only", "size"] : []
	];
	return [...event.kind === "pull_request" ? [`git fetch origin pull/${event.number}/merge`] : [], [
		"npx",
		`${tool.name}@${tool.version}`,
		...options.map(shellWord)
	].join(" ")];
}
/** The config's path as it is written in a clone's root. */
function configFromRoot({ config, onRunner }, root) {
	if (onRunner) return config.path;
	const absolute = resolve(config.path);
	return pathWithin(root, absolute) ?? absolute;
}

// src/system/files.ts
/** How the temporary folders of runs are named. */
const temporaryPrefix = "go-binary-budget-run-";
/** A folder that is gone at the end of `await using`, also when the run is interrupted. `prefix` begins its path. */
async function temporaryFolder(cleanup, prefix = join(tmpdir(), temporaryPrefix)) {
	const path = await realpath(await mkdtemp(prefix));
	return {
		path,
		...undoneAtEnd(cleanup, () => removeFolder(path))
	};
}
/**
* Removes a folder or file with all that is in it, if it is there. For a second and a half it tries again: on Windows a scanner
* may still have a file open that was just built.
*/
function removeFolder(path) {
	return rm(path, {
		recursive: true,
		force: true,
		maxRetries: 5
	});
}
/** A link to a folder that is gone at the end of `await using`, also when the run is interrupted. */
async function linkWhileRunning({ target, path }, cleanup) {
	const remove = () => rm(path, { force: true });
	const undone = undoneAtEnd(cleanup, remove);
	await remove();
	await symlink(target, path, "junction");
	return undone;
}
/** The file's text; undefined if there is no such file. */
async function textOf(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}
/** The text of a file of the kernel's; undefined for whatever reason: then figures say less, and nothing is wrong. */
async function textIfAny(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}
/** Whether there is anything of that name. Follows links: one that leads nowhere does not exist. */
const exists$2 = async (path) => await statOf(path) !== void 0;
/** Whether there is a folder of that name; follows links. */
const isFolder$1 = async (path) => (await statOf(path))?.isDirectory() ?? false;
/** Whether there is a file of that name; follows links. */
const isFile = async (path) => (await statOf(path))?.isFile() ?? false;
async function statOf(path) {
	try {
		return await stat(path);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}

// src/system/machine.ts
/** What the figures were measured on. */
async function describeMachine(rest) {
	const pages = await transparentHugePages();
	return {
		cpu: os$1.cpus()[0]?.model.trim() || "unknown CPU",
		cpus: os$1.availableParallelism(),
		kernel: os$1.release(),
		os: os$1.type(),
		arch: os$1.arch(),
		node: process.version,
		...rest,
		...pages !== void 0 && { transparentHugePages: pages }
	};
}
/** The mode in force: the word in brackets of `always [madvise] never`. It moves RSS by megabytes. */
async function transparentHugePages() {
	return /\[(\w+)\]/.exec(await textIfAny("/sys/kernel/mm/transparent_hugepage/enabled") ?? "")?.[1];
}

// src/steps/assemble.ts
/** Judges the cells, and makes the report of all that was found. */
function assemble(run, { built, release, plan, started, cells, notes }) {
	const { workspace, config, configNotes } = run;
	const { toolchain, baseToolchain } = built;
	const { rule } = plan;
	const isBuilt = release.kind === "built";
	return reportOf(run, {
		toolchain,
		...baseToolchain && { baseToolchain },
		...isBuilt && { release: release.revision },
		cells,
		flagSets: withFacts(flagSetComparisons(cells, rule), (cell) => subjectOf(built, cell)),
		...started.cells.size > 0 && { measuring: measuringOf(started, cells, config.measure.runs, rule) },
		notes: [
			...workspace.notes,
			...built.notes,
			...isBuilt ? release.notes : [],
			...configNotes,
			...notes
		]
	});
}
/** Judges what was found, and makes the report of it. */
async function reportOf({ request, effects, workspace, config, baseConfig, configFile }, { toolchain, baseToolchain, release, cells, notes, ...found }) {
	const { revisions } = workspace;
	const platform = hostOf(toolchain);
	const budgets = judge(cells, config.budgets, {
		host: platform,
		onlySize: request.onlySize
	});
	const hasBudgets = config.budgets.length > 0;
	const limitChanges = baseConfig === void 0 ? [] : budgetChanges(baseConfig.budgets, config.budgets);
	const base = revisions.base;
	const { head } = revisions;
	const report = {
		revisions: {
			...base && { base },
			head: {
				name: head.name,
				...head.sha !== void 0 && { sha: head.sha },
				...head.kind === "worktree-as-it-is" && head.dirty && { dirty: true }
			},
			...release && { release },
			how: revisions.how
		},
		cells: [...cells],
		budgets,
		...outcomeOf({
			budgets,
			cells
		}, { complete: true }),
		...hasBudgets && budgets.length === 0 && { budgetsElsewhere: true },
		...hasBudgets && { config: {
			file: configFile,
			overrideLabel: config.overrideLabel
		} },
		...limitChanges.length > 0 && { budgetChanges: [...limitChanges] }
	};
	const baseGo = baseToolchain?.version;
	const go = {
		go: toolchain.version,
		...baseGo !== void 0 && { baseGo }
	};
	return {
		version: 2,
		tool,
		machine: await describeMachine({
			platform,
			...encoders(),
			...go
		}),
		...report,
		...found,
		changed: changedOf(report, config.commentAbove),
		notes: [...notes],
		reproduce: reproduceCommands(request, revisions, {
			sub: workspace.sub,
			root: workspace.repository.root
		}),
		phases: [...effects.progress.phases]
	};
}
function subjectOf({ cells, base, head }, cell) {
	const id = cellId(cell);
	const flags = cells.find((one) => cellId(one) === id)?.flags;
	const facts = (side) => {
		const result = side?.get(id)?.result;
		return result?.kind === "built" ? result.binary.facts : void 0;
	};
	const [before, after] = [facts(base), facts(head)];
	return flags && after && {
		flags,
		head: after,
		...before && { base: before }
	};
}

// src/core/plan/program-name.ts
/**
* A name for each package: its folder's, or the module's for a main package at its root; where two would have the same
* name, as much more of the path in front as it takes. To be asked for base and head together, head first: a name that
* depended on one revision alone would turn a program into a gone and a new one when another of its name is added.
*/
function namePrograms(places) {
	const elements = /* @__PURE__ */ new Map();
	for (const place of places) if (!elements.has(place.package)) elements.set(place.package, pathElements(place.importPath));
	const names = /* @__PURE__ */ new Map();
	for (const [key, own] of elements) {
		const others = [...elements].filter(([other]) => other !== key).map(([, path]) => path);
		const length = own.map((_, index) => index + 1).find((n) => !others.some((other) => tail(other, n) === tail(own, n)));
		names.set(key, length === void 0 ? key.replace(/^\.\//, "") : tail(own, length));
	}
	return names;
}
/**
* Programs that head has in another folder than an earlier revision: the earlier folder by head's. The same program is what
* has the same file name, `server` of `./server` and `./cmd/server`, where neither side has a second one to take it for.
*/
function movedPrograms(head, earlier) {
	const onlyIn = (places, others) => grouped(places.filter((place) => !others.some((other) => other.package === place.package)), ({ importPath }) => tail(pathElements(importPath), 1));
	const gone = onlyIn(earlier, head);
	const moved = /* @__PURE__ */ new Map();
	for (const [name, [place, ...second]] of onlyIn(head, earlier)) {
		const [before, ...others] = gone.get(name) ?? [];
		if (place && before && second.length + others.length === 0) moved.set(place.package, before.package);
	}
	return moved;
}
const tail = (path, length) => path.slice(-length).join("/");
function pathElements(importPath) {
	const elements = importPath.split("/");
	const last = elements.at(-1) ?? "";
	if (elements.length > 1 && /^v\d+$/.test(last)) return elements.slice(0, -1);
	return elements;
}
const notPrograms = [
	"testdata",
	"examples",
	"_examples"
];
/** Why zero-config leaves this package out, if it does: programs that are there for a test, as an example or as a tool. */
function reasonToSkip(package_) {
	const folders = package_.split("/");
	const [folder] = folders.flatMap((name) => notPrograms.find((other) => other === name) ?? []);
	if (folder !== void 0) return {
		kind: "below",
		folder
	};
	return folders.some((name, index) => name === "internal" && folders[index + 1] === "tools") ? {
		kind: "below",
		folder: "internal/tools"
	} : void 0;
}
/**
* The largest programs by built size, where there are more than a report can hold. Kept besides are those that were not
* built, since what is broken must be seen, and those that a budget names. `note` says what was left out.
*/
function keepLargest(programs, limit = 8) {
	const bySize = programs.filter(({ size }) => size !== void 0).sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
	const left = bySize.slice(limit).filter(({ named }) => named !== true);
	if (left.length === 0) return {
		kept: programs,
		left
	};
	const named = bySize.slice(limit).length > left.length;
	return {
		kept: programs.filter((program) => !left.includes(program)),
		left,
		note: {
			kind: "largest-programs",
			found: programs.length,
			limit,
			named,
			left: left.map(({ name }) => name)
		}
	};
}

// src/core/build/go-build.ts
const sourceDateEpoch = String(Date.UTC(2e3, 0, 1) / 1e3);
/** The command that builds one program under one flag set: the go command, or the flag set's own `build:` line. */
function buildCommand({ flagSet, platform, package: package_, output, env, freeze, overlay }) {
	const built = {
		...env,
		SOURCE_DATE_EPOCH: sourceDateEpoch,
		...freeze,
		...flagSet.env,
		...platformEnv(platform)
	};
	if (flagSet.build !== void 0) {
		const GOFLAGS = `${built.GOFLAGS ?? ""} -buildvcs=false`.trim();
		return {
			command: "sh",
			args: ["-c", flagSet.build],
			env: {
				...built,
				GOFLAGS,
				OUTPUT: output,
				PACKAGE: package_
			}
		};
	}
	return {
		command: "go",
		args: [
			"build",
			"-buildvcs=false",
			"-o",
			output,
			...buildFlags(flagSet, built.GOFLAGS ?? ""),
			...value("overlay", overlay),
			package_
		],
		env: built
	};
}
/** The flags of a build that decide which files, and so which packages, are built: those that `go list` has to know. */
const selectingFlags = ({ tags, race }, goflags) => [...switched("race", race, goflags), ...value("tags", tags?.join(","))];
const value = (name, given) => given === void 0 ? [] : [`-${name}=${given}`];
function buildFlags(flagSet, goflags) {
	return [
		...switched("trimpath", flagSet.trimpath, goflags),
		...switched("race", flagSet.race, goflags),
		...value("buildmode", flagSet.buildmode),
		...value("tags", flagSet.tags?.join(",")),
		...value("ldflags", flagSet.ldflags),
		...value("gcflags", flagSet.gcflags),
		...value("asmflags", flagSet.asmflags),
		...value("pgo", flagSet.pgo)
	];
}
/** Off is the go command's default, so it is only said where the user's GOFLAGS say on. */
function switched(name, on, goflags) {
	if (on === true) return [`-${name}`];
	return on === false && new RegExp(`(^|\\s)'?--?${name}\\b`).test(goflags) ? [`-${name}=false`] : [];
}
/**
* The environment for commands of the repository (builds, `prepare`): the user's own, without what the runner put
* there for the action alone. Those are tokens (ACTIONS_RUNTIME_TOKEN, INPUT_TOKEN…) and files through which later
* steps can be changed (GITHUB_ENV, GITHUB_PATH…), and what is built may come from a stranger's pull request.
*/
function buildEnvironment(env) {
	const kept = {};
	for (const [name, value] of Object.entries(env)) if (value !== void 0 && !/^(ACTIONS|GITHUB|INPUT|RUNNER)_/.test(name)) kept[name] = value;
	return kept;
}
/**
* The whole environment of a measured program: what every program may count on, then the program's own values and the
* flag set's. Nothing of the runner's, so that a start costs the same everywhere and there is no token to take.
*/
function measuredEnvironment({ path, home, temporary }, programEnv, runEnv) {
	return {
		PATH: path,
		HOME: home,
		TMPDIR: temporary,
		LANG: "C.UTF-8",
		...programEnv,
		...runEnv
	};
}
/**
* Both ends of a command's output, without the go command's progress messages: the reason of a failure stands mostly at the
* end, and before a usage that follows it.
*/
function endsOf(output) {
	const lines = trimmedLines(output);
	const text = (lines.length <= 30 ? lines : [
		...lines.slice(0, 8),
		"…",
		...lines.slice(-21)
	]).join("\n");
	return text.length <= 8e3 ? text : `${text.slice(0, 2e3)}\n…\n${text.slice(-5990)}`;
}
/** The last lines of a command's output. */
function lastLines(output, count) {
	return trimmedLines(output).slice(-count).join("\n").slice(-8e3);
}
/** Without what the go command downloads; tabs as they look, since not every reader keeps them. */
function trimmedLines(output) {
	return output.split("\n").filter((line) => !line.startsWith("go: downloading ")).join("\n").trimEnd().replaceAll("	", "    ").split("\n");
}

// \0@oxc-project+runtime@0.156.0/helpers/esm/usingCtx.js
function _usingCtx() {
	var r = "function" == typeof SuppressedError ? SuppressedError : function(r, e) {
		var n = Error();
		return n.name = "SuppressedError", n.error = r, n.suppressed = e, n;
	}, e = {}, n = [];
	function using(r, e) {
		if (null != e) {
			if (Object(e) !== e) throw new TypeError("using declarations can only be used with objects, functions, null, or undefined.");
			if (r) var o = e[Symbol.asyncDispose || Symbol["for"]("Symbol.asyncDispose")];
			if (void 0 === o && (o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")], r)) var t = o;
			if ("function" != typeof o) throw new TypeError("Object is not disposable.");
			t && (o = function o() {
				try {
					t.call(e);
				} catch (r) {
					return Promise.reject(r);
				}
			}), n.push({
				v: e,
				d: o,
				a: r
			});
		} else r && n.push({
			d: e,
			a: r
		});
		return e;
	}
	return {
		e,
		u: using.bind(null, !1),
		a: using.bind(null, !0),
		d: function d() {
			var o, t = this.e, s = 0;
			function next() {
				for (; o = n.pop();) try {
					if (!o.a && 1 === s) return s = 0, n.push(o), Promise.resolve().then(next);
					if (o.d) {
						var r = o.d.call(o.v);
						if (o.a) return s |= 2, Promise.resolve(r).then(next, err);
					} else s |= 1;
				} catch (r) {
					return err(r);
				}
				if (1 === s) return t !== e ? Promise.reject(t) : Promise.resolve();
				if (t !== e) throw t;
			}
			function err(n) {
				return t = t !== e ? new r(n, t) : n, next();
			}
			return next();
		}
	};
}

// src/go/probe.ts
/**
* The probe for this machine, compiled into `cacheDir` unless it is there: the file's name says from which source, by
* which Go. `sourceDir` may be read-only, and `env` the user's.
*/
async function compileProbe({ exec, sourceDir, cacheDir, env, cleanup }) {
	try {
		var _usingCtx$6 = _usingCtx();
		const own = probeBuildEnvironment(env);
		const asked = await goCommand(exec, sourceDir, own, [
			"env",
			"GOVERSION",
			"GOOS",
			"GOARCH"
		]);
		if (asked.exitCode !== 0) throw new UserError({
			kind: "go-command-fails",
			failure: failureOf$2(asked)
		});
		const key = createHash("sha256").update(asked.stdout);
		for (const name of await sourceFiles(sourceDir)) {
			const content = await readFile(join(sourceDir, name));
			key.update(`${name} ${content.length}\n`).update(content);
		}
		const isWindows = asked.stdout.split("\n")[1]?.trim() === "windows";
		const path = join(cacheDir, `probe-${key.digest("hex").slice(0, 32)}${isWindows ? ".exe" : ""}`);
		const probe = {
			path,
			env: { PATH: env.PATH ?? "" },
			dir: cacheDir
		};
		if (await isFile(path)) return probe;
		await mkdir(cacheDir, { recursive: true });
		const work = _usingCtx$6.a(await temporaryFolder(cleanup, join(cacheDir, "compiling-")));
		const output = join(work.path, "probe");
		const built = await goCommand(exec, sourceDir, own, [
			"build",
			"-buildvcs=false",
			"-o",
			output,
			"."
		]);
		if (built.exitCode !== 0) {
			const [version = ""] = asked.stdout.split("\n");
			throw new UserError({
				kind: "probe-does-not-compile",
				version,
				failure: failureOf$2(built)
			});
		}
		await rename(output, path);
		return probe;
	} catch (_) {
		_usingCtx$6.e = _;
	} finally {
		await _usingCtx$6.d();
	}
}
/** Makes the starts one after the other, in order. `onResult` hears of each as soon as it is over. */
async function startAll(exec, probe, requests, onResult = () => {}) {
	const results = [];
	const env = {
		...probe.env,
		GOMAXPROCS: "1"
	};
	const stdin = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
	const onLine = (line) => {
		const result = JSON.parse(line);
		results.push(result);
		onResult(result);
	};
	const [command = probe.path, ...args] = [
		...probe.through ?? [],
		probe.path,
		"start"
	];
	const { exitCode, stderr } = await exec(command, args, {
		cwd: probe.dir,
		env,
		stdin,
		onLine
	});
	if (exitCode !== 0 || results.length !== requests.length) throw new Error(`probe start: exit code ${exitCode} after ${results.length} of ${requests.length} starts: ${stderr.trim()}`);
	return results;
}
/** Reads what the files alone say, in their order. `stamps` are values that the build writes into them. */
async function identify(exec, probe, files, stamps = []) {
	if (files.length === 0) return [];
	const args = [
		"identify",
		...stamps.flatMap((stamp) => ["-stamp", stamp]),
		...files
	];
	const { exitCode, stdout, stderr } = await exec(probe.path, args, {
		cwd: probe.dir,
		env: probe.env
	});
	const lines = stdout.split("\n").filter(Boolean);
	if (exitCode !== 0 || lines.length !== files.length) throw new Error(`probe identify: exit code ${exitCode}, ${lines.length} of ${files.length} files: ${stderr.trim()}`);
	return lines.map((line, index) => {
		const path = files[index] ?? "";
		const said = JSON.parse(line);
		return "error" in said ? {
			kind: "unreadable",
			path,
			reason: said.error
		} : {
			kind: "identified",
			path,
			facts: said
		};
	});
}
/** Enough for every symbol of every package: the largest changes are found among all of them. */
const allSymbols = 1e6;
/** Says whose every byte of a file is. */
async function inspect$1(exec, probe, file, { twin, embeds, symbols } = {}) {
	const args = [
		"inspect",
		...[
			...twin === void 0 ? [] : ["-twin", twin],
			...embeds === void 0 ? [] : ["-embeds", embeds],
			...symbols === void 0 ? [] : ["-symbols", `${symbols}`]
		],
		file
	];
	const { exitCode, stdout, stderr } = await exec(probe.path, args, {
		cwd: probe.dir,
		env: probe.env
	});
	if (exitCode !== 0) throw new Error(`probe inspect ${file}: exit code ${exitCode}: ${stderr.trim()}`);
	const said = JSON.parse(stdout);
	return "error" in said ? {
		kind: "unreadable",
		reason: said.error
	} : {
		kind: "inspected",
		inspection: said
	};
}
/** For this machine, whatever the user builds for: what Go needs to find its caches, and nothing that changes a build. */
function probeBuildEnvironment(env) {
	const kept = Object.entries(env).filter(([name]) => !/^(GO(?!CACHE$|ROOT$|TOOLCHAIN$|PATH$|TMPDIR$)|CGO_)/.test(name));
	return {
		...Object.fromEntries(kept),
		GOENV: "off",
		GOWORK: "off",
		GOFLAGS: "",
		CGO_ENABLED: "0"
	};
}
async function sourceFiles(dir) {
	const names = await readdir(dir, { recursive: true });
	const counts = (name) => name.endsWith(".go") && !name.endsWith("_test.go") || /^go\.(mod|sum)$/.test(name);
	return names.filter((name) => counts(name) && !name.split(sep).includes("testdata")).sort();
}

// src/go/build/package-index.ts
/** The environment with the index off, for commands that write files in between, with times of their own. */
function withoutIndex(env) {
	const { GODEBUG: debug = "" } = env;
	return {
		...env,
		GODEBUG: debug === "" ? "goindex=0" : `${debug},goindex=0`
	};
}
/**
* Keeps the packages of a worktree of ours out of the index, and leaves those of the standard library and of the module
* cache in it: without them each go command takes 0.1 s longer, and more in a large program. What was changed less than
* two seconds ago is not indexed (modindex/read.go, modTimeCutoff), and a time that is still to come never was.
*/
async function keepOutOfIndex(root) {
	const later = Date.now() / 1e3 + 86400;
	for (const entry of await readdir(root, { withFileTypes: true })) {
		const path = join(root, entry.name);
		if (entry.isDirectory()) await keepOutOfIndex(path);
		else if (entry.name.endsWith(".go")) await lutimes(path, later, later);
	}
}

// src/go/build/build.ts
/** Builds one program into `request.output`, which must lie outside the checkout. Replaces what is there. */
async function buildProgram(exec, request) {
	const { dir, output, flagSet } = request;
	if (!await isFolder$1(dir)) return {
		kind: "no-such-package",
		reason: { kind: "no-working-directory" }
	};
	const { moduleDir, package: package_ } = await moduleOf$1(dir, request.package);
	const pgo = flagSet.pgo;
	const built = buildCommand({
		...request,
		package: package_,
		flagSet: pgo === void 0 || ["auto", "off"].includes(pgo) || isAbsolute(pgo) ? flagSet : {
			...flagSet,
			pgo: join(dir, pgo)
		}
	});
	await removeFolder(output);
	const start = performance.now();
	const result = await run(exec, moduleDir, built);
	const seconds = (performance.now() - start) / 1e3;
	if (result.exitCode !== 0) {
		const found = await lookUp(exec, moduleDir, built.env, package_);
		if (found.kind === "absent") return {
			kind: "no-such-package",
			reason: found.reason
		};
		const said = endsOf(result.stderr.trim() === "" ? result.stdout : result.stderr);
		return {
			kind: "failed",
			reason: {
				kind: "build-ended",
				...nameOf$2(built),
				code: result.exitCode
			},
			output: said
		};
	}
	const problem = await problemOf$3(output, request);
	if (problem !== void 0) return {
		kind: "failed",
		reason: problem,
		output: endsOf(result.stdout + result.stderr)
	};
	await makeOwn(output);
	return {
		kind: "built",
		path: output,
		seconds
	};
}
/** Runs the config's `prepare:` line in a revision, with the environment of its builds. */
async function prepareRevision(exec, { dir, line, env }) {
	const start = performance.now();
	const result = await run(exec, dir, {
		command: "sh",
		args: ["-c", line],
		env
	});
	if (result.exitCode === 0) return {
		kind: "prepared",
		seconds: (performance.now() - start) / 1e3
	};
	const output = endsOf(`${result.stdout}\n${result.stderr}`);
	return {
		kind: "failed",
		line: short$1(line),
		exitCode: result.exitCode,
		output
	};
}
/**
* The module that a package of the working directory belongs to. The go command must run in it: from outside, a nested
* module's packages do not exist.
*/
async function moduleOf$1(dir, package_) {
	if (!/^\.\.?(\/|$)/.test(package_)) return {
		moduleDir: dir,
		package: package_
	};
	const target = join(dir, package_);
	for (let folder = target; folder !== dir && !relative(dir, folder).startsWith(".."); folder = dirname(folder)) {
		if (!await exists$2(join(folder, "go.mod"))) continue;
		const rest = relative(folder, target);
		return {
			moduleDir: folder,
			package: rest === "" ? "." : `./${rest.replaceAll(sep, "/")}`
		};
	}
	return {
		moduleDir: dir,
		package: package_
	};
}
function run(exec, dir, { command, args, env }) {
	if (command === "go") return goCommand(exec, dir, env, args);
	return exec(command, args, {
		cwd: dir,
		env: {
			...goCommandEnv(withoutIndex(env)),
			PWD: dir
		}
	});
}
/** Whether there is such a package at all. Told by its files, since the go command's words differ between versions. */
async function lookUp(exec, dir, env, package_) {
	const result = await goCommand(exec, dir, env, [
		"list",
		"-e",
		"-find",
		"-json=Name,GoFiles,CgoFiles,IgnoredGoFiles,InvalidGoFiles,Error",
		package_
	]);
	if (result.exitCode !== 0) {
		const gomod = await goCommand(exec, dir, env, [
			"env",
			"GOMOD",
			"GOWORK"
		]);
		return gomod.exitCode === 0 && /^(\/dev\/null|NUL)?\s*(off)?\s*$/.test(gomod.stdout) ? {
			kind: "absent",
			reason: { kind: "no-go-module" }
		} : { kind: "unknown" };
	}
	const found = parseObjects(result.stdout);
	if (found.flatMap((one) => [
		one.GoFiles,
		one.CgoFiles,
		one.IgnoredGoFiles,
		one.InvalidGoFiles
	].flat()).some((file) => file !== void 0)) return { kind: "there" };
	const error = found[0]?.Error?.Err;
	return {
		kind: "absent",
		reason: {
			kind: "no-package",
			...error === void 0 ? saidBy(failureOf$2(result)) : { said: error }
		}
	};
}
/** What is wrong with what a build that reported success has left. */
async function problemOf$3(output, { flagSet, package: package_ }) {
	const by = flagSet.build === void 0 ? "go-build" : "build-line";
	if (!await exists$2(output)) return {
		kind: "nothing-written",
		by
	};
	const { size } = await stat(output);
	if (await isFolder$1(output)) return {
		kind: "output-is-folder",
		by,
		path: output
	};
	if (size === 0) return {
		kind: "output-empty",
		by,
		path: output
	};
	return flagSet.build === void 0 && flagSet.buildmode !== "c-archive" && flagSet.buildmode !== "archive" && await startsWith(output, "!<arch>\n") ? {
		kind: "library",
		package: package_
	} : void 0;
}
async function makeOwn(output) {
	const { nlink } = await lstat(output);
	if (!(await lstat(output)).isSymbolicLink() && nlink === 1) return;
	const copy = `${output}.copy`;
	await copyFile(await realpath(output), copy);
	await chmod(copy, 493);
	await rename(copy, output);
}
/** The line of the user's that built, or that it was the go command. */
const nameOf$2 = ({ command, args }) => command === "sh" ? {
	by: "build-line",
	command: short$1(args[1] ?? "")
} : { by: "go-build" };
/** A line of the user's: it may be a whole script. */
const short$1 = (line) => line.length <= 200 ? line : `${line.slice(0, 200)}…`;
async function startsWith(path, text) {
	try {
		var _usingCtx$5 = _usingCtx();
		const { buffer, bytesRead } = await _usingCtx$5.a(await open(path)).read(Buffer.alloc(text.length), 0, text.length, 0);
		return buffer.toString("latin1", 0, bytesRead) === text;
	} catch (_) {
		_usingCtx$5.e = _;
	} finally {
		await _usingCtx$5.d();
	}
}

// src/go/build/prebuilt.ts
const flags = {
	name: prebuiltFlagSet,
	env: {},
	runEnv: {},
	build: "true"
};
/** A cell for each program that was built elsewhere, on the platform that its file is for. Paths are absolute. */
async function prebuiltCells(exec, probe, programs, host) {
	const cells = [];
	for (const source of programs) {
		const { name, prebuilt } = source;
		if (prebuilt === void 0) continue;
		const target = await platformOf(exec, probe, name, prebuilt, host);
		cells.push({
			program: name,
			flagSet: flags.name,
			platform: platformName(target),
			source,
			flags,
			target
		});
	}
	return cells;
}
async function platformOf(exec, probe, name, { base, head }, host) {
	for (const path of [head, base]) {
		if (!await isFile(path)) continue;
		const [found] = await identify(exec, probe, [path]);
		if (found?.kind !== "identified") {
			const words = found?.reason;
			throw new UserError({
				kind: "prebuilt-unreadable",
				program: name,
				path,
				...words !== void 0 && { words }
			});
		}
		const { goos, goarch } = found.facts;
		return goos === void 0 || goarch === void 0 ? host : {
			goos,
			goarch
		};
	}
	throw new UserError({
		kind: "prebuilt-missing",
		program: name,
		base,
		head
	});
}
/** A copy of a binary that was built elsewhere, at `output`: what is measured must not change meanwhile. */
async function takePrebuilt(path, output) {
	if (path === void 0) return {
		kind: "failed",
		reason: { kind: "no-prebuilt-of-release" },
		output: ""
	};
	if (!await isFile(path)) return {
		kind: "failed",
		reason: {
			kind: "no-prebuilt",
			path
		},
		output: ""
	};
	await copyFile(path, output);
	await chmod(output, 493);
	return {
		kind: "built",
		path: output
	};
}

// src/go/build/build-cells.ts
function cellsToBuild(programs, flagSets, platforms) {
	return platforms.flatMap((target) => programs.filter(({ prebuilt }) => prebuilt === void 0).flatMap((source) => flagSets.map((flags) => ({
		program: source.name,
		flagSet: flags.name,
		platform: platformName(target),
		source,
		flags,
		target
	}))));
}
/**
* Builds cells one after the other; cells that differ only in how they are run share a build. What it returns reads the
* binaries: apart, so that nothing takes the processors from a link, which others wait for.
*/
async function buildCells(builds, cells) {
	const { into, progress, side } = builds;
	await mkdir(into, { recursive: true });
	const done = /* @__PURE__ */ new Map();
	const different = numberOfBuilds(cells);
	for (const cell of cells) {
		const key = buildKey(builds, cell);
		if (done.has(key)) continue;
		progress.advance(done.size, different, `${side} ${label(cell)}`);
		const path = join(into, `${done.size}`, fileName(cell));
		await mkdir(join(into, `${done.size}`), { recursive: true });
		const store = storeFor(builds, cell);
		const stored = await store?.take(key, path);
		if (stored !== void 0) {
			done.set(key, {
				key,
				built: {
					kind: "built",
					path,
					seconds: 0
				},
				path,
				store,
				stored
			});
			progress.step(`${side} ${label(cell)} taken from the cache`);
			continue;
		}
		const { dir, env, freeze } = builds;
		if (cell.source.prebuilt !== void 0) {
			const built = await takePrebuilt(prebuiltPath(cell, side), path);
			progress.step(`${side} ${label(cell)} ${outcome(built)}`);
			done.set(key, {
				key,
				built,
				path,
				store: void 0
			});
			continue;
		}
		const built = await buildProgram(builds.exec, {
			dir,
			env,
			freeze,
			output: path,
			flagSet: cell.flags,
			platform: cell.target,
			package: cell.source.package
		});
		progress.step(`${side} ${label(cell)} ${outcome(built)}`);
		done.set(key, {
			key,
			built,
			path,
			store
		});
	}
	return () => readBinaries(builds, cells, done);
}
/** None for a command of the user's, which may depend on anything. */
const storeFor = ({ store }, { flags }) => flags.build === void 0 ? store : void 0;
async function readBinaries(builds, cells, done) {
	const paths = [...done.values()].filter(({ built }) => built.kind === "built").map(({ path }) => path);
	const facts = new Map((await identify(builds.exec, builds.probe, paths)).map((found) => [found.path, found]));
	const read = new Map([...done].map(([key, one]) => [key, builtCell(builds, one, facts.get(one.path))]));
	return new Map(cells.map((cell) => {
		const found = read.get(buildKey(builds, cell));
		if (found === void 0) throw new Error(`${cellId(cell)} was not built`);
		return [cellId(cell), found];
	}));
}
/** What became of one build, for all cells that share it. */
function builtCell(builds, done, found) {
	const { built, path } = done;
	const { side } = builds;
	if (built.kind === "no-such-package") return { result: { kind: "absent" } };
	if (built.kind === "failed") {
		const { reason: why, output } = built;
		return { result: {
			kind: "failed",
			reason: {
				kind: "does-not-build",
				side,
				why
			},
			...output !== "" && { output }
		} };
	}
	if (found?.kind !== "identified") return { result: {
		kind: "failed",
		reason: {
			kind: "unreadable-build",
			side,
			...found === void 0 ? {} : { said: found.reason }
		}
	} };
	const { facts } = found;
	return {
		result: {
			kind: "built",
			binary: {
				facts,
				...built.seconds !== void 0 && { buildSeconds: built.seconds }
			}
		},
		path,
		compressing: sizesOf(builds, done, facts.sha256)
	};
}
/** What a binary compresses to, once the store knows it too. */
function sizesOf(builds, { key, path, store, stored }, sha256) {
	if (stored !== void 0) return Promise.resolve(stored);
	const compressed = builds.compressed.get(sha256) ?? compressedSizes(path);
	builds.compressed.set(sha256, compressed);
	const sizes = compressed.then(async (found) => {
		await store?.keep(key, path, found);
		return found;
	});
	sizes.catch(() => {});
	return sizes;
}
/** The same with what the binaries compress to. */
async function withCompressedSizes(cells) {
	const sized = [...cells].map(async ([id, cell]) => {
		const { result, compressing } = cell;
		if (result.kind !== "built" || compressing === void 0) return [id, cell];
		const { gzip, zstd } = await compressing;
		const sizes = {
			compressedSize: gzip,
			...zstd !== void 0 && { zstdSize: zstd }
		};
		return [id, {
			...cell,
			result: {
				...result,
				binary: {
					...result.binary,
					...sizes
				}
			}
		}];
	});
	return new Map(await Promise.all(sized));
}
const prebuiltPath = ({ source: { prebuilt } }, side) => side === "release" ? void 0 : prebuilt?.[side];
/** How many files a revision is built into: flag sets that differ in how the program is run share one. */
function numberOfBuilds(cells) {
	const built = cells.filter(({ source }) => source.prebuilt === void 0);
	return new Set(built.map((cell) => buildKey({
		dir: "",
		env: {},
		freeze: {},
		side: "head"
	}, cell))).size;
}
/** Everything that the command line says of a build. Two cells with one key have the same binary. */
function buildKey({ dir, env, freeze, side }, cell) {
	if (cell.source.prebuilt !== void 0) return JSON.stringify(["prebuilt", prebuiltPath(cell, side)]);
	const command = buildCommand({
		flagSet: cell.flags,
		platform: cell.target,
		package: cell.source.package,
		output: "$OUTPUT",
		env: {},
		freeze
	});
	return JSON.stringify([
		dir,
		command,
		relevant(env)
	]);
}
/** What in the environment can reach a binary. The rest (terminal, session, job) differs from run to run. */
function relevant(env) {
	const names = /^(GO|CGO_|(CC|CXX|AR|FC|PATH|CPATH|LIBRARY_PATH)$|PKG_CONFIG|C_INCLUDE|CPLUS|LD_|Image(OS|Version)$)/;
	return Object.fromEntries(Object.entries(env).filter(([name]) => names.test(name) && name !== "GOTMPDIR").sort());
}
const label = ({ program, flagSet, platform }) => `${program} (${flagSet}, ${platform})`;
function outcome(built) {
	switch (built.kind) {
		case "built": return "built";
		case "failed": return `failed: ${buildProblemText(built.reason)}`;
		case "no-such-package": return "is not in this revision";
	}
}
/** The program's own name, which some print and others act on, made safe as a file's. */
function fileName({ program, target }) {
	return `${program.replace(/[^\w.-]/g, "_")}${target.goos === "windows" ? ".exe" : ""}`;
}

// src/go/build/build-identity.ts
/** Where files go that no binary depends on; some have another value in each run. */
const irrelevant = [
	"GOGCCFLAGS",
	"GOTMPDIR",
	"GOCACHE",
	"GOBIN",
	"GOTELEMETRYDIR"
];
/**
* What decides what a build makes, besides the sources: all settings of the go command, those of `go env -w` too, and
* which C compiler it is. That is as much as the go command's own cache knows of C. Undefined if it cannot be told.
*/
async function buildIdentity(exec, dir, env) {
	const settings = await goSettings(exec, dir, env);
	if (settings === void 0) return void 0;
	return JSON.stringify([Object.entries(settings), settings.CGO_ENABLED === "1" ? await compilerOf(exec, dir, env, settings.CC) : ""]);
}
/** All settings of the go command that a binary may depend on; undefined if the go command fails. */
async function goSettings(exec, dir, env) {
	const { exitCode, stdout } = await goCommand(exec, dir, env, ["env", "-json"]);
	if (exitCode !== 0) return void 0;
	const settings = Object.entries(JSON.parse(stdout));
	return Object.fromEntries(settings.filter(([name]) => !irrelevant.includes(name)));
}
async function compilerOf(exec, dir, env, command = "") {
	const [compiler] = command.split(" ");
	if (!compiler) return "";
	try {
		const { stdout, stderr } = await exec(compiler, ["--version"], {
			cwd: dir,
			env
		});
		return `${stdout}${stderr}`;
	} catch (error) {
		if (error instanceof CommandNotFound) return "";
		throw error;
	}
}

// src/go/build/cell-to-build.ts
/** The cell as a revision before head has it: a program that was moved is built from where it lay. */
function asBefore(cell) {
	const { packageBefore, ...source } = cell.source;
	return packageBefore === void 0 ? cell : {
		...cell,
		source: {
			...source,
			package: packageBefore
		}
	};
}

// src/go/go-sources.ts
const mostFiles$1 = 400;
const mostBytes = 4e6;
/** Texts of the Go files in a folder, tests left out; with `below` also those of the folders in it. Bounded: for a look, not for a build. */
async function goSources(folder, { below }) {
	const texts = [];
	let bytes = 0;
	const level = [folder];
	for (let here = level.shift(); here !== void 0; here = level.shift()) {
		const entries = await readdir(here, { withFileTypes: true });
		for (const entry of entries) {
			if (entry.isDirectory()) {
				if (below && !/^(vendor|node_modules|testdata|examples|[._].*)$/.test(entry.name)) level.push(join(here, entry.name));
				continue;
			}
			if (!entry.isFile() || !entry.name.endsWith(".go") || entry.name.endsWith("_test.go")) continue;
			if (texts.length >= mostFiles$1 || bytes >= mostBytes) return texts;
			const text = await readFile(join(here, entry.name), "utf8");
			texts.push(text);
			bytes += text.length;
		}
	}
	return texts;
}

// src/go/find-programs.ts
const mostFolders = 2e4;
const deepest = 8;
/**
* All main packages in and below `dir`: of the module that it is or lies in, else of the modules of its go.work, else
* of every module below it; the same where the module in `dir` is a library. `root` is the repository's; a go.mod above that does not count. Finding none is a result,
* since base may have none; `requirePrograms` makes it an error.
*/
async function findMainPackages(exec, where) {
	const { dir } = where;
	const found = await searchIn(exec, where, await findModules(exec, where));
	if (found.packages.length > 0 || found.modules.join() !== ".") return found;
	const { modules, notes } = await modulesIn(exec, where);
	const below = await searchIn(exec, where, {
		modules: modules.filter((module) => module !== dir),
		notes
	});
	return below.packages.length === 0 ? found : {
		...below,
		skipped: [...found.skipped, ...below.skipped]
	};
}
async function searchIn(exec, { dir, env }, { modules, notes: before }) {
	const notes = [...before];
	const packages = [];
	const skipped = [];
	for (const module of modules) {
		const listed = await listPackages$1(exec, module, env);
		if (listed.kind === "failed") {
			if (modules.length === 1) throw new UserError({
				kind: "packages-not-listed",
				module,
				failure: listed.failure
			});
			const failure = {
				...listed.failure,
				output: listed.failure.output.slice(0, 4e3)
			};
			notes.push({
				kind: "module-not-listed",
				module: place(dir, module),
				failure
			});
			continue;
		}
		for (const found of listed.packages) {
			const package_ = place(dir, found.Dir ?? module);
			const reason = reasonToSkip(package_) ?? (hasCode(found) ? void 0 : { kind: "only-tests" });
			if (reason !== void 0) {
				skipped.push({
					package: package_,
					reason
				});
				continue;
			}
			const own = {
				path: found.Module?.Path ?? found.ImportPath,
				directory: relative(dir, found.Module?.Dir ?? module)
			};
			packages.push({
				package: package_,
				importPath: found.ImportPath,
				module: {
					...own,
					directory: own.directory.split(sep).join("/") || "."
				}
			});
		}
	}
	return {
		packages,
		skipped,
		modules: modules.map((module) => place(dir, module)),
		notes
	};
}
/** Throws the UserError that says what to do when a search of head found nothing to build. */
async function requirePrograms(search, dir) {
	if (search.packages.length > 0) return;
	if (search.modules.length === 0) throw new UserError({
		kind: "no-module",
		dir
	});
	const { skipped, notes } = search;
	const constrained = skipped.length === 0 && (await goSources(dir, { below: true })).some(isMain);
	throw new UserError({
		kind: "no-programs",
		dir,
		skipped,
		constrained,
		notes
	});
}
async function findModules(exec, { root, dir, env, toolchain }) {
	if ((await readdir(dir)).includes("go.mod")) return {
		modules: [dir],
		notes: []
	};
	if (!(toolchain.gowork === join(dir, "go.work")) && toolchain.gomod?.startsWith(join(root, sep))) return {
		modules: [dir],
		notes: []
	};
	return modulesIn(exec, {
		dir,
		env,
		toolchain
	});
}
/** The modules of a go.work in `dir`, else all in and below it. */
function modulesIn(exec, { dir, env, toolchain }) {
	return toolchain.gowork === join(dir, "go.work") ? workspaceModules(exec, dir, env) : modulesBelow(dir);
}
async function workspaceModules(exec, dir, env) {
	const result = await goCommand(exec, dir, env, [
		"list",
		"-m",
		"-f",
		"{{.Dir}}"
	]);
	if (result.exitCode !== 0) throw new UserError({
		kind: "modules-not-listed",
		dir,
		failure: failureOf$2(result)
	});
	const all = result.stdout.split("\n").filter(Boolean);
	const modules = all.filter((module) => module.startsWith(join(dir, sep)));
	return {
		modules,
		notes: all.filter((module) => module !== dir && !modules.includes(module)).map((module) => ({
			kind: "module-outside",
			module
		}))
	};
}
/** Breadth first, so that where a huge tree has to be cut off, what lies near its top was seen. */
async function modulesBelow(dir) {
	const modules = [];
	let level = [dir];
	let folders = 0;
	for (let depth = 0; depth < deepest && level.length > 0; depth++) {
		const next = [];
		for (const folder of level) {
			if (++folders > mostFolders) return {
				modules,
				notes: [{
					kind: "search-cut",
					folders: mostFolders
				}]
			};
			const entries = await readdir(folder, { withFileTypes: true });
			entries.sort((a, b) => a.name < b.name ? -1 : 1);
			if (entries.some((entry) => entry.name === "go.mod" && entry.isFile())) modules.push(folder);
			const below = entries.filter((entry) => entry.isDirectory() && !/^(vendor|node_modules|testdata|[._].*)$/.test(entry.name));
			next.push(...below.map(({ name }) => join(folder, name)));
		}
		level = next;
	}
	return {
		modules,
		notes: []
	};
}
async function listPackages$1(exec, module, env) {
	const result = await goCommand(exec, module, env, [
		"list",
		"-e",
		"-find",
		"-json=ImportPath,Name,Dir,GoFiles,CgoFiles,Module,Error",
		"./..."
	]);
	if (result.exitCode !== 0) return {
		kind: "failed",
		failure: failureOf$2(result)
	};
	const listed = parseObjects(result.stdout);
	const error = listed.find(({ ImportPath }) => ImportPath === "./...")?.Error;
	if (error !== void 0) return {
		kind: "failed",
		failure: {
			exitCode: 0,
			output: error.Err
		}
	};
	return {
		kind: "listed",
		packages: listed.filter(({ Name }) => Name === "main")
	};
}
/** `//go:build ignore` marks what is run by hand. */
const isMain = (source) => /^package main$/m.test(source) && !/^\/\/ ?[+:\w]*build ignore$/m.test(source);
const hasCode = ({ GoFiles, CgoFiles }) => (GoFiles?.length ?? 0) + (CgoFiles?.length ?? 0) > 0;
/** As the go command takes it: `.`, `./cmd/server`. */
function place(dir, path) {
	const from = relative(dir, path).split(sep).join("/");
	return from === "" ? "." : `./${from}`;
}

// src/core/build/go-mod.ts
/**
* The statements of a go.mod or go.work file. Lenient: whether the file is right is the go command's to say, and it has
* built from it. Source: https://go.dev/ref/mod#go-mod-file-lexical
*/
function goModStatements(text) {
	const found = [];
	let block;
	for (const [at, full] of text.split("\n").entries()) {
		const words = wordsOf$1(full);
		const [first, ...rest] = words;
		if (first === void 0) continue;
		if (first === ")") {
			block = void 0;
			continue;
		}
		if (words.at(-1) === "(") {
			block = first;
			continue;
		}
		found.push({
			line: at + 1,
			text: full.trim(),
			verb: block ?? first,
			words: block === void 0 ? rest : words,
			indirect: /\/\/\s*indirect\b/.test(full)
		});
	}
	return found;
}
/** The line of head's go.mod that a module is there for; undefined if it is not named. `base`: its text there, if any. */
function requirementOf(module, head, base) {
	const now = statementsAbout(module, head);
	const before = base === void 0 ? {} : statementsAbout(module, base);
	const { require, replace } = now;
	const requireChanged = meaning(require) !== meaning(before.require);
	const replaceChanged = meaning(replace) !== meaning(before.replace);
	const shown = replaceChanged && !requireChanged ? replace ?? require : require ?? replace;
	if (shown === void 0) return void 0;
	return {
		kind: replace !== void 0 ? "replaced" : shown.indirect ? "indirect" : "direct",
		line: shown.line,
		text: shown.text,
		changed: requireChanged || replaceChanged
	};
}
function statementsAbout(module, text) {
	const about = goModStatements(text).filter(({ words }) => words[0] === module);
	const require = about.find(({ verb }) => verb === "require");
	const version = require?.words[1];
	const replace = about.find(({ verb, words }) => verb === "replace" && (words[1] === "=>" || version === void 0 || words[1] === version));
	return {
		...require && { require },
		...replace && { replace }
	};
}
/** What a statement says, wherever it stands and however it is spaced. */
const meaning = (statement) => statement && JSON.stringify([statement.words, statement.indirect]);
/** Quoted words may hold anything; a comment runs to the end of the line. */
function wordsOf$1(line) {
	const words = [];
	for (const [word, interpreted, raw] of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|[^\s()"`]+/g)) {
		if (word.startsWith("//")) break;
		words.push(interpreted?.replace(/\\(.)/g, "$1") ?? raw ?? word);
	}
	return words;
}

// src/go/build/leaves-repository.ts
/**
* Why a repository cannot be built through another path: a `replace` or `use` that leads out of it would lead
* elsewhere from there, and an absolute one would always lead to the same revision. Undefined: it can.
*/
function leavesRepository(modFiles) {
	const [first] = foldersOutside(modFiles);
	if (first === void 0) return void 0;
	const { path, directive, target } = first;
	return {
		kind: "leaves-repository",
		path,
		directive,
		target
	};
}
/** Names of what lies beside the repository and is built with it: `lib` of `replace example.com/lib => ../lib/v2` at its root. */
function neighboursOf(modFiles) {
	return foldersOutside(modFiles).flatMap(({ from }) => /^\.\.\/(?!\.\.(?:\/|$))([^/]+)/.exec(from ?? "")?.[1] ?? []);
}
function foldersOutside(modFiles) {
	return modFiles.flatMap(({ path, text }) => folders(text).flatMap(({ directive, target }) => {
		if (isAbsolute(target) || win32.isAbsolute(target)) return [{
			path,
			directive,
			target,
			from: void 0
		}];
		const from = posix.normalize(posix.join(posix.dirname(path), target.replaceAll("\\", "/")));
		return from === ".." || from.startsWith("../") ? [{
			path,
			directive,
			target,
			from
		}] : [];
	}));
}
/** The folders of `replace` and `use`. */
function folders(text) {
	return goModStatements(text).flatMap(({ verb, words }) => {
		const arrow = words.indexOf("=>");
		const target = verb === "use" ? words[0] : arrow === -1 ? void 0 : words[arrow + 1];
		if (target === void 0) return [];
		if (verb === "use") return [{
			directive: verb,
			target
		}];
		return verb === "replace" && isFolder(target) ? [{
			directive: verb,
			target
		}] : [];
	});
}
function isFolder(target) {
	return /^\.{1,2}([/\\]|$)/.test(target) || isAbsolute(target) || win32.isAbsolute(target);
}

// src/go/build/checkout.ts
/** A revision's checkout, seen through the link, or as a plain folder without one. */
function checkoutAt(realRoot, sub, link) {
	const root = link?.path ?? realRoot;
	return {
		root,
		dir: join(root, sub),
		realRoot,
		realDir: join(realRoot, sub),
		enter: async () => link?.point(realRoot)
	};
}
/**
* Why the modules in these folders cannot be built through the link; undefined if they can. `folders` are paths below
* the link, which points to the revision.
*/
async function reasonForPlainFolders(exec, { link, folders, env }) {
	let reason;
	const neighbours = /* @__PURE__ */ new Set();
	for (const folder of folders) {
		const sub = relative(link.path, folder);
		const problem = await link.check({
			exec,
			go: "go",
			sub,
			env
		});
		const files = problem === void 0 ? await modFiles(exec, link, folder, env) : [];
		reason ??= problem ?? leavesRepository(files);
		for (const name of neighboursOf(files)) neighbours.add(name);
	}
	return reason === void 0 ? void 0 : {
		reason,
		neighbours: [...neighbours]
	};
}
async function modFiles(exec, link, folder, env) {
	const { stdout } = await goCommand(exec, folder, env, [
		"env",
		"GOMOD",
		"GOWORK"
	]);
	const paths = stdout.split("\n").flatMap((path) => goEnvFile(path) ?? []);
	return Promise.all(paths.map(async (path) => ({
		path: relative(link.path, path).replaceAll(sep, "/"),
		text: await readFile(path, "utf8")
	})));
}
/** The folders whose go.mod or go.work decides how the working directory is built: itself, or modules below it. */
async function moduleFolders(exec, dir, env) {
	const { exitCode, stdout } = await goCommand(exec, dir, env, [
		"env",
		"GOMOD",
		"GOWORK"
	]);
	const none = stdout.split("\n").every((path) => goEnvFile(path) === void 0);
	return exitCode === 0 && none ? (await modulesBelow(dir)).modules : [dir];
}

// src/steps/open-revision.ts
/** A repository may have hundreds of programs; no text in a report is endless. */
const bounded$1 = (text) => text.length <= 4e3 ? text : `${text.slice(0, 4e3)}…`;
/** Why a revision cannot be built through the link, and what it then needs beside it; undefined if it can. */
async function reasonAgainstLink({ effects, workspace, env }, side) {
	const checkout = workspace.checkout(side, true);
	try {
		await checkout.enter();
	} catch (error) {
		const { code, syscall } = error;
		if (syscall !== "symlink") throw error;
		return {
			reason: {
				kind: "no-link",
				folder: workspace.place,
				...code && { code }
			},
			neighbours: []
		};
	}
	if (!await isFolder$1(checkout.dir)) return void 0;
	const folders = await moduleFolders(effects.exec, checkout.dir, env);
	return reasonForPlainFolders(effects.exec, {
		link: workspace.link,
		folders,
		env
	});
}
/** Opens head. A head in which no program can be found is the user's mistake. */
async function openHead(run, throughLink) {
	const { workspace, effects, config, request, env } = run;
	if (!request.onRunner && mayWriteInto(config, env)) await workspace.copyHead();
	const checkout = workspace.checkout("head", throughLink);
	await checkout.enter();
	const toolchain = await readToolchain(effects.exec, checkout.dir, env);
	const onToolchain = toolchain.note === void 0 ? [] : [toolchain.note];
	await prepare(run, checkout, "head");
	const state = {
		kind: "ready",
		checkout,
		throughLink,
		toolchain,
		env
	};
	if (config.programs !== void 0) return {
		state,
		notes: onToolchain
	};
	const search = await mainPackagesIn(run, checkout, toolchain);
	await requirePrograms(search, workspace.checkout("head", false).dir);
	const skipped = search.skipped.map((one) => ({
		kind: "package-skipped",
		...one
	}));
	return {
		state: {
			...state,
			packages: search.packages
		},
		notes: [
			...onToolchain,
			...search.notes,
			...skipped
		]
	};
}
/** Whether a build may write into the revision: the user's commands, and a go command that is let mend go.mod and go.sum. */
const mayWriteInto = ({ prepare, flagSets }, env) => prepare !== void 0 || flagSets.some(({ build }) => build !== void 0) || /(?:^|\s)-mod=mod(?:\s|$)/.test(env.GOFLAGS ?? "");
/** A base that cannot be built is a state, not an error: head alone is judged then. */
async function openEarlier(run, side, throughLink, headToolchain) {
	const { workspace, effects, config, env } = run;
	const checkout = workspace.checkout(side, throughLink);
	await checkout.enter();
	if (!await isFolder$1(checkout.dir)) return {
		state: {
			kind: "ready",
			checkout,
			throughLink,
			toolchain: headToolchain,
			env,
			packages: []
		},
		notes: []
	};
	const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, headToolchain);
	if (chosen.kind === "none") {
		const said = saidBy(chosen.why.failure);
		return {
			state: {
				kind: "failed",
				reason: {
					kind: "does-not-build",
					side,
					why: chosen.why.kind === "broken" ? {
						kind: "go-command-fails",
						...said
					} : {
						kind: "no-toolchain",
						dir: checkout.dir,
						...said
					}
				}
			},
			notes: []
		};
	}
	const { missing } = chosen;
	const notes = missing === void 0 ? [] : [{
		kind: "toolchain-missing",
		side,
		...missing
	}];
	const own = {
		...env,
		...chosen.env
	};
	const state = {
		kind: "ready",
		checkout,
		throughLink,
		toolchain: chosen.toolchain,
		env: own
	};
	if (throughLink) await keepOutOfIndex(checkout.realRoot);
	try {
		await prepare(run, checkout, side);
		if (config.programs !== void 0) return {
			state,
			notes
		};
		const search = await mainPackagesIn({
			effects,
			env: own
		}, checkout, chosen.toolchain);
		return {
			state: {
				...state,
				packages: search.packages
			},
			notes
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			state: {
				kind: "failed",
				reason: {
					kind: "does-not-build",
					side
				},
				output: bounded$1(mistakeText(error.mistake))
			},
			notes
		};
	}
}
async function prepare({ config, effects, env }, { dir }, side) {
	if (config.prepare === void 0) return;
	const prepared = await prepareRevision(effects.exec, {
		dir,
		line: config.prepare,
		env: {
			...env,
			...config.freeze
		}
	});
	if (prepared.kind === "failed") {
		const { line, exitCode, output } = prepared;
		throw new UserError({
			kind: "prepare-failed",
			side,
			line,
			exitCode,
			output
		});
	}
	effects.progress.step(`${side}: ${config.prepare}`);
}
/** The main packages in a checkout that can be worked in. */
function mainPackagesIn({ effects, env }, { root, dir }, toolchain) {
	return findMainPackages(effects.exec, {
		root,
		dir,
		env,
		toolchain
	});
}

// src/steps/pair.ts
/** A pair whose binaries' compressed sizes are known. */
async function withSizes(pair) {
	const head = await withCompressedSizes(pair.head);
	return {
		...pair,
		head,
		...pair.base && { base: await withCompressedSizes(pair.base) }
	};
}
/** A folder of a pair's own, which this does not make. Its path is short, since some programs make sockets in it. */
function folderOf({ workspace: { temporary } }, name, against) {
	return join(temporary, against === "base" ? name : `${name}-${against}`);
}

// src/core/plan/costs.ts
/** What a run took, for who wants to know what the next one will take. */
const costsSchema = strictObject({
	version: literal(1),
	/** Rows of its report. */
	rows: pipe(number(), integer(), minValue(1)),
	phases: array(strictObject({
		name: string(),
		seconds
	}))
});
/** Phases that take their time for each row. */
const perRow = [
	/^Build /,
	/^Read /,
	/^Compress /,
	/^Find what /,
	/^Find why /,
	/^Find a way /
];
/** Seconds that a run of so many rows will take, by what an earlier one took. `time` is `measure.time`. */
function estimatedSeconds({ rows: then, phases }, rows, time) {
	return phases.reduce((sum, { name, seconds }) => {
		const scaled = seconds * rows / then;
		if (name === "Measure") return sum + Math.min(time, scaled);
		return sum + (perRow.some((pattern) => pattern.test(name)) ? scaled : seconds);
	}, 0);
}
/** An earlier run's costs from a file that anything may have written; undefined if it is not that. */
function costsFrom(text) {
	try {
		const read = safeParse(costsSchema, JSON.parse(text));
		return read.success ? read.output : void 0;
	} catch {
		return;
	}
}

// src/core/plan/waiting-time.ts
/** Seconds as one reads them while waiting, never too few: `12 s`, `3 min 5 s`. */
function waitingTime(seconds) {
	const whole = Math.max(1, Math.ceil(seconds));
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min${whole % 60 === 0 ? "" : ` ${whole % 60} s`}`;
}

// src/render/plan-text.ts
/** What a run is about to do, in two lines. */
function renderPlan(plan) {
	const rows = plan.programs * plan.flagSets * plan.platforms;
	const product = [
		counted(plan.programs, "program"),
		counted(plan.flagSets, "flag set"),
		...plan.platforms > 1 ? [counted(plan.platforms, "platform")] : []
	].join(" × ");
	const builds = counted(plan.builds * (plan.hasBase ? 2 : 1), "build");
	const measured = plan.measured ? `measured for at most ${waitingTime(plan.time)}` : "nothing is started";
	return [`Plan: ${counted(rows, "row")} (${product}), ${plan.hasBase ? `${builds} of base and head` : `${builds} of head, there is no base`}, ${measured}.`, plan.costs === void 0 ? "How long it takes is not known before the first run." : `It takes about ${waitingTime(estimatedSeconds(plan.costs, rows, plan.time))}, by what the last run took for ${counted(plan.costs.rows, "row")}.`];
}
const counted = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

// src/steps/costs.ts
/** Where it is kept what runs took, below our folder that stays. */
const costsFolder = (place) => join(place, "costs");
/** What the last run over the same programs took here, or where this runner's cache comes from. */
async function lastCosts(run) {
	const text = await textIfAny(fileOf$1(run));
	return text === void 0 ? void 0 : costsFrom(text);
}
/** Keeps what this run took. What cannot be kept is not known next time, and no harm is done. */
async function keepCosts(run, report) {
	if (report.cells.length === 0) return;
	const costs = {
		version: 1,
		rows: report.cells.length,
		phases: [...report.phases]
	};
	const path = fileOf$1(run);
	try {
		await mkdir(costsFolder(run.workspace.place), { recursive: true });
		await writeFile(`${path}.new`, JSON.stringify(costs));
		await rename(`${path}.new`, path);
	} catch {
		return;
	}
}
/** A runner's checkout lies in a folder of its repository's name, so the same step has the same file in each job. */
function fileOf$1({ workspace: { place, repository, sub }, request }) {
	const { flagSets, programs, onlySize, config } = request;
	const step = JSON.stringify([
		repository.root,
		sub,
		flagSets,
		programs,
		onlySize,
		config
	]);
	return join(costsFolder(place), `${shortHash(step)}.json`);
}

// src/steps/say-plan.ts
/** Tells, before anything is built, what is about to be done and what it took the last time. */
async function sayPlan(run, cells, toolchain) {
	const { config, effects, request, workspace } = run;
	const number = (key) => new Set(cells.map((cell) => cell[key])).size;
	const isNative = cells.some(({ platform }) => platform === hostOf(toolchain));
	const measured = !request.onlySize && toolchain.hostOs === "linux" && isNative;
	const costs = await lastCosts(run);
	const lines = renderPlan({
		programs: number("program"),
		flagSets: number("flagSet"),
		platforms: number("platform"),
		builds: numberOfBuilds(cells),
		hasBase: workspace.baseRoot !== void 0,
		measured,
		time: config.measure.time,
		...costs && { costs }
	});
	for (const line of lines) effects.progress.say(line);
}

// src/steps/build-pair.ts
const mostPrograms = 8;
/** Builds every cell for head and for base, one revision after the other. */
async function buildBaseAndHead(run, programs) {
	const { progress } = run.effects;
	const { head: headState, base: baseState } = programs;
	await restoreCaches(run, headState.toolchain);
	const { cells, note } = await largestPrograms(run, programs);
	await sayPlan(run, cells, headState.toolchain);
	const readHead = await progress.phase("Build head", () => buildSide(run, "head", headState, cells));
	const readBase = baseState && await progress.phase("Build base", () => buildSide(run, "base", baseState, cells));
	const [head, base] = await progress.phase("Read binaries", () => Promise.all([readHead(), readBase?.()]));
	await requirePackages(run, {
		cells,
		head,
		base
	}, headState);
	const readyBase = baseState?.kind === "ready" ? baseState : void 0;
	return {
		against: "base",
		cells,
		head,
		...base && { base },
		toolchain: headState.toolchain,
		...readyBase && { baseToolchain: readyBase.toolchain },
		throughLink: headState.throughLink,
		places: {
			head: headState,
			...readyBase && { base: readyBase }
		},
		notes: [...programs.notes, ...note === void 0 ? [] : [note]]
	};
}
async function restoreCaches({ caches, effects, workspace }, toolchain) {
	const restore = caches?.restoreGoCache;
	if (restore !== void 0) await effects.progress.phase("Restore caches", () => restore(toolchain, workspace.place));
}
/** Builds cells in a revision; what it returns reads the binaries. */
async function buildSide(run, side, state, wanted) {
	if (state.kind === "failed") return async () => new Map(wanted.map((cell) => [cellId(cell), { result: state }]));
	const { checkout, env, throughLink } = state;
	await checkout.enter();
	const store = throughLink ? await storeOf(run, state, side) : void 0;
	const { workspace, probe, compressed, effects, config } = run;
	const { exec, progress } = effects;
	const into = join(workspace.temporary, side);
	const { freeze } = config;
	return buildCells({
		exec,
		probe,
		progress,
		dir: checkout.dir,
		into,
		env,
		freeze,
		side,
		compressed,
		...store && { store }
	}, side === "head" ? wanted : wanted.map(asBefore));
}
/** Done before anything is timed, so that nothing disturbs it. */
function compressBinaries({ effects }, built) {
	return effects.progress.phase("Compress binaries", () => withSizes(built));
}
/** Binaries depend on nothing but their commit and the build only where no command of the user's is involved. */
async function storeOf({ caches, config, workspace, request, effects }, { toolchain, checkout, env }, side) {
	if (caches === void 0 || config.prepare !== void 0) return void 0;
	const sha = side === "head" ? await commitOfHead(workspace) : workspace.commitOf(side);
	if (sha === void 0) return void 0;
	const { programs, flagSets, platforms, freeze } = config;
	if (!await isFolder$1(checkout.dir)) return void 0;
	const surroundings = await buildIdentity(effects.exec, checkout.dir, env);
	if (surroundings === void 0) return void 0;
	const asked = [
		checkout.dir,
		programs,
		request.programs,
		flagSets,
		platforms,
		freeze
	];
	const determinedBy = JSON.stringify([...asked, surroundings]);
	return caches.storeOf(toolchain, {
		side,
		place: workspace.place,
		sha,
		determinedBy
	});
}
/** The commit that head's files are those of; undefined where there are others, which a build may embed. */
async function commitOfHead({ repository, revisions: { head } }) {
	if (head.kind === "commit") return head.sha;
	if (head.dirty) return void 0;
	return await repository.output([
		"status",
		"--porcelain",
		"--ignored",
		"--untracked-files=normal"
	]) === "" ? head.sha : void 0;
}
/** A package that neither revision has is a mistake in the config, and a row of its own would hide that. */
async function requirePackages(run, { cells, head, base }, { checkout, toolchain }) {
	const isAbsent = (side, cell) => (side?.get(cellId(cell))?.result.kind ?? "absent") === "absent";
	const missing = cells.find((cell) => isAbsent(head, cell) && isAbsent(base, cell));
	if (missing === void 0) return;
	const { name, package: written } = missing.source;
	await checkout.enter();
	const known = (await mainPackagesIn(run, checkout, toolchain)).packages.map(({ package: path }) => path);
	const meant = suggestion(written, known);
	throw new UserError({
		kind: "no-such-package",
		program: name,
		package: written,
		...meant !== void 0 && { meant },
		known
	});
}
/** Zero-config finds what there is; a report can hold so much. Told by size, which takes a build of each. */
async function largestPrograms(run, { cells, head }) {
	const { config, request, effects } = run;
	const [first] = cells;
	const names = [...new Set(cells.map(({ program }) => program))];
	if (config.programs !== void 0 || request.programs.length > 0 || request.cells?.kind === "shard" || names.length <= mostPrograms || first === void 0) return { cells };
	return effects.progress.phase(`Choose the ${mostPrograms} largest of ${names.length} programs`, async () => {
		const some = cells.filter(({ flagSet, platform }) => flagSet === first.flagSet && platform === first.platform);
		const built = await (await buildSide(run, "head", head, some))();
		const sized = some.map((cell) => {
			const result = built.get(cellId(cell))?.result;
			const named = config.budgets.some(({ program }) => program === cell.program);
			return {
				name: cell.program,
				named,
				...result?.kind === "built" && { size: result.binary.facts.size }
			};
		});
		const { kept, note } = keepLargest(sized, mostPrograms);
		const keptNames = new Set(kept.map(({ name }) => name));
		return {
			cells: cells.filter(({ program }) => keptNames.has(program)),
			...note !== void 0 && { note }
		};
	});
}

// src/core/memory/slope.ts
/**
* Theil–Sen slope of y over x, with Sen's interval: all slopes between two points, of which the interval leaves out as many
* at each end as Kendall's test does not reject. `inflation` widens the variance of that test; ties in y, which would
* narrow it, do not count. Undefined for fewer than three points.
* Source: P. K. Sen (1968), doi:10.1080/01621459.1968.10480934. Without ties as `scipy.stats.theilslopes`.
*/
function theilSen(x, y, confidence, inflation = 1) {
	const n = x.length;
	if (n < 3) return void 0;
	const slopes = new Float64Array(n * (n - 1) / 2);
	let at = 0;
	for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) slopes[at++] = (y[j] - y[i]) / (x[j] - x[i]);
	slopes.sort();
	const outside = (slopes.length - deviationOf(n, inflation) * normalQuantile(confidence)) / 2;
	const nth = (index) => slopes[Math.min(slopes.length - 1, Math.max(0, index))];
	const half = slopes.length >> 1;
	return {
		estimate: slopes.length % 2 === 1 ? nth(half) : (nth(half - 1) + nth(half)) / 2,
		lo: nth(evenRound(outside) - 1),
		hi: nth(evenRound(slopes.length - outside)),
		inflation
	};
}
/**
* The same slope for points in the order of time, with an interval corrected for autocorrelation: Kendall's variance is widened by
* what the distances from the line ask for. Where that leaves all slopes in, only slopes between points that are `apart` (a part
* of all points) make up the range, since those between neighbours are the noisiest.
* Source: K. H. Hamed, A. R. Rao (1998), doi:10.1016/S0022-1694(97)00125-X, with the autocorrelations of an AR(1) process,
* since a dozen points do not tell more than the first one.
*/
function slopeOverTime(x, y, confidence, apart = 0) {
	const plain = theilSen(x, y, confidence);
	if (plain === void 0) return void 0;
	const offset = median(y.map((value, at) => value - plain.estimate * x[at]));
	const inflation = inflationOf(autocorrelation(y.map((value, at) => value - plain.estimate * x[at] - offset)), y.length);
	if (inflation === 1) return plain;
	const wide = theilSen(x, y, confidence, inflation);
	const pairs = y.length * (y.length - 1) / 2;
	if (apart === 0 || deviationOf(y.length, inflation) * normalQuantile(confidence) < pairs) return wide;
	const slopes = x.flatMap((from, i) => x.flatMap((to, j) => j - i >= apart * y.length ? [(y[j] - y[i]) / (to - from)] : []));
	return {
		...wide,
		lo: min(slopes),
		hi: max(slopes)
	};
}
/** Of neighbours, 0 where it cannot be told from none; corrected for what fitting a line takes away from it. */
function autocorrelation(distances) {
	const n = distances.length;
	let [products, squares] = [0, 0];
	for (const [at, distance] of distances.entries()) {
		squares += distance ** 2;
		if (at > 0) products += distance * distances[at - 1];
	}
	if (squares === 0 || n <= 4) return 0;
	const corrected = (products / squares * n + 2) / (n - 4);
	return corrected > 1.28 * Math.sqrt(n) / (n - 4) ? Math.min(corrected, .95) : 0;
}
/** Standard deviation of Kendall's S for so many points. */
const deviationOf = (n, inflation) => Math.sqrt(n * (n - 1) * (2 * n + 5) / 18 * inflation);
/** By how much Kendall's variance grows when values that are k apart have the correlation r^k. */
function inflationOf(r, n) {
	if (r === 0) return 1;
	let sum = 0;
	for (let k = 1; k < n - 2; k++) sum += (n - k) * (n - k - 1) * (n - k - 2) * r ** k;
	return 1 + 2 * sum / (n * (n - 1) * (n - 2));
}
/** z of a two-sided interval. */
function normalQuantile(confidence) {
	const tail = (1 - confidence) / 2;
	let [low, high] = [0, 40];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (normalTail(middle) > tail) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** To the next whole number, halves to the even one, as NumPy rounds. */
function evenRound(value) {
	const down = Math.floor(value);
	const rest = value - down;
	return rest > .5 || rest === .5 && down % 2 === 1 ? down + 1 : down;
}

// src/core/memory/soak.ts
/** The 15 and 5 seconds that were found for a minute; less of a shorter soak, and of a long one no more than 200 blocks. */
function soakTimes(seconds) {
	const warmUp = Math.min(15, seconds / 4);
	const block = Math.max(Math.min(5, (seconds - warmUp) / 9), (seconds - warmUp) / 200);
	return {
		seconds,
		warmUp,
		block,
		every: Math.min(.25, block / 4),
		collect: Math.min(5, block)
	};
}
/**
* RSS moves in steps of what the runtime takes from the system, so a minute tells 100 kB/s and not 20. What is live after a
* collection hardly moves at all.
*/
const leakLimits = {
	rss: {
		perSecond: 1e4,
		total: 1048576,
		point: "median",
		sure: 1048576,
		givenBack: .25
	},
	live: {
		perSecond: 1e3,
		total: 131072,
		point: "least"
	},
	goroutines: {
		perSecond: 1 / 60,
		total: 3,
		point: "least"
	}
};
const fewestPoints = 6;
/** Whether something leaks. Undefined where there are too few points to tell a slope. */
function growthOf(curve, times, limit) {
	const { seconds, values } = blocksOf(curve, times, limit.point);
	if (values.length < fewestPoints) return void 0;
	const slope = slopeOverTime(seconds, values, .99, 1 / 3);
	if (slope === void 0) return void 0;
	const over = times.seconds - times.warmUp;
	const total = slope.estimate * over;
	const back = Math.max(...values) - values.at(-1);
	const stays = limit.givenBack === void 0 || back <= limit.givenBack * total;
	const least = Math.max(limit.perSecond, (limit.sure ?? 0) / over);
	const leaks = slope.lo > least && total > limit.total && stays;
	const steady = slope.hi <= limit.perSecond || rise(values) <= limit.total;
	return {
		...slope,
		total,
		decision: leaks ? "leaks" : steady ? "steady" : "inconclusive"
	};
}
/** By how much the last third lies above the first, for the whole time. */
function rise(values) {
	const third = Math.floor(values.length / 3);
	return (median(values.slice(-third)) - median(values.slice(0, third))) * 1.5;
}
/** One point for each block after the warm-up, in the middle of what was seen of it; blocks without a look are left out. */
function blocksOf({ seconds, values }, { warmUp, block, seconds: end }, point) {
	const blocks = /* @__PURE__ */ new Map();
	for (const [index, at] of seconds.entries()) {
		if (at < warmUp || at > end) continue;
		const number = Math.min(Math.floor((at - warmUp) / block), Math.round((end - warmUp) / block) - 1);
		const { at: times, seen } = blocks.get(number) ?? {
			at: [],
			seen: []
		};
		times.push(at);
		seen.push(values[index]);
		blocks.set(number, {
			at: times,
			seen
		});
	}
	const all = [...blocks.values()];
	return {
		seconds: all.map(({ at }) => median(at)),
		values: all.map(({ seen }) => point === "median" ? median(seen) : min(seen))
	};
}
/** One of the columns that the sampler writes, over the seconds since readiness. */
function insideCurve(samples, readyUnixNs, column) {
	return {
		seconds: samples.map(({ unix_ns }) => (unix_ns - readyUnixNs) / 1e9),
		values: samples.map((sample) => sample[column])
	};
}
/** What was live after each collection that was seen; in between the figure stands still. */
function liveCurve(samples, readyUnixNs) {
	return insideCurve(samples.filter(({ NumGC }, at) => at > 0 && NumGC > (samples[at - 1]?.NumGC ?? 0)), readyUnixNs, "/gc/heap/live:bytes");
}
/**
* What the findings on one side come to. RSS that grows while all that is live stays is what the collector has not given back
* yet, or what is not Go's: a longer soak tells.
*/
function decisionOf({ rss, live, goroutines }) {
	if (rss?.decision === "leaks" && live?.decision === "steady" && goroutines?.decision === "steady") return "inconclusive";
	const decisions = [
		rss,
		live,
		goroutines
	].flatMap((growth) => growth === void 0 ? [] : [growth.decision]);
	if (decisions.includes("leaks")) return "leaks";
	return decisions.length > 0 && decisions.every((decision) => decision === "steady") ? "steady" : "inconclusive";
}

// src/core/memory/soak-report.ts
/** The slopes of a side; nothing is told of a run that had a problem. */
function sideGrowth({ outside, inside }, times) {
	const sampled = "kind" in inside || inside.problem !== void 0 ? void 0 : inside;
	const column = (name) => sampled && insideCurve(sampled.samples, sampled.readyUnixNs, name);
	const live = sampled && liveCurve(sampled.samples, sampled.readyUnixNs);
	const goroutines = column("NumGoroutine");
	return {
		rss: outside.problem === void 0 ? growthOf(outside.rss, times, leakLimits.rss) : void 0,
		live: live && growthOf(live, times, leakLimits.live),
		goroutines: goroutines && growthOf(goroutines, times, leakLimits.goroutines)
	};
}
/** A soak as the report has it. */
function soakReport({ times, how, load, limit, as, base, head }) {
	return {
		seconds: times.seconds,
		warmUp: times.warmUp,
		how,
		...load !== void 0 && { load },
		...limit !== void 0 && { limit },
		...as !== void 0 && { as },
		...base && { base: sideReport(base, times) },
		...head && { head: sideReport(head, times) }
	};
}
function sideReport(side, times) {
	const { rss, live, goroutines } = sideGrowth(side, times);
	const { outside, inside } = side;
	const last = "kind" in inside ? void 0 : inside.samples.at(-1);
	const endRss = outside.rss.values.at(-1);
	const told = [
		["rss", rss],
		["live", live],
		["goroutines", goroutines]
	];
	return {
		decision: decisionOf({
			rss,
			live,
			goroutines
		}),
		...Object.fromEntries(told.flatMap(([name, growth]) => growth ? [[name, perMinute(growth)]] : [])),
		...outside.peakRss !== void 0 && { peakRss: outside.peakRss },
		...endRss !== void 0 && { endRss },
		...last && {
			endGoroutines: last.NumGoroutine,
			collections: last.NumGC,
			pauseSeconds: last.PauseTotalNs / 1e9
		},
		curves: curvesOf(side),
		reasons: reasonsOf(side)
	};
}
const perMinute = ({ estimate, lo, hi, decision }) => ({
	center: estimate * 60,
	lo: lo * 60,
	hi: hi * 60,
	decision
});
const columns = {
	heapAlloc: "HeapAlloc",
	heapSys: "HeapSys",
	heapIdle: "HeapIdle",
	heapReleased: "HeapReleased",
	stacks: "StackInuse",
	goroutines: "NumGoroutine"
};
function curvesOf({ outside, inside }) {
	const curves = {
		rss: outside.rss,
		anonymous: outside.anonymous
	};
	if (!("kind" in inside)) {
		const { samples, readyUnixNs } = inside;
		curves.live = liveCurve(samples, readyUnixNs);
		for (const [name, column] of Object.entries(columns)) curves[name] = insideCurve(samples, readyUnixNs, column);
	}
	const seen = Object.entries(curves).filter(([, { values }]) => values.length > 0);
	return Object.fromEntries(seen.map(([name, curve]) => [name, thinned(curve)]));
}
/** Evenly chosen points, the first and the last one among them. */
function thinned({ seconds, values }) {
	const count = Math.min(120, values.length);
	const kept = Array.from({ length: count }, (_, at) => count === 1 ? 0 : Math.round(at * (values.length - 1) / (count - 1)));
	const rounded = (at) => Number(seconds[at].toFixed(3));
	return {
		seconds: kept.map(rounded),
		values: kept.map((at) => values[at])
	};
}
function reasonsOf({ outside, inside }) {
	const within = "kind" in inside ? inside : inside.problem;
	return [
		...outside.problem === void 0 ? [] : [outside.problem],
		...within === void 0 ? [] : [{
			kind: "nothing-from-inside",
			why: within
		}],
		...outside.problem === void 0 && outside.load !== void 0 ? [outside.load] : []
	];
}

// src/core/start/runs.ts
const readings = {
	"cold-start": ["time", ({ wall_ns }) => inSeconds$1(wall_ns)],
	"page-faults": ["time", ({ minor_faults, major_faults }) => sum$1(minor_faults, major_faults)],
	"peak-rss": ["memory", ({ peak_rss_bytes }) => peak_rss_bytes],
	"ready-rss": ["memory", ({ ready_rss_bytes }) => ready_rss_bytes],
	"mapped-areas": ["memory", ({ mapped_areas }) => mapped_areas],
	"cold-start-disk": ["cold", ({ wall_ns }) => inSeconds$1(wall_ns)],
	"blocks-read": ["cold", ({ blocks_read }) => blocks_read],
	"heap-alloc": ["inside", ({ inside }) => inside?.HeapAlloc],
	"heap-sys": ["inside", ({ inside }) => inside?.HeapSys],
	"heap-idle": ["inside", ({ inside }) => inside?.HeapIdle],
	goroutines: ["inside", ({ inside }) => inside?.NumGoroutine]
};
/** The metric that carries what else is known of each start of a purpose; the others name the starts by their order. */
const carriers = [
	"cold-start",
	"peak-rss",
	"cold-start-disk"
];
const inSeconds$1 = (nanoseconds) => nanoseconds === void 0 ? void 0 : nanoseconds / 1e9;
const sum$1 = (a, b) => a === void 0 || b === void 0 ? void 0 : a + b;
/** What starting a program tells of it; a program that ends by itself has no RSS "when ready". */
function sampledMetrics({ stays, cold, inside = false }) {
	return Object.keys(readings).filter((id) => (stays || id !== "ready-rss") && (cold || purposeOf(id) !== "cold") && (inside || purposeOf(id) !== "inside"));
}
/** Which starts a metric is read from; undefined for one that starts do not tell. */
const purposeOf = (id) => readings[id]?.[0];
/** The values of one metric in run order; undefined when no start gave one. */
function runsOf(id, runs) {
	const reading = readings[id];
	if (reading === void 0) return void 0;
	const [purpose, read] = reading;
	const seen = (runs[purpose] ?? []).flatMap((result) => {
		const value = result.outcome === "ready" ? read(result) : void 0;
		return value === void 0 ? [] : [{
			value,
			result
		}];
	});
	if (seen.length === 0) return void 0;
	const seconds = (starts = []) => starts.flatMap(({ wall_ns }) => wall_ns === void 0 ? [] : [wall_ns / 1e9]);
	const [unpinned, beside] = [seconds(runs.unpinned), seconds(runs.beside)];
	return {
		values: seen.map(({ value }) => value),
		order: seen.map(({ result }) => result.id),
		...carriers.includes(id) && circumstances(seen.map(({ result }) => result)),
		...id === "cold-start" && unpinned.length > 0 && { unpinned: median(unpinned) },
		...id === "cold-start" && beside.length > 0 && { beside }
	};
}
/** What is known of each start besides the value; a list is absent unless each start has its entry. */
function circumstances(results) {
	const known = (read) => {
		const values = results.map(read);
		return values.every((value) => value !== void 0) ? values : void 0;
	};
	const lists = {
		cpuSeconds: known(({ user_ns, system_ns }) => inSeconds$1(sum$1(user_ns, system_ns))),
		cpu: known(({ cpu }) => cpu),
		at: known(({ at }) => at),
		copy: known(({ copy }) => copy)
	};
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== void 0));
}
/** Why the starts of one side cannot be used, with the program's own last words; undefined if they can. */
function problemOf$2(side, runs, purpose = "time") {
	const { time, memory, unpinned = [], cold = [], inside = [] } = runs;
	const own = purpose === "cold" ? cold : purpose === "inside" ? inside : [];
	const all = [.../* @__PURE__ */ new Set([
		...time,
		...memory,
		...unpinned,
		...own
	])];
	const failed = all.filter(({ outcome }) => outcome !== "ready");
	const [first] = failed;
	if (first === void 0) return void 0;
	return {
		kind: "starts-failed",
		side,
		failed: failed.length,
		starts: all.length,
		...failedStart(first)
	};
}
/** Why starts of one side were no starts from disk; undefined if they were, or there are none. */
function evictionProblem({ cold = [] }) {
	const warm = cold.filter(({ outcome, blocks_read }) => outcome === "ready" && !blocks_read);
	if (warm.length === 0) return void 0;
	return {
		kind: "kept-in-memory",
		warm: warm.length,
		starts: cold.length
	};
}
/** What is told of a start that failed. */
function failedStart(result) {
	const words = lastWords$1(result);
	return {
		outcome: result.outcome,
		...result.reason !== void 0 && { said: result.reason },
		...words !== void 0 && { lastWords: words }
	};
}
/** What a program said last before it failed, on one line. */
function lastWords$1({ stderr_tail, stdout_tail }) {
	const lines = (stderr_tail?.trim() || stdout_tail?.trim())?.split("\n");
	const panic = lines?.find((line) => /^(panic|fatal error): /.test(line));
	const usage = lines?.findIndex((line) => /^\s*usage\b/i.test(line)) ?? -1;
	const mistake = lines?.slice(0, Math.max(0, usage)).findLast((line) => line.trim() !== "");
	const text = (panic ?? mistake ?? lines?.at(-1))?.trim();
	return text ? text.slice(0, 200) : void 0;
}

// src/core/cell/cell-findings.ts
/** Whether two files are the same program. Only `different` ones are worth timing. */
function samenessOf(base, head) {
	if (base?.kind !== "built" || head.kind !== "built") return "one-sided";
	if (base.binary.facts.sha256 === head.binary.facts.sha256) return "identical";
	return base.binary.facts.unstamped_sha256 === head.binary.facts.unstamped_sha256 ? "stamp" : "different";
}

// src/core/cell/limit-metrics.ts
/** Compares what limits told; only what was asked for has an entry. */
function limitMetrics(sides, sameness, starts, wanted, found) {
	if (starts.kind === "not-wanted") return {};
	const one = (id) => {
		if (isSameProgram(sameness)) return notTimed(sameness);
		if (starts.kind === "not-possible") return notMeasured(starts.reason);
		if (found === void 0) return notMeasured({ kind: "not-without-limit" });
		if (found.kind === "not-possible") return notMeasured(found.reason);
		const { base, head } = found;
		return id === "min-memory" ? smallest(sides, base?.minMemory, head?.minMemory) : oomKills(sides, found, starts.soak);
	};
	return {
		"min-memory": one("min-memory"),
		...wanted.limit !== void 0 && { "oom-kills": one("oom-kills") }
	};
}
/** Undefined: it is not known. */
const bytesOf = (found) => found?.kind === "found" ? found.bytes : void 0;
const reasonOf$1 = (found) => found?.kind === "unknown" ? found.reason : void 0;
function smallest(sides, base, head) {
	const [before, after] = [bytesOf(base), bytesOf(head)];
	if (before !== void 0 && after !== void 0) return compareStepped(before, after);
	return oneSided(sides, before, after, reasonOf$1(head) ?? reasonOf$1(base));
}
/** Of all starts under the limit, and of the soak. */
function oomKills(sides, { base, head }, soak) {
	const kills = (side, soaked) => side?.atLimit && side.atLimit.oomKills + (soaked?.outside.oomKills ?? 0);
	const [before, after] = [kills(base, soak?.base), kills(head, soak?.head)];
	if (before !== void 0 && after !== void 0) return compareExact(metricOf("oom-kills"), before, after);
	return oneSided(sides, before, after, void 0);
}
function oneSided({ base, head }, before, after, reason) {
	const samples = {
		...before !== void 0 && { base: exactSample(before) },
		...after !== void 0 && { head: exactSample(after) }
	};
	if (reason !== void 0) return notMeasured(reason, samples);
	if (samples.head !== void 0 && base?.kind === "absent") return newInHead(samples.head);
	if (samples.base !== void 0 && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return notMeasured(base.reason, samples);
	return notMeasured({ kind: base === void 0 ? "no-base" : "no-start-told" }, samples);
}
/** What the report keeps besides the metrics. */
function underLimitOf(sides, { limit }, found) {
	if (found?.kind !== "measured") return void 0;
	const { version, base, head } = found;
	const [before, after] = [base?.withGomemlimit, head?.withGomemlimit];
	return {
		cgroup: version,
		...limit !== void 0 && { limit },
		...base?.atLimit && { base: base.atLimit },
		...head?.atLimit && { head: head.atLimit },
		...(before ?? after) && { withGomemlimit: smallest(sides, before, after) }
	};
}

// src/core/cell/soak-metrics.ts
const slopes = [
	["rss-growth", "rss"],
	["heap-growth", "live"],
	["goroutine-growth", "goroutines"]
];
/** Compares how both sides grew while they were kept running. */
function soakMetrics(findings, sameness, rule) {
	const { starts, soaks } = findings;
	if (soaks !== true || starts.kind === "not-wanted") return {};
	const metrics = {};
	for (const [id, what] of slopes) if (isSameProgram(sameness)) metrics[id] = notTimed(sameness);
	else if (starts.kind === "not-possible") metrics[id] = notMeasured(starts.reason);
	else if (!starts.stays) metrics[id] = notMeasured({ kind: "ends-by-itself" });
	else metrics[id] = comparison(id, what, findings, starts.soak, rule);
	return metrics;
}
function comparison(id, what, { base, head }, soak, rule) {
	const growth = (side) => side && soak && sideGrowth(side, soak.times)[what];
	const [before, after] = [growth(soak?.base), growth(soak?.head)];
	const samples = {
		base: before && sampleOf(before),
		head: after && sampleOf(after)
	};
	if (before && after) return compareSlopes(id, before, after, rule);
	if (samples.head && base?.kind === "absent") return newInHead(samples.head);
	if (samples.base && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return notMeasured(base.reason, samples);
	const side = after === void 0 ? "head" : "base";
	const why = problemOf$1(soak?.[side], what);
	if (why !== void 0) return notMeasured({
		kind: "soak-of-side",
		side,
		why
	}, samples);
	return notMeasured({ kind: base === void 0 ? "no-base" : "soak-told-too-little" }, samples);
}
function problemOf$1(side, what) {
	if (side === void 0) return void 0;
	const { outside, inside } = side;
	if (what === "rss") return outside.problem ?? { kind: "soak-too-short" };
	return ("kind" in inside ? inside : inside.problem) ?? { kind: "soak-too-short" };
}
/** The slope per minute with its 99 % interval; of one soak there is one value. */
const sampleOf = ({ estimate, lo, hi }) => ({
	center: estimate * 60,
	lo: lo * 60,
	hi: hi * 60,
	values: [estimate * 60]
});
/**
* One soak a side has no runs to test: a change is where the intervals are apart and the slopes differ by more than what a
* soak can find. The interval of the difference is that of all slopes which both intervals hold, and so wide enough.
*/
function compareSlopes(id, before, after, rule) {
	const [base, head] = [sampleOf(before), sampleOf(after)];
	const delta = head.center - base.center;
	const deltaInterval = {
		lo: head.lo - base.hi,
		hi: head.hi - base.lo
	};
	const { floor } = minimumOf(metricOf(id), rule);
	const seen = {
		base,
		head,
		delta,
		...base.center > 0 && { ratio: delta / base.center },
		deltaInterval
	};
	if (deltaInterval.lo > 0 && exceeds(delta, floor)) return {
		...seen,
		decision: "grew"
	};
	if (deltaInterval.hi < 0 && exceeds(-delta, floor)) return {
		...seen,
		decision: "shrank"
	};
	if (!exceeds(deltaInterval.hi, floor) && !exceeds(-deltaInterval.lo, floor) || before.decision === "steady" && after.decision === "steady") return {
		...seen,
		decision: "unchanged"
	};
	return {
		...seen,
		decision: "inconclusive",
		reason: { kind: "slope-moved" }
	};
}

// src/core/start/noise-floor.ts
/**
* How far head's runs through one half of its copies are from those through the other half, as a fraction of the median and
* never below 0; of one copy: its runs in turns. Undefined with too few runs for a median each.
*/
function headAgainstHead({ values, copy = [] }) {
	const copies = [...new Set(copy)].sort((a, b) => a - b);
	const firstHalf = new Set(copies.slice(0, Math.floor(copies.length / 2)));
	const isFirst = (at) => copies.length < 2 ? at % 2 === 0 : firstHalf.has(copy[at]);
	const first = values.filter((_, at) => isFirst(at));
	const second = values.filter((_, at) => !isFirst(at));
	if (Math.min(first.length, second.length) < 3) return void 0;
	const center = median(first);
	return center > 0 ? Math.abs(median(second) / center - 1) : void 0;
}

// src/core/cell/start-metrics.ts
/** Compares everything that starting both sides told. */
function startMetrics(findings, sameness, rule) {
	const { starts } = findings;
	if (starts.kind === "not-wanted") return {};
	const metrics = {};
	const inside = findings.soaks === true;
	const ids = sampledMetrics({
		stays: false,
		cold: false,
		inside,
		...starts.kind === "measured" && starts
	});
	for (const id of ids) if (isSameProgram(sameness)) metrics[id] = notTimed(sameness);
	else if (starts.kind === "not-possible") metrics[id] = notMeasured(starts.reason);
	else metrics[id] = withHeadInterval(sampledComparison(id, findings, rule, starts), rule);
	return metrics;
}
/** Adds the interval by which an absolute limit is judged: as sure as a change is. */
function withHeadInterval(comparison, { p }) {
	const headInterval = comparison.head && medianInterval(comparison.head.values, 1 - p);
	return {
		...comparison,
		...headInterval && { headInterval }
	};
}
function sampledComparison(id, { base, head }, rule, starts) {
	const purpose = purposeOf(id) ?? "time";
	const problem = problemIn(starts, purpose);
	const before = starts.base && runsOf(id, starts.base);
	const after = starts.head && runsOf(id, starts.head);
	const samples = {
		base: usable(before, starts.base),
		head: usable(after, starts.head)
	};
	if (problem !== void 0) return notMeasured(problem, samples);
	const warm = purpose === "cold" ? warmth(starts) : void 0;
	if (warm !== void 0) return notMeasured(warm);
	const reason = starts.reasons?.[purpose];
	if (before === void 0 && after === void 0 && reason !== void 0) return notMeasured(reason);
	if (before !== void 0 && after !== void 0) return doubted(id, after, compareSampled(metricOf(id), before, after, rule), starts);
	const one = (comparison) => starts.doubt !== void 0 && metricOf(id).unit === "s" ? {
		...comparison,
		doubt: starts.doubt
	} : comparison;
	if (samples.head !== void 0 && base?.kind === "absent") return one(newInHead(samples.head));
	if (samples.base !== void 0 && head.kind === "absent") return goneFromHead(samples.base);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (base?.kind === "failed") return one(notMeasured(base.reason, samples));
	return one(notMeasured({ kind: base === void 0 ? "no-base" : "no-figure" }, samples));
}
function problemIn({ base, head }, purpose) {
	return (head && problemOf$2("head", head, purpose)) ?? (base && problemOf$2("base", base, purpose));
}
const warmth = ({ base, head }) => (head && evictionProblem(head)) ?? (base && evictionProblem(base));
/** Adds what head showed against itself; where the machine disturbed the runs, nothing is decided. */
function doubted(id, head, comparison, { doubt }) {
	if (metricOf(id).unit !== "s") return comparison;
	const floor = headAgainstHead(head);
	return {
		...comparison,
		...floor !== void 0 && { headAgainstHead: floor },
		...doubt !== void 0 && {
			decision: "inconclusive",
			reason: doubt,
			doubt
		}
	};
}
/** A sample some of whose starts failed is not shown: the ones that worked may be the lucky ones. */
function usable(runs, all) {
	return runs === void 0 || all === void 0 || problemOf$2("head", all) !== void 0 ? void 0 : sampleOf$1(runs);
}

// src/core/cell/assemble-cell.ts
/** Compares everything that was found of a cell. */
function cellOf(findings, rule) {
	const { program, flagSet, platform, base, head, starts, limits } = findings;
	const sameness = samenessOf(base, head);
	const baseBinary = base?.kind === "built" ? base.binary : void 0;
	const headBinary = head.kind === "built" ? head.binary : void 0;
	const failure = failureOf$1(base, head);
	const startFailure = startFailureOf(starts);
	const found = starts.kind === "measured" ? starts.underLimit : void 0;
	const underLimit = limits && underLimitOf(findings, limits, found);
	return {
		program,
		flagSet,
		platform,
		...starts.kind === "measured" && !isSameProgram(sameness) && { start: starts.how },
		sameness,
		...baseBinary && { base: binaryOf(baseBinary) },
		...headBinary && { head: binaryOf(headBinary) },
		...failure && { failure },
		...startFailure !== void 0 && { startFailure },
		...underLimit && { underLimit },
		metrics: {
			...exactMetrics(findings, sameness),
			...startMetrics(findings, sameness, rule),
			...soakMetrics(findings, sameness, rule),
			...limits && limitMetrics(findings, sameness, starts, limits, found)
		},
		...starts.kind === "measured" && starts.soak && { soak: soakReport(starts.soak) },
		causes: baseBinary && headBinary ? [...causesOf(baseBinary, headBinary)] : [],
		...largestSymbols(baseBinary?.inspection, headBinary?.inspection)
	};
}
const mostSymbols = 10;
function largestSymbols(base, head) {
	const named = (base && head ? symbolDifferences(base, head) : []).slice(0, mostSymbols).map(({ name, ...rest }) => ({
		...rest,
		name: name.slice(0, 1e3)
	}));
	return named.length > 0 ? { symbols: named } : {};
}
function failureOf$1(base, head) {
	const failed = head.kind === "failed" ? head : base?.kind === "failed" ? base : void 0;
	if (failed === void 0) return void 0;
	return {
		side: base?.kind === "failed" && head.kind === "failed" ? "both" : failed === head ? "head" : "base",
		reason: failed.reason,
		...failed.output !== void 0 && { output: failed.output }
	};
}
function startFailureOf(starts) {
	if (starts.kind === "not-possible") return starts.onlyHead === true ? starts.reason : void 0;
	if (starts.kind === "not-wanted" || starts.head === void 0 || starts.base === void 0) return void 0;
	return problemOf$2("base", starts.base) === void 0 ? problemOf$2("head", starts.head) : void 0;
}
function binaryOf({ facts, buildSeconds, inspection }) {
	return {
		size: facts.size,
		sha256: facts.sha256,
		loadableSha256: facts.loadable_sha256,
		sections: facts.sections.map(({ name, file_bytes, memory_bytes }) => ({
			name,
			fileBytes: file_bytes,
			memoryBytes: memory_bytes
		})),
		modules: facts.modules.map(({ path, version, replaced_by }) => ({
			path,
			version,
			...replaced_by !== void 0 && { replacedBy: replaced_by }
		})),
		packages: (inspection?.packages ?? []).map(({ path, module, bytes }) => ({
			path,
			...module !== void 0 && { module },
			bytes
		})),
		...inspection?.fromTwin !== void 0 && { fromTwin: inspection.fromTwin },
		...buildSeconds !== void 0 && { buildSeconds },
		...facts.go_version !== void 0 && { goVersion: facts.go_version },
		...facts.main_module && { mainModule: facts.main_module.path },
		...facts.interpreter !== void 0 && { interpreter: facts.interpreter },
		...facts.libraries.length > 0 && { libraries: [...facts.libraries] },
		stripped: facts.stripped
	};
}
const exact = [
	["size", ({ facts }) => facts.size],
	["content-size", ({ facts }) => facts.content_size],
	["loadable-size", ({ facts }) => facts.loadable_size],
	["compressed-size", ({ compressedSize }) => compressedSize],
	["zstd-size", ({ zstdSize }) => zstdSize]
];
function exactMetrics(sides, sameness) {
	const { base, head } = sides;
	const metrics = {};
	for (const [id, read] of exact) metrics[id] = exactComparison(id, base?.kind === "built" ? read(base.binary) : void 0, head.kind === "built" ? read(head.binary) : void 0, sides, sameness);
	return metrics;
}
function exactComparison(id, before, after, { base, head }, sameness) {
	const samples = {
		...before !== void 0 && { base: exactSample(before) },
		...after !== void 0 && { head: exactSample(after) }
	};
	if (before !== void 0 && after !== void 0) return sameness === "identical" ? identicalExact(after) : compareExact(metricOf(id), before, after);
	if (head.kind === "failed") return notMeasured(head.reason, samples);
	if (after !== void 0 && base?.kind === "absent") return newInHead(exactSample(after));
	if (after !== void 0 && base === void 0) return notMeasured({ kind: "no-base" }, samples);
	if (after !== void 0 && base?.kind === "failed") return notMeasured(base.reason, samples);
	if (before !== void 0 && head.kind === "absent") return goneFromHead(exactSample(before));
	return notMeasured({ kind: id === "zstd-size" ? "needs-newer-node" : "neither-side" }, samples);
}

// src/go/start/startable.ts
/** Whether a program stays once it is ready, and does not end by itself. */
const stays = ({ base, head }) => (head ?? base)?.run.ready.kind !== "exit";
/** Asks the probe for one start of a side. `cpu`: to pin it to; undefined: wherever the kernel likes. */
function startRequest({ path, dir, run, env }, id, purpose, cpu) {
	return {
		id,
		path,
		args: run.args,
		env,
		dir,
		ready: run.ready,
		timeout_ns: Math.round(run.timeout * 1e9),
		purpose,
		...cpu !== void 0 && { cpu }
	};
}

// src/go/memory/soak-run.ts
/** Keeps a program running for the time of a soak, and looks at it. */
async function soakOnce(asked, side) {
	const { exec, times, load, samplesPath, limit } = asked;
	const probe = limit?.probe ?? asked.probe;
	if (samplesPath !== void 0) await writeFile(samplesPath, "");
	const env = samplesPath === void 0 ? side.env : {
		...side.env,
		...samplerEnvironment(samplesPath, times)
	};
	const [result] = await startAll(exec, probe, [{
		...startRequest({
			...side,
			env
		}, 0, "soak", void 0),
		soak_ns: Math.round(times.seconds * 1e9),
		sample_ns: Math.round(times.every * 1e9),
		...load !== void 0 && { load },
		...limit && { memory_limit_bytes: limit.bytes }
	}]);
	return soakRun(result, samplesPath === void 0 ? [] : readSamples(await readFile(samplesPath, "utf8")), samplesPath !== void 0);
}
/** A sampler that looks this often has spoken soon after readiness, and on a busy machine after a second. Seconds. */
const startEvery = .01;
const startSoaks = [.05, 1];
/** One start of a diagnostic build until it is ready, with what its sampler says next. Without collections: none of its own is due. */
async function firstInside({ exec, probe, samplesPath }, side) {
	const env = {
		...side.env,
		...samplerEnvironment(samplesPath, { every: startEvery })
	};
	const request = startRequest({
		...side,
		env
	}, 0, "soak", void 0);
	let last;
	for (const seconds of startSoaks) {
		await writeFile(samplesPath, "");
		const lengths = {
			soak_ns: Math.round(seconds * 1e9),
			sample_ns: Math.round(startEvery * 1e9)
		};
		last = (await startAll(exec, probe, [{
			...request,
			...lengths
		}]))[0];
		const ready = last?.soak?.ready_unix_ns;
		const inside = (ready === void 0 ? [] : readSamples(await readFile(samplesPath, "utf8"))).find(({ unix_ns }) => unix_ns >= (ready ?? 0));
		if (last !== void 0 && inside !== void 0) return {
			...last,
			inside
		};
		if (last?.outcome !== "ready") break;
	}
	if (last === void 0) throw new Error("the probe answered nothing");
	return last;
}
/** What tells the sampler of a diagnostic build where to write, and how often; `collect` of it: never. */
function samplerEnvironment(path, { every, collect }) {
	return {
		BINARY_BUDGET_SAMPLES: path,
		BINARY_BUDGET_SAMPLE_NS: `${Math.round(every * 1e9)}`,
		...collect !== void 0 && { BINARY_BUDGET_COLLECT_NS: `${Math.round(collect * 1e9)}` }
	};
}
/** A last line may be cut short by the end of the program. */
function readSamples(text) {
	return text.slice(0, text.lastIndexOf("\n") + 1).split("\n").filter(Boolean).map((line) => JSON.parse(line));
}
function soakRun(result, samples, sampled) {
	const { soak } = result;
	const seconds = (soak?.at_ns ?? []).map((at) => at / 1e9);
	const load = soak?.load && loadEnd(soak.load);
	const isSilent = sampled && samples.length === 0;
	const problem = problemOf(result) ?? (isSilent ? { kind: "no-samples" } : void 0);
	return {
		rss: {
			seconds,
			values: soak?.rss_bytes ?? []
		},
		anonymous: {
			seconds,
			values: soak?.anonymous_bytes ?? []
		},
		...soak?.peak_rss_bytes !== void 0 && { peakRss: soak.peak_rss_bytes },
		...result.oom_kills !== void 0 && { oomKills: result.oom_kills },
		samples,
		readyUnixNs: soak?.ready_unix_ns ?? 0,
		...problem !== void 0 && { problem },
		...load !== void 0 && { load }
	};
}
function problemOf(result) {
	const { outcome, soak } = result;
	if (outcome === "ready" && soak?.whole) return loadProblem(soak.load);
	return {
		kind: "start-failed",
		...failedStart(result)
	};
}
/** A load that failed was none. */
function loadProblem(load) {
	const failed = load?.reason !== void 0 || load?.signal !== void 0 || (load?.exit_code ?? 0) !== 0;
	return load !== void 0 && failed ? loadEnd(load) : void 0;
}
function loadEnd({ reason, ended_ns, exit_code: code, signal, output_tail }) {
	if (reason !== void 0) return {
		kind: "load-not-started",
		said: reason
	};
	if (ended_ns === void 0) return void 0;
	const said = output_tail?.trim().split("\n").at(-1)?.slice(0, 200);
	return {
		kind: "load-ended",
		seconds: ended_ns / 1e9,
		...code !== void 0 && { code },
		...signal !== void 0 && { signal },
		...said && { said }
	};
}

// src/go/memory/soak-cells.ts
/** All starts of diagnostic builds of a cell together. */
const mostStartSeconds = 30;
/** Keeps both sides of a cell running: the program's own binary seen from outside, the diagnostic build from inside. */
async function soakCell(soaking, cell) {
	const { load, base, head } = cell;
	const startsOf = await insideStarts(soaking, cell);
	const { groups, how } = order(soaking.cpus, cell);
	const runs = /* @__PURE__ */ new Map();
	for (const group of groups) await Promise.all(group.map(async ({ side, from, file }) => {
		const { limit, ...unlimited } = soaking;
		const own = from === "inside" ? { samplesPath: join(soaking.into, `${side}.jsonl`) } : limit && { limit };
		runs.set(`${side} ${from}`, await soakOnce({
			...unlimited,
			...own,
			...load && { load }
		}, file));
	}));
	const sideOf = (side) => ({
		outside: runs.get(`${side} outside`),
		inside: runs.get(`${side} inside`) ?? whyNot(cell, side),
		starts: startsOf[side]
	});
	return {
		times: soaking.times,
		how,
		...load !== void 0 && { load },
		...soaking.limit && { limit: soaking.limit.bytes },
		...base && { base: sideOf("base") },
		...head && { head: sideOf("head") }
	};
}
function whyNot({ diagnostic }, side) {
	const made = diagnostic[side];
	return made?.kind === "not-built" ? made.reason : { kind: "no-diagnostic-build" };
}
/** A file of a side; undefined where there is none. */
function fileOf(cell, side, from) {
	const own = cell[side];
	if (own === void 0 || from === "outside") return own;
	const made = cell.diagnostic[side];
	return made?.kind === "built" ? {
		...own,
		path: made.path
	} : void 0;
}
/** What runs beside what. Each takes a CPU, and its load another one; two with one and the same address cannot run at once. */
function order(cpus, cell) {
	const of = (from) => ["base", "head"].flatMap((side) => {
		const file = fileOf(cell, side, from);
		return file === void 0 ? [] : [{
			side,
			from,
			file
		}];
	});
	const [outside, inside] = [of("outside"), of("inside")];
	const all = [...outside, ...inside];
	if (!hasOwnPort(cell)) return {
		groups: all.map((one) => [one]),
		how: { kind: "same-address" }
	};
	const each = cell.load === void 0 ? 1 : 2;
	if (cpus >= each * all.length) return {
		groups: [all],
		how: {
			kind: "together",
			cpus
		}
	};
	if (cpus >= each * 2) return {
		groups: [outside, inside],
		how: {
			kind: "together",
			cpus
		}
	};
	return {
		groups: all.map((one) => [one]),
		how: {
			kind: "in-turns",
			cpus
		}
	};
}
/** Whether each start has an address of its own. A program that tells by its output has none to share, as far as is known. */
function hasOwnPort({ base, head }) {
	const run = (head ?? base)?.run;
	if (run === void 0) return false;
	switch (run.ready.kind) {
		case "http": return run.ready.url.includes("{port}");
		case "tcp": return run.ready.address.includes("{port}");
		default: return true;
	}
}
/** Independent starts in rounds of base and head in random order, each until it was ready and the sampler spoke. */
async function insideStarts(soaking, cell) {
	const made = {
		base: [],
		head: []
	};
	const deadline = soaking.now() + mostStartSeconds;
	const samplesPath = join(soaking.into, "start.jsonl");
	let id = 0;
	for (let round = 0; round < soaking.starts && soaking.now() < deadline; round++) {
		const sides = soaking.random() < .5 ? ["base", "head"] : ["head", "base"];
		for (const side of sides) {
			const file = fileOf(cell, side, "inside");
			if (file === void 0) continue;
			const start = await firstInside({
				...soaking,
				samplesPath
			}, file);
			if (start.outcome !== "ready") return {
				...made,
				[side]: [...made[side], {
					...start,
					id: id++
				}]
			};
			made[side].push({
				...start,
				id: id++
			});
		}
	}
	return made;
}
/** Why the diagnostic builds of a cell tell nothing of its starts; undefined if they do. */
function insideReason({ base, head }) {
	for (const [side, soaked] of [["head", head], ["base", base]]) {
		if (soaked !== void 0 && "kind" in soaked.inside) return {
			kind: "soak-of-side",
			side,
			why: soaked.inside
		};
		const failed = soaked?.starts.find(({ outcome }) => outcome !== "ready");
		if (failed !== void 0) return {
			kind: "diagnostic-not-started",
			side,
			...failedStart(failed)
		};
	}
}

// src/steps/compare-cells.ts
/** What both sides of a pair have in each cell, compared. */
function compareCells({ config }, pair, { starts, rule }, { started, limited, soaked }) {
	const cold = config.measure.cold === "disk";
	return pair.cells.map(({ program, flagSet, platform }) => {
		const id = cellId({
			program,
			flagSet,
			platform
		});
		const head = pair.head.get(id)?.result ?? { kind: "absent" };
		const base = pair.base?.get(id)?.result;
		const planned = starts.get(id) ?? { kind: "not-wanted" };
		const runs = withInside(started.cells.get(id), soaked?.get(id), planned);
		const underLimit = limited?.cells.get(id);
		return cellOf({
			program,
			flagSet,
			platform,
			head,
			...base && { base },
			starts: planned.kind === "measured" ? {
				...planned,
				...runs,
				cold,
				...underLimit && { underLimit }
			} : planned,
			...limited?.wanted && { limits: limited.wanted },
			soaks: soaked !== void 0
		}, rule);
	});
}
/** Adds what the diagnostic builds said to what the program's own binaries told. */
function withInside(started, soak, planned) {
	if (started === void 0) return void 0;
	const ends = planned.kind === "measured" && !planned.stays;
	const inside = soak === void 0 ? ends ? { kind: "ends-by-itself" } : void 0 : insideReason(soak);
	return {
		...started,
		...started.base && { base: {
			...started.base,
			inside: soak?.base?.starts ?? []
		} },
		...started.head && { head: {
			...started.head,
			inside: soak?.head?.starts ?? []
		} },
		...inside !== void 0 && { reasons: {
			...started.reasons,
			inside
		} },
		...soak && { soak }
	};
}

// src/go/binary/dissect-cells.ts
/**
* Adds to both sides of every cell that differs whose its bytes are; cells that share a file share the work. Only the
* first flag set of a program has its symbols named: they are many, and nearly the same under each flag set. Both sides at
* once: it takes one processor for each.
*/
async function dissectCells(exec, probe, cells, sides, aids) {
	const differing = cells.filter((cell) => differs(cell, sides));
	const first = new Map(differing.toReversed().map((cell) => [JSON.stringify([cell.program, cell.platform]), cell]));
	const withSymbols = new Set([...first.values()].map(cellId));
	const known = /* @__PURE__ */ new Map();
	const dissected = async (side, { twins, embeds }) => {
		const found = new Map(side);
		for (const cell of differing) {
			const id = cellId(cell);
			const entry = side.get(id);
			if (entry?.path === void 0 || entry.result.kind !== "built") continue;
			const [twin, embedList] = [twins.get(id), embeds.get(id)];
			const options = {
				...twin !== void 0 && { twin },
				...embedList !== void 0 && { embeds: embedList },
				...withSymbols.has(id) && { symbols: 1e6 }
			};
			const asked = known.get(entry.path) ?? inspectWithTwin(exec, probe, entry.path, options);
			known.set(entry.path, asked);
			const answer = await asked;
			if (answer.kind === "unreadable") continue;
			const result = {
				...entry.result,
				binary: {
					...entry.result.binary,
					inspection: answer.inspection
				}
			};
			found.set(id, {
				...entry,
				result
			});
		}
		return found;
	};
	const [head, base] = await Promise.all([dissected(sides.head, aids.head), sides.base && dissected(sides.base, aids.base)]);
	return {
		head,
		...base && { base }
	};
}
/** A twin that turns out to be another program is done without. */
async function inspectWithTwin(exec, probe, path, { twin, ...options }) {
	if (twin === void 0) return inspect$1(exec, probe, path, options);
	const told = await inspect$1(exec, probe, path, {
		...options,
		twin
	});
	return told.kind === "inspected" ? told : inspect$1(exec, probe, path, options);
}
function differs(cell, { base, head }) {
	const id = cellId(cell);
	const result = head.get(id)?.result;
	return result !== void 0 && samenessOf(base?.get(id)?.result, result) === "different";
}

// src/core/binary/import-graph.ts
/** The lists of files that a build of the package reads; names are relative to `Dir`. */
const sourceFields = [
	"GoFiles",
	"CgoFiles",
	"CFiles",
	"CXXFiles",
	"MFiles",
	"HFiles",
	"FFiles",
	"SFiles",
	"SwigFiles",
	"SwigCXXFiles",
	"SysoFiles",
	"EmbedFiles"
];
/** The fields to ask for: all of them would make the go command work much longer. */
const listedFields = ["ImportPath,Name,Imports,ImportMap,Standard,Match,Module,Dir,EmbedPatterns", ...sourceFields].join();
const importGraph = (listed) => new Map(listed.map((found) => [found.ImportPath, found]));
/** The main package that a pattern of the command line named. */
const mainPackage = (graph, pattern) => [...graph.values()].find(({ Name, Match }) => Name === "main" && Match?.includes(pattern))?.ImportPath;
/**
* Breadth first, so that a chain is a shortest one. Of equally short ones it is the one through the user's own packages,
* which they can change, and then the first by name.
*/
function reachedFrom(graph, from) {
	const reached = /* @__PURE__ */ new Map([[from, void 0]]);
	for (const path of reached.keys()) for (const { ImportPath } of importedBy(graph, path)) if (!reached.has(ImportPath)) reached.set(ImportPath, path);
	return reached;
}
function importedBy(graph, path) {
	const { Imports = [], ImportMap = {} } = graph.get(path) ?? {};
	const found = Imports.flatMap((written) => graph.get(ImportMap[written] ?? written) ?? []);
	const isOwn = ({ Module }) => Module?.Main === true;
	return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))];
}
/** The packages that lead to the nearest one that is wanted, first the program's own; undefined if none is reached. */
function chainTo(graph, reached, wanted) {
	for (const path of reached.keys()) {
		const found = graph.get(path);
		if (found !== void 0 && wanted(found)) return chain(graph, reached, path);
	}
}
function chain(graph, reached, to) {
	const steps = [];
	for (let path = to; path !== void 0; path = reached.get(path)) {
		const found = graph.get(path);
		if (found !== void 0) steps.unshift(found);
	}
	return steps;
}

// src/go/binary/find-embeds.ts
/**
* Writes down which files the packages of each cell embed: a string or []byte that one was embedded into has its content
* in the binary, and no name. What the go command did not tell is done without. The lists go into the folder `into`.
*/
async function writeEmbedLists(groups, into) {
	await mkdir(into, { recursive: true });
	const lists = /* @__PURE__ */ new Map();
	for (const { cells, packages } of groups) {
		if (packages.kind === "failed") continue;
		for (const [pattern, sharing] of grouped(cells, (cell) => cell.pattern)) {
			const files = embeddedFiles(packages.graph, pattern);
			if (files.length === 0) continue;
			const path = join(into, `${lists.size}.json`);
			await writeFile(path, JSON.stringify(files));
			for (const { id } of sharing) lists.set(id, path);
		}
	}
	return lists;
}
function embeddedFiles(graph, pattern) {
	const main = mainPackage(graph, pattern);
	if (main === void 0) return [];
	return [...reachedFrom(graph, main).keys()].flatMap((path) => {
		const { Dir, EmbedFiles = [] } = graph.get(path) ?? {};
		return Dir === void 0 ? [] : EmbedFiles.map((name) => ({
			package: path,
			name,
			path: join(Dir, name)
		}));
	});
}

// src/core/build/twin.ts
/**
* The same flag set with symbols kept: its binary tells of a stripped one whose its data is. Undefined where the flags do
* not strip, or a command of the user's builds. The linker's `-s` and `-w` are all that is taken away.
*/
function unstrippedTwin(flagSet) {
	const { ldflags, build, ...rest } = flagSet;
	if (ldflags === void 0 || build !== void 0) return void 0;
	const kept = ldflags.replace(/(?<=^|\s)--?[sw](=true)?(?=\s|$)/g, "").replace(/\s+/g, " ").trim();
	if (kept === ldflags.replace(/\s+/g, " ").trim()) return void 0;
	return {
		...rest,
		...kept !== "" && { ldflags: kept }
	};
}
/** Whether two flag sets build the same; how the program is run, and what they are called, does not count. */
function buildAlike(one, other) {
	const build = ({ name: _name, runEnv: _runEnv, ...flags }) => textOfFlags(flags);
	return build(one) === build(other);
}
/** One text for all cells whose processes do the same: what is only stripped runs as what is not. */
function soaksAlike({ program, platform }, flags) {
	const { name: _name, ...rest } = unstrippedTwin(flags) ?? flags;
	return JSON.stringify([
		program,
		platform,
		textOfFlags(rest)
	]);
}

// src/go/binary/find-twins.ts
/**
* An unstripped twin for each stripped file of a cell that differs: that of another flag set where one builds the same
* but for `-s` and `-w`, else one more link. A twin that does not build is done without.
*/
async function findTwins(finding, cells, sides) {
	const needed = cells.filter((cell) => needsTwin(cell, sides));
	const head = await twinsOf({
		...finding,
		into: join(finding.into, "head")
	}, needed, cells, sides.head);
	const before = {
		needed: needed.map(asBefore),
		cells: cells.map(asBefore)
	};
	const into = join(finding.into, "base");
	return {
		head,
		base: await twinsOf({
			...finding,
			into
		}, before.needed, before.cells, sides.base)
	};
}
function needsTwin(cell, { base, head }) {
	const result = head.built.get(cellId(cell))?.result;
	if (result?.kind !== "built" || !result.binary.facts.stripped) return false;
	return samenessOf(base.built.get(cellId(cell))?.result, result) === "different";
}
async function twinsOf({ exec, freeze, into }, needed, cells, { built, checkout, env }) {
	const twins = /* @__PURE__ */ new Map();
	/** Two stripped cells that differ in how they are run have one twin. */
	const own = [];
	for (const cell of needed) {
		const flags = unstrippedTwin(cell.flags);
		if (flags === void 0) continue;
		const alike = (other) => other.program === cell.program && other.platform === cell.platform && buildAlike(other.flags, flags);
		const known = built.get(cells.filter(alike).map(cellId)[0] ?? "")?.path ?? own.find((twin) => alike(twin.cell))?.path;
		const path = known ?? join(into, `${own.length}`);
		if (known === void 0) {
			await mkdir(into, { recursive: true });
			await checkout.enter();
			const { source, target: platform } = cell;
			const request = {
				dir: checkout.dir,
				env,
				freeze,
				output: path,
				flagSet: flags,
				platform,
				package: source.package
			};
			if ((await buildProgram(exec, request)).kind !== "built") continue;
			own.push({
				cell: {
					...cell,
					flags
				},
				path
			});
		}
		twins.set(cellId(cell), path);
	}
	return twins;
}

// src/core/cell/why-linked.ts
/** Bytes that make one ask where they come from: as many as a budget that base breaks already forgives. */
const countsFrom = 16e3;
/** What is new, and dependencies that grew by something that counts: why an own package is there its owner knows. */
function isToExplain({ kind, change, name, bytes = 0 }) {
	if (kind === "package") return change === "new";
	if (kind === "module") return change === "new" || bytes >= countsFrom;
	return name === "standard library" && bytes >= countsFrom;
}
/** The cell, with why the causes that are to be explained are linked, as far as the build says. */
function explained(cell, linkage) {
	const causes = cell.causes.map((cause) => isToExplain(cause) ? {
		...cause,
		...originOf(cause, cell, linkage)
	} : cause);
	return {
		...cell,
		causes
	};
}
function originOf(cause, cell, linkage) {
	const wanted = wantedBy(cause, cell);
	const chain = wanted && chainTo(linkage.graph, linkage.reached, wanted);
	if (chain === void 0) return {};
	const goMod = cause.kind === "module" ? goModLine(cause.name, chain, linkage) : void 0;
	return {
		chain: shortened(chain.map(({ ImportPath }) => ImportPath)),
		...goMod && { goMod }
	};
}
/** The package to find a way to; undefined where there is none to name. */
function wantedBy({ kind, change, name }, cell) {
	if (kind === "package") return ({ ImportPath }) => ImportPath === name;
	const fresh = change === "new" ? void 0 : largestNew(kind === "module" ? name : "std", cell);
	if (fresh !== void 0) return ({ ImportPath }) => ImportPath === fresh;
	return kind === "module" ? ({ Module }) => Module?.Path === name : void 0;
}
function largestNew(module, { base, head, causes }) {
	const named = causes.filter(({ kind }) => kind === "package").map(({ name }) => name);
	const before = /* @__PURE__ */ new Set([...base?.packages.map(({ path }) => path) ?? [], ...named]);
	return (head?.packages.filter((found) => found.module === module && !before.has(found.path)) ?? []).toSorted((a, b) => b.bytes - a.bytes)[0]?.path;
}
/** In the go.mod of the user's module that the chain leaves for it: in a workspace that need not be the program's. */
function goModLine(module, chain, { goMods }) {
	const leaves = chain.findLastIndex(({ Module }) => Module?.Main === true && Module.Path !== module);
	const files = goMods.get(chain[leaves]?.Module?.GoMod ?? "");
	if (files === void 0) return void 0;
	const next = chain[leaves + 1]?.Module?.Path;
	const own = requirementOf(module, files.head, files.base);
	const through = next === void 0 || next === module || own?.kind === "direct" ? void 0 : next;
	const requirement = own ?? (through && requirementOf(through, files.head, files.base));
	if (!requirement) return void 0;
	return {
		file: files.file,
		...requirement,
		...through !== void 0 && { through }
	};
}

// src/go/binary/dead-code.ts
/**
* Whether the linker kept every exported method of every type in use, told by the file alone, stripped or not. Whatever
* uses reflection has `*reflect.rtype` in an interface; of its methods only those that somebody calls are linked, unless
* all are. No program of sense calls all of these. Seen so with Go 1.20 to 1.27.
*/
async function keepsEveryMethod(file) {
	const content = await readFile(file);
	return unlikelyMethods.every((name) => content.includes(`\0reflect.(*rtype).${name}\0`));
}
const unlikelyMethods = [
	"Method",
	"MethodByName",
	"FieldAlign",
	"ChanDir",
	"FieldByNameFunc"
];
/** Links a program once more to hear why each symbol is in it. The file differs by its build id, so it is thrown away. */
async function findReflectCall(exec, request) {
	const reader = symbolReader();
	const listening = (command, args, options) => exec(command, args, {
		...options,
		onErrorLine: reader.read
	});
	const { output, flagSet } = request;
	const ldflags = `${flagSet.ldflags ?? ""} -dumpdep`.trim();
	await mkdir(dirname(output), { recursive: true });
	const built = await buildProgram(listening, {
		...request,
		flagSet: {
			...flagSet,
			ldflags
		}
	});
	await rm(output, { force: true });
	if (built.kind !== "built") return {
		kind: "not-found",
		reason: {
			kind: "not-linked",
			failure: {
				exitCode: built.kind === "failed" && built.reason.kind === "build-ended" ? built.reason.code : 0,
				output: built.kind === "failed" ? lastLines(built.output, 1).trim() : ""
			}
		}
	};
	const call = reader.reflectCall();
	return call === void 0 ? {
		kind: "not-found",
		reason: { kind: "no-function" }
	} : {
		kind: "found",
		call
	};
}

// src/go/binary/linkages.ts
/** What the cells with these ids are built from in head. */
async function findLinkages(groups, ids, roots) {
	const byCell = /* @__PURE__ */ new Map();
	const notes = [];
	const goMods = /* @__PURE__ */ new Map();
	for (const { cells, packages } of groups) {
		const asked = cells.filter(({ id }) => ids.has(id));
		if (asked.length === 0) continue;
		if (packages.kind === "failed") {
			const programs = [...new Set(asked.map(({ program }) => program))];
			notes.push({
				kind: "packages-not-listed",
				programs,
				failure: packages.failure
			});
			continue;
		}
		const { graph } = packages;
		for (const [path, file] of await goModFiles(roots, [...graph.values()])) goMods.set(path, file);
		for (const { id, pattern } of asked) {
			const main = mainPackage(graph, pattern);
			if (main !== void 0) byCell.set(id, {
				graph,
				reached: reachedFrom(graph, main),
				goMods
			});
		}
	}
	return {
		byCell,
		notes
	};
}
/** The go.mod files of the user's own modules, which lie in the checkout, in both revisions. */
async function goModFiles({ head, base }, packages) {
	const own = packages.flatMap(({ Module }) => Module?.Main && Module.GoMod !== void 0 ? [Module.GoMod] : []);
	const paths = [...new Set(own)].filter((path) => pathWithin(head, path) !== void 0);
	return Promise.all(paths.map(async (path) => {
		const file = relative(head, path);
		const before = base && await textOf(join(base, file));
		const texts = {
			head: await textOf(path) ?? "",
			...before !== void 0 && { base: before }
		};
		return [path, {
			file: file.replaceAll(sep, "/"),
			...texts
		}];
	}));
}

// src/go/binary/why-linked.ts
/** Asks the go command and the linker why what came or grew is in head. What they cannot say is a note, never an error. */
async function findWhyLinked(linking, cells) {
	const sources = new Map(linking.cells.map((source) => [cellId(source), source]));
	const asked = cells.filter((cell) => isAsked(cell, sources.get(cellId(cell))));
	if (asked.length === 0) return {
		cells,
		notes: []
	};
	await linking.places.head.checkout.enter();
	const grown = asked.filter(({ causes }) => causes.some(isToExplain));
	const calls = await reflectCalls(linking, asked, sources);
	const { packages, places } = linking;
	const linkages = await findLinkages(packages, new Set(grown.map(cellId)), {
		head: places.head.checkout.realRoot,
		...places.base && { base: places.base.checkout.realRoot }
	});
	return {
		cells: cells.map((cell) => {
			const linkage = linkages.byCell.get(cellId(cell));
			const deadCode = calls.byCell.get(cellId(cell));
			return {
				...linkage ? explained(cell, linkage) : cell,
				...deadCode && { deadCode }
			};
		}),
		notes: [...calls.notes, ...linkages.notes]
	};
}
/** What a command of the user's builds, and from what, only that command knows. */
const isAsked = ({ sameness }, source) => sameness === "different" && source !== void 0 && source.flags.build === void 0;
/** The files tell where dead-code elimination was lost; who did it takes a link, of each program's first such cell. */
async function reflectCalls(linking, cells, sources) {
	const byCell = /* @__PURE__ */ new Map();
	const notes = [];
	for (const [program, ofProgram] of grouped(cells, (cell) => cell.program)) {
		const lost = await filtered(ofProgram.map(cellId), (id) => isLost(linking, id));
		const source = sources.get(lost[0] ?? "");
		if (source === void 0) continue;
		const found = await reflectCall(linking, source);
		if (found.kind === "not-found") {
			notes.push({
				kind: "every-method-kept",
				program,
				reason: found.reason
			});
			continue;
		}
		for (const id of lost) byCell.set(id, {
			function: found.call.function,
			path: [...found.call.path]
		});
	}
	return {
		byCell,
		notes
	};
}
async function isLost({ base, head }, id) {
	const before = base?.get(id)?.path;
	const after = head.get(id)?.path;
	if (before === void 0 || after === void 0) return false;
	return await keepsEveryMethod(after) && !await keepsEveryMethod(before);
}
function reflectCall({ exec, freeze, into, places: { head } }, { source, flags, target }) {
	return findReflectCall(exec, {
		dir: head.checkout.dir,
		env: head.env,
		freeze,
		flagSet: flags,
		platform: target,
		package: source.package,
		output: join(into, "program")
	});
}
async function filtered(items, test) {
	const kept = [];
	for (const item of items) if (await test(item)) kept.push(item);
	return kept;
}

// src/go/list-packages.ts
/**
* The packages that cells are built from. Cells that differ only in how they are compiled share a `go list`; what a command
* of the user's builds, and from what, only that command knows. By the revision's real path: nothing is built, so nothing
* depends on the link, and both sides can be listed at once.
*/
async function listPackages(listing, cells, side) {
	const groups = await groupCells(listing, cells, side);
	return Promise.all(groups.map(async (group) => ({
		cells: group.cells,
		packages: await packagesOf(listing.exec, group)
	})));
}
/** The groups of cells that are built from the same files, in the order of their first cells. */
async function groupCells({ freeze }, cells, side) {
	const known = cells.filter(({ flags }) => flags.build === void 0);
	const wanted = await Promise.all(known.map((cell) => wantedOf$1(freeze, cell, side)));
	return [...grouped(wanted, ({ run }) => JSON.stringify(run)).values()].flatMap((group) => {
		const [first] = group;
		return first === void 0 ? [] : [{
			...first.run,
			cells: group.map(({ cell }) => cell)
		}];
	});
}
async function wantedOf$1(freeze, cell, { checkout, env }) {
	const { moduleDir, package: pattern } = await moduleOf$1(checkout.realDir, cell.source.package);
	const { flags: flagSet, target: platform } = cell;
	const built = buildCommand({
		flagSet,
		platform,
		package: pattern,
		output: "",
		env,
		freeze
	});
	const flags = selectingFlags(flagSet, built.env.GOFLAGS ?? "");
	const sorted = Object.fromEntries(Object.entries(built.env).sort());
	return {
		cell: {
			id: cellId(cell),
			program: cell.program,
			pattern
		},
		run: {
			moduleDir,
			flags,
			env: sorted
		}
	};
}
async function packagesOf(exec, { cells, moduleDir, flags, env }) {
	const patterns = [...new Set(cells.map(({ pattern }) => pattern))];
	const args = [
		"list",
		"-deps",
		`-json=${listedFields}`,
		"-pgo=off",
		...flags,
		...patterns
	];
	const result = await goCommand(exec, moduleDir, env, args);
	if (result.exitCode !== 0) {
		const { exitCode, output } = failureOf$2(result);
		return {
			kind: "failed",
			failure: {
				exitCode,
				output: lastLines(output, 5)
			}
		};
	}
	return {
		kind: "listed",
		graph: importGraph(parseObjects(result.stdout))
	};
}

// src/go/start/trace-inits.ts
/** All programs together, by what their starts took untraced. */
const mostSeconds = 8;
/**
* Adds to each program's first row whose cold start changed which packages' initialization did: both sides are started
* some more times, in turns, with GODEBUG=inittrace=1. Its other rows have the same packages.
*/
async function traceInits(tracing, cells, startable) {
	const sides = new Map(startable.map((cell) => [cellId(cell), cell]));
	const random = seededRandom(tracing.seed);
	const seen = /* @__PURE__ */ new Set();
	const traced = [];
	let left = mostSeconds;
	for (const cell of cells) {
		const { base, head } = sides.get(cellId(cell)) ?? {};
		const seconds = secondsToTrace(cell);
		if (base === void 0 || head === void 0 || seconds === void 0 || seen.has(cell.program)) {
			traced.push(cell);
			continue;
		}
		seen.add(cell.program);
		if (seconds > left) {
			tracing.progress.step(`${nameOf$1(cell)}: its starts take too long to be traced`);
			traced.push(cell);
			continue;
		}
		left -= seconds;
		const inits = await changesOf(tracing, {
			base,
			head
		}, random);
		tracing.progress.step(`${nameOf$1(cell)}: ${inits.length} packages initialize faster or slower`);
		traced.push(inits.length > 0 ? {
			...cell,
			inits
		} : cell);
	}
	return traced;
}
const nameOf$1 = ({ program, flagSet }) => `${program} (${flagSet})`;
/** Whether there is something to explain. */
function hasNewStart({ metrics }) {
	const { decision } = metrics["cold-start"] ?? {};
	return decision === "grew" || decision === "shrank";
}
/** What it will take; undefined where there is nothing to explain. */
function secondsToTrace(cell) {
	const { base, head } = cell.metrics["cold-start"] ?? {};
	if (!hasNewStart(cell) || base === void 0 || head === void 0) return void 0;
	return 7 * (base.center + head.center);
}
async function changesOf(tracing, sides, random) {
	const order = Array.from({ length: 7 }, () => random() < .5 ? base_head : head_base).flat();
	const requests = order.map((side, id) => request(sides[side], id, tracing.cpu));
	const results = await startAll(tracing.exec, tracing.probe, requests);
	if (results.some(({ outcome }) => outcome !== "ready")) return [];
	const traces = (wanted) => results.filter(({ id }) => order[id] === wanted).map(({ stderr_tail = "" }) => readInitTrace(stderr_tail));
	return initChanges(traces("base"), traces("head"));
}
const base_head = ["base", "head"];
const head_base = ["head", "base"];
const request = (side, id, cpu) => startRequest({
	...side,
	env: tracedEnvironment(side.env)
}, id, "trace", cpu);

// src/steps/explain.ts
/**
* Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin, and each beside
* the list of what its packages embed.
*/
function findWhatGrew({ effects, workspace, config, probe }, built) {
	const { exec, progress } = effects;
	const { cells, head, base, places } = built;
	const differing = cells.filter((cell) => differs(cell, built));
	if (differing.length === 0) return Promise.resolve({
		built,
		packages: []
	});
	return progress.phase("Find what grew", async () => {
		const none = {
			twins: /* @__PURE__ */ new Map(),
			embeds: /* @__PURE__ */ new Map()
		};
		if (base === void 0 || places.base === void 0) {
			const dissected = await dissectCells(exec, probe, cells, built, {
				head: none,
				base: none
			});
			return {
				built: {
					...built,
					...dissected
				},
				packages: []
			};
		}
		const sides = {
			head: {
				built: head,
				...places.head
			},
			base: {
				built: base,
				...places.base
			}
		};
		const into = (name) => join(workspace.temporary, name);
		const asking = {
			exec,
			freeze: config.freeze
		};
		const [twins, packages, basePackages] = await Promise.all([
			findTwins({
				...asking,
				into: into("twins")
			}, cells, sides),
			listPackages(asking, differing, places.head),
			listPackages(asking, differing.map(asBefore), places.base)
		]);
		const aids = {
			head: {
				twins: twins.head,
				embeds: await writeEmbedLists(packages, into("embeds-head"))
			},
			base: {
				twins: twins.base,
				embeds: await writeEmbedLists(basePackages, into("embeds-base"))
			}
		};
		return {
			built: {
				...built,
				...await dissectCells(exec, probe, cells, built, aids)
			},
			packages
		};
	});
}
/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
async function findWhyItIsLinked({ effects: { exec, progress }, workspace: { temporary }, config: { freeze } }, { built, packages }, cells) {
	if (!cells.some(({ sameness }) => sameness === "different")) return {
		cells,
		notes: []
	};
	return progress.phase("Find why it is linked", () => findWhyLinked({
		exec,
		freeze,
		into: join(temporary, "linked"),
		...built,
		packages
	}, cells));
}
/** Whose initialization a changed start is. Pinned as the timed starts are, so that the figures go together. */
async function findWhyStartsChanged({ effects: { exec, progress, seed }, probe }, plan, { cpu }, cells) {
	if (!cells.some(hasNewStart)) return cells;
	return progress.phase("Find why starts changed", () => traceInits({
		exec,
		probe,
		progress,
		seed,
		...cpu !== void 0 && { cpu }
	}, cells, plan.cells));
}

// src/core/plan/cells-of-job.ts
const shardSchema = array(strictObject({
	program: string(),
	"flag-sets": array(string()),
	platform: string()
}));
/**
* What a job of a matrix is for: the cells that its plan gave it; in a matrix of a user's own the cells of its platform,
* and the first job makes the cross-builds besides. Undefined for all there are, also in a matrix over folders, where the
* first job of each is not to be known: what several jobs cross-build is one row.
*/
function cellsOfJob(matrix, { index, directory }) {
	const shard = safeParse(shardSchema, matrix?.cells);
	if (shard.success) return {
		kind: "shard",
		cells: cellsOfShard(shard.output)
	};
	return index === 0 || isMatrixOfFolders(matrix, directory) ? void 0 : { kind: "native" };
}
const cellsOfShard = (shard) => shard.flatMap(({ program, "flag-sets": flagSets, platform }) => flagSets.map((flagSet) => ({
	program,
	flagSet,
	platform
})));
/**
* What tells the cells of a job apart from those of the others, in words: any matrix but a plan's may give the same ones to
* several. Undefined where there is nothing to tell apart.
*/
function variantOfJob(matrix, { total }, cells) {
	if (total < 2 || cells?.kind === "shard") return void 0;
	const words = Object.entries(matrix).map(([key, value]) => `${key} ${value}`);
	return words.length === 0 ? void 0 : words.join(", ").slice(0, 1e3);
}
/** Those of the cells that the job is for. */
function ofJob(cells, job, host) {
	switch (job?.kind) {
		case void 0: return cells;
		case "native": return cells.filter(({ platform }) => platform === host);
		case "shard": {
			const wanted = new Set(job.cells.map(cellId));
			return cells.filter((cell) => wanted.has(cellId(cell)));
		}
	}
}

// src/core/plan/program.ts
/** The programs, each with the package that an earlier config has for its name, where that is another. */
function withPackagesOf(earlier, programs) {
	return programs.map((program) => {
		const before = earlier.find(({ name }) => name === program.name);
		return before !== void 0 && before.prebuilt === void 0 && program.prebuilt === void 0 && before.package !== program.package ? {
			...program,
			packageBefore: before.package
		} : program;
	});
}

// src/core/build/goreleaser.ts
var import_dist = require_dist();
/** Where GoReleaser looks for its file, in its order, from the root of the repository. */
const goreleaserFiles = [
	".config/goreleaser.yml",
	".config/goreleaser.yaml",
	".goreleaser.yml",
	".goreleaser.yaml",
	"goreleaser.yml",
	"goreleaser.yaml"
];
const frozen = {
	Version: "0.0.0",
	RawVersion: "0.0.0",
	Tag: "v0.0.0",
	Summary: "v0.0.0",
	Major: "0",
	Minor: "0",
	Patch: "0",
	Branch: "main",
	Commit: "0".repeat(40),
	FullCommit: "0".repeat(40),
	ShortCommit: "0".repeat(7),
	Date: "2000-01-01T00:00:00Z",
	CommitDate: "2000-01-01T00:00:00Z",
	Timestamp: "946684800",
	CommitTimestamp: "946684800",
	ModulePath: "example.com/module"
};
const defaultLdflags = "-s -w -X main.version={{.Version}} -X main.commit={{.Commit}} -X main.date={{.Date}} -X main.builtBy=goreleaser";
/** Reads a GoReleaser file. Never throws: what is not understood is a note. */
function readGoreleaser(text, file) {
	const document = (0, import_dist.parseDocument)(text.replace(/^\uFEFF/, ""), {
		merge: true,
		uniqueKeys: false,
		prettyErrors: false
	});
	const none = {
		file,
		packages: [],
		platforms: []
	};
	if (document.errors.length > 0) return {
		...none,
		notes: [{
			kind: "goreleaser-unreadable",
			file
		}]
	};
	const root = mapOf(contentOf(document));
	if (root.includes !== void 0) return {
		...none,
		notes: [{
			kind: "goreleaser-includes",
			file
		}]
	};
	const builds = (Array.isArray(root.builds) ? root.builds.map(mapOf) : [{}]).filter(({ builder, skip }) => (builder ?? "go") === "go" && !(skip === true || skip === "true"));
	const project = typeof root.project_name === "string" ? root.project_name : void 0;
	const read = builds.map((build) => readBuild(build, project));
	const plain = read.filter((build) => build.flagSet !== void 0);
	const [first] = plain;
	const others = plain.filter(({ flagSet }) => JSON.stringify(flagSet) !== JSON.stringify(first?.flagSet));
	return {
		file,
		...first?.flagSet && { flagSet: first.flagSet },
		packages: [...new Set(read.flatMap((build) => build.package ?? []))],
		platforms: [...new Set(read.flatMap(({ platforms }) => platforms))],
		notes: [...read.flatMap(({ id, problems }) => problems.map((problem) => ({
			kind: "goreleaser-build",
			file,
			build: id,
			problem
		}))), ...first === void 0 || others.length === 0 ? [] : [buildsDiffer(file, first, others)]]
	};
}
const buildsDiffer = (file, first, others) => ({
	kind: "goreleaser-builds-differ",
	file,
	build: first.id,
	others: others.map(({ id }) => id)
});
function readBuild(build, project) {
	const problems = [];
	const fill = (key, written) => {
		const { text, unknown } = withoutTemplates(written, project);
		if (unknown.length > 0) problems.push({
			kind: "templates",
			key,
			templates: unknown
		});
		return text;
	};
	const ldflags = texts$1(build.ldflags);
	const joined = fill("ldflags", (ldflags.length > 0 ? ldflags : [defaultLdflags]).join(" "));
	const { flags, tags, left } = goFlags(texts$1(build.flags).map((flag) => fill("flags", flag)));
	if (left.length > 0) problems.push({
		kind: "flags",
		flags: left
	});
	const allTags = [...tags, ...texts$1(build.tags).map((tag) => fill("tags", tag))];
	const env = variables(texts$1(build.env).map((variable) => fill("env", variable)));
	const gcflags = fill("gcflags", texts$1(build.gcflags).join(" "));
	const asmflags = fill("asmflags", texts$1(build.asmflags).join(" "));
	const buildmode = build.buildmode === "pie" ? "pie" : void 0;
	const dir = textOr(build.dir, ".");
	const main = textOr(build.main, ".");
	return {
		id: textOr(build.id, project ?? "default"),
		...isPlainPath(`${dir}/${main}`) && { package: joinedPath(dir, main) },
		...problems.length === 0 && { flagSet: {
			name: "release",
			...flags,
			...joined !== "" && { ldflags: joined },
			...gcflags !== "" && { gcflags },
			...asmflags !== "" && { asmflags },
			...allTags.length > 0 && { tags: allTags },
			...buildmode !== void 0 && { buildmode },
			env,
			runEnv: {}
		} },
		platforms: texts$1(build.goos).flatMap((goos) => texts$1(build.goarch).map((goarch) => `${goos}/${goarch}`)),
		problems
	};
}
/** The text with stamps frozen, and the templates that stand for something else. */
function withoutTemplates(written, project) {
	const unknown = [];
	return {
		text: written.replaceAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (template, inside) => {
			const name = /^\.(\w+)$/.exec(inside)?.[1];
			const value = name === "ProjectName" ? project : name === void 0 ? void 0 : frozen[name];
			if (value === void 0) unknown.push(template);
			return value ?? "";
		}).replaceAll(/\s+/g, " ").trim(),
		unknown
	};
}
/** The options of `flags:` as keys of a flag set. */
function goFlags(written) {
	const words = written.flatMap((flag) => flag.split(" ")).filter(Boolean);
	const tags = [];
	const left = [];
	const flags = {};
	for (let index = 0; index < words.length; index++) {
		const [, name = "", value] = /^--?([\w]+)(?:=(.*))?$/.exec(words[index] ?? "") ?? [];
		const next = () => value ?? words[++index] ?? "";
		if (name === "trimpath" || name === "race") flags[name] = value !== "false";
		else if (name === "tags") tags.push(...next().replaceAll(/["']/g, "").split(",").filter(Boolean));
		else if (name === "pgo" || name === "buildmode") flags[name] = next();
		else if ([
			"v",
			"x",
			"buildvcs",
			"a",
			"mod",
			"modcacherw"
		].includes(name)) {
			if (name === "mod") next();
		} else left.push(words[index] ?? "");
	}
	return {
		flags,
		tags,
		left
	};
}
function variables(lines) {
	const pairs = lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
	return Object.fromEntries(pairs.filter(([name]) => name !== "" && !["GOOS", "GOARCH"].includes(name)));
}
const isPlainPath = (path) => !path.includes("{{") && !path.startsWith("/");
/** `./cmd/server` of `./cmd/server/main.go`, below `dir`. */
function joinedPath(dir, main) {
	const parts = `${dir}/${main.replace(/(^|\/)[^/]+\.go$/, "")}`.split("/").filter((part) => part !== "" && part !== ".");
	return parts.length === 0 ? "." : `./${parts.join("/")}`;
}
const textOr = (value, other) => typeof value === "string" && value !== "" ? value : other;
function texts$1(value) {
	return (Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value]).filter((item) => [
		"string",
		"number",
		"boolean"
	].includes(typeof item)).map(String);
}
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function contentOf(document) {
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		return;
	}
}

// src/steps/find-release.ts
/**
* What the repository's GoReleaser file says, with its packages relative to the working directory, `sub` below the root.
* Undefined: there is no such file.
*/
async function findRelease(root, sub) {
	for (const { folder, file } of releaseFiles(sub)) {
		const text = await textOf(join(root, file));
		if (text === void 0) continue;
		const release = readGoreleaser(text, file);
		const packages = release.packages.map((path) => posix.relative(sub, posix.join(folder, path)));
		return {
			...release,
			packages: packages.filter((path) => !path.startsWith("..")).map(asPackage)
		};
	}
}
/** Where a GoReleaser file may be, from the repository's root: the first one counts. */
const releaseFiles = (sub) => [.../* @__PURE__ */ new Set([sub, "."])].flatMap((folder) => goreleaserFiles.map((name) => ({
	folder,
	file: posix.join(folder, name)
})));
/** As the go command takes it: `.`, `./cmd/server`. */
const asPackage = (path) => path === "" ? "." : `./${path}`;

// src/steps/load-config.ts
/** The config of head, narrowed to what was asked for. A missing default file is zero-config. */
async function loadConfig(request, head, go) {
	const { path, explicit } = request.config;
	const absolute = explicit && !request.onRunner ? resolve(path) : resolve(head.root, path);
	const file = pathWithin(head.root, absolute) ?? absolute;
	const text = await configText(absolute, file);
	if (text === void 0) {
		if (explicit) throw new UserError({
			kind: "no-config-file",
			file
		});
		await refuseOtherName(absolute, file);
		const { config, notes } = await zeroConfig(head);
		return {
			config: narrowed(config, request),
			file,
			placeOf: placesIn(""),
			notes
		};
	}
	return {
		config: narrowed(readConfig(text, file, await surroundingsOf$1(text, head, go)), request),
		file,
		placeOf: placesIn(text),
		notes: []
	};
}
/** What a repository without a config has: the usual flag sets, and that of its releases where GoReleaser's file says it plainly. */
async function zeroConfig({ root, dir }) {
	const release = await findRelease(root, relative(root, dir) || ".");
	if (release === void 0) return {
		config: defaultConfig,
		notes: []
	};
	const { flagSet, file, notes } = release;
	if (flagSet === void 0) return {
		config: defaultConfig,
		notes
	};
	return {
		config: {
			...defaultConfig,
			flagSets: [...defaultConfig.flagSets, flagSet]
		},
		notes: [{
			kind: "goreleaser-used",
			file
		}, ...notes]
	};
}
/** Base's own config. Undefined where it has none, or one that cannot be read: the mistake is not head's. */
async function configOfBase(file, { baseRoot }) {
	if (isAbsolute(file) || baseRoot === void 0) return void 0;
	try {
		const text = await configText(join(baseRoot, file), file);
		return text === void 0 ? void 0 : readConfig(text, file);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
}
/** Head's config; a program that base's has of another package is built from that one in base. */
function withPackagesBefore(config, base) {
	if (config.programs === void 0 || base?.programs === void 0) return config;
	return {
		...config,
		programs: withPackagesOf(base.programs, config.programs)
	};
}
/** The file's text; undefined if there is none. Throws a UserError for what cannot be a config. */
async function configText(path, file) {
	if (await isFolder$1(path)) throw new UserError({
		kind: "config-is-a-folder",
		file: file === "" ? path : file
	});
	if (await textOf(path) === void 0) return void 0;
	const bytes = await readFile(path);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch (cause) {
		throw new UserError({
			kind: "config-not-utf8",
			file,
			...endOfText(bytes)
		}, { cause });
	}
}
/** Where the part of a file that is UTF-8 ends. */
function endOfText(bytes) {
	const isGood = (length) => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let [good, bad] = [0, bytes.length];
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		if (isGood(middle)) good = middle;
		else bad = middle;
	}
	const lines = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split("\n");
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1
	};
}
/** A config that nobody reads would pass for one whose budgets hold. */
async function refuseOtherName(path, file) {
	if (!path.endsWith(".yml")) return;
	const other = `${file.slice(0, -4)}.yaml`;
	if (await stat(`${path.slice(0, -4)}.yaml`).then(() => true, () => false)) throw new UserError({
		kind: "config-of-other-name",
		other,
		file
	});
}
async function surroundingsOf$1(text, head, { platforms, experiments }) {
	const module = await moduleOf(head);
	const known = text.includes("GOEXPERIMENT") ? await experiments() : void 0;
	return {
		platforms,
		...module !== void 0 && { module },
		...known && { experiments: known }
	};
}
/** The working directory's import path, which names the program of the package `.`. */
async function moduleOf({ root, dir }) {
	for (let folder = dir;; folder = dirname(folder)) {
		const module = /^module\s+"?([^\s"]+)/m.exec(await textOf(join(folder, "go.mod")) ?? "")?.[1];
		if (module !== void 0) return [module, ...relative(folder, dir).split(sep).filter(Boolean)].join("/");
		if (folder === root || folder === dirname(folder)) return void 0;
	}
}
function narrowed(config, { flagSets, programs, withoutBudgets = false }) {
	const known = [...config.flagSets, ...builtInFlagSets];
	const chosen = [...new Set(flagSets)].map((name) => found$1("--flag-set", name, known));
	const kept = config.programs && programs.length > 0 ? [...new Set(programs)].map((name) => found$1("--program", name, config.programs ?? [])) : void 0;
	return {
		...config,
		...chosen.length > 0 && { flagSets: chosen },
		...kept && { programs: kept },
		...withoutBudgets && { budgets: [] }
	};
}
/** The named one; a UserError with a suggestion if there is none. */
function found$1(option, name, known) {
	const match = known.find((candidate) => candidate.name === name);
	if (match !== void 0) return match;
	const names = [...new Set(known.map((candidate) => candidate.name))];
	const meant = suggestion(name, names);
	throw new UserError({
		kind: "unknown-name",
		option,
		name,
		...meant !== void 0 && { meant },
		known: names
	});
}

// src/steps/find-programs.ts
/** Opens head and base, and finds the programs of both. All revisions are built through one and the same path, where that works. */
async function findPrograms(run) {
	const { effects, workspace, config, request, probe } = run;
	const { exec, progress } = effects;
	await checkExperiments(run);
	const { throughLink, notes: onLink } = await canUseLink(run);
	return progress.phase("Find programs", async () => {
		const { state: head, notes: onHead } = await openHead(run, throughLink);
		const { toolchain } = head;
		const base = workspace.baseRoot !== void 0 ? await openEarlier(run, "base", throughLink, toolchain) : void 0;
		const { programs, notes: found } = programsOf(run, head, base?.state);
		progress.step(`${programs.map(({ name }) => name).join(", ")}, with ${toolchain.version}`);
		const host = {
			goos: toolchain.hostOs,
			goarch: toolchain.hostArch
		};
		const given = await prebuiltCells(exec, probe, programs, host);
		const all = [...cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain)), ...given];
		const cells = ofJob(all, request.cells, hostOf(toolchain));
		const notes = [
			...onLink,
			...onHead,
			...base?.notes ?? [],
			...found
		];
		return {
			cells,
			head,
			...base && { base: base.state },
			notes
		};
	});
}
/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink(run) {
	const { workspace } = run;
	const head = await reasonAgainstLink(run, "head");
	const base = workspace.baseRoot === void 0 ? void 0 : await reasonAgainstLink(run, "base");
	const found = head ?? base;
	if (found === void 0) return {
		throughLink: true,
		notes: []
	};
	await workspace.linkNeighbours([...head?.neighbours ?? [], ...base?.neighbours ?? []]);
	return {
		throughLink: false,
		notes: [{
			kind: "plain-folders",
			reason: found.reason
		}]
	};
}
/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf({ config, request, configFile, placeOf }, head, base) {
	if (config.programs !== void 0) {
		const moved = config.programs.filter(({ packageBefore }) => packageBefore !== void 0);
		const notes = moved.length === 0 ? [] : [{
			kind: "programs-moved",
			programs: moved.map(named)
		}];
		return {
			programs: config.programs.map((program) => withPaths(program, request.dir)),
			notes
		};
	}
	const [own = [], earlier = []] = [head, base].map((state) => state?.kind === "ready" ? state.packages : void 0);
	const moved = movedPrograms(own, earlier);
	const left = new Set(moved.values());
	const programs = [...namePrograms([...own, ...earlier.filter((found) => !left.has(found.package))])].map(([path, name]) => {
		const before = moved.get(path);
		return {
			name,
			package: path,
			...before !== void 0 && { packageBefore: before }
		};
	});
	const notes = [{
		kind: "programs-found",
		programs: programs.map(named)
	}];
	const known = programs.map(({ name }) => name);
	checkBudgetNames(config, known, {
		file: configFile,
		placeOf
	});
	if (request.programs.length === 0) return {
		programs,
		notes
	};
	return {
		programs: [...new Set(request.programs)].map((name) => found$1("--program", name, programs)),
		notes
	};
}
const named = ({ name, package: path, packageBefore }) => ({
	name,
	package: path,
	...packageBefore !== void 0 && { packageBefore }
});
/** A prebuilt binary lies where the user put it, in no revision's checkout. */
function withPaths(program, dir) {
	const { prebuilt } = program;
	if (prebuilt === void 0) return program;
	return {
		...program,
		prebuilt: {
			base: resolve(dir, prebuilt.base),
			head: resolve(dir, prebuilt.head)
		}
	};
}
/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }) {
	const wanted = [
		{
			origin: { kind: "environment" },
			value: env.GOEXPERIMENT
		},
		{
			origin: { kind: "freeze" },
			value: config.freeze.GOEXPERIMENT
		},
		...config.flagSets.map(({ name, env: own }) => ({
			origin: {
				kind: "flag-set",
				name
			},
			value: own.GOEXPERIMENT
		}))
	].flatMap(({ origin, value = "" }) => value === "" ? [] : [{
		origin,
		value
	}]);
	if (wanted.length === 0) return;
	const { dir } = workspace.checkout("head", false);
	const plain = {
		...env,
		GOEXPERIMENT: ""
	};
	const known = await readGoexperiments(await readToolchain(effects.exec, dir, plain));
	for (const { origin, value } of wanted) {
		const mistake = known === void 0 ? await goexperimentProblem(effects.exec, dir, plain, value) : checkGoexperiment(value, known);
		if (mistake !== void 0) throw new UserError({
			kind: "wrong-goexperiment",
			in: origin,
			mistake
		});
	}
}
/** The platforms of a config, each once. */
function platformsOf({ platforms }, { hostOs, hostArch }) {
	const all = platforms.map((platform) => platform === "host" ? {
		goos: hostOs,
		goarch: hostArch
	} : platform);
	return [...new Map(all.map((platform) => [platformName(platform), platform])).values()];
}

// src/core/memory/under-limit.ts
/** Undefined: nothing in the config asks about memory limits. */
function limitsWanted({ measure, budgets }) {
	const limit = measure.memoryLimit;
	if (limit === void 0 && budgets.every(({ metric }) => metric !== "min-memory")) return void 0;
	return { ...limit !== void 0 && { limit } };
}

// src/core/compare/sequential.ts
/** Pairs after which a cell may be looked at. Multiples of every number of copies, so that a stop keeps them in balance. */
const early = [
	12,
	24,
	48,
	96
];
/** Looks at a cell, the one at the end of its pairs among them. */
const mostLooks = 4;
/** When a cell that has so many pairs is looked at before their end: a slow program earlier, as it has fewer. */
function looksBefore(pairs) {
	return early.filter((look) => look < pairs).slice(-3);
}
/** The chance of any false alarm in a run, over all its cells, metrics and looks, before the minimum change is applied. */
const falseAlarms = .01;
/**
* The rule for a run of so many decisions (cells × sampled metrics): Bonferroni over decisions and looks. It holds whatever the
* dependence between them. What it costs in power shows as `smallestVisible`. A budget on starts from disk tightens what
* counts as a change of them.
* Source: C. Jennison, B. Turnbull, Group Sequential Methods (2000), chapter 2: a test at level α ÷ K at each of K looks
* has at most level α.
*/
function ruleFor(decisions, budgets = []) {
	const p = falseAlarms / (Math.max(1, decisions) * 4);
	let minimumPairs = decisionRule.minimumPairs;
	while (leastP(minimumPairs) >= p) minimumPairs++;
	const percent = coldMinimum(budgets);
	return {
		...decisionRule,
		p,
		minimumPairs,
		ofMetric: {
			...decisionRule.ofMetric,
			...percent !== void 0 && { "cold-start-disk": { percent } }
		}
	};
}
/** Below 10 % a difference of starts from disk may be where the copies lie, of which there are only a few. */
const leastCold = 10;
/** What a budget asks to be told of starts from disk, where that is less than what else counts as a change. */
function coldMinimum(budgets) {
	const asked = budgets.flatMap(({ metric, maxGrowth }) => metric === "cold-start-disk" && maxGrowth?.kind === "percent" ? [maxGrowth.percent] : []);
	const usual = decisionRule.ofMetric["cold-start-disk"]?.percent ?? decisionRule.minimumPercent;
	const tightest = Math.min(...asked);
	return tightest < usual ? Math.max(tightest, leastCold) : void 0;
}
/**
* Whether more runs would not change the answer: the samples differ by the rule, or every difference that they leave
* possible is smaller than what counts as one. Stopping for the latter cannot raise a false alarm.
*/
function isClear(id, comparison, rule) {
	const { decision, base, deltaInterval } = comparison;
	if (decision === "grew" || decision === "shrank") return true;
	if (decision !== "unchanged" || base === void 0 || deltaInterval === void 0) return false;
	const { percent, floor } = minimumOf(metricOf(id), rule);
	const counts = Math.max(percent * Math.abs(base.center) / 100, floor);
	return Math.max(Math.abs(deltaInterval.lo), Math.abs(deltaInterval.hi)) <= counts;
}

// src/core/start/blocks.ts
/**
* Copies of each side's file, the most that fit first: each a divisor of every look, so that stopping at one leaves them in
* balance. Where a file lies costs time, and only many copies tell how much.
*/
const numbersOfCopies = [
	12,
	4,
	2,
	1
];
/** Bytes that all copies together may take on disk: many copies only where writing them takes about a second. */
const room = {
	12: 1e9,
	4: 2e9,
	2: 2e9,
	1: Infinity
};
/** As many copies of each file as there is room for, where one of each takes so many bytes. */
const copiesThatFit = (bytes) => numbersOfCopies.find((copies) => copies * bytes <= room[copies]) ?? 1;
/** The most copies that so many pairs start each at least once. */
const copiesForPairs = (pairs) => numbersOfCopies.find((copies) => copies <= pairs) ?? 1;
/** Seconds that a block takes at most, so that the others have their turn and the deadline is kept. */
const blockSeconds = 2;
const divisors = [
	12,
	6,
	4,
	3,
	2,
	1
];
/** Rounds in a block: a divisor of every look, and a multiple of the copies. */
function blockSize(copies, pair) {
	const balanced = divisors.filter((size) => size % copies === 0);
	return balanced.find((size) => size * pair <= blockSeconds) ?? balanced.at(-1) ?? 12;
}
/** How many blocks that were set aside are measured again: half as many as there are, and at least two. */
const blocksAgain = (blocks) => Math.max(2, Math.ceil(blocks / 2));
/** A side alone decides nothing; its figure is good enough early. */
const aloneEnough = 48;
/** Whether more pairs would not change the answer of these. A limit that lies inside what is still possible is one to go on for. */
function isAnswered({ base, head }, pairs, rule, isUndecided) {
	const before = runsOf("cold-start", base);
	const after = runsOf("cold-start", head);
	if (before === void 0 || after === void 0) return pairs >= aloneEnough;
	const comparison = compareSampled(metricOf("cold-start"), before, after, rule);
	return isClear("cold-start", comparison, rule) && !isUndecided(comparison);
}

// src/go/start/start-copies.ts
/** As many copies of each file as there is room for; the same number for all, so that none is favoured. */
async function copiesFor(cells) {
	const paths = cells.flatMap(({ base, head }) => [base, head].flatMap((side) => side === void 0 ? [] : [side.path]));
	const once = (await Promise.all(paths.map(async (path) => (await stat(path)).size))).reduce((sum, size) => sum + size, 0);
	return copiesThatFit(once);
}
/**
* Fresh copies, on disk before anything is timed: where a file lies can cost more than what is looked for. Made one after
* the other and by turns, since files that were written later tend to lie better, by half a per cent.
*/
async function copied(into, cell, number, copies) {
	const made = {
		base: [],
		head: []
	};
	for (let at = 0; at < copies; at++) for (const side of at % 2 === 0 ? ["base", "head"] : ["head", "base"]) try {
		var _usingCtx$4 = _usingCtx();
		const source = cell[side]?.path;
		if (source === void 0) continue;
		const folder = join(into, `${number}-${side}-${at}`);
		await mkdir(folder);
		const path = join(folder, basename(source));
		await copyFile(source, path);
		await _usingCtx$4.a(await open(path, "r")).sync();
		made[side].push(path);
	} catch (_) {
		_usingCtx$4.e = _;
	} finally {
		await _usingCtx$4.d();
	}
	return made;
}

// src/go/memory/search-limit.ts
/** At the edge it is a matter of luck: three searches, and two more where those are more than a step apart. */
const fewSearches = 3;
const manySearches = 5;
/**
* The smallest of the limits that are tried under which `held` says ready: the median of a search by bisection and, as far as
* there is time, of others around what it found.
*/
async function smallestLimit({ enough, near, held, hasTime }) {
	const limits = limitsTo(2 * enough);
	const at = (index) => limits[index] ?? Number.POSITIVE_INFINITY;
	const top = limits.length - 1;
	const atLeast = (bytes) => Math.min(top, Math.max(0, limitsTo(bytes).length - 1));
	const isEnough = async (index) => {
		const answer = await held(at(index));
		if (answer === "out-of-time") throw new OutOfTime();
		return answer === "ready";
	};
	const found = [];
	try {
		const first = near === void 0 ? await bisected(atLeast(enough), top, isEnough) : await around(atLeast(near), top, isEnough);
		if (first === void 0) return {
			kind: "unknown",
			reason: {
				kind: "not-ready-with",
				bytes: at(top)
			}
		};
		found.push(first);
		const isUnclear = () => found.length < fewSearches || Math.max(...found) - Math.min(...found) > 1;
		while (found.length < manySearches && isUnclear() && hasTime()) found.push(await around(first, top, isEnough) ?? top);
	} catch (error) {
		if (!(error instanceof OutOfTime)) throw error;
		if (found.length === 0) return {
			kind: "unknown",
			reason: { kind: "search-not-over" }
		};
	}
	return {
		kind: "found",
		bytes: at(Math.ceil(median(found)))
	};
}
var OutOfTime = class extends Error {};
/** From where it is surely enough. Undefined: not even the highest limit is. */
async function bisected(begin, top, isEnough) {
	return await isEnough(begin) ? between(-1, begin, isEnough) : upwards(begin, top, isEnough);
}
/** From near where it is, in steps that double: one or two tries where it is there, a few where it is not. */
async function around(near, top, isEnough) {
	if (!await isEnough(near)) return upwards(near, top, isEnough);
	let high = near;
	for (let step = 1; high > 0; step *= 2) {
		const next = Math.max(0, high - step);
		if (!await isEnough(next)) return between(next, high, isEnough);
		high = next;
	}
	return high;
}
async function upwards(low, top, isEnough) {
	let last = low;
	for (let step = 1; last < top; step *= 2) {
		const next = Math.min(top, last + step);
		if (await isEnough(next)) return between(last, next, isEnough);
		last = next;
	}
}
/** The lowest that is enough, above `low`, which is not, and up to `high`, which is. */
async function between(low, high, isEnough) {
	if (high - low <= 1) return high;
	const middle = Math.floor((low + high) / 2);
	return await isEnough(middle) ? between(low, middle, isEnough) : between(middle, high, isEnough);
}

// src/go/memory/limit-cells.ts
/** A limit that nothing reaches: the start is made and counted as all others are. */
const unlimited = 2 ** 50;
const starts = 3;
/** GOMEMLIMIT is for the memory of Go's own runtime; the rest is for the pages of the file. */
const gomemlimitPart = .9;
/**
* Starts both sides of every cell under memory limits: three times under `limit`, and under others to find the smallest one,
* as it is and with GOMEMLIMIT. The file's pages are evicted before each start. What is asked for comes before what is shown
* beside, so that a deadline leaves out the latter.
*/
async function limitCells(limiting, cells) {
	const { progress, limit, control, into } = limiting;
	await mkdir(into);
	try {
		const subjects = [];
		for (const [number, cell] of cells.entries()) subjects.push(...await subjectsOf(limiting, cell, number));
		for (const subject of subjects) {
			const told = limit === void 0 ? void 0 : await startsAt(limiting, subject, limit);
			if (told !== void 0) subject.atLimit = told;
		}
		const free = subjects.filter(({ startable }) => startable.env.GOMEMLIMIT === void 0);
		const total = subjects.length + free.length;
		let done = 0;
		const search = (subject, gomemlimit, left) => {
			progress.advance(++done, total, `${subject.cell.program} (${subject.cell.flagSet}), smallest memory limit`);
			const other = subjects.find(({ cell, side }) => cell === subject.cell && side !== subject.side);
			const nearest = bytesOf(gomemlimit ? subject.minMemory : other?.minMemory);
			return searched(limiting, subject, {
				gomemlimit,
				left,
				...nearest !== void 0 && { near: nearest }
			});
		};
		for (const [at, subject] of subjects.entries()) subject.minMemory = await search(subject, false, subjects.length - at);
		for (const [at, subject] of free.entries()) subject.withGomemlimit = await search(subject, true, free.length - at);
		return new Map(cells.map((cell) => {
			const own = (wanted) => subjects.find((subject) => subject.cell === cell && subject.side === wanted);
			const [base, head] = [own("base"), own("head")];
			const sides = {
				...base && { base: sideOf(base) },
				...head && { head: sideOf(head) }
			};
			return [cellId(cell), {
				kind: "measured",
				version: control.version,
				...sides
			}];
		}));
	} finally {
		await removeFolder(into);
	}
}
function sideOf({ minMemory, withGomemlimit, atLimit }) {
	return {
		minMemory: minMemory ?? {
			kind: "unknown",
			reason: { kind: "search-not-over" }
		},
		...withGomemlimit && { withGomemlimit },
		...atLimit && { atLimit }
	};
}
/** Through a copy of the file, so that no other process keeps its pages in memory. */
async function subjectsOf(limiting, cell, number) {
	const copies = await copied(limiting.into, cell, number, 1);
	const subjects = [];
	for (const side of ["base", "head"]) {
		const [path] = copies[side];
		const original = cell[side];
		if (path === void 0 || original === void 0) continue;
		const startable = {
			...original,
			path
		};
		const [result] = await startUnder(limiting, startable, unlimited, 1);
		subjects.push({
			cell,
			side,
			startable,
			free: freeStart(side, result)
		});
	}
	return subjects;
}
function freeStart(side, result) {
	if (result === void 0) return { kind: "search-not-over" };
	const runs = {
		time: [result],
		memory: [],
		cold: [result]
	};
	const problem = problemOf$2(side, runs) ?? evictionProblem(runs);
	if (problem !== void 0) return problem;
	const peak = result.group_peak_bytes ?? result.peak_rss_bytes;
	return peak === void 0 ? { kind: "no-peak-known" } : {
		peak,
		read: (result.blocks_read ?? 0) * 512
	};
}
/** Undefined: it does not start without a limit, or the time is over. */
async function startsAt(limiting, { startable, free }, limit) {
	if ("kind" in free) return void 0;
	const options = {
		mostRead: mostReadOf(free.read),
		purpose: "memory"
	};
	const results = await startUnder(limiting, startable, limit, starts, options);
	if (results.length === 0) return void 0;
	const good = results.filter(isReady);
	const bad = results.find((result) => !isReady(result));
	const peaks = good.flatMap(({ peak_rss_bytes }) => peak_rss_bytes ?? []);
	return {
		starts: results.length,
		ready: good.length,
		...bad && { reason: reasonOf(bad) },
		...peaks.length > 0 && { peakRss: Math.max(...peaks) },
		oomKills: results.reduce((sum, { oom_kills = 0 }) => sum + oom_kills, 0)
	};
}
/** Under a limit the kernel's own reason says enough, without the program's last words. */
function reasonOf(bad) {
	const { lastWords: _, ...failed } = failedStart(bad);
	return bad.reason === void 0 ? { kind: "killed-for-memory" } : {
		kind: "start-failed",
		...failed
	};
}
/**
* Beyond this a program reads nothing but its own pages again. One that has all memory reads its file once; near the edge it
* is read a few times, and below it for ever.
*/
const mostReadOf = (read) => Math.max(64 * 2 ** 20, 8 * read);
async function searched(limiting, { startable, free }, { gomemlimit, left, near }) {
	if ("kind" in free) return {
		kind: "unknown",
		reason: free
	};
	const held = async (limit) => {
		const env = {
			...startable.env,
			...gomemlimit && { GOMEMLIMIT: `${Math.floor(limit * gomemlimitPart)}` }
		};
		const options = { mostRead: mostReadOf(free.read) };
		for (const count of [1, 2]) {
			const results = await startUnder(limiting, {
				...startable,
				env
			}, limit, count, options);
			if (results.length < count) return "out-of-time";
			if (!results.every(isReady)) return "not-ready";
		}
		return "ready";
	};
	const { now, deadline } = limiting;
	const share = now() + (deadline - now()) / left;
	return smallestLimit({
		enough: free.peak,
		held,
		hasTime: () => now() < share,
		...near !== void 0 && { near }
	});
}
const isReady = ({ outcome, oom_kills = 0 }) => outcome === "ready" && oom_kills === 0;
/** No result at all when the time is over. */
async function startUnder({ exec, control, now, deadline }, startable, limit, count, { mostRead, purpose = "cold" } = {}) {
	if (now() > deadline) return [];
	const requests = Array.from({ length: count }, (_, id) => ({
		...startRequest(startable, id, purpose, void 0),
		memory_limit_bytes: limit,
		...mostRead !== void 0 && { most_read_bytes: mostRead }
	}));
	return startAll(exec, control.probe, requests);
}

// src/go/memory/memory-control.ts
/**
* Looks for a way to start the probe where it may limit memory: as it is (version 1, or a group that is its own), else in
* a scope of systemd's that is delegated to this user. Never asks for a password: in a terminal only of the user's own systemd.
*/
async function limitingProbe(exec, probe, surroundings) {
	const tries = [];
	for (const through of waysInto(surroundings)) {
		const tried = {
			...probe,
			env: {
				...probe.env,
				...sessionOf(surroundings.env)
			},
			through
		};
		const said = await ask(exec, tried);
		if ("version" in said) return {
			kind: "limiting",
			probe: tried,
			version: said.version
		};
		tries.push("kind" in said ? said : {
			kind: "probe",
			said: bounded(said.reason)
		});
	}
	return {
		kind: "none",
		reason: {
			kind: "no-memory-controller",
			tried: tries
		}
	};
}
/** No text in a report is endless. */
const bounded = (text) => text.slice(0, 1e3);
const scope = [
	"--scope",
	"--quiet",
	"--no-ask-password",
	"--property=Delegate=yes"
];
/** For systemd before 252, whose scopes belong to root whatever is asked for: what `User=` does there, done by hand. */
const handOver = "ids=\"$1:$2\"; cd \"/sys/fs/cgroup$(cut -d: -f3 /proc/self/cgroup)\" && chown \"$ids\" . cgroup.procs cgroup.subtree_control cgroup.threads && user=\"$1\" group=\"$2\" && shift 2 && exec setpriv --reuid=\"$user\" --regid=\"$group\" --init-groups -- \"$@\"";
function waysInto({ onRunner, uid, gid = uid }) {
	if (uid === void 0) return [[]];
	if (uid === 0) return [[], [
		"systemd-run",
		...scope,
		"--"
	]];
	const own = [
		"systemd-run",
		"--user",
		...scope,
		"--"
	];
	if (!onRunner) return [[], own];
	const byRoot = [
		"sudo",
		"-n",
		"systemd-run",
		...scope
	];
	return [
		[],
		[
			...byRoot,
			`--property=User=${uid}`,
			`--uid=${uid}`,
			`--gid=${gid}`,
			"--"
		],
		[
			...byRoot,
			"--",
			"/bin/sh",
			"-c",
			handOver,
			"sh",
			`${uid}`,
			`${gid}`
		],
		own
	];
}
/** Where a user's own systemd is found; the programs that are measured do not get it. */
function sessionOf(env) {
	return Object.fromEntries(["XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"].flatMap((name) => {
		const value = env[name];
		return value === void 0 ? [] : [[name, value]];
	}));
}
async function ask(exec, { path, env, dir, through = [] }) {
	const [command = path, ...args] = [
		...through,
		path,
		"memory-control"
	];
	try {
		const { exitCode, stdout, stderr } = await exec(command, args, {
			cwd: dir,
			env
		});
		if (exitCode === 0) return JSON.parse(stdout);
		const last = stderr.trim().split("\n").at(-1);
		return {
			kind: "ended",
			program: command,
			code: exitCode,
			...last && { said: bounded(last) }
		};
	} catch (error) {
		if (error instanceof CommandNotFound) return {
			kind: "no-command",
			program: command
		};
		throw error;
	}
}

// src/steps/memory-limits.ts
/** Starts what starts under memory limits, in the time that timed starts left. */
async function testMemoryLimits(run, plan, started) {
	const { request, effects, workspace, config, probe } = run;
	const wanted = limitsWanted(config);
	if (wanted === void 0 || plan.cells.length === 0) return {
		...wanted && { wanted },
		cells: /* @__PURE__ */ new Map()
	};
	const { exec, env, progress, now } = effects;
	return progress.phase("Limit memory", async () => {
		const ids = {
			uid: process.getuid?.(),
			gid: process.getgid?.()
		};
		const control = await limitingProbe(exec, probe, {
			onRunner: request.onRunner,
			env,
			...ids
		});
		const failing = new Map(plan.cells.flatMap((cell) => {
			const reason = control.kind === "none" ? control.reason : failureOf(cell, started);
			return reason === void 0 ? [] : [[cellId(cell), {
				kind: "not-possible",
				reason
			}]];
		}));
		if (control.kind === "none") {
			progress.step(`Not measured: ${reasonText(control.reason)}`);
			return {
				wanted,
				cells: failing
			};
		}
		const found = await limitCells({
			exec,
			control,
			progress,
			now,
			deadline: now() + Math.max(0, plan.seconds - started.seconds),
			into: join(workspace.temporary, "limited"),
			...wanted.limit !== void 0 && { limit: wanted.limit }
		}, plan.cells.filter((cell) => !failing.has(cellId(cell))));
		const soaks = wanted.limit === void 0 ? void 0 : {
			bytes: wanted.limit,
			probe: control.probe
		};
		return {
			wanted,
			cells: new Map([...found, ...failing]),
			...soaks && { soaks }
		};
	});
}
/** What does not start without a limit would take its time-out again for each that is tried. */
function failureOf(cell, { cells }) {
	const { head } = cells.get(cellId(cell)) ?? {};
	return head && problemOf$2("head", head);
}

// src/core/plan/plan-shards.ts
/**
* Splits the cells into jobs so that the longest job is short. Undefined if `shards` is fewer than the runners that are needed.
* Cells that share their compiled packages stay together: flag sets that differ only for the linker or at run time.
*/
function planShards(cells, options) {
	const units = unitsOf(cells, options);
	const runners = [...grouped(units, ({ runner }) => runner).values()];
	if (runners.length > options.shards) return void 0;
	const counts = runners.map(() => 1);
	const load = (at) => costOf(runners[at] ?? []) / (counts[at] ?? 1);
	for (let left = options.shards - runners.length; left > 0; left--) {
		const [most] = runners.map((_, at) => at).filter((at) => (counts[at] ?? 0) < (runners[at]?.length ?? 0)).toSorted((a, b) => load(b) - load(a));
		if (most === void 0) break;
		counts[most] = (counts[most] ?? 0) + 1;
	}
	return runners.flatMap((of, at) => balanced(of, counts[at] ?? 1).map(jobOf));
}
function unitsOf(cells, { host, hostRunner, runners, recorded }) {
	const units = [...grouped(cells, ({ program, platform, flags }) => JSON.stringify([
		platform,
		program,
		compiling(flags)
	])).values()].map((group) => {
		const platform = group[0]?.platform ?? host;
		const runner = runners[platform] ?? hostRunner;
		const measured = runners[platform] !== void 0 || platform === host;
		const known = group.map((cell) => recorded?.get(cellId(cell)));
		const seconds = known.every((one) => one !== void 0) ? known.reduce((sum, one) => sum + one, 0) : void 0;
		return {
			runner,
			cells: group,
			estimate: 10 + group.length * (measured ? 4 : 1),
			seconds
		};
	});
	const told = units.filter(({ seconds }) => seconds !== void 0);
	const ratio = total(told, ({ seconds = 0 }) => seconds) / total(told, ({ estimate }) => estimate);
	return units.map(({ estimate, seconds, ...unit }) => {
		return {
			...unit,
			cost: seconds ?? estimate * (Number.isFinite(ratio) ? ratio : 1)
		};
	});
}
const total = (values, of) => values.reduce((sum, value) => sum + of(value), 0);
/** What of a flag set reaches the compiler. */
const compiling = ({ name: _, ldflags: __, runEnv: ___, ...flags }) => textOfFlags(flags);
const costOf = (units) => total(units, ({ cost }) => cost);
/** The longest first, each to the job that has least to do by then. */
function balanced(units, jobs) {
	const shares = Array.from({ length: jobs }, () => []);
	for (const unit of units.toSorted((a, b) => b.cost - a.cost)) {
		const [least] = shares.toSorted((a, b) => costOf(a) - costOf(b));
		least?.push(unit);
	}
	return shares.filter((share) => share.length > 0);
}
function jobOf(units) {
	const cells = units.flatMap((unit) => unit.cells);
	const shard = [...grouped(cells, ({ program, platform }) => JSON.stringify([program, platform])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { program, platform } = first;
		return [{
			program,
			"flag-sets": group.map(({ flagSet }) => flagSet),
			platform
		}];
	});
	return {
		name: nameOf(shard),
		runner: units[0]?.runner ?? "",
		cells: shard
	};
}
/** "server (default, stripped, linux/amd64) and 2 more". */
function nameOf([first, ...rest]) {
	if (first === void 0) return "";
	const name = `${first.program} (${[...first["flag-sets"], first.platform].join(", ")})`;
	return rest.length === 0 ? name : `${name} and ${rest.length} more`;
}

// src/steps/plan-jobs.ts
/** Jobs where the config does not say how many: as many as start at once on a free plan, beside a team's others. */
const usualShards = 8;
/** GitHub's runners of the platforms that the planning job may run on itself. */
const labels = {
	"linux/amd64": "ubuntu-24.04",
	"linux/arm64": "ubuntu-24.04-arm",
	"darwin/arm64": "macos-15",
	"windows/amd64": "windows-2025"
};
/** The jobs that measure all cells of the config. */
async function planJobs(task, recorded) {
	const { effects, workspace, config, env } = task;
	const { dir } = workspace.checkout("head", false);
	const toolchain = await readToolchain(effects.exec, dir, env);
	const host = hostOf(toolchain);
	const programs = config.programs ?? await foundPrograms(task, toolchain);
	const prebuilt = config.programs?.find((program) => program.prebuilt !== void 0);
	if (prebuilt !== void 0) throw new UserError({
		kind: "prebuilt-not-planned",
		program: prebuilt.name
	});
	const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain));
	const { runners, shards = usualShards } = config;
	const hostRunner = runners[host] ?? labels[host] ?? "ubuntu-latest";
	const jobs = planShards(cells, {
		host,
		hostRunner,
		runners,
		recorded,
		shards: config.shards ?? Math.max(shards, mostRunners(config))
	});
	if (jobs !== void 0) return jobs.map(withOwnName);
	throw new UserError({
		kind: "too-few-shards",
		shards
	});
}
/** A run that is repeated plans anew: a job with other cells must not have the name of one of before. */
const withOwnName = ({ name, cells, ...job }) => ({
	...job,
	name: cells.length < 2 ? name : `${name}, ${shortHash(JSON.stringify(cells), 6)}`,
	cells
});
const mostRunners = ({ platforms }) => platforms.length;
/** Of head and of base, since what is gone is told too. By the names that the measuring jobs will find. */
async function foundPrograms(task, toolchain) {
	const { workspace } = task;
	const sides = workspace.baseRoot === void 0 ? ["head"] : ["head", "base"];
	const packages = [];
	for (const side of sides) {
		const checkout = workspace.checkout(side, false);
		if (await isFolder$1(checkout.dir)) packages.push(...(await mainPackagesIn(task, checkout, toolchain)).packages);
	}
	return [...namePrograms(packages)].map(([path, name]) => ({
		name,
		package: path
	}));
}

// src/core/start/timing.ts
/** The timing of the comparison with base, and of that with a release. All rows have the same rule, and the same right to the time. */
function timingOf(rows, wanted) {
	const all = rows.base + rows.release;
	const rule = ruleFor(decisionsIn(all, wanted), wanted.budgets);
	const of = (some) => {
		const seconds = all === 0 ? wanted.time : wanted.time * (some / all);
		return {
			rule,
			seconds,
			timedSeconds: wanted.limits ? seconds * timedPart : seconds
		};
	};
	return {
		base: of(rows.base),
		release: of(rows.release)
	};
}
/** One for each sampled metric of each row. Before its first start nobody knows which programs stay, so all count as if they did. */
const decisionsIn = (rows, { cold, soaks }) => rows * sampledMetrics({
	stays: true,
	cold,
	inside: soaks
}).length;
/** Timed starts may take this part of the time where starts under memory limits are wanted, too. */
const timedPart = .6;
/** Starts of a diagnostic build: a dozen independent ones, or as many as it takes to tell anything at all. */
const startsToReadInside = ({ minimumPairs }) => Math.max(12, minimumPairs);
/** The seconds of the timed starts that rounds with all flag sets of a program may take. */
const secondsForFlagSets = (timedSeconds) => timedSeconds * .1;
/** What warming up may take of a row's share of the time. A slower row is estimated from a single pair. */
const warmupPart = .1;
/** The pairs that fit into a row's warm-up, where a pair takes so many seconds. May be below 0 for a slow one. */
const pairsToWarmUp = (share, pair) => Math.floor(share * warmupPart / Math.max(pair, 1e-6));

// src/go/start/trial.ts
/** Starts a program once, in an empty folder that is its home. */
async function tryRun({ exec, probe, path, temporary }, binary, run) {
	const home = await mkdtemp(join(temporary, "trial-"));
	try {
		const env = measuredEnvironment({
			path,
			home,
			temporary: home
		}, run.env, {});
		const [result] = await startAll(exec, probe, [startRequest({
			path: binary,
			dir: home,
			run,
			env
		}, 0, "time", void 0)]);
		if (result === void 0) throw new Error(`no result for ${basename(binary)}`);
		return result;
	} finally {
		await removeFolder(home);
	}
}

// src/go/start/try-start.ts
const trialSeconds = 1;
/** Of the measured starts; a trial that passed was over in a second on this machine. */
const measuredSeconds = 10;
/** What nearly every command line understands, and none should act on. A flag it does not know ends in another code. */
const ways = [
	{
		arg: "--version",
		codes: [0]
	},
	{
		arg: "version",
		codes: [0]
	},
	{
		arg: "--help",
		codes: [0]
	},
	{
		arg: "-h",
		codes: [0, 2]
	}
];
/**
* Looks for a way to start a program that ends by itself, for the zero-config case: each way in turn, in an empty
* folder that is its home too, for at most a second. It must work for every binary given (head's and base's), and with
* the same exit code, else the two sides would be measured doing different things.
*/
async function tryStart(trying, { name, binaries }) {
	const tryOnce = (binary, arg) => tryRun(trying, binary, {
		args: [arg],
		env: {},
		ready: {
			kind: "exit",
			code: 0
		},
		timeout: trialSeconds
	});
	const [head, base] = binaries;
	const tried = [];
	let headStarts = false;
	let broken;
	for (const { arg, codes } of ways) {
		const endings = [];
		for (const binary of binaries) {
			const ending = await tryOnce(binary, arg);
			endings.push(ending);
			if (!isClean(ending, codes)) break;
		}
		const last = endings.at(-1);
		if (last === void 0) return {
			kind: "size-only",
			reason: { kind: "no-binary" }
		};
		const code = endings[0]?.exit_code;
		if (endings.every((ending) => isClean(ending, codes) && ending.exit_code === code) && code !== void 0) return {
			kind: "starts",
			run: {
				args: [arg],
				env: {},
				ready: {
					kind: "exit",
					code
				},
				timeout: measuredSeconds
			},
			way: {
				kind: "found-by-trial",
				program: name,
				arg
			}
		};
		if (last.outcome === "not-started") return {
			kind: "size-only",
			reason: {
				kind: "cannot-be-started",
				...last.reason === void 0 ? {} : { said: last.reason }
			}
		};
		tried.push({
			arg,
			ending: endingOf(last, codes)
		});
		const headFails = endings.length === 1 && last.outcome !== "timeout";
		headStarts ||= endings.length > 1;
		if (broken === void 0 && headFails && head !== void 0 && base !== void 0) {
			if (isClean(await tryOnce(base, arg), codes)) broken = brokenIn({
				program: name,
				arg
			}, last, codes);
		}
	}
	if (broken !== void 0 && !headStarts) return {
		kind: "size-only",
		reason: broken,
		onlyHead: true
	};
	return {
		kind: "size-only",
		reason: {
			kind: "no-way-found",
			tried
		}
	};
}
/** What works in base, and how it ends in head. */
function brokenIn(way, last, codes) {
	const words = lastWords$1(last);
	const ending = endingOf(last, codes);
	return {
		kind: "broken-in-head",
		...way,
		ending,
		...words !== void 0 && { lastWords: words }
	};
}
/** Ended by itself with a code that counts, and left nothing running: a daemon's parent ends too. */
function isClean(result, codes) {
	const { exit_code, outcome, leftover_processes } = result;
	return (outcome === "ready" || outcome === "wrong-exit") && (leftover_processes ?? 0) === 0 && !hasPanicked(result) && exit_code !== void 0 && codes.includes(exit_code);
}
/** A panic ends a Go program with 2 as well, the code that counts for `-h`. Its last words tell it apart. */
function hasPanicked({ exit_code, stderr_tail = "" }) {
	return exit_code === 2 && /^(goroutine \d+ .*\[.+\]:|panic: |fatal error: )/m.test(stderr_tail);
}
function endingOf(result, codes) {
	const { outcome, exit_code: code, signal, leftover_processes } = result;
	if (outcome === "timeout") return {
		kind: "still-running",
		seconds: trialSeconds
	};
	if (outcome === "crashed") return {
		kind: "killed",
		...signal !== void 0 && { signal }
	};
	if (hasPanicked(result)) return { kind: "panicked" };
	if ((leftover_processes ?? 0) > 0) return { kind: "left-processes" };
	if (code === void 0) return { kind: "ended" };
	return codes.includes(code) ? { kind: "other-code-in-base" } : {
		kind: "exit-code",
		code
	};
}

// src/go/start/plan-starts.ts
/** Decides for each cell whether it is started, and how. Only cells whose two files differ are worth it. */
async function findWaysToStart(planning, cells, built) {
	const toStart = [];
	const starts = /* @__PURE__ */ new Map();
	const ways = /* @__PURE__ */ new Map();
	for (const cell of cells) {
		const id = cellId(cell);
		const paths = {
			base: built.base?.get(id)?.path,
			head: built.head?.get(id)?.path
		};
		const reason = reasonNotTo(planning, cell, paths) ?? headFailure(built.head?.get(id)?.result);
		if (reason !== void 0) {
			starts.set(id, planning.onlySize ? { kind: "not-wanted" } : {
				kind: "not-possible",
				reason
			});
			continue;
		}
		const known = ways.get(cell.program) ?? wayToStart(planning, cell.source, paths);
		const isNew = !ways.has(cell.program);
		ways.set(cell.program, known);
		const way = await known;
		if (isNew) planning.progress.step(wayText(cell.program, way));
		if (way.kind === "unknown") {
			starts.set(id, {
				kind: "not-possible",
				reason: way.reason,
				...way.onlyHead && { onlyHead: true }
			});
			continue;
		}
		starts.set(id, {
			kind: "measured",
			how: way.how,
			stays: way.run.ready.kind !== "exit"
		});
		if (isSame(id, built)) continue;
		toStart.push(startable(planning, cell, way, paths));
	}
	return {
		cells: toStart,
		starts
	};
}
function reasonNotTo({ onlySize, host }, { platform }, { base, head }) {
	if (onlySize) return { kind: "only-sizes" };
	if (platform !== host) return { kind: "other-platform" };
	if (!host.startsWith("linux/")) return {
		kind: "other-system",
		host
	};
	return base === void 0 && head === void 0 ? { kind: "neither-built" } : void 0;
}
/** Base alone is worth no start where head should be there and is not. Where head has no such program, it is. */
function headFailure(head) {
	return head?.kind === "failed" ? head.reason : void 0;
}
function isSame(id, { base, head }) {
	const result = head?.get(id)?.result;
	return result !== void 0 && isSameProgram(samenessOf(base?.get(id)?.result, result));
}
async function wayToStart(planning, { name, run }, { base, head }) {
	if (run === "off") return {
		kind: "unknown",
		reason: { kind: "run-off" },
		onlyHead: false
	};
	if (run !== void 0) return {
		kind: "known",
		run,
		how: asConfigured(name, run),
		own: true
	};
	const binaries = [head, base].filter((binary) => binary !== void 0);
	const trial = await tryStart(planning, {
		name,
		binaries
	});
	if (trial.kind === "size-only") return {
		kind: "unknown",
		reason: trial.reason,
		onlyHead: trial.onlyHead === true
	};
	return {
		kind: "known",
		run: trial.run,
		how: trial.way,
		own: false
	};
}
function startable({ dirs, home, path }, { program, flagSet, platform, flags }, { run, own }, paths) {
	const env = measuredEnvironment({
		path,
		home,
		temporary: home
	}, run.env, flags.runEnv);
	const side = (which) => {
		const binary = paths[which];
		return binary === void 0 ? {} : { [which]: {
			path: binary,
			dir: (own ? dirs[which] : void 0) ?? home,
			run,
			env
		} };
	};
	return {
		program,
		flagSet,
		platform,
		...side("base"),
		...side("head")
	};
}
function asConfigured(name, { args, ready }) {
	const line = [name, ...args].join(" ");
	return {
		kind: "as-configured",
		command: line.length <= 500 ? line : `${line.slice(0, 500)}…`,
		ready
	};
}
const wayText = (program, way) => way.kind === "known" ? startWayText(way.how) : `${program}: ${notStartedText(way.reason)}`;

// src/steps/plan-starts.ts
const noStarts = {
	cells: [],
	starts: /* @__PURE__ */ new Map()
};
/** Decides what is started of head and base, and how both pairs share the time. The release's starts are found already. */
async function planStarts(run, pair, release) {
	return withTiming(run, await findStarts(run, pair), release.starts);
}
/** Plans by what is started of head beside base, and beside a release. */
function withTiming(run, base, release = noStarts) {
	const starts = {
		base,
		release
	};
	const rows = {
		base: starts.base.cells.length,
		release: starts.release.cells.length
	};
	const timing = timingOf(rows, wantedOf(run.config));
	const planOf = (against) => ({
		...starts[against],
		...timing[against],
		against
	});
	return {
		base: planOf("base"),
		release: planOf("release")
	};
}
function wantedOf({ measure, budgets }) {
	const limits = limitsWanted({
		measure,
		budgets
	}) !== void 0;
	return {
		time: measure.time,
		cold: measure.cold === "disk",
		soaks: measure.soak !== void 0,
		limits,
		budgets
	};
}
/** Decides what is started of a pair, and how. Programs that no one told how to start are tried. */
async function findStarts(run, pair) {
	const { request, effects, workspace } = run;
	const { against, cells, toolchain } = pair;
	const { onlySize, inEmptyFolder = false } = request;
	const home = folderOf(run, "home", against);
	await mkdir(home, { recursive: true });
	const before = against === "base" && workspace.baseRoot === void 0 ? void 0 : against;
	const dirOf = (side) => side === void 0 || inEmptyFolder ? void 0 : workspace.checkout(side, false).dir;
	const plan = () => findWaysToStart({
		...trying(run),
		progress: effects.progress,
		host: hostOf(toolchain),
		onlySize,
		home,
		dirs: {
			head: dirOf("head"),
			base: dirOf(before)
		}
	}, cells, {
		base: pair.base,
		head: pair.head
	});
	return onlySize ? plan() : effects.progress.phase("Find a way to start", plan);
}
/** What trials of programs need. */
function trying({ effects: { exec, env }, workspace: { temporary }, probe }) {
	return {
		exec,
		probe,
		path: env.PATH ?? "/usr/bin:/bin",
		temporary
	};
}

// src/core/disposables.ts
function disposables() {
	const resources = [];
	return {
		use: (resource) => {
			resources.push(resource);
			return resource;
		},
		[Symbol.asyncDispose]: async () => {
			const failures = [];
			for (const resource of resources.reverse()) try {
				await resource[Symbol.asyncDispose]();
			} catch (error) {
				failures.push(error);
			}
			if (failures.length > 0) throw new AggregateError(failures, "Not everything temporary could be removed");
		}
	};
}

// src/git/copy.ts
/**
* Copies the user's files as they are, changed and untracked ones too, but not what git ignores: for commands that
* write into the revision, which must not happen in the user's own folder.
*/
async function copyCheckout({ root, output }, into) {
	await mkdir(into, { recursive: true });
	const listed = await output([
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard",
		"--deduplicate"
	]);
	for (const path of listed.split("\0")) {
		if (path === "" || !await isThere(root, path)) continue;
		await mkdir(dirname(join(into, path)), { recursive: true });
		await cp(join(root, path), join(into, path), {
			recursive: true,
			filter: (from) => basename(from) !== ".git",
			verbatimSymlinks: true,
			preserveTimestamps: true
		});
	}
}
/**
* Behind a link that has taken a folder's place is another file: copied through the link, it would be written itself. Told by
* looking at each folder, not by resolved paths, which may be written in another case than the index has them.
*/
async function isThere(root, path) {
	try {
		for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) if ((await lstat(join(root, folder))).isSymbolicLink()) return false;
		await lstat(join(root, path));
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return false;
		throw error;
	}
}

// src/git/repository.ts
/** The checkout around a folder; undefined outside of every repository. Throws a UserError where git may not work. */
async function openRepository(options) {
	const { exec, dir, sleep = setTimeout$1 } = options;
	const quiet = environment(options);
	const authenticated = withGitConfig(quiet, authentication(options));
	const run = async (args, { cwd = dir, network = false, env = {} } = {}) => {
		const once = () => exec("git", [
			"-c",
			"core.fsmonitor=false",
			...args
		], {
			cwd,
			env: {
				...network ? authenticated : quiet,
				...env
			}
		});
		try {
			let result = await once();
			for (const wait of network ? waits : []) {
				if (result.exitCode === 0 || !isPassing(result)) break;
				await sleep(wait);
				result = await once();
			}
			return result;
		} catch (error) {
			if (!(error instanceof CommandNotFound)) throw error;
			throw new UserError({ kind: "no-git" }, { cause: error });
		}
	};
	if (!await isFolder$1(dir)) throw new UserError({
		kind: existsSync(dir) ? "not-a-folder" : "no-folder",
		path: dir
	});
	const place = await run([
		"rev-parse",
		"--is-inside-work-tree",
		"--git-common-dir",
		"--show-toplevel"
	]);
	const [inside, common, top] = place.stdout.split("\n");
	if (place.exitCode !== 0 || inside !== "true") {
		if (/dubious ownership|unsafe repository/.test(place.stderr)) throw dubious(dir, place.stderr);
		if (inside === "false") throw new UserError({
			kind: "nothing-checked-out",
			dir
		});
		if (/not a git repository/i.test(place.stderr)) return void 0;
		throw failure(["rev-parse"], place);
	}
	const root = await realpath(top ?? dir);
	const remotes = (await run(["remote"])).stdout.split("\n").filter((name) => name !== "");
	const remote = remotes.includes("origin") ? "origin" : remotes[0];
	const partial = (await run([
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	])).exitCode === 0;
	const [, major = "2", minor = "0"] = /(\d+)\.(\d+)/.exec((await run(["--version"])).stdout) ?? [];
	const git = (args, git = {}) => run(args, {
		cwd: root,
		...git,
		network: partial || git.network === true
	});
	return {
		root,
		commonDir: await realpath(resolve(dir, common ?? ".git")),
		...remote !== void 0 && { remote },
		gitVersion: [Number(major), Number(minor)],
		git,
		output: async (args, options) => {
			const result = await git(args, options);
			if (result.exitCode !== 0) throw failure(args, result);
			return result.stdout.replace(/\n$/, "");
		},
		open: (dir) => openRepository({
			...options,
			dir
		})
	};
}
/** Milliseconds before each further attempt to talk to a server that is having a bad minute. */
const waits = [2e3, 1e4];
/** Whether a failure may be gone a moment later, unlike a refusal. */
const isPassing = ({ stderr }) => /returned error: (?:429|5\d\d)|RPC failed|early EOF|timed out|Connection reset|hung up unexpectedly|unexpected disconnect/i.test(stderr);
/** What git said at the end, without passwords that stand in a remote's URL. */
function lastWords({ stderr }) {
	return stderr.trim().split("\n").slice(-5).join("\n").replace(/\/\/[^/@\s]+@/g, "//***@");
}
function short(sha) {
	return sha.slice(0, 7);
}
function failure(args, result) {
	return /* @__PURE__ */ new Error(`git ${args.join(" ")} failed with exit code ${result.exitCode}:\n${lastWords(result)}`);
}
function environment({ env, trust = false }) {
	const own = {
		...withoutGitLocation(env),
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
		LANGUAGE: "C"
	};
	return trust ? withGitConfig(own, [["safe.directory", "*"]]) : own;
}
function authentication({ token, serverUrl = "https://github.com" }) {
	if (token === void 0 || token === "") return [];
	const key = `http.${new URL("/", serverUrl)}.extraheader`;
	const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
	return [[key, ""], [key, `AUTHORIZATION: basic ${credentials}`]];
}
function dubious(dir, stderr) {
	const remedy = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
	return new UserError({
		kind: "repository-of-another-user",
		dir,
		...remedy !== void 0 && { remedy }
	});
}

// src/git/fetch.ts
/** Commits that each step adds behind every shallow boundary: most branches are younger than the first two together. */
const deepenSteps = [
	50,
	150,
	500,
	2e3
];
/** Whether the commit is in this clone. Never asks the network. */
async function hasCommit({ git }, sha) {
	return (await git([
		"cat-file",
		"-e",
		`${sha}^{commit}`
	], { env: { GIT_NO_LAZY_FETCH: "1" } })).exitCode === 0;
}
async function isShallow({ output }) {
	return await output(["rev-parse", "--is-shallow-repository"]) === "true";
}
/** Makes sure of a commit, alone if the clone is shallow. Returns why it cannot be had; undefined: it is here. */
async function fetchCommit(repository, sha) {
	if (await hasCommit(repository, sha)) return void 0;
	if (repository.remote === void 0) return { kind: "no-remote" };
	const depth = await isShallow(repository) ? ["--depth=1"] : [];
	const result = await repository.git([
		...fetch(repository),
		...depth,
		repository.remote,
		sha
	], { network: true });
	if (result.exitCode === 0 && await hasCommit(repository, sha)) return void 0;
	const output = lastWords(result);
	return output === "" ? {
		kind: "not-sent",
		remote: repository.remote
	} : {
		kind: "git-fails",
		said: output
	};
}
/** The commit that a branch or tag of the remote points to; undefined if the remote has none, or cannot be asked. */
async function remoteTip({ git, remote }, name) {
	if (remote === void 0) return void 0;
	const branch = `refs/heads/${name}`;
	const tag = `refs/tags/${name}`;
	const { exitCode, stdout } = await git([
		"ls-remote",
		remote,
		branch,
		tag,
		`${tag}^{}`
	], { network: true });
	if (exitCode !== 0) return void 0;
	const tips = new Map(stdout.split("\n").map((line) => line.split("	").reverse()));
	return tips.get(branch) ?? tips.get(`${tag}^{}`) ?? tips.get(tag);
}
/** Deepens a shallow clone in growing steps until the attempt gives something, the history is whole, or at a bound. */
async function deepenUntil(repository, attempt) {
	let found = await attempt();
	for (const step of deepenSteps) {
		if (found !== void 0 || repository.remote === void 0) return found;
		const boundary = await shallowBoundary(repository);
		if (boundary.length === 0) return void 0;
		const args = [
			...fetch(repository),
			`--deepen=${step}`,
			repository.remote,
			...boundary
		];
		const { exitCode } = await repository.git(args, { network: true });
		if (exitCode !== 0) return void 0;
		found = await attempt();
	}
	return found;
}
async function shallowBoundary({ commonDir }) {
	try {
		return (await readFile(join(commonDir, "shallow"), "utf8")).split("\n").filter((line) => line !== "");
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
		return [];
	}
}
/** A fetch that brings objects and nothing else: no refs, tags, FETCH_HEAD (where git can), submodules or gc. */
function fetch({ gitVersion: [major, minor] }) {
	const silent = major > 2 || major === 2 && minor >= 29 ? ["--no-write-fetch-head"] : [];
	return [...[
		"-c",
		"gc.auto=0",
		"-c",
		"maintenance.auto=false",
		"-c",
		"fetch.writeCommitGraph=false"
	], ...[
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-prune",
		"--no-recurse-submodules",
		"--refmap=",
		...silent
	]];
}

// src/git/lfs-pointers.ts
const first = "version https://git-lfs.github.com/spec/v1";
const mostFiles = 1e3;
/** Files of a checkout that are Git LFS pointers, and not what they stand for: nothing has fetched that. */
async function lfsPointers({ git }, root) {
	const { exitCode, stdout } = await git([
		"ls-files",
		"-z",
		"--",
		":(attr:filter=lfs)"
	], { cwd: root });
	if (exitCode !== 0) return [];
	const files = stdout.split("\0").filter(Boolean).slice(0, mostFiles);
	return (await Promise.all(files.map(async (file) => await isPointer(join(root, file)) ? [file] : []))).flat();
}
async function isPointer(path) {
	try {
		try {
			var _usingCtx$3 = _usingCtx();
			const { buffer, bytesRead } = await _usingCtx$3.a(await open(path)).read(Buffer.alloc(42), 0, 42, 0);
			return buffer.toString("latin1", 0, bytesRead) === first;
		} catch (_) {
			_usingCtx$3.e = _;
		} finally {
			await _usingCtx$3.d();
		}
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
/** What the reader should know of pointers in either revision; undefined where there are none. */
function lfsNote(sides) {
	const [path, ...others] = /* @__PURE__ */ new Set([...sides.head, ...sides.base]);
	if (path === void 0) return void 0;
	return {
		kind: "lfs-pointers",
		sides: ["base", "head"].filter((side) => sides[side].length > 0),
		path,
		others: others.length
	};
}

// src/git/release.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* The release that a commit stands on: of the tags reachable from it the one on the newest commit, and on one commit the
* highest version. No ref is written: a runner's clone has no tags, and a user's may be wanted as they are.
*/
async function latestRelease(repository, from, { pattern, mayFetch }) {
	const called = pattern === void 0 ? {} : { pattern };
	const tags = await tagsOf(repository, pattern, mayFetch);
	if (tags.size === 0) return {
		kind: "none",
		reason: {
			kind: "no-tag",
			...called
		}
	};
	const attempt = () => nearestTag(repository, from, tags);
	const found = mayFetch ? await deepenUntil(repository, attempt) : await attempt();
	if (found !== void 0) {
		const problem = await fetchCommit(repository, found.sha);
		if (problem === void 0) return {
			kind: "found",
			...found
		};
		return {
			kind: "none",
			reason: {
				kind: "tag-not-fetched",
				tag: found.tag,
				why: problem
			}
		};
	}
	const shallow = await isShallow(repository);
	return {
		kind: "none",
		reason: {
			kind: "no-tag-reachable",
			...called,
			shallow
		}
	};
}
/** The releases by their commit: of several tags on one the highest version. */
async function releasesByCommit(repository, { pattern, mayFetch }) {
	const tags = await tagsOf(repository, pattern, mayFetch);
	return new Map([...tags].map(([sha, names]) => [sha, names.toSorted(byVersion).at(-1) ?? ""]));
}
/** Names of tags by the commit that they point to. Tags of trees and blobs are none of ours. */
async function tagsOf({ git, remote, output }, pattern, mayFetch) {
	const commits = /* @__PURE__ */ new Map();
	if (mayFetch && remote !== void 0) {
		const { exitCode, stdout } = await git([
			"ls-remote",
			"--tags",
			remote,
			...pattern === void 0 ? [] : [`refs/tags/${pattern}`, `refs/tags/${pattern}^{}`]
		], { network: true });
		for (const line of exitCode === 0 ? stdout.split("\n") : []) {
			const [, sha, name] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
			if (sha !== void 0 && name !== void 0) commits.set(name, sha);
		}
	}
	for (const line of (await output([
		"for-each-ref",
		"--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)",
		`refs/tags/${pattern ?? ""}`
	])).split("\n")) {
		const [, plain, peeled, name] = /^(?:commit (\S+) {2,}|tag \S+ commit (\S+) )refs\/tags\/(.+)$/.exec(line) ?? [];
		const sha = plain ?? peeled;
		if (sha !== void 0 && name !== void 0) commits.set(name, sha);
	}
	const tags = /* @__PURE__ */ new Map();
	for (const [name, sha] of commits) tags.set(sha, [...tags.get(sha) ?? [], name]);
	return tags;
}
async function nearestTag({ git }, from, tags) {
	const { exitCode, stdout } = await git([
		"rev-list",
		"--date-order",
		from,
		"--"
	]);
	if (exitCode !== 0) return void 0;
	for (const sha of stdout.split("\n")) {
		const tag = tags.get(sha)?.toSorted(byVersion).at(-1);
		if (tag !== void 0) return {
			tag,
			sha
		};
	}
}
/** `v1.10.0` after `v1.9.0` and after its own candidates; what is no version comes before all that are. */
function byVersion(a, b) {
	const [first, second] = [versionIn(a), versionIn(b)];
	if (first !== null && second !== null) return (0, import_compare.default)(first, second);
	if (first === null && second === null) return a < b ? -1 : 1;
	return first === null ? -1 : 1;
}
/** A module below the root is tagged `folder/v1.2.3`. */
const versionIn = (tag) => (0, import_parse.default)(tag.slice(tag.lastIndexOf("/") + 1));

// src/git/default-branch.ts
/** Name of the branch that is checked out; undefined on a detached HEAD. */
async function currentBranch({ git }) {
	const { exitCode, stdout } = await git([
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
	return exitCode === 0 ? stdout.trim() : void 0;
}
/** The default branch as far as a clone knows it: the remote's HEAD, else main or master, else the only one there is. */
async function defaultBranchOf({ git, output, remote = "origin" }) {
	const { exitCode, stdout } = await git([
		"symbolic-ref",
		"--quiet",
		`refs/remotes/${remote}/HEAD`
	]);
	if (exitCode === 0) return stdout.trim().slice(`refs/remotes/${remote}/`.length);
	const refs = (await output([
		"for-each-ref",
		"--format=%(refname)",
		`refs/remotes/${remote}`,
		"refs/heads"
	])).split("\n");
	const has = (name) => refs.includes(`refs/remotes/${remote}/${name}`) || refs.includes(`refs/heads/${name}`);
	const usual = ["main", "master"].find(has);
	if (usual !== void 0) return usual;
	const [only, ...others] = refs.filter((ref) => ref !== "");
	return only !== void 0 && others.length === 0 ? only.replace(/^refs\/(heads|remotes\/[^/]+)\//, "") : void 0;
}

// src/git/named-revision.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** The commit that a revision means in this clone: branch, tag, SHA, `HEAD~2`…; undefined if it means none. */
async function localCommit({ git }, revision) {
	if (revision.startsWith("-")) return void 0;
	const { exitCode, stdout } = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	], { env: { GIT_NO_LAZY_FETCH: "1" } });
	return exitCode === 0 ? stdout.trim() : void 0;
}
/**
* The commit that the user means, fetched if this clone lacks it and may be completed. A UserError names what there
* is instead.
*/
async function namedCommit(repository, revision, { given, mayFetch }) {
	const { remote = "origin" } = repository;
	const found = await localCommit(repository, revision) ?? await localCommit(repository, `refs/remotes/${remote}/${revision}`) ?? (mayFetch ? await fetchNamed(repository, revision) : void 0);
	if (found === void 0) throw await unknown$1(repository, revision, given);
	return found;
}
/** Parents as the commit itself names them: a shallow clone knows them too, though it lacks them. */
async function parentsOf({ output }, sha) {
	return ((await output([
		"cat-file",
		"-p",
		sha
	])).split("\n\n", 1)[0] ?? "").split("\n").flatMap((line) => line.startsWith("parent ") ? [line.slice(7)] : []);
}
async function fetchNamed(repository, revision) {
	const [, stem = revision, steps = ""] = /^(.*?)((?:[~^]\d*)*)$/.exec(revision) ?? [];
	const name = stem.replace(new RegExp(`^(refs/(heads|tags|remotes)/)?(${repository.remote}/)?`), "");
	const sha = /^[0-9a-f]{40,64}$/.test(stem) ? stem : await localCommit(repository, stem) ?? await remoteTip(repository, name);
	if (sha === void 0 || await fetchCommit(repository, sha) !== void 0) return void 0;
	if (steps === "") return sha;
	if (!await isShallow(repository)) return localCommit(repository, sha + steps);
	return deepenUntil(repository, () => localCommit(repository, sha + steps));
}
async function unknown$1(repository, revision, given) {
	const { git, remote, root } = repository;
	const { stdout } = await git([
		"for-each-ref",
		"--format=%(refname:short)",
		...[
			"refs/heads",
			"refs/remotes",
			"refs/tags"
		]
	]);
	const names = stdout.split("\n").filter((name) => name !== "" && !name.endsWith("/HEAD"));
	const nearest = names.length === 0 ? void 0 : (0, import_fastest_levenshtein.closest)(revision, names);
	const meant = nearest !== void 0 && (0, import_fastest_levenshtein.distance)(revision, nearest) <= 3 ? nearest : void 0;
	return new UserError({
		kind: "unknown-revision",
		given,
		revision,
		root,
		...meant !== void 0 && { meant },
		names,
		shallow: await isShallow(repository),
		...remote !== void 0 && { remote }
	});
}
/** A commit that the comparison cannot do without. Throws a UserError where it cannot be had. */
async function mustHave(repository, sha, role) {
	const problem = await fetchCommit(repository, sha);
	if (problem === void 0 || await hasCommit(repository, sha)) return sha;
	throw new UserError({
		kind: "commit-missing",
		sha,
		role,
		problem
	});
}

// src/git/merge-base.ts
/**
* The merge base of a commit and a branch. A shallow clone asks the API first and fetches that one commit, since git
* alone must deepen the clone until both histories meet.
*/
async function mergeBase(repository, head, branch, { compareApi, mayFetch }) {
	const shallow = await isShallow(repository);
	const asked = branch.name ?? branch.sha;
	const called = asked === void 0 ? {} : { branch: asked };
	if (shallow && compareApi !== void 0 && asked !== void 0) {
		const sha = await compareApi(asked, head);
		if (sha !== void 0 && await fetchCommit(repository, sha) === void 0) return {
			kind: "found",
			sha
		};
	}
	const tips = await branchTips(repository, branch, mayFetch);
	if (tips.length === 0) return {
		kind: "none",
		reason: {
			kind: "no-branch",
			...called
		}
	};
	const attempt = () => nearest(repository, head, tips);
	const sha = shallow ? await deepenUntil(repository, attempt) : await attempt();
	if (sha !== void 0) return {
		kind: "found",
		sha
	};
	return {
		kind: "none",
		reason: {
			kind: await isShallow(repository) ? "too-shallow" : "no-common-history",
			...called
		}
	};
}
/** All that the branch may be here. The remote's and the local one differ when either was not updated for a while. */
async function branchTips(repository, { name, sha }, mayFetch) {
	const { remote = "origin" } = repository;
	const refs = name === void 0 ? [] : [`refs/remotes/${remote}/${name}`, `refs/heads/${name}`];
	const local = (await Promise.all(refs.map((ref) => localCommit(repository, ref)))).filter((tip) => tip !== void 0);
	if (local.length > 0) return [...new Set(local)];
	if (sha !== void 0 && await hasCommit(repository, sha)) return [sha];
	if (!mayFetch) return [];
	const tip = (name === void 0 ? void 0 : await remoteTip(repository, name)) ?? sha;
	return tip !== void 0 && await fetchCommit(repository, tip) === void 0 ? [tip] : [];
}
/** The merge base that is nearest to head: a local branch that lags behind must not stretch the comparison. */
async function nearest({ git }, head, tips) {
	let best;
	for (const tip of tips) {
		const { exitCode, stdout } = await git([
			"merge-base",
			head,
			tip
		]);
		const found = exitCode === 0 ? stdout.trim() : void 0;
		if (found === void 0) continue;
		if (best === void 0 || (await git([
			"merge-base",
			"--is-ancestor",
			best,
			found
		])).exitCode === 0) best = found;
	}
	return best;
}

// src/git/revisions.ts
/** Decides base and head. Fetches what a shallow clone lacks; throws a UserError for a revision that is not there. */
async function findRevisions$1(options) {
	const { repository, event } = options;
	const terminal = event.kind === "terminal";
	const mayFetch = !terminal || await repository.output(["rev-parse", "--is-shallow-repository"]) === "true";
	const head = await findHead(options, mayFetch);
	const search = {
		...options,
		head,
		mayFetch
	};
	const chosen = options.base ?? (terminal ? event.base : void 0);
	return {
		...terminal && event.alone ? none({ kind: "alone" }) : chosen !== void 0 ? await fromChoice(search, chosen, terminal ? "base-option" : "base-input") : head.sha === void 0 ? none({ kind: "no-commit" }) : await fromEvent(search, head.sha),
		head
	};
}
async function findHead({ repository, event, ownFiles = [] }, mayFetch) {
	if (event.kind === "terminal" && event.head !== void 0) return {
		kind: "commit",
		sha: await namedCommit(repository, event.head, {
			given: "head-option",
			mayFetch
		}),
		name: event.head
	};
	const sha = await localCommit(repository, "HEAD");
	const name = await currentBranch(repository) ?? (sha === void 0 ? "HEAD" : short(sha));
	const dirty = await isDirty(repository, ownFiles);
	return {
		kind: "worktree-as-it-is",
		...sha !== void 0 && { sha },
		name,
		dirty
	};
}
async function isDirty(repository, ownFiles) {
	const status = async (untracked) => (await repository.output([
		"status",
		"--porcelain=v1",
		"-z",
		`--untracked-files=${untracked}`
	])).split("\0");
	const changes = (await status("normal")).filter((entry) => entry !== "");
	const own = ownFiles.map((path) => relative(repository.root, path).replaceAll(sep, "/"));
	const mayBeOwn = (entry) => entry.startsWith("?? ") && own.some((path) => path === entry.slice(3) || `${path}/`.startsWith(entry.slice(3)));
	if (!changes.every(mayBeOwn)) return true;
	return changes.length > 0 && !(await status("all")).every((entry) => entry === "" || own.includes(entry.slice(3)));
}
async function fromChoice({ repository, head, mayFetch }, chosen, given) {
	const sha = await namedCommit(repository, chosen, {
		given,
		mayFetch
	});
	const name = /^[0-9a-f]{40,}$/.test(chosen) ? short(chosen) : chosen;
	const base = found(name, {
		kind: "chosen",
		revision: name,
		sha
	});
	return sha === head.sha && !(head.kind === "worktree-as-it-is" && head.dirty) ? noted(base, {
		kind: "same-commit",
		revision: chosen,
		sha
	}) : base;
}
function fromEvent(search, head) {
	const { event } = search;
	switch (event.kind) {
		case "pull_request": return fromPullRequest(search, event, head);
		case "merge_group": return fromMergeGroup(search, event);
		case "push": return fromPush(search, event, head);
		case "workflow_run":
		case "workflow_dispatch":
		case "schedule":
		case "other": return fromDefaultBranch(search, head, event.defaultBranch);
		case "terminal": return fromTerminal(search, head);
	}
}
async function fromPullRequest(search, event, head) {
	const [first, second, ...others] = await parentsOf(search.repository, head);
	if (first !== void 0 && second === event.headSha && others.length === 0) {
		const sha = await mustHave(search.repository, first, { kind: "first-parent" });
		return found(event.baseRef, {
			kind: "merge-commit",
			branch: event.baseRef,
			sha
		});
	}
	const base = await fromMergeBase(search, head, {
		name: event.baseRef,
		sha: event.baseSha
	});
	const { number: pullRequest, headSha: pullRequestHead } = event;
	return head === pullRequestHead ? base : noted(base, {
		kind: "other-checkout",
		sha: head,
		pullRequest,
		pullRequestHead
	});
}
async function fromMergeGroup({ repository }, event) {
	const sha = await mustHave(repository, event.baseSha, { kind: "base-of-merge-group" });
	return found(event.baseRef === "" ? short(sha) : event.baseRef, {
		kind: "merge-group",
		sha
	});
}
async function fromPush(search, event, head) {
	const { before: sha } = event;
	if (/^0+$/.test(sha)) return fromDefaultBranch(search, head, event.defaultBranch);
	const problem = await fetchCommit(search.repository, sha);
	if (problem !== void 0) {
		const base = await fromDefaultBranch(search, head, event.defaultBranch);
		return noted(base, {
			kind: "push-base-gone",
			sha,
			problem
		});
	}
	if (sha === head) return previous(search, head, { kind: "empty-push" });
	return found(event.ref.replace(/^refs\/(heads|tags)\//, ""), {
		kind: "before-push",
		sha
	});
}
async function fromDefaultBranch(search, head, known) {
	const name = known ?? await defaultBranchOf(search.repository);
	if (name === void 0) return none({
		kind: "no-default-branch",
		where: "workflow"
	});
	return fromMergeBase(search, head, { name });
}
async function fromTerminal(search, head) {
	const { repository } = search;
	const name = await defaultBranchOf(repository);
	if (name === void 0) return none({
		kind: "no-default-branch",
		where: "terminal"
	});
	if (search.head.kind === "worktree-as-it-is" && await currentBranch(repository) === name) return ownCommit(search, head, {
		kind: "on-branch",
		branch: name
	});
	return fromMergeBase(search, head, { name });
}
async function fromMergeBase(search, head, branch) {
	const base = await mergeBase(search.repository, head, branch, search);
	if (base.kind === "none") return none(base.reason);
	const name = branch.name ?? short(base.sha);
	if (base.sha === head) return ownCommit(search, head, {
		kind: "part-of",
		branch: name
	});
	return found(name, {
		kind: "merge-base",
		branch: name,
		sha: base.sha
	});
}
/** Head adds no commit of its own: its uncommitted changes are compared, or without any its last commit. */
async function ownCommit(search, head, because) {
	if (search.event.kind === "terminal" && search.head.kind === "worktree-as-it-is" && search.head.dirty) return found("HEAD", {
		kind: "last-commit",
		sha: head
	});
	return previous(search, head, because);
}
async function previous({ repository, head: { kind, name } }, head, because) {
	const [first] = await parentsOf(repository, head);
	if (first === void 0) return none({
		kind: "first-commit",
		sha: head,
		because
	});
	const sha = await mustHave(repository, first, {
		kind: "before",
		sha: head
	});
	return found(kind === "commit" ? `${name}~1` : "HEAD~1", {
		kind: "commit-before",
		sha,
		because
	});
}
const found = (name, how) => ({
	base: {
		sha: how.sha,
		name
	},
	how,
	notes: []
});
const none = (reason) => ({
	how: {
		kind: "none",
		reason
	},
	notes: []
});
const noted = (found, note) => ({
	...found,
	notes: [note, ...found.notes]
});

// src/git/stale-worktrees.ts
/** How the names of this program's worktrees begin. */
const worktreePrefix = "binary-budget-";
/** How they are told from everybody else's. */
const worktreeName = new RegExp(`^${worktreePrefix}[0-9a-f]{8}$`);
/** An entry whose folder is nowhere to be seen may belong to a container that shares the repository. Milliseconds. */
const unseenFor = 864e5;
function recordOf(worktree) {
	return `${worktree}.json`;
}
/**
* Removes what killed runs left of their worktrees of this repository, in the given folder and wherever git still
* lists them. Those of a live process stay. Returns the paths that were removed.
*/
async function removeLeftovers(gitFolder, folder, { isAlive }) {
	const entries = await entriesOf(gitFolder);
	const recorded = (await names(folder)).filter((name) => name.endsWith(".json") && worktreeName.test(name.slice(0, -5))).map((name) => join(folder, name.slice(0, -5)));
	const candidates = /* @__PURE__ */ new Set([...entries.map(({ worktree }) => worktree), ...recorded]);
	const removed = [];
	for (const worktree of candidates) {
		if (!worktreeName.test(basename(worktree))) continue;
		const record = await readRecord(worktree);
		if (record === void 0) {
			const entry = entries.find((candidate) => candidate.worktree === worktree);
			if (entry === void 0 || await ageOf(entry.path) < unseenFor) continue;
		} else if (record.gitFolders[0] !== gitFolder || await isAlive(record.owner)) continue;
		await removeByHand(worktree, record?.gitFolders ?? [gitFolder]);
		removed.push(worktree);
	}
	return removed;
}
/**
* Removes a worktree and those of submodules inside of it, with git's entries for them (gitrepository-layout(5):
* `worktrees/<id>/gitdir`). By hand, since it has to work while the run is being interrupted, when no command can be
* started any more, and whatever state an interrupted `git worktree add` left behind.
*/
async function removeByHand(worktree, gitFolders) {
	await removeTree(worktree);
	for (const gitFolder of gitFolders) {
		for (const entry of await entriesOf(gitFolder)) if (entry.worktree === worktree || entry.worktree.startsWith(worktree + sep)) await removeTree(entry.path);
		await removeIfEmpty(join(gitFolder, "worktrees"));
	}
	await rm(recordOf(worktree), { force: true });
}
async function entriesOf(gitFolder) {
	const folder = join(gitFolder, "worktrees");
	const entries = [];
	for (const name of await names(folder)) {
		const path = join(folder, name);
		const text = await absentIfMissing(readFile(join(path, "gitdir"), "utf8"));
		if (text !== void 0) entries.push({
			path,
			worktree: dirname(resolve(path, text.trim()))
		});
	}
	return entries;
}
async function readRecord(worktree) {
	const text = await absentIfMissing(readFile(recordOf(worktree), "utf8"));
	if (text === void 0) return void 0;
	try {
		const value = JSON.parse(text);
		const owner = ownerFrom(value.owner);
		const { gitFolders } = value;
		if (owner === void 0 || !Array.isArray(gitFolders)) return void 0;
		return {
			owner,
			gitFolders: gitFolders.filter((path) => typeof path === "string")
		};
	} catch {
		return;
	}
}
async function removeTree(path) {
	try {
		await removeFolder(path);
	} catch (error) {
		if (error.code !== "EACCES") throw error;
		await makeWritable(path);
		await removeFolder(path);
	}
}
async function makeWritable(folder) {
	await chmod(folder, 448);
	for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}
async function removeIfEmpty(folder) {
	try {
		await rmdir(folder);
	} catch (error) {
		const { code } = error;
		if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
	}
}
async function ageOf(path) {
	const { mtimeMs } = await stat(path);
	return Date.now() - mtimeMs;
}
async function names(folder) {
	return await absentIfMissing(readdir(folder)) ?? [];
}
async function absentIfMissing(reading) {
	try {
		return await reading;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}

// src/git/worktree.ts
/** Checks a commit out beside the user's files. Of their repository only `.git/worktrees` changes, until the end. */
async function addWorktree(options) {
	const { repository, sha, withoutFiles = false, processes, cleanup } = options;
	await mkdir(options.folder, { recursive: true });
	const folder = await realpath(options.folder);
	await removeLeftovers(repository.commonDir, folder, processes);
	const path = join(folder, `${worktreePrefix}${randomBytes(4).toString("hex")}`);
	const gitFolders = [];
	let adding = Promise.resolve();
	let removing;
	const remove = () => {
		removing ??= adding.then(() => removeByHand(path, gitFolders));
		return removing;
	};
	const forget = cleanup.add(remove);
	const dispose = async () => {
		try {
			await remove();
		} finally {
			forget();
		}
	};
	const use = async (gitFolder) => {
		if (gitFolders.includes(gitFolder)) return;
		gitFolders.push(gitFolder);
		await writeRecord(path, {
			owner: processes.self,
			gitFolders
		});
	};
	const add = async () => {
		await use(repository.commonDir);
		const problem = await checkOut(repository, sha, path, withoutFiles);
		if (problem !== void 0) throw new UserError({
			kind: "not-checked-out",
			sha,
			path,
			words: problem
		});
		return withoutFiles ? [] : addSubmodules(repository, sha, path, use);
	};
	try {
		const started = add();
		adding = started.catch(() => void 0);
		const notes = await started;
		if (removing !== void 0) throw new Error(`interrupted while checking out ${short(sha)}`);
		return {
			path,
			notes,
			[Symbol.asyncDispose]: dispose
		};
	} catch (error) {
		await dispose();
		throw error;
	}
}
/** Returns what went wrong. */
async function checkOut({ git }, sha, path, withoutFiles = false) {
	const added = await git([
		...[
			"-c",
			"core.hooksPath=/dev/null",
			"-c",
			"submodule.recurse=false"
		],
		...["-c", "worktree.useRelativePaths=false"],
		...[
			"worktree",
			"add",
			"--quiet",
			"--detach",
			...withoutFiles ? ["--no-checkout"] : [],
			"--",
			path,
			sha
		]
	], { network: true });
	const result = withoutFiles && added.exitCode === 0 ? await git([
		"-C",
		path,
		"read-tree",
		"HEAD"
	]) : added;
	return result.exitCode === 0 ? void 0 : lastWords(result);
}
/**
* Fills in the submodules that the user's checkout has filled in: as worktrees of the very repositories that it uses,
* so nothing is cloned and nothing is fetched but commits that are missing. Returns which could not be filled in.
*/
async function addSubmodules(repository, sha, path, use) {
	const { git, output, open, root } = repository;
	if ((await git([
		"cat-file",
		"-e",
		`${sha}:.gitmodules`
	])).exitCode !== 0) return [];
	const links = (await output([
		"ls-tree",
		"-r",
		"-z",
		sha
	])).split("\0").flatMap((line) => {
		const [, commit, file] = /^160000 commit (\S+)\t(.*)$/s.exec(line) ?? [];
		return commit === void 0 || file === void 0 ? [] : [{
			commit,
			file
		}];
	});
	const notes = [];
	for (const { commit, file } of links) {
		if (!await exists$2(join(root, file, ".git"))) continue;
		const submodule = await open(join(root, file));
		if (submodule === void 0) continue;
		if (!await hasCommit(submodule, commit)) await fetchCommit(submodule, commit);
		await use(submodule.commonDir);
		const target = join(path, file);
		const problem = await checkOut(submodule, commit, target);
		if (problem === void 0) notes.push(...await addSubmodules(submodule, commit, target, use));
		else notes.push({
			kind: "empty-submodule",
			path: file,
			sha,
			commit,
			output: problem
		});
	}
	return notes;
}
/** Written aside and renamed: a half-written record would leave a worktree without an owner. */
async function writeRecord(worktree, record) {
	const path = recordOf(worktree);
	await writeFile(`${path}.new`, JSON.stringify(record));
	await rename(`${path}.new`, path);
}

// src/go/place.ts
/** Files that would make the go command, or git, take what lies below as part of something else. */
const markers = [
	"go.mod",
	"go.work",
	".git"
];
/** Where the link and the worktrees may lie, best first. Fixed for a user: a path that varies would miss caches. */
function usualPlaces({ env, temporary, uid }) {
	const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local } = env;
	return [
		...cache?.startsWith("/") ? [join(cache, "go-binary-budget")] : [],
		...home?.startsWith("/") ? [join(home, ".cache", "go-binary-budget")] : [],
		...local !== void 0 && win32.isAbsolute(local) ? [join(local, "go-binary-budget")] : [],
		join(temporary, uid === void 0 ? "go-binary-budget" : `go-binary-budget-${uid}`)
	];
}
/** Makes the first of the places that is ours alone and lies outside of every repository and module. */
async function placeOutsideRepositories(places, uid) {
	const refused = [];
	for (const place of places) {
		const marker = await markerAbove(await realPlace(place));
		const why = marker === void 0 ? await makePrivate(place, uid) : {
			kind: "marker",
			marker
		};
		if (why === void 0) return realpath(place);
		refused.push({
			path: place,
			why
		});
	}
	throw new UserError({
		kind: "no-place-to-build",
		refused,
		markers
	});
}
/** Where the place is or would be, links resolved: checked before anything is made in somebody's repository. */
async function realPlace(place) {
	try {
		return await realpath(place);
	} catch (error) {
		const { code } = error;
		if (place === dirname(place) || code !== "ENOENT" && code !== "ENOTDIR") throw error;
		return join(await realPlace(dirname(place)), basename(place));
	}
}
async function markerAbove(place) {
	for (let folder = place;; folder = dirname(folder)) {
		for (const marker of markers) if (await exists$1(join(folder, marker))) return join(folder, marker);
		if (folder === dirname(folder)) return void 0;
	}
}
/** The temporary folder is everybody's: a folder or link that somebody else put there could redirect a build. */
async function makePrivate(place, uid) {
	try {
		await mkdir(place, {
			recursive: true,
			mode: 448
		});
		const stats = await lstat(place);
		if (!stats.isDirectory()) return { kind: "not-a-folder" };
		return uid !== void 0 && (stats.uid !== uid || (stats.mode & 18) !== 0) ? { kind: "writable-by-others" } : void 0;
	} catch (error) {
		const { code, message } = error;
		if (code === void 0) throw error;
		return {
			kind: "failed",
			words: message
		};
	}
}
async function exists$1(path) {
	try {
		await lstat(path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return false;
		throw error;
	}
}

// src/system/process-identity.ts
/** This process, and whether another one still runs. */
async function systemProcesses() {
	const host = hostname();
	const started = await startOf(process.pid);
	return {
		self: {
			pid: process.pid,
			host,
			...started !== void 0 && { started }
		},
		isAlive: async (owner) => {
			if (owner.host !== host) return true;
			if (!exists(owner.pid)) return false;
			const now = await startOf(owner.pid);
			return owner.started === void 0 || now === void 0 || now === owner.started;
		}
	};
}
function exists(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
/** Ticks between boot and the start of the process; undefined where there is no /proc. */
async function startOf(pid) {
	try {
		const stat = await readFile(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	} catch {
		return;
	}
}

// src/system/stale-folders.ts
/** In a temporary folder: whose it is. */
const ownerFile = ".owner.json";
/** Writes down whose a temporary folder is, so that a later run may remove it if this one is killed. */
function claimFolder(folder, { self }) {
	return writeFile(join(folder, ownerFile), JSON.stringify(self));
}
/**
* Removes the folders in `within` whose names begin with `prefix` and whose owner is no longer there: what a run left that was
* killed. One that nobody claimed stays, and so does one that cannot be removed.
*/
async function removeStaleFolders(within, prefix, { isAlive }) {
	const names = (await readdir(within).catch(() => [])).filter((name) => name.startsWith(prefix));
	for (const name of names) {
		const folder = join(within, name);
		try {
			const owner = ownerFrom(JSON.parse(await readFile(join(folder, ownerFile), "utf8")));
			if (owner !== void 0 && !await isAlive(owner)) await removeFolder(folder);
		} catch {}
	}
}

// src/workspace.ts
/** Finds base and head, and brings both on disk without touching the user's checkout. */
async function openWorkspace(request, { exec, env, cleanup, progress }) {
	const resources = disposables();
	try {
		const repository = await requireRepository(request, exec, env);
		const revisions = await findRevisions$1({
			repository,
			event: request.event,
			...request.ownFiles !== void 0 && { ownFiles: request.ownFiles },
			...request.base !== void 0 && { base: request.base },
			...request.compareApi !== void 0 && { compareApi: request.compareApi }
		});
		const processes = await systemProcesses();
		await removeStaleFolders(tmpdir(), temporaryPrefix, processes);
		const { path: temporary } = resources.use(await temporaryFolder(cleanup));
		await claimFolder(temporary, processes);
		const uid = process.getuid?.();
		const places = usualPlaces({
			env,
			temporary: tmpdir(),
			...uid !== void 0 && { uid }
		});
		const place = await placeOutsideRepositories(places, uid);
		const link = resources.use(await openLink({
			root: repository.root,
			place: join(place, "links"),
			processes,
			cleanup,
			wait: 600,
			onWait: progress.step
		}));
		const notes = [...revisions.notes];
		const worktrees = join(place, "worktrees");
		const check = async (sha, withoutFiles = false) => {
			const options = {
				repository,
				sha,
				withoutFiles,
				folder: worktrees,
				processes,
				cleanup
			};
			const worktree = resources.use(await addWorktree(options));
			notes.push(...worktree.notes);
			return worktree.path;
		};
		const { base, head } = revisions;
		const sub = relative(repository.root, await realpath(request.dir)).replaceAll(sep, "/") || ".";
		let headRoot = head.kind === "commit" ? await check(head.sha) : repository.root;
		if (!await isFolder$1(join(headRoot, sub))) throw new UserError({
			kind: "no-folder-in-head",
			head: head.name,
			folder: sub
		});
		const baseRoot = base === void 0 ? void 0 : await check(base.sha);
		const pointers = lfsNote({
			head: await lfsPointers(repository, headRoot),
			base: baseRoot === void 0 ? [] : await lfsPointers(repository, baseRoot)
		});
		if (pointers !== void 0) notes.push(pointers);
		let releaseRoot;
		let releaseSha;
		return {
			repository,
			revisions,
			sub,
			temporary,
			place,
			link,
			notes,
			get headRoot() {
				return headRoot;
			},
			...baseRoot !== void 0 && { baseRoot },
			checkout: (side, throughLink) => {
				const root = {
					head: headRoot,
					base: baseRoot,
					release: releaseRoot
				}[side];
				if (root === void 0) throw new Error(`there is no ${side}`);
				return checkoutAt(root, sub, throughLink ? link : void 0);
			},
			commitOf: (side) => side === "base" ? base?.sha : releaseSha,
			async openRelease(pattern) {
				const from = base?.sha ?? head.sha;
				if (from === void 0) return {
					kind: "none",
					reason: { kind: "no-commit" }
				};
				const mayFetch = request.onRunner || await isShallow(repository);
				const release = await latestRelease(repository, from, {
					mayFetch,
					...pattern !== void 0 && { pattern }
				});
				if (release.kind === "none") return release;
				releaseRoot = release.sha === base?.sha ? baseRoot : await check(release.sha);
				releaseSha = release.sha;
				return release;
			},
			async copyHead() {
				if (head.kind === "commit") return;
				const copy = head.sha === void 0 ? join(temporary, "head") : await check(head.sha, true);
				await copyCheckout(repository, copy);
				headRoot = copy;
			},
			async linkNeighbours(names) {
				const from = dirname(repository.root);
				await mkdir(worktrees, { recursive: true });
				for (const name of new Set(names)) {
					if (name.startsWith("binary-budget-")) continue;
					const paths = {
						target: join(from, name),
						path: join(worktrees, name)
					};
					resources.use(await linkWhileRunning(paths, cleanup));
				}
			},
			[Symbol.asyncDispose]: () => resources[Symbol.asyncDispose]()
		};
	} catch (error) {
		await resources[Symbol.asyncDispose]();
		throw error;
	}
}
async function requireRepository({ dir, onRunner, token, serverUrl }, exec, env) {
	const repository = await openRepository({
		exec,
		env,
		dir,
		trust: onRunner,
		...token !== void 0 && { token },
		...serverUrl !== void 0 && { serverUrl }
	});
	if (repository !== void 0) return repository;
	throw new UserError({
		kind: "no-repository",
		dir,
		for: onRunner ? "workflow" : "comparison"
	});
}

// src/steps/run-context.ts
function findRevisions(request, effects) {
	return effects.progress.phase("Find base and head", async () => {
		const workspace = await openWorkspace(request, effects);
		effects.progress.step(howText(workspace.revisions.how));
		return workspace;
	});
}
/** Reads the config of both revisions. */
async function readTask(request, effects, workspace, caches) {
	const env = await goEnvironment(effects, workspace);
	const { config: asked, file, placeOf, notes } = await checkedConfig(request, effects, workspace, env);
	const baseConfig = await configOfBase(file, workspace);
	return {
		request,
		effects,
		workspace,
		env,
		config: withPackagesBefore(asked, baseConfig),
		...baseConfig && { baseConfig },
		configFile: file,
		placeOf,
		configNotes: notes,
		...caches && { caches }
	};
}
/** Makes ready what the steps need besides. */
async function startRun(task) {
	const { effects, workspace, env, config } = task;
	const { exec, packageRoot, progress, cleanup } = effects;
	const compile = () => {
		const folders = {
			sourceDir: join(packageRoot, "src", "probe"),
			cacheDir: join(workspace.place, "probe")
		};
		return compileProbe({
			exec,
			env,
			cleanup,
			...folders
		});
	};
	const probe = await progress.phase("Compile the probe", compile);
	return {
		...task,
		env: config.prepare === void 0 ? env : withoutIndex(env),
		probe,
		compressed: /* @__PURE__ */ new Map()
	};
}
/** The go command cannot clean up after an interrupt, so it writes where this run's folder goes with all that is in it. */
async function goEnvironment({ env }, { temporary }) {
	const folder = join(temporary, "go");
	await mkdir(folder);
	return {
		GOTMPDIR: folder,
		...buildEnvironment(env)
	};
}
async function checkedConfig(request, { exec }, { temporary, headRoot, checkout, repository: { root } }, env) {
	const { dir } = checkout("head", false);
	const loaded = await loadConfig(request, {
		root: headRoot,
		dir
	}, {
		platforms: await readPlatforms(exec, temporary, env),
		experiments: async () => readGoexperiments(await readToolchain(exec, dir, {
			...env,
			GOEXPERIMENT: ""
		}))
	});
	const note = request.onRunner || headRoot === root ? void 0 : await noteOnOwnConfig(loaded, {
		root,
		headRoot
	});
	return note === void 0 ? loaded : {
		...loaded,
		notes: [...loaded.notes, note]
	};
}
/** Head is a commit, whose config is not the one that lies before the user. */
async function noteOnOwnConfig({ file }, { root, headRoot }) {
	if (isAbsolute(file)) return void 0;
	const [own, used] = await Promise.all([textOf(join(root, file)), textOf(join(headRoot, file))]);
	if (own === void 0 || own === used) return void 0;
	return {
		kind: "own-config-unused",
		file,
		headHasOne: used !== void 0
	};
}

// src/go/memory/build-diagnostic.ts
/** A name that no folder of a program's has. */
const samplerName = "binary_budget_sampler";
/**
* Builds the program once more, with one file added to its package main by `go build -overlay`. The file imports a package
* that samples the heap, and has nothing else: whatever the program's own names are, none can clash. For figures from
* inside alone, never for size or time.
*/
async function buildDiagnostic(exec, request) {
	const { dir, env, freeze, flagSet, into } = request;
	if (flagSet.build !== void 0) return notBuilt({ kind: "own-build-line" });
	const found = await moduleOf$1(dir, request.package);
	const goEnv = {
		...env,
		...freeze,
		...flagSet.env
	};
	const args = [
		"list",
		"-find",
		"-json=Dir,ImportPath,Name,Module",
		...selectingFlags(flagSet, goEnv.GOFLAGS ?? "")
	];
	const listed = await goCommand(exec, found.moduleDir, goEnv, [...args, found.package]);
	const { Dir, ImportPath, Name, Module } = parseObjects(listed.stdout)[0] ?? {};
	if (Dir === void 0 || ImportPath === void 0) return notBuilt({
		kind: "go-list-fails",
		...saidBy(failureOf$2(listed))
	});
	if (Name !== "main") return notBuilt({
		kind: "no-package-main",
		package: ImportPath
	});
	if (Module?.Main !== true) return notBuilt({ kind: "package-of-others" });
	await mkdir(into, { recursive: true });
	const added = join(into, "added.go");
	await writeFile(added, `package main\n\nimport _ "${ImportPath}/${samplerName}"\n`);
	const overlay = join(into, "overlay.json");
	const Replace = {
		...await overlaidByUser(found.moduleDir, goEnv.GOFLAGS ?? ""),
		[join(Dir, `${samplerName}.go`)]: added,
		[join(Dir, samplerName, "sampler.go")]: request.sampler
	};
	await writeFile(overlay, JSON.stringify({ Replace }));
	const built = await buildProgram(exec, {
		...request,
		overlay
	});
	if (built.kind === "built") return {
		kind: "built",
		path: built.path
	};
	return notBuilt(built.reason, built.kind === "failed" ? built.output : void 0);
}
const notBuilt = (reason, output) => ({
	kind: "not-built",
	reason,
	...output && { output }
});
/** The go command takes one overlay, and ours would take the place of the user's. */
async function overlaidByUser(dir, goflags) {
	const path = /(?:^|\s)'?--?overlay=([^\s']+)/.exec(goflags)?.[1];
	if (path === void 0) return {};
	const { Replace = {} } = JSON.parse(await readFile(resolve(dir, path), "utf8"));
	const absolute = (name) => name === "" ? name : resolve(dir, name);
	return Object.fromEntries(Object.entries(Replace).map(([from, to]) => [absolute(from), absolute(to)]));
}

// src/steps/run-soaks.ts
/** Keeps each program running that stays, on both sides; undefined where that is not asked for. Cells that run alike share it. */
async function runSoaks(run, built, { cells, rule }, { soaks: limit }) {
	const { effects, workspace, config, probe } = run;
	const seconds = config.measure.soak;
	const staying = cells.filter(stays);
	if (seconds === void 0) return void 0;
	if (staying.length === 0) return /* @__PURE__ */ new Map();
	const { exec, progress, now, seed } = effects;
	return progress.phase("Soak", async () => {
		const into = join(workspace.temporary, "soaks");
		await mkdir(into, { recursive: true });
		const groups = [...grouped(staying, (cell) => soaksAlike(cell, sourceOf(built, cell).flags)).values()];
		const diagnostics = await buildDiagnostics(run, built, groups.map(([first]) => first));
		const on = {
			exec,
			probe,
			times: soakTimes(seconds),
			cpus: availableParallelism(),
			into,
			random: seededRandom(seed),
			now,
			starts: startsToReadInside(rule),
			...limit && { limit }
		};
		const soaks = /* @__PURE__ */ new Map();
		for (const [number, group] of groups.entries()) {
			const [first, ...others] = group;
			if (first === void 0) continue;
			progress.advance(number, groups.length, `${first.program} (${first.flagSet}), kept running for ${seconds} s at a time`);
			const { load } = sourceOf(built, first).source;
			const diagnostic = diagnostics[number] ?? {};
			const cell = {
				...first,
				diagnostic,
				...load !== void 0 && { load }
			};
			const soaked = await soakCell(on, cell);
			soaks.set(cellId(first), soaked);
			for (const other of others) soaks.set(cellId(other), {
				...soaked,
				as: first.flagSet
			});
			progress.step(`${first.program} (${first.flagSet}): ${soakOrderText(soaked.how)}`);
		}
		return soaks;
	});
}
/** One revision after the other, as all builds through the link are made. */
async function buildDiagnostics({ effects: { exec, packageRoot }, workspace, config: { freeze } }, built, cells) {
	const made = cells.map(() => ({}));
	for (const side of ["head", "base"]) {
		const place = built.places[side];
		if (place === void 0) continue;
		await place.checkout.enter();
		for (const [number, cell] of cells.entries()) {
			if (cell[side] === void 0) continue;
			const { source, flags, target } = side === "base" ? asBefore(sourceOf(built, cell)) : sourceOf(built, cell);
			const folder = join(workspace.temporary, "diagnostic", `${side}-${number}`);
			await mkdir(folder, { recursive: true });
			const sides = made[number];
			if (source.prebuilt !== void 0) {
				sides[side] = {
					kind: "not-built",
					reason: { kind: "built-elsewhere" }
				};
				continue;
			}
			sides[side] = await buildDiagnostic(exec, {
				dir: place.checkout.dir,
				env: place.env,
				freeze,
				flagSet: flags,
				platform: target,
				package: source.package,
				output: join(folder, "program"),
				into: join(folder, "overlay"),
				sampler: join(packageRoot, "src", "probe", "sampler", "sampler.go")
			});
		}
	}
	return made;
}
function sourceOf({ cells }, cell) {
	const id = cellId(cell);
	const found = cells.find((one) => cellId(one) === id);
	if (found === void 0) throw new Error(`${id} is no cell`);
	return found;
}

// src/core/judge/undecided.ts
/**
* Whether a limit on a metric of a cell is still between the ends of what was measured so far, so that more runs may decide
* it. Limits on growth over a release have runs of their own.
*/
function isUndecided(budgets, key, metric, comparison, host) {
	const asked = budgets.filter((budget) => budget.metric === metric && budget.against === "base");
	if (asked.length === 0) return false;
	const { base, head } = comparison;
	const cell = {
		...key,
		sameness: "different",
		metrics: { [metric]: comparison },
		causes: []
	};
	const sides = {
		...base && { base: nothingOf },
		...head && { head: nothingOf }
	};
	return judge([{
		...cell,
		...sides
	}], asked, { host }).some(({ verdict }) => verdict === "inconclusive");
}
/** That there is a binary; what it is does not matter to a limit on how it starts. */
const nothingOf = {
	size: 0,
	sha256: "",
	loadableSha256: "",
	sections: [],
	modules: [],
	packages: []
};

// src/core/start/share.ts
/**
* Besides timed runs: at most so many pairs, and this part of the cell's share, if that is more than the fewest take. Peak
* memory and blocks read hardly vary from run to run; 40 starts from disk resolve 10 %; the unpinned median decides nothing.
*/
const others = {
	memory: {
		most: 20,
		part: .25
	},
	cold: {
		most: 40,
		part: .3
	},
	unpinned: {
		most: 12,
		part: .1,
		least: 4
	}
};
/**
* The pairs of runs that each cell gets, in the order of the estimates. Each cell has the same right to the seconds; what
* a quick one does not need goes to the slower ones.
*/
function sharesOf(estimates, limits) {
	const { runs, seconds } = limits;
	const needs = estimates.map(({ timePair, memoryPair = 0, coldPair = 0, unpinned = false }, index) => ({
		index,
		need: runs * timePair + Math.min(others.memory.most, runs) * memoryPair + Math.min(others.cold.most, runs) * coldPair + (unpinned ? Math.min(others.unpinned.most, runs) * timePair : 0)
	}));
	const shares = [];
	let left = seconds;
	for (const [at, { index, need }] of needs.sort((a, b) => a.need - b.need).entries()) {
		const share = Math.min(need, left / (needs.length - at));
		shares[index] = share;
		left -= share;
	}
	return estimates.map((estimate, index) => split(estimate, shares[index] ?? 0, limits, estimates.length));
}
function split(estimate, share, { runs, fewest: wanted }, cells) {
	const { timePair, memoryPair, coldPair, unpinned } = estimate;
	const fewest = Math.min(wanted, runs);
	const tooSmall = (pair) => {
		const all = (fewest + 1) * timePair + fewest * ((memoryPair ?? 0) + (coldPair ?? 0));
		const enough = Math.ceil(cells * all);
		return {
			pairs: 0,
			reason: {
				kind: "too-little-time",
				pairs: fewest,
				seconds: fewest * pair,
				enough
			}
		};
	};
	const timeFits = fits(share, timePair) >= fewest;
	let left = share - (timeFits ? fewest * timePair : 0);
	const reserve = (kind, pair) => {
		if (pair === void 0) return 0;
		const { most, part, least = fewest } = others[kind];
		const seconds = Math.min(left, Math.max(kind === "unpinned" ? 0 : least * pair, share * part), most * pair);
		const pairs = Math.min(most, runs, fits(seconds, pair));
		if (pairs < least) return 0;
		left -= pairs * pair;
		return pairs;
	};
	const reserved = {
		memory: reserve("memory", memoryPair),
		cold: reserve("cold", coldPair),
		unpinned: reserve("unpinned", unpinned ? timePair : void 0)
	};
	const more = timeFits ? Math.min(runs - fewest, fits(left, timePair)) : 0;
	left -= more * timePair;
	const toppedUp = (kind, pair) => {
		if (reserved[kind] === 0) return kind === "unpinned" ? { pairs: 0 } : tooSmall(pair);
		const extra = Math.min(Math.min(others[kind].most, runs) - reserved[kind], fits(left, pair));
		left -= extra * pair;
		return { pairs: reserved[kind] + extra };
	};
	return {
		time: timeFits ? { pairs: fewest + more } : tooSmall(timePair),
		...memoryPair !== void 0 && { memory: toppedUp("memory", memoryPair) },
		...coldPair !== void 0 && { cold: toppedUp("cold", coldPair) },
		...unpinned && { unpinned: toppedUp("unpinned", timePair) }
	};
}
/** Whole pairs in that many seconds; the last one is not lost to a rounding. */
function fits(seconds, pair) {
	return pair > 0 ? Math.floor(seconds / pair + 1e-9) : Number.POSITIVE_INFINITY;
}

// src/go/start/estimate-start.ts
const warmupRounds = 2;
/**
* Seconds that pairs of a row's starts take, by a warm-up in which the row keeps what failed; undefined if a start of head
* failed. `share` is what the row has of the time, in seconds. A slow row goes on with fewer copies, and one whose base
* fails without base.
*/
async function estimateStarts(starter, row, { share, cold }) {
	const secondsOfPair = async (purpose, count) => {
		const began = starter.now();
		const rounds = row.rounds(count, starter.random, "warmup");
		row.keep(purpose, await starter.startRounds(row, rounds, purpose));
		return (starter.now() - began) / Math.max(1, rounds.length);
	};
	const first = await secondsOfFirst(starter, row);
	if (!hasFailed(row)) {
		const room = pairsToWarmUp(share, first) - warmupRounds - 1;
		row.keepCopiesFor(room);
		const memory = !row.stays;
		const timed = async () => {
			await secondsOfPair("time", row.copies);
			return {
				timePair: await secondsOfPair("time", warmupRounds),
				...memory && { memoryPair: await secondsOfPair("memory", 1) },
				...cold && { coldPair: await secondsOfPair("cold", 1) }
			};
		};
		const found = room < 1 ? {
			timePair: first,
			...memory && { memoryPair: first },
			...cold && { coldPair: first * 1.5 }
		} : await timed();
		if (!hasFailed(row)) return {
			...found,
			unpinned: starter.pins
		};
	}
	if (row.copiesOf("base") === 0 || row.copiesOf("head") === 0 || row.hasFailed("head")) return void 0;
	row.leaveOutBase();
	return estimateStarts(starter, row, {
		share,
		cold
	});
}
/**
* Seconds of one start of each side, each alone: what is never ready would take its whole timeout with each copy. Base also
* where head fails, since it tells whose doing that is.
*/
async function secondsOfFirst(starter, row) {
	let seconds = 0;
	for (const side of ["head", "base"]) {
		if (row.copiesOf(side) === 0) continue;
		const round = row.rounds(1, starter.random, "warmup").map((both) => both.filter((start) => start.side === side));
		const began = starter.now();
		row.keep("time", await starter.startRounds(row, round, "time"));
		seconds += starter.now() - began;
	}
	return seconds;
}
const hasFailed = (row) => row.hasFailed("base") || row.hasFailed("head");

// src/go/start/start-flag-sets.ts
/** Rounds at most; as many as resolve some per cent. */
const mostRounds = 48;
/** At least, and as many as there are copies: each number of copies divides the next larger one. */
const leastRoundsAtOnce = 4;
/**
* Starts head of all flag sets of a program in rounds of their own, one start of each, as many rounds as the time until
* `deadline` allows. Each row keeps its starts.
*/
async function startFlagSets(starter, rows, { deadline, fewest }) {
	const started = rows.filter((row) => row.secondsOfStart !== void 0 && !row.hasFailed("head"));
	const several = [...grouped(started, ({ cell }) => JSON.stringify([cell.program, cell.platform])).values()].filter((group) => group.length > 1);
	for (const [at, group] of several.entries()) {
		const left = deadline - starter.now();
		await startGroup(starter, group, {
			deadline: starter.now() + left / (several.length - at),
			fewest
		});
	}
}
async function startGroup(starter, group, { deadline, fewest }) {
	const rounds = turnsFor(group.map((row) => row.copiesOf("head")), mostRounds, starter.random);
	const made = new Map(group.map((row) => [row, []]));
	const roundsAtOnce = Math.max(leastRoundsAtOnce, ...group.map((row) => row.copiesOf("head")));
	const round = group.reduce((sum, { secondsOfStart = 0 }) => sum + secondsOfStart, 0);
	if (starter.now() + fewest * round > deadline) return;
	while (rounds.length > 0 && starter.now() + roundsAtOnce * round <= deadline) {
		const starts = rounds.splice(0, roundsAtOnce).flat().flatMap(({ which, copy }) => {
			const row = group[which];
			return row === void 0 ? [] : [{
				row,
				side: "head",
				copy
			}];
		});
		const results = await starter.start(starts, "time");
		if (results.length < starts.length || results.some(({ outcome }) => outcome !== "ready")) return;
		for (const [at, { row }] of starts.entries()) made.get(row)?.push(...results.slice(at, at + 1));
	}
	for (const [row, starts] of made) if (starts.length >= fewest) row.keepBeside(starts);
}

// src/core/start/cpu-counters.ts
/** The CPUs in /proc/stat. Source: proc_stat(5); guest time is part of user time already. */
function cpusOf(stat) {
	return [...stat.matchAll(/^cpu(\d+) (.*)$/gm)].map(([, cpu, rest = ""]) => {
		const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, stolen = 0] = rest.trim().split(/\s+/).map(Number);
		const busy = user + nice + system + irq + softirq;
		return {
			cpu: Number(cpu),
			busy,
			stolen,
			total: busy + stolen + idle + wait
		};
	});
}
/** utime, stime, cutime and cstime of /proc/self/stat. The name before them may hold anything. */
function ownTicksOf(selfStat) {
	const ticks = selfStat.slice(selfStat.lastIndexOf(")") + 2).split(" ").slice(11, 15).map(Number);
	return ticks.length === 4 && ticks.every(Number.isFinite) ? ticks.reduce((sum, one) => sum + one, 0) : void 0;
}
/** The files in which /proc/self/cgroup says that throttling is counted: of the own group and of all above it, v1 and v2. */
function throttlingFiles(cgroup) {
	return cgroup.split("\n").flatMap((line) => {
		const [, id, controllers, path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
		if (path === void 0 || controllers === void 0) return [];
		if (id === "0" && controllers === "") return [{
			root: "/sys/fs/cgroup",
			path
		}];
		return controllers.split(",").includes("cpu") ? [{
			root: `/sys/fs/cgroup/${controllers}`,
			path
		}] : [];
	}).flatMap(({ root, path }) => {
		const names = path.split("/").filter(Boolean);
		return [...names.keys(), names.length].map((length) => [
			root,
			...names.slice(0, length),
			"cpu.stat"
		].join("/"));
	});
}
/** nr_throttled of a cpu.stat file; undefined where no quota is kept. */
function throttledOf(cpuStat) {
	const number = /^nr_throttled (\d+)$/m.exec(cpuStat)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
/** `cpu`: the one that all was pinned to; absent: any. */
function signsBetween(before, after, cpu) {
	const differences = after.cpus.flatMap((now) => {
		const then = before.cpus.find((one) => one.cpu === now.cpu);
		return then === void 0 ? [] : [{
			cpu: now.cpu,
			busy: now.busy - then.busy,
			stolen: now.stolen - then.stolen,
			total: now.total - then.total
		}];
	});
	const used = cpu === void 0 ? differences : differences.filter((one) => one.cpu === cpu);
	const total = sum(used.map((one) => one.total));
	const one = sum(differences.map((each) => each.total)) / Math.max(1, differences.length);
	const own = before.own === void 0 || after.own === void 0 ? void 0 : after.own - before.own;
	return {
		...total > 0 && { stolen: sum(used.map(({ stolen }) => stolen)) / total },
		...before.throttled !== void 0 && after.throttled !== void 0 && { throttled: after.throttled - before.throttled },
		...own !== void 0 && one > 0 && {
			others: Math.max(0, (sum(differences.map(({ busy }) => busy)) - own) / one),
			cpus: differences.length
		}
	};
}
/**
* The CPU to measure on: of the allowed ones the one that, together with the hardware threads that share its core, was
* least busy between two moments; of equal ones the last, since the first ones get most interrupts.
*/
function quietestCpu(allowed, siblings, before, after) {
	const busy = (cpu) => {
		const [then, now] = [before, after].map(({ cpus }) => cpus.find((one) => one.cpu === cpu));
		return then === void 0 || now === void 0 ? 0 : now.busy + now.stolen - then.busy - then.stolen;
	};
	const core = (cpu) => sum([.../* @__PURE__ */ new Set([cpu, ...siblings(cpu)])].map(busy));
	const least = Math.min(...allowed.map(core));
	return allowed.filter((cpu) => core(cpu) <= least + 2).at(-1);
}
/** The numbers of a list such as `0-3,8`. */
function cpuList(text) {
	return text.trim().split(",").filter(Boolean).flatMap((range) => {
		const [first = 0, last = first] = range.split("-").map(Number);
		return Array.from({ length: last - first + 1 }, (_, at) => first + at);
	});
}
const sum = (values) => values.reduce((total, value) => total + value, 0);

// src/go/start/starter.ts
/** Makes the starts of all rows: numbered in their order, and pinned to one CPU as long as the kernel does that. */
var Starter = class {
	random;
	now;
	/** When measuring began, by `now`. */
	began;
	#exec;
	#probe;
	#cpu;
	#next = 0;
	constructor({ exec, probe, now, cpu, seed }) {
		this.#exec = exec;
		this.#probe = probe;
		this.#cpu = cpu;
		this.now = now;
		this.began = now();
		this.random = seededRandom(seed);
	}
	/** Whether starts are pinned so far. */
	get pins() {
		return this.#cpu !== void 0;
	}
	/** Makes these starts, one after the other. Those that are `unpinned` run wherever the kernel likes. */
	async start(starts, purpose) {
		const cpu = purpose === "unpinned" ? void 0 : this.#cpu;
		const requests = starts.map(({ row, side, copy }) => startRequest(row.copy(side, copy), this.#next++, purpose === "unpinned" ? "time" : purpose, cpu));
		const since = this.now() - this.began;
		const results = await startAll(this.#exec, this.#probe, requests);
		if (cpu !== void 0 && results.some(({ outcome, pinned }) => outcome === "ready" && !pinned)) this.#cpu = void 0;
		return results.flatMap((result, at) => {
			const copy = starts[at]?.copy;
			return copy === void 0 ? [] : [{
				...result,
				copy,
				at: since + result.at_ns / 1e9
			}];
		});
	}
	/** Makes the starts of some rounds of a row. Of a warm-up only failures count: they say why there is nothing else. */
	async startRounds(row, rounds, purpose) {
		const starts = rounds.flat();
		const results = await this.start(starts.map(({ side, copy }) => ({
			row,
			side,
			copy
		})), purpose);
		const counted = (side) => results.filter(({ outcome }, at) => starts[at]?.side === side && (starts[at]?.warmup !== true || outcome !== "ready"));
		return {
			base: counted("base"),
			head: counted("head")
		};
	}
	/** Times some rounds of a row, with what was seen of the machine meanwhile. */
	async timeRounds(row, rounds, readCounters) {
		const before = await readCounters();
		return {
			...await this.startRounds(row, rounds, "time"),
			...signsBetween(before, await readCounters(), this.#cpu)
		};
	}
};

// src/core/start/contention.ts
/** Beyond this part of the time taken by the host its figures are those of another machine. */
const mostStolen = .1;
/** Part of the runs of a block that may have been stopped by a quota. */
const mostThrottled = .1;
/** How much more of their time runs may wait, on average, than in the quietest block. */
const mostWaiting = .25;
/** What disturbed a block; undefined: nothing. `quiet`: the least that runs of this cell waited in any block. */
function disturbanceOf(block, quiet) {
	const { stolen = 0, throttled = 0, base, head } = block;
	if (throttled > mostThrottled * (base.length + head.length)) return {
		kind: "throttled",
		amount: throttled
	};
	if (stolen > mostStolen) return {
		kind: "stolen",
		amount: stolen
	};
	const waiting = waitingOf(block) ?? 0;
	return waiting > (quiet ?? 1) + mostWaiting ? {
		kind: "waiting",
		amount: waiting
	} : void 0;
}
/**
* The part of their time for which the runs of a block did not compute, on average; undefined where the CPU time is not known.
* Not the median: where one side computes and the other sleeps, it lies anywhere between the two.
*/
function waitingOf({ base, head }) {
	const shares = [...base, ...head].flatMap(({ wall_ns, user_ns, system_ns }) => wall_ns === void 0 || wall_ns === 0 || user_ns === void 0 || system_ns === void 0 ? [] : [Math.max(0, 1 - (user_ns + system_ns) / wall_ns)]);
	return shares.length === 0 ? void 0 : mean(shares);
}
/** Blocks that may be disturbed before it counts how many were. */
const patience = 4;
/** Whether so many blocks were disturbed that measuring them again does not help. */
function isHopeless({ disturbances }) {
	const disturbed = disturbances.filter((one) => one !== void 0).length;
	return disturbed > patience && disturbed * 2 > disturbances.length;
}
/** Why times of such a course decide nothing; undefined if they do. */
function doubtOf$1(course) {
	const found = course.disturbances.filter((one) => one !== void 0);
	if (found.length * 2 <= course.disturbances.length) return void 0;
	const kinds = found.map(({ kind }) => kind);
	const often = (kind) => kinds.filter((one) => one === kind).length;
	const kind = kinds.reduce((most, one) => often(one) > often(most) ? one : most);
	const most = Math.max(...found.filter((one) => one.kind === kind).map(({ amount }) => amount));
	const { length: blocks } = course.disturbances;
	const surroundings = kind === "waiting" ? surroundingsOf(course) : void 0;
	return {
		kind: "disturbed",
		by: kind,
		most,
		disturbed: often(kind),
		blocks,
		...surroundings && { surroundings }
	};
}
/** Where others keep less than this part of the CPUs busy, a disturbance is not their doing. */
const idle = .125;
/** Whether it was the machine or the program itself; undefined where that is not known. */
function surroundingsOf({ others: all, cpus }) {
	if (cpus === void 0 || all.length === 0) return void 0;
	const others = median([...all]);
	return others < idle * cpus ? { kind: "idle" } : {
		kind: "busy",
		others,
		cpus
	};
}

// src/go/start/timed-row.ts
/** One row while its starts are timed: its copies, its runs so far, the blocks set aside, and how it went. */
var TimedRow = class {
	cell;
	#copies;
	#runs = {
		base: noRuns(),
		head: noRuns()
	};
	/** Timed runs of disturbed blocks, which are measured again. */
	#aside = {
		base: [],
		head: []
	};
	/** Of head, in rounds with the program's other flag sets. */
	#beside = [];
	#course = {
		disturbances: [],
		others: []
	};
	/** The least that runs waited in any block. */
	#quiet;
	#reasons = {};
	constructor(cell, copies) {
		this.cell = cell;
		this.#copies = copies;
	}
	/** Rounds through all copies of both sides. Those of a warm-up do not count. */
	rounds(pairs, random, kind = "counted") {
		const { base, head } = this.#copies;
		const numbers = kind === "warmup" ? {
			pairs: 0,
			warmup: pairs
		} : {
			pairs,
			warmup: 0
		};
		return roundsFor({
			baseCopies: base.length,
			headCopies: head.length,
			...numbers,
			random
		});
	}
	/** One copy of a side, as it is started. */
	copy(side, number) {
		const startable = this.cell[side];
		const path = this.#copies[side][number];
		if (startable === void 0 || path === void 0) throw new Error(`${cellId(this.cell)} has no ${side} to start`);
		return {
			...startable,
			path
		};
	}
	/** Copies of a side that is still started; 0: it is not. */
	copiesOf(side) {
		return this.#copies[side].length;
	}
	get copies() {
		return Math.max(this.copiesOf("base"), this.copiesOf("head"));
	}
	/** A program that stays is read while it is timed, so its memory needs no starts of its own. */
	get stays() {
		return stays(this.cell);
	}
	/** Timed pairs that are kept. */
	get pairs() {
		return Math.max(this.#runs.base.time.length, this.#runs.head.time.length);
	}
	/** Goes on with as many copies as so many pairs start. Those that are left are the first ones. */
	keepCopiesFor(pairs) {
		const copies = copiesForPairs(pairs);
		const { base, head } = this.#copies;
		this.#copies = {
			base: base.slice(0, copies),
			head: head.slice(0, copies)
		};
	}
	/** Goes on with head alone. */
	leaveOutBase() {
		this.#copies = {
			base: [],
			head: this.#copies.head
		};
	}
	keep(purpose, { base, head }) {
		this.#runs.base[purpose].push(...base);
		this.#runs.head[purpose].push(...head);
	}
	/** Keeps the runs of a timed block, or sets them aside if it was disturbed. */
	take({ base, head, ...signs }) {
		const made = {
			base,
			head
		};
		const disturbance = disturbanceOf({
			...made,
			...signs
		}, this.#quiet);
		this.#course.disturbances.push(disturbance);
		if (signs.others !== void 0) this.#course.others.push(signs.others);
		if (signs.cpus !== void 0) this.#course.cpus = signs.cpus;
		const waiting = waitingOf(made);
		if (waiting !== void 0) this.#quiet = Math.min(waiting, this.#quiet ?? waiting);
		const failed = [...base, ...head].some(({ outcome }) => outcome !== "ready");
		if (disturbance === void 0 || failed) {
			this.keep("time", made);
			return "kept";
		}
		this.#aside.base.push(...base);
		this.#aside.head.push(...head);
		return "aside";
	}
	keepBeside(starts) {
		this.#beside.push(...starts);
	}
	/** Says why there are too few runs of a purpose. */
	lacks(purpose, reason) {
		this.#reasons[purpose] = reason;
	}
	/** Whether a side that is still started has failed. A failure of starts from disk is theirs alone. */
	hasFailed(side, purpose = "time") {
		const { time, memory, unpinned, cold } = this.#runs[side];
		const counted = purpose === "cold" ? cold : [
			...time,
			...memory,
			...unpinned
		];
		return this.copiesOf(side) > 0 && counted.some(({ outcome }) => outcome !== "ready");
	}
	/** Whether more runs would not change the answer: by one of the looks planned before the first run, or never. */
	isSettled(looks, rule, isUndecided = () => false) {
		if (isHopeless(this.#course)) return true;
		return looks.includes(this.pairs) && isAnswered(this.#runs, this.pairs, rule, isUndecided);
	}
	/** What a start of head takes, with what the probe takes besides; undefined before the first one. */
	get secondsOfStart() {
		const { time } = this.#runs.head;
		if (time.length === 0) return void 0;
		const seconds = time.flatMap(({ wall_ns }) => wall_ns === void 0 ? [] : [wall_ns / 1e9]);
		return (seconds.length === 0 ? 0 : median(seconds)) * 1.1 + .001;
	}
	/** What came of it. Where nothing can be relied on, the first runs are shown as they were: so many of them. */
	result(mostRuns) {
		const course = this.#course;
		const doubt = doubtOf$1(course);
		const side = (which) => {
			const { time, unpinned, cold, memory } = this.#runs[which];
			const all = doubt === void 0 ? time : [...time, ...this.#aside[which]].sort(byOrder).slice(0, mostRuns);
			const beside = which === "head" && { beside: this.#beside };
			return {
				time: all,
				memory: this.stays ? all : memory,
				unpinned,
				cold,
				...beside
			};
		};
		return {
			...this.cell.base && { base: side("base") },
			...this.cell.head && { head: side("head") },
			reasons: this.#reasons,
			...doubt !== void 0 && { doubt },
			blocks: course.disturbances.length,
			disturbed: course.disturbances.filter((one) => one !== void 0).length,
			others: course.others,
			...course.cpus !== void 0 && { cpus: course.cpus }
		};
	}
};
const noRuns = () => ({
	time: [],
	memory: [],
	unpinned: [],
	cold: []
});
const byOrder = (a, b) => a.id - b.id;

// src/go/start/start-cells.ts
/**
* Starts both sides of every cell: in each round base and head once, in random order, through fresh copies; time and
* memory in separate runs; cells take turns block by block, so that a machine that grows slower does so for all.
*/
async function startCells(measuring, cells) {
	const { limits, now, rule } = measuring;
	const starter = new Starter(measuring);
	const rows = await copiedRows(measuring, cells);
	const plans = await plannedStarts(measuring, starter, rows);
	const deadline = starter.began + limits.time;
	const fewest = Math.min(rule.minimumPairs, limits.runs);
	const advance = advanceOf(measuring, plans, deadline);
	for (const purpose of [
		"memory",
		"cold",
		"unpinned"
	]) await inTurns(plans, purpose, starter.random, async ({ row }, block) => {
		row.keep(purpose, await starter.startRounds(row, block, purpose));
		advance(row, block.length);
		return row.hasFailed("head") || row.hasFailed("head", purpose) ? "over" : "kept";
	});
	await inTurns(plans, "time", starter.random, async ({ row, pairs, estimate: { timePair } }, block) => {
		if (now() + block.length * timePair > deadline && row.pairs >= fewest) return "over";
		const timed = await starter.timeRounds(row, block, measuring.readCounters);
		measuring.onBlock?.(timed);
		const outcome = row.take(timed);
		if (outcome === "kept") advance(row, block.length);
		const isUndecided = (found) => measuring.isUndecided?.(row.cell, found) === true;
		return row.hasFailed("head") || row.isSettled(looksBefore(pairs.time), rule, isUndecided) ? "over" : outcome;
	});
	if (measuring.flagSets === true) {
		const until = Math.min(deadline, now() + secondsForFlagSets(limits.time));
		await startFlagSets(starter, rows, {
			deadline: until,
			fewest
		});
	}
	await removeFolder(measuring.into);
	return new Map(rows.map((row) => [cellId(row.cell), row.result(limits.runs)]));
}
/** A row for each cell, with fresh copies of its files. */
async function copiedRows({ into }, cells) {
	const copies = await copiesFor(cells);
	const rows = [];
	await mkdir(into);
	for (const [number, cell] of cells.entries()) rows.push(new TimedRow(cell, await copied(into, cell, number, copies)));
	return rows;
}
/** Shows how far the starts are. */
function advanceOf({ progress, now }, plans, deadline) {
	const total = plans.reduce((sum, { pairs }) => sum + Object.values(pairs).reduce((all, one) => all + one, 0), 0);
	let done = 0;
	return ({ cell: { program, flagSet } }, rounds) => {
		done += rounds;
		progress.advance(Math.min(done, total), total, `${program} (${flagSet})`, Math.max(0, deadline - now()));
	};
}
/** How many pairs of each kind every row gets, as its warm-up and the time allow; rows whose head fails have no plan. */
async function plannedStarts({ limits, now, rule }, starter, rows) {
	const estimated = [];
	const options = {
		share: limits.time / Math.max(1, rows.length),
		cold: limits.cold === "disk"
	};
	for (const row of rows) {
		const estimate = await estimateStarts(starter, row, options);
		if (estimate !== void 0) estimated.push({
			row,
			estimate
		});
	}
	const seconds = Math.max(0, limits.time - (now() - starter.began));
	const estimates = estimated.map(({ estimate }) => estimate);
	const shares = sharesOf(estimates, {
		runs: limits.runs,
		seconds,
		fewest: rule.minimumPairs
	});
	return estimated.map(({ row, estimate }, at) => {
		const { time, memory, cold, unpinned } = shares[at] ?? { time: { pairs: 0 } };
		for (const [purpose, share] of Object.entries({
			time,
			memory,
			cold
		})) if (share?.reason !== void 0) row.lacks(purpose, share.reason);
		return {
			row,
			estimate,
			pairs: {
				time: time.pairs,
				memory: memory?.pairs ?? 0,
				cold: cold?.pairs ?? 0,
				unpinned: unpinned?.pairs ?? 0
			}
		};
	});
}
/** Makes the rounds of all rows in blocks, one row after the other, until each has its pairs or is over. */
async function inTurns(plans, purpose, random, make) {
	const turns = plans.map((plan) => {
		const pairs = plan.row.hasFailed("head") ? 0 : plan.pairs[purpose];
		const rounds = plan.row.rounds(pairs, random);
		const size = blockSize(plan.row.copies, plan.estimate[purpose === "cold" ? "coldPair" : "timePair"] ?? 0);
		return {
			plan,
			rounds,
			size,
			again: blocksAgain(rounds.length / size)
		};
	});
	while (turns.some(({ rounds }) => rounds.length > 0)) for (const turn of turns) {
		const block = turn.rounds.splice(0, turn.size);
		if (block.length === 0) continue;
		const outcome = await make(turn.plan, block);
		if (outcome === "over") turn.rounds.length = 0;
		if (outcome === "aside" && turn.again-- > 0) turn.rounds.push(...block);
	}
}

// src/system/cpu.ts
/** What the kernel has counted up to now. Nothing where there is no /proc. */
async function readCounters() {
	const [stat = "", self = "", cgroup = ""] = await Promise.all([
		"/proc/stat",
		"/proc/self/stat",
		"/proc/self/cgroup"
	].map(textIfAny));
	const own = ownTicksOf(self);
	const stops = (await Promise.all(throttlingFiles(cgroup).map(textIfAny))).flatMap((text) => throttledOf(text ?? "") ?? []);
	return {
		cpus: cpusOf(stat),
		...own !== void 0 && { own },
		...stops.length > 0 && { throttled: stops.reduce((sum, one) => sum + one, 0) }
	};
}
/** Milliseconds of looking which CPU is idle. */
const lookingFor = 200;
/**
* The CPU to measure on, of those that this process may run on: one that is idle now, and so is the hardware thread
* beside it. Undefined where there is no telling.
*/
async function cpuToPinTo() {
	const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(await textIfAny("/proc/self/status") ?? "")?.[1];
	if (list === void 0) return void 0;
	const allowed = cpuList(list);
	if (allowed.length < 2) return allowed[0];
	const siblings = /* @__PURE__ */ new Map();
	for (const cpu of allowed) {
		const text = await textIfAny(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`);
		siblings.set(cpu, text === void 0 ? [cpu] : cpuList(text));
	}
	const before = await readCounters();
	await setTimeout$1(lookingFor);
	return quietestCpu(allowed, (cpu) => siblings.get(cpu) ?? [cpu], before, await readCounters());
}

// src/steps/time-starts.ts
/** Starts both sides of all cells of the plan, and keeps their figures. */
async function timeStarts(run, plan) {
	const { effects, config, probe } = run;
	const { against, rule } = plan;
	if (plan.cells.length === 0) return {
		cells: /* @__PURE__ */ new Map(),
		seconds: 0,
		pinned: false,
		cpu: void 0
	};
	const { exec, progress, now, seed } = effects;
	return progress.phase("Measure", async () => {
		const began = now();
		const cpu = await cpuToPinTo();
		const { runs: mostRuns, cold } = config.measure;
		const cells = await startCells({
			exec,
			probe,
			progress,
			limits: {
				runs: mostRuns,
				cold,
				time: plan.timedSeconds
			},
			into: folderOf(run, "copies", against),
			seed,
			now,
			rule,
			readCounters,
			isUndecided: (cell, found) => against === "base" && isUndecided(config.budgets, cell, "cold-start", found, cell.platform),
			flagSets: against === "base",
			...cpu !== void 0 && { cpu }
		}, plan.cells);
		const runs = [...cells.values()].flatMap(({ base, head }) => [...base?.time ?? [], ...head?.time ?? []]);
		progress.step(`${runs.length} timed starts of ${cells.size} rows`);
		return {
			cells,
			seconds: now() - began,
			pinned: runs.every(({ pinned }) => pinned),
			cpu
		};
	});
}

// src/steps/since-release.ts
/** Finds and builds the latest release, where a budget is `against: release`, and finds a way to start it. */
async function openRelease(run, built) {
	const { effects, workspace, config } = run;
	const { toolchain } = built;
	const budgets = onRelease(config);
	const cells = built.cells.filter((cell) => {
		return (built.head.get(cellId(cell))?.result)?.kind === "built" && budgets.some((budget) => isAbout(budget, cell, hostOf(toolchain)));
	});
	if (cells.length === 0) return {
		kind: "not-asked",
		starts: noStarts
	};
	return effects.progress.phase("Build the latest release", async () => {
		const release = await workspace.openRelease(config.releaseTags);
		if (release.kind === "none") {
			effects.progress.step(releaseText(release.reason));
			return {
				kind: "none",
				starts: noStarts,
				cells,
				reason: release.reason
			};
		}
		const { tag, sha } = release;
		effects.progress.step(`${tag} (${sha.slice(0, 7)})`);
		const { base, notes } = sha === workspace.revisions.base?.sha && built.base !== void 0 ? {
			base: built.base,
			notes: []
		} : await buildRelease(run, cells, built);
		const pair = await withSizes({
			against: "release",
			cells,
			head: built.head,
			base,
			toolchain
		});
		const timed = cells.filter((cell) => budgets.some((one) => isTimed(one) && isAbout(one, cell, hostOf(toolchain))));
		const starts = timed.length === 0 ? noStarts : await findStarts(run, {
			...pair,
			cells: timed
		});
		return {
			kind: "built",
			revision: {
				name: tag,
				sha
			},
			pair,
			starts,
			notes
		};
	});
}
/** Builds some of the cells for a release, as base is built. Its checkout has to be open. */
async function buildRelease(run, cells, { toolchain, throughLink }) {
	const linked = throughLink && await reasonAgainstLink(run, "release") === void 0;
	const inPlainFolder = throughLink && !linked ? [{ kind: "release-in-plain-folder" }] : [];
	const { state, notes } = await openEarlier(run, "release", linked, toolchain);
	return {
		base: await (await buildSide(run, "release", state, cells))(),
		notes: [...inPlainFolder, ...notes]
	};
}
/** Adds to each cell that budgets on the release name how head compares with the release. */
async function compareWithRelease(run, release, plan, cells) {
	switch (release.kind) {
		case "not-asked": return cells;
		case "none": {
			const { kind, reason } = release;
			const asked = new Set(release.cells.map(cellId));
			return cells.map((cell) => asked.has(cellId(cell)) ? {
				...cell,
				sinceRelease: {
					kind,
					reason
				}
			} : cell);
		}
		case "built": {
			const { pair, revision } = release;
			const started = await timeStarts(run, plan);
			const compared = new Map(compareCells(run, pair, plan, { started }).map((cell) => [cellId(cell), cell]));
			return cells.map((cell) => {
				const found = compared.get(cellId(cell));
				if (found === void 0) return cell;
				const metrics = wanted(found.metrics, run.config, cell, hostOf(pair.toolchain));
				const { sameness } = found;
				return {
					...cell,
					sinceRelease: {
						kind: "compared",
						tag: revision.name,
						sameness,
						metrics
					}
				};
			});
		}
	}
}
const onRelease = ({ budgets }) => budgets.filter(({ against, maxGrowth }) => against === "release" && maxGrowth !== void 0);
const isTimed = ({ metric }) => metricOf(metric).kind !== "exact";
function wanted(metrics, config, cell, host) {
	const ids = ["size", ...onRelease(config).filter((budget) => isAbout(budget, cell, host)).map(({ metric }) => metric)];
	return Object.fromEntries(Object.entries(metrics).filter(([id]) => ids.includes(id)));
}

// src/core/build/build-inputs.ts
/** The first changed path that is the real path of an input. Undefined if none is: an input may still be gone, or lead elsewhere. */
function inputAmong(changed, { files }) {
	const read = new Set(files.values());
	return changed.find((path) => read.has(path));
}
/** The first difference between base and head, contents of files aside; undefined if there is none. */
function differenceOf(head, base) {
	for (const name of head.files.keys()) if (!base.files.has(name)) return {
		kind: "missing-in",
		side: "base",
		path: name
	};
	for (const name of base.files.keys()) if (!head.files.has(name)) return {
		kind: "missing-in",
		side: "head",
		path: name
	};
	for (const [key, { about }] of [...head.facts, ...base.facts]) if (head.facts.get(key)?.text !== base.facts.get(key)?.text) return {
		kind: "facts-differ",
		about
	};
}
/** The value with the root of a side cut off from all paths in it, so that both sides can be compared. */
function withoutRoot(value, root) {
	if (typeof value === "string") return value === root || value.startsWith(root) && /[\\/]/.test(value.charAt(root.length)) ? { inRoot: value.slice(root.length) } : value;
	if (Array.isArray(value)) return value.map((one) => withoutRoot(one, root));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutRoot(one, root)]));
}
/** The files that an assembly file or a header includes; undefined if its text does not tell. */
function includedBy(text) {
	const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => comment.startsWith("/*") ? " " : "");
	const names = [...code.matchAll(/^[ \t]*#include[ \t]+"([^"\n]+)"/gm)].map(([, name = ""]) => name);
	return (code.match(/#(?:\s|\\|\/\*.*?\*\/)*include\b/gs) ?? []).length === names.length ? names : void 0;
}

// src/core/build/file-flags.ts
/** The first flag of a GOFLAGS through which a build may read a file that `go list` does not name; undefined if there is none. */
function fileFlagOfGo(goflags) {
	return wordsOf(goflags).find((word) => {
		const { name, value = "" } = flagOf(word);
		if (toolFlags.test(name)) return fileFlagOfTool(value) !== void 0;
		if (name === "pgo") return !isPgoMode(value);
		return !harmlessGoFlag.test(name);
	});
}
/** Whether `-pgo` has no profile's path as its value. */
const isPgoMode = (value) => value === "auto" || value === "off";
const toolFlags = /^(?:ldflags|gcflags|asmflags)$/;
/** Besides those of builds, those of tests, which GOFLAGS may have too. */
const harmlessGoFlag = /^(?:a|asan|buildmode|buildvcs|count|cover|covermode|coverpkg|failfast|installsuffix|json|mod|modcacherw|msan|n|p|parallel|race|run|short|shuffle|tags|timeout|trimpath|v|vet|work|x)$/;
/** The same for the value of `-ldflags`, `-gcflags` or `-asmflags`. */
function fileFlagOfTool(flags) {
	const words = wordsOf(flags.replace(/^[^\s'"=-][^\s=]*=/, ""));
	for (let word = words.shift(); word !== void 0; word = words.shift()) {
		const { name, value } = flagOf(word);
		if (toolSwitch.test(name) && /^[\w.,+=-]*$/.test(value ?? "")) continue;
		const valued = toolValues[name];
		if (valued === void 0 || !valued(value ?? words.shift() ?? "")) return word;
	}
}
/** Of the compiler, the assembler and the linker: those whose value is attached, or which have none. */
const toolSwitch = /^(?:B|C|K|N|S|W|aslr|asan|c|checklinkname|compressdwarf|d|dumpdep|dwarf|dwarflocationlists|dynlink|e|f|g|h|l|live|m|msan|n|race|s|shared|smallframes|spectre|std|t|v|w|wb)$/;
/** Those whose value may be the next word, and what it may be. */
const toolValues = {
	X: () => true,
	buildid: () => true,
	extldflags: (value) => fileFlagOfC(value) === void 0,
	H: (value) => /^\w+$/.test(value),
	lang: (value) => /^[\w.]+$/.test(value),
	linkmode: (value) => /^\w+$/.test(value)
};
/** The same for flags of a C compiler or linker, as CGO_LDFLAGS or `-extldflags` have them. */
const fileFlagOfC = (flags) => wordsOf(flags).find((word) => !harmlessCFlag.test(word));
const harmlessCFlag = /^-(?:D\w+(?:=\w*)?|O\w*|W[a-z][\w-]*|f[\w-]+|g\w*|l\w[\w.+-]*|m[\w=+-]+|pie|pipe|pthread|s|static(?:-pie)?|std=[\w+]+|w)$/;
/** A list of flags as the go command splits it: a quote counts where a word begins. */
const wordsOf = (text) => [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? "");
/** `-name`, `--name` or `-name=value`; any other word has no name. */
function flagOf(word) {
	const [, name = "", value] = /^--?([\w.-]+)(?:=(.*))?$/s.exec(word) ?? [];
	return {
		name,
		...value !== void 0 && { value }
	};
}

// src/git/changed-paths.ts
/** The tracked paths that are not the same in the user's checkout as in a commit, from the repository's root. */
async function changedPaths({ output }, base) {
	return (await output([
		"diff",
		...[
			"--name-only",
			"--no-renames",
			"--ignore-submodules=none",
			"--no-ext-diff",
			"-z"
		],
		base,
		"--"
	])).split("\0").filter((path) => path !== "");
}

// src/go/build/build-settings.ts
/**
* Why builds with these settings of the go command may read files of the repository that `go list` does not name; undefined if
* they do not. `root` is the repository's, `env` what the go command runs in.
*/
function doubtfulSetting(settings, env, root) {
	const { GOFLAGS = "", GOMOD = "", GOWORK = "", CGO_ENABLED } = settings;
	const flag = fileFlagOfGo(GOFLAGS);
	if (flag !== void 0) return {
		kind: "setting-names-file",
		setting: "GOFLAGS",
		flag
	};
	for (const file of [GOMOD, GOWORK].flatMap((value) => goEnvFile(value) ?? [])) if (pathWithin(root, file) === void 0) return {
		kind: "outside",
		path: file
	};
	const inside = places.find((name) => isInside(root, settings[name] ?? ""));
	if (inside !== void 0) return {
		kind: "setting-leads-inside",
		setting: inside,
		certain: true
	};
	return CGO_ENABLED === "1" ? doubtfulForC(settings, env, root) : void 0;
}
/** The toolchain, the user's own settings, and the modules of others. */
const places = [
	"GOROOT",
	"GOTOOLDIR",
	"GOENV",
	"GOMODCACHE"
];
function doubtfulForC(settings, env, root) {
	for (const name of [
		"CGO_CFLAGS",
		"CGO_CPPFLAGS",
		"CGO_CXXFLAGS",
		"CGO_FFLAGS",
		"CGO_LDFLAGS"
	]) {
		const flag = fileFlagOfC(settings[name] ?? "");
		if (flag !== void 0) return {
			kind: "setting-names-file",
			setting: name,
			flag
		};
	}
	for (const name of [
		"AR",
		"CC",
		"CXX",
		"FC",
		"PKG_CONFIG"
	]) {
		const [command = "", ...flags] = wordsOf(settings[name] ?? "");
		const isFound = /^[\w.+-]*$/.test(command);
		const isElsewhere = isAbsolute(command) && !isInside(root, command);
		if (!(isFound || isElsewhere) || fileFlagOfC(flags.join(" ")) !== void 0) return {
			kind: "setting-leads-inside",
			setting: name,
			certain: false
		};
	}
	const searched = Object.keys(env).find((name) => searchPaths.test(name) && leadsInto(root, env[name] ?? ""));
	return searched === void 0 ? void 0 : {
		kind: "setting-leads-inside",
		setting: searched,
		certain: false
	};
}
/** Where C compilers and linkers look. */
const searchPaths = /^(?:\w*CPATH|\w+_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX|LD_\w+_PATH|PKG_CONFIG_\w+)$/;
const leadsInto = (root, paths) => paths.split(delimiter).some((path) => path !== "" && (!isAbsolute(path) || isInside(root, path)));
const isInside = (root, path) => isAbsolute(path) && pathWithin(root, path) !== void 0;

// src/go/build/build-inputs.ts
/**
* What the builds of all cells read on one side. The go command lists it under the settings of each build, so build constraints,
* folders behind symbolic links and settings from anywhere count as they do in the build.
*/
async function inputsOf({ exec, freeze }, cells, side) {
	const root = side.checkout.realRoot;
	const groups = await groupCells({ freeze }, cells, side);
	const found = await Promise.all(groups.map(async (group) => {
		const settings = await goSettings(exec, group.moduleDir, group.env);
		if (settings === void 0) return unknown({ kind: "go-env-fails" });
		const doubt = doubtfulSetting(settings, group.env, root);
		if (doubt !== void 0) return unknown(doubt);
		const packages = await packagesOf(exec, group);
		if (packages.kind === "failed") return unknown({
			kind: "go-list-fails",
			failure: packages.failure
		});
		return inputsOfGroup({
			group,
			settings,
			root
		}, [...packages.graph.values()]);
	}));
	const files = /* @__PURE__ */ new Map();
	const facts = /* @__PURE__ */ new Map();
	for (const one of found) {
		if (one.kind === "unknown") return one;
		for (const [name, place] of one.inputs.files) files.set(name, place);
		for (const [key, fact] of one.inputs.facts) facts.set(key, fact);
	}
	return {
		kind: "known",
		inputs: {
			files,
			facts
		}
	};
}
const unknown = (why) => ({
	kind: "unknown",
	why
});
async function inputsOfGroup({ group, settings, root }, packages) {
	const names = /* @__PURE__ */ new Set();
	for (const found of packages) {
		const { ImportPath, Standard, Dir, CgoFiles, SwigFiles, SwigCXXFiles } = found;
		if (Standard === true) continue;
		if (isInModuleCache(found, settings.GOMODCACHE)) continue;
		if (CgoFiles !== void 0 || SwigFiles !== void 0 || SwigCXXFiles !== void 0) return unknown({
			kind: "cgo",
			package: ImportPath
		});
		const dir = Dir === void 0 ? void 0 : pathWithin(root, Dir);
		if (Dir === void 0 || dir === void 0) return unknown({
			kind: "package-outside",
			package: ImportPath
		});
		for (const name of sourceFields.flatMap((field) => found[field] ?? [])) names.add(join(Dir, name));
		if (found.Name === "main") names.add(join(Dir, "default.pgo"));
		const doubt = await doubtfulAssembly(found, Dir);
		if (doubt !== void 0) return unknown(doubt);
	}
	for (const file of await moduleFiles(settings, packages)) if (pathWithin(root, file) !== void 0) names.add(file);
	const files = await placesOf(root, [...names]);
	if (files.kind === "unknown") return files;
	const facts = factsOf({
		group,
		settings,
		root
	}, packages);
	return {
		kind: "known",
		inputs: {
			files: files.places,
			facts
		}
	};
}
/** The paths that exist, with their real paths, as in `BuildInputs`. Unknown if one leads out of the root, itself a real path. */
async function placesOf(root, paths) {
	const found = await Promise.all(paths.map(async (path) => ({
		path,
		real: await exists$2(path) ? await realpath(path) : void 0
	})));
	const places = /* @__PURE__ */ new Map();
	for (const { path, real } of found) {
		if (real === void 0) continue;
		const name = pathWithin(root, path) ?? path;
		const place = pathWithin(root, real);
		if (place === void 0) return unknown({
			kind: "leads-out",
			path: name
		});
		places.set(name, place);
	}
	return {
		kind: "known",
		places
	};
}
const isInModuleCache = ({ Dir, Module }, cache) => (Module?.Replace ?? Module)?.Version !== void 0 && Dir !== void 0 && cache !== void 0 && pathWithin(cache, Dir) !== void 0;
/** Where the go command looks for files that decide which modules are built. Not all of them need to exist. */
async function moduleFiles({ GOMOD = "", GOWORK = "" }, packages) {
	const folders = new Set(packages.flatMap(({ Module }) => Module?.GoMod === void 0 ? [] : dirname(Module.GoMod)));
	for (const file of [GOMOD, GOWORK].flatMap((value) => goEnvFile(value) ?? [])) {
		folders.add(dirname(file));
		const statements = goModStatements(await readFile(file, "utf8"));
		for (const { verb, words } of statements) if (verb === "use") folders.add(resolve(dirname(file), words[0] ?? ""));
	}
	const files = [
		"go.mod",
		"go.sum",
		"go.work",
		"go.work.sum",
		join("vendor", "modules.txt")
	];
	return [...folders].flatMap((folder) => files.map((file) => join(folder, file)));
}
/** What decides a group's builds besides files of the repository. */
function factsOf({ group, settings, root }, packages) {
	const cell = group.cells[0]?.id ?? "";
	const fact = (about, value) => [JSON.stringify(about), {
		about,
		text: JSON.stringify(withoutRoot(value, root))
	}];
	return new Map([fact({
		kind: "settings",
		cell
	}, [
		settings,
		group.cells,
		group.flags,
		group.moduleDir
	]), ...packages.map((found) => fact({
		kind: "package",
		path: found.ImportPath,
		cell
	}, found))]);
}
/** Why a package's assembly may include other files than `go list` names; undefined if it does not. */
async function doubtfulAssembly({ SFiles, HFiles = [] }, dir) {
	if (SFiles === void 0) return void 0;
	for (const file of [...SFiles, ...HFiles]) {
		const included = includedBy(await readFile(join(dir, file), "utf8"));
		if (included === void 0) return {
			kind: "unclear-include",
			file
		};
		for (const name of included) {
			if (HFiles.includes(name)) continue;
			if (!(/^(?:go_asm|textflag|funcdata|asm_\w+)\.h$/.test(name) && !await exists$2(join(dir, name)))) return {
				kind: "includes",
				file,
				included: name
			};
		}
	}
}
/** The name of the first file whose contents are not the same in both roots; undefined if all are. Each has to exist in both. */
async function differingFile(names, roots) {
	const left = [...names];
	while (left.length > 0) {
		const some = left.splice(0, filesAtOnce);
		const differing = (await Promise.all(some.map((name) => haveSameBytes(join(roots.head, name), join(roots.base, name))))).indexOf(false);
		if (differing !== -1) return some[differing];
	}
}
const filesAtOnce = 32;
const bytesAtOnce = 2 ** 20;
async function haveSameBytes(one, other) {
	try {
		var _usingCtx$2 = _usingCtx();
		const first = _usingCtx$2.a(await open(one));
		const second = _usingCtx$2.a(await open(other));
		const { size } = await first.stat();
		if (size !== (await second.stat()).size) return false;
		const length = Math.min(size, bytesAtOnce);
		const [left, right] = [Buffer.alloc(length), Buffer.alloc(length)];
		for (let at = 0; at < size;) {
			const read = [await first.read(left, 0, length, at), await second.read(right, 0, length, at)];
			const bytes = Math.min(read[0].bytesRead, read[1].bytesRead);
			if (bytes === 0 || left.compare(right, 0, bytes, 0, bytes) !== 0) return false;
			at += bytes;
		}
		return true;
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}

// src/render/words/input-doubt-text.ts
const texts = {
	changed: ({ path }) => `${path} changed`,
	"missing-in": ({ side, path }) => `${side} has no ${path}`,
	"facts-differ": ({ about }) => `base and head differ in ${factText(about)}`,
	"in-base": ({ why }) => `in base, ${inputDoubtText(why)}`,
	mistake: ({ mistake }) => mistakeText(mistake),
	prepare: () => "`prepare` may make anything",
	"build-line": () => "a `build:` line may read anything",
	prebuilt: () => "a prebuilt program comes from elsewhere",
	profile: () => "a profile is named",
	"tool-flag": ({ flag }) => `the flag ${flag} may name a file`,
	"config-outside": () => "the config lies outside of the repository",
	"no-base": () => "there is no base",
	"no-working-directory": () => "there is no such working directory",
	"no-program": () => "no program was found",
	"setting-names-file": ({ setting, flag }) => `${setting} has ${flag}, which may name a file`,
	"setting-leads-inside": ({ setting, certain }) => `${setting} ${certain ? "leads" : "may lead"} into the repository`,
	outside: ({ path }) => `${path} lies outside of the repository`,
	"go-env-fails": () => "go env fails",
	"go-list-fails": ({ failure }) => `go list: ${commandFailureText(failure)}`,
	cgo: ({ package: path }) => `${path} uses cgo`,
	"package-outside": ({ package: path }) => `${path} lies outside of the repository`,
	"leads-out": ({ path }) => `${path} leads out of the repository`,
	"unclear-include": ({ file }) => `it is not clear what ${file} includes`,
	includes: ({ file, included }) => `${file} includes ${included}`
};
/** Why two revisions have to be built, as a part of a sentence. */
const inputDoubtText = (doubt) => textIn(texts, doubt);
const factText = (fact) => fact.kind === "settings" ? `the settings of the go command for ${fact.cell}` : `the package ${fact.path} for ${fact.cell}`;

// src/steps/untouched.ts
/**
* The report of a pull request that changes no input of a build, made without building. Undefined if an input changed or might
* have, which the log names. Only on a runner, for what asks to be merged: whoever types the command wants figures.
*/
async function reportOfUntouched(task) {
	const { request, effects, workspace, config } = task;
	const { event, onRunner } = request;
	if (!onRunner || event.kind !== "pull_request" && event.kind !== "merge_group") return void 0;
	if (workspace.baseRoot === void 0) return void 0;
	return effects.progress.phase("Look for changed inputs", async () => {
		const toolchain = await readToolchain(effects.exec, workspace.checkout("head", false).dir, task.env);
		const doubt = doubtOf(config) ?? await differenceOfSides(task, toolchain);
		if (doubt !== void 0) {
			effects.progress.step(`to be built: ${inputDoubtText(doubt)}`);
			return;
		}
		effects.progress.step("no input of a build changed: nothing built");
		return emptyReport(task, toolchain);
	});
}
/** Why builds by this config may read files that the go command does not list; undefined if they do not. */
function doubtOf({ prepare, flagSets, programs }) {
	if (prepare !== void 0) return { kind: "prepare" };
	if (flagSets.some(({ build }) => build !== void 0)) return { kind: "build-line" };
	if (programs?.some(({ prebuilt }) => prebuilt !== void 0)) return { kind: "prebuilt" };
	if (flagSets.some(({ pgo = "off" }) => !isPgoMode(pgo))) return { kind: "profile" };
	const flag = flagSets.flatMap(({ ldflags, gcflags, asmflags }) => [
		ldflags,
		gcflags,
		asmflags
	]).map((flags) => fileFlagOfTool(flags ?? "")).find((found) => found !== void 0);
	return flag === void 0 ? void 0 : {
		kind: "tool-flag",
		flag
	};
}
/**
* Why the builds of base and head may differ; undefined if they read the same. The go command lists what both sides read, and
* these files are compared on disk. Git alone does not know what symbolic links, filters and settings make of a commit.
*/
async function differenceOfSides(task, toolchain) {
	const { headRoot, baseRoot, repository, revisions, checkout } = task.workspace;
	if (revisions.base === void 0 || baseRoot === void 0) return { kind: "no-base" };
	if (isAbsolute(task.configFile)) return { kind: "config-outside" };
	const head = await inputsOfSide(task, checkout("head", false), toolchain);
	if (head.kind === "unknown") return head.why;
	const changed = await changedPaths(repository, revisions.base.sha);
	const input = inputAmong(changed, head.inputs);
	if (input !== void 0) return {
		kind: "changed",
		path: input
	};
	const base = await inputsOfBase(task);
	if (base.kind === "unknown") return {
		kind: "in-base",
		why: base.why
	};
	const difference = differenceOf(head.inputs, base.inputs);
	if (difference !== void 0) return difference;
	const file = await differingFile(head.inputs.files.keys(), {
		head: headRoot,
		base: baseRoot
	});
	return file === void 0 ? void 0 : {
		kind: "changed",
		path: file
	};
}
async function inputsOfBase(task) {
	const checkout = task.workspace.checkout("base", false);
	if (!await isFolder$1(checkout.dir)) return {
		kind: "unknown",
		why: { kind: "no-working-directory" }
	};
	try {
		return await inputsOfSide(task, checkout, await readToolchain(task.effects.exec, checkout.dir, task.env));
	} catch (error) {
		if (error instanceof UserError) return {
			kind: "unknown",
			why: {
				kind: "mistake",
				mistake: error.mistake
			}
		};
		throw error;
	}
}
/** What the builds of all programs read in a revision, and the files that decide what is built. */
async function inputsOfSide(task, checkout, toolchain) {
	const { effects, workspace, config, configFile, env } = task;
	const { exec } = effects;
	const { root } = checkout;
	const programs = config.programs ?? await programsIn(task, checkout, toolchain);
	if (programs.length === 0) return {
		kind: "unknown",
		why: { kind: "no-program" }
	};
	const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain));
	const listed = await inputsOf({
		exec,
		freeze: config.freeze
	}, cells, {
		checkout,
		env
	});
	if (listed.kind === "unknown") return listed;
	const deciding = await exists$2(join(root, configFile)) ? [configFile] : releaseFiles(workspace.sub).map(({ file }) => file);
	const files = await placesOf(root, deciding.map((path) => join(root, path)));
	if (files.kind === "unknown") return files;
	const { files: read, facts } = listed.inputs;
	return {
		kind: "known",
		inputs: {
			files: new Map([...read, ...files.places]),
			facts
		}
	};
}
async function programsIn(task, checkout, toolchain) {
	const { packages } = await mainPackagesIn(task, checkout, toolchain);
	return packages.map((found) => ({
		name: found.package,
		package: found.package
	}));
}
async function emptyReport(task, toolchain) {
	const found = {
		toolchain,
		cells: [],
		flagSets: [],
		notes: task.workspace.notes
	};
	const { budgetsElsewhere: _, ...report } = await reportOf(task, found);
	return {
		...report,
		nothingBuilt: true
	};
}

// src/action.ts
/** The main job: two revisions become a report in which everything is decided. */
async function measure(request, effects, caches) {
	try {
		var _usingCtx$1 = _usingCtx();
		const workspace = _usingCtx$1.a(await findRevisions(request, effects));
		const task = await readTask(request, effects, workspace, caches);
		const known = await knownReport(task);
		if (known !== void 0) return {
			report: known,
			config: task.config,
			configFile: task.configFile
		};
		const run = await startRun(task);
		const programs = await findPrograms(run);
		const built = await buildBaseAndHead(run, programs);
		const release = await openRelease(run, built);
		const grown = await findWhatGrew(run, built);
		const sized = await compressBinaries(run, grown.built);
		const plans = await planStarts(run, sized, release);
		const started = await timeStarts(run, plans.base);
		const limited = await testMemoryLimits(run, plans.base, started);
		const soaked = await runSoaks(run, sized, plans.base, limited);
		const compared = compareCells(run, sized, plans.base, {
			started,
			limited,
			soaked
		});
		const linked = await findWhyItIsLinked(run, grown, compared);
		const explained = await findWhyStartsChanged(run, plans.base, started, linked.cells);
		const cells = await compareWithRelease(run, release, plans.release, explained);
		const report = await assemble(run, {
			built: sized,
			release,
			plan: plans.base,
			started,
			cells,
			notes: linked.notes
		});
		await keepCosts(run, report);
		return {
			report,
			trees: treesOf(sized, cells),
			config: run.config,
			configFile: run.configFile
		};
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
/** A report that is known without building: an earlier run's, or that no input of a build changed. */
async function knownReport(task) {
	return await task.caches?.earlierReport?.(task.workspace) ?? reportOfUntouched(task);
}
/** What is to be measured, split into jobs: nothing is built for it. */
async function plan(request, effects, recorded) {
	try {
		var _usingCtx3 = _usingCtx();
		const workspace = _usingCtx3.a(await findRevisions(request, effects));
		const task = await readTask(request, effects, workspace);
		return await planJobs(task, recorded);
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}

// src/render/words/failure-text.ts
/** What is printed of an error that ends a run: a mistake's sentence and its page, or that it is a bug, with its stack. */
function failureText(error, on) {
	const said = error instanceof UserError ? errorText(error.mistake) : bugText(error, on);
	return on === "terminal" ? `go-binary-budget: ${said}\n` : said;
}
function bugText(error, on) {
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	return on === "terminal" ? `this is a bug, please report it.\n${stack}` : `This is a bug in the action, please report it. ${stack}`;
}

// src/system/exec.ts
const secondsToEndByItself = 3;
const keptOfTrace = 64e3;
/**
* Commands by @actions/exec, which looks for the command in the PATH of this process, not in the PATH of
* `options.env`; it always starts it with that environment alone, though. Nothing is echoed. When `signal` aborts, the
* running commands and their descendants are ended, and only when they are gone does the call reject with its reason, and
* does `cleanup` undo what was made before they were started: as long as they run they may write into it.
*/
function createExec(signal, cleanup) {
	const start = commands(signal);
	if (cleanup === void 0) return start;
	return async (...call) => {
		const running = start(...call);
		const forget = cleanup.add(() => running.then(() => {}, () => {}));
		try {
			return await running;
		} finally {
			forget();
		}
	};
}
function commands(signal) {
	return async (command, args, { cwd, env, stdin, onLine, onErrorLine }) => {
		signal?.throwIfAborted();
		if (!(await stat(cwd)).isDirectory()) throw new Error(`${cwd} is not a directory`);
		const path = process.platform === "win32" ? command : await executable(command);
		const stdout = new Text(onLine);
		const stderr = new Text(onErrorLine, onErrorLine && keptOfTrace);
		let child;
		const end = () => {
			if (child !== void 0) endTree(child);
		};
		const adopt = (started) => {
			child = started;
			if (signal?.aborted) child.once("spawn", end);
		};
		signal?.addEventListener("abort", end, { once: true });
		try {
			const options = {
				cwd,
				env: { ...env },
				silent: true,
				ignoreReturnCode: true,
				input: Buffer.from(stdin ?? ""),
				listeners: {
					stdout: (data) => stdout.add(data),
					stderr: (data) => stderr.add(data)
				}
			};
			const exitCode = await starting.run(adopt, () => exec(quoted(path), [...args], options));
			signal?.throwIfAborted();
			return {
				exitCode: exitCode ?? -1,
				stdout: stdout.end(),
				stderr: stderr.end()
			};
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof Error && error.message.startsWith("Unable to locate executable file")) throw new CommandNotFound(command, { cause: error });
			throw error;
		} finally {
			signal?.removeEventListener("abort", end);
		}
	};
}
/**
* Where a command is on PATH, as a shell finds it. @actions/exec looks for it too, but tells the log of each folder of PATH
* that this user may not read. Throws a CommandNotFound.
*/
async function executable(command) {
	if (command.includes(sep)) return command;
	for (const folder of (process.env.PATH ?? "").split(delimiter).filter(Boolean)) {
		const path = join(folder, command);
		if (await Promise.all([stat(path), access(path, constants.X_OK)]).then(([found]) => found.isFile(), () => false)) return path;
	}
	throw new CommandNotFound(command);
}
const quoted = (command) => `"${command.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
const starting = new AsyncLocalStorage();
subscribe("child_process", (message) => {
	const adopt = starting.getStore();
	if (adopt === void 0) return;
	const { process: child } = message;
	adopt(child);
	queueMicrotask(() => child.stdin?.on("error", () => {}));
});
async function endTree(child) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		execFile("taskkill", [
			"/pid",
			String(child.pid),
			"/t",
			"/f"
		], () => {});
		return;
	}
	const tree = [child.pid, ...await descendants(child.pid)];
	for (const pid of tree) kill(pid, "SIGTERM");
	const late = setTimeout(() => {
		for (const pid of tree) kill(pid, "SIGKILL");
	}, secondsToEndByItself * 1e3);
	child.once("exit", () => clearTimeout(late));
}
function kill(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch {}
}
/** Linux only; elsewhere the list is empty and only the command itself is ended. */
async function descendants(pid) {
	const found = [];
	for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
		const children = await readFile(`/proc/${pid}/task/${task}/children`, "utf8").catch(() => "");
		for (const child of children.split(" ").filter(Boolean).map(Number)) found.push(child, ...await descendants(child));
	}
	return found;
}
/** Output as it arrives in pieces, which may end within a character or a line. */
var Text = class {
	#decoder = new StringDecoder("utf8");
	#pieces = [];
	#onLine;
	#most;
	#length = 0;
	#line = "";
	/** Keeps at least the last `most` characters, and no more than a piece beyond them. */
	constructor(onLine, most = Number.POSITIVE_INFINITY) {
		this.#onLine = onLine;
		this.#most = most;
	}
	add(data) {
		this.#take(this.#decoder.write(data));
	}
	end() {
		this.#take(this.#decoder.end());
		if (this.#line !== "") this.#onLine?.(this.#line);
		return this.#pieces.join("");
	}
	#take(text) {
		this.#pieces.push(text);
		this.#length += text.length;
		for (let first = this.#pieces[0]; first !== void 0 && this.#length - first.length >= this.#most; [first] = this.#pieces) {
			this.#pieces.shift();
			this.#length -= first.length;
		}
		if (this.#onLine === void 0) return;
		const lines = (this.#line + text).split("\n");
		this.#line = lines.pop() ?? "";
		for (const line of lines) this.#onLine(line);
	}
};

// src/system/interrupt.ts
/** Exit codes of shells for a program that a signal ended: 128 and the signal's number. */
const exitCodes = {
	SIGINT: 130,
	SIGTERM: 143,
	SIGHUP: 129
};
/**
* Makes an interrupt end the running command, undo what is temporary, and say so, in this order. A second one ends the
* program at once: what is left behind then is removed by the next run.
*/
function interruptible(cleanup) {
	const controller = new AbortController();
	let leaving;
	const heard = (signal) => {
		if (controller.signal.aborted) process.exit(exitCodes[signal]);
		process.stderr.write(`\nInterrupted (${signal}), cleaning up…\n`);
		controller.abort(/* @__PURE__ */ new Error(`interrupted by ${signal}`));
		leaving = cleanup.run().then((failures) => {
			for (const failure of failures) process.stderr.write(`Not cleaned up: ${String(failure)}\n`);
			if (failures.length === 0) process.stderr.write("Cleaned up: nothing is left behind.\n");
			process.exit(exitCodes[signal]);
		});
	};
	const signals = Object.keys(exitCodes);
	for (const signal of signals) process.on(signal, heard);
	return {
		signal: controller.signal,
		unlessLeaving: async (error) => {
			await leaving;
			throw error;
		},
		[Symbol.dispose]: () => {
			for (const signal of signals) process.off(signal, heard);
		}
	};
}

// src/system/progress.ts
const secondsBetweenLines = 10;
/** Progress as lines of text with their time; a bar on a terminal; a group per phase on a runner. */
function createProgress(output, now) {
	const created = now();
	const phases = [];
	let phaseBegan = created;
	let stepBegan = created;
	let lastLine = created;
	let barShown = false;
	const secondsSince = (since) => (now() - since) / 1e3;
	const clearBar = () => {
		if (barShown) output.write("\r\x1B[2K");
		barShown = false;
	};
	const line = (text) => {
		clearBar();
		output.write(`${text}\n`);
	};
	return {
		phases,
		async phase(title, work) {
			const began = now();
			phaseBegan = began;
			stepBegan = began;
			lastLine = began;
			if (output.startGroup === void 0) line(title);
			else output.startGroup(title);
			try {
				return await work();
			} finally {
				clearBar();
				phases.push({
					name: title,
					seconds: secondsSince(began)
				});
				output.endGroup?.();
				if (output.endGroup !== void 0) line(`${title}: ${inSeconds(secondsSince(began))}`);
			}
		},
		step(text) {
			line(timed(secondsSince(stepBegan), text));
			stepBegan = now();
		},
		advance(done, total, text, left) {
			const remaining = left ?? (done > 0 ? secondsSince(phaseBegan) * Math.max(0, total - done) / done : 0);
			const whole = remaining >= 1 ? `${text}, ${waitingTime(remaining)} left` : text;
			if (output.columns !== void 0) {
				const room = Math.max(10, Math.min(40, output.columns - whole.length - 12));
				const filled = Math.round(room * done / Math.max(1, total));
				const bar = `  ${"█".repeat(filled)}${"░".repeat(room - filled)} ${whole}`;
				output.write(`\r\u001b[2K${bar.slice(0, output.columns)}`);
				barShown = true;
			} else if (secondsSince(lastLine) >= secondsBetweenLines) {
				lastLine = now();
				line(`  ${Math.floor(100 * done / Math.max(1, total))} %  ${whole}`);
			}
		},
		say(text) {
			line(onOneLine(text));
		},
		finish() {
			line(`Total: ${inSeconds(secondsSince(created))}`);
			for (const { name, seconds } of phases) line(timed(seconds, name));
		}
	};
}
const inSeconds = (seconds) => `${seconds.toFixed(1)} s`;
const timed = (seconds, text) => `  ${inSeconds(seconds).padStart(7)}  ${onOneLine(text)}`;
/** A runner takes a line that begins with `::` for a command, and what is shown may come from a repository. */
const onOneLine = (text) => text.replaceAll(/\s*[\r\n]+\s*/g, " ");

// src/system/trace.ts
/**
* Commands that are told as a shell would take them, with their folder, exit code and seconds: for RUNNER_DEBUG. Their
* environment is left out, since it has the token, and so is what they are given to read.
*/
function traced(exec, say, now) {
	return async (command, args, options) => {
		const began = now();
		const told = (ending) => say(`${[command, ...args].map(shellWord).join(" ")} (in ${options.cwd}; ${ending}, ${(now() - began).toFixed(2)} s)`);
		try {
			const result = await exec(command, args, options);
			told(`exit code ${result.exitCode}`);
			return result;
		} catch (error) {
			told("not run to its end");
			throw error;
		}
	};
}

// src/system/windows.ts
/**
* On Windows `sh`, by which a config's own lines run, is the one that comes with Git, whose folder is mostly not in
* PATH. Elsewhere nothing changes.
*/
function withGitShell(exec, platform = process.platform) {
	if (platform !== "win32") return exec;
	return async (command, args, options) => {
		try {
			return await exec(command, args, options);
		} catch (error) {
			if (command !== "sh" || !(error instanceof CommandNotFound)) throw error;
			const { cwd, env } = options;
			const asked = await exec("git", ["--exec-path"], {
				cwd,
				env
			}).catch(() => void 0);
			if (asked === void 0 || asked.exitCode !== 0) throw error;
			return exec(win32.join(asked.stdout.trim(), "..", "..", "..", "bin", "sh.exe"), args, options);
		}
	};
}
/** The environment as it is read here: Windows calls it `Path`, and does not mind how names are written. */
function definedEnvironment(env, platform = process.platform) {
	const defined = Object.entries(env).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(defined.map(([name, value]) => [platform === "win32" && /^path$/i.test(name) ? "PATH" : name, value]));
}

// src/go/build/folder-store.ts
function folderStore(folder) {
	let changed = false;
	const filesOf = (key) => {
		const name = join(folder, shortHash(key));
		return {
			binary: `${name}.bin`,
			facts: `${name}.json`
		};
	};
	return {
		isChanged: () => changed,
		take: async (key, path) => {
			const { binary, facts } = filesOf(key);
			const sizes = usableSizes(await textOf(facts));
			if (sizes === void 0) return void 0;
			try {
				await copyFile(binary, path);
				await chmod(path, 493);
			} catch (error) {
				if (error.code !== "ENOENT") throw error;
				return;
			}
			return sizes;
		},
		keep: async (key, path, sizes) => {
			const { binary, facts } = filesOf(key);
			if (usableSizes(await textOf(facts)) !== void 0 && await isFile(binary)) return;
			await mkdir(folder, { recursive: true });
			await copyFile(path, binary);
			await writeFile(facts, JSON.stringify({
				encoders: encoderVersions(),
				sizes
			}));
			changed = true;
		}
	};
}
/** Sizes as this Node.js would make them: another one may compress to other bytes. */
function usableSizes(text) {
	const entry = text === void 0 ? void 0 : entryFrom(text);
	return entry?.encoders === encoderVersions() ? entry.sizes : void 0;
}
const encoderVersions = () => `${process.versions.zlib} ${process.versions.zstd ?? ""}`;
/** The entry, if it is one: a cache is written by other runs, and a broken one costs time only. */
function entryFrom(text) {
	try {
		const { encoders, sizes } = JSON.parse(text);
		if (typeof sizes?.gzip !== "number") return void 0;
		return {
			encoders,
			sizes: {
				gzip: sizes.gzip,
				...typeof sizes.zstd === "number" && { zstd: sizes.zstd }
			}
		};
	} catch {
		return;
	}
}
/** Changed when what is kept changes its meaning. */
const generation = "v1";
/** The name of a cache or of a folder of it, by everything that determines what is in it. */
function storeKey(what, { version, hostOs, hostArch }, ...determinedBy) {
	const hash = shortHash(JSON.stringify(determinedBy));
	return [...[
		"go-binary-budget",
		generation,
		what,
		hostOs,
		hostArch,
		version.replace(/[^\w.]/g, "_")
	], ...determinedBy.length > 0 ? [hash] : []].join("-");
}
/** Removes the stores in a folder that no run has added to for a week: each base leaves one. */
async function removeOldStores(parent) {
	const oldest = Date.now() - 6048e5;
	if (!await isFolder$1(parent)) return;
	for (const name of await readdir(parent)) {
		const path = join(parent, name);
		if ((await stat(path)).mtimeMs < oldest) await removeFolder(path);
	}
}

// src/render/formats/action-benchmark.ts
const units$1 = {
	B: "B",
	s: "s",
	count: "count",
	"B/min": "B/min",
	"1/min": "1/min"
};
/**
* Head's figures as github-action-benchmark takes them with `tool: customSmallerIsBetter`: a list of name, unit, value,
* range and extra. Its history is a chart per name, so names hold nothing that changes from run to run.
* Source: https://github.com/benchmark-action/github-action-benchmark#examples and `BenchmarkResult` in its src/extract.ts.
*/
function renderActionBenchmark(report) {
	const results = report.cells.flatMap((cell) => Object.entries(cell.metrics).flatMap(([id, comparison]) => {
		const sample = comparison?.head;
		if (sample === void 0) return [];
		const { title, unit } = metricOf(id);
		return [{
			name: `${cell.program} (${cell.flagSet}, ${platformText(cell)}): ${title}`,
			unit: units$1[unit],
			value: sample.center,
			...rangeOf(sample, metricOf(id).kind)
		}];
	}));
	return `${JSON.stringify(results, void 0, 2)}\n`;
}
/** The interval of a median is not symmetric; the larger half of it is the honest one. */
function rangeOf({ center, lo, hi, values }, kind) {
	if (kind === "exact") return {};
	const half = Math.max(center - lo, hi - center);
	return {
		range: `± ${Number(half.toPrecision(3))}`,
		...values.length > 0 && { extra: `median of ${values.length} runs, 95 % interval ${lo} to ${hi}` }
	};
}

// src/render/formats/badge.ts
/**
* Head's size as a badge, in the JSON that Shields' endpoint badge reads: of the first program under its first flag set,
* which is the number that people know. Source: https://shields.io/badges/endpoint-badge.
*/
function renderBadge(report) {
	const cell = report.cells.find(({ metrics }) => metrics.size?.head !== void 0);
	const size = cell?.metrics.size?.head?.center;
	const several = new Set(report.cells.map(({ program }) => program)).size > 1;
	const message = cell === void 0 || size === void 0 ? "not measured" : quantity(size, "size");
	const badge = {
		schemaVersion: 1,
		label: several && cell !== void 0 ? `${cell.program} size` : "binary size",
		message: report.verdict === "fail" ? `${message}, over budget` : message,
		color: colourOf(report, size)
	};
	return `${JSON.stringify(badge)}\n`;
}
function colourOf({ verdict, budgets }, size) {
	if (size === void 0 || verdict === "incomplete") return "lightgrey";
	if (verdict === "fail") return "red";
	return budgets.length > 0 ? "brightgreen" : "blue";
}

// src/render/formats/benchmarks.ts
const units = {
	B: "B",
	s: "sec",
	count: "count",
	"B/min": "B/min",
	"1/min": "1/min"
};
/**
* Both sides in the Go benchmark format, which benchstat reads: `benchstat -col side benchmarks.txt`.
* Source: https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md and golang.org/x/perf/benchfmt.
*/
function renderBenchmarks(report) {
	const lines = [];
	for (const id of unitsIn(report)) {
		const { kind } = metricOf(id);
		lines.push(`Unit ${unitName(id)}${kind === "exact" ? " assume=exact" : ""} better=lower`);
	}
	for (const side of ["base", "head"]) {
		const { sha, name } = report.revisions[side] ?? {};
		lines.push(`${side}-commit: ${oneWord(sha ?? name ?? "none")}`);
	}
	for (const side of ["base", "head"]) {
		lines.push("", `side: ${side}`);
		let platform;
		for (const cell of report.cells) {
			if (cell.platform !== platform) {
				const [goos, ...goarch] = cell.platform.split("/");
				lines.push(`goos: ${goos}`, `goarch: ${goarch.join("/")}`);
				platform = cell.platform;
			}
			const name = `Benchmark${capital$1(oneWord(cell.program))}/flags=${oneWord(cell.flagSet)}${variantText(cell)}`;
			for (const [id, comparison] of Object.entries(cell.metrics)) {
				const sample = comparison?.[side];
				if (sample !== void 0) for (const value of valuesOf(sample)) lines.push(`${name} 1 ${value} ${unitName(id)}`);
			}
		}
	}
	return `${lines.join("\n")}\n`;
}
const valuesOf = (sample) => sample.values.length > 0 ? sample.values : [sample.center];
/** A unit of its own per metric, since the format has one line of units and no other name for what was measured. */
const unitName = (id) => `${id}-${units[metricOf(id).unit]}`;
function unitsIn(report) {
	return [...new Set(report.cells.flatMap(({ metrics }) => Object.keys(metrics)))];
}
/** The format splits at white space; a name must begin with an upper-case letter. */
const oneWord = (text) => text.replace(/\s+/g, "_");
const variantText = ({ variant }) => variant === void 0 ? "" : `/of=${oneWord(variant)}`;
const capital$1 = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// src/render/formats/openmetrics.ts
const unitNames = {
	B: "bytes",
	s: "seconds",
	count: "",
	"B/min": "bytes_per_minute",
	"1/min": "per_minute"
};
/**
* Both sides as OpenMetrics text 1.0, for a textfile collector or a push gateway: gauges by program, flag set, platform and
* side; sampled metrics with the ends of their interval in families of their own, so that no query sums them up.
* Source: https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md
*/
function renderOpenMetrics(report) {
	return `${[
		...family("revision", "info", "What was compared.", [[revisions(report), 1]], "_info"),
		...family("verdict", "stateset", "What the budgets say.", verdicts(report)),
		...metricIds.flatMap((id) => metricFamilies(report, id)),
		"# EOF"
	].join("\n")}\n`;
}
const prefix = "go_binary_budget";
function metricFamilies(report, id) {
	const { title, kind, unit } = metricOf(id);
	const name = id.replaceAll("-", "_");
	const gauge = (suffix, what, read) => unitFamily(name + suffix, unit, `${title}${what}`, pointsOf(report, id, read));
	if (kind === "exact") return gauge("", "", ({ center }) => center);
	return [
		...gauge("", ", median", ({ center }) => center),
		...gauge("_low", ", lower end of the 95 % interval of the median", ({ lo }) => lo),
		...gauge("_high", ", upper end of the 95 % interval of the median", ({ hi }) => hi)
	];
}
function pointsOf({ cells }, id, read) {
	return cells.flatMap(({ program, flagSet, platform, variant, metrics }) => ["base", "head"].flatMap((side) => {
		const sample = metrics[id]?.[side];
		const labels = {
			program,
			flag_set: flagSet,
			platform,
			...variant !== void 0 && { variant },
			side
		};
		return sample === void 0 ? [] : [[labels, read(sample)]];
	}));
}
function unitFamily(name, unit, help, points) {
	const suffix = unitNames[unit];
	return family(suffix === "" ? name : `${name}_${suffix}`, "gauge", `${capital(help)}.`, points, "", suffix);
}
function family(name, type, help, points, sampleSuffix = "", unit = "") {
	if (points.length === 0) return [];
	const full = `${prefix}_${name}`;
	return [
		`# TYPE ${full} ${type}`,
		...unit === "" ? [] : [`# UNIT ${full} ${unit}`],
		`# HELP ${full} ${escaped(help)}`,
		...points.map(([labels, value]) => `${full}${sampleSuffix}{${labelText(labels)}} ${value}`)
	];
}
function revisions({ revisions: { base, head }, tool }) {
	return {
		...base && { base: base.sha ?? base.name },
		head: head.sha ?? head.name,
		version: tool.version
	};
}
/** A state set has one sample per state, named by the family itself. */
function verdicts({ verdict }) {
	return [
		"pass",
		"fail",
		"incomplete"
	].map((state) => [{ [`${prefix}_verdict`]: state }, state === verdict ? 1 : 0]);
}
const labelText = (labels) => Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`).join(",");
const escaped = (text) => text.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\r", " ").replaceAll("\n", "\\n");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// src/output/report-files.ts
/** The files of a run by the folder that they are written to. */
const writtenIn = (folder) => ({
	report: join(folder, "report.json"),
	comment: join(folder, "comment.md"),
	html: join(folder, "report.html"),
	benchmarks: join(folder, "benchmarks.txt"),
	actionBenchmark: join(folder, "action-benchmark.json"),
	openMetrics: join(folder, "openmetrics.txt"),
	badge: join(folder, "badge.json")
});
/** Writes the report in the forms that people and programs read; returns the paths. */
async function writeReport(report, { comment, html }, folder) {
	await mkdir(folder, { recursive: true });
	const paths = writtenIn(folder);
	await writeFile(paths.report, `${JSON.stringify(report)}\n`);
	await writeFile(paths.comment, comment);
	await writeFile(paths.html, html);
	await writeFile(paths.benchmarks, renderBenchmarks(report));
	await writeFile(paths.actionBenchmark, renderActionBenchmark(report));
	await writeFile(paths.openMetrics, renderOpenMetrics(report));
	await writeFile(paths.badge, renderBadge(report));
	return paths;
}

// src/core/report/report-pages.ts
/** What every start gives: where it is missing, nothing started. */
const ofEachStart = [
	"cold-start",
	"peak-rss",
	"ready-rss",
	"page-faults",
	"mapped-areas"
];
/** The pages about what a finished run could not do, the gravest first. */
function pagesOn({ cells, budgets, revisions, complete, open }) {
	const sides = cells.flatMap(({ failure }) => failure?.side ?? []);
	const isBuilt = (key) => cells.every((cell) => cell.failure === void 0 || !sameCell(cell, key));
	const missing = budgets.flatMap(({ incomplete, metric, cell }) => incomplete === true && isBuilt(cell) ? [metric] : []);
	const starts = cells.every(({ startFailure }) => startFailure === void 0);
	const isOfEachStart = (metric) => ofEachStart.includes(metric);
	return [
		...complete === false && open !== true ? ["results-missing"] : [],
		...sides.some((side) => side !== "base") ? ["build-failed"] : [],
		...!starts || missing.some(isOfEachStart) ? ["never-ready"] : [],
		...starts && missing.some((metric) => !isOfEachStart(metric)) ? ["not-measured"] : [],
		...sides.includes("base") ? ["base-does-not-build"] : [],
		...revisions.base === void 0 ? ["no-base"] : []
	];
}

// src/git/history-branch.ts
/** Somebody else was quicker so many times at most; waits grow from one to the next. */
const mostAttempts = 8;
/** Who commits where nobody is configured: as actions/checkout's own examples have it. */
const identity = {
	name: "github-actions[bot]",
	email: "41898282+github-actions[bot]@users.noreply.github.com"
};
/** The file as the remote's branch has it, byte for byte; empty if there is none. Only its last commit is fetched. */
async function readBranchFile(on) {
	return readWith(await bareGit(on), on);
}
async function readWith(git, on) {
	const { url } = git;
	if (url === void 0) return {
		kind: "failed",
		problem: { kind: "no-remote" }
	};
	const ref = `refs/heads/${on.branch}`;
	const listed = await git.run([
		"ls-remote",
		url,
		ref
	], { network: true });
	if (listed.exitCode !== 0) return failed(listed);
	const tip = listed.stdout.split(/\s/)[0];
	if (tip === void 0 || tip === "") return {
		kind: "read",
		content: Buffer.alloc(0)
	};
	const fetched = await git.run([
		"-c",
		"gc.auto=0",
		"-c",
		"fetch.unpackLimit=1",
		"fetch",
		"--quiet",
		"--no-tags",
		"--depth=1",
		url,
		`+${ref}:refs/history`
	], { network: true });
	if (fetched.exitCode !== 0) return failed(fetched);
	const sha = (await git.output(["rev-parse", "refs/history"])).trim();
	await git.output(["read-tree", sha]);
	const into = join(on.folder, "files");
	await git.run([
		"-c",
		"core.autocrlf=false",
		"checkout-index",
		"--force",
		`--prefix=${into}/`,
		"--",
		on.file
	]);
	return {
		kind: "read",
		content: (await git.output([
			"ls-files",
			"--",
			on.file
		])).trim() !== "" ? await readFile(join(into, on.file)) : Buffer.alloc(0),
		tip: sha
	};
}
const failed = (result) => ({
	kind: "failed",
	problem: {
		kind: "git-fails",
		said: lastWords(result)
	}
});
/**
* Adds lines to the end of the file by one commit and one push that can only move the branch forward. Whoever was quicker is
* waited for, and what they wrote is read again. `linesFor` sees the file as it is then; none means there is nothing to add.
* Other files on the branch stay.
*/
async function appendToBranchFile(on, linesFor, message, wait = setTimeout$1) {
	const git = await bareGit(on);
	let why;
	for (let attempt = 1; attempt <= mostAttempts; attempt++) {
		if (attempt > 1) await wait(100 * 2 ** Math.min(attempt, 6) * (.5 + Math.random()));
		const read = await readWith(git, on);
		if (read.kind === "failed") {
			why = {
				kind: "not-read",
				problem: read.problem,
				attempts: attempt
			};
			continue;
		}
		const lines = linesFor(read.content);
		if (lines.length === 0) return { kind: "nothing-to-add" };
		const commit = await commitWith(git, on, read, lines, message);
		const pushed = await git.run([
			"push",
			"--porcelain",
			"--no-verify",
			git.url ?? "",
			`${commit}:refs/heads/${on.branch}`
		], { network: true });
		if (pushed.exitCode === 0) return {
			kind: "appended",
			commit,
			attempts: attempt
		};
		why = {
			kind: "not-pushed",
			said: refusal(pushed),
			attempts: attempt
		};
		if (!isRace(pushed)) break;
	}
	if (why === void 0) throw new Error("no attempt was made");
	return {
		kind: "refused",
		why
	};
}
async function commitWith(git, on, { content, tip }, lines, message) {
	const path = join(on.folder, "appended");
	const gap = content.length > 0 && content.at(-1) !== 10 ? "\n" : "";
	await writeFile(path, Buffer.concat([content, Buffer.from(`${gap}${lines.join("\n")}\n`)]));
	const blob = (await git.output([
		"hash-object",
		"-w",
		"--no-filters",
		path
	])).trim();
	if (tip === void 0) await git.output(["read-tree", "--empty"]);
	await git.output([
		"update-index",
		"--add",
		"--cacheinfo",
		`100644,${blob},${on.file}`
	]);
	const tree = (await git.output(["write-tree"])).trim();
	return (await git.output([
		"commit-tree",
		tree,
		...tip === void 0 ? [] : ["-p", tip],
		"-m",
		message
	])).trim();
}
/** `[rejected]` is git's own word for a branch that has moved on; the others are a server's, for two pushes at one time. */
function isRace({ stdout, stderr }) {
	return /\[rejected\]|cannot lock ref|reference already exists|failed to update ref|incorrect old value|stale info/.test(stdout + stderr);
}
/** What the remote said, in a line: of a protected branch that is in lines that begin with `remote:`. */
function refusal(result) {
	const said = [...result.stderr.matchAll(/^remote: (?:error: )?(.+?)\s*$/gm)].map(([, text]) => text);
	const status = /^!\t\S+\t(.+)$/m.exec(result.stdout)?.[1];
	return [...said.slice(0, 3), ...status === void 0 ? [lastWords(result)] : [status]].join("; ");
}
async function bareGit({ repository, folder }) {
	const dir = join(folder, "git");
	const env = {
		GIT_DIR: dir,
		GIT_WORK_TREE: join(folder, "files"),
		GIT_INDEX_FILE: join(folder, "index"),
		GIT_AUTHOR_NAME: identity.name,
		GIT_AUTHOR_EMAIL: identity.email,
		GIT_COMMITTER_NAME: identity.name,
		GIT_COMMITTER_EMAIL: identity.email
	};
	await mkdir(join(folder, "files"), { recursive: true });
	await repository.output([
		"init",
		"--quiet",
		"--bare",
		"--initial-branch=unused",
		dir
	]);
	const remote = repository.remote;
	return {
		url: remote === void 0 ? void 0 : await repository.output([
			"remote",
			"get-url",
			"--push",
			remote
		]),
		run: (args, options = {}) => repository.git(args, {
			...options,
			env: {
				...env,
				...options.env
			}
		}),
		output: (args) => repository.output(args, { env })
	};
}

// src/core/config/config.ts
const defaultConfigPath = ".github/binary-budget.yml";

export { textIfAny as $, tryRun as A, requirePrograms as B, placeOutsideRepositories as C, findStarts as D, openRepository as E, compareCells as F, inspect$1 as G, allSymbols as H, buildBaseAndHead as I, namePrograms as J, _usingCtx as K, costsFolder as L, findRelease as M, cellsOfJob as N, trying as O, variantOfJob as P, temporaryFolder as Q, mainPackagesIn as R, openWorkspace as S, releasesByCommit as T, compileProbe as U, goSources as V, identify as W, isFolder$1 as X, isFile as Y, removeFolder as Z, measure as _, writeReport as a, pageOf as at, goEnvironment as b, removeOldStores as c, withGitShell as d, textOf as et, traced as f, failureText as g, createExec as h, pagesOn as i, cleanupList as it, findPrograms as j, withTiming as k, storeKey as l, interruptible as m, appendToBranchFile as n, readToolchain as nt, writtenIn as o, createProgress as p, buildEnvironment as q, readBranchFile as r, goCommand as rt, folderStore as s, defaultConfigPath as t, tool as tt, definedEnvironment as u, plan as v, usualPlaces as w, startRun as x, timeStarts as y, modulesBelow as z };