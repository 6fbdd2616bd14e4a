import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { cellId } from '../../../src/core/cell-key.ts'
import { cellCosts, recordedCosts } from '../../../src/core/report/cell-costs.ts'

const key = { program: 'server', flagSet: 'default', platform: 'linux/amd64' }
const binary = {
  size: 1,
  sha256: '',
  loadableSha256: '',
  sections: [],
  modules: [],
  packages: [],
}
const cell = (rest: Partial<Cell>): Cell => ({ ...key, sameness: 'different', metrics: {}, causes: [], ...rest })
const sample = (values: readonly number[]) => ({ center: 0, lo: 0, hi: 0, values: [...values] })

describe('what a cell took', () => {
  it('is both builds and all starts', () => {
    const measured = cell({
      base: { ...binary, buildSeconds: 2 },
      head: { ...binary, buildSeconds: 3 },
      metrics: { 'cold-start': { base: sample([0.5, 0.5]), head: sample([1]), decision: 'grew' } },
    })
    assert.deepEqual(cellCosts({ cells: [measured] }).cells, [{ ...key, seconds: 7 }])
  })

  it('is not known of a cell that was not built', () => {
    assert.deepEqual(cellCosts({ cells: [cell({})] }).cells, [])
  })

  it('is read again', () => {
    const costs = cellCosts({ cells: [cell({ head: { ...binary, buildSeconds: 3 } })] })
    assert.deepEqual([...recordedCosts(JSON.stringify(costs))], [[cellId(key), 3]])
  })

  for (const text of ['', '{', '[]', '{"version":2,"cells":[]}', '{"version":1,"cells":[{"seconds":-1}]}']) {
    it(`is not known from ${text === '' ? 'an empty file' : text}`, () => {
      assert.equal(recordedCosts(text).size, 0)
    })
  }
})
