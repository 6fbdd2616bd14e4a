import type { CellKey } from '../core/cell-key.ts'
import type { Comparison } from '../core/compare/comparison.ts'
import { isUndecided } from '../core/judge/undecided.ts'
import { startCells } from '../go/start/start-cells.ts'
import type { StartedCell } from '../go/start/timed-row.ts'
import { cpuToPinTo, readCounters } from '../system/cpu.ts'
import { folderOf } from './pair.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'

export interface Started {
  readonly cells: ReadonlyMap<string, StartedCell>
  readonly seconds: number
  readonly pinned: boolean
  /** CPU that probe and program were pinned to; undefined: they were not. */
  readonly cpu: number | undefined
}

/** Starts both sides of all cells of the plan, and keeps their figures. */
export async function timeStarts(run: RunContext, plan: PairPlan): Promise<Started> {
  const { effects, config, probe } = run
  const { against, rule } = plan
  if (plan.cells.length === 0) return { cells: new Map(), seconds: 0, pinned: false, cpu: undefined }
  const { exec, progress, now, seed } = effects
  return progress.phase('Measure', async () => {
    const began = now()
    const cpu = await cpuToPinTo()
    const { runs: mostRuns, cold } = config.measure
    const cells = await startCells(
      {
        exec,
        probe,
        progress,
        limits: { runs: mostRuns, cold, time: plan.timedSeconds },
        into: folderOf(run, 'copies', against),
        seed,
        now,
        rule,
        readCounters,
        isUndecided: (cell: CellKey, found: Comparison) =>
          against === 'base' && isUndecided(config.budgets, cell, 'cold-start', found, cell.platform),
        flagSets: against === 'base',
        ...(cpu !== undefined && { cpu }),
      },
      plan.cells,
    )
    const runs = [...cells.values()].flatMap(({ base, head }) => [...(base?.time ?? []), ...(head?.time ?? [])])
    progress.step(`${runs.length} timed starts of ${cells.size} rows`)
    return { cells, seconds: now() - began, pinned: runs.every(({ pinned }) => pinned), cpu }
  })
}
