import { type Subject, withFacts } from '../core/binary/flag-set-facts.ts'
import { type CellKey, cellId } from '../core/cells.ts'
import { cellOf } from '../core/compare/cell.ts'
import type { DecisionRule } from '../core/compare/compare.ts'
import type { Starts } from '../core/compare/findings.ts'
import { flagSetComparisons } from '../core/compare/flag-sets.ts'
import type { Config } from '../core/config/config.ts'
import { changedOf } from '../core/judge/changed.ts'
import { judge, verdictOf } from '../core/judge/judge.ts'
import { endsByItself } from '../core/memory/soak-metrics.ts'
import type { SoakedCell } from '../core/memory/soak-report.ts'
import type { BudgetChange, Cell, Report, Revision } from '../core/report/report.ts'
import { measuringOf } from '../core/start/measuring.ts'
import { UserError } from '../core/user-error.ts'
import { encoders } from '../go/compress.ts'
import type { StartPlan } from '../go/plan-starts.ts'
import { insideReason } from '../go/soak-cells.ts'
import type { StartedCell } from '../go/start-cells.ts'
import { describeMachine } from '../machine.ts'
import { reproduceCommands, tool } from '../tool.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import type { Built } from './build-both.ts'
import type { Limited } from './limit-both.ts'
import type { SinceRelease } from './since-release.ts'
import type { Soaks } from './soak-both.ts'
import type { Started } from './start-both.ts'

/** What base and head have in each cell, compared. */
export function compareCells(
  built: Built,
  { starts }: StartPlan,
  started: ReadonlyMap<string, StartedCell>,
  rule: DecisionRule,
  cold: boolean,
  { wanted, cells: limited }: Limited = { cells: new Map() },
  /** Absent: not asked for. */
  soaked?: Soaks,
): Cell[] {
  return built.cells.flatMap(({ program, flagSet, platform }) => {
    const id = cellId({ program, flagSet, platform })
    const head = built.head.get(id)?.result ?? { kind: 'absent' as const }
    const base = built.base?.get(id)?.result
    // A package that neither revision has is a mistake in the config, and a row of its own would hide that.
    if (head.kind === 'absent' && (base === undefined || base.kind === 'absent')) {
      throw new UserError(`programs: ${program}: neither base nor head has such a package. Check its "package".`, {
        page: 'no-such-package',
      })
    }
    const planned: Starts = starts.get(id) ?? { kind: 'not-wanted' }
    const runs = withInside(started.get(id), soaked?.get(id), planned)
    const underLimit = limited.get(id)
    return [
      cellOf(
        {
          program,
          flagSet,
          platform,
          head,
          ...(base && { base }),
          starts:
            planned.kind === 'measured' ? { ...planned, ...runs, cold, ...(underLimit && { underLimit }) } : planned,
          ...(wanted && { limits: wanted }),
          soaks: soaked !== undefined,
        },
        rule,
      ),
    ]
  })
}

/** Adds what the diagnostic builds said to what the program's own binaries told. */
function withInside(started: StartedCell | undefined, soak: SoakedCell | undefined, planned: Starts) {
  if (started === undefined) return undefined
  const ends = planned.kind === 'measured' && !planned.stays
  const inside = soak === undefined ? (ends ? endsByItself : undefined) : insideReason(soak)
  return {
    ...started,
    ...(started.base && { base: { ...started.base, inside: soak?.base?.starts ?? [] } }),
    ...(started.head && { head: { ...started.head, inside: soak?.head?.starts ?? [] } }),
    ...(inside !== undefined && { reasons: { ...started.reasons, inside } }),
    ...(soak && { soak }),
  }
}

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
    verdict: verdictOf(judged, cells),
    changed: changedOf(report, config.commentAbove),
    notes: [...workspace.notes, ...built.notes, ...release.notes, ...notes],
    reproduce: reproduceCommands(request, revisions, workspace.sub),
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
