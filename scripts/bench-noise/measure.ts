import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Cell } from '../../src/core/cell/cell.ts'
import { startMetrics } from '../../src/core/cell/start-metrics.ts'
import { cellId } from '../../src/core/cell-key.ts'
import type { DecisionRule } from '../../src/core/compare/compare.ts'
import type { Comparison } from '../../src/core/compare/comparison.ts'
import { looksBefore, ruleFor } from '../../src/core/compare/sequential.ts'
import type { Progress } from '../../src/core/progress.ts'
import { blocksAgain } from '../../src/core/start/blocks.ts'
import { decisionsIn } from '../../src/core/start/timing.ts'
import type { Probe } from '../../src/go/probe.ts'
import { type Measuring, startCells } from '../../src/go/start/start-cells.ts'
import type { CellToStart } from '../../src/go/start/startable.ts'
import { type StartedCell, type TimedBlock, TimedRow } from '../../src/go/start/timed-row.ts'
import { cpuToPinTo, readCounters } from '../../src/system/cpu.ts'
import { createExec } from '../../src/system/exec.ts'
import type { Bench } from '../bench/bench.ts'
import { compiledProbe } from '../bench/probe.ts'
import type { Session } from './recording.ts'

// What the product does, on files of our own choice: startCells starts them, TimedRow decides when it is
// enough, startMetrics compares. Nothing here decides anything.

/** A run of 20 cells: by its rule every decision here is made. */
export const cellsOfARun = 20
export const rule: DecisionRule = ruleFor(decisionsIn(cellsOfARun, { cold: false, soaks: false }))

/** Two files to compare, and how to start them. */
export interface Pair {
  readonly name: string
  readonly base: string
  readonly head: string
  readonly args: readonly string[]
}

export interface Measurer {
  readonly bench: Bench
  readonly probe: Probe
}

export async function openMeasurer(bench: Bench): Promise<Measurer> {
  return { bench, probe: await compiledProbe(bench) }
}

const quietly: Progress = { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] }

export interface Options {
  readonly limits: Measuring['limits']
  readonly rule: DecisionRule
  readonly onBlock?: (block: TimedBlock) => void
  /** Instead of the one that the product would choose. */
  readonly cpu?: number
}

let seed = Date.now() % 1e9

/** Both files through the product's own measuring. */
export async function measure({ bench, probe }: Measurer, pair: Pair, options: Options): Promise<StartedCell> {
  const run = { args: pair.args, env: {}, ready: { kind: 'exit', code: 0 }, timeout: 20 } as const
  const side = (path: string) => ({ path, dir: dirname(path), run, env: { ...probe.env } })
  const cell: CellToStart = { ...key(pair), base: side(pair.base), head: side(pair.head) }
  const cpu = options.cpu ?? (await cpuToPinTo())
  const into = join(bench.temporary, `copies-${seed}`)
  const started = await startCells(
    {
      exec: createExec(),
      probe,
      progress: quietly,
      now: () => performance.now() / 1000,
      into,
      seed: seed++,
      readCounters,
      ...options,
      ...(cpu !== undefined && { cpu }),
    },
    [cell],
  )
  await rm(into, { recursive: true, force: true })
  const found = started.get(cellId(cell))
  if (found === undefined) throw new Error(`${pair.name} was not measured`)
  return found
}

const key = ({ name }: Pick<Pair, 'name'>) => ({ program: name, flagSet: 'default', platform: 'linux/amd64' })

/** Everything that is decided of a measured cell. */
export function compared(started: StartedCell, { cold = false, by = rule } = {}): Cell['metrics'] {
  // What became of the builds is only asked where there are no runs.
  const sides = { base: { kind: 'absent' }, head: { kind: 'absent' } } as const
  const starts = {
    kind: 'measured',
    how: { kind: 'found-by-trial', program: '', arg: '' },
    stays: false,
    cold,
    ...started,
  } as const
  return startMetrics({ ...key({ name: '' }), ...sides, starts }, 'different', by)
}

/** One decision as it would have been made, had measuring begun with the first of these blocks. */
export interface Decision {
  readonly comparison: Comparison
  readonly pairs: number
  /** From the first start to the last. */
  readonly seconds: number
}

const mostPairs = 200

/** The blocks of a session as disjoint decisions, one after the other; what is left at the end decides nothing. */
export function decisionsOf({ blocks }: Session, by = rule): Decision[] {
  const decisions: Decision[] = []
  const looks = looksBefore(mostPairs)
  const begin = () => new TimedRow({ ...key({ name: '' }), ...noSides }, { base: [''], head: [''] })
  let row = begin()
  let again = blocksAgain(mostPairs / 12)
  let wanted = mostPairs
  let began: number | undefined
  for (const whole of blocks) {
    const left = wanted - row.pairs
    const block = { ...whole, base: whole.base.slice(0, left), head: whole.head.slice(0, left) }
    began ??= Math.min(...[...block.base, ...block.head].map(({ at = 0 }) => at))
    if (row.take(block) === 'aside' && again-- <= 0) wanted -= block.head.length
    const { pairs } = row
    if (pairs < wanted && !row.isSettled(looks, by)) continue
    const comparison = compared(row.result(mostPairs), { by })['cold-start']
    const ended = Math.max(...[...block.base, ...block.head].map(({ at = 0, wall_ns = 0 }) => at + wall_ns / 1e9))
    if (comparison !== undefined) decisions.push({ comparison, pairs, seconds: ended - began })
    row = begin()
    again = blocksAgain(mostPairs / 12)
    wanted = mostPairs
    began = undefined
  }
  return decisions
}

const someSide = {
  path: '',
  dir: '',
  run: { args: [], env: {}, ready: { kind: 'exit', code: 0 }, timeout: 1 },
  env: {},
} as const
const noSides = { base: someSide, head: someSide }
