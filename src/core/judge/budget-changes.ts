import type { Budget } from '../budget.ts'
import type { BudgetChange } from './judged.ts'

/** What a pull request changes in the budgets that it is judged by: of each budget its limits and its level. */
export function budgetChanges(base: readonly Budget[], head: readonly Budget[]): BudgetChange[] {
  const left = [...base]
  const changes = head.flatMap((budget) => {
    const at = left.findIndex((one) => keyOf(one) === keyOf(budget))
    const [before] = at < 0 ? [] : left.splice(at, 1)
    return changesOf(before, budget)
  })
  return [...changes, ...left.flatMap((budget) => changesOf(budget, undefined))]
}

const subjectOf = ({ metric, program, flagSet, platform, against }: Budget) => ({
  metric,
  ...(program !== undefined && { program }),
  ...(flagSet !== undefined && { flagSet }),
  ...(platform !== undefined && { platform }),
  against,
})

const keyOf = (budget: Budget): string => JSON.stringify(subjectOf(budget))

function changesOf(base: Budget | undefined, head: Budget | undefined): BudgetChange[] {
  const one = head ?? base
  if (one === undefined) return []
  const subject = subjectOf(one)
  const sides = <T>(before: T | undefined, after: T | undefined) => ({
    ...(before !== undefined && { base: before }),
    ...(after !== undefined && { head: after }),
  })
  const changes: BudgetChange[] = []
  if (base?.max !== head?.max) changes.push({ ...subject, on: 'max', ...sides(base?.max, head?.max) })
  if (JSON.stringify(base?.maxGrowth) !== JSON.stringify(head?.maxGrowth)) {
    changes.push({ ...subject, on: 'max-growth', ...sides(base?.maxGrowth, head?.maxGrowth) })
  }
  if (base && head && base.level !== head.level) {
    changes.push({ ...subject, on: 'level', base: base.level, head: head.level })
  }
  return changes
}
