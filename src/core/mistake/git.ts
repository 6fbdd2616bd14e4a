import type { FetchProblem } from '../outside/fetch-problem.ts'

/** What is wrong with the checkout, or with a revision that was asked for. `words` are Git's. */
export type GitMistake =
  | { readonly kind: 'no-git' }
  | { readonly kind: 'no-folder'; readonly path: string }
  | { readonly kind: 'not-a-folder'; readonly path: string }
  | { readonly kind: 'no-folder-in-head'; readonly head: string; readonly folder: string }
  | { readonly kind: 'no-repository'; readonly dir: string; readonly for: 'comparison' | 'workflow' | 'history' }
  | { readonly kind: 'nothing-checked-out'; readonly dir: string }
  /** `remedy` is the command that Git itself proposes. */
  | { readonly kind: 'repository-of-another-user'; readonly dir: string; readonly remedy?: string }
  | { readonly kind: 'not-checked-out'; readonly sha: string; readonly path: string; readonly words: string }
  | UnknownRevision
  | {
      readonly kind: 'commit-missing'
      readonly sha: string
      readonly role: CommitRole
      readonly problem: FetchProblem
    }

export interface UnknownRevision {
  readonly kind: 'unknown-revision'
  readonly given: RevisionOrigin
  readonly revision: string
  readonly root: string
  readonly meant?: string
  /** All branches and tags. */
  readonly names: readonly string[]
  readonly shallow: boolean
  readonly remote?: string
}

/** Where a revision was named. */
export type RevisionOrigin = 'base-option' | 'head-option' | 'base-input'

/** What a commit is to the comparison. */
export type CommitRole =
  | { readonly kind: 'first-parent' }
  | { readonly kind: 'base-of-merge-group' }
  | { readonly kind: 'before'; readonly sha: string }
