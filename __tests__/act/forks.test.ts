// A pull request from a fork, as far as GitHub lets it: its own run may only measure, and a second workflow, which is the one
// to paste, tells what that found. Each request of it is held against GitHub's description.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { base, growth, limitedToMax, ofLevel, startBench } from './bench.ts'
import { readOnly } from './github.ts'

const example = await readFile(resolve(import.meta.dirname, '../../examples/workflows/forks.yml'), 'utf8')
const forks = {
  '.github/workflows/forks.yml': example.replace('go-binary-budget/go-binary-budget@v1', 'go-binary-budget/action@v1'),
}

test('a run in a fork is told on its pull request by the second workflow, judged by the base branch', async () => {
  await using bench = await startBench({ ...base, ...forks })
  await bench.gitHub.put('.github/binary-budget.yml', `${limitedToMax['.github/binary-budget.yml']}`)
  bench.gitHub.refuse = readOnly
  const measured = await bench.push(growth, { opened: true, fork: true })
  assert.equal(measured.exitCode, 0, measured.log)
  assert.deepEqual(await bench.gitHub.comments(), [], measured.log)

  bench.gitHub.refuse = undefined
  const told = await bench.afterFork()
  assert.equal(told.exitCode, 0, told.log)
  const [comment, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], told.log)
  assert.match(`${comment?.body}`, /### Binary budget: failed\. `hello` .*, limit 3 MB/, told.log)
  assert.match(`${comment?.body}`, /the budgets are those of master/)
  const [status, ...more] = bench.gitHub.foreign.statuses
  assert.deepEqual(more, [])
  assert.deepEqual([status?.state, status?.context], ['failure', 'Binary budget'])
  assert.equal(status?.sha, bench.gitHub.foreign.ended?.merge.head)
  assert.deepEqual(ofLevel('error', told), [], told.log)
})

test('a GitHub that refuses the second workflow costs its comment alone, and is told', async () => {
  await using bench = await startBench({ ...base, ...forks })
  bench.gitHub.refuse = readOnly
  await bench.push(growth, { opened: true, fork: true })
  const told = await bench.afterFork()
  assert.equal(told.exitCode, 0, told.log)
  assert.deepEqual(await bench.gitHub.comments(), [])
  assert.match(
    ofLevel('notice', told)
      .map(({ message }) => message)
      .join('\n'),
    /No comment on pull request 2/,
  )
})
