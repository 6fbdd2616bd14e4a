import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text as textFrom } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { readConfig } from '../../src/core/config/read-config.ts'
import { platformName } from '../../src/core/plan/platform.ts'
import { env, main } from '../go/module-folder.ts'
import { goCache, program } from '../shared.ts'
import { app, broken, config, module, says } from '../terminal/programs.ts'
import { type Files, gitEnv, repositoryOf, type TestRepository } from '../terminal/repository.ts'

type Env = Readonly<Record<string, string>>

const workflow = '.github/workflows/binary-budget.yml'

const server = main(
  `addr := flag.String("addr", ":8080", "")
	flag.Parse()
	http.HandleFunc("/healthz", func(http.ResponseWriter, *http.Request) {})
	if err := http.ListenAndServe(*addr, nil); err != nil { panic(err) }`,
  'import (\n\t"flag"\n\t"net/http"\n)',
)

/** Runs `init` where no one can be asked: its standard input is no terminal. */
function init(repository: TestRepository, ...args: readonly string[]) {
  return initWith({}, repository, ...args)
}

function initWith(more: Env, repository: TestRepository, ...args: readonly string[]) {
  return node(repository, more, 'init', repository.dir, ...args)
}

/** Runs the program without blocking, so that the next test runs meanwhile. */
async function node({ around, temporary, cache }: TestRepository, more: Env, ...args: readonly string[]) {
  const own = { TMPDIR: temporary, XDG_CACHE_HOME: cache, GOCACHE: goCache, ...more }
  const child = spawn(process.execPath, [program, ...args], {
    cwd: around,
    env: { ...env, ...gitEnv, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [status]] = await Promise.all([
    textFrom(child.stdout),
    textFrom(child.stderr),
    once(child, 'close'),
  ])
  return { status, stdout, stderr }
}

const textIn = ({ dir }: TestRepository, path: string) => readFile(join(dir, path), 'utf8')

/** The config that was written, as the program reads it. */
async function written(repository: TestRepository) {
  const text = await textIn(repository, config)
  return { text, config: readConfig(text, config, { module: 'example.com/app' }) }
}

describe('init writes what the repository needs, without a terminal too', { concurrency: 2 }, () => {
  it('a command: how it is started, and limits over what it has', async () => {
    await using repository = await repositoryOf([app(says('hello'))])
    const { status, stdout, stderr } = await init(repository)
    assert.equal(status, 0, stderr)
    assert.match(
      stdout,
      /^Written: \.github\/workflows\/binary-budget\.yml\nWritten: \.github\/binary-budget\.yml\nNext: .*\n$/,
    )
    const { text, config: read } = await written(repository)
    assert.match(text, /^# yaml-language-server: \$schema=https:\/\/\S+\/schema\.json\n/)
    assert.deepEqual(
      read.programs?.map(({ name, package: path, run }) => [name, path, run]),
      [['app', '.', { args: ['--version'], env: {}, ready: { kind: 'exit', code: 0 }, timeout: 10 }]],
    )
    assert.deepEqual(
      read.budgets.map(({ metric, flagSet, level }) => [metric, flagSet, level]),
      [
        ['size', 'stripped', 'fail'],
        ['cold-start', 'stripped', 'warn'],
        ['peak-rss', 'stripped', 'warn'],
      ],
    )
    // What was just measured is within what was just written.
    const again = await node(repository, {}, repository.dir, '--json', '--only', 'size')
    assert.equal(JSON.parse(again.stdout).budgets[0].verdict, 'within')
  })

  it('a server: where it listens and what it answers, by trial', async () => {
    await using repository = await repositoryOf([{ 'go.mod': module, 'cmd/server/main.go': server }])
    const { status, stderr } = await init(repository)
    assert.equal(status, 0, stderr)
    const [program] = (await written(repository)).config.programs ?? []
    assert.deepEqual(program?.run, {
      args: ['--addr', '127.0.0.1:{port}'],
      env: {},
      ready: { kind: 'http', url: 'http://127.0.0.1:{port}/healthz' },
      timeout: 10,
    })
  })

  const cases: readonly {
    readonly name: string
    readonly files: Files
    readonly workflow?: RegExp
    readonly config?: RegExp
    readonly programs?: readonly string[]
  }[] = [
    {
      name: 'what is released by GoReleaser, with its flags and its programs alone',
      files: {
        'go.mod': module,
        'cmd/tool/main.go': says('tool'),
        'internal/dev/main.go': says('dev'),
        '.goreleaser.yaml': `version: 2
builds:
  - { main: ./cmd/tool, env: [CGO_ENABLED=0], goos: [linux, windows], goarch: [amd64], ldflags: ["-s -X main.v={{.Version}}"] }
`,
      },
      config:
        /name: release\n {4}ldflags: -s -X main\.v=0\.0\.0\n {4}env: \{ CGO_ENABLED: "0" \}[\s\S]*# platforms: \[host, .*windows\/amd64[\s\S]*flag-set: release/,
      programs: ['tool'],
    },
    {
      name: 'a module in a folder, submodules, LFS',
      files: {
        'services/api/go.mod': module,
        'services/api/main.go': says('api'),
        '.gitmodules': '',
        '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      },
      workflow:
        /submodules: recursive\n {10}lfs: true\n[\s\S]*go-version-file: services\/api\/go\.mod\n {10}cache-dependency-path: services\/api\/go\.sum/,
      programs: ['app'],
    },
    {
      name: 'a workspace',
      files: { 'go.work': 'go 1.20\n\nuse ./a\n', 'a/go.mod': module, 'a/main.go': says('a') },
      workflow: /go-version-file: go\.work\n {6}- uses/,
      programs: ['app'],
    },
    {
      name: 'a program that does not build has no limit, and the file says what may be missing',
      files: {
        'go.mod': module,
        'cmd/a/main.go': says('a'),
        'cmd/b/main.go': broken,
        Makefile: 'assets:\n\tnpm run build\n',
      },
      config: /# It did not build: [^\n]*\n {2}- name: b\n[\s\S]*# prepare: make assets\n/,
      programs: ['a', 'b'],
    },
    {
      name: 'names that a config does not take are changed',
      files: { 'go.mod': module, 'cmd/a~b/main.go': says('a'), 'x/b/main.go': says('b'), 'y/b/main.go': says('b') },
      programs: ['a-b', 'x-b', 'y-b'],
    },
  ]
  for (const { name, files, workflow: expectedWorkflow, config: expectedConfig, programs } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([files])
      const { status, stderr } = await init(repository, '--only', 'size')
      assert.equal(status, 0, stderr)
      const { text, config: read } = await written(repository)
      if (expectedWorkflow !== undefined) assert.match(await textIn(repository, workflow), expectedWorkflow)
      if (expectedConfig !== undefined) assert.match(text, expectedConfig)
      assert.deepEqual(
        read.programs?.map((program) => program.name),
        programs,
      )
      assert.deepEqual(
        read.platforms.map((platform) => (platform === 'host' ? platform : platformName(platform))),
        ['host'],
      )
    })
  }
})

describe('on a system where nothing is measured', { concurrency: 2 }, () => {
  /** `init` by a go command that says it is a Mac's; all else is this machine's. */
  async function initOnMac(repository: TestRepository) {
    const bin = join(repository.around, 'bin')
    const go = spawnSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).stdout.trim()
    const lines = [
      '#!/bin/sh',
      `if [ "$1" = list ]; then export GOOS="\${GOOS:-darwin}"; fi`,
      `if [ "$1 $2" != "env -json" ]; then exec ${go} "$@"; fi`,
      `${go} "$@" | sed 's|"GOHOSTOS": "linux"|"GOHOSTOS": "darwin"|'`,
    ]
    await mkdir(bin)
    await writeFile(join(bin, 'go'), lines.join('\n'), { mode: 0o755 })
    const { status, stderr } = await initWith({ PATH: `${bin}:${process.env.PATH}` }, repository)
    assert.equal(status, 0, stderr)
    return { stderr, ...(await written(repository)) }
  }

  it('sizes are those of the runners, and how to start is left to them; what the sources say of a server is told', async () => {
    await using repository = await repositoryOf([
      { 'go.mod': module, 'cmd/server/main.go': server, 'cmd/tool/main.go': says('tool') },
    ])
    const { stderr, text, config: read } = await initOnMac(repository)
    assert.match(stderr, /head server \(stripped, linux\/\w+\) built/)
    assert.deepEqual(
      read.programs?.map(({ name, run }) => [name, run]),
      [
        ['server', undefined],
        ['tool', undefined],
      ],
    )
    assert.match(text, /not written on Linux\. As a server it may start like this\.\n {2}- name: server\n/)
    assert.match(text, /not written on Linux\.\n {2}- name: tool\n/)
    assert.deepEqual(
      read.budgets.map(({ metric, program }) => [metric, program]),
      [
        ['size', 'server'],
        ['size', 'tool'],
      ],
    )
    const uncommented = readConfig(text.replaceAll(/^( {4})# /gm, '$1'), config, {})
    assert.deepEqual(uncommented.programs?.[0]?.run, {
      args: ['--addr', '127.0.0.1:{port}'],
      env: {},
      ready: { kind: 'http', url: 'http://127.0.0.1:{port}/healthz' },
      timeout: 10,
    })
  })

  it('what does not build for Linux there is sized for the system itself, and the file says so', async () => {
    await using repository = await repositoryOf([app(`//go:build darwin\n\n${says('hello')}`)])
    const { text, config: read } = await initOnMac(repository)
    assert.match(
      text,
      /^# Limits are over sizes on darwin\/\w+: nothing built for Linux where this file was written\.$/m,
    )
    assert.deepEqual(
      read.budgets.map(({ metric, program }) => [metric, program]),
      [['size', 'app']],
    )
  })
})

describe('what is there already', () => {
  it('is shown as a diff and left alone, since no one can be asked; --force replaces it; the same text is no change', async () => {
    await using repository = await repositoryOf([app(says('hello'), { [config]: 'flag-sets: [default]\n' })])
    const refused = await init(repository, '--only', 'size')
    assert.equal(refused.status, 2)
    assert.match(
      refused.stdout,
      /^--- present\/\.github\/binary-budget\.yml\n\+\+\+ proposed\/[\s\S]*^-flag-sets: \[default\]$/m,
    )
    assert.match(
      refused.stderr,
      /\.github\/binary-budget\.yml: there already, and different as shown above; nothing was written/,
    )
    assert.equal(await textIn(repository, config), 'flag-sets: [default]\n')
    assert.equal(existsSync(join(repository.dir, workflow)), false)

    assert.equal((await init(repository, '--only', 'size', '--force')).status, 0)
    assert.match(await textIn(repository, config), /^ {4}run: off$[\s\S]*^budgets:$/m)

    const again = await init(repository, '--only', 'size')
    assert.equal(again.status, 0)
    assert.match(
      again.stdout,
      /^\.github\/workflows\/binary-budget\.yml says so already\.\n\.github\/binary-budget\.yml says so already\.\n$/,
    )
  })

  it('is not replaced by what is found out where nothing builds; the compiler is heard', async () => {
    const text = 'flag-sets: [default]\nbudgets: [{ metric: size, max: 9MB }]\n'
    await using repository = await repositoryOf([app(broken, { [config]: text })])
    const { status, stdout } = await init(repository, '--only', 'size', '--force')
    assert.equal(status, 2)
    assert.match(stdout, /^No program of head builds:\n.*\n.*main\.go:\d+:\d+: undefined/m)
    assert.equal(await textIn(repository, config), text)
  })

  it('stays as it is where there is nothing to build: a mistake, in words', async () => {
    await using repository = await repositoryOf([{ 'readme.md': 'Soon.' }])
    const { status, stderr } = await init(repository)
    assert.equal(status, 2)
    assert.match(stderr, /There is no go\.mod and no go\.work in /)
    assert.equal(existsSync(join(repository.dir, '.github')), false)
  })
})

it('the workflow takes the same versions of actions as the one in README', async () => {
  await using repository = await repositoryOf([app(says('hello'))])
  await writeFile(join(repository.dir, 'go.sum'), '')
  assert.equal((await init(repository, '--only', 'size', '--forks')).status, 0)
  const uses = (text: string) => [...text.matchAll(/- uses: (\S+)/g)].map(([, action]) => action)
  const example = await readFile(join(import.meta.dirname, '../../examples/workflows/quick-start.yml'), 'utf8')
  assert.deepEqual(uses(await textIn(repository, workflow)), uses(example))
  // It may comment, so it must run nothing of the fork's.
  const forks = await textIn(repository, '.github/workflows/binary-budget-forks.yml')
  const withoutHead = (text: string) => text.slice(text.indexOf('name: '))
  const forksExample = await readFile(join(import.meta.dirname, '../../examples/workflows/forks.yml'), 'utf8')
  assert.equal(withoutHead(forks), withoutHead(forksExample))
  assert.match(forks, /^ {4}workflows: \[Binary budget\]$/m)
  assert.match(await textIn(repository, workflow), /^name: Binary budget$/m)
})
