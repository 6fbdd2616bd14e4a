import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { config, module, quick, says } from './programs.ts'
import { repositoryOf, type TestRepository } from './repository.ts'
import { report, run, validate } from './run.ts'

describe('options', () => {
  let repository: TestRepository
  before(async () => {
    repository = await repositoryOf([
      { 'go.mod': module, 'cmd/a/main.go': says('a'), 'cmd/b/main.go': says('b') },
      { 'cmd/a/main.go': says('aa'), [config]: `${quick}flag-sets: [default, { name: mine, ldflags: -s }]\n` },
    ])
  })
  after(() => repository[Symbol.asyncDispose]())
  const rows = async (...args: string[]) => {
    const { report: said } = await report(repository, { args })
    return said.cells.map(({ program, flagSet, metrics }) => [program, flagSet, 'cold-start' in metrics])
  }

  it('--only size builds and sizes, and starts nothing', async () => {
    assert.deepEqual(await rows('--only', 'size'), [
      ['a', 'default', false],
      ['a', 'mine', false],
      ['b', 'default', false],
      ['b', 'mine', false],
    ])
  })

  it('--flag-set takes names of the config and built-in ones, --program names of what is found', async () => {
    assert.deepEqual(await rows('--only=size', '--program', 'b', '--flag-set', 'mine', '--flag-set', 'strip-dwarf'), [
      ['b', 'mine', false],
      ['b', 'strip-dwarf', false],
    ])
  })

  it('--json prints exactly the report, --quiet nothing else', async () => {
    const args = ['--json', '--quiet', '--program', 'a', '--flag-set', 'mine']
    const { stdout, stderr, report: written } = await report(repository, { args })
    assert.ok(validate(JSON.parse(stdout)))
    assert.deepEqual(JSON.parse(stdout), written)
    assert.equal(stderr, '')
  })

  it('--output takes a folder, relative to where the program is called', async () => {
    const cwd = repository.around
    const { exitCode, stderr } = await run(repository, {
      cwd,
      args: ['--only', 'size', '--output', 'deep/er', '--program', 'a', '--flag-set', 'default'],
    })
    assert.equal(exitCode, 0)
    const files = await readdir(join(cwd, 'deep/er'))
    assert.deepEqual(files.sort(), [
      'action-benchmark.json',
      'badge.json',
      'benchmarks.txt',
      'comment.md',
      'openmetrics.txt',
      'report.html',
      'report.json',
    ])
    assert.match(stderr, new RegExp(`Written: .*${join(cwd, 'deep/er/report.json')}`))
    assert.match(await readFile(join(cwd, 'deep/er/benchmarks.txt'), 'utf8'), /^goos: /m)
  })

  it('--config takes any file, relative to where the program is called', async () => {
    await repository.write({ '../mine.yml': 'flag-sets: [stripped]\nbudgets: [{ metric: size, max: 1B }]\n' })
    const { exitCode, report: said } = await report(repository, {
      args: ['--config', 'mine.yml', '--only', 'size', '--program', 'a'],
    })
    // Base is over it too, and head adds nothing: told, not held against this change.
    assert.deepEqual([exitCode, said.budgets[0]?.verdict, said.cells[0]?.flagSet], [0, 'pre-existing', 'stripped'])
  })

  for (const [name, budgets] of [
    ['of those found', 'budgets: [{ metric: size, program: b, max: 1B }]\n'],
    ['of those configured', 'programs: [./cmd/a, ./cmd/b]\nbudgets: [{ metric: size, program: b, max: 1B }]\n'],
  ] as const) {
    it(`--program leaves a budget on another program ${name} to the run that has it`, async () => {
      await repository.write({ '../budgets.yml': budgets })
      const { exitCode, report: said } = await report(repository, {
        args: ['--config', 'budgets.yml', '--only', 'size', '--program', 'a', '--program', 'a'],
      })
      assert.deepEqual([exitCode, said.budgets, said.cells.length], [0, [], 2])
      assert.match(said.reproduce[0] ?? '', / --program a --only size$/)
    })
  }

  it('--output where no folder can be is a mistake, and is told before anything is built', async () => {
    await repository.write({ '../file': '' })
    const { exitCode, stderr } = await run(repository, { cwd: repository.around, args: ['--output', 'file/below'] })
    assert.equal(exitCode, 2)
    assert.match(stderr, /^go-binary-budget: --output .*\/file\/below: .*\/file is not a folder\.$/m)
  })

  it('--output where the system takes no folder, whatever it says of itself, is one too', async (t) => {
    if (!existsSync('/proc/self')) return t.skip('there is no such file system here')
    const { exitCode, stderr } = await run(repository, { args: ['--output', '/proc/nowhere/below'] })
    assert.equal(exitCode, 2)
    assert.match(stderr, /^go-binary-budget: --output \/proc\/nowhere\/below: nothing can be written to \/proc \(E/m)
  })

  for (const [args, expected] of [
    [['--version'], /^go-binary-budget \d+\.\d+\.\d+\n$/],
    [['--help'], /^Usage: go-binary-budget .*Exit status: /s],
  ] as const) {
    it(`${args} prints, and does nothing`, async () => {
      const { exitCode, stdout, stderr } = await run(repository, { args })
      assert.match(stdout, expected)
      assert.deepEqual([exitCode, stderr], [0, ''])
    })
  }
})
