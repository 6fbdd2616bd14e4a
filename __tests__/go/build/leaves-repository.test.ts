import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leavesRepository, neighboursOf } from '../../../src/go/build/leaves-repository.ts'

const cases: { name: string; path?: string; text: string; leaves?: string }[] = [
  { name: 'nothing replaced', text: 'module m\n\nrequire example.com/x v1.0.0\n' },
  { name: 'another module', text: 'replace example.com/x => example.com/y v1.2.3\n' },
  { name: 'a folder inside', text: 'replace example.com/x => ./lib\n' },
  {
    name: 'a folder inside, from a folder below',
    path: 'cmd/x/go.mod',
    text: 'replace example.com/x v1.0.0 => ../../lib\n',
  },
  { name: 'the root itself', path: 'tools/go.mod', text: 'replace example.com/x => ../\n' },
  { name: 'a folder beside', text: 'replace example.com/x => ../lib\n', leaves: 'replace ../lib' },
  {
    name: 'a folder beside, one step too many',
    path: 'cmd/go.mod',
    text: 'replace a => ../../lib\n',
    leaves: 'replace ../../lib',
  },
  {
    name: 'a detour that comes back is in another folder there',
    text: 'replace a => ./x/../../y\n',
    leaves: 'replace ./x/../../y',
  },
  { name: 'the parent', text: 'replace a => ..\n', leaves: 'replace ..' },
  { name: 'an absolute folder', text: 'replace a => /src/lib\n', leaves: 'replace /src/lib' },
  { name: 'an absolute folder of Windows', text: 'replace a => C:\\src\\lib\n', leaves: 'replace C:\\src\\lib' },
  {
    name: 'a block',
    text: 'replace (\n\texample.com/x => ./x // ../comment\n\texample.com/y v1.0.0 => ../y\n)\n',
    leaves: 'replace ../y',
  },
  { name: 'a block that has ended', text: 'replace (\n\ta => ./x\n)\nrequire (\n\t../y v1\n)\n' },
  { name: 'a comment', text: '// replace a => ../b\nreplace a => ./b // => ../c\n' },
  { name: 'a name in quotes', text: 'replace a => "../with blank"\n', leaves: 'replace ../with blank' },
  { name: 'a name in back quotes', text: 'replace a => `../with blank`\n', leaves: 'replace ../with blank' },
  { name: 'line ends of Windows', text: 'replace a => ../b\r\n', leaves: 'replace ../b' },
  { name: 'a workspace inside', path: 'go.work', text: 'go 1.20\n\nuse (\n\t.\n\t./x\n\ty\n)\n' },
  { name: 'a workspace that uses what is beside', path: 'go.work', text: 'use ../x\n', leaves: 'use ../x' },
  { name: 'a workspace’s block', path: 'go.work', text: 'use (\n\t./x\n\t../y\n)\n', leaves: 'use ../y' },
]

describe('a repository that leads out of itself', () => {
  for (const { name, path = 'go.mod', text, leaves } of cases) {
    it(`${name}: ${leaves === undefined ? 'stays' : 'leaves'}`, () => {
      const [, directive, target] = /^(\w+) (.*)$/.exec(leaves ?? '') ?? []
      const expected = leaves === undefined ? undefined : { kind: 'leaves-repository', path, directive, target }
      assert.deepEqual(leavesRepository([{ path, text }]), expected)
    })
  }
})

it('what lies beside the repository is named once it leads there, whatever its own folder', () => {
  const text = ['../lib', '../../other/v2', '../../../far', './inside', '/absolute'].map(
    (to, at) => `replace a/${at} => ${to}`,
  )
  assert.deepEqual(neighboursOf([{ path: 'sub/go.mod', text: text.join('\n') }]), ['other'])
  assert.deepEqual(neighboursOf([{ path: 'go.work', text: 'use ../lib\nuse ..\n' }]), ['lib'])
})
