import { median } from 'simple-statistics'
import { compareSampled, type DecisionRule } from '../compare/compare.ts'
import type { Runs } from '../compare/sample.ts'
import type { Metric } from '../metric.ts'

/** What head's runs say when they are held against themselves. */
export interface Floor {
  /** How far the medians are apart, as a fraction; never below 0. */
  readonly ratio: number
  /** Whether the rule would call it a change: then it finds changes here where there are none. */
  readonly changed: boolean
}

/**
 * Splits the runs of one side by the copy of the file that was started, half of the copies against the other half, or in
 * turns where there is but one, and compares them as base and head are. Undefined with too few runs for a median each.
 */
export function floorOf(metric: Metric, runs: Runs, rule: DecisionRule): Floor | undefined {
  const { values, copy = [] } = runs
  const copies = [...new Set(copy)].sort((a, b) => a - b)
  const firstHalf = new Set(copies.slice(0, Math.floor(copies.length / 2)))
  const isFirst = (at: number): boolean => (copies.length < 2 ? at % 2 === 0 : firstHalf.has(copy[at] as number))
  const first = values.filter((_, at) => isFirst(at))
  const second = values.filter((_, at) => !isFirst(at))
  if (Math.min(first.length, second.length) < 3) return undefined
  const center = median(first)
  if (!(center > 0)) return undefined
  const { decision } = compareSampled(metric, { values: first }, { values: second }, rule)
  return { ratio: Math.abs(median(second) / center - 1), changed: decision === 'grew' || decision === 'shrank' }
}
