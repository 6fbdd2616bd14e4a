import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { cellId } from '../core/cells.ts'
import type { Exec } from '../core/exec.ts'
import { buildCommand, lastLines, selectingFlags } from '../core/go-build.ts'
import { grouped } from '../core/grouped.ts'
import {
  type ImportGraph,
  importGraph,
  type ListedPackage,
  listedFields,
  mainPackage,
  reachedFrom,
} from '../core/import-graph.ts'
import type { GoModFile, Linkage } from '../core/why-linked.ts'
import { moduleOf } from './build.ts'
import type { CellToBuild } from './build-cells.ts'
import type { Checkout } from './checkout.ts'
import { complaint, goCommand, parseObjects } from './go-command.ts'

type Env = Readonly<Record<string, string>>

export interface Listing {
  readonly exec: Exec
  readonly env: Env
  readonly freeze: Env
  /** Head's is the one entered. */
  readonly checkouts: { readonly head: Checkout; readonly base?: Checkout }
}

export interface Linkages {
  /** By `cellId`. */
  readonly byCell: ReadonlyMap<string, Linkage>
  readonly notes: readonly string[]
}

/** What these cells are built from in head. Cells that differ only in how they are compiled share a `go list`. */
export async function findLinkages(listing: Listing, cells: readonly CellToBuild[]): Promise<Linkages> {
  const wanted = await Promise.all(cells.map((cell) => listed(listing, cell)))
  const notes: string[] = []
  const graphs: { readonly graph: ImportGraph; readonly group: readonly Wanted[] }[] = []
  for (const group of grouped(wanted, ({ key }) => key).values()) {
    const graph = await listPackages(listing, group)
    if (typeof graph !== 'string') graphs.push({ graph, group })
    else notes.push(`Why what grew in ${namesOf(group)} is linked is not known: ${graph}`)
  }
  const goMods = await goModFiles(
    listing,
    graphs.flatMap(({ graph }) => [...graph.values()]),
  )
  const found = graphs.flatMap(({ graph, group }) => group.flatMap((one) => linkageOf(graph, goMods, one)))
  return { byCell: new Map(found), notes }
}

/** A cell, and the `go list` that tells of it. */
export interface Wanted {
  readonly id: string
  readonly program: string
  readonly key: string
  readonly moduleDir: string
  readonly flags: readonly string[]
  readonly env: Env
  /** As the command line names the program's package. */
  readonly pattern: string
}

export async function listed({ checkouts, env, freeze }: Listing, cell: CellToBuild): Promise<Wanted> {
  const { moduleDir, package: pattern } = await moduleOf(checkouts.head.dir, cell.source.package)
  const { flags: flagSet, target: platform } = cell
  const built = buildCommand({ flagSet, platform, package: pattern, output: '', env, freeze })
  const flags = selectingFlags(flagSet, built.env.GOFLAGS ?? '')
  const key = JSON.stringify([moduleDir, flags, Object.entries(built.env).sort()])
  return { id: cellId(cell), program: cell.program, key, moduleDir, flags, env: built.env, pattern }
}

/** The import graph of all programs of a group, or why there is none. */
async function listPackages({ exec }: Listing, group: readonly Wanted[]): Promise<ImportGraph | string> {
  const [first] = group
  if (first === undefined) return importGraph([])
  const patterns = [...new Set(group.map(({ pattern }) => pattern))]
  // A profile would give packages a second time under another name.
  const args = ['list', '-deps', `-json=${listedFields}`, '-pgo=off', ...first.flags, ...patterns]
  const result = await goCommand(exec, first.moduleDir, first.env, args)
  if (result.exitCode !== 0) return `go list: ${lastLines(complaint(result), 5)}`
  return importGraph(parseObjects<ListedPackage>(result.stdout))
}

function linkageOf(graph: ImportGraph, goMods: Linkage['goMods'], { id, pattern }: Wanted): [string, Linkage][] {
  const main = mainPackage(graph, pattern)
  return main === undefined ? [] : [[id, { graph, reached: reachedFrom(graph, main), goMods }]]
}

const namesOf = (group: readonly Wanted[]): string => [...new Set(group.map(({ program }) => program))].join(', ')

/** The go.mod files of the user's own modules, which lie in the checkout, in both revisions. Leaves base's entered. */
async function goModFiles(
  { checkouts: { head, base } }: Listing,
  packages: readonly ListedPackage[],
): Promise<Linkage['goMods']> {
  const own = packages.flatMap(({ Module }) => (Module?.Main && Module.GoMod !== undefined ? [Module.GoMod] : []))
  const paths = [...new Set(own)].filter((path) => isWithin(head.root, path))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  await base?.enter()
  const found = paths.map(async (path, at): Promise<[string, GoModFile]> => {
    const file = relative(head.root, path)
    const before = base && (await textOf(join(base.root, file)))
    return [
      path,
      { file: file.replaceAll(sep, '/'), head: texts[at] ?? '', ...(before !== undefined && { base: before }) },
    ]
  })
  return new Map(await Promise.all(found))
}

function isWithin(root: string, path: string): boolean {
  const inside = relative(root, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
