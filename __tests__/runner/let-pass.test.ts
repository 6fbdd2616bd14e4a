import assert from 'node:assert/strict'
import { test } from 'node:test'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { defaultConfig } from '../../src/core/config/read-config.ts'
import { type Event, eventFrom } from '../../src/core/event.ts'
import { runnerFrom } from '../../src/github/runner.ts'
import { readInputs } from '../../src/runner/inputs.ts'
import { letPass } from '../../src/runner/let-pass.ts'
import { type StandIn, startStandIn } from '../github/stand-in.ts'
import { reports } from '../render/reports.ts'

const label = 'binary-budget-override'
const report = reports['over-budget']

interface Payload {
  action?: string
  after?: string
  merge_group?: { head_ref: string }
  pull_request?: { labels: unknown[] }
}
const payloads = (name: string) =>
  (examples as unknown as { name: string; examples: Payload[] }[]).find((event) => event.name === name)?.examples ?? []
const context = { sha: 'f'.repeat(40), ref: 'refs/pull/2/merge' }

function eventOf(name: string, change: (payload: Payload) => void = () => {}): Event {
  const payload = structuredClone(payloads(name)[0])
  assert.ok(payload)
  change(payload)
  return eventFrom(name, payload, context)
}
const queue = eventOf('merge_group', ({ merge_group }) => {
  if (merge_group) merge_group.head_ref = `refs/heads/gh-readonly-queue/main/pr-7-${'a'.repeat(40)}`
})
const pullRequest = eventOf('pull_request')

/** What this GitHub has: labels by pull request, pull requests by commit, and one timeline. */
interface State {
  readonly labels: Readonly<Record<number, readonly string[]>>
  readonly commits?: readonly string[]
  readonly contained?: Readonly<Record<string, readonly number[]>>
  readonly timeline?: readonly object[]
}

function answerFrom({ labels, commits = [], contained = {}, timeline = [] }: State): StandIn['intercept'] {
  return (line) => {
    const [, number] = /\/issues\/(\d+)\/labels/.exec(line) ?? []
    if (number !== undefined) return { status: 200, body: (labels[Number(number)] ?? []).map((name) => ({ name })) }
    if (line.includes('/timeline')) return { status: 200, body: timeline }
    if (line.includes('/compare/')) return { status: 200, body: { commits: commits.map((sha) => ({ sha })) } }
    const [, sha = ''] = /\/commits\/(\w+)\/pulls/.exec(line) ?? []
    return { status: 200, body: (contained[sha] ?? []).map((number) => ({ number })) }
  }
}

async function passed(gitHub: StandIn, event: Event, token = 'ghs_secret') {
  assert.ok(report)
  const inputs = readInputs((name) => (name === 'token' ? token : ''))
  const runner = runnerFrom({
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'x',
    GITHUB_EVENT_PATH: 'x',
    GITHUB_WORKSPACE: 'x',
    RUNNER_TEMP: 'x',
    GITHUB_API_URL: gitHub.url,
  })
  const measured = { report, config: defaultConfig, configFile: '.github/binary-budget.yml' }
  return (await letPass(measured, { inputs, runner, event })).report
}

test('the label counts as it is set at this moment, on the pull requests that the event brings', async (t) => {
  const set = { labels: { 7: ['bug', label] } }
  const cases: readonly { name: string; event: Event; state: State; by: number | undefined }[] = [
    { name: 'a pull request that has it', event: pullRequest, state: { labels: { 2: [label] } }, by: 2 },
    { name: 'one that has another one', event: pullRequest, state: { labels: { 2: ['bug'] } }, by: undefined },
    {
      name: 'one that had it when the event was made',
      event: eventOf('pull_request', ({ pull_request }) => pull_request?.labels.push({ name: label })),
      state: { labels: {} },
      by: undefined,
    },
    {
      name: 'written in other letters, which is one label for GitHub',
      event: pullRequest,
      state: { labels: { 2: ['Binary-Budget-Override'] } },
      by: 2,
    },
    { name: 'a merge group named after one that has it', event: queue, state: set, by: 7 },
    {
      name: 'a merge group with one that has it further down',
      event: queue,
      state: { labels: { 5: [label] }, commits: ['c1', 'c2'], contained: { c1: [5], c2: [7] } },
      by: 5,
    },
    { name: 'a merge group without any', event: queue, state: { labels: { 9: [label] } }, by: undefined },
    {
      name: 'a push that merges one that has it',
      event: eventOf('push', (payload) => {
        payload.after = 'c9'
      }),
      state: { ...set, contained: { c9: [7] } },
      by: 7,
    },
  ]
  for (const { name, event, state, by } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.intercept = answerFrom(state)
      const { override, verdict } = await passed(gitHub, event)
      assert.deepEqual([override?.pullRequest, verdict], [by, by === undefined ? 'fail' : 'pass'])
    })
  }
})

