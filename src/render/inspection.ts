import type { Cause } from '../core/binary/binary.ts'
import { bytesByKind, type Difference, type Inspection, type SymbolDifference } from '../core/binary/inspection.ts'
import { causeName } from './comment/causes-fold.ts'
import { type Block, code, type Document, type Line } from './document.ts'
import { change, percent, quantity } from './quantity.ts'

const mostRows = 25

/** What every byte of a binary is: by kind, by module, by package. */
export function inspectionDocument(name: string, inspection: Inspection): Document {
  const { size, goos, goarch, format, goVersion, stripped, interpreter, packages, embedded = [] } = inspection
  const platform = goos === undefined ? format : `${goos}/${goarch ?? '?'}`
  // On other systems every program is loaded with the system's own libraries, so that it says nothing.
  const linkage = interpreter === undefined ? 'static' : `dynamic, by ${interpreter}`
  const loading = format === 'elf' ? [linkage] : []
  const modules = new Map<string, number>()
  for (const { module = '(no module)', bytes } of packages) modules.set(module, (modules.get(module) ?? 0) + bytes)
  // So that this table, too, adds up to the file.
  modules.set('(no package)', size - packages.reduce((sum, { bytes }) => sum + bytes, 0))
  return [
    { kind: 'heading', line: [code(name), ` ${quantity(size, 'size')} (${size} B)`] },
    {
      kind: 'paragraph',
      lines: [[[platform, goVersion ?? 'unknown Go', stripped ? 'stripped' : 'with symbols', ...loading].join(', ')]],
    },
    sizes('what', bytesByKind(inspection), size),
    sizes('module', modules, size),
    {
      kind: 'table',
      columns: [
        { title: 'package', align: 'left' },
        ...['bytes', 'code', 'function table', 'data', 'padding'].map((title) => ({ title, align: 'right' }) as const),
      ],
      rows: [...packages]
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, mostRows)
        .map(({ path, bytes, code, functionTable, data, padding }): readonly Line[] => [
          [path],
          ...[bytes, code, functionTable, data, padding].map((value): Line => [quantity(value, 'size')]),
        ]),
    },
    ...more(packages.length, 'packages'),
    ...(embedded.length > 0 ? [embeddedFiles(embedded, size)] : []),
    ...more(embedded.length, 'embedded files'),
  ]
}

const embeddedFiles = (embedded: NonNullable<Inspection['embedded']>, size: number): Block =>
  sizes('embedded file', new Map(embedded.map(({ package: path, name, bytes }) => [`${path}: ${name}`, bytes])), size)

export interface BinaryDiff {
  readonly base: string
  readonly head: string
  readonly size: { readonly base: number; readonly head: number; readonly delta: number }
  readonly identical: boolean
  readonly causes: readonly Cause[]
  readonly packages: readonly Difference[]
  readonly symbols: readonly SymbolDifference[]
  readonly sections: readonly Difference[]
}

/** Which modules, packages and symbols make the difference of two binaries. */
export function diffDocument({
  base,
  head,
  size,
  identical,
  causes,
  packages,
  symbols,
  sections,
}: BinaryDiff): Document {
  const heading: Block = {
    kind: 'heading',
    line: [
      code(base),
      ' → ',
      code(head),
      `: ${quantity(size.base, 'size')} → ${quantity(size.head, 'size')} (${change(size.delta, 'size')})`,
    ],
  }
  if (identical) return [heading, { kind: 'paragraph', lines: [['Identical, byte for byte.']] }]
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: 'cause', align: 'left' },
        { title: 'size', align: 'right' },
      ],
      rows: causes
        .slice(0, mostRows)
        .map((cause) => [causeName(cause), [cause.bytes === undefined ? '' : change(cause.bytes, 'size')]]),
    },
    ...more(causes.length, 'causes'),
    baseAndHead('package', packages),
    ...more(packages.length, 'packages'),
    ...(symbols.length > 0 ? [baseAndHead('symbol', symbols)] : []),
    ...more(symbols.length, 'symbols'),
    baseAndHead('section', sections),
    ...more(sections.length, 'sections'),
  ]
}

function baseAndHead(title: string, differences: readonly Difference[]): Block {
  return {
    kind: 'table',
    columns: [
      { title, align: 'left' },
      ...['base', 'head', 'change'].map((title) => ({ title, align: 'right' }) as const),
    ],
    rows: differences
      .slice(0, mostRows)
      .map(({ name, base, head }) => [
        [name],
        [quantity(base, 'size')],
        [quantity(head, 'size')],
        [change(head - base, 'size')],
      ]),
  }
}

function sizes(title: string, bytes: ReadonlyMap<string, number>, size: number): Block {
  return {
    kind: 'table',
    columns: [
      { title, align: 'left' },
      { title: 'bytes', align: 'right' },
      { title: 'of the file', align: 'right' },
    ],
    rows: [...bytes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostRows)
      .map(([name, value]) => [[name], [quantity(value, 'size')], [percent((100 * value) / size)]]),
  }
}

function more(count: number, what: string): Document {
  return count > mostRows
    ? [{ kind: 'paragraph', lines: [[`And ${count - mostRows} more ${what}: --json has them all.`]] }]
    : []
}
