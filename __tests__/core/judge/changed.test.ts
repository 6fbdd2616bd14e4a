import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Binary } from '../../../src/core/binary/binary.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { compareExact, notMeasured, notTimed } from '../../../src/core/compare/compare.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import { changedOf } from '../../../src/core/judge/changed.ts'
import type { JudgedBudget } from '../../../src/core/judge/judged.ts'
import { outcomeOf } from '../../../src/core/judge/verdict.ts'
import { metricOf } from '../../../src/core/metric.ts'
import type { Report } from '../../../src/core/report/report.ts'

const commentAbove = { bytes: 64_000, percent: 0.5 }

function binary(...modules: string[]): Binary {
  const named = modules.map((path) => ({ path, version: 'v1.0.0' }))
  return { size: 1, sha256: 'a', loadableSha256: 'b', sections: [], modules: named, packages: [] }
}

function cell(rest: Partial<Cell>): Cell {
  return {
    program: 'p',
    flagSet: 'f',
    platform: 'linux/amd64',
    sameness: 'different',
    metrics: {},
    causes: [],
    ...rest,
  }
}

const both = { base: binary('a', 'b'), head: binary('a', 'b') }
const sized = (base: number, head: number, id: 'size' | 'zstd-size' = 'size') =>
  cell({ ...both, metrics: { [id]: compareExact(metricOf(id), base, head) } })
const decided = (decision: Comparison['decision']) => cell({ ...both, metrics: { 'cold-start': { decision } } })
const judged = (verdict: JudgedBudget['verdict'], level: 'fail' | 'warn' = 'fail'): JudgedBudget => ({
  metric: 'size',
  level,
  against: 'base',
  cell: { program: 'p', flagSet: 'f', platform: 'linux/amd64' },
  on: 'max',
  limit: 1,
  verdict,
})
const underLimit = (base: number, head: number) =>
  cell({
    ...both,
    underLimit: { cgroup: 2, limit: 1, base: { starts: 3, ready: base }, head: { starts: 3, ready: head } },
  })
const sha = 'b'.repeat(40)
const noBase = { kind: 'none', reason: { kind: 'no-commit' } } as const
const revisions: Report['revisions'] = {
  base: { name: 'main' },
  head: { name: 'topic' },
  how: { kind: 'merge-base', branch: 'main', sha },
}

