import { randomBytes } from 'node:crypto'
import type { LostResult } from '../core/report/report.ts'
import type { Result } from '../core/report/result.ts'
import { type Artifact, ArtifactError, type ArtifactStore } from './artifacts.ts'
import {
  artifactName,
  artifactPrefix,
  packResult,
  readArtifactName,
  resultLimits,
  unpackResult,
} from './result-archive.ts'

/** Hands a job's result on to the other jobs of the run. Throws an ArtifactError where that cannot be done. */
export async function uploadResult(store: ArtifactStore, result: Result): Promise<void> {
  const [name, zip] = [artifactName(result), packResult(result)]
  for (let attempt = 1; ; attempt++) {
    try {
      // The name may be taken: by a creation that broke half-way, by a job of the same name (a reusable workflow that is
      // called twice), or by code of the pull request, which can upload as well. It cannot take one that nobody can guess.
      return await store.upload(attempt === 1 ? name : `${name}-${randomBytes(8).toString('hex')}`, zip)
    } catch (error) {
      if (!(error instanceof ArtifactError) || attempt === mostAttempts) throw error
    }
  }
}

const mostAttempts = 4

/** What the jobs of a run have handed on so far. */
export interface Gathered {
  readonly results: readonly Result[]
  /** Artifacts that should hold a result and from which none could be read. */
  readonly lost: readonly LostResult[]
  /** The same, where no result is missing for it: the artifact is the user's own, or its job's result has another name. */
  readonly ignored: readonly LostResult[]
}

/** What was read from an artifact. */
interface Known {
  /** The name that its job gives it. */
  readonly name: string
  /** Undefined: it is of another working directory. */
  readonly result: Result | undefined
}

/**
 * Asks for the results of this run, and working directory unless all are wanted. Whoever uploaded an artifact, it counts
 * by what is in it. Each is fetched once, however often one asks, and one that cannot be fetched does not lose the others.
 * Throws an ArtifactError where the service does not list them.
 */
export function gatherer(store: ArtifactStore, of: { readonly runId: number; readonly directory?: string }) {
  const known = new Map<string, Known>()

  async function read(artifact: Artifact): Promise<Known | LostResult> {
    const from = readArtifactName(artifact.name) === undefined ? `artifact ${artifact.id}` : artifact.name
    const lost = (kind: LostResult['kind'], detail: string): LostResult => ({ kind, from, detail })
    if (artifact.size > resultLimits.packed) return lost('too-large', `it is too large: ${artifact.size} bytes`)
    const zip = await downloaded(store, artifact)
    if (zip instanceof ArtifactError) return lost('not-downloaded', zip.message)
    const read = unpackResult(zip)
    if (read.kind === 'refused') return lost(read.why, read.reason)
    const { run, directory } = read.result
    if (run.id !== of.runId) return lost('other-run', 'it is of another run')
    const isWanted = directory === (of.directory ?? directory)
    return { name: artifactName(read.result), result: isWanted ? read.result : undefined }
  }

  return async (): Promise<Gathered> => {
    const named = (await store.list()).filter(({ name }) => name.startsWith(artifactPrefix))
    // What is refused is asked for again: some servers list what is still being uploaded.
    const fresh = named.filter(({ id }) => !known.has(id))
    const unread = new Map<Artifact, LostResult>()
    await inTurns(fresh, downloadsAtOnce, async (artifact) => {
      const one = await read(artifact)
      if ('kind' in one) unread.set(artifact, one)
      else known.set(artifact.id, one)
    })
    const names = [...known.values()].map(({ name }) => name)
    const unreadIn = (artifacts: readonly Artifact[]) => artifacts.flatMap((artifact) => unread.get(artifact) ?? [])
    return {
      results: named.flatMap(({ id }) => known.get(id)?.result ?? []),
      lost: unreadIn(named.filter(({ name }) => isOwed(name, names))),
      ignored: unreadIn(named.filter(({ name }) => !isOwed(name, names))),
    }
  }
}

async function downloaded(store: ArtifactStore, artifact: Artifact): Promise<Uint8Array | ArtifactError> {
  try {
    return await store.download(artifact)
  } catch (error) {
    if (error instanceof ArtifactError) return error
    throw error
  }
}

/** Whether an artifact that could not be read has the name of a job whose result, of that attempt or a later one, is in no other. */
function isOwed(name: string, others: readonly string[]): boolean {
  const own = readArtifactName(name)
  if (own === undefined) return false
  return !others.some((other) => {
    const read = readArtifactName(other)
    return read?.job === own.job && read.attempt >= own.attempt
  })
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
