// `npm run bench:decisions`: how often the decision on a cold start is right, by the product's own measuring on a simulated
// clock. The rates are those of the seeds 1 to N, so they come out the same on every machine.
//
//   --runs N      runs of each scenario; 200 without it
//   --only TEXT   scenarios whose name has the text
//   --write       keeps the table in docs/measuring.md
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countedOf, type Scenario, scenarios } from '../__tests__/go/start/scenarios.ts'
import { type Figure, tableOf } from './bench/figure.ts'
import { withRegion } from './generated-regions.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs`)
const chosen = scenarios.filter(({ name }) => name.includes(values.only))
if (chosen.length === 0) throw new Error(`--only ${values.only}: no scenario has this in its name`)
if (values.write && values.only !== '') throw new Error('--write keeps the whole table: leave out --only')

/** Runs at a time: most of a run is waiting for small files to be on disk. */
const atOnce = 20

const figures: Figure[] = []
for (const scenario of chosen) {
  let counted = 0
  for (let done = 0; done < runs; done += atOnce) {
    counted += await countedOf(scenario, done + 1, Math.min(atOnce, runs - done))
  }
  figures.push(figureOf(scenario, counted))
  process.stderr.write(`${scenario.name}: ${scenario.counted} in ${counted} of ${runs}\n`)
}
const text = `${tableOf(figures)}\n\n${runs.toLocaleString('en-US')} runs of each, at the level of a run of 20 rows.`
process.stdout.write(`${text}\n`)
if (values.write) {
  const page = join(import.meta.dirname, '..', 'docs', 'measuring.md')
  await writeFile(page, withRegion(await readFile(page, 'utf8'), 'bench-decisions', text))
}
if (figures.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1

function figureOf({ name, counted, least, most }: Scenario, number: number): Figure {
  const part = number / runs
  return {
    what: name,
    limit: `${counted} in ${least === undefined ? `at most ${percent(most ?? 1)}` : `at least ${percent(least)}`}`,
    found: `${number} (${percent(part)})`,
    verdict: part >= (least ?? 0) && part <= (most ?? 1) ? 'met' : 'missed',
    besides: '',
  }
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))} %`
}
