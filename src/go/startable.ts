import type { CellKey } from '../core/cells.ts'
import type { Run } from '../core/program.ts'

/** One side of a cell that is to be started. */
export interface StartableSide {
  readonly path: string
  /** Where it runs. */
  readonly dir: string
  readonly run: Run
  readonly env: Readonly<Record<string, string>>
}

export interface CellToStart extends CellKey {
  readonly base?: StartableSide
  readonly head?: StartableSide
}
