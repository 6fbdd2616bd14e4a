import type { Config } from '../core/config/config.ts'
import { UserError } from '../core/user-error.ts'
import { prepareRevision } from '../go/build/build.ts'
import { type Checkout, moduleFolders, type PlainFolders, reasonForPlainFolders } from '../go/build/checkout.ts'
import { keepOutOfIndex } from '../go/build/package-index.ts'
import { findMainPackages, type MainPackage, requirePrograms, type Search } from '../go/find-programs.ts'
import { chooseBaseToolchain, readToolchain, type Toolchain } from '../go/toolchain.ts'
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

export type SideState = Ready | { readonly kind: 'failed'; readonly reason: string; readonly output?: string }

/** Where a side is built, and with what. */
export type BuildPlace = Pick<Ready, 'checkout' | 'env'>

type EarlierSide = Exclude<Side, 'head'>

/** A repository may have hundreds of programs; no text in a report is endless. */
export const bounded = (text: string): string => (text.length <= 4_000 ? text : `${text.slice(0, 4_000)}…`)

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
    return { reason: `no link can be made in ${workspace.place} (${code})`, neighbours: [] }
  }
  if (!(await isFolder(checkout.dir))) return undefined
  const folders = await moduleFolders(effects.exec, checkout.dir, env)
  return reasonForPlainFolders(effects.exec, { link: workspace.link, folders, env })
}

/** Opens head. A head in which no program can be found is the user's mistake. */
export async function openHead(run: RunContext, throughLink: boolean, notes: string[]): Promise<Ready> {
  const { workspace, effects, config, request, env } = run
  if (!request.onRunner && mayWriteInto(config, env)) await workspace.copyHead()
  const checkout = workspace.checkout('head', throughLink)
  await checkout.enter()
  const toolchain = await readToolchain(effects.exec, checkout.dir, env)
  if (toolchain.note !== undefined) notes.push(toolchain.note)
  await prepare(run, checkout, 'head')
  const state = { kind: 'ready', checkout, throughLink, toolchain, env } as const
  if (config.programs !== undefined) return state
  const search = await mainPackagesIn(run, checkout, toolchain)
  await requirePrograms(search, workspace.checkout('head', false).dir)
  notes.push(...search.notes)
  for (const { package: path, reason } of search.skipped) notes.push(`Left out: ${path}, ${reason}.`)
  return { ...state, packages: search.packages }
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
  notes: string[],
): Promise<SideState> {
  const { workspace, effects, config, env } = run
  const checkout = workspace.checkout(side, throughLink)
  await checkout.enter()
  if (!(await isFolder(checkout.dir)))
    return { kind: 'ready', checkout, throughLink, toolchain: headToolchain, env, packages: [] }
  const chosen = await chooseBaseToolchain(effects.exec, checkout.dir, env, headToolchain)
  if (chosen.kind === 'none') return { kind: 'failed', reason: `${side} does not build: ${chosen.reason}` }
  if (chosen.note !== undefined) notes.push(side === 'base' ? chosen.note : `Release: ${chosen.note}`)
  const own = { ...env, ...chosen.env }
  const state = { kind: 'ready', checkout, throughLink, toolchain: chosen.toolchain, env: own } as const
  if (throughLink) await keepOutOfIndex(checkout.realRoot)
  try {
    await prepare(run, checkout, side)
    if (config.programs !== undefined) return state
    const search = await mainPackagesIn({ effects, env: own }, checkout, chosen.toolchain)
    return { ...state, packages: search.packages }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'failed', reason: `${side} does not build`, output: bounded(error.message) }
  }
}

async function prepare({ config, effects, env }: RunContext, { dir }: Checkout, side: Side): Promise<void> {
  if (config.prepare === undefined) return
  const prepared = await prepareRevision(effects.exec, { dir, line: config.prepare, env: { ...env, ...config.freeze } })
  if (prepared.kind === 'failed')
    throw new UserError(`In ${side}, ${prepared.reason}:\n${prepared.output}`, { page: 'prepare-failed' })
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
