import { type ImportGraph, importGraph, type ListedPackage, listedFields } from '../core/binary/import-graph.ts'
import { buildCommand, lastLines, selectingFlags } from '../core/build/go-build.ts'
import { cellId } from '../core/cell-key.ts'
import type { Exec } from '../core/exec.ts'
import { grouped } from '../core/grouped.ts'
import type { CommandFailure } from '../core/outside/command-failure.ts'
import { moduleOf } from './build/build.ts'
import type { CellToBuild } from './build/cell-to-build.ts'
import type { Checkout } from './build/checkout.ts'
import { failureOf, goCommand, parseObjects } from './go-command.ts'

type Env = Readonly<Record<string, string>>

export interface ListingPackages {
  readonly exec: Exec
  readonly freeze: Env
}

/** A revision, and the environment of its builds. */
export interface ListedSide {
  readonly checkout: Checkout
  readonly env: Env
}

/** Cells that are built from the same files, and what of. */
export interface ListedGroup {
  readonly cells: readonly ListedCell[]
  readonly packages: ListedPackages
}

/** The packages that a group is built from, or how `go list` failed. */
export type ListedPackages =
  | { readonly kind: 'listed'; readonly graph: ImportGraph }
  | { readonly kind: 'failed'; readonly failure: CommandFailure }

export interface ListedCell {
  /** `cellId`. */
  readonly id: string
  readonly program: string
  /** As the command line names the program's package. */
  readonly pattern: string
}

/** Cells that share a `go list`, and how it runs. */
export interface CellGroup {
  readonly cells: readonly ListedCell[]
  readonly moduleDir: string
  readonly flags: readonly string[]
  readonly env: Env
}

/**
 * The packages that cells are built from. Cells that differ only in how they are compiled share a `go list`; what a command
 * of the user's builds, and from what, only that command knows. By the revision's real path: nothing is built, so nothing
 * depends on the link, and both sides can be listed at once.
 */
export async function listPackages(
  listing: ListingPackages,
  cells: readonly CellToBuild[],
  side: ListedSide,
): Promise<readonly ListedGroup[]> {
  const groups = await groupCells(listing, cells, side)
  return Promise.all(
    groups.map(async (group) => ({ cells: group.cells, packages: await packagesOf(listing.exec, group) })),
  )
}

/** The groups of cells that are built from the same files, in the order of their first cells. */
export async function groupCells(
  { freeze }: Pick<ListingPackages, 'freeze'>,
  cells: readonly CellToBuild[],
  side: ListedSide,
): Promise<readonly CellGroup[]> {
  const known = cells.filter(({ flags }) => flags.build === undefined)
  const wanted = await Promise.all(known.map((cell) => wantedOf(freeze, cell, side)))
  return [...grouped(wanted, ({ run }) => JSON.stringify(run)).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first.run, cells: group.map(({ cell }) => cell) }]
  })
}

async function wantedOf(freeze: Env, cell: CellToBuild, { checkout, env }: ListedSide) {
  const { moduleDir, package: pattern } = await moduleOf(checkout.realDir, cell.source.package)
  const { flags: flagSet, target: platform } = cell
  const built = buildCommand({ flagSet, platform, package: pattern, output: '', env, freeze })
  const flags = selectingFlags(flagSet, built.env.GOFLAGS ?? '')
  const sorted = Object.fromEntries(Object.entries(built.env).sort())
  return { cell: { id: cellId(cell), program: cell.program, pattern }, run: { moduleDir, flags, env: sorted } }
}

export async function packagesOf(exec: Exec, { cells, moduleDir, flags, env }: CellGroup): Promise<ListedPackages> {
  const patterns = [...new Set(cells.map(({ pattern }) => pattern))]
  // A profile would give packages a second time under another name.
  const args = ['list', '-deps', `-json=${listedFields}`, '-pgo=off', ...flags, ...patterns]
  const result = await goCommand(exec, moduleDir, env, args)
  if (result.exitCode !== 0) {
    const { exitCode, output } = failureOf(result)
    return { kind: 'failed', failure: { exitCode, output: lastLines(output, 5) } }
  }
  return { kind: 'listed', graph: importGraph(parseObjects<ListedPackage>(result.stdout)) }
}
