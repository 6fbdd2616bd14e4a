import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Costs, costsFrom } from '../../src/core/plan/costs.ts'
import { type PlanFacts, renderPlan } from '../../src/render/plan-text.ts'

const plan: PlanFacts = {
  programs: 2,
  flagSets: 4,
  platforms: 1,
  builds: 6,
  hasBase: true,
  measured: true,
  time: 60,
}
const costs: Costs = {
  version: 1,
  rows: 4,
  phases: [
    { name: 'Find base and head', seconds: 1 },
    { name: 'Build head', seconds: 10 },
    { name: 'Build base', seconds: 5 },
    { name: 'Measure', seconds: 20 },
  ],
}

describe('the plan of a run', () => {
  const rows: readonly (readonly [string, PlanFacts, string, string])[] = [
    [
      'says what is built and measured, and that nothing is known of the time before the first run',
      plan,
      'Plan: 8 rows (2 programs × 4 flag sets), 12 builds of base and head, measured for at most 1 min.',
      'How long it takes is not known before the first run.',
    ],
    [
      'takes the time for twice as many rows to be twice as long, but for what all rows share',
      { ...plan, costs },
      'Plan: 8 rows (2 programs × 4 flag sets), 12 builds of base and head, measured for at most 1 min.',
      'It takes about 1 min 11 s, by what the last run took for 4 rows.',
    ],
    [
      'lets measuring take no longer than it may',
      { ...plan, costs, time: 5 },
      'Plan: 8 rows (2 programs × 4 flag sets), 12 builds of base and head, measured for at most 5 s.',
      'It takes about 36 s, by what the last run took for 4 rows.',
    ],
    [
      'speaks of one row, several platforms, no base and nothing to start',
      { ...plan, programs: 1, flagSets: 1, platforms: 3, builds: 1, hasBase: false, measured: false },
      'Plan: 3 rows (1 program × 1 flag set × 3 platforms), 1 build of head, there is no base, nothing is started.',
      'How long it takes is not known before the first run.',
    ],
  ]
  for (const [name, facts, ...lines] of rows) {
    it(name, () => assert.deepEqual(renderPlan(facts), lines))
  }
})

describe('costs of an earlier run', () => {
  it('are read as they were written', () => assert.deepEqual(costsFrom(JSON.stringify(costs)), costs))
  const others: readonly unknown[] = [
    '',
    'x',
    {},
    { ...costs, version: 2 },
    { ...costs, rows: 0 },
    { ...costs, phases: [1] },
  ]
  for (const other of others) {
    it(`are unknown where a file has ${JSON.stringify(other).slice(0, 40)}`, () => {
      assert.equal(costsFrom(typeof other === 'string' ? other : JSON.stringify(other)), undefined)
    })
  }
})
