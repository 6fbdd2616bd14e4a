import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CellFindings, SideResult, Starts } from '../../../src/core/cell/cell-findings.ts'
import { soakMetrics } from '../../../src/core/cell/soak-metrics.ts'
import { decisionRule } from '../../../src/core/compare/compare.ts'
import { soakTimes } from '../../../src/core/memory/soak.ts'
import { type SoakedSide, soakReport } from '../../../src/core/memory/soak-report.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'

const at = Array.from({ length: 241 }, (_, look) => look / 4)

/** RSS that grows by so many bytes a second, with steps that come and go. */
function side(perSecond: number, noise = 0, rest: Partial<SoakedSide['outside']> = {}): SoakedSide {
  const rss = { seconds: at, values: at.map((second, look) => 2e7 + perSecond * second + noise * ((look * 7) % 5)) }
  const outside = { rss, anonymous: rss, samples: [], readyUnixNs: 0, ...rest }
  return { outside, inside: { kind: 'built-elsewhere' }, starts: [] }
}

const how = { kind: 'in-turns', cpus: 1 } as const
const crashed = {
  kind: 'start-failed',
  outcome: 'crashed',
  said: 'ended by SIGSEGV 3s after it was ready',
} as const

const there = { kind: 'built', binary: {} } as unknown as SideResult
const absent: SideResult = { kind: 'absent' }

function metricsOf(starts: Partial<Starts>, sides: Partial<CellFindings> = {}, sameness = 'different' as const) {
  const measured = {
    kind: 'measured',
    how: { kind: 'found-by-trial', program: 'app', arg: '--version' },
    stays: true,
    ...starts,
  } as Starts
  const cell = { program: 'app', flagSet: 'default', platform: 'linux/amd64' }
  return soakMetrics(
    { ...cell, base: there, head: there, starts: measured, soaks: true, ...sides },
    sameness,
    decisionRule,
  )
}

const soak = (base: SoakedSide | undefined, head: SoakedSide | undefined) => ({
  soak: { times: soakTimes(60), how, ...(base && { base }), ...(head && { head }) },
})

describe('the slope of RSS in base and head', () => {
  const cases: { name: string; is: ReturnType<typeof metricsOf>; decision: string; reason?: RegExp }[] = [
    { name: 'grew where head leaks', is: metricsOf(soak(side(0), side(100e3))), decision: 'grew' },
    { name: 'shrank where base leaks', is: metricsOf(soak(side(100e3), side(0))), decision: 'shrank' },
    { name: 'is unchanged where both are steady', is: metricsOf(soak(side(0), side(0))), decision: 'unchanged' },
    {
      name: 'is unchanged where both leak alike',
      is: metricsOf(soak(side(100e3), side(101e3))),
      decision: 'unchanged',
    },
    { name: 'is unchanged below what a soak can find', is: metricsOf(soak(side(0), side(9e3))), decision: 'unchanged' },
    { name: 'is new in a new program', is: metricsOf(soak(undefined, side(0)), { base: absent }), decision: 'new' },
    { name: 'is gone with the program', is: metricsOf(soak(side(0), undefined), { head: absent }), decision: 'gone' },
    {
      name: 'is not measured of a program that ends by itself',
      is: metricsOf({ stays: false } as Partial<Starts>),
      decision: 'not-measured',
      reason: /ends by itself/,
    },
    {
      name: 'is not measured where head did not run to the end',
      is: metricsOf(soak(side(0), side(0, 0, { problem: crashed }))),
      decision: 'not-measured',
      reason: /^head: ended by SIGSEGV/,
    },
    {
      name: 'is not measured where it is not known how to start it',
      is: metricsOf({ kind: 'not-possible', reason: { kind: 'run-off' } }),
      decision: 'not-measured',
      reason: /the config says `run: off`/,
    },
    {
      name: 'is identical where both files are',
      is: metricsOf({}, {}, 'identical' as never),
      decision: 'identical',
    },
  ]
  for (const { name, is, decision, reason } of cases) {
    it(name, () => {
      const found = is['rss-growth']
      assert.equal(found?.decision, decision, JSON.stringify(found))
      if (reason !== undefined) assert.match(found?.reason ? reasonText(found.reason) : '', reason)
    })
  }

  it('is per minute, with an interval that holds the difference', () => {
    const { delta = 0, deltaInterval, head } = metricsOf(soak(side(0), side(100e3, 2e5)))['rss-growth'] ?? {}
    assert.ok(Math.abs((head?.center ?? 0) - 6e6) < 6e5, JSON.stringify(head))
    assert.ok(deltaInterval && deltaInterval.lo <= delta && delta <= deltaInterval.hi)
  })

  it('says why there is none from inside', () => {
    const found = metricsOf(soak(side(0), side(0)))['heap-growth']
    assert.deepEqual(found, {
      decision: 'not-measured',
      reason: { kind: 'soak-of-side', side: 'head', why: { kind: 'built-elsewhere' } },
    })
  })

  it('is nothing where no soak was asked for', () => assert.deepEqual(metricsOf({}, { soaks: false }), {}))
})

describe('the soak in a report', () => {
  const report = soakReport({ times: soakTimes(60), how, base: side(0), head: side(100e3) })

  it('has curves of at most 120 points with both ends', () => {
    const { seconds = [], values = [] } = report.head?.curves.rss ?? {}
    assert.equal(seconds.length, 120)
    assert.deepEqual([seconds[0], seconds.at(-1)], [0, 60])
    assert.deepEqual([values[0], values.at(-1)], [2e7, 2.6e7])
  })

  it('says what is decided, and what is not known', () => {
    assert.deepEqual([report.base?.decision, report.head?.decision], ['steady', 'leaks'])
    assert.deepEqual(report.head?.reasons, [{ kind: 'nothing-from-inside', why: { kind: 'built-elsewhere' } }])
  })
})
