import type { Budget } from '../budget.ts'
import { type MetricId, metricOf } from '../metric.ts'
import { type DecisionRule, decisionRule, minimumOf } from './compare.ts'
import type { Comparison } from './comparison.ts'
import { leastP } from './statistics.ts'

// Measuring stops as soon as it is clear what the answer is. Looking more than once, and at more than one row, gives
// noise more than one chance; what the whole run may spend on false alarms is therefore divided by all of them.

/** Pairs after which a cell may be looked at. Multiples of every number of copies, so that a stop keeps them in balance. */
const early: readonly number[] = [12, 24, 48, 96]

/** Looks at a cell, the one at the end of its pairs among them. */
export const mostLooks = 4

/** When a cell that has so many pairs is looked at before their end: a slow program earlier, as it has fewer. */
export function looksBefore(pairs: number): readonly number[] {
  return early.filter((look) => look < pairs).slice(1 - mostLooks)
}

/** The chance of any false alarm in a run, over all its cells, metrics and looks, before the minimum change is applied. */
export const falseAlarms = 0.01

/**
 * The rule for a run of so many decisions (cells × sampled metrics): Bonferroni over decisions and looks. It holds whatever the
 * dependence between them. What it costs in power shows as `smallestVisible`. A budget on starts from disk tightens what
 * counts as a change of them.
 * Source: C. Jennison, B. Turnbull, Group Sequential Methods (2000), chapter 2: a test at level α ÷ K at each of K looks
 * has at most level α.
 */
export function ruleFor(decisions: number, budgets: readonly Budget[] = []): DecisionRule {
  const p = falseAlarms / (Math.max(1, decisions) * mostLooks)
  // With fewer pairs not even samples without any overlap reach the level.
  let minimumPairs = decisionRule.minimumPairs
  while (leastP(minimumPairs) >= p) minimumPairs++
  const percent = coldMinimum(budgets)
  return {
    ...decisionRule,
    p,
    minimumPairs,
    ofMetric: { ...decisionRule.ofMetric, ...(percent !== undefined && { 'cold-start-disk': { percent } }) },
  }
}

/** Below 10 % a difference of starts from disk may be where the copies lie, of which there are only a few. */
const leastCold = 10

/** What a budget asks to be told of starts from disk, where that is less than what else counts as a change. */
function coldMinimum(budgets: readonly Budget[]): number | undefined {
  const asked = budgets.flatMap(({ metric, maxGrowth }) =>
    metric === 'cold-start-disk' && maxGrowth?.kind === 'percent' ? [maxGrowth.percent] : [],
  )
  const usual = decisionRule.ofMetric['cold-start-disk']?.percent ?? decisionRule.minimumPercent
  const tightest = Math.min(...asked)
  return tightest < usual ? Math.max(tightest, leastCold) : undefined
}

/**
 * Whether more runs would not change the answer: the samples differ by the rule, or every difference that they leave
 * possible is smaller than what counts as one. Stopping for the latter cannot raise a false alarm.
 */
export function isClear(id: MetricId, comparison: Comparison, rule: DecisionRule): boolean {
  const { decision, base, deltaInterval } = comparison
  if (decision === 'grew' || decision === 'shrank') return true
  if (decision !== 'unchanged' || base === undefined || deltaInterval === undefined) return false
  const { percent, floor } = minimumOf(metricOf(id), rule)
  const counts = Math.max((percent * Math.abs(base.center)) / 100, floor)
  return Math.max(Math.abs(deltaInterval.lo), Math.abs(deltaInterval.hi)) <= counts
}
