import { join } from 'node:path'
import type { Built } from './build-both.ts'
import type { Config } from './core/config.ts'
import type { Cell } from './core/report.ts'
import { differs, dissectCells } from './go/dissect-cells.ts'
import { findEmbeds } from './go/find-embeds.ts'
import { findTwins } from './go/find-twins.ts'
import type { StartPlan } from './go/plan-starts.ts'
import type { Probe } from './go/probe.ts'
import { hasNewStart, traceInits } from './go/trace-inits.ts'
import { findWhyLinked } from './go/why-linked.ts'
import type { Effects, Workspace } from './workspace.ts'

export interface Explaining {
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly built: Built
  readonly probe: Probe
}

/**
 * Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin, and each beside
 * the list of what its packages embed.
 */
export function findWhatGrew({ effects, workspace, config, built, probe }: Explaining) {
  const { exec, progress } = effects
  const { cells, head, base, places } = built
  if (!cells.some((cell) => differs(cell, built))) return Promise.resolve({ head, ...(base && { base }) })
  return progress.phase('Find what grew', async () => {
    const none = { twins: new Map<string, string>(), embeds: new Map<string, string>() }
    if (base === undefined || places.base === undefined)
      return dissectCells(exec, probe, cells, built, { head: none, base: none })
    const sides = { head: { built: head, ...places.head }, base: { built: base, ...places.base } }
    const into = (name: string) => ({ exec, freeze: config.freeze, into: join(workspace.temporary, name) })
    const twins = await findTwins(into('twins'), cells, sides)
    const differing = cells.filter((cell) => differs(cell, built))
    const embeds = await findEmbeds(into('embeds'), differing, sides)
    return dissectCells(exec, probe, cells, built, {
      head: { twins: twins.head, embeds: embeds.head },
      base: { twins: twins.base, embeds: embeds.base },
    })
  })
}

/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
export function findWhyItIsLinked(
  { effects: { exec, progress }, workspace: { temporary }, config: { freeze }, built }: Explaining,
  cells: readonly Cell[],
) {
  if (!cells.some(({ sameness }) => sameness === 'different')) return Promise.resolve({ cells, notes: [] })
  return progress.phase('Find why it is linked', () =>
    findWhyLinked({ exec, freeze, into: join(temporary, 'linked'), ...built }, cells),
  )
}

/** Whose initialization a changed start is. Pinned as the timed starts are, so that the figures go together. */
export async function findWhyStartsChanged(
  { effects: { exec, progress, seed }, probe }: Explaining,
  plan: StartPlan,
  cells: readonly Cell[],
  cpu: number | undefined,
): Promise<Cell[]> {
  if (!cells.some(hasNewStart)) return [...cells]
  return progress.phase('Find why starts changed', () =>
    traceInits({ exec, probe, progress, seed, ...(cpu !== undefined && { cpu }) }, cells, plan.cells),
  )
}
