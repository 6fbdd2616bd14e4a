import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Inspection } from '../../../src/core/binary/inspection.ts'
import { folded, type SizeNode, sizesByPackage, sizeTreesOf } from '../../../src/core/binary/size-tree.ts'

const owned = { code: 0, functionTable: 0, data: 0, padding: 0 }

function inspection(symbols: Inspection['symbols'], yaml: number): Inspection {
  const packages = [
    { path: 'example.com/app', module: 'example.com/app', bytes: 700, ...owned },
    { path: 'gopkg.in/yaml.v3', module: 'gopkg.in/yaml.v3', bytes: yaml, ...owned },
    { path: 'fmt', module: 'std', bytes: 300, ...owned },
  ].filter(({ bytes }) => bytes > 0)
  const parts = [
    { kind: 'dwarf', name: '.debug_info', bytes: 90 },
    { kind: 'padding', bytes: 7 },
    ...packages.map(({ path, bytes }) => ({ kind: 'code', package: path, bytes })),
  ]
  const size = parts.reduce((sum, { bytes }) => sum + bytes, 3)
  return {
    ...{ path: 'app', size, format: 'elf', stripped: false, sections: [], parts, modules: [], packages, unknown: 3 },
    ...(symbols && { symbols }),
  }
}

const base = inspection([{ name: 'example.com/app.main', package: 'example.com/app', bytes: 400, kind: 'code' }], 0)
const head = inspection(
  [
    { name: 'example.com/app.main', package: 'example.com/app', bytes: 410, kind: 'code' },
    { name: 'gopkg.in/yaml.v3.(*parser).parse', package: 'gopkg.in/yaml.v3', bytes: 50, kind: 'code' },
  ],
  60,
)

const flat = (node: SizeNode, depth = 0): string[] => [
  `${'  '.repeat(depth)}${node.name} ${node.base} ${node.head}`,
  ...(node.children ?? []).flatMap((child) => flat(child, depth + 1)),
]

/** Throws where the parts of anything do not add up to it. */
function assertAddsUp(node: SizeNode): void {
  for (const side of ['base', 'head'] as const) {
    if (node.children === undefined) continue
    const sum = node.children.reduce((total, child) => total + child[side], 0)
    assert.equal(sum, node[side], `${node.name}, ${side}`)
  }
  for (const child of node.children ?? []) assertAddsUp(child)
}

describe('the bytes of both files by whose they are', () => {
  it('are those of modules, packages and symbols, and of none, and add up to the files', () => {
    const tree = sizesByPackage({ base, head })
    assert.deepEqual(flat(tree), [
      ' 1100 1160',
      '  example.com/app 700 700',
      '    example.com/app 700 700',
      '      example.com/app.main 400 410',
      '      of no symbol 300 290',
      '  standard library 300 300',
      '    fmt 300 300',
      '  of no package 100 100',
      '    debug information 90 90',
      '      .debug_info 90 90',
      '    padding 7 7',
      '    unknown 3 3',
      '  gopkg.in/yaml.v3 0 60',
      '    gopkg.in/yaml.v3 0 60',
      '      gopkg.in/yaml.v3.(*parser).parse 0 50',
      '      of no symbol 0 10',
    ])
    assert.deepEqual([tree.base, tree.head], [base.size, head.size])
    assertAddsUp(tree)
  })

  it('end at packages where no symbols were asked for', () => {
    const tree = sizesByPackage({ head: inspection(undefined, 60) })
    assert.ok(!flat(tree).some((line) => line.includes('symbol')))
    assert.equal(tree.head, head.size)
  })

  it('are told of the cells whose symbols were named', () => {
    const cells = ['default', 'stripped'].map((flagSet) => ({ program: 'app', flagSet, platform: 'linux/amd64' }))
    const known = { base, head }
    const trees = sizeTreesOf(cells, (side, { flagSet }) => (flagSet === 'default' ? known[side] : undefined), 100)
    assert.deepEqual(
      trees.map(({ flagSet, root }) => [flagSet, root.head]),
      [['default', head.size]],
    )
  })
})

describe('a tree of many nodes', () => {
  const leaf = (name: string, base: number, head: number): SizeNode => ({ name, base, head })
  const sum = (nodes: readonly SizeNode[], side: 'base' | 'head') => nodes.reduce((all, node) => all + node[side], 0)
  const node = (name: string, children: readonly SizeNode[]): SizeNode => ({
    name,
    base: sum(children, 'base'),
    head: sum(children, 'head'),
    children,
  })
  const many = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => leaf(`${prefix}${at}`, 1_000 - at, 1_000 - at))
  const tree = node('file', [
    node('large', [...many('a', 500), leaf('changed', 1, 900)]),
    node(
      'small',
      many('b', 500).map(({ name }) => leaf(name, 1, 1)),
    ),
  ])

  it('keeps the largest and what changed; the rest of each parent is one node, and all sums stay', () => {
    const less = folded(tree, 50)
    assertAddsUp(less)
    assert.deepEqual([less.base, less.head], [tree.base, tree.head])
    const [large, small] = less.children ?? []
    const names = large?.children?.map(({ name }) => name) ?? []
    assert.ok(names.includes('a0') && names.includes('changed') && !names.includes('a499'))
    assert.match(names.at(-1) ?? '', /^\d+ smaller$/)
    assert.ok(names.length <= 51, `${names.length}`)
    assert.deepEqual(small, leaf('small', 500, 500))
  })

  it('counts what an earlier fold left out, too', () => {
    const [large] = folded(folded(tree, 400), 50).children ?? []
    const all = tree.children?.[0]?.children?.length ?? 0
    const shown = large?.children ?? []
    assert.equal(shown.filter(({ smaller }) => smaller !== undefined).length, 1)
    assert.equal(shown.at(-1)?.name, `${all - shown.length + 1} smaller`)
    assertAddsUp(folded(folded(tree, 400), 50))
  })

  it('stays as it is where it is small enough', () => assert.equal(folded(tree, 2_000), tree))
})
