/** Longer than names get: those of instantiated generics are the longest. */
const longest = 4_000

/** What no tool writes into a name: line breaks and other controls, and characters that turn the direction of text or hide. */
const strange = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u

export interface ExceedingText {
  /** The keys that lead to it, as far as they are words of ours. */
  readonly place: string
  readonly reason: string
}

/** The first text in a value, its keys included, that is none of a name's; undefined: all are. */
export function exceedingText(value: unknown, path: readonly string[] = []): ExceedingText | undefined {
  if (typeof value === 'string') {
    const place = path.join('.')
    if (value.length > longest) return { place, reason: `a text of more than ${longest} characters` }
    return strange.test(value) ? { place, reason: 'a text with characters that names do not have' } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const word = /^\w[\w-]{0,30}$/.test(key)
    if (!word && exceedingText(key, path) !== undefined) return exceedingText(key, path)
    const found = exceedingText(part, [...path, word ? key : '?'])
    if (found !== undefined) return found
  }
  return undefined
}
