import {
  compareSampled,
  type DecisionRule,
  goneFromHead,
  isSameProgram,
  newInHead,
  notMeasured,
  notTimed,
} from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { type Runs, sampleOf } from '../compare/sample.ts'
import { medianInterval } from '../compare/statistics.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { KeptInMemory, StartsFailed } from '../reason/start-reason.ts'
import { headAgainstHead } from '../start/noise-floor.ts'
import {
  type CellRuns,
  evictionProblem,
  type Purpose,
  problemOf,
  purposeOf,
  runsOf,
  sampledMetrics,
} from '../start/runs.ts'
import type { Cell } from './cell.ts'
import type { CellFindings, Sides, Starts } from './cell-findings.ts'

type Measured = Starts & { readonly kind: 'measured' }

/** Compares everything that starting both sides told. */
export function startMetrics(findings: CellFindings, sameness: Cell['sameness'], rule: DecisionRule): Cell['metrics'] {
  const { starts } = findings
  if (starts.kind === 'not-wanted') return {}
  const metrics: Cell['metrics'] = {}
  const inside = findings.soaks === true
  const ids = sampledMetrics({ stays: false, cold: false, inside, ...(starts.kind === 'measured' && starts) })
  for (const id of ids) {
    if (isSameProgram(sameness)) metrics[id] = notTimed(sameness)
    else if (starts.kind === 'not-possible') metrics[id] = notMeasured(starts.reason)
    else metrics[id] = withHeadInterval(sampledComparison(id, findings, rule, starts), rule)
  }
  return metrics
}

/** Adds the interval by which an absolute limit is judged: as sure as a change is. */
function withHeadInterval(comparison: Comparison, { p }: DecisionRule): Comparison {
  const headInterval = comparison.head && medianInterval(comparison.head.values, 1 - p)
  return { ...comparison, ...(headInterval && { headInterval }) }
}

function sampledComparison(id: MetricId, { base, head }: Sides, rule: DecisionRule, starts: Measured): Comparison {
  const purpose = purposeOf(id) ?? 'time'
  const problem = problemIn(starts, purpose)
  const before = starts.base && runsOf(id, starts.base)
  const after = starts.head && runsOf(id, starts.head)
  const samples = { base: usable(before, starts.base), head: usable(after, starts.head) }
  if (problem !== undefined) return notMeasured(problem, samples)
  // A figure of a warm start is none of a cold one.
  const warm = purpose === 'cold' ? warmth(starts) : undefined
  if (warm !== undefined) return notMeasured(warm)
  const reason = starts.reasons?.[purpose]
  if (before === undefined && after === undefined && reason !== undefined) return notMeasured(reason)
  if (before !== undefined && after !== undefined) {
    return doubted(id, after, compareSampled(metricOf(id), before, after, rule), starts)
  }
  const one = (comparison: Comparison): Comparison =>
    starts.doubt !== undefined && metricOf(id).unit === 's' ? { ...comparison, doubt: starts.doubt } : comparison
  if (samples.head !== undefined && base?.kind === 'absent') return one(newInHead(samples.head))
  if (samples.base !== undefined && head.kind === 'absent') return goneFromHead(samples.base)
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (base?.kind === 'failed') return one(notMeasured(base.reason, samples))
  return one(notMeasured({ kind: base === undefined ? 'no-base' : 'no-figure' }, samples))
}

function problemIn({ base, head }: Measured, purpose: Purpose): StartsFailed | undefined {
  return (head && problemOf('head', head, purpose)) ?? (base && problemOf('base', base, purpose))
}

const warmth = ({ base, head }: Measured): KeptInMemory | undefined =>
  (head && evictionProblem(head)) ?? (base && evictionProblem(base))

/** Adds what head showed against itself; where the machine disturbed the runs, nothing is decided. */
function doubted(id: MetricId, head: Runs, comparison: Comparison, { doubt }: Measured): Comparison {
  if (metricOf(id).unit !== 's') return comparison
  const floor = headAgainstHead(head)
  return {
    ...comparison,
    ...(floor !== undefined && { headAgainstHead: floor }),
    ...(doubt !== undefined && { decision: 'inconclusive', reason: doubt, doubt }),
  }
}

/** A sample some of whose starts failed is not shown: the ones that worked may be the lucky ones. */
function usable(runs: Runs | undefined, all: CellRuns | undefined): ReturnType<typeof sampleOf> {
  return runs === undefined || all === undefined || problemOf('head', all) !== undefined ? undefined : sampleOf(runs)
}
