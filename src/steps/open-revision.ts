import type { Config } from '../core/config/config.ts'
import type { BuildNote } from '../core/note/build-notes.ts'
import type { Note } from '../core/note/note.ts'
import type { ProgramNote } from '../core/note/program-notes.ts'
import type { BuildProblem, FailureReason } from '../core/reason/build-reason.ts'
import { UserError } from '../core/user-error.ts'
import { prepareRevision } from '../go/build/build.ts'
import { type Checkout, moduleFolders, type PlainFolders, reasonForPlainFolders } from '../go/build/checkout.ts'
import { keepOutOfIndex } from '../go/build/package-index.ts'
import { findMainPackages, type MainPackage, requirePrograms, type Search } from '../go/find-programs.ts'
import { saidBy } from '../go/go-command.ts'
import { chooseBaseToolchain, readToolchain, type Toolchain } from '../go/toolchain.ts'
import { mistakeText } from '../render/words/mistake-text.ts'
import { isFolder } from '../system/files.ts'
import type { Side } from '../workspace.ts'
import type { RunContext, Task } from './run-context.ts'

type Env = Readonly<Record<string, string>>

/** A revision that can be built in. */
export interface Ready {
  readonly kind: 'ready'
  readonly checkout: Checkout
  /** Whether the checkout is seen through the link. */
  readonly throughLink: boolean
  readonly toolchain: Toolchain
  /** For all commands in it. */
  readonly env: Env
  /** Absent when the config names the programs. */
  readonly packages?: readonly MainPackage[]
}

export type SideState = Ready | { readonly kind: 'failed'; readonly reason: FailureReason; readonly output?: string }

/** Where a side is built, and with what. */
export type BuildPlace = Pick<Ready, 'checkout' | 'env'>

type EarlierSide = Exclude<Side, 'head'>

/** A revision that was opened, and what is to be known of that. */
export interface Opened<State extends SideState = SideState> {
  readonly state: State
  readonly notes: readonly Note[]
}

/** A repository may have hundreds of programs; no text in a report is endless. */
const bounded = (text: string): string => (text.length <= 4_000 ? text : `${text.slice(0, 4_000)}…`)

/** Why a revision cannot be built through the link, and what it then needs beside it; undefined if it can. */
export async function reasonAgainstLink(
  { effects, workspace, env }: RunContext,
  side: Side,
): Promise<PlainFolders | undefined> {
  const checkout = workspace.checkout(side, true)
  try {
    await checkout.enter()
  } catch (error) {
    // Some file systems have no links: FAT, some that are reached through a network.
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall !== 'symlink') throw error
    return { reason: { kind: 'no-link', folder: workspace.place, ...(code && { code }) }, neighbours: [] }
  }
  if (!(await isFolder(checkout.dir))) return undefined
  const folders = await moduleFolders(effects.exec, checkout.dir, env)
  return reasonForPlainFolders(effects.exec, { link: workspace.link, folders, env })
}

/** Opens head. A head in which no program can be found is the user's mistake. */
export async function openHead(run: RunContext, throughLink: boolean): Promise<Opened<Ready>> {
  const { workspace, effects, config, request, env } = run
  if (!request.onRunner && mayWriteInto(config, env)) await workspace.copyHead()
  const checkout = workspace.checkout('head', throughLink)
  await checkout.enter()
  const toolchain = await readToolchain(effects.exec, checkout.dir, env)
  const onToolchain = toolchain.note === undefined ? [] : [toolchain.note]
  await prepare(run, checkout, 'head')
  const state = { kind: 'ready', checkout, throughLink, toolchain, env } as const
  if (config.programs !== undefined) return { state, notes: onToolchain }
  const search = await mainPackagesIn(run, checkout, toolchain)
  await requirePrograms(search, workspace.checkout('head', false).dir)
  const skipped = search.skipped.map((one): ProgramNote => ({ kind: 'package-skipped', ...one }))
  return { state: { ...state, packages: search.packages }, notes: [...onToolchain, ...search.notes, ...skipped] }
}

/** Whether a build may write into the revision: the user's commands, and a go command that is let mend go.mod and go.sum. */
const mayWriteInto = ({ prepare, flagSets }: Config, env: Env): boolean =>
  prepare !== undefined ||
  flagSets.some(({ build }) => build !== undefined) ||
  /(?:^|\s)-mod=mod(?:\s|$)/.test(env.GOFLAGS ?? '')

/** A base that cannot be built is a state, not an error: head alone is judged then. */
export async function openEarlier(
  run: RunContext,
  side: EarlierSide,
  throughLink: boolean,
  headToolchain: Toolchain,
): Promise<Opened> {
  const { workspace, effects, config, env } = run
  const checkout = workspace.checkout(side, throughLink)
  await checkout.enter()
  if (!(await isFolder(checkout.dir)))
    return { state: { kind: 'ready', checkout, throughLink, toolchain: headToolchain, env, packages: [] }, notes: [] }
  const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, headToolchain)
  if (chosen.kind === 'none') {
    const said = saidBy(chosen.why.failure)
    const why: BuildProblem =
      chosen.why.kind === 'broken'
        ? { kind: 'go-command-fails', ...said }
        : { kind: 'no-toolchain', dir: checkout.dir, ...said }
    return { state: { kind: 'failed', reason: { kind: 'does-not-build', side, why } }, notes: [] }
  }
  const { missing } = chosen
  const notes: BuildNote[] = missing === undefined ? [] : [{ kind: 'toolchain-missing', side, ...missing }]
  const own = { ...env, ...chosen.env }
  const state = { kind: 'ready', checkout, throughLink, toolchain: chosen.toolchain, env: own } as const
  if (throughLink) await keepOutOfIndex(checkout.realRoot)
  try {
    await prepare(run, checkout, side)
    if (config.programs !== undefined) return { state, notes }
    const search = await mainPackagesIn({ effects, env: own }, checkout, chosen.toolchain)
    return { state: { ...state, packages: search.packages }, notes }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      state: { kind: 'failed', reason: { kind: 'does-not-build', side }, output: bounded(mistakeText(error.mistake)) },
      notes,
    }
  }
}

async function prepare({ config, effects, env }: RunContext, { dir }: Checkout, side: Side): Promise<void> {
  if (config.prepare === undefined) return
  const prepared = await prepareRevision(effects.exec, { dir, line: config.prepare, env: { ...env, ...config.freeze } })
  if (prepared.kind === 'failed') {
    const { line, exitCode, output } = prepared
    throw new UserError({ kind: 'prepare-failed', side, line, exitCode, output })
  }
  effects.progress.step(`${side}: ${config.prepare}`)
}

/** The main packages in a checkout that can be worked in. */
export function mainPackagesIn(
  { effects, env }: Pick<Task, 'effects' | 'env'>,
  { root, dir }: Pick<Checkout, 'root' | 'dir'>,
  toolchain: Toolchain,
): Promise<Search> {
  return findMainPackages(effects.exec, { root, dir, env, toolchain })
}
