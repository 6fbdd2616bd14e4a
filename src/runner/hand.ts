import { join } from 'node:path'
import * as core from '@actions/core'
import type { SizeTree } from '../core/binary/size-tree.ts'
import type { Event } from '../core/event.ts'
import { exitCodeOf, isComplete } from '../core/judge/verdict.ts'
import type { Report } from '../core/report/report.ts'
import type { Runner } from '../github/runner.ts'
import { pageOf } from '../output/page-file.ts'
import { writeReport } from '../output/report-files.ts'
import { renderComment } from '../render/comment/comment.ts'
import type { Inputs } from './inputs.ts'
import { publish } from './publish.ts'
import type { HandedOn } from './publish-comment.ts'

export interface Handing {
  readonly inputs: Inputs
  readonly runner: Runner
  readonly event: Event
  readonly packageRoot: string
}

interface Shown {
  readonly report: Report
  readonly trees?: readonly SizeTree[]
  readonly configFile: string
}

/**
 * Hands a report to whoever wants it: files, outputs, and where people look. The job's own report makes its result; where
 * it was handed on, the files and outputs are in the end of what all jobs of the run have so far.
 */
export async function hand(shown: Shown, where: Handing, handedOn?: HandedOn): Promise<void> {
  const { inputs, runner, event } = where
  await writeOutputs(shown, where)
  const said = await publish(shown, { inputs, runner, event, links: { summaryUrl: runner.runUrl } }, handedOn)
  if (said !== shown.report) await writeOutputs({ ...shown, report: said }, where)
  process.exitCode = exitCodeOf(shown.report.verdict)
}

/** Writes the files, and says where they are and what the verdict is. */
export async function writeOutputs({ report, trees = [] }: Shown, { runner, packageRoot }: Handing): Promise<void> {
  const comment = renderComment(report, { summaryUrl: runner.runUrl })
  const rendered = { comment, html: await pageOf(report, trees, packageRoot) }
  // A folder for each step: a job may have one for each working directory, and later steps read all their files.
  const folder = join(runner.temporary, 'binary-budget', runner.step.replace(/[^\w-]/g, '_'))
  const written = await writeReport(report, rendered, folder)
  core.setOutput('verdict', report.verdict)
  core.setOutput('complete', String(isComplete(report)))
  core.setOutput('changed', String(report.changed))
  core.setOutput('report', written.report)
  core.setOutput('comment', written.comment)
  core.setOutput('html', written.html)
}
