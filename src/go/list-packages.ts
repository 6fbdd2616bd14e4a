import { type ImportGraph, importGraph, type ListedPackage, listedFields } from '../core/binary/import-graph.ts'
import { buildCommand, lastLines, selectingFlags } from '../core/build/go-build.ts'
import { cellId } from '../core/cells.ts'
import type { Exec } from '../core/exec.ts'
import { grouped } from '../core/grouped.ts'
import { moduleOf } from './build/build.ts'
import type { CellToBuild } from './build/cell-to-build.ts'
import type { Checkout } from './build/checkout.ts'
import { complaint, goCommand, parseObjects } from './go-command.ts'

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

/** Cells that are built from the same files, and what of; a text says why that is not known. */
export interface ListedGroup {
  readonly cells: readonly ListedCell[]
  readonly packages: ImportGraph | string
}

export interface ListedCell {
  /** `cellId`. */
  readonly id: string
  readonly program: string
  /** As the command line names the program's package. */
  readonly pattern: string
}

/** A cell, and the `go list` that tells of it. */
interface Wanted extends ListedCell {
  readonly key: string
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
  const known = cells.filter(({ flags }) => flags.build === undefined)
  const wanted = await Promise.all(known.map((cell) => wantedOf(listing, cell, side)))
  const groups = [...grouped(wanted, ({ key }) => key).values()]
  return Promise.all(groups.map(async (group) => ({ cells: group, packages: await packagesOf(listing, group) })))
}

async function wantedOf(
  { freeze }: ListingPackages,
  cell: CellToBuild,
  { checkout, env }: ListedSide,
): Promise<Wanted> {
  const { moduleDir, package: pattern } = await moduleOf(checkout.realDir, cell.source.package)
  const { flags: flagSet, target: platform } = cell
  const built = buildCommand({ flagSet, platform, package: pattern, output: '', env, freeze })
  const flags = selectingFlags(flagSet, built.env.GOFLAGS ?? '')
  const key = JSON.stringify([moduleDir, flags, Object.entries(built.env).sort()])
  return { id: cellId(cell), program: cell.program, key, moduleDir, flags, env: built.env, pattern }
}

async function packagesOf({ exec }: ListingPackages, group: readonly Wanted[]): Promise<ImportGraph | string> {
  const [first] = group
  if (first === undefined) return importGraph([])
  const patterns = [...new Set(group.map(({ pattern }) => pattern))]
  // A profile would give packages a second time under another name.
  const args = ['list', '-deps', `-json=${listedFields}`, '-pgo=off', ...first.flags, ...patterns]
  const result = await goCommand(exec, first.moduleDir, first.env, args)
  if (result.exitCode !== 0) return `go list: ${lastLines(complaint(result), 5)}`
  return importGraph(parseObjects<ListedPackage>(result.stdout))
}
