import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FlagSetFacts } from '../../../src/core/binary/binary.ts'
import type { BinaryFacts } from '../../../src/core/binary/binary-facts.ts'
import type { Subject } from '../../../src/core/binary/flag-set-facts.ts'
import { withFacts } from '../../../src/core/cell/flag-sets.ts'
import type { FlagSet } from '../../../src/core/plan/flag-set.ts'
import { flagSetEffectText } from '../../../src/render/words/flag-set-text.ts'
import { facts } from '../measured.ts'

const section = (name: string, sha256 = name) => ({ name, file_bytes: 10, memory_bytes: 10, sha256 })
const whole = ['.text', '.rodata', '.data', '.gopclntab', '.debug_info', '.symtab'].map((name) => section(name))

const binary = (rest: Partial<BinaryFacts> = {}): BinaryFacts =>
  facts({ go_version: 'go1.26.8', sections: whole, symbols: 20, ...rest })
const subject = (head: Partial<BinaryFacts> = {}, flags: Partial<FlagSet> = {}, base?: BinaryFacts): Subject => ({
  flags: { name: 'f', env: {}, runEnv: {}, ...flags },
  head: binary(head),
  ...(base && { base }),
})

/** The facts of each row, the first flag set's first. */
function factsOf(...subjects: readonly (Subject | undefined)[]): readonly (FlagSetFacts | undefined)[] {
  const rows = subjects.map((_, at) => ({ flagSet: String(at), metrics: {} }))
  const comparison = { program: 'p', platform: 'linux/amd64', reference: '0', rows }
  const [found] = withFacts([comparison], ({ flagSet }) => subjects[Number(flagSet)])
  return found?.rows.map(({ facts }) => facts) ?? []
}

const stripped = {
  sha256: 'stripped',
  stripped: true,
  symbols: 0,
  sections: whole.filter(({ name }) => !/debug|symtab/.test(name)),
}
const first = subject({}, { name: 'default' })

describe('what is said of a flag set', () => {
  const cases: readonly { readonly name: string; readonly of: Subject; readonly words: readonly string[] }[] = [
    { name: 'that does nothing is nothing', of: subject({ sha256: 'x' }), words: [] },
    {
      name: 'that strips is said once, whether it says -w as well',
      of: subject(stripped),
      words: ['perf, nm and objdump cannot name functions; pprof and panics can'],
    },
    {
      name: 'that strips what Go did not make promises nothing of pprof',
      // Without the field, as the probe leaves it out.
      of: { ...subject(), head: { ...facts({ ...stripped }) } },
      words: ['perf, nm and objdump cannot name functions'],
    },
    {
      name: 'that strips where there is no perf does not speak of it',
      of: subject({ ...stripped, format: 'pe' }),
      words: ['nm and objdump cannot name functions; pprof and panics can'],
    },
    {
      name: 'that keeps the symbols and drops the rest',
      of: subject({ sha256: 'x', sections: whole.filter(({ name }) => name !== '.debug_info') }),
      words: ['debuggers know no lines, types and variables'],
    },
    {
      name: 'that needs a loader',
      of: subject({ sha256: 'x', interpreter: '/lib64/ld-linux-x86-64.so.2' }),
      words: ['needs ld-linux-x86-64.so.2: does not start in a scratch image'],
    },
    {
      name: 'that needs many libraries names two and counts the rest',
      of: subject({ sha256: 'x', interpreter: '/lib/ld-musl-x86_64.so.1', libraries: ['a.so', 'b.so', 'c.so'] }),
      words: ['needs ld-musl-x86_64.so.1, a.so and 2 more: does not start in a scratch image'],
    },
    {
      name: 'that trims paths',
      of: subject({ sha256: 'x', settings: [{ key: '-trimpath', value: 'true' }] }),
      words: ['stack traces name import paths instead of folders'],
    },
    {
      name: 'that only runs otherwise is the same file',
      of: subject({}, { runEnv: { GOGC: 'off' } }),
      words: ['the same file as default', 'grows without bound when it allocates'],
    },
    {
      name: 'that collects late',
      of: subject({}, { runEnv: { GOGC: 'off', GOMEMLIMIT: '64MiB' } }),
      words: ['the same file as default', 'collects no garbage before it has 64MiB'],
    },
  ]
  for (const { name, of, words } of cases) {
    it(name, () => assert.deepEqual(factsOf(first, of)[1]?.effects.map(flagSetEffectText), words))
  }

  it('that comes first is what holds for it alone', () => {
    const [facts] = factsOf(subject({ interpreter: '/lib/ld.so' }))
    assert.deepEqual(facts?.effects, [{ kind: 'needs-files', interpreter: '/lib/ld.so', libraries: [] }])
    assert.deepEqual([facts.sectionsGone, facts.sectionsNew, facts.sameSections], [[], [], []])
  })
})

describe('the facts of a flag set', () => {
  const sections = [
    section('.text', 'moved'),
    section('.rodata'),
    section('.gopclntab'),
    section('.dynsym'),
    { ...section('.symtab'), file_bytes: 0, memory_bytes: 0 },
  ]
  const [, facts] = factsOf(
    first,
    subject({ sections, size: 1000, loadable_size: 700, dynamic_symbols: 3, sha256: 'x', libraries: ['libc.so.6'] }),
  )

  it('name the sections that are gone, and an empty one is', () =>
    assert.deepEqual(facts?.sectionsGone, ['.data', '.debug_info', '.symtab']))
  it('name the sections that are new', () => assert.deepEqual(facts?.sectionsNew, ['.dynsym']))
  it('name the sections that are the same bytes', () =>
    assert.deepEqual(facts?.sameSections, ['.rodata', '.gopclntab']))
  it('divide the file into what is loaded and what is not', () =>
    assert.deepEqual([facts?.loadable, facts?.notLoadable], [700, 300]))
  it('count symbols', () => assert.deepEqual([facts?.symbols, facts?.dynamicSymbols], [20, 3]))
  it('say nothing of an image layer without a base', () => assert.equal(facts?.layer, undefined))

  it('know the sections of other formats', () => {
    const mac = ['__TEXT,__text', '__TEXT,__rodata', '__DATA,__data', '__TEXT,__gopclntab'].map((name) => section(name))
    const pe = ['.text', '.rdata', '.data'].map((name) => section(name))
    for (const sections of [mac, pe]) {
      const [, same] = factsOf(subject({ sections }), subject({ sections, sha256: 'x' }))
      assert.deepEqual(
        same?.sameSections,
        sections.map(({ name }) => name),
      )
    }
  })

  for (const [layer, base] of [
    ['reused', binary()],
    ['new', binary({ sha256: 'other' })],
  ] as const) {
    it(`say that base's image layer is ${layer}`, () => assert.equal(factsOf(subject({}, {}, base))[0]?.layer, layer))
  }

  it('are missing where a flag set does not build', () => {
    assert.equal(factsOf(first, undefined)[1], undefined)
    assert.equal(factsOf(undefined, first)[1], undefined)
  })
})
