import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cause } from '../../../src/core/binary/binary.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { mainCauseOf } from '../../../src/core/cell/main-cause.ts'

const cellOf = (delta: number, causes: readonly Cause[]): Cell => ({
  program: 'app',
  flagSet: 'default',
  platform: 'linux/amd64',
  sameness: 'different',
  metrics: { size: { delta, decision: 'grew' } },
  causes: [...causes],
})
const goMod = { file: 'go.mod', line: 9, text: '', kind: 'indirect', changed: true } as const
const fresh = (name: string, bytes: number, through?: string): Cause => ({
  kind: 'module',
  change: 'new',
  name,
  bytes,
  ...(through !== undefined && { goMod: { ...goMod, through } }),
})
const standard = (name: string, bytes: number, ...chain: string[]): Cause => ({
  kind: 'package',
  change: 'new',
  name,
  bytes,
  chain,
})
const std: Cause = { kind: 'other', change: 'grew', name: 'standard library', bytes: 900 }

describe('the main cause', () => {
  const cases: readonly {
    readonly name: string
    readonly cell: Cell
    readonly expected: readonly [name: string, bytes: number, modules: number, packages?: number] | undefined
  }[] = [
    {
      name: 'is the largest that is somebody’s doing',
      cell: cellOf(1500, [std, fresh('a', 400), fresh('b', 200)]),
      expected: ['a', 400, 0],
    },
    {
      name: 'is a module with all that it brings along, though one of those is larger by itself',
      cell: cellOf(1700, [
        std,
        fresh('proto', 300, 'rpc'),
        fresh('own', 350),
        fresh('rpc', 100),
        fresh('net', 50, 'rpc'),
      ]),
      expected: ['rpc', 450, 2],
    },
    {
      name: 'is what comes along by itself, where what brings it was there before and did not grow',
      cell: cellOf(500, [fresh('proto', 300, 'rpc')]),
      expected: ['proto', 300, 0],
    },
    {
      name: 'is a module with the standard library’s packages that only it imports',
      cell: cellOf(1700, [standard('net/http', 600, 'app', 'rpc/server', 'net/http'), fresh('rpc', 300)]),
      expected: ['rpc', 900, 0, 1],
    },
    {
      name: 'is what brings the module that brings a package of the standard library',
      cell: cellOf(1700, [
        standard('net/http', 600, 'app', 'proto/gen', 'net/http'),
        fresh('proto', 300, 'rpc'),
        fresh('rpc', 100),
      ]),
      expected: ['rpc', 1000, 1, 1],
    },
    {
      name: 'is a package of the standard library that the program’s own code imports',
      cell: cellOf(700, [standard('time/tzdata', 400, 'app', 'time/tzdata'), fresh('a', 100)]),
      expected: ['time/tzdata', 400, 0],
    },
    { name: 'is none below a fifth of the change', cell: cellOf(1000, [std, fresh('a', 199)]), expected: undefined },
    { name: 'is none that goes the other way', cell: cellOf(-100, [fresh('a', 400)]), expected: undefined },
    {
      name: 'is none without bytes',
      cell: cellOf(100, [{ kind: 'module', change: 'new', name: 'a' }]),
      expected: undefined,
    },
  ]
  for (const { name, cell, expected } of cases) {
    it(name, () => {
      const found = mainCauseOf(cell)
      assert.deepEqual(
        found && [found.cause.name, found.bytes, found.along.modules, found.along.packages],
        expected && [expected[0], expected[1], expected[2], expected[3] ?? 0],
      )
    })
  }
})
