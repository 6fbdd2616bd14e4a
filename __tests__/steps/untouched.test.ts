// Real repositories and the real go command; nothing is built.
import assert from 'node:assert/strict'
import { lstat, mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import * as v from 'valibot'
import { cleanupList } from '../../src/core/cleanup.ts'
import { placesIn, readConfig } from '../../src/core/config/read-config.ts'
import { reportSchema } from '../../src/core/report/report.ts'
import { renderComment, renderQuietLine } from '../../src/render/comment/comment.ts'
import { reportOfUntouched } from '../../src/steps/untouched.ts'
import { createExec } from '../../src/system/exec.ts'
import { type Effects, openWorkspace, type Request } from '../../src/workspace.ts'
import { type Files, gitEnv, repositoryOf, type TestRepository } from '../terminal/repository.ts'

const base: Files = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n',
  'lib/go.mod': 'module example.com/lib\n\ngo 1.21\n',
  'lib/lib.go': 'package lib\n\nconst Name = "lib"\n',
  'README.md': '# App\n',
  'cmd/server/main.go': `package main

import (
	"embed"

	"example.com/app/internal/tagged"
	"example.com/lib"
)

//go:embed static
var files embed.FS

func main() { println(lib.Name, tagged.Name, files) }
`,
  'cmd/server/static/page.html': '<p>',
  'internal/tagged/tagged.go': '//go:build !extra\n\npackage tagged\n\nconst Name = "plain"\n',
  'internal/tagged/extra.go':
    '//go:build extra\n\npackage tagged\n\nimport "example.com/app/internal/extra"\n\nconst Name = extra.Name\n',
  'internal/extra/extra.go': 'package extra\n\nconst Name = "extra"\n',
  'internal/unused/unused.go': 'package unused\n',
  '.gitignore': 'generated.go\n',
}

const named = 'programs: [./cmd/server]\nflag-sets: [default]\n'

/** Files as `Files` has them, and symbolic links. */
type Tree = Readonly<Record<string, string | undefined | { readonly link: string }>>

async function put(repository: TestRepository, tree: Tree): Promise<void> {
  const entries = Object.entries(tree)
  for (const [name, content] of entries) {
    const path = join(repository.dir, name)
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    )
    if (isLink || typeof content === 'object') await rm(path, { recursive: true, force: true })
    if (typeof content !== 'object') continue
    await mkdir(dirname(path), { recursive: true })
    await symlink(content.link, path)
  }
  await repository.write(
    Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] !== 'object')),
  )
}

interface Options {
  readonly config?: string
  /** What both commits have besides. */
  readonly also?: Tree
  /** Written after the commits, and not committed. */
  readonly left?: Tree
  /** Written beside the repository. */
  readonly beside?: Readonly<Record<string, string>>
  /** `AROUND` stands for the folder that the repository lies in. */
  readonly env?: Readonly<Record<string, string>>
  /** The working directory. */
  readonly sub?: string
  /** Has a submodule at `sub/`, whose commit head changes to one with these files. */
  readonly submodule?: Files
}

