// What a comment shows, read by a Markdown parser that knows nothing of how it was written.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** The elements that a comment of this program may have. */
const elements = /^(h3|p|br|table|thead|tbody|tr|th|td|details|summary|code|pre|strong|ul|li|a|em|blockquote)$/

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** What in a comment's text was made by someone else than this program; empty: nothing. */
export function foreignMarkup(body: string, ownLinks: readonly string[]): string[] {
  const [first = '', ...rest] = body.split('\n')
  const marks = /^<!-- go-binary-budget: \S+ \S* ?--><!-- run \d+ attempt \d+ head [0-9a-f]+[^>]* -->$/.test(first)
  const html = micromark(rest.join('\n'), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const found = marks ? [] : [`the first line is ${first}`]
  if (/<[!?]/.test(html)) found.push('a comment, or a declaration')
  for (const [tag, name = '', attributes = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s[^>]*)?)>/gi)) {
    const link = /^ href="([^"]*)"$/.exec(attributes)?.[1]
    const isOwnLink = name === 'a' && link !== undefined && ownLinks.includes(link)
    const isPlain =
      attributes === '' || attributes === ' /' || /^ (align="\w+"|class="language-text")$/.test(attributes)
    const isKnown = elements.test(name) && (name === 'a' ? tag.startsWith('</') || isOwnLink : isPlain)
    if (!isKnown) found.push(tag)
  }
  const headings = html.match(/<h\d/g)?.length ?? 0
  if (headings !== 1) found.push(`${headings} headings`)
  // GitHub looks for these in the text that is left, outside of code.
  const text = html
    .replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#\d+|lt|gt|quot|amp);/g, (_, name) => characters[name] ?? String.fromCodePoint(Number(name.slice(1))))
  for (const pattern of [/(?:^|[^\w`])@[\w-]+/g, /#\d+/g, /\bGH-\d+/gi, /https?:\/\/\S+/g, /\bwww\.\S+/g]) {
    found.push(...(text.match(pattern) ?? []).filter((one) => !ownLinks.includes(one)))
  }
  // Mathematics are looked for before entities are characters.
  const source = rest.join('\n').replace(/(`+)[\s\S]*?\1/g, '')
  found.push(...(source.match(/\$/g) ?? []))
  return found
}
