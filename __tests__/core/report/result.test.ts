import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainMatrix, readResult } from '../../../src/core/report/result.ts'
import { budget, cell, percent, sizes } from '../judging.ts'
import { result } from '../results.ts'

const good = result({
  cells: [cell({ size: sizes(1, 2) })],
  budgets: [budget('size', percent(1))],
  matrix: { go: '1.26' },
})

test('a result that a job wrote is read back as it was', () => {
  assert.deepEqual(readResult(JSON.stringify(good)), { kind: 'result', result: good })
})

test('anything else is refused, in words that hold none of its own text', async (t) => {
  const of = 'it is of another version'
  const cases = [
    { name: 'no JSON', json: '{', reason: 'it is not JSON' },
    { name: 'nothing', json: 'null', reason: 'it does not have the form of a result: see its top level' },
    {
      name: 'another version',
      json: JSON.stringify({ ...good, version: 2, more: 1 }),
      why: 'other-version',
      reason: of,
    },
    {
      name: 'a report of an earlier version',
      json: JSON.stringify({ ...good, report: { ...good.report, version: 1 } }),
      why: 'other-version',
      reason: of,
    },
    {
      name: 'a report of a later version',
      json: JSON.stringify({ ...good, report: { ...good.report, version: 3 } }),
      why: 'other-version',
      reason: of,
    },
    {
      name: 'a version that is no number',
      json: JSON.stringify({ ...good, version: '2' }),
      reason: 'it does not have the form of a result: see version',
    },
    {
      name: 'a size that is none',
      json: JSON.stringify({ ...good, report: { ...good.report, cells: [{ ...good.report.cells[0], platform: 7 }] } }),
      reason: 'it does not have the form of a result: see report.cells[0].platform',
    },
    {
      name: 'a key with markup',
      json: JSON.stringify({ ...good, job: { ...good.job, '<img src=x>': 1 } }),
      reason: 'it does not have the form of a result: see job.?',
    },
  ]
  for (const { name, json, why = 'invalid', reason } of cases)
    await t.test(name, () => assert.deepEqual(readResult(json), { kind: 'refused', why, reason }))
})

test('of a matrix only what is a word or a number tells jobs apart', () => {
  assert.deepEqual(plainMatrix({ go: 1.26, os: 'ubuntu', race: true, cells: [{ program: 'a' }], none: null }), {
    go: '1.26',
    os: 'ubuntu',
    race: 'true',
  })
})
