import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { packResult } from '../../src/github/result-archive.ts'
import { givenResults } from '../../src/runner/given-results.ts'
import { cell, sizes } from '../core/judging.ts'
import { result } from '../core/results.ts'
import { mistaken } from '../mistaken.ts'

const workspace = await mkdtemp(join(tmpdir(), 'given-results-'))
after(() => rm(workspace, { recursive: true, force: true }))

const [first, second] = [0, 1].map((index) =>
  result({ index, total: 2, cells: [cell({ size: sizes(1, 2) }, { program: `program-${index}` })] }),
)
assert.ok(first && second)

test('results in a folder, as actions/download-artifact leaves them or as the API hands them out', async () => {
  const files = {
    'one/result.json': JSON.stringify(first),
    'two.zip': packResult(second),
    'three/result.json': '{}',
    'four.zip': '<html>',
    'one/other.json': '{}',
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, 'results', name)), { recursive: true })
    await writeFile(join(workspace, 'results', name), content)
  }
  const { results, lost } = await givenResults('results', workspace)
  assert.deepEqual(results, [first, second])
  assert.deepEqual(lost, [
    { kind: 'invalid', from: 'four.zip', detail: 'it is not a zip file' },
    {
      kind: 'invalid',
      from: join('three', 'result.json'),
      detail: 'it does not have the form of a result: see version',
    },
  ])
})

test('results as the outputs of jobs', async () => {
  const packed = (one: typeof first) => Buffer.from(packResult(one)).toString('base64')
  const outputs = { 'result-0': packed(first), 'result-1': packed(second), 'result-2': '', 'result-3': 'AAAA' }
  assert.deepEqual(await givenResults(JSON.stringify(outputs), workspace), {
    results: [first, second],
    lost: [{ kind: 'invalid', from: 'result-3', detail: 'it is not a zip file' }],
    ignored: [],
  })
  const needs = {
    one: { result: 'success', outputs: { 'result-0': packed(first), verdict: 'pass' } },
    two: { result: 'success', outputs: { 'result-0': packed(second) } },
    three: { result: 'failure', outputs: { 'result-0': '' } },
    four: { result: 'cancelled' },
    // It came as far as its result, and it is the last step that failed.
    five: { result: 'failure', outputs: { 'result-0': packed(second) } },
    plan: { result: 'success', outputs: { matrix: '{}' } },
    left: { result: 'skipped', outputs: {} },
  }
  const given = {
    results: [first, second, second],
    lost: [
      { kind: 'failed-job', from: 'three', detail: 'failure' },
      { kind: 'failed-job', from: 'four', detail: 'cancelled' },
    ],
    ignored: [],
  }
  assert.deepEqual(await givenResults(JSON.stringify(needs), workspace), given)
  // In a file, for what an environment variable is too small for.
  await writeFile(join(workspace, 'needs.json'), JSON.stringify(needs, undefined, 2))
  assert.deepEqual(await givenResults('needs.json', workspace), given)
})

test('anything else is a mistake', async (t) => {
  for (const [name, given] of [
    ['a folder that is not there', 'nowhere'],
    ['outputs that are cut off', '{"result-0": "'],
    ['a file that is no JSON', 'results/four.zip'],
  ] as const) {
    await t.test(name, () => assert.rejects(givenResults(given, workspace), mistaken(/^results: /)))
  }
})
