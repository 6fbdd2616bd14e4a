import { median } from 'simple-statistics'
import { type Interval, mannWhitneyP, type Shift, shiftOf } from '../compare/statistics.ts'

/** Where a series of noisy values goes over to another level. Indexes are those of the values. */
export interface ChangePoint {
  /** First value of the new level. */
  readonly at: number
  /** Interval of `at`. */
  readonly place: Interval
  /** New level over old, as a ratio − 1, with its 95 % interval. */
  readonly ratio: Shift
}

export interface ChangePointRule {
  /** Any false alarm at all in a series without a change: at most this. */
  readonly level: number
  /** Levels that are less apart are none, as a fraction. */
  readonly minimum: number
  readonly random: () => number
}

const shortest = 3
const replicates = 200

/**
 * Changes of level in values that are above 0, the earliest first. The values of a level are taken as independent:
 * those that drift, or resemble their neighbours, show changes too often.
 *
 * Binary segmentation by the maximally selected rank statistic (Lausen and Schumacher, Biometrics 48, 1992, 73–85). Its p is that
 * of the Mann–Whitney test at the best split, times the number of splits (Bonferroni). The place is that of the least absolute
 * deviations from two medians. Its interval is the bootstrap of Hušková and Kirch (Journal of Time Series Analysis 29, 2008,
 * 947–972), meant for 95 %. Of a dozen values on either side it holds about nine of ten (__tests__/core/history/change-point.test.ts).
 */
export function changePoints(values: readonly number[], rule: ChangePointRule): ChangePoint[] {
  const splits = splitsOf(values, 0, values.length, rule).sort((a, b) => a - b)
  const edges = [0, ...splits, values.length]
  return splits.flatMap((_, index): ChangePoint[] => {
    const [from = 0, , to = values.length] = edges.slice(index, index + 3)
    const at = from + nearestFit(values.slice(from, to))
    const [before, after] = [values.slice(from, at), values.slice(at, to)]
    const shift = shiftOf(before.map(Math.log), after.map(Math.log), 0.95)
    if (shift === undefined) return []
    const { lo, hi } = placeOf(before, after, rule.random)
    const ratio = { estimate: Math.expm1(shift.estimate), lo: Math.expm1(shift.lo), hi: Math.expm1(shift.hi) }
    return [{ at, place: { lo: from + lo, hi: from + hi }, ratio }]
  })
}

function splitsOf(values: readonly number[], from: number, to: number, rule: ChangePointRule): number[] {
  const part = values.slice(from, to)
  const at = bestSplit(part)
  if (at === undefined) return []
  const [before, after] = [part.slice(0, at), part.slice(at)]
  const apart = Math.abs(median(after) / median(before) - 1)
  const tried = part.length - 2 * shortest + 1
  if (!(apart > rule.minimum) || mannWhitneyP(before, after) * tried >= rule.level) return []
  return [...splitsOf(values, from, from + at, rule), from + at, ...splitsOf(values, from + at, to, rule)]
}

/** Where the standardized rank sum of what comes before is furthest from what chance would have it be. */
function bestSplit(values: readonly number[]): number | undefined {
  const count = values.length
  if (count < 2 * shortest) return undefined
  const ranks = ranksOf(values)
  let best: { readonly at: number; readonly distance: number } | undefined
  let sum = 0
  for (let at = 1; at <= count - shortest; at++) {
    sum += ranks[at - 1] ?? 0
    if (at < shortest) continue
    const distance = Math.abs(sum - (at * (count + 1)) / 2) / Math.sqrt(at * (count - at))
    if (best === undefined || distance > best.distance) best = { at, distance }
  }
  return best?.at
}

/** Ranks from 1 on; equal values share the middle one of theirs. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && order[to]?.value === order[from]?.value) to++
    for (let at = from; at < to; at++) ranks[order[at]?.at ?? 0] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** The split whose two medians are nearest to the values on either side. Ranks, which find that there is one, place it inwards. */
function nearestFit(values: readonly number[]): number {
  const before = deviations(values)
  const after = deviations(values.toReversed())
  let best = { at: shortest, error: Number.POSITIVE_INFINITY }
  for (let at = shortest; at <= values.length - shortest; at++) {
    const error = (before[at] ?? 0) + (after[values.length - at] ?? 0)
    if (error < best.error) best = { at, error }
  }
  return best.at
}

/** By count: the sum of absolute deviations of the first so many values from their median. */
function deviations(values: readonly number[]): number[] {
  const sorted: number[] = []
  const sums = [0]
  for (const value of values) {
    // Of an even count, each value between the middle two is a median; the one that stays a median is nearest to the new value.
    const [low = value, high = value] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
    sums.push((sums.at(-1) ?? 0) + Math.max(low - value, value - high, 0))
    let at = sorted.length
    while (at > 0 && (sorted[at - 1] ?? 0) > value) at--
    sorted.splice(at, 0, value)
  }
  return sums
}

/** 95 % of the splits that are found where each side's own noise is drawn anew. */
function placeOf(before: readonly number[], after: readonly number[], random: () => number): Interval {
  const drawn = (values: readonly number[]) =>
    values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)
  const found = Array.from({ length: replicates }, () => nearestFit([...drawn(before), ...drawn(after)]))
  found.sort((a, b) => a - b)
  const nth = (share: number) => found[Math.round(share * (replicates - 1))] ?? before.length
  return { lo: Math.min(nth(0.025), before.length), hi: Math.max(nth(0.975), before.length) }
}
