import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { interquartileRange, max, median, min } from 'simple-statistics'
import { cleanupList } from '../../src/core/cleanup.ts'
import type { StartRequest, StartResult } from '../../src/core/start/probe-protocol.ts'
import { compileProbe, type Probe, startAll } from '../../src/go/probe.ts'
import { cpuToPinTo } from '../../src/system/cpu.ts'
import { createExec } from '../../src/system/exec.ts'
import { type Bench, run } from './bench.ts'
import { atMost, type Figure, near1, percent, ratio, spread, verdictOf } from './figure.ts'

const hello = `package main

import "fmt"

func main() { fmt.Println("Hello, world") }
`

// Memory straight from the kernel: the garbage collector's own habits are not the question.
const toucher = `package main

import (
	"os"
	"strconv"
	"syscall"
)

func main() {
	mib, _ := strconv.Atoi(os.Args[1])
	if mib == 0 {
		return
	}
	memory, err := syscall.Mmap(-1, 0, mib<<20, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	for at := 0; at < len(memory); at += os.Getpagesize() {
		memory[at] = 1
	}
}
`

/** The probe against hyperfine on time, and against what a program is known to touch on memory. */
export async function probe(bench: Bench, rounds: number): Promise<Figure[]> {
  const exec = createExec()
  const compiled = await compiledProbe(bench)
  const starts = (requests: readonly StartRequest[]) => startAll(exec, compiled, requests)
  return [...(await time(bench, compiled, starts, rounds)), await memory(bench, compiled, starts, rounds)]
}

export function compiledProbe(bench: Bench): Promise<Probe> {
  const sourceDir = join(import.meta.dirname, '..', '..', 'src', 'probe')
  const env = Object.fromEntries(Object.entries(bench.env).filter(([, value]) => value !== undefined))
  const cacheDir = join(bench.temporary, 'probe')
  return compileProbe({
    exec: createExec(),
    cleanup: cleanupList(),
    sourceDir,
    cacheDir,
    env: env as Record<string, string>,
  })
}

type Starts = (requests: readonly StartRequest[]) => Promise<readonly StartResult[]>

// In short turns: another process that wakes up for a second must not fall on one of the two alone.
const turns = 30
const runs = 20
const warmups = 3

async function time(bench: Bench, probe: Probe, starts: Starts, rounds: number): Promise<Figure[]> {
  const path = await build(bench, 'hello', hello)
  const cpu = await cpuToPinTo()
  const figures: Figure[] = []
  for (const pinned of [true, false]) {
    const what = `hello-world, ${pinned ? 'pinned to one CPU' : 'not pinned'}`
    if (pinned && cpu === undefined) continue
    const both: { own: number[]; peer: number[] }[] = []
    for (let round = 0; round < rounds; round++) {
      bench.say(`${what}, round ${round + 1} of ${rounds}`)
      const times = { own: [] as number[], peer: [] as number[] }
      for (let turn = 0; turn < turns; turn++) {
        const request = startOf(probe, path, [], 'time', pinned ? cpu : undefined)
        const results = await starts(Array.from({ length: warmups + runs }, () => request))
        times.own.push(...results.slice(warmups).map(({ wall_ns: wall = Number.NaN }) => wall / 1e9))
        const peer = await hyperfine(bench, path, probe.env, pinned ? cpu : undefined)
        if (peer === undefined) return [notRun(what)]
        times.peer.push(...peer)
      }
      both.push(times)
    }
    const relativeSpread = (values: number[]) => interquartileRange(values) / median(values)
    figures.push(
      near1(`${what}: the probe's median over hyperfine's`, {
        values: both.map(({ own, peer }) => median(own) / median(peer)),
        tolerance: 0.05,
        besides: `hyperfine ${(median(both.map(({ peer }) => median(peer))) * 1000).toFixed(2)} ms; ${turns * runs} starts each, in ${turns} turns`,
      }),
      atMost(`${what}: the probe's spread (IQR/median) over hyperfine's`, {
        values: both.map(({ own, peer }) => relativeSpread(own) / relativeSpread(peer)),
        limit: 1,
        format: ratio,
        besides: `probe ${spread(
          both.map(({ own }) => relativeSpread(own)),
          percent,
        )}, hyperfine ${spread(
          both.map(({ peer }) => relativeSpread(peer)),
          percent,
        )}`,
      }),
    )
  }
  return figures
}

/** Its times in seconds; undefined where there is no hyperfine. */
async function hyperfine(
  bench: Bench,
  path: string,
  env: Probe['env'],
  cpu: number | undefined,
): Promise<number[] | undefined> {
  const file = join(bench.temporary, 'hyperfine.json')
  const args = ['-N', '--style', 'none', '--warmup', `${warmups}`, '--runs', `${runs}`, '--export-json', file, path]
  const command = ['hyperfine', ...args]
  const [first = '', ...rest] = cpu === undefined ? command : ['taskset', '--cpu-list', `${cpu}`, ...command]
  try {
    await run(bench, 'hyperfine', ['--version'])
    // The same environment for both: copying a larger one into each process takes 5 % of this program's start.
    await run(bench, first, rest, { env })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const { results } = JSON.parse(await readFile(file, 'utf8')) as { results: { times: number[] }[] }
  return results[0]?.times
}

function notRun(what: string): Figure {
  return { what, limit: 'within 5 % of hyperfine -N', found: '', verdict: 'not run: no hyperfine', besides: '' }
}

async function memory(bench: Bench, probe: Probe, starts: Starts, rounds: number): Promise<Figure> {
  const path = await build(bench, 'toucher', toucher)
  bench.say('Peak memory of a program that touches N MiB')
  const sizes = [1, 16, 64, 256]
  const found = new Map<number, number[]>()
  for (let round = 0; round < rounds; round++) {
    const requests = [0, ...sizes].map((mib) => startOf(probe, path, [`${mib}`], 'memory', undefined))
    const [floor = Number.NaN, ...peaks] = (await starts(requests)).map((result) => result.peak_rss_bytes ?? Number.NaN)
    for (const [at, mib] of sizes.entries()) {
      const off = (peaks[at] ?? Number.NaN) / ((mib << 20) + floor) - 1
      found.set(mib, [...(found.get(mib) ?? []), off])
    }
  }
  const all = [...found.values()].flat()
  return {
    what: `peak RSS of a program that touches ${sizes.join(', ')} MiB, off N plus its floor`,
    limit: 'at most 3 %',
    found: [...found]
      .map(([mib, off]) => `${mib} MiB: ${percent(median(off))} [${percent(min(off))}–${percent(max(off))}]`)
      .join('; '),
    verdict: verdictOf(all.map(Math.abs), 0.03),
    besides: `the floor is the same program touching nothing; ${rounds} rounds`,
  }
}

export function startOf(
  { dir, env }: Probe,
  path: string,
  args: readonly string[],
  purpose: StartRequest['purpose'],
  cpu: number | undefined,
): StartRequest {
  return {
    id: 0,
    path,
    args,
    env: { ...env },
    dir,
    ready: { kind: 'exit', code: 0 },
    timeout_ns: 10e9,
    purpose,
    ...(cpu !== undefined && { cpu }),
  }
}

async function build(bench: Bench, name: string, source: string): Promise<string> {
  const dir = join(bench.temporary, name)
  await mkdir(dir)
  await writeFile(join(dir, 'main.go'), source)
  await writeFile(join(dir, 'go.mod'), `module ${name}\n\ngo 1.20\n`)
  await run(bench, 'go', ['build', '-o', 'program', '.'], { cwd: dir })
  return join(dir, 'program')
}
