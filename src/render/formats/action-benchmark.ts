import { platformText } from '../../core/cell-key.ts'
import type { Sample } from '../../core/compare/comparison.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'

const units: Record<string, string> = { B: 'B', s: 's', count: 'count', 'B/min': 'B/min', '1/min': '1/min' }

/**
 * Head's figures as github-action-benchmark takes them with `tool: customSmallerIsBetter`: a list of name, unit, value,
 * range and extra. Its history is a chart per name, so names hold nothing that changes from run to run.
 * Source: https://github.com/benchmark-action/github-action-benchmark#examples and `BenchmarkResult` in its src/extract.ts.
 */
export function renderActionBenchmark(report: Report): string {
  const results = report.cells.flatMap((cell) =>
    (Object.entries(cell.metrics) as [MetricId, (typeof cell.metrics)[MetricId]][]).flatMap(([id, comparison]) => {
      const sample = comparison?.head
      if (sample === undefined) return []
      const { title, unit } = metricOf(id)
      return [
        {
          name: `${cell.program} (${cell.flagSet}, ${platformText(cell)}): ${title}`,
          unit: units[unit],
          value: sample.center,
          ...rangeOf(sample, metricOf(id).kind),
        },
      ]
    }),
  )
  return `${JSON.stringify(results, undefined, 2)}\n`
}

/** The interval of a median is not symmetric; the larger half of it is the honest one. */
function rangeOf({ center, lo, hi, values }: Sample, kind: string): { range?: string; extra?: string } {
  if (kind === 'exact') return {}
  const half = Math.max(center - lo, hi - center)
  return {
    range: `± ${Number(half.toPrecision(3))}`,
    ...(values.length > 0 && { extra: `median of ${values.length} runs, 95 % interval ${lo} to ${hi}` }),
  }
}
