import type { Exec } from '../../core/exec.ts'
import { type Counters, signsBetween } from '../../core/start/cpu-counters.ts'
import type { CountedStart, OwnPurpose } from '../../core/start/runs.ts'
import { type Round, seededRandom } from '../../core/start/schedule.ts'
import { type Probe, startAll } from '../probe.ts'
import { startRequest } from './startable.ts'
import type { Made, TimedBlock, TimedRow } from './timed-row.ts'

export interface Starting {
  readonly exec: Exec
  readonly probe: Probe
  /** Seconds, monotonic. */
  readonly now: () => number
  /** CPU to pin probe and program to; absent: not pinned. */
  readonly cpu?: number
  readonly seed: number
}

/** One start of a row, through one of its copies. */
export interface RowStart {
  readonly row: TimedRow
  readonly side: 'base' | 'head'
  readonly copy: number
}

/** Makes the starts of all rows: numbered in their order, and pinned to one CPU as long as the kernel does that. */
export class Starter {
  readonly random: () => number
  readonly now: () => number
  /** When measuring began, by `now`. */
  readonly began: number
  readonly #exec: Exec
  readonly #probe: Probe
  #cpu: number | undefined
  #next = 0

  constructor({ exec, probe, now, cpu, seed }: Starting) {
    this.#exec = exec
    this.#probe = probe
    this.#cpu = cpu
    this.now = now
    this.began = now()
    this.random = seededRandom(seed)
  }

  /** Whether starts are pinned so far. */
  get pins(): boolean {
    return this.#cpu !== undefined
  }

  /** Makes these starts, one after the other. Those that are `unpinned` run wherever the kernel likes. */
  async start(starts: readonly RowStart[], purpose: OwnPurpose): Promise<readonly CountedStart[]> {
    const cpu = purpose === 'unpinned' ? undefined : this.#cpu
    const requests = starts.map(({ row, side, copy }) =>
      startRequest(row.copy(side, copy), this.#next++, purpose === 'unpinned' ? 'time' : purpose, cpu),
    )
    const since = this.now() - this.began
    const results = await startAll(this.#exec, this.#probe, requests)
    if (cpu !== undefined && results.some(({ outcome, pinned }) => outcome === 'ready' && !pinned)) {
      this.#cpu = undefined
    }
    return results.flatMap((result, at) => {
      const copy = starts[at]?.copy
      return copy === undefined ? [] : [{ ...result, copy, at: since + result.at_ns / 1e9 }]
    })
  }

  /** Makes the starts of some rounds of a row. Of a warm-up only failures count: they say why there is nothing else. */
  async startRounds(row: TimedRow, rounds: readonly Round[], purpose: OwnPurpose): Promise<Made> {
    const starts = rounds.flat()
    const results = await this.start(
      starts.map(({ side, copy }) => ({ row, side, copy })),
      purpose,
    )
    const counted = (side: 'base' | 'head') =>
      results.filter(
        ({ outcome }, at) => starts[at]?.side === side && (starts[at]?.warmup !== true || outcome !== 'ready'),
      )
    return { base: counted('base'), head: counted('head') }
  }

  /** Times some rounds of a row, with what was seen of the machine meanwhile. */
  async timeRounds(
    row: TimedRow,
    rounds: readonly Round[],
    readCounters: () => Promise<Counters>,
  ): Promise<TimedBlock> {
    const before = await readCounters()
    const made = await this.startRounds(row, rounds, 'time')
    return { ...made, ...signsBetween(before, await readCounters(), this.#cpu) }
  }
}
