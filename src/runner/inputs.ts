import { defaultConfigPath } from '../core/config/config.ts'
import { UserError } from '../core/user-error.ts'

const modes = ['auto', 'plan', 'measure', 'report'] as const
export type Mode = (typeof modes)[number]

const commentModes = ['always', 'on-change', 'never'] as const
export type CommentMode = (typeof commentModes)[number]

/** The action's inputs, checked; an empty input is an absent one. */
export interface Inputs {
  /** Path of the config file; `explicit` when it is not the default, so that a missing file is a mistake. */
  readonly config: { readonly path: string; readonly explicit: boolean }
  readonly mode: Mode
  readonly workingDirectory: string
  readonly base?: string
  readonly comment: CommentMode
  readonly token?: string
  /** The job's values of the matrix, as the runner writes them; absent outside of a matrix. */
  readonly matrix?: Readonly<Record<string, unknown>>
  /** This job's place in its matrix, from 0 on, and how many jobs that has at most; 0 of 1 outside of one. */
  readonly job: { readonly index: number; readonly total: number }
  /** For `report`: a folder with results, or the outputs of the measuring jobs as JSON, or a file with that JSON. */
  readonly results?: string
  /** For `report`: the names of the jobs of a plan. */
  readonly jobs?: readonly string[]
}

/** Reads and checks the inputs. `read` is `core.getInput`: it gives '' for an input that is not set. */
export function readInputs(read: (name: string) => string): Inputs {
  const input = (name: string): string | undefined => read(name).trim() || undefined
  const mode = input('mode') ?? 'auto'
  if (!isOneOf(modes, mode)) throw notAChoice('mode', mode, modes)
  const comment = input('comment') ?? 'on-change'
  if (!isOneOf(commentModes, comment)) throw notAChoice('comment', comment, commentModes)
  const path = input('config') ?? defaultConfigPath
  const base = input('base')
  const token = input('token')
  const matrix = matrixOf(input('matrix'))
  const results = input('results')
  const jobs = jobNames(input('jobs'))
  return {
    config: { path, explicit: path !== defaultConfigPath },
    mode,
    workingDirectory: input('working-directory') ?? '.',
    ...(base !== undefined && { base }),
    comment,
    ...(token !== undefined && { token }),
    ...(matrix !== undefined && { matrix }),
    job: jobOf(input('job-index'), input('job-total')),
    ...(results !== undefined && { results }),
    ...(jobs !== undefined && { jobs }),
  }
}

const isOneOf = <Word extends string>(words: readonly Word[], text: string): text is Word =>
  (words as readonly string[]).includes(text)

const notAChoice = (input: string, value: string, choices: readonly string[]) =>
  new UserError({ kind: 'input-not-a-choice', input, value, choices })

/** What the runner fills in. One that leaves the expressions as they are knows of no matrix. */
function jobOf(index: string | undefined, total: string | undefined): Inputs['job'] {
  const [at, of] = [Number(index ?? 0), Number(total ?? 1)]
  return Number.isInteger(at) && Number.isInteger(of) && at >= 0 && at < of
    ? { index: at, total: of }
    : { index: 0, total: 1 }
}

/** Read strictly: without them a job that left no result may not be missed. */
function jobNames(json: string | undefined): readonly string[] | undefined {
  if (json === undefined) return undefined
  const mistake = new UserError({ kind: 'jobs-not-names' })
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw mistake
  }
  if (!Array.isArray(value) || value.length === 0 || !value.every((name) => typeof name === 'string')) throw mistake
  return value
}

/** `toJSON(matrix)` is `null` outside of a matrix. A runner that gives something else is not the user's mistake. */
function matrixOf(json: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (json === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined // An old or foreign runner that left the expression as it is.
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
