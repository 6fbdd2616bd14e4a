import { factsOf, type Subject } from '../binary/flag-set-facts.ts'
import type { CellKey } from '../cell-key.ts'
import { compareExact, compareSampled, type DecisionRule } from '../compare/compare.ts'
import type { Comparison, Sample } from '../compare/comparison.ts'
import { grouped } from '../grouped.ts'
import { compareStepped } from '../memory/stepped.ts'
import { type Metric, type MetricId, metricOf } from '../metric.ts'
import type { Cell, FlagSetComparison } from './cell.ts'

/** What each flag set buys: head of every cell against head of the same program's first flag set, per platform. */
export function flagSetComparisons(cells: readonly Cell[], rule: DecisionRule): FlagSetComparison[] {
  const groups = grouped(
    cells.filter(({ head }) => head !== undefined),
    ({ program, platform }) => JSON.stringify([program, platform]),
  )
  return [...groups.values()].flatMap((group): FlagSetComparison[] => {
    const [first] = group
    if (first === undefined || group.length < 2) return []
    return [
      {
        program: first.program,
        platform: first.platform,
        reference: first.flagSet,
        rows: group.map((cell) => ({ flagSet: cell.flagSet, metrics: againstFirst(first, cell, rule) })),
      },
    ]
  })
}

function againstFirst(first: Cell, cell: Cell, rule: DecisionRule): Cell['metrics'] {
  const metrics: Cell['metrics'] = {}
  for (const id of Object.keys(cell.metrics) as MetricId[]) {
    const before = first.metrics[id]?.head
    const after = cell.metrics[id]?.head
    if (before === undefined || after === undefined) continue
    // The values are in the cells already; here they would only make the report twice as long.
    const compared =
      id === 'cold-start' && cell !== first
        ? besideEachOther(before, after, rule)
        : comparedBy(metricOf(id), before, after, rule)
    const { base: _, head, ...rest } = compared
    const doubt = first.metrics[id]?.doubt ?? cell.metrics[id]?.doubt
    if (doubt !== undefined) Object.assign(rest, { decision: 'inconclusive', reason: doubt, doubt })
    metrics[id] = { ...rest, ...(head && { head: { center: head.center, lo: head.lo, hi: head.hi, values: [] } }) }
  }
  return metrics
}

/** By how many per cent a machine can be faster for one flag set's turns than for another's. */
const drift = 10

/**
 * By the rounds in which each flag set was started once. Where there are none, by all timed starts: those were made by turns,
 * so that less than a tenth may be the machine.
 */
function besideEachOther(first: Sample, cell: Sample, rule: DecisionRule): Comparison {
  const { beside: before = [] } = first
  const { beside: after = [] } = cell
  const rounds = Math.min(before.length, after.length)
  if (rounds === 0) return compareSampled(metricOf('cold-start'), first, cell, { ...rule, minimumPercent: drift })
  // Places as if the two had been alone in each round.
  const runs = (values: readonly number[], first: number) => ({
    values: values.slice(0, rounds),
    order: Array.from({ length: rounds }, (_, at) => 2 * at + first),
  })
  return compareSampled(metricOf('cold-start'), runs(before, 0), runs(after, 1), rule)
}

function comparedBy(metric: Metric, before: Sample, after: Sample, rule: DecisionRule): Comparison {
  switch (metric.kind) {
    case 'sampled':
      return compareSampled(metric, before, after, rule)
    case 'stepped':
      return compareStepped(before.center, after.center)
    case 'exact':
      return compareExact(metric, before.center, after.center)
  }
}

/** Adds to each row what its flag set does, against the first one of the program. */
export function withFacts(
  comparisons: readonly FlagSetComparison[],
  subjectOf: (cell: CellKey) => Subject | undefined,
): FlagSetComparison[] {
  return comparisons.map((comparison) => {
    const subjects = comparison.rows.map(({ flagSet }) => subjectOf({ ...comparison, flagSet }))
    const [first] = subjects
    const rows = comparison.rows.map((row, at) => {
      const subject = subjects[at]
      if (first === undefined || subject === undefined) return row
      return { ...row, facts: factsOf(subject, first, subjects.slice(0, at)) }
    })
    return { ...comparison, rows }
  })
}
