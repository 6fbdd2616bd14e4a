import { t as withoutControls } from "./without-controls.js";

// src/render/document.ts
/** A line without any markup, for a log or an annotation. */
const plainText = (line) => line.map((span) => typeof span === "string" ? span : "text" in span ? span.text : "").join("");
const strong = (text) => ({
	kind: "strong",
	text
});
const code = (text) => ({
	kind: "code",
	text
});
const link = (text, url) => ({
	kind: "link",
	text,
	url
});
const mark = (kind) => ({
	kind: "mark",
	mark: kind
});

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/render/markdown.ts
/**
* Text from a repository as text on GitHub: no Markdown, HTML, mention, issue link or table border survives. Entities
* keep Markdown and HTML out. GitHub looks for mentions and references afterwards, in the text that entities have
* become by then, so that only a character between theirs stops those.
*/
function escapeText(text) {
	return withoutControls(text).replace(/[&<>"`*_{}[\]#|\\~$]/g, (character) => named[character] ?? `&#${character.codePointAt(0)};`).replace(/@/g, "@⁠").replace(/&#35;(?=\d)/g, "&#35;⁠").replace(/\b(GH)-(?=\d)/gi, "$1-⁠").replace(/:\/\//g, ":⁠//").replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u2060.`);
}
const named = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
/** Inline code keeps its characters, so only what could end it, or the table cell around it, has to go. */
function escapeCode(text) {
	const plain = withoutControls(text);
	if (!/[`|\\<>&]/.test(plain)) return `\`${plain}\``;
	return `<code>${escapeText(plain)}</code>`;
}
const marks = {
	over: "❌",
	warning: "⚠️",
	noise: "~"
};
function span(part) {
	if (typeof part === "string") return escapeText(part);
	switch (part.kind) {
		case "strong": return `**${escapeText(part.text)}**`;
		case "code": return escapeCode(part.text);
		case "link": return `[${escapeText(part.text)}](${encodeURI(part.url).replace(/[()]/g, encodeURIComponent)})`;
		case "mark": return marks[part.mark];
	}
}
const inline = (line) => line.map(span).join("");
function block(part) {
	switch (part.kind) {
		case "heading": return `### ${inline(part.line)}`;
		case "paragraph": return part.lines.map(inline).join("\\\n");
		case "list": return part.items.map((item) => `- ${inline(item)}`).join("\n");
		case "table": return markdownTable([part.columns.map(({ title }) => escapeText(title)), ...part.rows.map((row) => row.map(inline))], {
			align: part.columns.map(({ align }) => align),
			alignDelimiters: false,
			padding: true
		});
		case "code": return fenced(part.text);
		case "fold": return `<details><summary>${escapeText(part.title)}</summary>\n\n${part.blocks.map(block).join("\n\n")}\n\n</details>`;
	}
}
function fenced(text) {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${text.replace(/[^\P{Cc}\n\t]/gu, "")}\n${fence}`;
}
/** The document as GitHub Markdown. */
function renderMarkdown(document) {
	return `${document.map(block).join("\n\n")}\n`;
}
/**
* The document within a number of characters: blocks drop from the end, then rows of the last table left, and a line
* says that they did. GitHub answers 422 to a comment beyond 65,536 characters.
*/
function renderMarkdownWithin(document, limit, more) {
	const whole = renderMarkdown(document);
	if (whole.length <= limit) return whole;
	const closing = {
		kind: "paragraph",
		lines: [more]
	};
	const fits = (blocks) => renderMarkdown([...blocks, closing]).length <= limit;
	const kept = largest(document.length, (count) => fits(document.slice(0, count)));
	const first = document.slice(0, kept);
	const next = document[kept];
	if (next?.kind !== "table") return renderMarkdown([...first, closing]);
	const rows = largest(next.rows.length, (count) => fits([...first, {
		...next,
		rows: next.rows.slice(0, count)
	}]));
	return renderMarkdown([
		...first,
		{
			...next,
			rows: next.rows.slice(0, rows)
		},
		closing
	]);
}
/** The largest count up to `most` for which a test holds that holds for all smaller ones too. */
function largest(most, holds) {
	let low = 0;
	let high = most;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/render/comment/lost-results-text.ts
/** What is wrong with the results that were handed on and could not be used, and what to do about it. */
function lostResultLines({ lostResults = [] }) {
	return lostResults.map((lost) => [
		...lostResultLine(lost),
		". ",
		...remedies[lost.kind]
	]);
}
/** The same without a remedy, for a log. */
const lostResultText = (lost) => `${plainText(lostResultLine(lost))}.`;
function lostResultLine({ kind, from, detail }) {
	const of = from === void 0 ? ["One of them"] : [code(from)];
	switch (kind) {
		case "invalid":
		case "other-version":
		case "too-large":
		case "other-run": return [...of, ` is not a result${detail === void 0 ? "" : `: ${detail}`}`];
		case "not-downloaded": return [...of, ` could not be read${detail === void 0 ? "" : ` (${detail})`}`];
		case "failed-job": return [
			"The job ",
			...of,
			` left no result${detail === void 0 ? "" : ` (${detail})`}`
		];
		case "clash": return [
			"There are different results of the job ",
			...of,
			detail === void 0 ? "" : ` (${detail})`
		];
	}
}
const sameVersion = ["Let all jobs use the same version of the action, and run them again."];
const remedies = {
	invalid: sameVersion,
	"other-version": sameVersion,
	"too-large": ["Let each job measure less."],
	"other-run": [
		"Give artifacts of your own names that do not begin with ",
		code("binary-budget-"),
		"."
	],
	"not-downloaded": ["Run this job again."],
	"failed-job": ["Run that job again, and then this one."],
	clash: ["Give each job that measures a name, a step id or a matrix value of its own. If it has one, code of the pull request may have uploaded one of the results."]
};
/** The headline where there is no report, as plain text. */
const noResultsTitle = "Binary budget: incomplete. No result to judge.";
function noResultsLines(found) {
	const { elsewhere, lost } = found;
	const others = elsewhere.slice(0, mostDirectories).flatMap((name, at) => [at === 0 ? " " : ", ", code(name)]);
	return [
		[
			"In this run no job with ",
			code(`working-directory: ${found.directory}`),
			" has a result."
		],
		...elsewhere.length === 0 ? [] : [[
			"There are results of other folders:",
			...others,
			" (input ",
			code("working-directory"),
			")."
		]],
		...lostResultLines({ lostResults: lost.slice(0, mostLost) }),
		lost.length > 0 ? ["Nothing was judged."] : [
			"Nothing was judged. Let jobs with ",
			code("mode: measure"),
			" run before this one, and name them in its ",
			code("needs"),
			"."
		]
	];
}
const mostDirectories = 10;
const mostLost = 10;
/** A comment without a report. */
const renderNoResults = (found) => renderMarkdown(noResultsDocument(found));
function noResultsDocument(found) {
	return [{
		kind: "heading",
		line: [noResultsTitle]
	}, {
		kind: "paragraph",
		lines: noResultsLines(found)
	}];
}
/** The same as text, for an annotation. */
const noResultsText = (found) => [noResultsTitle, ...noResultsLines(found).map(plainText)].join("\n");

export { renderNoResults as a, code as c, plainText as d, strong as f, noResultsTitle as i, link as l, lostResultText as n, renderMarkdown as o, noResultsText as r, renderMarkdownWithin as s, lostResultLines as t, mark as u };