import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startWayText } from '../../src/render/words/start-text.ts'
import { main } from '../go/module-folder.ts'
import { textOf } from '../in-words.ts'
import { app, broken, config, module, quick, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const only = ['--flag-set', 'default']
const budget = 'budgets: [{ metric: cold-start, max: 10s, max-growth: 50% }]\n'
const run = (ready: string) => `programs: [{ package: ., run: { args: [], timeout: 1s${ready} } }]\n`

describe('a program whose start fails', { concurrency: 2 }, () => {
  const failing: readonly {
    readonly name: string
    readonly source: string
    readonly ready?: string
    readonly reason: RegExp
  }[] = [
    {
      name: 'a crash',
      source: main('println("last"); panic("no luck")'),
      reason: /of head failed: .*exit code 2.*its last words: panic: no luck\)/,
    },
    {
      name: 'a wrong exit code',
      source: main('println("no such file"); os.Exit(3)', 'import "os"'),
      reason: /of head failed: .*exit code 3.*its last words: no such file/,
    },
    {
      name: 'an argument that it does not know',
      source: main('println("unknown flag: --adr\\nUsage of app:\\n  --addr string"); os.Exit(2)', 'import "os"'),
      reason: /of head failed: .*its last words: unknown flag: --adr\)/,
    },
    {
      name: 'a server that is never ready',
      source: main('println("waiting for a database"); time.Sleep(time.Hour)', 'import "time"'),
      ready: ', env: { PORT: "{port}" }, ready: { tcp: "127.0.0.1:{port}" }',
      reason: /of head failed: .*its last words: waiting for a database/,
    },
  ]
  for (const { name, source, ready = '', reason } of failing) {
    it(`${name}: said with its last words, and not measured; 3 if a budget needs it`, async () => {
      await using repository = await repositoryOf([
        app(says('hello'), { [config]: quick + budget + run(ready) }),
        { 'main.go': source },
      ])
      const { exitCode, report: said, comment } = await report(repository, { args: only })
      const start = cellIn(said).metrics['cold-start']
      assert.equal(start?.decision, 'not-measured')
      assert.match(textOf(start?.reason), reason)
      assert.match(comment, /of head failed/)
      // One start of base tells whose doing it is, and is no figure.
      assert.equal(start?.base, undefined)
      assert.deepEqual([exitCode, said.verdict], [3, 'incomplete'])
      // What the file alone says is there all the same.
      assert.equal(typeof cellIn(said).metrics.size?.delta, 'number')
    })
  }

  it('is never started where the config says so', async () => {
    const started = main('os.WriteFile("started", nil, 0o600)', 'import "os"')
    const text = `${quick}programs: [{ package: ., run: off }]\n`
    await using repository = await repositoryOf([app(started, { [config]: text }), { 'more.go': 'package main\n' }])
    await repository.write({ 'main.go': started.replace('"started"', '"again"') })
    const { exitCode, report: said, comment } = await report(repository, { args: only })
    const { decision, reason } = cellIn(said).metrics['cold-start'] ?? {}
    assert.deepEqual([exitCode, decision, said.measuring], [0, 'not-measured', undefined])
    assert.match(textOf(reason), /run: off/)
    assert.doesNotMatch(comment, /has no cold start/)
  })

  it('is not even started where head does not build, nor is base', async () => {
    await using repository = await repositoryOf([
      app(says('hello'), { [config]: quick + budget + run('') }),
      { 'main.go': broken },
    ])
    const { exitCode, report: said } = await report(repository, { args: only })
    const { decision, reason, base } = cellIn(said).metrics['cold-start'] ?? {}
    assert.deepEqual([exitCode, decision, base, said.measuring], [3, 'not-measured', undefined, undefined])
    assert.match(textOf(reason), /^head does not build: `go build` ended with exit code 1$/)
    assert.ok(cellIn(said).metrics.size?.base)
  })

  it('fails nothing where no budget needs it', async () => {
    await using repository = await repositoryOf([
      app(says('hello'), { [config]: quick + run('') }),
      { 'main.go': main('panic("no luck")') },
    ])
    const { exitCode, report: said, comment } = await report(repository, { args: only })
    assert.deepEqual([exitCode, cellIn(said).metrics['cold-start']?.decision], [0, 'not-measured'])
    // Base starts, so that it is news.
    assert.equal(said.changed, true)
    assert.match(comment, /^`app` \(default.*\) does not start in head: .*panic: no luck/m)
    assert.match(comment, /^### Binary report, no budgets set\. `app` \(default, .*\) does not start in head$/m)
  })

  it('in both revisions is no news', async () => {
    const fails = main('println("no configuration"); os.Exit(3)', 'import "os"')
    await using repository = await repositoryOf([
      app(fails, { [config]: quick + run('') }),
      { 'main.go': fails.replace('no configuration', 'no config') },
    ])
    const { report: said, comment } = await report(repository, { args: only })
    assert.deepEqual([said.changed, cellIn(said).startFailure], [false, undefined])
    assert.doesNotMatch(comment, /does not start in head/)
    // But whoever wrote the config sees it without opening a fold.
    assert.match(comment, /^`app` \(default.*\) has no cold start: 1 of 1 starts of head failed: .*no config/m)
  })

  it('is news without a config, too, where base could be started', async () => {
    await using repository = await repositoryOf([app(says('hello')), { 'main.go': main('panic("no luck")') }])
    const { exitCode, report: said, comment } = await report(repository, { args: only })
    assert.deepEqual([exitCode, said.changed], [0, true])
    assert.match(
      comment,
      /^`app` \(default.*\) does not start in head: app --version works in base, and in head panicked \(its last words: panic: no luck/m,
    )
  })

  it('in base alone leaves head measured, and judged by absolute limits', async () => {
    await using repository = await repositoryOf([
      app(main('panic("no luck")'), { [config]: quick + budget + run('') }),
      { 'main.go': says('hello') },
    ])
    const { exitCode, report: said } = await report(repository, { args: only })
    const start = cellIn(said).metrics['cold-start']
    assert.deepEqual([start?.decision, start?.base], ['not-measured', undefined])
    assert.ok((start?.head?.values.length ?? 0) >= 5)
    assert.match(textOf(start?.reason), /of base failed/)
    assert.deepEqual(
      said.budgets.map(({ verdict }) => verdict),
      ['within', 'not-measured'],
    )
    assert.equal(exitCode, 0)
  })

  it('found by no trial is only sized: 3 if a budget needs its start', async () => {
    await using repository = await repositoryOf([
      app(main('panic("no luck")'), { [config]: quick + budget }),
      { 'main.go': main('panic("no luck at all")') },
    ])
    const { exitCode, report: said } = await report(repository, { args: only })
    assert.equal(exitCode, 3)
    assert.match(
      textOf(cellIn(said).metrics['cold-start']?.reason),
      /no way to start it that ends by itself: --version panicked/,
    )
  })
})

it('a server is started on a free port until it answers', async () => {
  const server = (words: string) =>
    main(
      `http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("${words}")) })
	panic(http.ListenAndServe(os.Getenv("ADDRESS"), nil))`,
      'import (\n\t"net/http"\n\t"os"\n)',
    )
  const text = `${quick}programs:
  - name: server
    package: ./cmd/server
    run:
      env: { ADDRESS: "127.0.0.1:{port}" }
      ready: { http: "http://127.0.0.1:{port}/healthz" }
`
  await using repository = await repositoryOf([
    { 'go.mod': module, 'cmd/server/main.go': server('ok'), [config]: text },
    { 'cmd/server/main.go': server('all is well') },
  ])
  const { exitCode, report: said } = await report(repository, { args: only })
  const { metrics, start } = cellIn(said)
  assert.equal(exitCode, 0)
  assert.equal(start && startWayText(start), 'server, until http://127.0.0.1:{port}/healthz answers')
  for (const id of ['cold-start', 'peak-rss', 'ready-rss'] as const) {
    assert.ok((metrics[id]?.base?.values.length ?? 0) >= 5, `${id} of base`)
    assert.ok((metrics[id]?.head?.values.length ?? 0) >= 5, `${id} of head`)
  }
})

it('a measured program sees its own environment alone, and no token', async () => {
  const prints = (more: string) =>
    main(
      `println(len(os.Environ()), os.Getenv("GITHUB_TOKEN") == "", ${more}); if os.Getenv("GITHUB_TOKEN") != "" || os.Getenv("MINE") != "1" { os.Exit(4) }`,
      'import "os"',
    )
  const text = `${quick}programs: [{ package: ., run: { env: { MINE: 1 } } }]\n`
  await using repository = await repositoryOf([app(prints('1'), { [config]: text }), { 'main.go': prints('"two"') }])
  const { report: said } = await report(repository, { args: only, env: { GITHUB_TOKEN: 'secret', MINE: '2' } })
  assert.ok(cellIn(said).metrics['cold-start']?.head, textOf(cellIn(said).metrics['cold-start']?.reason))
})
