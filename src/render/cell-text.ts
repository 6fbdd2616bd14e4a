import type { Cell } from '../core/cell/cell.ts'
import { type CellKey, platformText, sameCell } from '../core/cell-key.ts'
import type { Comparison } from '../core/compare/comparison.ts'
import type { JudgedBudget } from '../core/judge/judged.ts'
import { isBroken } from '../core/judge/verdict.ts'
import type { MetricId } from '../core/metric.ts'
import type { Report } from '../core/report/report.ts'
import { code, type Line, mark, type Span, strong } from './document.ts'
import { change, percentChange, quantity, quantityPair } from './quantity.ts'

/** "`server` (stripped, linux/amd64)". */
export function cellName(cell: CellKey): Line {
  return [code(cell.program), ` (${cell.flagSet}, ${platformText(cell)})`]
}

/** What a budget of this cell and metric has to show beside the figure: the gravest one. */
function marksOf(report: Report, cell: Cell, metric: MetricId): readonly Span[] {
  const broken = report.budgets.filter((budget) => isBeyond(budget) && isOf(budget, cell, metric))
  if (broken.some(isBroken)) return [' ', mark('over')]
  return broken.length > 0 ? [' ', mark('warning')] : []
}

/** Over, whether that fails the run, only warns or was let pass. */
export const isBeyond = ({ verdict }: JudgedBudget): boolean => verdict === 'over' || verdict === 'overridden'

function isOf(budget: JudgedBudget, cell: Cell, metric: MetricId): boolean {
  return budget.metric === metric && sameCell(budget.cell, cell)
}

/** Bytes that a stamp of another length can move in a file. */
const mostOfStamp = 16_000

/** The two are one program but for a stamp, and nothing else of the file tells them apart: symbols, debug information. */
export const isStampAlone = ({ sameness, metrics }: Cell): boolean =>
  sameness === 'stamp' && Math.abs(metrics.size?.delta ?? 0) <= mostOfStamp

/** One figure of the table: "12.66 → **13.90 MB** (+1.24 MB, +9.8 %) ❌", "21.3 MB ~", "identical", "not measured". */
export function figure(report: Report, cell: Cell, metric: MetricId): Line {
  const comparison = cell.metrics[metric]
  // A program that is gone has nothing to start.
  if (comparison === undefined) return cell.head === undefined && cell.failure === undefined ? [] : ['not measured']
  return [...comparisonText(comparison, metric), ...hiddenChange(cell, metric), ...marksOf(report, cell, metric)]
}

/** A stripped file moves in steps of a page, so an unchanged size can hide a change: its sections tell. */
function hiddenChange({ metrics }: Cell, metric: MetricId): Line {
  const content = metrics['content-size']
  if (metric !== 'size' || metrics.size?.decision !== 'unchanged' || !content?.delta) return []
  return [` (content ${change(content.delta, 'content-size')})`]
}

/** The figure alone, without the marks of budgets. */
export function comparisonText(comparison: Comparison, metric: MetricId): Line {
  const { base, head, decision } = comparison
  switch (decision) {
    case 'identical':
      return [head === undefined ? 'identical' : `${quantity(head.center, metric)}, identical`]
    case 'new':
      return head === undefined ? ['new'] : [strong(quantity(head.center, metric)), ' new']
    case 'gone':
      return base === undefined ? ['gone'] : [`${quantity(base.center, metric)} gone`]
    case 'inconclusive':
      return ['inconclusive']
    case 'not-measured':
      // Head's own figure is known where only base is missing.
      return head === undefined ? ['not measured'] : [quantity(head.center, metric), ', no base']
    case 'unchanged':
      if (head === undefined) return ['unchanged']
      return comparison.delta === 0
        ? [quantity(head.center, metric)]
        : [`${quantity(head.center, metric)} `, mark('noise')]
    case 'grew':
    case 'shrank': {
      if (base === undefined || head === undefined) return [decision]
      const [from, to] = quantityPair(base.center, head.center, metric)
      if (quantity(base.center, metric) === to) return [to, ` (${difference(comparison, metric)})`]
      return [`${from} → `, strong(to), ` (${difference(comparison, metric)})`]
    }
  }
}

/** "+1.24 MB, +9.8 %"; a base of 0 has no percentage. */
const difference = (comparison: Comparison, metric: MetricId): string => parts(comparison, metric).join(', ')

/** "+1.24 MB (+9.8 %)". */
export function growth(comparison: Comparison, metric: MetricId): string {
  const [absolute, percentage] = parts(comparison, metric)
  return percentage === undefined ? absolute : `${absolute} (${percentage})`
}

function parts({ base, head, delta = 0, ratio }: Comparison, metric: MetricId): readonly [string, string?] {
  const absolute = change(delta, metric, Math.max(base?.center ?? 0, head?.center ?? 0))
  return ratio === undefined || Math.abs(ratio) < 5e-5 ? [absolute] : [absolute, percentChange(ratio)]
}
