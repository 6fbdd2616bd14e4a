import { resolve } from 'node:path'
import * as core from '@actions/core'
import { type Measured, measure } from '../action.ts'
import { cleanupList } from '../core/cleanup.ts'
import { type Event, eventFrom } from '../core/event.ts'
import type { PlacedMistake } from '../core/mistake/config.ts'
import { cellsOfJob, variantOfJob } from '../core/plan/cells-of-job.ts'
import { mergeResults, missingJobs } from '../core/report/merge-results.ts'
import { plainMatrix, type Result } from '../core/report/result.ts'
import { UserError } from '../core/user-error.ts'
import { type Runner, runnerFrom } from '../github/runner.ts'
import { renderSummary } from '../render/comment/comment.ts'
import { plainHeadline } from '../render/comment/headline.ts'
import { placedText } from '../render/words/config-mistakes.ts'
import { failureText } from '../render/words/failure-text.ts'
import { createExec } from '../system/exec.ts'
import { textOf } from '../system/files.ts'
import { interruptible } from '../system/interrupt.ts'
import { createProgress } from '../system/progress.ts'
import { traced } from '../system/trace.ts'
import { definedEnvironment, withGitShell } from '../system/windows.ts'
import type { Effects, Request } from '../workspace.ts'
import { runnerCaches } from './caches.ts'
import { type Handing, hand, writeOutputs } from './hand.ts'
import { handOn, outputResult, requireHandedOn, tellAlone } from './hand-on.ts'
import { keepHistory, withHistory } from './history.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { letPass } from './let-pass.ts'
import { ownResult } from './own-result.ts'
import { costsOf } from './plan-costs.ts'
import { planRun } from './plan-run.ts'
import { annotateAlone, degrade } from './publish.ts'
import { reportRun } from './report-run.ts'

/** Runs the action. The job fails by a broken budget, by what a budget needs and lacks, and by mistakes; never by noise. */
export async function runOnRunner(packageRoot: string): Promise<void> {
  try {
    await run(packageRoot)
  } catch (error) {
    // Anything else thrown is a bug, and must not turn the job green either.
    core.setFailed(failureText(error, 'runner'))
    const mistake = error instanceof UserError ? error.mistake : undefined
    if (mistake?.kind === 'mistakes-in-config') annotateConfig(mistake.mistakes)
    process.exitCode = mistake === undefined ? 1 : 2
  }
}

/** Each mistake at its line, in the files of the pull request; there is room for ten. */
function annotateConfig(mistakes: readonly PlacedMistake[]): void {
  for (const mistake of mistakes.slice(0, 9)) {
    const { file, line, column } = mistake
    core.error(placedText(mistake), { title: 'Binary budget', file, startLine: line, startColumn: column })
  }
}

async function run(packageRoot: string): Promise<void> {
  const inputs = readInputs(core.getInput)
  const runner = runnerFrom(process.env)
  if (runner.eventName === 'pull_request_target') throw new UserError({ kind: 'pull-request-target' })
  const event = eventFrom(runner.eventName, await payloadAt(runner.eventPath), runner)
  if (event.kind === 'workflow_run' && inputs.mode !== 'report') {
    throw new UserError({ kind: 'workflow-run-measures' })
  }
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const now = () => performance.now() / 1000
  const progress = createProgress(
    { write: (text) => process.stdout.write(text), startGroup: core.startGroup, endGroup: core.endGroup },
    () => performance.now(),
  )
  const exec = withGitShell(createExec(interrupt.signal, cleanup))
  const effects: Effects = {
    exec: core.isDebug() ? traced(exec, core.debug, now) : exec,
    env: definedEnvironment(process.env),
    cleanup,
    packageRoot,
    progress,
    now,
    seed: runner.runId % 2 ** 31,
  }
  const where = { inputs, runner, event, packageRoot }
  if (inputs.mode === 'plan') await planRun(requestFrom(inputs, runner, event), effects, costsOf(where))
  else if (inputs.mode === 'report') await reportRun(where, process.env)
  else await measureRun(where, effects).catch(interrupt.unlessLeaving)
  progress.finish()
}

/** `mode: auto` and `mode: measure`: this job's cells are measured, and handed on to the other jobs of the run. */
async function measureRun(where: Handing, effects: Effects): Promise<void> {
  const { inputs, runner, event } = where
  const { config, workingDirectory, base, matrix } = inputs
  const step = [runner.workflow, runner.job, runner.step, config, workingDirectory, base, matrix]
  const caches = runnerCaches(event, runner.sha, step, effects.progress)
  const request = requestFrom(inputs, runner, event)
  const measured = await measure(request, effects, caches)
  const variant = variantOfJob(plainMatrix(matrix), inputs.job, request.cells)
  const history = { request, effects, event, ...(variant !== undefined && { variant }) }
  await handMeasured(await withHistory(measured, history), where)
  await keepHistory(measured, history)
  // The report is out by now, and what cannot be kept costs later runs their time only.
  const keep = async () => {
    await caches.save()
    await caches.keepReport(measured.report)
  }
  await effects.progress.phase('Save caches', keep).catch((error: unknown) => core.info(`Not kept: ${error}`))
}

async function handMeasured(found: Measured, where: Handing): Promise<void> {
  const own = ownResult(found, where.inputs, where.runner)
  // Of one job of several it is known that the others are not in it.
  const openness = missingJobs([own]).length === 0 ? { complete: true } : { complete: false, open: true as const }
  const measured = { ...found, report: { ...found.report, ...openness } }
  if (where.inputs.mode === 'measure') return handOnAlone(measured, own, where)
  const handedOn = await handOn(own, process.env)
  const isAlone = 'kind' in handedOn && own.job.total > 1
  if (isAlone) tellAlone(handedOn)
  // Of a job that speaks for itself alone the report says so, too.
  const report = isAlone ? mergeResults([own], { open: true }) : measured.report
  await hand(await letPass({ ...measured, report }, where), where, 'kind' in handedOn ? undefined : handedOn)
}

/** Only results: what they mean is for a job with `mode: report` to say. So this one fails only if that cannot have them. */
async function handOnAlone(measured: Measured, own: Result, where: Handing): Promise<void> {
  await writeOutputs(measured, where)
  const isOutput = await outputResult(own)
  const handedOn = await handOn(own, process.env)
  await degrade('No job summary', () => core.summary.addRaw(renderSummary(measured.report)).write())
  annotateAlone(measured, where.event)
  core.info(plainHeadline(measured.report))
  if ('kind' in handedOn) requireHandedOn(handedOn, { isOutput })
}

async function payloadAt(path: string): Promise<unknown> {
  const text = await textOf(path)
  if (text === undefined) throw new UserError({ kind: 'no-event-payload', path })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UserError({ kind: 'event-payload-not-json', path }, { cause })
  }
}

function requestFrom(inputs: Inputs, runner: Runner, event: Event): Request {
  const { base, token, config, workingDirectory, matrix, job } = inputs
  const cells = cellsOfJob(matrix, { ...job, directory: workingDirectory })
  return {
    dir: resolve(runner.workspace, workingDirectory),
    event,
    ...(base !== undefined && { base }),
    config,
    flagSets: [],
    programs: [],
    onlySize: false,
    ...(cells && { cells }),
    onRunner: true,
    ...(token !== undefined && { token }),
    serverUrl: runner.serverUrl,
  }
}
