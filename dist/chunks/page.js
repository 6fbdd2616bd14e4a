import { d as moduleName, f as noPackage, n as sizeTreeGrower, t as folded } from "./size-tree.js";
import { _ as platformText, d as quantity, h as cellId, i as change, m as grouped } from "./history-fold.js";
import { t as withoutControls } from "./without-controls.js";
import { n as metricOf } from "./metric.js";
import { F as reasonText, O as figure, a as reportFolds, b as situationLines, f as headline, p as plainHeadline, y as causeLines } from "./comment3.js";
import { i as preformatted, n as embeddedJson, r as html, t as styles } from "./styles.js";
import { c as code } from "./lost-results-text.js";

// src/core/report/page-curves.ts
const shown$1 = [
	[
		"rss",
		"RSS",
		"peak-rss"
	],
	[
		"live",
		"heap that is live after a collection",
		"heap-alloc"
	],
	[
		"heapSys",
		"heap reserved",
		"heap-sys"
	],
	[
		"goroutines",
		"goroutines",
		"goroutines"
	]
];
/** RSS and heap over time of the cells that were kept running; flag sets that differ by nothing that runs have one's. */
const curvesOf = (report) => report.cells.flatMap((cell) => curvesOfCell(cell));
function curvesOfCell(cell) {
	const { program, flagSet, soak } = cell;
	if (soak === void 0 || soak.as !== void 0) return [];
	return shown$1.flatMap(([name, title, metric]) => {
		const lines = ["base", "head"].flatMap((side) => {
			const curve = soak[side]?.curves[name];
			return curve === void 0 || curve.values.length < 2 ? [] : [{
				side,
				t: curve.seconds,
				values: curve.values
			}];
		});
		const platform = withoutControls(platformText(cell));
		const key = {
			program: withoutControls(program),
			flagSet: withoutControls(flagSet),
			platform
		};
		return lines.length === 0 ? [] : [{
			...key,
			title,
			metric,
			lines
		}];
	});
}

// src/core/report/page-distributions.ts
const shownMetrics = [
	"cold-start",
	"cold-start-disk",
	"peak-rss",
	"ready-rss"
];
/** Of start-up and memory, as far as they were measured run by run. */
function distributionsOf(report) {
	const programs = [...new Set(report.cells.map(({ program }) => program))];
	return shownMetrics.flatMap((metric) => programs.flatMap((program) => {
		const cells = report.cells.filter((cell) => cell.program === program);
		const several = new Set(cells.map(platformText)).size > 1;
		const rows = cells.flatMap((cell) => {
			const comparison = cell.metrics[metric];
			const label = withoutControls(several ? `${cell.flagSet}, ${platformText(cell)}` : cell.flagSet);
			const [base, head] = [dotsOf(comparison, "base"), dotsOf(comparison, "head")];
			return base || head ? [{
				label,
				...base && { base },
				...head && { head }
			}] : [];
		});
		const { title } = metricOf(metric);
		return rows.length === 0 ? [] : [{
			program: withoutControls(program),
			metric,
			title,
			rows
		}];
	}));
}
/** More dots than these only make a chart darker. */
const mostDots = 200;
function dotsOf(comparison, side) {
	const sample = comparison?.[side];
	if (sample === void 0 || sample.values.length < 2) return void 0;
	const { values, center, lo, hi } = sample;
	const step = Math.max(1, values.length / mostDots);
	return {
		values: Array.from({ length: Math.min(values.length, mostDots) }, (_, at) => values[Math.floor(at * step)] ?? center).map(short),
		center,
		lo,
		hi
	};
}
/** As many digits as a dot on a chart can show. */
const short = (value) => Number(value.toPrecision(4));

// src/core/report/page-history.ts
/** As many as one finds something among. */
const mostCourses = 200;
function historyOf({ history }) {
	if (history === void 0 || history.series.length === 0) return void 0;
	const commits = history.commits.map(({ sha, release }) => ({
		sha: sha.slice(0, 7),
		...release !== void 0 && { release: withoutControls(release) }
	}));
	const places = new Map(history.commits.map(({ sha }, at) => [sha, at]));
	return {
		commits,
		courses: history.series.slice(0, mostCourses).map((series) => {
			const { program, flagSet, metric, at, values, lo, hi } = series;
			return {
				name: withoutControls(`${metricOf(metric).title} of ${program} (${flagSet}, ${platformText(series)})`),
				metric,
				at,
				values,
				...lo && { lo },
				...hi && { hi },
				steps: series.steps.flatMap(({ commit }) => places.get(commit) ?? [])
			};
		})
	};
}

