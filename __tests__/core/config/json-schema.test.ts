import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { Ajv } from 'ajv'
import { readConfig } from '../../../src/core/config/read-config.ts'
import { sentenceOf } from '../../mistaken.ts'

const schema = JSON.parse(readFileSync(new URL('../../../schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ strict: false }).compile(schema)

/** What the reader says against a document, or undefined. JSON is YAML. */
function refusal(document: unknown): string | undefined {
  try {
    readConfig(JSON.stringify(document), 'b.yml')
    return undefined
  } catch (error) {
    return sentenceOf(error)
  }
}

// Every key once, in each of its forms.
const everything = {
  programs: [
    './cmd/tool',
    { package: './cmd/a', load: 'hey http://localhost', prebuilt: { base: 'a', head: 'b' } },
    {
      name: 'server',
      package: './cmd/server',
      run: {
        args: ['-p', '{port}', 1, true],
        env: { PORT: '{port}', N: 1, B: false },
        ready: { http: 'http://127.0.0.1:{port}/' },
        timeout: '10s',
      },
    },
    { package: './cmd/b', run: { ready: { stdout: 'listening on .*' } } },
    { package: './cmd/c', run: { ready: { tcp: '[::1]:80' } } },
    { package: './cmd/d', run: { ready: { exit: 2 } } },
  ],
  'flag-sets': [
    'default',
    { name: 'pie' },
    { name: 'one', ldflags: '-s', gcflags: 'all=-l', asmflags: '-S', tags: ['a', 'b'], buildmode: 'pie', pgo: 'off' },
    { name: 'two', tags: 'a,b', trimpath: true, race: false, env: { CGO_ENABLED: 1 }, 'run-env': { GOGC: 'off' } },
    { name: 'three', build: 'make' },
  ],
  platforms: ['host', 'linux/arm/v7'],
  prepare: 'make',
  freeze: { VERSION: '1' },
  measure: { runs: 50, time: '1m30s', cold: 'disk', soak: '60s', 'memory-limit': '32MiB' },
  budgets: [
    { metric: 'size', program: 'server', 'flag-set': 'one', platform: 'host', max: '12 MiB', 'max-growth': '1%' },
    { metric: 'cold-start', max: '50ms', 'max-growth': '5ms', level: 'warn', against: 'release' },
    { metric: 'page-faults', max: 0, 'max-growth': 10 },
    { metric: 'goroutines', 'max-growth': '10%' },
    { metric: 'rss-growth', max: '10kB/min', 'max-growth': '1kB/min' },
    { metric: 'goroutine-growth', max: 2 },
  ],
  'release-tags': 'v*',
  'override-label': 'ok',
  'comment-above': { size: '64kB', percent: '0.5%' },
  shards: 2,
  runners: { 'linux/arm64': 'ubuntu-24.04-arm' },
  history: { branch: 'binary-budget' },
}

test('a config with every key passes both', () => {
  assert.equal(refusal(everything), undefined)
  assert.ok(validate(everything), JSON.stringify(validate.errors))
})

test('the config with every key has every key of the schema', () => {
  const keysIn = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)])
  const propertiesIn = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, part]) => [
          ...(key === 'properties' ? Object.keys(part) : []),
          ...propertiesIn(part),
        ])
  const present = new Set(keysIn(everything))
  const missing = propertiesIn(schema).filter((key) => !present.has(key))
  assert.deepEqual(missing, [])
})

type Path = readonly (string | number)[]

/** Every place in a document. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

/** A copy in which something else stands at a place, or nothing. */
function withAt(document: unknown, [key, ...below]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const copy: Record<string | number, unknown> = Array.isArray(document)
    ? (Object.assign([], document) as unknown as Record<number, unknown>)
    : { ...(document as object) }
  if (below.length === 0 && value === undefined) delete copy[key]
  else copy[key] = withAt(copy[key], below, value)
  return copy
}

// What no JSON Schema can see: ranges of quantities, names elsewhere in the file, other grammars.
const beyondSchema =
  /: found .*(?:at least|at most|regular expression|twice|that is there|does not list|names? beside|no name|build tags|expected host or|GOOS\/GOARCH|beside build|names no|cannot know|built-in flag set .*, or keys)/

const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  2.5,
  300_000,
  '',
  'x y',
  '12MiB',
  '60s',
  '1%',
  'off',
  'default',
  [],
  [1],
  ['x'],
  {},
  { x: 1 },
]

suite('whatever stands at a place, schema.json and the reader agree', () => {
  for (const path of placesIn(everything)) {
    test(`at ${path.join('.') || 'the top'}`, () => {
      for (const value of [...others, undefined]) {
        const document = withAt(everything, path, value)
        // An empty document is a config to the reader, and nothing that a schema is asked about.
        if (document === undefined || document === null) continue
        const accepted = validate(JSON.parse(JSON.stringify(document)))
        const mistake = refusal(document)
        const what = `${JSON.stringify(value)}: ${mistake ?? 'no mistake'}; ${JSON.stringify(validate.errors)}`
        if (!accepted) assert.ok(mistake !== undefined, `only schema.json refuses ${what}`)
        else if (mistake !== undefined) assert.match(mistake, beyondSchema, `only the reader refuses ${what}`)
      }
    })
  }
})

suite('both refuse', () => {
  const rows: Readonly<Record<string, unknown>> = {
    'a metric that is none': { budgets: [{ metric: 'sise', max: '1MB' }] },
    'a size as the limit of a time': { budgets: [{ metric: 'cold-start', max: '12MiB' }] },
    'a budget without a limit': { budgets: [{ metric: 'size' }] },
    'two ways to be ready': { programs: [{ package: './a', run: { ready: { exit: 0, tcp: ':80' } } }] },
    'a flag set of an unknown name': { 'flag-sets': ['striped'] },
    'an unknown key': { budget: [] },
    'an empty list of programs': { programs: [] },
    'a bare number for a duration': { measure: { time: 60 } },
    'a name with a blank': { programs: [{ name: 'a b', package: './a' }] },
  }
  for (const [name, document] of Object.entries(rows)) {
    test(name, () => {
      assert.equal(validate(document), false)
      assert.notEqual(refusal(document), undefined)
    })
  }
})

test('each key has a description for the editor', () => {
  const undescribed = (node: unknown, path: string): string[] => {
    if (typeof node !== 'object' || node === null) return []
    const properties = 'properties' in node ? Object.entries(node.properties as Record<string, object>) : []
    return [
      ...properties.flatMap(([key, part]) => ('description' in part ? [] : [`${path}/${key}`])),
      ...Object.entries(node).flatMap(([key, part]) => undescribed(part, `${path}/${key}`)),
    ]
  }
  assert.deepEqual(undescribed(schema, ''), [])
})
