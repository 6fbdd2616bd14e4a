import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { noteText } from '../../src/render/words/note-text.ts'
import { gomod, main } from '../go/module-folder.ts'
import { app, config, module, quick, says } from './programs.ts'
import { type Files, gitEnv, repositoryOf } from './repository.ts'
import { cellIn, report, run } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']
const embeds = (path: string) => main('println(len(text))', `import _ "embed"\n\n//go:embed ${path}\nvar text string`)
const more = { 'notes.md': 'More.' }
const kilobytes = (count: number) => 'x'.repeat(count * 1_000)

describe('what a repository may have besides Go files is as its own build has it', { concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly base: Files
    readonly head?: Files
    readonly flagSet?: string
    readonly expected: Readonly<Record<string, string>>
  }[] = [
    {
      name: 'C code, by cgo',
      base: app(main('println(int(C.twice(21)))', '// int twice(int n) { return 2 * n; }\nimport "C"')),
      expected: { app: 'identical' },
    },
    {
      name: 'embedded assets that only `prepare` makes',
      base: {
        'go.mod': module,
        'main.go': embeds('dist/app.js'),
        'web/app.ts': kilobytes(20),
        '.gitignore': 'dist/\n',
        [config]: 'prepare: mkdir -p dist && cp web/app.ts dist/app.js\n',
      },
      head: { 'web/app.ts': kilobytes(90) },
      expected: { app: 'different' },
    },
    {
      name: 'a main package that `prepare` generates as a whole',
      base: {
        'go.mod': module,
        'gen/main.go': `//go:build ignore\n\n${main('os.WriteFile("cmd/made/main.go", []byte("package main\\n\\nfunc main() { println(1) }\\n"), 0o644)', 'import "os"')}`,
        '.gitignore': 'cmd/made/\n',
        [config]: 'prepare: mkdir -p cmd/made && go run gen/main.go\n',
      },
      expected: { made: 'identical' },
    },
    {
      name: 'files that only build tags choose',
      base: {
        'go.mod': module,
        'main.go': main('println(size)'),
        'small.go': '//go:build !full\n\npackage main\n\nconst size = 1\n',
        'full.go': '//go:build full\n\npackage main\n\nconst size = 2\n',
        [config]: 'programs: [.]\nflag-sets: [{ name: full, tags: full }]\n',
      },
      head: { 'small.go': '//go:build !full\n\npackage main\n\nconst size = 3\n' },
      flagSet: 'full',
      expected: { app: 'identical' },
    },
    {
      name: 'a program that is there only under a build tag, by its name in the config',
      base: {
        'go.mod': module,
        'cmd/agent/main.go': `//go:build agent\n\n${says('agent')}`,
        [config]: 'programs: [./cmd/agent]\nflag-sets: [{ name: agent, tags: [agent] }]\n',
      },
      flagSet: 'agent',
      expected: { agent: 'identical' },
    },
    {
      name: 'folders and embedded files with blanks and letters of other alphabets',
      base: { 'größe, Ж/go.mod': module, 'größe, Ж/main.go': embeds('"ein Text.txt"'), 'größe, Ж/ein Text.txt': 'a' },
      head: { 'größe, Ж/ein Text.txt': kilobytes(90) },
      expected: { app: 'different' },
    },
    {
      name: 'a command that was moved is compared with where it lay',
      base: { 'go.mod': module, 'cmd/tool/main.go': says('tool'), 'cmd/tool/more.go': 'package main\n' },
      head: {
        'cmd/tool/main.go': undefined,
        'cmd/tool/more.go': undefined,
        'tool/main.go': says('tool'),
        'tool/more.go': 'package main\n',
      },
      expected: { tool: 'different' },
    },
    {
      name: 'a command that was moved, with its line in the config',
      base: {
        'go.mod': module,
        'cmd/tool/main.go': says('tool'),
        [config]: 'programs: [{ name: tool, package: ./cmd/tool }]\n',
      },
      head: {
        'cmd/tool/main.go': undefined,
        'internal/tool/main.go': says('tool'),
        [config]: 'programs: [{ name: tool, package: ./internal/tool }]\n',
      },
      expected: { tool: 'different' },
    },
    {
      name: 'a command that was renamed beside one that was not',
      base: { 'go.mod': module, 'cmd/old/main.go': says('a'), 'cmd/same/main.go': says('b') },
      head: { 'cmd/old/main.go': undefined, 'cmd/new/main.go': says('a') },
      expected: { new: 'one-sided', same: 'identical', old: 'one-sided' },
    },
    {
      name: 'a module that was renamed: its command is the same one',
      base: { 'go.mod': gomod('example.com/before'), 'cmd/tool/main.go': says('tool') },
      head: { 'go.mod': gomod('example.com/after/v2') },
      expected: { tool: 'stamp' },
    },
  ]
  for (const { name, base, head = more, flagSet = 'default', expected } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([base, head])
      const { exitCode, report: said } = await report(repository, {
        args: ['--only', 'size', '--flag-set', flagSet],
      })
      assert.equal(exitCode, 0)
      assert.deepEqual(
        said.cells.filter(({ failure }) => failure),
        [],
      )
      assert.deepEqual(Object.fromEntries(said.cells.map(({ program, sameness }) => [program, sameness])), expected)
    })
  }

  it('a submodule whose commit head moves: each revision has its own', async () => {
    const replaced = gomod('example.com/app', 'require example.com/lib v0.0.0', 'replace example.com/lib => ./lib')
    const source = main('println(lib.Text)', 'import "example.com/lib"')
    await using lib = await repositoryOf([
      { 'go.mod': gomod('example.com/lib'), 'lib.go': 'package lib\n\nconst Text = "a"\n' },
      { 'lib.go': `package lib\n\nconst Text = "${kilobytes(90)}"\n` },
    ])
    await using repository = await repositoryOf([{ 'go.mod': replaced, 'main.go': source }])
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', lib.dir, 'lib')
    for (const revision of ['HEAD~1', 'HEAD']) {
      execFileSync('git', ['checkout', '--quiet', lib.git('rev-parse', revision).trim()], {
        cwd: join(repository.dir, 'lib'),
        env: { ...process.env, ...gitEnv },
      })
      repository.git('add', '--all')
      repository.git('commit', '--quiet', '--message=Move')
    }
    const { report: said } = await report(repository, { args: sizes })
    assert.deepEqual([cellIn(said).failure, cellIn(said).metrics.size?.decision], [undefined, 'grew'])
  })

  it('a private module, by GOPRIVATE and the user’s own way to it', async () => {
    const lib = { 'go.mod': gomod('example.com/private/lib.git'), 'lib.go': 'package lib\n\nconst Text = "secret"\n' }
    await using hidden = await repositoryOf([lib])
    hidden.git('tag', 'v1.0.0')
    const gitConfig = join(hidden.around, 'gitconfig')
    await writeFile(gitConfig, `[url "file://${hidden.dir}"]\n\tinsteadOf = https://example.com/private/lib\n`)
    const own = {
      GIT_CONFIG_GLOBAL: gitConfig,
      GOPRIVATE: 'example.com/private',
      GOPROXY: 'off',
      GOFLAGS: '-mod=mod -modcacherw',
      GOMODCACHE: join(hidden.around, 'modules'),
    }
    await using repository = await repositoryOf([
      app(main('println(lib.Text)', 'import "example.com/private/lib.git"'), {
        'go.mod': gomod('example.com/app', 'require example.com/private/lib.git v1.0.0'),
        // What `go mod tidy` writes; the hashes are of exactly these two files.
        'go.sum': await sumsOf(hidden.around, own),
      }),
      more,
    ])
    const { report: said } = await report(repository, { args: sizes, env: own })
    assert.deepEqual([cellIn(said).failure, cellIn(said).sameness], [undefined, 'identical'])
  })
})

