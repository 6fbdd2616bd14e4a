import type { Growth } from '../budget.ts'
import { decisionRule, exceeds, minimumOf, tooFew } from '../compare/compare.ts'
import type { Comparison, Sample } from '../compare/comparison.ts'
import type { Metric } from '../metric.ts'
import type { Reason } from '../reason/reason.ts'
import type { JudgedBudget } from './judged.ts'

/** What a limit says of a figure. */
export type Finding = Pick<JudgedBudget, 'verdict'> & Partial<Pick<JudgedBudget, 'actual' | 'reason' | 'incomplete'>>

/** Head may add this to a size that is over its budget in base already; the smaller of the two. */
const tolerated = { bytes: 16_000, percent: 0.1 }

/** What is not known, and should be. */
export function missing(reason: Reason): Finding {
  return { verdict: 'not-measured', reason, incomplete: true }
}

export const isBeyondIn = ({ center }: Sample, before: Sample, growth: Growth): boolean =>
  isBeyond(growth, center - before.center, before.center)

/** Whether what head has over base is nothing that counts. */
export function addsNothing(metric: Metric, { base, head, decision }: Comparison): boolean {
  if (decision === 'identical' || decision === 'unchanged' || decision === 'shrank') return true
  if (decision !== 'grew' || base === undefined || head === undefined) return false
  const growth = head.center - base.center
  return isSize(metric) && growth <= tolerated.bytes && !exceeds(growth * 100, tolerated.percent * base.center)
}

export function findingOnMax(max: number, metric: Metric, head: Sample, comparison: Comparison): Finding {
  const { base, decision } = comparison
  const actual = head.center
  if (metric.kind !== 'sampled') {
    if (!exceeds(actual, max)) return { verdict: 'within', actual }
    if (base === undefined || !exceeds(base.center, max)) return { verdict: 'over', actual }
    return decision === 'grew' && !addsNothing(metric, comparison) ? { verdict: 'over', actual } : preExisting(actual)
  }
  // A slope is of a whole soak: its interval says how sure it is.
  const few = isSlope(metric) ? undefined : tooFew(head)
  if (few !== undefined) return { verdict: 'inconclusive', actual, reason: few }
  const { lo, hi } = comparison.headInterval ?? head
  if (!exceeds(hi, max)) return { verdict: 'within', actual }
  const { doubt } = comparison
  if (doubt !== undefined) return { verdict: 'inconclusive', actual, reason: doubt }
  if (!exceeds(lo, max)) return { verdict: 'inconclusive', actual, reason: { kind: 'limit-in-interval' } }
  const already = base !== undefined && exceeds(base.lo, max) && decision !== 'grew'
  return already ? preExisting(actual) : { verdict: 'over', actual }
}

export function preExisting(actual: number): Finding {
  return { verdict: 'pre-existing', actual, reason: { kind: 'beyond-in-base' } }
}

export function findingOnGrowth(
  growth: Growth,
  metric: Metric,
  base: Sample,
  head: Sample,
  { decision, reason, doubt, deltaInterval, smallestVisible }: Comparison,
): Finding {
  const delta = head.center - base.center
  const beyond = (value: number) => isBeyond(growth, value, base.center)
  const actual = growth.kind === 'absolute' ? delta : percentOf(delta, base.center)
  const seen = actual === undefined ? {} : { actual }

  if (metric.kind === 'exact') {
    if (!beyond(delta)) return { verdict: 'within', ...seen }
    return { verdict: 'over', ...seen, ...(base.center === 0 && { reason: { kind: 'base-is-zero' as const } }) }
  }
  switch (decision) {
    case 'identical':
      return { verdict: 'within', ...seen }
    case 'unchanged': {
      const noise = deltaInterval === undefined ? 0 : (deltaInterval.hi - deltaInterval.lo) / 2
      const visible = smallestVisible === undefined ? noise : smallestVisible * base.center
      if (metric.kind === 'stepped') {
        if (!beyond(visible)) return { verdict: 'within', ...seen }
        return { verdict: 'inconclusive', ...seen, reason: { kind: 'known-to-a-step', step: visible / base.center } }
      }
      if (!beyond(visible)) {
        // No change was seen, but one beyond the limit may be there.
        return beyond(deltaInterval?.hi ?? delta)
          ? { verdict: 'inconclusive', ...seen, reason: { kind: 'limit-in-change' } }
          : { verdict: 'within', ...seen }
      }
      const times = beyond(noise) ? timesMore(metric, base, noise, growth) : undefined
      const below = base.center > 0 ? { below: visible / base.center } : {}
      const reason: Reason = { kind: 'limit-below-noise', ...below, ...(times !== undefined && { times }) }
      return { verdict: 'inconclusive', ...seen, reason }
    }
    case 'inconclusive':
    case 'grew':
    case 'shrank': {
      // However much the runs vary, the interval says what growth is possible; only a doubt about the figures forbids to ask it.
      if (decision === 'inconclusive' && (doubt !== undefined || deltaInterval === undefined)) {
        return { verdict: 'inconclusive', ...seen, reason: reason ?? { kind: 'nothing-told' } }
      }
      const { lo, hi } = deltaInterval ?? { lo: delta, hi: delta }
      if (beyond(lo)) return { verdict: 'over', ...seen }
      if (!beyond(hi)) return { verdict: 'within', ...seen }
      const inside: Reason = { kind: 'limit-in-change' }
      return { verdict: 'inconclusive', ...seen, reason: decision === 'inconclusive' ? (reason ?? inside) : inside }
    }
    case 'new':
    case 'gone':
    case 'not-measured':
      return { verdict: 'inconclusive', ...seen, reason: reason ?? { kind: 'nothing-told' } }
  }
}

const isBeyond = (growth: Growth, value: number, base: number): boolean =>
  growth.kind === 'percent' ? exceeds(value * 100, growth.percent * Math.abs(base)) : exceeds(value, growth.value)

/** How many times the runs would decide it, undefined where none would: noise goes down with the square root of the runs, though never below the rule's minimum. */
function timesMore(metric: Metric, base: Sample, noise: number, growth: Growth): number | undefined {
  const wanted = growth.kind === 'percent' ? (growth.percent * Math.abs(base.center)) / 100 : growth.value
  const { percent, floor } = minimumOf(metric, decisionRule)
  if (wanted < Math.max((percent * Math.abs(base.center)) / 100, floor)) return undefined
  const times = Math.ceil((noise / wanted) ** 2)
  return times <= 20 ? Math.max(2, times) : undefined
}

export function isSize({ kind, unit }: Metric): boolean {
  return kind === 'exact' && unit === 'B'
}

function percentOf(delta: number, base: number): number | undefined {
  if (delta === 0) return 0
  return base > 0 ? (delta * 100) / base : undefined
}

const isSlope = ({ unit }: Metric): boolean => unit === 'B/min' || unit === '1/min'
