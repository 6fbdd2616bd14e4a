import { n as metricOf } from "./metric.js";

// src/core/cell-key.ts
/** One text per cell, to keep maps by. */
const cellId = ({ program, flagSet, platform, variant }) => JSON.stringify([
	program,
	flagSet,
	platform,
	...variant === void 0 ? [] : [variant]
]);
/** Whether both are one cell; quicker than comparing their texts, which a report of many jobs does a million times. */
const sameCell = (one, other) => one.program === other.program && one.flagSet === other.flagSet && one.platform === other.platform && one.variant === other.variant;
/** "linux/amd64", or in a report of several jobs "linux/amd64, go 1.26". */
const platformText = ({ platform, variant }) => variant === void 0 ? platform : `${platform}, ${variant}`;
/** The key alone. */
const keyOf = ({ program, flagSet, platform, variant }) => ({
	program,
	flagSet,
	platform,
	...variant !== void 0 && { variant }
});

// src/core/grouped.ts
/** The values by key, in order of appearance. (`Map.groupBy` is not in Node.js 20.) */
function grouped(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [value]);
		else group.push(value);
	}
	return groups;
}

// src/render/quantity.ts
/** Sizes in powers of ten, as GitHub, package managers and disks give them. Three or four significant digits. */
const byteUnits = [
	["GB", 1e9],
	["MB", 1e6],
	["kB", 1e3],
	["B", 1]
];
/** Memory limits in powers of two, as they are set and searched. */
const limitUnits = [
	["GiB", 2 ** 30],
	["MiB", 2 ** 20],
	["KiB", 1024],
	["B", 1]
];
const secondUnits = [
	["s", 1],
	["ms", .001],
	["µs", 1e-6]
];
function scaleOf(value, unit, kind) {
	const size = Math.abs(value);
	if (kind === "stepped") return limitUnits.find(([, factor]) => size >= factor * .99995) ?? ["B", 1];
	if (unit === "B" || unit === "B/min") {
		const [name, factor] = byteUnits.find(([, factor]) => size >= factor * .99995) ?? ["B", 1];
		return [unit === "B" ? name : `${name}/min`, factor];
	}
	if (unit === "s") return secondUnits.find(([, factor]) => size >= factor * .99995) ?? ["µs", 1e-6];
	return [unit === "count" ? "" : "/min", 1];
}
/** Exact figures get a digit more than sampled ones, whose last digits are noise. */
function digits(value, [name], kind) {
	const size = Math.abs(value);
	if (name === "B") return String(Math.round(size));
	if ((name === "" || name === "/min") && Number.isInteger(value)) return size.toLocaleString("en-US");
	if (kind === "exact" && /^[MG]i?B/.test(name)) return size.toFixed(2);
	return size >= 100 ? size.toFixed(0) : size >= 10 ? size.toFixed(1) : size.toFixed(2);
}
const sign = (value) => value < 0 ? "−" : "";
const withUnit = (text, [name]) => name === "" ? text : `${text} ${name}`;
/** "13.90 MB", "9.02 ms", "412". */
function quantity(value, id) {
	const { unit, kind } = metricOf(id);
	const scale = scaleOf(value, unit, kind);
	return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale);
}
/** "12,345,678 B": where a rounded figure would mislead. */
const exactBytes = (value) => `${sign(value)}${Math.abs(value).toLocaleString("en-US")} B`;
/** A limit as people write it: "32 MB", "9.5 ms", "128 MiB". */
function limitQuantity(value, id) {
	const { unit } = metricOf(id);
	if (unit === "B" && value % 1e3 !== 0) {
		for (const [name, factor] of limitUnits) if (factor > 1 && value % factor === 0) return `${sign(value)}${Math.abs(value) / factor} ${name}`;
	}
	const scale = scaleOf(value, unit);
	const written = Number((Math.abs(value) / scale[1]).toFixed(3));
	if (unit === "B" && Math.round(written * scale[1]) !== Math.abs(value)) return exactBytes(value);
	return sign(value) + withUnit(String(written), scale);
}
/** The same in the kind of unit in which a limit beside it is written: "13.26 MiB" beside "13 MiB". */
function quantityBeside(value, limit, id) {
	const { unit, kind } = metricOf(id);
	const written = unit === "B" ? /[KMG]iB$/.exec(limitQuantity(limit, id))?.[0] : void 0;
	const scale = limitUnits.find(([name]) => name === written);
	if (scale === void 0) return quantity(value, id);
	return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale);
}
/** The two ends of a change, in the unit of the larger: ["12.66", "13.90 MB"]. */
function quantityPair(base, head, id) {
	const { unit, kind } = metricOf(id);
	const scale = scaleOf(Math.max(Math.abs(base), Math.abs(head)), unit, kind);
	return [digits(base / scale[1], scale, kind), withUnit(digits(head / scale[1], scale, kind), scale)];
}
/** "+0.91 MB" beside a figure in MB, "−44 B" where that unit is too large to show it. */
function change(value, id, beside = 0) {
	const { unit, kind } = metricOf(id);
	const own = scaleOf(value, unit, kind);
	const large = scaleOf(beside, unit, kind);
	const scale = large[1] > own[1] && Math.abs(value) >= .1 * large[1] ? large : own;
	return `${value < 0 ? "−" : "+"}${withUnit(digits(value / scale[1], scale, kind), scale)}`;
}
/** A fraction as a signed percentage: "+9.8 %", "−0.13 %". */
function percentChange(ratio) {
	return `${ratio < 0 ? "−" : "+"}${percent(Math.abs(ratio) * 100)}`;
}
/** A number of per cent: "2.5 %", "0.13 %". */
function percent(value) {
	const size = Math.abs(value);
	const text = size >= 1e3 ? size.toFixed(0) : size >= .995 || size === 0 ? size.toFixed(1) : size.toFixed(2);
	return `${sign(value)}${text.replace(/\.0$/, "")} %`;
}
/** A limit as it was written: "1 %", "12.02 %". */
const limitPercent = (value) => `${sign(value)}${Number(Math.abs(value).toFixed(6))} %`;
/** With as many digits as it takes to tell it from the limit: "12.03 %" beside "12.02 %". */
function percentBeside(value, limit) {
	const apart = [
		2,
		3,
		4,
		5,
		6
	].find((digits) => value.toFixed(digits) !== limit.toFixed(digits)) ?? 6;
	return `${sign(value)}${Math.abs(value).toFixed(apart)} %`;
}

