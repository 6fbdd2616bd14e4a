import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type HistoryLine, newLines, readHistory } from '../../../src/core/history/history.ts'
import { reports } from '../../render/reports.ts'

const commit = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678'
const time = '2026-11-26T14:00:00+01:00'
const nothing = { lines: [], unreadable: [] }
const report = reports['over-budget'] ?? assert.fail()

describe('the lines of a commit', () => {
  it('are one for each cell, with exact figures as numbers and sampled ones with their interval', () => {
    const lines = newLines(report, { commit, time }, nothing)
    assert.equal(lines.length, report.cells.length)
    const [first] = readHistory(lines.join('\n')).lines
    const { size, 'cold-start': start } = report.cells[0]?.metrics ?? {}
    assert.equal(first?.metrics.size, size?.head?.center)
    assert.deepEqual(first?.metrics['cold-start'], [start?.head?.center, start?.head?.lo, start?.head?.hi])
    assert.deepEqual([first?.commit, first?.time, first?.program], [commit, time, report.cells[0]?.program])
  })

  it('are added once: a job that runs again adds what it found anew alone', () => {
    const lines = newLines(report, { commit, time }, nothing)
    const known = readHistory(`${lines.join('\n')}\n`)
    assert.deepEqual(newLines(report, { commit, time }, known), [])
    const other = { ...report, machine: { ...report.machine, cpu: 'another' } }
    assert.equal(newLines(other, { commit, time }, known).length, lines.length)
  })

  it('are none of what was not built', () => {
    assert.deepEqual(
      newLines({ ...report, cells: report.cells.map((cell) => ({ ...cell, metrics: {} })) }, { commit, time }, nothing),
      [],
    )
  })
})

describe('a line that cannot be read', () => {
  const good = newLines(report, { commit, time }, nothing)[0] ?? ''
  const line: HistoryLine = JSON.parse(good)
  for (const [name, damaged] of [
    ['half of one', good.slice(0, 40)],
    ['no object', '[1]'],
    ['of a later version', JSON.stringify({ ...line, version: 2 })],
    ['without a commit', JSON.stringify({ ...line, commit: 'main' })],
    ['with a time that is none', JSON.stringify({ ...line, time: 'yesterday' })],
    ['with a figure that is none', JSON.stringify({ ...line, metrics: { size: '9 MB' } })],
    ['with half an interval', JSON.stringify({ ...line, metrics: { 'cold-start': [1, 2] } })],
    ['with a name without end', JSON.stringify({ ...line, program: 'x'.repeat(2_000) })],
  ] as const) {
    it(`is told by its number, and no other one suffers: ${name}`, () => {
      const { lines, unreadable } = readHistory(`${good}\n\n${damaged}\n${good}\n`)
      assert.deepEqual([lines.length, unreadable], [2, [3]])
    })
  }

  it('is none that has more than is known today, as a later version may write it', () => {
    assert.equal(readHistory(JSON.stringify({ ...line, more: 1 })).lines.length, 1)
  })
})
