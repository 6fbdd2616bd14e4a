import type { Cell } from '../../core/cell/cell.ts'
import { platformText } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { figure } from '../cell-text.ts'
import { reasonText } from '../words/reason-text.ts'
import { lineHtml } from './document-html.ts'
import { type Html, html } from './html.ts'

const shown: readonly MetricId[] = [
  'size',
  'compressed-size',
  'cold-start',
  'cold-start-disk',
  'peak-rss',
  'min-memory',
]

/** For each program its flag sets by its platforms, each with base's and head's size as bars and the figures in words. */
export function cellsGrid(report: Report): readonly Html[] {
  const programs = grouped(report.cells, ({ program }) => program)
  return [...programs].map(([program, cells]) => {
    const platforms = [...new Set(cells.map(platformText))]
    const flagSets = [...new Set(cells.map(({ flagSet }) => flagSet))]
    const largest = Math.max(...cells.flatMap(({ base, head }) => [base?.size ?? 0, head?.size ?? 0]), 1)
    const cellAt = (flagSet: string, platform: string) =>
      cells.find((cell) => cell.flagSet === flagSet && platformText(cell) === platform)
    return html`<h3><code>${program}</code></h3>
<div class="scroll" tabindex="0" role="region" aria-label="Table: cells of ${program}"><table class="grid">
<thead><tr><th scope="col">flag set</th>${platforms.map((platform) => html`<th scope="col">${platform}</th>`)}</tr></thead>
<tbody>
${flagSets.map(
  (flagSet) =>
    html`<tr><th scope="row">${flagSet}</th>${platforms.map((platform) => {
      const cell = cellAt(flagSet, platform)
      return cell === undefined ? html`<td></td>` : html`<td>${cellHtml(report, cell, largest)}</td>`
    })}</tr>
`,
)}</tbody>
</table></div>
`
  })
}

function cellHtml(report: Report, cell: Cell, largest: number): Html {
  if (cell.failure !== undefined) return html`<p>${cell.failure.side} failed: ${reasonText(cell.failure.reason)}</p>`
  const metrics = shown.filter((metric) => cell.metrics[metric] !== undefined && isTold(cell, metric))
  return html`${bars(cell, largest)}<dl>${metrics.map(
    (metric) => html`<div><dt>${metricOf(metric).title}</dt><dd>${lineHtml(figure(report, cell, metric))}</dd></div>`,
  )}</dl>`
}

/** What is known of a program that was not started is said once, by its size. */
function isTold(cell: Cell, metric: MetricId): boolean {
  if (metric === 'size') return true
  const { decision, head } = cell.metrics[metric] ?? {}
  return decision !== 'identical' && (decision !== 'not-measured' || head !== undefined)
}

/** For the eye alone: the figures stand below. */
function bars({ base, head }: Cell, largest: number): Html {
  const width = (size: number): string => ((size / largest) * 100).toFixed(2)
  const bar = (side: 'base' | 'head', size: number | undefined, y: number): Html | [] =>
    size === undefined ? [] : html`<rect class="${side}" x="0" y="${y}" width="${width(size)}" height="6"></rect>`
  return html`<svg class="bars" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">${bar('base', base?.size, 0)}${bar('head', head?.size, 8)}</svg>`
}
