import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Accepted, compared } from './differences.ts'

const results = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files))
const recorded = results({ 'a/run/said.txt': 'one\ntwo\nthree\n', 'b/run/said.txt': 'two\n' })

describe('results are compared with the records', () => {
  const cases: readonly {
    readonly name: string
    readonly found: Readonly<Record<string, string>>
    readonly accepted?: readonly Accepted[]
    readonly differences: readonly string[]
    readonly unused?: number
  }[] = [
    { name: 'nothing to say', found: Object.fromEntries(recorded), differences: [] },
    {
      name: 'a line that changed, with those around it',
      found: { 'a/run/said.txt': 'one\n2\nthree\n', 'b/run/said.txt': 'two\n' },
      differences: ['a/run/said.txt\n--- recorded\n+++ now\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three'],
    },
    {
      name: 'files that came and went',
      found: { 'a/run/said.txt': 'one\ntwo\nthree\n', 'c/run/said.txt': 'new\n' },
      differences: ['b/run/said.txt is not written any more. It was:\ntwo\n', 'c/run/said.txt is new:\nnew\n'],
    },
    {
      name: 'a run that broke, first and without what it did not get to',
      found: { 'a/run/said.txt': 'one\ntwo\n3\n', 'b/problem.txt': 'no answer\n' },
      differences: [
        'b/problem.txt is new:\nno answer\n',
        'a/run/said.txt\n--- recorded\n+++ now\n@@ -1,3 +1,3 @@\n one\n two\n-three\n+3',
      ],
    },
    {
      name: 'what is accepted, everywhere it is said to be',
      found: { 'a/run/said.txt': 'one\n2\nthree\n', 'b/run/said.txt': '2\n' },
      accepted: [{ reason: 'digits are shorter', files: /said\.txt$/, from: 'two', to: '2' }],
      differences: [],
    },
    {
      name: 'what is accepted in another file only',
      found: { 'a/run/said.txt': 'one\n2\nthree\n', 'b/run/said.txt': '2\n' },
      accepted: [{ reason: 'digits are shorter', files: /^a\//, from: /t.o/g, to: '2' }],
      differences: ['b/run/said.txt\n--- recorded\n+++ now\n@@ -1 +1 @@\n-two\n+2'],
    },
    {
      name: 'something else than what is accepted',
      found: { 'a/run/said.txt': 'one\n3\nthree\n', 'b/run/said.txt': 'two\n' },
      accepted: [{ reason: 'digits are shorter', files: /^a\//, from: 'two', to: '2' }],
      differences: ['a/run/said.txt\n--- recorded\n+++ now\n@@ -1,3 +1,3 @@\n one\n-2\n+3\n three'],
    },
    {
      name: 'what is accepted and is not there',
      found: Object.fromEntries(recorded),
      accepted: [{ reason: 'digits are shorter', files: /said\.txt$/, from: 'four', to: '4' }],
      differences: [],
      unused: 1,
    },
  ]
  for (const { name, found, accepted = [], differences, unused = 0 } of cases) {
    it(name, () => {
      const { differences: said, unused: notThere } = compared(recorded, results(found), accepted)
      const withoutHashes = said.map((text) => text.replace(/index \w+\.\.\w+ \d+\n/, ''))
      assert.deepEqual([withoutHashes, notThere.length], [differences, unused])
    })
  }
})
