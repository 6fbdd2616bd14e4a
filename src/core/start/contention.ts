import { mean, median } from 'simple-statistics'
import type { Disturbed } from '../reason/start-reason.ts'
import type { Signs } from './cpu-counters.ts'
import type { StartResult } from './probe-protocol.ts'

// Whether the machine disturbed a block of timed runs. It looks at how the runs went, never at whether base and head differ,
// so measuring a block again favours neither side. How much the runs vary is no sign: that may be the program, and the
// test of the rounds allows for it.

export interface Block extends Signs {
  readonly base: readonly StartResult[]
  readonly head: readonly StartResult[]
}

export interface Disturbance {
  /** `stolen`: the host took CPU time. `throttled`: a quota stopped the runs. `waiting`: runs waited for a CPU. */
  readonly kind: 'stolen' | 'throttled' | 'waiting'
  /** As a fraction of the time; `throttled`: how many times. */
  readonly amount: number
}

/** Beyond this part of the time taken by the host its figures are those of another machine. */
const mostStolen = 0.1
/** Part of the runs of a block that may have been stopped by a quota. */
const mostThrottled = 0.1
/** How much more of their time runs may wait, on average, than in the quietest block. */
const mostWaiting = 0.25

/** What disturbed a block; undefined: nothing. `quiet`: the least that runs of this cell waited in any block. */
export function disturbanceOf(block: Block, quiet: number | undefined): Disturbance | undefined {
  const { stolen = 0, throttled = 0, base, head } = block
  if (throttled > mostThrottled * (base.length + head.length)) return { kind: 'throttled', amount: throttled }
  if (stolen > mostStolen) return { kind: 'stolen', amount: stolen }
  const waiting = waitingOf(block) ?? 0
  return waiting > (quiet ?? 1) + mostWaiting ? { kind: 'waiting', amount: waiting } : undefined
}

/**
 * The part of their time for which the runs of a block did not compute, on average; undefined where the CPU time is not known.
 * Not the median: where one side computes and the other sleeps, it lies anywhere between the two.
 */
export function waitingOf({ base, head }: Pick<Block, 'base' | 'head'>): number | undefined {
  const shares = [...base, ...head].flatMap(({ wall_ns, user_ns, system_ns }) =>
    wall_ns === undefined || wall_ns === 0 || user_ns === undefined || system_ns === undefined
      ? []
      : [Math.max(0, 1 - (user_ns + system_ns) / wall_ns)],
  )
  return shares.length === 0 ? undefined : mean(shares)
}

/** How it went so far: what each block was disturbed by, and how busy the others were. */
export interface Course {
  readonly disturbances: readonly (Disturbance | undefined)[]
  /** CPUs that others kept busy on average, per block. */
  readonly others: readonly number[]
  /** Of how many; absent: not known. */
  readonly cpus?: number
}

/** Blocks that may be disturbed before it counts how many were. */
const patience = 4

/** Whether so many blocks were disturbed that measuring them again does not help. */
export function isHopeless({ disturbances }: Pick<Course, 'disturbances'>): boolean {
  const disturbed = disturbances.filter((one) => one !== undefined).length
  return disturbed > patience && disturbed * 2 > disturbances.length
}

/** Why times of such a course decide nothing; undefined if they do. */
export function doubtOf(course: Course): Disturbed | undefined {
  const found = course.disturbances.filter((one) => one !== undefined)
  if (found.length * 2 <= course.disturbances.length) return undefined
  const kinds = found.map(({ kind }) => kind)
  const often = (kind: Disturbance['kind']): number => kinds.filter((one) => one === kind).length
  const kind = kinds.reduce((most, one) => (often(one) > often(most) ? one : most))
  const most = Math.max(...found.filter((one) => one.kind === kind).map(({ amount }) => amount))
  const { length: blocks } = course.disturbances
  const surroundings = kind === 'waiting' ? surroundingsOf(course) : undefined
  return {
    kind: 'disturbed',
    by: kind,
    most,
    disturbed: often(kind),
    blocks,
    ...(surroundings && { surroundings }),
  }
}

/** Where others keep less than this part of the CPUs busy, a disturbance is not their doing. */
const idle = 0.125

/** Whether it was the machine or the program itself; undefined where that is not known. */
function surroundingsOf({ others: all, cpus }: Course): Disturbed['surroundings'] {
  if (cpus === undefined || all.length === 0) return undefined
  const others = median([...all])
  return others < idle * cpus ? { kind: 'idle' } : { kind: 'busy', others, cpus }
}
