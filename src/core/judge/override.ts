import type { Override, Report } from '../report/report.ts'
import { isBroken, verdictOfReport } from './judge.ts'

/** The report of a pull request that was let pass: what would fail it is `overridden`, and what is missing stays missing. */
export function withOverride(report: Report, override: Override): Report {
  if (!report.budgets.some(isBroken)) return report
  const budgets = report.budgets.map((budget) =>
    isBroken(budget) ? { ...budget, verdict: 'overridden' as const } : budget,
  )
  return { ...report, budgets, override, verdict: verdictOfReport({ ...report, budgets }) }
}
