import assert from 'node:assert/strict'
import { readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { builtInFlagSets, type FlagSet } from '../../../src/core/plan/flag-set.ts'
import type { Platform } from '../../../src/core/plan/platform.ts'
import { buildProgram, moduleOf, prepareRevision } from '../../../src/go/build/build.ts'
import { readToolchain } from '../../../src/go/toolchain.ts'
import { buildProblemText } from '../../../src/render/words/build-text.ts'
import { createExec } from '../../../src/system/exec.ts'
import { gomod, main, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const { goos, goarch } = await readToolchain(exec, import.meta.dirname, env)
const host: Platform = { goos, goarch }
const plain: FlagSet = { name: 'plain', env: {}, runEnv: {} }
const withLine = (build: string): FlagSet => ({ ...plain, build })

const module = {
  'go.mod': gomod('example.com/x'),
  'main.go': main('println("root")'),
  'lib/lib.go': 'package lib\n',
  'broken/main.go': main('undefined()'),
  'typo/main.go': 'pakage main\n',
  'windows/main.go': `//go:build windows\n\n${main()}`,
  'empty/README.md': '',
  'nested/go.mod': gomod('example.com/x/nested'),
  'nested/cmd/n/main.go': main('println("nested")'),
  'profile.pprof': 'no profile',
}

/** Builds in a folder of its own, `out` beside the module, so that nothing can lie in the checkout by accident. */
async function build(
  files: Readonly<Record<string, string>>,
  package_: string,
  change: { flagSet?: FlagSet; platform?: Platform; dir?: string } = {},
  inspect: (output: string, root: string) => Promise<void> = async () => {},
) {
  await using folder = await moduleFolder(files)
  await using out = await moduleFolder()
  const output = join(out.path, 'binary')
  const request = { flagSet: plain, platform: host, package: package_, output, env, freeze: {} }
  const result = await buildProgram(exec, { ...request, ...change, dir: join(folder.path, change.dir ?? '.') })
  if (result.kind === 'built') await inspect(output, folder.path)
  return result
}

describe('a build', () => {
  const cases: { name: string; package: string; prints: string; flagSet?: FlagSet }[] = [
    { name: 'of the root', package: '.', prints: 'root\n' },
    { name: 'by import path', package: 'example.com/x', prints: 'root\n' },
    { name: 'of a package in a module below', package: './nested/cmd/n', prints: 'nested\n' },
    {
      name: 'of a module below',
      package: './nested/cmd/n',
      flagSet: withLine('go build -o $OUTPUT $PACKAGE'),
      prints: 'nested\n',
    },
    {
      name: 'by a line of the user’s',
      package: '.',
      flagSet: withLine('go build -o "$OUTPUT" $PACKAGE'),
      prints: 'root\n',
    },
  ]
  for (const { name, package: package_, prints, flagSet = plain } of cases) {
    it(`${name} gives a binary that runs`, async () => {
      const result = await build(module, package_, { flagSet }, async (output) => {
        const { stderr } = await exec(output, [], { cwd: '/', env: {} })
        assert.equal(stderr, prints)
      })
      assert.ok(result.kind === 'built', JSON.stringify(result))
      assert.ok((result.seconds ?? 0) > 0)
    })
  }

  it('writes nothing into the checkout', async () => {
    await build(module, '.', {}, async (_, root) => {
      const { stdout } = await exec('find', ['.', '-type', 'f'], { cwd: root, env: {} })
      assert.deepEqual(
        stdout
          .trim()
          .split('\n')
          .map((path) => path.slice(2))
          .sort(),
        Object.keys(module).sort(),
      )
    })
  })

  it('for another platform needs nothing but Go', async () => {
    const built = await build(
      module,
      './windows',
      { platform: { goos: 'windows', goarch: 'arm64' } },
      async (output) => {
        assert.equal((await readFile(output)).toString('latin1', 0, 2), 'MZ')
      },
    )
    assert.equal(built.kind, 'built')
  })

  it('takes a profile relative to the working directory, also for a module below', async () => {
    const result = await build(module, './nested/cmd/n', { flagSet: { ...plain, pgo: 'profile.pprof' } })
    assert.ok(result.kind === 'failed')
    assert.doesNotMatch(result.output, /no such file/)
    assert.match(result.output, /profile/)
  })
})

describe('all built-in flag sets', () => {
  for (const flagSet of builtInFlagSets) {
    it(`${flagSet.name} builds`, async () => assert.equal((await build(module, '.', { flagSet })).kind, 'built'))
  }
})

describe('a revision without the program is told from a broken one:', () => {
  const cases: {
    name: string
    files?: Record<string, string>
    package: string
    dir?: string
    flagSet?: FlagSet
    kind: 'failed' | 'no-such-package'
    reason: RegExp
    output?: RegExp
  }[] = [
    { name: 'no such folder', package: './cmd/nope', kind: 'no-such-package', reason: /directory not found/ },
    { name: 'a folder without Go files', package: './empty', kind: 'no-such-package', reason: /no Go files/ },
    {
      name: 'no such import path',
      package: 'example.com/x/nope',
      kind: 'no-such-package',
      reason: /example\.com\/x\/nope/,
    },
    { name: 'no working directory', package: '.', dir: 'none', kind: 'no-such-package', reason: /working directory/ },
    { name: 'no module', files: { 'main.go': main() }, package: '.', kind: 'no-such-package', reason: /no Go module/ },
    {
      name: 'no such folder, with a build line',
      package: './cmd/nope',
      flagSet: withLine('go build -o $OUTPUT $PACKAGE'),
      kind: 'no-such-package',
      reason: /directory not found/,
    },
    {
      name: 'code that does not compile',
      package: './broken',
      kind: 'failed',
      reason: /^`go build` ended with exit code 1$/,
      output: /broken\/main\.go:5:15: not enough arguments|undefined: undefined/,
    },
    {
      name: 'code that does not parse',
      package: './typo',
      kind: 'failed',
      reason: /exit code 1/,
      output: /expected 'package'/,
    },
    {
      name: 'code for other platforms only',
      package: './windows',
      kind: 'failed',
      reason: /exit code 1/,
      output: /build constraints exclude/,
    },
    { name: 'a library', package: './lib', kind: 'failed', reason: /^\.\/lib is a library: it has no package main$/ },
    {
      name: 'a broken go.mod',
      files: { 'go.mod': 'module x\n\nnonsense\n', 'main.go': main() },
      package: '.',
      kind: 'failed',
      reason: /exit code 1/,
      output: /go\.mod:3: unknown directive: nonsense/,
    },
  ]
  for (const { name, files = module, package: package_, dir = '.', flagSet = plain, kind, reason, output } of cases) {
    it(name, async () => {
      const result = await build(files, package_, { dir, flagSet })
      assert.ok(result.kind === kind, JSON.stringify(result))
      assert.match(buildProblemText(result.reason), reason)
      if (output !== undefined) assert.match(result.kind === 'failed' ? result.output : '', output)
    })
  }
})

describe('a build line that ends with exit code 0 is not believed', () => {
  const cases: [name: string, line: string, reason: RegExp, output: string][] = [
    ['when it wrote nothing', 'echo done', /exit code 0, but wrote nothing to \$OUTPUT$/, 'done'],
    ['when it made a folder', 'mkdir $OUTPUT', /made \$OUTPUT a folder/, ''],
    ['when the file is empty', ': > $OUTPUT', /left \$OUTPUT empty/, ''],
    ['when it made a link that leads nowhere', 'ln -s nowhere $OUTPUT', /wrote nothing/, ''],
  ]
  for (const [name, line, reason, output] of cases) {
    it(name, async () => {
      const result = await build(module, '.', { flagSet: withLine(line) })
      assert.ok(result.kind === 'failed', JSON.stringify(result))
      assert.match(buildProblemText(result.reason), reason)
      assert.equal(result.output, output)
    })
  }

  it('and one that fails shows its own last words', async () => {
    const result = await build(module, '.', { flagSet: withLine('echo out; echo no tinygo here >&2; exit 7') })
    assert.deepEqual(result, {
      kind: 'failed',
      reason: {
        kind: 'build-ended',
        by: 'build-line',
        command: 'echo out; echo no tinygo here >&2; exit 7',
        code: 7,
      },
      output: 'no tinygo here',
    })
  })

  it('and a whole script is told by its beginning, since it stands in a sentence', async () => {
    const line = `exit 7 # ${'x'.repeat(20_000)}`
    const result = await build(module, '.', { flagSet: withLine(line) })
    assert.ok(result.kind === 'failed')
    assert.equal(buildProblemText(result.reason), `\`${line.slice(0, 200)}…\` ended with exit code 7`)
  })
})

describe('what a build line links to in the checkout is copied', () => {
  for (const how of ['ln -s', 'ln']) {
    it(how, async () => {
      const line = `go build -o built . && ${how} "$PWD/built" $OUTPUT`
      await using folder = await moduleFolder(module)
      const output = join(folder.path, 'out')
      const request = { flagSet: withLine(line), platform: host, package: '.', output, env, freeze: {} }
      assert.equal((await buildProgram(exec, { ...request, dir: folder.path })).kind, 'built')
      const before = await readFile(output)
      await exec('cp', ['/dev/null', join(folder.path, 'built')], { cwd: folder.path, env: {} })
      assert.deepEqual(await readFile(output), before)
      assert.equal((await stat(output)).mode & 0o111, 0o111)
    })
  }
})

it('what an earlier build left does not pass for the result of this one', async () => {
  await using folder = await moduleFolder({ ...module, out: 'earlier' })
  const request = {
    flagSet: withLine('true'),
    platform: host,
    package: '.',
    output: join(folder.path, 'out'),
    env,
    freeze: {},
  }
  assert.equal((await buildProgram(exec, { ...request, dir: folder.path })).kind, 'failed')
})

it('a build through a symbolic link embeds the link’s path', async () => {
  await using folder = await moduleFolder({ 'real/go.mod': gomod('example.com/x'), 'real/main.go': main('panic("x")') })
  const link = join(folder.path, 'link')
  await symlink('real', link)
  const output = join(folder.path, 'out')
  const request = { platform: host, package: '.', output, env, freeze: {}, dir: link }
  for (const flagSet of [plain, withLine('go build -buildvcs=false -o $OUTPUT $PACKAGE')]) {
    assert.equal((await buildProgram(exec, { ...request, flagSet })).kind, 'built')
    const { stderr } = await exec(output, [], { cwd: '/', env: {} })
    assert.ok(stderr.includes(`${link}/main.go:`), stderr)
  }
})

it('a package belongs to the nearest module above it, within the working directory', async () => {
  await using folder = await moduleFolder(module)
  const of = async (package_: string) => {
    const found = await moduleOf(folder.path, package_)
    return [found.moduleDir.slice(folder.path.length), found.package]
  }
  assert.deepEqual(await of('.'), ['', '.'])
  assert.deepEqual(await of('./lib'), ['', './lib'])
  assert.deepEqual(await of('./nested'), ['/nested', '.'])
  assert.deepEqual(await of('./nested/cmd/n'), ['/nested', './cmd/n'])
  assert.deepEqual(await of('../other'), ['', '../other'])
  assert.deepEqual(await of('example.com/x/nested'), ['', 'example.com/x/nested'])
})

it('prepare runs in the revision, and its failure shows what it printed', async () => {
  await using folder = await moduleFolder(module)
  const prepare = (line: string) => prepareRevision(exec, { dir: folder.path, line, env: { ...env, WHAT: 'assets' } })
  assert.equal((await prepare('echo $WHAT > made')).kind, 'prepared')
  assert.equal(await readFile(join(folder.path, 'made'), 'utf8'), 'assets\n')
  assert.deepEqual(await prepare('echo out; echo err >&2; exit 2'), {
    kind: 'failed',
    line: 'echo out; echo err >&2; exit 2',
    exitCode: 2,
    output: 'out\n\nerr',
  })
})
