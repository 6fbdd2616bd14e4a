import assert from 'node:assert/strict'
import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { app, config, larger, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']
const taken = /base app \(default, [^)]*\) taken from the cache/
const built = /base app \(default, [^)]*\) built/

describe('base’s binaries are kept for the next run', { concurrency: 2 }, () => {
  it('which takes them, and finds the same', async () => {
    await using repository = await repositoryOf([app(says('small')), app(larger(50_000))])
    const first = await report(repository, { args: sizes })
    assert.match(first.stderr, built)
    assert.match(first.stderr, /^Plan: 1 row .*\nHow long it takes is not known before the first run\.$/m)
    assert.match(first.stderr, /^Total: \d+\.\d s\n(?: +\d+\.\d s {2}\S.*\n)+Written: /m)
    const second = await report(repository, { args: sizes })
    assert.match(second.stderr, taken)
    assert.match(second.stderr, /^It takes about \d+ s, by what the last run took for 1 row\.$/m)
    const found = ({ metrics, causes, base }: ReturnType<typeof cellIn>) => ({
      metrics,
      causes,
      base: { ...base, buildSeconds: undefined },
    })
    assert.deepEqual(found(cellIn(second.report)), found(cellIn(first.report)))
  })

  it('also when it was head then, as it was committed', async () => {
    await using repository = await repositoryOf([app(says('one')), { 'main.go': says('two') }])
    const first = await report(repository, { args: sizes })
    await repository.write({ 'main.go': says('three') })
    repository.git('commit', '--quiet', '--all', '--message=Commit 3')
    const second = await report(repository, { args: sizes })
    assert.match(second.stderr, taken)
    const head = cellIn(first.report).head
    assert.deepEqual({ ...cellIn(second.report).base, buildSeconds: 0 }, { ...head, buildSeconds: 0 })
  })

  it('and not where a file that git ignores lay beside it, which may be in the binary', async () => {
    await using repository = await repositoryOf([
      app(says('one'), { '.gitignore': '*.txt\n' }),
      { 'main.go': says('two') },
    ])
    await repository.write({ 'notes.txt': 'notes' })
    await report(repository, { args: sizes })
    await repository.write({ 'main.go': says('three') })
    repository.git('commit', '--quiet', '--all', '--message=Commit 3')
    assert.match((await report(repository, { args: sizes })).stderr, built)
  })

  const others: readonly {
    readonly name: string
    readonly env?: Readonly<Record<string, string>>
    readonly settings?: string
    readonly args?: readonly string[]
  }[] = [
    { name: 'a setting of the environment', env: { CGO_ENABLED: '0' } },
    { name: 'a setting of `go env -w`', settings: 'CGO_ENABLED=0\n' },
    { name: 'another base', args: ['--base', 'HEAD~2'] },
  ]
  for (const { name, env = {}, settings = '', args = ['--base', 'HEAD~1'] } of others) {
    it(`and not for one with ${name}`, async () => {
      await using repository = await repositoryOf([app(says('one')), app(says('two')), app(says('three'))])
      const goenv = join(repository.around, 'goenv')
      const own = { GOENV: goenv }
      await writeFile(goenv, '')
      await report(repository, { args: [...sizes, '--base', 'HEAD~1'], env: own })
      await writeFile(goenv, settings)
      const second = await report(repository, { args: [...sizes, ...args], env: { ...own, ...env } })
      assert.match(second.stderr, built)
    })
  }

  it('and not where a command of the user’s takes part in its build', async () => {
    await using repository = await repositoryOf([
      app(says('one'), { [config]: 'prepare: "true"\n' }),
      { 'main.go': says('two') },
    ])
    await report(repository, { args: sizes })
    assert.match((await report(repository, { args: sizes })).stderr, built)
  })

  it('until they take more than a gigabyte: the oldest go', async () => {
    await using repository = await repositoryOf([app(says('one')), app(says('two'))])
    const parent = join(repository.cache, 'go-binary-budget', 'base')
    for (const name of ['large', 'larger']) {
      await mkdir(join(parent, name), { recursive: true })
      const file = await open(join(parent, name, 'a.bin'), 'w')
      await file.truncate(6e8)
      await file.close()
    }
    await report(repository, { args: sizes })
    const left = await readdir(parent)
    assert.equal(left.filter((name) => name.startsWith('large')).length, 1)
  })
})
