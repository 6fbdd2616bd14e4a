import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BinaryFacts } from '../../../src/core/binary/binary-facts.ts'
import { type CauseSide, causesOf } from '../../../src/core/binary/causes.ts'
import {
  bytesByKind,
  type Inspection,
  packageDifferences,
  symbolDifferences,
} from '../../../src/core/binary/inspection.ts'

interface Shape {
  /** Bytes by package, with its module. */
  readonly packages: Readonly<Record<string, readonly [module: string, bytes: number]>>
  readonly dwarf?: number
  readonly unknown?: number
  readonly modules?: Readonly<Record<string, string>>
  readonly go?: string
  /** Of a package's bytes, those that others use too. */
  readonly shared?: Readonly<Record<string, number>>
  readonly embedded?: Inspection['embedded']
  /** Data that no package owns. */
  readonly nobodys?: number
}

function side({
  packages,
  dwarf = 0,
  unknown = 0,
  modules = {},
  go = 'go1.26.8',
  shared = {},
  embedded,
  nobodys = 0,
}: Shape): CauseSide & { inspection: Inspection } {
  const owned = Object.entries(packages).map(([path, [module, bytes]]) => ({
    path,
    ...(module !== '' && { module }),
    bytes,
    code: bytes,
    functionTable: 0,
    data: 0,
    ...(shared[path] !== undefined && { shared: shared[path] }),
  }))
  const size = owned.reduce((sum, { bytes }) => sum + bytes, dwarf + unknown + nobodys)
  const inspection: Inspection = {
    path: 'program',
    size,
    format: 'elf',
    stripped: dwarf === 0,
    sections: [],
    parts: [
      ...owned.map(({ path, bytes }) => ({ kind: 'code', package: path, bytes })),
      { kind: 'dwarf', bytes: dwarf },
      ...(nobodys > 0 ? [{ kind: 'data', bytes: nobodys }] : []),
    ],
    modules: [],
    packages: owned.map((one) => ({ ...one, padding: 0 })),
    ...(embedded && { embedded }),
    unknown,
  }
  const facts: BinaryFacts = {
    size,
    sha256: '',
    format: 'elf',
    go_version: go,
    stripped: dwarf === 0,
    libraries: [],
    symbols: 0,
    dynamic_symbols: 0,
    content_size: size,
    loadable_size: size,
    loadable_sha256: '',
    unstamped_sha256: '',
    sections: [],
    main_module: { path: 'example.com/app', version: '(devel)' },
    modules: Object.entries(modules).map(([path, version]) => ({ path, version })),
    settings: [],
  }
  return { facts, inspection }
}

const base = side({
  packages: {
    runtime: ['std', 1000],
    'example.com/app/a': ['example.com/app', 50],
    'example.com/app/old': ['example.com/app', 20],
    'x.org/kept': ['x.org/kept', 300],
    'x.org/gone': ['x.org/gone', 40],
    'x.org/text/one': ['x.org/text', 10],
  },
  dwarf: 500,
  modules: { 'x.org/kept': 'v1.0.0', 'x.org/gone': 'v0.1.0', 'x.org/text': 'v0.14.0', 'x.org/still': 'v1.0.0' },
})
const head = side({
  packages: {
    runtime: ['std', 1200],
    'example.com/app/a': ['example.com/app', 55],
    'example.com/app/new': ['example.com/app', 30],
    'x.org/kept': ['x.org/kept', 290],
    'x.org/text/one': ['x.org/text', 12],
    'x.org/text/two': ['x.org/text', 3],
    'x.org/new': ['x.org/new', 880],
    'C code': ['', 7],
  },
  dwarf: 700,
  unknown: 1,
  modules: { 'x.org/kept': 'v1.0.0', 'x.org/new': 'v1.2.0', 'x.org/text': 'v0.15.0', 'x.org/still': 'v1.0.0' },
})

