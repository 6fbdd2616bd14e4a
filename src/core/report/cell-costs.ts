import * as v from 'valibot'
import type { Cell } from '../cell/cell.ts'
import { type CellKey, cellId } from '../cell-key.ts'
import type { Comparison } from '../compare/comparison.ts'
import { seconds, text } from '../outside/schema-values.ts'
import type { RecordedCosts } from '../plan/plan-shards.ts'
import type { Report } from './report.ts'

/** What each cell took in an earlier run, so that a plan can balance its jobs. */
const schema = v.strictObject({
  version: v.literal(1),
  cells: v.array(
    v.strictObject({
      program: text,
      flagSet: text,
      platform: text,
      seconds,
    }),
  ),
})

export type CellCosts = v.InferOutput<typeof schema>

/** What the cells of a report took: both builds, and all starts. Of a cell that was not built nothing is known. */
export function cellCosts({ cells }: Pick<Report, 'cells'>): CellCosts {
  return {
    version: 1,
    cells: cells.flatMap((cell) => {
      const seconds = buildSeconds(cell) + startSeconds(cell)
      const { program, flagSet, platform } = cell
      return seconds > 0 ? [{ program, flagSet, platform, seconds }] : []
    }),
  }
}

const buildSeconds = ({ base, head }: Cell): number => (base?.buildSeconds ?? 0) + (head?.buildSeconds ?? 0)

/** Memory is measured in starts of its own, but fewer: the timed ones tell the proportions. */
const startSeconds = ({ metrics }: Cell): number =>
  secondsOf(metrics['cold-start']) + secondsOf(metrics['cold-start-disk'])

const secondsOf = ({ base, head }: Comparison = { decision: 'not-measured' }): number =>
  [...(base?.values ?? []), ...(head?.values ?? [])].reduce((sum, value) => sum + value, 0)

/** Costs from a file that anything may have written; none where it is not that. */
export function recordedCosts(text: string): RecordedCosts {
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    const cells = read.success ? read.output.cells : []
    return new Map(cells.map(({ seconds, ...key }) => [cellId(key satisfies CellKey), seconds]))
  } catch {
    return new Map() // Then they are estimated.
  }
}
