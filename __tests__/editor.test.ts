// What an editor says of a config, by the YAML language server, which most editors use, and schema.json.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService } from 'yaml-language-server'
import { readConfig } from '../src/core/config/read-config.ts'
import { UserError } from '../src/core/user-error.ts'

const schema = JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'))
// What docs/config.md tells to write in the first line of a config.
const published = 'https://unpkg.com/go-binary-budget/schema.json'
const silent = { send: async () => {}, sendError: async () => {}, sendTrack: async () => {} }
const server = getLanguageService({
  schemaRequestService: async (uri) => {
    assert.equal(uri, published)
    return JSON.stringify(schema)
  },
  workspaceContext: { resolveRelativePath: (path) => path },
  clientCapabilities: {},
  telemetry: silent,
})
server.configure({
  validate: true,
  hover: true,
  completion: true,
  yamlVersion: '1.2',
  schemas: [{ uri: 'file:///schema.json', fileMatch: ['*.yml'], schema }],
})

let opened = 0

/** The document without the first `|`, and where that stands. */
function withCursor(text: string) {
  const cursor = text.indexOf('|')
  assert.ok(cursor >= 0, text)
  opened += 1
  // Of one and the same name the server would remember the text.
  const uri = `file:///${opened}.yml`
  const document = TextDocument.create(uri, 'yaml', 0, text.slice(0, cursor) + text.slice(cursor + 1))
  return { document, position: document.positionAt(cursor) }
}

suite('an editor completes', () => {
  const readiness = 'programs:\n  - package: ./a\n    run:\n      ready:\n        |'
  const rows: Readonly<Record<string, readonly [string, string]>> = {
    'the keys of the file': ['|', 'programs flag-sets platforms prepare measure budgets'],
    'the keys of a program': ['programs:\n  - package: ./a\n    |', 'name run load'],
    'the ways of being ready': [readiness, 'http tcp stdout exit'],
    'the built-in flag sets': ['flag-sets:\n  - |', 'default stripped pie no-inline gc-off release'],
    'the keys of a flag set': ['flag-sets:\n  - name: a\n    |', 'ldflags gcflags tags buildmode env run-env build'],
    'platforms, for a start': ['platforms:\n  - |', 'host linux/arm64 windows/amd64'],
    'the words of a choice': ['measure:\n  cold: |', '"off" disk'],
    'the keys of measure': ['measure:\n  |', 'runs time cold soak memory-limit'],
    'the metrics': ['budgets:\n  - metric: |', 'size cold-start peak-rss min-memory goroutine-growth'],
    'the keys of a budget': ['budgets:\n  - metric: cold-start\n    |', 'max max-growth program flag-set level'],
    'the levels of a budget': ['budgets:\n  - metric: size\n    level: |', 'fail warn'],
  }
  for (const [name, [text, expected]] of Object.entries(rows)) {
    test(name, async () => {
      const { document, position } = withCursor(text)
      const { items } = await server.doComplete(document, position, false)
      const labels = items.map(({ label }) => label)
      assert.deepEqual(
        expected.split(' ').filter((label) => !labels.includes(label)),
        [],
        `offered: ${labels.join(' ')}`,
      )
    })
  }
})

suite('an editor explains', () => {
  const rows: Readonly<Record<string, readonly [string, RegExp]>> = {
    'a key': ['meas|ure:\n  runs: 20', /How much is measured\./],
    'a key of a map in a list': ['budgets:\n  - { metric: size, max-gr|owth: 1% }', /How much head may have over base/],
    'a package': ['programs:\n  - ./cmd/a|', /One main package as the go command takes it/],
    'what a built-in flag set does': ['flag-sets:\n  - strip|ped', /`stripped`: go build -ldflags="-s -w"/],
    'what a metric is': ['budgets:\n  - { metric: zstd-|size, max: 1MB }', /`zstd-size`: bytes of the file in zstd 3/],
  }
  for (const [name, [text, expected]] of Object.entries(rows)) {
    test(name, async () => {
      const { document, position } = withCursor(text)
      const found = await server.doHover(document, position)
      assert.match(JSON.stringify(found?.contents ?? 'nothing').replaceAll('\\"', '"'), expected)
    })
  }
})

suite('an editor marks the line that the reader complains about, in words', () => {
  const rows: Readonly<Record<string, readonly [string, RegExp]>> = {
    'an unknown key': ['budget: []', /^Property budget is not allowed/],
    'a metric that is none': ['budgets:\n  - { metric: sise, max: 1MB }', /^Expected one of size, .*cold-start/],
    'a size as the limit of a time': ['budgets:\n  - metric: cold-start\n    max: 12MiB', /^Expected a duration/],
    'a size without its unit': ['budgets:\n  - metric: size\n    max: 12', /^Expected a size with its unit/],
    'a limit of nothing': ['budgets:\n  - metric: size\n    max: 0B', /at least 1B\.$/],
    'a budget without a limit': ['budgets:\n  - { metric: size }', /"max"/],
    'a bare number for a duration': ['measure:\n  time: 60', /^Expected a duration/],
    'a duration below its range': ['measure:\n  time: 999ms', /at least 1s and at most 6h\.$/],
    'a duration above its range': ['measure:\n  soak: 7h', /at least 5s and at most 6h\.$/],
    'a number below its range': ['measure:\n  runs: 5', /minimum of 10/],
    'a flag set of an unknown name': ['flag-sets: [striped]', /Valid values: "default", "stripped"/],
    'an empty list': ['programs: []', /too few items/],
    'a name with a blank': ['programs:\n  - name: a b\n    package: ./a', /^Expected a name of at most 64/],
    'half a platform': ['platforms:\n  - host\n  - linux', /^Expected host or GOOS\/GOARCH/],
    'two ways to be ready': [
      'programs:\n  - package: ./a\n    run: { ready: { exit: 0, tcp: ":80" } }',
      /Matches multiple schemas/,
    ],
    'what is no YAML': ['budgets: [', /must be sufficiently indented/],
  }
  for (const [name, [text, expected]] of Object.entries(rows)) {
    test(name, async () => {
      const found = await server.doValidation(withCursor(`${text}\n|`).document, false)
      assert.match(String(found[0]?.message), expected)
      const lines = mistakesOf(text).map(({ line }) => line)
      assert.ok(lines.length > 0, 'the reader has no complaint')
      if (name !== 'what is no YAML')
        assert.deepEqual(
          found.map(({ range }) => range.start.line + 1),
          lines,
        )
    })
  }
})

function mistakesOf(text: string) {
  try {
    readConfig(text, 'b.yml')
    return []
  } catch (error) {
    if (error instanceof UserError && error.mistake.kind === 'mistakes-in-config') return error.mistake.mistakes
    throw error
  }
}

test('an editor has nothing to say about the sample, nor about the example in docs/config.md', async () => {
  const docs = readFileSync(new URL('../docs/config.md', import.meta.url), 'utf8')
  const example = /```yaml\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''
  assert.ok(example.startsWith(`# yaml-language-server: $schema=${published}\n`))
  const sample = readFileSync(new URL('../examples/sample/binary-budget.yml', import.meta.url), 'utf8')
  for (const text of [example, sample]) {
    assert.match(text, /budgets:/)
    assert.deepEqual(mistakesOf(text), [])
    assert.deepEqual(await server.doValidation(withCursor(`${text}|`).document, false), [])
  }
})
