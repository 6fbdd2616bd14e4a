import * as v from 'valibot'
import type { Config } from './config.ts'
import { type Path, parseConfigDocument } from './document.ts'
import { ConfigError, type ConfigMistake } from './mistake.ts'
import { nameMistakes, type PlacedMistake, type Surroundings, unknownNameMessage } from './names.ts'
import { normalConfig } from './normal.ts'
import { configSchema } from './schema.ts'

/** What a repository without a config file has; an empty file says the same. */
export const defaultConfig: Config = normalConfig(v.parse(configSchema, {}))

/**
 * Reads the text of a config file; `file` is its path for messages. Throws a ConfigError with all mistakes at once,
 * in the order in which they stand in the file.
 */
export function readConfig(text: string, file: string, surroundings: Surroundings = {}): Config {
  const document = parseConfigDocument(text)
  if ('mistakes' in document) throw new ConfigError(document.mistakes.map((mistake) => ({ file, ...mistake })))
  // A file of comments alone is an empty one.
  const written = document.value ?? {}
  const result = v.safeParse(configSchema, written, { abortPipeEarly: true })
  const mistakes = [...(result.issues ?? []).flatMap(mistakesOf), ...nameMistakes(written, surroundings)]
  if (mistakes.length > 0 || document.duplicates.length > 0 || !result.success) {
    const duplicates = document.duplicates.map((mistake): ConfigMistake => ({ file, ...mistake }))
    const placed = mistakes.map(({ path, of, message }): ConfigMistake => {
      // A mistake about a key is told of the map that has it, or lacks it.
      const subject = spoken(of === 'key' ? path.slice(0, -1) : path)
      return { file, ...document.position(path, of), message: subject === '' ? message : `${subject}: ${message}` }
    })
    throw new ConfigError([...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column))
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

/** Throws a ConfigError for budgets on programs that are not there; for when programs are found, not configured. */
export function checkBudgetNames(
  { budgets }: Config,
  programNames: readonly string[],
  { file, placeOf }: { readonly file: string; readonly placeOf: PlaceOf },
): void {
  const mistakes = budgets.flatMap(({ program }, index): ConfigMistake[] => {
    if (program === undefined || programNames.includes(program)) return []
    const path = ['budgets', index, 'program']
    const message = `${spoken(path)}: ${unknownNameMessage('program', program, programNames)}`
    return [{ file, ...placeOf(path), message }]
  })
  if (mistakes.length > 0) throw new ConfigError(mistakes)
}

/** The mistakes that an issue of valibot's stands for: of a choice between shapes, those of the shape that was meant. */
function mistakesOf(issue: v.BaseIssue<unknown>): PlacedMistake[] {
  const path = (issue.path ?? []).map(({ key }) => key as string | number)
  const meant = (issue.issues ?? []).filter(({ kind, type, path: below, input }) => {
    return kind !== 'schema' || below !== undefined || (type === 'picklist' && typeof input === 'string')
  })
  if (meant.length > 0) {
    return meant.flatMap(mistakesOf).map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }))
  }
  const last = issue.path?.at(-1)
  const aboutKey = last !== undefined && 'origin' in last && last.origin === 'key'
  return [{ path, ...(aboutKey ? { of: 'key' as const } : {}), message: issue.message }]
}

/** `budgets[0].max`. */
function spoken(path: Path): string {
  return path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`)).join('')
}
