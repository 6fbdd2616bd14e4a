import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { appendToBranchFile, type BranchFile, readBranchFile } from '../../src/git/history-branch.ts'
import { lossText } from '../../src/render/words/mistake-text.ts'
import { type Bench, bench } from './clones.ts'

const branch = 'binary-budget-history'
const file = 'history.jsonl'
const message = 'Add results'
const noWait = async () => {}

interface Place {
  readonly b: Bench
  readonly on: () => Promise<BranchFile>
  /** The file as the server has it. */
  readonly there: () => string
  readonly state: () => string
}

/** A server, bare as servers are, and a clone of it. */
async function withServer(test: (place: Place) => Promise<void>): Promise<void> {
  using b = bench()
  b.init('up')
  b.commit('up', 'main.go')
  b.git('.', 'clone', '-q', '--bare', 'up', 'server.git')
  b.clone('server.git', 'checkout')
  writeFileSync(join(b.path, 'checkout/mine'), 'not committed')
  b.git('checkout', 'add', 'mine')
  const repository = await b.open('checkout')
  const state = () =>
    [['for-each-ref'], ['status', '--porcelain'], ['config', '--list'], ['rev-parse', '--is-shallow-repository']]
      .map((args) => b.git('checkout', ...args))
      .join('\n')
  const before = state()
  await test({
    b,
    state,
    on: async () => ({ repository, branch, file, folder: mkdtempSync(join(b.path, 'run-')) }),
    there: () => b.git('server.git', 'show', `${branch}:${file}`),
  })
  assert.equal(state(), before, 'the user’s clone')
}

const add =
  (...lines: string[]) =>
  () =>
    lines

describe('a file on a branch of its own', () => {
  it('begins as an orphan, and grows by a commit that stands on the one before', () =>
    withServer(async ({ b, on, there }) => {
      assert.deepEqual(await readBranchFile(await on()), { kind: 'read', content: Buffer.alloc(0) })
      assert.equal((await appendToBranchFile(await on(), add('one'), message)).kind, 'appended')
      assert.equal((await appendToBranchFile(await on(), add('two', 'three'), message)).kind, 'appended')
      assert.equal(there(), 'one\ntwo\nthree')
      assert.equal(b.git('server.git', 'rev-list', '--count', branch), '2')
      assert.throws(() => b.git('server.git', 'merge-base', branch, 'main'))
      assert.equal(b.git('server.git', 'log', '-1', '--format=%an %s', branch), `github-actions[bot] ${message}`)
      const read = await readBranchFile(await on())
      assert.equal(read.kind === 'read' ? read.content.toString() : read.problem, 'one\ntwo\nthree\n')
    }))

  it('keeps other files of the branch, and every byte of what cannot be read', () =>
    withServer(async ({ b, on }) => {
      b.init('page')
      const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x0d, 0x0a, 0x22, 0x68, 0x61, 0x6c, 0x66])
      writeFileSync(join(b.path, 'page', file), bytes)
      b.commit('page', 'index.html', '<p>mine</p>')
      b.git('page', 'push', '-q', '../server.git', `HEAD:refs/heads/${branch}`)
      assert.equal((await appendToBranchFile(await on(), add('{}'), message)).kind, 'appended')
      assert.equal(b.git('server.git', 'show', `${branch}:index.html`), '<p>mine</p>')
      const read = await readBranchFile(await on())
      assert.ok(read.kind === 'read')
      // The half line that was the last gets an end, so that the next one is whole.
      assert.deepEqual(read.content, Buffer.concat([bytes, Buffer.from('\n{}\n')]))
    }))

  it('gets the lines of all who push at one time, each once', () =>
    withServer(async ({ b, on, there }) => {
      const writers = Array.from({ length: 4 }, (_, number) => `line ${number}`)
      const results = await Promise.all(
        writers.map(async (line) => appendToBranchFile(await on(), add(line), message, (ms) => later(ms / 10))),
      )
      assert.deepEqual(
        results.map(({ kind }) => kind),
        writers.map(() => 'appended'),
      )
      assert.deepEqual(there().split('\n').sort(), writers)
      assert.equal(b.git('server.git', 'rev-list', '--count', branch), '4')
    }))

  it('reads again what somebody else wrote between reading and pushing', () =>
    withServer(async ({ b, on, there }) => {
      b.init('other')
      b.commit('other', file, 'theirs\n')
      const seen: string[] = []
      const result = await appendToBranchFile(
        await on(),
        (content) => {
          if (seen.length === 0) b.git('other', 'push', '-q', '../server.git', `HEAD:refs/heads/${branch}`)
          seen.push(content.toString())
          return ['mine']
        },
        message,
        noWait,
      )
      assert.deepEqual([result.kind, seen, there()], ['appended', ['', 'theirs\n'], 'theirs\nmine'])
    }))

  it('stays as it is where all lines are there already', () =>
    withServer(async ({ b, on }) => {
      await appendToBranchFile(await on(), add('one'), message)
      const tip = b.git('server.git', 'rev-parse', branch)
      assert.deepEqual(await appendToBranchFile(await on(), add(), message), { kind: 'nothing-to-add' })
      assert.equal(b.git('server.git', 'rev-parse', branch), tip)
    }))

  it('that a server protects stays as it is, and what the server said is told', () =>
    withServer(async ({ b, on }) => {
      const hook = join(b.path, 'server.git/hooks/pre-receive')
      mkdirSync(join(b.path, 'server.git/hooks'), { recursive: true })
      writeFileSync(hook, '#!/bin/sh\necho "error: GH006: Protected branch update failed." >&2\nexit 1\n')
      chmodSync(hook, 0o755)
      let waits = 0
      const result = await appendToBranchFile(await on(), add('one'), message, async () => {
        waits++
      })
      assert.deepEqual(result, {
        kind: 'refused',
        why: {
          kind: 'not-pushed',
          said: 'GH006: Protected branch update failed.; [remote rejected] (pre-receive hook declined)',
          attempts: 1,
        },
      })
      assert.equal(waits, 0, 'tries again in vain')
      assert.throws(() => b.git('server.git', 'rev-parse', '--verify', '-q', branch))
    }))

  it('on a server that is gone is told, after some attempts', () =>
    withServer(async ({ b, on }) => {
      const place = await on()
      b.git('.', 'clone', '-q', 'checkout', 'lost')
      b.git('lost', 'remote', 'set-url', 'origin', join(b.path, 'nowhere'))
      const repository = await b.open('lost')
      const result = await appendToBranchFile({ ...place, repository }, add('one'), message, noWait)
      assert.ok(result.kind === 'refused')
      const text = lossText({ kind: 'history-not-kept', branch, why: result.why })
      assert.match(text, /nowhere.* \(8 attempts\)\. It takes/s)
      b.git('lost', 'remote', 'remove', 'origin')
      const alone = await b.open('lost')
      assert.deepEqual(await readBranchFile({ ...place, repository: alone }), {
        kind: 'failed',
        problem: { kind: 'no-remote' },
      })
    }))
})

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
