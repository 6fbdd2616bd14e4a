import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SizeTree, sizeTreesOf } from '../core/binary/size-tree.ts'
import { type CellKey, cellId } from '../core/cell-key.ts'
import type { Report } from '../core/report/report.ts'
import type { BuiltCells } from '../go/build/build-cells.ts'

/** As many nodes as a page shows at most. */
const mostNodes = 10_000

interface Sides {
  readonly base?: BuiltCells
  readonly head: BuiltCells
}

/** Whose the bytes of each dissected program are, down to its symbols. */
export function treesOf(sides: Sides, cells: readonly CellKey[]): readonly SizeTree[] {
  const inspectionOf = (side: 'base' | 'head', cell: CellKey) => {
    const result = sides[side]?.get(cellId(cell))?.result
    return result?.kind === 'built' ? result.binary.inspection : undefined
  }
  return sizeTreesOf(cells, inspectionOf, mostNodes)
}

/** report.html: what the report says, drawn by the script that `npm run build` puts into dist/. */
export async function pageOf(report: Report, trees: readonly SizeTree[], packageRoot: string): Promise<string> {
  const text = await readFile(join(packageRoot, 'dist', 'page.js'), 'utf8')
  // Either would end the script, or change where it ends.
  if (/<\/script|<!--/i.test(text)) throw new Error('dist/page.js cannot be written into a page')
  // It is needed last, and no start of the action is to wait for it.
  const { renderPage } = await import('../render/html/page.ts')
  return renderPage(report, trees, { text, sha256: createHash('sha256').update(text).digest('base64') })
}
