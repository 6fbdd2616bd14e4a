import { max } from 'simple-statistics'
import type { Cell } from '../../core/cell/cell.ts'
import type { Soak, SoakSide } from '../../core/memory/memory-schema.ts'
import type { MetricId } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { cellName, figure } from '../cell-text.ts'
import { type Column, code, type Document, type Line, strong } from '../document.ts'
import { quantity, quantityPair } from '../quantity.ts'
import { sparkline } from '../sparkline.ts'
import { soakOrderText, soakSideText } from '../words/memory-text.ts'

type Slope = NonNullable<SoakSide['rss']>
type Soaked = Cell & { readonly soak: Soak }

/** Flag sets that share a soak have one row. */
const soakedCells = ({ cells }: Report): readonly Soaked[] =>
  cells.filter((cell): cell is Soaked => cell.soak !== undefined && cell.soak.as === undefined)

const kinds = [
  ['live', 'heap-growth', 'live heap'],
  ['rss', 'rss-growth', 'RSS'],
  ['goroutines', 'goroutine-growth', 'goroutines'],
] as const

/** What leaks in head, by each way in which it shows; only where a soak found it. */
export function leakLines(report: Report): readonly Line[] {
  return soakedCells(report).flatMap((cell): Line[] => {
    const { base, head, seconds } = cell.soak
    if (head === undefined || (head.decision !== 'leaks' && head.rss?.decision !== 'leaks')) return []
    const leaking = kinds.filter(([what]) => head[what]?.decision === 'leaks')
    const ways = leaking.flatMap(([what, id, title]) => {
      const slope = head[what]
      return slope === undefined ? [] : [`${title} ${slopeText(slope, id)}`]
    })
    const does = isHeld(head) ? 'grows, though what is live in it does not' : 'leaks'
    const before =
      base === undefined ? '' : baseInWords(leaking.map(([what, , title]) => [title, base[what]?.decision]))
    return [[...cellName(cell), ` ${does}: ${ways.join(', ')}, in ${seconds} s.${before}`]]
  })
}

/** What base does of that in which head leaks: all, nothing, some of it, or what is not known. */
function baseInWords(ways: readonly (readonly [title: string, Slope['decision'] | undefined])[]): string {
  const those = (decision: Slope['decision']) => ways.flatMap(([title, one]) => (one === decision ? [title] : []))
  const leaks = those('leaks')
  if (leaks.length === ways.length) return ' So does base.'
  if (leaks.length > 0) return ` In base only ${leaks.join(' and ')}.`
  return those('steady').length === ways.length ? ' Base does not.' : ' Base: inconclusive.'
}

/** RSS alone can also be what the collector does not give back, or is not asked to collect. */
const isHeld = ({ live, goroutines }: SoakSide): boolean =>
  live?.decision === 'steady' && goroutines?.decision === 'steady'

const wordOf = (head: SoakSide): string => (isHeld(head) ? 'grows' : 'leaks')

/** "+5.99 MB/min (5.70 to 6.31 MB/min)", of a slope that is above 0. */
function slopeText({ center, lo, hi }: Slope, id: MetricId): string {
  return `+${quantity(center, id)} (${quantityPair(lo, hi, id).join(' to ')})`
}

/** What each program did while it was kept running: a row for each that was. */
export function soakFold(report: Report): Document {
  const cells = soakedCells(report)
  const [first] = cells
  if (first === undefined) return []
  const left: readonly Column[] = ['program', 'flag set', 'head'].map((title) => ({ title, align: 'left' }))
  const limited = cells.some(({ metrics }) => metrics['min-memory'] !== undefined)
  const right = [
    'peak RSS',
    'RSS when ready',
    'RSS per minute',
    'live heap per minute',
    'goroutines',
    'per minute',
    ...(limited ? ['smallest memory limit'] : []),
  ]
  const columns: readonly Column[] = [
    ...left,
    ...right.map((title): Column => ({ title, align: 'right' })),
    { title: 'RSS, from 0', align: 'left' },
  ]
  const rows = cells.map((cell): readonly Line[] => {
    const { base, head } = cell.soak
    const both = (read: (side: SoakSide) => number | undefined, id: MetricId) =>
      change(base && read(base), head && read(head), id, isGone(cell))
    return [
      [code(cell.program)],
      [cell.flagSet],
      [
        head === undefined
          ? isGone(cell)
            ? 'gone'
            : 'not measured'
          : head.rss?.decision === 'leaks' || head.decision === 'leaks'
            ? strong(wordOf(head))
            : head.decision,
      ],
      both(({ peakRss }) => peakRss, 'peak-rss'),
      figure(report, cell, 'ready-rss'),
      growthFigure(report, cell, 'rss-growth', 'rss'),
      growthFigure(report, cell, 'heap-growth', 'live'),
      both(({ endGoroutines }) => endGoroutines, 'goroutines'),
      growthFigure(report, cell, 'goroutine-growth', 'goroutines'),
      ...(limited ? [figure(report, cell, 'min-memory')] : []),
      [code(drawn(cell.soak))],
    ]
  })
  return [
    {
      kind: 'fold',
      title: 'Memory over time',
      blocks: [
        { kind: 'table', columns, rows },
        { kind: 'paragraph', lines: [[method(report)], ...reasons(cells)] },
      ],
    },
  ]
}

