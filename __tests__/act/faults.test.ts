// What GitHub may answer when a report is to be shown: none of it is the user's fault, so none of it makes the job red or
// loses the report. Takes a minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base, growth, inFixedFolder, ofLevel, results, startBench } from './bench.ts'
import type { Refusal } from './github.ts'

/** So that all runs but the first take what that one measured. */
const onLabels = Object.fromEntries(
  Object.entries(inFixedFolder).map(([path, text]) => [
    path,
    text.replace('on: pull_request', 'on: { pull_request: { types: [opened, labeled] } }'),
  ]),
)

// Longer than a job should stand still for a comment, so that nothing waits here.
const headers = { 'retry-after': '300' }

test('a GitHub that does not do what it is asked for costs the comment, and is told in one notice', async (t) => {
  await using bench = await startBench({ ...base, ...onLabels })
  await bench.push(growth, { opened: true })
  const [comment] = await bench.gitHub.comments()
  assert.ok(comment)
  await bench.gitHub.remove(comment.id)

  const faults: readonly (Refusal & { readonly name: string })[] = [
    { name: 'a token that is none', status: 401, message: 'Bad credentials' },
    { name: 'a locked conversation', status: 403, message: 'Unable to create comment because issue is locked.' },
    { name: 'a secondary rate limit', status: 403, message: 'You have exceeded a secondary rate limit', headers },
    { name: 'a pull request that is gone', status: 404, message: 'Not Found' },
    { name: 'a text that it does not take', status: 422, message: 'Validation Failed' },
    { name: 'too many requests', status: 429, message: 'Too many requests', headers },
    { name: 'a server with a bad minute', status: 502, message: 'Server Error' },
  ]
  for (const { name, ...fault } of faults) {
    await t.test(name, async () => {
      // Reading is possible where writing is what is refused.
      const writesAlone = [403, 422].includes(fault.status)
      bench.gitHub.refuse = ({ method }) => (writesAlone && method === 'GET' ? undefined : fault)
      const run = await bench.again('labeled')
      assert.equal(run.exitCode, 0, run.log)
      assert.deepEqual(new Set(results(run)), new Set(['success']), run.log)
      assert.equal(run.outputs.verdict, 'pass', run.log)
      assert.match(run.summary, /\| hello \|.* MB/)
      const [notice, ...others] = ofLevel('notice', run)
      assert.deepEqual(others, [], run.log)
      assert.ok(notice?.message.includes(`${fault.status}`), run.log)
      assert.deepEqual(ofLevel('error', run), [], run.log)
      assert.deepEqual(await bench.gitHub.comments(), [])
    })
  }
})
