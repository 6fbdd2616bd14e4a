import type { Override } from '../judge/judged.ts'
import { isBroken, isComplete, outcomeOf } from '../judge/verdict.ts'
import type { Report } from './report.ts'

/** The report of a pull request that was let pass: what would fail it is `overridden`, and what is missing stays missing. */
export function withOverride(report: Report, override: Override): Report {
  if (report.verdict !== 'fail') return report
  const budgets = report.budgets.map((budget) =>
    isBroken(budget) ? { ...budget, verdict: 'overridden' as const } : budget,
  )
  const { verdict } = outcomeOf(
    { ...report, budgets },
    { complete: isComplete(report), ...(report.open && { open: true }) },
  )
  return { ...report, budgets, override, verdict }
}
