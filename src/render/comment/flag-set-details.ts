import type { FlagSetFacts } from '../../core/binary/binary.ts'
import type { FlagSetComparison } from '../../core/cell/cell.ts'
import type { Block, Column, Line } from '../document.ts'
import { quantity } from '../quantity.ts'

type Row = FlagSetComparison['rows'][number]

interface Detail {
  readonly title: string
  readonly align?: 'right'
  readonly text: (facts: FlagSetFacts, row: Row, isFirst: boolean) => string
}

const details: readonly Detail[] = [
  { title: 'sections gone', text: ({ sectionsGone }) => sectionNames(sectionsGone) },
  { title: 'same bytes', text: ({ sameSections }, _, isFirst) => (isFirst ? '' : sameSections.join(', ') || 'none') },
  { title: 'loaded', align: 'right', text: ({ loadable }) => quantity(loadable, 'size') },
  { title: 'not loaded', align: 'right', text: ({ notLoadable }) => quantity(notLoadable, 'size') },
  { title: 'mapped areas', align: 'right', text: (_, row) => median(row, 'mapped-areas') },
  { title: 'page faults', align: 'right', text: (_, row) => median(row, 'page-faults') },
  {
    title: 'symbols (dynamic)',
    align: 'right',
    text: ({ symbols, dynamicSymbols }) => `${thousands(symbols)} (${thousands(dynamicSymbols)})`,
  },
  {
    title: "base's image layer",
    text: ({ layer }) => (layer === undefined ? '' : layer === 'reused' ? 'the same' : 'replaced'),
  },
]

/** What is in the file under each flag set. Flag sets that give the same file take one row, columns without content none. */
export function flagSetDetails({ rows, reference }: FlagSetComparison): readonly Block[] {
  const files = rows.flatMap((row) =>
    row.facts === undefined || row.facts.sameFileAs !== undefined ? [] : [{ row, facts: row.facts }],
  )
  if (files.length < 2) return []
  const shown = details
    .map((detail) => ({
      detail,
      texts: files.map(({ row, facts }) => detail.text(facts, row, row.flagSet === reference)),
    }))
    .filter(({ texts }) => texts.some((text) => text !== ''))
  return [
    {
      kind: 'table',
      columns: [
        { title: 'file of', align: 'left' },
        ...shown.map(({ detail: { title, align } }): Column => ({ title, align: align ?? 'left' })),
      ],
      rows: files.map(({ row }, at) => [[row.flagSet], ...shown.map(({ texts }): Line => [texts[at] ?? ''])]),
    },
  ]
}

function median({ metrics }: Row, metric: 'mapped-areas' | 'page-faults'): string {
  const head = metrics[metric]?.head
  return head === undefined ? '' : quantity(head.center, metric)
}

/** Debugging information is a dozen sections. */
function sectionNames(sections: readonly string[]): string {
  const isDwarf = (name: string) => /debug_|^__DWARF/.test(name)
  const names = sections.filter((name) => !isDwarf(name))
  if (names.length < sections.length) names.push('DWARF')
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
