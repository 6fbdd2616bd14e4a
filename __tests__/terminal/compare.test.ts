import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Report } from '../../src/core/report/report.ts'
import { app, broken, config, larger, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { report, run, validate } from './run.ts'

const sizes = ['--only', 'size', '--quiet']

describe('compare', { concurrency: 2 }, () => {
  it('prints a table of two tags for a changelog, whatever is checked out and whatever the budgets', async () => {
    const limits = 'budgets:\n  - { metric: size, max: 1B, max-growth: 0%, against: release }\n'
    await using repository = await repositoryOf([
      app(larger(1)),
      { 'main.go': larger(120_000), [config]: limits },
      { 'main.go': broken },
    ])
    repository.git('tag', 'v1.4.0', 'HEAD~2')
    repository.git('tag', 'v1.5.0', 'HEAD~1')
    const { stdout, exitCode } = await run(repository, { command: ['compare', 'v1.4.0', 'v1.5.0'], args: sizes })
    assert.equal(exitCode, 0)
    const lines = stdout.split('\n')
    assert.equal(lines[0], '### Binaries: v1.4.0 → v1.5.0')
    assert.deepEqual(
      lines.filter((line) => line.startsWith('| app |')).map((line) => line.replace(/[\d.]+/g, 'N')),
      ['default', 'stripped'].map(
        (flagSet) => `| app | ${flagSet} | linux/amdN | N → **N MB** (+N MB, +N %) | ${rowEnd(lines, flagSet)} |`,
      ),
    )
    assert.doesNotMatch(stdout, /❌|⚠️|not measured/)
    assert.equal(await readFile(join(repository.output, 'comment.md'), 'utf8'), stdout)
  })

  it('gives the same as report.json, of these two revisions', async () => {
    await using repository = await repositoryOf([app(says('one')), { 'main.go': says('two') }])
    const { stdout } = await report(repository, { command: ['compare', 'HEAD~1', 'HEAD'], args: [...sizes, '--json'] })
    const said: Report = JSON.parse(stdout)
    assert.ok(validate(said))
    assert.deepEqual([said.revisions.base?.name, said.revisions.head.name], ['HEAD~1', 'HEAD'])
  })

  it('is not green where one of the two does not build, and names it', async () => {
    await using repository = await repositoryOf([app(broken), { 'main.go': says('two') }])
    const { stdout, exitCode } = await run(repository, { command: ['compare', 'HEAD~1', 'HEAD'], args: sizes })
    assert.match(stdout, /\| app \| default \| [^|]* \| base does not build \|/)
    assert.equal(exitCode, 3)
  })
})

/** The compressed size's cell: whether it changed depends on the encoder. */
function rowEnd(lines: readonly string[], flagSet: string): string {
  const row = lines.find((line) => line.startsWith(`| app | ${flagSet} |`)) ?? ''
  return (row.split(' | ').at(-1) ?? '').replace(/ \|$/, '').replace(/[\d.]+/g, 'N')
}
