import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { CommandNotFound, type Exec } from '../../src/core/exec.ts'
import { checkGoexperiment } from '../../src/core/plan/flag-set.ts'
import {
  chooseBaseToolchain,
  goexperimentProblem,
  readGoexperiments,
  readPlatforms,
  readToolchain,
} from '../../src/go/toolchain.ts'
import { createExec } from '../../src/system/exec.ts'
import { mistaken } from '../mistaken.ts'
import { env, gomod, main, moduleFolder } from './module-folder.ts'

const exec = createExec()
const local = { ...env, GOTOOLCHAIN: 'local' }

it('a toolchain is read from the folder of a module', async () => {
  await using folder = await moduleFolder({ 'go.mod': gomod('example.com/x'), 'main.go': main() })
  const toolchain = await readToolchain(exec, folder.path, { ...local, GOOS: 'windows', GOFLAGS: '-mod=mod' })
  assert.match(toolchain.version, /^go1\.\d+/)
  assert.equal(toolchain.version.split('.')[1], String(toolchain.minor))
  assert.equal(toolchain.gomod, join(folder.path, 'go.mod'))
  assert.equal(toolchain.gowork, undefined)
  assert.equal(toolchain.named, undefined)
  assert.deepEqual([toolchain.goos, toolchain.hostOs], ['windows', process.platform])
  assert.equal(toolchain.goflags, '-mod=mod')
  assert.equal(toolchain.cgo, false)
})

it('a folder without a module has a toolchain all the same', async () => {
  await using folder = await moduleFolder()
  assert.equal((await readToolchain(exec, folder.path, local)).gomod, undefined)
})

describe('the toolchain that a module names', () => {
  const cases: { name: string; files: Record<string, string>; named: string | undefined }[] = [
    { name: 'is its toolchain line', files: { 'go.mod': gomod('x', 'toolchain go1.21.3') }, named: 'go1.21.3' },
    { name: 'is a go line with a patch', files: { 'go.mod': 'module x\n\ngo 1.21.4 // why\n' }, named: 'go1.21.4' },
    {
      name: 'is nothing if the go line names a language',
      files: { 'go.mod': 'module x\n\ngo 1.21\n' },
      named: undefined,
    },
    {
      name: 'is the one of go.work where there is one',
      files: { 'go.mod': gomod('x', 'toolchain go1.21.3'), 'go.work': 'go 1.20\n\ntoolchain go1.21.5\n\nuse .\n' },
      named: 'go1.21.5',
    },
  ]
  for (const { name, files, named } of cases) {
    it(name, async () => {
      await using folder = await moduleFolder(files)
      assert.equal((await readToolchain(exec, folder.path, local)).named, named)
    })
  }
})

describe('the user is told what to do', () => {
  it('without Go', async () => {
    const without: Exec = (command) => Promise.reject(new CommandNotFound(command))
    await assert.rejects(readToolchain(without, '/', env), mistaken(/actions\/setup-go@v7/, /go\.dev\/dl/))
  })

  it('with a Go that is too old', async () => {
    const printed = { GOVERSION: 'go1.19.13', GOHOSTOS: 'linux', GOMOD: '/dev/null', GOWORK: '' }
    const old: Exec = () => Promise.resolve({ exitCode: 0, stdout: JSON.stringify(printed), stderr: '' })
    await assert.rejects(readToolchain(old, '/', env), mistaken(/^go1\.19\.13 is too old: Go 1\.20 or newer/))
  })

  const cases: { name: string; file: string; env: Record<string, string>; words: RegExp }[] = [
    {
      name: 'with a go line that is newer than a local toolchain',
      file: 'module x\n\ngo 1.99\n',
      env: { GOTOOLCHAIN: 'local' },
      words: /requires go >= 1\.99/,
    },
    {
      name: 'with a toolchain line that cannot be had offline',
      file: gomod('x', 'toolchain go1.99.1'),
      env: { GOTOOLCHAIN: 'auto' },
      words: /go1\.99\.1/,
    },
  ]
  for (const { name, file, env: more, words } of cases) {
    it(name, async () => {
      await using folder = await moduleFolder({ 'go.mod': file })
      const reading = readToolchain(exec, folder.path, { ...env, ...more })
      await assert.rejects(reading, mistaken(/cannot be had/, words, /GOTOOLCHAIN=auto/, /go-version-file: go\.mod/))
    })
  }

  it('with a go.mod that cannot be read, in the go command’s words', async () => {
    await using folder = await moduleFolder({ 'go.mod': 'module x\n\nrequire nonsense\n' })
    await assert.rejects(readToolchain(exec, folder.path, local), mistaken(/The go command fails/, /go\.mod:3/))
  })
})

