import type { Budget } from '../budget.ts'
import type { CellKey } from '../cell-key.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { MetricId } from '../metric.ts'
import { judge } from './judge.ts'

/**
 * Whether a limit on a metric of a cell is still between the ends of what was measured so far, so that more runs may decide
 * it. Limits on growth over a release have runs of their own.
 */
export function isUndecided(
  budgets: readonly Budget[],
  key: CellKey,
  metric: MetricId,
  comparison: Comparison,
  host: string,
): boolean {
  const asked = budgets.filter((budget) => budget.metric === metric && budget.against === 'base')
  if (asked.length === 0) return false
  const { base, head } = comparison
  const cell = { ...key, sameness: 'different' as const, metrics: { [metric]: comparison }, causes: [] }
  const sides = { ...(base && { base: nothingOf }), ...(head && { head: nothingOf }) }
  return judge([{ ...cell, ...sides }], asked, { host }).some(({ verdict }) => verdict === 'inconclusive')
}

/** That there is a binary; what it is does not matter to a limit on how it starts. */
const nothingOf = { size: 0, sha256: '', loadableSha256: '', sections: [], modules: [], packages: [] }
