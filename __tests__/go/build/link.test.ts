import assert from 'node:assert/strict'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { cleanupList } from '../../../src/core/cleanup.ts'
import type { Exec } from '../../../src/core/exec.ts'
import { goCommandEnv, type Link, openLink, point } from '../../../src/go/build/link.ts'
import { keepOutOfIndex, withoutIndex } from '../../../src/go/build/package-index.ts'
import { createExec } from '../../../src/system/exec.ts'
import { systemProcesses } from '../../../src/system/process-identity.ts'

const exec = createExec()
const processes = await systemProcesses()
// As on a runner: nothing of what a development machine may have set. `go env -w` lives in GOENV.
const clean = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  GOTOOLCHAIN: 'local',
  GOENV: 'off',
  ...(process.env.GOCACHE !== undefined && { GOCACHE: process.env.GOCACHE }),
}

interface Bench extends Disposable {
  readonly path: string
  /** Writes a folder of files; all with one time, old enough for the go command to index them. */
  readonly tree: (name: string, files: Readonly<Record<string, string>>) => string
  readonly link: (root: string) => Promise<Link>
}

function bench(): Bench {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bench-link-')))
  mkdirSync(join(path, 'place'))
  return {
    path,
    tree: (name, files) => {
      for (const [file, text] of Object.entries(files)) {
        const target = join(path, name, file)
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, text)
        utimesSync(target, 1_700_000_000, 1_700_000_000)
      }
      return join(path, name)
    },
    link: (root) =>
      openLink({ root, place: join(path, 'place'), processes, cleanup: cleanupList(), wait: 0, onWait: () => {} }),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

const goMod = 'module example.com/m\n\ngo 1.20\n'
const printing = (text: string) => `package main\n\nfunc main() { println("${text}") }\n`

/** Builds what is in `sub` of the link and returns the binary. */
async function built(link: Link, sub: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const cwd = link.workingDirectory(sub)
  return builtIn(cwd, { ...env, ...link.env(sub) }, join(dirname(link.path), 'binary'), args)
}

async function builtIn(
  cwd: string,
  env: Readonly<Record<string, string>>,
  output: string,
  args: readonly string[] = [],
) {
  const { exitCode, stderr } = await exec('go', ['build', '-buildvcs=false', ...args, '-o', output, '.'], { cwd, env })
  assert.equal(exitCode, 0, stderr)
  return readFileSync(output)
}

describe('two revisions built through one link', () => {
  // The go command lists a package's files, imports and build tags once, and keeps that by path, names, times and
  // sizes. Two revisions that were checked out in the same second then share one list.
  const byTag = (wanted: string, other: string) => ({
    'go.mod': goMod,
    'main.go': 'package main\n\nfunc main() { println(name) }\n',
    'one.go': `//go:build ${wanted}\n\npackage main\n\nconst name = "one"\n`,
    'two.go': `//go:build ${other}\n\npackage main\n\nconst name = "two"\n`,
  })
  // Of one length: sizes are part of the key.
  const always = 'go1.10'
  const never = '!go1.1'

  async function names(
    env: Readonly<Record<string, string>>,
    prepared: (base: string) => Promise<void> = async () => {},
  ): Promise<string[]> {
    using b = bench()
    const base = b.tree('base', byTag(always, never))
    const head = b.tree('head', byTag(never, always))
    await prepared(base)
    await using link = await b.link(head)
    const said: string[] = []
    for (const target of [base, head, base]) {
      await link.point(target)
      await built(link, '.', env)
      said.push((await exec(join(dirname(link.path), 'binary'), [], { cwd: b.path, env: {} })).stderr.trim())
    }
    return said
  }

  it('are each built from their own files, since those of base are not indexed', async () => {
    assert.deepEqual(await names(goCommandEnv(clean), keepOutOfIndex), ['one', 'two', 'one'])
  })

  it('are each built from their own files where the index is off', async () => {
    assert.deepEqual(await names(goCommandEnv(withoutIndex(clean))), ['one', 'two', 'one'])
  })

  it('would be mixed up by the go command’s package index, which is why neither is left to it', async () => {
    // If this fails, the go command has learned to tell them apart, and the index may be left alone.
    assert.deepEqual(await names(goCommandEnv(clean)), ['one', 'one', 'one'])
  })

  it('give the same bytes for the same sources, which sibling folders do not', async () => {
    using b = bench()
    const files = { 'go.mod': goMod, 'cmd/x/main.go': printing('same') }
    const roots = [b.tree('head', files), b.tree('base', files)]
    const env = goCommandEnv(clean)
    await using link = await b.link(roots[0] ?? '')
    for (const args of [[], ['-trimpath']]) {
      const binaries: Buffer[] = []
      for (const root of roots) {
        await link.point(root)
        binaries.push(await built(link, 'cmd/x', env, args))
      }
      assert.ok(binaries[0]?.equals(binaries[1] ?? Buffer.alloc(0)), `go build ${args.join(' ')}`)
    }
    const siblings: Buffer[] = []
    for (const root of roots) {
      const cwd = join(root, 'cmd/x')
      siblings.push(await builtIn(cwd, { ...env, PWD: cwd }, join(b.path, 'sibling')))
    }
    assert.ok(!siblings[0]?.equals(siblings[1] ?? Buffer.alloc(0)))
  })
})

describe('a link', () => {
  it('lies at the same place for the same repository, however that is written, and nowhere else', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    const other = b.tree('other', { 'go.mod': goMod })
    symlinkSync(root, join(b.path, 'alias'))
    const paths: string[] = []
    for (const way of [root, join(b.path, 'alias'), other]) {
      await using link = await b.link(way)
      paths.push(link.path)
    }
    assert.equal(paths[0], paths[1])
    assert.notEqual(paths[0], paths[2])
  })

  it('is switched, and gone at the end with its lock', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    let path: string
    {
      await using link = await b.link(root)
      path = link.path
      for (const target of [root, b.path, root]) {
        await link.point(target)
        assert.equal(readlinkSync(path), target)
      }
    }
    assert.deepEqual((await exec('ls', ['-A', dirname(path)], { cwd: b.path, env: clean })).stdout, '')
  })

  it('is given back when the run is interrupted', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    const cleanup = cleanupList()
    const options = { root, place: join(b.path, 'place'), processes, wait: 0, onWait: () => {} }
    await openLink({ ...options, cleanup })
    assert.deepEqual(await cleanup.run(), [])
    await using again = await openLink({ ...options, cleanup })
    assert.ok(again.path)
  })

  it('takes over paths of the user’s that lie in their repository, and no others', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    await using link = await b.link(root)
    const cases: [string, string][] = [
      [join(root, 'cmd/x'), join(link.path, 'cmd/x')],
      [root, link.path],
      [`${root}-other/x`, `${root}-other/x`],
      [join(root, '..dots'), join(link.path, '..dots')],
      ['./cmd/x', './cmd/x'],
      ['/usr/lib', '/usr/lib'],
    ]
    for (const [path, expected] of cases) assert.equal(link.through(path), expected)
  })

  const checks = [
    { name: 'a module', files: { 'go.mod': goMod }, sub: '.' },
    { name: 'a folder of a module', files: { 'go.mod': goMod, 'a/b/x.go': 'package b\n' }, sub: 'a/b' },
    { name: 'a workspace', files: { 'go.work': 'go 1.20\n\nuse ./m\n', 'm/go.mod': goMod }, sub: 'm' },
    { name: 'a workspace’s root', files: { 'go.work': 'go 1.20\n\nuse ./m\n', 'm/go.mod': goMod }, sub: '.' },
    { name: 'a module with GOWORK=off', files: { 'go.mod': goMod }, sub: '.', env: { GOWORK: 'off' } },
    { name: 'no module at all', files: { x: '' }, sub: '.', reason: 'no-go-mod' },
  ]
  for (const { name, files, sub, env, reason } of checks) {
    it(`${name}: ${reason === undefined ? 'is seen through it' : 'the reason is said'}`, async () => {
      using b = bench()
      const root = b.tree('repository', files)
      await using link = await b.link(root)
      await link.point(root)
      const problem = await link.check({ exec, go: 'go', sub, env: { ...clean, ...env } })
      assert.equal(problem?.kind, reason)
    })
  }

  it('that a go command of the user’s resolves is told, so that plain folders can be used', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    writeFileSync(join(b.path, 'go'), '#!/bin/sh\ncd "$(pwd -P)"\nexec go "$@"\n', { mode: 0o755 })
    await using link = await b.link(root)
    await link.point(root)
    const problem = await link.check({ exec, go: join(b.path, 'go'), sub: '.', env: clean })
    assert.deepEqual(problem, { kind: 'outside', variable: 'GOMOD', path: `${root}/go.mod` })
  })

  it('that a workspace elsewhere leads away from is told', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    const elsewhere = b.tree('elsewhere', { 'go.work': `go 1.20\n\nuse ${root}\n` })
    await using link = await b.link(root)
    await link.point(root)
    const env = { ...clean, GOWORK: join(elsewhere, 'go.work') }
    const problem = await link.check({ exec, go: 'go', sub: '.', env })
    assert.deepEqual(problem, { kind: 'outside', variable: 'GOWORK', path: env.GOWORK })
  })

  it('whose go command fails passes on what that said', async () => {
    using b = bench()
    const root = b.tree('repository', { 'go.mod': goMod })
    await using link = await b.link(root)
    await link.point(root)
    const failing: Exec = async () => ({ exitCode: 1, stdout: '', stderr: 'go: broken\n' })
    assert.deepEqual(await link.check({ exec: failing, go: 'go', sub: '.', env: clean }), {
      kind: 'go-env-failed',
      output: 'go: broken',
    })
  })
})

