import { join } from 'node:path'
import { cellId } from './core/cells.ts'
import type { Config } from './core/config.ts'
import { checkGoexperiment } from './core/flag-set.ts'
import { type Platform, platformName } from './core/platform.ts'
import type { Program } from './core/program.ts'
import { keepLargest, namePrograms } from './core/program-name.ts'
import type { Report } from './core/report.ts'
import { UserError } from './core/user-error.ts'
import { isFolder } from './files.ts'
import { prepareRevision } from './go/build.ts'
import { type BuildStore, type BuiltCells, buildCells, type CellToBuild, cellsToBuild } from './go/build-cells.ts'
import { buildIdentity } from './go/build-identity.ts'
import { type Checkout, moduleFolders, reasonForPlainFolders } from './go/checkout.ts'
import type { CompressedSizes } from './go/compress.ts'
import { findMainPackages, type MainPackage, requirePrograms } from './go/find-programs.ts'
import { keepOutOfIndex, withoutIndex } from './go/package-index.ts'
import type { Probe } from './go/probe.ts'
import {
  chooseBaseToolchain,
  goexperimentProblem,
  readGoexperiments,
  readToolchain,
  type Toolchain,
} from './go/toolchain.ts'
import { found } from './load-config.ts'
import type { Effects, Request, Workspace } from './workspace.ts'

type Env = Readonly<Record<string, string>>
type Side = 'base' | 'head'

const mostPrograms = 8

/** A revision that can be built in. */
interface Ready {
  readonly kind: 'ready'
  readonly checkout: Checkout
  readonly toolchain: Toolchain
  readonly env: Env
  /** Absent when the config names the programs. */
  readonly packages?: readonly MainPackage[]
}

type SideState = Ready | { readonly kind: 'failed'; readonly reason: string; readonly output?: string }

export interface Built {
  readonly cells: readonly CellToBuild[]
  readonly head: BuiltCells
  /** Absent: there is no base. */
  readonly base?: BuiltCells
  readonly toolchain: Toolchain
  readonly baseToolchain?: Toolchain
  /** Where each side was built. */
  readonly places: { readonly head: BuildPlace; readonly base?: BuildPlace }
  readonly notes: readonly string[]
}

/** Where and with what a side is built. */
export interface BuildPlace {
  readonly checkout: Checkout
  readonly env: Env
}

/** What earlier runs may have left. */
export interface Caches {
  /** Absent where it is the user's own and stays. */
  readonly restoreGoCache?: (toolchain: Toolchain) => Promise<void>
  readonly baseStore: (toolchain: Toolchain, base: BaseIdentity) => Promise<BuildStore | undefined>
  /** For head's binaries, where head is what later runs compare with. */
  readonly nextBaseStore?: Caches['baseStore']
  /** What an earlier run measured of the same commits, where that is enough. */
  readonly earlierReport?: (workspace: Workspace) => Promise<Report | undefined>
}

/** Everything that determines base's binaries besides the toolchain. */
export interface BaseIdentity {
  /** A folder of ours that stays. */
  readonly place: string
  /** Full commit hash. */
  readonly base: string
  readonly determinedBy: string
}

export interface Building {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly probe: Probe
  /** What runs of the repository's own commands get as environment. */
  readonly env: Env
  /** Hears the names of all programs that were found, before any is built. Not called where the config names them. */
  readonly onPrograms: (names: readonly string[]) => void
  /** What earlier runs left; absent in a terminal. */
  readonly caches?: Caches
}

/** Builds every cell for head and for base, one revision after the other, through one and the same path. */
export async function buildBoth(asked: Building): Promise<Built> {
  // What `prepare` writes may have the same times in both revisions.
  const building = asked.config.prepare === undefined ? asked : { ...asked, env: withoutIndex(asked.env) }
  const { effects, workspace, config, env } = building
  const { progress } = effects
  const notes: string[] = []
  await checkExperiments(building)
  const throughLink = await canUseLink(building, notes)
  const states: Partial<Record<Side, SideState>> = {}
  const cells = await progress.phase('Find programs', async () => {
    const head = await openHead(building, throughLink, notes)
    states.head = head
    if (workspace.baseRoot !== undefined) states.base = await openBase(building, throughLink, head, notes)
    const programs = programsOf(building, states, notes)
    progress.step(`${programs.map(({ name }) => name).join(', ')}, with ${head.toolchain.version}`)
    return cellsToBuild(programs, config.flagSets, platformsOf(config, head.toolchain))
  })

  const compressed = new Map<string, Promise<CompressedSizes>>()
  const build = async (side: Side, state: SideState, wanted: readonly CellToBuild[]) => {
    if (state.kind === 'failed') return async () => new Map(wanted.map((cell) => [cellId(cell), { result: state }]))
    await state.checkout.enter()
    const store = await storeOf(side, building, state, throughLink)
    const { exec } = effects
    return buildCells(
      {
        exec,
        probe: building.probe,
        progress,
        dir: state.checkout.dir,
        into: join(workspace.temporary, side),
        env: { ...env, ...state.env },
        freeze: config.freeze,
        side,
        compressed,
        ...(store && { store }),
      },
      wanted,
    )
  }
  const { head: headState, base: baseState } = states
  if (headState === undefined || headState.kind === 'failed') throw new Error('head was not opened')
  const { caches } = building
  const restore = caches?.restoreGoCache
  if (restore !== undefined) await progress.phase('Restore caches', () => restore(headState.toolchain))
  const buildSome = async (some: readonly CellToBuild[]) => (await build('head', headState, some))()
  const kept = await largestPrograms(cells, building, buildSome, notes)
  const readHead = await progress.phase('Build head', () => build('head', headState, kept))
  const readBase = baseState && (await progress.phase('Build base', () => build('base', baseState, kept)))
  const [head, base] = await progress.phase('Read binaries', () => Promise.all([readHead(), readBase?.()]))
  return {
    cells: kept,
    head,
    ...(base && { base }),
    toolchain: headState.toolchain,
    ...(baseState?.kind === 'ready' && { baseToolchain: baseState.toolchain }),
    places: { head: placeOf(headState, env), ...(baseState?.kind === 'ready' && { base: placeOf(baseState, env) }) },
    notes: notes.map(bounded),
  }
}

