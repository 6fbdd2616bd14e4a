import { median } from 'simple-statistics'
import { cellId } from '../../core/cell-key.ts'
import type { DecisionRule } from '../../core/compare/compare.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import type { Disturbed, TooLittleTime } from '../../core/reason/start-reason.ts'
import { copiesForPairs, isAnswered } from '../../core/start/blocks.ts'
import { type Disturbance, disturbanceOf, doubtOf, isHopeless, waitingOf } from '../../core/start/contention.ts'
import type { Signs } from '../../core/start/cpu-counters.ts'
import type { CellRuns, CountedStart, OwnPurpose, Purpose } from '../../core/start/runs.ts'
import { type Round, roundsFor } from '../../core/start/schedule.ts'
import type { Copies } from './start-copies.ts'
import { type CellToStart, type StartableSide, stays } from './startable.ts'

type Side = 'base' | 'head'
type Runs = Readonly<Record<OwnPurpose, CountedStart[]>>

/** The starts of a block that count. */
export type Made = Readonly<Record<Side, readonly CountedStart[]>>

/** A block of timed starts, with what was seen of the machine meanwhile. */
export type TimedBlock = Made & Signs

export interface StartedCell {
  readonly base?: CellRuns
  readonly head?: CellRuns
  /** Why there are too few runs of a purpose to tell anything. */
  readonly reasons: Partial<Record<Purpose, TooLittleTime>>
  /** Why its times are not to be relied on. */
  readonly doubt?: Disturbed
  /** Blocks of timed runs, those of them that were disturbed, and how many CPUs others kept busy in each. */
  readonly blocks: number
  readonly disturbed: number
  readonly others: readonly number[]
  readonly cpus?: number
}

