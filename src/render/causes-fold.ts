import { grouped } from '../core/grouped.ts'
import type { Cause, Cell, Report } from '../core/report.ts'
import { code, type Document, type Line, type Span } from './document.ts'
import { change, percent } from './quantity.ts'

const mostCauses = 5

/** For each program that changed, the largest causes with their bytes; its first flag set speaks for the others. */
export function causesFolds(report: Report): Document {
  return [...grouped(report.cells, ({ program }) => program).values()].flatMap((cells): Document => {
    const cell = cells.find(
      ({ causes, metrics }) => metrics.size?.delta && causes.some(({ bytes }) => bytes !== undefined),
    )
    return cell === undefined ? [] : [fold(cell)]
  })
}

function fold(cell: Cell): Document[number] {
  const delta = cell.metrics.size?.delta ?? 0
  const causes = cell.causes.filter(({ bytes }) => bytes !== undefined && bytes !== 0)
  const shown = causes.slice(0, mostCauses)
  const rest = delta - shown.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
  const row = (name: Line, bytes: number): readonly Line[] => [name, [change(bytes, 'size')], [share(bytes, delta)]]
  return {
    kind: 'fold',
    title: `What changed in ${cell.program} (${cell.flagSet}, ${cell.platform})`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'cause', align: 'left' },
          { title: 'size', align: 'right' },
          { title: 'of the change', align: 'right' },
        ],
        rows: [
          ...shown.map((cause) => row(causeName(cause), cause.bytes ?? 0)),
          ...(rest === 0 ? [] : [row(['everything else'], rest)]),
        ],
      },
    ],
  }
}

/** "`github.com/x/y` v1.2.0 (new)", "`golang.org/x/text` v0.14.0 → v0.15.0", "debug information". */
export function causeName({ kind, change: what, name, base, head }: Cause): Line {
  const named: Span = kind === 'other' || kind === 'toolchain' ? name : code(name)
  switch (what) {
    case 'new':
      return [named, `${head === undefined ? '' : ` ${head}`} (new)`]
    case 'gone':
      return [named, `${base === undefined ? '' : ` ${base}`} (gone)`]
    case 'upgraded':
    case 'downgraded':
      return [named, ` ${base ?? '?'} → ${head ?? '?'}`]
    case 'grew':
    case 'shrank':
      return [named]
  }
}

const share = (bytes: number, delta: number): string => (delta === 0 ? '' : percent((100 * bytes) / delta))
