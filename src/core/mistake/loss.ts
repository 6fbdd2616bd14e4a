import type { FetchProblem } from '../outside/fetch-problem.ts'
import type { NotHandedOn } from './runner.ts'

/** What a run on a runner does without. It goes on, and says so. `words` are those of GitHub, Git or Node.js. */
export type Loss =
  | { readonly kind: 'cache-refused'; readonly why: CacheProblem }
  | { readonly kind: 'history-not-kept'; readonly branch: string; readonly why: HistoryRefusal }
  | { readonly kind: 'label-not-read'; readonly label: string; readonly why: LabelProblem }
  | { readonly kind: 'comment-without-token' }
  | { readonly kind: 'comment-refused'; readonly words: string }
  | { readonly kind: 'job-alone'; readonly why: NotHandedOn }

/** Why a history branch did not take new lines, after how many attempts. `said` is Git's, or that of an error. */
export type HistoryRefusal =
  | { readonly kind: 'not-read'; readonly problem: FetchProblem; readonly attempts: number }
  | { readonly kind: 'not-pushed'; readonly said: string; readonly attempts: number }
  | { readonly kind: 'failed'; readonly said: string }

export type CacheProblem =
  | { readonly kind: 'no-service' }
  | { readonly kind: 'not-read'; readonly words: string }
  | { readonly kind: 'not-written'; readonly words: string }
  | { readonly kind: 'not-taken'; readonly key: string }

export type LabelProblem = { readonly kind: 'no-token' } | { readonly kind: 'failed'; readonly words: string }
