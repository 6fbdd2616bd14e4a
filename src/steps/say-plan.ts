import { numberOfBuilds } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import { hostOf, type Toolchain } from '../go/toolchain.ts'
import { renderPlan } from '../render/plan-text.ts'
import { lastCosts } from './costs.ts'
import type { RunContext } from './run-context.ts'

/** Tells, before anything is built, what is about to be done and what it took the last time. */
export async function sayPlan(run: RunContext, cells: readonly CellToBuild[], toolchain: Toolchain): Promise<void> {
  const { config, effects, request, workspace } = run
  const number = (key: 'program' | 'flagSet' | 'platform') => new Set(cells.map((cell) => cell[key])).size
  const isNative = cells.some(({ platform }) => platform === hostOf(toolchain))
  const measured = !request.onlySize && toolchain.hostOs === 'linux' && isNative
  const costs = await lastCosts(run)
  const lines = renderPlan({
    programs: number('program'),
    flagSets: number('flagSet'),
    platforms: number('platform'),
    builds: numberOfBuilds(cells),
    hasBase: workspace.baseRoot !== undefined,
    measured,
    time: config.measure.time,
    ...(costs && { costs }),
  })
  for (const line of lines) effects.progress.say(line)
}