/** Why head is built after these changes; undefined: nothing is. */
async function answer(
  change: Tree,
  { config = named, also = {}, left = {}, beside = {}, env = {}, sub = '.', submodule }: Options = {},
) {
  await using repository = await repositoryOf([], 'app')
  const commit = async (tree: Tree, submodule?: Files) => {
    await put(repository, tree)
    if (submodule !== undefined) await commitSubmodule(repository, submodule)
    repository.git('add', '--all')
    repository.git('commit', '--quiet', '--allow-empty', '--message=x')
  }
  const first = Object.entries({ ...base, 'x.yml': config, ...also }).filter(([, content]) => content !== undefined)
  await commit(Object.fromEntries(first), submodule && {})
  await commit(change, submodule)
  await put(repository, left)
  await put({ ...repository, dir: repository.around, write: (files) => repository.write(above(files)) }, beside)
  const steps: string[] = []
  const cleanup = cleanupList()
  const given = Object.entries(env).map(([name, value]) => [name, value.replaceAll('AROUND', repository.around)])
  const effects: Effects = {
    exec: createExec(),
    env: {
      ...(process.env as Record<string, string>),
      ...gitEnv,
      TMPDIR: repository.temporary,
      XDG_CACHE_HOME: repository.cache,
      ...Object.fromEntries(given),
    },
    progress: {
      phases: [],
      phase: (_, work) => work(),
      step: (text) => steps.push(text),
      advance: () => {},
      say: () => {},
    },
    cleanup,
    packageRoot: join(import.meta.dirname, '..', '..'),
    now: () => 0,
    seed: 1,
  }
  const sha = repository.git('rev-parse', 'HEAD').trim()
  const request: Request = {
    dir: join(repository.dir, sub),
    event: {
      kind: 'pull_request',
      number: 1,
      baseSha: sha,
      baseRef: 'main',
      headSha: sha,
      isFork: false,
      headLabel: 'o:x',
      draft: false,
    },
    base: 'HEAD~1',
    config: { path: 'x.yml', explicit: false },
    flagSets: [],
    programs: [],
    onlySize: false,
    onRunner: true,
  }
  await using workspace = await openWorkspace(request, effects)
  const report = await reportOfUntouched({
    request,
    effects,
    workspace,
    config: readConfig(config, 'x.yml'),
    configFile: 'x.yml',
    placeOf: placesIn(config),
    configNotes: [],
    env: effects.env,
  })
  const reason = report === undefined ? steps.at(-1)?.replaceAll(repository.around, 'AROUND') : undefined
  return { report, reason }
}

const above = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [join('..', name), text]))

/** Puts a commit with these files into a submodule at `sub`, which is made by the first one. */
async function commitSubmodule(repository: TestRepository, files: Files): Promise<void> {
  const source = join(repository.around, 'source')
  const git = (...args: readonly string[]) => repository.git('-C', source, ...args)
  const isNew = await lstat(source).then(
    () => false,
    () => true,
  )
  if (isNew) repository.git('init', '--quiet', source)
  const first: Files = { 'go.mod': 'module example.com/sub\n\ngo 1.21\n', 'sub.go': 'package sub\n\nconst Name = 1\n' }
  const all = isNew ? first : files
  await repository.write(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [join('..', 'source', name), text])),
  )
  git('add', '--all')
  git('commit', '--quiet', '--message=x')
  const local = ['-c', 'protocol.file.allow=always']
  if (isNew) repository.git(...local, 'submodule', '--quiet', 'add', source, 'sub')
  else repository.git(...local, '-C', 'sub', 'pull', '--quiet', source)
}

interface Case {
  readonly name: string
  readonly change?: Tree
  readonly options?: Options
  readonly reason: string | RegExp | undefined
}

const documentation = { 'README.md': 'x', 'docs/a.md': 'x' }

function run(name: string, cases: readonly Case[]): void {
  test(name, { concurrency: 4 }, async (t) => {
    const rows = cases.map(({ name, change = documentation, options, reason }) =>
      t.test(name, async () => {
        const found = (await answer(change, options)).reason?.replace('to be built: ', '')
        if (reason instanceof RegExp) assert.match(found ?? '', reason)
        else assert.equal(found, reason)
      }),
    )
    await Promise.all(rows)
  })
}

