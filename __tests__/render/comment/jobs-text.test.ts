import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeResults } from '../../../src/core/report/merge-results.ts'
import { renderComment, renderQuietLine } from '../../../src/render/comment/comment.ts'
import { budget, cell, MB, percent, sizes } from '../../core/judging.ts'
import { type Job, result } from '../../core/results.ts'

const cells = [cell({ size: sizes(10 * MB, 11 * MB) }, { flagSet: 'default' })]

function commentOf(...jobs: readonly Job[]): string {
  const [first, ...rest] = jobs.map((job) => result({ cells, ...job }))
  assert.ok(first)
  return renderComment(mergeResults([first, ...rest], { open: true }), {})
}

const go = (version: string) => ({ matrix: { go: version } })

test('a comment of a matrix says which jobs are missing, and what tells the others apart', () => {
  const budgets = [budget('size', percent(20))]
  const text = commentOf({ index: 0, total: 6, budgets, ...go('1.25') }, { index: 4, total: 6, budgets, ...go('1.26') })
  assert.match(text, /^### Binary budget: passed so far \(2 of up to 6 jobs\)\. `server` \+1\.00 MB/)
  assert.match(text, /Results of 2 of up to 6 jobs\. None from jobs 2–4, 6 of budget \(in the order of the matrix\)/)
  assert.match(text, /\| server \| default \| linux\/amd64, go 1\.25 \|/)
  assert.match(text, /\| server \| default \| linux\/amd64, go 1\.26 \|/)
  assert.match(
    text,
    /linux\/amd64 \(job 1 of 6, go 1\.25; job 5 of 6, go 1\.26\): EPYC, 4 CPUs, Linux 6\.11, go1\.26\.8\./,
  )
})

test('a job for which nothing was built does not speak for the others', () => {
  const text = commentOf({ index: 0, total: 2, cells: [], report: { nothingBuilt: true } })
  assert.match(text, /^### Binary budget: passed so far \(1 of up to 2 jobs\)\. No input of a build changed/)
})

test('when all jobs are in, it is final', () => {
  const text = commentOf({ index: 0, total: 2, ...go('1.25') }, { index: 1, total: 2, ...go('1.26') })
  assert.match(text, /^### Binary report, no budgets set\./)
  assert.doesNotMatch(text, /None from/)
})

test('what is broken is the first thing that is said, whoever is missing', () => {
  const text = commentOf({ index: 0, total: 2, budgets: [budget('size', percent(1))] })
  assert.match(text, /^### Binary budget: failed\. `server`/)
  assert.match(text, /Results of 1 of up to 2 jobs\. None from job 2 of budget/)
})

test('an earlier comment does not shrink to "no change" while jobs are missing', () => {
  const quiet = mergeResults([result({ index: 0, total: 2, cells: [cell({ size: sizes(1, 1) })] })], { open: true })
  assert.match(renderQuietLine(quiet), /so far \(1 of up to 2 jobs\)/)
})

test('where no further job may report, a missing one is the verdict, with what to do', () => {
  const job = result({ index: 0, total: 6, cells, budgets: [budget('size', percent(20))] })
  const text = renderComment(mergeResults([job]), {})
  assert.match(text, /^### Binary budget: incomplete\. 5 of 6 jobs have no result$/m)
  assert.match(
    text,
    /Results of 1 of 6 jobs\. None from jobs 2–6 of budget \(in the order of the matrix\): skipped, .*run it again/,
  )
  assert.match(renderQuietLine(mergeResults([job])), /incomplete\. 5 of 6 jobs have no result/)
})

test('the jobs of a plan are missing by their names', () => {
  const job = result({ cells, matrix: { name: 'server (pie)' } })
  const planned = ['server (pie)', ...Array.from({ length: 7 }, (_, at) => `other-${at}`)]
  assert.match(
    renderComment(mergeResults([job], { planned }), {}),
    /Results of 1 of 8 jobs\. None from `other-0`, `other-1`, `other-2`, `other-3`, `other-4` and 2 more: skipped/,
  )
})

test('a job that has no row to measure says so, and not that all is identical', () => {
  assert.match(
    renderComment(result({}).report, {}),
    /^### Binary report, no budgets set\. There is no row to measure\.$/m,
  )
})
