import {
  compareSampled,
  type DecisionRule,
  goneFromHead,
  isSameProgram,
  newInHead,
  notMeasured,
  notTimed,
} from '../compare/compare.ts'
import type { CellFindings, Sides, Starts } from '../compare/findings.ts'
import { type Runs, sampleOf } from '../compare/sample.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Cell, Comparison } from '../report/report.ts'
import { floorOf } from './noise-floor.ts'
import { type CellRuns, evictionProblem, type Purpose, problemOf, purposeOf, runsOf, sampledMetrics } from './runs.ts'

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
    else metrics[id] = sampledComparison(id, findings, rule, starts)
  }
  return metrics
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
    return doubted(id, after, compareSampled(metricOf(id), before, after, rule), starts, rule)
  }
  const one = (comparison: Comparison): Comparison =>
    starts.doubt !== undefined && metricOf(id).unit === 's' ? { ...comparison, doubt: starts.doubt } : comparison
  if (samples.head !== undefined && base?.kind === 'absent') return one(newInHead(samples.head))
  if (samples.base !== undefined && head.kind === 'absent') return goneFromHead(samples.base)
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (base?.kind === 'failed') return one(notMeasured(base.reason, samples))
  return one(notMeasured(base === undefined ? 'there is no base to compare with' : 'no start gave a figure', samples))
}

function problemIn({ base, head }: Measured, purpose: Purpose): string | undefined {
  return (head && problemOf('head', head, purpose)) ?? (base && problemOf('base', base, purpose))
}

const warmth = ({ base, head }: Measured): string | undefined =>
  (head && evictionProblem(head)) ?? (base && evictionProblem(base))

/** Adds what head showed against itself; where that, or the course of measuring, forbids to rely on times, nothing is decided. */
function doubted(id: MetricId, head: Runs, comparison: Comparison, starts: Measured, rule: DecisionRule): Comparison {
  if (metricOf(id).unit !== 's') return comparison
  const floor = floorOf(metricOf(id), head, rule)
  const differs = `head against head differs by ${((floor?.ratio ?? 0) * 100).toFixed(1)} % here, so a difference says nothing`
  const doubt = starts.doubt ?? (floor?.changed ? differs : undefined)
  return {
    ...comparison,
    ...(floor && { headAgainstHead: floor.ratio }),
    ...(doubt !== undefined && { decision: 'inconclusive', reason: doubt, doubt }),
  }
}

/** A sample some of whose starts failed is not shown: the ones that worked may be the lucky ones. */
function usable(runs: Runs | undefined, all: CellRuns | undefined): ReturnType<typeof sampleOf> {
  return runs === undefined || all === undefined || problemOf('head', all) !== undefined ? undefined : sampleOf(runs)
}
