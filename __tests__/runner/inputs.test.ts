import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Inputs, readInputs } from '../../src/runner/inputs.ts'
import { mistaken } from '../mistaken.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs((name) => inputs[name] ?? '')
const defaults: Inputs = {
  config: { path: '.github/binary-budget.yml', explicit: false },
  mode: 'auto',
  workingDirectory: '.',
  comment: 'on-change',
  job: { index: 0, total: 1 },
}

describe('inputs', () => {
  const cases: readonly {
    readonly name: string
    readonly inputs: Readonly<Record<string, string>>
    readonly expected: Partial<Inputs>
  }[] = [
    { name: 'none: the defaults', inputs: {}, expected: {} },
    { name: 'blank ones are absent ones', inputs: { config: ' ', base: '\n', token: '', matrix: ' ' }, expected: {} },
    {
      name: 'the defaults that action.yml fills in',
      inputs: { config: '.github/binary-budget.yml', mode: 'auto', 'working-directory': '.', matrix: 'null' },
      expected: {},
    },
    {
      name: 'each of them',
      inputs: {
        config: 'b.yml',
        'working-directory': 'go',
        base: 'v1',
        comment: 'never',
        token: 't',
        matrix: '{"a":1}',
        mode: 'report',
        'job-index': '2',
        'job-total': '6',
        results: 'folder',
        jobs: '["one","two"]',
      },
      expected: {
        config: { path: 'b.yml', explicit: true },
        workingDirectory: 'go',
        base: 'v1',
        comment: 'never',
        token: 't',
        matrix: { a: 1 },
        mode: 'report',
        job: { index: 2, total: 6 },
        results: 'folder',
        jobs: ['one', 'two'],
      },
    },
    { name: 'a matrix that is none', inputs: { matrix: '[1]' }, expected: {} },
    { name: 'a place in a matrix that is none', inputs: { 'job-index': '6', 'job-total': '6' }, expected: {} },
    {
      name: 'a place that the runner did not fill in',
      inputs: { 'job-index': 'x', 'job-total': 'y' },
      expected: {},
    },
    { name: 'a matrix that is no JSON', inputs: { matrix: 'Object' }, expected: {} },
  ]
  for (const { name, inputs, expected } of cases) {
    it(name, () => assert.deepEqual(read(inputs), { ...defaults, ...expected }))
  }

  for (const [name, inputs, message] of [
    [
      'a mode that is none',
      { mode: 'plans' },
      /^mode: "plans" is not a choice\. Expected: auto, plan, measure, report\.$/,
    ],
    [
      'a comment mode that is none',
      { comment: 'yes' },
      /^comment: "yes" is not a choice\. Expected: always, on-change, never\.$/,
    ],
    ['names of jobs that are cut off', { jobs: '["one", "tw' }, /^jobs: this is not a list of names as JSON\. Write /],
    ['a matrix in place of the names of its jobs', { jobs: '{"include":[]}' }, /^jobs: /],
    ['no names of jobs', { jobs: '[]' }, /^jobs: /],
    ['numbers in place of names', { jobs: '[1]' }, /^jobs: /],
  ] as const) {
    it(`${name}: a mistake`, () => assert.throws(() => read(inputs), mistaken(message)))
  }
})
