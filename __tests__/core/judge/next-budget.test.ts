import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Budget } from '../../../src/core/budget.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { readConfig } from '../../../src/core/config/read-config.ts'
import { judge } from '../../../src/core/judge/judge.ts'
import { nextBudgets } from '../../../src/core/judge/next-budget.ts'
import { metricIds, metricOf } from '../../../src/core/metric.ts'
import { renderComment } from '../../../src/render/comment/comment.ts'
import { reports } from '../../render/reports.ts'
import { budget, cell, host, MB, moved, percent, sample, sizes } from '../judging.ts'

const next = (cells: readonly Cell[], budgets: readonly Budget[]) =>
  nextBudgets({ cells: [...cells], budgets: judge(cells, budgets, { host }) })
const written = (cells: readonly Cell[], one: Budget) => next(cells, [one]).map((found) => found.written)

test('the budget to put in place of a broken one', async (t) => {
  const grown = cell({ size: sizes(9 * MB, 9.71 * MB) })
  const other = cell({ size: sizes(9 * MB, 10.02 * MB) }, { flagSet: 'default' })
  const cases = [
    {
      name: 'rounded up to two digits',
      cells: [grown],
      budget: budget('size', { max: 9.5 * MB }),
      expected: { metric: 'size', max: '9.8MB' },
    },
    {
      name: 'to three where two would add more than 5 %',
      cells: [cell({ size: sizes(9 * MB, 10.02 * MB) })],
      budget: budget('size', { max: 9.5 * MB }),
      expected: { metric: 'size', max: '10.1MB' },
    },
    {
      name: 'for the highest of its cells',
      cells: [grown, other],
      budget: budget('size', { max: 9.5 * MB }),
      expected: { metric: 'size', max: '10.1MB' },
    },
    {
      name: 'in powers of two where it was in powers of two',
      cells: [grown],
      budget: budget('size', { max: 9 * 2 ** 20 }),
      expected: { metric: 'size', max: '9.3MiB' },
    },
    {
      name: 'with all its other keys',
      cells: [grown],
      budget: budget('size', {
        program: 'server',
        flagSet: 'stripped',
        platform: host,
        max: 9 * MB,
        ...percent(10),
        line: 7,
      }),
      expected: {
        metric: 'size',
        program: 'server',
        'flag-set': 'stripped',
        platform: host,
        max: '9.8MB',
        'max-growth': '10%',
      },
    },
    {
      name: 'a sampled one above its whole interval',
      cells: [cell({ 'peak-rss': { ...moved('grew', 20, 15, 25), head: sample(33e6, 32.5e6, 33.9e6) } })],
      budget: budget('peak-rss', { max: 32e6 }),
      expected: { metric: 'peak-rss', max: '34MB' },
    },
    {
      name: 'of the job that breaks it, where two jobs differ by more than the platform',
      cells: [
        cell(
          { 'peak-rss': { ...moved('grew', 20, 15, 25), head: sample(30e6, 29.9e6, 30.1e6) } },
          { variant: 'go 1.25' },
        ),
        cell(
          { 'peak-rss': { ...moved('grew', 20, 15, 25), head: sample(33e6, 32.5e6, 35.9e6) } },
          { variant: 'go 1.26' },
        ),
      ],
      budget: budget('peak-rss', { max: 32e6 }),
      expected: { metric: 'peak-rss', max: '36MB' },
    },
    {
      name: 'a duration',
      cells: [cell({ 'cold-start': { ...moved('grew', 20, 15, 25), head: sample(0.0123, 0.0122, 0.0124) } })],
      budget: budget('cold-start', { max: 0.01 }),
      expected: { metric: 'cold-start', max: '13ms' },
    },
  ]
  for (const { name, cells, budget: one, expected } of cases) {
    await t.test(name, () => assert.deepEqual(written(cells, one), [expected]))
  }
})

test('there is none for a limit that holds, that only warns, or that is on growth', () => {
  const grown = [cell({ size: sizes(9 * MB, 9.71 * MB) })]
  assert.deepEqual(written(grown, budget('size', { max: 10 * MB })), [])
  assert.deepEqual(written(grown, budget('size', { max: 9 * MB, level: 'warn' })), [])
  assert.deepEqual(written(grown, budget('size', percent(1))), [])
})

test('of any value the limit is not below it, at most a tenth above, and the config takes it', () => {
  for (const metric of metricIds.filter((id) => metricOf(id).kind === 'exact')) {
    for (let at = 0; at < 400; at++) {
      const value = Math.ceil(1.07 ** at)
      const cells = [cell({ [metric]: { ...sizes(0, value), decision: 'grew' } })]
      const [found] = next(cells, [budget(metric, { max: 0.5 })])
      assert.ok(found, `${metric} ${value}`)
      const text = `budgets: [${JSON.stringify(found.written)}]`
      const max = readConfig(text, 'x.yml').budgets[0]?.max ?? 0
      assert.ok(max >= value && max <= value * 1.1 + 1, `${metric}: ${value} → ${text}`)
    }
  }
})

test('the lines in a comment are what a config takes, where they stand', () => {
  const report = reports['over-maximum']
  assert.ok(report)
  const text = renderComment(report, {})
  const [, lines] =
    /in place of lines 14, 15 of `\.github\/binary-budget\.yml`:\n\n```text\n([^`]*)```/.exec(text) ?? []
  assert.ok(lines, text)
  const { budgets } = readConfig(`programs: [./cmd/server, ./cmd/cli]\nbudgets:\n${lines}`, 'x.yml')
  assert.deepEqual(
    budgets.map(({ max }) => max),
    [14e6, 9.8 * MB],
  )
})
