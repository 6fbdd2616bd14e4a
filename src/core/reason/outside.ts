import { text } from '../outside/schema-values.ts'

// Reasons hold numbers, words of a list, and texts that come from outside. Of those there are two kinds, told by their field.

/** A name: of a program, a file, a package, a tag, a system. */
export const name = text

/** What somebody else's program printed, or a command line. */
export const line = text

/** Fields of a reason that hold a name. */
export const nameFields = [
  'address',
  'arg',
  'dir',
  'flagSet',
  'host',
  'interpreter',
  'libraries',
  'limit',
  'package',
  'path',
  'pattern',
  'program',
  'remote',
  'signal',
  'tag',
  'url',
] as const

/** Fields of a reason that hold a line. A reason can do without each of them. */
export const lineFields = ['command', 'lastWords', 'said'] as const

/** The same without the lines of others, at any depth. */
export function withoutLines<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutLines) as Value
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([field]) => !(lineFields as readonly string[]).includes(field))
  return Object.fromEntries(kept.map(([field, part]) => [field, withoutLines(part)])) as Value
}
