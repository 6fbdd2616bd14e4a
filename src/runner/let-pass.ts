import * as core from '@actions/core'
import type { Config } from '../core/config/config.ts'
import type { Event } from '../core/event.ts'
import type { Override } from '../core/judge/judged.ts'
import type { LabelProblem } from '../core/mistake/loss.ts'
import { withOverride } from '../core/report/override.ts'
import type { Report } from '../core/report/report.ts'
import type { Runner } from '../github/runner.ts'
import { lossText } from '../render/words/mistake-text.ts'
import type { Inputs } from './inputs.ts'

interface Surroundings {
  readonly inputs: Inputs
  readonly runner: Runner
  readonly event: Event
}

interface Judged {
  readonly report: Report
  readonly config: Pick<Config, 'overrideLabel'>
}

/**
 * Lets a report pass whose pull request has the override label at this moment; in a merge queue, and for a push, that of
 * any pull request in it counts. Where GitHub does not tell, the budgets hold, and a notice says so.
 */
export async function letPass<Found extends Judged>(measured: Found, surroundings: Surroundings): Promise<Found> {
  const { report, config } = measured
  if (report.verdict !== 'fail') return measured
  const found = await findOverride(config.overrideLabel, surroundings)
  if (found === undefined) return measured
  if ('label' in found) return { ...measured, report: withOverride(report, found) }
  core.notice(lossText({ kind: 'label-not-read', label: config.overrideLabel, why: found }))
  return measured
}

async function findOverride(
  label: string,
  { inputs: { token }, runner: { apiUrl, owner, repo }, event }: Surroundings,
): Promise<Override | LabelProblem | undefined> {
  if (token === undefined) return { kind: 'no-token' }
  const [{ connect, failureOf }, { readLabel }, { pullRequestsOf }] = await Promise.all([
    import('../github/api.ts'),
    import('../github/label.ts'),
    import('../github/pull-requests.ts'),
  ])
  const asking = { octokit: connect({ token, apiUrl }), owner, repo }
  try {
    for await (const number of pullRequestsOf(event, asking)) {
      const override = await readLabel({ ...asking, number, label })
      if (override !== undefined) return override
    }
    return undefined
  } catch (error) {
    // A bug of ours here must not cost the report.
    return { kind: 'failed', words: failureOf(error)?.reason ?? String(error) }
  }
}
