import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgetChanges } from '../../../src/core/judge/budget-changes.ts'
import { absolute, budget, percent } from '../judging.ts'

const server = { program: 'server' }

test('what a pull request changes in its budgets', async (t) => {
  const size = budget('size', { ...server, max: 12 })
  const subject = { metric: 'size', program: 'server', against: 'base' }
  const cases = [
    { name: 'nothing', base: [size], head: [size], expected: [] },
    { name: 'the line that it stands on is no change', base: [size], head: [{ ...size, line: 9 }], expected: [] },
    {
      name: 'a limit raised',
      base: [size],
      head: [{ ...size, max: 14 }],
      expected: [{ ...subject, on: 'max', base: 12, head: 14 }],
    },
    {
      name: 'another order of the same budgets is no change',
      base: [size, budget('peak-rss', { max: 5 })],
      head: [budget('peak-rss', { max: 5 }), size],
      expected: [],
    },
    { name: 'one removed', base: [size], head: [], expected: [{ ...subject, on: 'max', base: 12 }] },
    { name: 'one added', base: [], head: [size], expected: [{ ...subject, on: 'max', head: 12 }] },
    {
      name: 'a failure that only warns now',
      base: [size],
      head: [{ ...size, level: 'warn' as const }],
      expected: [{ ...subject, on: 'level', base: 'fail', head: 'warn' }],
    },
    {
      name: 'a growth in per cent that is an amount now',
      base: [budget('size', { ...server, ...percent(1) })],
      head: [budget('size', { ...server, ...absolute(1) })],
      expected: [
        { ...subject, on: 'max-growth', base: { kind: 'percent', percent: 1 }, head: { kind: 'absolute', value: 1 } },
      ],
    },
    {
      name: 'a budget of one program that is one of all now: one is gone, one is new',
      base: [size],
      head: [budget('size', { max: 12 })],
      expected: [
        { metric: 'size', against: 'base', on: 'max', head: 12 },
        { ...subject, on: 'max', base: 12 },
      ],
    },
    {
      name: 'two budgets on the same: told apart by their order',
      base: [size, { ...size, max: 20, level: 'warn' as const }],
      head: [size, { ...size, max: 22, level: 'warn' as const }],
      expected: [{ ...subject, on: 'max', base: 20, head: 22 }],
    },
  ]
  for (const { name, base, head, expected } of cases) {
    await t.test(name, () => assert.deepEqual(budgetChanges(base, head), expected))
  }
})
