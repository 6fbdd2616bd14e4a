import type { Budget } from '../budget.ts'
import type { Path } from '../mistake/config.ts'
import { builtInFlagSets, type FlagSet } from '../plan/flag-set.ts'
import { parsePlatform } from '../plan/platform.ts'
import type { Program } from '../plan/program.ts'
import type { Config } from './config.ts'
import type { Surroundings } from './names.ts'
import { nameOfPackage } from './program.ts'
import type { ReadConfig } from './schema.ts'

type Written<Key extends keyof ReadConfig> = NonNullable<ReadConfig[Key]> extends readonly (infer Item)[] ? Item : never

interface Origin extends Surroundings {
  readonly lineOf?: (path: Path) => number
}

/** A config without mistakes in the shape that the rest of the program reads. */
export function normalConfig(written: ReadConfig, origin: Origin = {}): Config {
  const { programs, prepare, shards, history, measure, 'release-tags': releaseTags } = written
  const { soak, 'memory-limit': memoryLimit, ...counts } = measure
  return {
    ...(programs === undefined ? {} : { programs: programs.map((program) => programOf(program, origin)) }),
    flagSets: written['flag-sets'].map(flagSetOf),
    platforms: written.platforms.map((platform) => (platform === 'host' ? platform : parsePlatform(platform))),
    ...(prepare === undefined ? {} : { prepare }),
    freeze: written.freeze,
    measure: {
      ...counts,
      ...(soak === undefined ? {} : { soak }),
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
    },
    budgets: written.budgets.map((budget, index) => budgetOf(budget, index, origin)),
    ...(releaseTags === undefined ? {} : { releaseTags }),
    overrideLabel: written['override-label'],
    commentAbove: { bytes: written['comment-above'].size, percent: written['comment-above'].percent },
    ...(shards === undefined ? {} : { shards }),
    runners: written.runners,
    ...(history === undefined ? {} : { history }),
  }
}

function programOf(written: Written<'programs'>, { module }: Origin): Program {
  const program = typeof written === 'string' ? { package: written } : written
  const { package: path = '' } = program
  const name = program.name ?? nameOfPackage(path) ?? nameOfPackage(module ?? '')
  if (name === undefined) throw new Error(`no name for ${path}; the names were checked before`)
  return { ...program, package: path, name }
}

function flagSetOf(written: Written<'flag-sets'>): FlagSet {
  const defined = typeof written === 'string' ? { name: written } : written
  const builtIn = builtInFlagSets.find(({ name }) => name === defined.name)
  // Any key beside the name makes it a definition of its own, which takes nothing over from the built-in one.
  if (builtIn !== undefined && Object.keys(defined).length === 1) return builtIn
  const { 'run-env': runEnv = {}, env = {}, ...rest } = defined
  return { ...rest, env, runEnv }
}

function budgetOf(written: Written<'budgets'>, index: number, { lineOf }: Origin): Budget {
  const { 'flag-set': flagSet, 'max-growth': maxGrowth, ...rest } = written
  return {
    ...rest,
    ...(flagSet === undefined ? {} : { flagSet }),
    ...(maxGrowth === undefined ? {} : { maxGrowth }),
    ...(lineOf === undefined ? {} : { line: lineOf(['budgets', index]) }),
  }
}
