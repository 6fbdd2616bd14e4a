import { copyFile, mkdir, open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { copiesThatFit } from '../../core/start/blocks.ts'
import type { CellToStart } from './startable.ts'

/** Paths of the copies of each side's file; none where a side is absent. */
export interface Copies {
  readonly base: readonly string[]
  readonly head: readonly string[]
}

/** As many copies of each file as there is room for; the same number for all, so that none is favoured. */
export async function copiesFor(cells: readonly CellToStart[]): Promise<number> {
  const paths = cells.flatMap(({ base, head }) =>
    [base, head].flatMap((side) => (side === undefined ? [] : [side.path])),
  )
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  const once = sizes.reduce((sum, size) => sum + size, 0)
  return copiesThatFit(once)
}

/**
 * Fresh copies, on disk before anything is timed: where a file lies can cost more than what is looked for. Made one after
 * the other and by turns, since files that were written later tend to lie better, by half a per cent.
 */
export async function copied(into: string, cell: CellToStart, number: number, copies: number): Promise<Copies> {
  const made = { base: [] as string[], head: [] as string[] }
  for (let at = 0; at < copies; at++) {
    for (const side of at % 2 === 0 ? (['base', 'head'] as const) : (['head', 'base'] as const)) {
      const source = cell[side]?.path
      if (source === undefined) continue
      const folder = join(into, `${number}-${side}-${at}`)
      await mkdir(folder) // Not recursive: an interrupt may have removed what it lies in, and it would come back.
      const path = join(folder, basename(source))
      await copyFile(source, path)
      await using file = await open(path, 'r')
      await file.sync()
      made[side].push(path)
    }
  }
  return made
}
