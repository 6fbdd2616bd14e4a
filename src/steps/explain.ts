import { join } from 'node:path'
import type { Cell } from '../core/cell/cell.ts'
import { differs, dissectCells } from '../go/binary/dissect-cells.ts'
import { writeEmbedLists } from '../go/binary/find-embeds.ts'
import { findTwins } from '../go/binary/find-twins.ts'
import { findWhyLinked, type Linked } from '../go/binary/why-linked.ts'
import { asBefore } from '../go/build/cell-to-build.ts'
import { type ListedGroup, listPackages } from '../go/list-packages.ts'
import { hasNewStart, traceInits } from '../go/start/trace-inits.ts'
import type { Built } from './build-pair.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'
import type { Started } from './time-starts.ts'

/** Both sides with whose their bytes are. */
export interface Grown {
  readonly built: Built
  /** What head's cells that differ are built from. */
  readonly packages: readonly ListedGroup[]
}

/**
 * Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin, and each beside
 * the list of what its packages embed.
 */
export function findWhatGrew({ effects, workspace, config, probe }: RunContext, built: Built): Promise<Grown> {
  const { exec, progress } = effects
  const { cells, head, base, places } = built
  const differing = cells.filter((cell) => differs(cell, built))
  if (differing.length === 0) return Promise.resolve({ built, packages: [] })
  return progress.phase('Find what grew', async () => {
    const none = { twins: new Map<string, string>(), embeds: new Map<string, string>() }
    if (base === undefined || places.base === undefined) {
      const dissected = await dissectCells(exec, probe, cells, built, { head: none, base: none })
      return { built: { ...built, ...dissected }, packages: [] }
    }
    const sides = { head: { built: head, ...places.head }, base: { built: base, ...places.base } }
    const into = (name: string) => join(workspace.temporary, name)
    const asking = { exec, freeze: config.freeze }
    const [twins, packages, basePackages] = await Promise.all([
      findTwins({ ...asking, into: into('twins') }, cells, sides),
      listPackages(asking, differing, places.head),
      listPackages(asking, differing.map(asBefore), places.base),
    ])
    const aids = {
      head: { twins: twins.head, embeds: await writeEmbedLists(packages, into('embeds-head')) },
      base: { twins: twins.base, embeds: await writeEmbedLists(basePackages, into('embeds-base')) },
    }
    return { built: { ...built, ...(await dissectCells(exec, probe, cells, built, aids)) }, packages }
  })
}

/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
export async function findWhyItIsLinked(
  { effects: { exec, progress }, workspace: { temporary }, config: { freeze } }: RunContext,
  { built, packages }: Grown,
  cells: readonly Cell[],
): Promise<Linked> {
  if (!cells.some(({ sameness }) => sameness === 'different')) return { cells, notes: [] }
  return progress.phase('Find why it is linked', () =>
    findWhyLinked({ exec, freeze, into: join(temporary, 'linked'), ...built, packages }, cells),
  )
}

/** Whose initialization a changed start is. Pinned as the timed starts are, so that the figures go together. */
export async function findWhyStartsChanged(
  { effects: { exec, progress, seed }, probe }: RunContext,
  plan: PairPlan,
  { cpu }: Started,
  cells: readonly Cell[],
): Promise<readonly Cell[]> {
  if (!cells.some(hasNewStart)) return cells
  return progress.phase('Find why starts changed', () =>
    traceInits({ exec, probe, progress, seed, ...(cpu !== undefined && { cpu }) }, cells, plan.cells),
  )
}
