import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Inspection } from '../../src/core/binary/inspection.ts'
import type { Document } from '../../src/render/document.ts'
import { diffDocument, inspectionDocument } from '../../src/render/inspection.ts'

const inspection: Inspection = {
  path: '/tmp/server',
  size: 10_000,
  format: 'elf',
  goos: 'linux',
  goarch: 'amd64',
  goVersion: 'go1.26.8',
  stripped: false,
  sections: [],
  parts: [
    { kind: 'code', package: 'example.com/app', bytes: 4000 },
    { kind: 'padding', package: 'example.com/app', bytes: 50 },
    { kind: 'data', package: 'fmt', bytes: 2000 },
    { kind: 'dwarf', name: '.debug_info', bytes: 3900 },
  ],
  modules: [],
  packages: [
    {
      path: 'example.com/app',
      module: 'example.com/app',
      bytes: 4050,
      code: 4000,
      functionTable: 0,
      data: 0,
      padding: 50,
    },
    { path: 'fmt', module: 'std', bytes: 2000, code: 0, functionTable: 0, data: 2000, padding: 0 },
  ],
  embedded: [{ package: 'fmt', name: 'page.html', bytes: 1234 }],
  unknown: 50,
}

/** Rows of the table whose first column has that title, as text. */
function rows(document: Document, title: string): string[][] {
  for (const block of document) {
    if (block.kind !== 'table' || block.columns[0]?.title !== title) continue
    return block.rows.map((row) =>
      row.map((line) => line.map((span) => (typeof span === 'string' ? span : Object.values(span).join(' '))).join('')),
    )
  }
  return []
}

describe('an inspection in a terminal', () => {
  const document = inspectionDocument('server', inspection)
  it('says how it is loaded where that differs from program to program: of an ELF file', () => {
    const second = (document: Document) => JSON.stringify(document[1])
    assert.match(second(document), /linux\/amd64, go1\.26\.8, with symbols, static"/)
    const interpreter = '/lib64/ld-linux-x86-64.so.2'
    assert.match(second(inspectionDocument('server', { ...inspection, interpreter })), /, dynamic, by \/lib64\/ld-/)
    assert.match(second(inspectionDocument('server', { ...inspection, format: 'macho' })), /, with symbols"/)
  })

  for (const [title, expected] of [
    ['what', ['code 4.00 kB', 'dwarf 3.90 kB', 'data 2.00 kB', 'padding 50 B', 'unknown 50 B']],
    ['module', ['example.com/app 4.05 kB', '(no package) 3.95 kB', 'std 2.00 kB']],
    ['package', ['example.com/app 4.05 kB', 'fmt 2.00 kB']],
    ['embedded file', ['fmt: page.html 1.23 kB']],
  ] as const) {
    it(`tells of each ${title} what it has, the largest first`, () => {
      assert.deepEqual(
        rows(document, title).map((row) => row.slice(0, 2).join(' ')),
        expected,
      )
    })
  }

  it('adds up: the kinds and the modules to the file, the columns of a package to its bytes', () => {
    for (const title of ['what', 'module']) {
      const shares = rows(document, title).map((row) => Number.parseFloat(row[2] ?? ''))
      assert.equal(Math.round(shares.reduce((sum, share) => sum + share, 0)), 100)
    }
    assert.deepEqual(rows(document, 'package')[0], ['example.com/app', '4.05 kB', '4.00 kB', '0 B', '0 B', '50 B'])
  })
})

describe('a difference in a terminal', () => {
  const facts = { base: 'old', head: 'new', size: { base: 100, head: 160, delta: 60 } }
  const found = {
    causes: [{ kind: 'module', change: 'new', name: 'x.org/y', head: 'v1.0.0', bytes: 60 }],
    packages: [{ name: 'x.org/y/z', base: 0, head: 60 }],
    symbols: [{ name: 'x.org/y/z.F', package: 'x.org/y/z', base: 0, head: 40 }],
    sections: [{ name: '.text', base: 90, head: 150 }],
  } as const

  it('tells causes, packages, symbols and sections', () => {
    const document = diffDocument({ ...facts, ...found, identical: false })
    const firsts = ['cause', 'package', 'symbol', 'section'].map((title) => rows(document, title)[0])
    assert.deepEqual(
      firsts.map((row) => row?.at(-1)),
      ['+60 B', '+60 B', '+40 B', '+60 B'],
    )
  })

  it('tells nothing more of identical files', () => {
    const document = diffDocument({ ...facts, ...found, identical: true })
    assert.equal(document.length, 2)
  })
})
