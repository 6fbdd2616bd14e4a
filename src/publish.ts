import * as core from '@actions/core'
import type { Measured } from './action.ts'
import type { Event } from './core/event.ts'
import type { Report } from './core/report.ts'
import { pagesOn } from './core/report-pages.ts'
import type { Published } from './github/comment.ts'
import type { Runner } from './github/runner.ts'
import type { Inputs } from './inputs.ts'
import { annotationsOf } from './render/annotations.ts'
import { type Links, renderComment, renderQuietLine, renderSummary } from './render/comment.ts'
import { plainHeadline } from './render/headline.ts'
import { errorUrl } from './tool.ts'

interface Surroundings {
  readonly inputs: Inputs
  readonly runner: Runner
  readonly event: Event
  readonly links: Links
}

const permission = `More: ${errorUrl('no-permission-to-comment')}`

/** Shows the report where people look: job summary, annotations, the pull request's comment, the job's own result. */
export async function publish(measured: Measured, surroundings: Surroundings): Promise<void> {
  const { report } = measured
  await degrade('No job summary', () => core.summary.addRaw(renderSummary(report)).write())
  annotate(measured, surroundings.event)
  await degrade('No comment', () => comment(report, surroundings))
  const text = [plainHeadline(report), ...pagesOn(report).map((page) => `More: ${errorUrl(page)}`)].join('\n')
  // A broken budget has its annotation at its own place already, and there is room for ten.
  if (report.verdict === 'incomplete') core.error(text)
  else core.info(text)
}

/** What cannot be shown in one place is in the others: it is said, and fails nothing. */
async function degrade(lost: string, show: () => Promise<unknown>): Promise<void> {
  try {
    await show()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    core.notice(`${lost}: ${reason.replace(/\.?$/, '.')} The report is in the files that the outputs name.`)
  }
}

/** A pull request shows them in its diff; a push shows no diff, so that one says it all. */
function annotate({ report, configFile }: Measured, event: Event): void {
  const annotations = annotationsOf(report, configFile, { once: event.kind !== 'pull_request' })
  for (const { level, message, file, line } of annotations) {
    const at = { title: 'Binary budget', file, ...(line !== undefined && { startLine: line }) }
    if (level === 'error') core.error(message, at)
    else core.warning(message, at)
  }
}

async function comment(report: Report, { inputs, runner, event, links }: Surroundings): Promise<void> {
  if (event.kind !== 'pull_request' || inputs.comment === 'never') return
  if (inputs.token === undefined) {
    core.notice(`No comment: the input "token" is empty. The report is in the job summary. ${permission}`)
    return
  }
  // Octokit is 60 ms of an action's start, and most runs need it last or not at all.
  const [{ connect }, { publishComment }, { commentMarker }] = await Promise.all([
    import('./github/api.ts'),
    import('./github/comment.ts'),
    import('./github/comment-stamp.ts'),
  ])
  const published = await publishComment({
    octokit: connect({ token: inputs.token, apiUrl: runner.apiUrl }),
    owner: runner.owner,
    repo: runner.repo,
    number: event.number,
    marker: commentMarker({ workflow: runner.workflow, directory: inputs.workingDirectory }),
    run: { runId: runner.runId, attempt: runner.attempt, headSha: event.headSha },
    message:
      report.changed || inputs.comment === 'always'
        ? { kind: 'comment', body: renderComment(report, links) }
        : { kind: 'quiet', line: renderQuietLine(report) },
  })
  tell(published)
}

/** What became of the comment; a notice where a reader would look for it in vain. */
function tell(published: Published): void {
  switch (published.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      core.info(`Comment ${published.kind}: ${published.url}`)
      break
    case 'older':
      core.info(`The comment is of a newer run (${published.newer.runId}) and was left alone: ${published.url}`)
      break
    case 'nothing-to-do':
      core.info('Nothing changed by more than comment-above: no comment.')
      break
    case 'refused':
      core.notice(
        `No comment: ${published.reason.replace(/\.?$/, '.')} The report is in the job summary. ${permission}`,
      )
      break
    case 'unavailable':
      core.notice(`No comment: GitHub did not take it (${published.reason}). The report is in the job summary.`)
      break
  }
}
