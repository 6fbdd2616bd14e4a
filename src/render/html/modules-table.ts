import type { Binary } from '../../core/binary/binary.ts'
import { moduleName } from '../../core/binary/size-groups.ts'
import type { Cell } from '../../core/cell/cell.ts'
import { platformText } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import { type Column, code, type Document, type Line } from '../document.ts'
import { change, quantity } from '../quantity.ts'

/** A table of more rows is none that people read; the treemap's search finds the rest. */
const mostRows = 300

/** For each program its modules in base and head with their versions and, where it was dissected, their bytes. */
export function modulesTables(report: Report): readonly { readonly title: string; readonly table: Document }[] {
  const programs = grouped(report.cells, ({ program }) => program)
  return [...programs].flatMap(([program, cells]) => {
    const cell = cells.find(({ causes }) => causes.length > 0) ?? cells.find(({ base, head }) => base ?? head)
    if (cell === undefined) return []
    const rows = modulesOf(cell)
    return rows.length === 0
      ? []
      : [{ title: `${program} (${cell.flagSet}, ${platformText(cell)})`, table: modulesTable(rows) }]
  })
}

interface ModuleRow {
  readonly path: string
  readonly versions: readonly [base: string | undefined, head: string | undefined]
  readonly bytes?: readonly [base: number, head: number]
}

function modulesOf({ base, head }: Cell): readonly ModuleRow[] {
  const [before, after] = [versionsOf(base), versionsOf(head)]
  const [oldBytes, newBytes] = [bytesOf(base), bytesOf(head)]
  const dissected = oldBytes.size > 0 || newBytes.size > 0
  const paths = new Set([...after.keys(), ...before.keys(), ...newBytes.keys(), ...oldBytes.keys()])
  const rows = [...paths].map((path): ModuleRow => {
    const versions = [before.get(path), after.get(path)] as const
    return { path, versions, ...(dissected && { bytes: [oldBytes.get(path) ?? 0, newBytes.get(path) ?? 0] }) }
  })
  return rows.toSorted((a, b) => weight(b) - weight(a))
}

/** What changed first, then what is large. */
const weight = ({ bytes: [base, head] = [0, 0], versions: [before, after] }: ModuleRow): number =>
  1e12 * (before === after ? 0 : 1) + 1e3 * Math.abs(head - base) + Math.max(base, head)

const versionsOf = (binary: Binary | undefined): Map<string, string> =>
  new Map(
    binary?.modules.map(({ path, version, replacedBy }) => [
      path,
      replacedBy === undefined ? version : `${version} ⇒ ${replacedBy}`,
    ]),
  )

function bytesOf(binary: Binary | undefined): Map<string, number> {
  const found = new Map<string, number>()
  for (const { module, bytes } of binary?.packages ?? []) {
    const name = moduleName(module)
    found.set(name, (found.get(name) ?? 0) + bytes)
  }
  return found
}

function modulesTable(rows: readonly ModuleRow[]): Document {
  const dissected = rows.some(({ bytes }) => bytes !== undefined)
  const columns: Column[] = [
    { title: 'module', align: 'left' },
    { title: 'base', align: 'left' },
    { title: 'head', align: 'left' },
    ...(dissected ? ['bytes in base', 'bytes in head', 'change'] : []).map(
      (title): Column => ({ title, align: 'right' }),
    ),
  ]
  const shown = rows.slice(0, mostRows)
  const more = rows.length - shown.length
  return [
    { kind: 'table', columns, rows: shown.map((row) => [[code(row.path)], ...versionTexts(row), ...byteTexts(row)]) },
    ...(more > 0 ? [{ kind: 'paragraph', lines: [[`And ${more} more modules.`]] } as const] : []),
  ]
}

function versionTexts({ versions: [base, head], bytes }: ModuleRow): readonly Line[] {
  // The standard library and the program's own module have no version of their own, but bytes.
  const there = (version: string | undefined, side: 0 | 1): string => version ?? (bytes?.[side] ? '' : 'not there')
  return [[there(base, 0)], [there(head, 1)]]
}

function byteTexts({ bytes }: ModuleRow): readonly Line[] {
  if (bytes === undefined) return []
  const [base, head] = bytes
  return [
    [base === 0 ? '' : quantity(base, 'size')],
    [head === 0 ? '' : quantity(head, 'size')],
    [head === base ? '' : change(head - base, 'size')],
  ]
}
