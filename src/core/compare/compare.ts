import { interquartileRange } from 'simple-statistics'
import type { Metric, MetricId, Unit } from '../metric.ts'
import type { ComparisonReason } from '../reason/comparison-reason.ts'
import type { Reason } from '../reason/reason.ts'
import type { Comparison, Sameness, Sample } from './comparison.ts'
import { copiesOf } from './copies.ts'
import { exactSample, type Runs, sampleOf } from './sample.ts'
import { areRounds, significanceOf } from './significance.ts'
import { variationOf } from './variation.ts'

/** What a difference has to exceed to count, however significant it is. */
export interface Minimum {
  /** Of base's median. */
  readonly percent: number
  /** In the metric's unit. */
  readonly floor: number
}

/** What must hold for a difference between two samples to count as a change. */
export interface DecisionRule {
  /** The test must say less than this: see significance.ts. */
  readonly p: number
  /** The medians must differ by more than this, in per cent of base… */
  readonly minimumPercent: number
  /** …and by more than this, in the metric's unit. */
  readonly floor: Readonly<Record<Unit, number>>
  /** Where a metric's own nature asks for another minimum. */
  readonly ofMetric: Readonly<Partial<Record<MetricId, Partial<Minimum>>>>
  readonly minimumPairs: number
  /** A change of this many per cent of base must have been visible, or the answer is `inconclusive` instead of `unchanged`. */
  readonly visiblePercent: number
  /** Interquartile range in per cent of the median, beyond which samples that were not made in rounds decide nothing. */
  readonly noisePercent: number
}

/**
 * On 28,000 starts of unchanged programs this rule raised one false alarm in about 600 comparisons, and found +5 % in
 * 93 to 100 % of them; p < 0.05 without a minimum raised one in 25 to 50. Five pairs, since four cannot reach p < 0.01.
 */
export const decisionRule: DecisionRule = {
  p: 0.01,
  minimumPercent: 2.5,
  // Memory moves by pages and by what the allocator reserves, counts by a fault or two; neither is a change.
  // The floors of slopes are those at which a soak of a minute can find a leak.
  // What the probe itself adds to a start moves by some microseconds: only below 0.8 ms is this more than the minimum.
  floor: { s: 20e-6, B: 256 * 1024, count: 3, 'B/min': 600_000, '1/min': 1 },
  // With cold pages where a file lies costs up to 7 %. Blocks hardly vary, but the kernel reads ahead in steps.
  ofMetric: {
    'cold-start-disk': { percent: 15 },
    'blocks-read': { percent: 1, floor: 64 },
    // What is live after a collection moves far less than RSS.
    'heap-growth': { floor: 60_000 },
  },
  minimumPairs: 5,
  visiblePercent: 10,
  noisePercent: 30,
}

/** What a difference of this metric has to exceed under the rule. */
export function minimumOf({ id, unit }: Metric, { minimumPercent, floor, ofMetric }: DecisionRule): Minimum {
  return { percent: minimumPercent, floor: floor[unit], ...ofMetric[id as MetricId] }
}

/** Compares an exact metric that both sides have. Equal values are `unchanged`: only equal files are `identical`. */
export function compareExact(metric: Metric, base: number, head: number): Comparison {
  if (metric.kind !== 'exact') throw new Error(`${metric.id} is ${metric.kind}: two values of it decide nothing`)
  return {
    base: exactSample(base),
    head: exactSample(head),
    ...difference(base, head),
    decision: head > base ? 'grew' : head < base ? 'shrank' : 'unchanged',
  }
}

/**
 * Compares the runs of a sampled metric, round by round where they were made in rounds. A difference is a change when the test
 * is significant and both the difference of the medians and the rounds' estimate exceed the minimum, however noisy the runs.
 * Anything else is `unchanged` if `rule.visiblePercent` would have been seen, and otherwise `inconclusive`.
 *
 * `deltaInterval` is the Hodges–Lehmann interval at `1 - rule.p`. It is widened by the step of the clock, and where needed to hold
 * `delta`: in a sample of two humps the difference of the medians can lie outside of it. `smallestVisible` is the largest of half
 * the width of the interval, the rule's minimum and floor, the step of the clock, and what copies of equal files may show, each
 * ÷ base's median. A real change of that size is found in every second run, one a half larger in nine of ten.
 */
