import { platformText } from '../core/cell-key.ts'
import { isSinceRelease } from '../core/judge/judge.ts'
import type { JudgedBudget } from '../core/judge/judged.ts'
import { metricOf } from '../core/metric.ts'
import {
  change,
  exactBytes,
  limitPercent,
  limitQuantity,
  percentBeside,
  percentChange,
  quantityBeside,
} from './quantity.ts'
import { reasonText } from './words/reason-text.ts'

const isPercent = (budget: JudgedBudget): boolean => budget.on === 'max-growth' && budget.maxGrowth?.kind === 'percent'

/** "13.9 MB", "+10.3 %", "+0.91 MB". */
export function budgetActual(budget: JudgedBudget): string {
  if (budget.actual === undefined) return 'not measured'
  const { actual, limit, metric } = budget
  if (!isNearLimit(budget)) return rounded(budget, actual)
  const plus = budget.on === 'max-growth' && actual > 0 ? '+' : ''
  if (isPercent(budget)) return `${plus}${percentBeside(actual, limit)}`
  return metricOf(metric).unit === 'B' ? `${plus}${exactBytes(actual)}` : rounded(budget, actual)
}

/** So near to its limit that rounded it would read "9.00 MB of 9 MB", and yet not on it. */
export const isNearLimit = (budget: JudgedBudget): boolean =>
  budget.actual !== undefined &&
  budget.actual !== budget.limit &&
  rounded(budget, budget.actual) === rounded(budget, budget.limit)

function rounded(budget: JudgedBudget, value: number): string {
  if (isPercent(budget)) return percentChange(value / 100)
  return budget.on === 'max-growth' ? change(value, budget.metric) : quantityBeside(value, budget.limit, budget.metric)
}

/** "12 MB", "+1 %", "+1 % since v1.4.0". */
export function budgetLimit(budget: JudgedBudget): string {
  const since = isSinceRelease(budget) ? ` since ${budget.release ?? 'a release'}` : ''
  if (isPercent(budget)) return `+${limitPercent(budget.limit)}${since}`
  return `${budget.on === 'max-growth' ? '+' : ''}${limitQuantity(budget.limit, budget.metric)}${since}`
}

/** "size of server, stripped, linux/amd64". */
export function budgetName({ metric, cell }: JudgedBudget): string {
  return `${metricOf(metric).title} of ${cell.program}, ${cell.flagSet}, ${platformText(cell)}`
}

/** The verdict in words, with the reason where there is one. */
export function verdictText({ verdict, level, reason }: JudgedBudget): string {
  const word = verdict === 'over' && level === 'warn' ? 'over, warning only' : verdict
  return reason === undefined ? word : `${word}: ${reasonText(reason)}`
}

/** "size of server, stripped, linux/amd64 is +10.3 %, limit +1 %". */
export const budgetSentence = (budget: JudgedBudget): string =>
  `${budgetName(budget)} is ${budgetActual(budget)}, limit ${budgetLimit(budget)}`
