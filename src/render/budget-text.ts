import { metricOf } from '../core/metric.ts'
import type { JudgedBudget } from '../core/report.ts'
import { change, percent, percentChange, quantity, unitOf } from './quantity.ts'

const isPercent = (budget: JudgedBudget): boolean => budget.on === 'max-growth' && budget.maxGrowth?.kind === 'percent'

/** "13.9 MB", "+10.3 %", "+0.91 MB". */
export function budgetActual(budget: JudgedBudget): string {
  if (budget.actual === undefined) return 'not measured'
  if (isPercent(budget)) return percentChange(budget.actual / 100)
  return budget.on === 'max'
    ? quantity(budget.actual, unitOf(budget.metric))
    : change(budget.actual, unitOf(budget.metric))
}

/** "12 MB", "+1 %". */
export function budgetLimit(budget: JudgedBudget): string {
  if (isPercent(budget)) return `+${percent(budget.limit)}`
  return budget.on === 'max'
    ? quantity(budget.limit, unitOf(budget.metric))
    : change(budget.limit, unitOf(budget.metric))
}

/** "size of server, stripped, linux/amd64". */
export function budgetName({ metric, cell }: JudgedBudget): string {
  return `${metricOf(metric).title} of ${cell.program}, ${cell.flagSet}, ${cell.platform}`
}

/** The verdict in words, with the reason where there is one. */
export function verdictText({ verdict, level, reason }: JudgedBudget): string {
  const word = verdict === 'over' && level === 'warn' ? 'over, warning only' : verdict
  return reason === undefined ? word : `${word}: ${reason}`
}
