import { A as tool, B as sectionDifferences, C as usualPlaces, D as inspect$1, E as identify, F as exitCodeOf, I as causesOf, L as bytesByKind, M as writeReport, N as require_fastest_levenshtein, O as _usingCtx, P as UserError, R as kindDifferences, S as placeOutsideRepositories, T as compileProbe, V as symbolDifferences, _ as createExec, b as terminalCaches, d as quantity, f as createProgress, h as defaultConfigPath, i as reportDocument, j as textOf, k as buildEnvironment, l as change, m as interruptible, o as causeName, p as definedOnly, s as code, t as renderComment, u as percent, v as cleanupList, w as allSymbols, x as measure, z as packageDifferences } from "./comment2.js";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { tmpdir } from "node:os";
import { access, constants, stat } from "node:fs/promises";

// src/arguments.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const usage = `Usage: go-binary-budget [DIR] [options]
       go-binary-budget inspect BINARY [--json]
       go-binary-budget diff BINARY BINARY [--json]
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
  --output DIR      where report.json, comment.md and benchmarks.txt go (default: binary-budget in the temporary folder)
  --json            print report.json instead of the text
  --quiet           no progress
  --version, --help

Commands:
  inspect           say what every byte of a Go binary is: packages, function table, debug information…
  diff              say which modules and packages make the difference of two Go binaries, base first
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
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
/** Reads the arguments after the program's name. Throws UserError, with a suggestion where one is near. */
function readArguments(argv) {
	const { values, positionals } = parsed(argv);
	if (values.help) return { kind: "help" };
	if (values.version) return { kind: "version" };
	const [command, ...operands] = positionals;
	if (command === "inspect" || command === "diff") return onBinaries(command, operands, values.json ?? false);
	if (command === "schema" && operands.length === 0) return { kind: "schema" };
	if (positionals.length > 1) throw new UserError(`Expected one folder, found ${positionals.length}: ${positionals.join(" ")}. See --help.`);
	if (values.only !== void 0 && values.only !== "size") throw new UserError(`--only ${values.only}: the only choice is "size".`);
	for (const name of [
		"base",
		"head",
		"config",
		"output",
		"only",
		"flag-set",
		"program"
	]) if ([values[name]].flat().includes("")) throw new UserError(`--${name}: a value is expected, found nothing.`);
	const { base, head, config, output } = values;
	const [dir] = positionals;
	return {
		kind: "run",
		options: {
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
		}
	};
}
function onBinaries(kind, operands, json) {
	const [first, second] = operands;
	const wanted = kind === "inspect" ? 1 : 2;
	if (first === void 0 || operands.length !== wanted) throw new UserError(`${kind} takes ${wanted === 1 ? "one binary" : "two binaries, base first"}, found ${operands.length}. A folder of that name is written ./${kind}.`);
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
		return parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		const unknown = /^Unknown option '(-[^']*)'/.exec(cause.message)?.[1];
		const said = cause.message.split(/\. To specify|\n/)[0]?.replace(/\.$/, "");
		if (unknown === void 0) throw new UserError(`${said}. See --help.`, { cause });
		const nearest = Object.keys(options).toSorted((a, b) => (0, import_fastest_levenshtein.distance)(a, unknown.slice(2)) - (0, import_fastest_levenshtein.distance)(b, unknown.slice(2)))[0];
		const suggestion = nearest !== void 0 && (0, import_fastest_levenshtein.distance)(nearest, unknown.slice(2)) <= 3 ? ` Did you mean --${nearest}?` : "";
		throw new UserError(`${unknown} is not an option.${suggestion} See --help.`, { cause });
	}
}

