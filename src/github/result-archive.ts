import { strToU8, unzipSync, zipSync } from 'fflate'
import { type ReadResult, type Result, readResult } from '../core/report/result.ts'
import { shortHash } from '../system/short-hash.ts'

/** Begins the name of every artifact that holds a result. */
export const artifactPrefix = 'binary-budget-'

export interface ArtifactName {
  /** Equal for all attempts of a job, and whatever was added to a name that was taken. */
  readonly job: string
  readonly attempt: number
}

/** A name that this program gives, read again. Undefined for others, since the workflow may have some that begin alike. */
export function readArtifactName(name: string): ArtifactName | undefined {
  const form = /^(binary-budget-[\w.-]{0,60}-\d{1,9}-of-\d{1,9})-attempt-(\d{1,9})-([0-9a-f]{8})(?:-[0-9a-f]{16})?$/
  const [, place, attempt, hash] = form.exec(name) ?? []
  return place === undefined ? undefined : { job: `${place} ${hash}`, attempt: Number(attempt) }
}

/** The one file in it. */
const fileName = 'result.json'

/** Bytes that a result may have, packed and unpacked: 60 times what eight cells with 200 runs each take. */
export const resultLimits = { packed: 8_000_000, unpacked: 16_000_000 }

/**
 * The artifact's name, unique in its run: by platform, shard and attempt for people, and by a hash of what else tells
 * jobs apart (working directory, job, step, matrix), which may hold characters that a name must not.
 */
export function artifactName({ directory, job, platform, run }: Result): string {
  const hash = shortHash(JSON.stringify([directory, job.name, job.step, job.matrix]), 8)
  const where = platform.replaceAll('/', '-').replace(/[^\w.-]/g, '_')
  return `${artifactPrefix}${where}-${job.index + 1}-of-${job.total}-attempt-${run.attempt}-${hash}`
}

/** A zip file with `result.json` in it, as GitHub hands artifacts out. */
export function packResult(result: Result): Uint8Array {
  // A fixed date: the same result is the same bytes.
  return zipSync({ [fileName]: strToU8(JSON.stringify(result)) }, { level: 6, mtime: '1980-01-01T00:00:00' })
}

/** Reads what `packResult` made, or what a stranger made in its place. Never throws. */
export function unpackResult(zip: Uint8Array): ReadResult {
  if (zip.length > resultLimits.packed) return tooLarge(`${zip.length} bytes, of at most ${resultLimits.packed}`)
  let files: ReturnType<typeof unzipSync>
  let declared = 0
  let found = 0
  try {
    files = unzipSync(zip, {
      // No more is unpacked than is declared, whatever the archive holds.
      filter: ({ name, originalSize }) => {
        // A name can stand in an archive any number of times, and each would be unpacked.
        if (name !== fileName || ++found > 1) return false
        declared = originalSize
        return originalSize <= resultLimits.unpacked
      },
    })
  } catch {
    return { kind: 'refused', why: 'invalid', reason: 'it is not a zip file' }
  }
  if (found > 1) return { kind: 'refused', why: 'invalid', reason: `it has ${fileName} ${found} times` }
  const file = files[fileName]
  if (file !== undefined) return readResult(new TextDecoder().decode(file))
  if (declared > 0) return tooLarge(`${declared} bytes unpacked, of at most ${resultLimits.unpacked}`)
  return { kind: 'refused', why: 'invalid', reason: `it has no ${fileName}` }
}

const tooLarge = (how: string) => ({ kind: 'refused', why: 'too-large', reason: `it is too large: ${how}` }) as const
