import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cellId } from '../../../src/core/cell-key.ts'
import { ruleFor } from '../../../src/core/compare/sequential.ts'
import type { Exec } from '../../../src/core/exec.ts'
import type { Ready } from '../../../src/core/plan/program.ts'
import type { Progress } from '../../../src/core/progress.ts'
import type { StartRequest, StartResult } from '../../../src/core/start/probe-protocol.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import { type Measuring, startCells } from '../../../src/go/start/start-cells.ts'
import type { CellToStart } from '../../../src/go/start/startable.ts'
import type { StartedCell } from '../../../src/go/start/timed-row.ts'
import { moduleFolder } from '../module-folder.ts'

// A machine, its clock and its programs in numbers drawn from a seed: minutes of measuring take milliseconds, and come
// out the same each time. What decides what is started, and when it ends, is the real thing.

/** One start as the machine sees it. */
export interface Simulated {
  /** Its place among the cells. */
  readonly cell: number
  readonly side: 'base' | 'head'
  readonly copy: number
  readonly purpose: StartRequest['purpose']
  readonly pinned: boolean
  /** Seconds from the beginning. */
  readonly at: number
  readonly random: () => number
}

export interface Machine {
  /** What a start takes, in seconds. */
  readonly seconds: (start: Simulated) => number
  /** The part of it that is computing. */
  readonly computing?: number | ((start: Simulated) => number)
  /** What else is to be said of a start. */
  readonly rest?: (start: Simulated) => Partial<StartResult>
  /** The part of the CPU that the host takes at a time. */
  readonly stolen?: (at: number) => number
  /** How many CPUs others keep busy. */
  readonly others?: number
  /** The kernel refuses to pin. */
  readonly refuses?: boolean
}

export interface Asked extends Partial<Pick<Measuring, 'limits' | 'cpu' | 'isUndecided' | 'rule'>> {
  readonly cells?: number
  /** The cells are flag sets of one program, and are compared with each other. */
  readonly flagSets?: boolean
  readonly ready?: Ready
  readonly sides?: readonly ('base' | 'head')[]
  readonly seed?: number
}

export interface Measured {
  readonly cells: readonly StartedCell[]
  readonly seconds: number
  readonly requests: readonly StartRequest[]
  readonly rule: Measuring['rule']
}

const progress: Progress = { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] }
/** What the probe takes besides, for each start. */
const overhead = 0.0005

// What is started is copied, and each copy waits for the disk. Nothing here is about the disk.
const memory = '/dev/shm'
const parent = existsSync(memory) ? memory : tmpdir()

/** Measures cells of one program on a machine. */
export async function simulated(machine: Machine, asked: Asked = {}): Promise<Measured> {
  const { limits = { runs: 200, time: 60, cold: 'off' }, cells: count = 1, seed = 1, sides = ['base', 'head'] } = asked
  const { ready = { kind: 'exit', code: 0 } } = asked
  await using folder = await moduleFolder({ base: 'of base', head: 'of head' }, parent)
  const random = seededRandom(seed + 1000)
  const requests: StartRequest[] = []
  let clock = 100
  let own = 0
  let stolen = 0
  const exec: Exec = async (_, __, { stdin = '', onLine }) => {
    const began = clock
    for (const line of stdin.trim().split('\n')) {
      const request = JSON.parse(line) as StartRequest
      requests.push(request)
      const [, cell, side = '', copy] = /(\d+)-(base|head)-(\d+)/.exec(request.path) ?? []
      const pinned = request.cpu !== undefined && !machine.refuses
      const { purpose } = request
      const start: Simulated = {
        cell: Number(cell),
        side: side as 'base',
        copy: Number(copy),
        purpose,
        pinned,
        at: clock - 100,
        random,
      }
      const wall = machine.seconds(start)
      const { computing = 0.9 } = machine
      const cpu = wall * (typeof computing === 'number' ? computing : computing(start))
      const result: StartResult = {
        id: request.id,
        outcome: 'ready',
        at_ns: (clock - began) * 1e9,
        pinned,
        wall_ns: Math.round(wall * 1e9),
        user_ns: Math.round(cpu * 0.6e9),
        system_ns: Math.round(cpu * 0.4e9),
        minor_faults: 900,
        major_faults: 0,
        mapped_areas: 30,
        ...((purpose === 'memory' || ready.kind !== 'exit') && {
          peak_rss_bytes: 8_000_000 + Math.floor(random() * 50) * 4096,
        }),
        ...(purpose === 'cold' && { blocks_read: 4000 }),
        ...machine.rest?.(start),
      }
      stolen += (wall + overhead) * (machine.stolen?.(clock - 100) ?? 0)
      clock += wall + overhead
      own += cpu
      onLine?.(JSON.stringify(result))
    }
    return { exitCode: 0, stdout: '', stderr: '' }
  }
  const readCounters: Measuring['readCounters'] = async () => {
    const busy = own * 100 + (clock - 100) * 100 * (machine.others ?? 0.05)
    const cpu = { stolen: stolen * 100, total: (clock - 100) * 100 }
    return {
      cpus: [
        { cpu: 0, ...cpu, busy: busy / 2 },
        { cpu: 1, ...cpu, busy: busy / 2 },
      ],
      own: own * 100,
    }
  }
  const run = { args: [], env: {}, ready, timeout: 100 }
  const cells = Array.from({ length: count }, (_, at): CellToStart => {
    const side = (path: string) => ({ path: join(folder.path, path), dir: '/', run, env: {} })
    const both = Object.fromEntries(sides.map((name) => [name, side(name)]))
    const name = asked.flagSets
      ? { program: 'program', flagSet: `set-${at}` }
      : { program: `program-${at}`, flagSet: 'default' }
    return { ...name, platform: 'linux/amd64', ...both }
  })
  const { cpu = 1, rule = ruleFor(count * 5) } = asked
  const found = await startCells(
    {
      exec,
      probe: { path: 'probe', env: {}, dir: '/' },
      now: () => clock,
      progress,
      ...(asked.flagSets && { flagSets: true }),
      ...(asked.isUndecided && { isUndecided: asked.isUndecided }),
      limits,
      into: join(folder.path, 'copies'),
      cpu,
      seed,
      rule,
      readCounters,
    },
    cells,
  )
  const started = cells.flatMap((cell) => found.get(cellId(cell)) ?? [])
  return { cells: started, seconds: clock - 100, requests, rule }
}

/** A bell curve of spread 1 around 0. */
export const bell = (random: () => number): number => (random() + random() + random() + random() - 2) * Math.sqrt(3)
