import {
  type DecisionRule,
  exceeds,
  goneFromHead,
  isSameProgram,
  minimumOf,
  newInHead,
  notMeasured,
  notTimed,
} from '../compare/compare.ts'
import type { Comparison, Sample } from '../compare/comparison.ts'
import type { Growth, SideGrowth } from '../memory/soak.ts'
import { type SoakedCell, type SoakedSide, sideGrowth } from '../memory/soak-report.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { SoakProblem } from '../reason/memory-reason.ts'
import type { Cell } from './cell.ts'
import type { CellFindings } from './cell-findings.ts'

const slopes: readonly (readonly [MetricId, keyof SideGrowth])[] = [
  ['rss-growth', 'rss'],
  ['heap-growth', 'live'],
  ['goroutine-growth', 'goroutines'],
]

/** Compares how both sides grew while they were kept running. */
export function soakMetrics(findings: CellFindings, sameness: Cell['sameness'], rule: DecisionRule): Cell['metrics'] {
  const { starts, soaks } = findings
  if (soaks !== true || starts.kind === 'not-wanted') return {}
  const metrics: Cell['metrics'] = {}
  for (const [id, what] of slopes) {
    if (isSameProgram(sameness)) metrics[id] = notTimed(sameness)
    else if (starts.kind === 'not-possible') metrics[id] = notMeasured(starts.reason)
    else if (!starts.stays) metrics[id] = notMeasured({ kind: 'ends-by-itself' })
    else metrics[id] = comparison(id, what, findings, starts.soak, rule)
  }
  return metrics
}

function comparison(
  id: MetricId,
  what: keyof SideGrowth,
  { base, head }: CellFindings,
  soak: SoakedCell | undefined,
  rule: DecisionRule,
): Comparison {
  const growth = (side: SoakedSide | undefined) => side && soak && sideGrowth(side, soak.times)[what]
  const [before, after] = [growth(soak?.base), growth(soak?.head)]
  const samples = { base: before && sampleOf(before), head: after && sampleOf(after) }
  if (before && after) return compareSlopes(id, before, after, rule)
  if (samples.head && base?.kind === 'absent') return newInHead(samples.head)
  if (samples.base && head.kind === 'absent') return goneFromHead(samples.base)
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (base?.kind === 'failed') return notMeasured(base.reason, samples)
  const side = after === undefined ? 'head' : 'base'
  const why = problemOf(soak?.[side], what)
  if (why !== undefined) return notMeasured({ kind: 'soak-of-side', side, why }, samples)
  return notMeasured({ kind: base === undefined ? 'no-base' : 'soak-told-too-little' }, samples)
}

function problemOf(side: SoakedSide | undefined, what: keyof SideGrowth): SoakProblem | undefined {
  if (side === undefined) return undefined
  const { outside, inside } = side
  if (what === 'rss') return outside.problem ?? { kind: 'soak-too-short' }
  return ('kind' in inside ? inside : inside.problem) ?? { kind: 'soak-too-short' }
}

/** The slope per minute with its 99 % interval; of one soak there is one value. */
const sampleOf = ({ estimate, lo, hi }: Growth): Sample => ({
  center: estimate * 60,
  lo: lo * 60,
  hi: hi * 60,
  values: [estimate * 60],
})

/**
 * One soak a side has no runs to test: a change is where the intervals are apart and the slopes differ by more than what a
 * soak can find. The interval of the difference is that of all slopes which both intervals hold, and so wide enough.
 */
function compareSlopes(id: MetricId, before: Growth, after: Growth, rule: DecisionRule): Comparison {
  const [base, head] = [sampleOf(before), sampleOf(after)]
  const delta = head.center - base.center
  const deltaInterval = { lo: head.lo - base.hi, hi: head.hi - base.lo }
  const { floor } = minimumOf(metricOf(id), rule)
  const seen = { base, head, delta, ...(base.center > 0 && { ratio: delta / base.center }), deltaInterval }
  if (deltaInterval.lo > 0 && exceeds(delta, floor)) return { ...seen, decision: 'grew' }
  if (deltaInterval.hi < 0 && exceeds(-delta, floor)) return { ...seen, decision: 'shrank' }
  const within = !exceeds(deltaInterval.hi, floor) && !exceeds(-deltaInterval.lo, floor)
  if (within || (before.decision === 'steady' && after.decision === 'steady')) return { ...seen, decision: 'unchanged' }
  return {
    ...seen,
    decision: 'inconclusive',
    reason: { kind: 'slope-moved' },
  }
}