run('what is built, and why', [
  { name: 'documentation reaches no binary', reason: undefined },
  { name: 'nor does a test', change: { 'cmd/server/main_test.go': 'package main\n' }, reason: undefined },
  {
    name: 'nor a package that is not imported',
    change: { 'internal/unused/unused.go': 'package unused\n\nvar X = 1\n' },
    reason: undefined,
  },
  {
    name: 'nor one that only another tag imports',
    change: { 'internal/extra/extra.go': 'package extra\n\nconst Name = "other"\n' },
    reason: undefined,
  },
  {
    name: 'which is built where a flag set has that tag',
    change: { 'internal/extra/extra.go': 'package extra\n\nconst Name = "other"\n' },
    options: { config: 'programs: [./cmd/server]\nflag-sets: [default, { name: extra, tags: [extra] }]\n' },
    reason: 'internal/extra/extra.go changed',
  },
  { name: 'nor a file that another tag had', change: { 'internal/tagged/extra.go': undefined }, reason: undefined },
  {
    name: 'a file that is gone was an input',
    change: { 'internal/tagged/more.go': undefined },
    options: { also: { 'internal/tagged/more.go': 'package tagged\n' } },
    reason: 'head has no internal/tagged/more.go',
  },
  {
    name: 'a new file of a package is an input',
    change: { 'internal/tagged/more.go': 'package tagged\n' },
    reason: 'internal/tagged/more.go changed',
  },
  {
    name: 'unless a build constraint leaves it out',
    change: { 'internal/tagged/more_plan9.go': 'package tagged\n' },
    reason: undefined,
  },
  {
    name: 'an embedded file is an input, a new one too',
    change: { 'cmd/server/static/new.css': 'a{}' },
    reason: 'cmd/server/static/new.css changed',
  },
  {
    name: 'and one that is gone',
    change: { 'cmd/server/static/old.css': undefined },
    options: { also: { 'cmd/server/static/old.css': 'a{}' } },
    reason: 'head has no cmd/server/static/old.css',
  },
  {
    name: 'so is a module that go.mod replaces by a folder',
    change: { 'lib/lib.go': 'package lib\n\nconst Name = "new"\n' },
    reason: 'lib/lib.go changed',
  },
  {
    name: 'its go.mod',
    change: { 'lib/go.mod': 'module example.com/lib\n\ngo 1.20\n' },
    reason: 'lib/go.mod changed',
  },
  {
    name: 'the line with the version of Go',
    change: { 'go.mod': (base['go.mod'] ?? '').replace('1.21', '1.22') },
    reason: 'go.mod changed',
  },
  { name: 'a go.sum', change: { 'go.sum': 'x' }, options: { also: { 'go.sum': '' } }, reason: 'go.sum changed' },
  { name: 'one that is new', change: { 'go.sum': '' }, reason: 'go.sum changed' },
  {
    name: 'a profile that the go command finds',
    change: { 'cmd/server/default.pgo': 'x' },
    reason: 'cmd/server/default.pgo changed',
  },
  { name: 'but not one of a package that is no program', change: { 'lib/default.pgo': 'x' }, reason: undefined },
  { name: 'the config', change: { 'x.yml': `${named}budgets: []\n` }, reason: 'x.yml changed' },
  {
    name: 'without a config, the file of GoReleaser that has flags',
    change: { '.goreleaser.yaml': 'builds: []\n' },
    options: { also: { 'x.yml': undefined } },
    reason: '.goreleaser.yaml changed',
  },
  {
    name: 'which is none where there is a config',
    change: { '.goreleaser.yaml': 'builds: []\n' },
    reason: undefined,
  },
  {
    name: 'where programs are found, a new one is built',
    change: { 'internal/unused/main.go': 'package main\n\nfunc main() {}\n', 'internal/unused/unused.go': undefined },
    options: { config: 'flag-sets: [default]\n' },
    reason: 'internal/unused/main.go changed',
  },
  {
    name: 'and one that is gone is told',
    change: { 'cmd/other/main.go': undefined },
    options: { config: 'flag-sets: [default]\n', also: { 'cmd/other/main.go': 'package main\n\nfunc main() {}\n' } },
    reason: 'head has no cmd/other/main.go',
  },
  {
    name: 'any other source that no program imports is no input there either',
    change: { 'internal/unused/unused.go': 'package unused\n\nvar X = 1\n' },
    options: { config: 'flag-sets: [default]\n' },
    reason: undefined,
  },
])

