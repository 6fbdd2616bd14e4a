import { join, relative, resolve } from 'node:path'
import { type Config, defaultConfig, readConfig } from './core/config.ts'
import { builtInFlagSets } from './core/flag-set.ts'
import { suggestion } from './core/suggestion.ts'
import { UserError } from './core/user-error.ts'
import { textOf } from './files.ts'
import type { Request } from './workspace.ts'

export interface LoadedConfig {
  readonly config: Config
  /** Path for messages and annotations, from the repository's root. */
  readonly file: string
}

/** The config of head, narrowed to what was asked for. A missing default file is zero-config. */
export async function loadConfig(
  request: Request,
  headRoot: string,
  platforms: readonly string[],
): Promise<LoadedConfig> {
  const { path, explicit } = request.config
  // A runner's path is one in the repository; a terminal's is one on the user's disk, unless it is the default.
  const absolute = explicit && !request.onRunner ? resolve(path) : join(headRoot, path)
  const file = relative(headRoot, absolute).startsWith('..') ? absolute : relative(headRoot, absolute)
  const text = await textOf(absolute)
  if (text === undefined && explicit) {
    throw new UserError(`${file}: there is no such config file. Write one, or leave the setting out for zero-config.`)
  }
  const config =
    text === undefined ? defaultConfig : readConfig(text, file, { platforms, ...(await moduleIn(request.dir)) })
  return { config: narrowed(config, request), file }
}

/** The module's path, which names the program of the package `.`. */
async function moduleIn(dir: string): Promise<{ module?: string }> {
  const module = /^module\s+"?([^\s"]+)/m.exec((await textOf(join(dir, 'go.mod'))) ?? '')?.[1]
  return module === undefined ? {} : { module }
}

function narrowed(config: Config, { flagSets, programs }: Request): Config {
  const known = [...config.flagSets, ...builtInFlagSets]
  const chosen = flagSets.map((name) => found('--flag-set', name, known))
  const kept =
    config.programs && programs.length > 0
      ? programs.map((name) => found('--program', name, config.programs ?? []))
      : undefined
  return { ...config, ...(chosen.length > 0 && { flagSets: chosen }), ...(kept && { programs: kept }) }
}

/** The named one; a UserError with a suggestion if there is none. */
export function found<Named extends { readonly name: string }>(
  option: string,
  name: string,
  known: readonly Named[],
): Named {
  const match = known.find((candidate) => candidate.name === name)
  if (match !== undefined) return match
  const names = [...new Set(known.map((candidate) => candidate.name))]
  const near = suggestion(name, names)
  throw new UserError(
    `${option} ${name}: there is no such name.${near === undefined ? '' : ` Did you mean "${near}"?`} Known: ${names.join(', ')}.`,
  )
}

/** What a config may ask for already and this version does not do yet, said rather than silently left out. */
export function notDoneYet({ measure, budgets, history, programs }: Config): string[] {
  const unsupported = programs?.find(({ prebuilt }) => prebuilt !== undefined)
  if (unsupported !== undefined) {
    throw new UserError(
      `programs: ${unsupported.name}: prebuilt binaries are not supported in this version; leave "prebuilt" out.`,
    )
  }
  const wanted: readonly (readonly [boolean, string])[] = [
    [measure.cold === 'disk', 'measure.cold: disk'],
    [measure.soak !== undefined, 'measure.soak'],
    [measure.memoryLimit !== undefined, 'measure.memory-limit'],
    [budgets.some(({ against }) => against === 'release'), 'a budget against a release'],
    [history !== undefined, 'history'],
    [programs?.some(({ load }) => load !== undefined) ?? false, 'load'],
  ]
  return wanted.filter(([is]) => is).map(([, what]) => `Not done in this version, and so not measured: ${what}.`)
}
