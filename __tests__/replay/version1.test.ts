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

  it('whose reasons are sentences', () => {
    const cell = {
      start: { kind: 'found-by-trial', program: 'app', arg: '--version' },
      sinceRelease: { kind: 'none', reason: { kind: 'no-tag' } },
      underLimit: {
        head: { starts: 3, reason: { kind: 'killed-for-memory' } },
        withGomemlimit: { reason: { kind: 'search-not-over' } },
      },
      soak: { how: { kind: 'together', cpus: 2 }, head: { reasons: [{ kind: 'no-samples' }] } },
      metrics: { size: { decision: 'not-measured', reason: { kind: 'no-base' } } },
    }
    const revisions = { how: { kind: 'none', reason: { kind: 'no-commit' } } }
    const flagSets = [{ rows: [{ facts: { effects: [{ kind: 'never-collects' }] } }] }]
    assert.deepEqual(asVersion1({ version: 2, cells: [cell], flagSets, revisions, notes: [] }), {
      version: 1,
      cells: [
        {
          start: 'app --version, found by trial, which ends by itself',
          sinceRelease: { kind: 'none', reason: 'there is no tag' },
          underLimit: {
            head: { starts: 3, reason: 'a process of it was killed for want of memory' },
            withGomemlimit: {
              reason: 'the search for it was not over when measure.time was: give it more, or fewer rows',
            },
          },
          soak: { how: 'base and head together, on 2 CPUs', head: { reasons: ['the program wrote no samples'] } },
          metrics: { size: { decision: 'not-measured', reason: 'there is no base to compare with' } },
        },
      ],
      flagSets: [{ rows: [{ facts: { words: ['grows without bound when it allocates'] } }] }],
      revisions: { how: 'There is nothing to compare with: there is no commit yet.' },
      notes: [],
    })
  })

  it('and a version that nobody translates is an error, not a difference in each line', () => {
    assert.throws(() => asVersion1({ version: 3, cells: [] }), /has version 3, and .* does not translate it$/)
  })

  it('other documents are left alone', () => {
    assert.deepEqual([isReport({ version: 1 }), isReport(null), isReport('cells')], [false, false, false])
  })
})