run('files that git does not know as what is built', [
  {
    name: 'a generated one is in no base',
    options: { left: { 'cmd/server/generated.go': 'package main\n' } },
    reason: 'base has no cmd/server/generated.go',
  },
  {
    name: 'so is what it imports',
    options: {
      also: {
        'internal/tagged/use.go': 'package tagged\n\nimport _ "example.com/app/internal/made"\n',
        '.gitignore': 'made\n',
      },
      left: { 'internal/made/made.go': 'package made\n' },
    },
    reason: /^in base, go list: internal\/tagged\/use.go:3:8: /,
  },
  {
    name: 'an embedded one',
    options: { also: { '.gitignore': '*.css\n' }, left: { 'cmd/server/static/made.css': 'a{}' } },
    reason: 'base has no cmd/server/static/made.css',
  },
  {
    name: 'a change that is not committed',
    options: { left: { 'lib/lib.go': 'package lib\n\nconst Name = "new"\n' } },
    reason: 'lib/lib.go changed',
  },
  {
    name: 'a pointer of Git LFS in base, and in head what it stands for',
    options: {
      also: { 'cmd/server/static/big.bin': 'version https://git-lfs.github.com/spec/v1\n' },
      left: { 'cmd/server/static/big.bin': 'content\n', '.gitattributes': '*.bin filter=none\n' },
    },
    reason: 'cmd/server/static/big.bin changed',
  },
  {
    name: 'what an attribute makes of a file when it is checked out',
    change: { '.gitattributes': '*.html ident\n', 'cmd/server/static/page.html': '$Id: other $' },
    options: { also: { 'cmd/server/static/page.html': '$Id$' } },
    reason: 'cmd/server/static/page.html changed',
  },
  {
    name: 'another commit of a submodule',
    change: {},
    options: {
      also: {
        'go.mod': `${base['go.mod']}\nrequire example.com/sub v0.0.0\n\nreplace example.com/sub => ./sub\n`,
        'internal/tagged/sub.go': 'package tagged\n\nimport _ "example.com/sub"\n',
      },
      submodule: { 'sub.go': 'package sub\n\nconst Name = 2\n' },
    },
    reason: 'sub/sub.go changed',
  },
])

const text = (value: string): string => `package main\n\nconst text = "${value}"\n`

