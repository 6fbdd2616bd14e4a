import type { Block, Column, Document, Line, Mark, Span } from './document.ts'

export interface TerminalStyle {
  readonly colour: boolean
}

const codes = {
  bold: ['\u001b[1m', '\u001b[22m'],
  red: ['\u001b[31m', '\u001b[39m'],
  yellow: ['\u001b[33m', '\u001b[39m'],
  dim: ['\u001b[2m', '\u001b[22m'],
} as const

function paint(text: string, colour: keyof typeof codes, style: TerminalStyle): string {
  const [on, off] = codes[colour]
  return style.colour ? `${on}${text}${off}` : text
}

/** Text from a repository must not move the cursor or change colours. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '')

function drawMark(mark: Mark, style: TerminalStyle): string {
  switch (mark) {
    case 'over':
      return paint('OVER', 'red', style)
    case 'warning':
      return paint('over', 'yellow', style)
    case 'noise':
      return '~'
  }
}

function span(part: Span, style: TerminalStyle): string {
  if (typeof part === 'string') return plain(part)
  switch (part.kind) {
    case 'strong':
      return paint(plain(part.text), 'bold', style)
    case 'code':
      return plain(part.text)
    case 'link':
      return `${plain(part.text)} (${plain(part.url)})`
    case 'mark':
      return drawMark(part.mark, style)
  }
}

const inline = (line: Line, style: TerminalStyle): string => line.map((part) => span(part, style)).join('')
const width = (line: Line): number => [...inline(line, { colour: false })].length

function table(columns: readonly Column[], rows: readonly (readonly Line[])[], style: TerminalStyle): string {
  const widths = columns.map(({ title }, at) => Math.max([...title].length, ...rows.map((row) => width(row[at] ?? []))))
  const draw = (cells: readonly Line[], colour?: keyof typeof codes): string =>
    cells
      .map((cell, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - width(cell))
        const text = colour === undefined ? inline(cell, style) : paint(inline(cell, style), colour, style)
        return columns[at]?.align === 'right' ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  return [
    draw(
      columns.map(({ title }) => [title]),
      'dim',
    ),
    ...rows.map((row) => draw(row)),
  ].join('\n')
}

function block(part: Block, style: TerminalStyle): string {
  switch (part.kind) {
    case 'heading':
      return paint(inline(part.line, style), 'bold', style)
    case 'paragraph':
      return part.lines.map((line) => inline(line, style)).join('\n')
    case 'list':
      return part.items.map((item) => `- ${inline(item, style)}`).join('\n')
    case 'table':
      return table(part.columns, part.rows, style)
    case 'code':
      return part.text
        .split('\n')
        .map((line) => `  ${line.replace(/\p{Cc}/gu, '')}`)
        .join('\n')
    case 'fold':
      return `${paint(plain(part.title), 'bold', style)}\n${part.blocks.map((inner) => block(inner, style)).join('\n\n')}`
  }
}

/** The document as text for a terminal; folds are open. */
export function renderTerminal(document: Document, style: TerminalStyle): string {
  return `${document.map((part) => block(part, style)).join('\n\n')}\n`
}
