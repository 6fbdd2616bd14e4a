import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cause } from '../../src/core/binary/binary.ts'
import type { Report } from '../../src/core/report/report.ts'
import { annotationsOf } from '../../src/render/annotations.ts'
import { reports } from './reports.ts'

const config = '.github/binary-budget.yml'
const goMod: NonNullable<Cause['goMod']> = { file: 'go.mod', line: 7, text: '', kind: 'direct', changed: true }

/** The golden report over budget, with its budgets at these lines of the config and its module at a line of go.mod. */
function over(change: Partial<{ goMod: Cause['goMod']; level: 'fail' | 'warn'; line: number }>): Report {
  const report = reports['over-maximum']
  assert.ok(report)
  const cause: Cause = { kind: 'module', change: 'new', name: 'github.com/x/y', bytes: 900_000 }
  return {
    ...report,
    cells: report.cells.map((cell) => ({
      ...cell,
      causes: [{ ...cause, ...(change.goMod && { goMod: change.goMod }) }],
    })),
    budgets: report.budgets.map((budget) => ({ ...budget, level: change.level ?? 'fail' })),
  }
}

const places = (report: Report, once = false) =>
  annotationsOf(report, config, { once }).map(({ level, file, line }) => `${level} ${file}:${line}`)

test('where an annotation stands', async (t) => {
  const cases = [
    {
      name: 'at the line of go.mod of the module that a size grew by, once for all its rows',
      report: over({ goMod }),
      expected: ['error go.mod:7'],
    },
    {
      name: 'at the budgets, where no module is to blame',
      report: over({}),
      expected: [`error ${config}:14`, `error ${config}:15`],
    },
    {
      name: 'as a warning, where the budget only warns',
      report: over({ goMod, level: 'warn' }),
      expected: ['warning go.mod:7'],
    },
    { name: 'once for a push', report: over({}), once: true, expected: [`error ${config}:14`] },
    { name: 'nowhere, where all is within', report: reports.growth as Report, expected: [] },
    { name: 'nowhere, where it was let pass', report: reports.overridden as Report, expected: [] },
    { name: 'nowhere, where base is over it too', report: reports['pre-existing'] as Report, expected: [] },
  ]
  for (const { name, report, once, expected } of cases) {
    await t.test(name, () => assert.deepEqual(places(report, once), expected))
  }
})

test('an annotation says what is over, and not more than a reader takes in', () => {
  const report = over({ goMod })
  const [one] = report.budgets
  assert.ok(one)
  const many = { ...report, budgets: Array.from({ length: 9 }, () => one) }
  const [annotation, ...others] = annotationsOf(many, config, { once: false })
  assert.deepEqual(others, [])
  const lines = annotation?.message.split('\n') ?? []
  assert.equal(lines[0], 'size of server, default, linux/amd64 is 13.90 MB, limit 13 MB')
  assert.deepEqual([lines.length, lines[5]], [6, 'and 4 more like these'])
})

test('of more places than GitHub shows, the first ten', () => {
  const report = over({})
  const [one] = report.budgets
  assert.ok(one)
  const many = { ...report, budgets: Array.from({ length: 30 }, (_, at) => ({ ...one, line: at + 1 })) }
  assert.equal(places(many).length, 10)
})
