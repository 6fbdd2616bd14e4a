import { max, median, min } from 'simple-statistics'
import { type Interval, normalTail } from '../compare/statistics.ts'

// What no npm package has: the interval of a Theil–Sen slope, and one that holds where neighbours resemble each other.

/** How fast something grows, in its unit per unit of x. */
export interface Slope extends Interval {
  readonly estimate: number
  /** By how much the variance was widened, since neighbouring values resemble each other: 1 where they do not. */
  readonly inflation: number
}

/**
 * Theil–Sen slope of y over x, with Sen's interval: all slopes between two points, of which the interval leaves out as many
 * at each end as Kendall's test does not reject. `inflation` widens the variance of that test; ties in y, which would
 * narrow it, do not count. Undefined for fewer than three points.
 * Source: P. K. Sen (1968), doi:10.1080/01621459.1968.10480934. Without ties as `scipy.stats.theilslopes`.
 */
export function theilSen(
  x: readonly number[],
  y: readonly number[],
  confidence: number,
  inflation = 1,
): Slope | undefined {
  const n = x.length
  if (n < 3) return undefined
  const slopes = new Float64Array((n * (n - 1)) / 2)
  let at = 0
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      slopes[at++] = ((y[j] as number) - (y[i] as number)) / ((x[j] as number) - (x[i] as number))
    }
  }
  slopes.sort()
  const outside = (slopes.length - deviationOf(n, inflation) * normalQuantile(confidence)) / 2
  const nth = (index: number) => slopes[Math.min(slopes.length - 1, Math.max(0, index))] as number
  const half = slopes.length >> 1
  return {
    estimate: slopes.length % 2 === 1 ? nth(half) : (nth(half - 1) + nth(half)) / 2,
    lo: nth(evenRound(outside) - 1),
    hi: nth(evenRound(slopes.length - outside)),
    inflation,
  }
}

/**
 * The same slope for points in the order of time, with an interval corrected for autocorrelation: Kendall's variance is widened by
 * what the distances from the line ask for. Where that leaves all slopes in, only slopes between points that are `apart` (a part
 * of all points) make up the range, since those between neighbours are the noisiest.
 * Source: K. H. Hamed, A. R. Rao (1998), doi:10.1016/S0022-1694(97)00125-X, with the autocorrelations of an AR(1) process,
 * since a dozen points do not tell more than the first one.
 */
export function slopeOverTime(
  x: readonly number[],
  y: readonly number[],
  confidence: number,
  apart = 0,
): Slope | undefined {
  const plain = theilSen(x, y, confidence)
  if (plain === undefined) return undefined
  const offset = median(y.map((value, at) => value - plain.estimate * (x[at] as number)))
  const distances = y.map((value, at) => value - plain.estimate * (x[at] as number) - offset)
  const inflation = inflationOf(autocorrelation(distances), y.length)
  if (inflation === 1) return plain
  const wide = theilSen(x, y, confidence, inflation) as Slope
  const pairs = (y.length * (y.length - 1)) / 2
  if (apart === 0 || deviationOf(y.length, inflation) * normalQuantile(confidence) < pairs) return wide
  const slopes = x.flatMap((from, i) =>
    x.flatMap((to, j) => (j - i >= apart * y.length ? [((y[j] as number) - (y[i] as number)) / (to - from)] : [])),
  )
  return { ...wide, lo: min(slopes), hi: max(slopes) }
}

/** Of neighbours, 0 where it cannot be told from none; corrected for what fitting a line takes away from it. */
function autocorrelation(distances: readonly number[]): number {
  const n = distances.length
  let [products, squares] = [0, 0]
  for (const [at, distance] of distances.entries()) {
    squares += distance ** 2
    if (at > 0) products += distance * (distances[at - 1] as number)
  }
  if (squares === 0 || n <= 4) return 0
  // Kendall's and Marriott's correction, for a mean and a trend that were estimated.
  const corrected = ((products / squares) * n + 2) / (n - 4)
  // The correction multiplies what chance alone gives, which is 1/√n: below this one series in ten has it without any.
  const chance = (1.28 * Math.sqrt(n)) / (n - 4)
  return corrected > chance ? Math.min(corrected, 0.95) : 0
}

/** Standard deviation of Kendall's S for so many points. */
const deviationOf = (n: number, inflation: number): number => Math.sqrt(((n * (n - 1) * (2 * n + 5)) / 18) * inflation)

/** By how much Kendall's variance grows when values that are k apart have the correlation r^k. */
function inflationOf(r: number, n: number): number {
  if (r === 0) return 1
  let sum = 0
  for (let k = 1; k < n - 2; k++) sum += (n - k) * (n - k - 1) * (n - k - 2) * r ** k
  return 1 + (2 * sum) / (n * (n - 1) * (n - 2))
}

/** z of a two-sided interval. */
function normalQuantile(confidence: number): number {
  const tail = (1 - confidence) / 2
  let [low, high] = [0, 40]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (normalTail(middle) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** To the next whole number, halves to the even one, as NumPy rounds. */
function evenRound(value: number): number {
  const down = Math.floor(value)
  const rest = value - down
  return rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down
}
