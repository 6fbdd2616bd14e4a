import type { Budget, Growth } from '../budget.ts'
import type { Cell } from '../cell/cell.ts'
import { type CellKey, keyOf } from '../cell-key.ts'
import { isSameProgram, notTimed } from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { type Metric, type MetricId, metricOf } from '../metric.ts'
import type { Reason } from '../reason/reason.ts'
import {
  addsNothing,
  type Finding,
  findingOnGrowth,
  findingOnMax,
  isBeyondIn,
  isSize,
  missing,
  preExisting,
} from './judge-limits.ts'
import type { JudgedBudget } from './judged.ts'

/** What this job could measure at all. */
export interface Scope {
  /** The platform that this machine runs by itself: `host` in a budget. Of several machines, the one of each cell's. */
  readonly host: string | ((cell: Cell) => string)
  /** Nothing was started, because only sizes were asked for. */
  readonly onlySize?: boolean
}

type Limit = { readonly on: 'max'; readonly max: number } | { readonly on: 'max-growth'; readonly growth: Growth }

/**
 * One row for each limit of each budget in each cell that it speaks of. A budget whose cells are in another job has no
 * row here: it is judged where they are measured.
 */
export function judge(cells: readonly Cell[], budgets: readonly Budget[], scope: Scope): JudgedBudget[] {
  return budgets.flatMap((budget) =>
    cellsOf(budget, cells, scope).flatMap((cell) =>
      limitsOf(budget).map((limit): JudgedBudget => {
        const { incomplete, ...finding } = findingOn(limit, budget, cell, scope)
        return {
          ...budget,
          cell: keyOf(cell),
          on: limit.on,
          limit: limitValue(limit),
          ...(isSinceRelease({ ...budget, on: limit.on }) &&
            cell.sinceRelease?.kind === 'compared' && { release: cell.sinceRelease.tag }),
          ...finding,
          // What only warns when it is broken cannot fail the run when it is not known.
          ...(incomplete && budget.level === 'fail' && { incomplete }),
        }
      }),
    ),
  )
}

const hostOf = ({ host }: Scope, cell: Cell): string => (typeof host === 'string' ? host : host(cell))

/** Whether the limit is on growth over the latest release. */
export const isSinceRelease = ({ on, against }: Pick<JudgedBudget, 'on' | 'against'>): boolean =>
  on === 'max-growth' && against === 'release'

function cellsOf(budget: Budget, cells: readonly Cell[], scope: Scope): readonly Cell[] {
  const matching = cells.filter((cell) => isAbout(budget, cell, hostOf(scope, cell)))
  if (isSize(metricOf(budget.metric))) return matching
  // A budget on start-up speaks of cells that can be started. Only if there is none does it get rows that say so.
  const native = matching.filter((cell) => cell.platform === hostOf(scope, cell))
  return native.length > 0 ? native : matching
}

/** Whether a budget names a cell. `host` is the platform of the machine that has the cell. */
export function isAbout(budget: Budget, { program, flagSet, platform }: CellKey, host: string): boolean {
  const named = budget.platform === 'host' ? host : budget.platform
  return (
    (budget.program ?? program) === program &&
    (budget.flagSet ?? flagSet) === flagSet &&
    (named ?? platform) === platform
  )
}

function limitsOf({ max, maxGrowth }: Budget): readonly Limit[] {
  return [
    ...(max === undefined ? [] : [{ on: 'max', max } as const]),
    ...(maxGrowth === undefined ? [] : [{ on: 'max-growth', growth: maxGrowth } as const]),
  ]
}

function limitValue(limit: Limit): number {
  if (limit.on === 'max') return limit.max
  return limit.growth.kind === 'percent' ? limit.growth.percent : limit.growth.value
}

function findingOn(limit: Limit, budget: Budget, cell: Cell, scope: Scope): Finding {
  const metric = metricOf(budget.metric)
  const excused = excuse(metric, cell, scope)
  if (excused !== undefined) return { verdict: 'not-measured', reason: excused }
  if (cell.head === undefined) return missing(cell.failure?.reason ?? { kind: 'head-not-built' })
  if (isSinceRelease({ ...budget, on: limit.on })) return findingSinceRelease(limit, budget, cell)
  const comparison = cell.metrics[budget.metric] ?? impliedBy(cell, metric)
  if (comparison === undefined) return missing(remedy(budget.metric, cell))
  const { base, head, decision } = comparison
  if (head === undefined) {
    // Not started, since both sides run the same code: that settles growth, but no absolute figure.
    if (decision !== 'identical' && decision !== 'unchanged')
      return missing(comparison.reason ?? { kind: 'head-not-measured' })
    return limit.on === 'max-growth'
      ? { verdict: 'within', actual: 0 }
      : { verdict: 'not-measured', reason: { kind: 'same-code' } }
  }
  if (limit.on === 'max') return findingOnMax(limit.max, metric, head, comparison)
  if (base === undefined) {
    const absent: Reason = { kind: 'no-such-program', side: 'base' }
    return { verdict: 'not-measured', reason: comparison.reason ?? cell.failure?.reason ?? absent }
  }
  return findingOnGrowth(limit.growth, metric, base, head, comparison)
}