// src/core/report/page-data.ts
/** What one page takes with ease, a node being about 50 bytes of it: of trees with symbols, and of those without. */
const mostNodes = {
	symbols: 1e4,
	packages: 5e3
};
/** Characters that the data may take of the 2 MB that a page may have. */
const mostDataLength = 11e5;
/** Trees with symbols come from `trees`; of other cells the report knows packages. */
function pageData(report, trees) {
	for (let part = 1;; part /= 2) {
		const data = pageDataOf(report, trees, part);
		if (part < .01 || JSON.stringify(data).length <= mostDataLength) return data;
	}
}
function pageDataOf(report, trees, part) {
	const names = namesInOrder();
	const history = historyOf(report);
	const withSymbols = new Map(trees.map((tree) => [cellId(tree), tree.root]));
	const cells = report.cells.filter(({ base, head }) => base !== void 0 || head !== void 0);
	const dissected = cells.map((cell) => withSymbols.get(cellId(cell)) ?? packagesOf(cell));
	const kind = (cell) => withSymbols.has(cellId(cell)) ? "symbols" : "packages";
	const nodesOf = (cell) => part * mostNodes[kind(cell)] / cells.filter((one, at) => dissected[at] && kind(one) === kind(cell)).length;
	return {
		names: names.all,
		binaries: cells.map((cell, at) => {
			const { base, head } = cell;
			const root = dissected[at];
			const own = head?.mainModule ?? base?.mainModule;
			return {
				program: withoutControls(cell.program),
				flagSet: withoutControls(cell.flagSet),
				platform: withoutControls(platformText(cell)),
				sides: base === void 0 ? "head" : head === void 0 ? "base" : "both",
				...own !== void 0 && { own },
				...root && { packages: names.pack(folded(root, nodesOf(cell))) },
				sections: names.pack(sectionsOf(cell))
			};
		}),
		distributions: distributionsOf(report),
		curves: curvesOf(report),
		...history && { history }
	};
}
function namesInOrder() {
	const all = [];
	const places = /* @__PURE__ */ new Map();
	const place = (name) => {
		const known = places.get(name);
		if (known !== void 0) return known;
		const plain = withoutControls(name);
		all.push(plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain);
		places.set(name, all.length - 1);
		return all.length - 1;
	};
	const pack = ({ name, base, head, children = [] }, parent = "") => [
		place(withoutPrefix(name, parent)),
		base,
		head,
		...children.map((child) => pack(child, name))
	];
	return {
		all,
		pack
	};
}
/** "(*Reader).next" of "archive/tar.(*Reader).next" in "archive/tar". */
const withoutPrefix = (name, parent) => parent !== "" && name[parent.length] === "." && name.startsWith(parent) ? name.slice(parent.length + 1) : name;
/** A symbol's name may be a whole generic type. */
const longestName = 160;
const sides = ["base", "head"];
function packagesOf(cell) {
	if (sides.flatMap((side) => cell[side] ?? []).some(({ packages }) => packages.length === 0)) return void 0;
	return grownFrom(cell, noPackage, ({ packages }) => packages.map(({ path, module, bytes }) => [[moduleName(module), path], bytes]));
}
const sectionsOf = (cell) => grownFrom(cell, "headers and padding", ({ sections }) => sections.map(({ name, fileBytes }) => [[name], fileBytes]));
/** A tree of parts; what they leave of the file has a name, too. */
function grownFrom(cell, rest, partsOf) {
	const grower = sizeTreeGrower();
	for (const side of sides) {
		const binary = cell[side];
		if (binary === void 0) continue;
		let left = binary.size;
		for (const [path, bytes] of partsOf(binary)) {
			grower.add(side, path, bytes);
			left -= bytes;
		}
		grower.add(side, [rest], left);
	}
	return grower.root();
}

