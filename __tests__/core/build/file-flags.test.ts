import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileFlagOfC, fileFlagOfGo, fileFlagOfTool } from '../../../src/core/build/file-flags.ts'

test('through which flags of the go command a build may read a file', async (t) => {
  const none = [
    '',
    '-mod=mod -modcacherw',
    '--mod=vendor',
    '-trimpath -race --tags=a,b -buildvcs=false -buildmode=pie',
    '-pgo=auto',
    '-pgo=off',
    '-count=1 -v',
    "-ldflags=-s '-gcflags=all=-N -l'",
    `"-ldflags=-s -w -X main.version=v1/2"`,
  ]
  for (const flags of none) await t.test(`not: ${flags}`, () => assert.equal(fileFlagOfGo(flags), undefined))
  const naming: readonly (readonly [flags: string, flag: string])[] = [
    ['-v -overlay=o.json', '-overlay=o.json'],
    ['--overlay=o.json', '--overlay=o.json'],
    ['-modfile=other.mod', '-modfile=other.mod'],
    ['--modfile=other.mod', '--modfile=other.mod'],
    ['-toolexec=./wrap', '-toolexec=./wrap'],
    ['-pgo=cpu.pprof', '-pgo=cpu.pprof'],
    ['-compiler=gccgo', '-compiler=gccgo'],
    ['-pkgdir=x', '-pkgdir=x'],
    ['-exec=./run', '-exec=./run'],
    ['-a-flag-of-tomorrow', '-a-flag-of-tomorrow'],
    ["'-ldflags=-s -extldflags=-Tscript.ld'", '-ldflags=-s -extldflags=-Tscript.ld'],
    ['-asmflags=-I../inc', '-asmflags=-I../inc'],
    [`"-overlay=o.json"`, '-overlay=o.json'],
    ["'-overlay=o.json", "'-overlay=o.json"],
  ]
  for (const [flags, flag] of naming) await t.test(flags, () => assert.equal(fileFlagOfGo(flags), flag))
})

test('through which flags of the compiler, the assembler and the linker', async (t) => {
  const none = [
    '',
    '-s -w',
    '-X main.version=1 -X=main.path=/etc/app',
    '-X main.version=1 -s',
    'all=-l -N',
    'example.com/x/...=-m=2',
    '-c=4 -d=checkptr=0',
    '-buildid= -linkmode=external',
    '-linkmode external -H windowsgui',
    '-linkmode=external -extldflags=-static',
    '-extldflags "-static -lm"',
  ]
  for (const flags of none) await t.test(`not: ${flags}`, () => assert.equal(fileFlagOfTool(flags), undefined))
  const naming: readonly (readonly [flags: string, flag: string])[] = [
    ['-s -extldflags=-Tscript.ld', '-extldflags=-Tscript.ld'],
    ['--extldflags=-Tscript.ld', '--extldflags=-Tscript.ld'],
    ['-extldflags "-static -L./lib"', '-extldflags'],
    ['-extldflags "-Wl,-T,script.ld"', '-extldflags'],
    ['-extld=./ld', '-extld=./ld'],
    ['-linkmode=external -extar ./ar', '-extar'],
    ['-I ../inc', '-I'],
    ['-L lib', '-L'],
    ['-r lib', '-r'],
    ['all=-embedcfg=x', '-embedcfg=x'],
    ['-importcfg x', '-importcfg'],
    ['-pgoprofile=x', '-pgoprofile=x'],
    ['-s file.o', 'file.o'],
  ]
  for (const [flags, flag] of naming) await t.test(flags, () => assert.equal(fileFlagOfTool(flags), flag))
})

test('through which flags of a C compiler', async (t) => {
  const none = [
    '',
    '-O2 -g',
    '-static -lpthread -lstdc++',
    '-DNDEBUG -DLEVEL=2 -Wall -Wno-unused',
    '-march=x86-64-v3 -m64 -fPIC -std=c11',
  ]
  for (const flags of none) await t.test(`not: ${flags}`, () => assert.equal(fileFlagOfC(flags), undefined))
  const naming: readonly (readonly [flags: string, flag: string])[] = [
    ['-O2 -Iinclude', '-Iinclude'],
    ['-L/repos/lib -lx', '-L/repos/lib'],
    ['-Tscript.ld', '-Tscript.ld'],
    ['-Wl,-T,script.ld', '-Wl,-T,script.ld'],
    ['-include x.h', '-include'],
    ['-isystem include', '-isystem'],
    ['-specs=x', '-specs=x'],
    ['-fplugin=x.so', '-fplugin=x.so'],
    ['-fprofile-use=x', '-fprofile-use=x'],
    ['--sysroot=x', '--sysroot=x'],
    ['@flags', '@flags'],
    ['lib.a', 'lib.a'],
  ]
  for (const [flags, flag] of naming) await t.test(flags, () => assert.equal(fileFlagOfC(flags), flag))
})
