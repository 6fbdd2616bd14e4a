import { join } from 'node:path'
import type { Cell } from '../core/cell/cell.ts'
import type { Config } from '../core/config/config.ts'
import { differs, dissectCells } from '../go/binary/dissect-cells.ts'
import { writeEmbedLists } from '../go/binary/find-embeds.ts'
import { findTwins } from '../go/binary/find-twins.ts'
import { findWhyLinked } from '../go/binary/why-linked.ts'
import { asBefore } from '../go/build/cell-to-build.ts'
import { type ListedGroup, listPackages } from '../go/list-packages.ts'
import type { Probe } from '../go/probe.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import { hasNewStart, traceInits } from '../go/start/trace-inits.ts'
import type { Effects, Workspace } from '../workspace.ts'
import type { Built } from './build-both.ts'

export interface Explaining {
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly built: Built
  readonly probe: Probe
}

/** Both sides with whose their bytes are. */
export interface WhatGrew extends Pick<Built, 'head' | 'base'> {
  /** What head's cells that differ are built from. */
  readonly packages: readonly ListedGroup[]
}

/**
 * Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin, and each beside
 * the list of what its packages embed.
 */
export function findWhatGrew({ effects, workspace, config, built, probe }: Explaining): Promise<WhatGrew> {
  const { exec, progress } = effects
  const { cells, head, base, places } = built
  if (!cells.some((cell) => differs(cell, built))) return Promise.resolve({ head, ...(base && { base }), packages: [] })
  return progress.phase('Find what grew', async () => {
    const none = { twins: new Map<string, string>(), embeds: new Map<string, string>() }
    if (base === undefined || places.base === undefined) {
      return { ...(await dissectCells(exec, probe, cells, built, { head: none, base: none })), packages: [] }
    }
    const sides = { head: { built: head, ...places.head }, base: { built: base, ...places.base } }
    const into = (name: string) => join(workspace.temporary, name)
    const asking = { exec, freeze: config.freeze }
    const differing = cells.filter((cell) => differs(cell, built))
    const [twins, packages, basePackages] = await Promise.all([
      findTwins({ ...asking, into: into('twins') }, cells, sides),
      listPackages(asking, differing, places.head),
      listPackages(asking, differing.map(asBefore), places.base),
    ])
    const aids = {
      head: { twins: twins.head, embeds: await writeEmbedLists(packages, into('embeds-head')) },
      base: { twins: twins.base, embeds: await writeEmbedLists(basePackages, into('embeds-base')) },
    }
    return { ...(await dissectCells(exec, probe, cells, built, aids)), packages }
  })
}

/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
export function findWhyItIsLinked(
  { effects: { exec, progress }, workspace: { temporary }, config: { freeze }, built }: Explaining,
  packages: WhatGrew['packages'],
  cells: readonly Cell[],
) {
  if (!cells.some(({ sameness }) => sameness === 'different')) return Promise.resolve({ cells, notes: [] })
  return progress.phase('Find why it is linked', () =>
    findWhyLinked({ exec, freeze, into: join(temporary, 'linked'), ...built, packages }, cells),
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
