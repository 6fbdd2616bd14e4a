import type { Report } from '../src/core/report/report.ts'
import { flagSetFold } from '../src/render/comment/flag-set-fold.ts'
import { renderMarkdown } from '../src/render/markdown.ts'

/** What blog posts and answers say that the flags do, without saying of which program. */
const said: Readonly<Record<string, string>> = {
  stripped: '30 to 50 % smaller, starts 30 % sooner, 13 % less RSS',
  'strip-symbols': 'maps 13 % fewer pages',
  'strip-dwarf': 'breaks pprof',
  pie: 'smaller and faster',
  'gc-off': 'starts in 2.9 MB (with a GOEXPERIMENT that does not exist)',
}

/** Every flag set of a report's first program against the first one, beside what is said of it. Markdown. */
export function flagsTable(report: Report): string {
  const [fold] = flagSetFold(report)
  const table = fold?.kind === 'fold' ? fold.blocks[0] : undefined
  if (table?.kind !== 'table') throw new Error('the report compares no flag sets')
  const kept = table.columns.flatMap(({ title }, at) => (title === 'to know' ? [] : [at]))
  const names = report.flagSets[0]?.rows.map(({ flagSet }) => flagSet) ?? []
  return renderMarkdown([
    {
      kind: 'table',
      columns: [...kept.flatMap((at) => table.columns[at] ?? []), { title: 'common claim', align: 'left' }],
      rows: table.rows.map((row, at) => [...kept.map((column) => row[column] ?? []), [said[names[at] ?? ''] ?? '']]),
    },
  ])
}
