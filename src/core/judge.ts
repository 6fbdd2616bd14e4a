import type { Budget, Growth } from './budget.ts'
import { keyOf } from './cells.ts'
import { decisionRule, exceeds, isSameProgram, minimumOf, noiseOf, notTimed, tooFew } from './compare.ts'
import { type Metric, type MetricId, metricOf } from './metric.ts'
import type { Cell, Comparison, JudgedBudget, Report, Sample } from './report.ts'

/** What this job could measure at all. */
export interface Scope {
  /** The platform that this machine runs by itself: `host` in a budget. Of several machines, the one of each cell's. */
  readonly host: string | ((cell: Cell) => string)
  /** Nothing was started, because only sizes were asked for. */
  readonly onlySize?: boolean
}

type Limit = { readonly on: 'max'; readonly max: number } | { readonly on: 'max-growth'; readonly growth: Growth }

type Finding = Pick<JudgedBudget, 'verdict'> & Partial<Pick<JudgedBudget, 'actual' | 'reason' | 'incomplete'>>

/** Head may add this to a size that is over its budget in base already; the smaller of the two. */
const tolerated = { bytes: 16_000, percent: 0.1 }

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
          ...finding,
          // What only warns when it is broken cannot fail the run when it is not known.
          ...(incomplete && budget.level === 'fail' && { incomplete }),
        }
      }),
    ),
  )
}

/**
 * `fail` wins over `incomplete`: what is missing cannot repair what is broken. A head that does not build is never green,
 * budgets or not.
 */
export function verdictOf(judged: readonly JudgedBudget[], cells: readonly Cell[] = []): Report['verdict'] {
  if (judged.some(isBroken)) return 'fail'
  if (judged.some(({ incomplete }) => incomplete === true)) return 'incomplete'
  const failed = cells.some(({ failure }) => failure?.side === 'head' || failure?.side === 'both')
  return failed ? 'incomplete' : 'pass'
}

/** Whether this one fails the run. */
export const isBroken = ({ verdict, level }: JudgedBudget): boolean => verdict === 'over' && level === 'fail'

/** The exit code of a run that came to a verdict; 2 is the user's mistake, which comes to none. */
export function exitCodeOf(verdict: Report['verdict']): 0 | 1 | 3 {
  switch (verdict) {
    case 'pass':
      return 0
    case 'fail':
      return 1
    case 'incomplete':
      return 3
  }
}

const hostOf = ({ host }: Scope, cell: Cell): string => (typeof host === 'string' ? host : host(cell))

function cellsOf(budget: Budget, cells: readonly Cell[], scope: Scope): readonly Cell[] {
  const matching = cells.filter(
    (cell) =>
      (budget.program ?? cell.program) === cell.program &&
      (budget.flagSet ?? cell.flagSet) === cell.flagSet &&
      ((budget.platform === 'host' ? hostOf(scope, cell) : budget.platform) ?? cell.platform) === cell.platform,
  )
  if (isSize(metricOf(budget.metric))) return matching
  // A budget on start-up speaks of cells that can be started. Only if there is none does it get rows that say so.
  const native = matching.filter((cell) => cell.platform === hostOf(scope, cell))
  return native.length > 0 ? native : matching
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
  if (cell.head === undefined) return missing(cell.failure?.reason ?? 'head was not built')
  const comparison = cell.metrics[budget.metric] ?? impliedBy(cell, metric)
  if (comparison === undefined) return missing(remedy(budget.metric, cell))
  const { base, head, decision } = comparison
  if (head === undefined) {
    // Not started, since both sides run the same code: that settles growth, but no absolute figure.
    if (decision !== 'identical' && decision !== 'unchanged')
      return missing(comparison.reason ?? 'head was not measured')
    return limit.on === 'max-growth'
      ? { verdict: 'within', actual: 0 }
      : { verdict: 'not-measured', reason: 'not started, since base and head run the same code' }
  }
  if (limit.on === 'max') return findingOnMax(limit.max, metric, head, comparison)
  if (budget.against === 'release') return missing('no release was measured to compare with')
  if (base === undefined) {
    return { verdict: 'not-measured', reason: comparison.reason ?? cell.failure?.reason ?? 'base has no such program' }
  }
  return findingOnGrowth(limit.growth, metric, base, head, comparison)
}

/** What is known of a metric that nobody measured, because both sides run the same code. */
function impliedBy({ sameness }: Cell, metric: Metric): Comparison | undefined {
  return isSameProgram(sameness) && !isSize(metric) ? notTimed(sameness) : undefined
}

/** Why a cell lacks a metric without anything having failed. */
function excuse(metric: Metric, cell: Cell, scope: Scope): string | undefined {
  if (cell.head === undefined && (cell.failure === undefined || cell.failure.side === 'base')) {
    return 'head has no such program'
  }
  if (isSize(metric)) return undefined
  if (scope.onlySize === true) return 'nothing was started: only sizes were asked for'
  const host = hostOf(scope, cell)
  return cell.platform === host ? undefined : `only its sizes are known here: this machine runs ${host}`
}

function missing(reason: string): Finding {
  return { verdict: 'not-measured', reason, incomplete: true }
}

