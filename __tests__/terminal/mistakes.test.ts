import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gomod } from '../go/module-folder.ts'
import { app, config, says } from './programs.ts'
import { type Files, repositoryOf } from './repository.ts'
import { type RunOptions, run } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']

describe('a mistake of the user’s ends with 2, and says what to do', { concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly head: Files
    readonly options?: RunOptions
    readonly expected: readonly RegExp[]
  }[] = [
    {
      name: 'all mistakes in the config at once, with file, line and column',
      head: { [config]: 'measure:\n  runs: 0\nbudgets:\n  - { metric: sise, max: 1MB }\nbugdets: []\n' },
      expected: [
        /\.github\/binary-budget\.yml:2:9: measure\.runs: /,
        /\.github\/binary-budget\.yml:4:15: budgets\[0\]\.metric: .*size/,
        /\.github\/binary-budget\.yml:5:1: .*budgets/,
      ],
    },
    {
      name: 'a budget on a program that was not found',
      head: { [config]: 'budgets:\n  - { metric: size, program: ap, max: 1MB }\n' },
      expected: [/binary-budget\.yml:2:30: budgets\[0\]\.program: .*"ap".*Did you mean "app"\?/],
    },
    {
      name: 'an unknown option',
      head: {},
      options: { args: ['--bsae', 'main'] },
      expected: [/--bsae is not an option\. Did you mean --base\?/],
    },
    {
      name: 'an unknown revision',
      head: {},
      options: { args: ['--base', 'mian'] },
      expected: [/--base "mian" names no commit .*Did you mean "main"\?/],
    },
    {
      name: 'an unknown flag set',
      head: {},
      options: { args: ['--flag-set', 'striped'] },
      expected: [/--flag-set striped: there is no such name\. Did you mean "stripped"\?/],
    },
    {
      name: 'an unknown program',
      head: {},
      options: { args: ['--program', 'apq'] },
      expected: [/--program apq: there is no such name\. Did you mean "app"\? Known: app\./],
    },
    {
      name: 'a config file that is not there',
      head: {},
      options: { args: ['--config', 'no.yml'] },
      expected: [/no\.yml: there is no such config file/],
    },
    {
      name: 'a folder that is not there',
      head: {},
      options: { folder: 'nowhere' },
      expected: [/There is no folder .*nowhere/],
    },
    {
      name: 'a file where a folder should be',
      head: {},
      options: { folder: 'go.mod' },
      expected: [/go\.mod is no folder: name the one that the Go module is in/],
    },
    {
      name: 'no Go module',
      head: { 'go.mod': undefined, 'main.go': undefined, 'readme.md': 'a' },
      options: { args: sizes },
      expected: [/There is no go\.mod and no go\.work in .*repository/],
    },
    {
      name: 'a library alone',
      head: { 'main.go': 'package app\n' },
      options: { args: sizes },
      expected: [/No main package to build in .*repository: the module is a library\..*programs:/],
    },
    {
      name: 'examples alone, which are left out unless they are named',
      head: { 'main.go': undefined, 'examples/demo/main.go': says('demo') },
      options: { args: sizes },
      expected: [/those found are skipped: \.\/examples\/demo \(below examples\/\)/],
    },
    {
      name: 'a configured package that neither revision has',
      head: { [config]: 'programs: [./cmd/nothing]\n' },
      options: { args: sizes },
      expected: [/programs: nothing: neither base nor head has such a package\. Check its "package"\./],
    },
    {
      name: 'a configured package that is there by another path',
      head: { 'cmd/app/main.go': says('app'), [config]: 'programs: [{ name: app, package: cmd/app }]\n' },
      options: { args: sizes },
      expected: [/It says cmd\/app\. Did you mean "\.\/cmd\/app"\? Main packages here: .*\.\/cmd\/app/],
    },
    {
      name: 'an experiment that Go does not have, in a flag set',
      head: { [config]: 'flag-sets: [{ name: none, env: { GOEXPERIMENT: nogc } }]\n' },
      expected: [
        /^go-binary-budget: .github\/binary-budget\.yml:1:48: flag-sets\[0\]\.env\.GOEXPERIMENT: GOEXPERIMENT=nogc: Go has no experiment .*gc-off .*TinyGo/,
      ],
    },
    {
      name: 'an experiment that Go does not have, in the environment',
      head: {},
      options: { env: { GOEXPERIMENT: 'nogc' } },
      expected: [/GOEXPERIMENT=nogc: Go has no experiment .*gc-off .*TinyGo/],
    },
    {
      name: 'a go.mod that the go command cannot read',
      head: { 'go.mod': `${gomod('example.com/app')}\nrequier x\n` },
      options: { args: sizes },
      expected: [/go\.mod:\d+: unknown directive: requier/],
    },
  ]
  for (const { name, head, options = {}, expected } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([app(says('hello')), head])
      const { exitCode, stdout, stderr } = await run(repository, {
        ...options,
        args: ['--quiet', ...(options.args ?? [])],
      })
      for (const pattern of expected) assert.match(stderr, pattern)
      assert.match(stderr, /\nMore: https:\/\/\S+\/docs\/errors\/[a-z-]+\.md\n$/)
      assert.doesNotMatch(stderr, /this is a bug|\n {4}at /)
      assert.deepEqual([exitCode, stdout, existsSync(repository.output)], [2, '', false])
    })
  }

  it('no repository', async () => {
    await using repository = await repositoryOf([app(says('hello'))])
    await mkdir(join(repository.around, 'plain'))
    const { exitCode, stderr } = await run(repository, { folder: '../plain' })
    assert.match(stderr, /plain is not in a Git repository.*Name a folder of a clone\./)
    assert.equal(exitCode, 2)
  })

  for (const [missing, present, expected] of [
    ['git', 'go', /There is no git command on PATH: install git/],
    ['go', 'git', /There is no go command on PATH\. Install Go/],
  ] as const) {
    it(`no ${missing} on PATH`, async () => {
      await using repository = await repositoryOf([app(says('hello'))])
      const bin = join(repository.around, 'bin')
      await mkdir(bin)
      const at = process.env.PATH?.split(':')
        .map((folder) => join(folder, present))
        .find(existsSync)
      await symlink(at ?? '', join(bin, present))
      const { exitCode, stderr } = await run(repository, { env: { PATH: bin } })
      assert.match(stderr, expected)
      assert.equal(exitCode, 2)
      await rm(bin, { recursive: true })
    })
  }
})
