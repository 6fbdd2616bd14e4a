import { cellOf } from '../core/cell/assemble-cell.ts'
import type { Cell } from '../core/cell/cell.ts'
import type { Starts } from '../core/cell/cell-findings.ts'
import { endsByItself } from '../core/cell/soak-metrics.ts'
import { cellId } from '../core/cell-key.ts'
import type { DecisionRule } from '../core/compare/compare.ts'
import type { SoakedCell } from '../core/memory/soak-report.ts'
import { insideReason } from '../go/memory/soak-cells.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import type { StartedCell } from '../go/start/timed-row.ts'
import type { Built } from './build-both.ts'
import type { Limited } from './limit-both.ts'
import type { Soaks } from './soak-both.ts'

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
