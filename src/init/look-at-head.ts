import type { Release } from '../core/build/goreleaser.ts'
import type { Cell } from '../core/cell/cell.ts'
import { cellId } from '../core/cell-key.ts'
import { type Config, defaultConfigPath } from '../core/config/config.ts'
import type { Surroundings } from '../core/config/names.ts'
import { defaultConfig, placesIn } from '../core/config/read-config.ts'
import type { Run } from '../core/plan/program.ts'
import { namePrograms } from '../core/plan/program-name.ts'
import type { Reason } from '../core/reason/reason.ts'
import { type MainPackage, requirePrograms } from '../go/find-programs.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import { type Built, buildBaseAndHead } from '../steps/build-pair.ts'
import { compareCells } from '../steps/compare-cells.ts'
import { findPrograms } from '../steps/find-programs.ts'
import { mainPackagesIn } from '../steps/open-revision.ts'
import { findStarts, withTiming } from '../steps/plan-starts.ts'
import { goEnvironment, type RunContext, startRun } from '../steps/run-context.ts'
import { timeStarts } from '../steps/time-starts.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import type { Ask } from './ask.ts'
import { askForStarts, findServers, guessServers } from './find-starts.ts'

/** Few starts, since no decision hangs on them: what is wanted is about how much memory there is. */
const measure = { ...defaultConfig.measure, runs: 12, time: 15 }

export interface Looking {
  readonly effects: Effects
  readonly workspace: Workspace
  readonly request: Request
  readonly release: Release | undefined
  readonly ask: Ask
}

/** What there is in head, by one run. */
export interface Seen {
  readonly packages: readonly MainPackage[]
  readonly built: Built
  readonly cells: readonly Cell[]
  /** How to start each program, by its name. */
  readonly runs: ReadonlyMap<string, Run>
  /** Why the others are only sized. */
  readonly reasons: ReadonlyMap<string, Reason>
  /** Set where programs are only built, as measuring works on Linux alone: each run finds out how to start them. */
  readonly elsewhere?: {
    /** How a program may be started whose sources listen, by its name. Not tried. */
    readonly guesses: ReadonlyMap<string, Run>
  }
  readonly config: Config
  readonly surroundings: Surroundings
}

/** Builds head's programs, finds out how to start them, and measures them. */
export async function lookAtHead({ effects, workspace, request, release, ask }: Looking): Promise<Seen> {
  const opened = await openRun(request, effects, workspace)
  const { packages, toolchain } = await mainPackages(opened)
  const run = { ...opened, config: configFor(packages, release) }
  const built = await buildForRunners(run, toolchain)
  const { known, starts } = await findWays(run, built, ask)
  const { base: plan } = withTiming(run, starts)
  const started = await timeStarts(run, plan)
  return {
    packages,
    built: known,
    cells: compareCells(run, known, plan, { started }),
    runs: new Map(plan.cells.flatMap(({ program, head }) => (head === undefined ? [] : [[program, head.run]]))),
    reasons: reasonsIn(known, plan),
    ...(toolchain.hostOs !== 'linux' &&
      !request.onlySize && { elsewhere: { guesses: await guessServers(run, known) } }),
    config: run.config,
    surroundings: moduleAt(packages),
  }
}

/** A run without a config of its own: what there is decides what is measured. */
async function openRun(request: Request, effects: Effects, workspace: Workspace): Promise<RunContext> {
  return startRun({
    request,
    effects,
    workspace,
    env: await goEnvironment(effects, workspace),
    config: defaultConfig,
    configFile: defaultConfigPath,
    placeOf: placesIn(''),
    configNotes: [],
  })
}

async function mainPackages(run: RunContext) {
  const { effects, workspace, env } = run
  const checkout = workspace.checkout('head', false)
  return effects.progress.phase('Look at the repository', async () => {
    const toolchain = await readToolchain(effects.exec, checkout.dir, env)
    const search = await mainPackagesIn(run, checkout, toolchain)
    await requirePrograms(search, checkout.dir)
    effects.progress.step(
      `${search.packages.length} main package${search.packages.length === 1 ? '' : 's'}, with ${toolchain.version}`,
    )
    return { packages: search.packages, toolchain }
  })
}

/** The workflow's runners are Linux, so sizes are to be theirs. What needs a C compiler may build for this system alone. */
async function buildForRunners(run: RunContext, { hostOs, hostArch }: Toolchain): Promise<Built> {
  const build = async (of: RunContext) => buildBaseAndHead(of, await findPrograms(of))
  if (hostOs === 'linux') return build(run)
  const platforms = [{ goos: 'linux', goarch: hostArch }]
  const built = await build({ ...run, config: { ...run.config, platforms } })
  const isAny = built.cells.some((cell) => built.head.get(cellId(cell))?.result.kind === 'built')
  return isAny ? built : build(run)
}

/** Finds out how to start each program: as a server, by trial, or by asking for what neither of them finds. */
async function findWays(
  run: RunContext,
  built: Built,
  ask: Ask,
): Promise<{ readonly known: Built; readonly starts: StartPlan }> {
  const isStarted = !run.request.onlySize && built.toolchain.hostOs === 'linux'
  const known = isStarted ? withRuns(built, await findServers(run, built)) : built
  const starts = await findStarts(run, known)
  const told = isStarted ? await askForStarts(run, known, starts, ask) : new Map<string, Run>()
  if (told.size === 0) return { known, starts }
  const all = withRuns(known, told)
  return { known: all, starts: await findStarts(run, all) }
}

/** What is released if that is known, else everything; under the flags of a release, or without what they are stripped. */
function configFor(packages: readonly MainPackage[], release: Release | undefined): Config {
  const [plain, stripped] = defaultConfig.flagSets
  const names = namePrograms(packages)
  const released = packages.filter((found) => release?.packages.includes(found.package))
  const programs = released.map(({ package: path }) => ({ name: names.get(path) ?? path, package: path }))
  const flagSets = [plain, release?.flagSet ?? stripped].filter((flagSet) => flagSet !== undefined)
  return { ...defaultConfig, measure, flagSets, ...(programs.length > 0 && { programs }) }
}

function withRuns(built: Built, runs: ReadonlyMap<string, Run>): Built {
  const cells = built.cells.map((cell) => {
    const run = runs.get(cell.program)
    return run === undefined ? cell : { ...cell, source: { ...cell.source, run } }
  })
  return { ...built, cells }
}

function reasonsIn({ cells }: Built, { starts }: StartPlan): ReadonlyMap<string, Reason> {
  return new Map(
    cells.flatMap((cell): [string, Reason][] => {
      const start = starts.get(cellId(cell))
      return start?.kind === 'not-possible' ? [[cell.program, start.reason]] : []
    }),
  )
}

/** The import path of the working directory, which the package `.` is named after. */
function moduleAt(packages: readonly MainPackage[]): Surroundings {
  const module = packages.find(({ package: path }) => path === '.')?.importPath
  return module === undefined ? {} : { module }
}
