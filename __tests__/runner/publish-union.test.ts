import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryOrders } from '../github/matrix-orders.ts'

// `npm run bench -- --only matrix` tries 1,000 orders of each.
const orders = 40

test('16 jobs that publish at the same time end with one comment of 16 rows, whatever the order of their requests', async (t) => {
  const cases = [
    { name: 'when all requests succeed', failing: 0 },
    { name: 'when 1 % of the requests fail, half of them after they were carried out', failing: 0.01 },
    { name: 'when 10 % of the requests fail', failing: 0.1 },
  ]
  for (const { name, failing } of cases) {
    await t.test(name, async () => {
      const { faults, requests } = await tryOrders(orders, failing)
      assert.deepEqual(faults, [])
      assert.ok(requests > 100, `${requests} requests are not those of 16 jobs`)
    })
  }
})
