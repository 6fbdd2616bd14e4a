import { type DecisionRule, decisionRule } from './compare.ts'
import { type MetricId, metricOf } from './metric.ts'
import type { Comparison } from './report.ts'

// Measuring stops as soon as it is clear what the answer is. Looking more than once, and at more than one row, gives
// noise more than one chance; what the whole run may spend on false alarms is therefore divided by all of them.

/**
 * Pairs after which a cell is looked at before its share of the time is used up; the end of it is one more look. Multiples
 * of every number of copies, so that a stop keeps the copies in balance.
 */
export const looks: readonly number[] = [24, 48, 96]

/** The chance of any false alarm in a run, over all its cells, metrics and looks, before the minimum change is applied. */
export const falseAlarms = 0.01

/**
 * The rule for a run of so many decisions (cells × sampled metrics): Bonferroni over decisions and looks. Sound whatever
 * the dependence between them, unlike Holm's or Pocock's, and simple; what it costs in power shows as `smallestVisible`.
 * Source: C. Jennison, B. Turnbull, Group Sequential Methods (2000), chapter 2: a test at level α ÷ K at each of K looks
 * has at most level α.
 */
export function ruleFor(decisions: number): DecisionRule {
  return { ...decisionRule, p: falseAlarms / (Math.max(1, decisions) * (looks.length + 1)) }
}

/**
 * Whether more runs would not change the answer: the samples differ by the rule, or every difference that they leave
 * possible is smaller than what counts as one. Stopping for the latter cannot raise a false alarm.
 */
export function isClear(id: MetricId, comparison: Comparison, rule: DecisionRule): boolean {
  const { decision, base, deltaInterval } = comparison
  if (decision === 'grew' || decision === 'shrank') return true
  if (decision !== 'unchanged' || base === undefined || deltaInterval === undefined) return false
  const counts = Math.max((rule.minimumPercent * Math.abs(base.center)) / 100, rule.floor[metricOf(id).unit])
  return Math.max(Math.abs(deltaInterval.lo), Math.abs(deltaInterval.hi)) <= counts
}
