import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { env } from '../go/module-folder.ts'
import { textOf } from '../in-words.ts'
import { app, config, larger, quick, says } from './programs.ts'
import { repositoryOf, type TestRepository } from './repository.ts'
import { cellIn, report, run } from './run.ts'

const prebuilt = `${quick}programs: [{ name: app, prebuilt: { base: ../built/base, head: ../built/head } }]\n`

/** Builds a program elsewhere, as another tool or job would. */
async function buildElsewhere({ around }: TestRepository, name: string, source: string, goEnv = {}): Promise<void> {
  const path = join(around, `${name}.go`)
  await writeFile(path, source)
  const output = join(around, 'built', name)
  execFileSync('go', ['build', '-buildvcs=false', '-trimpath', '-o', output, path], { env: { ...env, ...goEnv } })
}

describe('binaries that were built elsewhere', { concurrency: 2 }, () => {
  it('are compared, started and judged as they are', async () => {
    const budget = 'budgets: [{ metric: size, program: app, flag-set: prebuilt, max-growth: 1kB }]\n'
    await using repository = await repositoryOf([app(says('not this one')), { [config]: prebuilt + budget }])
    await buildElsewhere(repository, 'base', says('hello'))
    await buildElsewhere(repository, 'head', larger(300_000))
    const { exitCode, report: said } = await report(repository)
    const cell = cellIn(said, { program: 'app', flagSet: 'prebuilt' })
    assert.deepEqual([exitCode, cell.sameness, cell.metrics.size?.decision], [1, 'different', 'grew'])
    assert.notEqual(cell.metrics['cold-start']?.head, undefined, textOf(cell.metrics['cold-start']?.reason))
    assert.equal(cell.head?.buildSeconds, undefined)
    assert.deepEqual(
      said.budgets.map(({ verdict, on }) => [verdict, on]),
      [['over', 'max-growth']],
    )
  })

  it('stand beside programs that are built', async () => {
    const programs = 'programs: [., { name: other, package: ./x, prebuilt: { base: ../built/a, head: ../built/a } }]\n'
    await using repository = await repositoryOf([app(says('hello')), { [config]: programs }])
    await buildElsewhere(repository, 'a', says('other'))
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual(
      said.cells.map(({ program, flagSet, sameness }) => [program, flagSet, sameness]),
      [
        ['app', 'default', 'identical'],
        ['app', 'stripped', 'identical'],
        ['other', 'prebuilt', 'identical'],
      ],
    )
  })

  it('for another platform are sized, in a row of that platform', async () => {
    await using repository = await repositoryOf([app(says('hello')), { [config]: prebuilt }])
    await buildElsewhere(repository, 'base', says('a'), { GOOS: 'windows', GOARCH: 'arm64' })
    await buildElsewhere(repository, 'head', larger(90_000), { GOOS: 'windows', GOARCH: 'arm64' })
    const cell = cellIn((await report(repository)).report)
    assert.deepEqual([cell.platform, cell.metrics.size?.decision], ['windows/arm64', 'grew'])
    assert.match(textOf(cell.metrics['cold-start']?.reason), /another platform/)
  })

  it('of which base’s is missing leave head alone; without head’s the run is incomplete', async () => {
    const budget = 'budgets: [{ metric: size, max: 50MB }]\n'
    await using repository = await repositoryOf([app(says('hello')), { [config]: prebuilt + budget }])
    await buildElsewhere(repository, 'head', says('a'))
    const alone = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual([alone.exitCode, cellIn(alone.report).failure?.side], [0, 'base'])
    assert.match(textOf(cellIn(alone.report).failure?.reason), /there is no prebuilt binary .*built\/base/)
    await using other = await repositoryOf([app(says('hello')), { [config]: prebuilt + budget }])
    await buildElsewhere(other, 'base', says('a'))
    const { exitCode, report: said } = await report(other, { args: ['--only', 'size'] })
    assert.deepEqual([exitCode, cellIn(said).failure?.side], [3, 'head'])
  })

  it('that are both missing are a mistake, in words', async () => {
    await using repository = await repositoryOf([app(says('hello')), { [config]: prebuilt }])
    const { exitCode, stderr } = await run(repository)
    assert.equal(exitCode, 2)
    assert.match(stderr, /programs: app: prebuilt: found neither a file \S+built\/head nor \S+built\/base/)
  })
})
