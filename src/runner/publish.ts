import * as core from '@actions/core'
import type { Event } from '../core/event.ts'
import type { Report } from '../core/report/report.ts'
import { pagesOn } from '../core/report/report-pages.ts'
import type { Runner } from '../github/runner.ts'
import { annotationsOf } from '../render/annotations.ts'
import { type Links, renderSummary } from '../render/comment/comment.ts'
import { plainHeadline } from '../render/comment/headline.ts'
import { errorUrl, thrownText } from '../render/words/mistake-text.ts'
import { sentence } from '../render/words/sentence.ts'
import type { Inputs } from './inputs.ts'
import { type HandedOn, publishReport } from './publish-comment.ts'

interface Shown {
  readonly report: Report
  readonly configFile: string
}

interface Surroundings {
  readonly inputs: Inputs
  readonly runner: Runner
  readonly event: Event
  readonly links: Links
}

/**
 * Shows the report where people look: job summary, annotations, the pull request's comment, the job's own result. Returns
 * the one that the comment shows: of all jobs of the run so far, where results are handed on.
 */
export async function publish(shown: Shown, surroundings: Surroundings, handedOn?: HandedOn): Promise<Report> {
  const { report } = shown
  const { event } = surroundings
  await degrade('No job summary', () => core.summary.addRaw(renderSummary(report)).write())
  annotate(shown, event)
  let said = report
  if (event.kind === 'pull_request') {
    await degrade('No comment', async () => {
      said = await publishReport(report, { ...surroundings, event }, handedOn)
    })
  }
  const text = [plainHeadline(report), ...pagesOn(report).map((page) => `More: ${errorUrl(page)}`)].join('\n')
  // A broken budget has its annotation at its own place already, and there is room for ten.
  if (report.verdict === 'incomplete') core.error(text)
  else core.info(text)
  return said
}

/** What cannot be shown in one place is in the others: it is said, and does not fail the job. */
export async function degrade(lost: string, show: () => Promise<unknown>): Promise<void> {
  try {
    await show()
  } catch (error) {
    core.notice(`${lost}: ${sentence(thrownText(error))} The report is in the files that the outputs name.`)
  }
}

/** What is broken in a job that only measures and does not fail by it. */
export function annotateAlone({ report, configFile }: Shown, event: Event): void {
  const annotations = annotationsOf(report, configFile, { once: event.kind !== 'pull_request' })
  for (const { level, message, file, line } of annotations) {
    if (level !== 'error') continue
    const at = { title: 'Binary budget', file, ...(line !== undefined && { startLine: line }) }
    core.warning(`${message}\nThe job with \`mode: report\` gives the verdict.`, at)
  }
}

/** A pull request shows them in its diff; a push shows no diff, so that one says it all. */
function annotate({ report, configFile }: Shown, event: Event): void {
  const annotations = annotationsOf(report, configFile, { once: event.kind !== 'pull_request' })
  for (const { level, message, file, line } of annotations) {
    const at = { title: 'Binary budget', file, ...(line !== undefined && { startLine: line }) }
    if (level === 'error') core.error(message, at)
    else core.warning(message, at)
  }
}
