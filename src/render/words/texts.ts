/** A text for each kind of a value. */
export type Texts<Value extends { readonly kind: string }> = {
  readonly [Kind in Value['kind']]: (value: Extract<Value, { readonly kind: Kind }>) => string
}

/** What a table says of a value. */
export function textIn<Value extends { readonly kind: string }>(texts: Texts<Value>, value: Value): string {
  const text = texts[value.kind as Value['kind']] as (value: Value) => string
  return text(value)
}

/** "reason (its last words: panic: boom)". */
export const withLastWords = (text: string, lastWords: string | undefined): string =>
  lastWords === undefined ? text : `${text} (its last words: ${lastWords})`

/** "text: said", or the text alone. */
export const withSaid = (text: string, said: string | undefined): string =>
  said === undefined ? text : `${text}: ${said}`
