import type { MetricId } from './metric.ts'

/** Growth over base: in per cent of base, or absolute in the metric's unit. */
export type Growth =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'absolute'; readonly value: number }

/** A limit on a metric, for every cell that program, flag set and platform leave. Limits are in the metric's unit. */
export interface Budget {
  readonly metric: MetricId
  readonly program?: string
  readonly flagSet?: string
  readonly platform?: string
  readonly max?: number
  readonly maxGrowth?: Growth
  readonly level: 'fail' | 'warn'
  readonly against: 'base' | 'release'
  /** Where it stands in the config file, for annotations. 1-based. */
  readonly line?: number
}
