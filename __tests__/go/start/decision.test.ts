import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countedOf, scenarios } from './scenarios.ts'

// A few seeds of each scenario, which come out the same each time; `npm run bench:decisions` has the rates of thousands.

const runs = 8

describe('the decision on a cold start', () => {
  for (const scenario of scenarios) {
    const { name, counted, least = 0, most = 1 } = scenario
    it(`${name}: ${least > 0 ? '' : 'not '}${counted}`, async () => {
      const number = await countedOf(scenario, 1, runs)
      assert.ok(
        number >= Math.floor(least * runs) && number <= Math.ceil(most * runs) - (most < 1 ? 1 : 0),
        `${number}`,
      )
    })
  }
})
