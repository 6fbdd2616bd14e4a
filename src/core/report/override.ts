import { isBroken, verdictOfReport } from '../judge/judge.ts'
import type { Override } from '../judge/judged.ts'
import type { Report } from './report.ts'

/** The report of a pull request that was let pass: what would fail it is `overridden`, and what is missing stays missing. */
export function withOverride(report: Report, override: Override): Report {
  if (!report.budgets.some(isBroken)) return report
  const budgets = report.budgets.map((budget) =>
    isBroken(budget) ? { ...budget, verdict: 'overridden' as const } : budget,
  )
  return { ...report, budgets, override, verdict: verdictOfReport({ ...report, budgets }) }
}
