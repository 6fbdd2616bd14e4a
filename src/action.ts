import type { SizeTree } from './core/binary/size-tree.ts'
import type { Config } from './core/config/config.ts'
import type { PlannedJob, RecordedCosts } from './core/plan/plan-shards.ts'
import type { Report } from './core/report/report.ts'
import { treesOf } from './output/page-file.ts'
import { assemble } from './steps/assemble.ts'
import { buildBaseAndHead, compressBinaries } from './steps/build-pair.ts'
import { compareCells } from './steps/compare-cells.ts'
import { keepCosts } from './steps/costs.ts'
import { findWhatGrew, findWhyItIsLinked, findWhyStartsChanged } from './steps/explain.ts'
import { findPrograms } from './steps/find-programs.ts'
import { testMemoryLimits } from './steps/memory-limits.ts'
import { planJobs } from './steps/plan-jobs.ts'
import { planStarts } from './steps/plan-starts.ts'
import { type Caches, findRevisions, readTask, startRun, type Task } from './steps/run-context.ts'
import { runSoaks } from './steps/run-soaks.ts'
import { compareWithRelease, openRelease } from './steps/since-release.ts'
import { timeStarts } from './steps/time-starts.ts'
import { reportOfUntouched } from './steps/untouched.ts'
import type { Effects, Request } from './workspace.ts'

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
  const task = await readTask(request, effects, workspace, caches)
  const known = await knownReport(task)
  if (known !== undefined) return { report: known, config: task.config, configFile: task.configFile }
  const run = await startRun(task)
  const programs = await findPrograms(run)
  const built = await buildBaseAndHead(run, programs)
  const release = await openRelease(run, built)
  const grown = await findWhatGrew(run, built)
  const sized = await compressBinaries(run, grown.built)
  const plans = await planStarts(run, sized, release)
  const started = await timeStarts(run, plans.base)
  const limited = await testMemoryLimits(run, plans.base, started)
  const soaked = await runSoaks(run, sized, plans.base, limited)
  const compared = compareCells(run, sized, plans.base, { started, limited, soaked })
  const linked = await findWhyItIsLinked(run, grown, compared)
  const explained = await findWhyStartsChanged(run, plans.base, started, linked.cells)
  const cells = await compareWithRelease(run, release, plans.release, explained)
  const report = await assemble(run, { built: sized, release, plan: plans.base, started, cells, notes: linked.notes })
  await keepCosts(run, report)
  return { report, trees: treesOf(sized, cells), config: run.config, configFile: run.configFile }
}

/** A report that is known without building: an earlier run's, or that no input of a build changed. */
async function knownReport(task: Task): Promise<Report | undefined> {
  return (await task.caches?.earlierReport?.(task.workspace)) ?? reportOfUntouched(task)
}

/** What is to be measured, split into jobs: nothing is built for it. */
export async function plan(
  request: Request,
  effects: Effects,
  recorded: RecordedCosts,
): Promise<readonly PlannedJob[]> {
  await using workspace = await findRevisions(request, effects)
  const task = await readTask(request, effects, workspace)
  // Awaited here: the workspace is gone with the return.
  return await planJobs(task, recorded)
}
