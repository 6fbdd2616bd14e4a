// What else starts a run: the merge queue, a push, drafts, Dependabot, several workflows and folders. Takes a minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base, growth, limited, limitedToMax, ofLevel, startBench } from './bench.ts'
import { readOnly } from './github.ts'
import type { Files } from './repository.ts'

const workflow = '.github/workflows/binary-budget.yml'
const withTriggers = (triggers: string): Files => ({
  [workflow]: `${base[workflow]}`.replace('on: pull_request', `on: ${triggers}`),
})
const everywhere = withTriggers('[pull_request, merge_group, push]')

test('a merge group is judged by what it builds on, without a comment, and its pull request’s label counts', async () => {
  await using bench = await startBench({ ...base, ...everywhere, ...limitedToMax })
  await bench.push(growth, { opened: true })
  const before = await bench.gitHub.comments()
  bench.gitHub.log.length = 0

  const group = await bench.merging('merge_group')
  assert.deepEqual([group.exitCode, group.outputs.verdict], [1, 'fail'], group.log)
  assert.match(group.log, /Base is what the merge group builds on/)
  assert.equal(ofLevel('error', group).filter(({ properties }) => 'file' in properties).length, 1, group.log)

  await bench.gitHub.label('binary-budget-override', true)
  const overridden = await bench.merging('merge_group')
  assert.deepEqual([overridden.exitCode, overridden.outputs.verdict], [0, 'pass'], overridden.log)
  assert.match(
    overridden.summary,
    /overridden.*\n\nOver budget, and let pass by the label .* of pull request 2, set by/,
  )
  assert.deepEqual(await bench.gitHub.comments(), before)
  assert.doesNotMatch(bench.gitHub.log.join('\n'), /POST .*comments|PATCH/)
})

test('a push that breaks a budget gets one annotation and no comment', async () => {
  const two = {
    '.github/binary-budget.yml': `${limitedToMax['.github/binary-budget.yml']}`.replace(
      'flag-sets: [default]',
      'flag-sets: [default, trimpath]',
    ),
  }
  await using bench = await startBench({ ...base, ...everywhere, ...two })
  await bench.push(growth, { opened: true })
  const before = await bench.gitHub.comments()

  // What it would keep is this machine's own build cache, whole.
  const push = await bench.merging('push', { caches: false })
  assert.deepEqual([push.exitCode, push.outputs.verdict], [1, 'fail'], push.log)
  const [annotation, ...others] = ofLevel('error', push).filter(({ properties }) => 'file' in properties)
  assert.deepEqual(others, [], push.log)
  assert.match(`${annotation?.message}`, /hello, default.*\n.*hello, trimpath/)
  assert.deepEqual(await bench.gitHub.comments(), before)
})

test('pull requests of every kind are measured and told', async (t) => {
  const cases = [
    { name: 'a draft', origin: { draft: true }, told: 'comment' },
    { name: 'one of Dependabot’s that may comment', origin: { author: 'dependabot[bot]' }, told: 'comment' },
    {
      name: 'one of Dependabot’s whose token only reads',
      origin: { author: 'dependabot[bot]' },
      refuse: readOnly,
      told: 'notice',
    },
  ] as const
  for (const { name, origin, told, ...rest } of cases) {
    await t.test(name, async () => {
      await using bench = await startBench({ ...base, ...limited })
      bench.gitHub.refuse = 'refuse' in rest ? rest.refuse : undefined
      const run = await bench.push(growth, { opened: true, ...origin })
      assert.deepEqual([run.exitCode, run.outputs.verdict], [1, 'fail'], run.log)
      assert.equal((await bench.gitHub.comments()).length, told === 'comment' ? 1 : 0, run.log)
      assert.equal(ofLevel('notice', run).length, told === 'comment' ? 0 : 1, run.log)
    })
  }
})

test('a draft that is ready, and a pull request that is opened again, keep their one comment', async () => {
  await using bench = await startBench({
    ...base,
    ...withTriggers('{ pull_request: { types: [opened, reopened, ready_for_review] } }'),
  })
  await bench.push(growth, { opened: true, draft: true })
  const [first] = await bench.gitHub.comments()
  for (const action of ['ready_for_review', 'reopened'] as const) {
    const run = await bench.again(action)
    assert.equal(run.exitCode, 0, run.log)
    const [comment, ...others] = await bench.gitHub.comments()
    assert.deepEqual([comment?.id, others], [first?.id, []], action)
  }
})

/** A module in a folder, with a program that grows. */
const module = (folder: string): Files => ({
  [`${folder}/go.mod`]: `module example.com/${folder}\n\ngo 1.21\n`,
  [`${folder}/main.go`]: `${base['main.go']}`,
})
const grown = (folder: string): Files => ({ [`${folder}/serve.go`]: `${growth['serve.go']}` })
const steps = (folders: readonly string[]) =>
  folders
    .map((folder) => `      - uses: go-binary-budget/action@v1\n        with: { working-directory: ${folder} }\n`)
    .join('')
const named = (name: string, folders: readonly string[]) => `name: ${name}
on: pull_request
jobs:
  budget:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
${steps(folders)}`

test('each workflow, and each working directory in it, has a comment of its own', async () => {
  await using bench = await startBench({
    ...module('api'),
    ...module('tool'),
    '.github/binary-budget.yml': 'flag-sets: [default]\nmeasure: { runs: 10, time: 3s }\n',
    [workflow]: named('Binary budget', ['api', 'tool']),
    '.github/workflows/nightly.yml': named('Nightly', ['api']),
  })
  const marks = async () => {
    const comments = await bench.gitHub.comments()
    return comments.map(({ id, body }) => `${id} ${/^<!-- go-binary-budget: ([^>]*) -->/.exec(body)?.[1]}`).sort()
  }
  const run = await bench.push({ ...grown('api'), ...grown('tool') }, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  const first = await marks()
  assert.deepEqual(first.map((mark) => mark.replace(/^\d+ /, '')).sort(), [
    'Binary%20budget api',
    'Binary%20budget tool',
    'Nightly api',
  ])
  const second = await bench.push({ 'api/more.go': 'package main\n\nfunc init() { println(1) }\n' })
  assert.equal(second.exitCode, 0, second.log)
  assert.deepEqual(await marks(), first)
})

test('a matrix over folders: a comment of each, which waits for no job of another folder', async () => {
  const include = ['api', 'tool'].map((folder, at) => `{ folder: ${folder}, at: ${at} }`).join(', ')
  await using bench = await startBench({
    ...module('api'),
    ...module('tool'),
    '.github/binary-budget.yml':
      'flag-sets: [default]\nmeasure: { runs: 10, time: 3s }\nplatforms: [host, linux/arm/v7]\n',
    [workflow]: `name: Binary budget
on: pull_request
jobs:
  budget:
    strategy: { fail-fast: false, matrix: { include: [${include}] } }
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: go-binary-budget/action@v1
        with: { working-directory: "\${{ matrix.folder }}", job-total: 2, job-index: "\${{ matrix.at }}" }
`,
  })
  const run = await bench.push({ ...grown('api'), ...grown('tool') }, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  const comments = await bench.gitHub.comments()
  assert.equal(comments.length, 2, run.log)
  for (const { body } of comments) {
    assert.match(body, /^\| (?:api|tool) \| default \| linux\/arm\/v7 \|/m, 'what is cross-built, in each folder')
    assert.doesNotMatch(body, /so far|of up to/)
  }
})
