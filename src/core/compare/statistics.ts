import { quickselect } from 'simple-statistics'
// What no npm package has together (simple-statistics gives quantiles, but no p-values and no intervals):
// the Mann–Whitney test, the interval that its inversion gives, and the order-statistic interval of a median.

export interface Interval {
  readonly lo: number
  readonly hi: number
}

export interface Shift extends Interval {
  readonly estimate: number
}

/**
 * Two-sided p of the Mann–Whitney test. The exact distribution, given the ties, if both samples have at most fifty values, or
 * one at most eight and nothing is tied: far out, where the levels of many decisions lie, the approximation of few values
 * is off by a factor of ten. Else as `scipy.stats.mannwhitneyu` computes it, the normal approximation with tie and continuity
 * correction. 1 where there is nothing to tell apart: a sample is empty, or all values are equal.
 */
export function mannWhitneyP(base: readonly number[], head: readonly number[]): number {
  if (base.length === 0 || head.length === 0) return 1
  const pooled = [
    ...base.map((value) => ({ value, ofHead: false })),
    ...head.map((value) => ({ value, ofHead: true })),
  ].sort((a, b) => a.value - b.value)
  const values = pooled.map(({ value }) => value)
  // Doubled, so that the mean rank of equal values is whole.
  const ranks: number[] = []
  let headRanks = 0
  let ties = 0
  for (const { from, to } of tieGroups(values)) {
    const rank = from + 1 + to
    for (let at = from; at < to; at++) {
      ranks.push(rank)
      if (pooled[at]?.ofHead) headRanks += rank
    }
    ties += tieTerm(to - from)
  }
  if (ties > 0 && Math.max(base.length, head.length) <= mostExact) return tiedP(ranks, head.length, headRanks)
  const u = headRanks / 2 - (head.length * (head.length + 1)) / 2
  return pOf(base.length, head.length, ties)(Math.min(u, base.length * head.length - u))
}

/** Values a side up to which the exact distribution takes milliseconds. */
const mostExact = 50

/** Twice the chance that so many of the ranks, all choices as likely, have a sum as far out as this one at its nearer end. */
function tiedP(ranks: readonly number[], count: number, sum: number): number {
  const total = ranks.reduce((all, rank) => all + rank, 0)
  // ways[j][s]: choices of j ranks with the sum s. Only additions, so nothing cancels, whatever the size.
  const ways = Array.from({ length: count + 1 }, () => new Float64Array(total + 1))
  ;(ways[0] as Float64Array)[0] = 1
  let reached = 0
  for (const [at, rank] of ranks.entries()) {
    reached += rank
    for (let j = Math.min(count, at + 1); j >= 1; j--) {
      const [from, into] = [ways[j - 1] as Float64Array, ways[j] as Float64Array]
      for (let s = rank; s <= reached; s++) into[s] = (into[s] as number) + (from[s - rank] as number)
    }
  }
  const counts = ways[count] as Float64Array
  let [below, above, all] = [0, 0, 0]
  for (const [s, number] of counts.entries()) {
    all += number
    if (s <= sum) below += number
    if (s >= sum) above += number
  }
  return Math.min(1, (2 * Math.min(below, above)) / all)
}

/**
 * Hodges–Lehmann shift of head over base (the median of all differences) with the interval of those shifts that the
 * Mann–Whitney test does not reject at `1 - confidence`. For a ratio, give logarithms and take `Math.exp` of the result.
 * Undefined when no shift at all could be rejected, because there are too few values.
 */
export function shiftOf(base: readonly number[], head: readonly number[], confidence: number): Shift | undefined {
  const count = base.length * head.length
  if (count === 0) return undefined
  // A shift in general breaks ties between the samples and keeps those within each. The exact distribution without ties is
  // wider than with them, so with few values the interval is no narrower than it should be.
  const few = Math.max(base.length, head.length) <= mostExact
  const ties = few ? 0 : [base, head].flatMap((values) => [...tieGroups(ascending(values))]).reduce(addTies, 0)
  const p = pOf(base.length, head.length, ties)
  // Rounded so that 1 - 0.99 is 0.01: an exact p of exactly 0.01 must fall on the same side here and in a test p < 0.01.
  const alpha = Number((1 - confidence).toFixed(12))
  const middle = Math.floor(count / 2)
  if (p(middle) < alpha) return undefined
  const rejected = lastRejected(middle, (u) => p(u) < alpha)
  if (rejected < 0) return undefined
  const differences = new Float64Array(count)
  let at = 0
  for (const h of head) for (const b of base) differences[at++] = h - b
  return shiftAmong(differences, rejected)
}

