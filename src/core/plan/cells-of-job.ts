import * as v from 'valibot'
import { type CellKey, cellId } from '../cell-key.ts'
import { isMatrixOfFolders } from './matrix-of-folders.ts'

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
 * and the first job makes the cross-builds besides. Undefined for all there are, also in a matrix over folders, where the
 * first job of each is not to be known: what several jobs cross-build is one row.
 */
export function cellsOfJob(
  matrix: Readonly<Record<string, unknown>> | undefined,
  { index, directory }: { readonly index: number; readonly directory: string },
): CellsOfJob | undefined {
  const shard = v.safeParse(shardSchema, matrix?.cells)
  if (shard.success) return { kind: 'shard', cells: cellsOfShard(shard.output) }
  return index === 0 || isMatrixOfFolders(matrix, directory) ? undefined : { kind: 'native' }
}

const cellsOfShard = (shard: Shard): CellKey[] =>
  shard.flatMap(({ program, 'flag-sets': flagSets, platform }) =>
    flagSets.map((flagSet) => ({ program, flagSet, platform })),
  )

/**
 * What tells the cells of a job apart from those of the others, in words: any matrix but a plan's may give the same ones to
 * several. Undefined where there is nothing to tell apart.
 */
export function variantOfJob(
  matrix: Readonly<Record<string, string>>,
  { total }: { readonly total: number },
  cells: CellsOfJob | undefined,
): string | undefined {
  if (total < 2 || cells?.kind === 'shard') return undefined
  const words = Object.entries(matrix).map(([key, value]) => `${key} ${value}`)
  return words.length === 0 ? undefined : words.join(', ').slice(0, 1_000)
}

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
