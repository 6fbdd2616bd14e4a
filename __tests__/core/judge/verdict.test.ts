import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { JudgedBudget, Rows } from '../../../src/core/judge/judged.ts'
import {
  exitCodeOf,
  isComplete,
  type Outcome,
  outcomeOf,
  type Reported,
  verdictOnTable,
} from '../../../src/core/judge/verdict.ts'
import { budget, cell, only, sizes } from '../judging.ts'

suite('from verdicts to the exit code', () => {
  const judged = (verdict: JudgedBudget['verdict'], rest: Partial<JudgedBudget> = {}): JudgedBudget => ({
    ...budget('size', { max: 1 }),
    cell: { program: 'a', flagSet: 'b', platform: 'c' },
    on: 'max',
    limit: 1,
    verdict,
    ...rest,
  })
  const rows: { name: string; budgets: JudgedBudget[]; verdict: 'pass' | 'fail' | 'incomplete'; exit: number }[] = [
    { name: 'no budgets never fail', budgets: [], verdict: 'pass', exit: 0 },
    { name: 'over fails', budgets: [judged('within'), judged('over')], verdict: 'fail', exit: 1 },
    { name: 'over with level warn passes', budgets: [judged('over', { level: 'warn' })], verdict: 'pass', exit: 0 },
    {
      name: 'all that is visible but not broken passes',
      budgets: [judged('pre-existing'), judged('overridden'), judged('inconclusive'), judged('not-measured')],
      verdict: 'pass',
      exit: 0,
    },
    {
      name: 'what head failed to give is incomplete',
      budgets: [judged('within'), judged('not-measured', { incomplete: true })],
      verdict: 'incomplete',
      exit: 3,
    },
    {
      name: 'broken wins over incomplete',
      budgets: [judged('not-measured', { incomplete: true }), judged('over')],
      verdict: 'fail',
      exit: 1,
    },
  ]
  for (const { name, budgets, verdict, exit } of rows) {
    test(name, () => {
      assert.equal(outcomeOf({ budgets, cells: [] }, { complete: true }).verdict, verdict)
      assert.equal(exitCodeOf(verdict), exit)
    })
  }
})

suite('the verdict and completeness', () => {
  const over = only(cell({ size: sizes(1, 2) }), budget('size', { max: 1 }))
  const failed = (side: 'base' | 'head' | 'both') =>
    cell({}, { failure: { side, reason: { kind: 'does-not-build', side: 'head' } } })
  const all = { complete: true }
  const rows: readonly (readonly [name: string, rows: Rows, reported: Reported, expected: Outcome])[] = [
    ['all jobs have reported', { budgets: [], cells: [] }, all, { verdict: 'pass', complete: true }],
    [
      'a missing job: nothing has passed',
      { budgets: [], cells: [] },
      { complete: false },
      { verdict: 'incomplete', complete: false },
    ],
    [
      'a missing job that may still report',
      { budgets: [], cells: [] },
      { complete: false, open: true },
      { verdict: 'pass', complete: false, open: true },
    ],
    [
      'a missing job repairs nothing',
      { budgets: [over], cells: [] },
      { complete: false },
      { verdict: 'fail', complete: false },
    ],
    [
      'a head that does not build',
      { budgets: [], cells: [failed('head')] },
      all,
      { verdict: 'incomplete', complete: true },
    ],
    ['neither side builds', { budgets: [], cells: [failed('both')] }, all, { verdict: 'incomplete', complete: true }],
    ['a base that does not build', { budgets: [], cells: [failed('base')] }, all, { verdict: 'pass', complete: true }],
  ]
  for (const [name, judged, reported, expected] of rows) {
    test(name, () => assert.deepEqual(outcomeOf(judged, reported), expected))
  }

  test('a report of an earlier version is complete', () => {
    assert.deepEqual(
      [isComplete({}), isComplete({ complete: false }), isComplete({ complete: true })],
      [true, false, true],
    )
  })

  test('a table without budgets needs both sides of each row', () => {
    assert.deepEqual([[], [cell({})], [failed('base')], [failed('head')]].map(verdictOnTable), [
      'pass',
      'pass',
      'incomplete',
      'incomplete',
    ])
  })
})
