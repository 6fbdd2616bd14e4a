import * as core from '@actions/core'
import type { Config } from '../core/config/config.ts'
import { defaultConfig } from '../core/config/read-config.ts'
import type { PullRequestEvent } from '../core/event.ts'
import { mergeResults } from '../core/report/merge-results.ts'
import type { Report } from '../core/report/report.ts'
import type { Result } from '../core/report/result.ts'
import type { ArtifactStore } from '../github/artifacts.ts'
import type { Message, Published, Settling } from '../github/comment.ts'
import type { Runner } from '../github/runner.ts'
import type { Inputs } from '../inputs.ts'
import { type Links, renderComment, renderQuietLine } from '../render/comment/comment.ts'
import { errorUrl } from '../tool.ts'
import { letPass } from './let-pass.ts'

export interface Surroundings {
  readonly inputs: Inputs
  readonly runner: Runner
  readonly event: PullRequestEvent
  readonly links: Links
}

/** This job's result, where the other jobs of its run find it. */
export interface HandedOn {
  readonly store: ArtifactStore
  readonly own: Result
}

/**
 * Brings the pull request's comment up to date: with the report, or, where this job's result was handed on, with what all
 * jobs of the run have by then. Returns that.
 */
export async function publishReport(report: Report, where: Surroundings, handedOn?: HandedOn): Promise<Report> {
  const { inputs, runner, event } = where
  if (inputs.comment === 'never') return report
  if (inputs.token === undefined) {
    core.notice(`No comment: the input "token" is empty. The report is in the job summary. ${permission}`)
    return report
  }
  // Octokit is 60 ms of an action's start, and most runs need it last or not at all.
  const [{ connect }, { publishComment }, { commentMarker }, { publishUnion }] = await Promise.all([
    import('../github/api.ts'),
    import('../github/comment.ts'),
    import('../github/comment-stamp.ts'),
    import('./publish-union.ts'),
  ])
  const place: Omit<Settling, 'latest'> = {
    octokit: connect({ token: inputs.token, apiUrl: runner.apiUrl }),
    owner: runner.owner,
    repo: runner.repo,
    number: event.number,
    marker: commentMarker({ workflow: runner.workflow, directory: inputs.workingDirectory }),
  }
  const run = { runId: runner.runId, attempt: runner.attempt, headSha: event.headSha }
  let said = report
  const published =
    handedOn === undefined
      ? await publishComment({ ...place, run, message: messageOf(report, where) })
      : await publishUnion({
          ...place,
          ...handedOn,
          run,
          note: core.info,
          say: async (results) => {
            const merged = { report: mergeResults(results), config: labelOf(report) }
            said = (await letPass(merged, where)).report
            return messageOf(said, where)
          },
        })
  tell(published)
  return said
}

/** The label that lets a report pass, which its config names. */
export const labelOf = ({ config }: Report): Pick<Config, 'overrideLabel'> => config ?? defaultConfig

function messageOf(report: Report, { inputs, links }: Surroundings): Message {
  return report.changed || inputs.comment === 'always'
    ? { kind: 'comment', body: renderComment(report, links) }
    : { kind: 'quiet', line: renderQuietLine(report) }
}

const permission = `More: ${errorUrl('no-permission-to-comment')}`

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