test('who set it, when and on what is that of the last time', async () => {
  await using gitHub = await startStandIn()
  const labeled = (login: string, at: string) => ({
    event: 'labeled',
    actor: { login },
    created_at: at,
    label: { name: label },
  })
  gitHub.intercept = answerFrom({
    labels: { 2: [label] },
    timeline: [
      { event: 'committed', sha: 'c1' },
      labeled('first', '2026-11-25T08:00:00Z'),
      { event: 'unlabeled', actor: { login: 'first' }, label: { name: label } },
      { event: 'head_ref_force_pushed', commit_id: 'c2' },
      labeled('octocat', '2026-11-26T12:03:04Z'),
      { event: 'labeled', actor: { login: 'other' }, created_at: '2026-11-26T13:00:00Z', label: { name: 'bug' } },
      { event: 'committed', sha: 'c3' },
    ],
  })
  const { override } = await passed(gitHub, pullRequest)
  assert.deepEqual(override, { label, pullRequest: 2, by: 'octocat', at: '2026-11-26T12:03:04Z', commit: 'c2' })
})

test('a timeline that GitHub keeps to itself takes nothing from the label', async () => {
  await using gitHub = await startStandIn()
  const answer = answerFrom({ labels: { 2: [label] } })
  gitHub.intercept = (line) =>
    line.includes('/timeline') ? { status: 403, body: { message: 'Resource not accessible' } } : answer?.(line)
  assert.deepEqual((await passed(gitHub, pullRequest)).override, { label, pullRequest: 2 })
})

test('where the label cannot be read the budgets hold, and one notice says so', async (t) => {
  const cases = [
    { name: 'refused', intercept: () => ({ status: 403, body: { message: 'Resource not accessible' } }), token: 'x' },
    { name: 'gone', intercept: () => ({ status: 404, body: { message: 'Not Found' } }), token: 'x' },
    { name: 'no token', intercept: () => ({ status: 200, body: [] }), token: '' },
  ]
  for (const { name, intercept, token } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.intercept = intercept
      const write = t.mock.method(process.stdout, 'write', () => true)
      const { verdict } = await passed(gitHub, pullRequest, token)
      const notices = write.mock.calls
        .map(({ arguments: [text] }) => String(text))
        .filter((text) => text.startsWith('::'))
      write.mock.restore()
      assert.equal(verdict, 'fail')
      assert.equal(notices.length, 1, notices.join(''))
      assert.match(`${notices}`, /^::notice::Whether the label "binary-budget-override" is set could not be read/)
    })
  }
})

test('GitHub is not asked where nothing is over', async () => {
  await using gitHub = await startStandIn()
  const growth = reports.growth
  assert.ok(growth)
  const measured = { report: growth, config: defaultConfig, configFile: 'x' }
  const runner = runnerFrom({
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'x',
    GITHUB_EVENT_PATH: 'x',
    GITHUB_WORKSPACE: 'x',
    RUNNER_TEMP: 'x',
    GITHUB_API_URL: gitHub.url,
  })
  assert.equal(await letPass(measured, { inputs: readInputs(() => ''), runner, event: pullRequest }), measured)
  assert.deepEqual(gitHub.requests, [])
})
