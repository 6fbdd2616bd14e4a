// Writes schema.json and the generated parts of docs/config.md from the schema in code.
// With --check it writes nothing and fails if one of them is out of date.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { configSchema } from '../src/core/config/schema.ts'
import { metrics } from '../src/core/metric.ts'
import { assignments, buildLine, builtInFlagSets, type FlagSet } from '../src/core/plan/flag-set.ts'
import { code, table, withRegion, writeOrCheck } from './generated-regions.ts'

interface JsonSchema {
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

/** The JSON Schema of what may be written. Checks that JSON Schema cannot express are left to the reader. */
function schemaOfConfig(): JsonSchema {
  return toJsonSchema(configSchema, {
    typeMode: 'input',
    target: 'draft-07',
    ignoreActions: ['check', 'raw_check', 'finite'],
  }) as JsonSchema
}

/** The shapes that a value may have, whichever way the schema says so. */
function shapesOf(schema: JsonSchema): readonly JsonSchema[] {
  // The alternatives of `anyOf: [{ required }]` beside a shape are conditions, no shapes.
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].filter(({ type, anyOf }) => type ?? anyOf)
  return choices.length > 0 && schema.title === undefined ? choices.flatMap(shapesOf) : [schema]
}

const unique = (texts: readonly string[]) => [...new Set(texts)]

function kindOf(schema: JsonSchema): string {
  if (schema.title !== undefined) return schema.title
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ')
  if (schema.type === 'object') return 'map'
  if (schema.type === 'array') return 'list'
  if (schema.type === 'boolean') return '`true`, `false`'
  if (schema.type === 'integer') return `whole number, ${schema.minimum} to ${schema.maximum}`
  return schema.type === 'string' ? 'text' : (schema.type ?? '')
}

function defaultOf({ default: value }: JsonSchema): string {
  if (value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)) return ''
  if (Array.isArray(value)) return code(`[${value.join(', ')}]`)
  if (typeof value !== 'object') return code(String(value))
  return code(`{ ${Object.entries(value ?? {}).map(([key, part]) => `${key}: ${part}`)} }`)
}

/** A row for a key, and rows for the keys below it; `schemas` are the shapes that the same key has in different places. */
function rowsOf(key: string, schemas: readonly JsonSchema[]): string[][] {
  const shapes = schemas.flatMap(shapesOf)
  const described = [...schemas, ...shapes]
  const own = [
    code(key),
    unique(shapes.flatMap((shape) => kindOf(shape).split(' or '))).join(' or '),
    described.map(defaultOf).find((text) => text !== '') ?? '',
    described.find(({ description }) => description)?.description ?? '',
  ]
  const items = shapes.flatMap(({ items }) => items ?? []).flatMap(shapesOf)
  // Lists of plain values need no row for their items.
  const below = items.some(({ properties }) => properties) ? childrenOf(`${key}[]`, items) : []
  return [own, ...below, ...childrenOf(key, shapes)]
}

function childrenOf(prefix: string, shapes: readonly JsonSchema[]): string[][] {
  const names = unique(shapes.flatMap(({ properties = {} }) => Object.keys(properties)))
  return names.flatMap((name) => {
    const schemas = shapes.flatMap(({ properties = {} }) => properties[name] ?? [])
    return rowsOf(prefix === '' ? name : `${prefix}.${name}`, schemas)
  })
}

function flagSetRow(flagSet: FlagSet): string[] {
  return [code(flagSet.name), code(buildLine(flagSet)), assignments(flagSet.runEnv).map(code).join(' ')]
}

const limitOf = {
  B: 'a size: `12MiB`',
  s: 'a duration: `50ms`',
  count: 'a number: `0`',
  'B/min': 'a size per minute: `10kB/min`',
  '1/min': 'a number per minute: `2`',
}

const schema = schemaOfConfig()
const schemaFile = fileURLToPath(new URL('../schema.json', import.meta.url))
const docsFile = fileURLToPath(new URL('../docs/config.md', import.meta.url))
const docs = await readFile(docsFile, 'utf8')

const regions: readonly (readonly [string, string])[] = [
  ['keys', table([['Key', 'Value', 'Default', 'Meaning'], ...childrenOf('', [schema])])],
  ['flag-sets', table([['Name', 'Build', 'Environment when run'], ...builtInFlagSets.map(flagSetRow)])],
  [
    'metrics',
    table([
      ['Metric', 'What', 'Kind', '`max` is'],
      ...metrics.map(({ id, what, kind, unit }) => [code(id), what, kind, limitOf[unit]]),
    ]),
  ],
]

const wanted = new Map([
  [schemaFile, `${JSON.stringify(schema, undefined, 2)}\n`],
  [docsFile, regions.reduce((document, [name, text]) => withRegion(document, name, text), docs)],
])

await writeOrCheck(wanted)
