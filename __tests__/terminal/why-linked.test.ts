import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Cause } from '../../src/core/binary/binary.ts'
import { gomod, main } from '../go/module-folder.ts'
import { module, says } from './programs.ts'
import { type Files, repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const sizes = ['--only', 'size', '--flag-set', 'default']

const uses = (...paths: readonly string[]) =>
  main('println(Text())', `${paths.map((path) => `import . "${path}"`).join('\n')}`)
/** A package that says what another one says, or something itself; not inlined, so that it stays in the binary. */
function library(name: string, from?: string): string {
  const body = from === undefined ? `"${name}"` : `from.Text() + "${name}"`
  const imports = from === undefined ? '' : `import from "${from}"\n\n`
  return `package ${name}\n\n${imports}//go:noinline\nfunc Text() string { return ${body} }\n`
}

const x = { 'third/x/go.mod': gomod('example.com/x'), 'third/x/x.go': library('x') }
/** Needs x. */
const y = {
  'third/y/go.mod': gomod('example.com/y', 'require example.com/x v1.0.0'),
  'third/y/deep/y.go': library('deep', 'example.com/x'),
}
const replaced = ['replace example.com/x => ./third/x', 'replace example.com/y => ./third/y']
const withY = gomod(
  'example.com/app',
  'require example.com/y v1.0.0',
  'require example.com/x v1.0.0 // indirect',
  ...replaced,
)
const before = { 'go.mod': gomod('example.com/app', ...replaced), ...x, ...y, 'cmd/server/main.go': says('hello') }

/** The names of modules and what is told of why they are linked. */
const told = (causes: readonly Cause[]) =>
  Object.fromEntries(
    causes.filter(({ chain }) => chain !== undefined).map(({ name, chain, goMod }) => [name, { chain, goMod }]),
  )

const server = 'example.com/app/cmd/server'
const through = 'example.com/y'

describe('a new module is told with the imports that lead to it and its line in go.mod', { concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly base: Files
    readonly head: Files
    readonly args?: readonly string[]
    readonly expected: Readonly<Record<string, Pick<Cause, 'chain' | 'goMod'>>>
  }[] = [
    {
      name: 'its own and the one that it brings along, both replaced by folders',
      base: before,
      head: {
        'go.mod': withY,
        'internal/report/report.go': library('report', 'example.com/y/deep'),
        'cmd/server/main.go': uses('example.com/app/internal/report'),
      },
      expected: {
        'example.com/app/internal/report': { chain: [server, 'example.com/app/internal/report'], goMod: undefined },
        'example.com/y': {
          chain: [server, 'example.com/app/internal/report', 'example.com/y/deep'],
          goMod: { file: 'go.mod', kind: 'replaced', line: 4, text: 'require example.com/y v1.0.0', changed: true },
        },
        'example.com/x': {
          chain: [server, 'example.com/app/internal/report', 'example.com/y/deep', 'example.com/x'],
          goMod: {
            file: 'go.mod',
            kind: 'replaced',
            line: 5,
            text: 'require example.com/x v1.0.0 // indirect',
            changed: true,
            through,
          },
        },
      },
    },
    {
      name: 'from vendor/',
      base: { 'go.mod': module, 'cmd/server/main.go': says('hello') },
      head: {
        'go.mod': gomod(
          'example.com/app',
          'require (',
          '\texample.com/y v1.0.0',
          '\texample.com/x v1.0.0 // indirect',
          ')',
        ),
        'vendor/modules.txt':
          '# example.com/x v1.0.0\n## explicit\nexample.com/x\n# example.com/y v1.0.0\n## explicit\nexample.com/y/deep\n',
        'vendor/example.com/x/x.go': library('x'),
        'vendor/example.com/y/deep/y.go': library('deep', 'example.com/x'),
        'cmd/server/main.go': uses('example.com/y/deep'),
      },
      expected: {
        'example.com/y': {
          chain: [server, 'example.com/y/deep'],
          goMod: { file: 'go.mod', kind: 'direct', line: 5, text: 'example.com/y v1.0.0', changed: true },
        },
        'example.com/x': {
          chain: [server, 'example.com/y/deep', 'example.com/x'],
          goMod: {
            file: 'go.mod',
            kind: 'indirect',
            line: 6,
            text: 'example.com/x v1.0.0 // indirect',
            changed: true,
            through,
          },
        },
      },
    },
    {
      name: 'in a workspace, where the line is in the go.mod of the module that imports it',
      base: {
        'go.work': 'go 1.20\n\nuse (\n\t./app\n\t./lib\n)\n',
        ...x,
        'app/go.mod': module,
        'app/cmd/server/main.go': says('hello'),
        'lib/go.mod': gomod('example.com/lib', 'require example.com/x v1.0.0', 'replace example.com/x => ../third/x'),
        'lib/lib.go': library('lib', 'example.com/x'),
      },
      head: { 'app/cmd/server/main.go': uses('example.com/lib') },
      args: ['--program', 'server'],
      expected: {
        'example.com/lib': { chain: [server, 'example.com/lib'], goMod: undefined },
        'example.com/x': {
          chain: [server, 'example.com/lib', 'example.com/x'],
          goMod: {
            file: 'lib/go.mod',
            kind: 'replaced',
            line: 4,
            text: 'require example.com/x v1.0.0',
            changed: false,
          },
        },
      },
    },
  ]
  for (const { name, base, head, args = [], expected } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([base, head])
      const folder = 'go.work' in base ? { folder: 'app' } : {}
      const { report: said } = await report(repository, { args: [...sizes, ...args], ...folder })
      assert.deepEqual(told(cellIn(said).causes), expected)
    })
  }

  it('which build tags can make another one for each flag set', async () => {
    const tagged = { '.github/binary-budget.yml': 'flag-sets: [default, { name: full, tags: [full] }]\n' }
    await using repository = await repositoryOf([
      { ...before, ...tagged },
      {
        'go.mod': withY,
        'cmd/server/main.go': main('println(text())'),
        'cmd/server/small.go':
          '//go:build !full\n\npackage main\n\nimport "example.com/x"\n\nfunc text() string { return x.Text() }\n',
        'cmd/server/full.go':
          '//go:build full\n\npackage main\n\nimport "example.com/y/deep"\n\nfunc text() string { return deep.Text() }\n',
      },
    ])
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    const chainToX = (flagSet: string) => told(cellIn(said, { flagSet }).causes)['example.com/x']?.chain
    assert.deepEqual(chainToX('default'), [server, 'example.com/x'])
    assert.deepEqual(chainToX('full'), [server, 'example.com/y/deep', 'example.com/x'])
  })
})

