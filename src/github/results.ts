import type { Result } from '../core/report/result.ts'
import { type Artifact, ArtifactError, type ArtifactStore } from './artifacts.ts'
import {
  artifactName,
  artifactPrefix,
  isArtifactName,
  packResult,
  resultLimits,
  unpackResult,
} from './result-archive.ts'

/** Hands a job's result on to the other jobs of the run. Throws an ArtifactError where that cannot be done. */
export async function uploadResult(store: ArtifactStore, result: Result): Promise<void> {
  const [name, zip] = [artifactName(result), packResult(result)]
  for (let attempt = 1; ; attempt++) {
    try {
      // A creation that broke half-way has taken the name, and so has a job of the same name, as a reusable workflow
      // that is called twice has.
      return await store.upload(attempt === 1 ? name : `${name}-${attempt}`, zip)
    } catch (error) {
      if (!(error instanceof ArtifactError) || attempt === mostAttempts) throw error
    }
  }
}

const mostAttempts = 3

/** What the jobs of a run have handed on so far. */
export interface Gathered {
  readonly results: readonly Result[]
  /** Artifacts that hold no result, and why. */
  readonly refused: readonly string[]
  /** The same of those that this program would have named otherwise: mostly something of the user's own. */
  readonly strange?: readonly string[]
}

/**
 * Asks for the results of this run, and working directory unless all are wanted. Each artifact is fetched once, however
 * often one asks. Throws an ArtifactError where the service fails.
 */
export function gatherer(store: ArtifactStore, of: { readonly runId: number; readonly directory?: string }) {
  const known = new Map<string, Result | undefined>()

  async function read(artifact: Artifact): Promise<Result | string | undefined> {
    const refused = (reason: string) => `The artifact ${artifact.id} is not a result: ${reason}.`
    if (artifact.size > resultLimits.packed) return refused(`it is too large: ${artifact.size} bytes`)
    const read = unpackResult(await store.download(artifact))
    if (read.kind === 'refused') return refused(read.reason)
    const { run, directory } = read.result
    if (run.id !== of.runId) return refused('it is of another run')
    return directory === (of.directory ?? directory) ? read.result : undefined
  }

  return async (): Promise<Gathered> => {
    const named = (await store.list()).filter(({ name }) => name.startsWith(artifactPrefix))
    // What is refused is asked for again: some servers list what is still being uploaded.
    const [refused, strange]: [string[], string[]] = [[], []]
    const fresh = named.filter(({ id }) => !known.has(id))
    await inTurns(fresh, downloadsAtOnce, async (artifact) => {
      const one = await read(artifact)
      if (typeof one === 'string') (isArtifactName(artifact.name) ? refused : strange).push(one)
      else known.set(artifact.id, one)
    })
    return { results: named.flatMap(({ id }) => known.get(id) ?? []), refused, strange }
  }
}

const downloadsAtOnce = 8

async function inTurns<Value>(
  values: readonly Value[],
  atOnce: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const left = values.values()
  const worker = async () => {
    for (const value of left) await work(value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
