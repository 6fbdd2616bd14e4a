import type { CellKey } from '../../core/cell-key.ts'
import type { FlagSet } from '../../core/plan/flag-set.ts'
import type { Platform } from '../../core/plan/platform.ts'
import type { Program } from '../../core/plan/program.ts'

/** A cell as it is to be built. */
export interface CellToBuild extends CellKey {
  readonly source: Program
  readonly flags: FlagSet
  readonly target: Platform
}

/** The cell as a revision before head has it: a program that was moved is built from where it lay. */
export function asBefore(cell: CellToBuild): CellToBuild {
  const { packageBefore, ...source } = cell.source
  return packageBefore === undefined ? cell : { ...cell, source: { ...source, package: packageBefore } }
}
