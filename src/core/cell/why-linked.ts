import type { Cause } from '../binary/binary.ts'
import { standardLibrary } from '../binary/causes.ts'
import { chainTo, type ImportGraph, type ListedPackage, type Reached } from '../binary/import-graph.ts'
import { requirementOf } from '../build/go-mod.ts'
import { shortened } from '../shortened.ts'
import type { Cell } from './cell.ts'

/** A go.mod file of the user's in both revisions; `base` is absent where that one has none. */
export interface GoModFile {
  /** From the repository's root. */
  readonly file: string
  readonly head: string
  readonly base?: string
}

/** What one program is built from in head. */
export interface Linkage {
  readonly graph: ImportGraph
  /** From the program's main package. */
  readonly reached: Reached
  /** By the path that the go command gives them. */
  readonly goMods: ReadonlyMap<string, GoModFile>
}

/** Bytes that make one ask where they come from: as many as a budget that base breaks already forgives. */
const countsFrom = 16_000

/** What is new, and dependencies that grew by something that counts: why an own package is there its owner knows. */
export function isToExplain({ kind, change, name, bytes = 0 }: Cause): boolean {
  if (kind === 'package') return change === 'new'
  if (kind === 'module') return change === 'new' || bytes >= countsFrom
  return name === standardLibrary && bytes >= countsFrom
}

/** The cell, with why the causes that are to be explained are linked, as far as the build says. */
export function explained(cell: Cell, linkage: Linkage): Cell {
  const causes = cell.causes.map((cause) =>
    isToExplain(cause) ? { ...cause, ...originOf(cause, cell, linkage) } : cause,
  )
  return { ...cell, causes }
}

function originOf(cause: Cause, cell: Cell, linkage: Linkage): Pick<Cause, 'chain' | 'goMod'> {
  const wanted = wantedBy(cause, cell)
  const chain = wanted && chainTo(linkage.graph, linkage.reached, wanted)
  if (chain === undefined) return {}
  const goMod = cause.kind === 'module' ? goModLine(cause.name, chain, linkage) : undefined
  return { chain: shortened(chain.map(({ ImportPath }) => ImportPath)), ...(goMod && { goMod }) }
}

/** The package to find a way to; undefined where there is none to name. */
function wantedBy({ kind, change, name }: Cause, cell: Cell): ((found: ListedPackage) => boolean) | undefined {
  if (kind === 'package') return ({ ImportPath }) => ImportPath === name
  // What was there before has its reasons; what is asked is why there is more of it.
  const fresh = change === 'new' ? undefined : largestNew(kind === 'module' ? name : 'std', cell)
  if (fresh !== undefined) return ({ ImportPath }) => ImportPath === fresh
  return kind === 'module' ? ({ Module }) => Module?.Path === name : undefined
}

function largestNew(module: string, { base, head, causes }: Cell): string | undefined {
  const named = causes.filter(({ kind }) => kind === 'package').map(({ name }) => name)
  const before = new Set([...(base?.packages.map(({ path }) => path) ?? []), ...named])
  const fresh = head?.packages.filter((found) => found.module === module && !before.has(found.path)) ?? []
  return fresh.toSorted((a, b) => b.bytes - a.bytes)[0]?.path
}

/** In the go.mod of the user's module that the chain leaves for it: in a workspace that need not be the program's. */
function goModLine(module: string, chain: readonly ListedPackage[], { goMods }: Linkage): Cause['goMod'] {
  const leaves = chain.findLastIndex(({ Module }) => Module?.Main === true && Module.Path !== module)
  const files = goMods.get(chain[leaves]?.Module?.GoMod ?? '')
  if (files === undefined) return undefined
  const next = chain[leaves + 1]?.Module?.Path
  const own = requirementOf(module, files.head, files.base)
  const through = next === undefined || next === module || own?.kind === 'direct' ? undefined : next
  // Before Go 1.17 go.mod does not name what comes along, so the line is that of what brings it.
  const requirement = own ?? (through && requirementOf(through, files.head, files.base))
  if (!requirement) return undefined
  return { file: files.file, ...requirement, ...(through !== undefined && { through }) }
}
