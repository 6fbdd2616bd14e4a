import assert from 'node:assert/strict'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findMainPackages, requirePrograms, type Search } from '../../src/go/find-programs.ts'
import { readToolchain } from '../../src/go/toolchain.ts'
import { noteText } from '../../src/render/words/note-text.ts'
import { skipReasonText } from '../../src/render/words/program-notes-text.ts'
import { createExec } from '../../src/system/exec.ts'
import { mistaken } from '../mistaken.ts'
import { gomod, main, moduleFolder, env as userEnv } from './module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const library = (name: string) => `package ${name}\n`

async function find(root: string, sub = '', more: Record<string, string> = {}): Promise<Search> {
  const dir = join(root, sub)
  const own = { ...env, ...more }
  return findMainPackages(exec, { root, dir, env: own, toolchain: await readToolchain(exec, dir, own) })
}

describe('main packages are found', () => {
  const cases: {
    name: string
    files: Record<string, string>
    sub?: string
    env?: Record<string, string>
    packages: [package_: string, importPath: string, moduleDirectory: string][]
    skipped?: [package_: string, reason: string][]
    modules: string[]
    notes?: RegExp[]
  }[] = [
    {
      name: 'at the root and below, but not libraries, tests, examples and internal tools',
      files: {
        'go.mod': gomod('example.com/x/v2'),
        'main.go': main(),
        'cmd/a/main.go': main(),
        'lib/lib.go': library('lib'),
        'examples/demo/main.go': main(),
        'internal/tools/gen/main.go': main(),
        'testdata/t/main.go': main(),
        '_old/main.go': main(),
        'check/main_test.go': library('main'),
        'gen.go': `//go:build ignore\n\n${main()}`,
      },
      packages: [
        ['.', 'example.com/x/v2', '.'],
        ['./cmd/a', 'example.com/x/v2/cmd/a', '.'],
      ],
      skipped: [
        ['./check', 'has no Go files but tests'],
        ['./examples/demo', 'below examples/'],
        ['./internal/tools/gen', 'below internal/tools/'],
      ],
      modules: ['.'],
    },
    {
      name: 'in modules below one that is a library',
      files: {
        'go.mod': gomod('example.com/x'),
        'x.go': library('x'),
        'examples/demo/main.go': main(),
        'cmd/x/go.mod': gomod('example.com/x/cmd/x'),
        'cmd/x/main.go': main(),
      },
      packages: [['./cmd/x', 'example.com/x/cmd/x', 'cmd/x']],
      skipped: [['./examples/demo', 'below examples/']],
      modules: ['./cmd/x'],
    },
    {
      name: 'in the modules that a workspace has besides a library',
      files: {
        'go.work': 'go 1.20\n\nuse (\n\t.\n\t./tool\n)\n',
        'go.mod': gomod('example.com/x'),
        'x.go': library('x'),
        'tool/go.mod': gomod('example.com/x/tool'),
        'tool/main.go': main(),
        'other/go.mod': gomod('example.com/x/other'),
        'other/main.go': main(),
      },
      packages: [['./tool', 'example.com/x/tool', 'tool']],
      modules: ['./tool'],
    },
    {
      name: 'offline with a dependency that is not there',
      files: {
        'go.mod': gomod('example.com/x', 'require example.com/missing v1.0.0'),
        'main.go': main('missing.Do()', 'import "example.com/missing"'),
      },
      packages: [['.', 'example.com/x', '.']],
      modules: ['.'],
    },
    {
      name: 'even if their code does not compile',
      files: { 'go.mod': gomod('example.com/x'), 'main.go': 'package main\n\nfunc main() { undefined( }\n' },
      packages: [['.', 'example.com/x', '.']],
      modules: ['.'],
    },
    {
      name: 'with a vendor folder, whose packages are not the user’s',
      files: {
        'go.mod': gomod('example.com/x', 'require example.com/dep v1.0.0'),
        'main.go': main('dep.Do()', 'import "example.com/dep"'),
        'vendor/modules.txt': '# example.com/dep v1.0.0\n## explicit; go 1.20\nexample.com/dep\n',
        'vendor/example.com/dep/dep.go': 'package dep\n\nfunc Do() {}\n',
        'vendor/example.com/dep/cmd/other/main.go': main(),
      },
      packages: [['.', 'example.com/x', '.']],
      modules: ['.'],
    },
    {
      name: 'in every module below a folder that is none',
      files: {
        'README.md': '',
        'services/a/go.mod': gomod('example.com/a'),
        'services/a/main.go': main(),
        'services/a/sub/go.mod': gomod('example.com/a/sub'),
        'services/a/sub/cmd/s/main.go': main(),
        'services/b/go.mod': gomod('example.com/b'),
        'services/b/cmd/b/main.go': main(),
        'node_modules/pkg/go.mod': gomod('example.com/no'),
        'node_modules/pkg/main.go': main(),
        'vendor/x/go.mod': gomod('example.com/no'),
        '.hidden/go.mod': gomod('example.com/no'),
        '_old/go.mod': gomod('example.com/no'),
        'testdata/go.mod': gomod('example.com/no'),
      },
      packages: [
        ['./services/a', 'example.com/a', 'services/a'],
        ['./services/b/cmd/b', 'example.com/b/cmd/b', 'services/b'],
        ['./services/a/sub/cmd/s', 'example.com/a/sub/cmd/s', 'services/a/sub'],
      ],
      modules: ['./services/a', './services/b', './services/a/sub'],
    },
    {
      name: 'in the modules of a workspace, and only in those',
      files: {
        'go.work': 'go 1.20\n\nuse (\n\t./a\n\t./b\n)\n',
        'a/go.mod': gomod('example.com/a', 'require example.com/b v0.0.0'),
        'a/main.go': main('b.Do()', 'import "example.com/b"'),
        'b/go.mod': gomod('example.com/b'),
        'b/b.go': 'package b\n\nfunc Do() {}\n',
        'b/cmd/tool/main.go': main(),
        'c/go.mod': gomod('example.com/c'),
        'c/main.go': main(),
      },
      packages: [
        ['./a', 'example.com/a', 'a'],
        ['./b/cmd/tool', 'example.com/b/cmd/tool', 'b'],
      ],
      modules: ['./a', './b'],
    },
    {
      name: 'in a part of a workspace, in which a module that is not part of it is named',
      files: {
        'go.work': 'go 1.20\n\nuse ./s/a\n',
        's/a/go.mod': gomod('example.com/a'),
        's/a/main.go': main(),
        's/c/go.mod': gomod('example.com/c'),
        's/c/main.go': main(),
      },
      sub: 's',
      packages: [['./a', 'example.com/a', 'a']],
      modules: ['./a', './c'],
      notes: [/^The module in \.\/c was left out: .*go\.work/],
    },
    {
      name: 'below a folder of a module',
      files: { 'go.mod': gomod('example.com/x'), 'main.go': main(), 'cmd/a/main.go': main() },
      sub: 'cmd',
      packages: [['./a', 'example.com/x/cmd/a', '..']],
      modules: ['.'],
    },
    {
      name: 'in a module without regard to a workspace that is switched off',
      files: {
        'go.work': 'go 1.20\n\nuse ./a\n',
        'a/go.mod': gomod('example.com/a'),
        'c/go.mod': gomod('example.com/c'),
        'c/main.go': main(),
      },
      env: { GOWORK: 'off' },
      packages: [['./c', 'example.com/c', 'c']],
      modules: ['./a', './c'],
    },
  ]
  for (const { name, files, sub, env: more, packages, skipped = [], modules, notes = [] } of cases) {
    it(name, async () => {
      await using folder = await moduleFolder(files)
      const found = await find(folder.path, sub, more)
      assert.deepEqual(
        found.packages.map(({ package: path, importPath, module }) => [path, importPath, module.directory]),
        packages,
      )
      assert.deepEqual(
        found.skipped.map(({ package: path, reason }) => [path, skipReasonText(reason)]),
        skipped,
      )
      assert.deepEqual(found.modules, modules)
      const texts = found.notes.map(noteText)
      assert.equal(texts.length, notes.length, texts.join('\n'))
      for (const [index, pattern] of notes.entries()) assert.match(texts[index] ?? '', pattern)
      await requirePrograms(found, folder.path)
    })
  }

  it('through a symbolic link, whose path stays the one in use', async () => {
    await using folder = await moduleFolder({
      'real/sub/go.mod': gomod('example.com/x'),
      'real/sub/cmd/a/main.go': main(),
    })
    const link = join(folder.path, 'link')
    await symlink('real', link)
    const { packages } = await find(link, 'sub')
    assert.deepEqual(
      packages.map(({ package: path }) => path),
      ['./cmd/a'],
    )
  })
})

