import { mkdir } from 'node:fs/promises'
import type { Config } from '../core/config/config.ts'
import { limitsWanted } from '../core/memory/under-limit.ts'
import { type Timing, timingOf } from '../core/start/timing.ts'
import { findWaysToStart, type StartPlan } from '../go/start/plan-starts.ts'
import type { Trying } from '../go/start/trial.ts'
import { hostOf } from '../go/toolchain.ts'
import { type Against, folderOf, type Pair } from './pair.ts'
import type { RunContext } from './run-context.ts'

/** What is started of a pair, in which time, and by which rule it is decided. */
export interface PairPlan extends StartPlan, Timing {
  readonly against: Against
}

export const noStarts: StartPlan = { cells: [], starts: new Map() }

/** Decides what is started of head and base, and how both pairs share the time. The release's starts are found already. */
export async function planStarts(
  run: RunContext,
  pair: Pair,
  release: { readonly starts: StartPlan },
): Promise<Readonly<Record<Against, PairPlan>>> {
  return withTiming(run, await findStarts(run, pair), release.starts)
}

/** Plans by what is started of head beside base, and beside a release. */
export function withTiming(
  run: RunContext,
  base: StartPlan,
  release: StartPlan = noStarts,
): Readonly<Record<Against, PairPlan>> {
  const starts = { base, release }
  const rows = { base: starts.base.cells.length, release: starts.release.cells.length }
  const timing = timingOf(rows, wantedOf(run.config))
  const planOf = (against: Against): PairPlan => ({ ...starts[against], ...timing[against], against })
  return { base: planOf('base'), release: planOf('release') }
}

function wantedOf({ measure, budgets }: Config) {
  const limits = limitsWanted({ measure, budgets }) !== undefined
  return { time: measure.time, cold: measure.cold === 'disk', soaks: measure.soak !== undefined, limits, budgets }
}

/** Decides what is started of a pair, and how. Programs that no one told how to start are tried. */
export async function findStarts(run: RunContext, pair: Pair): Promise<StartPlan> {
  const { request, effects, workspace } = run
  const { against, cells, toolchain } = pair
  const { onlySize, inEmptyFolder = false } = request
  const home = folderOf(run, 'home', against)
  await mkdir(home, { recursive: true })
  const before = against === 'base' && workspace.baseRoot === undefined ? undefined : against
  const dirOf = (side: 'head' | Against | undefined) =>
    side === undefined || inEmptyFolder ? undefined : workspace.checkout(side, false).dir
  const plan = () =>
    findWaysToStart(
      {
        ...trying(run),
        progress: effects.progress,
        host: hostOf(toolchain),
        onlySize,
        home,
        dirs: { head: dirOf('head'), base: dirOf(before) },
      },
      cells,
      { base: pair.base, head: pair.head },
    )
  return onlySize ? plan() : effects.progress.phase('Find a way to start', plan)
}

/** What trials of programs need. */
export function trying({ effects: { exec, env }, workspace: { temporary }, probe }: RunContext): Trying {
  return { exec, probe, path: env.PATH ?? '/usr/bin:/bin', temporary }
}
