import { withoutControls } from '../../core/report/without-controls.ts'

/** Text that is HTML already. Everything else that a template is given is escaped. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[]

/** HTML from a template whose values are text, unless they are HTML. Attributes have to be in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: strings.reduce((text, string, at) => `${text}${valueText(values[at - 1])}${string}`) }
}

function valueText(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(withoutControls(value))
  return 'html' in value ? value.html : value.map(({ html }) => html).join('')
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)

/** Text of several lines, such as the output of a program. */
export const preformatted = (text: string): Html => ({ html: escaped(text.replace(/[^\P{Cc}\n\t]/gu, '')) })

/** A value for a `<script type="application/json">`, which ends at the first `</script`. */
export const embeddedJson = (value: unknown): Html => ({
  html: JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  ),
})
