import { join } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import type { Config } from '../core/config/config.ts'
import type { Report } from '../core/report/report.ts'
import { UserError } from '../core/user-error.ts'
import type { CompressedSizes } from '../go/binary/compress.ts'
import { prepareRevision } from '../go/build/build.ts'
import { type BuildStore, type BuiltCells, buildCells } from '../go/build/build-cells.ts'
import { buildIdentity } from '../go/build/build-identity.ts'
import { asBefore, type CellToBuild } from '../go/build/cell-to-build.ts'
import { type Checkout, moduleFolders, type PlainFolders, reasonForPlainFolders } from '../go/build/checkout.ts'
import { keepOutOfIndex } from '../go/build/package-index.ts'
import { findMainPackages, type MainPackage } from '../go/find-programs.ts'
import type { Probe } from '../go/probe.ts'
import { chooseBaseToolchain, type Toolchain } from '../go/toolchain.ts'
import { isFolder } from '../system/files.ts'
import type { Effects, Request, Side, Workspace } from '../workspace.ts'

type Env = Readonly<Record<string, string>>

/** A revision that can be built in. */
export interface Ready {
  readonly kind: 'ready'
  readonly checkout: Checkout
  readonly toolchain: Toolchain
  readonly env: Env
  /** Absent when the config names the programs. */
  readonly packages?: readonly MainPackage[]
}

export type SideState = Ready | { readonly kind: 'failed'; readonly reason: string; readonly output?: string }

/** What earlier runs may have left. */
export interface Caches {
  /** Absent where it is the user's own and stays. */
  readonly restoreGoCache?: (toolchain: Toolchain, place: string) => Promise<void>
  readonly storeOf: (toolchain: Toolchain, revision: RevisionIdentity) => Promise<BuildStore | undefined>
  /** What an earlier run measured of the same commits, where that is enough. */
  readonly earlierReport?: (workspace: Workspace) => Promise<Report | undefined>
}

/** Everything that determines a revision's binaries besides the toolchain. */
export interface RevisionIdentity {
  /** What it is in this run. Head may be what later runs compare with. */
  readonly side: Side
  /** A folder of ours that stays. */
  readonly place: string
  /** Full commit hash. */
  readonly sha: string
  readonly determinedBy: string
}

type EarlierSide = Exclude<Side, 'head'>

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

interface SideOptions {
  readonly compressed: Map<string, Promise<CompressedSizes>>
  readonly throughLink: boolean
}

/** Builds cells in a revision; what it returns reads the binaries. */
export async function buildSide(
  building: Building,
  side: Side,
  state: SideState,
  wanted: readonly CellToBuild[],
  { compressed, throughLink }: SideOptions,
): Promise<() => Promise<BuiltCells>> {
  if (state.kind === 'failed') return async () => new Map(wanted.map((cell) => [cellId(cell), { result: state }]))
  await state.checkout.enter()
  const store = throughLink ? await storeOf(building, state, side) : undefined
  const { workspace, probe, env } = building
  const { exec, progress } = building.effects
  const { freeze } = building.config
  const into = join(workspace.temporary, side)
  const own = { ...env, ...state.env }
  return buildCells(
    {
      exec,
      probe,
      progress,
      dir: state.checkout.dir,
      into,
      env: own,
      freeze,
      side,
      compressed,
      ...(store && { store }),
    },
    side === 'head' ? wanted : wanted.map(asBefore),
  )
}

/** A repository may have hundreds of programs; no text in a report is endless. */
export const bounded = (text: string): string => (text.length <= 4_000 ? text : `${text.slice(0, 4_000)}…`)

/** Binaries depend on nothing but their commit and the build only where no command of the user's is involved. */
async function storeOf(
  { caches, config, workspace, request, effects, env }: Building,
  { toolchain, checkout, env: own }: Ready,
  side: Side,
): Promise<BuildStore | undefined> {
  if (caches === undefined || config.prepare !== undefined) return undefined
  const sha = side === 'head' ? await commitOfHead(workspace) : workspace.commitOf(side)
  if (sha === undefined) return undefined
  const { programs, flagSets, platforms, freeze } = config
  if (!(await isFolder(checkout.dir))) return undefined
  const surroundings = await buildIdentity(effects.exec, checkout.dir, { ...env, ...own })
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

/** Why a revision cannot be built through the link, and what it then needs beside it; undefined if it can. */
export async function reasonAgainstLink(
  { effects, workspace, env }: Building,
  side: Side,
): Promise<PlainFolders | undefined> {
  const checkout = workspace.checkout(side, true)
  try {
    await checkout.enter()
  } catch (error) {
    // Some file systems have no links: FAT, some that are reached through a network.
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall !== 'symlink') throw error
    return { reason: `no link can be made in ${workspace.place} (${code})`, neighbours: [] }
  }
  if (!(await isFolder(checkout.dir))) return undefined
  const folders = await moduleFolders(effects.exec, checkout.dir, env)
  return reasonForPlainFolders(effects.exec, { link: workspace.link, folders, env })
}

/** A base that cannot be built is a state, not an error: head alone is judged then. */
export async function openEarlier(
  building: Building,
  side: EarlierSide,
  throughLink: boolean,
  headToolchain: Toolchain,
  notes: string[],
): Promise<SideState> {
  const { workspace, effects, config, env } = building
  const checkout = workspace.checkout(side, throughLink)
  await checkout.enter()
  if (!(await isFolder(checkout.dir)))
    return { kind: 'ready', checkout, toolchain: headToolchain, env: {}, packages: [] }
  const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, headToolchain)
  if (chosen.kind === 'none') return { kind: 'failed', reason: `${side} does not build: ${chosen.reason}` }
  if (chosen.note !== undefined) notes.push(side === 'base' ? chosen.note : `Release: ${chosen.note}`)
  const state = { kind: 'ready', checkout, toolchain: chosen.toolchain, env: chosen.env } as const
  if (throughLink) await keepOutOfIndex(checkout.realRoot)
  try {
    await prepare(building, checkout, side)
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
    return { kind: 'failed', reason: `${side} does not build`, output: bounded(error.message) }
  }
}

export async function prepare({ config, effects, env }: Building, { dir }: Checkout, side: Side): Promise<void> {
  if (config.prepare === undefined) return
  const prepared = await prepareRevision(effects.exec, { dir, line: config.prepare, env: { ...env, ...config.freeze } })
  if (prepared.kind === 'failed')
    throw new UserError(`In ${side}, ${prepared.reason}:\n${prepared.output}`, { page: 'prepare-failed' })
  effects.progress.step(`${side}: ${config.prepare}`)
}
