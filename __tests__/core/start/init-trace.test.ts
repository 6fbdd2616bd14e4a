import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import {
  type Attribution,
  attributionOf,
  type Init,
  type InitTrace,
  initChanges,
  readInitTrace,
  tracedEnvironment,
} from '../../../src/core/start/init-trace.ts'
import type { InitChange } from '../../../src/core/start/start-schema.ts'

type Side = 'base' | 'head' | 'again'
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'init-traces.json'), 'utf8'),
) as Record<Side, readonly (readonly string[])[]>
const traces = (side: Side): readonly InitTrace[] => recorded[side].map((lines) => readInitTrace(lines.join('\n')))

describe('a traced start', () => {
  const cases = [
    { name: 'has nothing of GODEBUG but the trace', env: { A: 'b' }, expected: { A: 'b', GODEBUG: 'inittrace=1' } },
    {
      name: 'keeps what the program has',
      env: { GODEBUG: 'gctrace=1' },
      expected: { GODEBUG: 'gctrace=1,inittrace=1' },
    },
    { name: 'takes an empty value for none', env: { GODEBUG: '' }, expected: { GODEBUG: 'inittrace=1' } },
  ]
  for (const { name, env, expected } of cases) it(name, () => assert.deepEqual(tracedEnvironment(env), expected))
})

describe('a trace', () => {
  const cases: readonly { readonly name: string; readonly stderr: string; readonly expected: Record<string, Init> }[] =
    [
      {
        name: 'has a line a package',
        stderr:
          'init os @0.1 ms, 0.009 ms clock, 520 bytes, 10 allocs\ninit unicode @0.1 ms, 12 ms clock, 0 bytes, 0 allocs\n',
        expected: {
          os: { seconds: 0.000009, bytes: 520, allocations: 10 },
          unicode: { seconds: 0.012, bytes: 0, allocations: 0 },
        },
      },
      {
        name: 'has escaped dots in the names of symbols',
        stderr: 'init gopkg.in/yaml%2ev3 @1 ms, 0.2 ms clock, 8 bytes, 1 allocs',
        expected: { 'gopkg.in/yaml.v3': { seconds: 0.0002, bytes: 8, allocations: 1 } },
      },
      {
        name: 'stands between what the program says itself',
        stderr: 'init done\nlevel=info\ninit os @0 ms, 1 ms clock, 2 bytes, 3 allocs\ninit main @ 5, 1 ms clock\n',
        expected: { os: { seconds: 0.001, bytes: 2, allocations: 3 } },
      },
      {
        name: 'is read as far as it is understood',
        stderr: 'init os @0 ms, 1 ms clock, 2 objects\ninit io @0 ms, 1.2.3 ms clock, 1 bytes, 1 allocs\n',
        expected: { os: { seconds: 0.001 } },
      },
      { name: 'may be missing', stderr: 'hello\n', expected: {} },
    ]
  for (const { name, stderr, expected } of cases) {
    it(name, () => assert.deepEqual(Object.fromEntries(readInitTrace(stderr)), expected))
  }

  it('of a real program names the packages that have work to do', () => {
    const [first] = traces('head')
    assert.ok(first)
    assert.equal(first.size, recorded.head[0]?.length)
    assert.ok(first.has('github.com/rhysd/actionlint'))
  })
})

