import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../core/config/config.ts'
import type { Surroundings } from '../core/config/names.ts'
import { defaultConfig, type PlaceOf, placesIn, readConfig } from '../core/config/read-config.ts'
import type { Note } from '../core/note/note.ts'
import { builtInFlagSets } from '../core/plan/flag-set.ts'
import { withPackagesOf } from '../core/plan/program.ts'
import { suggestion } from '../core/suggestion.ts'
import { UserError } from '../core/user-error.ts'
import { isFolder, textOf } from '../system/files.ts'
import { pathWithin } from '../system/path-within.ts'
import type { Request, Workspace } from '../workspace.ts'
import { findRelease } from './find-release.ts'

export interface LoadedConfig {
  readonly config: Config
  /** Path for messages and annotations, from the repository's root. */
  readonly file: string
  /** For mistakes that only show when the sources were looked at. */
  readonly placeOf: PlaceOf
  /** What the reader of the report should know. */
  readonly notes: readonly Note[]
}

/** Head's checkout: its root, and the working directory in it. */
export interface HeadFolders {
  readonly root: string
  readonly dir: string
}

/** What the toolchain knows and a config is checked against. */
export interface ToolchainNames {
  readonly platforms: readonly string[]
  /** Asked only where the config has one. Undefined: this toolchain does not tell. */
  readonly experiments: () => Promise<readonly string[] | undefined>
}

/** The config of head, narrowed to what was asked for. A missing default file is zero-config. */
export async function loadConfig(request: Request, head: HeadFolders, go: ToolchainNames): Promise<LoadedConfig> {
  const { path, explicit } = request.config
  // A runner's path is one in the repository; a terminal's is one on the user's disk, unless it is the default.
  const absolute = explicit && !request.onRunner ? resolve(path) : resolve(head.root, path)
  const file = pathWithin(head.root, absolute) ?? absolute
  const text = await configText(absolute, file)
  if (text === undefined) {
    if (explicit) throw new UserError({ kind: 'no-config-file', file })
    await refuseOtherName(absolute, file)
    const { config, notes } = await zeroConfig(head)
    return { config: narrowed(config, request), file, placeOf: placesIn(''), notes }
  }
  const config = readConfig(text, file, await surroundingsOf(text, head, go))
  return { config: narrowed(config, request), file, placeOf: placesIn(text), notes: [] }
}

/** What a repository without a config has: the usual flag sets, and that of its releases where GoReleaser's file says it plainly. */
async function zeroConfig({ root, dir }: HeadFolders): Promise<Pick<LoadedConfig, 'config' | 'notes'>> {
  const release = await findRelease(root, relative(root, dir) || '.')
  if (release === undefined) return { config: defaultConfig, notes: [] }
  const { flagSet, file, notes } = release
  if (flagSet === undefined) return { config: defaultConfig, notes }
  const config = { ...defaultConfig, flagSets: [...defaultConfig.flagSets, flagSet] }
  return { config, notes: [{ kind: 'goreleaser-used', file }, ...notes] }
}

/** Base's own config. Undefined where it has none, or one that cannot be read: the mistake is not head's. */
export async function configOfBase(
  file: string,
  { baseRoot }: Pick<Workspace, 'baseRoot'>,
): Promise<Config | undefined> {
  if (isAbsolute(file) || baseRoot === undefined) return undefined
  try {
    const text = await configText(join(baseRoot, file), file)
    return text === undefined ? undefined : readConfig(text, file)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Head's config; a program that base's has of another package is built from that one in base. */
export function withPackagesBefore(config: Config, base: Config | undefined): Config {
  if (config.programs === undefined || base?.programs === undefined) return config
  return { ...config, programs: withPackagesOf(base.programs, config.programs) }
}

/** The file's text; undefined if there is none. Throws a UserError for what cannot be a config. */
async function configText(path: string, file: string): Promise<string | undefined> {
  if (await isFolder(path)) throw new UserError({ kind: 'config-is-a-folder', file: file === '' ? path : file })
  if ((await textOf(path)) === undefined) return undefined
  const bytes = await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UserError({ kind: 'config-not-utf8', file, ...endOfText(bytes) }, { cause })
  }
}

/** Where the part of a file that is UTF-8 ends. */
function endOfText(bytes: Uint8Array): { line: number; column: number } {
  // In streaming mode what is cut off at the end is no mistake, so each prefix of a good part is good.
  const isGood = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isGood(middle)) good = middle
    else bad = middle
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** A config that nobody reads would pass for one whose budgets hold. */
async function refuseOtherName(path: string, file: string): Promise<void> {
  if (!path.endsWith('.yml')) return
  const other = `${file.slice(0, -'.yml'.length)}.yaml`
  const exists = await stat(`${path.slice(0, -'.yml'.length)}.yaml`).then(
    () => true,
    () => false,
  )
  if (exists) throw new UserError({ kind: 'config-of-other-name', other, file })
}

async function surroundingsOf(
  text: string,
  head: HeadFolders,
  { platforms, experiments }: ToolchainNames,
): Promise<Surroundings> {
  const module = await moduleOf(head)
  const known = text.includes('GOEXPERIMENT') ? await experiments() : undefined
  return { platforms, ...(module !== undefined && { module }), ...(known && { experiments: known }) }
}

/** The working directory's import path, which names the program of the package `.`. */
async function moduleOf({ root, dir }: HeadFolders): Promise<string | undefined> {
  for (let folder = dir; ; folder = dirname(folder)) {
    const module = /^module\s+"?([^\s"]+)/m.exec((await textOf(join(folder, 'go.mod'))) ?? '')?.[1]
    if (module !== undefined) return [module, ...relative(folder, dir).split(sep).filter(Boolean)].join('/')
    if (folder === root || folder === dirname(folder)) return undefined
  }
}

function narrowed(config: Config, { flagSets, programs, withoutBudgets = false }: Request): Config {
  const known = [...config.flagSets, ...builtInFlagSets]
  const chosen = [...new Set(flagSets)].map((name) => found('--flag-set', name, known))
  const kept =
    config.programs && programs.length > 0
      ? [...new Set(programs)].map((name) => found('--program', name, config.programs ?? []))
      : undefined
  return {
    ...config,
    ...(chosen.length > 0 && { flagSets: chosen }),
    ...(kept && { programs: kept }),
    ...(withoutBudgets && { budgets: [] }),
  }
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
  const meant = suggestion(name, names)
  throw new UserError({ kind: 'unknown-name', option, name, ...(meant !== undefined && { meant }), known: names })
}
