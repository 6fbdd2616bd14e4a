import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { main } from '../../go/module-folder.ts'
import { app, broken, config, larger, module, says } from '../../terminal/programs.ts'
import type { Scenario, Stage } from '../stage.ts'
import { after, before, limits, measured, server, sized, slower, touches, twoCommits } from './programs.ts'

const commits = ['--base', 'HEAD~1', '--head', 'HEAD']

const fromDisk = measured()[config]?.replace('time: 2s', 'time: 5s, cold: disk')

/** Two commits, compared in a terminal. */
const compared = (
  about: string,
  base: Parameters<typeof twoCommits>[1],
  head: Parameters<typeof twoCommits>[2],
  ...args: readonly string[]
): Scenario => ({
  about,
  play: async (stage) => {
    twoCommits(stage, base, head)
    await stage.terminal('run', [...commits, ...args])
  },
})

export const terminalScenarios: Readonly<Record<string, Scenario>> = {
  sample: {
    about: 'the bundled sample: two programs, two of its flag sets, budgets that warn and one that base breaks already',
    play: async (stage) => {
      const from = join(import.meta.dirname, '../../../examples/sample')
      for (const folder of ['base', 'head']) {
        stage.git('rm', '-r', '--quiet', '--ignore-unmatch', '.')
        cpSync(join(from, folder), stage.places.repository, { recursive: true })
        cpSync(join(from, 'binary-budget.yml'), join(stage.places.repository, config))
        stage.commit({})
      }
      await stage.terminal('run', [...commits, '--flag-set', 'default', '--flag-set', 'stripped'])
    },
  },
  'one-program': {
    about: 'no config: the program, its flag sets and a way to start it are found; all starts that a decision may take',
    play: async (stage) => {
      twoCommits(stage, before, after)
      await stage.terminal('run', commits)
    },
  },
  'many-programs': {
    about:
      'three programs of which one did not change, in two flag sets and for two platforms, from a folder below the root',
    play: async (stage) => {
      const files = (text: string) => ({
        'services/go.mod': module,
        'services/cmd/one/main.go': says(text),
        'services/cmd/two/main.go': says('two'),
        'services/cmd/three/main.go': main('', `import _ "example.com/app/part"`),
        'services/part/part.go': `package part\n\nimport "os"\n\nvar Args = os.Args\n\nvar Name = "${text}"\n`,
        [config]: 'platforms: [linux/amd64, windows/amd64]\n',
      })
      twoCommits(stage, files('one'), files('another one'))
      await stage.terminal('run', ['services', ...commits, '--only', 'size'])
    },
  },
  failed: compared(
    'a budget that head breaks',
    { ...app(before), ...measured() },
    { 'main.go': after, ...measured(limits('{ metric: size, max-growth: 1% }', '{ metric: cold-start, max: 1s }')) },
  ),
  warned: compared(
    'a budget that only warns',
    { ...app(before), ...sized() },
    { 'main.go': after, ...sized(limits('{ metric: size, max-growth: 1%, level: warn }')) },
  ),
  'pre-existing': compared(
    'a budget that base breaks already',
    { ...app(larger(200_000)), ...sized() },
    { 'main.go': larger(200_001), ...sized(limits('{ metric: size, max: 1MB }')) },
  ),
  'broken-head': compared(
    'head does not build',
    { ...app(before), ...measured() },
    { 'main.go': broken, ...measured(limits('{ metric: size, max: 50MB }')) },
  ),
  'broken-base': compared(
    'base does not build, so that head alone is measured',
    { ...app(broken), ...measured() },
    { 'main.go': before, ...measured(limits('{ metric: cold-start, max: 10s, max-growth: 50% }')) },
  ),
  'broken-both': compared('neither side builds', { ...app(broken), ...sized() }, { 'readme.md': 'Read me.\n' }),
  'head-does-not-start': compared(
    'head ends with another exit code than base',
    { ...app(before), ...measured() },
    { 'main.go': main('panic("no config")') },
  ),
  identical: compared('the same bytes', app(before), { 'readme.md': 'Read me.\n' }),
  'stamp-alone': compared(
    'only the stamp differs that a line of the user writes',
    {
      ...app(main('println("version", version)', 'var version = "none"')),
      [config]: `flag-sets: [{ name: own, build: 'go build -ldflags="-X main.version=$(cat version)" -o $OUTPUT $PACKAGE' }]\n`,
      version: 'v1.2.3-4-gaaaaaaa',
    },
    { version: 'v1.2.3-15-gbbbbbbb' },
  ),
  'new-gone-moved': compared(
    'a program is new, one is gone, and one was moved',
    { 'go.mod': module, 'cmd/gone/main.go': says('gone'), 'cmd/moved/main.go': says('here') },
    {
      'cmd/gone/main.go': undefined,
      'cmd/moved/main.go': undefined,
      'tools/moved/main.go': says('there'),
      'cmd/new/main.go': says('new'),
    },
    ...['--only', 'size'],
  ),
  'slower-start': compared(
    'a start that takes many times longer, and which package it comes from',
    { ...app(before), ...measured() },
    { 'main.go': slower },
  ),
  'busy-machine': {
    about: 'a host that takes a fifth of the processors, so that times are not to be relied on',
    play: async (stage) => {
      twoCommits(stage, { ...app(before), ...measured() }, { 'main.go': slower })
      stage.machine.stolen = 0.2
      await stage.terminal('run', commits)
    },
  },
  'from-disk': compared(
    'starts from disk, and a package of the standard library that came',
    { ...app(before), ...measured() },
    { 'main.go': main('os.Stdout.WriteString("hello")', 'import "os"'), [config]: fromDisk },
  ),
  soak: compared(
    'a server that leaks in head is kept running',
    {
      ...app(server(0)),
      [config]: `programs:
  - name: app
    package: .
    run: { args: ["127.0.0.1:{port}"], ready: { tcp: "127.0.0.1:{port}" } }
flag-sets: [default]
measure: { runs: 10, time: 3s, soak: 6s }
budgets:
  - { metric: heap-growth, max-growth: 1MB/min }
  - { metric: goroutine-growth, max: 5, level: warn }
`,
    },
    { 'main.go': server(200_000) },
  ),
  'memory-limit': compared(
    'the smallest memory limit, and starts under one that head does not keep to',
    {
      ...app(touches(4)),
      [config]: `programs: [{ package: ., run: { args: [], timeout: 5s } }]
flag-sets: [default]
measure: { runs: 10, time: 20s, memory-limit: 24MiB }
budgets: [{ metric: min-memory, max: 12MiB, max-growth: 1MiB }, { metric: oom-kills, max: 0 }]
`,
    },
    { 'main.go': touches(40) },
  ),
  'since-release': {
    about: 'a budget against the latest release, which two changes break together',
    play: async (stage) => {
      const budgets = sized(
        limits('{ metric: size, max-growth: 10% }', '{ metric: size, max-growth: 10%, against: release }'),
      )
      stage.commit({ ...app(larger(1)), ...budgets })
      stage.git('tag', 'v1.4.0')
      stage.commit({ 'main.go': larger(120_000) })
      stage.commit({ 'main.go': larger(240_000) })
      await stage.terminal('run', commits)
    },
  },
  'only-size': {
    about: '`--only size`, `--json` and `--quiet` on changes that are not committed, into a folder of their own',
    play: async (stage) => {
      stage.commit({
        ...app(before),
        ...measured(limits('{ metric: size, max: 1MB }', '{ metric: cold-start, max: 1ns }')),
      })
      stage.write({ 'main.go': after })
      await stage.terminal('run', ['--only', 'size', '--json', '--quiet', '--output', '../out'], { output: 'out' })
    },
  },
  prepared: compared(
    'a `prepare` line that writes what is built, and one that fails in base',
    {
      ...app(main('println(text)')),
      ...sized(`prepare: 'test ! -e stop && echo "package main; const text = 1" > text.go'`),
      stop: '',
    },
    { stop: undefined },
  ),
  init: {
    about: 'a workflow and a config are written; once more, they are as they should be',
    play: async (stage) => {
      stage.commit({ ...app(says('hello')) })
      const written = ['.github/workflows/binary-budget.yml', config]
      await stage.terminal('init', ['init', '--forks'], {
        written: [...written, '.github/workflows/binary-budget-forks.yml'],
      })
      await stage.terminal('again', ['init', '--only', 'size'], { written })
    },
  },
  compare: {
    about: 'two revisions as a table for a changelog',
    play: async (stage) => {
      twoCommits(stage, { ...app(before), ...measured() }, { 'main.go': after })
      await stage.terminal('run', ['compare', 'HEAD~1', 'HEAD', '--output', '../out'], { output: 'out' })
    },
  },
  inspect: {
    about: '`inspect` and `diff` of two files, in words and as JSON, and of something that is none',
    play: async (stage) => {
      const { world } = stage.places
      stage.commit(app(before))
      await stage.build(join(world, 'one'), '.')
      stage.write({ 'main.go': after })
      await stage.build(join(world, 'two'), '.')
      await stage.terminal('inspect', ['inspect', '../one'])
      await stage.terminal('diff', ['diff', '../one', '../two'])
      await stage.terminal('not-a-binary', ['inspect', 'main.go'])
    },
  },
  mistakes: {
    about: 'what is wrong is said: arguments, config, folder, no repository, no programs, no Go',
    play: async (stage) => {
      await stage.terminal('argument', ['--onli', 'size'])
      await stage.terminal('no-folder', ['nowhere'])
      await stage.terminal('no-repository', [stage.places.home])
      stage.commit({ ...app(before), [config]: 'program: []\nbudgets: [{ metric: sice, max: 1 }]\n' })
      await stage.terminal('config', [])
      stage.commit({ 'main.go': 'package app\n', [config]: undefined })
      await stage.terminal('no-programs', ['--base', 'HEAD~1'])
      await stage.terminal('revision', ['--base', 'nothing'])
      await withoutGo(stage, () => stage.terminal('no-go', ['--base', 'HEAD~1']))
    },
  },
}

async function withoutGo({ places }: Stage, run: () => Promise<void>): Promise<void> {
  const { PATH } = process.env
  process.env.PATH = join(places.world, 'bin-without-go')
  mkdirSync(process.env.PATH)
  cpSync(join(places.bin, 'git'), join(process.env.PATH, 'git'), { verbatimSymlinks: true })
  await run()
  process.env.PATH = PATH
}