const switches: Partial<Record<MetricId, string>> = {
  'cold-start-disk': '`measure.cold: disk`',
  'blocks-read': '`measure.cold: disk`',
  'rss-growth': '`measure.soak`',
  'goroutine-growth': '`measure.soak`',
  'oom-kills': '`measure.soak` and `measure.memory-limit`',
}

function remedy(id: MetricId, cell: Cell): string {
  const key = switches[id]
  if (key !== undefined) return `not measured: it needs ${key} in the config`
  if (metricOf(id).kind !== 'exact' && cell.start === undefined) {
    return 'not started: say how with `run` of this program in the config'
  }
  if (id === 'ready-rss') return 'the program ends by itself, so it is never ready and there'
  return isSize(metricOf(id)) ? 'not measured' : 'this version does not measure it'
}

function findingOnMax(max: number, metric: Metric, head: Sample, comparison: Comparison): Finding {
  const { base, decision } = comparison
  const actual = head.center
  if (metric.kind !== 'sampled') {
    if (!exceeds(actual, max)) return { verdict: 'within', actual }
    if (base === undefined || !exceeds(base.center, max)) return { verdict: 'over', actual }
    const growth = head.center - base.center
    const forgiven =
      isSize(metric) && growth <= tolerated.bytes && !exceeds(growth * 100, tolerated.percent * base.center)
    return decision === 'grew' && !forgiven ? { verdict: 'over', actual } : preExisting(actual)
  }
  const few = tooFew(head)
  if (few !== undefined) return { verdict: 'inconclusive', actual, reason: few }
  if (!exceeds(head.hi, max)) return { verdict: 'within', actual }
  const noise = comparison.doubt ?? noiseOf(metric, head)
  if (noise !== undefined) return { verdict: 'inconclusive', actual, reason: noise }
  if (!exceeds(head.lo, max)) return { verdict: 'inconclusive', actual, reason: 'the limit lies inside the interval' }
  const already = base !== undefined && exceeds(base.lo, max) && decision !== 'grew'
  return already ? preExisting(actual) : { verdict: 'over', actual }
}

function preExisting(actual: number): Finding {
  return { verdict: 'pre-existing', actual, reason: 'base is beyond it too, and head adds nothing that counts' }
}

function findingOnGrowth(
  growth: Growth,
  metric: Metric,
  base: Sample,
  head: Sample,
  { decision, reason, deltaInterval, smallestVisible }: Comparison,
): Finding {
  const delta = head.center - base.center
  const beyond = (value: number) =>
    growth.kind === 'percent'
      ? exceeds(value * 100, growth.percent * Math.abs(base.center))
      : exceeds(value, growth.value)
  const actual = growth.kind === 'absolute' ? delta : percentOf(delta, base.center)
  const seen = actual === undefined ? {} : { actual }

  if (metric.kind === 'exact') {
    if (!beyond(delta)) return { verdict: 'within', ...seen }
    return { verdict: 'over', ...seen, ...(base.center === 0 && { reason: 'base is 0, so any growth is beyond it' }) }
  }
  switch (decision) {
    case 'identical':
      return { verdict: 'within', ...seen }
    case 'unchanged': {
      const noise = deltaInterval === undefined ? 0 : (deltaInterval.hi - deltaInterval.lo) / 2
      const visible = smallestVisible === undefined ? noise : smallestVisible * base.center
      if (!beyond(visible)) return { verdict: 'within', ...seen }
      const finest = base.center > 0 ? ` below ${percentText(visible, base.center)}` : ' of this size'
      const more = beyond(noise) ? moreRuns(metric, base, noise, growth) : ''
      const reason = `changes${finest} cannot be told from noise here: raise the limit${more}`
      return { verdict: 'inconclusive', ...seen, reason }
    }
    case 'grew':
    case 'shrank': {
      const { lo, hi } = deltaInterval ?? { lo: delta, hi: delta }
      if (beyond(lo)) return { verdict: 'over', ...seen }
      if (!beyond(hi)) return { verdict: 'within', ...seen }
      return { verdict: 'inconclusive', ...seen, reason: 'the limit lies inside the interval of the change' }
    }
    case 'inconclusive':
    case 'new':
    case 'gone':
    case 'not-measured':
      return { verdict: 'inconclusive', ...seen, reason: reason ?? 'nothing could be told' }
  }
}

/** What time would bring, in words: noise goes down with the square root of the runs, though never below the rule's minimum. */
function moreRuns(metric: Metric, base: Sample, noise: number, growth: Growth): string {
  const wanted = growth.kind === 'percent' ? (growth.percent * Math.abs(base.center)) / 100 : growth.value
  const { percent, floor } = minimumOf(metric, decisionRule)
  if (wanted < Math.max((percent * Math.abs(base.center)) / 100, floor)) return ''
  const times = Math.ceil((noise / wanted) ** 2)
  return times <= 20 ? `, or give measure.runs and measure.time ${Math.max(2, times)} times as much` : ''
}

function isSize({ kind, unit }: Metric): boolean {
  return kind === 'exact' && unit === 'B'
}

function percentText(value: number, base: number): string {
  return `${Number(((value * 100) / base).toPrecision(2))} %`
}

function percentOf(delta: number, base: number): number | undefined {
  if (delta === 0) return 0
  return base > 0 ? (delta * 100) / base : undefined
}
