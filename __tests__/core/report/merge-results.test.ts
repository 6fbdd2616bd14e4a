import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeResults } from '../../../src/core/report/merge-results.ts'
import type { Cell, Report } from '../../../src/core/report/report.ts'
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

function merged(...jobs: readonly Job[]): Report {
  const [first, ...rest] = jobs.map(result)
  if (first === undefined) throw new Error('no job')
  return mergeResults([first, ...rest])
}

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

test('jobs without a result are missing, and block nothing that they are not known to break', async (t) => {
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
  await t.test('a verdict without them is incomplete', () => assert.equal(merged(...limited(20)).verdict, 'incomplete'))
  await t.test('what is broken stays broken', () => assert.equal(merged(...limited(5)).verdict, 'fail'))
  await t.test('when all are there, it is final', () => {
    const report = merged({ index: 0, total: 2, cells: [server()] }, { index: 1, total: 2, cells: [] })
    assert.deepEqual([report.verdict, report.missingJobs], ['pass', undefined])
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
    assert.deepEqual(judged(mergeResults([first, ...rest], judging)), [
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
  const other = { base: { name: 'main', sha: 'c'.repeat(40) }, head: { name: 'HEAD', sha: 'a'.repeat(40) }, how: '' }
  assert.deepEqual(merged({ index: 0, total: 2 }, { index: 1, total: 2, report: { revisions: other } }).notes, [
    'The jobs did not measure the same base: bbbbbbbbbbbb, cccccccccccc.',
  ])
})
