import { join } from 'node:path'
import type { Cell } from '../../core/cell/cell.ts'
import { explained, isToExplain } from '../../core/cell/why-linked.ts'
import { cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import { grouped } from '../../core/grouped.ts'
import type { LinkageNote } from '../../core/note/linkage-notes.ts'
import type { BuiltCells } from '../build/build-cells.ts'
import type { CellToBuild } from '../build/cell-to-build.ts'
import type { Checkout } from '../build/checkout.ts'
import type { ListedGroup } from '../list-packages.ts'
import { findReflectCall, keepsEveryMethod } from './dead-code.ts'
import { findLinkages } from './linkages.ts'

type Env = Readonly<Record<string, string>>

export interface Linking {
  readonly exec: Exec
  readonly freeze: Env
  readonly cells: readonly CellToBuild[]
  readonly base?: BuiltCells
  readonly head: BuiltCells
  /** The packages that head's cells are built from. */
  readonly packages: readonly ListedGroup[]
  /** Where head is built, and with what environment; of base only the files are read. */
  readonly places: {
    readonly head: { readonly checkout: Checkout; readonly env: Env }
    readonly base?: { readonly checkout: Checkout }
  }
  /** A folder outside of the checkouts, for a binary that is thrown away. */
  readonly into: string
}

/** Cells that say why what grew is linked, and notes on what could not be found out. */
export interface Linked {
  readonly cells: readonly Cell[]
  readonly notes: readonly LinkageNote[]
}

/** Asks the go command and the linker why what came or grew is in head. What they cannot say is a note, never an error. */
export async function findWhyLinked(linking: Linking, cells: readonly Cell[]): Promise<Linked> {
  const sources = new Map(linking.cells.map((source) => [cellId(source), source]))
  const asked = cells.filter((cell) => isAsked(cell, sources.get(cellId(cell))))
  if (asked.length === 0) return { cells, notes: [] }
  await linking.places.head.checkout.enter()
  const grown = asked.filter(({ causes }) => causes.some(isToExplain))
  const calls = await reflectCalls(linking, asked, sources)
  const { packages, places } = linking
  const linkages = await findLinkages(packages, new Set(grown.map(cellId)), {
    head: places.head.checkout.realRoot,
    ...(places.base && { base: places.base.checkout.realRoot }),
  })
  return {
    cells: cells.map((cell) => {
      const linkage = linkages.byCell.get(cellId(cell))
      const deadCode = calls.byCell.get(cellId(cell))
      return { ...(linkage ? explained(cell, linkage) : cell), ...(deadCode && { deadCode }) }
    }),
    notes: [...calls.notes, ...linkages.notes],
  }
}

/** What a command of the user's builds, and from what, only that command knows. */
const isAsked = ({ sameness }: Cell, source: CellToBuild | undefined): boolean =>
  sameness === 'different' && source !== undefined && source.flags.build === undefined

interface ReflectCalls {
  readonly byCell: ReadonlyMap<string, NonNullable<Cell['deadCode']>>
  readonly notes: readonly LinkageNote[]
}

/** The files tell where dead-code elimination was lost; who did it takes a link, of each program's first such cell. */
async function reflectCalls(
  linking: Linking,
  cells: readonly Cell[],
  sources: ReadonlyMap<string, CellToBuild>,
): Promise<ReflectCalls> {
  const byCell = new Map<string, NonNullable<Cell['deadCode']>>()
  const notes: LinkageNote[] = []
  for (const [program, ofProgram] of grouped(cells, (cell) => cell.program)) {
    const lost = await filtered(ofProgram.map(cellId), (id) => isLost(linking, id))
    const source = sources.get(lost[0] ?? '')
    if (source === undefined) continue
    const found = await reflectCall(linking, source)
    if (found.kind === 'not-found') {
      notes.push({ kind: 'every-method-kept', program, reason: found.reason })
      continue
    }
    for (const id of lost) byCell.set(id, { function: found.call.function, path: [...found.call.path] })
  }
  return { byCell, notes }
}

async function isLost({ base, head }: Linking, id: string): Promise<boolean> {
  const before = base?.get(id)?.path
  const after = head.get(id)?.path
  if (before === undefined || after === undefined) return false
  return (await keepsEveryMethod(after)) && !(await keepsEveryMethod(before))
}

function reflectCall({ exec, freeze, into, places: { head } }: Linking, { source, flags, target }: CellToBuild) {
  return findReflectCall(exec, {
    dir: head.checkout.dir,
    env: head.env,
    freeze,
    flagSet: flags,
    platform: target,
    package: source.package,
    output: join(into, 'program'),
  })
}

async function filtered<Item>(items: readonly Item[], test: (item: Item) => Promise<boolean>): Promise<Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await test(item)) kept.push(item)
  return kept
}
