import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { builtInFlagSets } from '../../src/core/plan/flag-set.ts'
import { main } from '../go/module-folder.ts'
import { textOf } from '../in-words.ts'
import { app, config, module, quick, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']

describe('what did not change is not measured', { concurrency: 2 }, () => {
  it('a commit of documentation gives the same bytes under every built-in flag set', async () => {
    await using repository = await repositoryOf([app(says('hello')), { 'docs/readme.md': 'Read me.\n' }])
    const names = builtInFlagSets.map(({ name }) => name)
    const {
      exitCode,
      report: said,
      comment,
      stderr,
    } = await report(repository, {
      args: names.flatMap((name) => ['--flag-set', name]),
    })
    assert.equal(exitCode, 0)
    assert.deepEqual(
      said.cells.map(({ flagSet }) => flagSet),
      names,
    )
    for (const cell of said.cells) {
      assert.equal(cell.base?.sha256, cell.head?.sha256, cell.flagSet)
      const { size, 'cold-start': start } = cell.metrics
      assert.deepEqual([cell.sameness, size?.decision, size?.delta], ['identical', 'identical', 0], cell.flagSet)
      assert.deepEqual(start, { decision: 'identical' }, cell.flagSet)
    }
    assert.deepEqual([said.changed, said.measuring], [false, undefined])
    assert.match(comment, /identical/)
    assert.doesNotMatch(stderr, /timed starts/)
  })

  const stamped = app(main('println("version", version)', 'var version = "none"'))

  it('only the stamp differs that a build line writes: said so, and not started', async () => {
    const line = 'go build -ldflags="-X main.version=$(cat version)" -o $OUTPUT $PACKAGE'
    const text = `${quick}flag-sets: [{ name: own, build: '${line}' }]\n`
    await using repository = await repositoryOf([
      { ...stamped, [config]: text, version: 'v1.2.3-4-gaaaaaaa' },
      { version: 'v1.2.3-15-gbbbbbbb' },
    ])
    const { report: said, comment } = await report(repository)
    const { sameness, base, head, metrics } = cellIn(said)
    assert.equal(sameness, 'stamp')
    assert.notEqual(base?.sha256, head?.sha256)
    assert.match(textOf(metrics['cold-start']?.reason), /only the build stamp differs/)
    assert.match(comment, /build stamp/)
    assert.equal(said.measuring, undefined)
  })

  const own = (line: string) => `flag-sets: [{ name: own, build: '${line}' }]\n`

  it('what a build line appends is no stamp: the program may read it', async () => {
    const text = own('go build -o $OUTPUT $PACKAGE && cat data >> $OUTPUT')
    await using repository = await repositoryOf([
      { ...app(says('hello')), [config]: text, data: 'a'.repeat(1000) },
      { data: 'b'.repeat(1001) },
    ])
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual([cellIn(said).sameness, cellIn(said).metrics.size?.delta], ['different', 1])
  })

  it('a build line that calls the go command stamps no revision', async () => {
    const text = "flag-sets: [{ name: own, build: 'go build -o $OUTPUT $PACKAGE' }]\n"
    await using repository = await repositoryOf([{ ...stamped, [config]: text }, { 'readme.md': 'a' }])
    const { report: said } = await report(repository)
    assert.equal(cellIn(said).sameness, 'identical')
  })

  it('a stamp of the config’s own is the same on both sides', async () => {
    const text = `flag-sets: [{ name: own, ldflags: -X main.version=v2 }]\n`
    await using repository = await repositoryOf([stamped, { [config]: text }])
    const { report: said } = await report(repository)
    assert.equal(cellIn(said).sameness, 'identical')
  })
})

describe('rows that one side alone has', { concurrency: 2 }, () => {
  it('programs are new and gone, and started where they are', async () => {
    await using repository = await repositoryOf([
      { 'go.mod': module, 'cmd/old/main.go': says('old'), [config]: quick },
      { 'cmd/old/main.go': undefined, 'cmd/new/main.go': says('new') },
    ])
    const { exitCode, report: said } = await report(repository, { args: ['--flag-set', 'default'] })
    assert.equal(exitCode, 0)
    for (const [program, side, decision] of [
      ['new', 'head', 'new'],
      ['old', 'base', 'gone'],
    ] as const) {
      const { metrics, failure } = cellIn(said, { program })
      assert.deepEqual(
        [metrics.size?.decision, metrics['cold-start']?.decision, failure],
        [decision, decision, undefined],
      )
      // As many as there was time for, and never too few to tell anything.
      assert.ok((metrics['cold-start']?.[side]?.values.length ?? 0) >= 5)
    }
    assert.equal(said.changed, true)
  })

  it('a configured package that base lacks is new', async () => {
    await using repository = await repositoryOf([
      app(says('one')),
      { 'cmd/two/main.go': says('two'), [config]: 'programs: [{ name: two, package: ./cmd/two }]\n' },
    ])
    const { exitCode, report: said } = await report(repository, { args: sizes })
    assert.deepEqual([exitCode, cellIn(said).metrics.size?.decision], [0, 'new'])
  })

  it('a flag set that was renamed is compared under its new name', async () => {
    const named = (name: string) => ({ [config]: `flag-sets: [{ name: ${name}, ldflags: -s }]\n` })
    await using repository = await repositoryOf([{ ...app(says('hello')), ...named('small') }, named('tiny')])
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual(
      said.cells.map(({ flagSet, sameness }) => [flagSet, sameness]),
      [['tiny', 'identical']],
    )
  })
})

it('budgets on platforms of other jobs are told, where none is on a row of this one', async () => {
  const own = 'budgets: [{ metric: size, platform: windows/amd64, max: 1GB }]\n'
  await using repository = await repositoryOf([
    app(says('hello'), { [config]: own }),
    { 'main.go': says('hello world') },
  ])
  const { report: said, comment } = await report(repository, { args: ['--only', 'size', '--flag-set', 'default'] })
  assert.deepEqual([said.budgets, said.budgetsElsewhere, said.verdict], [[], true, 'pass'])
  assert.match(comment, /^### Binary report, no budget is on these rows\. `app` \+/)
})

it('other platforms are sized and not started', async () => {
  await using repository = await repositoryOf([
    { ...app(says('hello')), [config]: `${quick}platforms: [host, windows/amd64, linux/arm64]\n` },
    { 'main.go': says('hello, and more') },
  ])
  const { exitCode, report: said } = await report(repository, { args: ['--flag-set', 'stripped'] })
  assert.equal(exitCode, 0)
  const host = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64'
  for (const cell of said.cells.filter(({ platform }) => platform !== host)) {
    assert.ok((cell.head?.size ?? 0) > 500_000, cell.platform)
    assert.deepEqual([cell.start, cell.metrics['cold-start']?.decision], [undefined, 'not-measured'])
    assert.match(textOf(cell.metrics['cold-start']?.reason), /another platform/)
  }
  assert.ok(cellIn(said, { platform: host }).metrics['cold-start']?.head)
  assert.ok(cellIn(said, { platform: 'windows/amd64' }))
})
