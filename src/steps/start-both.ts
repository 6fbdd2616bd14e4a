import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CellKey } from '../core/cell-key.ts'
import type { DecisionRule } from '../core/compare/compare.ts'
import type { Comparison } from '../core/compare/comparison.ts'
import type { Config } from '../core/config/config.ts'
import { isUndecided as undecided } from '../core/judge/undecided.ts'
import { limitsWanted, timeBesideLimits } from '../core/memory/under-limit.ts'
import type { Probe } from '../go/probe.ts'
import { planStarts, type StartPlan } from '../go/start/plan-starts.ts'
import { startCells } from '../go/start/start-cells.ts'
import type { StartedCell } from '../go/start/timed-row.ts'
import { cpuToPinTo, readCounters } from '../system/cpu.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import type { Built } from './build-both.ts'

export interface StartPlanning {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly built: Built
  readonly probe: Probe
  /** Runs no program in the revision's working directory: there it could write into the user's. */
  readonly inEmptyFolder?: boolean
}

/** Decides what is started, and how; programs that no one told how to start are tried. */
export async function planBothStarts({
  request: { onlySize },
  effects: { exec, env, progress },
  workspace,
  built,
  probe,
  inEmptyFolder = false,
}: StartPlanning): Promise<StartPlan> {
  const { hostOs, hostArch } = built.toolchain
  const home = join(workspace.temporary, 'home')
  await mkdir(home, { recursive: true })
  const plan = () =>
    planStarts(
      {
        exec,
        progress,
        probe,
        host: `${hostOs}/${hostArch}`,
        onlySize,
        path: env.PATH ?? '/usr/bin:/bin',
        home,
        temporary: workspace.temporary,
        dirs: inEmptyFolder
          ? { head: undefined, base: undefined }
          : {
              head: workspace.checkout('head', false).dir,
              base: workspace.baseRoot && workspace.checkout('base', false).dir,
            },
      },
      built.cells,
      { base: built.base, head: built.head },
    )
  return onlySize ? plan() : progress.phase('Find a way to start', plan)
}

export interface Started {
  readonly cells: ReadonlyMap<string, StartedCell>
  readonly seconds: number
  readonly pinned: boolean
  /** CPU that probe and program were pinned to; undefined: they were not. */
  readonly cpu: number | undefined
}

export interface Starting {
  /** What head is started beside. */
  readonly against: 'base' | 'release'
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly probe: Probe
  readonly rule: DecisionRule
}

/** Starts both sides of all cells of the plan, and keeps their figures. */
export async function startBoth(
  { effects: { exec, progress, now, seed }, workspace, config, probe, rule, against }: Starting,
  plan: StartPlan,
): Promise<Started> {
  if (plan.cells.length === 0) return { cells: new Map(), seconds: 0, pinned: false, cpu: undefined }
  return progress.phase('Measure', async () => {
    const began = now()
    const cpu = await cpuToPinTo()
    const into = join(workspace.temporary, 'copies')
    const limits = { ...config.measure, time: timeBesideLimits(config.measure.time, limitsWanted(config)) }
    const isUndecided = (cell: CellKey, found: Comparison) =>
      against === 'base' && undecided(config.budgets, cell, 'cold-start', found, cell.platform)
    const flagSets = against === 'base'
    const on = { exec, probe, progress, limits, into, seed, now, rule, readCounters, isUndecided, flagSets }
    const measuring = { ...on, ...(cpu !== undefined && { cpu }) }
    const cells = await startCells(measuring, plan.cells)
    const runs = [...cells.values()].flatMap(({ base, head }) => [...(base?.time ?? []), ...(head?.time ?? [])])
    progress.step(`${runs.length} timed starts of ${cells.size} rows`)
    return { cells, seconds: now() - began, pinned: runs.every(({ pinned }) => pinned), cpu }
  })
}
