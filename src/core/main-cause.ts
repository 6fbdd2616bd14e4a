import { grouped } from './grouped.ts'
import type { Cause, Cell } from './report.ts'

export interface MainCause {
  readonly cause: Cause
  /** Of the cause and of what comes along with it, in the direction of the whole change. */
  readonly bytes: number
  /** New modules that are there for its sake. */
  readonly along: number
}

/**
 * The largest cause that is somebody's doing, if it makes a fifth of the change: a module together with the new ones that
 * it brings along, since to decide on it is to decide on them.
 */
export function mainCauseOf({ causes, metrics }: Cell): MainCause | undefined {
  const delta = metrics.size?.delta ?? 0
  const doings = causes.filter(({ kind, bytes = 0 }) => kind !== 'other' && bytes * delta > 0)
  const byName = new Map(doings.filter(({ kind }) => kind === 'module').map((cause) => [cause.name, cause]))
  const bringer = (cause: Cause): Cause =>
    (cause.change === 'new' ? byName.get(cause.goMod?.through ?? '') : undefined) ?? cause
  const found = [...grouped(doings, bringer)].map(([cause, all]) => ({
    cause,
    bytes: all.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    along: all.length - 1,
  }))
  const largest = found.toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))[0]
  return largest === undefined || Math.abs(largest.bytes) * 5 < Math.abs(delta) ? undefined : largest
}
