import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeResults } from '../../../src/core/report/merge-results.ts'
import type { LostResult } from '../../../src/core/report/report.ts'
import { renderComment } from '../../../src/render/comment/comment.ts'
import { lostResultText, noResultsText, renderNoResults } from '../../../src/render/comment/lost-results-text.ts'
import { cell, sizes } from '../../core/judging.ts'
import { result } from '../../core/results.ts'

const name = 'binary-budget-linux-amd64-2-of-2-attempt-1-d98dc10e'
const cells = [cell({ size: sizes(1, 1) }, { sameness: 'identical' })]
const commentOf = (...lost: readonly LostResult[]) => renderComment(mergeResults([result({ cells })], { lost }), {})

test('a comment says which result could not be used, why, and what to do', async (t) => {
  const cases: readonly { lost: LostResult; line: string; headline?: string }[] = [
    {
      lost: { kind: 'invalid', from: name, detail: 'it is not JSON' },
      line: `\`${name}\` is not a result: it is not JSON. Let all jobs use the same version of the action, and run them again.`,
    },
    {
      lost: { kind: 'other-version', from: name, detail: 'it is of another version' },
      line: `\`${name}\` is not a result: it is of another version. Let all jobs use the same version`,
    },
    {
      lost: { kind: 'too-large', from: name, detail: 'it is too large: 9 bytes' },
      line: `\`${name}\` is not a result: it is too large: 9 bytes. Let each job measure less.`,
    },
    {
      lost: { kind: 'other-run', from: name, detail: 'it is of another run' },
      line: `\`${name}\` is not a result: it is of another run. Give artifacts of your own names`,
    },
    {
      lost: { kind: 'not-downloaded', from: name, detail: 'download: 503' },
      line: `\`${name}\` could not be read (download: 503). Run this job again.`,
    },
    {
      lost: { kind: 'failed-job', from: 'measure', detail: 'failure' },
      line: 'The job `measure` left no result (failure). Run that job again, and then this one.',
    },
    {
      lost: { kind: 'clash', from: 'measure', detail: 'job 1 of 2' },
      line: 'There are different results of the job `measure` (job 1 of 2). Give each job that measures a name,',
      headline: 'A job has results that contradict each other',
    },
    { lost: { kind: 'invalid' }, line: 'One of them is not a result. Let all jobs' },
  ]
  for (const { lost, line, headline = 'A result could not be used' } of cases) {
    await t.test(lost.kind, () => {
      const text = commentOf(lost)
      assert.ok(text.startsWith(`### Binary budget: incomplete. ${headline}\n`), text)
      assert.ok(text.includes(line), text)
      assert.ok(line.replaceAll('`', '').startsWith(lostResultText(lost).slice(0, -1)))
    })
  }
  await t.test('several', () =>
    assert.match(commentOf({ kind: 'invalid' }, { kind: 'invalid' }), /incomplete\. 2 results could not be used$/m),
  )
})

test('without any result a comment says so', async (t) => {
  const of = { directory: 'app', elsewhere: [], lost: [] }
  await t.test('and what to do', () => {
    const text = renderNoResults(of)
    assert.match(text, /^### Binary budget: incomplete\. No result to judge\.$/m)
    assert.match(text, /In this run no job with `working-directory: app` has a result\./)
    assert.match(text, /Let jobs with `mode: measure` run before this one, and name them in its `needs`\./)
  })
  await t.test('and where there are some', () =>
    assert.match(
      renderNoResults({ ...of, elsewhere: ['.', 'lib'] }),
      /There are results of other folders: `\.`, `lib` \(input `working-directory`\)\./,
    ),
  )
  await t.test('and which could not be used, but not a thousand of them', () => {
    const lost = Array.from({ length: 1_000 }, (): LostResult => ({ kind: 'invalid', from: name }))
    assert.equal(renderNoResults({ ...of, lost }).split(name).length - 1, 10)
  })
  await t.test('in a log without markup', () => assert.doesNotMatch(noResultsText(of), /`/))
})
