import * as core from '@actions/core'
import { exitCodeOf } from '../core/judge/verdict.ts'
import { mergeResults } from '../core/report/merge-results.ts'
import { UserError } from '../core/user-error.ts'
import type { Gathered } from '../github/results.ts'
import { lostResultText, type NoResults, noResultsText, renderNoResults } from '../render/comment/lost-results-text.ts'
import { errorUrl } from '../render/words/mistake-text.ts'
import { givenResults } from './given-results.ts'
import { type Handing, hand } from './hand.ts'
import { letPass } from './let-pass.ts'
import { costsOf, keepCellCosts } from './plan-costs.ts'
import { degrade } from './publish.ts'
import { labelOf, publishMessage } from './publish-comment.ts'
import { reportWorkflowRun } from './report-workflow-run.ts'

/** `mode: report`: what the jobs of this run have measured becomes one report, judged once, and the job's own result. */
export async function reportRun(where: Handing, env: NodeJS.ProcessEnv): Promise<void> {
  const { inputs, runner, event } = where
  if (event.kind === 'workflow_run') return reportWorkflowRun(event, where)
  const { results, lost, ignored } = await resultsOf(where, env)
  for (const one of ignored) core.info(lostResultText(one))
  for (const one of lost) core.warning(lostResultText(one), { title: 'Binary budget' })
  const [first, ...rest] = results.filter(({ directory }) => directory === inputs.workingDirectory)
  if (first === undefined) {
    const elsewhere = [...new Set(results.map(({ directory }) => directory))]
    return reportNothing({ directory: inputs.workingDirectory, elsewhere, lost }, where)
  }
  const planned = inputs.jobs
  const merged = mergeResults([first, ...rest], { lost, ...(planned && { planned }) })
  const { report } = await letPass({ report: merged, config: labelOf(merged) }, { inputs, runner, event })
  await hand({ report, configFile: first.judging.configFile }, where)
  await keepCellCosts(report, costsOf(where))
}

/** Without any result there is no report, but a verdict, and a comment of before must not go on saying that all is well. */
async function reportNothing(found: NoResults, { inputs, runner, event }: Handing): Promise<void> {
  core.setOutput('verdict', 'incomplete')
  core.setOutput('complete', 'false')
  core.setOutput('changed', String(found.lost.length > 0))
  const body = renderNoResults(found)
  await degrade('No job summary', () => core.summary.addRaw(body).write())
  if (event.kind === 'pull_request') {
    // Where no job came as far as handing on a result, as in a run that was cancelled, their own results say so already.
    const isNews = found.lost.length > 0 || inputs.comment === 'always'
    const message = isNews ? ({ kind: 'comment', body } as const) : ({ kind: 'quiet', line: body } as const)
    const surroundings = { inputs, runner, event, links: { summaryUrl: runner.runUrl } }
    await degrade('No comment', () => publishMessage(message, surroundings))
  }
  core.error(`${noResultsText(found)}\nMore: ${errorUrl('no-results')}`)
  process.exitCode = exitCodeOf('incomplete')
}

async function resultsOf({ inputs, runner }: Handing, env: NodeJS.ProcessEnv): Promise<Gathered> {
  if (inputs.results !== undefined) return givenResults(inputs.results, runner.workspace)
  const [{ ArtifactError, runArtifacts }, { gatherer }] = await Promise.all([
    import('../github/artifacts.ts'),
    import('../github/results.ts'),
  ])
  const store = runArtifacts(env)
  if (store === undefined) throw new UserError({ kind: 'results-need-artifacts' })
  try {
    return await gatherer(store, { runId: runner.runId, directory: inputs.workingDirectory })()
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    const lost = { kind: 'not-downloaded', from: 'the list of artifacts', detail: error.message } as const
    return { results: [], lost: [lost], ignored: [] }
  }
}
