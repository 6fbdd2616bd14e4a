import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { shownCauses } from '../../../src/render/comment/causes-fold.ts'

/** A changed cell whose causes are so many bytes each, and nothing else. */
const changed = (flagSet: string, bytes: readonly number[]): Cell => ({
  program: 'server',
  flagSet,
  platform: 'linux/amd64',
  sameness: 'different',
  metrics: { size: { decision: 'grew', delta: bytes.reduce((sum, one) => sum + one, 0) } },
  causes: bytes.map((one, at) => ({ kind: 'module', change: 'new', name: `x.org/m${at}`, bytes: one })),
})

describe('the causes that are shown', () => {
  for (const [name, columns, count] of [
    ['are five where five tell nearly all of a change', [[50, 20, 10, 10, 6, 2, 1, 1]], 5],
    ['are more where five tell less', [[30, 20, 10, 10, 10, 10, 6, 2, 2]], 7],
    [
      'are as many as the flag set that needs most of them',
      [
        [96, 1, 1, 1, 1, 0, 0],
        [16, 14, 14, 14, 14, 14, 14],
      ],
      7,
    ],
    ['are no more than a table can hold', [Array.from({ length: 30 }, () => 10)], 12],
    ['are not taken to tell a change that others undo', [[40, 40, 40, 40, 40, -40, -40, -40]], 8],
  ] as const) {
    it(name, () => {
      const cells = columns.map((bytes, at) => changed(`${at}`, bytes))
      const shown = shownCauses(cells.map((cell) => ({ cell, flagSets: [cell.flagSet] })))
      assert.equal(shown.length, count)
    })
  }

  it('have the module that the headline names, though what came with it is larger', () => {
    const brought = ['fmt', 'reflect', 'os', 'strconv', 'sync', 'io'].map((name, at) => ({
      kind: 'package' as const,
      change: 'new' as const,
      name,
      bytes: 100 - at,
      chain: ['example.com/app', 'x.org/small', name],
    }))
    const module = { kind: 'module' as const, change: 'new' as const, name: 'x.org/small', bytes: 1 }
    const metrics = { size: { decision: 'grew' as const, delta: 580 } }
    const cell: Cell = { ...changed('default', []), metrics, causes: [module, ...brought] }
    const shown = shownCauses([{ cell, flagSets: ['default'] }])
    assert.equal(shown.at(-1)?.name, 'x.org/small')
  })
})