/** One row while its starts are timed: its copies, its runs so far, the blocks set aside, and how it went. */
export class TimedRow {
  readonly cell: CellToStart
  #copies: Copies
  readonly #runs: Readonly<Record<Side, Runs>> = { base: noRuns(), head: noRuns() }
  /** Timed runs of disturbed blocks, which are measured again. */
  readonly #aside: Readonly<Record<Side, CountedStart[]>> = { base: [], head: [] }
  /** Of head, in rounds with the program's other flag sets. */
  readonly #beside: CountedStart[] = []
  readonly #course: { readonly disturbances: (Disturbance | undefined)[]; readonly others: number[]; cpus?: number } = {
    disturbances: [],
    others: [],
  }
  /** The least that runs waited in any block. */
  #quiet: number | undefined
  readonly #reasons: Partial<Record<Purpose, TooLittleTime>> = {}

  constructor(cell: CellToStart, copies: Copies) {
    this.cell = cell
    this.#copies = copies
  }

  /** Rounds through all copies of both sides. Those of a warm-up do not count. */
  rounds(pairs: number, random: () => number, kind: 'counted' | 'warmup' = 'counted'): Round[] {
    const { base, head } = this.#copies
    const numbers = kind === 'warmup' ? { pairs: 0, warmup: pairs } : { pairs, warmup: 0 }
    return roundsFor({ baseCopies: base.length, headCopies: head.length, ...numbers, random })
  }

  /** One copy of a side, as it is started. */
  copy(side: Side, number: number): StartableSide {
    const startable = this.cell[side]
    const path = this.#copies[side][number]
    if (startable === undefined || path === undefined) throw new Error(`${cellId(this.cell)} has no ${side} to start`)
    return { ...startable, path }
  }

  /** Copies of a side that is still started; 0: it is not. */
  copiesOf(side: Side): number {
    return this.#copies[side].length
  }

  get copies(): number {
    return Math.max(this.copiesOf('base'), this.copiesOf('head'))
  }

  /** A program that stays is read while it is timed, so its memory needs no starts of its own. */
  get stays(): boolean {
    return stays(this.cell)
  }

  /** Timed pairs that are kept. */
  get pairs(): number {
    return Math.max(this.#runs.base.time.length, this.#runs.head.time.length)
  }

  /** Goes on with as many copies as so many pairs start. Those that are left are the first ones. */
  keepCopiesFor(pairs: number): void {
    const copies = copiesForPairs(pairs)
    const { base, head } = this.#copies
    this.#copies = { base: base.slice(0, copies), head: head.slice(0, copies) }
  }

  /** Goes on with head alone. */
  leaveOutBase(): void {
    this.#copies = { base: [], head: this.#copies.head }
  }

  keep(purpose: OwnPurpose, { base, head }: Made): void {
    this.#runs.base[purpose].push(...base)
    this.#runs.head[purpose].push(...head)
  }

  /** Keeps the runs of a timed block, or sets them aside if it was disturbed. */
  take({ base, head, ...signs }: TimedBlock): 'kept' | 'aside' {
    const made = { base, head }
    const disturbance = disturbanceOf({ ...made, ...signs }, this.#quiet)
    this.#course.disturbances.push(disturbance)
    if (signs.others !== undefined) this.#course.others.push(signs.others)
    if (signs.cpus !== undefined) this.#course.cpus = signs.cpus
    const waiting = waitingOf(made)
    if (waiting !== undefined) this.#quiet = Math.min(waiting, this.#quiet ?? waiting)
    const failed = [...base, ...head].some(({ outcome }) => outcome !== 'ready')
    if (disturbance === undefined || failed) {
      this.keep('time', made)
      return 'kept'
    }
    this.#aside.base.push(...base)
    this.#aside.head.push(...head)
    return 'aside'
  }

  keepBeside(starts: readonly CountedStart[]): void {
    this.#beside.push(...starts)
  }

  /** Says why there are too few runs of a purpose. */
  lacks(purpose: Purpose, reason: TooLittleTime): void {
    this.#reasons[purpose] = reason
  }

  /** Whether a side that is still started has failed. A failure of starts from disk is theirs alone. */
  hasFailed(side: Side, purpose: OwnPurpose = 'time'): boolean {
    const { time, memory, unpinned, cold } = this.#runs[side]
    const counted = purpose === 'cold' ? cold : [...time, ...memory, ...unpinned]
    return this.copiesOf(side) > 0 && counted.some(({ outcome }) => outcome !== 'ready')
  }

  /** Whether more runs would not change the answer: by one of the looks planned before the first run, or never. */
  isSettled(
    looks: readonly number[],
    rule: DecisionRule,
    isUndecided: (comparison: Comparison) => boolean = () => false,
  ): boolean {
    if (isHopeless(this.#course)) return true
    return looks.includes(this.pairs) && isAnswered(this.#runs, this.pairs, rule, isUndecided)
  }

  /** What a start of head takes, with what the probe takes besides; undefined before the first one. */
  get secondsOfStart(): number | undefined {
    const { time } = this.#runs.head
    if (time.length === 0) return undefined
    const seconds = time.flatMap(({ wall_ns }) => (wall_ns === undefined ? [] : [wall_ns / 1e9]))
    return (seconds.length === 0 ? 0 : median(seconds)) * 1.1 + 0.001
  }

  /** What came of it. Where nothing can be relied on, the first runs are shown as they were: so many of them. */
  result(mostRuns: number): StartedCell {
    const course = this.#course
    const doubt = doubtOf(course)
    const side = (which: Side): CellRuns => {
      const { time, unpinned, cold, memory } = this.#runs[which]
      const all = doubt === undefined ? time : [...time, ...this.#aside[which]].sort(byOrder).slice(0, mostRuns)
      const beside = which === 'head' && { beside: this.#beside }
      return { time: all, memory: this.stays ? all : memory, unpinned, cold, ...beside }
    }
    return {
      ...(this.cell.base && { base: side('base') }),
      ...(this.cell.head && { head: side('head') }),
      reasons: this.#reasons,
      ...(doubt !== undefined && { doubt }),
      blocks: course.disturbances.length,
      disturbed: course.disturbances.filter((one) => one !== undefined).length,
      others: course.others,
      ...(course.cpus !== undefined && { cpus: course.cpus }),
    }
  }
}

const noRuns = (): Runs => ({ time: [], memory: [], unpinned: [], cold: [] })

const byOrder = (a: CountedStart, b: CountedStart): number => a.id - b.id