run('symbolic links', [
  {
    name: 'a source that leads to a file whose content changed',
    change: { 'shared/text.go.in': text('new') },
    options: { also: { 'shared/text.go.in': text('old'), 'cmd/server/text.go': { link: '../../shared/text.go.in' } } },
    reason: 'shared/text.go.in changed',
  },
  {
    name: 'through two links',
    change: { 'shared/text.go.in': text('new') },
    options: {
      also: {
        'shared/text.go.in': text('old'),
        'shared/middle': { link: 'text.go.in' },
        'cmd/server/text.go': { link: '../../shared/middle' },
      },
    },
    reason: 'shared/text.go.in changed',
  },
  {
    name: 'a source that leads to another file',
    change: { 'cmd/server/text.go': { link: '../../shared/new.in' } },
    options: {
      also: {
        'shared/old.in': text('old'),
        'shared/new.in': text('new'),
        'cmd/server/text.go': { link: '../../shared/old.in' },
      },
    },
    reason: 'cmd/server/text.go changed',
  },
  {
    name: 'a source that takes the place of a link',
    change: { 'cmd/server/text.go': text('new') },
    options: { also: { 'shared/text.go.in': text('old'), 'cmd/server/text.go': { link: '../../shared/text.go.in' } } },
    reason: 'cmd/server/text.go changed',
  },
  {
    name: 'a package whose folder is a link',
    change: { 'shared/_text/text.go': 'package text\n\nconst Text = "new"\n' },
    options: {
      also: {
        'shared/_text/text.go': 'package text\n\nconst Text = "old"\n',
        'internal/text': { link: '../shared/_text' },
        'cmd/server/use.go': 'package main\n\nimport _ "example.com/app/internal/text"\n',
      },
    },
    reason: 'shared/_text/text.go changed',
  },
  {
    name: 'a new file in it',
    change: { 'shared/_text/more.go': 'package text\n' },
    options: {
      also: {
        'shared/_text/text.go': 'package text\n',
        'internal/text': { link: '../shared/_text' },
        'cmd/server/use.go': 'package main\n\nimport _ "example.com/app/internal/text"\n',
      },
    },
    reason: 'shared/_text/more.go changed',
  },
  {
    name: 'a folder on the way that leads elsewhere',
    change: { internal: { link: 'two' } },
    options: {
      also: {
        ...Object.fromEntries(
          Object.keys(base)
            .filter((name) => name.startsWith('internal/'))
            .map((name) => [name, undefined]),
        ),
        'one/tagged/tagged.go': 'package tagged\n\nconst Name = "one"\n',
        'two/tagged/tagged.go': 'package tagged\n\nconst Name = "two"\n',
        internal: { link: 'one' },
      },
    },
    reason: 'internal/tagged/tagged.go changed',
  },
  {
    name: 'files that a package embeds from a folder behind a link',
    change: { 'web/_site/static/new.css': 'a{}' },
    options: {
      also: {
        'web/_site/site.go': 'package site\n\nimport "embed"\n\n//go:embed static/*.css\nvar css embed.FS\n',
        'web/_site/static/old.css': 'a{}',
        'internal/site': { link: '../web/_site' },
        'cmd/server/use.go': 'package main\n\nimport _ "example.com/app/internal/site"\n',
      },
    },
    reason: 'web/_site/static/new.css changed',
  },
  {
    name: 'a replaced module whose folder is a link',
    change: { 'third/lib/lib.go': 'package lib\n\nconst Name = "new"\n' },
    options: {
      also: {
        'lib/go.mod': undefined,
        'lib/lib.go': undefined,
        'third/lib/go.mod': base['lib/go.mod'],
        'third/lib/lib.go': base['lib/lib.go'],
        lib: { link: 'third/lib' },
      },
    },
    reason: 'third/lib/lib.go changed',
  },
  {
    name: 'a go.mod that is a link',
    change: { 'build/go.mod.in': `${base['go.mod']}\n// x\n` },
    options: { also: { 'build/go.mod.in': base['go.mod'], 'go.mod': { link: 'build/go.mod.in' } } },
    reason: 'build/go.mod.in changed',
  },
  {
    name: 'a profile that is a link',
    change: { 'profiles/cpu': 'new' },
    options: { also: { 'profiles/cpu': 'old', 'cmd/server/default.pgo': { link: '../../profiles/cpu' } } },
    reason: 'profiles/cpu changed',
  },
  {
    name: 'a config that is a link',
    change: { 'build/budget.yml': `${named}budgets: []\n` },
    options: { also: { 'build/budget.yml': named, 'x.yml': { link: 'build/budget.yml' } } },
    reason: 'build/budget.yml changed',
  },
  {
    name: 'one that leads out of the repository',
    options: { also: { 'cmd/server/text.go': { link: '../../../text.go' } }, beside: { 'text.go': text('x') } },
    reason: 'cmd/server/text.go leads out of the repository',
  },
  {
    name: 'one that leads nowhere in a build',
    change: { 'docs/b.md': { link: 'a.md' } },
    options: { also: { 'docs/a.md': 'x', 'shared/text.go': { link: 'none.go' } } },
    reason: undefined,
  },
])

