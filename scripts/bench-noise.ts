// `npm run bench:noise`: false alarms, power, cold pages and peers, by the product's own measuring on real programs.
//
//   --minutes N   for the parts that record (aa, power) together; 10 without it, and each records once at least;
//                 0 records nothing: what is kept is decided again
//   --add         adds to the raw runs that are kept in .bench-noise/, instead of beginning anew
//   --only PART   aa, power, cold or peers; may be repeated
//   --on CPU      aa on this CPU alone, while you keep the others busy: counted as "one core busy"
//   --write       keeps the table in docs/measuring.md
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import * as os from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from './bench/bench.ts'
import { circumstances, sayer } from './bench/circumstances.ts'
import { type Figure, tableOf } from './bench/figure.ts'
import { alarmFigures, recordAlarms, recordAlarmsOn } from './bench-noise/alarms.ts'
import { coldFigures } from './bench-noise/from-disk.ts'
import { openMeasurer } from './bench-noise/measure.ts'
import { peerFigures } from './bench-noise/peers.ts'
import { powerFigures, recordPower } from './bench-noise/power.ts'
import { forget } from './bench-noise/recording.ts'
import { withRegion } from './generated-regions.ts'

const parts = ['aa', 'power', 'cold', 'peers'] as const
type Part = (typeof parts)[number]

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    add: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    on: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const minutes = Number(values.minutes)
if (!(minutes >= 0)) throw new Error(`--minutes ${values.minutes}: not a number of minutes`)
const chosen = (values.only ?? parts).map((name): Part => {
  const part = parts.find((known) => known === name)
  if (part === undefined) throw new Error(`--only ${name}: there is no such part. Known: ${parts.join(', ')}`)
  return part
})

const root = join(import.meta.dirname, '..')
const folder = join(root, '.bench-noise')
const say = sayer()
const temporary = await mkdtemp(join(os.tmpdir(), 'go-binary-budget-bench-'))
try {
  const bench: Bench = { temporary, dist: '', env: { ...process.env, GOFLAGS: '', GOWORK: 'off' }, say }
  await mkdir(folder, { recursive: true })
  const measurer = await openMeasurer(bench)
  const loadBefore = os.loadavg()
  const recorded = minutes === 0 ? [] : chosen.filter((part) => part === 'aa' || part === 'power')
  if (!values.add) for (const part of recorded) await forget(folder, part)
  // Equal files take most of it: what is rare takes many decisions to be seen.
  const shares = { aa: recorded.length > 1 ? 0.75 : 1, power: recorded.length > 1 ? 0.25 : 1 }
  const figures: Figure[] = []
  if (recorded.includes('aa')) {
    const time = minutes * shares.aa
    if (values.on === undefined) await recordAlarms(measurer, folder, time)
    else await recordAlarmsOn(Number(values.on), measurer, folder, time)
  }
  if (recorded.includes('power')) await recordPower(measurer, folder, minutes * shares.power)
  if (chosen.includes('aa')) figures.push(...(await alarmFigures(folder)))
  if (chosen.includes('power')) figures.push(...(await powerFigures(folder)))
  if (chosen.includes('cold')) figures.push(...(await coldFigures(measurer, folder)))
  if (chosen.includes('peers')) figures.push(...(await peerFigures(bench, folder)))
  const text = `${tableOf(figures)}\n\n${await circumstances(bench, loadBefore)}.`
  process.stdout.write(`\n${text}\n`)
  if (values.write) {
    const page = join(root, 'docs', 'measuring.md')
    await writeFile(page, withRegion(await readFile(page, 'utf8'), 'bench-noise', text))
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}