const placeOf = ({ checkout, env: own }: Ready, env: Env): BuildPlace => ({ checkout, env: { ...env, ...own } })

/** A repository may have hundreds of programs; no text in a report is endless. */
const bounded = (text: string): string => (text.length <= 4_000 ? text : `${text.slice(0, 4_000)}…`)

/** Binaries depend on nothing but their commit and the build only where no command of the user's is involved. */
async function storeOf(
  side: Side,
  { caches, config, workspace, request, effects, env }: Building,
  { toolchain, checkout, env: own }: Ready,
  throughLink: boolean,
): Promise<BuildStore | undefined> {
  const open = side === 'base' ? caches?.baseStore : caches?.nextBaseStore
  const base = side === 'base' ? workspace.revisions.base?.sha : await commitOfHead(workspace)
  if (open === undefined || base === undefined || config.prepare !== undefined || !throughLink) return undefined
  const { programs, flagSets, platforms, freeze } = config
  if (!(await isFolder(checkout.dir))) return undefined
  const surroundings = await buildIdentity(effects.exec, checkout.dir, { ...env, ...own })
  if (surroundings === undefined) return undefined
  const asked = [checkout.dir, programs, request.programs, flagSets, platforms, freeze]
  const determinedBy = JSON.stringify([...asked, surroundings])
  return open(toolchain, { place: workspace.place, base, determinedBy })
}

/** The commit that head's files are those of; undefined where there are others, which a build may embed. */
async function commitOfHead({ repository, revisions: { head } }: Workspace): Promise<string | undefined> {
  if (head.kind === 'commit') return head.sha
  if (head.dirty) return undefined
  const besides = await repository.output(['status', '--porcelain', '--ignored', '--untracked-files=normal'])
  return besides === '' ? head.sha : undefined
}

/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink({ effects, workspace, env }: Building, notes: string[]): Promise<boolean> {
  const { link } = workspace
  for (const side of ['head', 'base'] as const) {
    if (side === 'base' && workspace.baseRoot === undefined) continue
    const checkout = workspace.checkout(side, true)
    await checkout.enter()
    if (!(await isFolder(checkout.dir))) continue
    const folders = await moduleFolders(effects.exec, checkout.dir, env)
    const reason = await reasonForPlainFolders(effects.exec, { link, folders, env })
    if (reason === undefined) continue
    notes.push(`Base and head were built in folders of different names, so sizes may differ by some bytes: ${reason}.`)
    return false
  }
  return true
}

async function openHead(building: Building, throughLink: boolean, notes: string[]): Promise<Ready> {
  const { workspace, effects, config, request, env } = building
  if (config.prepare !== undefined && !request.onRunner) await workspace.copyHead()
  const checkout = workspace.checkout('head', throughLink)
  await checkout.enter()
  const toolchain = await readToolchain(effects.exec, checkout.dir, env)
  if (toolchain.note !== undefined) notes.push(toolchain.note)
  await prepare(building, checkout, 'head')
  if (config.programs !== undefined) return { kind: 'ready', checkout, toolchain, env: {} }
  const search = await findMainPackages(effects.exec, { root: checkout.root, dir: checkout.dir, env, toolchain })
  requirePrograms(search, workspace.checkout('head', false).dir)
  notes.push(...search.notes)
  for (const { package: path, reason } of search.skipped) notes.push(`Left out: ${path}, ${reason}.`)
  return { kind: 'ready', checkout, toolchain, env: {}, packages: search.packages }
}

