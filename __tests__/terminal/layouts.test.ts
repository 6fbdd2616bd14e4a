import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { noteText } from '../../src/render/words/note-text.ts'
import { gomod, main } from '../go/module-folder.ts'
import { app, config, larger, module, says } from './programs.ts'
import { type Files, repositoryOf } from './repository.ts'
import { cellIn, report, run } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']
const uses = (path: string) => main('println(lib.Text)', `import "${path}"`)
const library = (text: string) => `package lib\n\nvar Text = ${JSON.stringify(text)}\n`

describe('repositories of every shape are built, and an unchanged program is identical', { concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly base: Files
    readonly head?: Files
    readonly folder?: string
    readonly repository?: string
    /** Each program and how its two files relate. */
    readonly expected: Readonly<Record<string, string>>
    readonly note?: RegExp
  }[] = [
    {
      name: 'modules below the working directory, which has none itself',
      base: {
        'one/go.mod': gomod('example.com/one'),
        'one/main.go': says('one'),
        'deep/er/two/go.mod': gomod('example.com/two'),
        'deep/er/two/cmd/tool/main.go': says('two'),
      },
      head: { 'one/main.go': says('one more') },
      expected: { one: 'different', tool: 'identical' },
    },
    {
      name: 'a module in a folder of the repository, which is the working directory',
      base: {
        'go.mod': gomod('example.com/other'),
        'main.go': says('other'),
        'sub/go.mod': module,
        'sub/main.go': says('a'),
      },
      folder: 'sub',
      expected: { app: 'identical' },
    },
    {
      name: 'a package below the module’s root as working directory',
      base: { 'go.mod': module, 'cmd/a/main.go': says('a'), 'cmd/b/main.go': says('b') },
      folder: 'cmd',
      expected: { a: 'identical', b: 'identical' },
    },
    {
      name: 'a nested module beside a program of the outer one, by name',
      base: {
        ...app(says('outer')),
        'tools/go.mod': gomod('example.com/tools'),
        'tools/gen/main.go': says('gen'),
        [config]: 'programs: [., ./tools/gen]\n',
      },
      head: { 'tools/gen/main.go': says('generate') },
      expected: { app: 'identical', gen: 'different' },
    },
    {
      name: 'a workspace whose modules use each other',
      base: {
        'go.work': 'go 1.20\n\nuse ./app\nuse ./lib\n',
        'app/go.mod': gomod('example.com/app', 'require example.com/lib v0.0.0'),
        'app/main.go': uses('example.com/lib'),
        'lib/go.mod': gomod('example.com/lib'),
        'lib/lib.go': library('from a workspace'),
      },
      expected: { app: 'identical' },
    },
    {
      name: 'vendored dependencies, without a network',
      base: {
        'go.mod': gomod('example.com/app', 'require example.com/lib v1.0.0'),
        'main.go': uses('example.com/lib'),
        'vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit; go 1.20\nexample.com/lib\n',
        'vendor/example.com/lib/lib.go': library('vendored'),
      },
      expected: { app: 'identical' },
    },
    {
      name: 'a replacement inside the repository',
      base: {
        'cmd/go.mod': gomod('example.com/app', 'require example.com/lib v0.0.0', 'replace example.com/lib => ../lib'),
        'cmd/main.go': uses('example.com/lib'),
        'lib/go.mod': gomod('example.com/lib'),
        'lib/lib.go': library('inside'),
      },
      folder: 'cmd',
      expected: { app: 'identical' },
    },
    {
      name: 'a path with spaces, quotes and letters of other alphabets',
      base: app(says('hello')),
      repository: 'Grüße an "Ж" $HOME',
      expected: { app: 'identical' },
    },
    {
      name: 'a base without Go, as where the tool comes with the code',
      base: { 'readme.md': 'Soon.' },
      head: {
        'go.mod': module,
        'main.go': says('hello'),
        [config]: 'budgets: [{ metric: size, max: 50MB, max-growth: 1% }]\n',
      },
      expected: { app: 'one-sided' },
    },
    {
      name: 'a base without the working directory',
      base: { 'readme.md': 'Soon.' },
      head: { 'sub/go.mod': module, 'sub/main.go': says('hello') },
      folder: 'sub',
      expected: { app: 'one-sided' },
    },
  ]
  for (const { name, base, head = { 'notes.md': 'More.' }, folder, repository: as, expected } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([base, head], as)
      const { exitCode, report: said } = await report(repository, {
        args: sizes,
        ...(folder !== undefined && { folder }),
      })
      assert.equal(exitCode, 0)
      assert.deepEqual(Object.fromEntries(said.cells.map(({ program, sameness }) => [program, sameness])), expected)
      assert.deepEqual(
        said.cells.filter(({ failure }) => failure),
        [],
      )
      assert.doesNotMatch(said.notes.map(noteText).join('\n'), /folders of different names/)
    })
  }

  const outside: readonly (readonly [directive: string, files: Files])[] = [
    [
      'replace',
      { 'go.mod': gomod('example.com/app', 'require example.com/lib v0.0.0', 'replace example.com/lib => ../outside') },
    ],
    ['use', { 'go.mod': module, 'go.work': 'go 1.20\n\nuse (\n\t.\n\t../outside\n)\n' }],
  ]
  for (const [directive, files] of outside) {
    it(`a "${directive}" that leaves the repository: plain folders with the same beside them, and the report says so`, async () => {
      await using repository = await repositoryOf([
        { ...files, 'main.go': uses('example.com/lib'), [config]: 'prepare: "true"\n' },
        { 'readme.md': 'a' },
      ])
      await mkdir(join(repository.around, 'outside'))
      await writeFile(join(repository.around, 'outside', 'go.mod'), gomod('example.com/lib'))
      await writeFile(join(repository.around, 'outside', 'lib.go'), library('outside'))
      for (const revisions of [[], ['--base', 'HEAD~1', '--head', 'HEAD']]) {
        const { exitCode, report: said } = await report(repository, { args: [...sizes, ...revisions] })
        assert.match(
          said.notes.map(noteText).join('\n'),
          new RegExp(`folders of different names.*has "${directive} \\.\\./outside", which leaves`),
        )
        assert.deepEqual([exitCode, cellIn(said).failure, cellIn(said).sameness], [0, undefined, 'different'])
      }
    })
  }

  it('a file system without links: plain folders, and the report says so', async () => {
    const without = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      fs.promises.symlink = () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP', syscall: 'symlink' }))
      syncBuiltinESMExports()`
    await using repository = await repositoryOf([app(says('a')), app(says('a'), { 'notes.md': 'More.' })])
    const { report: said } = await report(repository, {
      args: sizes,
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(without)}` },
    })
    assert.match(
      said.notes.map(noteText).join('\n'),
      /folders of different names.*: no link can be made in .* \(ENOTSUP\)\./,
    )
    assert.deepEqual([cellIn(said).failure, cellIn(said).sameness], [undefined, 'different'])
  })
})

