import * as core from '@actions/core'
import type { Config } from '../core/config/config.ts'
import { defaultConfig } from '../core/config/read-config.ts'
import type { PullRequestEvent } from '../core/event.ts'
import { mergeResults } from '../core/report/merge-results.ts'
import type { Report } from '../core/report/report.ts'
import type { Result } from '../core/report/result.ts'
import type { ArtifactStore } from '../github/artifacts.ts'
import type { Message, Publication, Published } from '../github/comment.ts'
import type { Runner } from '../github/runner.ts'
import { type Links, renderComment, renderQuietLine } from '../render/comment/comment.ts'
import { lossText } from '../render/words/mistake-text.ts'
import type { Inputs } from './inputs.ts'
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
  if (handedOn === undefined) {
    await publishMessage(messageOf(report, where), where)
    return report
  }
  const place = await commentPlace(where)
  if (place === undefined) return report
  const { publishUnion } = await import('./publish-union.ts')
  let said = report
  const published = await publishUnion({
    ...place,
    ...handedOn,
    note: core.info,
    say: async (results) => {
      const merged = { report: mergeResults(results, { open: true }), config: labelOf(report) }
      said = (await letPass(merged, where)).report
      return messageOf(said, where)
    },
  })
  tell(published)
  return said
}

/** Brings the pull request's comment up to date with a text, and says what became of it. */
export async function publishMessage(message: Message, where: Surroundings): Promise<void> {
  const place = await commentPlace(where)
  if (place === undefined) return
  const { publishComment } = await import('../github/comment.ts')
  tell(await publishComment({ ...place, message }))
}

/** Whose comment it is, and where. Undefined where none is wanted, or none is possible, which a notice then says. */
async function commentPlace({
  inputs,
  runner,
  event,
}: Surroundings): Promise<Omit<Publication, 'message'> | undefined> {
  if (inputs.comment === 'never') return undefined
  if (inputs.token === undefined) {
    core.notice(lossText({ kind: 'comment-without-token' }))
    return undefined
  }
  // Octokit is 60 ms of an action's start, and most runs need it last or not at all.
  const [{ connect }, { commentMarker }] = await Promise.all([
    import('../github/api.ts'),
    import('../github/comment-stamp.ts'),
  ])
  return {
    octokit: connect({ token: inputs.token, apiUrl: runner.apiUrl }),
    owner: runner.owner,
    repo: runner.repo,
    number: event.number,
    marker: commentMarker({ workflow: runner.workflow, directory: inputs.workingDirectory }),
    run: { runId: runner.runId, attempt: runner.attempt, headSha: event.headSha },
  }
}

/** The label that lets a report pass, which its config names. */
export const labelOf = ({ config }: Report): Pick<Config, 'overrideLabel'> => config ?? defaultConfig

function messageOf(report: Report, { inputs, links }: Surroundings): Message {
  return report.changed || inputs.comment === 'always'
    ? { kind: 'comment', body: renderComment(report, links) }
    : { kind: 'quiet', line: renderQuietLine(report) }
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
      core.notice(lossText({ kind: 'comment-refused', words: published.reason }))
      break
    case 'unavailable':
      core.notice(`No comment: GitHub did not take it (${published.reason}). The report is in the job summary.`)
      break
  }
}
