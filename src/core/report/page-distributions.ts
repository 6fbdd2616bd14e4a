import { platformText } from '../cell-key.ts'
import type { Comparison } from '../compare/comparison.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Report } from './report.ts'
import { withoutControls } from './without-controls.ts'

/** All runs of a sampled metric in the cells of a program. */
export interface Distribution {
  readonly program: string
  readonly metric: MetricId
  readonly title: string
  readonly rows: readonly DistributionRow[]
}

export interface DistributionRow {
  readonly label: string
  readonly base?: Dots
  readonly head?: Dots
}

export interface Dots {
  readonly values: readonly number[]
  readonly center: number
  readonly lo: number
  readonly hi: number
}

const shownMetrics: readonly MetricId[] = ['cold-start', 'cold-start-disk', 'peak-rss', 'ready-rss']

/** Of start-up and memory, as far as they were measured run by run. */
export function distributionsOf(report: Report): Distribution[] {
  const programs = [...new Set(report.cells.map(({ program }) => program))]
  return shownMetrics.flatMap((metric) =>
    programs.flatMap((program): Distribution[] => {
      const cells = report.cells.filter((cell) => cell.program === program)
      const several = new Set(cells.map(platformText)).size > 1
      const rows = cells.flatMap((cell): DistributionRow[] => {
        const comparison = cell.metrics[metric]
        const label = withoutControls(several ? `${cell.flagSet}, ${platformText(cell)}` : cell.flagSet)
        const [base, head] = [dotsOf(comparison, 'base'), dotsOf(comparison, 'head')]
        return base || head ? [{ label, ...(base && { base }), ...(head && { head }) }] : []
      })
      const { title } = metricOf(metric)
      return rows.length === 0 ? [] : [{ program: withoutControls(program), metric, title, rows }]
    }),
  )
}

/** More dots than these only make a chart darker. */
const mostDots = 200

function dotsOf(comparison: Comparison | undefined, side: 'base' | 'head'): Dots | undefined {
  const sample = comparison?.[side]
  if (sample === undefined || sample.values.length < 2) return undefined
  const { values, center, lo, hi } = sample
  const step = Math.max(1, values.length / mostDots)
  const some = Array.from(
    { length: Math.min(values.length, mostDots) },
    (_, at) => values[Math.floor(at * step)] ?? center,
  )
  return { values: some.map(short), center, lo, hi }
}

/** As many digits as a dot on a chart can show. */
const short = (value: number): number => Number(value.toPrecision(4))
