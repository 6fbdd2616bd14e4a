import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  chainTo,
  importGraph,
  type ListedPackage,
  mainPackage,
  reachedFrom,
} from '../../../src/core/binary/import-graph.ts'

const own = { Path: 'example.com/app', Main: true }
const listed = (ImportPath: string, Imports: readonly string[], rest: Partial<ListedPackage> = {}): ListedPackage => ({
  ImportPath,
  Imports,
  ...(ImportPath.startsWith('app') && { Module: own }),
  ...rest,
})
const program = listed('app', ['a', 'app/z', 'fmt', 'C'], { Name: 'main', Match: ['.'] })

describe('the chain of imports to a package', () => {
  const cases: readonly {
    readonly name: string
    readonly packages: readonly ListedPackage[]
    readonly to: string
    readonly expected: readonly string[] | undefined
  }[] = [
    { name: 'is the program alone when that is what is asked for', packages: [program], to: 'app', expected: ['app'] },
    {
      name: 'is the shortest one',
      packages: [program, listed('a', ['b']), listed('b', ['c']), listed('c', []), listed('app/z', ['c'])],
      to: 'c',
      expected: ['app', 'app/z', 'c'],
    },
    {
      name: 'leads through own packages where another one is as short',
      packages: [program, listed('a', ['c']), listed('c', []), listed('app/z', ['c'])],
      to: 'c',
      expected: ['app', 'app/z', 'c'],
    },
    {
      name: 'follows what an import means, not how it is written',
      packages: [
        program,
        listed('fmt', ['golang.org/x/net'], { ImportMap: { 'golang.org/x/net': 'vendor/golang.org/x/net' } }),
        listed('vendor/golang.org/x/net', []),
      ],
      to: 'vendor/golang.org/x/net',
      expected: ['app', 'fmt', 'vendor/golang.org/x/net'],
    },
    {
      name: 'is none to what another program imports',
      packages: [program, listed('app/other', ['d'], { Name: 'main', Match: ['./other'] }), listed('d', [])],
      to: 'd',
      expected: undefined,
    },
  ]
  for (const { name, packages, to, expected } of cases) {
    it(name, () => {
      const graph = importGraph(packages)
      const chain = chainTo(graph, reachedFrom(graph, 'app'), ({ ImportPath }) => ImportPath === to)
      assert.deepEqual(
        chain?.map(({ ImportPath }) => ImportPath),
        expected,
      )
    })
  }

  it('to a module ends at its nearest package', () => {
    const Module = { Path: 'y' }
    const graph = importGraph([
      program,
      listed('a', ['y/deep']),
      listed('app/z', ['a', 'y/near']),
      listed('y/deep', [], { Module }),
      listed('y/near', ['y/deep'], { Module }),
    ])
    const chain = chainTo(graph, reachedFrom(graph, 'app'), (found) => found.Module?.Path === 'y')
    assert.deepEqual(
      chain?.map(({ ImportPath }) => ImportPath),
      ['app', 'app/z', 'y/near'],
    )
  })
})

it('the program is the main package that the command line named', () => {
  const library = listed('app/lib', [], { Name: 'lib', Match: ['./lib'] })
  const graph = importGraph([listed('fmt', [], { Name: 'fmt' }), library, program])
  assert.equal(mainPackage(graph, '.'), 'app')
  assert.equal(mainPackage(graph, './lib'), undefined)
})
