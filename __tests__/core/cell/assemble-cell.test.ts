import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellOf } from '../../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { type CellFindings, type SideResult, type Starts, samenessOf } from '../../../src/core/cell/cell-findings.ts'
import { flagSetComparisons } from '../../../src/core/cell/flag-sets.ts'
import { decisionRule } from '../../../src/core/compare/compare.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import { exactSample } from '../../../src/core/compare/sample.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { built, ready, runs } from '../measured.ts'

const absent: SideResult = { kind: 'absent' }
const failed = (side: 'base' | 'head'): SideResult => ({
  kind: 'failed',
  reason: { kind: 'does-not-build', side },
  output: 'a.go:1:1: no',
})
const other = built({ size: 1500, sha256: 'other', unstamped_sha256: 'other' })
const notWanted: Starts = { kind: 'not-wanted' }
const started = (rest: Partial<Starts & { kind: 'measured' }> = {}): Starts => ({
  kind: 'measured',
  how: { kind: 'found-by-trial', program: 'server', arg: '--version' },
  stays: false,
  ...rest,
})
const cell = (findings: Pick<CellFindings, 'head'> & Partial<CellFindings>) =>
  cellOf(
    { program: 'server', flagSet: 'default', platform: 'linux/amd64', starts: notWanted, ...findings },
    decisionRule,
  )

describe('two files are', () => {
  const cases: readonly (readonly [sameness: string, base: SideResult | undefined, head: SideResult])[] = [
    ['identical', built(), built()],
    ['stamp', built(), built({ sha256: 'stamped' })],
    ['different', built(), other],
    ['one-sided', undefined, built()],
    ['one-sided', absent, built()],
    ['one-sided', built(), absent],
    ['one-sided', failed('base'), built()],
  ]
  for (const [sameness, base, head] of cases) {
    it(`${sameness}: ${base?.kind ?? 'no'} base, ${head.kind} head`, () =>
      assert.equal(samenessOf(base, head), sameness))
  }
})

describe('the size of a cell', () => {
  const cases: readonly {
    readonly name: string
    readonly base?: SideResult
    readonly head: SideResult
    readonly expected: Partial<Omit<Comparison, 'reason'>> & { readonly reason?: string }
    readonly failure?: 'base' | 'head' | 'both'
  }[] = [
    { name: 'of one file on both sides', base: built(), head: built(), expected: { decision: 'identical', delta: 0 } },
    {
      name: 'of two files of one size is unchanged, and not identical',
      base: built(),
      head: built({ sha256: 'x', unstamped_sha256: 'x' }),
      expected: { decision: 'unchanged', delta: 0 },
    },
    { name: 'that grew', base: built(), head: other, expected: { decision: 'grew', delta: 500, ratio: 0.5 } },
    { name: 'of a new program', base: absent, head: other, expected: { decision: 'new' } },
    { name: 'of a program that is gone', base: built(), head: absent, expected: { decision: 'gone' } },
    {
      name: 'without any base',
      head: built(),
      expected: { decision: 'not-measured', reason: 'there is no base to compare with' },
    },
    {
      name: 'where base does not build',
      base: failed('base'),
      head: built(),
      expected: { decision: 'not-measured', reason: 'base does not build' },
      failure: 'base',
    },
    {
      name: 'where head does not build',
      base: built(),
      head: failed('head'),
      expected: { decision: 'not-measured', reason: 'head does not build' },
      failure: 'head',
    },
    {
      name: 'where neither builds',
      base: failed('base'),
      head: failed('head'),
      expected: { decision: 'not-measured', reason: 'head does not build' },
      failure: 'both',
    },
  ]
  for (const { name, base, head, expected, failure } of cases) {
    it(name, () => {
      const { metrics, failure: found } = cell({ ...(base && { base }), head })
      const { base: before, head: after, reason, ...rest } = metrics.size ?? {}
      assert.deepEqual(
        {
          ...rest,
          ...(reason && { reason: reasonText(reason) }),
          ...('ratio' in expected ? {} : { ratio: undefined }),
        },
        { ratio: undefined, ...expected },
      )
      // Whatever is known is shown.
      assert.equal(before?.center, base?.kind === 'built' ? base.binary.facts.size : undefined)
      assert.equal(after?.center, head.kind === 'built' ? head.binary.facts.size : undefined)
      assert.equal(found?.side, failure)
      assert.equal(found?.output, failure && 'a.go:1:1: no')
    })
  }

  it('has no zstd where this Node.js has none', () => {
    const { facts } = other.binary
    const head: SideResult = { kind: 'built', binary: { facts, compressedSize: 1 } }
    assert.deepEqual(cell({ base: head, head }).metrics['zstd-size'], {
      decision: 'not-measured',
      reason: { kind: 'needs-newer-node' },
    })
  })
})

