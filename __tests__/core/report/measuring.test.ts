import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decisionRule } from '../../../src/core/compare/compare.ts'
import { measuringOf } from '../../../src/core/report/measuring.ts'
import { cell } from '../judging.ts'

const course = { seconds: 12, pinned: true, cpu: 3 }
const floor = (headAgainstHead: number) => cell({ 'cold-start': { decision: 'unchanged', headAgainstHead } })
const unknown = { pairs: 200, pinned: true, cpu: 3, seconds: 12, p: 0.01, minimumChange: 0.025 }

it('the noise floor is the largest of all cells, and blocks are those of all of them', () => {
  const cells = new Map([
    ['a', { blocks: 3, disturbed: 1, others: [0.5, 0.1, 0.3], cpus: 8 }],
    ['b', { blocks: 1, disturbed: 0, others: [0.7] }],
  ])
  const { others = 0, ...rest } = measuringOf({ ...course, cells }, [floor(0.004), floor(0.011)], 200, decisionRule)
  assert.deepEqual(rest, { ...unknown, noiseFloor: 0.011, blocks: 4, disturbedBlocks: 1, cpus: 8 })
  assert.ok(Math.abs(others - 0.4) < 1e-9)
})

it('what is not known is not there: no floor, no others, and no CPU where nothing was pinned', () => {
  const cells = new Map([['a', { blocks: 0, disturbed: 0, others: [] }]])
  const { cpu: _, ...rest } = unknown
  assert.deepEqual(measuringOf({ ...course, pinned: false, cells }, [cell({})], 200, decisionRule), {
    ...rest,
    pinned: false,
    blocks: 0,
    disturbedBlocks: 0,
  })
})
