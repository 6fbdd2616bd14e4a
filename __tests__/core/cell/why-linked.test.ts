import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Binary, Cause } from '../../../src/core/binary/binary.ts'
import { importGraph, type ListedPackage, reachedFrom } from '../../../src/core/binary/import-graph.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { explained } from '../../../src/core/cell/why-linked.ts'

const module = (Path: string) => ({ Path, Version: 'v1.0.0' })
const own = { Path: 'app', Main: true, GoMod: '/src/go.mod' }
const lib = { Path: 'lib', Main: true, GoMod: '/src/lib/go.mod' }
const packages: readonly ListedPackage[] = [
  { ImportPath: 'app/cmd', Name: 'main', Imports: ['app/export', 'lib', 'net/http'], Module: own },
  { ImportPath: 'app/export', Imports: ['x/y', 'old'], Module: own },
  { ImportPath: 'lib', Imports: ['only/lib'], Module: lib },
  { ImportPath: 'x/y', Imports: ['z/w'], Module: module('x/y') },
  { ImportPath: 'z/w', Imports: ['time/tzdata'], Module: module('z') },
  { ImportPath: 'only/lib', Module: module('only') },
  { ImportPath: 'old', Imports: ['old/more'], Module: module('old') },
  { ImportPath: 'old/more', Module: module('old') },
  { ImportPath: 'net/http', Standard: true },
  { ImportPath: 'time/tzdata', Standard: true },
]
const graph = importGraph(packages)
const goMod = 'module app\nrequire x/y v1.0.0\nrequire old v1.0.0\n'
const goMods = new Map([
  ['/src/go.mod', { file: 'go.mod', head: goMod, base: 'module app\nrequire old v1.0.0\n' }],
  ['/src/lib/go.mod', { file: 'lib/go.mod', head: 'module lib\nrequire only v1.0.0\n' }],
])

const binary = (...names: readonly (readonly [string, string, number])[]): Binary => ({
  size: 1,
  sha256: 'a',
  loadableSha256: 'b',
  sections: [],
  modules: [],
  packages: names.map(([path, module, bytes]) => ({ path, module, bytes })),
})
const base = binary(['old', 'old', 1000], ['net/http', 'std', 9])
const head = binary(
  ['old', 'old', 1000],
  ['old/more', 'old', 20_000],
  ['net/http', 'std', 9],
  ['time/tzdata', 'std', 1],
)

describe('a cause says why it is linked', () => {
  const cases: readonly {
    readonly name: string
    readonly cause: Cause
    readonly sides?: Pick<Cell, 'base' | 'head'>
    readonly expected: Pick<Cause, 'chain' | 'goMod'>
  }[] = [
    {
      name: 'a new module, by the line that requires it',
      cause: { kind: 'module', change: 'new', name: 'x/y' },
      expected: {
        chain: ['app/cmd', 'app/export', 'x/y'],
        goMod: { file: 'go.mod', kind: 'direct', line: 2, text: 'require x/y v1.0.0', changed: true },
      },
    },
    {
      name: 'a module that go.mod does not name, by the line of the one that brings it',
      cause: { kind: 'module', change: 'new', name: 'z' },
      expected: {
        chain: ['app/cmd', 'app/export', 'x/y', 'z/w'],
        goMod: { file: 'go.mod', kind: 'direct', line: 2, text: 'require x/y v1.0.0', changed: true, through: 'x/y' },
      },
    },
    {
      name: 'what another module of the workspace imports, by the go.mod of that one',
      cause: { kind: 'module', change: 'new', name: 'only' },
      expected: {
        chain: ['app/cmd', 'lib', 'only/lib'],
        goMod: { file: 'lib/go.mod', kind: 'direct', line: 2, text: 'require only v1.0.0', changed: true },
      },
    },
    {
      name: 'a module of the workspace itself has no line',
      cause: { kind: 'module', change: 'new', name: 'lib' },
      expected: { chain: ['app/cmd', 'lib'] },
    },
    {
      name: 'a module that is used more at the same version, by its largest new package and an old line',
      cause: { kind: 'module', change: 'grew', name: 'old', bytes: 20_000 },
      sides: { base, head },
      expected: {
        chain: ['app/cmd', 'app/export', 'old', 'old/more'],
        goMod: { file: 'go.mod', kind: 'direct', line: 3, text: 'require old v1.0.0', changed: false },
      },
    },
    {
      name: 'a module that grew without a new package, by the nearest one',
      cause: { kind: 'module', change: 'grew', name: 'old', bytes: 20_000 },
      sides: { base, head: base },
      expected: {
        chain: ['app/cmd', 'app/export', 'old'],
        goMod: { file: 'go.mod', kind: 'direct', line: 3, text: 'require old v1.0.0', changed: false },
      },
    },
    {
      name: 'a module that grew by less than counts is left alone',
      cause: { kind: 'module', change: 'upgraded', name: 'old', bytes: 15_999 },
      sides: { base, head },
      expected: {},
    },
    {
      name: 'a new package of the program’s own',
      cause: { kind: 'package', change: 'new', name: 'app/export', bytes: 1 },
      expected: { chain: ['app/cmd', 'app/export'] },
    },
    {
      name: 'an own package that grew needs no reason',
      cause: { kind: 'package', change: 'grew', name: 'app/export', bytes: 1e6 },
      expected: {},
    },
    {
      name: 'the standard library, by its largest new package',
      cause: { kind: 'other', change: 'grew', name: 'standard library', bytes: 16_000 },
      sides: { base, head },
      expected: { chain: ['app/cmd', 'app/export', 'x/y', 'z/w', 'time/tzdata'] },
    },
    {
      name: 'the standard library without a new package is left alone',
      cause: { kind: 'other', change: 'grew', name: 'standard library', bytes: 16_000 },
      sides: { base, head: base },
      expected: {},
    },
    {
      name: 'what belongs to nobody is left alone',
      cause: { kind: 'other', change: 'grew', name: 'debug information', bytes: 1e6 },
      expected: {},
    },
    { name: 'what is gone is left alone', cause: { kind: 'module', change: 'gone', name: 'x/y' }, expected: {} },
    {
      name: 'a module that only another platform links is left alone',
      cause: { kind: 'module', change: 'new', name: 'golang.org/x/sys' },
      expected: {},
    },
  ]
  for (const { name, cause, sides = {}, expected } of cases) {
    it(name, () => {
      const cell: Cell = {
        program: 'cmd',
        flagSet: 'default',
        platform: 'linux/amd64',
        sameness: 'different',
        metrics: {},
        causes: [cause],
        ...sides,
      }
      const linkage = { graph, reached: reachedFrom(graph, 'app/cmd'), goMods }
      assert.deepEqual(explained(cell, linkage).causes, [{ ...cause, ...expected }])
    })
  }

  it('with a chain of at most twelve, which keeps its ends', () => {
    const long = Array.from({ length: 20 }, (_, at): ListedPackage => {
      return { ImportPath: `p${at}`, Imports: [`p${at + 1}`], Module: module(`m${at}`) }
    })
    const deep = importGraph(long)
    const cause: Cause = { kind: 'module', change: 'new', name: 'm19' }
    const cell: Cell = {
      program: 'p',
      flagSet: 'f',
      platform: 'x/y',
      sameness: 'different',
      metrics: {},
      causes: [cause],
    }
    const [found] = explained(cell, { graph: deep, reached: reachedFrom(deep, 'p0'), goMods }).causes
    assert.deepEqual(found?.chain, ['p0', 'p1', 'p2', 'p3', 'p4', '…', 'p14', 'p15', 'p16', 'p17', 'p18', 'p19'])
  })
})
