import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Measured } from '../../src/action.ts'
import { cleanupList } from '../../src/core/cleanup.ts'
import { defaultConfig } from '../../src/core/config/read-config.ts'
import type { Event } from '../../src/core/event.ts'
import { renderComment } from '../../src/render/comment/comment.ts'
import { type HistoryContext, keepHistory, withHistory } from '../../src/runner/history.ts'
import { createExec } from '../../src/system/exec.ts'
import { type Bench, bench } from '../git/clones.ts'
import { reports } from '../render/reports.ts'

const branch = 'binary-budget-history'
const report = reports.growth ?? assert.fail()
const measured: Measured = { report, config: { ...defaultConfig, history: { branch } }, configFile: 'c.yml' }

/** A run on a push: a clone of the server, in which the pushed commit is checked out. */
function runOn(b: Bench, event: Partial<Event & { kind: 'push' }> = {}): HistoryContext {
  const after = b.git('checkout', 'rev-parse', 'HEAD')
  return {
    request: { dir: join(b.path, 'checkout') },
    event: { kind: 'push', before: after, after, ref: 'refs/heads/main', defaultBranch: 'main', ...event },
    effects: {
      exec: createExec(),
      env: b.env,
      cleanup: cleanupList(),
      packageRoot: '',
      progress: { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] },
      now: () => 0,
      seed: 1,
    },
  }
}

async function withServer(test: (b: Bench) => Promise<void>): Promise<void> {
  using b = bench()
  b.init('up')
  b.commit('up', 'main.go')
  b.git('.', 'clone', '-q', '--bare', 'up', 'server.git')
  b.clone('server.git', 'checkout')
  await test(b)
}

/** What is written for the runner: annotations. */
async function notices(work: () => Promise<void>): Promise<string[]> {
  const write = process.stdout.write.bind(process.stdout)
  const written: string[] = []
  // All else is the test runner's own.
  process.stdout.write = (text: string | Uint8Array) => {
    if (!String(text).startsWith('::')) return write(text)
    written.push(String(text))
    return true
  }
  try {
    await work()
  } finally {
    process.stdout.write = write
  }
  return written
}

describe('a push to the default branch', () => {
  it('adds a line for each cell, once; a pull request then shows the course and the release', () =>
    withServer(async (b) => {
      const first = b.git('checkout', 'rev-parse', 'HEAD')
      b.git('server.git', 'tag', 'v1.4.0', first)
      await keepHistory(measured, runOn(b))
      await keepHistory(measured, runOn(b))
      const lines = () => b.git('server.git', 'show', `${branch}:history.jsonl`).split('\n')
      assert.equal(lines().length, report.cells.length)

      b.commit('checkout', 'second')
      const smaller = report.cells.map((cell) => {
        const { size } = cell.metrics
        const head = size?.head && { center: 12e6, lo: 12e6, hi: 12e6, values: [12e6] }
        return { ...cell, metrics: { ...cell.metrics, ...(size && head && { size: { ...size, head } }) } }
      })
      await keepHistory({ ...measured, report: { ...report, cells: smaller } }, runOn(b))
      assert.equal(lines().length, 2 * report.cells.length)

      const shown = await withHistory(measured, { ...runOn(b), event: { kind: 'other', sha: '', ref: '' } })
      const { history } = shown.report
      assert.deepEqual(
        history?.commits.map(({ sha, release }) => [sha, release]),
        [
          [first, 'v1.4.0'],
          [b.git('checkout', 'rev-parse', 'HEAD'), undefined],
        ],
      )
      const comment = renderComment(shown.report, {})
      assert.match(comment, /The last 2 commits of the default branch/)
      assert.match(
        comment,
        /size of server, default, linux\/amd64: shrank [\d.]+ MB since v1\.4\.0, all of it in [0-9a-f]{7}/,
      )
      assert.match(comment, /\^v1\.4\.0/)
    }))

  it('keeps a line that cannot be read, and the report says which', () =>
    withServer(async (b) => {
      b.init('other')
      b.commit('other', 'history.jsonl', '{"version":1,"commit":"a1b\n')
      b.git('other', 'push', '-q', '../server.git', `HEAD:refs/heads/${branch}`)
      await keepHistory(measured, runOn(b))
      assert.equal(b.git('server.git', 'show', `${branch}:history.jsonl`).split('\n')[0], '{"version":1,"commit":"a1b')
      const { report: shown } = await withHistory(measured, runOn(b))
      assert.equal(shown.history?.unreadable, 1)
      assert.deepEqual(shown.notes.at(-1), { kind: 'history-lines-unreadable', branch, lines: 1, first: 1 })
    }))

  it('that may not write is one notice, and no error', () =>
    withServer(async (b) => {
      mkdirSync(join(b.path, 'server.git/hooks'), { recursive: true })
      const hook = join(b.path, 'server.git/hooks/pre-receive')
      writeFileSync(hook, '#!/bin/sh\necho "Permission to o/r.git denied to github-actions[bot]." >&2\nexit 1\n')
      chmodSync(hook, 0o755)
      const exitCode = process.exitCode
      const said = await notices(() => keepHistory(measured, runOn(b)))
      assert.equal(said.length, 1)
      assert.match(
        said[0] ?? '',
        /^::notice::Nothing was added to the history on the branch .*denied to github-actions/,
      )
      assert.equal(process.exitCode, exitCode)
    }))
})

describe('jobs of a matrix with the same cells', () => {
  it('have courses of their own, told apart by what the matrix gave them', () =>
    withServer(async (b) => {
      for (const variant of ['go 1.25', 'go 1.26']) await keepHistory(measured, { ...runOn(b), variant })
      const { report: shown } = await withHistory(measured, { ...runOn(b), variant: 'go 1.26' })
      assert.deepEqual([...new Set(shown.history?.series.map(({ variant }) => variant))], ['go 1.26'])
      assert.equal(b.git('server.git', 'show', `${branch}:history.jsonl`).split('\n').length, 2 * report.cells.length)
    }))
})

describe('nothing is added', () => {
  const cases: readonly (readonly [name: string, event: Partial<Event & { kind: 'push' }>, Measured])[] = [
    ['on a push to another branch', { ref: 'refs/heads/feature' }, measured],
    ['on a push of a tag', { ref: 'refs/tags/main' }, measured],
    ['without the key in the config', {}, { ...measured, config: defaultConfig }],
  ]
  for (const [name, event, asked] of cases) {
    it(name, () =>
      withServer(async (b) => {
        await keepHistory(asked, runOn(b, event))
        assert.equal(b.git('server.git', 'branch', '--list', branch), '')
      }),
    )
  }

  it('and a report stays as it was where there is no history yet', () =>
    withServer(async (b) => assert.deepEqual(await withHistory(measured, runOn(b)), measured)))
})
