import * as v from 'valibot'
import { seconds } from '../outside/schema-values.ts'

/** What a run took, for who wants to know what the next one will take. */
export const costsSchema = v.strictObject({
  version: v.literal(1),
  /** Rows of its report. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
  phases: v.array(v.strictObject({ name: v.string(), seconds })),
})

export type Costs = v.InferOutput<typeof costsSchema>

/** Phases that take their time for each row. */
const perRow = [/^Build /, /^Read /, /^Compress /, /^Find what /, /^Find why /, /^Find a way /]

/** Seconds that a run of so many rows will take, by what an earlier one took. `time` is `measure.time`. */
export function estimatedSeconds({ rows: then, phases }: Costs, rows: number, time: number): number {
  return phases.reduce((sum, { name, seconds }) => {
    const scaled = (seconds * rows) / then
    if (name === 'Measure') return sum + Math.min(time, scaled)
    return sum + (perRow.some((pattern) => pattern.test(name)) ? scaled : seconds)
  }, 0)
}

/** An earlier run's costs from a file that anything may have written; undefined if it is not that. */
export function costsFrom(text: string): Costs | undefined {
  try {
    const read = v.safeParse(costsSchema, JSON.parse(text))
    return read.success ? read.output : undefined
  } catch {
    return undefined // Costs time to know nothing of, and nothing else.
  }
}
