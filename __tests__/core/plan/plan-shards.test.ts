import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellId } from '../../../src/core/cell-key.ts'
import { cellsOfJob, ofJob } from '../../../src/core/plan/cells-of-job.ts'
import { builtInFlagSets } from '../../../src/core/plan/flag-set.ts'
import { type CellToPlan, type PlanOptions, planShards } from '../../../src/core/plan/plan-shards.ts'

const host = 'linux/amd64'
const options: PlanOptions = { host, hostRunner: 'ubuntu-24.04', runners: {}, shards: 8 }

function cells(programs: readonly string[], flagSets: readonly string[], platforms: readonly string[]): CellToPlan[] {
  return platforms.flatMap((platform) =>
    programs.flatMap((program) =>
      flagSets.flatMap((name) => {
        const flags = builtInFlagSets.find((flagSet) => flagSet.name === name)
        return flags === undefined ? [] : [{ program, flagSet: name, platform, flags }]
      }),
    ),
  )
}

const jobs = (all: readonly CellToPlan[], rest: Partial<PlanOptions> = {}) =>
  planShards(all, { ...options, ...rest })?.map(({ name, runner }) => `${runner}: ${name}`)

test('cells are split into jobs', async (t) => {
  const cases = [
    {
      name: 'what differs for the linker or at run time alone stays together',
      all: cells(['server'], ['default', 'stripped', 'gc-off', 'pie'], [host]),
      expected: [
        'ubuntu-24.04: server (default, stripped, gc-off, linux/amd64)',
        'ubuntu-24.04: server (pie, linux/amd64)',
      ],
    },
    {
      name: 'in no more jobs than asked for, the longest being short',
      all: cells(['server', 'cli', 'worker'], ['default', 'stripped'], [host]),
      rest: { shards: 2 },
      expected: [
        'ubuntu-24.04: server (default, stripped, linux/amd64) and 1 more',
        'ubuntu-24.04: cli (default, stripped, linux/amd64)',
      ],
    },
    {
      name: 'a platform that has a runner is measured there, any other is built where the host is',
      all: cells(['server'], ['default'], [host, 'linux/arm64', 'windows/amd64']),
      rest: { runners: { 'linux/arm64': 'ubuntu-24.04-arm' }, shards: 2 },
      expected: [
        'ubuntu-24.04: server (default, linux/amd64) and 1 more',
        'ubuntu-24.04-arm: server (default, linux/arm64)',
      ],
    },
    {
      name: 'not at all where each runner needs a job of its own and there are too few',
      all: cells(['server'], ['default'], [host, 'linux/arm64']),
      rest: { runners: { 'linux/arm64': 'ubuntu-24.04-arm' }, shards: 1 },
      expected: undefined,
    },
  ]
  for (const { name, all, rest, expected } of cases)
    await t.test(name, () => assert.deepEqual(jobs(all, rest), expected))
})

test('jobs are balanced by what cells took in an earlier run, and what is new by an estimate in proportion', () => {
  const all = cells(['large', 'small', 'tiny', 'new'], ['default'], [host])
  const took = (program: string, seconds: number) =>
    [cellId({ program, flagSet: 'default', platform: host }), seconds] as const
  const recorded = new Map([took('large', 90), took('small', 9), took('tiny', 3)])
  const planned = planShards(all, { ...options, shards: 3, recorded })
  // On average 34 seconds each.
  assert.deepEqual(
    planned?.map((job) => job.cells.map(({ program }) => program)),
    [['large'], ['new'], ['small', 'tiny']],
  )
})

test('each cell is in one job, which finds it in its matrix again', () => {
  const programs = Array.from({ length: 300 }, (_, at) => `program-${at}`)
  const all = cells(programs, ['default', 'stripped', 'pie'], [host])
  const planned = planShards(all, { ...options, shards: 256 })
  assert.equal(planned?.length, 256)
  const found = planned.flatMap((job, index) => {
    const matrix = JSON.parse(JSON.stringify(job)) as Record<string, unknown>
    return ofJob(all, cellsOfJob(matrix, { index, directory: '.' }), host)
  })
  assert.equal(found.length, all.length)
  assert.equal(new Set(found).size, all.length)
  const sizes = planned.map((job) => job.cells.length)
  assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, `${sizes}`)
})