const rows: {
  name: string
  cells?: Cell[]
  budgets?: JudgedBudget[]
  revisions?: Report['revisions']
  expected: boolean
}[] = [
  { name: 'nothing measured is no change', expected: false },
  { name: 'a budget over', budgets: [judged('within'), judged('over')], expected: true },
  { name: 'a budget over that only warns', budgets: [judged('over', 'warn')], expected: true },
  {
    name: 'no other verdict asks for a comment',
    budgets: [judged('within'), judged('pre-existing'), judged('inconclusive'), judged('not-measured')],
    expected: false,
  },
  { name: 'a head that no longer starts under the limit', cells: [underLimit(3, 0)], expected: true },
  { name: 'one that starts there at times', cells: [underLimit(3, 2)], expected: false },
  { name: 'one that does not start there, and neither did base', cells: [underLimit(0, 0)], expected: false },
  { name: 'exactly 64 kB and more than 0.5 %', cells: [sized(1_000_000, 1_064_000)], expected: true },
  { name: 'a byte less than 64 kB', cells: [sized(1_000_000, 1_063_999)], expected: false },
  { name: 'exactly 0.5 % and more than 64 kB', cells: [sized(100_000_000, 100_500_000)], expected: true },
  { name: 'a byte less than 0.5 %', cells: [sized(100_000_000, 100_499_999)], expected: false },
  { name: 'as much less', cells: [sized(1_064_000, 1_000_000)], expected: true },
  { name: 'a compressed size alone', cells: [sized(1_000_000, 2_000_000, 'zstd-size')], expected: false },
  { name: 'the last of several cells', cells: [sized(1, 1), sized(1_000_000, 2_000_000)], expected: true },
  { name: 'a module is new', cells: [cell({ base: binary('a'), head: binary('a', 'b') })], expected: true },
  { name: 'a module is gone', cells: [cell({ base: binary('a', 'b'), head: binary('a') })], expected: true },
  {
    name: 'a static program needs a loader',
    cells: [cell({ base: binary('a'), head: { ...binary('a'), interpreter: '/lib64/ld-linux-x86-64.so.2' } })],
    // It has a line wherever the report is shown; for that alone nobody is disturbed.
    expected: false,
  },
  {
    name: 'a module took the place of another',
    cells: [cell({ base: binary('a'), head: binary('b') })],
    expected: true,
  },
  {
    name: 'the same modules in another order',
    cells: [cell({ base: binary('a', 'b'), head: binary('b', 'a') })],
    expected: false,
  },
  {
    name: 'a module is new, but only in the build info of the same code',
    cells: [cell({ sameness: 'stamp', base: binary('a'), head: binary('a', 'b') })],
    expected: false,
  },
  {
    name: 'dead-code elimination is lost',
    cells: [cell({ ...both, deadCode: { function: 'main.call', path: ['main.main', 'main.call'] } })],
    expected: true,
  },
  { name: 'a sampled metric grew', cells: [decided('grew')], expected: true },
  { name: 'a sampled metric shrank', cells: [decided('shrank')], expected: true },
  { name: 'a sampled metric did not change', cells: [decided('unchanged')], expected: false },
  { name: 'a sampled metric is inconclusive', cells: [decided('inconclusive')], expected: false },
  {
    name: "head's starts vary more than base's",
    cells: [
      cell({
        ...both,
        metrics: { 'cold-start': { decision: 'inconclusive', variation: { base: 0.01, head: 0.4 } } },
      }),
    ],
    expected: true,
  },
  {
    name: 'identical files',
    cells: [cell({ ...both, sameness: 'identical', metrics: { 'cold-start': notTimed('identical') } })],
    expected: false,
  },
  { name: 'a new program', cells: [cell({ sameness: 'one-sided', head: binary() })], expected: true },
  { name: 'a program that is gone', cells: [cell({ sameness: 'one-sided', base: binary() })], expected: true },
  {
    name: 'a base that does not build makes nothing new',
    cells: [
      cell({
        sameness: 'one-sided',
        head: binary(),
        failure: { side: 'base', reason: { kind: 'does-not-build', side: 'base' } },
      }),
    ],
    expected: false,
  },
  ...(['head', 'both'] as const).map((side) => ({
    name: `a program that does not build in ${side}, since the job is red`,
    cells: [cell({ sameness: 'one-sided', failure: { side, reason: { kind: 'does-not-build', side: 'head' } } })],
    expected: true,
  })),
  {
    name: 'a budget whose figure is missing, since the job is red',
    budgets: [{ ...judged('not-measured'), incomplete: true }],
    expected: true,
  },
  {
    name: 'a side that could not be started changes nothing',
    cells: [cell({ ...both, metrics: { 'cold-start': notMeasured({ kind: 'no-usable-run', side: 'head' }) } })],
    expected: false,
  },
  {
    name: 'without a base nothing is new',
    cells: [cell({ sameness: 'one-sided', head: binary() })],
    revisions: { head: { name: 'main' }, how: noBase },
    expected: false,
  },
  {
    name: 'without a base a budget can be over',
    budgets: [judged('over')],
    revisions: { head: { name: 'main' }, how: noBase },
    expected: true,
  },
]
for (const { name, cells = [], budgets = [], revisions: compared = revisions, expected } of rows) {
  test(`${name}: ${expected ? 'a comment is due' : 'no comment'}`, () => {
    const { verdict } = outcomeOf({ budgets, cells }, { complete: true })
    assert.equal(changedOf({ revisions: compared, cells, budgets, verdict }, commentAbove), expected)
  })
}

test('a size that did not move is no change, even where every change counts', () => {
  const said = (head: number) =>
    changedOf({ revisions, cells: [sized(1_000_000, head)], budgets: [], verdict: 'pass' }, { bytes: 0, percent: 0 })
  assert.deepEqual([said(1_000_000), said(1_000_001)], [false, true])
})
