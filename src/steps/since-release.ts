import type { Budget } from '../core/budget.ts'
import type { Cell } from '../core/cell/cell.ts'
import { type CellKey, cellId } from '../core/cell-key.ts'
import type { Config } from '../core/config/config.ts'
import { isAbout } from '../core/judge/judge.ts'
import { type MetricId, metricOf } from '../core/metric.ts'
import type { BuildNote } from '../core/note/build-notes.ts'
import type { Note } from '../core/note/note.ts'
import type { ReleaseReason } from '../core/reason/release-reason.ts'
import type { Revision } from '../core/report/report.ts'
import type { BuiltCells } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import { hostOf } from '../go/toolchain.ts'
import { releaseText } from '../render/words/release-text.ts'
import { type Built, buildSide } from './build-pair.ts'
import { compareCells } from './compare-cells.ts'
import { openEarlier, reasonAgainstLink } from './open-revision.ts'
import { type Pair, withSizes } from './pair.ts'
import { findStarts, noStarts, type PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'
import { timeStarts } from './time-starts.ts'

/** Head beside the latest release, in the cells that budgets on the release name. */
export type SinceRelease = { readonly starts: StartPlan } & (
  | { readonly kind: 'not-asked' }
  /** There is none, although budgets ask for it. */
  | { readonly kind: 'none'; readonly cells: readonly CellToBuild[]; readonly reason: ReleaseReason }
  | {
      readonly kind: 'built'
      readonly revision: Revision
      readonly pair: Pair
      readonly notes: readonly Note[]
    }
)

/** Finds and builds the latest release, where a budget is `against: release`, and finds a way to start it. */
export async function openRelease(run: RunContext, built: Built): Promise<SinceRelease> {
  const { effects, workspace, config } = run
  const { toolchain } = built
  const budgets = onRelease(config)
  const cells = built.cells.filter((cell) => {
    const head = built.head.get(cellId(cell))?.result
    return head?.kind === 'built' && budgets.some((budget) => isAbout(budget, cell, hostOf(toolchain)))
  })
  if (cells.length === 0) return { kind: 'not-asked', starts: noStarts }
  return effects.progress.phase('Build the latest release', async () => {
    const release = await workspace.openRelease(config.releaseTags)
    if (release.kind === 'none') {
      effects.progress.step(releaseText(release.reason))
      return { kind: 'none', starts: noStarts, cells, reason: release.reason }
    }
    const { tag, sha } = release
    effects.progress.step(`${tag} (${sha.slice(0, 7)})`)
    const isBase = sha === workspace.revisions.base?.sha && built.base !== undefined
    const { base, notes } = isBase ? { base: built.base, notes: [] } : await buildRelease(run, cells, built)
    const pair = await withSizes({ against: 'release', cells, head: built.head, base, toolchain })
    const timed = cells.filter((cell) => budgets.some((one) => isTimed(one) && isAbout(one, cell, hostOf(toolchain))))
    const starts = timed.length === 0 ? noStarts : await findStarts(run, { ...pair, cells: timed })
    return { kind: 'built', revision: { name: tag, sha }, pair, starts, notes }
  })
}

/** Builds some of the cells for a release, as base is built. Its checkout has to be open. */
async function buildRelease(
  run: RunContext,
  cells: readonly CellToBuild[],
  { toolchain, throughLink }: Built,
): Promise<{ readonly base: BuiltCells; readonly notes: readonly Note[] }> {
  const linked = throughLink && (await reasonAgainstLink(run, 'release')) === undefined
  const inPlainFolder: BuildNote[] = throughLink && !linked ? [{ kind: 'release-in-plain-folder' }] : []
  const { state, notes } = await openEarlier(run, 'release', linked, toolchain)
  const read = await buildSide(run, 'release', state, cells)
  return { base: await read(), notes: [...inPlainFolder, ...notes] }
}

/** Adds to each cell that budgets on the release name how head compares with the release. */
export async function compareWithRelease(
  run: RunContext,
  release: SinceRelease,
  plan: PairPlan,
  cells: readonly Cell[],
): Promise<readonly Cell[]> {
  switch (release.kind) {
    case 'not-asked':
      return cells
    case 'none': {
      const { kind, reason } = release
      const asked = new Set(release.cells.map(cellId))
      return cells.map((cell) => (asked.has(cellId(cell)) ? { ...cell, sinceRelease: { kind, reason } } : cell))
    }
    case 'built': {
      const { pair, revision } = release
      const started = await timeStarts(run, plan)
      const compared = new Map(compareCells(run, pair, plan, { started }).map((cell) => [cellId(cell), cell]))
      return cells.map((cell) => {
        const found = compared.get(cellId(cell))
        if (found === undefined) return cell
        const metrics = wanted(found.metrics, run.config, cell, hostOf(pair.toolchain))
        const { sameness } = found
        return { ...cell, sinceRelease: { kind: 'compared', tag: revision.name, sameness, metrics } }
      })
    }
  }
}

const onRelease = ({ budgets }: Config): readonly Budget[] =>
  budgets.filter(({ against, maxGrowth }) => against === 'release' && maxGrowth !== undefined)

const isTimed = ({ metric }: Budget): boolean => metricOf(metric).kind !== 'exact'

function wanted(metrics: Cell['metrics'], config: Config, cell: CellKey, host: string): Cell['metrics'] {
  const budgets = onRelease(config).filter((budget) => isAbout(budget, cell, host))
  const ids: readonly MetricId[] = ['size', ...budgets.map(({ metric }) => metric)]
  return Object.fromEntries(Object.entries(metrics).filter(([id]) => ids.includes(id as MetricId)))
}
