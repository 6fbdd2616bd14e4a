import { resolve } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import type { Config } from '../core/config/config.ts'
import { ofJob } from '../core/plan/cells-of-job.ts'
import { checkGoexperiment } from '../core/plan/flag-set.ts'
import { type Platform, platformName } from '../core/plan/platform.ts'
import type { Program } from '../core/plan/program.ts'
import { keepLargest, movedPrograms, namePrograms } from '../core/plan/program-name.ts'
import { didYouMean, suggestion } from '../core/suggestion.ts'
import { UserError } from '../core/user-error.ts'
import type { CompressedSizes } from '../go/binary/compress.ts'
import { type BuiltCells, cellsToBuild } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import type { Checkout } from '../go/build/checkout.ts'
import { withoutIndex } from '../go/build/package-index.ts'
import { prebuiltCells } from '../go/build/prebuilt.ts'
import { findMainPackages, requirePrograms } from '../go/find-programs.ts'
import { goexperimentProblem, readGoexperiments, readToolchain, type Toolchain } from '../go/toolchain.ts'
import type { Side } from '../workspace.ts'
import {
  type Building,
  bounded,
  buildSide,
  openEarlier,
  prepare,
  type Ready,
  reasonAgainstLink,
  type SideState,
} from './build-revision.ts'
import { found } from './load-config.ts'
import { sayPlan } from './say-plan.ts'

type Env = Readonly<Record<string, string>>

const mostPrograms = 8

export interface Built {
  readonly cells: readonly CellToBuild[]
  readonly head: BuiltCells
  /** Absent: there is no base. */
  readonly base?: BuiltCells
  readonly toolchain: Toolchain
  readonly baseToolchain?: Toolchain
  /** Where each side was built. */
  readonly places: { readonly head: BuildPlace; readonly base?: BuildPlace }
  /** Whether all revisions are built through one path. */
  readonly throughLink: boolean
  readonly notes: readonly string[]
}

/** Where and with what a side is built. */
export interface BuildPlace {
  readonly checkout: Checkout
  readonly env: Env
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
    if (workspace.baseRoot !== undefined)
      states.base = await openEarlier(building, 'base', throughLink, head.toolchain, notes)
    const programs = programsOf(building, states, notes)
    progress.step(`${programs.map(({ name }) => name).join(', ')}, with ${head.toolchain.version}`)
    const { hostOs: goos, hostArch: goarch } = head.toolchain
    const given = await prebuiltCells(effects.exec, building.probe, programs, { goos, goarch })
    const all = [...cellsToBuild(programs, config.flagSets, platformsOf(config, head.toolchain)), ...given]
    return ofJob(all, building.request.cells, `${goos}/${goarch}`)
  })

  const compressed = new Map<string, Promise<CompressedSizes>>()
  const build = async (side: 'base' | 'head', state: SideState, wanted: readonly CellToBuild[]) =>
    buildSide(building, side, state, wanted, { compressed, throughLink })
  const { head: headState, base: baseState } = states
  if (headState === undefined || headState.kind === 'failed') throw new Error('head was not opened')
  const { caches } = building
  const restore = caches?.restoreGoCache
  if (restore !== undefined) await progress.phase('Restore caches', () => restore(headState.toolchain, workspace.place))
  const buildSome = async (some: readonly CellToBuild[]) => (await build('head', headState, some))()
  const kept = await largestPrograms(cells, building, buildSome, notes)
  await sayPlan(building, kept, headState.toolchain)
  const readHead = await progress.phase('Build head', () => build('head', headState, kept))
  const readBase = baseState && (await progress.phase('Build base', () => build('base', baseState, kept)))
  const [head, base] = await progress.phase('Read binaries', () => Promise.all([readHead(), readBase?.()]))
  await requirePackages(building, { cells: kept, head, base }, headState)
  return {
    cells: kept,
    head,
    ...(base && { base }),
    toolchain: headState.toolchain,
    ...(baseState?.kind === 'ready' && { baseToolchain: baseState.toolchain }),
    throughLink,
    places: { head: placeOf(headState, env), ...(baseState?.kind === 'ready' && { base: placeOf(baseState, env) }) },
    notes: notes.map(bounded),
  }
}

/** A package that neither revision has is a mistake in the config, and a row of its own would hide that. */
async function requirePackages(
  { effects: { exec }, env }: Building,
  { cells, head, base }: { cells: readonly CellToBuild[]; head: BuiltCells; base: BuiltCells | undefined },
  { checkout, toolchain }: Ready,
): Promise<void> {
  const isAbsent = (side: BuiltCells | undefined, cell: CellToBuild) =>
    (side?.get(cellId(cell))?.result.kind ?? 'absent') === 'absent'
  const missing = cells.find((cell) => isAbsent(head, cell) && isAbsent(base, cell))
  if (missing === undefined) return
  const { name, package: written } = missing.source
  await checkout.enter()
  const search = await findMainPackages(exec, { root: checkout.root, dir: checkout.dir, env, toolchain })
  const known = search.packages.map(({ package: path }) => path)
  const there =
    known.length === 0 ? '' : ` Main packages here: ${known.slice(0, 10).join(', ')}${known.length > 10 ? '…' : '.'}`
  throw new UserError(
    `programs: ${name}: neither base nor head has such a package. Check its "package". It says ${written}.${didYouMean(suggestion(written, known))}${there}`,
    { page: 'no-such-package' },
  )
}

