import { cellId, type SideResult, samenessOf } from '../core/cells.ts'
import type { Exec } from '../core/exec.ts'
import type { BuiltCells, CellToBuild } from './build-cells.ts'
import { type Inspected, inspect, type Probe } from './probe.ts'

interface Sides {
  readonly base?: BuiltCells
  readonly head: BuiltCells
}

/** Adds to both sides of every cell that differs whose its bytes are; cells that share a file share the work. */
export async function dissectCells(
  exec: Exec,
  probe: Probe,
  cells: readonly CellToBuild[],
  sides: Sides,
): Promise<Sides> {
  const known = new Map<string, Promise<Inspected>>()
  const dissected = async (side: BuiltCells): Promise<BuiltCells> => {
    const found = new Map(side)
    for (const cell of cells) {
      const id = cellId(cell)
      const entry = side.get(id)
      if (entry?.path === undefined || entry.result.kind !== 'built' || !differs(id, sides)) continue
      const asked = known.get(entry.path) ?? inspect(exec, probe, entry.path)
      known.set(entry.path, asked)
      const answer = await asked
      // TinyGo's, for one: build info names its modules, and nobody says whose its bytes are.
      if (answer.kind === 'unreadable') continue
      const result: SideResult = { ...entry.result, binary: { ...entry.result.binary, inspection: answer.inspection } }
      found.set(id, { ...entry, result })
    }
    return found
  }
  return { head: await dissected(sides.head), ...(sides.base && { base: await dissected(sides.base) }) }
}

function differs(id: string, { base, head }: Sides): boolean {
  const result = head.get(id)?.result
  return result !== undefined && samenessOf(base?.get(id)?.result, result) === 'different'
}
