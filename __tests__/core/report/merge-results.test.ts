import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../../src/core/cell/cell.ts'
import { type Merging, mergeResults, type Results } from '../../../src/core/report/merge-results.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { budget, cell, MB, percent, sizes } from '../judging.ts'
import { type Job, result } from '../results.ts'

const grown = { size: sizes(10 * MB, 11 * MB) }
const server = (rest: Partial<Cell> = {}): Cell => cell(grown, { flagSet: 'default', ...rest })
const rowOf = ({ program, platform, variant, head }: Cell) =>
  [program, platform, variant, head?.sha256 === 'a' ? undefined : head?.sha256].filter(Boolean).join(' ')
const rows = ({ cells }: Report) => cells.map(rowOf)

/** A cell whose file tells which job it is of. */
const of = (sha256: string, rest: Partial<Cell> = {}): Cell => {
  const one = server(rest)
  return { ...one, ...(one.head && { head: { ...one.head, sha256 } }) }
}

function resultsOf(jobs: readonly Job[]): Results {
  const [first, ...rest] = jobs.map(result)
  if (first === undefined) throw new Error('no job')
  return [first, ...rest]
}
const merged = (...jobs: readonly Job[]): Report => mergeResults(resultsOf(jobs))

test('cells of several jobs become rows of one report', async (t) => {
  const arm = 'linux/arm64'
  const cases: readonly { name: string; jobs: readonly Job[]; expected: readonly string[] }[] = [
    {
      name: 'in the order of the matrix, whoever came first',
      jobs: [
        { index: 1, total: 2, platform: arm, cells: [server({ platform: arm })] },
        { index: 0, total: 2, cells: [server()] },
      ],
      expected: ['server linux/amd64', `server ${arm}`],
    },
    {
      name: 'a native cell wins over a cross-built one',
      jobs: [
        { index: 0, total: 2, cells: [of('own'), of('crossed', { platform: arm })] },
        { index: 1, total: 2, platform: arm, cells: [of('native', { platform: arm })] },
      ],
      expected: ['server linux/amd64 own', `server ${arm} native`],
    },
    {
      name: 'what is cross-built by several jobs is one row',
      jobs: [
        { index: 0, total: 1, name: 'a', cells: [of('first', { platform: arm })] },
        { index: 0, total: 1, name: 'b', cells: [of('second', { platform: arm })] },
      ],
      expected: [`server ${arm} first`],
    },
    {
      name: 'the same cell of several jobs is told apart by the values of the matrix that differ',
      jobs: [
        { index: 0, total: 2, matrix: { os: 'ubuntu', go: '1.25' }, cells: [server()] },
        { index: 1, total: 2, matrix: { os: 'ubuntu', go: '1.26' }, cells: [server()] },
      ],
      expected: ['server linux/amd64 go 1.25', 'server linux/amd64 go 1.26'],
    },
    {
      name: 'or by the names of the jobs, where there is no matrix',
      jobs: [
        { name: 'new-runner', cells: [server()] },
        { name: 'old-runner', cells: [server()] },
      ],
      expected: [
        'server linux/amd64 new-runner, __action, job 1 of 1',
        'server linux/amd64 old-runner, __action, job 1 of 1',
      ],
    },
    {
      name: 'a later attempt of a job replaces an earlier one',
      jobs: [
        { attempt: 2, cells: [of('second')] },
        { attempt: 1, cells: [of('first')] },
      ],
      expected: ['server linux/amd64 second'],
    },
  ]
  for (const { name, jobs, expected } of cases)
    await t.test(name, () => assert.deepEqual(rows(merged(...jobs)), expected))
})

