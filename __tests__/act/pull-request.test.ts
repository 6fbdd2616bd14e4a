// What the action does on a pull request, from end to end. Takes a minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  base,
  documentation,
  growth,
  inFixedFolder,
  limited,
  moreGrowth,
  noGrowth,
  ofLevel,
  remark,
  results,
  startBench,
} from './bench.ts'
import { readOnly } from './github.ts'
import type { Finished } from './runner.ts'

const marker = /^<!-- go-binary-budget: [^\n]* -->/

test('growth: one comment is created, and the job is green', async () => {
  await using bench = await startBench()
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(results(run), ['success', 'success', 'success'], run.log)
  const comments = await bench.gitHub.comments()
  assert.deepEqual(
    comments.map(({ user }) => user.login),
    ['github-actions[bot]'],
    run.log,
  )
  assert.match(`${comments[0]?.body}`, marker)
  assert.match(`${comments[0]?.body}`, /\| hello \|.* MB/)
  assert.match(run.summary, /\| hello \|.* MB/)
  assert.equal(run.outputs.verdict, 'pass')
  assert.equal(run.outputs.changed, 'true')
  assert.deepEqual(
    run.annotations.filter(({ level }) => level !== 'notice'),
    [],
  )
})

test('a second push rewrites the same comment; a run that was overtaken leaves it alone; no growth left makes it one line', async () => {
  await using bench = await startBench()
  await bench.push(growth, { opened: true, runId: 501 })
  const [first] = await bench.gitHub.comments()

  const second = await bench.push(moreGrowth, { runId: 503 })
  const [rewritten, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], second.log)
  assert.equal(rewritten?.id, first?.id, second.log)
  assert.notEqual(rewritten?.body, first?.body, second.log)

  const overtaken = await bench.push(growth, { runId: 502 })
  assert.equal(overtaken.exitCode, 0, overtaken.log)
  assert.deepEqual(await bench.gitHub.comments(), [rewritten], overtaken.log)

  const quiet = await bench.push(noGrowth, { runId: 504 })
  const [reduced, ...more] = await bench.gitHub.comments()
  assert.deepEqual(more, [], quiet.log)
  assert.equal(reduced?.id, first?.id)
  assert.equal(reduced?.body.trim().split('\n').length, 2, `a marker and one line:\n${reduced?.body}`)
})

test('a broken budget fails the job, with an annotation where the budget stands', async () => {
  await using bench = await startBench({ ...base, ...limited })
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 1, run.log)
  assert.deepEqual(results(run), ['success', 'failure', 'success'], run.log)
  // Besides the one that says why the step failed, which stands nowhere.
  const [error, ...others] = ofLevel('error', run).filter(({ properties }) => 'file' in properties)
  assert.deepEqual(others, [], run.log)
  assert.deepEqual([error?.properties.file, error?.properties.line], ['.github/binary-budget.yml', '8'])
  assert.match(`${error?.message}`, /hello/)
  assert.equal(run.outputs.verdict, 'fail')
  assert.equal((await bench.gitHub.comments()).length, 1)
})

test('where no comment can be written, the summary has it, one notice says so, and the job is green', async (t) => {
  const cases = [
    { name: 'a read-only token of a fork', refuse: readOnly, options: { opened: true, fork: true } },
    {
      name: 'a GitHub that is down',
      refuse: () => ({ status: 503, message: 'No server is available to handle this request' }),
      options: { opened: true },
    },
  ]
  for (const { name, refuse, options } of cases) {
    await t.test(name, async () => {
      await using bench = await startBench()
      bench.gitHub.refuse = refuse
      const run = await bench.push(growth, options)
      assert.equal(run.exitCode, 0, run.log)
      assert.match(run.summary, /\| hello \|.* MB/)
      assert.deepEqual(
        run.annotations.map(({ level }) => level),
        ['notice'],
        run.log,
      )
      assert.deepEqual(await bench.gitHub.comments(), [])
    })
  }
})

test('an identical program: no comment', async () => {
  await using bench = await startBench()
  const run = await bench.push(remark, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(await bench.gitHub.comments(), [], run.log)
  assert.match(run.summary, /identical/)
  assert.deepEqual([run.outputs.verdict, run.outputs.changed], ['pass', 'false'])
})

test('a change that no build reads: nothing is built, and the job is green', async () => {
  await using bench = await startBench()
  const run = await bench.push(documentation, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(await bench.gitHub.comments(), [], run.log)
  assert.match(run.summary, /No input of a build changed: nothing built\./)
  assert.doesNotMatch(run.log, /Build head/, run.log)
  assert.deepEqual([run.outputs.verdict, run.outputs.changed], ['pass', 'false'])
})

test("somebody else's comment with our marker is left alone", async () => {
  await using bench = await startBench()
  await bench.push(growth, { opened: true })
  const [own] = await bench.gitHub.comments()
  assert.ok(own)
  // The forgery is to be the older one of the two, so that it is what a search without the author finds.
  await bench.gitHub.remove(own.id)
  const forged = await bench.gitHub.commentAs('ghp_someone', own.body)

  const run = await bench.push(moreGrowth)
  const [first, second] = await bench.gitHub.comments()
  assert.equal(first?.id, forged.id)
  assert.equal(first?.body, own.body, run.log)
  assert.equal(second?.user.login, 'github-actions[bot]', run.log)
})

test('a second run takes base from the cache, and says the same', async () => {
  await using bench = await startBench({ ...base, ...inFixedFolder })
  const first = await bench.push(growth, { opened: true })
  assert.match(first.log, /base hello .* built/, first.log)
  const second = await bench.push(documentation)
  assert.match(second.log, /Binaries of base restored from/, second.log)
  assert.doesNotMatch(second.log, /base hello .* built/, second.log)
  const sizes = ({ summary }: Finished) => /\| hello \|[^|]*\|[^|]*\|([^|]*)\|/.exec(summary)?.[1]
  assert.match(`${sizes(first)}`, /MB/)
  assert.equal(sizes(second), sizes(first))
})