/** The slope with what is decided of it; a slope that cannot be told from none is none. */
function growthFigure(report: Report, cell: Soaked, id: MetricId, what: 'rss' | 'live' | 'goroutines'): Line {
  const { head } = cell.soak
  const slope = head?.[what]
  if (head === undefined || slope === undefined) return ['not measured']
  if (slope.decision === 'steady') return ['steady', ...withMarks(report, cell, id)]
  const text = quantity(slope.center, id)
  const said = slope.decision === 'leaks' ? strong(`${text} ${wordOf(head)}`) : `${text} inconclusive`
  return [said, ...withMarks(report, cell, id)]
}

/** The mark of a budget alone, from the figure that has it. */
function withMarks(report: Report, cell: Cell, id: MetricId): Line {
  const marks = figure(report, cell, id).filter(
    (span) => typeof span !== 'string' && span.kind === 'mark' && span.mark !== 'noise',
  )
  return marks.length > 0 ? [' ', ...marks] : []
}

/** A program that head does not have; one that only could not be kept running is none. */
const isGone = ({ head, failure }: Cell): boolean => head === undefined && failure === undefined

function change(base: number | undefined, head: number | undefined, id: MetricId, gone: boolean): Line {
  if (head === undefined) return [base === undefined || !gone ? 'not measured' : `${quantity(base, id)} gone`]
  const text = quantity(head, id)
  return base === undefined || quantity(base, id) === text ? [text] : [`${quantity(base, id)} → ${text}`]
}

const mostCharacters = 16

/** As many of the values as there are characters, the first and the last one among them. */
function some(values: readonly number[]): readonly number[] {
  const count = Math.min(mostCharacters, values.length)
  return Array.from({ length: count }, (_, at) => values[Math.round((at * (values.length - 1)) / (count - 1))] ?? 0)
}

/** Base's curve, then head's, on one scale from 0 on, so that what hardly moves looks so. */
function drawn({ base, head }: Soak): string {
  const curves = [base, head].map((side) => side?.curves.rss?.values ?? [])
  const most = max([...curves.flat(), 1])
  return curves
    .map((values) => sparkline(some(values), [0, most]))
    .filter(Boolean)
    .join(' → ')
}

function method(report: Report): string {
  const cells = soakedCells(report)
  const [{ soak }] = cells as [Soaked]
  const loads = [...new Set(cells.flatMap(({ soak }) => soak.load ?? []))]
  const load = loads.length === 0 ? 'without a load' : `under ${loads.map((line) => line.slice(0, 200)).join(', ')}`
  const shared = report.cells.filter((cell) => cell.soak?.as !== undefined)
  const as = shared.length === 0 ? '' : ` What is only stripped runs as what is not: ${names(shared)} share its soak.`
  return (
    `Each side was kept running for ${soak.seconds} s, ${load}; ${soakOrderText(soak.how)}. The first ${soak.warmUp} s do not count. RSS is the program’s ` +
    'own, from outside; live heap (after collections) and goroutines are of a diagnostic build, which nothing else here is measured of. ' +
    `Slopes are Theil–Sen’s with an interval for values that resemble their neighbours.${as}`
  )
}

const names = (cells: readonly Cell[]): string =>
  cells.map(({ program, flagSet }) => `${program} (${flagSet})`).join(', ')

/** Why something is missing: each reason once. */
function reasons(cells: readonly Soaked[]): readonly Line[] {
  const said = cells.flatMap(({ program, soak }) =>
    (['base', 'head'] as const).flatMap((side) =>
      (soak[side]?.reasons ?? []).map((reason) => `${program}, ${side}: ${soakSideText(reason)}.`),
    ),
  )
  return [...new Set(said)].map((reason): Line => [reason])
}
