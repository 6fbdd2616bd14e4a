import type { Config } from '../core/config/config.ts'
import type { RecordedCosts } from '../core/plan/plan-shards.ts'
import { type PlannedJob, planShards } from '../core/plan/plan-shards.ts'
import { namePrograms } from '../core/plan/program-name.ts'
import { UserError } from '../core/user-error.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import { findMainPackages } from '../go/find-programs.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import { isFolder } from '../system/files.ts'
import type { Effects, Workspace } from '../workspace.ts'
import { platformsOf } from './build-both.ts'

interface Planning {
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly env: Readonly<Record<string, string>>
  readonly recorded: RecordedCosts
}

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
export async function planJobs({
  effects,
  workspace,
  config,
  env,
  recorded,
}: Planning): Promise<readonly PlannedJob[]> {
  const { dir } = workspace.checkout('head', false)
  const toolchain = await readToolchain(effects.exec, dir, env)
  const host = `${toolchain.hostOs}/${toolchain.hostArch}`
  const programs = config.programs ?? (await foundPrograms({ effects, workspace, env }, toolchain))
  const prebuilt = config.programs?.find((program) => program.prebuilt !== undefined)
  if (prebuilt !== undefined) {
    throw new UserError(
      `programs: ${prebuilt.name}: a prebuilt program cannot be planned: measure it in a job of its own.`,
      {
        page: 'config-mistake',
      },
    )
  }
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
  if (jobs !== undefined) return jobs
  throw new UserError(
    `shards: ${shards} is less than one job for each of the runners that platforms and runners name.`,
    {
      page: 'config-mistake',
    },
  )
}

const mostRunners = ({ platforms }: Config): number => platforms.length

/** Of head and of base, since what is gone is told too. By the names that the measuring jobs will find. */
async function foundPrograms(
  { effects: { exec }, workspace, env }: Pick<Planning, 'effects' | 'workspace' | 'env'>,
  toolchain: Toolchain,
) {
  const sides = workspace.baseRoot === undefined ? (['head'] as const) : (['head', 'base'] as const)
  const packages = []
  for (const side of sides) {
    const { root, dir } = workspace.checkout(side, false)
    if (await isFolder(dir)) packages.push(...(await findMainPackages(exec, { root, dir, env, toolchain })).packages)
  }
  return [...namePrograms(packages)].map(([path, name]) => ({ name, package: path }))
}
