// `npm run bench`: the figures that this program is held to, as ratios within one run, with a verdict for each.
// `npm run bench -- --write` keeps the tables in docs/bench.md; `--only NAME` (may be repeated) runs a part of it.
// `--clones DIR` takes repositories of GitHub from DIR/OWNER/NAME instead of cloning them.
import { readFile, writeFile } from 'node:fs/promises'
import * as os from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Bench, openBench } from './bench/bench.ts'
import { documentationOnly, type Subject, wallTime } from './bench/builds.ts'
import { circumstances, sayer } from './bench/circumstances.ts'
import { type Figure, tableOf } from './bench/figure.ts'
import { historyLoad } from './bench/history.ts'
import { inspect } from './bench/inspect.ts'
import { matrix } from './bench/matrix.ts'
import { measuringTime } from './bench/measuring.ts'
import { billedMinutes } from './bench/minutes.ts'
import { page } from './bench/page.ts'
import { probe } from './bench/probe.ts'
import { ownStart } from './bench/start.ts'
import { withRegion } from './generated-regions.ts'

const actionlint: Subject = {
  name: 'actionlint',
  program: { name: 'actionlint', package: './cmd/actionlint' },
  release: ['github.com/rhysd/actionlint@v1.7.11', 'github.com/rhysd/actionlint@v1.7.12'],
}
const nodeExporter: Subject = {
  name: 'node_exporter',
  program: { name: 'node_exporter', package: '.' },
  release: ['github.com/prometheus/node_exporter@v1.11.1', 'github.com/prometheus/node_exporter@v1.12.1'],
}
const builtIn = [
  'default',
  'stripped',
  'strip-symbols',
  'strip-dwarf',
  'pie',
  'trimpath',
  'no-inline',
  'gc-off',
  'release',
]

const parts: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  start: (bench) => ownStart(bench, 15),
  probe: (bench) => probe(bench, 15),
  empty: async (bench) => [
    ...(await wallTime(bench, actionlint, { empty: 3, warm: 0 })),
    ...(await wallTime(bench, nodeExporter, { empty: 1, warm: 0 })),
  ],
  warm: async (bench) => [
    ...(await wallTime(bench, actionlint, { empty: 0, warm: 5 })),
    ...(await wallTime(bench, nodeExporter, { empty: 0, warm: 5 })),
  ],
  words: async (bench) => [
    ...(await documentationOnly(bench, actionlint, builtIn, 7)),
    ...(await documentationOnly(bench, nodeExporter, ['default', 'stripped', 'pie'], 5)),
  ],
  inspect: (bench) => inspect(bench, 7),
  page: (bench) => page(bench, 7),
  matrix: (bench) => matrix(bench, 5),
  measuring: async (bench) => [await measuringTime(bench)],
  minutes: billedMinutes,
  history: (bench) => historyLoad(bench, 5),
}

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    clones: { type: 'string' },
  },
})
const chosen = values.only ?? Object.keys(parts)
for (const name of chosen) {
  if (parts[name] === undefined)
    throw new Error(`--only ${name}: there is no such part. Known: ${Object.keys(parts).join(', ')}`)
}
await using bench = await openBench(sayer(), values.clones && resolve(values.clones))
for (const name of chosen) {
  const began = performance.now()
  const loadBefore = os.loadavg()
  const figures = (await parts[name]?.(bench)) ?? []
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const text = `${tableOf(figures)}\n\n${await circumstances(bench, loadBefore)}; it took ${minutes} minutes.`
  process.stdout.write(`\n${text}\n`)
  if (values.write) await keep(name, text)
}

/** Part by part, so that what took long is kept when a later one is interrupted. */
async function keep(part: string, text: string): Promise<void> {
  const path = join(import.meta.dirname, '..', 'docs', 'bench.md')
  await writeFile(path, withRegion(await readFile(path, 'utf8'), part, text))
}
