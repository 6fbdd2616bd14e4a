import { numberOfBuilds } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import type { Toolchain } from '../go/toolchain.ts'
import { renderPlan } from '../render/plan-text.ts'
import type { Building } from './build-revision.ts'
import { lastCosts } from './costs.ts'

/** Tells, before anything is built, what is about to be done and what it took the last time. */
export async function sayPlan(
  { config, effects: { progress }, request, workspace }: Building,
  cells: readonly CellToBuild[],
  { hostOs, hostArch }: Toolchain,
): Promise<void> {
  const number = (key: 'program' | 'flagSet' | 'platform') => new Set(cells.map((cell) => cell[key])).size
  const host = `${hostOs}/${hostArch}`
  const measured = !request.onlySize && hostOs === 'linux' && cells.some(({ platform }) => platform === host)
  const costs = await lastCosts(workspace, request)
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
  for (const line of lines) progress.say(line)
}
