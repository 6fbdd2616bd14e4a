import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtfulSetting } from '../../../src/go/build/build-settings.ts'
import { inputDoubtText } from '../../../src/render/words/input-doubt-text.ts'

const settings = {
  AR: 'ar',
  CC: 'gcc',
  CGO_CFLAGS: '-O2 -g',
  CGO_ENABLED: '1',
  CGO_LDFLAGS: '-O2 -g',
  CXX: 'g++',
  GOENV: '/home/ada/.config/go/env',
  GOFLAGS: '',
  GOMOD: '/repos/app/go.mod',
  GOMODCACHE: '/home/ada/go/pkg/mod',
  GOROOT: '/usr/local/go',
  GOTOOLDIR: '/usr/local/go/pkg/tool/linux_amd64',
  GOWORK: '',
  PKG_CONFIG: 'pkg-config',
}

test('which settings make a build read what is not listed', async (t) => {
  const cases: readonly {
    name: string
    change?: Readonly<Record<string, string>>
    env?: Readonly<Record<string, string>>
    reason: string | undefined
  }[] = [
    { name: 'the usual ones do not', reason: undefined },
    { name: 'nor is there a go.mod', change: { GOMOD: '/dev/null', GOWORK: 'off' }, reason: undefined },
    {
      name: 'an overlay, from the environment, `go env -w` or the go.env of the toolchain',
      change: { GOFLAGS: '-overlay=/o.json' },
      reason: 'GOFLAGS has -overlay=/o.json, which may name a file',
    },
    {
      name: 'a go.work above the repository',
      change: { GOWORK: '/repos/go.work' },
      reason: '/repos/go.work lies outside of the repository',
    },
    { name: 'one in it is an input as any other', change: { GOWORK: '/repos/app/go.work' }, reason: undefined },
    {
      name: 'a go.mod above the repository',
      change: { GOMOD: '/repos/go.mod' },
      reason: '/repos/go.mod lies outside of the repository',
    },
    {
      name: 'a toolchain in the repository',
      change: { GOROOT: '/repos/app/.go' },
      reason: 'GOROOT leads into the repository',
    },
    {
      name: 'settings in the repository',
      change: { GOENV: '/repos/app/goenv' },
      reason: 'GOENV leads into the repository',
    },
    { name: 'no settings', change: { GOENV: 'off' }, reason: undefined },
    {
      name: 'a module cache in the repository',
      change: { GOMODCACHE: '/repos/app/.cache/mod' },
      reason: 'GOMODCACHE leads into the repository',
    },
    { name: 'a folder of a similar name is another', change: { GOROOT: '/repos/app2' }, reason: undefined },
    {
      name: 'headers that a flag names',
      change: { CGO_CFLAGS: '-O2 -I/repos/app/inc' },
      reason: 'CGO_CFLAGS has -I/repos/app/inc, which may name a file',
    },
    { name: 'which nobody reads without cgo', change: { CGO_CFLAGS: '-Iinc', CGO_ENABLED: '0' }, reason: undefined },
    { name: 'a compiler of the system', change: { CC: '/usr/bin/gcc -m64' }, reason: undefined },
    {
      name: 'a compiler in the repository',
      change: { CC: '/repos/app/cc' },
      reason: 'CC may lead into the repository',
    },
    { name: 'one by a relative path', change: { CXX: './c++' }, reason: 'CXX may lead into the repository' },
    {
      name: 'a compiler whose flags name a file',
      change: { CC: 'gcc -specs=x' },
      reason: 'CC may lead into the repository',
    },
    {
      name: 'a folder that the compiler searches',
      env: { CPATH: '/usr/include:/repos/app/inc' },
      reason: 'CPATH may lead into the repository',
    },
    { name: 'a relative one', env: { LIBRARY_PATH: 'lib' }, reason: 'LIBRARY_PATH may lead into the repository' },
    { name: 'one elsewhere', env: { LD_LIBRARY_PATH: '/opt/lib:' }, reason: undefined },
  ]
  for (const { name, change = {}, env = {}, reason } of cases) {
    await t.test(name, () => {
      const doubt = doubtfulSetting({ ...settings, ...change }, env, '/repos/app')
      assert.equal(doubt && inputDoubtText(doubt), reason)
    })
  }
})
