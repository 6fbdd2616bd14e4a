import { sameCell } from '../../core/cell-key.ts'
import type { JudgedBudget } from '../../core/judge/judged.ts'
import type { Report } from '../../core/report/report.ts'
import { budgetActual, budgetLimit, budgetName, verdictText } from '../budget-text.ts'
import type { Document, Line } from '../document.ts'
import { change, percentChange, quantity } from '../quantity.ts'
import { nextBudgetBlocks } from './next-budget-text.ts'

const order: readonly JudgedBudget['verdict'][] = [
  'over',
  'overridden',
  'not-measured',
  'inconclusive',
  'pre-existing',
  'within',
]

/** " (+5.1 to +58 %)": the ends of what an undecided figure may be. */
function between(report: Report, { metric, cell, on, maxGrowth }: JudgedBudget): string {
  const found = report.cells.find((one) => sameCell(one, cell))?.metrics[metric]
  // Of a figure that cannot be relied on at all its ends tell nothing either.
  if (found === undefined || found.decision === 'inconclusive' || found.doubt !== undefined) return ''
  const { base, head, deltaInterval } = found
  if (on === 'max') return head === undefined ? '' : ` (${quantity(head.lo, metric)} to ${quantity(head.hi, metric)})`
  if (deltaInterval === undefined || base === undefined || base.center <= 0) return ''
  const ends = [deltaInterval.lo, deltaInterval.hi].map((end) =>
    maxGrowth?.kind === 'percent' ? percentChange(end / base.center) : change(end, metric),
  )
  return ` (${ends.join(' to ')})`
}

/** Every budget with its limit, what was found and the verdict; the gravest first. */
export function budgetsFold(report: Report): Document {
  if (report.budgets.length === 0) return []
  const rows = report.budgets
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map((budget): readonly Line[] => [
      [budgetName(budget)],
      [budgetLimit(budget)],
      [budget.verdict === 'inconclusive' ? `unclear${between(report, budget)}` : budgetActual(budget)],
      [verdictText(budget)],
    ])
  return [
    {
      kind: 'fold',
      title: 'Budgets',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'budget', align: 'left' },
            { title: 'limit', align: 'right' },
            { title: 'actual', align: 'right' },
            { title: 'verdict', align: 'left' },
          ],
          rows,
        },
        ...nextBudgetBlocks(report),
      ],
    },
  ]
}
