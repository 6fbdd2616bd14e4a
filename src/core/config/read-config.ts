import * as v from 'valibot'
import type { Path, PlacedMistake } from '../mistake/config.ts'
import { UserError } from '../user-error.ts'
import type { Config } from './config.ts'
import { parseConfigDocument } from './document.ts'
import { mistakeIn } from './mistake.ts'
import { type MistakeAtPath, nameMistakes, type Surroundings, unknownNameMistake } from './names.ts'
import { normalConfig } from './normal.ts'
import { configSchema } from './schema.ts'

/** What a repository without a config file has; an empty file says the same. */
export const defaultConfig: Config = normalConfig(v.parse(configSchema, {}))

/**
 * Reads the text of a config file; `file` is its path for messages. Throws a UserError with all mistakes at once,
 * in the order in which they stand in the file.
 */
export function readConfig(text: string, file: string, surroundings: Surroundings = {}): Config {
  const document = parseConfigDocument(text)
  if ('mistakes' in document) throw refused(document.mistakes.map((mistake) => ({ file, subject: [], ...mistake })))
  // A file of comments alone is an empty one.
  const written = document.value ?? {}
  const result = v.safeParse(configSchema, written, { abortPipeEarly: true })
  const mistakes = [...(result.issues ?? []).flatMap(mistakesOf), ...nameMistakes(written, surroundings)]
  if (mistakes.length > 0 || document.duplicates.length > 0 || !result.success) {
    const duplicates = document.duplicates.map((mistake) => ({ file, subject: [], ...mistake }))
    const placed = mistakes.map(({ path, of, mistake }) => {
      // A mistake about a key is told of the map that has it, or lacks it.
      const subject = of === 'key' ? path.slice(0, -1) : path
      return { file, ...document.position(path, of), subject, mistake }
    })
    throw refused([...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column))
  }
  return normalConfig(result.output, {
    ...surroundings,
    lineOf: (path) => document.position(path).line,
  })
}

/** Where in a config file a value stands, or would. */
export type PlaceOf = (path: Path) => { readonly line: number; readonly column: number }

/** The places in a config that was read without mistakes. */
export function placesIn(text: string): PlaceOf {
  const document = parseConfigDocument(text)
  if ('mistakes' in document) throw new Error('the config was read before, and had no mistakes')
  return (path) => document.position(path)
}

/** Throws a UserError for budgets on programs that are not there; for when programs are found, not configured. */
export function checkBudgetNames(
  { budgets }: Config,
  programNames: readonly string[],
  { file, placeOf }: { readonly file: string; readonly placeOf: PlaceOf },
): void {
  const mistakes = budgets.flatMap(({ program }, index): PlacedMistake[] => {
    if (program === undefined || programNames.includes(program)) return []
    const subject = ['budgets', index, 'program']
    return [{ file, ...placeOf(subject), subject, mistake: unknownNameMistake('program', program, programNames) }]
  })
  if (mistakes.length > 0) throw refused(mistakes)
}

const refused = (mistakes: readonly PlacedMistake[]) => new UserError({ kind: 'mistakes-in-config', mistakes })

/** The mistakes that an issue of valibot's stands for: of a choice between shapes, those of the shape that was meant. */
function mistakesOf(issue: v.BaseIssue<unknown>): MistakeAtPath[] {
  const path = (issue.path ?? []).map(({ key }) => key as string | number)
  const meant = (issue.issues ?? []).filter(({ kind, type, path: below, input }) => {
    return kind !== 'schema' || below !== undefined || (type === 'picklist' && typeof input === 'string')
  })
  if (meant.length > 0) {
    return meant.flatMap(mistakesOf).map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }))
  }
  const last = issue.path?.at(-1)
  const aboutKey = last !== undefined && 'origin' in last && last.origin === 'key'
  return [{ path, ...(aboutKey ? { of: 'key' as const } : {}), mistake: mistakeIn(issue) }]
}
