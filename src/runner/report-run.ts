import * as core from '@actions/core'
import { mergeResults } from '../core/report/merge-results.ts'
import { UserError } from '../core/user-error.ts'
import type { Gathered } from '../github/results.ts'
import { givenResults } from './given-results.ts'
import { type Handing, hand } from './hand.ts'
import { letPass } from './let-pass.ts'
import { costsOf, keepCellCosts } from './plan-costs.ts'
import { labelOf } from './publish-comment.ts'
import { reportWorkflowRun } from './report-workflow-run.ts'

/** `mode: report`: what the jobs of this run have measured becomes one report, judged once, and the job's own result. */
export async function reportRun(where: Handing, env: NodeJS.ProcessEnv): Promise<void> {
  const { inputs, runner, event } = where
  if (event.kind === 'workflow_run') return reportWorkflowRun(event, where)
  const { results, refused, strange = [] } = await resultsOf(where, env)
  for (const reason of strange) core.info(reason)
  for (const reason of refused) core.warning(reason, { title: 'Binary budget' })
  const [first, ...rest] = results.filter(({ directory }) => directory === inputs.workingDirectory)
  if (first === undefined) {
    const others = [...new Set(results.map(({ directory }) => directory))]
    const elsewhere = others.length > 0 ? ` There are some of the working-directory ${others.join(', ')}.` : ''
    throw new UserError(
      `No job of this run has results for "working-directory: ${inputs.workingDirectory}".${elsewhere} ` +
        'Let jobs with `mode: measure` run before this one, and name them in its `needs`.',
      { page: 'no-results' },
    )
  }
  const merged = mergeResults([first, ...rest])
  const { report } = await letPass({ report: merged, config: labelOf(merged) }, { inputs, runner, event })
  await hand({ report, configFile: first.judging.configFile }, where)
  await keepCellCosts(report, costsOf(where))
}

async function resultsOf({ inputs, runner }: Handing, env: NodeJS.ProcessEnv): Promise<Gathered> {
  if (inputs.results !== undefined) return givenResults(inputs.results, runner.workspace)
  const [{ ArtifactError, runArtifacts }, { gatherer }] = await Promise.all([
    import('../github/artifacts.ts'),
    import('../github/results.ts'),
  ])
  const store = runArtifacts(env)
  if (store === undefined) {
    throw new UserError(
      'This server has no artifacts: hand the results to this job by the input "results", as toJSON(needs).',
      { page: 'jobs-alone' },
    )
  }
  try {
    return await gatherer(store, { runId: runner.runId, directory: inputs.workingDirectory })()
  } catch (cause) {
    if (!(cause instanceof ArtifactError)) throw cause
    throw new UserError(`The artifacts of this run could not be read (${cause.message}). Run this job again.`, {
      page: 'no-results',
      cause,
    })
  }
}
