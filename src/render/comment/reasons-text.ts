import type { Cell } from '../../core/cell/cell.ts'
import { platformText } from '../../core/cell-key.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { grouped } from '../../core/grouped.ts'
import { metricOf } from '../../core/metric.ts'
import type { Reason } from '../../core/reason/reason.ts'
import type { Report } from '../../core/report/report.ts'
import { reasonText } from '../words/reason-text.ts'

const shown = ['cold-start', 'cold-start-disk', 'peak-rss', 'min-memory'] as const

/** Why figures of the table are missing or inconclusive: each reason once, with the figures it holds for. */
export function reasonTexts(report: Report): readonly string[] {
  const cells = report.cells.filter(({ failure, sameness }) => failure === undefined && sameness !== 'stamp')
  const missing = cells.flatMap((cell) =>
    shown.flatMap((metric) => {
      const { reason, decision } = cell.metrics[metric] ?? {}
      if (reason === undefined) return []
      return [{ cell, title: metricOf(metric).title, why: whyText(decision, reason) }]
    }),
  )
  return [...grouped(missing, ({ why }) => why)].map(([why, all]) => {
    const titles = [...grouped(all, ({ cell }) => cell)].map(
      ([cell, own]) => [cell, list.format(own.map(({ title }) => title))] as const,
    )
    const figures = [...grouped(titles, ([, title]) => title)].map(
      ([title, of]) =>
        `${title} of ${rowsText(
          of.map(([cell]) => cell),
          cells,
        )}`,
    )
    return `${figures.join(', ')} ${why}`
  })
}

/** "not measured: the config says…", once where the reason says it itself. */
function whyText(decision: Comparison['decision'] | undefined, reason: Reason): string {
  if (reason.kind === 'other-system') return reasonText(reason)
  return `${decision === 'not-measured' ? 'not measured' : decision}: ${reasonText(reason)}`
}

/** "server (default, stripped, linux/amd64), cli (default, linux/amd64)". */
function rowsText(cells: readonly Cell[], all: readonly Cell[]): string {
  if (cells.length > 1 && cells.length === all.length) return 'every row'
  const programs = grouped(cells, (cell) => JSON.stringify([cell.program, platformText(cell)]))
  return [...programs.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : `${first.program} (${[first, ...others].map(({ flagSet }) => flagSet).join(', ')}, ${platformText(first)})`,
    )
    .join(', ')
}

const list = new Intl.ListFormat('en-GB')
