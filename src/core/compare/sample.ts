import { median } from 'simple-statistics'
import type { Sample } from './comparison.ts'
import { medianInterval } from './statistics.ts'

/** The runs of one side: a sample before anything is concluded from it. */
export type Runs = Omit<Sample, 'center' | 'lo' | 'hi'>

/** The sample of an exact metric. */
export function exactSample(value: number): Sample {
  return { center: value, lo: value, hi: value, values: [value] }
}

/** Median and its 95 % interval; undefined without a single run. */
export function sampleOf(runs: Runs): Sample | undefined {
  const interval = medianInterval(runs.values)
  return interval && { center: median(runs.values), ...interval, ...runs }
}
