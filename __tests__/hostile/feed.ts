// Mutated artifacts fed to `report`, one at a time, and what became of them.

import { result } from '../core/results.ts'
import { runUrl, tell } from '../github/foreign.ts'
import { reports } from '../render/reports.ts'
import { mutatedArtifact } from './mutations.ts'
import { foreignMarkup } from './shown.ts'

/** Real reports of many kinds, as the jobs of a fork's run would hand them on. */
const results = Object.values(reports)
  .filter(({ cells }) => cells.length < 20)
  .map((report) => ({ ...result({}), report }))

const config =
  'budgets:\n  - { metric: size, max: 9.5MB, max-growth: 1% }\n  - { metric: cold-start, max-growth: 5% }\n'

export interface Fed {
  readonly refused: number
  readonly told: number
  /** What must not be, by the seed that did it. */
  readonly faults: readonly string[]
}

/** Feeds the artifacts of the seeds from `first` on. */
export async function feed(first: number, count: number): Promise<Fed> {
  let [refused, told] = [0, 0]
  const faults: string[] = []
  for (let seed = first; seed < first + count; seed++) {
    try {
      const {
        notes,
        bodies,
        reports: made,
      } = await tell({
        artifacts: { 'binary-budget-x': mutatedArtifact(results, seed) },
        config,
      })
      const reason = notes.find((note) => /is not a result|was refused/.test(note))
      if (made.length > 0) told++
      else if (reason !== undefined) refused++
      else faults.push(`seed ${seed}: neither told nor refused: ${notes.join(' ')}`)
      for (const body of bodies) {
        const foreign = foreignMarkup(body, [runUrl])
        if (foreign.length > 0) faults.push(`seed ${seed}: ${foreign.slice(0, 3).join(' ')}`)
        if (body.length > 65_536) faults.push(`seed ${seed}: ${body.length} characters`)
      }
    } catch (error) {
      faults.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  return { refused, told, faults }
}
