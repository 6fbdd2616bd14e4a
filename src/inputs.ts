import { UserError } from './core/user-error.ts'

const commentModes = ['always', 'on-change', 'never'] as const
export type CommentMode = (typeof commentModes)[number]

/** The action's inputs, checked; an empty input is an absent one. */
export interface Inputs {
  /** Path of the config file; `explicit` when it is not the default, so that a missing file is a mistake. */
  readonly config: { readonly path: string; readonly explicit: boolean }
  readonly mode: 'auto'
  readonly workingDirectory: string
  readonly base?: string
  readonly comment: CommentMode
  readonly token?: string
  /** The job's values of the matrix, as the runner writes them; absent outside of a matrix. */
  readonly matrix?: Readonly<Record<string, unknown>>
}

export const defaultConfigPath = '.github/binary-budget.yml'

/** Reads and checks the inputs. `read` is `core.getInput`: it gives '' for an input that is not set. */
export function readInputs(read: (name: string) => string): Inputs {
  const input = (name: string): string | undefined => read(name).trim() || undefined
  const mode = input('mode') ?? 'auto'
  if (mode !== 'auto')
    throw new UserError(`mode: "${mode}" is not there yet in this version; leave the input out, or write auto.`, {
      page: 'not-in-this-version',
    })
  const comment = input('comment') ?? 'on-change'
  if (!isCommentMode(comment))
    throw new UserError(`comment: "${comment}" is not a choice. Expected: ${commentModes.join(', ')}.`, {
      page: 'input-mistake',
    })
  const path = input('config') ?? defaultConfigPath
  const base = input('base')
  const token = input('token')
  const matrix = matrixOf(input('matrix'))
  return {
    config: { path, explicit: path !== defaultConfigPath },
    mode,
    workingDirectory: input('working-directory') ?? '.',
    ...(base !== undefined && { base }),
    comment,
    ...(token !== undefined && { token }),
    ...(matrix !== undefined && { matrix }),
  }
}

const isCommentMode = (text: string): text is CommentMode => (commentModes as readonly string[]).includes(text)

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
