import { sameCell } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import { isOutOfReach } from '../../core/judge/judge.ts'
import { metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { budgetActual, budgetLimit, budgetName } from '../budget-text.ts'
import { cellName, growth } from '../cell-text.ts'
import { type Line, mark } from '../document.ts'
import { deadCodeLines } from '../link-text.ts'
import { howText } from '../words/how-text.ts'
import { reasonText } from '../words/reason-text.ts'
import { budgetChangeLines } from './budget-changes-text.ts'
import { initReason } from './init-text.ts'
import { missingJobsLine } from './jobs-text.ts'
import { limitLines } from './limit-text.ts'
import { linkageLines } from './linkage-lines.ts'
import { lostResultLines } from './lost-results-text.ts'
import { moduleLines } from './module-lines.ts'
import { leakLines } from './soak-text.ts'

/** Whose doing it is: what keeps code alive, modules that came, went or changed version, linkage, start and memory. */
export function causeLines(report: Report): readonly Line[] {
  const { cells } = report
  return [
    ...few(deadCodeLines(cells)),
    ...moduleLines(report),
    ...few(linkageLines(report)),
    ...few(sampledLines(report)),
    ...few(leakLines(report)),
    ...few(limitLines(report)),
  ]
}

const mostLines = 6

/** The first lines of a kind; the table has them all. */
function few(lines: readonly Line[]): readonly Line[] {
  const rest = lines.length - mostLines
  return rest > 0 ? [...lines.slice(0, mostLines), [`And ${rest} more like these, see the table.`]] : lines
}

/** "⚠️ Cold start: head's starts vary 6 times as much as base's in `server` (default, linux/amd64)." */
function variationLines({ cells, budgets }: Report): readonly Line[] {
  return cells.flatMap((cell): readonly Line[] => {
    const { variation } = cell.metrics['cold-start'] ?? {}
    if (variation === undefined) return []
    const { base, head } = variation
    const much = base > 0 ? `${Math.round(head / base)} times as much as base's` : "and base's do not"
    const isOpen = budgets.some(
      (budget) =>
        budget.metric === 'cold-start' &&
        budget.on === 'max-growth' &&
        budget.verdict === 'inconclusive' &&
        sameCell(budget.cell, cell),
    )
    const limit = isOpen ? ', so its growth limit cannot be judged' : ''
    return [[mark('warning'), ` Cold start: head's starts vary ${much} in `, ...cellName(cell), `${limit}.`]]
  })
}

function sampledLines(report: Report): readonly Line[] {
  const lines: Line[] = []
  for (const [title, metric] of [
    ['Cold start', 'cold-start'],
    ['Cold start from disk', 'cold-start-disk'],
    ['Blocks read from disk', 'blocks-read'],
    ['Peak RSS', 'peak-rss'],
    ['Smallest memory limit', 'min-memory'],
  ] as const) {
    for (const cells of grouped(report.cells, ({ program }) => program).values()) {
      const changed = cells.filter(
        ({ metrics }) => metrics[metric]?.decision === 'grew' || metrics[metric]?.decision === 'shrank',
      )
      const first = changed[0]
      const comparison = first?.metrics[metric]
      if (first === undefined || comparison === undefined) continue
      const others = changed.length > 1 ? `, and in ${changed.length - 1} more of its rows` : ''
      const reason = metric === 'cold-start' ? initReason(first) : []
      lines.push([`${title}: ${growth(comparison, metric)} in `, ...cellName(first), ...reason, `${others}.`])
    }
  }
  lines.push(...variationLines(report))
  const timed = report.cells.filter(({ metrics }) => metrics['cold-start']?.head !== undefined)
  if (lines.length > 0 || timed.length === 0) return lines
  const clear = timed.every(
    ({ metrics }) =>
      metrics['cold-start']?.decision === 'unchanged' && (metrics['peak-rss']?.decision ?? 'unchanged') === 'unchanged',
  )
  const leaks = leakLines(report).length > 0
  if (clear) return [[`Cold start and memory${leaks ? ' when it starts' : ''}: no change seen.`]]
  return timed.some(({ metrics }) => metrics['cold-start']?.decision === 'inconclusive')
    ? [['Cold start: inconclusive, see below.']]
    : []
}

/** A program of which it is known how to start it, and that has no figure in base either: mostly a mistake in the config. */
function unstartedLines({ cells, budgets }: Report): readonly Line[] {
  if (budgets.some(({ incomplete }) => incomplete === true)) return [] // The headline says it.
  const unstarted = cells.filter(
    ({ base, head, start, startFailure, metrics: { 'cold-start': coldStart } }) =>
      base !== undefined &&
      head !== undefined &&
      start !== undefined &&
      startFailure === undefined &&
      coldStart?.decision === 'not-measured',
  )
  return [...grouped(unstarted, ({ program }) => program).values()].flatMap(([first]) => {
    const reason = first?.metrics['cold-start']?.reason
    return first === undefined || reason === undefined
      ? []
      : [[...cellName(first), ` has no cold start: ${reasonText(reason)}.`]]
  })
}

/** What a reader has to know to read the rest: a base that is missing or broken, breaches that were there before. */
export function situationLines(report: Report): readonly Line[] {
  const lines: Line[] = [...missingJobsLine(report), ...few(lostResultLines(report))]
  if (report.revisions.base === undefined)
    lines.push([`${howText(report.revisions.how)} Limits on growth are not judged.`])
  const broken = report.cells.filter(({ failure }) => failure?.side === 'base')
  if (broken.length > 0) {
    lines.push([
      broken.length === report.cells.length
        ? 'Base does not build'
        : `Base does not build in ${broken.length} of ${report.cells.length} rows`,
      ': only limits on head itself are judged there.',
    ])
  }
  for (const cell of report.cells) {
    if (cell.failure === undefined || cell.failure.side === 'base') continue
    lines.push([...cellName(cell), `: ${reasonText(cell.failure.reason)}.`])
  }
  for (const cells of grouped(
    report.cells.filter(({ startFailure }) => startFailure !== undefined),
    ({ program }) => program,
  ).values()) {
    const [first] = cells
    if (first?.startFailure === undefined) continue
    const others = cells.length > 1 ? ` The same in ${cells.length - 1} more of its rows.` : ''
    lines.push([...cellName(first), ` does not start in head: ${reasonText(first.startFailure)}.${others}`])
  }
  lines.push(...unstartedLines(report))
  const [unjudged, ...others] = report.budgets.filter(isOutOfReach)
  if (unjudged?.reason !== undefined) {
    const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'budget' : 'budgets'}`
    lines.push([`Not judged: ${budgetName(unjudged)}${more}: ${reasonText(unjudged.reason)}.`])
  }
  for (const budget of report.budgets.filter(({ verdict }) => verdict === 'pre-existing')) {
    lines.push([
      `Over budget before this change: `,
      ...cellName(budget.cell),
      ` ${budgetActual(budget)} of ${budgetLimit(budget)}. Not caused here.`,
    ])
  }
  for (const budget of report.budgets.filter(({ verdict, level }) => verdict === 'over' && level === 'warn')) {
    lines.push([
      'Warning: ',
      ...cellName(budget.cell),
      ` ${metricOf(budget.metric).title} ${budgetActual(budget)}, limit ${budgetLimit(budget)}.`,
    ])
  }
  return [...few(lines), ...few(budgetChangeLines(report))]
}
