/** Everything that can be measured in a cell; those that nothing measures yet are reserved. */
export type MetricKind = 'exact' | 'sampled' | 'stepped'
export type Unit = 'B' | 's' | 'count' | 'B/min' | '1/min'

export interface Metric {
  readonly id: string
  readonly kind: MetricKind
  readonly unit: Unit
  readonly title: string
}

export const metrics = [
  { id: 'size', kind: 'exact', unit: 'B', title: 'size' },
  { id: 'content-size', kind: 'exact', unit: 'B', title: 'content size' },
  { id: 'loadable-size', kind: 'exact', unit: 'B', title: 'loadable size' },
  { id: 'compressed-size', kind: 'exact', unit: 'B', title: 'compressed size' },
  { id: 'zstd-size', kind: 'exact', unit: 'B', title: 'zstd size' },
  { id: 'cold-start', kind: 'sampled', unit: 's', title: 'cold start' },
  { id: 'cold-start-disk', kind: 'sampled', unit: 's', title: 'cold start from disk' },
  { id: 'peak-rss', kind: 'sampled', unit: 'B', title: 'peak RSS' },
  { id: 'ready-rss', kind: 'sampled', unit: 'B', title: 'RSS when ready' },
  { id: 'page-faults', kind: 'sampled', unit: 'count', title: 'page faults' },
  { id: 'mapped-areas', kind: 'sampled', unit: 'count', title: 'mapped areas' },
  { id: 'blocks-read', kind: 'sampled', unit: 'count', title: 'blocks read' },
  { id: 'heap-alloc', kind: 'sampled', unit: 'B', title: 'heap in use' },
  { id: 'heap-sys', kind: 'sampled', unit: 'B', title: 'heap reserved' },
  { id: 'heap-idle', kind: 'sampled', unit: 'B', title: 'heap idle' },
  { id: 'goroutines', kind: 'sampled', unit: 'count', title: 'goroutines' },
  { id: 'rss-growth', kind: 'sampled', unit: 'B/min', title: 'RSS growth' },
  { id: 'goroutine-growth', kind: 'sampled', unit: '1/min', title: 'goroutine growth' },
  { id: 'min-memory', kind: 'stepped', unit: 'B', title: 'smallest memory limit' },
  { id: 'oom-kills', kind: 'exact', unit: 'count', title: 'OOM kills' },
] as const satisfies readonly Metric[]

export type MetricId = (typeof metrics)[number]['id']

export const metricIds: readonly MetricId[] = metrics.map(({ id }) => id)

/** The metric of that id. */
export function metricOf(id: MetricId): Metric {
  const metric = metrics.find((candidate) => candidate.id === id)
  if (metric === undefined) throw new Error(`no metric ${id}`)
  return metric
}
