import { type SideResult, samenessOf } from '../../core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import type { BuiltCells } from '../build/build-cells.ts'
import type { CellToBuild } from '../build/cell-to-build.ts'
import { allSymbols, type Inspected, type InspectOptions, inspect, type Probe } from '../probe.ts'
import type { EmbedLists } from './find-embeds.ts'
import type { Twins } from './find-twins.ts'

interface Sides {
  readonly base?: BuiltCells
  readonly head: BuiltCells
}

/** What helps to read the files of a side, by `cellId`. */
export interface ReadingAids {
  readonly twins: Twins
  readonly embeds: EmbedLists
}

/**
 * Adds to both sides of every cell that differs whose its bytes are; cells that share a file share the work. Only the
 * first flag set of a program has its symbols named: they are many, and nearly the same under each flag set. Both sides at
 * once: it takes one processor for each.
 */
export async function dissectCells(
  exec: Exec,
  probe: Probe,
  cells: readonly CellToBuild[],
  sides: Sides,
  aids: Readonly<Record<'base' | 'head', ReadingAids>>,
): Promise<Sides> {
  const differing = cells.filter((cell) => differs(cell, sides))
  const first = new Map(differing.toReversed().map((cell) => [JSON.stringify([cell.program, cell.platform]), cell]))
  const withSymbols = new Set([...first.values()].map(cellId))
  const known = new Map<string, Promise<Inspected>>()
  const dissected = async (side: BuiltCells, { twins, embeds }: ReadingAids): Promise<BuiltCells> => {
    const found = new Map(side)
    for (const cell of differing) {
      const id = cellId(cell)
      const entry = side.get(id)
      if (entry?.path === undefined || entry.result.kind !== 'built') continue
      const [twin, embedList] = [twins.get(id), embeds.get(id)]
      const options = {
        ...(twin !== undefined && { twin }),
        ...(embedList !== undefined && { embeds: embedList }),
        ...(withSymbols.has(id) && { symbols: allSymbols }),
      }
      const asked = known.get(entry.path) ?? inspectWithTwin(exec, probe, entry.path, options)
      known.set(entry.path, asked)
      const answer = await asked
      // TinyGo's, for one: build info names its modules, and nobody says whose its bytes are.
      if (answer.kind === 'unreadable') continue
      const result: SideResult = { ...entry.result, binary: { ...entry.result.binary, inspection: answer.inspection } }
      found.set(id, { ...entry, result })
    }
    return found
  }
  const [head, base] = await Promise.all([
    dissected(sides.head, aids.head),
    sides.base && dissected(sides.base, aids.base),
  ])
  return { head, ...(base && { base }) }
}

/** A twin that turns out to be another program is done without. */
async function inspectWithTwin(
  exec: Exec,
  probe: Probe,
  path: string,
  { twin, ...options }: InspectOptions,
): Promise<Inspected> {
  if (twin === undefined) return inspect(exec, probe, path, options)
  const told = await inspect(exec, probe, path, { ...options, twin })
  return told.kind === 'inspected' ? told : inspect(exec, probe, path, options)
}

export function differs(cell: CellKey, { base, head }: Sides): boolean {
  const id = cellId(cell)
  const result = head.get(id)?.result
  return result !== undefined && samenessOf(base?.get(id)?.result, result) === 'different'
}