it('of more than eight programs the largest are kept, and the report names the others', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  const source = (name: string) => (name === 'd' ? says(name) : larger(20_000))
  await using repository = await repositoryOf([
    { 'go.mod': module, ...Object.fromEntries(names.map((name) => [`cmd/${name}/main.go`, source(name)])) },
  ])
  const { exitCode, report: said } = await report(repository, { args: sizes })
  assert.equal(exitCode, 0)
  assert.deepEqual(
    said.cells.map(({ program }) => program),
    names.filter((name) => name !== 'd'),
  )
  assert.match(said.notes.map(noteText).join('\n'), /9 programs were found; the 8 largest are shown\. Left out: d\./)
})

describe('the two revisions', { concurrency: 2 }, () => {
  it('of a repository with one commit are head alone', async () => {
    const text = 'budgets: [{ metric: size, max: 50MB, max-growth: 1% }]\n'
    await using repository = await repositoryOf([app(says('hello'), { [config]: text })])
    const { exitCode, report: said, stdout } = await report(repository, { args: sizes })
    assert.equal(exitCode, 0)
    assert.equal(said.revisions.base, undefined)
    assert.deepEqual(
      said.budgets.map(({ verdict }) => verdict),
      ['within', 'not-measured'],
    )
    assert.match(stdout, /nothing to compare with/)
  })

  it('are the last commit and the files as they are, untracked ones too, where there are changes', async () => {
    await using repository = await repositoryOf([app(says('one')), { 'main.go': says('two') }])
    await repository.write({ 'extra.go': 'package main\n\nfunc init() { println("untracked") }\n' })
    const { report: said } = await report(repository, { args: sizes })
    const second = repository.git('rev-parse', 'HEAD').trim()
    assert.deepEqual([said.revisions.base?.sha, said.revisions.head.dirty], [second, true])
    assert.equal(cellIn(said).sameness, 'different')
  })

  it('are those asked for, whatever lies in the folder', async () => {
    await using repository = await repositoryOf([app(says('one')), { 'main.go': says('two') }, { 'notes.md': 'a' }])
    await repository.write({ 'main.go': 'not Go at all' })
    const { exitCode, report: said } = await report(repository, {
      args: [...sizes, '--base', 'HEAD~1', '--head', 'HEAD'],
    })
    assert.deepEqual([exitCode, cellIn(said).sameness], [0, 'identical'])
    assert.equal(said.revisions.head.dirty, undefined)
  })

  it('lack a folder that only the working tree has: a mistake, in words', async () => {
    await using repository = await repositoryOf([app(says('one')), { 'readme.md': 'a' }])
    await repository.write({ 'new/go.mod': module, 'new/main.go': says('new') })
    const { exitCode, stderr } = await run(repository, { args: [...sizes, '--head', 'HEAD'], folder: 'new' })
    assert.match(stderr, /^go-binary-budget: HEAD has no folder new\./m)
    assert.equal(exitCode, 2)
  })
})

