import { t as withoutControls } from "./without-controls.js";

// src/render/html/html.ts
/** HTML from a template whose values are text, unless they are HTML. Attributes have to be in double quotes. */
function html(strings, ...values) {
	return { html: strings.reduce((text, string, at) => `${text}${valueText(values[at - 1])}${string}`) };
}
function valueText(value) {
	if (value === void 0) return "";
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return escaped(withoutControls(value));
	return "html" in value ? value.html : value.map(({ html }) => html).join("");
}
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
/** Text of several lines, such as the output of a program. */
const preformatted = (text) => ({ html: escaped(text.replace(/[^\P{Cc}\n\t]/gu, "")) });
/** A value for a `<script type="application/json">`, which ends at the first `<\/script`. */
const embeddedJson = (value) => ({ html: JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`) });

// src/render/html/styles.ts
/** The page's own looks. Colours are told apart by the colour-blind, and everything has a word or a sign beside it. */
const styles = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1c1f23; --quiet: #586069; --line: #d5dae0; --soft: #f4f6f8; --link: #0b57a4;
  --base: #8b949e; --head: #0a66b7; --grew: #f2b27a; --shrank: #9cc6ee; --bad: #a8320a; --warn: #7a5200;
  --own: #a9cdf0; --module: #f2cf9a; --standard: #b5dccb; --nothing: #dcdfe3; --found: #1c1f23;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not(.paper) {
    --page: #15181c; --text: #e4e7ea; --quiet: #a0a8b1; --line: #373d44; --soft: #1f2429; --link: #79b8ff;
    --base: #8b949e; --head: #5aa9ee; --grew: #8a4b12; --shrank: #1f5485; --bad: #ff9b76; --warn: #e3b341;
    --own: #24527d; --module: #6e4d17; --standard: #22594a; --nothing: #3d434a; --found: #ffffff;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.25rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .6rem; padding-top: .9rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.1rem 0 .4rem; }
p { margin: .4rem 0 .7rem; max-width: 62rem; }
a { color: var(--link); }
code, pre { font: .92em/1.45 ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .7rem; overflow: auto; overflow-wrap: normal; }
.quiet, caption { color: var(--quiet); }
.over { color: var(--bad); } .warning { color: var(--warn); }
nav.sections { border-bottom: 1px solid var(--line); padding: .45rem 0; }
nav + main > section:first-child > h2 { border-top: 0; margin-top: .3rem; }
header p { margin: .15rem 0; }
nav ol, nav ul { display: flex; flex-wrap: wrap; gap: .1rem .9rem; margin: 0; padding: 0; list-style: none; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .28rem .8rem .28rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); border-bottom-width: 2px; white-space: nowrap; }
tbody th { min-width: 9rem; max-width: 34rem; overflow-wrap: anywhere; }
td { max-width: 42rem; min-width: 4rem; } table code { overflow-wrap: normal; } td code { white-space: nowrap; }
.grid tbody th { min-width: 0; } #parts th { min-width: 14rem; }
.number { text-align: right; white-space: nowrap; }
.grid td { min-width: 17rem; padding-bottom: .6rem; } .grid tbody th { white-space: nowrap; }
.grid dl { margin: .25rem 0 0; } .grid dl div { display: flex; gap: .6rem; justify-content: space-between; }
.grid dt { color: var(--quiet); white-space: nowrap; } .grid dd { margin: 0; text-align: right; }
.bars { display: block; width: 100%; height: 14px; margin-top: .3rem; }
.bars .base { fill: var(--base); } .bars .head { fill: var(--head); }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .3rem 0; padding: 0; list-style: none; color: var(--quiet); }
.key i { display: inline-block; width: .9em; height: .9em; margin-right: .4em; vertical-align: -.08em; border: 1px solid var(--quiet); }
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1.4rem; align-items: end; margin: .5rem 0; }
.controls fieldset { border: 0; margin: 0; padding: 0; } .controls legend, .controls .name { color: var(--quiet); padding: 0; display: block; }
.controls fieldset label { margin-right: .7rem; white-space: nowrap; }
select, input[type=search] { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 3px;
  padding: .2rem .4rem; max-width: 22rem; min-height: 2rem; }
button { font: inherit; color: var(--link); background: none; border: 0; padding: .1rem 0; text-align: left; cursor: pointer;
  text-decoration: underline; overflow-wrap: anywhere; }
button[disabled] { color: var(--text); text-decoration: none; cursor: default; }
.crumbs { margin: .4rem 0; } .crumbs li + li::before { content: "› "; color: var(--quiet); }
.map { height: min(70vh, 34rem); min-height: 20rem; width: 100%; border: 1px solid var(--line); }
.chart { width: 100%; } .history { height: 280px; }
.needs-script { display: none; } .scripted .needs-script { display: block; } .scripted .without-script { display: none; }
@media (max-width: 40rem) {
  body { font-size: 14px; padding: .8rem .7rem 3rem; }
  .grid td { min-width: 15rem; }
  .map { height: 24rem; }
}
@media print {
  :root { color-scheme: light; }
  nav.sections, .controls, .skip { display: none !important; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; } h2 { break-after: avoid; } tr, .map, .chart { break-inside: avoid; }
  pre { white-space: pre-wrap; }
}
`;

export { preformatted as i, embeddedJson as n, html as r, styles as t };