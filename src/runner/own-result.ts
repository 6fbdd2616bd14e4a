import type { Measured } from '../action.ts'
import { plainMatrix, type Result } from '../core/report/result.ts'
import type { Runner } from '../github/runner.ts'
import type { Inputs } from './inputs.ts'

type Found = Pick<Measured, 'report' | 'configFile'> & {
  readonly config: Pick<Measured['config'], 'budgets' | 'commentAbove'>
}

/** What this job measured, as it is handed on to the others of its run. */
export function ownResult({ report, config, configFile }: Found, inputs: Inputs, runner: Runner): Result {
  return {
    version: 1,
    run: { id: runner.runId, attempt: runner.attempt },
    directory: inputs.workingDirectory,
    job: { name: runner.job, step: runner.step, ...inputs.job, matrix: plainMatrix(inputs.matrix) },
    // A report of an earlier version of this program does not say it.
    platform: report.machine.platform ?? report.cells[0]?.platform ?? '',
    judging: { budgets: [...config.budgets], commentAbove: config.commentAbove, configFile },
    report,
  }
}
