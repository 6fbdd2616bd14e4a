import type { JudgedBudget, Report } from '../../core/report/report.ts'
import { budgetActual, budgetLimit, budgetName, verdictText } from '../budget-text.ts'
import type { Document, Line } from '../document.ts'
import { nextBudgetBlocks } from './next-budget-text.ts'

const order: readonly JudgedBudget['verdict'][] = [
  'over',
  'overridden',
  'not-measured',
  'inconclusive',
  'pre-existing',
  'within',
]

/** Every budget with its limit, what was found and the verdict; the gravest first. */
export function budgetsFold(report: Report): Document {
  if (report.budgets.length === 0) return []
  const rows = report.budgets
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map((budget): readonly Line[] => [
      [budgetName(budget)],
      [budgetLimit(budget)],
      [budget.verdict === 'inconclusive' ? 'unclear' : budgetActual(budget)],
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
