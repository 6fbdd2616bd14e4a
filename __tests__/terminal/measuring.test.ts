// Runs alone: it measures.

import assert from 'node:assert/strict'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, it } from 'node:test'
import type { Sample } from '../../src/core/compare/comparison.ts'
import { main } from '../go/module-folder.ts'
import { textOf } from '../in-words.ts'
import { app, config, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const only = ['--flag-set', 'default']
const measure = (rest = '') => `measure: { runs: 24, time: 10s${rest} }\n`
const tmpfs = 0x01021994

/** Of a sampled metric every run has its entry in each list. */
function complete(sample: Sample | undefined, lists: readonly (keyof Sample)[]): void {
  assert.ok(sample && sample.values.length >= 8, JSON.stringify(sample))
  for (const list of lists) assert.equal((sample[list] as unknown[])?.length, sample.values.length, list)
}

describe('what is measured', { concurrency: 2 }, () => {
  it('is in the report run by run, with what a stranger needs to decide again', async () => {
    await using repository = await repositoryOf([
      app(says('hello'), { [config]: measure() }),
      { 'main.go': says('hi') },
    ])
    const { report: said, comment } = await report(repository, { args: only })
    const { metrics } = cellIn(said)
    for (const side of ['base', 'head'] as const) {
      complete(metrics['cold-start']?.[side], ['order', 'cpuSeconds', 'cpu', 'at', 'copy'])
      complete(metrics['peak-rss']?.[side], ['order', 'at', 'copy'])
      complete(metrics['page-faults']?.[side], ['order'])
    }
    // Also where it is inconclusive because something else ran meanwhile.
    assert.ok(metrics['cold-start']?.smallestVisible !== undefined)
    assert.ok((said.measuring?.blocks ?? 0) > 0)
    const { head } = metrics['cold-start'] ?? {}
    if (said.measuring?.pinned) {
      assert.deepEqual([...new Set(head?.cpu)], [said.measuring.cpu])
      assert.ok(head?.unpinned !== undefined)
      assert.match(comment, /Medians on all CPUs, not pinned, from fewer runs: /)
    } else assert.match(comment, /not pinned, as this machine does not allow it/)
    assert.match(comment, /head against head showed up to /)
  })

  const inMemory = statfsSync(tmpdir()).type === tmpfs
  it(`is a start from disk, where the config asks for it; here ${inMemory ? 'it cannot be' : 'it reads blocks'}`, async () => {
    await using repository = await repositoryOf([
      app(says('hello'), { [config]: measure(', cold: disk') }),
      { 'main.go': says('hi') },
    ])
    const { report: said, comment } = await report(repository, { args: only })
    const { metrics } = cellIn(said)
    if (inMemory) {
      for (const id of ['cold-start-disk', 'blocks-read'] as const) {
        assert.equal(metrics[id]?.decision, 'not-measured')
        assert.match(textOf(metrics[id]?.reason), /the kernel kept the file in memory/)
      }
      return
    }
    complete(metrics['cold-start-disk']?.head, ['order', 'cpuSeconds', 'at', 'copy'])
    assert.ok(metrics['blocks-read']?.head?.values.every((blocks) => blocks > 0))
    assert.match(comment, /\| cold start from disk \| blocks read \|/)
    assert.doesNotMatch(comment, /Not done in this version/)
  })
})

describe('programs that are hard to measure raise no alarm on equal code', { concurrency: 2 }, () => {
  const hard: readonly (readonly [name: string, source: (text: string) => string])[] = [
    [
      'a random sleep',
      (text) =>
        main(
          `time.Sleep(time.Duration(rand.Intn(20)) * time.Millisecond); println(${JSON.stringify(text)})`,
          'import (\n\t"math/rand"\n\t"time"\n)',
        ),
    ],
    [
      'output in megabytes',
      (text) =>
        main(
          `for i := 0; i < 40000; i++ { os.Stdout.WriteString(${JSON.stringify(text.repeat(100))}) }`,
          'import "os"',
        ),
    ],
  ]
  for (const [name, source] of hard) {
    it(name, async () => {
      const run = 'programs: [{ package: ., run: { args: [], timeout: 5s } }]\n'
      await using repository = await repositoryOf([
        app(source('a'), { [config]: measure() + run }),
        { 'main.go': source('b') },
      ])
      const { report: said } = await report(repository, { args: only })
      const { decision, head } = cellIn(said).metrics['cold-start'] ?? {}
      assert.ok(decision === 'unchanged' || decision === 'inconclusive', decision)
      assert.ok((head?.values.length ?? 0) >= 8)
    })
  }
})
