import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from 'simple-statistics'
import { isFile } from '../../src/system/files.ts'
import { type Bench, moduleFolder, run } from '../bench/bench.ts'
import { type Measurer, measure, type Pair, rule } from './measure.ts'
import type { Burden } from './recording.ts'

export interface Program {
  readonly name: string
  /** A published module, or the source of a main package of our own. */
  readonly source: { readonly module: string } | { readonly main: string }
  readonly package: string
  readonly args: readonly string[]
}

export const actionlint: Program = {
  name: 'actionlint',
  source: { module: 'github.com/rhysd/actionlint@v1.7.12' },
  package: './cmd/actionlint',
  args: ['-version'],
}
export const shfmt: Program = {
  name: 'shfmt',
  source: { module: 'mvdan.cc/sh/v3@v3.14.1' },
  package: './cmd/shfmt',
  args: ['--version'],
}
export const gofumpt: Program = {
  name: 'gofumpt',
  source: { module: 'mvdan.cc/gofumpt@v0.9.2' },
  package: '.',
  args: ['--version'],
}
export const nodeExporter: Program = {
  name: 'node_exporter',
  source: { module: 'github.com/prometheus/node_exporter@v1.12.1' },
  package: '.',
  args: ['--version'],
}
export const caddy: Program = {
  name: 'caddy',
  source: { module: 'github.com/caddyserver/caddy/v2@v2.11.9' },
  package: './cmd/caddy',
  args: ['version'],
}

/** The shortest start there is: what the runtime takes. */
export const hello: Program = {
  name: 'hello',
  source: { main: 'package main\n\nfunc main() { println("hello") }\n' },
  package: '.',
  args: [],
}

/** An `init` that does so many steps; both sides have the same code, and base does none. */
const inits: Readonly<Record<Burden, (steps: number) => string>> = {
  computes: (steps) => `package main

var benchSteps = ${steps}
var benchSink uint64

func init() {
	x := uint64(1)
	for i := 0; i < benchSteps; i++ {
		x = x*6364136223846793005 + 1442695040888963407
	}
	benchSink = x
}
`,
  sleeps: (steps) => `package main

import "time"

var benchSteps = ${steps}

func init() {
	if benchSteps > 0 {
		time.Sleep(time.Duration(benchSteps) * time.Nanosecond)
	}
}
`,
  allocates: (steps) => `package main

type benchNode struct {
	next *benchNode
	text [56]byte
}

var benchSteps = ${steps}
var benchSink *benchNode

func init() {
	for i := 0; i < benchSteps; i++ {
		benchSink = &benchNode{next: benchSink}
	}
}
`,
}

interface Flavour {
  readonly ldflags?: string
  readonly init?: { readonly burden: Burden; readonly steps: number }
}

/** A program built with the Go that is here, from the module proxy; kept, since building the larger ones takes a while. */
export async function built(bench: Bench, folder: string, program: Program, flavour: Flavour = {}): Promise<string> {
  const { ldflags, init } = flavour
  const name = [program.name, ldflags && 'stripped', init && `${init.burden}-${init.steps}`].filter(Boolean).join('-')
  const output = join(folder, 'programs', name)
  if (await isFile(output)) return output
  bench.say(`Building ${name}`)
  await mkdir(join(folder, 'programs'), { recursive: true })
  const module = await sourcesOf(bench, program)
  const args = ['build', '-buildvcs=false', '-trimpath', '-o', output]
  if (ldflags !== undefined) args.push(`-ldflags=${ldflags}`)
  if (init === undefined) {
    await run(bench, 'go', [...args, program.package], { cwd: module })
    return output
  }
  // A copy: -overlay adds no files to what lies in the module cache.
  const source = join(bench.temporary, 'source')
  await cp(module, source, { recursive: true })
  await run(bench, 'chmod', ['-R', 'u+w', source])
  await writeFile(join(source, program.package, 'bench_init.go'), inits[init.burden](init.steps))
  await run(bench, 'go', [...args, program.package], { cwd: source })
  await rm(source, { recursive: true })
  return output
}

async function sourcesOf(bench: Bench, { name, source }: Program): Promise<string> {
  if ('module' in source) return moduleFolder(bench, source.module)
  const folder = join(bench.temporary, `sources-${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'go.mod'), `module example.com/${name}\n\ngo 1.21\n`)
  await writeFile(join(folder, 'main.go'), source.main)
  return folder
}

/** Two files with the same bytes. */
export async function twins(bench: Bench, folder: string, { name, args, ...rest }: Program): Promise<Pair> {
  const base = await built(bench, folder, { name, args, ...rest })
  // Under one name, as both sides of a repository have.
  const head = join(folder, 'programs', 'twins', name)
  if (!(await isFile(head))) await cp(base, head)
  return { name, base, head, args }
}

/** What a start without the extra steps takes in seconds, and what a step of them takes. */
export interface Calibration {
  readonly burden: Burden
  readonly start: number
  readonly step: number
}

/** Steps that take some milliseconds. */
const many: Readonly<Record<Burden, number>> = { computes: 2_000_000, sleeps: 2_000_000, allocates: 50_000 }

export async function calibrated(
  measurer: Measurer,
  folder: string,
  program: Program,
  burden: Burden,
): Promise<Calibration> {
  const { bench } = measurer
  const pair: Pair = {
    name: program.name,
    base: await built(bench, folder, program, { init: { burden, steps: 0 } }),
    head: await built(bench, folder, program, { init: { burden, steps: many[burden] } }),
    args: program.args,
  }
  const limits = { runs: 100, time: 60, cold: 'off' } as const
  const { base, head } = await measure(measurer, pair, { limits, rule: { ...rule, p: 0 } })
  const seconds = (runs: typeof base) => median((runs?.time ?? []).map(({ wall_ns = 0 }) => wall_ns)) / 1e9
  return { burden, start: seconds(base), step: (seconds(head) - seconds(base)) / many[burden] }
}

/** A pair whose head is slower by so many per cent. */
export async function slower(
  measurer: Measurer,
  folder: string,
  program: Program,
  { burden, start, step }: Calibration,
  percent: number,
): Promise<Pair> {
  // In hundreds, so that the file of an earlier night is used again where it does the same.
  const steps = Math.round((start * percent) / 100 / step / 100) * 100
  return {
    name: program.name,
    base: await built(measurer.bench, folder, program, { init: { burden, steps: 0 } }),
    head: await built(measurer.bench, folder, program, { init: { burden, steps } }),
    args: program.args,
  }
}