// src/render/html/document-html.ts
/** A document's blocks as HTML; folds are sections with a heading, open, so that they print and are found. */
const documentHtml = (document) => document.map(blockHtml);
const lineHtml = (line) => line.map(spanHtml);
const marks = {
	over: html`<strong class="over">✕ over budget</strong>`,
	warning: html`<strong class="warning">! over, warning only</strong>`,
	noise: html`<abbr title="no change larger than what can be told from noise">~</abbr>`
};
function spanHtml(span) {
	if (typeof span === "string") return html`${span}`;
	switch (span.kind) {
		case "strong": return html`<strong>${span.text}</strong>`;
		case "code": return html`<code>${span.text}</code>`;
		case "link": return /^https?:/.test(span.url) ? html`<a href="${span.url}">${span.text}</a>` : html`${span.text}`;
		case "mark": return marks[span.mark];
	}
}
function blockHtml(block) {
	switch (block.kind) {
		case "heading": return html`<h2>${lineHtml(block.line)}</h2>`;
		case "paragraph": return html`<p>${block.lines.map((line, at) => html`${at > 0 ? [{ html: "<br>" }] : []}${lineHtml(line)}`)}</p>`;
		case "list": return html`<ul>${block.items.map((item) => html`<li>${lineHtml(item)}</li>`)}</ul>`;
		case "table": return tableHtml(block);
		case "code": return html`<pre tabindex="0">${preformatted(block.text)}</pre>`;
		case "fold": return sectionHtml(block.title, documentHtml(block.blocks));
	}
}
/** A part of the page under a heading of its own. */
const sectionHtml = (title, content, id) => html`<section${id === void 0 ? [] : html` id="${id}"`}>
<h2>${title}</h2>
${content}
</section>
`;
/** A table that scrolls by itself where the page is too narrow, by keyboard too. */
function tableHtml({ columns, rows }, label = columns[0]?.title ?? "table") {
	const align = (at) => columns[at]?.align === "right" ? html` class="number"` : [];
	return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${label}"><table>
<thead><tr>${columns.map(({ title }, at) => html`<th scope="col"${align(at)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((line, at) => at === 0 ? html`<th scope="row"${align(at)}>${lineHtml(line)}</th>` : html`<td${align(at)}>${lineHtml(line)}</td>`)}</tr>
`)}</tbody>
</table></div>
`;
}

// src/render/html/cells-grid.ts
const shown = [
	"size",
	"compressed-size",
	"cold-start",
	"cold-start-disk",
	"peak-rss",
	"min-memory"
];
/** For each program its flag sets by its platforms, each with base's and head's size as bars and the figures in words. */
function cellsGrid(report) {
	return [...grouped(report.cells, ({ program }) => program)].map(([program, cells]) => {
		const platforms = [...new Set(cells.map(platformText))];
		const flagSets = [...new Set(cells.map(({ flagSet }) => flagSet))];
		const largest = Math.max(...cells.flatMap(({ base, head }) => [base?.size ?? 0, head?.size ?? 0]), 1);
		const cellAt = (flagSet, platform) => cells.find((cell) => cell.flagSet === flagSet && platformText(cell) === platform);
		return html`<h3><code>${program}</code></h3>
<div class="scroll" tabindex="0" role="region" aria-label="Table: cells of ${program}"><table class="grid">
<thead><tr><th scope="col">flag set</th>${platforms.map((platform) => html`<th scope="col">${platform}</th>`)}</tr></thead>
<tbody>
${flagSets.map((flagSet) => html`<tr><th scope="row">${flagSet}</th>${platforms.map((platform) => {
			const cell = cellAt(flagSet, platform);
			return cell === void 0 ? html`<td></td>` : html`<td>${cellHtml(report, cell, largest)}</td>`;
		})}</tr>
`)}</tbody>
</table></div>
`;
	});
}
function cellHtml(report, cell, largest) {
	if (cell.failure !== void 0) return html`<p>${cell.failure.side} failed: ${reasonText(cell.failure.reason)}</p>`;
	const metrics = shown.filter((metric) => cell.metrics[metric] !== void 0 && isTold(cell, metric));
	return html`${bars(cell, largest)}<dl>${metrics.map((metric) => html`<div><dt>${metricOf(metric).title}</dt><dd>${lineHtml(figure(report, cell, metric))}</dd></div>`)}</dl>`;
}
/** What is known of a program that was not started is said once, by its size. */
function isTold(cell, metric) {
	if (metric === "size") return true;
	const { decision, head } = cell.metrics[metric] ?? {};
	return decision !== "identical" && (decision !== "not-measured" || head !== void 0);
}
/** For the eye alone: the figures stand below. */
function bars({ base, head }, largest) {
	const width = (size) => (size / largest * 100).toFixed(2);
	const bar = (side, size, y) => size === void 0 ? [] : html`<rect class="${side}" x="0" y="${y}" width="${width(size)}" height="6"></rect>`;
	return html`<svg class="bars" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${bar("base", base?.size, 0)}${bar("head", head?.size, 8)}</svg>`;
}

// src/render/html/curve-svg.ts
const [width, height, left, bottom] = [
	420,
	120,
	8,
	18
];
/** A curve as a small drawing that needs no script: base dashed, head solid, from 0 on. */
function curveSvg({ program, flagSet, platform, title, metric, lines }) {
	const name = `${title} of ${program} (${flagSet}, ${platform})`;
	const most = Math.max(1, ...lines.flatMap(({ values }) => values));
	const last = Math.max(1, ...lines.flatMap(({ t }) => t));
	const x = (seconds) => (left + (width - 2 * left) * seconds / last).toFixed(1);
	const y = (value) => (height - bottom - (height - bottom - 16) * Math.max(0, value) / most).toFixed(1);
	const drawn = lines.map(({ side, t, values }) => {
		const points = t.map((seconds, at) => `${x(seconds)},${y(values[at] ?? 0)}`).join(" ");
		return html`<polyline points="${points}" fill="none" stroke="var(--${side})" stroke-width="2" stroke-dasharray="${side === "base" ? "5 4" : "none"}"/>`;
	});
	return html`<figure><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}">
