import { platformText } from '../core/cells.ts'
import { isSinceRelease } from '../core/judge/judge.ts'
import { metricOf } from '../core/metric.ts'
import type { JudgedBudget } from '../core/report/report.ts'
import { change, limitQuantity, percent, percentChange, quantityBeside } from './quantity.ts'

const isPercent = (budget: JudgedBudget): boolean => budget.on === 'max-growth' && budget.maxGrowth?.kind === 'percent'

/** "13.9 MB", "+10.3 %", "+0.91 MB". */
export function budgetActual(budget: JudgedBudget): string {
  if (budget.actual === undefined) return 'not measured'
  if (isPercent(budget)) return percentChange(budget.actual / 100)
  if (budget.on === 'max-growth') return change(budget.actual, budget.metric)
  const text = quantityBeside(budget.actual, budget.limit, budget.metric)
  // A size that is over by less than what is shown would read "9.00 MB of 9 MB".
  return metricOf(budget.metric).unit === 'B' &&
    text === quantityBeside(budget.limit, budget.limit, budget.metric) &&
    budget.actual !== budget.limit
    ? `${budget.actual.toLocaleString('en-US')} B`
    : text
}

/** "12 MB", "+1 %", "+1 % since v1.4.0". */
export function budgetLimit(budget: JudgedBudget): string {
  const since = isSinceRelease(budget) ? ` since ${budget.release ?? 'a release'}` : ''
  if (isPercent(budget)) return `+${percent(budget.limit)}${since}`
  return `${budget.on === 'max-growth' ? '+' : ''}${limitQuantity(budget.limit, budget.metric)}${since}`
}

/** "size of server, stripped, linux/amd64". */
export function budgetName({ metric, cell }: JudgedBudget): string {
  return `${metricOf(metric).title} of ${cell.program}, ${cell.flagSet}, ${platformText(cell)}`
}

/** The verdict in words, with the reason where there is one. */
export function verdictText({ verdict, level, reason }: JudgedBudget): string {
  const word = verdict === 'over' && level === 'warn' ? 'over, warning only' : verdict
  return reason === undefined ? word : `${word}: ${reason}`
}

/** "size of server, stripped, linux/amd64 is +10.3 %, limit +1 %". */
export const budgetSentence = (budget: JudgedBudget): string =>
  `${budgetName(budget)} is ${budgetActual(budget)}, limit ${budgetLimit(budget)}`
