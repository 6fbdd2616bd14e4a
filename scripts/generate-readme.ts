// Writes the generated parts of README.md: the workflow to paste, and the tables of inputs, outputs, options, metrics.
// With --check it writes nothing and fails if they are out of date.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { metrics } from '../src/core/metric.ts'
import { usage } from '../src/terminal/arguments.ts'
import { code, table, withRegion, writeOrCheck } from './generated-regions.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const root = new URL('../', import.meta.url)
const textOf = (path: string) => readFile(new URL(path, root), 'utf8')

const metricRows = metrics.map(({ id, kind, unit, what }) => [code(id), kind, unit, what])

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
  ['metrics', table([['Metric', 'Kind', 'Unit', 'What'], ...metricRows])],
]

await writeOrCheck(
  new Map([
    [
      readme,
      regions.reduce((document, [name, text]) => withRegion(document, name, text), await readFile(readme, 'utf8')),
    ],
  ]),
)
