import { max, mean } from 'simple-statistics'
import type { Cell } from '../cell/cell.ts'
import type { DecisionRule } from '../compare/compare.ts'
import type { Report } from './report.ts'

/** What is known of how all cells were measured. */
export interface Course {
  readonly seconds: number
  readonly pinned: boolean
  readonly cpu: number | undefined
  readonly cells: ReadonlyMap<
    string,
    { readonly blocks: number; readonly disturbed: number; readonly others: readonly number[]; readonly cpus?: number }
  >
}

/** How sampled metrics were decided, in figures. */
export function measuringOf(
  { seconds, pinned, cpu, cells: started }: Course,
  cells: readonly Cell[],
  pairs: number,
  rule: DecisionRule,
): NonNullable<Report['measuring']> {
  const floors = cells.flatMap(({ metrics }) => metrics['cold-start']?.headAgainstHead ?? [])
  const courses = [...started.values()]
  const cpus = courses.find((course) => course.cpus !== undefined)?.cpus
  const others = courses.flatMap((course) => course.others)
  return {
    pairs,
    pinned,
    ...(pinned && cpu !== undefined && { cpu }),
    seconds,
    p: rule.p,
    minimumChange: rule.minimumPercent / 100,
    ...(floors.length > 0 && { noiseFloor: max(floors) }),
    blocks: courses.reduce((sum, { blocks }) => sum + blocks, 0),
    disturbedBlocks: courses.reduce((sum, { disturbed }) => sum + disturbed, 0),
    ...(others.length > 0 && { others: mean(others) }),
    ...(cpus !== undefined && { cpus }),
  }
}