/** A base that cannot be built is a state, not an error: head alone is judged then. */
async function openBase(building: Building, throughLink: boolean, head: Ready, notes: string[]): Promise<SideState> {
  const { workspace, effects, config, env } = building
  const checkout = workspace.checkout('base', throughLink)
  await checkout.enter()
  if (!(await isFolder(checkout.dir)))
    return { kind: 'ready', checkout, toolchain: head.toolchain, env: {}, packages: [] }
  const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, head.toolchain)
  if (chosen.kind === 'none') return { kind: 'failed', reason: `base does not build: ${chosen.reason}` }
  if (chosen.note !== undefined) notes.push(chosen.note)
  const state = { kind: 'ready', checkout, toolchain: chosen.toolchain, env: chosen.env } as const
  if (workspace.baseRoot !== undefined && throughLink) await keepOutOfIndex(workspace.baseRoot)
  try {
    await prepare(building, checkout, 'base')
    if (config.programs !== undefined) return state
    const search = await findMainPackages(effects.exec, {
      root: checkout.root,
      dir: checkout.dir,
      env: { ...env, ...chosen.env },
      toolchain: chosen.toolchain,
    })
    return { ...state, packages: search.packages }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'failed', reason: 'base does not build', output: bounded(error.message) }
  }
}

async function prepare({ config, effects, env }: Building, { dir }: Checkout, side: Side): Promise<void> {
  if (config.prepare === undefined) return
  const prepared = await prepareRevision(effects.exec, { dir, line: config.prepare, env: { ...env, ...config.freeze } })
  if (prepared.kind === 'failed')
    throw new UserError(`In ${side}, ${prepared.reason}:\n${prepared.output}`, { page: 'prepare-failed' })
  effects.progress.step(`${side}: ${config.prepare}`)
}

/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf(
  { config, request, onPrograms }: Building,
  { head, base }: Partial<Record<Side, SideState>>,
  notes: string[],
): readonly Program[] {
  if (config.programs !== undefined) return config.programs
  const packages = [head, base].flatMap((state) => (state?.kind === 'ready' ? (state.packages ?? []) : []))
  const names = namePrograms(packages)
  const programs = [...names].map(([path, name]): Program => ({ name, package: path }))
  notes.push(`Programs found: ${programs.map((program) => `${program.name} (${program.package})`).join(', ')}.`)
  onPrograms(programs.map(({ name }) => name))
  if (request.programs.length === 0) return programs
  return [...new Set(request.programs)].map((name) => found('--program', name, programs))
}

/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }: Building): Promise<void> {
  const wanted = [
    { where: 'the environment', value: env.GOEXPERIMENT ?? '' },
    ...config.flagSets.map(({ name, env: own }) => ({ where: `flag set ${name}`, value: own.GOEXPERIMENT ?? '' })),
  ].filter(({ value }) => value !== '')
  if (wanted.length === 0) return
  const { dir } = workspace.checkout('head', false)
  const plain = { ...env, GOEXPERIMENT: '' }
  const known = await readGoexperiments(await readToolchain(effects.exec, dir, plain))
  for (const { where, value } of wanted) {
    if (known === undefined) {
      const problem = await goexperimentProblem(effects.exec, dir, plain, value)
      if (problem !== undefined)
        throw new UserError(`${where}: GOEXPERIMENT=${value}: ${problem}`, { page: 'unknown-goexperiment' })
      continue
    }
    const problem = checkGoexperiment(value, known)
    if (problem !== undefined) throw new UserError(`${where}: ${problem}`, { page: 'unknown-goexperiment' })
  }
}

function platformsOf({ platforms }: Config, { hostOs, hostArch }: Toolchain): Platform[] {
  const all = platforms.map((platform) => (platform === 'host' ? { goos: hostOs, goarch: hostArch } : platform))
  return [...new Map(all.map((platform) => [platformName(platform), platform])).values()]
}

/** Zero-config finds what there is; a report can hold so much. Told by size, which takes a build of each. */
async function largestPrograms(
  cells: readonly CellToBuild[],
  { config, request, effects: { progress } }: Building,
  build: (cells: readonly CellToBuild[]) => Promise<BuiltCells>,
  notes: string[],
): Promise<readonly CellToBuild[]> {
  const [first] = cells
  const names = [...new Set(cells.map(({ program }) => program))]
  const chosen = config.programs !== undefined || request.programs.length > 0
  if (chosen || names.length <= mostPrograms || first === undefined) return cells
  return progress.phase(`Choose the ${mostPrograms} largest of ${names.length} programs`, async () => {
    const some = cells.filter(({ flagSet, platform }) => flagSet === first.flagSet && platform === first.platform)
    const built = await build(some)
    const sized = some.map((cell) => {
      const result = built.get(cellId(cell))?.result
      const named = config.budgets.some(({ program }) => program === cell.program)
      return { name: cell.program, named, ...(result?.kind === 'built' && { size: result.binary.facts.size }) }
    })
    const { kept, note } = keepLargest(sized, mostPrograms)
    if (note !== undefined) notes.push(note)
    const keptNames = new Set(kept.map(({ name }) => name))
    return cells.filter(({ program }) => keptNames.has(program))
  })
}
