import type { Subject } from '../core/binary/flag-set-facts.ts'
import type { Cell } from '../core/cell/cell.ts'
import { flagSetComparisons, withFacts } from '../core/cell/flag-sets.ts'
import { type CellKey, cellId } from '../core/cell-key.ts'
import type { DecisionRule } from '../core/compare/compare.ts'
import type { Config } from '../core/config/config.ts'
import { changedOf } from '../core/judge/changed.ts'
import { judge } from '../core/judge/judge.ts'
import type { BudgetChange } from '../core/judge/judged.ts'
import { outcomeOf } from '../core/judge/verdict.ts'
import { measuringOf } from '../core/report/measuring.ts'
import type { Report, Revision } from '../core/report/report.ts'
import { encoders } from '../go/binary/compress.ts'
import { reproduceCommands } from '../output/repeat-commands.ts'
import { describeMachine } from '../system/machine.ts'
import { tool } from '../tool.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import type { Built } from './build-both.ts'
import type { SinceRelease } from './since-release.ts'
import type { Started } from './start-both.ts'

export interface Findings {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  /** Path of the config file, from the repository's root. */
  readonly configFile: string
  readonly budgetChanges: readonly BudgetChange[]
  readonly built: Built
  readonly cells: readonly Cell[]
  /** On what could not be found out about them. */
  readonly notes: readonly string[]
  readonly started: Started
  readonly rule: DecisionRule
  readonly release: SinceRelease
}

/** Judges the cells, and makes the report of all that was found. */
export async function assemble({
  request,
  effects,
  workspace,
  config,
  configFile,
  budgetChanges,
  built,
  cells,
  notes,
  started,
  rule,
  release,
}: Findings): Promise<Report> {
  const { hostOs, hostArch, version } = built.toolchain
  const { revisions } = workspace
  const platform = `${hostOs}/${hostArch}`
  const judged = judge(cells, config.budgets, { host: platform, onlySize: request.onlySize })
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
      ...(release.revision && { release: release.revision }),
      how: revisions.how,
    },
    cells: [...cells],
    budgets: judged,
    // Of one job. Where others share its run, whoever merges their results derives it anew.
    ...outcomeOf({ budgets: judged, cells }, { complete: true }),
    ...(config.budgets.length > 0 && judged.length === 0 && { budgetsElsewhere: true as const }),
    ...(config.budgets.length > 0 && { config: { file: configFile, overrideLabel: config.overrideLabel } }),
    ...(budgetChanges.length > 0 && { budgetChanges: [...budgetChanges] }),
  }
  const baseGo = built.baseToolchain?.version
  return {
    version: 1,
    tool,
    machine: await describeMachine({ platform, go: version, ...encoders(), ...(baseGo !== undefined && { baseGo }) }),
    ...report,
    flagSets: withFacts(flagSetComparisons(cells, rule), (cell) => subjectOf(built, cell)),
    changed: changedOf(report, config.commentAbove),
    notes: [...workspace.notes, ...built.notes, ...release.notes, ...notes],
    reproduce: reproduceCommands(request, revisions, { sub: workspace.sub, root: workspace.repository.root }),
    ...(started.cells.size > 0 && { measuring: measuringOf(started, cells, config.measure.runs, rule) }),
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