// src/render/sparkline.ts
const levels = "▁▂▃▄▅▆▇█";
/**
* Values as characters of eight heights, from the least to the greatest, or on a scale of one's own; all of one height where
* nothing differs.
*/
function sparkline(values, [least, most] = [Math.min(...values), Math.max(...values)]) {
	return values.map((value) => {
		const share = most === least ? 0 : (value - least) / (most - least);
		return levels[Math.round(share * 7)] ?? "";
	}).join("");
}

// src/render/comment/history-fold.ts
/** What a comment has room for; the page has all of it. */
const mostSentences = 12;
const mostRows = 24;
/** The course of the last commits, and in sentences where it made a step. */
function historyFold({ history }) {
	if (history === void 0 || history.series.length === 0) return [];
	const sentences = stepSentences(history);
	const rest = sentences.length - mostSentences;
	return [{
		kind: "fold",
		title: `The last ${history.commits.length} commits of the default branch`,
		blocks: [...sentences.length === 0 ? [] : [{
			kind: "list",
			items: [...sentences.slice(0, mostSentences), ...rest > 0 ? [`${rest} more are in report.json.`] : []].map((text) => [text])
		}], {
			kind: "code",
			text: courses(history).join("\n")
		}]
	}];
}
/** "size of server, stripped, linux/amd64: grew 3.10 MB since v1.4.0, 2.60 MB of it in 4f2c1ab". */
function stepSentences({ series }) {
	return series.flatMap((one) => [...sinceSentence(one), ...sampledSentences(one)]);
}
const nameOf = (series) => [
	`${metricOf(series.metric).title} of ${series.program}`,
	series.flagSet,
	platformText(series)
].join(", ");
function sinceSentence(series) {
	const { since, metric } = series;
	if (since === void 0 || since.delta === 0 || metric !== "size") return [];
	const text = (delta) => quantity(Math.abs(delta), metric);
	const { step } = since;
	const most = step === void 0 ? "" : `, ${step.delta === since.delta ? "all" : text(step.delta)} of it in ${step.commit.slice(0, 7)}`;
	const verb = since.delta > 0 ? "grew" : "shrank";
	return [`${nameOf(series)}: ${verb} ${text(since.delta)} since ${since.release ?? since.commit.slice(0, 7)}${most}`];
}
/** Between machines figures differ, so that a step of them has an interval, and so has its place. */
function sampledSentences(series) {
	return series.steps.flatMap(({ ratio, between, commit }) => {
		if (ratio === void 0 || between === void 0) return [];
		const [from, to] = [between.from.slice(0, 7), between.to.slice(0, 7)];
		const place = from === to ? `in ${from}` : `in ${commit.slice(0, 7)}, or from ${from} to ${to}`;
		const interval = `${percentChange(ratio.lo)} to ${percentChange(ratio.hi)}`;
		return [`${nameOf(series)}: ${percentChange(ratio.estimate)} (${interval}) ${place}`];
	});
}
/** A line for each course, and below them where the releases are. */
function courses({ series, commits }) {
	const rows = series.filter(({ metric }) => metric !== "compressed-size").slice(0, mostRows).map((one) => {
		const { values, metric } = one;
		const ends = [values[0], values.at(-1)].map((value) => quantity(value ?? 0, metric));
		return {
			name: nameOf(one),
			first: ends[0] ?? "",
			line: spread(one, commits.length),
			last: ends[1] ?? ""
		};
	});
	const width = (key) => Math.max(0, ...rows.map((row) => row[key].length));
	const [names, firsts] = [width("name"), width("first")];
	const margin = " ".repeat(names + firsts + 4);
	return [...rows.map(({ name, first, line, last }) => `${name.padEnd(names)}  ${first.padStart(firsts)}  ${line}  ${last}`), ...releaseRows(commits).map((row) => (margin + row).trimEnd())];
}
/** Each value at the place of its commit; a commit without one is a blank. */
function spread({ at, values }, count) {
	const characters = sparkline(values);
	const line = Array.from({ length: count }, () => " ");
	for (const [index, place] of at.entries()) line[place] = characters[index] ?? " ";
	return line.join("");
}
/** `^ v1.4.0` below the commit of each release; names that would run into the next one go into a row of their own. */
function releaseRows(commits) {
	const rows = [];
	for (const [at, { release }] of commits.entries()) {
		if (release === void 0) continue;
		const free = rows.findIndex((row) => row.length < at);
		const index = free === -1 ? rows.length : free;
		rows[index] = `${(rows[index] ?? "").padEnd(at)}^${release}`;
	}
	return rows;
}

export { platformText as _, exactBytes as a, percent as c, quantity as d, quantityBeside as f, keyOf as g, cellId as h, change as i, percentBeside as l, grouped as m, stepSentences as n, limitPercent as o, quantityPair as p, sparkline as r, limitQuantity as s, historyFold as t, percentChange as u, sameCell as v };