import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cell } from '../../src/core/cell/cell.ts'
import type { Report } from '../../src/core/report/report.ts'
import { textOf } from '../in-words.ts'
import { app, broken, config, larger, quick, says } from './programs.ts'
import { type Files, repositoryOf, type TestRepository } from './repository.ts'
import { cellIn, report } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']
const limits = (...lines: string[]): Files => ({
  [config]: `${quick}budgets:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
})
const perPull = '{ metric: size, max-growth: 10% }'
const sinceRelease = '{ metric: size, max-growth: 10%, against: release }'

/** Commits of which each is larger by less than a tenth; the first is the release. */
async function growing(steps: readonly number[], budgets: Files): Promise<TestRepository> {
  const repository = await repositoryOf([
    { ...app(larger(1)), ...budgets },
    ...steps.map((bytes) => ({ 'main.go': larger(bytes) })),
  ])
  repository.git('tag', 'v1.4.0', `HEAD~${steps.length}`)
  return repository
}

function metricsSince(said: Report): Cell['metrics'] {
  const { sinceRelease } = cellIn(said)
  assert.equal(sinceRelease?.kind, 'compared')
  return sinceRelease.metrics
}

describe('a budget against the latest release', { concurrency: 2 }, () => {
  it('sees what many changes within the limit sum up to; the release’s binary is kept for the next run', async () => {
    await using repository = await growing([120_000, 240_000], limits(perPull, sinceRelease))
    const { report: said, comment, exitCode, stderr } = await report(repository, { args: sizes })
    assert.deepEqual(
      said.budgets.map(({ verdict, against, release }) => [against, verdict, release]),
      [
        ['base', 'within', undefined],
        ['release', 'over', 'v1.4.0'],
      ],
    )
    assert.equal(exitCode, 1)
    assert.match(stderr, /release app \(default, [^)]*\) built/)
    const { metrics } = cellIn(said)
    const since = metricsSince(said)
    assert.equal(since.size?.head?.center, metrics.size?.head?.center)
    const delta = since.size?.delta ?? 0
    assert.ok(delta > 235_000 && delta < 245_000, `${delta}`)
    assert.equal(said.revisions.release?.sha, repository.git('rev-parse', 'HEAD~2').trim())
    assert.match(comment, /^### Binary budget: failed\. `app` .* since v1\.4\.0/m)
    assert.match(comment, /<summary>Since v1\.4\.0<\/summary>/)

    const second = await report(repository, { args: sizes })
    assert.match(second.stderr, /release app \(default, [^)]*\) taken from the cache/)
    assert.deepEqual(second.report.budgets, said.budgets)
  })

  it('does not blame who adds nothing to what base has grown by', async () => {
    await using repository = await growing([240_000, 240_000], limits(sinceRelease))
    const { report: said, exitCode } = await report(repository, { args: sizes })
    assert.deepEqual([said.budgets[0]?.verdict, exitCode], ['pre-existing', 0])
  })

  it('takes base’s build where base is the release', async () => {
    await using repository = await growing([240_000], limits(sinceRelease))
    const { report: said, exitCode, stderr } = await report(repository, { args: sizes })
    assert.deepEqual([said.budgets[0]?.verdict, exitCode], ['over', 1])
    assert.doesNotMatch(stderr, /release app/)
  })

  for (const { name, tags, expected } of [
    { name: 'no tag', tags: [], expected: /^there is no release to compare with: there is no tag$/ },
    {
      name: 'no tag like the pattern',
      tags: ['nightly'],
      expected: /: there is no tag like v\*$/,
    },
  ]) {
    it(`is visible and not red where there is ${name}`, async () => {
      const written = limits(sinceRelease)
      const pattern = tags.length === 0 ? '' : 'release-tags: v*\n'
      await using repository = await repositoryOf([
        { ...app(larger(1)), [config]: `${pattern}${written[config]}` },
        { 'main.go': larger(240_000) },
      ])
      for (const tag of tags) repository.git('tag', tag, 'HEAD~1')
      const { report: said, exitCode } = await report(repository, { args: sizes })
      assert.deepEqual([said.budgets[0]?.verdict, exitCode], ['not-measured', 0])
      assert.match(textOf(said.budgets[0]?.reason), expected)
    })
  }

  it('is visible and not red where the release does not build', async () => {
    await using repository = await repositoryOf([
      { ...app(broken), ...limits(sinceRelease) },
      { 'main.go': says('hello') },
      { 'main.go': says('hello, world') },
    ])
    repository.git('tag', 'v0.1.0', 'HEAD~2')
    const { report: said, exitCode } = await report(repository, { args: sizes })
    assert.deepEqual([said.budgets[0]?.verdict, exitCode], ['not-measured', 0])
    assert.match(textOf(said.budgets[0]?.reason), /release does not build/)
  })

  it('on a start-up figure starts the release’s file beside head’s', async () => {
    const budgets = limits('{ metric: cold-start, max-growth: 9000%, against: release }')
    await using repository = await growing([120_000, 240_000], budgets)
    const { report: said, exitCode } = await report(repository, { args: ['--flag-set', 'default'] })
    assert.equal(exitCode, 0, JSON.stringify(said.budgets))
    const since = metricsSince(said)
    assert.deepEqual(Object.keys(since), ['size', 'cold-start'])
    assert.ok((since['cold-start']?.base?.values.length ?? 0) >= 10)
    assert.match(said.budgets[0]?.verdict ?? '', /^(within|inconclusive)$/)
  })
})