// src/render/inspection.ts
const mostRows = 25;
/** What every byte of a binary is: by kind, by module, by package. */
function inspectionDocument(name, inspection) {
	const { size, goos, goarch, format, goVersion, stripped, interpreter, packages, embedded = [] } = inspection;
	const platform = goos === void 0 ? format : `${goos}/${goarch ?? "?"}`;
	const linkage = interpreter === void 0 ? "static" : `dynamic, by ${interpreter}`;
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
			lines: [[`${platform}, ${goVersion ?? "unknown Go"}, ${stripped ? "stripped" : "with symbols"}, ${linkage}`]]
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

// src/inspect.ts
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
async function probeOf({ exec, env, packageRoot }) {
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
		sourceDir: join(packageRoot, "src", "probe"),
		cacheDir: join(place, "probe")
	});
}
/** What causes are found from. */
async function side(path, probe, exec) {
	const inspection = await dissected(path, probe, exec, { symbols: allSymbols });
	const [found] = await identify(exec, probe, [path]);
	if (found?.kind !== "identified") throw new UserError(`${path}: ${found?.reason ?? "it cannot be read"}.`);
	return {
		facts: found.facts,
		inspection
	};
}
async function dissected(path, probe, exec, options = {}) {
	const found = await inspect$1(exec, probe, path, options);
	if (found.kind === "unreadable") throw new UserError(`${path}: ${found.reason}.`);
	return found.inspection;
}

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

// src/terminal.ts
/** Exit codes besides a verdict's. */
const userMistake = 2;
const bug = 70;
/** Runs the program in a terminal; returns its exit code. */
async function runInTerminal(argv, packageRoot) {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") process.exit(0);
		throw error;
	});
	try {
		return await run(readArguments(argv), packageRoot);
	} catch (error) {
		if (error instanceof UserError) {
			process.stderr.write(`go-binary-budget: ${error.message}\n`);
			return userMistake;
		}
		process.stderr.write(`go-binary-budget: this is a bug, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`);
		return bug;
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
		case "schema":
			process.stdout.write(await textOf(join(packageRoot, "schema.json")) ?? "");
			return 0;
		case "run": return compare(command.options, packageRoot);
	}
}
async function inspectionText(command, packageRoot) {
	const exec = createExec();
	const env = definedOnly(process.env);
	const found = command.kind === "inspect" ? await inspectBinary(resolve(command.binary), {
		exec,
		env,
		packageRoot
	}) : await diffBinaries([resolve(command.base), resolve(command.head)], {
		exec,
		env,
		packageRoot
	});
	return command.json ? `${JSON.stringify(found.json, void 0, 2)}\n` : renderTerminal(found.document, { colour: hasColour() });
}
const hasColour = () => process.stdout.isTTY === true && process.env.NO_COLOR === void 0;
async function compare(options, packageRoot) {
	try {
		var _usingCtx$1 = _usingCtx();
		const cleanup = cleanupList();
		const interrupt = _usingCtx$1.u(interruptible(cleanup));
		const effects = {
			exec: createExec(interrupt.signal),
			env: definedOnly(process.env),
			cleanup,
			packageRoot,
			progress: terminalProgress(options.quiet),
			now: () => performance.now() / 1e3,
			seed: Date.now() % 2 ** 31
		};
		const output = resolve(options.output ?? join(tmpdir(), "binary-budget"));
		await requireFolder(output);
		const { report } = await measure(requestFrom(options), effects, terminalCaches()).catch(interrupt.unlessLeaving);
		const written = await writeReport(report, renderComment(report, {}), output);
		if (options.json) process.stdout.write(`${JSON.stringify(report, void 0, 2)}\n`);
		else process.stdout.write(`\n${renderTerminal(reportDocument(report), { colour: hasColour() })}\n`);
		if (!options.quiet) process.stderr.write(`Written: ${Object.values(written).join(", ")}\n`);
		return exitCodeOf(report.verdict);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
/** Throws a UserError where a folder cannot be made. Makes none: a run that ends with a mistake leaves nothing behind. */
async function requireFolder(path, asked = path) {
	try {
		if (!(await stat(path)).isDirectory()) throw new UserError(`--output ${asked}: ${path} is not a folder.`);
		await access(path, constants.W_OK);
	} catch (cause) {
		if (cause instanceof UserError) throw cause;
		const { code = "" } = cause;
		if (["ENOENT", "ENOTDIR"].includes(code) && dirname(path) !== path) return requireFolder(dirname(path), asked);
		throw new UserError(`--output ${asked}: nothing can be written to ${path} (${code}).`, { cause });
	}
}
function requestFrom(options) {
	const { base, head, config, flagSets, programs, onlySize } = options;
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
		onRunner: false
	};
}
function terminalProgress(quiet) {
	const { stderr } = process;
	const output = {
		write: (text) => {
			if (!quiet) stderr.write(text);
		},
		...stderr.isTTY && !quiet && { columns: stderr.columns || 80 }
	};
	return createProgress(output, () => performance.now());
}

export { runInTerminal };