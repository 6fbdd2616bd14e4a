import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Probe } from '../../../src/go/probe.ts'
import { tryStart } from '../../../src/go/start/try-start.ts'
import { notStartedText } from '../../../src/render/words/start-text.ts'
import { createExec } from '../../../src/system/exec.ts'
import { compiledProbe } from '../compiled-probe.ts'
import { env, gomod, main, moduleFolder } from '../module-folder.ts'

const exec = createExec()

/** Ends with these codes for these arguments, and with 1 for any other. */
const knowing = (...codes: [arg: string, code: number][]) =>
  main(
    `switch os.Args[1] { ${codes.map(([arg, code]) => `case "${arg}": os.Exit(${code})`).join('; ')} }; os.Exit(1)`,
    'import "os"',
  )
const flags = main('flag.Int("n", 0, "a number"); flag.Parse(); os.Exit(4)', 'import ("flag"; "os")')

const programs = {
  version: knowing(['--version', 0], ['version', 0]),
  word: knowing(['version', 0]),
  help: knowing(['--help', 0]),
  'short-help-0': knowing(['-h', 0]),
  'short-help-2': knowing(['-h', 2]),
  'version-2': knowing(['--version', 2]),
  flags,
  server: main('time.Sleep(time.Hour)', 'import "time"'),
  panic: main('panic(1)'),
  fault: main('syscall.Kill(syscall.Getpid(), syscall.SIGSEGV); time.Sleep(time.Hour)', 'import ("syscall"; "time")'),
  killed: main('syscall.Kill(syscall.Getpid(), syscall.SIGKILL); time.Sleep(time.Hour)', 'import ("syscall"; "time")'),
  daemon: main(
    'if len(os.Args) == 3 { time.Sleep(time.Hour) }; exec.Command(os.Args[0], "x", "y").Start()',
    'import ("os"; "os/exec"; "time")',
  ),
  curious: main(
    'home, _ := os.UserHomeDir(); dir, _ := os.Getwd(); here, _ := os.ReadDir("."); if home != dir || len(here) > 0 || os.Getenv("SECRET") != "" { os.Exit(1) }',
    'import "os"',
  ),
} as const
type Name = keyof typeof programs

describe('without configuration a program is started', () => {
  let folder: Awaited<ReturnType<typeof moduleFolder>>
  let probe: Probe

  before(async () => {
    const files = Object.entries(programs).map(([name, source]) => [`${name}/main.go`, source])
    folder = await moduleFolder({ 'go.mod': gomod('example.com/x'), ...Object.fromEntries(files) })
    const own = { ...env, GOTOOLCHAIN: 'local', PWD: folder.path }
    const built = await exec('go', ['build', '-o', 'bin/', './...'], { cwd: folder.path, env: own })
    assert.equal(built.exitCode, 0, built.stderr)
    probe = await compiledProbe()
  })
  after(() => folder[Symbol.asyncDispose]())

  const trial = (...names: Name[]) => {
    const binaries = names.map((name) => join(folder.path, 'bin', name))
    return tryStart(
      { exec, probe, path: process.env.PATH ?? '', temporary: folder.path },
      { name: 'program', binaries },
    )
  }

  const starts: { name: string; programs: Name[]; words: string; code: number }[] = [
    { name: 'by --version first', programs: ['version'], words: 'program --version', code: 0 },
    { name: 'by version as a word', programs: ['word'], words: 'program version', code: 0 },
    { name: 'by --help', programs: ['help'], words: 'program --help', code: 0 },
    { name: 'by -h', programs: ['short-help-0'], words: 'program -h', code: 0 },
    { name: 'by -h that ends with 2', programs: ['short-help-2'], words: 'program -h', code: 2 },
    { name: 'by --help where there is only the flag package', programs: ['flags'], words: 'program --help', code: 0 },
    {
      name: 'in an empty folder that is its home, without secrets',
      programs: ['curious'],
      words: 'program --version',
      code: 0,
    },
    {
      name: 'by the first way that works on both sides',
      programs: ['version', 'word'],
      words: 'program version',
      code: 0,
    },
  ]
  for (const { name, programs, words, code } of starts) {
    it(name, async () => {
      process.env.SECRET = 'x'
      const found = await trial(...programs)
      delete process.env.SECRET
      assert.ok(found.kind === 'starts', JSON.stringify(found))
      assert.deepEqual(found.way, { kind: 'found-by-trial', program: 'program', arg: words.slice('program '.length) })
      assert.deepEqual(found.run.args, [words.slice('program '.length)])
      assert.deepEqual(found.run.ready, { kind: 'exit', code })
    })
  }

  const sizeOnly: { name: string; programs: Name[]; reason: RegExp }[] = [
    {
      name: 'a server that ignores its arguments',
      programs: ['server'],
      reason: /--version was still running after 1 s, .*-h was still running/,
    },
    { name: 'a panic, whose exit code is 2 too', programs: ['panic'], reason: /-h panicked$/ },
    { name: 'a fault, whose exit code is 2 too', programs: ['fault'], reason: /-h panicked$/ },
    { name: 'a program that is killed', programs: ['killed'], reason: /--version was ended by / },
    {
      name: 'a code that only -h may have',
      programs: ['version-2'],
      reason: /--version ended with exit code 2, .*-h ended with exit code 1$/,
    },
    { name: 'a program that leaves a daemon', programs: ['daemon'], reason: /--version left processes running/ },
    {
      name: 'two sides with nothing in common',
      programs: ['short-help-0', 'version'],
      reason: /-h ended with exit code 1$/,
    },
    {
      name: 'two sides that end with different codes',
      programs: ['short-help-0', 'short-help-2'],
      reason: /-h ended with another exit code in base than in head$/,
    },
  ]
  for (const { name, programs, reason } of sizeOnly) {
    it(`not at all: ${name}`, async () => {
      const found = await trial(...programs)
      assert.ok(found.kind === 'size-only', JSON.stringify(found))
      assert.match(notStartedText(found.reason), reason)
    })
  }

  it('not at all if it is not there, and then only once', async () => {
    assert.ok(!existsSync('/no/such/binary'))
    const found = await tryStart(
      { exec, probe, path: '', temporary: folder.path },
      { name: 'p', binaries: ['/no/such/binary'] },
    )
    assert.ok(found.kind === 'size-only')
    assert.match(notStartedText(found.reason), /\/no\/such\/binary/)
    assert.doesNotMatch(notStartedText(found.reason), /--help/)
  })
})
