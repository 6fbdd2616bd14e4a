import { cellOf } from '../core/cell/assemble-cell.ts'
import type { Cell } from '../core/cell/cell.ts'
import type { Starts } from '../core/cell/cell-findings.ts'
import { cellId } from '../core/cell-key.ts'
import type { SoakedCell } from '../core/memory/soak-report.ts'
import { insideReason } from '../go/memory/soak-cells.ts'
import type { StartedCell } from '../go/start/timed-row.ts'
import type { Limited } from './memory-limits.ts'
import type { Pair } from './pair.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'
import type { Soaks } from './run-soaks.ts'
import type { Started } from './time-starts.ts'

/** What starts of a pair gave. */
export interface Measurements {
  readonly started: Started
  /** Absent: nothing was started under memory limits. */
  readonly limited?: Limited
  /** Absent: soaks were not asked for. */
  readonly soaked?: Soaks | undefined
}

/** What both sides of a pair have in each cell, compared. */
export function compareCells(
  { config }: RunContext,
  pair: Pair,
  { starts, rule }: PairPlan,
  { started, limited, soaked }: Measurements,
): Cell[] {
  const cold = config.measure.cold === 'disk'
  return pair.cells.map(({ program, flagSet, platform }) => {
    const id = cellId({ program, flagSet, platform })
    const head = pair.head.get(id)?.result ?? { kind: 'absent' as const }
    const base = pair.base?.get(id)?.result
    const planned: Starts = starts.get(id) ?? { kind: 'not-wanted' }
    const runs = withInside(started.cells.get(id), soaked?.get(id), planned)
    const underLimit = limited?.cells.get(id)
    return cellOf(
      {
        program,
        flagSet,
        platform,
        head,
        ...(base && { base }),
        starts:
          planned.kind === 'measured' ? { ...planned, ...runs, cold, ...(underLimit && { underLimit }) } : planned,
        ...(limited?.wanted && { limits: limited.wanted }),
        soaks: soaked !== undefined,
      },
      rule,
    )
  })
}

/** Adds what the diagnostic builds said to what the program's own binaries told. */
function withInside(started: StartedCell | undefined, soak: SoakedCell | undefined, planned: Starts) {
  if (started === undefined) return undefined
  const ends = planned.kind === 'measured' && !planned.stays
  const inside = soak === undefined ? (ends ? ({ kind: 'ends-by-itself' } as const) : undefined) : insideReason(soak)
  return {
    ...started,
    ...(started.base && { base: { ...started.base, inside: soak?.base?.starts ?? [] } }),
    ...(started.head && { head: { ...started.head, inside: soak?.head?.starts ?? [] } }),
    ...(inside !== undefined && { reasons: { ...started.reasons, inside } }),
    ...(soak && { soak }),
  }
}
