import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asVersion1, isReport } from './version1.ts'

describe('reports are compared as version 1 of report.json', () => {
  it('which is what it is', () => {
    const report = { version: 1, cells: [{ program: 'app' }], revisions: {} }
    assert.deepEqual([isReport(report), asVersion1(report)], [true, report])
  })

  it('and a version that nobody translates is an error, not a difference in each line', () => {
    assert.throws(() => asVersion1({ version: 3, cells: [] }), /has version 3, and .* does not translate it$/)
  })

  it('other documents are left alone', () => {
    assert.deepEqual([isReport({ version: 1 }), isReport(null), isReport('cells')], [false, false, false])
  })
})