run('what lies beside packages', [
  {
    name: 'a header that assembly includes from its own folder',
    change: { 'lib/data.h': '#define X 2\n' },
    options: { also: assembly('#include "textflag.h"\n#include "data.h"\n', { 'lib/data.h': '#define X 1\n' }) },
    reason: 'lib/data.h changed',
  },
  {
    name: 'assembly that includes what the toolchain has',
    options: { also: assembly('#include "textflag.h"\n#include "go_asm.h"\n') },
    reason: undefined,
  },
  {
    name: 'a header in another folder',
    options: { also: assembly('#include "../inc/data.h"\n', { 'inc/data.h': '' }) },
    reason: 'lib.s includes ../inc/data.h',
  },
  {
    name: 'one that is reached through another header',
    options: { also: assembly('#include "data.h"\n', { 'lib/data.h': '#include "../inc/x.h"\n', 'inc/x.h': '' }) },
    reason: 'data.h includes ../inc/x.h',
  },
  {
    name: 'any other file beside assembly',
    options: { also: assembly('#include "table.inc"\n', { 'lib/table.inc': '' }) },
    reason: 'lib.s includes table.inc',
  },
  {
    name: 'an object file',
    change: { 'lib/x.syso': 'new' },
    options: { also: { 'lib/x.syso': 'old' } },
    reason: 'lib/x.syso changed',
  },
  {
    name: 'cgo may read any header',
    options: {
      also: { 'internal/tagged/tagged.go': 'package tagged\n\n// int f();\nimport "C"\n\nconst Name = "c"\n' },
      env: { CGO_ENABLED: '1' },
    },
    reason: 'example.com/app/internal/tagged uses cgo',
  },
])

function assembly(source: string, also: Tree = {}): Tree {
  return { 'lib/lib.s': `${source}TEXT ·F(SB),4,$0\n\tRET\n`, 'lib/f.go': 'package lib\n\nfunc F()\n', ...also }
}

const vendored: Tree = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n',
  'lib/go.mod': undefined,
  'lib/lib.go': undefined,
  'vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib\n',
  'vendor/example.com/lib/lib.go': base['lib/lib.go'],
  'vendor/example.com/lib/LICENSE': 'x',
}

const workspace: Tree = {
  'go.mod': 'module example.com/app\n\ngo 1.21\n',
  'go.work': 'go 1.21\n\nuse (\n\t.\n\t./lib\n\t./tools\n)\n',
  'tools/go.mod': 'module example.com/tools\n\ngo 1.21\n',
}

run('modules', [
  {
    name: 'a vendored source',
    change: { 'vendor/example.com/lib/lib.go': 'package lib\n\nconst Name = "new"\n' },
    options: { also: vendored },
    reason: 'vendor/example.com/lib/lib.go changed',
  },
  {
    name: 'the list of what is vendored',
    change: { 'vendor/modules.txt': `${vendored['vendor/modules.txt']}# x\n` },
    options: { also: vendored },
    reason: 'vendor/modules.txt changed',
  },
  {
    name: 'but not what no build reads of a vendored module',
    change: { 'vendor/example.com/lib/LICENSE': 'y' },
    options: { also: vendored },
    reason: undefined,
  },
  {
    name: 'a go.work',
    change: { 'go.work': `${workspace['go.work']}// x\n` },
    options: { also: workspace },
    reason: 'go.work changed',
  },
  {
    name: 'one that is new',
    change: { 'go.work': 'go 1.21\n\nuse .\n' },
    reason: 'go.work changed',
  },
  {
    name: 'one that is gone',
    change: { 'go.work': undefined },
    options: { also: { 'go.work': 'go 1.21\n\nuse .\n' } },
    reason: 'head has no go.work',
  },
  { name: 'a go.work.sum', change: { 'go.work.sum': '' }, options: { also: workspace }, reason: 'go.work.sum changed' },
  {
    name: 'a go.work above the working directory',
    change: { 'go.work': 'go 1.21\n\nuse ./svc\n// x\n' },
    options: {
      also: {
        'svc/go.mod': 'module example.com/svc\n\ngo 1.21\n',
        'svc/main.go': 'package main\n\nfunc main() {}\n',
        'go.work': 'go 1.21\n\nuse ./svc\n',
      },
      config: 'programs: [{ name: svc, package: . }]\nflag-sets: [default]\n',
      sub: 'svc',
    },
    reason: 'go.work changed',
  },
  {
    name: 'a go.work above the repository',
    options: { beside: { 'go.work': 'go 1.21\n\nuse ./app\n' } },
    reason: 'AROUND/go.work lies outside of the repository',
  },
  {
    name: 'a module that a workspace has and no program',
    change: { 'tools/go.mod': 'module example.com/tools\n\ngo 1.20\n' },
    options: { also: workspace },
    reason: 'tools/go.mod changed',
  },
  {
    name: 'which is none of a build where there is no workspace',
    change: { 'tools/go.mod': 'module example.com/tools\n\ngo 1.20\n' },
    options: { also: { 'tools/go.mod': workspace['tools/go.mod'] } },
    reason: undefined,
  },
  {
    name: 'a module that a `replace` takes from beside the repository',
    options: {
      also: { 'go.mod': (base['go.mod'] ?? '').replace('./lib', '../lib') },
      beside: { 'lib/go.mod': base['lib/go.mod'] ?? '', 'lib/lib.go': base['lib/lib.go'] ?? '' },
    },
    reason: 'example.com/lib lies outside of the repository',
  },
])

