import * as core from '@actions/core'
import type { WorkflowRunEvent } from '../core/event.ts'
import { UserError } from '../core/user-error.ts'
import { renderSummary } from '../render/comment/comment.ts'
import { type Handing, writeOutputs } from './hand.ts'

/**
 * `mode: report` under `workflow_run`: what a run in a fork measured is told on its pull request, by a comment and a commit
 * status. This job itself is seen by nobody there, so that it does not fail by a verdict, nor by a GitHub that is down.
 */
export async function reportWorkflowRun(event: WorkflowRunEvent, where: Handing): Promise<void> {
  const { inputs, runner } = where
  const { token } = inputs
  if (token === undefined) throw new UserError({ kind: 'workflow-run-without-token' })
  const [{ connect, failureOf }, { ArtifactError }, { reportForeignRun }] = await Promise.all([
    import('../github/api.ts'),
    import('../github/artifacts.ts'),
    import('./report-fork.ts'),
  ])
  try {
    const reports = await reportForeignRun({
      event,
      octokit: connect({ token, apiUrl: runner.apiUrl }),
      owner: runner.owner,
      repo: runner.repo,
      configPath: inputs.config.path,
      comment: inputs.comment,
      runUrl: `${runner.serverUrl}/${runner.owner}/${runner.repo}/actions/runs/${event.runId}`,
      note: core.info,
    })
    for (const { report, pullRequest, published } of reports) {
      await writeOutputs({ report, configFile: inputs.config.path }, where)
      core.summary.addRaw(renderSummary(report))
      if (published?.kind === 'refused' || published?.kind === 'unavailable') {
        core.notice(`No comment on pull request ${pullRequest}: ${published.reason}`)
      } else core.info(`Pull request ${pullRequest}: ${published?.kind ?? 'no comment wanted'}`)
    }
    if (reports.length > 0) await core.summary.write()
  } catch (error) {
    const reason = failureOf(error)?.reason ?? (error instanceof ArtifactError ? error.message : undefined)
    if (reason === undefined) throw error
    core.notice(`Nothing was reported of run ${event.runId}: ${reason}`)
  }
}
