import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAlike, unstrippedTwin } from '../../core/build/twin.ts'
import { samenessOf } from '../../core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import { buildProgram } from '../build/build.ts'
import type { BuiltCells } from '../build/build-cells.ts'
import { asBefore, type CellToBuild } from '../build/cell-to-build.ts'
import type { Checkout } from '../build/checkout.ts'

type Env = Readonly<Record<string, string>>

/** A revision that a twin can be built in. */
export interface TwinSide {
  readonly built: BuiltCells
  readonly checkout: Checkout
  readonly env: Env
}

/** Paths of unstripped twins by `cellId`; a cell that needs none, or has none, is absent. */
export type Twins = ReadonlyMap<string, string>

export interface FindingTwins {
  readonly exec: Exec
  readonly freeze: Env
  /** Where twins that have to be built go. */
  readonly into: string
}

/**
 * An unstripped twin for each stripped file of a cell that differs: that of another flag set where one builds the same
 * but for `-s` and `-w`, else one more link. A twin that does not build is done without.
 */
export async function findTwins(
  finding: FindingTwins,
  cells: readonly CellToBuild[],
  sides: Readonly<Record<'base' | 'head', TwinSide>>,
): Promise<Readonly<Record<'base' | 'head', Twins>>> {
  const needed = cells.filter((cell) => needsTwin(cell, sides))
  const head = await twinsOf({ ...finding, into: join(finding.into, 'head') }, needed, cells, sides.head)
  const before = { needed: needed.map(asBefore), cells: cells.map(asBefore) }
  const into = join(finding.into, 'base')
  return { head, base: await twinsOf({ ...finding, into }, before.needed, before.cells, sides.base) }
}

function needsTwin(cell: CellKey, { base, head }: Readonly<Record<'base' | 'head', TwinSide>>): boolean {
  const result = head.built.get(cellId(cell))?.result
  if (result?.kind !== 'built' || !result.binary.facts.stripped) return false
  return samenessOf(base.built.get(cellId(cell))?.result, result) === 'different'
}

async function twinsOf(
  { exec, freeze, into }: FindingTwins,
  needed: readonly CellToBuild[],
  cells: readonly CellToBuild[],
  { built, checkout, env }: TwinSide,
): Promise<Twins> {
  const twins = new Map<string, string>()
  /** Two stripped cells that differ in how they are run have one twin. */
  const own: { readonly cell: CellToBuild; readonly path: string }[] = []
  for (const cell of needed) {
    const flags = unstrippedTwin(cell.flags)
    if (flags === undefined) continue
    const alike = (other: CellToBuild) =>
      other.program === cell.program && other.platform === cell.platform && buildAlike(other.flags, flags)
    const known =
      built.get(cells.filter(alike).map(cellId)[0] ?? '')?.path ?? own.find((twin) => alike(twin.cell))?.path
    const path = known ?? join(into, `${own.length}`)
    if (known === undefined) {
      await mkdir(into, { recursive: true })
      await checkout.enter()
      const { source, target: platform } = cell
      const request = {
        dir: checkout.dir,
        env,
        freeze,
        output: path,
        flagSet: flags,
        platform,
        package: source.package,
      }
      if ((await buildProgram(exec, request)).kind !== 'built') continue
      own.push({ cell: { ...cell, flags }, path })
    }
    twins.set(cellId(cell), path)
  }
  return twins
}
