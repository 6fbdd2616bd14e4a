import type { Block, Document, Line, Span } from '../document.ts'
import { type Html, html, preformatted } from './html.ts'

/** A document's blocks as HTML; folds are sections with a heading, open, so that they print and are found. */
export const documentHtml = (document: Document): readonly Html[] => document.map(blockHtml)

export const lineHtml = (line: Line): readonly Html[] => line.map(spanHtml)

const marks = {
  over: html`<strong class="over">✕ over budget</strong>`,
  warning: html`<strong class="warning">! over, warning only</strong>`,
  noise: html`<abbr title="no change larger than what can be told from noise">~</abbr>`,
} as const

function spanHtml(span: Span): Html {
  if (typeof span === 'string') return html`${span}`
  switch (span.kind) {
    case 'strong':
      return html`<strong>${span.text}</strong>`
    case 'code':
      return html`<code>${span.text}</code>`
    case 'link':
      return /^https?:/.test(span.url) ? html`<a href="${span.url}">${span.text}</a>` : html`${span.text}`
    case 'mark':
      return marks[span.mark]
  }
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${lineHtml(block.line)}</h2>`
    case 'paragraph':
      return html`<p>${block.lines.map((line, at) => html`${at > 0 ? [{ html: '<br>' }] : []}${lineHtml(line)}`)}</p>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${lineHtml(item)}</li>`)}</ul>`
    case 'table':
      return tableHtml(block)
    case 'code':
      return html`<pre tabindex="0">${preformatted(block.text)}</pre>`
    case 'fold':
      return sectionHtml(block.title, documentHtml(block.blocks))
  }
}

/** A part of the page under a heading of its own. */
export const sectionHtml = (title: string, content: readonly Html[] | Html, id?: string): Html =>
  html`<section${id === undefined ? [] : html` id="${id}"`}>
<h2>${title}</h2>
${content}
</section>
`

type Table = Block & { readonly kind: 'table' }

/** A table that scrolls by itself where the page is too narrow, by keyboard too. */
export function tableHtml({ columns, rows }: Omit<Table, 'kind'>, label = columns[0]?.title ?? 'table'): Html {
  const align = (at: number): Html | [] => (columns[at]?.align === 'right' ? html` class="number"` : [])
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${label}"><table>
<thead><tr>${columns.map(({ title }, at) => html`<th scope="col"${align(at)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>${row.map((line, at) =>
      at === 0
        ? html`<th scope="row"${align(at)}>${lineHtml(line)}</th>`
        : html`<td${align(at)}>${lineHtml(line)}</td>`,
    )}</tr>
`,
)}</tbody>
</table></div>
`
}
