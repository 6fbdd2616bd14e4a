import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cause } from '../../../src/core/binary/binary.ts'
import type { BinaryFacts } from '../../../src/core/binary/binary-facts.ts'
import { causesOf } from '../../../src/core/binary/causes.ts'
import { facts } from '../measured.ts'

type Module = BinaryFacts['modules'][number]
const module = (path: string, version: string, replaced_by?: string): Module => ({
  path,
  version,
  ...(replaced_by !== undefined && { replaced_by }),
})

describe('whose doing a change is', () => {
  const cases: readonly {
    readonly name: string
    readonly base: Partial<BinaryFacts>
    readonly head: Partial<BinaryFacts>
    readonly expected: readonly Cause[]
  }[] = [
    {
      name: 'nobody’s, as far as build info knows',
      base: { go_version: 'go1.26.8', modules: [module('a', 'v1')] },
      head: { go_version: 'go1.26.8', modules: [module('a', 'v1')] },
      expected: [],
    },
    {
      name: 'new modules first, then the toolchain, then what went, then new versions',
      base: { go_version: 'go1.26.7', modules: [module('old', 'v1'), module('kept', 'v1.0.0'), module('same', 'v1')] },
      head: { go_version: 'go1.26.8', modules: [module('kept', 'v1.1.0'), module('same', 'v1'), module('new', 'v2')] },
      expected: [
        { kind: 'module', change: 'new', name: 'new', head: 'v2' },
        { kind: 'toolchain', change: 'upgraded', name: 'Go', base: 'go1.26.7', head: 'go1.26.8' },
        { kind: 'module', change: 'gone', name: 'old', base: 'v1' },
        { kind: 'module', change: 'upgraded', name: 'kept', base: 'v1.0.0', head: 'v1.1.0' },
      ],
    },
    {
      name: 'a replacement is another module, though its version is the same',
      base: { modules: [module('a', 'v1')] },
      head: { modules: [module('a', 'v1', '../a')] },
      expected: [{ kind: 'module', change: 'upgraded', name: 'a', base: 'v1', head: 'v1 (../a)' }],
    },
    {
      name: 'an older version is a downgrade, also of a pseudo-version, and what has no order is not',
      base: { modules: [module('a', 'v1.10.0'), module('b', 'v0.0.0-20260102030405-abcdefabcdef'), module('c', 'v1')] },
      head: {
        modules: [module('a', 'v1.9.0'), module('b', 'v0.0.0-20250102030405-fedcbafedcba'), module('c', '(devel)')],
      },
      expected: [
        { kind: 'module', change: 'downgraded', name: 'a', base: 'v1.10.0', head: 'v1.9.0' },
        {
          kind: 'module',
          change: 'downgraded',
          name: 'b',
          base: 'v0.0.0-20260102030405-abcdefabcdef',
          head: 'v0.0.0-20250102030405-fedcbafedcba',
        },
        { kind: 'module', change: 'upgraded', name: 'c', base: 'v1', head: '(devel)' },
      ],
    },
    {
      name: 'a new major version is an upgrade, in both ways to write it, unless the old one stays',
      base: { modules: [module('gopkg.in/a.v2', 'v2.4.0'), module('b', 'v1.9.0'), module('c', 'v1.0.0')] },
      head: {
        modules: [
          module('gopkg.in/a.v3', 'v3.0.1'),
          module('b/v2', 'v2.0.0'),
          module('c', 'v1.0.0'),
          module('c/v2', 'v2.1.0'),
        ],
      },
      expected: [
        { kind: 'module', change: 'new', name: 'c/v2', head: 'v2.1.0' },
        { kind: 'module', change: 'upgraded', name: 'gopkg.in/a.v3', base: 'v2.4.0', head: 'v3.0.1' },
        { kind: 'module', change: 'upgraded', name: 'b/v2', base: 'v1.9.0', head: 'v2.0.0' },
      ],
    },
    {
      name: 'a binary that does not say its toolchain is told without it',
      base: {},
      head: { go_version: 'go1.26.8' },
      expected: [{ kind: 'toolchain', change: 'upgraded', name: 'Go', head: 'go1.26.8' }],
    },
  ]
  for (const { name, base, head, expected } of cases) {
    it(name, () => assert.deepEqual(causesOf({ facts: facts(base) }, { facts: facts(head) }), expected))
  }
})
