// Holds the outputs of the action, run on the bundled sample by .github/workflows/self-test.yml, against what is known
// of the sample. Needs nothing installed, like scripts/make-sample.ts.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Report } from '../src/core/report.ts'

const { VERDICT, CHANGED, REPORT = '', COMMENT = '' } = process.env
assert.equal(VERDICT, 'pass')
assert.equal(CHANGED, 'true')
assert.match(readFileSync(COMMENT, 'utf8'), /Binary budget: passed/)

const { cells, budgets }: Report = JSON.parse(readFileSync(REPORT, 'utf8'))
const rows = cells.map(({ program, flagSet, sameness, metrics }) => ({
  row: `${program} ${flagSet} ${sameness} ${metrics.size?.decision}`,
  started: (metrics['cold-start']?.head?.values.length ?? 0) > 0,
}))
const flagSets = ['default', 'stripped', 'stripped-gc-off', 'pie']
assert.deepEqual(rows, [
  ...flagSets.map((name) => ({ row: `server ${name} different grew`, started: true })),
  ...flagSets.map((name) => ({ row: `cli ${name} identical identical`, started: false })),
])
const count = (verdict: string) => budgets.filter((budget) => budget.verdict === verdict).length
assert.deepEqual({ over: count('over'), preExisting: count('pre-existing') }, { over: 1, preExisting: 1 })
console.log(`${cells.length} rows and ${budgets.length} judged limits are as they should be.`)
