import { goEnvironment, readyProbe } from '../action.ts'
import type { Release } from '../core/build/goreleaser.ts'
import type { Cell } from '../core/cell/cell.ts'
import { cellId } from '../core/cell-key.ts'
import { ruleFor } from '../core/compare/sequential.ts'
import type { Config } from '../core/config/config.ts'
import type { Surroundings } from '../core/config/names.ts'
import { defaultConfig } from '../core/config/read-config.ts'
import type { Run } from '../core/plan/program.ts'
import { namePrograms } from '../core/plan/program-name.ts'
import { findMainPackages, type MainPackage, requirePrograms } from '../go/find-programs.ts'
import type { Probe } from '../go/probe.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import type { Trying } from '../go/start/trial.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import { type Built, buildBoth } from '../steps/build-both.ts'
import { compareCells } from '../steps/compare-cells.ts'
import { planBothStarts, startBoth } from '../steps/start-both.ts'
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
  readonly reasons: ReadonlyMap<string, string>
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
  const env = await goEnvironment(effects, workspace)
  const probe = await readyProbe(effects, workspace, env)
  const { temporary } = workspace
  const trying: Trying = { exec: effects.exec, probe, path: effects.env.PATH ?? '/usr/bin:/bin', temporary }
  const { packages, toolchain } = await mainPackages(effects, workspace, env)
  const onLinux = toolchain.hostOs === 'linux'
  const config = configFor(packages, release)
  const built = await buildForRunners(toolchain, config, (config) =>
    buildBoth({ request, effects, workspace, config, probe, env, onPrograms: () => {} }),
  )
  const starts = !request.onlySize && onLinux
  const servers = !starts
    ? new Map<string, Run>()
    : await effects.progress.phase('Look for servers', () => findServers(effects, workspace, trying, built))
  const known = withRuns(built, servers)
  const planned = await plan({ request, effects, workspace, built: known, probe })
  const asked = starts ? await askForStarts(effects, trying, known, planned, ask) : new Map<string, Run>()
  const all = asked.size === 0 ? known : withRuns(known, asked)
  const final = asked.size === 0 ? planned : await plan({ request, effects, workspace, built: all, probe })
  const rule = ruleFor(final.cells.length)
  const started = await startBoth({ effects, workspace, config, probe, rule, against: 'base' }, final)
  return {
    packages,
    built: all,
    cells: compareCells(all, final, started.cells, rule, false),
    runs: new Map(final.cells.flatMap(({ program, head }) => (head === undefined ? [] : [[program, head.run]]))),
    reasons: reasonsIn(final),
    ...(!onLinux && !request.onlySize && { elsewhere: { guesses: await guessServers(workspace, built) } }),
    config,
    surroundings: moduleAt(packages),
  }
}

async function mainPackages({ exec, progress }: Effects, workspace: Workspace, env: Effects['env']) {
  const { root, dir } = workspace.checkout('head', false)
  return progress.phase('Look at the repository', async () => {
    const toolchain = await readToolchain(exec, dir, env)
    const search = await findMainPackages(exec, { root, dir, env, toolchain })
    await requirePrograms(search, dir)
    progress.step(
      `${search.packages.length} main package${search.packages.length === 1 ? '' : 's'}, with ${toolchain.version}`,
    )
    return { packages: search.packages, toolchain }
  })
}

/** The workflow's runners are Linux, so sizes are to be theirs. What needs a C compiler may build for this system alone. */
async function buildForRunners(
  { hostOs, hostArch }: Toolchain,
  config: Config,
  build: (config: Config) => Promise<Built>,
): Promise<Built> {
  if (hostOs === 'linux') return build(config)
  const built = await build({ ...config, platforms: [{ goos: 'linux', goarch: hostArch }] })
  const isAny = built.cells.some((cell) => built.head.get(cellId(cell))?.result.kind === 'built')
  return isAny ? built : build(config)
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

/** Programs run in an empty folder here, whatever they are told: the user's own is not theirs to write in. */
function plan(on: { request: Request; effects: Effects; workspace: Workspace; built: Built; probe: Probe }) {
  return planBothStarts({ ...on, inEmptyFolder: true })
}

function withRuns(built: Built, runs: ReadonlyMap<string, Run>): Built {
  const cells = built.cells.map((cell) => {
    const run = runs.get(cell.program)
    return run === undefined ? cell : { ...cell, source: { ...cell.source, run } }
  })
  return { ...built, cells }
}

function reasonsIn({ starts }: StartPlan): ReadonlyMap<string, string> {
  return new Map(
    [...starts].flatMap(([id, start]): [string, string][] =>
      start.kind === 'not-possible' ? [[(JSON.parse(id) as string[])[0] ?? '', start.reason]] : [],
    ),
  )
}

/** The import path of the working directory, which the package `.` is named after. */
function moduleAt(packages: readonly MainPackage[]): Surroundings {
  const module = packages.find(({ package: path }) => path === '.')?.importPath
  return module === undefined ? {} : { module }
}
