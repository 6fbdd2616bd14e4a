import type { Curve, CurveLine } from '../../core/report/page-curves.ts'
import type { Column, Line } from '../document.ts'
import { quantity } from '../quantity.ts'
import { tableHtml } from './document-html.ts'
import type { Html } from './html.ts'

/** What the curves say, in figures: where each side began, its highest, and where it ended. */
export function curvesTable(curves: readonly Curve[]): Html {
  const columns: Column[] = [
    ...['program', 'flag set', 'platform', 'figure'].map((title): Column => ({ title, align: 'left' })),
    ...['base: first, highest, last', 'head: first, highest, last'].map((title): Column => ({ title, align: 'right' })),
  ]
  const rows = curves.map(({ program, flagSet, platform, title, metric, lines }): readonly Line[] => {
    const text = (side: CurveLine['side']): Line => {
      const values = lines.find((line) => line.side === side)?.values ?? []
      const figures = [values[0], Math.max(...values), values.at(-1)]
      return [values.length === 0 ? '' : figures.map((value = 0) => quantity(value, metric)).join(', ')]
    }
    return [[program], [flagSet], [platform], [title], text('base'), text('head')]
  })
  return tableHtml({ columns, rows }, 'memory over time')
}
