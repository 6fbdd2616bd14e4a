import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CauseSide, causesOf } from '../../src/core/causes.ts'
import { bytesByKind, type Inspection, moduleDifferences, packageDifferences } from '../../src/core/inspection.ts'
import type { BinaryFacts } from '../../src/core/probe-protocol.ts'

interface Shape {
  /** Bytes by package, with its module. */
  readonly packages: Readonly<Record<string, readonly [module: string, bytes: number]>>
  readonly dwarf?: number
  readonly unknown?: number
  readonly modules?: Readonly<Record<string, string>>
  readonly go?: string
}

function side({
  packages,
  dwarf = 0,
  unknown = 0,
  modules = {},
  go = 'go1.26.8',
}: Shape): CauseSide & { inspection: Inspection } {
  const owned = Object.entries(packages).map(([path, [module, bytes]]) => ({
    path,
    ...(module !== '' && { module }),
    bytes,
    code: bytes,
    functionTable: 0,
    data: 0,
  }))
  const size = owned.reduce((sum, { bytes }) => sum + bytes, dwarf + unknown)
  const inspection: Inspection = {
    path: 'program',
    size,
    format: 'elf',
    stripped: dwarf === 0,
    sections: [],
    parts: [
      ...owned.map(({ path, bytes }) => ({ kind: 'code', package: path, bytes })),
      { kind: 'dwarf', bytes: dwarf },
    ],
    modules: [],
    packages: owned,
    unknown,
  }
  const facts: BinaryFacts = {
    size,
    sha256: '',
    format: 'elf',
    go_version: go,
    stripped: dwarf === 0,
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
      { kind: 'other', change: 'grew', name: '(no module)', bytes: 7 },
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

  it('include the toolchain where the two sides were built by different ones', () => {
    const newer = side({ packages: {}, go: 'go1.27.0' })
    const older = side({ packages: {} })
    assert.deepEqual(causesOf(older, newer), [
      { kind: 'toolchain', change: 'upgraded', name: 'Go', base: 'go1.26.8', head: 'go1.27.0' },
    ])
  })
})

describe('two inspections', () => {
  it('differ by module and by package, unchanged ones left out', () => {
    const names = moduleDifferences(base.inspection, head.inspection).map(({ name }) => name)
    assert.deepEqual(names, [
      'x.org/new',
      'std',
      'x.org/gone',
      'example.com/app',
      'x.org/kept',
      '(no module)',
      'x.org/text',
    ])
    assert.deepEqual(packageDifferences(base.inspection, head.inspection)[0], { name: 'x.org/new', base: 0, head: 880 })
  })

  it('have a sum by kind that is the size of the file', () => {
    for (const { inspection } of [base, head]) {
      const sum = [...bytesByKind(inspection).values()].reduce((total, bytes) => total + bytes, 0)
      assert.equal(sum, inspection.size)
    }
  })
})
