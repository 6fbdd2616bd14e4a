// What no single value of a config shows: names given twice, names that nothing has, platforms that Go does not have.
// Works on the file as written, so that it also finds its mistakes where the schema found others.

import type { Path } from '../mistake/config.ts'
import type { ValueMistake } from '../mistake/value.ts'
import { checkGoexperiment, prebuiltFlagSet } from '../plan/flag-set.ts'
import { platformMistake } from '../plan/platform.ts'
import { suggestion } from '../suggestion.ts'
import { builtInNames, namePattern, nameRule } from './flag-set.ts'
import { isPackagePath, nameOfPackage } from './program.ts'

/** What the checkout and the toolchain in use know and a config file does not say. All optional. */
export interface Surroundings {
  /** The lines of `go tool dist list`. Absent: platforms are checked by their form. */
  readonly platforms?: readonly string[]
  /** The working directory's import path, which names the program of the package `.`. */
  readonly module?: string
  /** The names that GOEXPERIMENT may have. Absent: it is not checked here. */
  readonly experiments?: readonly string[]
}

export interface MistakeAtPath {
  readonly path: Path
  readonly of?: 'key'
  readonly mistake: ValueMistake
}

type Named = 'program' | 'flag-set'

// What hosted runners are, for budgets on the host's platform where no toolchain was asked.
const runnerPlatforms = ['linux', 'windows', 'darwin'].flatMap((goos) => [`${goos}/amd64`, `${goos}/arm64`])

export function nameMistakes(written: unknown, { platforms, module, experiments }: Surroundings): MistakeAtPath[] {
  const programs = listIn(written, 'programs').map((item, index) => programName(item, index, module))
  const programNames = programs.map(({ name }) => name)
  const flagSetNames = listIn(written, 'flag-sets').map((item) => stringIn(item) ?? stringIn(keyIn(item, 'name')))
  const hasPrograms = keyIn(written, 'programs') !== undefined
  const hasFlagSets = keyIn(written, 'flag-sets') !== undefined
  return [
    ...programs.flatMap(({ mistake }) => mistake ?? []),
    ...twice(programNames, 'programs', 'program'),
    ...twice(flagSetNames, 'flag-sets', 'flag-set'),
    ...unknownPlatforms(written, platforms),
    ...unknownExperiments(written, experiments),
    ...listIn(written, 'budgets').flatMap((budget, index) => [
      ...(hasPrograms ? unknownName(budget, index, 'program', programNames) : []),
      ...unknownFlagSet(budget, index, {
        names: hasFlagSets ? flagSetNames : ['default', 'stripped'],
        prebuilt: listIn(written, 'programs').flatMap((item, at) =>
          keyIn(item, 'prebuilt') === undefined ? [] : [programs[at]?.name],
        ),
      }),
      ...unknownBudgetPlatform(budget, index, platformsIn(written), platforms),
    ]),
  ]
}

/** The name that a program goes by, given or from its package. */
function programName(item: unknown, index: number, module: string | undefined) {
  const given = stringIn(keyIn(item, 'name'))
  if (given !== undefined) return { name: given }
  const path = stringIn(item) ?? stringIn(keyIn(item, 'package'))
  if (path === undefined) return { name: undefined }
  const name = nameOfPackage(path) ?? (module === undefined ? undefined : nameOfPackage(module))
  if (name !== undefined && namePattern.test(name)) return { name }
  const at: Path = typeof item === 'string' ? ['programs', index] : ['programs', index, 'package']
  const mistake: ValueMistake =
    name === undefined
      ? { kind: 'package-without-name', package: path }
      : { kind: 'package-of-bad-name', package: path, expected: nameRule }
  // What the path is wrong with besides, the schema says.
  return { name: undefined, mistake: isPackagePath(path) ? { path: at, mistake } : undefined }
}

/** Names become parts of file names, which some systems compare without case. */
function twice(names: readonly (string | undefined)[], key: string, of: Named): MistakeAtPath[] {
  const lower = names.map((name) => name?.toLowerCase())
  return names.flatMap((name, index) => {
    const at = lower.indexOf(name?.toLowerCase())
    if (name === undefined || at === index) return []
    const first = names[at]
    const mistake: ValueMistake = {
      kind: 'name-twice',
      of,
      name,
      ...(first !== undefined && first !== name && { first }),
    }
    return [{ path: [key, index], mistake }]
  })
}

