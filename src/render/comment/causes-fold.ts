import type { Cause } from '../../core/binary/binary.ts'
import type { Cell } from '../../core/cell/cell.ts'
import { mainCauseOf } from '../../core/cell/main-cause.ts'
import { platformText } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import { type Block, type Column, code, type Document, type Line, type Span } from '../document.ts'
import { chainText } from '../link-text.ts'
import { change, percent } from '../quantity.ts'
import { initBlocks } from './init-text.ts'

/** Causes that are shown in any case; more of them while these leave more than a twentieth of a change untold. */
const enoughCauses = 5
const mostCauses = 12
const untold = 0.05

/** Columns that fit beside the causes before a table is too wide for a comment. */
const mostColumns = 4

/** For each program and platform that changed, the largest causes with their bytes under each flag set. */
export function causesFolds(report: Report): Document {
  const groups = grouped(report.cells, ({ program, platform, variant }) => JSON.stringify([program, platform, variant]))
  return [...groups.values()].flatMap((cells): Document => {
    const columns = columnsOf(cells)
    const [first] = columns
    if (first === undefined) return []
    const { program } = first.cell
    const blocks = [...tables(columns), ...whyLinked(first.cell), ...initBlocks(cells)]
    return [{ kind: 'fold', title: `What changed in ${program} (${platformText(first.cell)})`, blocks }]
  })
}

/** A changed file, and the flag sets that gave it: some differ only in how the program is run. */
interface Change {
  readonly cell: Cell
  readonly flagSets: readonly string[]
}

export function columnsOf(cells: readonly Cell[]): readonly Change[] {
  const changed = cells.filter(
    ({ causes, metrics }) => metrics.size?.delta && causes.some(({ bytes }) => bytes !== undefined),
  )
  const files = grouped(changed, ({ base, head }) => JSON.stringify([base?.sha256, head?.sha256]))
  return [...files.values()].flatMap((same) => {
    const [cell] = same
    return cell === undefined ? [] : [{ cell, flagSets: same.map(({ flagSet }) => flagSet) }]
  })
}

/** One table, or as many as it takes to keep each narrow; all have the same rows. */
function tables(columns: readonly Change[]): readonly Block[] {
  const shown = shownCauses(columns)
  const chunks = Math.ceil(columns.length / mostColumns)
  return Array.from({ length: chunks }, (_, at) =>
    table(shown, columns.slice(at * mostColumns, (at + 1) * mostColumns)),
  )
}

/** The same for a cause in each flag set. */
export const causeKey = ({ kind, name }: Cause): string => `${kind} ${name}`

/** The causes that are among the largest somewhere, one of each name, by their largest bytes. */
export function shownCauses(columns: readonly Change[]): readonly Cause[] {
  const all = columns.flatMap(({ cell }) => cell.causes.filter(({ bytes }) => bytes !== undefined && bytes !== 0))
  const sorted = all.toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0))
  const largest = [...grouped(sorted, causeKey).values()].flatMap(([largest]) => largest ?? []).slice(0, mostCauses)
  const tellsEnough = (shown: readonly Cause[]) =>
    columns.every((column) => Math.abs(restOf(column, shown)) <= untold * Math.abs(deltaOf(column)))
  let count = enoughCauses
  while (count < largest.length && !tellsEnough(largest.slice(0, count))) count++
  const shown = largest.slice(0, count)
  // The headline may name a module for what came with it, though its own bytes are few.
  const named = columns.flatMap(({ cell }) => mainCauseOf(cell)?.cause ?? []).filter(({ bytes }) => bytes !== undefined)
  const missing = named.filter((cause) => !shown.some((one) => causeKey(one) === causeKey(cause)))
  return [...shown, ...[...grouped(missing, causeKey).values()].flatMap(([first]) => first ?? [])]
}

const deltaOf = ({ cell }: Change): number => cell.metrics.size?.delta ?? 0

const bytesIn = ({ cell }: Change, cause: Cause): number =>
  cell.causes.find((one) => causeKey(one) === causeKey(cause))?.bytes ?? 0

/** What of a change none of these causes is. */
const restOf = (column: Change, causes: readonly Cause[]): number =>
  deltaOf(column) - causes.reduce((sum, cause) => sum + bytesIn(column, cause), 0)

function table(shown: readonly Cause[], columns: readonly Change[]): Block {
  const rest = (column: Change): number => restOf(column, shown)
  const row = (name: Line, bytes: (column: Change) => number): readonly Line[] => [
    name,
    ...columns.map((column): Line => [bytesAndShare(bytes(column), deltaOf(column))]),
  ]
  return {
    kind: 'table',
    columns: [
      { title: 'cause', align: 'left' },
      ...columns.map(({ flagSets }): Column => ({ title: flagSets.join(', '), align: 'right' })),
    ],
    rows: [
      ...shown.map((cause) => row(causeName(cause), (column) => bytesIn(column, cause))),
      ...(columns.some((column) => rest(column) !== 0) ? [row(['everything else'], rest)] : []),
    ],
  }
}

/** The way to each of the largest causes whose way is known. */
function whyLinked(cell: Cell): Document {
  const known = cell.causes.filter(({ chain }) => chain !== undefined).slice(0, enoughCauses)
  if (known.length === 0) return []
  return [
    { kind: 'paragraph', lines: [['Why it is linked:']] },
    { kind: 'list', items: known.map((cause) => [...causeName(cause), ': ', ...chainText(cause, cell)]) },
  ]
}

/** "+880 kB (71 %)": the share is of the whole change. What shrank while the whole grew has none, nor what grew by more. */
function bytesAndShare(bytes: number, delta: number): string {
  if (bytes === 0) return ''
  const isShare = bytes * delta > 0 && Math.abs(bytes) <= Math.abs(delta)
  return isShare ? `${change(bytes, 'size')} (${percent((100 * bytes) / delta)})` : change(bytes, 'size')
}

/** "`github.com/x/y` v1.2.0 (new)", "`golang.org/x/text` v0.14.0 → v0.15.0", "debug information". */
export function causeName({ kind, change: what, name, base, head }: Cause): Line {
  const named: readonly Span[] =
    kind === 'other' || kind === 'toolchain' ? [name] : kind === 'embedded' ? ['embedded ', code(name)] : [code(name)]
  switch (what) {
    case 'new':
      return [...named, `${head === undefined ? '' : ` ${head}`} (new)`]
    case 'gone':
      return [...named, `${base === undefined ? '' : ` ${base}`} (gone)`]
    case 'upgraded':
    case 'downgraded':
      return [...named, ` ${base ?? '?'} → ${head ?? '?'}`]
    case 'grew':
    case 'shrank':
      return named
  }
}
