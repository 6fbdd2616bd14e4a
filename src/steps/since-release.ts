import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Budget } from '../core/budget.ts'
import type { Cell } from '../core/cell/cell.ts'
import type { SideResult } from '../core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../core/cell-key.ts'
import type { DecisionRule } from '../core/compare/compare.ts'
import type { Config } from '../core/config/config.ts'
import { isAbout } from '../core/judge/judge.ts'
import { type MetricId, metricOf } from '../core/metric.ts'
import type { Revision } from '../core/report/report.ts'
import { type BuiltCells, withCompressedSizes } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import { withoutIndex } from '../go/build/package-index.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import type { Workspace } from '../workspace.ts'
import type { Built } from './build-both.ts'
import { type Building, bounded, buildSide, openEarlier, reasonAgainstLink } from './build-revision.ts'
import { compareCells } from './compare-cells.ts'
import { planBothStarts, startBoth } from './start-both.ts'

/** The latest release, built beside base and head; `start` compares head with it. */
export interface SinceRelease {
  readonly revision?: Revision
  /** Why there is none, although budgets ask for it. */
  readonly reason?: string
  readonly notes: readonly string[]
  readonly plan: StartPlan
  /** The cells that budgets on the release speak of. */
  readonly cells: readonly CellToBuild[]
  /** What is compared; the release is where base is elsewhere. */
  readonly built?: Built
}

const nothing: SinceRelease = { notes: [], cells: [], plan: { cells: [], starts: new Map() } }

/** Finds and builds the latest release, where a budget is `against: release`: no more cells than such budgets speak of. */
export async function openRelease(building: Building, built: Built): Promise<SinceRelease> {
  const { effects, workspace, config } = building
  const host = hostOf(built)
  const budgets = onRelease(config)
  const cells = built.cells.filter((cell) => {
    const head = built.head.get(cellId(cell))?.result
    return head?.kind === 'built' && budgets.some((budget) => isAbout(budget, cell, host))
  })
  if (cells.length === 0) return nothing
  return effects.progress.phase('Build the latest release', async () => {
    const release = await workspace.openRelease(config.releaseTags)
    if (release.kind === 'none') {
      effects.progress.step(release.reason)
      return { ...nothing, cells, reason: release.reason }
    }
    const { tag, sha } = release
    effects.progress.step(`${tag} (${sha.slice(0, 7)})`)
    const isBase = sha === workspace.revisions.base?.sha && built.base !== undefined
    const { built: sides, notes } = isBase
      ? { built: built.base, notes: [] }
      : await buildRelease(building, cells, built)
    const pair = { ...built, cells, base: await withCompressedSizes(sides) }
    const started = cells.filter((cell) => budgets.some((one) => isTimed(one) && isAbout(one, cell, host)))
    const plan =
      started.length === 0
        ? nothing.plan
        : await planBothStarts({ ...building, workspace: await asBase(workspace), built: { ...pair, cells: started } })
    return { revision: { name: tag, sha }, notes, plan, cells, built: pair }
  })
}

/** Builds some of the cells for a release, as base is built. Its checkout has to be open. */
async function buildRelease(
  asked: Building,
  cells: readonly CellToBuild[],
  { toolchain, throughLink }: Built,
): Promise<{ readonly built: BuiltCells; readonly notes: readonly string[] }> {
  const building = asked.config.prepare === undefined ? asked : { ...asked, env: withoutIndex(asked.env) }
  const notes: string[] = []
  const linked = throughLink && (await reasonAgainstLink(building, 'release')) === undefined
  if (throughLink && !linked) {
    notes.push('The release was built in a folder of another name, so its sizes may differ by some bytes.')
  }
  const state = await openEarlier(building, 'release', linked, toolchain, notes)
  const read = await buildSide(building, 'release', state, cells, { compressed: new Map(), throughLink: linked })
  return { built: await read(), notes: notes.map(bounded) }
}

/** Adds to each cell how head compares with the release. `head` knows what the binaries compress to. */
export async function compareWithRelease(
  { building, head, rule }: { readonly building: Building; readonly head: BuiltCells; readonly rule: DecisionRule },
  { built, plan, cells: asked, reason, revision }: SinceRelease,
  cells: readonly Cell[],
): Promise<Cell[]> {
  const ids = new Set(asked.map(cellId))
  const added = (cell: Cell, sinceRelease: Cell['sinceRelease']): Cell =>
    sinceRelease && ids.has(cellId(cell)) ? { ...cell, sinceRelease } : cell
  if (built === undefined || revision === undefined) {
    return cells.map((cell) => added(cell, reason === undefined ? undefined : { kind: 'none', reason }))
  }
  const { effects, config, probe } = building
  const workspace = await asBase(building.workspace)
  const started = await startBoth({ effects, workspace, config, probe, rule, against: 'release' }, plan)
  const pair = { ...built, head: withoutInspections(head) }
  const compared = compareCells(pair, plan, started.cells, rule, config.measure.cold === 'disk')
  const byId = new Map(compared.map((cell) => [cellId(cell), cell]))
  return cells.map((cell) => {
    const found = byId.get(cellId(cell))
    if (found === undefined) return cell
    const metrics = wanted(found.metrics, config, cell, hostOf(built))
    return added(cell, { kind: 'compared', tag: revision.name, sameness: found.sameness, metrics })
  })
}

const hostOf = ({ toolchain: { hostOs, hostArch } }: Built): string => `${hostOs}/${hostArch}`

const onRelease = ({ budgets }: Config): readonly Budget[] =>
  budgets.filter(({ against, maxGrowth }) => against === 'release' && maxGrowth !== undefined)

const isTimed = ({ metric }: Budget): boolean => metricOf(metric).kind !== 'exact'

function wanted(metrics: Cell['metrics'], config: Config, cell: CellKey, host: string): Cell['metrics'] {
  const budgets = onRelease(config).filter((budget) => isAbout(budget, cell, host))
  const ids: readonly MetricId[] = ['size', ...budgets.map(({ metric }) => metric)]
  return Object.fromEntries(Object.entries(metrics).filter(([id]) => ids.includes(id as MetricId)))
}

/** The workspace in which the release stands where base does, with a folder of its own for what is started. */
async function asBase(workspace: Workspace): Promise<Workspace> {
  const temporary = join(workspace.temporary, 'since-release')
  await mkdir(temporary, { recursive: true })
  return {
    ...workspace,
    temporary,
    baseRoot: workspace.checkout('release', false).realRoot,
    checkout: (side, throughLink) => workspace.checkout(side === 'base' ? 'release' : side, throughLink),
  }
}

/** What grew since base is told; since the release it would be a second list of causes. */
function withoutInspections(cells: BuiltCells): BuiltCells {
  return new Map(
    [...cells].map(([id, cell]) => {
      if (cell.result.kind !== 'built') return [id, cell]
      const { inspection: _, ...binary } = cell.result.binary
      return [id, { ...cell, result: { kind: 'built', binary } satisfies SideResult }]
    }),
  )
}
