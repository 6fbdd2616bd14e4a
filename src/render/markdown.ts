import { markdownTable } from 'markdown-table'
import { withoutControls } from '../core/report/without-controls.ts'
import type { Block, Document, Line, Span } from './document.ts'

/**
 * Text from a repository as text on GitHub: no Markdown, HTML, mention, issue link or table border survives. Entities
 * keep Markdown and HTML out. GitHub looks for mentions and references afterwards, in the text that entities have
 * become by then, so that only a character between theirs stops those.
 */
function escapeText(text: string): string {
  return (
    withoutControls(text)
      .replace(/[&<>"`*_{}[\]#|\\~$]/g, (character) => named[character] ?? `&#${character.codePointAt(0)};`)
      // A word joiner: no width, and no line break. Issues are `#1` and `GH-1`; bare URLs are links too.
      .replace(/@/g, '@\u2060')
      .replace(/&#35;(?=\d)/g, '&#35;\u2060')
      .replace(/\b(GH)-(?=\d)/gi, '$1-\u2060')
      .replace(/:\/\//g, ':\u2060//')
      .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u2060.`)
  )
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Inline code keeps its characters, so only what could end it, or the table cell around it, has to go. */
function escapeCode(text: string): string {
  const plain = withoutControls(text)
  if (!/[`|\\<>&]/.test(plain)) return `\`${plain}\``
  return `<code>${escapeText(plain)}</code>`
}

const marks = { over: '❌', warning: '⚠️', noise: '~' } as const

function span(part: Span): string {
  if (typeof part === 'string') return escapeText(part)
  switch (part.kind) {
    case 'strong':
      return `**${escapeText(part.text)}**`
    case 'code':
      return escapeCode(part.text)
    case 'link':
      return `[${escapeText(part.text)}](${encodeURI(part.url).replace(/[()]/g, encodeURIComponent)})`
    case 'mark':
      return marks[part.mark]
  }
}

const inline = (line: Line): string => line.map(span).join('')

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `### ${inline(part.line)}`
    case 'paragraph':
      // A backslash at the end of a line is a line break on GitHub.
      return part.lines.map(inline).join('\\\n')
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'table':
      return markdownTable(
        [part.columns.map(({ title }) => escapeText(title)), ...part.rows.map((row) => row.map(inline))],
        {
          align: part.columns.map(({ align }) => align),
          alignDelimiters: false,
          padding: true,
        },
      )
    case 'code':
      return fenced(part.text)
    case 'fold':
      return `<details><summary>${escapeText(part.title)}</summary>\n\n${part.blocks.map(block).join('\n\n')}\n\n</details>`
  }
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text.replace(/[^\P{Cc}\n\t]/gu, '')}\n${fence}`
}

/** The document as GitHub Markdown. */
export function renderMarkdown(document: Document): string {
  return `${document.map(block).join('\n\n')}\n`
}

/**
 * The document within a number of characters: blocks drop from the end, then rows of the last table left, and a line
 * says that they did. GitHub answers 422 to a comment beyond 65,536 characters.
 */
export function renderMarkdownWithin(document: Document, limit: number, more: Line): string {
  const whole = renderMarkdown(document)
  if (whole.length <= limit) return whole
  const closing: Block = { kind: 'paragraph', lines: [more] }
  const fits = (blocks: Document): boolean => renderMarkdown([...blocks, closing]).length <= limit
  const kept = largest(document.length, (count) => fits(document.slice(0, count)))
  const first = document.slice(0, kept)
  const next = document[kept]
  if (next?.kind !== 'table') return renderMarkdown([...first, closing])
  const rows = largest(next.rows.length, (count) => fits([...first, { ...next, rows: next.rows.slice(0, count) }]))
  return renderMarkdown([...first, { ...next, rows: next.rows.slice(0, rows) }, closing])
}

/** The largest count up to `most` for which a test holds that holds for all smaller ones too. */
function largest(most: number, holds: (count: number) => boolean): number {
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
