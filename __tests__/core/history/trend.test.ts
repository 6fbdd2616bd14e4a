import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import type { HistoryLine } from '../../../src/core/history/history.ts'
import { mergedTrend, trendOf } from '../../../src/core/history/trend.ts'
import { historySchema } from '../../../src/core/history/trend-schema.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import { stepSentences } from '../../../src/render/comment/history-fold.ts'

const MB = 1_000_000
const sha = (number: number) => number.toString(16).padStart(4, '0').padEnd(40, '0')
const second = Date.parse('2026-11-26T12:00:00Z')

function line(number: number, metrics: HistoryLine['metrics'], rest: Partial<HistoryLine> = {}): HistoryLine {
  const time = new Date(second + number * 60_000).toISOString()
  const key = { program: 'server', flagSet: 'stripped', platform: 'linux/amd64' }
  return { version: 1, commit: sha(number), time, ...key, go: 'go1.26.8', cpu: 'any', metrics, ...rest }
}

const history = (lines: readonly HistoryLine[], unreadable: number[] = []) => ({ lines, unreadable })
const options = { branch: 'binary-budget-history', releases: new Map<string, string>() }

/** Sizes by commit number; the release is commit 10. */
const sizes = (count: number, sizeAt: (number: number) => number) =>
  Array.from({ length: count }, (_, number) => line(number, { size: sizeAt(number) }))

describe('the trend of an exact metric', () => {
  const lines = sizes(40, (number) => 8 * MB + number * 10_000 + (number >= 25 ? 2.6 * MB : 0))
  const trend = trendOf(history(lines), { ...options, releases: new Map([[sha(10), 'v1.4.0']]) })

  it('has every step at its very commit', () => {
    const steps = trend.series[0]?.steps ?? []
    assert.equal(steps.length, 39)
    assert.deepEqual(steps[24], { commit: sha(25), delta: 2.61 * MB })
  })

  it('says what became of it since the last release, and which commit most of it is', () => {
    assert.deepEqual(stepSentences(trend), [
      `size of server, stripped, linux/amd64: grew 2.89 MB since v1.4.0, 2.61 MB of it in ${sha(25).slice(0, 7)}`,
    ])
  })

  it('has the last hundred commits, and knows a release before them', () => {
    const long = trendOf(history(sizes(300, (number) => MB + number)), {
      ...options,
      releases: new Map([[sha(10), 'v1.4.0']]),
    })
    assert.equal(long.commits.length, 100)
    assert.deepEqual([long.commits[0]?.sha, long.commits.at(-1)?.sha], [sha(200), sha(299)])
    assert.deepEqual([long.series[0]?.since?.release, long.series[0]?.since?.delta], ['v1.4.0', 289])
  })

  it('is in the order of commits, not of pushes; of one commit the last line counts', () => {
    const [a, b, c] = [line(0, { size: 10 }), line(1, { size: 20 }), line(2, { size: 30 })]
    const { series, commits } = trendOf(history([b, a, c, { ...b, metrics: { size: 25 } }]), options)
    assert.deepEqual(
      commits.map((one) => one.sha),
      [0, 1, 2].map(sha),
    )
    assert.deepEqual(series[0]?.values, [10, 25, 30])
  })

  it('has no value where a commit lacks the cell, and none of cells that were not asked for', () => {
    const other = line(1, { size: 5 }, { program: 'cli' })
    const lines = [line(0, { size: 10 }), other, line(2, { size: 30 })]
    const key = { program: 'server', flagSet: 'stripped', platform: 'linux/amd64' }
    const { series, commits } = trendOf(history(lines), { ...options, cells: [key] })
    assert.equal(commits.length, 3)
    assert.deepEqual(
      series.map(({ program, at, values }) => [program, at, values]),
      [['server', [0, 2], [10, 30]]],
    )
  })

  it('is told apart by what tells jobs of a matrix apart', () => {
    const variant = line(0, { size: 10 }, { variant: 'go 1.25' })
    const { series } = trendOf(history([line(0, { size: 11 }), variant]), options)
    assert.deepEqual(
      series.map((one) => [one.variant, one.values]),
      [
        [undefined, [11]],
        ['go 1.25', [10]],
      ],
    )
  })
})

describe('the trend of a sampled metric', () => {
  const random = seededRandom(3)
  const lines = Array.from({ length: 60 }, (_, number) => {
    const center = 0.008 * (1 + 0.03 * random()) * (number >= 40 ? 1.12 : 1)
    return line(number, { 'cold-start': [center, center * 0.99, center * 1.01] })
  })
  const trend = trendOf(history(lines, [17]), options)

  it('has a change-point with its interval, and where it lies', () => {
    const [step, ...others] = trend.series[0]?.steps ?? []
    assert.deepEqual(others, [])
    assert.equal(step?.commit, sha(40))
    assert.ok((step?.ratio?.lo ?? 1) > 0.1 && (step?.ratio?.hi ?? 1) < 0.14, JSON.stringify(step))
    assert.match(
      stepSentences(trend)[0] ?? '',
      /^cold start of server, stripped, linux\/amd64: \+1[12](\.\d)? % \(\+1\d(\.\d)? % to \+1\d(\.\d)? %\) in 0028000/,
    )
  })

  it('is valid under the schema of a report, and says how many lines cannot be read', () => {
    assert.deepEqual(v.safeParse(historySchema, JSON.parse(JSON.stringify(trend))).issues, undefined)
    assert.equal(trend.unreadable, 1)
  })
})

describe('the trends that several jobs of a run read', () => {
  const at = (count: number, rest: Partial<HistoryLine>) =>
    trendOf(history(sizes(count, (number) => MB + number).map((one) => ({ ...one, ...rest }))), options)

  it('are one, by the commits of the one that read last', () => {
    const merged = mergedTrend([at(2, { program: 'cli' }), at(3, { program: 'server' })])
    assert.equal(merged?.commits.length, 3)
    assert.deepEqual(
      merged?.series.map((one) => [one.program, one.at]),
      [
        ['cli', [0, 1]],
        ['server', [0, 1, 2]],
      ],
    )
  })

  it('have a course once that two jobs read', () => {
    assert.equal(mergedTrend([at(2, {}), at(2, {})])?.series.length, 1)
    assert.equal(mergedTrend([]), undefined)
  })
})
