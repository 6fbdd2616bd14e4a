// `npm run bench:soak`: leaks that are to be found, and steady programs that are never to be called leaking, by the product's
// own soaks of 60 s. Soaks are kept in .bench-soak/; where there are fewer than 100 of a kind, the rest are those again.
//
//   --real N      soaks to make of each kind; 10 without it, 0 decides those that are kept
//   --together N  soaks at a time; 10 without it
//   --add         adds to those that are kept, instead of beginning anew
//   --write       keeps the table in docs/memory.md
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import * as os from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from './bench/bench.ts'
import { circumstances, sayer } from './bench/circumstances.ts'
import { tableOf } from './bench/figure.ts'
import { compiledProbe } from './bench/probe.ts'
import { soakFigures } from './bench-soak/figures.ts'
import { builtServers, type Kind, kinds, soaked } from './bench-soak/record.ts'
import { keepTrace } from './bench-soak/traces.ts'
import { withRegion } from './generated-regions.ts'

const { values } = parseArgs({
  options: {
    real: { type: 'string', default: '10' },
    together: { type: 'string', default: '10' },
    add: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const [real, together] = [Number(values.real), Number(values.together)]
if (!(real >= 0) || !(together >= 1)) throw new Error('--real and --together take numbers')

const root = join(import.meta.dirname, '..')
const folder = join(root, '.bench-soak')
const say = sayer()
const temporary = await mkdtemp(join(os.tmpdir(), 'go-binary-budget-bench-'))
try {
  const bench: Bench = { temporary, dist: '', env: { ...process.env, GOFLAGS: '', GOWORK: 'off' }, say }
  const loadBefore = os.loadavg()
  if (real > 0) {
    if (!values.add) await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const source = join(temporary, 'server')
    await cp(join(import.meta.dirname, 'bench-soak', 'server'), source, { recursive: true })
    const servers = await builtServers(bench, source)
    const probe = await compiledProbe(bench)
    const asked = Array.from({ length: real }, (_, number) =>
      kinds.map((kind): [Kind, number] => [kind, number]),
    ).flat()
    for (let at = 0; at < asked.length; at += together) {
      const some = asked.slice(at, at + together)
      say(`Soaks ${at + 1} to ${at + some.length} of ${asked.length}`)
      const traces = await Promise.all(
        some.map(([kind, number], slot) => soaked({ bench, probe, servers }, kind, number, slot)),
      )
      for (const trace of traces) await keepTrace(folder, trace)
    }
  }
  const text = `${tableOf(await soakFigures(folder))}\n\n${await circumstances(bench, loadBefore)}.`
  process.stdout.write(`\n${text}\n`)
  if (values.write) {
    const page = join(root, 'docs', 'memory.md')
    await writeFile(page, withRegion(await readFile(page, 'utf8'), 'bench-soak', text))
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}
