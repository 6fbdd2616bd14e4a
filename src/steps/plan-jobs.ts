import type { Config } from '../core/config/config.ts'
import { type PlannedJob, planShards, type RecordedCosts } from '../core/plan/plan-shards.ts'
import { namePrograms } from '../core/plan/program-name.ts'
import { UserError } from '../core/user-error.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import { hostOf, readToolchain, type Toolchain } from '../go/toolchain.ts'
import { isFolder } from '../system/files.ts'
import { shortHash } from '../system/short-hash.ts'
import { platformsOf } from './find-programs.ts'
import { mainPackagesIn } from './open-revision.ts'
import type { Task } from './run-context.ts'

/** Jobs where the config does not say how many: as many as start at once on a free plan, beside a team's others. */
const usualShards = 8

/** GitHub's runners of the platforms that the planning job may run on itself. */
const labels: Readonly<Record<string, string>> = {
  'linux/amd64': 'ubuntu-24.04',
  'linux/arm64': 'ubuntu-24.04-arm',
  'darwin/arm64': 'macos-15',
  'windows/amd64': 'windows-2025',
}

/** The jobs that measure all cells of the config. */
export async function planJobs(task: Task, recorded: RecordedCosts): Promise<readonly PlannedJob[]> {
  const { effects, workspace, config, env } = task
  const { dir } = workspace.checkout('head', false)
  const toolchain = await readToolchain(effects.exec, dir, env)
  const host = hostOf(toolchain)
  const programs = config.programs ?? (await foundPrograms(task, toolchain))
  const prebuilt = config.programs?.find((program) => program.prebuilt !== undefined)
  if (prebuilt !== undefined) throw new UserError({ kind: 'prebuilt-not-planned', program: prebuilt.name })
  const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain))
  const { runners, shards = usualShards } = config
  const hostRunner = runners[host] ?? labels[host] ?? 'ubuntu-latest'
  const jobs = planShards(cells, {
    host,
    hostRunner,
    runners,
    recorded,
    shards: config.shards ?? Math.max(shards, mostRunners(config)),
  })
  if (jobs !== undefined) return jobs.map(withOwnName)
  throw new UserError({ kind: 'too-few-shards', shards })
}

/** A run that is repeated plans anew: a job with other cells must not have the name of one of before. */
export const withOwnName = ({ name, cells, ...job }: PlannedJob): PlannedJob => ({
  ...job,
  name: cells.length < 2 ? name : `${name}, ${shortHash(JSON.stringify(cells), 6)}`,
  cells,
})

const mostRunners = ({ platforms }: Config): number => platforms.length

/** Of head and of base, since what is gone is told too. By the names that the measuring jobs will find. */
async function foundPrograms(task: Task, toolchain: Toolchain) {
  const { workspace } = task
  const sides = workspace.baseRoot === undefined ? (['head'] as const) : (['head', 'base'] as const)
  const packages = []
  for (const side of sides) {
    const checkout = workspace.checkout(side, false)
    if (await isFolder(checkout.dir)) packages.push(...(await mainPackagesIn(task, checkout, toolchain)).packages)
  }
  return [...namePrograms(packages)].map(([path, name]) => ({ name, package: path }))
}
