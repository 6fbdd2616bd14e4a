import { join } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import type { Note } from '../core/note/note.ts'
import type { ProgramNote } from '../core/note/program-notes.ts'
import { keepLargest } from '../core/plan/program-name.ts'
import { suggestion } from '../core/suggestion.ts'
import { UserError } from '../core/user-error.ts'
import { type BuildStore, type BuiltCells, buildCells } from '../go/build/build-cells.ts'
import { buildIdentity } from '../go/build/build-identity.ts'
import { asBefore, type CellToBuild } from '../go/build/cell-to-build.ts'
import type { Toolchain } from '../go/toolchain.ts'
import { isFolder } from '../system/files.ts'
import type { Side, Workspace } from '../workspace.ts'
import type { Programs } from './find-programs.ts'
import { type BuildPlace, mainPackagesIn, type Ready, type SideState } from './open-revision.ts'
import { type Pair, withSizes } from './pair.ts'
import type { RunContext } from './run-context.ts'
import { sayPlan } from './say-plan.ts'

const mostPrograms = 8

/** Head beside base, as both were built. */
export interface Built extends Pair {
  readonly against: 'base'
  readonly baseToolchain?: Toolchain
  /** Where each side was built. */
  readonly places: { readonly head: BuildPlace; readonly base?: BuildPlace }
  /** Whether all revisions are built through one path. */
  readonly throughLink: boolean
  readonly notes: readonly Note[]
}

/** Builds every cell for head and for base, one revision after the other. */
export async function buildBaseAndHead(run: RunContext, programs: Programs): Promise<Built> {
  const { progress } = run.effects
  const { head: headState, base: baseState } = programs
  await restoreCaches(run, headState.toolchain)
  const { cells, note } = await largestPrograms(run, programs)
  await sayPlan(run, cells, headState.toolchain)
  const readHead = await progress.phase('Build head', () => buildSide(run, 'head', headState, cells))
  const readBase = baseState && (await progress.phase('Build base', () => buildSide(run, 'base', baseState, cells)))
  const [head, base] = await progress.phase('Read binaries', () => Promise.all([readHead(), readBase?.()]))
  await requirePackages(run, { cells, head, base }, headState)
  const readyBase = baseState?.kind === 'ready' ? baseState : undefined
  return {
    against: 'base',
    cells,
    head,
    ...(base && { base }),
    toolchain: headState.toolchain,
    ...(readyBase && { baseToolchain: readyBase.toolchain }),
    throughLink: headState.throughLink,
    places: { head: headState, ...(readyBase && { base: readyBase }) },
    notes: [...programs.notes, ...(note === undefined ? [] : [note])],
  }
}

async function restoreCaches({ caches, effects, workspace }: RunContext, toolchain: Toolchain): Promise<void> {
  const restore = caches?.restoreGoCache
  if (restore !== undefined) await effects.progress.phase('Restore caches', () => restore(toolchain, workspace.place))
}

/** Builds cells in a revision; what it returns reads the binaries. */
export async function buildSide(
  run: RunContext,
  side: Side,
  state: SideState,
  wanted: readonly CellToBuild[],
): Promise<() => Promise<BuiltCells>> {
  if (state.kind === 'failed') return async () => new Map(wanted.map((cell) => [cellId(cell), { result: state }]))
  const { checkout, env, throughLink } = state
  await checkout.enter()
  const store = throughLink ? await storeOf(run, state, side) : undefined
  const { workspace, probe, compressed, effects, config } = run
  const { exec, progress } = effects
  const into = join(workspace.temporary, side)
  const { freeze } = config
  return buildCells(
    { exec, probe, progress, dir: checkout.dir, into, env, freeze, side, compressed, ...(store && { store }) },
    side === 'head' ? wanted : wanted.map(asBefore),
  )
}

