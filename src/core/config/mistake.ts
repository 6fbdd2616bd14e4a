// Mistakes as they travel through valibot, whose messages are texts: as JSON.
import type { Found, ValueMistake, WrongValue } from '../mistake/value.ts'

/** The message of an issue, for `mistakeIn`. */
export const told = (mistake: ValueMistake): string => JSON.stringify(mistake)

/** The mistake that an issue of the schema stands for. */
export const mistakeIn = ({ message }: { readonly message: string }): ValueMistake => JSON.parse(message)

/** A value of the wrong kind. `expected` completes "expected …". */
export function wrongValue(value: unknown, expected: string, meant?: string): WrongValue {
  return { kind: 'wrong-value', found: foundIn(value), expected, ...(meant !== undefined && { meant }) }
}

/** What a written value is, for a message. */
export function foundIn(value: unknown): Found {
  if (value === null || value === undefined) return { kind: 'nothing' }
  if (Array.isArray(value)) return { kind: 'list' }
  if (typeof value === 'object') return { kind: 'map' }
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'scalar', text: String(value) }
}
