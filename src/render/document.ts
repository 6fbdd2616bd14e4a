/**
 * What is said, apart from how it is shown: GitHub Markdown and terminal text are two drawings of one document.
 * Plain strings are text from anywhere and are escaped by whoever draws them.
 */
export type Span =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'mark'; readonly mark: Mark }

/** `noise`: no change larger than what can be told from noise. */
export type Mark = 'over' | 'warning' | 'noise'

export type Line = readonly Span[]

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

export type Block =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'fold'; readonly title: string; readonly blocks: readonly Block[] }

export type Document = readonly Block[]

/** A line without any markup, for a log or an annotation. */
export const plainText = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : 'text' in span ? span.text : '')).join('')

export const strong = (text: string): Span => ({ kind: 'strong', text })
export const code = (text: string): Span => ({ kind: 'code', text })
export const link = (text: string, url: string): Span => ({ kind: 'link', text, url })
export const mark = (kind: Mark): Span => ({ kind: 'mark', mark: kind })
