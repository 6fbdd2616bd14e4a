import { lastRejected, normalTail, type Shift, shiftAmong } from './statistics.ts'

// Wilcoxon's signed ranks, for runs made in rounds of one start of base and one of head. As the order in a round is drawn,
// equal sides make each difference as likely with one sign as with the other, whatever the machine does from round to
// round: so the distribution over all signs is exact, and what both starts of a round share does not count as noise.

/** Beyond this many the distribution takes too long, and the normal one is as good. */
const mostExact = 200

/**
 * Two-sided p of the signed-rank test, as `scipy.stats.wilcoxon` computes it with `method="exact"`, and for equal absolute
 * differences by their mean rank over all signs. Differences of 0 have no sign and are left out. 1 if none is left.
 */
export function signedRankP(differences: readonly number[]): number {
  const signed = differences.filter((difference) => difference !== 0)
  if (signed.length === 0) return 1
  const { doubled, positive } = ranked(signed)
  const total = doubled.reduce((sum, rank) => sum + rank, 0)
  const smaller = Math.min(positive, total - positive)
  if (signed.length <= mostExact) {
    const isPlain = doubled.every((rank, at) => rank === 2 * (at + 1))
    const cumulative = isPlain ? plain(signed.length) : cumulated(doubled)
    return Math.min(1, 2 * (cumulative[isPlain ? smaller / 2 : smaller] as number))
  }
  const deviation = Math.sqrt(doubled.reduce((sum, rank) => sum + rank ** 2, 0)) / 2
  return Math.min(1, 2 * normalTail(Math.max(0, total / 2 - smaller) / deviation))
}

/**
 * The median of all means of two differences (Hodges and Lehmann's estimate) with the interval of those shifts that the test
 * does not reject at `1 - confidence`. Undefined when there are too few differences to reject any.
 */
export function signedShiftOf(differences: readonly number[], confidence: number): Shift | undefined {
  const n = differences.length
  const alpha = Number((1 - confidence).toFixed(12))
  const count = (n * (n + 1)) / 2
  const rejected = n <= mostExact ? lastBelow(plain(n), alpha / 2) : lastRejectedOfMany(n, alpha)
  if (n === 0 || rejected < 0) return undefined
  const means = new Float64Array(count)
  let at = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) means[at++] = ((differences[i] as number) + (differences[j] as number)) / 2
  }
  return shiftAmong(means, rejected)
}

/** The least p that so many rounds can give: all of them with one sign. */
export const leastSignedP = (rounds: number): number => Math.min(1, 2 ** (1 - rounds))

/** Ranks of the absolute values, doubled so that the mean rank of equal ones is whole; and the sum of those above 0. */
function ranked(signed: readonly number[]): { doubled: number[]; positive: number } {
  const sorted = signed.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  const doubled: number[] = []
  let positive = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && Math.abs(sorted[to] as number) === Math.abs(sorted[from] as number)) to++
    for (let at = from; at < to; at++) {
      doubled.push(from + 1 + to)
      if ((sorted[at] as number) > 0) positive += from + 1 + to
    }
    from = to
  }
  return { doubled, positive }
}

const distributions = new Map<number, Float64Array>()

/** P(T ≤ t) for the ranks 1 to n. */
function plain(n: number): Float64Array {
  const known = distributions.get(n) ?? cumulated(Array.from({ length: n }, (_, at) => at + 1))
  distributions.set(n, known)
  return known
}

/** P(T ≤ t) when each of the ranks counts or does not, as likely. Only halves and sums of what is not negative. */
function cumulated(ranks: readonly number[]): Float64Array {
  const total = ranks.reduce((sum, rank) => sum + rank, 0)
  const chances = new Float64Array(total + 1)
  chances[0] = 1
  let reached = 0
  for (const rank of ranks) {
    reached += rank
    for (let t = reached; t >= 0; t--) {
      chances[t] = ((chances[t] as number) + (t >= rank ? (chances[t - rank] as number) : 0)) / 2
    }
  }
  let sum = 0
  return chances.map((chance) => {
    sum += chance
    return sum
  })
}

/** The last index whose value is below a limit; −1 if none is. The values never go down. */
const lastBelow = (cumulative: Float64Array, limit: number): number =>
  lastRejected(cumulative.length, (index) => (cumulative[index] as number) < limit)

function lastRejectedOfMany(n: number, alpha: number): number {
  const [mean, deviation] = [(n * (n + 1)) / 4, Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)]
  return lastRejected(Math.floor(mean), (sum) => 2 * normalTail((mean - sum) / deviation) < alpha)
}
