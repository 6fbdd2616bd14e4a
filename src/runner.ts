import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { type Measured, measure } from './action.ts'
import { runnerCaches } from './caches.ts'
import { cleanupList } from './core/cleanup.ts'
import { ConfigError } from './core/config-mistake.ts'
import { type Event, eventFrom } from './core/event.ts'
import { exitCodeOf } from './core/judge.ts'
import { UserError } from './core/user-error.ts'
import { createExec } from './exec.ts'
import { writeReport } from './files.ts'
import { type Runner, runnerFrom } from './github/runner.ts'
import { keepHistory, withHistory } from './history.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { definedOnly, interruptible } from './interrupt.ts'
import { letPass } from './let-pass.ts'
import { pageOf } from './page-file.ts'
import { createProgress } from './progress.ts'
import { publish } from './publish.ts'
import { renderComment } from './render/comment.ts'
import { errorText } from './tool.ts'
import { traced } from './trace.ts'
import type { Effects, Request } from './workspace.ts'

/** Runs the action. The job fails by a broken budget, by what a budget needs and lacks, and by mistakes; never by noise. */
export async function runOnRunner(packageRoot: string): Promise<void> {
  try {
    await run(packageRoot)
  } catch (error) {
    // Anything else thrown is a bug, and must not turn the job green either.
    core.setFailed(error instanceof UserError ? errorText(error) : describe(error))
    if (error instanceof ConfigError) annotateConfig(error)
    process.exitCode = error instanceof UserError ? 2 : 1
  }
}

/** Each mistake at its line, in the files of the pull request; there is room for ten. */
function annotateConfig({ mistakes }: ConfigError): void {
  for (const { file, line, column, message } of mistakes.slice(0, 9)) {
    core.error(message, { title: 'Binary budget', file, startLine: line, startColumn: column })
  }
}

const describe = (error: unknown): string =>
  `This is a bug in the action, please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`

async function run(packageRoot: string): Promise<void> {
  const inputs = readInputs(core.getInput)
  const runner = runnerFrom(process.env)
  if (runner.eventName === 'pull_request_target') {
    throw new UserError(
      "pull_request_target is not supported: it would build a stranger's code with a token that can write. Use `on: pull_request`.",
      { page: 'pull-request-target' },
    )
  }
  const event = eventFrom(runner.eventName, await payloadAt(runner.eventPath), runner)
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const now = () => performance.now() / 1000
  const progress = createProgress(
    { write: (text) => process.stdout.write(text), startGroup: core.startGroup, endGroup: core.endGroup },
    () => performance.now(),
  )
  const exec = createExec(interrupt.signal)
  const effects: Effects = {
    exec: core.isDebug() ? traced(exec, core.debug, now) : exec,
    env: definedOnly(process.env),
    cleanup,
    packageRoot,
    progress,
    now,
    seed: runner.runId % 2 ** 31,
  }
  const { config, workingDirectory, base, matrix } = inputs
  const step = [runner.workflow, process.env.GITHUB_JOB, process.env.GITHUB_ACTION]
  const caches = runnerCaches(event, runner.sha, [step, config, workingDirectory, base, matrix], effects.progress)
  const request = requestFrom(inputs, runner, event)
  const measured = await measure(request, effects, caches).catch(interrupt.unlessLeaving)
  const history = { request, effects, event }
  await hand(await withHistory(measured, history), inputs, runner, event, packageRoot)
  await keepHistory(measured, history)
  // The report is out by now, and what cannot be kept costs later runs their time only.
  const keep = async () => {
    await caches.save()
    await caches.keepReport(measured.report)
  }
  await effects.progress.phase('Save caches', keep).catch((error: unknown) => core.info(`Not kept: ${error}`))
  progress.finish()
}

async function hand(found: Measured, inputs: Inputs, runner: Runner, event: Event, packageRoot: string): Promise<void> {
  const measured = await letPass(found, { inputs, runner, event })
  const { report, trees = [] } = measured
  const links = { summaryUrl: runner.runUrl }
  const rendered = { comment: renderComment(report, links), html: await pageOf(report, trees, packageRoot) }
  const written = await writeReport(report, rendered, join(runner.temporary, 'binary-budget'))
  core.setOutput('verdict', report.verdict)
  core.setOutput('changed', String(report.changed))
  core.setOutput('report', written.report)
  core.setOutput('comment', written.comment)
  core.setOutput('html', written.html)
  await publish(measured, { inputs, runner, event, links })
  process.exitCode = exitCodeOf(report.verdict)
}

async function payloadAt(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UserError(`The event's payload in ${path} (GITHUB_EVENT_PATH) is not JSON.`, {
      page: 'event-payload',
      cause,
    })
  }
}

function requestFrom(inputs: Inputs, runner: Runner, event: Event): Request {
  const { base, token, config, workingDirectory } = inputs
  return {
    dir: resolve(runner.workspace, workingDirectory),
    event,
    ...(base !== undefined && { base }),
    config,
    flagSets: [],
    programs: [],
    onlySize: false,
    onRunner: true,
    ...(token !== undefined && { token }),
    serverUrl: runner.serverUrl,
  }
}
