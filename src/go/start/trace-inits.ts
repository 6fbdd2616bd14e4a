import type { Cell } from '../../core/cell/cell.ts'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import type { Progress } from '../../core/progress.ts'
import {
  type InitTrace,
  initChanges,
  readInitTrace,
  tracedEnvironment,
  tracedStarts,
} from '../../core/start/init-trace.ts'
import type { StartRequest } from '../../core/start/probe-protocol.ts'
import { seededRandom } from '../../core/start/schedule.ts'
import { type Probe, startAll } from '../probe.ts'
import { type CellToStart, type StartableSide, startRequest } from './startable.ts'

export interface Tracing {
  readonly exec: Exec
  readonly probe: Probe
  readonly progress: Progress
  readonly seed: number
  /** CPU to pin probe and program to; absent: not pinned. */
  readonly cpu?: number
}

type Sides = Required<Pick<CellToStart, 'base' | 'head'>>

/** All programs together, by what their starts took untraced. */
const mostSeconds = 8

/**
 * Adds to each program's first row whose cold start changed which packages' initialization did: both sides are started
 * some more times, in turns, with GODEBUG=inittrace=1. Its other rows have the same packages.
 */
export async function traceInits(
  tracing: Tracing,
  cells: readonly Cell[],
  startable: readonly CellToStart[],
): Promise<Cell[]> {
  const sides = new Map(startable.map((cell) => [cellId(cell), cell]))
  const random = seededRandom(tracing.seed)
  const seen = new Set<string>()
  const traced: Cell[] = []
  let left = mostSeconds
  for (const cell of cells) {
    const { base, head } = sides.get(cellId(cell)) ?? {}
    const seconds = secondsToTrace(cell)
    if (base === undefined || head === undefined || seconds === undefined || seen.has(cell.program)) {
      traced.push(cell)
      continue
    }
    seen.add(cell.program)
    if (seconds > left) {
      tracing.progress.step(`${nameOf(cell)}: its starts take too long to be traced`)
      traced.push(cell)
      continue
    }
    left -= seconds
    const inits = await changesOf(tracing, { base, head }, random)
    tracing.progress.step(`${nameOf(cell)}: ${inits.length} packages initialize faster or slower`)
    traced.push(inits.length > 0 ? { ...cell, inits } : cell)
  }
  return traced
}

const nameOf = ({ program, flagSet }: CellKey): string => `${program} (${flagSet})`

/** Whether there is something to explain. */
export function hasNewStart({ metrics }: Cell): boolean {
  const { decision } = metrics['cold-start'] ?? {}
  return decision === 'grew' || decision === 'shrank'
}

/** What it will take; undefined where there is nothing to explain. */
function secondsToTrace(cell: Cell): number | undefined {
  const { base, head } = cell.metrics['cold-start'] ?? {}
  if (!hasNewStart(cell) || base === undefined || head === undefined) return undefined
  return tracedStarts * (base.center + head.center)
}

async function changesOf(tracing: Tracing, sides: Sides, random: () => number): Promise<NonNullable<Cell['inits']>> {
  const order = Array.from({ length: tracedStarts }, () => (random() < 0.5 ? base_head : head_base)).flat()
  const requests = order.map((side, id) => request(sides[side], id, tracing.cpu))
  const results = await startAll(tracing.exec, tracing.probe, requests)
  // A start that failed under the trace, or was too slow, tells nothing; then there are too few to tell anything.
  if (results.some(({ outcome }) => outcome !== 'ready')) return []
  const traces = (wanted: 'base' | 'head'): InitTrace[] =>
    results.filter(({ id }) => order[id] === wanted).map(({ stderr_tail = '' }) => readInitTrace(stderr_tail))
  return initChanges(traces('base'), traces('head'))
}

const base_head = ['base', 'head'] as const
const head_base = ['head', 'base'] as const

const request = (side: StartableSide, id: number, cpu: number | undefined): StartRequest =>
  startRequest({ ...side, env: tracedEnvironment(side.env) }, id, 'trace', cpu)