/** The go.sum of a module that needs the private one, as the go command writes it. */
async function sumsOf(around: string, own: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(around, 'sums')
  await mkdir(dir)
  await writeFile(join(dir, 'go.mod'), gomod('example.com/app', 'require example.com/private/lib.git v1.0.0'))
  execFileSync('go', ['mod', 'download', 'example.com/private/lib.git'], {
    cwd: dir,
    env: { ...process.env, ...gitEnv, ...own },
  })
  return execFileSync('cat', [join(dir, 'go.sum')]).toString()
}

describe('files in Git LFS', { concurrency: 2 }, () => {
  const pointer = (name: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${name}\nsize 90000\n`
  const files = { ...app(embeds('big.bin')), '.gitattributes': '*.bin filter=lfs -text\n' }

  it('that nothing fetched are pointers on both sides, which is said', async () => {
    await using repository = await repositoryOf([{ ...files, 'big.bin': pointer('a') }, more])
    const { report: said } = await report(repository, { args: sizes })
    assert.equal(cellIn(said).sameness, 'identical')
    assert.match(
      said.notes.map(noteText).join('\n'),
      /In base and head, big\.bin is a Git LFS pointer .*`lfs: true` at actions\/checkout/,
    )
  })

  it('that are fetched are there on both sides: the filter runs for base too', async () => {
    await using repository = await repositoryOf([{ ...files, 'big.bin': pointer('a') }])
    const store = join(repository.around, 'store')
    await mkdir(store)
    await writeFile(join(store, 'a'), kilobytes(50))
    await writeFile(join(store, 'b'), kilobytes(90))
    // As git-lfs does it: what is committed is the pointer, what is checked out the file that it names.
    const smudge = `sed -n 's/^oid sha256://p' | xargs -I{} cat '${store}/{}'`
    const clean = `if test "$(wc -c | tr -d ' ')" -gt 60000; then name=b; else name=a; fi; printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%s\\nsize 90000\\n' $name`
    await writeFile(join(repository.around, 'smudge'), smudge)
    await writeFile(join(repository.around, 'clean'), clean)
    repository.git('config', 'filter.lfs.smudge', `sh '${join(repository.around, 'smudge')}'`)
    repository.git('config', 'filter.lfs.clean', `sh '${join(repository.around, 'clean')}'`)
    repository.git('config', 'filter.lfs.required', 'true')
    await repository.write({ 'big.bin': kilobytes(90) })
    repository.git('commit', '--all', '--quiet', '--message=Grow')
    assert.match(repository.git('show', 'HEAD:big.bin'), /^version .*\noid sha256:b\n/)
    const { report: said } = await report(repository, { args: sizes })
    const grown = cellIn(said).metrics.size
    assert.ok((grown?.delta ?? 0) > 30_000, JSON.stringify(grown))
    assert.doesNotMatch(said.notes.map(noteText).join('\n'), /LFS/)
  })
})