describe('where there is nothing to build the user is told what to do', () => {
  const cases: { name: string; files: Record<string, string>; words: RegExp[] }[] = [
    {
      name: 'without a go.mod',
      files: { 'README.md': '' },
      words: [/no go\.mod and no go\.work/, /working-directory/],
    },
    {
      name: 'in a library',
      files: { 'go.mod': gomod('example.com/x'), 'lib.go': library('x') },
      words: [/the module is a library/, /`programs:`/],
    },
    {
      name: 'where all files of a package are left out',
      files: { 'go.mod': gomod('example.com/x'), 'cmd/a/main.go': `//go:build never\n\n${main()}` },
      words: [/sources of package main, but build constraints \(or CGO_ENABLED=0\) leave out all files/],
    },
    {
      name: 'where all that there is are examples',
      files: { 'go.mod': gomod('example.com/x'), 'examples/demo/main.go': main() },
      words: [/those found are skipped: \.\/examples\/demo \(below examples\/\)/],
    },
  ]
  for (const { name, files, words: expected } of cases) {
    it(name, async () => {
      await using folder = await moduleFolder(files)
      const found = await find(folder.path)
      await assert.rejects(requirePrograms(found, folder.path), mistaken(...expected))
    })
  }
})

it('a go.mod above the repository is none of its own', async () => {
  await using folder = await moduleFolder({ 'go.mod': gomod('example.com/above'), 'main.go': main() })
  const root = join(folder.path, 'repository')
  await mkdir(root)
  assert.deepEqual((await find(root)).modules, [])
})
