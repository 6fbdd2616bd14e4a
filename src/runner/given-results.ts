import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { LostResult } from '../core/report/report.ts'
import { type ReadResult, type Result, readResult } from '../core/report/result.ts'
import { UserError } from '../core/user-error.ts'
import { resultLimits, unpackResult } from '../github/result-archive.ts'
import type { Gathered } from '../github/results.ts'
import { isFile, isFolder } from '../system/files.ts'

/**
 * The results that the input `results` hands to `mode: report`: a folder that holds `result.json` files (or `.zip` ones of
 * artifacts) at any depth, or the measuring jobs' outputs as JSON, `toJSON(needs)`, or a file with that: an input is an
 * environment variable of this process, and Linux takes none of more than 128 KiB.
 */
export async function givenResults(given: string, workspace: string): Promise<Gathered> {
  if (given.startsWith('{')) return outputsIn(given)
  const folder = resolve(workspace, given)
  if (await isFile(folder)) return outputsIn(await readFile(folder, 'utf8'))
  if (!(await isFolder(folder))) throw new UserError({ kind: 'results-not-there', given })
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /(?:^|[\\/])result\.json$|\.zip$/.test(name),
  )
  const read: [string, ReadResult][] = []
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name))
    read.push([name, name.endsWith('.zip') ? unpackResult(bytes) : readFileResult(bytes)])
  }
  return sorted(read)
}

function readFileResult(bytes: Buffer): ReadResult {
  if (bytes.length > resultLimits.unpacked) {
    return { kind: 'refused', why: 'too-large', reason: `it is too large: ${bytes.length} bytes` }
  }
  return readResult(bytes.toString())
}

function outputsIn(json: string): Gathered {
  let outputs: unknown
  try {
    outputs = JSON.parse(json)
  } catch (cause) {
    throw new UserError({ kind: 'results-not-json' }, { cause })
  }
  const read = [...resultOutputs(outputs)].map(
    ([name, text]) => [name, unpackResult(Buffer.from(text, 'base64'))] as const,
  )
  const gathered = sorted(read)
  return { ...gathered, lost: [...gathered.lost, ...failedJobs(outputs)] }
}

const needSchema = v.object({
  result: v.picklist(['failure', 'cancelled']),
  outputs: v.optional(v.record(v.string(), v.unknown())),
})

/** The jobs in `needs` that did not succeed and left no output with a result. A skipped one had none to leave. */
function failedJobs(needs: unknown): LostResult[] {
  return Object.entries(needs ?? {}).flatMap(([from, need]): LostResult[] => {
    const read = v.safeParse(needSchema, need)
    if (!read.success || !resultOutputs(read.output.outputs).next().done) return []
    return [{ kind: 'failed-job', from, detail: read.output.result }]
  })
}

/** The outputs `result-N` of all jobs in `needs`, or of one. Those of other jobs of a matrix are empty in a job. */
function* resultOutputs(value: unknown, path: readonly string[] = []): Generator<readonly [string, string]> {
  for (const [key, of] of Object.entries(value ?? {})) {
    if (typeof of === 'string' && of !== '' && key.startsWith('result-')) yield [[...path, key].join('.'), of]
    if (typeof of === 'object' && path.length < 2) yield* resultOutputs(of, [...path, key])
  }
}

function sorted(read: readonly (readonly [string, ReadResult])[]): Gathered {
  const results: Result[] = []
  const lost: LostResult[] = []
  for (const [name, one] of read) {
    if (one.kind === 'result') results.push(one.result)
    else lost.push({ kind: one.why, from: name.slice(0, 1_000), detail: one.reason })
  }
  return { results, lost, ignored: [] }
}
