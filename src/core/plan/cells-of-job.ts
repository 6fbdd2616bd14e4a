import * as v from 'valibot'
import { type CellKey, cellId } from '../cells.ts'

/** Which cells of the config a job of several is for. */
export type CellsOfJob =
  /** A shard of a plan: these alone. */
  | { readonly kind: 'shard'; readonly cells: readonly CellKey[] }
  /** Another job of the matrix makes the cross-builds, which are the same wherever they are made. */
  | { readonly kind: 'native' }

const shardSchema = v.array(
  v.strictObject({ program: v.string(), 'flag-sets': v.array(v.string()), platform: v.string() }),
)

/** The cells of a job, as a plan's matrix has them under `cells`: flag sets of one program and platform together. */
export type Shard = v.InferOutput<typeof shardSchema>

/**
 * What a job of a matrix is for: the cells that its plan gave it; in a matrix of a user's own the cells of its platform,
 * and the first job makes the cross-builds besides. Undefined for all there are.
 */
export function cellsOfJob(
  matrix: Readonly<Record<string, unknown>> | undefined,
  { index }: { readonly index: number },
): CellsOfJob | undefined {
  const shard = v.safeParse(shardSchema, matrix?.cells)
  if (shard.success) return { kind: 'shard', cells: cellsOfShard(shard.output) }
  return index === 0 ? undefined : { kind: 'native' }
}

const cellsOfShard = (shard: Shard): CellKey[] =>
  shard.flatMap(({ program, 'flag-sets': flagSets, platform }) =>
    flagSets.map((flagSet) => ({ program, flagSet, platform })),
  )

/** Those of the cells that the job is for. */
export function ofJob<Cell extends CellKey>(
  cells: readonly Cell[],
  job: CellsOfJob | undefined,
  host: string,
): readonly Cell[] {
  switch (job?.kind) {
    case undefined:
      return cells
    case 'native':
      return cells.filter(({ platform }) => platform === host)
    case 'shard': {
      const wanted = new Set(job.cells.map(cellId))
      return cells.filter((cell) => wanted.has(cellId(cell)))
    }
  }
}