describe('packages whose initialization changed', () => {
  it('are the ones that came and went, in real traces of two versions of a program', () => {
    const changes = initChanges(traces('base'), traces('head'))
    const swapped = changes.filter(({ package: name }) => name.includes('yaml'))
    assert.deepEqual(swapped.map(({ package: name, base, head }) => [name, base?.bytes, head?.bytes]).sort(), [
      ['go.yaml.in/yaml/v4', undefined, 25752],
      ['gopkg.in/yaml.v3', 25720, undefined],
    ])
  })

  it('are none, in real traces of one file on both sides', () => {
    assert.deepEqual(initChanges(traces('head'), traces('again')), [])
  })

  const starts = (...milliseconds: readonly number[]): InitTrace[] =>
    milliseconds.map((time) => new Map([['x', { seconds: time / 1000 }]]))
  const none: readonly InitTrace[] = Array.from({ length: 7 }, () => new Map())
  const slow = starts(1, 1.1, 1, 1.2, 1, 1.1, 1)
  const cases: readonly {
    readonly name: string
    readonly base: readonly InitTrace[]
    readonly head: readonly InitTrace[]
    readonly expected: readonly InitChange[]
  }[] = [
    {
      name: 'have the difference of the medians',
      base: slow,
      head: starts(3, 3.1, 3, 3.2, 3, 3.1, 3),
      expected: [{ package: 'x', base: { seconds: 0.001 }, head: { seconds: 0.003 }, delta: 0.002 }],
    },
    {
      name: 'may lack an init on one side',
      base: none,
      head: slow,
      expected: [{ package: 'x', head: { seconds: 0.001 }, delta: 0.001 }],
    },
    { name: 'are not those that noise moves', base: slow, head: starts(1, 1.2, 1.3, 1, 1.2, 1, 5), expected: [] },
    {
      name: 'are not those that move by less than 20 µs',
      base: starts(...Array.from({ length: 7 }, () => 0.01)),
      head: starts(...Array.from({ length: 7 }, () => 0.029)),
      expected: [],
    },
    {
      name: 'are not those whose line some starts lack',
      base: slow,
      head: [...starts(3, 3, 3, 3, 3, 3), new Map()],
      expected: [],
    },
    { name: 'cannot be told by three starts', base: slow.slice(0, 3), head: starts(3, 3, 3), expected: [] },
  ]
  for (const { name, base, head, expected } of cases) {
    it(name, () => assert.deepEqual(initChanges(base, head), expected))
  }

  it('are ten at most, the largest change first', () => {
    const all = (factor: number): InitTrace[] =>
      Array.from(
        { length: 7 },
        () => new Map(Array.from({ length: 12 }, (_, at) => [`p${at}`, { seconds: at * factor }])),
      )
    const names = initChanges(all(0.001), all(0.002)).map(({ package: name }) => name)
    assert.deepEqual(names, ['p11', 'p10', 'p9', 'p8', 'p7', 'p6', 'p5', 'p4', 'p3', 'p2'])
  })
})

describe('a longer start', () => {
  const init = (name: string, delta: number): InitChange => ({ package: name, delta })
  const cases: readonly {
    readonly name: string
    readonly delta: number
    readonly inits?: readonly InitChange[]
    readonly expected: Attribution | undefined
  }[] = [
    {
      name: 'is explained by the package that takes most of it',
      delta: 0.001,
      inits: [init('y', -0.002), init('x', 0.0008), init('z', 0.0001)],
      expected: { package: 'x', seconds: 0.0008, all: false },
    },
    {
      name: 'is a shorter one: the package that saves most of it',
      delta: -0.001,
      inits: [init('x', 0.0008), init('y', -0.0004)],
      expected: { package: 'y', seconds: -0.0004, all: false },
    },
    { name: 'is not explained by less than a fifth', delta: 0.001, inits: [init('x', 0.00019)], expected: undefined },
    {
      name: 'is no longer than it is, whatever the trace says',
      delta: 0.001,
      inits: [init('x', 0.0012)],
      expected: { package: 'x', seconds: 0.0012, all: true },
    },
    { name: 'is not explained without a trace', delta: 0.001, expected: undefined },
  ]
  for (const { name, delta, inits, expected } of cases) {
    it(name, () => {
      const comparison: Comparison = { decision: delta > 0 ? 'grew' : 'shrank', delta }
      const cell = { metrics: { 'cold-start': comparison }, ...(inits && { inits: [...inits] }) }
      assert.deepEqual(attributionOf(cell), expected)
    })
  }
})
