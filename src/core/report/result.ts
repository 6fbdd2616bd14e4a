// What one job hands on to whoever makes the report of all: its own report, and what it was judged by.
import * as v from 'valibot'
import { budgetSchema } from '../judge/judged.ts'
import { count } from '../outside/schema-values.ts'
import { type LostResult, reportSchema } from './report.ts'

const text = v.pipe(v.string(), v.maxLength(1_000))

/** What of the config a report is judged by; see `judgingOf`. */
const judgingSchema = v.strictObject({
  budgets: v.array(budgetSchema),
  /** `comment-above`. */
  commentAbove: v.strictObject({ bytes: count, percent: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  /** Path of the config from the repository's root, for annotations. */
  configFile: text,
})

/**
 * The file `result.json` of the artifact that each job uploads. Strict: what another run wrote may be anything, and is
 * taken whole or not at all.
 */
export const resultSchema = v.strictObject({
  version: v.literal(1),
  run: v.strictObject({ id: count, attempt: count }),
  /** The input `working-directory`: results of one run are merged by it. */
  directory: text,
  job: v.strictObject({
    /** Its key in the workflow, and the step's, as the runner names them. */
    name: text,
    step: text,
    /** Its place in the matrix from 0 on, and how many there are at most. */
    index: count,
    total: v.pipe(count, v.minValue(1)),
    /** What the matrix gave it; lists and maps are left out. */
    matrix: v.record(text, text),
  }),
  /** The one that its machine runs by itself, such as `linux/amd64`: all others in its report are cross-built. */
  platform: text,
  judging: judgingSchema,
  report: reportSchema,
})

export type Result = v.InferOutput<typeof resultSchema>
export type Judging = v.InferOutput<typeof judgingSchema>

export type ReadResult = { readonly kind: 'result'; readonly result: Result } | Refused

/** Why a file is not taken as a result. `reason` holds nothing of the file's own text. */
export interface Refused {
  readonly kind: 'refused'
  readonly why: Extract<LostResult['kind'], 'invalid' | 'other-version' | 'too-large' | 'other-run'>
  readonly reason: string
}

/** Reads a result that another job wrote, possibly of a stranger's. Never throws. */
export function readResult(json: string): ReadResult {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { kind: 'refused', why: 'invalid', reason: 'it is not JSON' }
  }
  if (isOfOtherVersion(value)) return { kind: 'refused', why: 'other-version', reason: 'it is of another version' }
  const read = v.safeParse(resultSchema, value, { abortEarly: true })
  if (read.success) return { kind: 'result', result: read.output }
  const [issue] = read.issues
  return { kind: 'refused', why: 'invalid', reason: `it does not have the form of a result: see ${placeOf(issue)}` }
}

/** Whether the file says itself that it, or the report in it, has another version of the format. */
function isOfOtherVersion(value: unknown): boolean {
  const read = v.safeParse(versionsSchema, value)
  return read.success && (read.output.version !== 1 || (read.output.report?.version ?? 2) !== 2)
}

const versionsSchema = v.object({
  version: v.number(),
  report: v.optional(v.object({ version: v.optional(v.number()) })),
})

/** Where a mistake stands. A key that the form does not know is a stranger's text, so it is not said. */
function placeOf({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string {
  const keys = (path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : /^[\w-]{1,30}$/.test(String(key)) ? key : '?',
  )
  return keys.length === 0 ? 'its top level' : keys.join('.').replaceAll('.[', '[')
}

/** The matrix values that are words or numbers, as texts: what a reader could tell jobs apart by. */
export function plainMatrix(matrix: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const plain = Object.entries(matrix).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key.slice(0, 100), String(value).slice(0, 1_000)] as const]
      : [],
  )
  return Object.fromEntries(plain)
}
