import * as core from '@actions/core'
import type { Result } from '../core/report/result.ts'
import { UserError } from '../core/user-error.ts'
import { errorUrl } from '../tool.ts'
import type { HandedOn } from './publish-comment.ts'

/** Why the other jobs of the run cannot have this one's result. */
export interface NotHandedOn {
  /** The server has no artifacts, or it has and did not take this one. */
  readonly kind: 'no-artifacts' | 'failed'
  readonly reason: string
}

/** Hands this job's result on to the other jobs of its run, as an artifact. */
export async function handOn(own: Result, env: NodeJS.ProcessEnv): Promise<HandedOn | NotHandedOn> {
  const [{ ArtifactError, hasArtifactService, runArtifacts }, { uploadResult }] = await Promise.all([
    import('../github/artifacts.ts'),
    import('../github/results.ts'),
  ])
  const store = runArtifacts(env)
  if (store === undefined) {
    return hasArtifactService(env)
      ? { kind: 'failed', reason: 'its result could not be uploaded (the runner has no token for it)' }
      : { kind: 'no-artifacts', reason: 'this server has no artifacts' }
  }
  try {
    await uploadResult(store, own)
    return { store, own }
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    return { kind: 'failed', reason: `its result could not be uploaded (${error.message})` }
  }
}

/** Says of a job of a matrix that it speaks for itself alone. */
export function tellAlone({ reason }: NotHandedOn): void {
  core.notice(
    `This job reports itself alone, without the other jobs of its matrix: ${reason}. More: ${errorUrl('jobs-alone')}`,
  )
}

/**
 * Fails a job that only measures when `mode: report` cannot have its result. Its output counts where the server has no
 * artifacts, and only there: elsewhere nobody reads it.
 */
export function requireHandedOn({ kind, reason }: NotHandedOn, { isOutput }: { readonly isOutput: boolean }): void {
  if (kind === 'no-artifacts' && isOutput) {
    core.info(`Its result is an output alone: ${reason}.`)
    return
  }
  const why = kind === 'no-artifacts' ? `${reason}, and the result is too large for an output` : reason
  const remedy =
    kind === 'no-artifacts'
      ? 'Let each job measure less, see docs/matrix.md.'
      : 'Run this job again, and then the one that reports.'
  throw new UserError(
    `What this job measured could not be handed on to the job with \`mode: report\`: ${why}. ${remedy} The report of this job alone is in its summary.`,
    { page: 'result-not-handed-on' },
  )
}

/** Characters. GitHub takes 1 MB as the outputs of a job, counted as UTF-16, two bytes each; some are left for the others. */
const mostOutput = 500_000

/**
 * The result as outputs, for servers without artifacts: each job of a matrix has a name of its own, or the last one wins.
 * False: it is too large for that.
 */
export async function outputResult(own: Result): Promise<boolean> {
  const { packResult } = await import('../github/result-archive.ts')
  const text = Buffer.from(packResult(own)).toString('base64')
  if (text.length > mostOutput) {
    core.info(`The output result-${own.job.index} is left out: ${text.length} characters, of at most ${mostOutput}.`)
    return false
  }
  core.setOutput(`result-${own.job.index}`, text)
  return true
}