describe('the environment of a go command', () => {
  it('has nothing of what git sets for hooks, and does not write the index', () => {
    assert.deepEqual(goCommandEnv({ GIT_DIR: '/x', GOFLAGS: '-mod=mod' }), {
      GIT_OPTIONAL_LOCKS: '0',
      GOFLAGS: '-mod=mod',
    })
  })
  const cases = [
    { name: 'nothing set', env: {}, expected: 'goindex=0' },
    { name: 'a setting of the user’s is kept', env: { GODEBUG: 'gocachehash=1' }, expected: 'gocachehash=1,goindex=0' },
    { name: 'the last setting wins', env: { GODEBUG: 'goindex=1' }, expected: 'goindex=1,goindex=0' },
  ]
  for (const { name, env, expected } of cases) {
    it(`without the package index: ${name}`, () =>
      assert.equal(withoutIndex(env as Record<string, string>).GODEBUG, expected))
  }
})

describe('on Windows, where nothing can be renamed onto a junction', () => {
  it('the link is made anew each time, also where one was left behind', async () => {
    using b = bench()
    const [one, two] = [b.tree('one', { a: '1' }), b.tree('two', { a: '2' })]
    const path = join(b.path, 'src')
    for (const target of [one, two, one]) {
      await point(path, target, 'win32')
      assert.equal(realpathSync(path), target)
    }
  })
})
