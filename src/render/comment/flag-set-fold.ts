import type { FlagSetComparison } from '../../core/cell/cell.ts'
import { platformText, sameCell } from '../../core/cell-key.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { type Column, type Document, type Line, mark } from '../document.ts'
import { percentChange, quantity } from '../quantity.ts'
import { flagSetEffectText } from '../words/flag-set-text.ts'
import { flagSetDetails } from './flag-set-details.ts'

const shown: readonly (readonly [MetricId, string])[] = [
  ['size', 'size'],
  ['compressed-size', 'compressed'],
  ['cold-start', 'cold start'],
  ['cold-start-disk', 'cold start from disk'],
  ['blocks-read', 'blocks read'],
  ['peak-rss', 'peak RSS'],
  ['min-memory', 'smallest memory limit'],
]

/** What each flag set buys: head under each flag set, held against head under the first one. */
export function flagSetFold(report: Report): Document {
  return report.flagSets.map((comparison) => ({
    kind: 'fold',
    title: `What each flag set buys (${comparison.program}, ${platformText(comparison)}, head against ${comparison.reference})`,
    blocks: [table(comparison, report), ...flagSetDetails(comparison)],
  }))
}

function table(comparison: FlagSetComparison, report: Report): Document[number] {
  const { rows, reference } = comparison
  const peaks = rows.map(({ flagSet }) => peakAfterSoak(report, comparison, flagSet))
  const hasPeaks = peaks.some((peak) => peak !== undefined)
  const referencePeak = peaks[rows.findIndex(({ flagSet }) => flagSet === reference)]
  const metrics = shown.filter(([metric]) => rows.some((row) => row.metrics[metric]?.head !== undefined))
  const words = rows.map(({ facts }) => (facts?.effects ?? []).map(flagSetEffectText).join('; '))
  const hasWords = words.some((text) => text !== '')
  const columns: Column[] = [
    { title: 'flag set', align: 'left' },
    ...metrics.map(([, title]): Column => ({ title, align: 'right' })),
    ...(hasPeaks ? [{ title: 'peak RSS after the soak', align: 'right' } satisfies Column] : []),
    ...(hasWords ? [{ title: 'to know', align: 'left' } satisfies Column] : []),
  ]
  return {
    kind: 'table',
    columns,
    rows: rows.map((row, at) => [
      [row.flagSet],
      ...metrics.map(([metric]) => against(row.metrics[metric], metric, row.flagSet === reference)),
      ...(hasPeaks ? [peakText(peaks[at], row.flagSet === reference ? undefined : referencePeak)] : []),
      ...(hasWords ? [[words[at] ?? '']] : []),
    ]),
  }
}

/** Of head's own binary. What a collector buys at the start may have its price only later. */
function peakAfterSoak({ cells }: Report, of: FlagSetComparison, flagSet: string): number | undefined {
  return cells.find((cell) => sameCell({ ...of, flagSet }, cell))?.soak?.head?.peakRss
}

function peakText(peak: number | undefined, reference: number | undefined): Line {
  if (peak === undefined) return ['not measured']
  const text = quantity(peak, 'peak-rss')
  return [reference === undefined ? text : `${text}, ${percentChange(peak / reference - 1)}`]
}

function against(comparison: Comparison | undefined, metric: MetricId, isReference: boolean): Line {
  if (comparison?.head === undefined) return ['not measured']
  if (isReference) return [quantity(comparison.head.center, metric)]
  switch (comparison.decision) {
    case 'unchanged':
      return [metricOf(metric).kind === 'exact' ? 'the same' : mark('noise')]
    case 'inconclusive':
      return ['inconclusive']
    case 'identical':
      return ['the same']
    default:
      return [
        comparison.ratio === undefined ? quantity(comparison.head.center, metric) : percentChange(comparison.ratio),
      ]
  }
}
