import type { Sample } from '../../core/compare/comparison.ts'
import { type MetricId, metricIds, metricOf, type Unit } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'

const unitNames: Record<Unit, string> = {
  B: 'bytes',
  s: 'seconds',
  count: '',
  'B/min': 'bytes_per_minute',
  '1/min': 'per_minute',
}

type Labels = Readonly<Record<string, string>>
type Point = readonly [labels: Labels, value: number]

/**
 * Both sides as OpenMetrics text 1.0, for a textfile collector or a push gateway: gauges by program, flag set, platform and
 * side; sampled metrics with the ends of their interval in families of their own, so that no query sums them up.
 * Source: https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md
 */
export function renderOpenMetrics(report: Report): string {
  const lines = [
    ...family('revision', 'info', 'What was compared.', [[revisions(report), 1]], '_info'),
    ...family('verdict', 'stateset', 'What the budgets say.', verdicts(report)),
    ...metricIds.flatMap((id) => metricFamilies(report, id)),
    '# EOF',
  ]
  return `${lines.join('\n')}\n`
}

const prefix = 'go_binary_budget'

function metricFamilies(report: Report, id: MetricId): string[] {
  const { title, kind, unit } = metricOf(id)
  const name = id.replaceAll('-', '_')
  const gauge = (suffix: string, what: string, read: (sample: Sample) => number): string[] =>
    unitFamily(name + suffix, unit, `${title}${what}`, pointsOf(report, id, read))
  if (kind === 'exact') return gauge('', '', ({ center }) => center)
  return [
    ...gauge('', ', median', ({ center }) => center),
    ...gauge('_low', ', lower end of the 95 % interval of the median', ({ lo }) => lo),
    ...gauge('_high', ', upper end of the 95 % interval of the median', ({ hi }) => hi),
  ]
}

function pointsOf({ cells }: Report, id: MetricId, read: (sample: Sample) => number): Point[] {
  return cells.flatMap(({ program, flagSet, platform, variant, metrics }) =>
    (['base', 'head'] as const).flatMap((side): Point[] => {
      const sample = metrics[id]?.[side]
      const labels = { program, flag_set: flagSet, platform, ...(variant !== undefined && { variant }), side }
      return sample === undefined ? [] : [[labels, read(sample)]]
    }),
  )
}

function unitFamily(name: string, unit: Unit, help: string, points: readonly Point[]): string[] {
  const suffix = unitNames[unit]
  const full = suffix === '' ? name : `${name}_${suffix}`
  return family(full, 'gauge', `${capital(help)}.`, points, '', suffix)
}

function family(
  name: string,
  type: 'gauge' | 'info' | 'stateset',
  help: string,
  points: readonly Point[],
  sampleSuffix = '',
  unit = '',
): string[] {
  if (points.length === 0) return []
  const full = `${prefix}_${name}`
  return [
    `# TYPE ${full} ${type}`,
    ...(unit === '' ? [] : [`# UNIT ${full} ${unit}`]),
    `# HELP ${full} ${escaped(help)}`,
    ...points.map(([labels, value]) => `${full}${sampleSuffix}{${labelText(labels)}} ${value}`),
  ]
}

function revisions({ revisions: { base, head }, tool }: Report): Labels {
  return {
    ...(base && { base: base.sha ?? base.name }),
    head: head.sha ?? head.name,
    version: tool.version,
  }
}

/** A state set has one sample per state, named by the family itself. */
function verdicts({ verdict }: Report): Point[] {
  return (['pass', 'fail', 'incomplete'] as const).map((state) => [
    { [`${prefix}_verdict`]: state },
    state === verdict ? 1 : 0,
  ])
}

const labelText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', ' ').replaceAll('\n', '\\n')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