<line x1="${left}" y1="${height - bottom}" x2="${width - left}" y2="${height - bottom}" stroke="var(--line)"/>
${drawn}
<text x="${left}" y="12" font-size="11" fill="currentColor">${quantity(most, metric)}</text>
<text x="${width - left}" y="${height - 4}" font-size="11" text-anchor="end" fill="currentColor">${last.toFixed(0)} s</text>
</svg><figcaption>${name}</figcaption></figure>
`;
}

// src/render/html/curves-table.ts
/** What the curves say, in figures: where each side began, its highest, and where it ended. */
function curvesTable(curves) {
	const columns = [...[
		"program",
		"flag set",
		"platform",
		"figure"
	].map((title) => ({
		title,
		align: "left"
	})), ...["base: first, highest, last", "head: first, highest, last"].map((title) => ({
		title,
		align: "right"
	}))];
	const rows = curves.map(({ program, flagSet, platform, title, metric, lines }) => {
		const text = (side) => {
			const values = lines.find((line) => line.side === side)?.values ?? [];
			const figures = [
				values[0],
				Math.max(...values),
				values.at(-1)
			];
			return [values.length === 0 ? "" : figures.map((value = 0) => quantity(value, metric)).join(", ")];
		};
		return [
			[program],
			[flagSet],
			[platform],
			[title],
			text("base"),
			text("head")
		];
	});
	return tableHtml({
		columns,
		rows
	}, "memory over time");
}

// src/render/html/distributions-table.ts
/** What the dots say, in figures: medians with their 95 % intervals. */
function distributionsTable(distributions) {
	const columns = [
		{
			title: "program",
			align: "left"
		},
		{
			title: "cell",
			align: "left"
		},
		{
			title: "figure",
			align: "left"
		},
		...["base: median [95 % interval]", "head: median [95 % interval]"].map((title) => ({
			title,
			align: "right"
		}))
	];
	const rows = distributions.flatMap(({ program, metric, title, rows }) => rows.map(({ label, base, head }) => {
		const text = (dots) => [dots === void 0 ? "" : `${quantity(dots.center, metric)} [${quantity(dots.lo, metric)} – ${quantity(dots.hi, metric)}]`];
		return [
			[program],
			[label],
			[title],
			text(base),
			text(head)
		];
	}));
	return tableHtml({
		columns,
		rows
	}, "medians of start-up and memory");
}

// src/render/html/modules-table.ts
/** A table of more rows is none that people read; the treemap's search finds the rest. */
const mostRows = 300;
/** For each program its modules in base and head with their versions and, where it was dissected, their bytes. */
function modulesTables(report) {
	return [...grouped(report.cells, ({ program }) => program)].flatMap(([program, cells]) => {
		const cell = cells.find(({ causes }) => causes.length > 0) ?? cells.find(({ base, head }) => base ?? head);
		if (cell === void 0) return [];
		const rows = modulesOf(cell);
		return rows.length === 0 ? [] : [{
			title: `${program} (${cell.flagSet}, ${platformText(cell)})`,
			table: modulesTable(rows)
		}];
	});
}
function modulesOf({ base, head }) {
	const [before, after] = [versionsOf(base), versionsOf(head)];
	const [oldBytes, newBytes] = [bytesOf(base), bytesOf(head)];
	const dissected = oldBytes.size > 0 || newBytes.size > 0;
	return [.../* @__PURE__ */ new Set([
		...after.keys(),
		...before.keys(),
		...newBytes.keys(),
		...oldBytes.keys()
	])].map((path) => {
		return {
			path,
			versions: [before.get(path), after.get(path)],
			...dissected && { bytes: [oldBytes.get(path) ?? 0, newBytes.get(path) ?? 0] }
		};
	}).toSorted((a, b) => weight(b) - weight(a));
}
/** What changed first, then what is large. */
const weight = ({ bytes: [base, head] = [0, 0], versions: [before, after] }) => 0xe8d4a51000 * (before === after ? 0 : 1) + 1e3 * Math.abs(head - base) + Math.max(base, head);
const versionsOf = (binary) => new Map(binary?.modules.map(({ path, version, replacedBy }) => [path, replacedBy === void 0 ? version : `${version} ⇒ ${replacedBy}`]));
function bytesOf(binary) {
	const found = /* @__PURE__ */ new Map();
	for (const { module, bytes } of binary?.packages ?? []) {
		const name = moduleName(module);
		found.set(name, (found.get(name) ?? 0) + bytes);
	}
	return found;
}
function modulesTable(rows) {
	const columns = [
		{
			title: "module",
			align: "left"
		},
		{
			title: "base",
			align: "left"
		},
		{
			title: "head",
			align: "left"
		},
		...(rows.some(({ bytes }) => bytes !== void 0) ? [
			"bytes in base",
			"bytes in head",
			"change"
		] : []).map((title) => ({
			title,
			align: "right"
		}))
	];
	const shown = rows.slice(0, mostRows);
	const more = rows.length - shown.length;
	return [{
		kind: "table",
		columns,
		rows: shown.map((row) => [
			[code(row.path)],
			...versionTexts(row),
			...byteTexts(row)
		])
	}, ...more > 0 ? [{
		kind: "paragraph",
		lines: [[`And ${more} more modules.`]]
	}] : []];
}
function versionTexts({ versions: [base, head], bytes }) {
	const there = (version, side) => version ?? (bytes?.[side] ? "" : "not there");
	return [[there(base, 0)], [there(head, 1)]];
}
function byteTexts({ bytes }) {
	if (bytes === void 0) return [];
	const [base, head] = bytes;
	return [
		[base === 0 ? "" : quantity(base, "size")],
		[head === 0 ? "" : quantity(head, "size")],
		[head === base ? "" : change(head - base, "size")]
	];
}

// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}

// src/render/html/page.ts
var _templateObject;
/**
* report.html: one file that needs nothing from elsewhere. All figures are in it as text and tables, whether or not scripts
* run; the script adds the charts and the way through the binary.
*/
function renderPage(report, trees, script) {
	const data = pageData(report, trees);
	const parts = partsOf(report, data);
	const policy = `default-src 'none'; script-src 'sha256-${script.sha256}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
		"</title>\n<style>",
		"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#cells\">Skip to the figures</a>\n<header>\n<h1>",
		"</h1>\n",
		"\n</header>\n<nav class=\"sections\" aria-label=\"Parts of this page\"><ul>",
		"</ul></nav>\n<main>\n",
		"\n</main>\n<footer class=\"quiet\"><p>",
		" ",
		". Everything here is also in report.json.</p></footer>\n<script type=\"application/json\" id=\"data\">",
		"<\/script>\n<script>",
		"<\/script>\n</body>\n</html>\n"
	])), policy, plainHeadline(report), { html: styles }, lineHtml(headline(report)), [...causeLines(report), ...situationLines(report)].map((line) => html`<p>${lineHtml(line)}</p>`), navigation(parts), parts.map(({ id, title, content }) => sectionHtml(title, content, id)), report.tool.name, report.tool.version, embeddedJson(data), { html: script.text }).html;
}
/** Parts of one kind, such as one for each program, have one entry: it leads to the first. */
function navigation(parts) {
	const first = /* @__PURE__ */ new Map();
	for (const { id, title } of parts) {
		const name = title.replace(/ (?:in|\().*$/, "");
		if (!first.has(name)) first.set(name, id);
	}
	return [...first].map(([name, id]) => html`<li><a href="#${id}">${name}</a></li>`);
}
function partsOf(report, data) {
	const modules = modulesTables(report);
	return [...[
		{
			id: "cells",
			title: "Cells",
			content: html`${sidesKey}${cellsGrid(report)}`
		},
		data.binaries.length === 0 ? void 0 : {
			id: "binary",
			title: "Inside the file",
			content: binaryPart
		},
		data.distributions.length === 0 ? void 0 : {
			id: "starts",
			title: "Start-up and memory, run by run",
			content: html`${startsPart}${distributionsTable(data.distributions)}`
		},
		data.curves.length === 0 ? void 0 : {
			id: "curves",
			title: "Memory over time",
			content: html`${curvesPart(data.curves)}${curvesTable(data.curves)}`
		},
		data.history === void 0 ? void 0 : {
			id: "history",
			title: "History",
			content: historyPart
		},
		modules.length === 0 ? void 0 : {
			id: "modules",
			title: "Modules",
			content: modules.map(({ title, table }) => html`<h3>${title}</h3>${documentHtml(table)}`)
		}
	].flatMap((part) => part ?? []), ...foldParts(report)];
}
const foldParts = (report) => reportFolds(report).flatMap((block, at) => block.kind === "fold" ? [{
	id: `more-${at}`,
	title: block.title,
	content: documentHtml(block.blocks)
}] : []);
const sidesKey = html`<ul class="key">
<li><i style="background: var(--base)"></i>base, the upper bar</li><li><i style="background: var(--head)"></i>head, the lower bar</li>
<li>bars: size, in proportion within a program</li></ul>
`;
const noScript = html`<p class="without-script">The charts are drawn by a script, which does not run here. The tables say the same.</p>`;
const binaryPart = html`${noScript}<div class="needs-script">
<div class="controls">
<label><span class="name">Binary</span><select id="binary-choice"></select></label>
<fieldset><legend>Bytes by</legend>
<label><input type="radio" name="by" value="packages" checked> package</label>
<label><input type="radio" name="by" value="sections"> section</label></fieldset>
<fieldset><legend>Show</legend>
<label><input type="radio" name="side" value="base"> base</label>
<label><input type="radio" name="side" value="head" checked> head</label>
<label><input type="radio" name="side" value="difference"> difference</label></fieldset>
<label><span class="name">Search names</span><input type="search" id="search" autocomplete="off" spellcheck="false"></label>
</div>
<nav aria-label="Place in the file"><ol class="crumbs" id="crumbs"></ol></nav>
<p id="binary-status" role="status"></p>
<ul class="key" id="map-key"></ul>
<div class="map" id="map" role="img"></div>
<div class="scroll" tabindex="0" role="region" aria-label="Table: parts of the file"><table>
<thead><tr><th scope="col">part</th><th scope="col" class="number">base</th><th scope="col" class="number">head</th>
<th scope="col" class="number">change</th><th scope="col" class="number">of what is shown</th></tr></thead>
<tbody id="parts"></tbody></table></div>
<p id="more-parts"></p>
</div>
`;
const startsPart = html`${noScript}<div class="needs-script">
<div class="controls"><label><span class="name">Figure</span><select id="distribution-choice"></select></label></div>
<ul class="key"><li>○ a run of base</li><li>● a run of head</li><li>┃ median, with its 95 % interval</li></ul>
<div class="chart" id="dots" role="img"></div>
<p id="dots-note" class="quiet"></p>
</div>
`;
const historyPart = html`${noScript}<div class="needs-script">
<div class="controls"><label><span class="name">Course</span><select id="history-choice"></select></label></div>
<ul class="key"><li>◆ a step</li><li>dashed: a release</li></ul>
<div class="chart history" id="history-chart" role="img"></div>
</div>
`;
const curvesPart = (curves) => html`<div class="without-script">${curves.map(curveSvg)}</div><div class="needs-script" id="curves-charts"></div>`;

export { renderPage };