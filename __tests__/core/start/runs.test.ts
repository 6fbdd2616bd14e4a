import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { StartResult } from '../../../src/core/start/probe-protocol.ts'
import { problemOf, runsOf, sampledMetrics } from '../../../src/core/start/runs.ts'
import { textOf } from '../../in-words.ts'
import { ready, runs } from '../measured.ts'

describe('what starts tell of a program', () => {
  it('that stays: its memory when ready, too', () => {
    const ids = ['cold-start', 'page-faults', 'peak-rss', 'ready-rss', 'mapped-areas']
    assert.deepEqual(sampledMetrics({ stays: true, cold: false }), ids)
    assert.deepEqual(
      sampledMetrics({ stays: false, cold: false }),
      ids.filter((id) => id !== 'ready-rss'),
    )
  })

  it('that is started from disk, too: that time and the blocks it read', () => {
    const cold = [ready({ id: 3, wall_ns: 9_000_000, blocks_read: 4000 }), ready({ id: 5, blocks_read: 4008 })]
    assert.deepEqual(sampledMetrics({ stays: false, cold: true }).slice(-2), ['cold-start-disk', 'blocks-read'])
    assert.deepEqual(runsOf('blocks-read', { time: [], memory: [], cold })?.values, [4000, 4008])
    assert.deepEqual(runsOf('cold-start-disk', { time: [ready()], memory: [], cold })?.values, [0.009, 0.002])
    assert.equal(runsOf('blocks-read', { time: [ready({ blocks_read: 1 })], memory: [] }), undefined)
  })

  it('seconds from timed starts, with order, CPU time and CPU of each', () => {
    const time = [
      { ...ready({ id: 4, wall_ns: 2_000_000, user_ns: 500_000, system_ns: 250_000, cpu: 1 }), copy: 2, at: 0.5 },
      { ...ready({ id: 7, wall_ns: 3_000_000, user_ns: 0, system_ns: 0, cpu: 0 }), copy: 0, at: 0.75 },
    ]
    assert.deepEqual(runsOf('cold-start', { time, memory: [ready({ wall_ns: 9 })] }), {
      values: [0.002, 0.003],
      order: [4, 7],
      cpuSeconds: [0.00075, 0],
      cpu: [1, 0],
      copy: [2, 0],
      at: [0.5, 0.75],
    })
  })

  it('what else is known of a start once, for the first metric that is read from it', () => {
    const time = [{ ...ready({ id: 4, minor_faults: 9, major_faults: 0, cpu: 1 }), copy: 2, at: 0.5 }]
    assert.deepEqual(runsOf('page-faults', { time, memory: [] }), { values: [9], order: [4] })
  })

  it('the median without pinning, of the start-up alone', () => {
    const unpinned = [3, 1, 2].map((time) => ready({ wall_ns: time * 1e6 }))
    const all = { time: [ready({ minor_faults: 1, major_faults: 0 })], memory: [], unpinned }
    assert.equal(runsOf('cold-start', all)?.unpinned, 0.002)
    assert.equal(runsOf('page-faults', all)?.unpinned, undefined)
  })

  it('no CPU unless each start has one', () => {
    const time = [ready({ cpu: 1 }), ready()]
    assert.equal('cpu' in (runsOf('cold-start', { time, memory: [] }) ?? {}), false)
  })

  it('bytes from traced starts alone', () => {
    const found = runsOf('peak-rss', { time: [ready({ peak_rss_bytes: 1 })], memory: [ready({ peak_rss_bytes: 2 })] })
    assert.deepEqual(found?.values, [2])
  })

  it('page faults, minor and major, where both are known', () => {
    const time = [ready({ minor_faults: 900, major_faults: 3 }), ready({ minor_faults: 901 })]
    assert.deepEqual(runsOf('page-faults', { time, memory: [] })?.values, [903])
  })

  it('nothing from a start that failed, nor of what no start measures', () => {
    const failed = ready({ outcome: 'timeout', wall_ns: 5 })
    assert.equal(runsOf('cold-start', { time: [failed], memory: [] }), undefined)
    assert.equal(runsOf('min-memory', runs([1], [1])), undefined)
  })
})

describe('why starts cannot be used', () => {
  const cases: readonly (readonly [name: string, failed: Partial<StartResult>, expected: string])[] = [
    ['in the probe’s words', { outcome: 'timeout', reason: 'not ready after 1s' }, 'not ready after 1s'],
    ['by its outcome where there are no words', { outcome: 'crashed' }, 'crashed'],
    [
      'with the last line of its errors',
      { outcome: 'wrong-exit', reason: 'exit code 1', stderr_tail: 'one\n two \n\n', stdout_tail: 'out' },
      'exit code 1 (its last words: two)',
    ],
    [
      'with the last line of its output where there are no errors',
      { outcome: 'wrong-exit', reason: 'exit code 1', stderr_tail: ' \n', stdout_tail: 'a\nb' },
      'exit code 1 (its last words: b)',
    ],
    [
      'with the message of a panic, not the end of its stack',
      {
        outcome: 'wrong-exit',
        reason: 'exit code 2',
        stderr_tail: 'starting\npanic: no luck\n\ngoroutine 1 [running]:\nmain.main()\n\t/a/main.go:3 +0x1\n',
      },
      'exit code 2 (its last words: panic: no luck)',
    ],
    [
      'with not more than a line of what may be endless',
      { outcome: 'wrong-exit', reason: 'exit code 1', stderr_tail: 'x'.repeat(2000) },
      `exit code 1 (its last words: ${'x'.repeat(200)})`,
    ],
  ]
  for (const [name, failed, expected] of cases) {
    it(name, () => {
      const all = { time: [ready(), ready(failed), ready({ outcome: 'not-started' })], memory: [ready()] }
      assert.equal(textOf(problemOf('base', all)), `2 of 4 starts of base failed: ${expected}`)
    })
  }

  it('nothing is wrong where all were ready', () => assert.equal(problemOf('head', runs([1, 2], [3])), undefined))
})
