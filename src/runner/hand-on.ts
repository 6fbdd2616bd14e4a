import * as core from '@actions/core'
import type { NotHandedOn } from '../core/mistake/runner.ts'
import type { Result } from '../core/report/result.ts'
import { UserError } from '../core/user-error.ts'
import { lossText } from '../render/words/mistake-text.ts'
import { notHandedOnText } from '../render/words/runner-mistakes.ts'
import type { HandedOn } from './publish-comment.ts'

/** Hands this job's result on to the other jobs of its run, as an artifact. */
export async function handOn(own: Result, env: NodeJS.ProcessEnv): Promise<HandedOn | NotHandedOn> {
  const [{ ArtifactError, hasArtifactService, runArtifacts }, { uploadResult }] = await Promise.all([
    import('../github/artifacts.ts'),
    import('../github/results.ts'),
  ])
  const store = runArtifacts(env)
  if (store === undefined) return { kind: hasArtifactService(env) ? 'no-token' : 'no-artifacts' }
  try {
    await uploadResult(store, own)
    return { store, own }
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    return { kind: 'not-uploaded', words: error.message }
  }
}

/** Says of a job of a matrix that it speaks for itself alone. */
export function tellAlone(why: NotHandedOn): void {
  core.notice(lossText({ kind: 'job-alone', why }))
}

/**
 * Fails a job that only measures when `mode: report` cannot have its result. Its output counts where the server has no
 * artifacts, and only there: elsewhere nobody reads it.
 */
export function requireHandedOn(why: NotHandedOn, { isOutput }: { readonly isOutput: boolean }): void {
  if (why.kind !== 'no-artifacts' || !isOutput) throw new UserError({ kind: 'result-not-handed-on', why })
  core.info(`Its result is an output alone: ${notHandedOnText(why)}.`)
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
