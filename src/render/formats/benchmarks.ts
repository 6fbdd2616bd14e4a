import type { Cell } from '../../core/cell/cell.ts'
import type { Sample } from '../../core/compare/comparison.ts'
import { metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'

const units: Record<string, string> = { B: 'B', s: 'sec', count: 'count', 'B/min': 'B/min', '1/min': '1/min' }

/**
 * Both sides in the Go benchmark format, which benchstat reads: `benchstat -col side benchmarks.txt`.
 * Source: https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md and golang.org/x/perf/benchfmt.
 */
export function renderBenchmarks(report: Report): string {
  const lines: string[] = []
  for (const id of unitsIn(report)) {
    const { kind } = metricOf(id)
    lines.push(`Unit ${unitName(id)}${kind === 'exact' ? ' assume=exact' : ''} better=lower`)
  }
  // Both of them for both sides: what differs besides the side, benchstat would put into tables of their own.
  for (const side of ['base', 'head'] as const) {
    const { sha, name } = report.revisions[side] ?? {}
    lines.push(`${side}-commit: ${oneWord(sha ?? name ?? 'none')}`)
  }
  for (const side of ['base', 'head'] as const) {
    lines.push('', `side: ${side}`)
    let platform: string | undefined
    for (const cell of report.cells) {
      if (cell.platform !== platform) {
        const [goos, ...goarch] = cell.platform.split('/')
        lines.push(`goos: ${goos}`, `goarch: ${goarch.join('/')}`)
        platform = cell.platform
      }
      const name = `Benchmark${capital(oneWord(cell.program))}/flags=${oneWord(cell.flagSet)}${variantText(cell)}`
      for (const [id, comparison] of Object.entries(cell.metrics)) {
        const sample = comparison?.[side]
        if (sample !== undefined)
          for (const value of valuesOf(sample)) lines.push(`${name} 1 ${value} ${unitName(id as MetricId)}`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}

type MetricId = Parameters<typeof metricOf>[0]

const valuesOf = (sample: Sample): readonly number[] => (sample.values.length > 0 ? sample.values : [sample.center])

/** A unit of its own per metric, since the format has one line of units and no other name for what was measured. */
const unitName = (id: MetricId): string => `${id}-${units[metricOf(id).unit]}`

function unitsIn(report: Report): readonly MetricId[] {
  return [...new Set(report.cells.flatMap(({ metrics }) => Object.keys(metrics) as MetricId[]))]
}

/** The format splits at white space; a name must begin with an upper-case letter. */
const oneWord = (text: string): string => text.replace(/\s+/g, '_')
const variantText = ({ variant }: Cell): string => (variant === undefined ? '' : `/of=${oneWord(variant)}`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
