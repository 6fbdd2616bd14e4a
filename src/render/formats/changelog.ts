import { platformText } from '../../core/cell-key.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { figure } from '../cell-text.ts'
import { moduleLines } from '../comment/module-lines.ts'
import { type Column, type Document, type Line, mark } from '../document.ts'
import { renderMarkdown } from '../markdown.ts'

const shown: readonly MetricId[] = ['size', 'compressed-size', 'cold-start', 'peak-rss']

/** What changed between two revisions as Markdown for a changelog: a table, then the modules. Budgets say nothing in it. */
export function renderChangelog(report: Report): string {
  return renderMarkdown(changelogDocument({ ...report, budgets: [] }))
}

function changelogDocument(report: Report): Document {
  const { base, head } = report.revisions
  const modules = moduleLines(report)
  return [
    { kind: 'heading', line: [`Binaries: ${base === undefined ? '' : `${base.name} → `}${head.name}`] },
    table(report),
    ...(modules.length === 0 ? [] : [{ kind: 'paragraph', lines: modules } as const]),
    { kind: 'paragraph', lines: [[...legend(report), ` Built with ${report.machine.go}.`]] },
  ]
}

function table(report: Report): Document[number] {
  const metrics = shown.filter((id) => report.cells.some(({ metrics }) => metrics[id]?.head ?? metrics[id]?.base))
  const name = (title: string): Column => ({ title, align: 'left' })
  return {
    kind: 'table',
    columns: [
      ...['program', 'flag set', 'platform'].map(name),
      ...metrics.map((id): Column => ({ title: metricOf(id).title, align: 'right' })),
    ],
    rows: report.cells.map((cell): readonly Line[] => [
      [cell.program],
      [cell.flagSet],
      [platformText(cell)],
      ...metrics.map((id): Line => {
        const failed = cell.failure?.side
        if (failed !== undefined && id === 'size') return [`${failed === 'both' ? 'neither' : failed} does not build`]
        return cell.metrics[id] === undefined ? [] : figure(report, cell, id)
      }),
    ]),
  }
}

const legend = ({ cells }: Report): Line =>
  cells.some(({ metrics }) => shown.some((id) => metricOf(id).kind === 'sampled' && metrics[id]?.head))
    ? ['Sizes are exact; ', mark('noise'), ' is no change larger than what can be told from noise.']
    : ['Sizes are exact.']
