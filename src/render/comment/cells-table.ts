import type { Cell } from '../../core/cell/cell.ts'
import { platformText, sameCell } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { figure, isBeyond, isStampAlone } from '../cell-text.ts'
import { type Column, type Document, type Line, mark } from '../document.ts'

const names: readonly Column[] = ['program', 'flag set', 'platform'].map((title) => ({ title, align: 'left' }))
const shown: readonly MetricId[] = ['size', 'cold-start', 'cold-start-disk', 'blocks-read', 'peak-rss', 'min-memory']

/** Beyond this many rows the ones without change go into a fold. */
const rowsInSight = 24

/** One row per cell, base → head; programs that are identical throughout take one row. */
export function cellsTable(report: Report): Document {
  const metrics = shown.filter((metric) => report.cells.some((cell) => cell.metrics[metric] !== undefined))
  const columns = [...names, ...metrics.map((metric): Column => ({ title: metricOf(metric).title, align: 'right' }))]
  const rowOf = (cell: Cell): readonly Line[] => [
    [cell.program],
    [cell.flagSet],
    [platformText(cell)],
    ...figures(report, cell, metrics),
  ]
  const rows: { readonly row: readonly Line[]; readonly quiet: boolean }[] = []
  for (const [program, cells] of grouped(report.cells, ({ program }) => program)) {
    const row = cells.length > 1 ? unitedRow(report, program, cells, metrics) : undefined
    if (row !== undefined) rows.push({ row, quiet: true })
    else rows.push(...cells.map((cell) => ({ row: rowOf(cell), quiet: isQuiet(report, cell) })))
  }
  if (rows.length === 0) return []
  const table = (part: typeof rows): Document =>
    part.length === 0 ? [] : [{ kind: 'table', columns, rows: part.map(({ row }) => row) }]
  const legend: Document = rows.some(({ row }) =>
    row.some((line) => line.some((span) => typeof span !== 'string' && span.kind === 'mark' && span.mark === 'noise')),
  )
    ? [
        {
          kind: 'paragraph',
          lines: [
            [mark('noise'), ` no change larger than what can be told from noise${visible(report)}. Sizes are exact.`],
          ],
        },
      ]
    : []
  if (rows.length <= rowsInSight) return [...table(rows), ...legend]
  const loud = rows.filter(({ quiet }) => !quiet)
  const quiet = rows.filter(({ quiet }) => quiet)
  const title = `${quiet.length} ${quiet.length === 1 ? 'row' : 'rows'} with less than 0.1 % of a change`
  const fold: Document = quiet.length === 0 ? [] : [{ kind: 'fold', title, blocks: table(quiet) }]
  return [...table(loud), ...legend, ...fold]
}

function figures(report: Report, cell: Cell, metrics: readonly MetricId[]): readonly Line[] {
  if (cell.sameness === 'stamp' && !hasMark(report, cell) && isStampAlone(cell))
    return metrics.map((metric, at) =>
      at === 0 ? ['only its build stamp'] : cell.metrics[metric] === undefined ? [] : [''],
    )
  if (cell.sameness === 'identical' && cell.metrics.size?.decision === 'identical' && !hasMark(report, cell)) {
    return metrics.map((metric, at) => (at === 0 ? figure(report, cell, metric) : []))
  }
  return metrics.map((metric) => figure(report, cell, metric))
}

const hasMark = (report: Report, cell: Cell): boolean =>
  report.budgets.some((budget) => isBeyond(budget) && sameCell(budget.cell, cell))

function unitedRow(
  report: Report,
  program: string,
  cells: readonly Cell[],
  metrics: readonly MetricId[],
): readonly Line[] | undefined {
  if (!cells.every((cell) => cell.sameness === 'identical' && cell.failure === undefined && !hasMark(report, cell)))
    return undefined
  const one = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? '') : 'all')
  return [
    [program],
    [one(cells.map(({ flagSet }) => flagSet))],
    [one(cells.map(platformText))],
    ...metrics.map((_, at): Line => (at === 0 ? ['identical'] : [])),
  ]
}

function isQuiet(report: Report, cell: Cell): boolean {
  if (hasMark(report, cell) || cell.failure !== undefined) return false
  return shown.every((metric) => {
    const { decision = 'not-measured', delta = 0, ratio = 0 } = cell.metrics[metric] ?? {}
    const small = metric === 'size' && Math.abs(delta) <= 16_000 && Math.abs(ratio) <= 0.001
    return small || ['identical', 'unchanged', 'not-measured'].includes(decision)
  })
}

/** The largest of the smallest visible changes shown, since the legend speaks for all of them. */
function visible(report: Report): string {
  const values = report.cells.flatMap(({ metrics }) => {
    const comparison = metrics['cold-start']
    const told = comparison?.decision === 'unchanged' ? comparison.smallestVisible : undefined
    return told === undefined ? [] : [told]
  })
  return values.length === 0 ? '' : ` (here ${(Math.max(...values) * 100).toFixed(1)} % of a cold start)`
}
