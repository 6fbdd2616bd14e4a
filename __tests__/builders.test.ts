// The recipes of docs/builders.md, run as they stand there. A tool that is not installed is skipped, and says so;
// `npm run test:builders` installs those that the Go module proxy has.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { emptyBaseImage } from './base-image.ts'
import { gomod } from './go/module-folder.ts'
import { config, larger, says } from './terminal/programs.ts'
import { type Files, repositoryOf } from './terminal/repository.ts'
import { cellIn, report } from './terminal/run.ts'

const docs = readFileSync(join(import.meta.dirname, '../docs/builders.md'), 'utf8')
const recipe = (tool: string) =>
  new RegExp(`<!-- ${tool} -->\\n\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? ''
const isThere = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0

const programs = 'programs: [{ name: app, package: ./cmd/app }]\n'
const dockerfile =
  'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app ./cmd/app\n'

describe('what is built by another tool is compared like any other binary', () => {
  const cases: readonly {
    readonly tool: string
    readonly there: boolean
    readonly why: string
    readonly files: Files
    readonly env?: (base: string) => Readonly<Record<string, string>>
  }[] = [
    {
      tool: 'goreleaser',
      there: isThere('goreleaser', '--version'),
      why: 'there is no goreleaser',
      files: { '.goreleaser.yaml': 'version: 2\nbuilds: [{ id: app, main: ./cmd/app }]\n' },
    },
    {
      tool: 'ko',
      there: isThere('ko', 'version'),
      why: 'there is no ko',
      files: {},
      env: (base) => ({ KO_DEFAULTBASEIMAGE: base }),
    },
    {
      tool: 'docker',
      there: isThere('docker', 'info') && isThere('docker', 'image', 'inspect', 'golang:1.26'),
      why: 'there is no Docker daemon with the image golang:1.26',
      files: { Dockerfile: dockerfile },
    },
    {
      tool: 'tinygo',
      there: isThere('tinygo', 'version'),
      why: 'there is no tinygo',
      files: {},
    },
    {
      tool: 'bazel',
      there: isThere('bazel', 'version'),
      why: 'there is no bazel',
      files: {
        'MODULE.bazel': 'bazel_dep(name = "rules_go", version = "0.57.0")\n',
        'cmd/app/BUILD.bazel':
          'load("@rules_go//go:def.bzl", "go_binary")\n\ngo_binary(name = "app", srcs = ["main.go"])\n',
      },
    },
  ]
  for (const { tool, there, why, files, env } of cases) {
    it(`${tool}`, { skip: there ? false : why }, async () => {
      await using base = await emptyBaseImage()
      await using repository = await repositoryOf([
        {
          'go.mod': gomod('example.com/app'),
          'cmd/app/main.go': says('hello'),
          [config]: `${programs}${recipe(tool)}`,
          '.gitignore': 'dist/\n',
          ...files,
        },
        { 'notes.md': 'More.' },
        { 'cmd/app/main.go': larger(300_000) },
      ])
      const more = { args: ['--only', 'size'], ...(env && { env: env(base.name) }) }
      const grown = cellIn((await report(repository, more)).report)
      assert.deepEqual([grown.failure, grown.metrics.size?.decision], [undefined, 'grew'])
      const same = { ...more, args: [...more.args, '--base', 'HEAD~2', '--head', 'HEAD~1'] }
      assert.match(cellIn((await report(repository, same)).report).sameness, /^(identical|stamp)$/)
    })
  }
})
