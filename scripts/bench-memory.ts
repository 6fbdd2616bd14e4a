// `npm run bench:memory`: how repeatable the smallest memory limit of real servers is, found by the product's own search.
//
//   --runs N      searches of each server, 10 without it
//   --only NAME   node_exporter or caddy; may be repeated
//   --write       keeps the table in docs/memory.md

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import * as os from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { max, median, min } from 'simple-statistics'
import { stepAt } from '../src/core/memory/stepped.ts'
import type { Found, SideUnderLimit } from '../src/core/memory/under-limit.ts'
import type { Ready } from '../src/core/plan/program.ts'
import type { Progress } from '../src/core/progress.ts'
import { type Limiting, limitCells } from '../src/go/memory/limit-cells.ts'
import { limitingProbe } from '../src/go/memory/memory-control.ts'
import { reasonText } from '../src/render/words/reason-text.ts'
import { createExec } from '../src/system/exec.ts'
import type { Bench } from './bench/bench.ts'
import { circumstances, sayer } from './bench/circumstances.ts'
import { type Figure, tableOf } from './bench/figure.ts'
import { compiledProbe } from './bench/probe.ts'
import { built, caddy, nodeExporter, type Program } from './bench-noise/programs.ts'
import { withRegion } from './generated-regions.ts'

interface Server extends Program {
  readonly ready: Ready
}

const ready: Ready = { kind: 'http', url: 'http://127.0.0.1:{port}/' }
const servers: readonly Server[] = [
  { ...nodeExporter, args: ['--web.listen-address=127.0.0.1:{port}'], ready },
  { ...caddy, args: ['respond', '--listen', '127.0.0.1:{port}', 'ready'], ready },
]

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of searches`)

const root = join(import.meta.dirname, '..')
const say = sayer()
const exec = createExec()
const temporary = await mkdtemp(join(os.tmpdir(), 'go-binary-budget-bench-'))
try {
  const bench: Bench = { temporary, dist: '', env: { ...process.env, GOFLAGS: '', GOWORK: 'off' }, say }
  // Kept between runs, and shared with bench:noise: the larger ones take minutes to build.
  const folder = join(root, '.bench-noise')
  await mkdir(folder, { recursive: true })
  const loadBefore = os.loadavg()
  const control = await openControl(bench)
  const figures: Figure[] = []
  for (const server of servers.filter(({ name }) => values.only?.includes(name) ?? true)) {
    figures.push(...(await figuresOf(bench, control, server, await built(bench, folder, server))))
  }
  const text = `${tableOf(figures)}\n\n${await circumstances(bench, loadBefore)}.`
  process.stdout.write(`\n${text}\n`)
  if (values.write) {
    const page = join(root, 'docs', 'memory.md')
    await writeFile(page, withRegion(await readFile(page, 'utf8'), 'bench-memory', text))
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}

async function figuresOf(bench: Bench, control: Control, server: Server, path: string): Promise<readonly Figure[]> {
  const found: SideUnderLimit[] = []
  const seconds: number[] = []
  for (let run = 1; run <= runs; run++) {
    const began = performance.now()
    const side = await searched(bench, control, server, path)
    seconds.push((performance.now() - began) / 1000)
    found.push(side)
    bench.say(
      `${server.name} ${run} of ${runs}: ${inWords(side.minMemory)}, GOMEMLIMIT ${inWords(side.withGomemlimit)}`,
    )
  }
  const besides = `${median(seconds).toFixed(0)} s for both searches`
  return [
    figureOf(
      `${server.name}: min-memory`,
      found.map(({ minMemory }) => minMemory),
      besides,
    ),
    figureOf(
      `${server.name}: with GOMEMLIMIT at 90 % of it`,
      found.map(({ withGomemlimit }) => withGomemlimit),
      '',
    ),
  ]
}

type Control = Limiting['control']

async function openControl(bench: Bench): Promise<Control> {
  const env = Object.fromEntries(
    Object.entries(bench.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const ids = { uid: process.getuid?.(), gid: process.getgid?.() }
  const control = await limitingProbe(exec, await compiledProbe(bench), { onRunner: false, env, ...ids })
  if (control.kind === 'none') throw new Error(reasonText(control.reason))
  return control
}

async function searched(
  bench: Bench,
  control: Control,
  { name, args, ready }: Server,
  path: string,
): Promise<SideUnderLimit> {
  const run = { args, env: {}, ready, timeout: 10 }
  const home = { HOME: bench.temporary }
  const head = { path, dir: dirname(path), run, env: { PATH: bench.env.PATH ?? '', ...home } }
  const quietly: Progress = { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] }
  const now = () => performance.now() / 1000
  const cells = await limitCells(
    // Beside the programs: what is temporary may be in memory, where no page can be evicted.
    { exec, control, progress: quietly, now, deadline: now() + 600, into: join(dirname(path), 'limited') },
    [{ program: name, flagSet: 'default', platform: 'linux/amd64', head }],
  )
  const [cell] = cells.values()
  if (cell?.kind !== 'measured' || cell.head === undefined) throw new Error(`${name} was not measured`)
  return cell.head
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

function inWords(found: Found | undefined): string {
  if (found === undefined) return 'not searched'
  return found.kind === 'found' ? mebibytes(found.bytes) : reasonText(found.reason)
}

function figureOf(what: string, all: readonly (Found | undefined)[], besides: string): Figure {
  const sizes = all.flatMap((one) => (one?.kind === 'found' ? [one.bytes] : []))
  const limit = 'all within the larger of 1 MiB and 3 %'
  if (sizes.length < all.length) {
    const failed = all.find((one) => one?.kind !== 'found')
    return { what, limit, found: inWords(failed), verdict: 'missed', besides }
  }
  const center = median(sizes)
  const apart = max(sizes) - min(sizes)
  return {
    what,
    limit,
    found: `${mebibytes(center)} [${mebibytes(min(sizes))}–${mebibytes(max(sizes))}]`,
    verdict: apart <= stepAt(center) + 4096 ? 'met' : 'missed',
    besides: [`${new Set(sizes).size} different in ${sizes.length}`, besides].filter(Boolean).join('; '),
  }
}
