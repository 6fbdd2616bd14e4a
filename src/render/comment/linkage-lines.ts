import { type LinkageChange, linkageChanges } from '../../core/binary/linkage.ts'
import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import { cellName } from '../cell-text.ts'
import type { Line } from '../document.ts'

/** Programs that head made dynamic, static or nameless: a line for each kind of change. */
export function linkageLines(report: Report): readonly Line[] {
  const changes = report.cells.flatMap((cell) => linkageChanges(cell).map((change) => ({ cell, change })))
  const lines = grouped(changes, ({ cell, change }) => JSON.stringify([cell.program, change]))
  return [...lines.values()].flatMap((same): Line[] => {
    const [first] = same
    if (first === undefined) return []
    const others = same.length > 1 ? `, and ${same.length - 1} more of its rows` : ''
    const [title, consequence] = inWords(first.change)
    return [[`${title}: `, ...cellName(first.cell), `${others}. ${consequence}.`]]
  })
}

function inWords(change: LinkageChange): readonly [title: string, consequence: string] {
  switch (change.kind) {
    case 'dynamic':
      return [
        'Linked dynamically now',
        `It needs ${change.needs} and does not start in a scratch image; base is static`,
      ]
    case 'static':
      return ['Linked statically now', `Base needs ${change.needed}`]
    case 'libraries':
      return ['New shared library', `It needs ${change.needs} where it runs`]
    case 'stripped':
      return ['Symbol table gone', 'perf, nm and objdump cannot name its functions']
  }
}
