import * as core from '@actions/core'
import { plan } from '../action.ts'
import { UserError } from '../core/user-error.ts'
import type { Effects, Request } from '../workspace.ts'
import { type CostsOf, lastCellCosts } from './plan-costs.ts'

/** GitHub's limit for the jobs of a matrix. */
const mostJobs = 256

/** `mode: plan`: the matrix of the jobs that measure, as an output for `strategy.matrix`, and their names. */
export async function planRun(request: Request, effects: Effects, costs: CostsOf): Promise<void> {
  const recorded = await lastCellCosts(costs)
  if (recorded.size > 0) core.info(`Balanced by what ${recorded.size} rows took in an earlier run.`)
  const jobs = await plan(request, effects, recorded)
  if (jobs.length > mostJobs) throw new Error(`${jobs.length} jobs were planned`)
  if (jobs.length === 0) throw new UserError({ kind: 'no-programs-to-plan' })
  for (const { name, runner } of jobs) core.info(`${runner}: ${name}`)
  core.setOutput('matrix', JSON.stringify({ include: jobs }))
  core.setOutput('jobs', JSON.stringify(jobs.map(({ name }) => name)))
}
