import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JudgedBudget } from '../../../src/core/judge/judged.ts'
import { withOverride } from '../../../src/core/report/override.ts'
import { reports } from '../../render/reports.ts'

const override = { label: 'binary-budget-override', pullRequest: 12, by: 'octocat' }
const report = reports['over-budget']

test('an override lets broken budgets pass and nothing else', () => {
  assert.ok(report)
  const passed = withOverride(report, override)
  assert.deepEqual([report.verdict, passed.verdict], ['fail', 'pass'])
  assert.deepEqual(passed.override, override)
  const verdicts = ({ verdict, level }: JudgedBudget) => `${level} ${verdict}`
  assert.deepEqual(
    passed.budgets.map(verdicts),
    report.budgets.map(verdicts).map((text) => (text === 'fail over' ? 'fail overridden' : text)),
  )
})

test('what is missing stays missing: an override is no measurement', () => {
  assert.ok(report)
  const [first] = report.budgets
  assert.ok(first)
  const missing: JudgedBudget = { ...first, verdict: 'not-measured', incomplete: true }
  assert.equal(withOverride({ ...report, budgets: [...report.budgets, missing] }, override).verdict, 'incomplete')
})

test('an override does not stand in for a result that is missing', async (t) => {
  assert.ok(report)
  const cases = [
    { name: 'where all jobs were to have reported', lacking: { complete: false }, verdict: 'incomplete' },
    { name: 'but further ones may follow', lacking: { complete: false, open: true as const }, verdict: 'pass' },
    { name: 'and all are there', lacking: { complete: true }, verdict: 'pass' },
  ]
  for (const { name, lacking, verdict } of cases)
    await t.test(name, () => assert.equal(withOverride({ ...report, ...lacking }, override).verdict, verdict))
})

test('where no budget is broken, nobody is named', () => {
  const within = reports.growth
  assert.ok(within)
  assert.deepEqual(withOverride(within, override), within)
})
