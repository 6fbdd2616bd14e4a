import type { Subject } from '../core/binary/flag-set-facts.ts'
import type { Cell } from '../core/cell/cell.ts'
import { flagSetComparisons, withFacts } from '../core/cell/flag-sets.ts'
import { type CellKey, cellId } from '../core/cell-key.ts'
import { budgetChanges } from '../core/judge/budget-changes.ts'
import { changedOf } from '../core/judge/changed.ts'
import { judge } from '../core/judge/judge.ts'
import { outcomeOf } from '../core/judge/verdict.ts'
import type { Note } from '../core/note/note.ts'
import { measuringOf } from '../core/report/measuring.ts'
import type { Report, Revision } from '../core/report/report.ts'
import { encoders } from '../go/binary/compress.ts'
import { hostOf, type Toolchain } from '../go/toolchain.ts'
import { reproduceCommands } from '../output/repeat-commands.ts'
import { describeMachine } from '../system/machine.ts'
import { tool } from '../tool.ts'
import type { Built } from './build-pair.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext, Task } from './run-context.ts'
import type { SinceRelease } from './since-release.ts'
import type { Started } from './time-starts.ts'

/** What the steps of a run made. */
export interface Steps {
  readonly built: Built
  readonly release: SinceRelease
  readonly plan: PairPlan
  readonly started: Started
  readonly cells: readonly Cell[]
  /** On what could not be found out about the cells. */
  readonly notes: readonly Note[]
}

/** Judges the cells, and makes the report of all that was found. */
export function assemble(run: RunContext, { built, release, plan, started, cells, notes }: Steps): Promise<Report> {
  const { workspace, config, configNotes } = run
  const { toolchain, baseToolchain } = built
  const { rule } = plan
  const isBuilt = release.kind === 'built'
  return reportOf(run, {
    toolchain,
    ...(baseToolchain && { baseToolchain }),
    ...(isBuilt && { release: release.revision }),
    cells,
    flagSets: withFacts(flagSetComparisons(cells, rule), (cell) => subjectOf(built, cell)),
    ...(started.cells.size > 0 && { measuring: measuringOf(started, cells, config.measure.runs, rule) }),
    notes: [...workspace.notes, ...built.notes, ...(isBuilt ? release.notes : []), ...configNotes, ...notes],
  })
}

/** What a report says besides what is derived from it, from the task and from the machine. */
export interface Findings extends Pick<Report, 'flagSets' | 'measuring'> {
  readonly toolchain: Toolchain
  readonly baseToolchain?: Toolchain
  readonly release?: Revision
  readonly cells: readonly Cell[]
  readonly notes: readonly Note[]
}

/** Judges what was found, and makes the report of it. */
export async function reportOf(
  { request, effects, workspace, config, baseConfig, configFile }: Task,
  { toolchain, baseToolchain, release, cells, notes, ...found }: Findings,
): Promise<Report> {
  const { revisions } = workspace
  const platform = hostOf(toolchain)
  const budgets = judge(cells, config.budgets, { host: platform, onlySize: request.onlySize })
  const hasBudgets = config.budgets.length > 0
  const limitChanges = baseConfig === undefined ? [] : budgetChanges(baseConfig.budgets, config.budgets)
  const base: Revision | undefined = revisions.base
  const { head } = revisions
  const report = {
    revisions: {
      ...(base && { base }),
      head: {
        name: head.name,
        ...(head.sha !== undefined && { sha: head.sha }),
        ...(head.kind === 'worktree-as-it-is' && head.dirty && { dirty: true }),
      },
      ...(release && { release }),
      how: revisions.how,
    },
    cells: [...cells],
    budgets,
    // Of one job. Where others share its run, whoever merges their results derives it anew.
    ...outcomeOf({ budgets, cells }, { complete: true }),
    ...(hasBudgets && budgets.length === 0 && { budgetsElsewhere: true as const }),
    ...(hasBudgets && { config: { file: configFile, overrideLabel: config.overrideLabel } }),
    ...(limitChanges.length > 0 && { budgetChanges: [...limitChanges] }),
  }
  const baseGo = baseToolchain?.version
  const go = { go: toolchain.version, ...(baseGo !== undefined && { baseGo }) }
  return {
    version: 2,
    tool,
    machine: await describeMachine({ platform, ...encoders(), ...go }),
    ...report,
    ...found,
    changed: changedOf(report, config.commentAbove),
    notes: [...notes],
    reproduce: reproduceCommands(request, revisions, { sub: workspace.sub, root: workspace.repository.root }),
    phases: [...effects.progress.phases],
  }
}

function subjectOf({ cells, base, head }: Built, cell: CellKey): Subject | undefined {
  const id = cellId(cell)
  const flags = cells.find((one) => cellId(one) === id)?.flags
  const facts = (side: Built['base']) => {
    const result = side?.get(id)?.result
    return result?.kind === 'built' ? result.binary.facts : undefined
  }
  const [before, after] = [facts(base), facts(head)]
  return flags && after && { flags, head: after, ...(before && { base: before }) }
}
