import type { Cell } from '../cell/cell.ts'
import { limitAbove } from '../judge/next-budget.ts'

/** How much more than today is allowed, before it is rounded up. Memory varies more from machine to machine than a file does. */
const headRoom = { size: 1.1, 'peak-rss': 1.5 } as const
const bytesInMB = 1e6

/**
 * Budgets for each program under the flag set that is shipped, with head-room over what `cells` have: sizes fail, what was
 * measured of starts only warns, since a runner is another machine.
 */
export function proposedBudgets(cells: readonly Cell[], flagSet: string): Readonly<Record<string, string>>[] {
  return cells
    .filter((cell) => cell.flagSet === flagSet)
    .flatMap(({ program, metrics }) => {
      const on = (metric: string) => ({ metric, program, 'flag-set': flagSet })
      const size = metrics.size?.head?.center
      const memory = metrics['peak-rss']?.head?.hi
      const starts = metrics['cold-start']?.head !== undefined
      return [
        ...(size === undefined ? [] : [{ ...on('size'), max: maximum(size * headRoom.size), 'max-growth': '2%' }]),
        ...(starts ? [{ ...on('cold-start'), 'max-growth': '10%', level: 'warn' }] : []),
        ...(memory === undefined
          ? []
          : [{ ...on('peak-rss'), max: maximum(memory * headRoom['peak-rss']), level: 'warn' }]),
      ]
    })
}

const maximum = (bytes: number): string => String(limitAbove(bytes, 'B', bytesInMB))
