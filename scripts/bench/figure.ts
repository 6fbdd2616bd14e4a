import { markdownTable } from 'markdown-table'
import { max, median, min } from 'simple-statistics'

/** One figure to reach: what was found in each round, against a limit. */
export interface Figure {
  readonly what: string
  /** The limit in words. */
  readonly limit: string
  readonly found: string
  readonly verdict: Verdict
  /** What helps to judge the figure: times behind a ratio, how many rounds. */
  readonly besides: string
}

export type Verdict =
  | 'met'
  | 'met at the median, not in every round'
  | 'unclear: noise'
  | 'missed'
  | `not run: ${string}`
  | `so far: ${string}`
  | '' // a part of another figure

type Format = (value: number) => string

export const ratio: Format = (value) => value.toFixed(2)
export const seconds: Format = (value) => `${value.toFixed(2)} s`
export const milliseconds: Format = (value) => `${(value * 1000).toFixed(1)} ms`
export const percent: Format = (value) => `${(value * 100).toFixed(1)} %`

/** Median and range, so that noise shows. */
export function spread(values: readonly number[], format: Format): string {
  const all = [...values]
  const center = format(median(all))
  return all.length === 1 ? center : `${center} [${format(min(all))}–${format(max(all))}]`
}

/** A figure of values that are each to be at most `limit`. */
export function atMost(
  what: string,
  { values, limit, format, besides = '' }: { values: number[]; limit: number; format: Format; besides?: string },
): Figure {
  const rounds = `${values.length} round${values.length === 1 ? '' : 's'}`
  return {
    what,
    limit: `at most ${format(limit)}`,
    found: spread(values, format),
    verdict: verdictOf(values, limit),
    besides: [besides, rounds].filter(Boolean).join('; '),
  }
}

interface Each {
  /** By the name of what they are of. */
  readonly values: ReadonlyMap<string, number>
  readonly limit: number
  readonly format: Format
  readonly besides?: string
}

/** A figure of values that do not change from run to run, all of which are to be at most `limit`. */
export const atMostEach = (what: string, each: Each): Figure => ofEach(what, each, 'at most')

/** The same, with values that are to be at least `limit`. */
export const atLeastEach = (what: string, each: Each): Figure => ofEach(what, each, 'at least')

function ofEach(what: string, { values, limit, format, besides }: Each, side: 'at most' | 'at least'): Figure {
  const all = [...values.values()]
  const worst = side === 'at most' ? max(all) : min(all)
  const names = [...values].filter(([, value]) => value === worst).map(([name]) => name)
  return {
    what,
    limit: `${side} ${format(limit)} in each`,
    found: spread(all, format),
    verdict: (side === 'at most' ? worst <= limit : worst >= limit) ? 'met' : 'missed',
    besides: [
      ...(names.length === 1 ? [`${format(worst)} in ${names[0]}`] : []),
      `${all.length} files`,
      ...(besides === undefined ? [] : [besides]),
    ].join('; '),
  }
}

export function verdictOf(values: number[], limit: number): Verdict {
  if (max(values) <= limit) return 'met'
  if (median(values) <= limit) return 'met at the median, not in every round'
  // The best round within it, and an odd machine: to be run again in a quiet moment, not to be called either way.
  return min(values) <= limit ? 'unclear: noise' : 'missed'
}

/** A figure of ratios that are each to be 1, give or take `tolerance`. */
export function near1(
  what: string,
  { values, tolerance, besides }: { values: number[]; tolerance: number; besides: string },
): Figure {
  const off = Math.abs(median(values) - 1)
  const figure = atMost(what, {
    values: values.map((value) => Math.abs(value - 1)),
    limit: tolerance,
    format: percent,
    besides,
  })
  // Of signed deviations: the median of their absolute values would grow with the noise of the machine alone.
  const verdict = off > tolerance || figure.verdict === 'met' ? figure.verdict : 'met at the median, not in every round'
  return {
    ...figure,
    limit: `within ${percent(tolerance)}`,
    found: spread(values, (value) => value.toFixed(3)),
    verdict,
  }
}

/** A figure that is so or is not. */
export function holds(what: string, limit: string, wrong: readonly string[], found: string, besides: string): Figure {
  return {
    what,
    limit,
    found: wrong.length === 0 ? found : wrong.join('; '),
    verdict: wrong.length === 0 ? 'met' : 'missed',
    besides,
  }
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, limit, found, verdict, besides }) => [what, limit, found, verdict, besides])
  return markdownTable([['figure', 'limit', 'found: median [min–max]', 'verdict', 'besides'], ...rows])
}
