import type { Cell } from '../../core/cell/cell.ts'
import { attributionOf } from '../../core/start/init-trace.ts'
import type { InitChange } from '../../core/start/start-schema.ts'
import { type Block, code, type Line } from '../document.ts'
import { change } from '../quantity.ts'

const mostPackages = 5

/** ", of it 0.58 ms in `init` of `github.com/x/y`"; nothing where no package explains enough of it. */
export function initReason(cell: Cell): Line {
  const found = attributionOf(cell)
  if (found === undefined) return []
  // In the unit of the figure that it explains, and without the sign that a change has.
  const start = cell.metrics['cold-start']?.head?.center ?? 0
  const part = found.all ? 'about all of it' : `of it ${change(Math.abs(found.seconds), 'cold-start', start).slice(1)}`
  return [`, ${part} in `, code('init'), ' of ', code(found.package)]
}

/** The packages whose initialization changed, for the fold of what changed in a program. */
export function initBlocks(cells: readonly Cell[]): readonly Block[] {
  const { inits = [], flagSet } = cells.find(({ inits }) => inits !== undefined) ?? {}
  if (inits.length === 0) return []
  return [
    {
      kind: 'paragraph',
      lines: [
        [`Packages that initialize slower or faster (${flagSet}; by GODEBUG=inittrace=1, which itself takes time):`],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'init of', align: 'left' },
        { title: 'time', align: 'right' },
        { title: 'allocates', align: 'right' },
      ],
      rows: inits.slice(0, mostPackages).map(row),
    },
  ]
}

function row({ package: name, base, head, delta }: InitChange): readonly Line[] {
  const news = base === undefined ? ' (none in base)' : head === undefined ? ' (none in head)' : ''
  const bytes = (side: InitChange['base']): number | undefined => (side === undefined ? 0 : side.bytes)
  const [before, after] = [bytes(base), bytes(head)]
  const allocated =
    before === undefined || after === undefined || before === after ? '' : change(after - before, 'peak-rss')
  return [[code(name), news], [change(delta, 'cold-start')], [allocated]]
}