describe('the causes of a difference', () => {
  it('name whose doing each part is, the largest first', () => {
    assert.deepEqual(causesOf(base, head), [
      { kind: 'module', change: 'new', name: 'x.org/new', head: 'v1.2.0', bytes: 880 },
      { kind: 'other', change: 'grew', name: 'standard library', bytes: 200 },
      { kind: 'other', change: 'grew', name: 'debug information', bytes: 200 },
      { kind: 'module', change: 'gone', name: 'x.org/gone', base: 'v0.1.0', bytes: -40 },
      { kind: 'package', change: 'new', name: 'example.com/app/new', bytes: 30 },
      { kind: 'package', change: 'gone', name: 'example.com/app/old', bytes: -20 },
      { kind: 'module', change: 'shrank', name: 'x.org/kept', base: 'v1.0.0', head: 'v1.0.0', bytes: -10 },
      { kind: 'other', change: 'grew', name: 'code of C and of no package', bytes: 7 },
      { kind: 'module', change: 'upgraded', name: 'x.org/text', base: 'v0.14.0', head: 'v0.15.0', bytes: 5 },
      { kind: 'package', change: 'grew', name: 'example.com/app/a', bytes: 5 },
      { kind: 'other', change: 'grew', name: 'unknown', bytes: 1 },
    ])
  })

  it('add up to the difference of the two files', () => {
    const sum = causesOf(base, head).reduce((total, { bytes = 0 }) => total + bytes, 0)
    assert.equal(sum, head.inspection.size - base.inspection.size)
  })

  it('are none for one and the same program', () => assert.deepEqual(causesOf(base, base), []))

  it('are modules without bytes where the files were not dissected', () => {
    assert.deepEqual(causesOf({ facts: base.facts }, { facts: head.facts }), [
      { kind: 'module', change: 'new', name: 'x.org/new', head: 'v1.2.0' },
      { kind: 'module', change: 'gone', name: 'x.org/gone', base: 'v0.1.0' },
      { kind: 'module', change: 'upgraded', name: 'x.org/text', base: 'v0.14.0', head: 'v0.15.0' },
    ])
  })

  it('leave two packages alone that seem to swap what both of them use', () => {
    const packages = { 'x.org/a': ['x.org/a', 800], 'x.org/b': ['x.org/b', 100] } as const
    const swapped = { 'x.org/a': ['x.org/a', 100], 'x.org/b': ['x.org/b', 800] } as const
    const modules = { 'x.org/a': 'v1.0.0', 'x.org/b': 'v1.0.0' }
    const before = side({ packages, modules, shared: { 'x.org/a': 700 } })
    assert.deepEqual(causesOf(before, side({ packages: swapped, modules, shared: { 'x.org/b': 700 } })), [])
    assert.deepEqual(causesOf(before, side({ packages: swapped, modules, shared: { 'x.org/b': 750 } })), [
      { kind: 'module', change: 'shrank', name: 'x.org/b', base: 'v1.0.0', head: 'v1.0.0', bytes: -50 },
      { kind: 'other', change: 'grew', name: 'data shared by packages', bytes: 50 },
    ])
  })

  it('add up data that several packages share and data that none owns', () => {
    const packages = { 'example.com/app': ['example.com/app', 100] } as const
    const before = side({ packages, shared: { 'example.com/app': 10 }, nobodys: 5 })
    const after = side({ packages, shared: { 'example.com/app': 30 }, nobodys: 9 })
    assert.deepEqual(causesOf(before, after), [
      { kind: 'other', change: 'grew', name: 'data shared by packages', bytes: 24 },
      { kind: 'package', change: 'shrank', name: 'example.com/app', bytes: -20 },
    ])
  })

  it('leave a dependency alone whose code is the same, though more data is found for it', () => {
    const modules = { 'x.org/a': 'v1.0.0' }
    const withData = (data: number) => {
      const { facts, inspection } = side({ packages: { 'x.org/a': ['x.org/a', 500] }, modules })
      const packages = inspection.packages.map((one) => ({ ...one, bytes: one.bytes + data, data }))
      return { facts, inspection: { ...inspection, packages } }
    }
    assert.deepEqual(causesOf(withData(10), withData(90)), [
      { kind: 'other', change: 'grew', name: 'data shared by packages', bytes: 80 },
    ])
  })

  it('name embedded files apart from the package that embeds them', () => {
    const owner = 'example.com/app/web'
    const before = side({
      packages: { [owner]: ['example.com/app', 500] },
      embedded: [
        { name: 'app.js', package: owner, bytes: 300 },
        { name: 'same.css', package: owner, bytes: 90 },
      ],
    })
    const after = side({
      packages: { [owner]: ['example.com/app', 4530] },
      embedded: [
        { name: 'app.js', package: owner, bytes: 310 },
        { name: 'same.css', package: owner, bytes: 90 },
        { name: 'logo.png', package: owner, bytes: 4000 },
      ],
    })
    assert.deepEqual(causesOf(before, after), [
      { kind: 'embedded', change: 'new', name: 'logo.png', bytes: 4000 },
      { kind: 'package', change: 'grew', name: owner, bytes: 20 },
      { kind: 'embedded', change: 'grew', name: 'app.js', bytes: 10 },
    ])
  })

  it('make one of a module that went and its next major version that came', () => {
    const before = side({
      packages: { 'x.org/yaml/v3': ['x.org/yaml/v3', 327] },
      modules: { 'x.org/yaml/v3': 'v3.0.4' },
    })
    const after = side({
      packages: { 'x.org/yaml/v4/parse': ['x.org/yaml/v4', 335] },
      modules: { 'x.org/yaml/v4': 'v4.0.0' },
    })
    assert.deepEqual(causesOf(before, after), [
      { kind: 'module', change: 'upgraded', name: 'x.org/yaml/v4', base: 'v3.0.4', head: 'v4.0.0', bytes: 8 },
    ])
  })

  it('blame the toolchain for the standard library where its version differs', () => {
    const before = side({ packages: { runtime: ['std', 1000] } })
    const after = side({ packages: { runtime: ['std', 900] }, go: 'go1.25.4' })
    assert.deepEqual(causesOf(before, after), [
      { kind: 'toolchain', change: 'downgraded', name: 'Go', base: 'go1.26.8', head: 'go1.25.4', bytes: -100 },
    ])
  })

  it('include the toolchain where the two sides were built by different ones', () => {
    const newer = side({ packages: {}, go: 'go1.27.0' })
    const older = side({ packages: {} })
    assert.deepEqual(causesOf(older, newer), [
      { kind: 'toolchain', change: 'upgraded', name: 'Go', base: 'go1.26.8', head: 'go1.27.0' },
    ])
  })
})

