import type { SizeTree } from '../../core/binary/size-tree.ts'
import { type PageData, pageData } from '../../core/report/page-data.ts'
import type { Report } from '../../core/report/report.ts'
import { causeLines, situationLines } from '../comment/circumstances.ts'
import { reportFolds } from '../comment/comment.ts'
import { headline, plainHeadline } from '../comment/headline.ts'
import { cellsGrid } from './cells-grid.ts'
import { curveSvg } from './curve-svg.ts'
import { curvesTable } from './curves-table.ts'
import { distributionsTable } from './distributions-table.ts'
import { documentHtml, lineHtml, sectionHtml } from './document-html.ts'
import { embeddedJson, type Html, html } from './html.ts'
import { modulesTables } from './modules-table.ts'
import { styles } from './styles.ts'

/** The script that draws the charts, and how the page's policy knows it: the base64 of its SHA-256. */
export interface PageScript {
  readonly text: string
  readonly sha256: string
}

interface Part {
  readonly id: string
  readonly title: string
  readonly content: readonly Html[] | Html
}

/**
 * report.html: one file that needs nothing from elsewhere. All figures are in it as text and tables, whether or not scripts
 * run; the script adds the charts and the way through the binary.
 */
export function renderPage(report: Report, trees: readonly SizeTree[], script: PageScript): string {
  const data = pageData(report, trees)
  const parts = partsOf(report, data)
  const policy = `default-src 'none'; script-src 'sha256-${script.sha256}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainHeadline(report)}</title>
<style>${{ html: styles }}</style>
</head>
<body>
<a class="skip" href="#cells">Skip to the figures</a>
<header>
<h1>${lineHtml(headline(report))}</h1>
${[...causeLines(report), ...situationLines(report)].map((line) => html`<p>${lineHtml(line)}</p>`)}
</header>
<nav class="sections" aria-label="Parts of this page"><ul>${navigation(parts)}</ul></nav>
<main>
${parts.map(({ id, title, content }) => sectionHtml(title, content, id))}
</main>
<footer class="quiet"><p>${report.tool.name} ${report.tool.version}. Everything here is also in report.json.</p></footer>
<script type="application/json" id="data">${embeddedJson(data)}</script>
<script>${{ html: script.text }}</script>
</body>
</html>
`
  return page.html
}

/** Parts of one kind, such as one for each program, have one entry: it leads to the first. */
function navigation(parts: readonly Part[]): readonly Html[] {
  const first = new Map<string, string>()
  for (const { id, title } of parts) {
    const name = title.replace(/ (?:in|\().*$/, '')
    if (!first.has(name)) first.set(name, id)
  }
  return [...first].map(([name, id]) => html`<li><a href="#${id}">${name}</a></li>`)
}

function partsOf(report: Report, data: PageData): readonly Part[] {
  const modules = modulesTables(report)
  const all: readonly (Part | undefined)[] = [
    { id: 'cells', title: 'Cells', content: html`${sidesKey}${cellsGrid(report)}` },
    data.binaries.length === 0 ? undefined : { id: 'binary', title: 'Inside the file', content: binaryPart },
    data.distributions.length === 0
      ? undefined
      : {
          id: 'starts',
          title: 'Start-up and memory, run by run',
          content: html`${startsPart}${distributionsTable(data.distributions)}`,
        },
    data.curves.length === 0
      ? undefined
      : {
          id: 'curves',
          title: 'Memory over time',
          content: html`${curvesPart(data.curves)}${curvesTable(data.curves)}`,
        },
    data.history === undefined ? undefined : { id: 'history', title: 'History', content: historyPart },
    modules.length === 0
      ? undefined
      : {
          id: 'modules',
          title: 'Modules',
          content: modules.map(({ title, table }) => html`<h3>${title}</h3>${documentHtml(table)}`),
        },
  ]
  return [...all.flatMap((part) => part ?? []), ...foldParts(report)]
}

const foldParts = (report: Report): readonly Part[] =>
  reportFolds(report).flatMap((block, at) =>
    block.kind === 'fold' ? [{ id: `more-${at}`, title: block.title, content: documentHtml(block.blocks) }] : [],
  )

const sidesKey = html`<ul class="key">
<li><i style="background: var(--base)"></i>base, the upper bar</li><li><i style="background: var(--head)"></i>head, the lower bar</li>
<li>bars: size, in proportion within a program</li></ul>
`

const noScript = html`<p class="without-script">The charts are drawn by a script, which does not run here. The tables say the same.</p>`

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
`

const startsPart = html`${noScript}<div class="needs-script">
<div class="controls"><label><span class="name">Figure</span><select id="distribution-choice"></select></label></div>
<ul class="key"><li>○ a run of base</li><li>● a run of head</li><li>┃ median, with its 95 % interval</li></ul>
<div class="chart" id="dots" role="img"></div>
<p id="dots-note" class="quiet"></p>
</div>
`

const historyPart = html`${noScript}<div class="needs-script">
<div class="controls"><label><span class="name">Course</span><select id="history-choice"></select></label></div>
<ul class="key"><li>◆ a step</li><li>dashed: a release</li></ul>
<div class="chart history" id="history-chart" role="img"></div>
</div>
`

const curvesPart = (curves: PageData['curves']): Html =>
  html`<div class="without-script">${curves.map(curveSvg)}</div><div class="needs-script" id="curves-charts"></div>`
