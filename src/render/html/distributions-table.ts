import type { Distribution, Dots } from '../../core/report/page-distributions.ts'
import type { Column, Line } from '../document.ts'
import { quantity } from '../quantity.ts'
import { tableHtml } from './document-html.ts'
import type { Html } from './html.ts'

/** What the dots say, in figures: medians with their 95 % intervals. */
export function distributionsTable(distributions: readonly Distribution[]): Html {
  const columns: Column[] = [
    { title: 'program', align: 'left' },
    { title: 'cell', align: 'left' },
    { title: 'figure', align: 'left' },
    ...['base: median [95 % interval]', 'head: median [95 % interval]'].map(
      (title): Column => ({ title, align: 'right' }),
    ),
  ]
  const rows = distributions.flatMap(({ program, metric, title, rows }) =>
    rows.map(({ label, base, head }): readonly Line[] => {
      const text = (dots: Dots | undefined): Line => [
        dots === undefined
          ? ''
          : `${quantity(dots.center, metric)} [${quantity(dots.lo, metric)} – ${quantity(dots.hi, metric)}]`,
      ]
      return [[program], [label], [title], text(base), text(head)]
    }),
  )
  return tableHtml({ columns, rows }, 'medians of start-up and memory')
}