function unknownName(
  budget: unknown,
  index: number,
  key: Named,
  names: readonly (string | undefined)[],
  others: readonly string[] = [],
): MistakeAtPath[] {
  const name = stringIn(keyIn(budget, key))
  // Where a name could not be read, the budget may mean that one.
  if (name === undefined || name === '' || names.includes(name) || names.includes(undefined)) return []
  const known = names.filter((candidate) => candidate !== undefined)
  return [{ path: ['budgets', index, key], mistake: unknownNameMistake(key, name, known, others) }]
}

/** A prebuilt program has a flag set of its own, and no other. */
function unknownFlagSet(
  budget: unknown,
  index: number,
  { names, prebuilt }: { names: readonly (string | undefined)[]; prebuilt: readonly (string | undefined)[] },
): MistakeAtPath[] {
  const program = stringIn(keyIn(budget, 'program'))
  const own = program !== undefined && prebuilt.includes(program)
  const known = own ? [prebuiltFlagSet] : prebuilt.length > 0 ? [...names, prebuiltFlagSet] : names
  return unknownName(budget, index, 'flag-set', known, own ? [] : builtInNames)
}

/** A budget names something that is not there. `others` exist, but not in this config. */
export function unknownNameMistake(
  of: Named,
  name: string,
  known: readonly string[],
  others: readonly string[] = [],
): ValueMistake {
  if (others.includes(name)) return { kind: 'budget-on-unlisted-flag-set', name, known }
  const meant = suggestion(name, known)
  return {
    kind: 'budget-on-unknown-name',
    of,
    name,
    known: [...new Set(known)],
    ...(meant !== undefined && { meant }),
  }
}

function unknownPlatforms(written: unknown, known: readonly string[] | undefined): MistakeAtPath[] {
  if (known === undefined) return []
  const runners = keyIn(written, 'runners')
  const keys = typeof runners === 'object' && runners !== null && !Array.isArray(runners) ? Object.keys(runners) : []
  const places: (Omit<MistakeAtPath, 'mistake'> & { text: string })[] = [
    ...platformsIn(written).map((text, index) => ({ text: text ?? '', path: ['platforms', index] })),
    ...keys.map((text) => ({ text, path: ['runners', text], of: 'key' as const })),
  ]
  return places.flatMap(({ text, ...place }) => {
    // What is wrong in itself, the schema says already.
    if (text === 'host' || text === '' || platformMistake(text) !== undefined) return []
    const mistake = platformMistake(text, known)
    return mistake === undefined ? [] : [{ ...place, mistake }]
  })
}

function unknownExperiments(written: unknown, known: readonly string[] | undefined): MistakeAtPath[] {
  if (known === undefined) return []
  return listIn(written, 'flag-sets').flatMap((flagSet, index) => {
    const value = stringIn(keyIn(keyIn(flagSet, 'env'), 'GOEXPERIMENT'))
    const mistake = value === undefined ? undefined : checkGoexperiment(value, known)
    return mistake === undefined ? [] : [{ path: ['flag-sets', index, 'env', 'GOEXPERIMENT'], mistake }]
  })
}

function unknownBudgetPlatform(
  budget: unknown,
  index: number,
  listed: readonly (string | undefined)[],
  known: readonly string[] | undefined,
): MistakeAtPath[] {
  const platform = stringIn(keyIn(budget, 'platform'))
  if (platform === undefined || platform === 'host' || platformMistake(platform) !== undefined) return []
  if (listed.includes(platform) || listed.includes(undefined)) return []
  // The host of another job may be any platform that there are runners for; it is judged there.
  const hosts = listed.includes('host') ? (known ?? runnerPlatforms) : []
  if (hosts.includes(platform)) return []
  const names = listed
    .filter((name) => name !== undefined)
    .filter((name) => name === 'host' || platformMistake(name) === undefined)
  const meant = suggestion(platform, [...names, ...hosts])
  const mistake: ValueMistake = {
    kind: 'budget-on-unlisted-platform',
    platform,
    listed: names,
    orHost: hosts.length > 0,
    ...(meant !== undefined && { meant }),
  }
  return [{ path: ['budgets', index, 'platform'], mistake }]
}

function platformsIn(written: unknown): (string | undefined)[] {
  if (keyIn(written, 'platforms') === undefined) return ['host']
  return listIn(written, 'platforms').map(stringIn)
}

function keyIn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

function listIn(value: unknown, key: string): unknown[] {
  const list = keyIn(value, key)
  return Array.isArray(list) ? list : []
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
