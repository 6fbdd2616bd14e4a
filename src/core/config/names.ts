// What no single value of a config shows: names given twice, names that nothing has, platforms that Go does not have.
// Works on the file as written, so that it also finds its mistakes where the schema found others.

import { checkGoexperiment, prebuiltFlagSet } from '../plan/flag-set.ts'
import { platformMistake } from '../plan/platform.ts'
import { suggestion } from '../suggestion.ts'
import type { Path } from './document.ts'
import { builtInNames, namePattern, nameRule } from './flag-set.ts'
import { foundInstead, shown } from './mistake.ts'
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

export interface PlacedMistake {
  readonly path: Path
  readonly of?: 'key'
  readonly message: string
}

// What hosted runners are, for budgets on the host's platform where no toolchain was asked.
const runnerPlatforms = ['linux', 'windows', 'darwin'].flatMap((goos) => [`${goos}/amd64`, `${goos}/arm64`])

export function nameMistakes(written: unknown, { platforms, module, experiments }: Surroundings): PlacedMistake[] {
  const programs = listIn(written, 'programs').map((item, index) => programName(item, index, module))
  const programNames = programs.map(({ name }) => name)
  const flagSetNames = listIn(written, 'flag-sets').map((item) => stringIn(item) ?? stringIn(keyIn(item, 'name')))
  const hasPrograms = keyIn(written, 'programs') !== undefined
  const hasFlagSets = keyIn(written, 'flag-sets') !== undefined
  return [
    ...programs.flatMap(({ mistake }) => mistake ?? []),
    ...twice(programNames, 'programs', 'program'),
    ...twice(flagSetNames, 'flag-sets', 'flag set'),
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
  const message =
    name === undefined
      ? `found the package ${shown(path)}, whose path gives the program no name, expected a name beside it: { name: …, package: ${path} }.`
      : `found the package ${shown(path)} without a name; its last element is no name: expected ${nameRule}.`
  // What the path is wrong with besides, the schema says.
  return { name: undefined, mistake: isPackagePath(path) ? { path: at, message } : undefined }
}

/** Names become parts of file names, which some systems compare without case. */
function twice(names: readonly (string | undefined)[], key: string, what: string): PlacedMistake[] {
  const lower = names.map((name) => name?.toLowerCase())
  return lower.flatMap((name, index) => {
    if (name === undefined || lower.indexOf(name) === index) return []
    const first = names[lower.indexOf(name)]
    const other = first === names[index] ? '' : `, once as ${shown(first)}`
    return [
      {
        path: [key, index],
        message: `found the ${what} ${shown(names[index])} twice${other}, expected each name once: give one of them another.`,
      },
    ]
  })
}

function unknownName(
  budget: unknown,
  index: number,
  key: 'program' | 'flag-set',
  names: readonly (string | undefined)[],
  others: readonly string[] = [],
): PlacedMistake[] {
  const name = stringIn(keyIn(budget, key))
  // Where a name could not be read, the budget may mean that one.
  if (name === undefined || name === '' || names.includes(name) || names.includes(undefined)) return []
  const known = names.filter((candidate) => candidate !== undefined)
  return [{ path: ['budgets', index, key], message: unknownNameMessage(key, name, known, others) }]
}

/** A prebuilt program has a flag set of its own, and no other. */
function unknownFlagSet(
  budget: unknown,
  index: number,
  { names, prebuilt }: { names: readonly (string | undefined)[]; prebuilt: readonly (string | undefined)[] },
): PlacedMistake[] {
  const program = stringIn(keyIn(budget, 'program'))
  const own = program !== undefined && prebuilt.includes(program)
  const known = own ? [prebuiltFlagSet] : prebuilt.length > 0 ? [...names, prebuiltFlagSet] : names
  return unknownName(budget, index, 'flag-set', known, own ? [] : builtInNames)
}

/** Says that a budget names something that is not there. `others` exist, but not in this config. */
export function unknownNameMessage(
  key: 'program' | 'flag-set',
  name: string,
  known: readonly string[],
  others: readonly string[] = [],
): string {
  const what = key === 'program' ? 'a program' : 'a flag set'
  if (others.includes(name)) {
    return `found the built-in flag set ${shown(name)}, which flag-sets does not list, expected one of ${known.join(', ')}: add it there.`
  }
  const listed = [...new Set(known)]
  const expected =
    listed.length === 0
      ? `no name, as there is no ${key === 'program' ? 'program' : 'flag set'}`
      : `${what} that is there: ${listed.join(', ')}`
  return foundInstead(name, expected, suggestion(name, known))
}

function unknownPlatforms(written: unknown, known: readonly string[] | undefined): PlacedMistake[] {
  if (known === undefined) return []
  const runners = keyIn(written, 'runners')
  const keys = typeof runners === 'object' && runners !== null && !Array.isArray(runners) ? Object.keys(runners) : []
  const places: (PlacedMistake & { text: string })[] = [
    ...platformsIn(written).map((text, index) => ({ text: text ?? '', path: ['platforms', index], message: '' })),
    ...keys.map((text) => ({ text, path: ['runners', text], of: 'key' as const, message: '' })),
  ]
  return places.flatMap(({ text, ...place }) => {
    // What is wrong in itself, the schema says already.
    if (text === 'host' || text === '' || platformMistake(text) !== undefined) return []
    const message = platformMistake(text, known)
    return message === undefined ? [] : [{ ...place, message }]
  })
}

function unknownExperiments(written: unknown, known: readonly string[] | undefined): PlacedMistake[] {
  if (known === undefined) return []
  return listIn(written, 'flag-sets').flatMap((flagSet, index) => {
    const value = stringIn(keyIn(keyIn(flagSet, 'env'), 'GOEXPERIMENT'))
    const message = value === undefined ? undefined : checkGoexperiment(value, known)
    return message === undefined ? [] : [{ path: ['flag-sets', index, 'env', 'GOEXPERIMENT'], message }]
  })
}

function unknownBudgetPlatform(
  budget: unknown,
  index: number,
  listed: readonly (string | undefined)[],
  known: readonly string[] | undefined,
): PlacedMistake[] {
  const platform = stringIn(keyIn(budget, 'platform'))
  if (platform === undefined || platform === 'host' || platformMistake(platform) !== undefined) return []
  if (listed.includes(platform) || listed.includes(undefined)) return []
  // The host of another job may be any platform that there are runners for; it is judged there.
  const hosts = listed.includes('host') ? (known ?? runnerPlatforms) : []
  if (hosts.includes(platform)) return []
  const names = listed.filter((name) => name === 'host' || (name !== undefined && platformMistake(name) === undefined))
  const meant = suggestion(platform, [...names, ...hosts] as string[])
  const expected = `a platform that platforms lists (${names.join(', ')})${hosts.length > 0 ? ', or that of a host' : ''}`
  return [{ path: ['budgets', index, 'platform'], message: foundInstead(platform, expected, meant) }]
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
