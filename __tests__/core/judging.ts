import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Binary } from '../../src/core/binary/binary.ts'
import type { Budget } from '../../src/core/budget.ts'
import type { Cell } from '../../src/core/cell/cell.ts'
import { compareExact } from '../../src/core/compare/compare.ts'
import type { Comparison, Sample } from '../../src/core/compare/comparison.ts'
import { judge, type Scope } from '../../src/core/judge/judge.ts'
import type { JudgedBudget } from '../../src/core/judge/judged.ts'
import { type MetricId, metricOf } from '../../src/core/metric.ts'
import { reasonText } from '../../src/render/words/reason-text.ts'

// Cells, comparisons and budgets in a line each, for the tests of what is made of them.

export const host = 'linux/amd64'

/** What a disturbed measurement says of itself. */
export const busyHost = { kind: 'disturbed', by: 'stolen', most: 0.4, disturbed: 5, blocks: 6 } as const
export const busyHostText = 'the host took up to 40 % of the CPU (steal time) in 5 of 6 blocks of runs'

/** Starts of a side that crashed. */
export const crashed = (side: 'base' | 'head') =>
  ({ kind: 'starts-failed', side, failed: 1, starts: 1, outcome: 'crashed' }) as const
export const crashedText = (side: 'base' | 'head'): string => `1 of 1 starts of ${side} failed: crashed`

export const notBuilt = (side: 'base' | 'head') => ({ kind: 'does-not-build', side }) as const
export const MB = 1_000_000

function binary(modules: readonly string[] = []): Binary {
  const named = modules.map((path) => ({ path, version: 'v1.0.0' }))
  return { size: 1, sha256: 'a', loadableSha256: 'b', sections: [], modules: named, packages: [] }
}

export function cell(metrics: Cell['metrics'], rest: Partial<Cell> = {}): Cell {
  return {
    program: 'server',
    flagSet: 'stripped',
    platform: host,
    start: { kind: 'found-by-trial', program: 'server', arg: '--version' },
    sameness: 'different',
    base: binary(),
    head: binary(),
    metrics,
    causes: [],
    ...rest,
  }
}

export function without(side: 'base' | 'head', metrics: Cell['metrics'], rest: Partial<Cell> = {}): Cell {
  const { [side]: _, ...kept } = cell(metrics, { sameness: 'one-sided', ...rest })
  return kept
}

export const budget = (metric: MetricId, rest: Partial<Budget>): Budget => ({
  metric,
  level: 'fail',
  against: 'base',
  ...rest,
})
export const percent = (value: number): Partial<Budget> => ({ maxGrowth: { kind: 'percent', percent: value } })
export const absolute = (value: number): Partial<Budget> => ({ maxGrowth: { kind: 'absolute', value } })
export const sizes = (base: number, head: number): Comparison => compareExact(metricOf('size'), base, head)

/** A sample of nine quiet runs with a given interval. */
export function sample(center: number, lo = center, hi = center): Sample {
  return { center, lo, hi, values: Array(9).fill(center) }
}

/** A sampled comparison with base 100 and an interval of the change. */
export function moved(
  decision: Comparison['decision'],
  delta: number,
  lo: number,
  hi: number,
  visible = 0.025,
): Comparison {
  return {
    base: sample(100),
    head: sample(100 + delta),
    delta,
    ratio: delta / 100,
    deltaInterval: { lo, hi },
    decision,
    smallestVisible: visible,
  }
}

export function only(cells: Cell | Cell[], one: Budget, scope: Scope = { host }): JudgedBudget {
  const judged = judge([cells].flat(), [one], scope)
  assert.equal(judged.length, 1)
  return judged[0] as JudgedBudget
}

export interface Row {
  readonly name: string
  readonly cell: Cell
  readonly budget: Budget
  readonly scope?: Scope
  readonly expected: Partial<Omit<JudgedBudget, 'reason'>> &
    Pick<JudgedBudget, 'verdict'> & { readonly reason?: string }
}

/** Compares what was decided, with the reason in words: a field that is not expected must be absent. */
export function table(rows: readonly Row[]): void {
  for (const { name, cell: judged, budget: one, scope, expected } of rows) {
    test(name, () => {
      const { verdict, actual, reason, incomplete } = only(judged, one, scope)
      const decided = { verdict, actual, reason: reason && reasonText(reason), incomplete }
      assert.deepEqual(decided, { actual: undefined, reason: undefined, incomplete: undefined, ...expected })
    })
  }
}