/** The median of shifts, and those next to the ones that are rejected at either end. Reorders the shifts. */
export function shiftAmong(shifts: Float64Array, rejected: number): Shift {
  const count = shifts.length
  const places = [rejected, (count - 1) >> 1, count >> 1, count - 1 - rejected]
  // Four of tens of thousands: finding them takes a tenth of the time of sorting all. What is before a place stays before it.
  const [lo = Number.NaN, below = Number.NaN, above = Number.NaN, hi = Number.NaN] = places.map((place, at) => {
    quickselect(shifts as unknown as number[], place, at === 0 ? 0 : places[at - 1])
    return shifts[place]
  })
  return { estimate: (below + above) / 2, lo, hi }
}

/** The last index that is rejected, of which all before it are and `accepted` is not; −1 if none is. */
export function lastRejected(accepted: number, isRejected: (index: number) => boolean): number {
  let [rejected, notRejected] = [-1, accepted]
  while (notRejected - rejected > 1) {
    const middle = (rejected + notRejected) >> 1
    if (isRejected(middle)) rejected = middle
    else notRejected = middle
  }
  return rejected
}

/**
 * Interval of the median between two order statistics, with at least `confidence`, free of assumptions on the
 * distribution. Below six values none has 95 %: then it is the whole range. Undefined for no values.
 */
export function medianInterval(values: readonly number[], confidence = 0.95): Interval | undefined {
  const sorted = ascending(values)
  const n = sorted.length
  const tail = (1 - confidence) / 2
  // Binomial(n, 1/2), its probabilities as logarithms: 2^-n underflows beyond a thousand values.
  let logProbability = -n * Math.LN2
  let cumulative = Math.exp(logProbability)
  let rank = 0
  while (cumulative < tail) {
    logProbability += Math.log((n - rank) / (rank + 1))
    rank++
    cumulative += Math.exp(logProbability)
  }
  const lo = sorted[Math.max(0, rank - 1)]
  const hi = sorted[n - Math.max(1, rank)]
  return lo === undefined || hi === undefined ? undefined : { lo, hi }
}

/** The least p that samples of so many values each can give, when nothing is tied. */
export function leastP(pairs: number): number {
  // Both of the orders that are wholly apart, out of all orders: 2 ÷ C(2 pairs, pairs).
  let p = 2
  for (let k = 1; k <= pairs; k++) p *= k / (pairs + k)
  return Math.min(1, p)
}

/** The p of the test as a function of its smaller U, for samples of these sizes with these ties. */
function pOf(n1: number, n2: number, ties: number): (smallerU: number) => number {
  if (ties === 0 && (Math.min(n1, n2) <= 8 || Math.max(n1, n2) <= mostExact)) {
    const cumulative = exactCumulative(Math.min(n1, n2), Math.max(n1, n2))
    return (u) => Math.min(1, 2 * (cumulative[u] as number))
  }
  const n = n1 + n2
  const deviation = Math.sqrt(((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1))))
  if (!(deviation > 0)) return () => 1
  return (u) => Math.min(1, 2 * normalTail(Math.max(0, (n1 * n2) / 2 - u - 0.5) / deviation))
}

/** The same few sizes come again and again, and the larger ones take some milliseconds. */
const distributions = new Map<string, Float64Array>()

function exactCumulative(m: number, n: number): Float64Array {
  const known = distributions.get(`${m} ${n}`) ?? computedCumulative(m, n)
  distributions.set(`${m} ${n}`, known)
  return known
}

/** P(U ≤ u) for every u when any m of the m + n ranks are equally likely. */
function computedCumulative(m: number, n: number): Float64Array {
  // ways[j][u]: j ranks chosen so far that give u. Only additions, so nothing cancels, whatever the size.
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(m * n + 1))
  ;(ways[0] as Float64Array)[0] = 1
  for (let rank = 1; rank <= m + n; rank++) {
    for (let j = Math.min(m, rank); j >= 1; j--) {
      const step = rank - j
      if (step > n) continue
      const from = ways[j - 1] as Float64Array
      const into = ways[j] as Float64Array
      for (let u = step; u < into.length; u++) into[u] = (into[u] as number) + (from[u - step] as number)
    }
  }
  const counts = ways[m] as Float64Array
  let total = 0
  for (const count of counts) total += count
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum / total
  })
}

/** P(Z > z) of the standard normal for z from 0 on, to about 14 digits, also far out where 1 - erf would leave nothing. */
export function normalTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z < 3) {
    // Abramowitz and Stegun 26.2.11.
    let term = z
    let sum = z
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (z * z) / k
      sum += term
    }
    return 0.5 - density * sum
  }
  // Abramowitz and Stegun 26.2.14, a continued fraction from its far end.
  let fraction = z
  for (let k = 80; k >= 1; k--) fraction = z + k / fraction
  return density / fraction
}

function* tieGroups(sorted: readonly number[]): Generator<{ from: number; to: number }> {
  let from = 0
  for (let to = 1; to <= sorted.length; to++) {
    if (to < sorted.length && sorted[to] === sorted[from]) continue
    yield { from, to }
    from = to
  }
}

const tieTerm = (size: number): number => size ** 3 - size
const addTies = (sum: number, { from, to }: { from: number; to: number }): number => sum + tieTerm(to - from)
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