const placeOf = ({ checkout, env: own }: Ready, env: Env): BuildPlace => ({ checkout, env: { ...env, ...own } })

/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink(building: Building, notes: string[]): Promise<boolean> {
  const { workspace } = building
  const head = await reasonAgainstLink(building, 'head')
  const base = workspace.baseRoot === undefined ? undefined : await reasonAgainstLink(building, 'base')
  const found = head ?? base
  if (found === undefined) return true
  notes.push(
    `Base and head were built in folders of different names, so sizes may differ by some bytes: ${found.reason}.`,
  )
  await workspace.linkNeighbours([...(head?.neighbours ?? []), ...(base?.neighbours ?? [])])
  return false
}

async function openHead(building: Building, throughLink: boolean, notes: string[]): Promise<Ready> {
  const { workspace, effects, config, request, env } = building
  if (!request.onRunner && mayWriteInto(config, env)) await workspace.copyHead()
  const checkout = workspace.checkout('head', throughLink)
  await checkout.enter()
  const toolchain = await readToolchain(effects.exec, checkout.dir, env)
  if (toolchain.note !== undefined) notes.push(toolchain.note)
  await prepare(building, checkout, 'head')
  if (config.programs !== undefined) return { kind: 'ready', checkout, toolchain, env: {} }
  const search = await findMainPackages(effects.exec, { root: checkout.root, dir: checkout.dir, env, toolchain })
  await requirePrograms(search, workspace.checkout('head', false).dir)
  notes.push(...search.notes)
  for (const { package: path, reason } of search.skipped) notes.push(`Left out: ${path}, ${reason}.`)
  return { kind: 'ready', checkout, toolchain, env: {}, packages: search.packages }
}

/** Whether a build may write into the revision: the user's commands, and a go command that is let mend go.mod and go.sum. */
const mayWriteInto = ({ prepare, flagSets }: Config, env: Env): boolean =>
  prepare !== undefined ||
  flagSets.some(({ build }) => build !== undefined) ||
  /(?:^|\s)-mod=mod(?:\s|$)/.test(env.GOFLAGS ?? '')

/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf(
  { config, request, onPrograms }: Building,
  { head, base }: Partial<Record<Side, SideState>>,
  notes: string[],
): readonly Program[] {
  if (config.programs !== undefined) {
    const moved = config.programs.filter(({ packageBefore }) => packageBefore !== undefined)
    if (moved.length > 0) notes.push(`Moved: ${moved.map(foundText).join(', ')}.`)
    return config.programs.map((program) => withPaths(program, request.dir))
  }
  const [own = [], earlier = []] = [head, base].map((state) => (state?.kind === 'ready' ? state.packages : undefined))
  const moved = movedPrograms(own, earlier)
  const left = new Set(moved.values())
  const names = namePrograms([...own, ...earlier.filter((found) => !left.has(found.package))])
  const programs = [...names].map(([path, name]): Program => {
    const before = moved.get(path)
    return { name, package: path, ...(before !== undefined && { packageBefore: before }) }
  })
  notes.push(`Programs found: ${programs.map(foundText).join(', ')}.`)
  onPrograms(programs.map(({ name }) => name))
  if (request.programs.length === 0) return programs
  return [...new Set(request.programs)].map((name) => found('--program', name, programs))
}

const foundText = ({ name, package: path, packageBefore: before }: Program): string =>
  before === undefined ? `${name} (${path})` : `${name} (${path}, in base ${before})`

/** A prebuilt binary lies where the user put it, in no revision's checkout. */
function withPaths(program: Program, dir: string): Program {
  const { prebuilt } = program
  if (prebuilt === undefined) return program
  return { ...program, prebuilt: { base: resolve(dir, prebuilt.base), head: resolve(dir, prebuilt.head) } }
}

/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }: Building): Promise<void> {
  const wanted = [
    { where: 'the environment', value: env.GOEXPERIMENT ?? '' },
    { where: 'freeze', value: config.freeze.GOEXPERIMENT ?? '' },
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

/** The platforms of a config, each once. */
export function platformsOf({ platforms }: Config, { hostOs, hostArch }: Toolchain): Platform[] {
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
  const chosen = config.programs !== undefined || request.programs.length > 0 || request.cells?.kind === 'shard'
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