/** Done before anything is timed, so that nothing disturbs it. */
export function compressBinaries({ effects }: RunContext, built: Built): Promise<Built> {
  return effects.progress.phase('Compress binaries', () => withSizes(built))
}

/** Binaries depend on nothing but their commit and the build only where no command of the user's is involved. */
async function storeOf(
  { caches, config, workspace, request, effects }: RunContext,
  { toolchain, checkout, env }: Ready,
  side: Side,
): Promise<BuildStore | undefined> {
  if (caches === undefined || config.prepare !== undefined) return undefined
  const sha = side === 'head' ? await commitOfHead(workspace) : workspace.commitOf(side)
  if (sha === undefined) return undefined
  const { programs, flagSets, platforms, freeze } = config
  if (!(await isFolder(checkout.dir))) return undefined
  const surroundings = await buildIdentity(effects.exec, checkout.dir, env)
  if (surroundings === undefined) return undefined
  const asked = [checkout.dir, programs, request.programs, flagSets, platforms, freeze]
  const determinedBy = JSON.stringify([...asked, surroundings])
  return caches.storeOf(toolchain, { side, place: workspace.place, sha, determinedBy })
}

/** The commit that head's files are those of; undefined where there are others, which a build may embed. */
async function commitOfHead({ repository, revisions: { head } }: Workspace): Promise<string | undefined> {
  if (head.kind === 'commit') return head.sha
  if (head.dirty) return undefined
  const besides = await repository.output(['status', '--porcelain', '--ignored', '--untracked-files=normal'])
  return besides === '' ? head.sha : undefined
}

/** A package that neither revision has is a mistake in the config, and a row of its own would hide that. */
async function requirePackages(
  run: RunContext,
  { cells, head, base }: { cells: readonly CellToBuild[]; head: BuiltCells; base: BuiltCells | undefined },
  { checkout, toolchain }: Ready,
): Promise<void> {
  const isAbsent = (side: BuiltCells | undefined, cell: CellToBuild) =>
    (side?.get(cellId(cell))?.result.kind ?? 'absent') === 'absent'
  const missing = cells.find((cell) => isAbsent(head, cell) && isAbsent(base, cell))
  if (missing === undefined) return
  const { name, package: written } = missing.source
  await checkout.enter()
  const search = await mainPackagesIn(run, checkout, toolchain)
  const known = search.packages.map(({ package: path }) => path)
  const meant = suggestion(written, known)
  throw new UserError({
    kind: 'no-such-package',
    program: name,
    package: written,
    ...(meant !== undefined && { meant }),
    known,
  })
}

/** Zero-config finds what there is; a report can hold so much. Told by size, which takes a build of each. */
async function largestPrograms(run: RunContext, { cells, head }: Programs): Promise<Kept> {
  const { config, request, effects } = run
  const [first] = cells
  const names = [...new Set(cells.map(({ program }) => program))]
  const chosen = config.programs !== undefined || request.programs.length > 0 || request.cells?.kind === 'shard'
  if (chosen || names.length <= mostPrograms || first === undefined) return { cells }
  return effects.progress.phase(`Choose the ${mostPrograms} largest of ${names.length} programs`, async () => {
    const some = cells.filter(({ flagSet, platform }) => flagSet === first.flagSet && platform === first.platform)
    const read = await buildSide(run, 'head', head, some)
    const built = await read()
    const sized = some.map((cell) => {
      const result = built.get(cellId(cell))?.result
      const named = config.budgets.some(({ program }) => program === cell.program)
      return { name: cell.program, named, ...(result?.kind === 'built' && { size: result.binary.facts.size }) }
    })
    const { kept, note } = keepLargest(sized, mostPrograms)
    const keptNames = new Set(kept.map(({ name }) => name))
    return {
      cells: cells.filter(({ program }) => keptNames.has(program)),
      ...(note !== undefined && { note }),
    }
  })
}

interface Kept {
  readonly cells: readonly CellToBuild[]
  readonly note?: ProgramNote
}
