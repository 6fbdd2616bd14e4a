import { join } from 'node:path'
import { type BuiltCells, withCompressedSizes } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import type { Toolchain } from '../go/toolchain.ts'
import type { RunContext } from './run-context.ts'

/** What head is compared with: base, and where a budget asks for it the latest release. */
export type Against = 'base' | 'release'

/** Head beside what it is compared with. */
export interface Pair {
  readonly against: Against
  readonly cells: readonly CellToBuild[]
  readonly head: BuiltCells
  /** Of base, or of the release. Absent: there is nothing to compare with. */
  readonly base?: BuiltCells
  /** Head's. */
  readonly toolchain: Toolchain
}

/** A pair whose binaries' compressed sizes are known. */
export async function withSizes<Some extends Pair>(pair: Some): Promise<Some> {
  const head = await withCompressedSizes(pair.head)
  return { ...pair, head, ...(pair.base && { base: await withCompressedSizes(pair.base) }) }
}

/** A folder of a pair's own, which this does not make. Its path is short, since some programs make sockets in it. */
export function folderOf({ workspace: { temporary } }: Pick<RunContext, 'workspace'>, name: string, against: Against) {
  return join(temporary, against === 'base' ? name : `${name}-${against}`)
}