describe('two inspections', () => {
  it('differ by package, the largest first, unchanged ones left out', () => {
    const found = packageDifferences(base.inspection, head.inspection)
    assert.deepEqual(found[0], { name: 'x.org/new', base: 0, head: 880 })
    assert.equal(
      found.find(({ name }) => name === 'x.org/still'),
      undefined,
    )
  })

  it('have a sum by kind that is the size of the file', () => {
    for (const { inspection } of [base, head]) {
      const sum = [...bytesByKind(inspection).values()].reduce((total, bytes) => total + bytes, 0)
      assert.equal(sum, inspection.size)
    }
  })
})

describe('the symbols of two inspections', () => {
  const symbol = (name: string, path: string, bytes: number, kind = 'code') => ({ name, package: path, bytes, kind })
  it('differ by all that a file holds for them, the largest change first', () => {
    const before = { ...base.inspection, symbols: [symbol('main.f', 'main', 10), symbol('a.g', 'x.org/a', 5)] }
    const after = {
      ...base.inspection,
      symbols: [
        symbol('main.f', 'main', 13),
        symbol('main.f', 'main', 4, 'function-table'),
        symbol('x.org/b%2ev3.h', 'x.org/b.v3', 90),
      ],
    }
    assert.deepEqual(symbolDifferences(before, after), [
      { name: 'x.org/b.v3.h', package: 'x.org/b.v3', base: 0, head: 90 },
      { name: 'main.f', package: 'main', base: 10, head: 17 },
      { name: 'a.g', package: 'x.org/a', base: 5, head: 0 },
    ])
  })
  it('are not compared where one side does not name them', () => {
    assert.deepEqual(symbolDifferences(base.inspection, { ...base.inspection, symbols: [symbol('f', 'main', 1)] }), [])
  })
})
