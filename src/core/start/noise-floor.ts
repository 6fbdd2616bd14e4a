import { median } from 'simple-statistics'
import type { Runs } from '../compare/sample.ts'

/**
 * How far head's runs through one half of its copies are from those through the other half, as a fraction of the median and
 * never below 0; of one copy: its runs in turns. Undefined with too few runs for a median each.
 */
export function headAgainstHead({ values, copy = [] }: Runs): number | undefined {
  const copies = [...new Set(copy)].sort((a, b) => a - b)
  const firstHalf = new Set(copies.slice(0, Math.floor(copies.length / 2)))
  const isFirst = (at: number): boolean => (copies.length < 2 ? at % 2 === 0 : firstHalf.has(copy[at] as number))
  const first = values.filter((_, at) => isFirst(at))
  const second = values.filter((_, at) => !isFirst(at))
  if (Math.min(first.length, second.length) < 3) return undefined
  const center = median(first)
  return center > 0 ? Math.abs(median(second) / center - 1) : undefined
}
