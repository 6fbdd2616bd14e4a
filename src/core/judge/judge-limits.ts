import type { Growth } from '../budget.ts'
import { decisionRule, exceeds, minimumOf, tooFew } from '../compare/compare.ts'
import type { Comparison, Sample } from '../compare/comparison.ts'
import type { Metric } from '../metric.ts'
import type { JudgedBudget } from './judged.ts'

/** What a limit says of a figure. */
export type Finding = Pick<JudgedBudget, 'verdict'> & Partial<Pick<JudgedBudget, 'actual' | 'reason' | 'incomplete'>>

/** Head may add this to a size that is over its budget in base already; the smaller of the two. */
const tolerated = { bytes: 16_000, percent: 0.1 }

/** What is not known, and should be. */
export function missing(reason: string): Finding {
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
  if (!exceeds(lo, max)) return { verdict: 'inconclusive', actual, reason: 'the limit lies inside the interval' }
  const already = base !== undefined && exceeds(base.lo, max) && decision !== 'grew'
  return already ? preExisting(actual) : { verdict: 'over', actual }
}

export function preExisting(actual: number): Finding {
  return { verdict: 'pre-existing', actual, reason: 'base is beyond it too, and head adds nothing that counts' }
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
    return { verdict: 'over', ...seen, ...(base.center === 0 && { reason: 'base is 0, so any growth is beyond it' }) }
  }
  switch (decision) {
    case 'identical':
      return { verdict: 'within', ...seen }
    case 'unchanged': {
      const noise = deltaInterval === undefined ? 0 : (deltaInterval.hi - deltaInterval.lo) / 2
      const visible = smallestVisible === undefined ? noise : smallestVisible * base.center
      if (!beyond(visible)) return { verdict: 'within', ...seen }
      if (metric.kind === 'stepped') {
        const reason = `it is known to a step of ${percentText(visible, base.center)} only: raise the limit above that`
        return { verdict: 'inconclusive', ...seen, reason }
      }
      const finest = base.center > 0 ? ` below ${percentText(visible, base.center)}` : ' of this size'
      const more = beyond(noise) ? moreRuns(metric, base, noise, growth) : ''
      const reason = `changes${finest} cannot be told from noise here: raise the limit${more}`
      return { verdict: 'inconclusive', ...seen, reason }
    }
    case 'inconclusive':
    case 'grew':
    case 'shrank': {
      // However much the runs vary, the interval says what growth is possible; only a doubt about the figures forbids to ask it.
      if (decision === 'inconclusive' && (doubt !== undefined || deltaInterval === undefined)) {
        return { verdict: 'inconclusive', ...seen, reason: reason ?? 'nothing could be told' }
      }
      const { lo, hi } = deltaInterval ?? { lo: delta, hi: delta }
      if (beyond(lo)) return { verdict: 'over', ...seen }
      if (!beyond(hi)) return { verdict: 'within', ...seen }
      const inside = 'the limit lies inside the interval of the change'
      return { verdict: 'inconclusive', ...seen, reason: decision === 'inconclusive' ? (reason ?? inside) : inside }
    }
    case 'new':
    case 'gone':
    case 'not-measured':
      return { verdict: 'inconclusive', ...seen, reason: reason ?? 'nothing could be told' }
  }
}

const isBeyond = (growth: Growth, value: number, base: number): boolean =>
  growth.kind === 'percent' ? exceeds(value * 100, growth.percent * Math.abs(base)) : exceeds(value, growth.value)

/** What time would bring, in words: noise goes down with the square root of the runs, though never below the rule's minimum. */
function moreRuns(metric: Metric, base: Sample, noise: number, growth: Growth): string {
  const wanted = growth.kind === 'percent' ? (growth.percent * Math.abs(base.center)) / 100 : growth.value
  const { percent, floor } = minimumOf(metric, decisionRule)
  if (wanted < Math.max((percent * Math.abs(base.center)) / 100, floor)) return ''
  const times = Math.ceil((noise / wanted) ** 2)
  return times <= 20 ? `, or give measure.runs and measure.time ${Math.max(2, times)} times as much` : ''
}

export function isSize({ kind, unit }: Metric): boolean {
  return kind === 'exact' && unit === 'B'
}

function percentText(value: number, base: number): string {
  return `${Number(((value * 100) / base).toPrecision(2))} %`
}

function percentOf(delta: number, base: number): number | undefined {
  if (delta === 0) return 0
  return base > 0 ? (delta * 100) / base : undefined
}

const isSlope = ({ unit }: Metric): boolean => unit === 'B/min' || unit === '1/min'
