import { A as tryRun, B as requirePrograms, C as placeOutsideRepositories, D as findStarts, E as openRepository, F as compareCells, G as inspect$1, H as allSymbols, I as buildBaseAndHead, J as namePrograms, K as _usingCtx, M as findRelease, O as trying, Q as temporaryFolder, R as mainPackagesIn, S as openWorkspace, T as releasesByCommit, U as compileProbe, V as goSources, W as identify, X as isFolder, Z as removeFolder, _ as measure$1, a as writeReport, at as pageOf, b as goEnvironment, c as removeOldStores, d as withGitShell, et as textOf, f as traced, g as failureText, h as createExec, i as pagesOn, it as cleanupList, j as findPrograms, k as withTiming, l as storeKey, m as interruptible, nt as readToolchain, o as writtenIn, p as createProgress, q as buildEnvironment, r as readBranchFile, rt as goCommand, s as folderStore, t as defaultConfigPath, tt as tool, u as definedEnvironment, w as usualPlaces, x as startRun, y as timeStarts, z as modulesBelow } from "./config.js";
import { F as reasonText, N as verdictOnTable, O as figure, V as fetchProblemText, W as failureText$1, c as historyFile, g as flowYaml, i as reportDocument, k as exitCodeOf, m as causeName, o as noteText, t as renderComment, u as readHistory, v as limitAbove, x as moduleLines } from "./comment3.js";
import { C as isPackagePath, M as require_fastest_levenshtein, N as UserError, S as readConfig, b as defaultConfig, h as trendOf, j as suggestion, n as errorUrl, w as namePattern, x as placesIn } from "./mistake-text.js";
import { _ as platformText, c as percent, d as quantity, h as cellId, i as change, t as historyFold } from "./history-fold.js";
import { n as metricOf } from "./metric.js";
import { c as code, o as renderMarkdown, u as mark } from "./lost-results-text.js";
import { c as packageDifferences, i as causesOf, l as sectionDifferences, o as bytesByKind, s as kindDifferences, u as symbolDifferences } from "./size-tree.js";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { tmpdir } from "node:os";
import { mkdir, mkdtemp, readdir, rmdir, stat, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";

// src/init/ask.ts
/** Asks on a terminal alone: a script, or a job, is never kept waiting. */
function terminalAsk() {
	const { stdin, stderr } = process;
	if (stdin.isTTY !== true || stderr.isTTY !== true) return async () => void 0;
	return async (question) => {
		const lines = createInterface({
			input: stdin,
			output: stderr
		});
		try {
			return (await lines.question(`${question} `)).trim();
		} finally {
			lines.close();
		}
	};
}

// src/render/files/config-file.ts
const schemaUrl = "https://unpkg.com/go-binary-budget/schema.json";
/** The config file as text. Read back by the config's own reader, it means what it was made from. */
function renderConfigFile(config) {
	return `${[
		[
			`# yaml-language-server: $schema=${schemaUrl}`,
			"# Budgets of Go Binary Budget. Every key: https://github.com/go-binary-budget/go-binary-budget/blob/main/docs/config.md",
			...config.remarks.map((remark) => `# ${oneLine(remark)}`)
		],
		["programs:", ...config.programs.flatMap(programLines)],
		flagSetLines(config),
		config.prepare === void 0 ? [] : ["# Not everything builds as it is checked out. If a command makes what is missing, it runs in each revision:", `# prepare: ${oneLine(config.prepare)}`],
		config.otherPlatforms.length === 0 ? [] : ["# Shipped as well; what is listed here besides the host is built and sized:", `# platforms: ${flow(["host", ...config.otherPlatforms])}`],
		budgetLines(config.budgets)
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function programLines({ name, package: package_, run, guess, remark }) {
	return [
		...remark === void 0 ? [] : [`  # ${oneLine(remark)}.`],
		`  - name: ${flowYaml(name)}`,
		`    package: ${flowYaml(package_)}`,
		...run === void 0 ? [] : runLines(run),
		...guess === void 0 ? [] : runLines(guess).map((line) => `    # ${line.slice(4)}`)
	];
}
function runLines(run) {
	if (run === "off") return ["    run: off"];
	return [
		"    run:",
		...run.args.length > 0 ? [`      args: ${flow(run.args)}`] : [],
		...Object.keys(run.env).length > 0 ? [`      env: ${flow(run.env)}`] : [],
		`      ready: ${flow(readyOf(run.ready))}`
	];
}
function readyOf(ready) {
	switch (ready.kind) {
		case "exit": return { exit: ready.code };
		case "http": return { http: ready.url };
		case "tcp": return { tcp: ready.address };
		case "stdout": return { stdout: ready.pattern };
	}
}
function flagSetLines({ flagSets, shipped }) {
	return ["flag-sets:", ...flagSets.flatMap((flagSet) => {
		if (typeof flagSet === "string") return [`  - ${flagSet}${flagSet === "stripped" ? " # -ldflags=\"-s -w\"" : ""}`];
		const { name, env, runEnv, ...flags } = flagSet;
		const values = {
			...flags,
			...Object.keys(env).length > 0 && { env },
			...Object.keys(runEnv).length > 0 && { "run-env": runEnv }
		};
		return [
			...shipped === void 0 ? [] : [`  # ${oneLine(shipped)}.`],
			`  - name: ${flowYaml(name)}`,
			...Object.entries(values).map(([key, value]) => `    ${key}: ${flow(value)}`)
		];
	})];
}
function budgetLines(budgets) {
	if (budgets.length === 0) return [];
	return [
		"# Limits with some head-room over what was measured when this file was written. `level: warn` fails nothing.",
		"budgets:",
		...budgets.map((budget) => `  - ${flow(budget)}`)
	];
}
/** Lists as people write them, without blanks inside the brackets. */
const flow = (value) => flowYaml(value).replace(/^\[ (.*) \]$/, "[$1]");
/** A remark must not break out of its line. */
const oneLine = (text) => text.replaceAll(/\s+/g, " ").trim();

// src/render/files/fork-workflow-file.ts
/** The workflow that tells what was measured for a pull request from a fork, with the token that such a run never has. */
function renderForkWorkflowFile() {
	return `# Comments on pull requests from forks what their own runs of "Binary budget" measured but cannot post.
# It checks nothing out and runs nothing of the pull request.
name: Binary budget (forks)
on:
  workflow_run: # zizmor: ignore[dangerous-triggers] no code or text of the run is used, figures and names alone
    workflows: [Binary budget]
    types: [completed]

permissions: {}

jobs:
  report:
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.head_repository.full_name != github.repository
    runs-on: ubuntu-24.04
    permissions:
      actions: read # the results that the run left
      contents: read # the config of the base branch
      pull-requests: write # to comment
      statuses: write # to say whether it passed
    steps:
      - uses: go-binary-budget/go-binary-budget@v1
        with:
          mode: report
`;
}

// src/render/files/workflow-file.ts
/** The workflow as text: two machines, no permission beyond reading and commenting. */
function renderWorkflowFile(workflow) {
	const { workingDirectory, goVersionFile, submodules, lfs, goprivate } = workflow;
	const sums = goVersionFile.replace(/go\.(mod|work)$/, "go.sum");
	return `${[
		"# Compares the binaries of each pull request with those of its base. Budgets: .github/binary-budget.yml.",
		"name: Binary budget",
		"on:",
		"  pull_request:",
		"    types: [opened, synchronize, reopened, labeled, unlabeled] # a label can let it pass over budget",
		"",
		"concurrency:",
		`  group: \${{ github.workflow }}-\${{ github.ref }}`,
		"  cancel-in-progress: true",
		"",
		"permissions:",
		"  contents: read",
		"  pull-requests: write # to comment",
		"",
		"jobs:",
		"  binary-budget:",
		"    strategy:",
		"      fail-fast: false",
		"      matrix:",
		"        os: [ubuntu-24.04, ubuntu-24.04-arm]",
		`    runs-on: \${{ matrix.os }}`,
		...goprivate === void 0 ? [] : ["    env:", `      GOPRIVATE: ${flowYaml(goprivate)} # Git needs credentials for these modules: a step before that sets them up.`],
		"    steps:",
		"      - uses: actions/checkout@v7",
		"        with:",
		"          persist-credentials: false",
		...submodules ? ["          submodules: recursive"] : [],
		...lfs ? ["          lfs: true"] : [],
		"      - uses: actions/setup-go@v7",
		"        with:",
		`          go-version-file: ${flowYaml(goVersionFile)}`,
		...sums === "go.sum" ? [] : [`          cache-dependency-path: ${flowYaml(sums)}`],
		"      - uses: go-binary-budget/go-binary-budget@v1",
		...workingDirectory === "." ? [] : ["        with:", `          working-directory: ${flowYaml(workingDirectory)}`]
	].join("\n")}\n`;
}

// src/init/guess-prepare.ts
/** A command that probably makes what a checkout lacks, by what the repository itself says of it; undefined where it says nothing. */
async function guessedPrepare(root, dir) {
	const makefile = await textOf(join(dir, "Makefile")) ?? await textOf(join(root, "Makefile")) ?? "";
	const target = /^(assets|generate|gen|frontend|ui|web|build-ui|build-assets)\s*:/m.exec(makefile)?.[1];
	if ((await goSources(dir, { below: true })).some((text) => /^\/\/go:generate /m.test(text))) return "go generate ./...";
	return target === void 0 ? void 0 : `make ${target}`;
}

// src/core/init/server-guess.ts
const mostGuesses = 6;
const mostPaths = 4;
const addressName = /^(?:http[-_.]?)?(?:addr|address|listen|listen[-_.]?addr(?:ess)?|bind|bind[-_.]?addr(?:ess)?|port|web\.listen[-_.]address|http)$/i;
const flagCall = /\.(String|Int|Uint16|Uint)(?:Var)?P?\(\s*(?:&?[\w.]+,\s*)?"([\w.-]+)"\s*,\s*(?:"\w?"\s*,\s*)?("[^"\n]*"|`[^`\n]*`|\d+|[\w.]+)/g;
const kingpinFlag = /\.Flag\(\s*"([\w.-]+)"/g;
const exporterFlags = /"github\.com\/prometheus\/exporter-toolkit\/web\/(?:kingpinflag|webflag)"/;
const environmentCall = /\bos\.(?:Getenv|LookupEnv)\(\s*"([A-Z][A-Z0-9_]*)"\s*\)/g;
const fixedAddress = /(?:ListenAndServe(?:TLS)?\(|\bAddr:|net\.Listen\("tcp[46]?",)\s*"(?:localhost|127\.0\.0\.1|0\.0\.0\.0)?:(\d{2,5})"/g;
const serveCommand = /\bUse:\s*"(serve|server|start|run)\b/;
const healthPath = /"(?:[A-Z]+ )?(\/(?:[\w-]+\/)*(?:healthz?|health-?check|livez|live|readyz|ready|ping))\/?"/g;
/** Whether the sources listen for anything at all. */
const listens = (sources) => sources.some((source) => /\b(?:ListenAndServe|http\.Serve\b|net\.Listen\(|\.Listen\(|\.Run\(":)/.test(source));
/** Ways to start the program whose own sources these are, likeliest first. */
function serverGuesses(sources) {
	const text = sources.join("\n");
	const words = serveCommand.exec(text)?.[1];
	const guesses = (words === void 0 ? [[]] : [[words], []]).flatMap((before) => [
		...flagGuesses(text, before),
		...kingpinGuesses(text, before),
		...environmentGuesses(text, before),
		...[...text.matchAll(fixedAddress)].map(([, port = ""]) => ({
			args: before,
			env: {},
			address: `127.0.0.1:${port}`
		}))
	]);
	return [...new Map(guesses.map((guess) => [JSON.stringify(guess), guess])).values()].slice(0, mostGuesses);
}
function flagGuesses(text, before) {
	return [...text.matchAll(flagCall)].flatMap(([, kind = "", name = "", value = ""]) => {
		if (!addressName.test(name)) return [];
		const isPort = kind !== "String" || /port$/i.test(name) || /^"\d+"$/.test(value);
		return [{
			args: [
				...before,
				`--${name}`,
				valueFor(isPort)
			],
			env: {},
			address
		}];
	});
}
function kingpinGuesses(text, before) {
	const named = [...text.matchAll(kingpinFlag)].flatMap(([, name = ""]) => addressName.test(name) ? [name] : []);
	return (exporterFlags.test(text) ? [...named, "web.listen-address"] : named).map((name) => ({
		args: [
			...before,
			`--${name}`,
			valueFor(/port$/i.test(name))
		],
		env: {},
		address
	}));
}
function environmentGuesses(text, before) {
	return [...text.matchAll(environmentCall)].flatMap(([, name = ""]) => {
		if (/(?:^|_)PORT$/.test(name)) return [{
			args: before,
			env: { [name]: valueFor(true) },
			address
		}];
		if (/(?:^|_)(?:ADDR|ADDRESS|LISTEN|LISTEN_ADDR|BIND)$/.test(name)) return [{
			args: before,
			env: { [name]: valueFor(false) },
			address
		}];
		return [];
	});
}
const address = "127.0.0.1:{port}";
const valueFor = (isPort) => isPort ? "{port}" : address;
/** Paths that the sources answer for whoever asks whether they are well, and the root, which many answer. */
function healthPaths(sources) {
	const found = sources.flatMap((source) => [...source.matchAll(healthPath)].map(([, path = ""]) => path));
	return [...new Set(found)].slice(0, mostPaths).concat("/");
}
/** The run that a guess stands for. */
function runOf({ args, env }, ready) {
	return {
		args,
		env,
		ready,
		timeout: 10
	};
}

// src/go/start/try-server.ts
const trialSeconds = 3;
/**
* The first guess by which the program listens, and the first of the paths that it then answers, by trial in an empty folder
* that is its home. Undefined: by none.
*/
async function tryServer(trying, { binary, guesses, paths }) {
	const works = (guess, ready) => becomesReady(trying, binary, runOf(guess, ready));
	for (const guess of guesses) {
		const tcp = {
			kind: "tcp",
			address: guess.address
		};
		if (!await works(guess, tcp)) continue;
		for (const one of paths) {
			const http = {
				kind: "http",
				url: `http://${guess.address}${one}`
			};
			if (await works(guess, http)) return runOf(guess, http);
		}
		return runOf(guess, tcp);
	}
}
/** Whether a program started like this becomes ready within a few seconds. */
async function becomesReady(trying, binary, run) {
	const { outcome } = await tryRun(trying, binary, {
		...run,
		timeout: trialSeconds
	});
	return outcome === "ready";
}

// src/init/find-starts.ts
/** How to start each program that turns out to be a server, by its name. */
function findServers(run, pair) {
	const { progress } = run.effects;
	return progress.phase("Look for servers", async () => {
		const found = /* @__PURE__ */ new Map();
		for (const { cell, guesses, paths } of await maybeServers(run, pair)) {
			const binary = pair.head.get(cellId(cell))?.path;
			if (binary === void 0) continue;
			const way = await tryServer(trying(run), {
				binary,
				guesses,
				paths
			});
			if (way === void 0) continue;
			found.set(cell.program, way);
			progress.step(`${cell.program} is a server: ${[...way.args].join(" ")}`);
		}
		return found;
	});
}
/** The likeliest way to start each program that may be a server, by its name, where none can be tried. */
async function guessServers(run, pair) {
	const maybe = await maybeServers(run, pair);
	return new Map(maybe.flatMap(({ cell, guesses: [guess], paths: [path] }) => guess === void 0 ? [] : [[cell.program, runOf(guess, {
		kind: "http",
		url: `http://${guess.address}${path}`
	})]]));
}
/** The programs of a repository whose sources listen, each once, with what its own sources say of how. */
async function maybeServers({ workspace }, { cells }) {
	const { realDir } = workspace.checkout("head", false);
	const all = await goSources(realDir, { below: true });
	if (!listens(all)) return [];
	const each = cells.filter(({ flags }) => flags === cells[0]?.flags);
	return Promise.all(each.map(async (cell) => {
		const own = await goSources(join(realDir, cell.source.package), { below: false });
		return {
			cell,
			guesses: serverGuesses(own),
			paths: healthPaths([...own, ...all])
		};
	}));
}
/** Asks how to start the programs for which no way was found. Believed when it works. */
async function askForStarts(run, pair, { starts }, ask) {
	const told = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	for (const cell of pair.cells) {
		const start = starts.get(cellId(cell));
		const binary = pair.head.get(cellId(cell))?.path;
		if (seen.has(cell.program) || start?.kind !== "not-possible" || binary === void 0) continue;
		seen.add(cell.program);
		const answer = await ask(`${cell.program}: ${reasonText(start.reason)}.\nWith which arguments does it end by itself, or serve at {port}? (Nothing: only its size is measured.)`);
		if (answer === void 0 || answer === "") continue;
		const way = {
			args: answer.split(/\s+/),
			env: {},
			ready: answer.includes("{port}") ? {
				kind: "tcp",
				address: "127.0.0.1:{port}"
			} : {
				kind: "exit",
				code: 0
			},
			timeout: 10
		};
		if (await becomesReady(trying(run), binary, way)) told.set(cell.program, way);
		else run.effects.progress.step(`${cell.program} ${answer} did not, so only its size is measured`);
	}
	return told;
}

// src/init/look-at-head.ts
/** Few starts, since no decision hangs on them: what is wanted is about how much memory there is. */
const measure = {
	...defaultConfig.measure,
	runs: 12,
	time: 15
};
/** Builds head's programs, finds out how to start them, and measures them. */
async function lookAtHead({ effects, workspace, request, release, ask }) {
	const opened = await openRun(request, effects, workspace);
	const { packages, toolchain } = await mainPackages(opened);
	const run = {
		...opened,
		config: configFor(packages, release)
	};
	const { known, starts } = await findWays(run, await buildForRunners(run, toolchain), ask);
	const { base: plan } = withTiming(run, starts);
	const started = await timeStarts(run, plan);
	return {
		packages,
		built: known,
		cells: compareCells(run, known, plan, { started }),
		runs: new Map(plan.cells.flatMap(({ program, head }) => head === void 0 ? [] : [[program, head.run]])),
		reasons: reasonsIn(known, plan),
		...toolchain.hostOs !== "linux" && !request.onlySize && { elsewhere: { guesses: await guessServers(run, known) } },
		config: run.config,
		surroundings: moduleAt(packages)
	};
}
/** A run without a config of its own: what there is decides what is measured. */
async function openRun(request, effects, workspace) {
	return startRun({
		request,
		effects,
		workspace,
		env: await goEnvironment(effects, workspace),
		config: defaultConfig,
		configFile: defaultConfigPath,
		placeOf: placesIn(""),
		configNotes: []
	});
}
async function mainPackages(run) {
	const { effects, workspace, env } = run;
	const checkout = workspace.checkout("head", false);
	return effects.progress.phase("Look at the repository", async () => {
		const toolchain = await readToolchain(effects.exec, checkout.dir, env);
		const search = await mainPackagesIn(run, checkout, toolchain);
		await requirePrograms(search, checkout.dir);
		effects.progress.step(`${search.packages.length} main package${search.packages.length === 1 ? "" : "s"}, with ${toolchain.version}`);
		return {
			packages: search.packages,
			toolchain
		};
	});
}
/** The workflow's runners are Linux, so sizes are to be theirs. What needs a C compiler may build for this system alone. */
async function buildForRunners(run, { hostOs, hostArch }) {
	const build = async (of) => buildBaseAndHead(of, await findPrograms(of));
	if (hostOs === "linux") return build(run);
	const platforms = [{
		goos: "linux",
		goarch: hostArch
	}];
	const built = await build({
		...run,
		config: {
			...run.config,
			platforms
		}
	});
	return built.cells.some((cell) => built.head.get(cellId(cell))?.result.kind === "built") ? built : build(run);
}
/** Finds out how to start each program: as a server, by trial, or by asking for what neither of them finds. */
async function findWays(run, built, ask) {
	const isStarted = !run.request.onlySize && built.toolchain.hostOs === "linux";
	const known = isStarted ? withRuns(built, await findServers(run, built)) : built;
	const starts = await findStarts(run, known);
	const told = isStarted ? await askForStarts(run, known, starts, ask) : /* @__PURE__ */ new Map();
	if (told.size === 0) return {
		known,
		starts
	};
	const all = withRuns(known, told);
	return {
		known: all,
		starts: await findStarts(run, all)
	};
}
/** What is released if that is known, else everything; under the flags of a release, or without what they are stripped. */
function configFor(packages, release) {
	const [plain, stripped] = defaultConfig.flagSets;
	const names = namePrograms(packages);
	const programs = packages.filter((found) => release?.packages.includes(found.package)).map(({ package: path }) => ({
		name: names.get(path) ?? path,
		package: path
	}));
	const flagSets = [plain, release?.flagSet ?? stripped].filter((flagSet) => flagSet !== void 0);
	return {
		...defaultConfig,
		measure,
		flagSets,
		...programs.length > 0 && { programs }
	};
}
function withRuns(built, runs) {
	const cells = built.cells.map((cell) => {
		const run = runs.get(cell.program);
		return run === void 0 ? cell : {
			...cell,
			source: {
				...cell.source,
				run
			}
		};
	});
	return {
		...built,
		cells
	};
}
function reasonsIn({ cells }, { starts }) {
	return new Map(cells.flatMap((cell) => {
		const start = starts.get(cellId(cell));
		return start?.kind === "not-possible" ? [[cell.program, start.reason]] : [];
	}));
}
/** The import path of the working directory, which the package `.` is named after. */
function moduleAt(packages) {
	const module = packages.find(({ package: path }) => path === ".")?.importPath;
	return module === void 0 ? {} : { module };
}

// src/core/init/proposed-budgets.ts
/** How much more than today is allowed, before it is rounded up. Memory varies more from machine to machine than a file does. */
const headRoom = {
	size: 1.1,
	"peak-rss": 1.5
};
const bytesInMB = 1e6;
/**
* Budgets for each program under the flag set that is shipped, with head-room over what `cells` have: sizes fail, what was
* measured of starts only warns, since a runner is another machine.
*/
function proposedBudgets(cells, flagSet) {
	return cells.filter((cell) => cell.flagSet === flagSet).flatMap(({ program, metrics }) => {
		const on = (metric) => ({
			metric,
			program,
			"flag-set": flagSet
		});
		const size = metrics.size?.head?.center;
		const memory = metrics["peak-rss"]?.head?.hi;
		const starts = metrics["cold-start"]?.head !== void 0;
		return [
			...size === void 0 ? [] : [{
				...on("size"),
				max: maximum(size * headRoom.size),
				"max-growth": "2%"
			}],
			...starts ? [{
				...on("cold-start"),
				"max-growth": "10%",
				level: "warn"
			}] : [],
			...memory === void 0 ? [] : [{
				...on("peak-rss"),
				max: maximum(memory * headRoom["peak-rss"]),
				level: "warn"
			}]
		];
	});
}
const maximum = (bytes) => String(limitAbove(bytes, "B", bytesInMB));

// src/core/init/proposed-names.ts
/** A name that a config takes for each program, by the name it goes by. Programs whose package no config can name are left out. */
function proposedNames(programs) {
	const names = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { name, package: path } of programs) {
		if (names.has(name) || !isPackagePath(path)) continue;
		const plain = name.replaceAll(/[^A-Za-z0-9._+-]/g, "-").replace(/^[^A-Za-z0-9]+/, "");
		const valid = namePattern.test(plain) ? plain : "program";
		let unique = valid;
		for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${valid.slice(0, 60)}-${number}`;
		taken.add(unique.toLowerCase());
		names.set(name, unique);
	}
	return names;
}

// src/init/propose.ts
const mostPlatforms = 4;
/** The config for what was seen. */
function proposedConfig(seen, release, prepare) {
	const { packages, built, cells, runs, reasons, elsewhere, config } = seen;
	const programs = [...new Map(built.cells.map(({ source }) => [source.name, source])).values()];
	const names = proposedNames(programs);
	const shipped = config.flagSets.at(-1);
	const left = packages.filter(({ package: path }) => !programs.some((program) => program.package === path));
	const broken = cells.some(({ failure }) => failure !== void 0);
	const renamed = cells.flatMap((cell) => {
		const program = names.get(cell.program);
		return program === void 0 ? [] : [{
			...cell,
			program
		}];
	});
	return {
		programs: programs.flatMap(({ name, package: path }) => {
			const proposed = names.get(name);
			if (proposed === void 0) return [];
			const failure = failureOf(seen, name);
			const run = runs.get(name);
			const guess = elsewhere?.guesses.get(name);
			const remark = failure ?? (elsewhere ? remarkElsewhere(guess) : remarkOn(run, reasons.get(name)));
			const how = run ?? (failure === void 0 && elsewhere === void 0 ? "off" : void 0);
			return [{
				name: proposed,
				package: path,
				...how && { run: how },
				...guess && { guess },
				...remark !== void 0 && { remark }
			}];
		}),
		flagSets: config.flagSets.map((flagSet) => flagSet === release?.flagSet ? flagSet : flagSet.name),
		...release?.flagSet && { shipped: `As ${release.file} builds it, with versions and dates frozen` },
		otherPlatforms: otherPlatforms(release, seen),
		...broken && { prepare: prepare ?? "make assets" },
		budgets: shipped === void 0 ? [] : proposedBudgets(renamed, shipped.name),
		remarks: [
			...(release?.notes ?? []).map(noteText),
			...sizedElsewhere(seen),
			...left.length > 0 ? [`Found too, and left out: ${left.map(({ package: path }) => path).join(", ")}.`] : []
		]
	};
}
function remarkOn(run, reason) {
	if (run === void 0) return reason === void 0 ? void 0 : `Only sized: ${reasonText(reason)}`;
	return run.ready.kind === "exit" ? "Found by trial. If it is a server, say how it becomes ready" : "Found by trial";
}
const remarkElsewhere = (guess) => guess === void 0 ? "Each run finds out how to start it, since this file was not written on Linux" : "Each run finds out how to start it, since this file was not written on Linux. As a server it may start like this";
function sizedElsewhere({ built: { cells } }) {
	const platform = cells[0]?.platform;
	return platform === void 0 || platform.startsWith("linux/") ? [] : [`Limits are over sizes on ${platform}: nothing built for Linux where this file was written.`];
}
function failureOf({ built }, name) {
	const cell = built.cells.find(({ program }) => program === name);
	const result = cell && built.head.get(cellId(cell))?.result;
	return result?.kind === "failed" ? `It did not build: ${failureText$1(result.reason)}` : void 0;
}
/** What is released besides what was looked at; a C compiler for another platform is seldom there. */
function otherPlatforms(release, { built: { toolchain, cells } }) {
	if (toolchain.cgo && release?.flagSet?.env.CGO_ENABLED !== "0") return [];
	return (release?.platforms ?? []).filter((platform) => platform !== cells[0]?.platform).slice(0, mostPlatforms);
}

// src/init/put-files.ts
/**
* Writes the files. One that is there already and says something else is shown as a difference first, and replaced only where
* that is wanted; where nobody can be asked, a UserError before anything is written.
*/
async function putFiles(putting, files) {
	const { root, force, ask, say } = putting;
	const wanted = [];
	const refused = [];
	for (const file of files) {
		const present = await textOf(join(root, file.path));
		if (present === file.text) {
			say(`${file.path} says so already.`);
			continue;
		}
		if (present !== void 0) {
			say(await difference(putting, file, present));
			if (!force) {
				const answer = await ask(`Replace ${file.path}? [y/N]`);
				if (answer === void 0) refused.push(file.path);
				if (!/^y(es)?$/i.test(answer ?? "")) continue;
			}
		}
		wanted.push(file);
	}
	if (refused.length > 0) throw new UserError({
		kind: "init-would-replace",
		paths: refused
	});
	for (const { path, text } of wanted) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), text);
		say(`Written: ${path}`);
	}
	if (wanted.length > 0) say("Next: read the budgets, commit the files, and open a pull request.");
}
/** By git, which is there: as people know it. */
async function difference({ exec, env, temporary }, { path, text }, present) {
	for (const [side, content] of [["present", present], ["proposed", text]]) {
		await mkdir(dirname(join(temporary, side, path)), { recursive: true });
		await writeFile(join(temporary, side, path), content);
	}
	const { stdout } = await exec("git", [
		"diff",
		"--no-index",
		"--no-prefix",
		"--no-color",
		"--no-ext-diff",
		`present/${path}`,
		`proposed/${path}`
	], {
		cwd: temporary,
		env
	});
	return stdout.slice(stdout.indexOf("--- "));
}

// src/init/survey.ts
/** What the workflow has to know of a repository, found in its files. `sub` is the working directory below `root`. */
async function surveyed(exec, { root, sub, env }) {
	const goprivate = (await goCommand(exec, join(root, sub), env, ["env", "GOPRIVATE"])).stdout.trim();
	const attributes = await textOf(join(root, ".gitattributes")) ?? "";
	return {
		workingDirectory: sub.split(sep).join("/"),
		goVersionFile: await versionFile(root, sub),
		submodules: await textOf(join(root, ".gitmodules")) !== void 0,
		lfs: /\bfilter=lfs\b/.test(attributes),
		...goprivate !== "" && { goprivate }
	};
}
/** The file that names the Go version: next to the working directory, above it, or of the first module below. */
async function versionFile(root, sub) {
	for (let folder = sub.split(sep).join("/");; folder = posix.dirname(folder)) {
		for (const name of ["go.work", "go.mod"]) if (await textOf(join(root, folder, name)) !== void 0) return posix.join(folder, name);
		if (folder === ".") break;
	}
	const { modules } = await modulesBelow(join(root, sub));
	const [first = root] = modules;
	return posix.join(relative(root, first).split(sep).join("/"), "go.mod");
}

// src/init/init.ts
const workflowPath = ".github/workflows/binary-budget.yml";
const forkWorkflowPath = ".github/workflows/binary-budget-forks.yml";
/** Writes a workflow and a config for the repository, from what it has and what one run on its head measures. */
async function init(options, effects, { ask, say }) {
	try {
		var _usingCtx$3 = _usingCtx();
		const workspace = _usingCtx$3.a(await openWorkspace(requestFor(options), effects));
		const { repository, sub, temporary } = workspace;
		const { root } = repository;
		const release = await findRelease(root, sub);
		const seen = await lookAtHead({
			effects,
			workspace,
			request: requestFor(options),
			release,
			ask
		});
		const failure = failureOfAll(seen.cells);
		if (failure !== void 0) say(`No program of head builds:\n${failure}\n`);
		const config = renderConfigFile(proposedConfig(seen, release, await guessedPrepare(root, join(root, sub))));
		readConfig(config, defaultConfigPath, seen.surroundings);
		const workflow = renderWorkflowFile(await surveyed(effects.exec, {
			root,
			sub,
			env: effects.env
		}));
		const compared = join(temporary, "compared");
		await mkdir(compared);
		const force = options.force && failure === void 0;
		await putFiles({
			exec: effects.exec,
			env: effects.env,
			root,
			temporary: compared,
			force,
			ask,
			say
		}, [
			{
				path: workflowPath,
				text: workflow
			},
			...options.forks ? [{
				path: forkWorkflowPath,
				text: renderForkWorkflowFile()
			}] : [],
			{
				path: defaultConfigPath,
				text: config
			}
		]);
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
/** Why nothing of head builds, in the words of the build; undefined: something does. */
function failureOfAll(cells) {
	const failures = cells.map(({ failure }) => failure);
	if (failures.some((failure) => failure === void 0)) return void 0;
	const [first] = failures;
	return first?.output ?? (first && failureText$1(first.reason));
}
function requestFor({ dir, onlySize }) {
	return {
		dir: resolve(dir ?? "."),
		event: {
			kind: "terminal",
			alone: true
		},
		config: {
			path: defaultConfigPath,
			explicit: false
		},
		flagSets: [],
		programs: [],
		onlySize,
		inEmptyFolder: true,
		onRunner: false
	};
}

// src/render/formats/changelog.ts
const shown = [
	"size",
	"compressed-size",
	"cold-start",
	"peak-rss"
];
/** What changed between two revisions as Markdown for a changelog: a table, then the modules. Budgets say nothing in it. */
function renderChangelog(report) {
	return renderMarkdown(changelogDocument({
		...report,
		budgets: []
	}));
}
function changelogDocument(report) {
	const { base, head } = report.revisions;
	const modules = moduleLines(report);
	return [
		{
			kind: "heading",
			line: [`Binaries: ${base === void 0 ? "" : `${base.name} → `}${head.name}`]
		},
		table$1(report),
		...modules.length === 0 ? [] : [{
			kind: "paragraph",
			lines: modules
		}],
		{
			kind: "paragraph",
			lines: [[...legend(report), ` Built with ${report.machine.go}.`]]
		}
	];
}
function table$1(report) {
	const metrics = shown.filter((id) => report.cells.some(({ metrics }) => metrics[id]?.head ?? metrics[id]?.base));
	const name = (title) => ({
		title,
		align: "left"
	});
	return {
		kind: "table",
		columns: [...[
			"program",
			"flag set",
			"platform"
		].map(name), ...metrics.map((id) => ({
			title: metricOf(id).title,
			align: "right"
		}))],
		rows: report.cells.map((cell) => [
			[cell.program],
			[cell.flagSet],
			[platformText(cell)],
			...metrics.map((id) => {
				const failed = cell.failure?.side;
				if (failed !== void 0 && id === "size") return [`${failed === "both" ? "neither" : failed} does not build`];
				return cell.metrics[id] === void 0 ? [] : figure(report, cell, id);
			})
		])
	};
}
const legend = ({ cells }) => cells.some(({ metrics }) => shown.some((id) => metricOf(id).kind === "sampled" && metrics[id]?.head)) ? [
	"Sizes are exact; ",
	mark("noise"),
	" is no change larger than what can be told from noise."
] : ["Sizes are exact."];

// src/render/terminal.ts
const codes = {
	bold: ["\x1B[1m", "\x1B[22m"],
	red: ["\x1B[31m", "\x1B[39m"],
	yellow: ["\x1B[33m", "\x1B[39m"],
	dim: ["\x1B[2m", "\x1B[22m"]
};
function paint(text, colour, style) {
	const [on, off] = codes[colour];
	return style.colour ? `${on}${text}${off}` : text;
}
/** Text from a repository must not move the cursor or change colours. */
const plain = (text) => text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "");
function drawMark(mark, style) {
	switch (mark) {
		case "over": return paint("OVER", "red", style);
		case "warning": return paint("over", "yellow", style);
		case "noise": return "~";
	}
}
function span(part, style) {
	if (typeof part === "string") return plain(part);
	switch (part.kind) {
		case "strong": return paint(plain(part.text), "bold", style);
		case "code": return plain(part.text);
		case "link": return `${plain(part.text)} (${plain(part.url)})`;
		case "mark": return drawMark(part.mark, style);
	}
}
const inline = (line, style) => line.map((part) => span(part, style)).join("");
const width = (line) => [...inline(line, { colour: false })].length;
function table(columns, rows, style) {
	const widths = columns.map(({ title }, at) => Math.max([...title].length, ...rows.map((row) => width(row[at] ?? []))));
	const draw = (cells, colour) => cells.map((cell, at) => {
		const gap = " ".repeat((widths[at] ?? 0) - width(cell));
		const text = colour === void 0 ? inline(cell, style) : paint(inline(cell, style), colour, style);
		return columns[at]?.align === "right" ? gap + text : text + gap;
	}).join("  ").trimEnd();
	return [draw(columns.map(({ title }) => [title]), "dim"), ...rows.map((row) => draw(row))].join("\n");
}
function block(part, style) {
	switch (part.kind) {
		case "heading": return paint(inline(part.line, style), "bold", style);
		case "paragraph": return part.lines.map((line) => inline(line, style)).join("\n");
		case "list": return part.items.map((item) => `- ${inline(item, style)}`).join("\n");
		case "table": return table(part.columns, part.rows, style);
		case "code": return part.text.split("\n").map((line) => `  ${line.replace(/\p{Cc}/gu, "")}`).join("\n");
		case "fold": return `${paint(plain(part.title), "bold", style)}\n${part.blocks.map((inner) => block(inner, style)).join("\n\n")}`;
	}
}
/** The document as text for a terminal; folds are open. */
function renderTerminal(document, style) {
	return `${document.map((part) => block(part, style)).join("\n\n")}\n`;
}

// src/terminal/arguments.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const usage = `Usage: go-binary-budget [DIR] [options]
       go-binary-budget init [DIR] [--forks] [--only size] [--force]
       go-binary-budget inspect BINARY [--json]
       go-binary-budget diff BINARY BINARY [--json]
       go-binary-budget compare REV REV [DIR] [options]
       go-binary-budget history [DIR] [--page DIR] [--json]
       go-binary-budget schema

Builds the Go programs in DIR (default: here) for two revisions, under each flag set; measures size, cold start and
memory; says what changed and what is noise. Without a config file it finds the programs itself.

Options:
  --base REV        compare with this revision (default: the merge base with the default branch;
                    on that branch itself HEAD if there are uncommitted changes, else HEAD~1)
  --head REV        measure this revision (default: the working tree as it is)
  --config FILE     default: .github/binary-budget.yml in the repository
  --flag-set NAME   only this flag set, of the config or a built-in one; may be repeated
  --program NAME    only this program; may be repeated
  --only size       build and size, start nothing
  --output DIR      where report.json, comment.md, report.html and the other files go (default: binary-budget in the temporary folder)
  --json            print report.json instead of the text
  --quiet           no progress
  --version, --help

Commands:
  init              write a workflow and a config for the repository, from one run on it as it is; what is there
                    already is shown as a diff, and replaced only when you say so, or with --force; --forks adds a workflow that comments on pull requests from forks
  inspect           say what every byte of a Go binary is: packages, function table, debug information…
  diff              say which modules and packages make the difference of two Go binaries, base first
  compare           build two revisions, and print what changed as a Markdown table for a changelog; judges no budgets
  history           show the last commits of the history branch; --page writes index.html for GitHub Pages
  schema            print the JSON Schema of the config file

Exit status: 0 within budgets, 1 a budget is broken, 2 a mistake in arguments, config or surroundings,
3 something that a budget needs could not be measured.
`;
const options = {
	base: { type: "string" },
	head: { type: "string" },
	config: { type: "string" },
	"flag-set": {
		type: "string",
		multiple: true
	},
	program: {
		type: "string",
		multiple: true
	},
	only: { type: "string" },
	output: { type: "string" },
	json: { type: "boolean" },
	quiet: { type: "boolean" },
	force: { type: "boolean" },
	page: { type: "string" },
	forks: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
const commands = [
	"inspect",
	"diff",
	"init",
	"compare",
	"history",
	"schema"
];
/** Reads the arguments after the program's name. Throws UserError, with a suggestion where one is near. */
function readArguments(argv) {
	const { values, positionals } = parsed(argv);
	if (values.help) return { kind: "help" };
	if (values.version) return { kind: "version" };
	const [command, ...operands] = positionals;
	if (command === "inspect" || command === "diff") return onBinaries(command, operands, values.json ?? false);
	if (command === "init") return toInit(operands, values);
	const [own] = ["force", "forks"].filter((name) => values[name] !== void 0);
	if (own !== void 0) throw new UserError({
		kind: "option-of-command",
		option: own,
		command: "init"
	});
	if (command === "schema" && operands.length === 0) return { kind: "schema" };
	if (command === "history") return toHistory(operands, values);
	if (values.page !== void 0) throw new UserError({
		kind: "option-of-command",
		option: "page",
		command: "history"
	});
	if (command === "compare") return toCompare(operands, values);
	if (positionals.length > 1) {
		const meant = suggestion(command ?? "", commands);
		throw new UserError({
			kind: "several-folders",
			operands: positionals,
			...meant !== void 0 && { command: meant }
		});
	}
	const [dir] = positionals;
	return {
		kind: "run",
		options: runOptions(dir, values)
	};
}
function toHistory(operands, values) {
	const { page, json = false, config, quiet: _, ...others } = values;
	const [dir, ...more] = operands;
	if (more.length > 0) throw new UserError({
		kind: "command-takes-one-folder",
		command: "history",
		operands
	});
	const [other] = Object.keys(others);
	if (other !== void 0) throw new UserError({
		kind: "option-not-of-command",
		option: other,
		command: "history"
	});
	if (page === "") throw new UserError({
		kind: "option-without-folder",
		option: "page"
	});
	return {
		kind: "history",
		options: {
			...dir !== void 0 && { dir },
			...config !== void 0 && { config },
			...page !== void 0 && { page },
			json
		}
	};
}
function toCompare(operands, values) {
	const [base, head, dir, ...more] = operands;
	if (base === void 0 || head === void 0 || more.length > 0) throw new UserError({
		kind: "compare-takes-two-revisions",
		operands: operands.length
	});
	for (const name of ["base", "head"]) if (values[name] !== void 0) throw new UserError({
		kind: "compare-takes-no-option",
		option: name
	});
	return {
		kind: "compare",
		options: runOptions(dir, {
			...values,
			base,
			head
		})
	};
}
function runOptions(dir, values) {
	if (values.only !== void 0 && values.only !== "size") throw new UserError({
		kind: "only-size",
		only: values.only
	});
	for (const name of [
		"base",
		"head",
		"config",
		"output",
		"only",
		"flag-set",
		"program"
	]) if ([values[name]].flat().includes("")) throw new UserError({
		kind: "option-without-value",
		option: name
	});
	const { base, head, config, output } = values;
	return {
		...dir !== void 0 && { dir },
		...base !== void 0 && { base },
		...head !== void 0 && { head },
		...config !== void 0 && { config },
		flagSets: values["flag-set"] ?? [],
		programs: values.program ?? [],
		onlySize: values.only === "size",
		...output !== void 0 && { output },
		json: values.json ?? false,
		quiet: values.quiet ?? false
	};
}
function toInit(operands, values) {
	const { only, force = false, forks = false, quiet = false, ...others } = values;
	const [dir, ...more] = operands;
	if (more.length > 0) throw new UserError({
		kind: "command-takes-one-folder",
		command: "init",
		operands
	});
	if (only !== void 0 && only !== "size") throw new UserError({
		kind: "only-size",
		only
	});
	const [other] = Object.keys(others);
	if (other !== void 0) throw new UserError({
		kind: "option-not-of-command",
		option: other,
		command: "init"
	});
	return {
		kind: "init",
		options: {
			...dir !== void 0 && { dir },
			onlySize: only === "size",
			force,
			forks,
			quiet
		}
	};
}
function onBinaries(kind, operands, json) {
	const [first, second] = operands;
	const wanted = kind === "inspect" ? 1 : 2;
	if (first === void 0 || operands.length !== wanted) throw new UserError({
		kind: kind === "inspect" ? "inspect-takes-one-binary" : "diff-takes-two-binaries",
		operands: operands.length
	});
	return second === void 0 ? {
		kind: "inspect",
		binary: first,
		json
	} : {
		kind: "diff",
		base: first,
		head: second,
		json
	};
}
function parsed(argv) {
	try {
		const read = parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true,
			tokens: true
		});
		refuseTwice(read.tokens);
		return read;
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		const unknown = /^Unknown option '(-[^']*)'/.exec(cause.message)?.[1];
		const words = cause.message.split(/\. To specify|\n/)[0]?.replace(/\.$/, "") ?? "";
		if (unknown === void 0) throw new UserError({
			kind: "arguments-refused",
			words
		}, { cause });
		const nearest = Object.keys(options).toSorted((a, b) => (0, import_fastest_levenshtein.distance)(a, unknown.slice(2)) - (0, import_fastest_levenshtein.distance)(b, unknown.slice(2)))[0];
		const short = /^-[^-]/.test(unknown) ? Object.keys(options).filter((name) => name.startsWith(unknown[1] ?? "")) : [];
		const close = nearest !== void 0 && (0, import_fastest_levenshtein.distance)(nearest, unknown.slice(2)) <= 3 ? nearest : void 0;
		const meant = short.length === 1 ? short[0] : short.length > 1 ? void 0 : close;
		throw new UserError({
			kind: "unknown-option",
			option: unknown,
			...meant !== void 0 && { meant }
		}, { cause });
	}
}
/** The last one would win without a word. */
function refuseTwice(tokens) {
	const seen = /* @__PURE__ */ new Set();
	for (const { kind, name = "", value } of tokens) {
		if (kind !== "option" || value === void 0 || name === "flag-set" || name === "program") continue;
		if (seen.has(name)) throw new UserError({
			kind: "option-twice",
			option: name
		});
		seen.add(name);
	}
}

// src/terminal/base-cache.ts
/** Bytes that the binaries of all bases may take. */
const bytesKept = 1e9;
/**
* In a terminal base is mostly the same from run to run, while head is worked on, and a head that is committed becomes base:
* their binaries are kept in our folder, for a week and up to a gigabyte. Go's build cache is the user's own.
*/
function terminalCaches() {
	return { storeOf: async (toolchain, { place, sha, determinedBy }) => {
		const parent = join(place, "base");
		await removeOldStores(parent);
		await removeBeyond(parent, bytesKept);
		return folderStore(join(parent, storeKey("base", toolchain, sha, determinedBy)));
	} };
}
/** Removes the oldest folders, so that what is left is not larger than that. */
async function removeBeyond(parent, most) {
	if (!await isFolder(parent)) return;
	const folders = await Promise.all((await readdir(parent)).map(async (name) => {
		const path = join(parent, name);
		const files = await Promise.all((await readdir(path)).map((file) => stat(join(path, file))));
		return {
			path,
			time: (await stat(path)).mtimeMs,
			bytes: files.reduce((sum, { size }) => sum + size, 0)
		};
	}));
	let left = most;
	for (const { path, bytes } of folders.toSorted((a, b) => b.time - a.time)) {
		left -= bytes;
		if (left < 0) await removeFolder(path);
	}
}

// src/terminal/colour.ts
/** Whether text for an output may have colours: https://no-color.org, and terminals that say they have none. */
function hasColour(isTerminal, env) {
	return isTerminal && !env.NO_COLOR && env.TERM !== "dumb";
}

// src/render/inspection.ts
const mostRows = 25;
/** What every byte of a binary is: by kind, by module, by package. */
function inspectionDocument(name, inspection) {
	const { size, goos, goarch, format, goVersion, stripped, interpreter, packages, embedded = [] } = inspection;
	const platform = goos === void 0 ? format : `${goos}/${goarch ?? "?"}`;
	const linkage = interpreter === void 0 ? "static" : `dynamic, by ${interpreter}`;
	const loading = format === "elf" ? [linkage] : [];
	const modules = /* @__PURE__ */ new Map();
	for (const { module = "(no module)", bytes } of packages) modules.set(module, (modules.get(module) ?? 0) + bytes);
	modules.set("(no package)", size - packages.reduce((sum, { bytes }) => sum + bytes, 0));
	return [
		{
			kind: "heading",
			line: [code(name), ` ${quantity(size, "size")} (${size} B)`]
		},
		{
			kind: "paragraph",
			lines: [[[
				platform,
				goVersion ?? "unknown Go",
				stripped ? "stripped" : "with symbols",
				...loading
			].join(", ")]]
		},
		sizes("what", bytesByKind(inspection), size),
		sizes("module", modules, size),
		{
			kind: "table",
			columns: [{
				title: "package",
				align: "left"
			}, ...[
				"bytes",
				"code",
				"function table",
				"data",
				"padding"
			].map((title) => ({
				title,
				align: "right"
			}))],
			rows: [...packages].sort((a, b) => b.bytes - a.bytes).slice(0, mostRows).map(({ path, bytes, code, functionTable, data, padding }) => [[path], ...[
				bytes,
				code,
				functionTable,
				data,
				padding
			].map((value) => [quantity(value, "size")])])
		},
		...more(packages.length, "packages"),
		...embedded.length > 0 ? [embeddedFiles(embedded, size)] : [],
		...more(embedded.length, "embedded files")
	];
}
const embeddedFiles = (embedded, size) => sizes("embedded file", new Map(embedded.map(({ package: path, name, bytes }) => [`${path}: ${name}`, bytes])), size);
/** Which modules, packages and symbols make the difference of two binaries. */
function diffDocument({ base, head, size, identical, causes, packages, symbols, sections }) {
	const heading = {
		kind: "heading",
		line: [
			code(base),
			" → ",
			code(head),
			`: ${quantity(size.base, "size")} → ${quantity(size.head, "size")} (${change(size.delta, "size")})`
		]
	};
	if (identical) return [heading, {
		kind: "paragraph",
		lines: [["Identical, byte for byte."]]
	}];
	return [
		heading,
		{
			kind: "table",
			columns: [{
				title: "cause",
				align: "left"
			}, {
				title: "size",
				align: "right"
			}],
			rows: causes.slice(0, mostRows).map((cause) => [causeName(cause), [cause.bytes === void 0 ? "" : change(cause.bytes, "size")]])
		},
		...more(causes.length, "causes"),
		baseAndHead("package", packages),
		...more(packages.length, "packages"),
		...symbols.length > 0 ? [baseAndHead("symbol", symbols)] : [],
		...more(symbols.length, "symbols"),
		baseAndHead("section", sections),
		...more(sections.length, "sections")
	];
}
function baseAndHead(title, differences) {
	return {
		kind: "table",
		columns: [{
			title,
			align: "left"
		}, ...[
			"base",
			"head",
			"change"
		].map((title) => ({
			title,
			align: "right"
		}))],
		rows: differences.slice(0, mostRows).map(({ name, base, head }) => [
			[name],
			[quantity(base, "size")],
			[quantity(head, "size")],
			[change(head - base, "size")]
		])
	};
}
function sizes(title, bytes, size) {
	return {
		kind: "table",
		columns: [
			{
				title,
				align: "left"
			},
			{
				title: "bytes",
				align: "right"
			},
			{
				title: "of the file",
				align: "right"
			}
		],
		rows: [...bytes].sort(([, a], [, b]) => b - a).slice(0, mostRows).map(([name, value]) => [
			[name],
			[quantity(value, "size")],
			[percent(100 * value / size)]
		])
	};
}
function more(count, what) {
	return count > mostRows ? [{
		kind: "paragraph",
		lines: [[`And ${count - mostRows} more ${what}: --json has them all.`]]
	}] : [];
}

// src/terminal/inspect.ts
/** What every byte of a Go binary is, found anywhere: no source is needed. Throws a UserError for what is none. */
async function inspectBinary(path, effects) {
	const inspection = await dissected(path, await probeOf(effects), effects.exec);
	return {
		json: inspection,
		document: inspectionDocument(basename(path), inspection)
	};
}
/** Which modules, packages, symbols, sections and kinds of data make the difference of two Go binaries. */
async function diffBinaries([base, head], effects) {
	const probe = await probeOf(effects);
	const before = await side(base, probe, effects.exec);
	const after = await side(head, probe, effects.exec);
	const found = {
		size: {
			base: before.facts.size,
			head: after.facts.size,
			delta: after.facts.size - before.facts.size
		},
		identical: before.facts.sha256 === after.facts.sha256,
		causes: causesOf(before, after),
		packages: packageDifferences(before.inspection, after.inspection),
		symbols: symbolDifferences(before.inspection, after.inspection),
		sections: sectionDifferences(before.inspection, after.inspection)
	};
	return {
		json: {
			...found,
			kinds: kindDifferences(before.inspection, after.inspection)
		},
		document: diffDocument({
			base: basename(base),
			head: basename(head),
			...found
		})
	};
}
async function probeOf({ exec, env, packageRoot, cleanup }) {
	const uid = process.getuid?.();
	const places = usualPlaces({
		env,
		temporary: tmpdir(),
		...uid !== void 0 && { uid }
	});
	const place = await placeOutsideRepositories(places, uid);
	return compileProbe({
		exec,
		env: buildEnvironment(env),
		cleanup,
		sourceDir: join(packageRoot, "src", "probe"),
		cacheDir: join(place, "probe")
	});
}
/** What causes are found from. */
async function side(path, probe, exec) {
	const inspection = await dissected(path, probe, exec, { symbols: allSymbols });
	const [found] = await identify(exec, probe, [path]);
	if (found?.kind !== "identified") throw notABinary(path, found?.reason);
	return {
		facts: found.facts,
		inspection
	};
}
async function dissected(path, probe, exec, options = {}) {
	const found = await inspect$1(exec, probe, path, options);
	if (found.kind === "unreadable") throw notABinary(path, found.reason);
	return found.inspection;
}
const notABinary = (path, words) => new UserError({
	kind: "not-a-go-binary",
	path,
	...words !== void 0 && { words }
});

// src/terminal/show-history.ts
/** A page has more room than a comment; its steps still take a moment each. */
const commitsOnPage = 500;
/** Reads the history of the repository's remote; as text, as JSON, or as a page for the web. Returns what to print. */
async function showHistory(options, colour) {
	try {
		var _usingCtx$2 = _usingCtx();
		const cleanup = cleanupList();
		const interrupt = _usingCtx$2.u(interruptible(cleanup));
		const exec = createExec(interrupt.signal, cleanup);
		const dir = resolve(options.dir ?? ".");
		const repository = await openRepository({
			exec,
			env: definedEnvironment(process.env),
			dir
		});
		if (repository === void 0) throw new UserError({
			kind: "no-repository",
			dir,
			for: "history"
		});
		const path = options.config === void 0 ? join(repository.root, defaultConfigPath) : resolve(options.config);
		const text = await textOf(path);
		const config = text === void 0 ? void 0 : readConfig(text, relative(repository.root, path));
		if (config?.history === void 0) throw new UserError({
			kind: "no-history-branch",
			path
		});
		const { branch } = config.history;
		const folder = _usingCtx$2.a(await temporaryFolder(cleanup));
		const read = await readBranchFile({
			repository,
			branch,
			file: historyFile,
			folder: join(folder.path, "history")
		});
		if (read.kind === "failed") throw new UserError({
			kind: "history-branch-not-read",
			branch,
			words: fetchProblemText(read.problem)
		});
		const { releaseTags: pattern } = config;
		const releases = await releasesByCommit(repository, {
			mayFetch: true,
			...pattern !== void 0 && { pattern }
		});
		const most = options.page === void 0 ? {} : { most: commitsOnPage };
		const trend = trendOf(readHistory(read.content.toString()), {
			branch,
			releases,
			...most
		});
		if (options.page !== void 0) return writePage(trend, resolve(options.page));
		return options.json ? `${JSON.stringify(trend, void 0, 2)}\n` : asText(trend, colour);
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
async function writePage(trend, folder) {
	const { renderHistoryPage } = await import("./history-page.js");
	await mkdir(folder, { recursive: true });
	const path = join(folder, "index.html");
	await writeFile(path, renderHistoryPage(trend));
	return `Written: ${path}\n`;
}
function asText(trend, colour) {
	const shown = historyFold({ history: trend });
	return shown.length === 0 ? `The branch ${trend.branch} has no history yet.\n` : renderTerminal(shown, { colour });
}

// src/terminal/terminal.ts
/** Exit codes besides a verdict's. */
const userMistake = 2;
const bug = 70;
/** Runs the program in a terminal; returns its exit code. */
async function runInTerminal(argv, packageRoot) {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(0);
		throw error;
	});
	process.stderr.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
	});
	try {
		return await run(readArguments(argv), packageRoot);
	} catch (error) {
		process.stderr.write(failureText(error, "terminal"));
		return error instanceof UserError ? userMistake : bug;
	}
}
async function run(command, packageRoot) {
	switch (command.kind) {
		case "help":
			process.stdout.write(usage);
			return 0;
		case "version":
			process.stdout.write(`${tool.name} ${tool.version}\n`);
			return 0;
		case "inspect":
		case "diff":
			process.stdout.write(await inspectionText(command, packageRoot));
			return 0;
		case "init": return initialize(command.options, packageRoot);
		case "schema":
			process.stdout.write(await textOf(join(packageRoot, "schema.json")) ?? "");
			return 0;
		case "history":
			process.stdout.write(await showHistory(command.options, colour()));
			return 0;
		case "compare": return compareForChangelog(command.options, packageRoot);
		case "run": return measureAndTell(command.options, packageRoot);
	}
}
async function inspectionText(command, packageRoot) {
	try {
		var _usingCtx$1 = _usingCtx();
		const cleanup = cleanupList();
		const interrupt = _usingCtx$1.u(interruptible(cleanup));
		const effects = {
			exec: createExec(interrupt.signal, cleanup),
			env: definedEnvironment(process.env),
			cleanup,
			packageRoot
		};
		const found = await (command.kind === "inspect" ? inspectBinary(resolve(command.binary), effects) : diffBinaries([resolve(command.base), resolve(command.head)], effects)).catch(interrupt.unlessLeaving);
		return command.json ? `${JSON.stringify(found.json, void 0, 2)}\n` : renderTerminal(found.document, { colour: colour() });
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
const colour = () => hasColour(process.stdout.isTTY === true, process.env);
async function initialize(options, packageRoot) {
	try {
		var _usingCtx3 = _usingCtx();
		const cleanup = cleanupList();
		const interrupt = _usingCtx3.u(interruptible(cleanup));
		const effects = effectsFor(interrupt.signal, cleanup, packageRoot, options.quiet);
		const say = (text) => process.stdout.write(`${text}\n`);
		await init(options, effects, {
			ask: terminalAsk(),
			say
		}).catch(interrupt.unlessLeaving);
		return 0;
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		_usingCtx3.d();
	}
}
function effectsFor(signal, cleanup, packageRoot, quiet) {
	const now = () => performance.now() / 1e3;
	const exec = withGitShell(createExec(signal, cleanup));
	return {
		exec: process.env.RUNNER_DEBUG === "1" ? traced(exec, (line) => process.stderr.write(`$ ${line}\n`), now) : exec,
		env: definedEnvironment(process.env),
		cleanup,
		packageRoot,
		progress: terminalProgress(quiet),
		now,
		seed: Date.now() % 2 ** 31
	};
}
async function measured(options, request, packageRoot) {
	try {
		var _usingCtx4 = _usingCtx();
		const cleanup = cleanupList();
		const interrupt = _usingCtx4.u(interruptible(cleanup));
		const effects = effectsFor(interrupt.signal, cleanup, packageRoot, options.quiet);
		const found = await measure$1(request, effects, terminalCaches()).catch(interrupt.unlessLeaving);
		effects.progress.finish();
		return found;
	} catch (_) {
		_usingCtx4.e = _;
	} finally {
		_usingCtx4.d();
	}
}
/** Prints a table for a changelog. A program that does not build is no budget broken, but nothing that was measured. */
async function compareForChangelog(options, packageRoot) {
	if (options.output !== void 0) await requireFolder(resolve(options.output));
	const { report, trees = [] } = await measured(options, {
		...requestFrom(options),
		withoutBudgets: true
	}, packageRoot);
	const text = renderChangelog(report);
	process.stdout.write(options.json ? `${JSON.stringify(report, void 0, 2)}\n` : text);
	if (options.output !== void 0) {
		const html = await pageOf(report, trees, packageRoot);
		await writeReport(report, {
			comment: text,
			html
		}, resolve(options.output));
	}
	return exitCodeOf(verdictOnTable(report.cells));
}
async function measureAndTell(options, packageRoot) {
	const output = resolve(options.output ?? join(tmpdir(), "binary-budget"));
	await requireFolder(output);
	const { report, trees = [] } = await measured(options, requestFrom(options), packageRoot);
	const html = await pageOf(report, trees, packageRoot);
	const written = await writeReport(report, {
		comment: renderComment(report, {}),
		html
	}, output);
	if (options.json) process.stdout.write(`${JSON.stringify(report, void 0, 2)}\n`);
	else process.stdout.write(`\n${renderTerminal(reportDocument(report, { labels: false }), { colour: colour() })}\n`);
	if (!options.quiet) process.stderr.write(`Written: ${Object.values(written).join(", ")}\n`);
	if (!options.quiet) for (const page of pagesOn(report)) process.stderr.write(`More: ${errorUrl(page)}\n`);
	return exitCodeOf(report.verdict);
}
/** Throws a UserError where a folder cannot be made. Makes none: a run that ends with a mistake leaves nothing behind. */
async function requireFolder(path, asked = path) {
	const refuse = (code, cause) => new UserError({
		kind: "output-not-writable",
		output: asked,
		path,
		code
	}, { cause });
	const there = await stat(path).catch((error) => error);
	if (there instanceof Error) {
		const { code = "" } = there;
		if (["ENOENT", "ENOTDIR"].includes(code) && dirname(path) !== path) return requireFolder(dirname(path), asked);
		throw refuse(code, there);
	}
	if (!there.isDirectory()) throw new UserError({
		kind: "output-is-no-folder",
		output: asked,
		path
	});
	try {
		await rmdir(await mkdtemp(join(path, ".binary-budget-")));
	} catch (cause) {
		throw refuse(cause.code ?? "", cause);
	}
}
function requestFrom(options) {
	const { base, head, config, flagSets, programs, onlySize, output } = options;
	return {
		dir: resolve(options.dir ?? "."),
		event: {
			kind: "terminal",
			...base !== void 0 && { base },
			...head !== void 0 && { head }
		},
		config: {
			path: config ?? ".github/binary-budget.yml",
			explicit: config !== void 0
		},
		flagSets,
		programs,
		onlySize,
		onRunner: false,
		...output !== void 0 && { ownFiles: Object.values(writtenIn(resolve(output))) }
	};
}
function terminalProgress(quiet) {
	const { stderr } = process;
	const output = {
		write: (text) => {
			if (!quiet) stderr.write(text);
		},
		...stderr.isTTY && process.env.TERM !== "dumb" && !quiet && { columns: stderr.columns || 80 }
	};
	return createProgress(output, () => performance.now());
}

export { runInTerminal };