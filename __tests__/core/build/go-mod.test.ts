import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Requirement, requirementOf } from '../../../src/core/build/go-mod.ts'

const file = (...lines: string[]) => ['module example.com/app', '', 'go 1.26', ...lines, ''].join('\n')
const y = 'github.com/x/y'

describe('the line of go.mod that a module is there for', () => {
  const cases: readonly {
    readonly name: string
    readonly head: string
    readonly base?: string
    readonly expected: Requirement | undefined
  }[] = [
    {
      name: 'is a requirement of its own',
      head: file(`require ${y} v1.2.0`),
      base: file(),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.0`, changed: true },
    },
    {
      name: 'is one of a block, without the blanks before it',
      head: file('require (', '\tgithub.com/a/b v0.1.0', `\t${y} v1.2.0 // why`, ')'),
      base: file('require (', '\tgithub.com/a/b v0.1.0', ')'),
      expected: { kind: 'direct', line: 6, text: `${y} v1.2.0 // why`, changed: true },
    },
    {
      name: 'says that only a dependency needs it',
      head: file(`require ${y} v1.2.0 // indirect`),
      base: file(),
      expected: { kind: 'indirect', line: 4, text: `require ${y} v1.2.0 // indirect`, changed: true },
    },
    {
      name: 'is not changed where it moved, was indented or got a comment',
      head: file('require (', '\tgithub.com/a/b v0.1.0', `\t${y}   v1.2.0 // why`, ')'),
      base: file(`require ${y} v1.2.0`),
      expected: { kind: 'direct', line: 6, text: `${y}   v1.2.0 // why`, changed: false },
    },
    {
      name: 'is changed where the version is another one',
      head: file(`require ${y} v1.2.1`),
      base: file(`require ${y} v1.2.0`),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.1`, changed: true },
    },
    {
      name: 'is changed where an own package imports now what came along before',
      head: file(`require ${y} v1.2.0`),
      base: file(`require ${y} v1.2.0 // indirect`),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.0`, changed: true },
    },
    {
      name: 'is the replacement where that alone changed',
      head: file(`require ${y} v1.2.0`, `replace ${y} => ./y`),
      base: file(`require ${y} v1.2.0`),
      expected: { kind: 'replaced', line: 5, text: `replace ${y} => ./y`, changed: true },
    },
    {
      name: 'is the requirement where both are new',
      head: file(`replace ${y} v1.2.0 => ./y`, `require ${y} v1.2.0`),
      base: file(),
      expected: { kind: 'replaced', line: 5, text: `require ${y} v1.2.0`, changed: true },
    },
    {
      name: 'is changed where a replacement went',
      head: file(`require ${y} v1.2.0`),
      base: file(`require ${y} v1.2.0`, `replace ${y} => ./y`),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.0`, changed: true },
    },
    {
      name: 'does not care for a replacement of another version',
      head: file(`require ${y} v1.2.0`, `replace ${y} v1.1.0 => ./y`),
      base: file(`require ${y} v1.2.0`),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.0`, changed: false },
    },
    {
      name: 'may quote the path',
      head: file(`require "${y}" v1.2.0`),
      base: file(),
      expected: { kind: 'direct', line: 4, text: `require "${y}" v1.2.0`, changed: true },
    },
    {
      name: 'is new where base has no go.mod',
      head: file(`require ${y} v1.2.0`),
      expected: { kind: 'direct', line: 4, text: `require ${y} v1.2.0`, changed: true },
    },
    {
      name: 'is neither an exclusion, nor a comment, nor a module whose path begins alike',
      head: file(`exclude ${y} v1.1.0`, `// require ${y} v1.2.0`, `require ${y}/z v1.0.0`),
      base: file(),
      expected: undefined,
    },
  ]
  for (const { name, head, base, expected } of cases) {
    it(name, () => assert.deepEqual(requirementOf(y, head, base), expected))
  }
})
