// The label that lets a pull request pass over budget, set and removed again. Takes half a minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base, growth, inFixedFolder, limited, ofLevel, startBench } from './bench.ts'

const label = 'binary-budget-override'

/** As the examples' workflows have it. */
const onLabels = Object.fromEntries(
  Object.entries(inFixedFolder).map(([path, text]) => [
    path,
    text.replace(
      'on: pull_request',
      'on: { pull_request: { types: [opened, synchronize, reopened, labeled, unlabeled] } }',
    ),
  ]),
)

test('a label lets the pull request pass without a build, and its removal enforces the budget again', async () => {
  await using bench = await startBench({ ...base, ...onLabels, ...limited })
  const first = await bench.push(growth, { opened: true })
  assert.deepEqual([first.exitCode, first.outputs.verdict], [1, 'fail'], first.log)
  const [failed] = await bench.gitHub.comments()
  assert.match(`${failed?.body}`, /Accept it once: set the label `binary-budget-override`/)

  await bench.gitHub.label(label, true)
  const labeled = await bench.again('labeled')
  assert.deepEqual([labeled.exitCode, labeled.outputs.verdict], [0, 'pass'], labeled.log)
  assert.doesNotMatch(labeled.log, /Build head/, labeled.log)
  assert.deepEqual(ofLevel('error', labeled), [], labeled.log)
  const [passed, ...others] = await bench.gitHub.comments()
  assert.deepEqual([passed?.id, others], [failed?.id, []])
  assert.match(`${passed?.body}`, /^### Binary budget: overridden\./m)
  assert.match(
    `${passed?.body}`,
    /let pass by the label `binary-budget-override` of pull request 2, set by Codertocat on 20\d\d-\d\d-\d\d \d\d:\d\d UTC at `[0-9a-f]{7}`\./,
  )

  await bench.gitHub.label(label, false)
  const unlabeled = await bench.again('unlabeled')
  assert.deepEqual([unlabeled.exitCode, unlabeled.outputs.verdict], [1, 'fail'], unlabeled.log)
  assert.doesNotMatch(unlabeled.log, /Build head/, unlabeled.log)
  const [again] = await bench.gitHub.comments()
  assert.match(`${again?.body}`, /^### Binary budget: failed\./m)
})
