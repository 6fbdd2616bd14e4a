import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { app, broken, config, larger, module, quick, says } from './programs.ts'
import { type Files, repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']
const budgets = (...lines: string[]) => `${quick}budgets:\n${lines.map((line) => `  - ${line}\n`).join('')}`
const limits = (text: string): Files => ({ [config]: text })

describe('the exit code says what became of the budgets', { concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly head: Files
    readonly exitCode: number
    readonly verdicts: readonly string[]
  }[] = [
    {
      name: 'within an absolute limit and one on growth: 0',
      head: { 'main.go': says('hi'), ...limits(budgets('{ metric: size, max: 50MB, max-growth: 1% }')) },
      exitCode: 0,
      verdicts: ['within', 'within'],
    },
    {
      name: 'over an absolute limit: 1',
      head: { 'main.go': larger(300_000), ...limits(budgets('{ metric: size, max: 1MB }')) },
      exitCode: 1,
      verdicts: ['over'],
    },
    {
      name: 'over a limit that only warns: 0',
      head: { 'main.go': larger(300_000), ...limits(budgets('{ metric: size, max-growth: 1%, level: warn }')) },
      exitCode: 0,
      verdicts: ['over'],
    },
    {
      name: 'start-up was not asked for: 0, and its budget is visibly not judged',
      head: { 'main.go': says('hi'), ...limits(budgets('{ metric: cold-start, max: 1ns }')) },
      exitCode: 0,
      verdicts: ['not-measured'],
    },
  ]
  for (const { name, head, exitCode, verdicts } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([app(says('hello')), head])
      const ran = await report(repository, { args: sizes })
      assert.deepEqual(
        ran.report.budgets.map(({ verdict }) => verdict),
        verdicts,
      )
      assert.equal(ran.exitCode, exitCode)
    })
  }
})

describe('a side that does not build', { concurrency: 2 }, () => {
  it('is never green when it is head, budgets or not: 3, with the compiler’s words', async () => {
    await using repository = await repositoryOf([app(says('hello')), { 'main.go': broken }])
    const { exitCode, report: said, comment } = await report(repository, { args: sizes })
    assert.equal(exitCode, 3)
    assert.equal(said.verdict, 'incomplete')
    assert.deepEqual([cellIn(said).failure?.side, cellIn(said).metrics.size?.decision], ['head', 'not-measured'])
    assert.match(cellIn(said).failure?.output ?? '', /main\.go:5:15: undefined: undefined/)
    assert.match(comment, /main\.go:5:15: undefined: undefined/)
  })

  for (const [limit, exitCode, verdicts] of [
    ['50MB', 0, ['within', 'not-measured']],
    ['1MB', 1, ['over', 'not-measured']],
  ] as const) {
    it(`leaves absolute limits on head when it is base: ${exitCode} for a limit of ${limit}`, async () => {
      await using repository = await repositoryOf([
        app(broken),
        { 'main.go': says('hi'), ...limits(budgets(`{ metric: size, max: ${limit}, max-growth: 1% }`)) },
      ])
      const { exitCode: code, report: said, comment } = await report(repository, { args: sizes })
      assert.deepEqual(
        said.budgets.map(({ verdict }) => verdict),
        verdicts,
      )
      assert.equal(code, exitCode)
      assert.equal(cellIn(said).failure?.side, 'base')
      // The comment tells it in a sentence, and the compiler's words stand in a fold.
      assert.match(comment, /Base does not build/)
      assert.match(comment, /<details>.*main\.go:5:15: undefined: undefined.*<\/details>/s)
    })
  }

  it('has head started all the same, and judged by absolute limits on its start', async () => {
    const text = budgets('{ metric: cold-start, max: 10s, max-growth: 50% }')
    await using repository = await repositoryOf([app(broken), { 'main.go': says('hi'), ...limits(text) }])
    const { exitCode, report: said } = await report(repository, { args: ['--flag-set', 'default'] })
    assert.equal(exitCode, 0)
    assert.deepEqual(
      said.budgets.map(({ verdict }) => verdict),
      ['within', 'not-measured'],
    )
    assert.equal(cellIn(said).metrics['cold-start']?.head?.values.length, 10)
  })

  it('is told once for both', async () => {
    await using repository = await repositoryOf([app(broken), { 'readme.md': 'a' }])
    const { exitCode, report: said } = await report(repository, { args: sizes })
    assert.deepEqual([exitCode, cellIn(said).failure?.side], [3, 'both'])
  })

  it('may be one of two programs', async () => {
    await using repository = await repositoryOf([
      { 'go.mod': module, 'cmd/a/main.go': says('a'), 'cmd/b/main.go': broken },
      { 'cmd/a/main.go': says('aa'), 'cmd/b/main.go': says('b') },
    ])
    const { exitCode, report: said } = await report(repository, { args: sizes })
    assert.equal(exitCode, 0)
    assert.equal(cellIn(said, { program: 'a' }).failure, undefined)
    assert.equal(cellIn(said, { program: 'b' }).failure?.side, 'base')
  })
})