describe('the Go version that go.mod asks for', { concurrency: 2 }, () => {
  const newer = 'module example.com/app\n\ngo 1.21\n\ntoolchain go1.99.1\n'

  it('newer than any that can be had: what is missing and what to do, offline too', async () => {
    await using repository = await repositoryOf([app(says('hello'), { 'go.mod': newer })])
    const { exitCode, stderr } = await run(repository, {
      args: sizes,
      env: { GOTOOLCHAIN: 'auto', GOPROXY: 'off', GOFLAGS: '' },
    })
    assert.equal(exitCode, 2)
    assert.match(stderr, /The Go toolchain that go\.mod or go\.work asks for in .* cannot be had: .*go1\.99\.1/s)
    assert.match(stderr, /actions\/setup-go with `go-version-file: go\.mod`/)
  })

  it('newer, where GOTOOLCHAIN=local keeps to the one that is installed: a toolchain line is a wish', async () => {
    await using repository = await repositoryOf([app(says('hello'), { 'go.mod': newer }), more])
    const { report: said } = await report(repository, { args: sizes, env: { GOTOOLCHAIN: 'local' } })
    assert.equal(cellIn(said).sameness, 'identical')
  })

  it('older: the installed one builds it', async () => {
    const older = 'module example.com/app\n\ngo 1.21\n\ntoolchain go1.21.1\n'
    await using repository = await repositoryOf([app(says('hello'), { 'go.mod': older, [config]: quick }), more])
    const { report: said } = await report(repository, { args: sizes, env: { GOTOOLCHAIN: 'auto', GOPROXY: 'off' } })
    assert.equal(cellIn(said).sameness, 'identical')
  })
})

describe('a build that writes beside its output writes into a copy of the user’s files', { concurrency: 2 }, () => {
  it('a `build` line', async () => {
    const text = `${quick}flag-sets: [{ name: own, build: 'touch left && go build -o $OUTPUT $PACKAGE' }]\n`
    await using repository = await repositoryOf([app(says('one'), { [config]: text }), { 'main.go': says('two') }])
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.equal(cellIn(said).sameness, 'different')
  })

  it('a go command that may mend go.mod', async () => {
    const files = {
      'go.mod': `${module}\nreplace example.com/dep => ./dep\n`,
      'main.go': main('println(dep.Text)', 'import "example.com/dep"'),
      'dep/go.mod': gomod('example.com/dep'),
      'dep/dep.go': 'package dep\n\nconst Text = "text"\n',
    }
    await using repository = await repositoryOf([files, { 'dep/dep.go': 'package dep\n\nconst Text = "other"\n' }])
    const { report: said } = await report(repository, { args: sizes, env: { GOFLAGS: '-mod=mod' } })
    assert.equal(cellIn(said).sameness, 'different')
  })
})
