import * as core from '@actions/core'
import type { Result } from '../core/report/result.ts'
import { errorUrl } from '../tool.ts'
import type { HandedOn } from './publish-comment.ts'

/** Why the other jobs of the run cannot have this one's result. */
export interface NotHandedOn {
  readonly reason: string
}

/** Hands this job's result on to the other jobs of its run, as an artifact. */
export async function handOn(own: Result, env: NodeJS.ProcessEnv): Promise<HandedOn | NotHandedOn> {
  const [{ ArtifactError, runArtifacts }, { uploadResult }] = await Promise.all([
    import('../github/artifacts.ts'),
    import('../github/results.ts'),
  ])
  const store = runArtifacts(env)
  if (store === undefined) return { reason: 'this server has no artifacts' }
  try {
    await uploadResult(store, own)
    return { store, own }
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    return { reason: `its result could not be uploaded (${error.message})` }
  }
}

/** Says of a job of a matrix that it speaks for itself alone. */
export function tellAlone({ reason }: NotHandedOn): void {
  core.notice(
    `This job reports itself alone, without the other jobs of its matrix: ${reason}. More: ${errorUrl('jobs-alone')}`,
  )
}

/** Characters. GitHub takes 1 MB as the outputs of a job, counted as UTF-16, two bytes each; some are left for the others. */
const mostOutput = 500_000

/** The result as outputs, for servers without artifacts: each job of a matrix has a name of its own, or the last one wins. */
export async function outputResult(own: Result): Promise<void> {
  const { packResult } = await import('../github/result-archive.ts')
  const text = Buffer.from(packResult(own)).toString('base64')
  if (text.length > mostOutput) {
    core.notice(`The output result-${own.job.index} is left out: ${text.length} characters, of at most ${mostOutput}.`)
    return
  }
  core.setOutput(`result-${own.job.index}`, text)
}
