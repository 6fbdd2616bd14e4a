import type { Cell } from '../../core/cell/cell.ts'
import type { SoakSide } from '../../core/memory/memory-schema.ts'
import type { MetricId } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { cellName, comparisonText, figure } from '../cell-text.ts'
import { type Column, code, type Document, type Line, strong } from '../document.ts'
import { limitQuantity, quantity } from '../quantity.ts'
import { notReadyText } from '../words/memory-text.ts'
import { reasonText } from '../words/reason-text.ts'

type UnderLimit = NonNullable<Cell['underLimit']>
type Side = NonNullable<UnderLimit['head']>

const isReady = ({ starts, ready }: Side): boolean => starts !== undefined && ready === starts

/** "Starts in 32 MiB: yes." or, for each row that does not, why; only where a limit is set. */
export function limitLines({ cells }: Report): readonly Line[] {
  const started = cells.flatMap((cell) => {
    const { limit, head, base } = cell.underLimit ?? {}
    return limit === undefined || head?.starts === undefined ? [] : [{ cell, limit, head, base }]
  })
  const failing = started.filter(({ head }) => !isReady(head))
  const [first] = started
  if (first === undefined) return []
  const size = limitQuantity(first.limit, 'min-memory')
  if (failing.length === 0) {
    const fresh = started.some(({ base }) => base?.starts !== undefined && !isReady(base))
    return [[`Starts in ${size}: yes${fresh ? ', which base does not in every row' : ''}.`]]
  }
  return failing.map(({ cell, head, base }): Line => {
    const beside = base?.starts === undefined ? '' : isReady(base) ? ' Base does.' : ' Nor does base.'
    const often = head.ready === 0 ? '' : ` in ${(head.starts ?? 0) - (head.ready ?? 0)} of ${head.starts} starts`
    return [
      ...cellName(cell),
      ` does not start in ${size}${often}: ${head.reason === undefined ? 'not ready' : notReadyText(head.reason)}.${beside}`,
    ]
  })
}

/** What each row did under memory limits. */
export function limitFold(report: Report): Document {
  const cells = report.cells.filter(({ underLimit }) => underLimit !== undefined)
  const limit = cells.find(({ underLimit }) => underLimit?.limit !== undefined)?.underLimit?.limit
  if (cells.length === 0) return []
  const soaked = cells.some(({ soak }) => soak?.limit !== undefined)
  const size = limit === undefined ? '' : limitQuantity(limit, 'min-memory')
  const left: readonly Column[] = ['program', 'flag set'].map((title) => ({ title, align: 'left' }))
  const right = [
    ...(limit === undefined ? [] : [`starts in ${size}`, 'peak RSS there', 'OOM kills']),
    ...(soaked ? ['RSS after the soak there'] : []),
    'smallest memory limit',
    'with GOMEMLIMIT',
  ]
  const rows = cells.map((cell): readonly Line[] => {
    const { base, head, withGomemlimit } = cell.underLimit ?? {}
    const sides = (text: (side: Side) => string | undefined) => change(base && text(base), head && text(head))
    return [
      [code(cell.program)],
      [cell.flagSet],
      ...(limit === undefined
        ? []
        : [sides(answer), sides(({ peakRss }) => sizeOf(peakRss, 'peak-rss')), figure(report, cell, 'oom-kills')]),
      ...(soaked ? [change(endOf(cell.soak?.base), endOf(cell.soak?.head))] : []),
      figure(report, cell, 'min-memory'),
      withGomemlimit === undefined ? ['its own'] : comparisonText(withGomemlimit, 'min-memory'),
    ]
  })
  return [
    {
      kind: 'fold',
      title: 'Under a memory limit',
      blocks: [
        { kind: 'table', columns: [...left, ...right.map((title): Column => ({ title, align: 'right' }))], rows },
        { kind: 'paragraph', lines: [[method(cells)], ...unknown(cells)] },
      ],
    },
  ]
}

const endOf = (side: SoakSide | undefined): string | undefined => sizeOf(side?.endRss, 'peak-rss')
const sizeOf = (bytes: number | undefined, id: MetricId): string | undefined =>
  bytes === undefined ? undefined : quantity(bytes, id)

function answer(side: Side): string | undefined {
  if (side.starts === undefined) return undefined
  return isReady(side) ? 'yes' : side.ready === 0 ? 'no' : `no (${side.ready} of ${side.starts})`
}

function change(base: string | undefined, head: string | undefined): Line {
  if (head === undefined) return [base === undefined ? 'not known' : `${base} → not known`]
  return base === undefined || base === head ? [head] : [`${base} → `, strong(head)]
}

/** Why the figure with GOMEMLIMIT is missing; that of the other is told with those of all metrics. */
function unknown(cells: readonly Cell[]): readonly Line[] {
  const reasons = cells.flatMap(({ underLimit }) => underLimit?.withGomemlimit?.reason ?? []).map(reasonText)
  return [...new Set(reasons)].map((reason): Line => [`Not measured with GOMEMLIMIT: ${reason}.`])
}

function method(cells: readonly Cell[]): string {
  const version = cells[0]?.underLimit?.cgroup
  return (
    `In control groups (version ${version}) without swap, the file's pages evicted before each start. Ready means three of ` +
    'three starts, each within its time-out. The smallest limit is found in steps of 1 MiB, above 33 MiB of 3 %; a difference of ' +
    'one step is none. GOMEMLIMIT is 90 % of each limit there. Compare rows with each other only: another kernel gives other figures.'
  )
}