describe('prepare', { concurrency: 2 }, () => {
  const made = {
    [config]: 'prepare: test -f text && sed "s/TEXT/$(cat text)/" main.tmpl > main.go && mkdir -p made\n',
    '.gitignore': 'main.go\n',
  }
  const template = { 'go.mod': module, 'main.tmpl': says('TEXT'), ...made }

  it('makes the sources of both revisions, and writes nothing into the user’s folder', async () => {
    await using repository = await repositoryOf([{ ...template, text: 'one' }, { text: 'another text' }])
    const { exitCode, report: said } = await report(repository, { args: sizes })
    assert.deepEqual([exitCode, cellIn(said).sameness], [0, 'different'])
  })

  it('may ask git about the revision, as a build line may', async () => {
    const text = `prepare: git describe --always --dirty > made.txt
flag-sets: [{ name: own, build: 'go build -ldflags="-X main.revision=$(git rev-parse HEAD)" -o $OUTPUT $PACKAGE' }]
`
    await using repository = await repositoryOf([
      app(says('one'), { [config]: text, '.gitignore': 'made.txt\n', 'gone.go': 'package main\n' }),
      { 'readme.md': 'a' },
    ])
    const clean = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual([clean.exitCode, cellIn(clean.report).failure], [0, undefined])
    repository.git('rm', '--quiet', 'gone.go')
    await repository.write({ 'main.go': says('another text, which is longer than the one before') })
    const { exitCode, report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual([exitCode, cellIn(said).failure, cellIn(said).sameness], [0, undefined, 'different'])
  })

  it('sees changed and untracked files of the user’s', async () => {
    await using repository = await repositoryOf([{ ...template, text: 'one' }])
    await repository.write({ 'extra.go': 'package main\n\nfunc init() { println("untracked") }\n' })
    const { report: said } = await report(repository, { args: sizes })
    assert.equal(cellIn(said).sameness, 'different')
  })

  it('runs in the revision asked for, not in what lies in the folder', async () => {
    await using repository = await repositoryOf([{ ...template, text: 'one' }, { 'readme.md': 'a' }])
    await repository.write({ text: 'another text' })
    const { report: said } = await report(repository, { args: [...sizes, '--base', 'HEAD~1', '--head', 'HEAD'] })
    assert.equal(cellIn(said).sameness, 'identical')
  })

  it('that fails in base leaves head alone', async () => {
    await using repository = await repositoryOf([{ ...template, text: 'one' }, { 'readme.md': 'a' }])
    repository.git('rm', '--quiet', 'text')
    repository.git('commit', '--quiet', '--message=Without')
    await repository.write({ text: 'another text' })
    const { exitCode, report: said } = await report(repository, { args: sizes })
    assert.deepEqual([exitCode, cellIn(said).failure?.side], [0, 'base'])
    assert.match(cellIn(said).failure?.output ?? '', /In base, prepare .* ended with exit code 1/)
  })
})