run('settings', [
  {
    name: 'prepare may make anything',
    options: { config: `${named}prepare: make\n` },
    reason: '`prepare` may make anything',
  },
  {
    name: 'a build line may read anything',
    options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: tiny, build: tinygo }]\n' },
    reason: 'a `build:` line may read anything',
  },
  {
    name: 'a profile of a flag set',
    options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: p, pgo: cpu.pprof }]\n' },
    reason: 'a profile is named',
  },
  {
    name: 'a linker script is a file that a flag names',
    options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: script, ldflags: -extldflags=-Tscript.ld }]\n' },
    reason: 'the flag -extldflags=-Tscript.ld may name a file',
  },
  {
    name: 'static linking names none',
    options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: s, ldflags: -extldflags=-static }]\n' },
    reason: undefined,
  },
  {
    name: 'an overlay in the environment',
    options: { env: { GOFLAGS: '--overlay=AROUND/o.json' }, beside: { 'o.json': '{}' } },
    reason: 'GOFLAGS has --overlay=AROUND/o.json, which may name a file',
  },
  {
    name: 'an overlay that `go env -w` has set',
    options: {
      env: { GOENV: 'AROUND/goenv' },
      also: { 'o.json': '{}' },
      beside: { goenv: 'GOFLAGS=-overlay=o.json\n' },
    },
    reason: 'GOFLAGS has -overlay=o.json, which may name a file',
  },
  {
    name: 'an overlay of a flag set',
    options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: o, env: { GOFLAGS: -overlay=o.json } }]\n' },
    reason: 'GOFLAGS has -overlay=o.json, which may name a file',
  },
  {
    name: 'an overlay that is frozen',
    options: { config: `${named}freeze: { GOFLAGS: -overlay=o.json }\n` },
    reason: 'GOFLAGS has -overlay=o.json, which may name a file',
  },
  {
    name: 'settings of `go env -w` that lie in the repository',
    options: { also: { goenv: 'GOAMD64=v1\n' }, env: { GOENV: 'AROUND/app/goenv' } },
    reason: 'GOENV leads into the repository',
  },
  {
    name: 'other settings are the same on both sides',
    options: {
      env: { GOENV: 'AROUND/goenv', GOBIN: 'AROUND/app/bin' },
      beside: { goenv: 'GOFLAGS=-mod=mod -modcacherw\n' },
    },
    reason: undefined,
  },
])

test('the report says that nothing was built, is green, and needs no comment', async () => {
  const { report } = await answer({ 'README.md': 'x' }, { config: `${named}budgets: [{ metric: size, max: 1MB }]\n` })
  assert.ok(report)
  assert.deepEqual(v.safeParse(reportSchema, JSON.parse(JSON.stringify(report))).issues, undefined)
  assert.deepEqual([report.verdict, report.changed, report.cells], ['pass', false, []])
  assert.match(renderComment(report, {}), /^### Binary budget: passed\. No input of a build changed: nothing built\.\n/)
  assert.match(renderQuietLine(report), /no change at/)
})
