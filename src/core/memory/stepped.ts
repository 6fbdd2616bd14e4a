import type { Comparison } from '../compare/comparison.ts'
import { exactSample } from '../compare/sample.ts'

/** Bytes from one limit that is tried to the next, around so many bytes: what a search for the smallest one can tell apart. */
export const stepAt = (bytes: number): number => Math.max(2 ** 20, bytes * 0.03)

/** Below this no Go program starts. */
const leastLimit = 2 * 2 ** 20
const page = 4096

/**
 * The limits that a search tries, in bytes, up to the first one that is not below `highest`. Always the same ones, so that two
 * searches for the same edge find the same limit, or the one beside it.
 */
export function limitsTo(highest: number): readonly number[] {
  const limits = [leastLimit]
  for (let last = leastLimit; last < highest; limits.push(last)) {
    last = Math.floor((last + stepAt(last)) / page) * page
  }
  return limits
}

/**
 * Compares a metric that is known to a step only: a difference of one step is none. `deltaInterval` is that step to either
 * side of `delta`, and `smallestVisible` the step as a fraction of base.
 */
export function compareStepped(base: number, head: number): Comparison {
  const step = Math.ceil(stepAt(Math.max(base, head)) / page) * page
  const delta = head - base
  return {
    base: exactSample(base),
    head: exactSample(head),
    delta,
    ...(base > 0 && { ratio: delta / base, smallestVisible: step / base }),
    deltaInterval: { lo: delta - step, hi: delta + step },
    decision: Math.abs(delta) <= step ? 'unchanged' : delta > 0 ? 'grew' : 'shrank',
  }
}
