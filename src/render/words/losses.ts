import type { CacheProblem, HistoryRefusal, LabelProblem, Loss } from '../../core/mistake/loss.ts'
import type { MistakeTable } from './mistake-table.ts'
import { fetchProblemText } from './outside-text.ts'
import { notHandedOnText } from './runner-mistakes.ts'
import { sentence } from './sentence.ts'

export const losses: MistakeTable<Loss> = {
  'cache-refused': { page: 'cache-refused', text: ({ why }) => `${cacheText(why)}. It costs time only.` },
  'history-not-kept': {
    page: 'history-not-kept',
    text: ({ branch, why }) =>
      `Nothing was added to the history on the branch ${branch}: ${sentence(historyText(why))} It takes \`contents: write\` in the workflow that runs on pushes, and a branch that is not protected.`,
  },
  'label-not-read': {
    page: 'label-not-read',
    text: ({ label, why }) =>
      `Whether the label "${label}" is set could not be read, so the budgets hold: ${labelText(why)}`,
  },
  'comment-without-token': {
    page: 'no-permission-to-comment',
    text: () => 'No comment: the input "token" is empty. The report is in the job summary.',
  },
  'comment-refused': {
    page: 'no-permission-to-comment',
    text: ({ words }) => `No comment: ${sentence(words)} The report is in the job summary.`,
  },
  'job-alone': {
    page: 'jobs-alone',
    text: ({ why }) => `This job reports itself alone, without the other jobs of its matrix: ${notHandedOnText(why)}.`,
  },
}

function historyText(why: HistoryRefusal): string {
  if (why.kind === 'failed') return why.said
  const text = why.kind === 'not-read' ? fetchProblemText(why.problem) : why.said
  return why.attempts === 1 ? text : `${text} (${why.attempts} attempts)`
}

/** Why a cache did not do its work. */
export function cacheText(why: CacheProblem): string {
  switch (why.kind) {
    case 'no-service':
      return 'this runner has no cache service'
    case 'not-read':
      return `cache not read: ${why.words}`
    case 'not-written':
      return `cache not written: ${why.words}`
    case 'not-taken':
      return `the cache did not take ${why.key}`
  }
}

const labelText = (why: LabelProblem): string =>
  why.kind === 'no-token' ? 'the input "token" is empty.' : sentence(why.words)
