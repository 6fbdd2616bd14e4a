// Writes the generated parts of README.md: the workflow to paste, and the tables of inputs, outputs, options, metrics.
// With --check it writes nothing and fails if they are out of date.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { usage } from '../src/arguments.ts'
import { type MetricId, metrics } from '../src/core/metric.ts'
import { sampledMetrics } from '../src/core/runs.ts'
import { code, table, withRegion, writeOrCheck } from './generated-regions.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const root = new URL('../', import.meta.url)
const textOf = (path: string) => readFile(new URL(path, root), 'utf8')

/** What is measured today; the other ids are reserved, and a budget on one of them is never green. */
const meanings: Partial<Record<MetricId, string>> = {
  size: 'the file',
  'content-size': 'sum of its sections, without padding: a stripped file moves in steps of 4,096 bytes',
  'loadable-size': 'bytes of the file in segments that are loaded',
  'compressed-size': 'the file through gzip 6',
  'zstd-size': 'the file through zstd 3; Node.js 22.15 or newer',
  'cold-start': 'from exec until ready, or until it ends; the file is in the page cache',
  'cold-start-disk': "the same with the file's pages evicted first, where `measure.cold: disk` asks for it",
  'blocks-read': 'what such a start reads from disk, in blocks of 512 bytes; nearly exact',
  'peak-rss': "the process's own peak",
  'ready-rss': 'RSS when ready, of a program that stays',
  'page-faults': 'minor and major ones',
  'mapped-areas': 'areas in its memory map',
}

const measured: readonly string[] = sampledMetrics({ stays: true, cold: true })

function metricRows(): string[][] {
  return metrics
    .filter(({ id, kind, unit }) => measured.includes(id) || (kind === 'exact' && unit === 'B'))
    .map(({ id, kind, unit }) => {
      const meaning = meanings[id]
      if (meaning === undefined) throw new Error(`${id} is measured, but has no meaning in scripts/generate-readme.ts`)
      return [code(id), kind, unit, meaning]
    })
}

const { inputs, outputs }: Action = parse(await textOf('action.yml'))
const readme = fileURLToPath(new URL('README.md', root))
const regions: readonly (readonly [string, string])[] = [
  ['workflow', `\`\`\`yaml\n${(await textOf('examples/workflows/quick-start.yml')).trim()}\n\`\`\``],
  [
    'inputs',
    table([
      ['Input', 'Default', 'Meaning'],
      ...Object.entries(inputs).map(([name, { default: value = '', description }]) => [
        code(name),
        value === '' ? '' : code(value),
        description,
      ]),
    ]),
  ],
  [
    'outputs',
    table([
      ['Output', 'Meaning'],
      ...Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
    ]),
  ],
  ['usage', `\`\`\`text\n${usage.trim()}\n\`\`\``],
  ['metrics', table([['Metric', 'Kind', 'Unit', 'What'], ...metricRows()])],
]

await writeOrCheck(
  new Map([
    [
      readme,
      regions.reduce((document, [name, text]) => withRegion(document, name, text), await readFile(readme, 'utf8')),
    ],
  ]),
)
