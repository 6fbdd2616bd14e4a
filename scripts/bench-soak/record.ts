import { join } from 'node:path'
import { insideCurve, liveCurve, soakTimes } from '../../src/core/memory/soak.ts'
import { buildDiagnostic } from '../../src/go/memory/build-diagnostic.ts'
import { soakOnce } from '../../src/go/memory/soak-run.ts'
import type { Probe } from '../../src/go/probe.ts'
import { soakSideText } from '../../src/render/words/memory-text.ts'
import { createExec } from '../../src/system/exec.ts'
import { type Bench, run } from '../bench/bench.ts'
import type { Trace } from './traces.ts'

/** What is watched, and where from. */
export interface Kind {
  readonly name: string
  readonly args: readonly string[]
  readonly from: 'outside' | 'inside'
}

/** 8 MB that are live and then are not, every ten seconds: that hides a leak of a minute's 600 kB. */
export const swinging = 'heap that swings by 8 MB'

export const kinds: readonly Kind[] = [
  { name: 'leak of 100 kB/s', args: ['-leak', '100000'], from: 'outside' },
  { name: 'leak of 10 kB/s', args: ['-leak', '10000'], from: 'inside' },
  { name: 'leak of 30 goroutines a minute', args: ['-goroutines', '30'], from: 'inside' },
  { name: 'steady', args: [], from: 'outside' },
  { name: 'steady', args: [], from: 'inside' },
  { name: swinging, args: [], from: 'outside' },
  { name: swinging, args: [], from: 'inside' },
]

const works = ['idle', 'busy', 'cache', 'pool']

export const times = soakTimes(60)

export interface Servers {
  readonly plain: string
  readonly diagnostic: string
}

/** The server as it is, and with the sampler. */
export async function builtServers(bench: Bench, dir: string): Promise<Servers> {
  const [plain, diagnostic] = [join(bench.temporary, 'plain'), join(bench.temporary, 'diagnostic')]
  await run(bench, 'go', ['build', '-o', plain, '.'], { cwd: dir })
  const { stdout } = await run(bench, 'go', ['env', 'GOOS', 'GOARCH'], { cwd: dir })
  const [goos = '', goarch = ''] = stdout.trim().split('\n')
  const made = await buildDiagnostic(createExec(), {
    dir,
    package: '.',
    flagSet: { name: 'default', env: {}, runEnv: {} },
    platform: { goos, goarch },
    output: diagnostic,
    env: Object.fromEntries(Object.entries(bench.env).map(([name, value]) => [name, value ?? ''])),
    freeze: {},
    sampler: join(import.meta.dirname, '..', '..', 'src', 'probe', 'sampler', 'sampler.go'),
    into: join(bench.temporary, 'overlay'),
  })
  if (made.kind !== 'built') throw new Error(soakSideText(made.reason))
  return { plain, diagnostic }
}

interface Recorder {
  readonly bench: Bench
  readonly probe: Probe
  readonly servers: Servers
}

/** One soak by the product's own means. `slot` keeps those apart that run at a time. */
export async function soaked(
  { bench, probe, servers }: Recorder,
  kind: Kind,
  number: number,
  slot: number,
): Promise<Trace> {
  const work = kind.name === swinging ? 'swing' : (works[number % works.length] as string)
  const inside = kind.from === 'inside'
  const samplesPath = inside ? { samplesPath: join(bench.temporary, `samples-${slot}`) } : {}
  const side = {
    path: inside ? servers.diagnostic : servers.plain,
    dir: bench.temporary,
    env: { ...probe.env },
    run: {
      args: ['-listen', '127.0.0.1:{port}', '-work', work, ...kind.args],
      env: {},
      ready: { kind: 'http', url: 'http://127.0.0.1:{port}/' },
      timeout: 20,
    } as const,
  }
  const made = await soakOnce({ exec: createExec(), probe, times, ...samplesPath }, side)
  if (made.problem !== undefined) throw new Error(`${kind.name} (${work}): ${made.problem}`)
  const goroutines = insideCurve(made.samples, made.readyUnixNs, 'NumGoroutine')
  return {
    kind: kind.name,
    from: kind.from,
    work,
    date: new Date().toISOString(),
    rss: made.rss,
    ...(inside && { live: liveCurve(made.samples, made.readyUnixNs), goroutines }),
  }
}
