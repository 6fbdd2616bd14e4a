import assert from 'node:assert/strict'
import { chmod, cp, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { cleanupList } from '../../src/core/cleanup.ts'
import type { Exec } from '../../src/core/exec.ts'
import type { StartRequest } from '../../src/core/start/probe-protocol.ts'
import { compileProbe, identify, startAll } from '../../src/go/probe.ts'
import { createExec } from '../../src/system/exec.ts'
import { compiledProbe, probeSource as sourceDir } from './compiled-probe.ts'
import { env, moduleFolder } from './module-folder.ts'

const exec = createExec()

/** Counts the builds among the commands. */
function counted() {
  const builds: string[] = []
  const counting: Exec = (command, args, options) => {
    if (args[0] === 'build') builds.push(command)
    return exec(command, args, options)
  }
  return { builds, exec: counting }
}

describe('the probe is compiled', () => {
  it('once for one source and one Go', async () => {
    await using cache = await moduleFolder()
    const { builds, exec } = counted()
    const options = { exec, cleanup: cleanupList(), sourceDir, cacheDir: join(cache.path, 'made', 'here'), env }
    const first = await compileProbe(options)
    assert.equal((await compileProbe(options)).path, first.path)
    assert.equal(builds.length, 1)
    assert.deepEqual(await readdir(options.cacheDir), [first.path.slice(options.cacheDir.length + 1)])
  })

  it('again when its source has changed, but not for its tests', async () => {
    await using cache = await moduleFolder({ 'tests_test.go': 'package main\n', 'more.go': 'package main\n' })
    await using source = await moduleFolder()
    await cp(sourceDir, source.path, { recursive: true })
    const { builds, exec } = counted()
    const options = { exec, cleanup: cleanupList(), sourceDir: source.path, cacheDir: cache.path, env }
    const { path } = await compileProbe(options)
    await cp(join(cache.path, 'tests_test.go'), join(source.path, 'zzz_test.go'))
    assert.equal((await compileProbe(options)).path, path)
    await cp(join(cache.path, 'more.go'), join(source.path, 'zzz.go'))
    assert.notEqual((await compileProbe(options)).path, path)
    assert.equal(builds.length, 2)
  })

  it('for this machine, whatever the user builds for and with', async () => {
    await using cache = await moduleFolder()
    const users = {
      ...env,
      GOOS: 'plan9',
      GOARCH: 'arm',
      GOFLAGS: '-mod=vendor -tags=x -nonsense',
      GOEXPERIMENT: 'nonsense',
      GO111MODULE: 'off',
      CGO_ENABLED: '1',
    }
    const { path } = await compileProbe({ exec, cleanup: cleanupList(), sourceDir, cacheDir: cache.path, env: users })
    assert.equal((await exec(path, ['start'], { cwd: '/', env: {} })).exitCode, 0)
  })

  it('from a read-only folder inside the user’s workspace', async () => {
    await using cache = await moduleFolder()
    await using users = await moduleFolder({ 'go.work': 'go 1.20\n\nuse ./nothing\n' })
    const inside = join(users.path, 'probe')
    await cp(sourceDir, inside, { recursive: true })
    await chmod(inside, 0o555)
    const { path } = await compileProbe({ exec, cleanup: cleanupList(), sourceDir: inside, cacheDir: cache.path, env })
    assert.ok((await stat(path)).isFile())
    await chmod(inside, 0o755)
  })

  it('by several runs at once without harm', async () => {
    await using cache = await moduleFolder()
    const compile = () => compileProbe({ exec, cleanup: cleanupList(), sourceDir, cacheDir: cache.path, env })
    const probes = await Promise.all([compile(), compile(), compile()])
    assert.equal(new Set(probes.map(({ path }) => path)).size, 1)
    assert.equal((await readdir(cache.path)).length, 1)
  })

  it('and an interrupt meanwhile leaves nothing of it', async () => {
    await using cache = await moduleFolder()
    const [interrupt, cleanup] = [new AbortController(), cleanupList()]
    const started = createExec(interrupt.signal, cleanup)
    let undone: Promise<readonly unknown[]> | undefined
    const interrupted: Exec = (command, args, options) => {
      const running = started(command, args, options)
      if (args[0] !== 'build') return running
      interrupt.abort(new Error('interrupted'))
      undone = cleanup.run().then(async (failures) => [...failures, ...(await readdir(cache.path))])
      return running
    }
    const compiling = compileProbe({ exec: interrupted, cleanup, sourceDir, cacheDir: cache.path, env })
    await assert.rejects(compiling, { message: 'interrupted' })
    assert.deepEqual(await undone, [])
  })
})

describe('the compiled probe', () => {
  const request = (id: number, path: string, args: string[]): StartRequest => ({
    id,
    path,
    args,
    env: {},
    dir: '/',
    ready: { kind: 'exit', code: 0 },
    timeout_ns: 5e9,
    purpose: 'time',
  })

  it('makes starts in order and tells of each', async () => {
    const probe = await compiledProbe()
    const heard: number[] = []
    const requests = [request(7, '/bin/true', []), request(3, '/bin/false', []), request(9, '/no/such/file', [])]
    const results = await startAll(exec, probe, requests, ({ id }) => heard.push(id))
    assert.deepEqual(
      results.map(({ id, outcome }) => [id, outcome]),
      [
        [7, 'ready'],
        [3, 'wrong-exit'],
        [9, 'not-started'],
      ],
    )
    assert.deepEqual(heard, [7, 3, 9])
    assert.deepEqual(await startAll(exec, probe, []), [])
  })

  it('fails loudly when it does not answer every request', async () => {
    const probe = await compiledProbe()
    const wrong = { ...request(1, '/bin/true', []), timeout_ns: -1 }
    await assert.rejects(
      startAll(exec, probe, [wrong]),
      /^Error: probe start: exit code 2 after 0 of 1 starts: .*timeout/,
    )
  })

  it('identifies files in order, and says what is wrong with one', async () => {
    await using cache = await moduleFolder({ 'text.txt': 'no binary\n' })
    const probe = await compiledProbe()
    const files = [probe.path, join(cache.path, 'text.txt'), probe.path]
    const [first, second, third] = await identify(exec, probe, files, ['v1.2.3'])
    assert.ok(first?.kind === 'identified')
    assert.equal(first.facts.size, (await stat(probe.path)).size)
    assert.equal(first.facts.main_module?.path, 'probe')
    assert.ok(second?.kind === 'unreadable' && second.path.endsWith('text.txt'))
    assert.match(second.reason, /./)
    assert.deepEqual(third, first)
    assert.deepEqual(await identify(exec, probe, []), [])
  })
})