describe('the start of a cell', () => {
  const quick = runs([1, 1.01, 1.02, 1.03, 1.04, 1.05, 1.06], [5, 5, 5, 5, 5, 5, 5])
  const slow = runs([2, 2.01, 2.02, 2.03, 2.04, 2.05, 2.06], [5, 5, 5, 5, 5, 5, 5])
  const noTime = { kind: 'too-little-time', pairs: 5, seconds: 9, enough: 20 } as const
  const crash = ready({ outcome: 'crashed', reason: 'ended by SIGSEGV' })
  const crashing = { time: [crash], memory: [] }
  const both = { base: built(), head: other }
  const cases: readonly {
    readonly name: string
    readonly findings: Pick<CellFindings, 'head'> & Partial<CellFindings>
    readonly decision: string | undefined
    readonly reason?: string
    /** Runs of base and of head that the report has. */
    readonly shown?: readonly [number | undefined, number | undefined]
  }[] = [
    { name: 'that nobody asked for is not there', findings: both, decision: undefined },
    {
      name: 'that is slower',
      findings: { ...both, starts: started({ base: quick, head: slow }) },
      decision: 'grew',
      shown: [7, 7],
    },
    {
      name: 'of one file is not measured, and identical',
      findings: { base: built(), head: built(), starts: started() },
      decision: 'identical',
    },
    {
      name: 'of files that differ in their stamp is not measured, and unchanged',
      findings: { base: built(), head: built({ sha256: 'stamped' }), starts: started() },
      decision: 'unchanged',
      reason: 'only the build stamp differs, so it was not started',
    },
    {
      name: 'that is not possible says why',
      findings: { ...both, starts: { kind: 'not-possible', reason: { kind: 'other-platform' } } },
      decision: 'not-measured',
      reason: 'built for another platform, so it is only sized',
    },
    {
      name: 'of a new program',
      findings: { base: absent, head: other, starts: started({ head: slow }) },
      decision: 'new',
      shown: [undefined, 7],
    },
    {
      name: 'of a program that is gone',
      findings: { base: built(), head: absent, starts: started({ base: quick }) },
      decision: 'gone',
      shown: [7, undefined],
    },
    {
      name: 'without any base',
      findings: { head: other, starts: started({ head: slow }) },
      decision: 'not-measured',
      reason: 'there is no base to compare with',
      shown: [undefined, 7],
    },
    {
      name: 'where base does not build',
      findings: { base: failed('base'), head: other, starts: started({ head: slow }) },
      decision: 'not-measured',
      reason: 'base does not build',
      shown: [undefined, 7],
    },
    {
      name: 'where head does not build',
      findings: { base: built(), head: failed('head'), starts: started({ base: quick }) },
      decision: 'not-measured',
      reason: 'head does not build',
      shown: [7, undefined],
    },
    {
      name: 'that fails in base shows head’s alone',
      findings: { ...both, starts: started({ base: crashing, head: slow }) },
      decision: 'not-measured',
      reason: '1 of 1 starts of base failed: ended by SIGSEGV',
      shown: [undefined, 7],
    },
    {
      name: 'that fails now and then shows nothing of that side: the runs that worked may be the lucky ones',
      findings: { ...both, starts: started({ base: quick, head: { ...slow, time: [...slow.time, crash] } }) },
      decision: 'not-measured',
      reason: '1 of 15 starts of head failed: ended by SIGSEGV',
      shown: [7, undefined],
    },
    {
      name: 'for which there was no time says so',
      findings: { ...both, starts: started({ base: runs([]), head: runs([]), reasons: { time: noTime } }) },
      decision: 'not-measured',
      reason:
        '5 pairs of runs take about 9 s, and the share of measure.time left for them is too small: 20 s of measure.time are enough for all cells',
    },
    {
      name: 'that gave no figure says so',
      findings: { ...both, starts: started({ base: runs([]), head: runs([]) }) },
      decision: 'not-measured',
      reason: 'no start gave a figure',
    },
  ]
  for (const { name, findings, decision, reason, shown = [undefined, undefined] } of cases) {
    it(name, () => {
      const found = cell(findings).metrics['cold-start']
      assert.deepEqual([found?.decision, found?.reason && reasonText(found.reason)], [decision, reason])
      assert.deepEqual([found?.base?.values.length, found?.head?.values.length], shown)
    })
  }

  it('is told only where there was one to be', () => {
    assert.deepEqual(cell({ ...both, starts: started() }).start, {
      kind: 'found-by-trial',
      program: 'server',
      arg: '--version',
    })
    assert.equal(cell(both).start, undefined)
  })
})

