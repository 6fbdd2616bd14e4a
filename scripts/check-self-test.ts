// Holds the outputs of the action, run on the bundled sample by .github/workflows/self-test.yml, against what is known
// of the sample. Needs nothing installed, like scripts/make-sample.ts.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Report } from '../src/core/report/report.ts'

const { VERDICT, CHANGED, REPORT = '', COMMENT = '' } = process.env
assert.equal(VERDICT, 'pass')
assert.equal(CHANGED, 'true')
assert.match(readFileSync(COMMENT, 'utf8'), /Binary budget: passed/)

const { cells, budgets, machine, notes }: Report = JSON.parse(readFileSync(REPORT, 'utf8'))
console.log([`${machine.os} ${machine.arch}`, ...notes.map((note) => JSON.stringify(note))].join('\n'))
const count = (verdict: string) => budgets.filter((budget) => budget.verdict === verdict).length
const flagSets = ['default', 'stripped', 'stripped-gc-off', 'pie']

if (process.platform === 'linux') {
  const rows = cells.map(({ program, flagSet, sameness, metrics }) => ({
    row: `${program} ${flagSet} ${sameness} ${metrics.size?.decision}`,
    started: (metrics['cold-start']?.head?.values.length ?? 0) > 0,
  }))
  assert.deepEqual(rows, [
    ...flagSets.map((name) => ({ row: `server ${name} different grew`, started: true })),
    ...flagSets.map((name) => ({ row: `cli ${name} identical identical`, started: false })),
  ])
  assert.deepEqual({ over: count('over'), preExisting: count('pre-existing') }, { over: 1, preExisting: 1 })
} else {
  // Built and sized; why nothing was started stands in the row.
  const rows = cells.map(({ program, flagSet, base, head }) => ({
    row: `${program} ${flagSet}`,
    sized: (base?.size ?? 0) > 0 && (head?.size ?? 0) > 0,
  }))
  const all = ['server', 'cli'].flatMap((program) => flagSets.map((name) => `${program} ${name}`))
  assert.deepEqual(
    rows,
    all.map((row) => ({ row, sized: true })),
  )
  for (const { program, metrics } of cells) {
    const start = metrics['cold-start']
    if (program === 'server') assert.equal(start?.reason?.kind, 'other-system')
    assert.equal(start?.head, undefined)
  }
  assert.ok(budgets.some(({ metric, verdict }) => metric === 'cold-start' && verdict === 'not-measured'))
}
console.log(`${cells.length} rows and ${budgets.length} judged limits are as they should be.`)
