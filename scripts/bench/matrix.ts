import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tryOrders } from '../../__tests__/github/matrix-orders.ts'
import { reports } from '../../__tests__/render/reports.ts'
import type { Result } from '../../src/core/report/result.ts'
import { packResult } from '../../src/github/result-archive.ts'
import { type Bench, run } from './bench.ts'
import { atMost, type Figure, holds, seconds } from './figure.ts'

const jobs = 256
const orders = 1000

/** What a large matrix asks of this program: many jobs that publish at once, and many results in one report. */
export async function matrix(bench: Bench, rounds: number): Promise<Figure[]> {
  return [...(await manyResults(bench, rounds)), ...(await manyOrders(bench))]
}

async function manyResults(bench: Bench, rounds: number): Promise<Figure[]> {
  bench.say(`${jobs} results merged, ${rounds} rounds`)
  const folder = await mkdtemp(join(bench.temporary, 'results-'))
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < jobs; index++) await writeFile(join(folder, `${index}.zip`), packResult(resultOf(index)))
  const merged: Merged[] = []
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await run(bench, process.execPath, [join(import.meta.dirname, 'merge.ts'), folder])
    merged.push(JSON.parse(stdout) as Merged)
  }
  await rm(folder, { recursive: true })
  const [one] = merged
  const besides = `${one?.cells} rows of ${jobs} jobs, with ${runsOf(resultOf(0))} timed values each`
  return [
    atMost(`${jobs} results read, merged, judged and rendered`, {
      values: merged.map((each) => each.seconds),
      limit: 3,
      format: seconds,
      besides,
    }),
    atMost('their memory, Node.js itself included', {
      values: merged.map((each) => each.megabytes),
      limit: 300,
      format: (value) => `${value.toFixed(0)} MB`,
    }),
    atMost('their comment', { values: merged.map((each) => each.comment), limit: 60_000, format: characters }),
    atMost('their job summary', { values: merged.map((each) => each.summary), limit: 1024 * 1024, format: bytes }),
  ]
}

interface Merged {
  readonly seconds: number
  readonly megabytes: number
  readonly cells: number
  readonly comment: number
  readonly summary: number
}

const characters = (value: number): string => `${value.toLocaleString('en-US')} characters`
const bytes = (value: number): string => `${value.toLocaleString('en-US')} B`

/** A job's result: two programs of its own under two flag sets each, with growth, causes and timed runs. */
function resultOf(index: number): Result {
  const { growth } = reports
  if (growth === undefined) throw new Error('there is no such report')
  const cells = growth.cells.map((cell) => ({ ...cell, program: `${cell.program}-${index}` }))
  const matrix = { shard: String(index) }
  return {
    version: 1,
    run: { id: 500, attempt: 1 },
    directory: '.',
    job: { name: 'measure', step: '__action', index, total: jobs, matrix },
    platform: 'linux/amd64',
    judging: {
      budgets: [{ metric: 'size', maxGrowth: { kind: 'percent', percent: 1 }, level: 'fail', against: 'base' }],
      commentAbove: { bytes: 64_000, percent: 0.5 },
      configFile: '.github/binary-budget.yml',
    },
    report: { ...growth, cells },
  }
}

const runsOf = ({ report }: Result): number =>
  Math.max(...report.cells.map(({ metrics }) => metrics['cold-start']?.head?.values.length ?? 0))

async function manyOrders(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [failing, what] of [
    [0, 'all of them answered'],
    [0.01, '1 % of them failing'],
  ] as const) {
    bench.say(`16 jobs publish in ${orders} orders of their requests, ${what}`)
    const { faults, requests } = await tryOrders(orders, failing)
    figures.push(
      holds(
        `16 jobs that publish at once, ${orders} orders of their requests, ${what}`,
        'one comment with 16 rows each time',
        faults.slice(0, 3),
        'so each time',
        `${requests.toFixed(0)} requests an order`,
      ),
    )
  }
  return figures
}