describe('lost dead-code elimination', { concurrency: 2 }, () => {
  const plain = main('fmt.Println(reflect.ValueOf(os.Stdout).NumMethod())', 'import ("fmt"; "os"; "reflect")')
  const call = main(
    'fmt.Println(reflect.ValueOf(os.Stdout).MethodByName(os.Args[1]))',
    'import ("fmt"; "os"; "reflect")',
  )

  it('is told with who did it in all rows of a program, and asks for a comment', async () => {
    await using repository = await repositoryOf([{ 'go.mod': module, 'main.go': plain }, { 'main.go': call }])
    const { report: said, comment } = await report(repository, { args: ['--only', 'size'] })
    const deadCode = { function: 'main.main', path: ['main.main'] }
    assert.deepEqual(
      said.cells.map((cell) => [cell.flagSet, cell.deadCode]),
      [
        ['default', deadCode],
        ['stripped', deadCode],
      ],
    )
    assert.equal(said.changed, true)
    assert.match(comment, /\*\*Dead-code elimination is off\*\* since this change in `app`: `main\.main` calls methods/)
  })

  it('is no news where base had lost it, and none where head has it back', async () => {
    const longer = call.replace('fmt.Println(', 'fmt.Println("more", ')
    await using repository = await repositoryOf([{ 'go.mod': module, 'main.go': call }, { 'main.go': longer }])
    const { report: both } = await report(repository, { args: sizes })
    assert.equal(cellIn(both).sameness, 'different')
    assert.equal(cellIn(both).deadCode, undefined)
    await repository.write({ 'main.go': plain })
    const { report: back } = await report(repository, { args: sizes })
    assert.equal(cellIn(back).sameness, 'different')
    assert.equal(cellIn(back).deadCode, undefined)
  })
})
