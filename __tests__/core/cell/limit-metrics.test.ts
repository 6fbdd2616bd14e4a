import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellOf } from '../../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import type { CellFindings, SideResult } from '../../../src/core/cell/cell-findings.ts'
import { flagSetComparisons } from '../../../src/core/cell/flag-sets.ts'
import { ruleFor } from '../../../src/core/compare/sequential.ts'
import { defaultConfig } from '../../../src/core/config/read-config.ts'
import { judge } from '../../../src/core/judge/judge.ts'
import { outcomeOf } from '../../../src/core/judge/verdict.ts'
import { soakTimes } from '../../../src/core/memory/soak.ts'
import { compareStepped } from '../../../src/core/memory/stepped.ts'
import { limitsWanted, type SideUnderLimit, type UnderLimit } from '../../../src/core/memory/under-limit.ts'
import type { Reason } from '../../../src/core/reason/reason.ts'
import { timingOf } from '../../../src/core/start/timing.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { built } from '../measured.ts'

const mebi = 2 ** 20
const rule = ruleFor(5)
const other = built({ sha256: 'other', unstamped_sha256: 'other' })

function side(minMemory: number, rest: Partial<SideUnderLimit> = {}): SideUnderLimit {
  return { minMemory: { kind: 'found', bytes: minMemory * mebi }, ...rest }
}

const measured = (base: SideUnderLimit | undefined, head: SideUnderLimit | undefined): UnderLimit => ({
  kind: 'measured',
  version: 2,
  ...(base && { base }),
  ...(head && { head }),
})

const how = { kind: 'found-by-trial', program: 'app', arg: '--version' } as const
const noController = {
  kind: 'no-memory-controller',
  tried: [{ kind: 'probe', said: 'no memory controller: none' }],
} satisfies Reason

function cell(underLimit: UnderLimit | undefined, rest: Partial<CellFindings> = {}): Cell {
  const findings: CellFindings = {
    program: 'app',
    flagSet: 'default',
    platform: 'linux/amd64',
    base: built(),
    head: other,
    starts: { kind: 'measured', how, stays: true, ...(underLimit && { underLimit }) },
    limits: { limit: 32 * mebi },
    ...rest,
  }
  return cellOf(findings, rule)
}

