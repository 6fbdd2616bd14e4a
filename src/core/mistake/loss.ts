import type { NotHandedOn } from './runner.ts'

/** What a run on a runner does without. It goes on, and says so. `words` are those of GitHub, Git or Node.js. */
export type Loss =
  | { readonly kind: 'cache-refused'; readonly why: CacheProblem }
  | { readonly kind: 'history-not-kept'; readonly branch: string; readonly words: string }
  | { readonly kind: 'label-not-read'; readonly label: string; readonly why: LabelProblem }
  | { readonly kind: 'comment-without-token' }
  | { readonly kind: 'comment-refused'; readonly words: string }
  | { readonly kind: 'job-alone'; readonly why: NotHandedOn }

export type CacheProblem =
  | { readonly kind: 'no-service' }
  | { readonly kind: 'not-read'; readonly words: string }
  | { readonly kind: 'not-written'; readonly words: string }
  | { readonly kind: 'not-taken'; readonly key: string }

export type LabelProblem = { readonly kind: 'no-token' } | { readonly kind: 'failed'; readonly words: string }
