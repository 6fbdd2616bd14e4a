import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readConfig } from '../src/core/config/read-config.ts'
import { type ErrorPage, errorPages } from '../src/core/error-pages.ts'
import { eventFrom } from '../src/core/event.ts'
import { CommandNotFound, type Exec } from '../src/core/exec.ts'
import { builtInFlagSets, checkGoexperiment } from '../src/core/plan/flag-set.ts'
import { pagesOn } from '../src/core/report/report-pages.ts'
import { UserError } from '../src/core/user-error.ts'
import { openRepository } from '../src/git/repository.ts'
import { runnerFrom } from '../src/github/runner.ts'
import { goCommand } from '../src/go/go-command.ts'
import { errorText, mistakePage, mistakeTable, mistakeText } from '../src/render/words/mistake-text.ts'
import { readInputs } from '../src/runner/inputs.ts'
import { found } from '../src/steps/load-config.ts'
import { readArguments } from '../src/terminal/arguments.ts'
import { reports } from './render/reports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'errors')
const pageText = (page: string): string => readFileSync(join(folder, `${page}.md`), 'utf8')
const codeBlocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code)
const messageOn = (page: ErrorPage): string => codeBlocks(pageText(page), 'text')[0]?.trim() ?? ''

describe('what goes wrong for users has a page', () => {
  it('each page that the code knows is there, and no other one', () => {
    const files = readdirSync(folder).filter((name) => name !== 'README.md')
    assert.deepEqual(files.toSorted(), errorPages.map((page) => `${page}.md`).toSorted())
  })

  it('docs/errors/README.md lists them', () => {
    execFileSync(process.execPath, [join(root, 'scripts', 'generate-errors.ts'), '--check'], { stdio: 'pipe' })
  })

  for (const page of errorPages) {
    it(`${page} shows the message and says what happened, why, and what to do`, () => {
      const form =
        /^# \S.*\n\n```text\n\S.*\n```\n\n## What happened\n\n\S.+\n\n## Why\n\n\S.+\n\n## What to do\n\n\S.+\n$/s
      assert.match(pageText(page), form)
    })
  }

  it('each page is one that a kind of mistake, or a report, leads to', () => {
    const ofMistakes = Object.values(mistakeTable).flatMap(({ page }) => (typeof page === 'string' ? [page] : []))
    const [first] = Object.values(reports)
    assert.ok(first !== undefined)
    const ofReports = [...Object.values(reports), { ...first, complete: false }].flatMap(pagesOn)
    const linked = new Set([...ofMistakes, ...ofReports])
    assert.deepEqual(
      errorPages.filter((page) => !linked.has(page)),
      [],
    )
  })

  it('what they tell to write is YAML, and a config where it is one', () => {
    const examples = errorPages.flatMap((page) =>
      codeBlocks(pageText(page), 'yaml').map((code) => [page, code] as const),
    )
    assert.ok(examples.length > 8, `${examples.length}`)
    for (const [page, code] of examples) {
      const value: unknown = parse(code)
      const isConfig = typeof value === 'object' && value !== null && ('programs' in value || 'flag-sets' in value)
      if (isConfig) assert.doesNotThrow(() => readConfig(code, page))
    }
  })

  it('what they link to is there', () => {
    const links = errorPages.flatMap((page) =>
      [...pageText(page).matchAll(/\]\((\.[^)]+)\)/g)].map(([, to = '']) => to),
    )
    assert.ok(links.length >= 3, `${links.length}`)
    assert.deepEqual(
      links.filter((to) => !existsSync(join(folder, to))),
      [],
    )
  })
})

describe('a message', () => {
  it('ends with the address of its page, of this major version', () => {
    assert.equal(
      errorText({ kind: 'no-folder', path: '/home/me/nowhere' }),
      'There is no folder /home/me/nowhere: name one that exists.\nMore: https://github.com/go-binary-budget/go-binary-budget/blob/v1/docs/errors/no-folder.md',
    )
  })

  const without: Exec = (command) => Promise.reject(new CommandNotFound(command))
  const rows: readonly (readonly [ErrorPage, () => unknown])[] = [
    ['arguments', () => readArguments(['--bsae', 'main'])],
    ['command-not-found', () => without('sh', [], { cwd: '.', env: {} })],
    ['event-payload', () => eventFrom('pull_request', {}, { sha: 'a', ref: 'b' })],
    ['input-mistake', () => readInputs((name) => (name === 'comment' ? 'sometimes' : ''))],
    ['no-folder', () => openRepository({ exec: without, env: {}, dir: '/home/me/nowhere' })],
    ['no-git', () => openRepository({ exec: without, env: {}, dir: root })],
    ['no-go', () => goCommand(without, root, {}, ['version'])],
    ['not-a-runner', () => runnerFrom({ GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: 'e' })],
    [
      'config-mistake',
      () => readConfig('flag-sets: [default]\nbudgets:\n\n  - { metric: sise, max: 1 }\n', '.github/binary-budget.yml'),
    ],
    ['unknown-name', () => found('--flag-set', 'striped', builtInFlagSets)],
    [
      'unknown-goexperiment',
      () => {
        const mistake = checkGoexperiment('nogc', [])
        assert.ok(mistake !== undefined)
        throw new UserError({ kind: 'wrong-goexperiment', in: { kind: 'flag-set', name: 'none' }, mistake })
      },
    ],
  ]
  for (const [page, fail] of rows) {
    it(`is on its page: ${page}`, async () => {
      await assert.rejects(
        async () => fail(),
        (error) => {
          assert.ok(error instanceof UserError, String(error))
          assert.equal(mistakePage(error.mistake), page)
          // What depends on the toolchain or is long is left out on the page.
          const parts = messageOn(page).split('…')
          const said = mistakeText(error.mistake)
          for (const part of parts) assert.ok(said.includes(part.trim()), `${said}\nhas no ${part}`)
          return true
        },
      )
    })
  }
})

describe('the mistakes of a config', () => {
  const experiments =
    'flag-sets: [{ name: a, env: { GOEXPERIMENT: nogc } }, { name: b, env: { GOEXPERIMENT: jsonv3 } }]'
  const rows = {
    'are on the page about experiments where all are about them': [experiments, 'unknown-goexperiment'],
    'are on the page of the config where one is not': [`${experiments}\nshards: 0`, 'config-mistake'],
    'are not about experiments where a value only reads so': ['shards: GOEXPERIMENT=nogc', 'config-mistake'],
  } as const
  for (const [name, [text, page]] of Object.entries(rows)) {
    it(name, () =>
      assert.throws(
        () => readConfig(text, 'b.yml', { experiments: ['jsonv2'] }),
        (error) => error instanceof UserError && mistakePage(error.mistake) === page,
      ),
    )
  }
})

describe('a finished run links to the pages about what it could not do', () => {
  const pages = Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, pagesOn(report)]))
  it('and to none where nothing is wrong', () => {
    const clean = Object.values(pages).filter((links) => links.length === 0)
    assert.ok(clean.length >= 5, JSON.stringify(pages))
  })
  for (const page of ['build-failed', 'base-does-not-build', 'never-ready', 'not-measured', 'no-base'] as const) {
    it(`${page}`, () => {
      const names = Object.keys(pages).filter((name) => pages[name]?.includes(page))
      assert.ok(names.length > 0, JSON.stringify(pages))
    })
  }
})