/**
 * Growth over the latest release, so that many changes that are within a limit each are not. What base has grown by already
 * is not held against a head that adds nothing that counts.
 */
function findingSinceRelease(limit: Limit, budget: Budget, cell: Cell): Finding {
  const metric = metricOf(budget.metric)
  const since = cell.sinceRelease
  if (since?.kind !== 'compared') {
    return { verdict: 'not-measured', reason: { kind: 'no-release', ...(since && { why: since.reason }) } }
  }
  const comparison = since.metrics[budget.metric] ?? impliedBy(since, metric)
  if (comparison === undefined) return missing(remedy(budget.metric, cell))
  const { base: before, head, decision } = comparison
  if (head === undefined) {
    if (decision === 'identical' || decision === 'unchanged') return { verdict: 'within', actual: 0 }
    return missing(comparison.reason ?? { kind: 'head-not-measured' })
  }
  if (before === undefined || limit.on === 'max') {
    return { verdict: 'not-measured', reason: comparison.reason ?? { kind: 'not-in-release', tag: since.tag } }
  }
  const finding = findingOnGrowth(limit.growth, metric, before, head, comparison)
  if (finding.verdict !== 'over') return finding
  const sinceBase = cell.metrics[budget.metric] ?? impliedBy(cell, metric)
  // What was sampled beside the release and beside base is of two courses of runs: there head is as base is, or it is not.
  const already = metric.kind !== 'exact' || isBeyondIn(sinceBase?.base ?? head, before, limit.growth)
  return sinceBase !== undefined && addsNothing(metric, sinceBase) && already
    ? { ...preExisting(head.center), ...(finding.actual !== undefined && { actual: finding.actual }) }
    : finding
}

/** What is known of a metric that nobody measured, because both sides run the same code. */
function impliedBy({ sameness }: Pick<Cell, 'sameness'>, metric: Metric): Comparison | undefined {
  return isSameProgram(sameness) && !isSize(metric) ? notTimed(sameness) : undefined
}

/** Why a cell lacks a metric without anything having failed. */
function excuse(metric: Metric, cell: Cell, scope: Scope): Reason | undefined {
  if (cell.head === undefined && (cell.failure === undefined || cell.failure.side === 'base')) {
    return { kind: 'no-such-program', side: 'head' }
  }
  if (isSize(metric)) return undefined
  if (scope.onlySize === true) return { kind: 'nothing-started' }
  const host = hostOf(scope, cell)
  if (cell.platform !== host) return { kind: 'sizes-alone-here', host }
  return host.startsWith('linux/') ? undefined : { kind: 'other-system', host }
}

/** Whether a limit that would fail the job could not be looked at on this machine at all: nobody's fault, and yet not kept. */
export const isOutOfReach = ({ verdict, level, reason }: JudgedBudget): boolean =>
  verdict === 'not-measured' &&
  level === 'fail' &&
  (reason?.kind === 'sizes-alone-here' || reason?.kind === 'other-system')

type Key = Extract<Reason, { kind: 'needs-key' }>['key']

const switches: Partial<Record<MetricId, Key>> = {
  'cold-start-disk': 'measure.cold: disk',
  'blocks-read': 'measure.cold: disk',
  'heap-alloc': 'measure.soak',
  'heap-sys': 'measure.soak',
  'heap-idle': 'measure.soak',
  goroutines: 'measure.soak',
  'rss-growth': 'measure.soak',
  'heap-growth': 'measure.soak',
  'goroutine-growth': 'measure.soak',
  'oom-kills': 'measure.memory-limit',
}

function remedy(id: MetricId, cell: Cell): Reason {
  const key = switches[id]
  if (key !== undefined) return { kind: 'needs-key', key }
  if (metricOf(id).kind !== 'exact' && cell.start === undefined) {
    return { kind: 'no-way-given' }
  }
  if (id === 'ready-rss') return { kind: 'never-ready' }
  return { kind: isSize(metricOf(id)) ? 'not-measured' : 'unknown-metric' }
}
