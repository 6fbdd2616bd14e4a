import { join } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import { type LimitsWanted, limitsWanted, type UnderLimit } from '../core/memory/under-limit.ts'
import type { StartsFailed } from '../core/reason/start-reason.ts'
import { problemOf } from '../core/start/runs.ts'
import { limitCells } from '../go/memory/limit-cells.ts'
import { limitingProbe } from '../go/memory/memory-control.ts'
import type { MemoryLimit } from '../go/memory/soak-run.ts'
import type { CellToStart } from '../go/start/startable.ts'
import { reasonText } from '../render/words/reason-text.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'
import type { Started } from './time-starts.ts'

export interface Limited {
  /** Absent: nothing was asked about memory limits. */
  readonly wanted?: LimitsWanted
  readonly cells: ReadonlyMap<string, UnderLimit>
  /** What soaks are to keep to. */
  readonly soaks?: MemoryLimit
}

/** Starts what starts under memory limits, in the time that timed starts left. */
export async function testMemoryLimits(run: RunContext, plan: PairPlan, started: Started): Promise<Limited> {
  const { request, effects, workspace, config, probe } = run
  const wanted = limitsWanted(config)
  if (wanted === undefined || plan.cells.length === 0) return { ...(wanted && { wanted }), cells: new Map() }
  const { exec, env, progress, now } = effects
  return progress.phase('Limit memory', async () => {
    const ids = { uid: process.getuid?.(), gid: process.getgid?.() }
    const control = await limitingProbe(exec, probe, { onRunner: request.onRunner, env, ...ids })
    const failing = new Map(
      plan.cells.flatMap((cell) => {
        const reason = control.kind === 'none' ? control.reason : failureOf(cell, started)
        return reason === undefined ? [] : [[cellId(cell), { kind: 'not-possible', reason } satisfies UnderLimit]]
      }),
    )
    if (control.kind === 'none') {
      progress.step(`Not measured: ${reasonText(control.reason)}`)
      return { wanted, cells: failing }
    }
    const found = await limitCells(
      {
        exec,
        control,
        progress,
        now,
        deadline: now() + Math.max(0, plan.seconds - started.seconds),
        into: join(workspace.temporary, 'limited'),
        ...(wanted.limit !== undefined && { limit: wanted.limit }),
      },
      plan.cells.filter((cell) => !failing.has(cellId(cell))),
    )
    const soaks = wanted.limit === undefined ? undefined : { bytes: wanted.limit, probe: control.probe }
    return { wanted, cells: new Map([...found, ...failing]), ...(soaks && { soaks }) }
  })
}

/** What does not start without a limit would take its time-out again for each that is tried. */
function failureOf(cell: CellToStart, { cells }: Started): StartsFailed | undefined {
  const { head } = cells.get(cellId(cell)) ?? {}
  return head && problemOf('head', head)
}
