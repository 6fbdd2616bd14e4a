// The kinds of value that the config's schema is made of. Each says in its own words what it expected, and takes its
// description at once: what follows a transformation does not reach the JSON Schema.
import * as v from 'valibot'
import type { ValueMistake } from '../mistake/value.ts'
import { platformMistake, platformPattern } from '../plan/platform.ts'
import type { Quantity } from '../quantity.ts'
import { suggestion } from '../suggestion.ts'
import { told, wrongValue } from './mistake.ts'
import { patternWithin } from './quantity-range.ts'

interface Issue {
  readonly input: unknown
}

/** The message of a value of the wrong kind; `expected` completes "expected …". */
export function wants(expected: string, meant?: (written: string) => string | undefined) {
  return ({ input }: Issue) =>
    told(wrongValue(input, expected, typeof input === 'object' ? undefined : meant?.(String(input))))
}

/** What the YAML language server says instead of showing a regular expression; others pass over it. */
export const editorSays = <Input>(expected: string) =>
  v.metadata<Input, { errorMessage: string }>({ errorMessage: `Expected ${expected}.` })

/** valibot takes a list for a map with the keys 0, 1, 2; JSON Schema, and people, do not. */
export function noList<Schema extends v.GenericSchema>(schema: Schema, expected: string): Schema {
  const run: Schema['~run'] = (dataset, config) =>
    Array.isArray(dataset.value)
      ? {
          typed: false,
          value: dataset.value,
          issues: [refusal(dataset.value, wrongValue(dataset.value, expected))],
        }
      : schema['~run'](dataset, config)
  return { ...schema, '~run': run }
}

/** A map of exactly these keys. Unlike valibot's own it reports all unknown keys, each with a suggestion. */
export function keys<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries)
  const expected =
    known.length > 3 ? `a map with keys such as ${known.slice(0, 3).join(', ')}` : `a map of ${known.join(', ')}`
  const strict = v.strictObject(entries, ({ input, path }) =>
    told(path === undefined ? wrongValue(input, expected) : { kind: 'missing-key', key: String(path[0].key) }),
  )
  const run: (typeof strict)['~run'] = (dataset, config) => {
    const input: unknown = dataset.value
    if (typeof input !== 'object' || input === null) return strict['~run'](dataset, config)
    const isKnown = ([key]: [string, unknown]) => Object.hasOwn(entries, key)
    const result = strict['~run'](
      { typed: false, value: Object.fromEntries(Object.entries(input).filter(isKnown)) },
      config,
    )
    const unknown = Object.keys(input).filter((key) => !Object.hasOwn(entries, key))
    const issues = unknown.map((key) => {
      const meant = suggestion(key, known)
      const mistake = { kind: 'unknown-key', key, known, ...(meant !== undefined && { meant }) } as const
      const path: [v.ObjectPathItem] = [{ type: 'object', origin: 'key', input: { ...input }, key, value: undefined }]
      return { ...refusal(key, mistake), path }
    })
    const [first, ...rest] = [...issues, ...(result.issues ?? [])]
    return first === undefined ? result : { typed: false, value: result.value, issues: [first, ...rest] }
  }
  return noList({ ...strict, '~run': run }, expected)
}

/** A mistake of a map as a whole, shown at one of its keys or, without one, at the map. */
interface Finding {
  readonly mistake: ValueMistake
  readonly key?: { readonly name: string; readonly origin: 'key' | 'value' }
}

/**
 * Adds the mistakes that only a map as a whole shows. Unlike valibot's own checks these also run where parts of the map
 * have mistakes, so that all are told at once; they get the map as it is written.
 */
export function asWhole<Schema extends v.GenericSchema>(
  schema: Schema,
  findingsIn: (written: Readonly<Record<string, unknown>>) => readonly Finding[],
): Schema {
  const run: Schema['~run'] = (dataset, config) => {
    const written: unknown = dataset.value
    const result = schema['~run'](dataset, config)
    const findings = isMap(written) ? findingsIn(written) : []
    const issues = findings.map(({ mistake, key }) => {
      if (key === undefined) return refusal(written, mistake)
      const path: [v.ObjectPathItem] = [
        { type: 'object', origin: key.origin, input: { ...(written as object) }, key: key.name, value: undefined },
      ]
      return { ...refusal(written, mistake), path }
    })
    const [first, ...rest] = [...(result.issues ?? []), ...issues]
    return first === undefined ? result : { typed: false, value: result.value, issues: [first, ...rest] }
  }
  return { ...schema, '~run': run }
}

