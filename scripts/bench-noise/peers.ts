import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bench, run } from '../bench/bench.ts'
import type { Figure } from '../bench/figure.ts'
import { type Decision, decisionsOf } from './measure.ts'
import { actionlint, twins } from './programs.ts'
import { keptSessions, type Session } from './recording.ts'

// What peers make of the same samples, and of the same files.

const benchstat = 'golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da'

interface Group {
  readonly what: string
  readonly decisions: readonly Decision[]
  /** Whether the files differ. */
  readonly differs: boolean
}

export async function peerFigures(bench: Bench, folder: string): Promise<Figure[]> {
  const aa = await keptSessions(folder, 'aa')
  const power = await keptSessions(folder, 'power')
  const groups = [
    ...groupsOf(aa, ({ condition }) => `equal files, ${condition}`, false),
    ...groupsOf(power, ({ slower }) => `head slower by ${slower} %, quiet`, true),
  ]
  return [...(await byBenchstat(bench, groups)), ...(await byHyperfine(bench, folder))]
}

function groupsOf(sessions: readonly Session[], name: (session: Session) => string, differs: boolean): Group[] {
  const names = [...new Set(sessions.map(name))]
  return names.map((what) => ({
    what,
    differs,
    decisions: sessions.filter((session) => name(session) === what).flatMap((session) => decisionsOf(session)),
  }))
}

async function byBenchstat(bench: Bench, groups: readonly Group[]): Promise<Figure[]> {
  const what = "benchstat's own decision (p < 0.05) on the same samples"
  try {
    await run(bench, 'go', ['install', benchstat], { env: { ...bench.env, GOBIN: bench.temporary } })
  } catch {
    return [{ what, limit: '', found: '', verdict: 'not run: benchstat cannot be had', besides: '' }]
  }
  const figures: Figure[] = []
  for (const { what: of, decisions, differs } of groups) {
    const file = join(bench.temporary, 'samples.txt')
    const lines = (['base', 'head'] as const).flatMap((side) => [
      `side: ${side}`,
      ...decisions.flatMap(({ comparison }, at) =>
        (comparison[side]?.values ?? []).map((value) => `BenchmarkStart/${at} 1 ${value * 1e9} ns/op`),
      ),
    ])
    await writeFile(file, `${lines.join('\n')}\n`)
    const { stdout } = await run(bench, join(bench.temporary, 'benchstat'), ['-col', 'side', '-format', 'csv', file])
    const deltas = stdout.split('\n').flatMap((line) => {
      const [name = '', , , , , delta = ''] = line.split(',')
      return name.startsWith('Start/') ? [delta] : []
    })
    const called = deltas.filter((delta) => delta.startsWith('+') || delta.startsWith('-'))
    const right = differs ? called.filter((delta) => delta.startsWith('+')).length : called.length
    const share = ((right * 100) / Math.max(1, deltas.length)).toFixed(1)
    figures.push({
      what: `${of}: ${what}`,
      limit: '',
      found: `${right} ${differs ? 'found' : 'false alarms'} of ${deltas.length} (${share} %)`,
      verdict: '',
      besides: 'stopped where this program did, which favours neither',
    })
  }
  return figures
}

/** hyperfine on equal files: how far apart its means are. */
async function byHyperfine(bench: Bench, folder: string): Promise<Figure[]> {
  const what = 'equal files: means of hyperfine -N, 100 runs of each, ten times'
  const { name, base, head, args } = await twins(bench, folder, actionlint)
  const output = join(bench.temporary, 'hyperfine.json')
  const apart: number[] = []
  const beyond: boolean[] = []
  for (let time = 0; time < 10; time++) {
    const commands = [base, head].map((path) => [path, ...args].join(' '))
    try {
      const options = ['-N', '--style', 'none', '--warmup', '5', '--runs', '100', '--export-json', output]
      await run(bench, 'hyperfine', [...options, ...commands])
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return [{ what, limit: '', found: '', verdict: 'not run: no hyperfine', besides: '' }]
    }
    const { results } = JSON.parse(await readFile(output, 'utf8')) as { results: { mean: number; stddev: number }[] }
    const [first, second] = results
    if (first === undefined || second === undefined) continue
    apart.push(Math.abs(second.mean / first.mean - 1) * 100)
    beyond.push(Math.abs(second.mean - first.mean) > 2 * Math.hypot(first.stddev, second.stddev) * 0.1)
  }
  return [
    {
      what,
      limit: '',
      found: `apart by ${apart.map((one) => one.toFixed(1)).join(', ')} %`,
      verdict: '',
      besides: `${name}; beyond two standard errors in ${beyond.filter(Boolean).length} of ${beyond.length}; hyperfine itself decides nothing`,
    },
  ]
}
