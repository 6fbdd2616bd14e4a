import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepLargest, movedPrograms, namePrograms, reasonToSkip } from '../../../src/core/plan/program-name.ts'

describe('programs are named', () => {
  const cases: { name: string; places: [folder: string, importPath: string][]; names: Record<string, string> }[] = [
    {
      name: 'after their folder',
      places: [['./cmd/server', 'example.com/shop/cmd/server']],
      names: { './cmd/server': 'server' },
    },
    {
      name: 'after the module at its root, without the major version',
      places: [
        ['.', 'github.com/a/tool/v2'],
        ['./sub', 'github.com/a/tool/v2/sub'],
      ],
      names: { '.': 'tool', './sub': 'sub' },
    },
    {
      name: 'by as much more of the path as tells them apart, and only where they clash',
      places: [
        ['./a/cmd/server', 'example.com/x/a/cmd/server'],
        ['./b/cmd/server', 'example.com/x/b/cmd/server'],
        ['./cmd/cli', 'example.com/x/cmd/cli'],
      ],
      names: { './a/cmd/server': 'a/cmd/server', './b/cmd/server': 'b/cmd/server', './cmd/cli': 'cli' },
    },
    {
      name: 'by the whole path where one is the end of the other',
      places: [
        ['./cmd/server', 'server'],
        ['./x', 'example.com/server'],
      ],
      names: { './cmd/server': 'cmd/server', './x': 'example.com/server' },
    },
    {
      name: 'alike on both sides, even if the module was renamed',
      places: [
        ['./cmd/cli', 'example.com/new/v2/cmd/cli'],
        ['./cmd/cli', 'example.com/old/cmd/cli'],
      ],
      names: { './cmd/cli': 'cli' },
    },
    {
      name: 'by their folders where two modules have one path',
      places: [
        ['./a', 'example.com/same'],
        ['./b', 'example.com/same'],
      ],
      names: { './a': 'a', './b': 'b' },
    },
  ]
  for (const { name, places, names } of cases) {
    it(name, () => {
      const list = places.map(([folder, importPath]) => ({ package: folder, importPath }))
      assert.deepEqual(Object.fromEntries(namePrograms(list)), names)
    })
  }
})

describe('programs that were moved', () => {
  type Places = Record<string, string>
  const cases: { name: string; head: Places; base: Places; moved: Places }[] = [
    {
      name: 'have another folder and the same file name',
      head: { './server': 'a/server', './cmd/old': 'a/cmd/old' },
      base: { './cmd/server': 'a/cmd/server', './cmd/old': 'a/cmd/old' },
      moved: { './server': './cmd/server' },
    },
    {
      name: 'from the root, whose file is called after the module',
      head: { './cmd/shop': 'example.com/shop/v2/cmd/shop' },
      base: { '.': 'example.com/shop/v2' },
      moved: { './cmd/shop': '.' },
    },
    {
      name: 'beside one of the same name that stayed',
      head: { './a/tool': 'm/a/tool', './c/tool': 'm/c/tool' },
      base: { './a/tool': 'm/a/tool', './b/tool': 'm/b/tool' },
      moved: { './c/tool': './b/tool' },
    },
    {
      name: 'not where two could be meant in base',
      head: { './tool': 'm/tool' },
      base: { './a/tool': 'm/a/tool', './b/tool': 'm/b/tool' },
      moved: {},
    },
    {
      name: 'not where two could be meant in head',
      head: { './a/tool': 'm/a/tool', './b/tool': 'm/b/tool' },
      base: { './tool': 'm/tool' },
      moved: {},
    },
    {
      name: 'not under another file name',
      head: { './cmd/new': 'm/cmd/new' },
      base: { './cmd/old': 'm/cmd/old' },
      moved: {},
    },
    { name: 'not where the folder stayed', head: { '.': 'n/b' }, base: { '.': 'm/a' }, moved: {} },
    { name: 'not without a base', head: { './tool': 'm/tool' }, base: {}, moved: {} },
  ]
  const places = (of: Places) => Object.entries(of).map(([folder, importPath]) => ({ package: folder, importPath }))
  for (const { name, head, base, moved } of cases) {
    it(name, () => {
      assert.deepEqual(Object.fromEntries(movedPrograms(places(head), places(base))), moved)
    })
  }
})

describe('zero-config', () => {
  const cases: [package_: string, folder: string | undefined][] = [
    ['.', undefined],
    ['./cmd/server', undefined],
    ['./tools/gen', undefined],
    ['./internal/cmd/tools', undefined],
    ['./cmd/examples-server', undefined],
    ['./examples/demo', 'examples'],
    // A program may well be called that.
    ['./cmd/example', undefined],
    ['./internal/tools', 'internal/tools'],
    ['./a/internal/tools/gen', 'internal/tools'],
    ['./a/testdata/x', 'testdata'],
  ]
  for (const [package_, folder] of cases) {
    it(`${folder === undefined ? 'builds' : 'leaves out'} ${package_}`, () =>
      assert.deepEqual(reasonToSkip(package_), folder && { kind: 'below', folder }))
  }
})

describe('of many programs', () => {
  const sized = (...sizes: (number | undefined)[]) =>
    sizes.map((size, index) => ({ name: `p${index}`, ...(size !== undefined && { size }) }))

  it('all are kept up to the limit', () => {
    const programs = sized(3, 1, 2)
    assert.deepEqual(keepLargest(programs, 3), { kept: programs, left: [] })
  })

  it('the largest are kept in their order, and the others are named', () => {
    const { kept, left, note } = keepLargest(sized(3, 1, 2, 4), 2)
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['p0', 'p3'],
    )
    assert.deepEqual(
      left.map(({ name }) => name),
      ['p2', 'p1'],
    )
    assert.deepEqual(note, { kind: 'largest-programs', found: 4, limit: 2, named: false, left: ['p2', 'p1'] })
  })

  it('one that a budget names is kept besides, or its limit would hold nothing', () => {
    const programs = sized(3, 1, 2, 4).map((program) => ({ ...program, named: program.name === 'p1' }))
    const { kept, note } = keepLargest(programs, 2)
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['p0', 'p1', 'p3'],
    )
    assert.deepEqual(note, { kind: 'largest-programs', found: 4, limit: 2, named: true, left: ['p2'] })
  })

  it('one that was not built is never hidden', () => {
    const { kept } = keepLargest(sized(3, undefined, 2), 1)
    assert.deepEqual(
      kept.map(({ name }) => name),
      ['p0', 'p1'],
    )
  })
})
