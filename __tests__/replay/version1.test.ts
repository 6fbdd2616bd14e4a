import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asVersion1, isReport } from './version1.ts'

describe('reports are compared as version 1 of report.json', () => {
  it('with notes and how base was found as sentences', () => {
    const head = { name: 'main' }
    const how = { kind: 'none', reason: { kind: 'alone' } }
    assert.deepEqual(asVersion1({ version: 2, revisions: { head, how }, notes: [{ kind: 'judged-again' }] }), {
      version: 1,
      revisions: { head, how: 'There is nothing to compare with: head alone was asked for.' },
      notes: ['Judged again by what an earlier run of the same commits measured.'],
    })
  })

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
