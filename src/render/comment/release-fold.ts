import type { Cell } from '../../core/cell/cell.ts'
import { platformText } from '../../core/cell-key.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { type MetricId, metricIds, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { growth } from '../cell-text.ts'
import { type Document, type Line, mark } from '../document.ts'
import { quantity } from '../quantity.ts'
import { reasonText } from '../words/reason-text.ts'

/** The latest release beside base and head, so that many small changes show as what they sum up to. */
export function releaseFold(report: Report): Document {
  const { release } = report.revisions
  const rows = report.cells.flatMap((cell) => metricIds.flatMap((id) => rowOf(cell, id)))
  if (release === undefined || rows.length === 0) return []
  const text = (title: string) => ({ title, align: 'left' }) as const
  const figure = (title: string) => ({ title, align: 'right' }) as const
  return [
    {
      kind: 'fold',
      title: `Since ${release.name}`,
      blocks: [
        {
          kind: 'table',
          columns: [
            ...['program', 'flag set', 'platform', 'metric'].map(text),
            ...[release.name, 'base', 'head', `since ${release.name}`].map(figure),
          ],
          rows,
        },
      ],
    },
  ]
}

/** Head against the release; undefined where a budget does not ask for it, or there is none. */
export const comparisonOf = ({ sinceRelease }: Cell, id: MetricId): Comparison | undefined =>
  sinceRelease?.kind === 'compared' ? sinceRelease.metrics[id] : undefined

function rowOf(cell: Cell, id: MetricId): (readonly Line[])[] {
  const since = comparisonOf(cell, id)
  if (since === undefined) return []
  const value = (center: number | undefined): Line => (center === undefined ? [] : [quantity(center, id)])
  return [
    [
      [cell.program],
      [cell.flagSet],
      [platformText(cell)],
      [metricOf(id).title],
      value(since.base?.center),
      value(cell.metrics[id]?.base?.center),
      value(since.head?.center ?? cell.metrics[id]?.head?.center),
      changeText(since, id),
    ],
  ]
}

function changeText(since: Comparison, id: MetricId): Line {
  switch (since.decision) {
    case 'grew':
    case 'shrank':
      return [growth(since, id)]
    case 'unchanged':
      return [mark('noise')]
    case 'not-measured':
      return [reasonText(since.reason ?? { kind: 'not-measured' })]
    default:
      return [since.decision]
  }
}
