import type { ExperimentMistake } from '../mistake/experiment.ts'
import { suggestion } from '../suggestion.ts'

/** A named way to build, and run, a program. Absent means: what the go command does by itself. */
export interface FlagSet {
  readonly name: string
  readonly ldflags?: string
  readonly gcflags?: string
  readonly asmflags?: string
  readonly tags?: readonly string[]
  readonly buildmode?: string
  readonly trimpath?: boolean
  readonly race?: boolean
  /** `auto`, `off`, or a profile's path. */
  readonly pgo?: string
  /** Environment of the build. */
  readonly env: Readonly<Record<string, string>>
  /** Environment of the measured program. */
  readonly runEnv: Readonly<Record<string, string>>
  /** A shell line of the user's that writes the binary to `$OUTPUT`, in place of the go command. */
  readonly build?: string
}

const flagSet = (name: string, rest: Partial<FlagSet>): FlagSet => ({ name, env: {}, runEnv: {}, ...rest })

/** What the row of a prebuilt program has as its flag set. */
export const prebuiltFlagSet = 'prebuilt'

/** The flag sets that a config can name without defining them. */
export const builtInFlagSets: readonly FlagSet[] = [
  flagSet('default', {}),
  flagSet('stripped', { ldflags: '-s -w' }),
  flagSet('strip-symbols', { ldflags: '-s' }),
  flagSet('strip-dwarf', { ldflags: '-w' }),
  flagSet('pie', { buildmode: 'pie' }),
  flagSet('trimpath', { trimpath: true }),
  flagSet('no-inline', { gcflags: 'all=-l' }),
  flagSet('gc-off', { runEnv: { GOGC: 'off' } }),
  flagSet('release', { trimpath: true, ldflags: '-s -w', env: { CGO_ENABLED: '0' } }),
]

/** One text for all flag sets with the same keys and values, whatever their order. */
export function textOfFlags(flags: Partial<FlagSet>): string {
  const sorted = (map: object): [string, unknown][] => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))
  const { env = {}, runEnv = {}, ...rest } = flags
  return JSON.stringify([sorted(rest), sorted(env), sorted(runEnv)])
}

/** The flag set as a command line that one can type; an option with several words in quotes. */
export function buildLine({ name: _, env, runEnv: __, ...flags }: FlagSet): string {
  const options = Object.entries(flags).map(([flag, value]) => {
    if (value === true) return `-${flag}`
    return `-${flag}=${String(value).includes(' ') ? `"${value}"` : value}`
  })
  return [...assignments(env), 'go build', ...options].join(' ')
}

/** Variables as a shell takes them in front of a command. */
export function assignments(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([key, value]) => `${key}=${value}`)
}

/**
 * What is wrong with a GOEXPERIMENT, or undefined. `known` are the names that the toolchain in use has: they come and go
 * with Go's versions. The go command's own message drops a leading "no", which negates.
 */
export function checkGoexperiment(value: string, known: readonly string[]): ExperimentMistake | undefined {
  for (const name of value.split(',')) {
    if (name === '' || name === 'none') continue
    const negated = name.startsWith('no')
    const experiment = negated ? name.slice(2) : name
    // An alias for all the regabi experiments, which no list of experiments names.
    if (known.includes(experiment) || experiment === 'regabi') continue
    if (experiment === 'gc') return { kind: 'experiment-without-gc', value }
    const near = suggestion(experiment, known)
    const meant = near === undefined ? undefined : `${negated ? 'no' : ''}${near}`
    return { kind: 'unknown-experiment', value, experiment, known, ...(meant !== undefined && { meant }) }
  }
  return undefined
}