describe('what a flag set buys', () => {
  const rows = (...cells: readonly (readonly [program: string, flagSet: string, head: SideResult])[]) =>
    flagSetComparisons(
      cells.map(([program, flagSet, head]) => ({ ...cell({ head }), program, flagSet })),
      decisionRule,
    )

  it('is held against the first flag set of the same program', () => {
    const found = rows(
      ['a', 'default', other],
      ['a', 'stripped', built()],
      ['b', 'default', built()],
      ['b', 'stripped', other],
    )
    assert.deepEqual(
      found.map(({ program, reference, rows }) => [program, reference, rows.map(({ metrics }) => metrics.size?.delta)]),
      [
        ['a', 'default', [0, -500]],
        ['b', 'default', [0, 500]],
      ],
    )
  })

  it('is held against the first one that builds', () => {
    const found = rows(['a', 'default', failed('base')], ['a', 'pie', other], ['a', 'stripped', built()])
    assert.deepEqual(
      found.map(({ reference, rows }) => [reference, rows.length]),
      [['pie', 2]],
    )
  })

  it('is what its rounds beside the others say, and without rounds nothing below what a machine drifts by', () => {
    const around = (center: number) => Array.from({ length: 48 }, (_, at) => center * (1 + ((at * 7) % 11) / 1000))
    const flagSet = (name: string, center: number, beside?: number): Cell => {
      const head = { ...exactSample(center), values: around(center), ...(beside && { beside: around(beside) }) }
      return {
        ...cell({ head: built() }),
        program: 'a',
        flagSet: name,
        metrics: { 'cold-start': { decision: 'unchanged', head } },
      }
    }
    const decided = (...cells: readonly Cell[]) =>
      flagSetComparisons(cells, decisionRule)[0]?.rows[1]?.metrics['cold-start']?.decision
    assert.equal(decided(flagSet('default', 0.01, 0.01), flagSet('pie', 0.01, 0.0106)), 'grew')
    assert.equal(decided(flagSet('default', 0.01, 0.01), flagSet('pie', 0.02, 0.01)), 'unchanged')
    assert.equal(decided(flagSet('default', 0.01), flagSet('pie', 0.0106)), 'unchanged')
    assert.equal(decided(flagSet('default', 0.01), flagSet('pie', 0.0115)), 'grew')
  })

  it('is not told of a program with one flag set', () => assert.deepEqual(rows(['a', 'default', other]), []))

  it('repeats no runs', () => {
    const [found] = rows(['a', 'default', other], ['a', 'stripped', built()])
    assert.deepEqual(found?.rows[1]?.metrics.size?.head, { center: 1000, lo: 1000, hi: 1000, values: [] })
  })
})