/** A map as YAML has it. */
export function isMap(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

function refusal(input: unknown, mistake: ValueMistake): v.StrictObjectIssue {
  return {
    kind: 'schema',
    type: 'strict_object',
    input,
    expected: 'Object',
    received: typeof input,
    message: told(mistake),
  }
}

/** Any text that is not empty. */
export function text(description: string, expected = 'a text') {
  return v.pipe(
    v.string(wants(expected)),
    v.description(description),
    v.nonEmpty(wants(`${expected} that is not empty`)),
  )
}

/** A text of a form that a regular expression tells. */
export function textLike(pattern: RegExp, expected: string, description: string) {
  return v.pipe(
    v.string(wants(expected)),
    v.description(description),
    v.regex(pattern, wants(expected)),
    editorSays(expected),
  )
}

/** True or false; people write YAML 1.1's `on`, `off`, `yes` and `no` too, which are texts in YAML 1.2. */
export function flag(description: string) {
  const meant = (written: string) =>
    /^(?:on|yes|y)$/i.test(written) ? 'true' : /^(?:off|no|n)$/i.test(written) ? 'false' : undefined
  return v.pipe(v.boolean(wants('true or false', meant)), v.description(description))
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words, description: string, what = 'one of') {
  return v.pipe(
    v.picklist(
      words,
      wants(`${what} ${words.join(', ')}`, (written) => suggestion(written, words)),
    ),
    v.description(description),
  )
}

/** A whole number within a range. */
export function whole(from: number, to: number, description: string) {
  const message = wants(`a whole number from ${from} to ${to}`)
  return v.pipe(
    v.number(message),
    v.description(description),
    v.integer(message),
    v.minValue(from, message),
    v.maxValue(to, message),
  )
}

/** A quantity as text, within a range given as it would be written; its output is in base units. */
export function amount(quantity: Quantity, description: string, from?: string, to?: string) {
  const bound = (limit: string | undefined, otherwise: number) =>
    limit === undefined ? otherwise : quantity.value(limit)
  const least = bound(from, 0)
  const most = bound(to, Number.POSITIVE_INFINITY)
  const message = wants(quantity.expected, quantity.meant)
  const range = [from === undefined ? '' : `at least ${from}`, to === undefined ? '' : `at most ${to}`]
    .filter((part) => part !== '')
    .join(' and ')
  return v.pipe(
    v.string(message),
    v.title(quantity.title),
    v.description(description),
    v.regex(quantity.pattern, message),
    v.check((written) => quantity.value(written) >= least && quantity.value(written) <= most, wants(range)),
    v.metadata({ pattern: patternWithin(quantity, from, to) }),
    editorSays(range === '' ? quantity.expected : `${quantity.expected}; ${range}`),
    v.transform(quantity.value),
  )
}

/** `off`, whose output is undefined, or a quantity. */
export function offOr(quantity: Quantity, description: string, from: string, to: string) {
  const either: Quantity = {
    ...quantity,
    title: `off or ${quantity.title}`,
    pattern: new RegExp(`^off$|${quantity.pattern.source}`),
    expected: `off, or ${quantity.expected}`,
    meant: (written) => (/^(?:false|none|no|0)$/i.test(written) ? 'off' : quantity.meant(written)),
    // Off is always within the range, whatever that is.
    value: (written) => (written === 'off' ? quantity.value(from) : quantity.value(written)),
  }
  const message = wants(either.expected, either.meant)
  const written = v.pipe(v.string(message), v.title(either.title), v.description(description))
  return v.pipe(
    written,
    v.regex(either.pattern, message),
    v.check(
      (off) => either.value(off) >= quantity.value(from) && either.value(off) <= quantity.value(to),
      wants(`off, or at least ${from} and at most ${to}`),
    ),
    v.metadata({ pattern: `^off$|${patternWithin(quantity, from, to)}` }),
    editorSays(`${either.expected}; at least ${from} and at most ${to}`),
    v.transform((off) => (off === 'off' ? undefined : quantity.value(off))),
  )
}

/** Values that end up as texts of a program: numbers and booleans are taken as they are written. */
export function scalar() {
  const expected = 'a text, a number, true or false'
  return v.pipe(
    v.union([v.string(), v.number(), v.boolean()], ({ input }) =>
      told(wrongValue(input, input === null ? `${expected}; an empty text is written ""` : expected)),
    ),
    v.transform(String),
  )
}

/** Environment variables. */
export function variables(description: string) {
  const name = v.pipe(
    v.string(),
    v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, wants("a variable's name, of letters, digits and _")),
  )
  const expected = 'a map of variables and their values'
  return v.pipe(
    noList(v.record(name, scalar(), wants(expected)), expected),
    v.title('map of variables'),
    v.description(description),
  )
}

/** A platform, or `host`; its output is the text. */
export function platformText(description: string, hostToo = true) {
  const form = platformPattern.source
  const pattern = new RegExp(hostToo ? `^host$|${form}` : form)
  const mistakeOf = (input: unknown): ValueMistake => {
    const host = typeof input === 'string' && /^(?:local|native|hosts|localhost)$/i.test(input) ? 'host' : undefined
    if (hostToo && host !== undefined) return wrongValue(input, 'host or GOOS/GOARCH', host)
    const mistake = typeof input === 'string' ? platformMistake(input) : undefined
    return mistake ?? wrongValue(input, 'GOOS/GOARCH, such as linux/arm64')
  }
  const message = ({ input }: Issue) => told(mistakeOf(input))
  return v.pipe(
    v.string(message),
    v.title('platform'),
    v.description(description),
    v.regex(pattern, message),
    v.check((written) => written === 'host' || platformMistake(written) === undefined, message),
    v.examples([
      ...(hostToo ? ['host'] : []),
      'linux/amd64',
      'linux/arm64',
      'linux/arm/v7',
      'windows/amd64',
      'darwin/arm64',
    ]),
    editorSays(hostToo ? 'host or GOOS/GOARCH, such as linux/arm64' : 'GOOS/GOARCH, such as linux/arm64'),
  )
}