test('jobs without a result are missing', async (t) => {
  const two: readonly Job[] = [
    { index: 0, total: 6, matrix: { go: '1.25' }, cells: [server()] },
    { index: 4, total: 6, matrix: { go: '1.26' }, cells: [server()] },
  ]
  const limited = (limit: number) => two.map((job) => ({ ...job, budgets: [budget('size', percent(limit))] }))
  await t.test('2 of up to 6', () => {
    const report = merged(...two)
    assert.deepEqual(report.missingJobs, [{ job: 'budget', total: 6, indexes: [1, 2, 3, 5] }])
    assert.deepEqual(
      report.jobs?.map(({ index, seconds }) => [index, seconds]),
      [
        [0, 2],
        [4, 2],
      ],
    )
  })
  await t.test('a verdict without them is incomplete, and a comment is due', () => {
    const { verdict, complete, changed } = merged(...limited(20))
    assert.deepEqual({ verdict, complete, changed }, { verdict: 'incomplete', complete: false, changed: true })
  })
  await t.test('what is broken stays broken', () => {
    const { verdict, complete } = merged(...limited(5))
    assert.deepEqual({ verdict, complete }, { verdict: 'fail', complete: false })
  })
  await t.test('where further jobs may report, it is not incomplete without them', () => {
    const { verdict, complete, open } = mergeResults(resultsOf(limited(20)), { open: true })
    assert.deepEqual({ verdict, complete, open }, { verdict: 'pass', complete: false, open: true })
  })
  await t.test('a job that had nothing to do has a result, so when all are there it is final', () => {
    const report = merged({ index: 0, total: 2, cells: [server()] }, { index: 1, total: 2, cells: [] })
    assert.deepEqual(
      [report.verdict, report.complete, report.open, report.missingJobs],
      ['pass', true, undefined, undefined],
    )
  })
  await t.test('of a matrix over folders the jobs of the other folders are not waited for', () => {
    const of = (index: number, os: string): Job => ({
      index,
      total: 60,
      directory: 'services/orders',
      matrix: { service: 'orders', os },
      platform: os,
      cells: [server({ platform: os })],
    })
    const report = merged(of(14, 'linux/amd64'), of(15, 'linux/arm64'))
    assert.deepEqual([report.verdict, report.missingJobs, rows(report).length], ['pass', undefined, 2])
  })
  await t.test('one job that is alone has no jobs beside it', () =>
    assert.equal(merged({ cells: [server()] }).jobs, undefined),
  )
})

test('a merged report is judged as a whole', async (t) => {
  const arm = 'linux/arm64'
  const start = { 'cold-start': sizes(1, 2) }
  const jobs: readonly Job[] = [
    {
      index: 0,
      total: 2,
      budgets: [budget('size', { max: 10 * MB, platform: 'host' })],
      cells: [server(), server({ platform: 'windows/amd64' })],
    },
    {
      index: 1,
      total: 2,
      platform: arm,
      budgets: [budget('size', { max: 10 * MB, platform: 'host' })],
      cells: [server({ platform: arm })],
    },
  ]
  const judged = ({ budgets }: Report) => budgets.map(({ cell: { platform }, verdict }) => `${platform} ${verdict}`)

  await t.test('host is the platform of the machine that measured the cell', () => {
    const report = merged(...jobs)
    assert.deepEqual(judged(report), ['linux/amd64 over', `${arm} over`])
    assert.deepEqual([report.verdict, report.changed], ['fail', true])
  })
  await t.test('a budget on starts speaks of the cells that are native somewhere', () => {
    const limits = [budget('cold-start', { max: 5 })]
    const one = { index: 0, total: 2, budgets: limits, cells: [server({ metrics: start, platform: 'windows/amd64' })] }
    const other = {
      index: 1,
      total: 2,
      platform: arm,
      budgets: limits,
      cells: [server({ metrics: start, platform: arm })],
    }
    assert.deepEqual(judged(merged(one, other)), [`${arm} inconclusive`])
  })
  await t.test('a verdict that a job came to alone counts for nothing', () =>
    assert.equal(merged({ cells: [server()], report: { verdict: 'fail' } }).verdict, 'pass'),
  )
  await t.test('by the limits that it is given, whatever the results bring along', () => {
    const [first, ...rest] = jobs.map(result)
    assert.ok(first)
    const judging = { ...first.judging, budgets: [budget('size', { max: 20 * MB })] }
    assert.deepEqual(judged(mergeResults([first, ...rest], { judging })), [
      'linux/amd64 within',
      'windows/amd64 within',
      `${arm} within`,
    ])
  })
  await t.test('budgets that are on no row of any job are said to be elsewhere', () =>
    assert.equal(
      merged({ budgets: [budget('size', { max: 1, program: 'other' })], cells: [server()] }).budgetsElsewhere,
      true,
    ),
  )
})

test('jobs that did not measure the same revisions are told', () => {
  const [earlier, sha] = ['b'.repeat(40), 'c'.repeat(40)]
  const how = { kind: 'merge-base', branch: 'main', sha } as const
  const other = { base: { name: 'main', sha }, head: { name: 'HEAD', sha: 'a'.repeat(40) }, how }
  assert.deepEqual(merged({ index: 0, total: 2 }, { index: 1, total: 2, report: { revisions: other } }).notes, [
    { kind: 'jobs-differ', side: 'base', shas: [earlier, sha] },
  ])
})

