import type { Binary } from '../binary/binary.ts'
import type { Cell } from '../cell/cell.ts'
import { exceeds } from '../compare/compare.ts'
import type { Config } from '../config/config.ts'
import { metricIds, metricOf } from '../metric.ts'
import { verdictOf } from './judge.ts'
import type { Rows } from './judged.ts'

/**
 * Whether a comment is due (`comment: on-change`). It is where a budget is over, or could not be judged so that the job is red;
 * where head does not build; where a program or a module is new or gone; where head does not start (at all, or under
 * `measure.memory-limit`), or its starts vary more than base's; where dead-code elimination is lost; where a sampled metric
 * changed, or a file's size did by at least both of `commentAbove`. Without a base nothing is new.
 */
export function changedOf(
  { revisions, cells, budgets }: Rows & { readonly revisions: { readonly base?: unknown } },
  commentAbove: Config['commentAbove'],
): boolean {
  if (budgets.some(({ verdict }) => verdict === 'over' || verdict === 'overridden')) return true
  // A job that is red says why where the reviewer looks.
  if (verdictOf(budgets, cells) !== 'pass') return true
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
