import { mkdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { SizeTree } from './core/binary/size-tree.ts'
import { buildEnvironment } from './core/build/go-build.ts'
import { ruleFor } from './core/compare/sequential.ts'
import type { Config } from './core/config/config.ts'
import { checkBudgetNames } from './core/config/read-config.ts'
import { budgetChanges } from './core/judge/budget-changes.ts'
import type { PlannedJob, RecordedCosts } from './core/plan/plan-shards.ts'
import type { Report } from './core/report/report.ts'
import { sampledMetrics } from './core/start/runs.ts'
import { withCompressedSizes } from './go/build/build-cells.ts'
import { compileProbe, type Probe } from './go/probe.ts'
import { readGoexperiments, readPlatforms, readToolchain } from './go/toolchain.ts'
import { treesOf } from './output/page-file.ts'
import { assemble } from './steps/assemble.ts'
import { type Built, buildBoth } from './steps/build-both.ts'
import type { Caches } from './steps/build-revision.ts'
import { compareCells } from './steps/compare-cells.ts'
import { keepCosts } from './steps/costs.ts'
import { findWhatGrew, findWhyItIsLinked, findWhyStartsChanged } from './steps/explain.ts'
import { limitBoth } from './steps/limit-both.ts'
import { configOfBase, type LoadedConfig, loadConfig, withPackagesBefore } from './steps/load-config.ts'
import { planJobs } from './steps/plan-jobs.ts'
import { compareWithRelease, openRelease } from './steps/since-release.ts'
import { soakBoth } from './steps/soak-both.ts'
import { planBothStarts, startBoth } from './steps/start-both.ts'
import { reportOfUntouched } from './steps/untouched.ts'
import { textOf } from './system/files.ts'
import { type Effects, openWorkspace, type Request, type Workspace } from './workspace.ts'

type Env = Readonly<Record<string, string>>

export interface Measured {
  readonly report: Report
  /**
   * Whose the bytes of each dissected program are, down to its symbols: more than a report has room for, so absent where
   * the report is one of an earlier run.
   */
  readonly trees?: readonly SizeTree[]
  readonly config: Config
  /** Path of the config file, from the repository's root. */
  readonly configFile: string
}

/** The main job: two revisions become a report in which everything is decided. */
export async function measure(request: Request, effects: Effects, caches?: Caches): Promise<Measured> {
  await using workspace = await findRevisions(request, effects)
  const env = await goEnvironment(effects, workspace)
  const loaded = await checkedConfig(request, effects, workspace, env)
  const { config: asked, file } = loaded
  const known =
    (await caches?.earlierReport?.(workspace)) ??
    (await reportOfUntouched({ request, effects, workspace, config: asked, configFile: file, env }))
  if (known !== undefined) return { report: known, config: asked, configFile: file }
  const baseConfig = await configOfBase(loaded, workspace)
  const config = withPackagesBefore(asked, baseConfig)
  const probe = await readyProbe(effects, workspace, env)
  const on = { request, effects, workspace, config, probe }
  const onPrograms = (names: readonly string[]) => checkBudgetNames(config, names, loaded)
  const building = { ...on, env, onPrograms, ...(caches && { caches }) }
  const built = await buildBoth(building)
  const release = await openRelease(building, built)

  const dissected = await findWhatGrew({ ...on, built })
  const sides = await findCompressedSizes(effects, dissected)
  const plan = await planBothStarts({ ...on, built })
  const cold = config.measure.cold === 'disk'
  const soaks = config.measure.soak !== undefined
  const timed = plan.cells.length + release.plan.cells.length
  const rule = ruleFor(timed * sampledMetrics({ stays: true, cold, inside: soaks }).length, config.budgets)
  const sinceBase = { ...on, config: shareOf(config, plan.cells.length / timed), against: 'base' as const }
  const started = await startBoth({ ...sinceBase, rule }, plan)
  const limited = await limitBoth(sinceBase, plan, started)
  const soaked = await soakBoth({ ...on, built, rule, ...(limited.soaks && { limit: limited.soaks }) }, plan)
  const compared = compareCells({ ...built, ...sides }, plan, started.cells, rule, cold, limited, soaked)
  const { cells: linked, notes } = await findWhyItIsLinked({ ...on, built }, dissected.packages, compared)
  const explained = await findWhyStartsChanged({ ...on, built }, plan, linked, started.cpu)
  const sinceRelease = { ...building, config: shareOf(config, release.plan.cells.length / timed) }
  const cells = await compareWithRelease({ building: sinceRelease, head: sides.head, rule }, release, explained)
  const report = await assemble({
    ...on,
    configFile: file,
    budgetChanges: baseConfig === undefined ? [] : budgetChanges(baseConfig.budgets, config.budgets),
    built,
    cells,
    notes: [...loaded.notes, ...notes],
    started,
    rule,
    release,
  })
  await keepCosts(workspace, request, report)
  return { report, trees: treesOf(dissected, cells), config, configFile: file }
}

/** The time for all cells of a job is shared by what is compared with base and what is with a release. */
function shareOf(config: Config, share: number): Config {
  const { measure } = config
  return { ...config, measure: { ...measure, time: Number.isFinite(share) ? measure.time * share : measure.time } }
}

/** What is to be measured, split into jobs: nothing is built for it. */
export async function plan(
  request: Request,
  effects: Effects,
  recorded: RecordedCosts,
): Promise<readonly PlannedJob[]> {
  await using workspace = await findRevisions(request, effects)
  const env = await goEnvironment(effects, workspace)
  const loaded = await checkedConfig(request, effects, workspace, env)
  // Awaited here: the workspace is gone with the return.
  return await planJobs({ effects, workspace, config: loaded.config, env, recorded })
}

function findRevisions(request: Request, effects: Effects): Promise<Workspace> {
  return effects.progress.phase('Find base and head', async () => {
    const workspace = await openWorkspace(request, effects)
    effects.progress.step(workspace.revisions.how)
    return workspace
  })
}

/** The go command cannot clean up after an interrupt, so it writes where this run's folder goes with all that is in it. */
export async function goEnvironment({ env }: Effects, { temporary }: Workspace): Promise<Env> {
  const folder = join(temporary, 'go')
  await mkdir(folder)
  return { GOTMPDIR: folder, ...buildEnvironment(env) }
}

export function readyProbe(
  { exec, packageRoot, progress, cleanup }: Effects,
  { place }: Workspace,
  env: Env,
): Promise<Probe> {
  const compile = () =>
    compileProbe({ exec, env, cleanup, sourceDir: join(packageRoot, 'src', 'probe'), cacheDir: join(place, 'probe') })
  return progress.phase('Compile the probe', compile)
}

async function checkedConfig(
  request: Request,
  { exec }: Effects,
  { temporary, headRoot, checkout, repository: { root } }: Workspace,
  env: Env,
): Promise<LoadedConfig> {
  const { dir } = checkout('head', false)
  const loaded = await loadConfig(
    request,
    { root: headRoot, dir },
    {
      platforms: await readPlatforms(exec, temporary, env),
      // An experiment that does not exist in the environment would fail here, in words that name another.
      experiments: async () => readGoexperiments(await readToolchain(exec, dir, { ...env, GOEXPERIMENT: '' })),
    },
  )
  const note = request.onRunner || headRoot === root ? undefined : await noteOnOwnConfig(loaded, { root, headRoot })
  return note === undefined ? loaded : { ...loaded, notes: [...loaded.notes, note] }
}

/** Head is a commit, whose config is not the one that lies before the user. */
async function noteOnOwnConfig(
  { file }: LoadedConfig,
  { root, headRoot }: { readonly root: string; readonly headRoot: string },
): Promise<string | undefined> {
  if (isAbsolute(file)) return undefined
  const [own, used] = await Promise.all([textOf(join(root, file)), textOf(join(headRoot, file))])
  if (own === undefined || own === used) return undefined
  const what = used === undefined ? 'Head has no config' : "The config is head's"
  return `${what}: ${file} as it lies in the checkout was not used. --config takes it.`
}

/** Done before anything is timed, so that nothing disturbs it. */
function findCompressedSizes({ progress }: Effects, { base, head }: Pick<Built, 'base' | 'head'>) {
  return progress.phase('Compress binaries', async () => ({
    head: await withCompressedSizes(head),
    ...(base && { base: await withCompressedSizes(base) }),
  }))
}