test('the jobs of a plan are expected by their names', async (t) => {
  const job = (name: string, rest: Job = {}): Job => ({
    matrix: { name, runner: 'ubuntu' },
    cells: [server({ program: name })],
    ...rest,
  })
  const cases: readonly {
    readonly name: string
    readonly jobs: readonly Job[]
    readonly missing: Report['missingJobs']
    readonly shown: readonly string[]
  }[] = [
    {
      name: 'all are there, though none says how many there are',
      jobs: [job('one'), job('two')],
      missing: undefined,
      shown: ['one', 'two'],
    },
    {
      name: 'one is missing, whatever the others say of their number',
      jobs: [job('two', { index: 1, total: 1 })],
      missing: [{ job: 'budget', total: 2, indexes: [0], names: ['one'] }],
      shown: ['two'],
    },
    {
      name: 'a job of its own beside the plan is counted as ever',
      jobs: [job('one'), job('two'), { name: 'prebuilt', index: 0, total: 2, cells: [server({ program: 'kept' })] }],
      missing: [{ job: 'prebuilt', total: 2, indexes: [1] }],
      shown: ['one', 'two', 'kept'],
    },
    {
      name: 'none of them is there',
      jobs: [{ name: 'prebuilt', cells: [server({ program: 'kept' })] }],
      missing: [{ job: '', total: 2, indexes: [0, 1], names: ['one', 'two'] }],
      shown: ['kept'],
    },
    {
      name: 'a whole run again is planned anew, and the jobs of the plan before it are gone',
      jobs: [job('zero', { index: 3, total: 9 }), job('one', { attempt: 2 }), job('two', { attempt: 2 })],
      missing: undefined,
      shown: ['one', 'two'],
    },
  ]
  for (const { name, jobs, missing, shown } of cases) {
    await t.test(name, () => {
      const report = mergeResults(resultsOf(jobs), { planned: ['one', 'two'] })
      assert.deepEqual(report.missingJobs, missing)
      assert.deepEqual(report.cells.map(({ program }) => program).sort(), shown.toSorted())
      assert.equal(report.complete, missing === undefined)
    })
  }
})

test('two different results of one job are both judged, and the report is not complete', async (t) => {
  const limit = { budgets: [budget('size', percent(5))] }
  const small = { size: sizes(10 * MB, 10 * MB) }
  const within: Job = { ...limit, cells: [cell(small, { flagSet: 'default' })] }
  const over: Job = { ...limit, cells: [server()] }
  const clash = [{ kind: 'clash', from: 'budget', detail: 'job 1 of 1' }] as const
  const cases: readonly {
    name: string
    jobs: readonly Job[]
    verdict: Report['verdict']
    lost: Report['lostResults']
  }[] = [
    { name: 'the good one first', jobs: [within, over], verdict: 'fail', lost: [...clash] },
    { name: 'the bad one first', jobs: [over, within], verdict: 'fail', lost: [...clash] },
    { name: 'both good', jobs: [within, { ...within, cells: [] }], verdict: 'incomplete', lost: [...clash] },
    { name: 'an upload that was repeated is one result', jobs: [within, within], verdict: 'pass', lost: undefined },
    {
      name: 'a later attempt settles it',
      jobs: [over, within, { ...within, attempt: 2 }],
      verdict: 'pass',
      lost: undefined,
    },
  ]
  for (const { name, jobs, verdict, lost } of cases) {
    await t.test(name, () => {
      const report = merged(...jobs)
      assert.deepEqual([report.verdict, report.lostResults], [verdict, lost])
    })
  }
  await t.test('whoever came first', () => assert.deepEqual(merged(within, over), merged(over, within)))
  await t.test('rows of the same name are told apart', () => {
    const names = merged(within, over).cells.map(({ variant }) => variant)
    assert.deepEqual(names, ['budget, __action, job 1 of 1, result 1', 'budget, __action, job 1 of 1, result 2'])
  })
  await t.test('keys in another order are no difference', () => {
    const [one] = resultsOf([within])
    const other = { ...one, report: Object.fromEntries(Object.entries(one.report).reverse()) as unknown as Report }
    assert.equal(mergeResults([one, other]).lostResults, undefined)
  })
})

test('a result that was handed on and could not be used keeps the verdict back', async (t) => {
  const lost: Merging['lost'] = [{ kind: 'invalid', from: 'two/result.json', detail: 'it is not JSON' }]
  const of = (limit: number, merging: Merging) =>
    mergeResults(resultsOf([{ cells: [server()], budgets: [budget('size', percent(limit))] }]), merging)
  for (const [name, report, verdict] of [
    ['though no job is known to be missing', of(20, { lost }), 'incomplete'],
    ['but not where a budget is broken', of(5, { lost }), 'fail'],
    ['nor where further jobs may report', of(20, { lost, open: true }), 'pass'],
  ] as const) {
    await t.test(name, () => {
      assert.deepEqual([report.verdict, report.complete, report.lostResults], [verdict, false, [...lost]])
      // One job alone has no others beside it, unless something of theirs was lost.
      assert.equal(report.jobs?.length, 1)
    })
  }
})