describe('base is built', () => {
  it('by head’s toolchain when its own cannot be had, and says so', async () => {
    await using folder = await moduleFolder({ 'go.mod': gomod('x', 'toolchain go1.99.1') })
    await using head = await moduleFolder({ 'go.mod': gomod('x') })
    const auto = { ...env, GOTOOLCHAIN: 'auto' }
    const heads = await readToolchain(exec, head.path, auto)
    const chosen = await chooseBaseToolchain(exec, folder.path, auto, heads)
    assert.ok(chosen.kind === 'chosen')
    assert.equal(chosen.toolchain.version, heads.version)
    assert.match(chosen.env.GOTOOLCHAIN ?? '', /^(local|go1\.\d+)/)
    assert.deepEqual([chosen.missing?.named, chosen.missing?.builtWith], [undefined, heads.version])
    assert.match(chosen.missing?.failure.output ?? '', /^.*go1\.99\.1/)
  })

  it('by nothing when head’s toolchain is too old for it', async () => {
    await using folder = await moduleFolder({ 'go.mod': 'module x\n\ngo 1.99\n' })
    await using head = await moduleFolder({ 'go.mod': gomod('x') })
    const heads = await readToolchain(exec, head.path, local)
    const chosen = await chooseBaseToolchain(exec, folder.path, local, heads)
    assert.ok(chosen.kind === 'none')
    assert.match(chosen.why.failure.output, /requires go >= 1\.99/)
  })

  it('by the same toolchain where head is not built by what head names', async () => {
    await using folder = await moduleFolder({ 'go.mod': gomod('x', 'toolchain go1.21.1') })
    await using head = await moduleFolder({ 'go.mod': gomod('x', 'toolchain go1.21.2') })
    const heads = await readToolchain(exec, head.path, local)
    const chosen = await chooseBaseToolchain(exec, folder.path, local, heads)
    assert.deepEqual(chosen.kind === 'chosen' && [chosen.env, chosen.missing], [local, undefined])
  })

  it('by its own where head follows its go.mod; where that cannot be had, the note says so', async () => {
    await using head = await moduleFolder({ 'go.mod': gomod('x') })
    await using folder = await moduleFolder({ 'go.mod': gomod('x', 'toolchain go1.21.99') })
    const installed = await readToolchain(exec, head.path, local)
    const heads = { ...installed, named: installed.version }
    const chosen = await chooseBaseToolchain(exec, folder.path, local, heads)
    assert.ok(chosen.kind === 'chosen')
    assert.equal(chosen.toolchain.version, installed.version)
    assert.deepEqual([chosen.missing?.named, chosen.missing?.builtWith], ['go1.21.99', installed.version])
  })
})

it('platforms come from the toolchain', async () => {
  const platforms = await readPlatforms(exec, import.meta.dirname, local)
  assert.ok(platforms.includes('linux/arm64') && platforms.includes('windows/amd64'))
  assert.ok(platforms.every((platform) => /^[a-z0-9]+\/[a-z0-9]+$/.test(platform)))
})

describe('experiments', () => {
  it('come from the toolchain’s source, and the go command knows each of them', async () => {
    const known = await readGoexperiments(await readToolchain(exec, import.meta.dirname, local))
    assert.ok(known !== undefined)
    assert.ok(known.includes('fieldtrack') && known.includes('regabiwrappers'), String(known))
    assert.equal(await goexperimentProblem(exec, import.meta.dirname, local, known.join(',')), undefined)
    assert.equal(checkGoexperiment('nofieldtrack', known), undefined)
    assert.equal(checkGoexperiment('nogc', known)?.kind, 'experiment-without-gc')
  })

  it('are unknown where a toolchain comes without its source, and the go command still judges', async () => {
    const toolchain = await readToolchain(exec, import.meta.dirname, local)
    assert.equal(await readGoexperiments({ ...toolchain, goroot: '/no/such/goroot' }), undefined)
    assert.deepEqual(await goexperimentProblem(exec, import.meta.dirname, local, 'nogc'), {
      kind: 'experiment-refused',
      value: 'nogc',
      failure: { exitCode: 2, output: 'unknown GOEXPERIMENT gc' },
    })
  })
})
