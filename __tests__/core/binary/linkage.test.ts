import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Binary } from '../../../src/core/binary/binary.ts'
import { type LinkageChange, linkageChanges } from '../../../src/core/binary/linkage.ts'

const interpreter = '/lib64/ld-linux-x86-64.so.2'
const binary = (rest: Partial<Binary> = {}): Binary => ({
  size: 1,
  sha256: '',
  loadableSha256: '',
  sections: [],
  modules: [],
  packages: [],
  stripped: false,
  ...rest,
})

describe('a program that', () => {
  const cases: readonly {
    readonly name: string
    readonly base?: Binary
    readonly head?: Binary
    readonly expected: readonly LinkageChange[]
  }[] = [
    { name: 'is linked as before', base: binary({ interpreter }), head: binary({ interpreter }), expected: [] },
    { name: 'is new', head: binary({ interpreter }), expected: [] },
    {
      name: 'was static needs a loader now',
      base: binary(),
      head: binary({ interpreter, libraries: ['libc.so.6'] }),
      expected: [{ kind: 'dynamic', needs: 'ld-linux-x86-64.so.2 and libc.so.6' }],
    },
    {
      name: 'needed a loader is static now',
      base: binary({ interpreter }),
      head: binary(),
      expected: [{ kind: 'static', needed: 'ld-linux-x86-64.so.2' }],
    },
    {
      name: 'was dynamic needs one library more',
      base: binary({ interpreter, libraries: ['libc.so.6', 'libm.so.6'] }),
      head: binary({ interpreter, libraries: ['libc.so.6', 'libsqlite3.so.0'] }),
      expected: [{ kind: 'libraries', needs: 'libsqlite3.so.0' }],
    },
    {
      name: 'had symbols has none',
      base: binary(),
      head: binary({ stripped: true }),
      expected: [{ kind: 'stripped' }],
    },
    { name: 'had no symbols has some', base: binary({ stripped: true }), head: binary(), expected: [] },
  ]
  for (const { name, base, head, expected } of cases) {
    it(name, () => assert.deepEqual(linkageChanges({ ...(base && { base }), ...(head && { head }) }), expected))
  }
})
