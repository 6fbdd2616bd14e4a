import type { Binary } from '../binary/binary.ts'
import type { Cell } from '../cell/cell.ts'
import { exceeds } from '../compare/compare.ts'
import type { Config } from '../config/config.ts'
import { metricIds, metricOf } from '../metric.ts'
import type { Rows, Verdict } from './judged.ts'

interface Comparable extends Rows {
  readonly revisions: { readonly base?: unknown }
  readonly verdict: Verdict
}

/**
 * Whether a comment is due (`comment: on-change`): a verdict other than `pass`, a limit that is exceeded, or a row that changed.
 * Without a base no row has changed. A size has changed where it moved by at least both of `commentAbove`.
 */
export function changedOf(
  { revisions, cells, budgets, verdict }: Comparable,
  commentAbove: Config['commentAbove'],
): boolean {
  // A job that is red says why where the reviewer looks.
  if (verdict !== 'pass') return true
  if (budgets.some((budget) => budget.verdict === 'over' || budget.verdict === 'overridden')) return true
  if (revisions.base === undefined) return false
  return cells.some(
    (cell) =>
      isOneSided(cell) ||
      modulesDiffer(cell) ||
      cell.deadCode !== undefined ||
      cell.startFailure !== undefined ||
      limitLost(cell) ||
      sizeMoved(cell, commentAbove) ||
      sampledMoved(cell) ||
      cell.metrics['cold-start']?.variation !== undefined,
  )
}

/** New or gone; a side that failed is neither. */
function isOneSided({ base, head, failure }: Cell): boolean {
  return failure === undefined && (base === undefined) !== (head === undefined)
}

/** Base always starts under the limit, and head never does; at the edge, where both do at times, there is no news. */
function limitLost({ underLimit }: Cell): boolean {
  const { base, head } = underLimit ?? {}
  return base?.starts !== undefined && base.ready === base.starts && head?.ready === 0
}

function modulesDiffer({ sameness, base, head }: Cell): boolean {
  if (sameness !== 'different' || base === undefined || head === undefined) return false
  const lacks = (binary: Binary, path: string) => binary.modules.every((module) => module.path !== path)
  return head.modules.some(({ path }) => lacks(base, path)) || base.modules.some(({ path }) => lacks(head, path))
}

function sizeMoved({ metrics }: Cell, { bytes, percent }: Config['commentAbove']): boolean {
  const { base, delta } = metrics.size ?? {}
  if (base === undefined || delta === undefined) return false
  const moved = Math.abs(delta)
  return moved > 0 && !exceeds(bytes, moved) && !exceeds(percent * base.center, moved * 100)
}

function sampledMoved({ metrics }: Cell): boolean {
  return metricIds.some((id) => {
    const decision = metrics[id]?.decision
    return metricOf(id).kind !== 'exact' && (decision === 'grew' || decision === 'shrank')
  })
}
