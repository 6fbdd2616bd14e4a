import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from 'simple-statistics'
import { isFile } from '../../src/files.ts'
import { type Bench, moduleFolder, run } from '../bench/bench.ts'
import { type Measurer, measure, type Pair, rule } from './measure.ts'

export interface Program {
  readonly name: string
  readonly module: string
  readonly package: string
  readonly args: readonly string[]
}

export const actionlint: Program = {
  name: 'actionlint',
  module: 'github.com/rhysd/actionlint@v1.7.12',
  package: './cmd/actionlint',
  args: ['-version'],
}
export const shfmt: Program = {
  name: 'shfmt',
  module: 'mvdan.cc/sh/v3@v3.14.1',
  package: './cmd/shfmt',
  args: ['--version'],
}
export const gofumpt: Program = {
  name: 'gofumpt',
  module: 'mvdan.cc/gofumpt@v0.9.2',
  package: '.',
  args: ['--version'],
}
export const nodeExporter: Program = {
  name: 'node_exporter',
  module: 'github.com/prometheus/node_exporter@v1.12.1',
  package: '.',
  args: ['--version'],
}
export const caddy: Program = {
  name: 'caddy',
  module: 'github.com/caddyserver/caddy/v2@v2.11.9',
  package: './cmd/caddy',
  args: ['version'],
}

/** Head's `init` computes so many steps more; both sides have the same code. */
const spinning = (spins: number) => `package main

var benchSpins = ${spins}
var benchSink uint64

func init() {
	x := uint64(1)
	for i := 0; i < benchSpins; i++ {
		x = x*6364136223846793005 + 1442695040888963407
	}
	benchSink = x
}
`

interface Flavour {
  readonly ldflags?: string
  readonly spins?: number
}

/** A program built with the Go that is here, from the module proxy; kept, since building the larger ones takes a while. */
export async function built(bench: Bench, folder: string, program: Program, flavour: Flavour = {}): Promise<string> {
  const { ldflags, spins } = flavour
  const name = [program.name, ldflags && 'stripped', spins !== undefined && `spins-${spins}`].filter(Boolean).join('-')
  const output = join(folder, 'programs', name)
  if (await isFile(output)) return output
  bench.say(`Building ${name}`)
  await mkdir(join(folder, 'programs'), { recursive: true })
  const module = await moduleFolder(bench, program.module)
  const args = ['build', '-buildvcs=false', '-trimpath', '-o', output]
  if (ldflags !== undefined) args.push(`-ldflags=${ldflags}`)
  if (spins === undefined) {
    await run(bench, 'go', [...args, program.package], { cwd: module })
    return output
  }
  // A copy: -overlay adds no files to what lies in the module cache.
  const source = join(bench.temporary, 'source')
  await cp(module, source, { recursive: true })
  await run(bench, 'chmod', ['-R', 'u+w', source])
  await writeFile(join(source, program.package, 'bench_spin.go'), spinning(spins))
  await run(bench, 'go', [...args, program.package], { cwd: source })
  await rm(source, { recursive: true })
  return output
}

/** Two files with the same bytes. */
export async function twins(bench: Bench, folder: string, program: Program): Promise<Pair> {
  const base = await built(bench, folder, program)
  // Under one name, as both sides of a repository have.
  const head = join(folder, 'programs', 'twins', program.name)
  if (!(await isFile(head))) await cp(base, head)
  return { name: program.name, base, head, args: program.args }
}

/** What a start without the extra computing takes in seconds, and what a step of it does. */
export interface Calibration {
  readonly start: number
  readonly step: number
}

export async function calibrated(measurer: Measurer, folder: string, program: Program): Promise<Calibration> {
  const { bench } = measurer
  const many = 2_000_000
  const pair: Pair = {
    name: program.name,
    base: await built(bench, folder, program, { spins: 0 }),
    head: await built(bench, folder, program, { spins: many }),
    args: program.args,
  }
  const limits = { runs: 100, time: 60, cold: 'off' } as const
  const { base, head } = await measure(measurer, pair, { limits, rule: { ...rule, p: 0 } })
  const seconds = (runs: typeof base) => median((runs?.time ?? []).map(({ wall_ns = 0 }) => wall_ns)) / 1e9
  return { start: seconds(base), step: (seconds(head) - seconds(base)) / many }
}

/** A pair whose head is slower by so many per cent. */
export async function slower(
  measurer: Measurer,
  folder: string,
  program: Program,
  { start, step }: Calibration,
  percent: number,
): Promise<Pair> {
  // In hundreds, so that the file of an earlier night is used again where it does the same.
  const spins = Math.round((start * percent) / 100 / step / 100) * 100
  return {
    name: program.name,
    base: await built(measurer.bench, folder, program, { spins: 0 }),
    head: await built(measurer.bench, folder, program, { spins }),
    args: program.args,
  }
}