export function compareSampled(
  metric: Metric,
  baseRuns: Runs,
  headRuns: Runs,
  rule: DecisionRule = decisionRule,
): Comparison {
  const base = sampleOf(baseRuns)
  const head = sampleOf(headRuns)
  if (base === undefined || head === undefined) {
    const side = base !== undefined ? 'head' : head !== undefined ? 'base' : 'either'
    return notMeasured({ kind: 'no-usable-run', side }, { base, head })
  }
  const seen = { base, head, ...difference(base.center, head.center) }
  const doubt = tooFew(base, rule) ?? tooFew(head, rule)
  if (doubt !== undefined) return { ...seen, decision: 'inconclusive', reason: doubt }

  const { p, shift, inRounds, ofCopies } = significanceOf(metric, baseRuns, headRuns, rule.p)
  if (shift === undefined) {
    return { ...seen, p, decision: 'inconclusive', reason: { kind: 'too-few-to-be-sure' } }
  }
  const { percent, floor } = minimumOf(metric, rule)
  const center = Math.abs(base.center)
  const step = metric.unit === 's' ? stepOf(base, head) : 0
  const unseen = Math.max((shift.hi - shift.lo) / 2, ofCopies?.hi ?? 0, step)
  const variation = inRounds ? variationOf(metric, base, head, rule.p) : undefined
  const told = {
    ...seen,
    p,
    deltaInterval: { lo: Math.min(shift.lo, seen.delta) - step, hi: Math.max(shift.hi, seen.delta) + step },
    ...(base.center > 0 && { smallestVisible: Math.max(unseen / center, percent / 100, floor / center) }),
    ...(variation && { variation }),
  }
  // What was made in rounds is compared fairly however noisy it is, also where the rounds are too few for their own test.
  const noise = areRounds(baseRuns, headRuns) ? undefined : (noiseOf(metric, base, rule) ?? noiseOf(metric, head, rule))
  if (noise !== undefined) return { ...told, decision: 'inconclusive', reason: noise }

  const both = [seen.delta, shift.estimate]
  const counts = (value: number) =>
    exceeds(Math.abs(value) * 100, percent * center) && exceeds(Math.abs(value), floor) && value * seen.delta > 0
  const isOfCopies = ofCopies !== undefined && both.some((value) => value >= ofCopies.lo && value <= ofCopies.hi)
  if (p < rule.p && both.some(counts) && isOfCopies) {
    const reason = { kind: 'copies-differ' } as const
    return { ...told, decision: 'inconclusive', reason, doubt: reason }
  }
  if (p < rule.p && both.every(counts)) {
    const copies = metric.unit === 's' && ofCopies === undefined ? copiesOf(baseRuns, headRuns) : undefined
    return {
      ...told,
      decision: seen.delta > 0 ? 'grew' : 'shrank',
      ...(copies && { reason: { kind: 'few-copies', copies } }),
    }
  }
  const visible = Math.max(rule.visiblePercent, percent) * center
  if (!exceeds(unseen * 100, visible) || !exceeds(unseen, floor)) return { ...told, decision: 'unchanged' }
  const below = center === 0 ? {} : { below: unseen / center }
  return { ...told, decision: 'inconclusive', reason: { kind: 'could-be-missed', ...below } }
}

/**
 * The least difference between two different times: where the clock is coarse, no median moves by less. Of times that are all
 * equal it is the time itself, as the clock cannot be finer than that by what is known.
 */
function stepOf(base: Sample, head: Sample): number {
  const values = [...new Set([...base.values, ...head.values])].sort((a, b) => a - b)
  const [only = 0] = values
  if (values.length === 1) return only
  let step = Number.POSITIVE_INFINITY
  for (let at = 1; at < values.length; at++) step = Math.min(step, (values[at] as number) - (values[at - 1] as number))
  return Number.isFinite(step) ? step : 0
}

/** An exact metric of one and the same file on both sides. */
export function identicalExact(value: number): Comparison {
  return { base: exactSample(value), head: exactSample(value), ...difference(value, value), decision: 'identical' }
}

type SameProgram = Extract<Sameness, 'identical' | 'stamp'>

/** Whether both sides run the same code. */
export const isSameProgram = (sameness: Sameness): sameness is SameProgram =>
  sameness === 'identical' || sameness === 'stamp'

/** A sampled metric that needs no measuring, since both sides run the same code. */
export function notTimed(sameness: SameProgram): Comparison {
  return sameness === 'identical'
    ? { decision: 'identical' }
    : { decision: 'unchanged', reason: { kind: 'only-stamp-differs' } }
}

/** A metric of a program that only head has. */
export function newInHead(head: Sample): Comparison {
  return { head, decision: 'new' }
}

/** A metric of a program that only base has. */
export function goneFromHead(base: Sample): Comparison {
  return { base, decision: 'gone' }
}

/** A metric that a side, or both, lacks for another reason than being new or gone. */
export function notMeasured(
  reason: Reason,
  measured: { readonly base?: Sample | undefined; readonly head?: Sample | undefined } = {},
): Comparison {
  const { base, head } = measured
  return { ...(base && { base }), ...(head && { head }), decision: 'not-measured', reason }
}

/** Why a sample is too small to conclude anything from; undefined if it is not. */
export function tooFew({ values }: Sample, rule: DecisionRule = decisionRule): ComparisonReason | undefined {
  if (values.length >= rule.minimumPairs) return undefined
  return { kind: 'too-few-runs', runs: values.length, needed: rule.minimumPairs }
}

/** Why a sample that was not made in rounds is too noisy to conclude anything from; undefined if it is not. */
function noiseOf(metric: Metric, { center, values }: Sample, rule: DecisionRule): ComparisonReason | undefined {
  const spread = interquartileRange(values)
  const around = Math.abs(center)
  if (!exceeds(spread * 100, rule.noisePercent * around)) return undefined
  if (!exceeds(spread, minimumOf(metric, rule).floor)) return undefined
  return { kind: 'noisy', ...(around !== 0 && { spread: spread / around }) }
}

/**
 * Whether a value is beyond a limit, which it is not at the limit itself. Both are products, not quotients, and even
 * those are rounded: 0.57 × 100 is 56.99999999999999, so a difference in the last digits is none.
 */
export function exceeds(value: number, limit: number): boolean {
  return value - limit > Math.abs(limit) * 1e-12
}

function difference(base: number, head: number): { readonly delta: number; readonly ratio?: number } {
  const delta = head - base
  return base > 0 ? { delta, ratio: delta / base } : { delta }
}
