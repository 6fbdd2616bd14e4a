import { max, median } from 'simple-statistics'
import type { StartResult } from '../../src/core/start/probe-protocol.ts'
import { type Probe, startAll } from '../../src/go/probe.ts'
import { createExec } from '../../src/system/exec.ts'
import type { Bench } from './bench.ts'
import { dissected, given } from './dissected.ts'
import { atMost, type Figure, percent, ratio, seconds } from './figure.ts'
import { findPeers, type Peer } from './inspect-peers.ts'
import type { Program } from './inspect-programs.ts'
import { startOf } from './probe.ts'

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

/** What one file took, in turns: seconds of this program and of each peer that can read the file. */
interface Cost {
  readonly file: Program
  readonly own: readonly number[]
  /** Peak RSS in bytes. */
  readonly memory: readonly number[]
  readonly peers: ReadonlyMap<Peer, readonly number[]>
}

/** Time and memory of dissecting a large program, each way it is built, and what others take for the same files. */
export async function costs(bench: Bench, probe: Probe, files: readonly Program[], rounds: number): Promise<Figure[]> {
  const found = await findPeers(bench)
  const peers = found.flatMap((one) => ('missing' in one ? [] : [one]))
  const all: Cost[] = []
  for (const file of files) all.push(await costOf(bench, probe, file, peers, rounds))
  const slowest = Array.from({ length: rounds }, (_, at) => max(all.map(({ own }) => own[at] ?? Number.NaN)))
  const largest = Array.from({ length: rounds }, (_, at) => max(all.map(({ memory }) => memory[at] ?? Number.NaN)))
  const besides = (text: (cost: Cost) => string): string =>
    all.map((cost) => `${cost.file.name} ${text(cost)}`).join('; ')
  const beside: Figure[] = []
  for (const peer of found)
    beside.push('missing' in peer ? notRun(peer.name, peer.missing) : await overPeer(probe, peer, all))
  return [
    atMost('a large program dissected, the slowest of its builds', {
      values: slowest,
      limit: 1,
      format: seconds,
      besides: besides(({ own }) => seconds(median([...own]))),
    }),
    atMost('peak RSS of it, the largest of its builds', {
      values: largest,
      limit: 300e6,
      format: megabytes,
      besides: besides(({ memory }) => megabytes(median([...memory]))),
    }),
    ...beside,
  ]
}

async function costOf(
  bench: Bench,
  probe: Probe,
  file: Program,
  peers: readonly Peer[],
  rounds: number,
): Promise<Cost> {
  const exec = createExec()
  // By the probe, whose watching adds nothing to the time and whose own size nothing to the memory.
  const start = async (command: readonly string[], purpose: 'time' | 'memory'): Promise<StartResult | undefined> => {
    const [path = '', ...args] = command
    const request = startOf(probe, path, args, purpose, undefined)
    const [result] = await startAll(exec, probe, [{ ...request, timeout_ns: 120e9 }])
    return result?.outcome === 'ready' ? result : undefined
  }
  const time = async (command: readonly string[]) => ((await start(command, 'time'))?.wall_ns ?? Number.NaN) / 1e9
  const inspecting = [probe.path, 'inspect', file.path]
  const own: number[] = []
  const memory: number[] = []
  // The first time is not counted: it reads the file into the page cache, and tells who can read it.
  const able = new Map<Peer, number[]>()
  await time(inspecting)
  for (const peer of peers) if ((await start(peer.command(file.path), 'time')) !== undefined) able.set(peer, [])
  for (let round = 0; round < rounds; round++) {
    bench.say(`${file.name}: dissecting it, round ${round + 1} of ${rounds}`)
    own.push(await time(inspecting))
    for (const [peer, taken] of able) taken.push(await time(peer.command(file.path)))
    memory.push((await start(inspecting, 'memory'))?.peak_rss_bytes ?? Number.NaN)
  }
  return { file, own, memory, peers: able }
}

/** On the first build, which each of them can read. */
async function overPeer(probe: Probe, peer: Peer, costs: readonly Cost[]): Promise<Figure> {
  const exec = createExec()
  const lines: string[] = []
  for (const { file, own, peers } of costs) {
    const taken = peers.get(peer)
    const found = await dissected(exec, probe, file.path)
    const ours = `${percent(given(found) / found.size)} in ${seconds(median([...own]))}`
    lines.push(
      taken === undefined
        ? `${file.name}: it reads nothing, this program ${ours}`
        : `${file.name}: it names ${percent((await peer.named(file.path)) / found.size)} of the file in ${seconds(median([...taken]))}, this program ${ours}`,
    )
  }
  const [first] = costs
  const theirs = first?.peers.get(peer)
  if (first === undefined || theirs === undefined) return notRun(peer.name, 'it cannot read the file')
  return atMost(`the time over that of ${peer.name}`, {
    values: first.own.map((value, at) => value / (theirs[at] ?? Number.NaN)),
    limit: 1,
    format: ratio,
    besides: lines.join('; '),
  })
}

const notRun = (peer: string, reason: string): Figure => ({
  what: `the time over that of ${peer}`,
  limit: `at most ${ratio(1)}`,
  found: '',
  verdict: `not run: ${reason}`,
  besides: '',
})