describe('what starts under memory limits tell', () => {
  const absent: SideResult = { kind: 'absent' }
  const failed: SideResult = { kind: 'failed', reason: { kind: 'does-not-build', side: 'base' } }
  const none: UnderLimit = { kind: 'not-possible', reason: noController }
  const unknown: SideUnderLimit = { minMemory: { kind: 'unknown', reason: { kind: 'search-not-over' } } }
  const rows: readonly {
    readonly name: string
    readonly cell: Cell
    readonly decision: string
    readonly reason?: RegExp
  }[] = [
    { name: 'both sides within a step', cell: cell(measured(side(20), side(21))), decision: 'unchanged' },
    { name: 'both sides', cell: cell(measured(side(20), side(24))), decision: 'grew' },
    {
      name: 'one side whose search was not over',
      cell: cell(measured(unknown, side(24))),
      decision: 'not-measured',
      reason: /^the search for it was not over when measure.time was: give it more, or fewer rows$/,
    },
    { name: 'a new program', cell: cell(measured(undefined, side(24)), { base: absent }), decision: 'new' },
    {
      name: 'a base that does not build',
      cell: cell(measured(undefined, side(24)), { base: failed }),
      decision: 'not-measured',
      reason: /^base does not build$/,
    },
    {
      name: 'a machine without a controller',
      cell: cell(none),
      decision: 'not-measured',
      reason: /^no memory controller: none$/,
    },
    {
      name: 'a platform that is only built',
      cell: cell(undefined, { starts: { kind: 'not-possible', reason: { kind: 'other-platform' } } }),
      decision: 'not-measured',
      reason: /^built for another/,
    },
    { name: 'one and the same file', cell: cell(undefined, { head: built() }), decision: 'identical' },
  ]
  for (const { name, cell, decision, reason = /^$/ } of rows) {
    it(`of ${name}: ${decision}`, () => {
      assert.equal(cell.metrics['min-memory']?.decision, decision)
      const { reason: found } = cell.metrics['min-memory'] ?? {}
      assert.match(found ? reasonText(found) : '', reason)
    })
  }

  it('has the answer for the limit, its OOM kills as an exact metric, and GOMEMLIMIT beside', () => {
    const base = side(20, {
      atLimit: { starts: 3, ready: 3, peakRss: 15e6, oomKills: 0 },
      withGomemlimit: { kind: 'found', bytes: 30 * mebi },
    })
    const head = side(40, {
      atLimit: { starts: 3, ready: 1, reason: { kind: 'killed-for-memory' }, oomKills: 2 },
      withGomemlimit: { kind: 'found', bytes: 36 * mebi },
    })
    const { underLimit, metrics } = cell(measured(base, head))
    assert.deepEqual(underLimit, {
      cgroup: 2,
      limit: 32 * mebi,
      base: { starts: 3, ready: 3, peakRss: 15e6, oomKills: 0 },
      head: { starts: 3, ready: 1, reason: { kind: 'killed-for-memory' }, oomKills: 2 },
      withGomemlimit: compareStepped(30 * mebi, 36 * mebi),
    })
    assert.deepEqual([metrics['oom-kills']?.decision, metrics['oom-kills']?.delta], ['grew', 2])
  })

  it('has the kills of a soak among those of the starts, and the limit that the soak kept to', () => {
    const still = { seconds: [], values: [] }
    const outside = { rss: still, anonymous: still, samples: [], readyUnixNs: 0, oomKills: 1 }
    const soaked = { outside, inside: { kind: 'no-diagnostic-build' } as const, starts: [] }
    const soak = {
      times: soakTimes(60),
      how: { kind: 'in-turns', cpus: 1 } as const,
      limit: 32 * mebi,
      base: soaked,
      head: soaked,
    }
    const atLimit = { starts: 3, ready: 3, oomKills: 0 }
    const underLimit = measured(side(20, { atLimit }), side(20, { atLimit: { ...atLimit, oomKills: 2 } }))
    const found = cell(undefined, { starts: { kind: 'measured', how, stays: true, underLimit, soak } })
    const { base, head } = found.metrics['oom-kills'] ?? {}
    assert.deepEqual([base?.center, head?.center, found.soak?.limit], [1, 3, 32 * mebi])
  })

  it('is compared between flag sets by steps, too', () => {
    const first = cell(measured(side(20), side(20)))
    const second = cell(measured(side(20), side(21)), { flagSet: 'no-gc' })
    const third = cell(measured(side(20), side(30)), { flagSet: 'gc-off' })
    const rows = flagSetComparisons([first, second, third], rule)[0]?.rows ?? []
    assert.deepEqual(
      rows.map(({ metrics }) => metrics['min-memory']?.decision),
      ['unchanged', 'unchanged', 'grew'],
    )
  })

  it('is not there where nothing asks for it', () => {
    const { limits: _, ...findings } = { ...baseFindings(), limits: undefined }
    assert.equal(cellOf(findings, rule).metrics['min-memory'], undefined)
  })
})

function baseFindings(): CellFindings {
  const starts = { kind: 'measured', how, stays: true } as const
  return { program: 'app', flagSet: 'default', platform: 'linux/amd64', base: built(), head: other, starts }
}

describe('a budget on memory limits', () => {
  const budget = { metric: 'min-memory', max: 32 * mebi, level: 'fail', against: 'base' } as const
  const judged = (underLimit: UnderLimit) => judge([cell(underLimit)], [budget], { host: 'linux/amd64' })

  it('is over above its limit, and within at it', () => {
    assert.equal(judged(measured(side(30), side(33)))[0]?.verdict, 'over')
    assert.equal(judged(measured(side(30), side(32)))[0]?.verdict, 'within')
  })

  it('is neither green nor red without a memory controller', () => {
    const found = judged({ kind: 'not-possible', reason: noController })
    assert.deepEqual([found[0]?.verdict, found[0]?.reason], ['not-measured', noController])
    assert.equal(outcomeOf({ budgets: found, cells: [] }, { complete: true }).verdict, 'incomplete')
  })

  it('is what asks for a search, as a limit does; without either nothing is searched, and starts have all the time', () => {
    const { measure } = defaultConfig
    const wanted = limitsWanted({ measure, budgets: [budget] })
    assert.deepEqual(wanted, {})
    assert.deepEqual(limitsWanted({ measure: { ...measure, memoryLimit: 5 }, budgets: [] }), { limit: 5 })
    assert.equal(limitsWanted(defaultConfig), undefined)
    const timed = (limits: boolean) =>
      timingOf({ base: 1, release: 0 }, { time: 60, cold: false, soaks: false, limits, budgets: [] }).base.timedSeconds
    assert.deepEqual([timed(false), timed(wanted !== undefined)], [60, 36])
  })
})
