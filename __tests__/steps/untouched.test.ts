// Real repositories and the real go command; nothing is built.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import * as v from 'valibot'
import { cleanupList } from '../../src/core/cleanup.ts'
import { readConfig } from '../../src/core/config/read-config.ts'
import { reportSchema } from '../../src/core/report/report.ts'
import { createExec } from '../../src/exec.ts'
import { renderComment, renderQuietLine } from '../../src/render/comment/comment.ts'
import { reportOfUntouched } from '../../src/steps/untouched.ts'
import { type Effects, openWorkspace, type Request } from '../../src/workspace.ts'
import { type Files, gitEnv, repositoryOf } from '../terminal/repository.ts'

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

/** Why head is built after these changes; undefined: nothing is. */
async function answer(change: Files, { config = named, ignored = {}, event = 'pull_request' as const } = {}) {
  await using repository = await repositoryOf([{ ...base, ...ignored }, change], 'app')
  await repository.write(ignored)
  const steps: string[] = []
  const cleanup = cleanupList()
  const effects: Effects = {
    exec: createExec(),
    env: {
      ...(process.env as Record<string, string>),
      ...gitEnv,
      TMPDIR: repository.temporary,
      XDG_CACHE_HOME: repository.cache,
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
    dir: repository.dir,
    event: {
      kind: event,
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
    env: effects.env,
  })
  return { report, reason: report === undefined ? steps.at(-1) : undefined }
}

test('what is built, and why', async (t) => {
  const cases: readonly {
    name: string
    change: Files
    options?: Parameters<typeof answer>[1]
    reason: string | undefined
  }[] = [
    { name: 'documentation reaches no binary', change: { 'README.md': 'x', 'docs/a.md': 'x' }, reason: undefined },
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
      reason: 'to be built: internal/extra/extra.go changed',
    },
    {
      name: 'a file that is gone was an input',
      change: { 'internal/tagged/extra.go': undefined },
      reason: 'to be built: internal/tagged/extra.go changed',
    },
    {
      name: 'an embedded file is an input, a new one too',
      change: { 'cmd/server/static/new.css': 'a{}' },
      reason: 'to be built: cmd/server/static/new.css changed',
    },
    {
      name: 'so is a module that go.mod replaces by a folder',
      change: { 'lib/lib.go': 'package lib\n\nconst Name = "new"\n' },
      reason: 'to be built: lib/lib.go changed',
    },
    { name: 'so is the config', change: { 'x.yml': named }, reason: 'to be built: x.yml changed' },
    {
      name: 'where programs are found, any source may be a new one',
      change: { 'internal/unused/unused.go': 'package unused\n\nvar X = 1\n' },
      options: { config: 'flag-sets: [default]\n' },
      reason: 'to be built: internal/unused/unused.go changed',
    },
    {
      name: 'and documentation is none there either',
      change: { 'README.md': 'x' },
      options: { config: 'flag-sets: [default]\n' },
      reason: undefined,
    },
    {
      name: 'a generated file that git does not know is built',
      change: { 'README.md': 'x' },
      options: { ignored: { 'cmd/server/generated.go': 'package main\n' } },
      reason: 'to be built: cmd/server/generated.go is not in git',
    },
    {
      name: 'cgo may read any header',
      change: { 'README.md': 'x', 'internal/c/c.go': 'package c\n' },
      options: {
        ignored: {
          'internal/tagged/tagged.go':
            '//go:build !extra\n\npackage tagged\n\n// int f();\nimport "C"\n\nconst Name = "c"\n',
        },
      },
      reason: 'to be built: example.com/app/internal/tagged uses cgo',
    },
    {
      name: 'prepare may make anything',
      change: { 'README.md': 'x' },
      options: { config: `${named}prepare: make\n` },
      reason: 'to be built: `prepare` may make anything',
    },
    {
      name: 'a build line may read anything',
      change: { 'README.md': 'x' },
      options: { config: 'programs: [./cmd/server]\nflag-sets: [{ name: tiny, build: tinygo }]\n' },
      reason: 'to be built: a `build:` line may read anything',
    },
    {
      name: 'a linker script is a file that a flag names',
      change: { 'README.md': 'x' },
      options: {
        config: 'programs: [./cmd/server]\nflag-sets: [{ name: script, ldflags: -extldflags=-Tscript.ld }]\n',
      },
      reason: 'to be built: a flag names files',
    },
  ]
  for (const { name, change, options, reason } of cases) {
    await t.test(name, async () => assert.equal((await answer(change, options)).reason, reason))
  }
})

test('the report says that nothing was built, is green, and needs no comment', async () => {
  const { report } = await answer({ 'README.md': 'x' }, { config: `${named}budgets: [{ metric: size, max: 1MB }]\n` })
  assert.ok(report)
  assert.deepEqual(v.safeParse(reportSchema, JSON.parse(JSON.stringify(report))).issues, undefined)
  assert.deepEqual([report.verdict, report.changed, report.cells], ['pass', false, []])
  assert.match(renderComment(report, {}), /^### Binary budget: passed\. No input of a build changed: nothing built\.\n/)
  assert.match(renderQuietLine(report), /no change at/)
})
