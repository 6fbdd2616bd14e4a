// What GitHub sends with an event: its own published examples, with the commits that are really there.
import { createRequire } from 'node:module'
import { pullRequest } from './github.ts'
import type { PushedMerge } from './repository.ts'

interface Ref {
  sha: string
  label: string
  repo: { full_name: string; fork: boolean; owner: { login: string } }
}

interface PullRequestPayload {
  action: string
  before?: string
  after?: string
  sender: { login: string; type: string }
  pull_request: {
    head: Ref
    base: Ref
    merge_commit_sha: string | null
    draft: boolean
    user: { login: string; type: string }
  }
}

function exampleOf<Payload>(event: string, matching: (payload: Payload) => boolean = () => true): Payload {
  const require = createRequire(import.meta.url)
  const events = require('@octokit/webhooks-examples') as { name: string; examples: Payload[] }[]
  const example = events.find(({ name }) => name === event)?.examples.find(matching)
  if (example === undefined) throw new Error(`no such example of ${event}`)
  return structuredClone(example)
}

interface PushPayload {
  ref: string
  before: string
  after: string
}

/** A push that moves the default branch to the merge. */
export function pushPayload({ base, merge }: PushedMerge): object {
  return { ...exampleOf<PushPayload>('push'), ref: 'refs/heads/master', before: base, after: merge }
}

interface MergeGroupPayload {
  merge_group: { head_sha: string; head_ref: string; base_sha: string; base_ref: string }
}

/** A merge queue's group with the pull request in it. */
export function mergeGroupPayload({ base, merge }: PushedMerge): object {
  const payload = exampleOf<MergeGroupPayload>('merge_group')
  Object.assign(payload.merge_group, {
    head_sha: merge,
    head_ref: `refs/heads/gh-readonly-queue/master/pr-${pullRequest}-${base}`,
    base_sha: base,
    base_ref: 'refs/heads/master',
  })
  return payload
}

/** A run in a fork has ended, of the workflow and the pull request that `pullRequestPayload` is of. */
export function workflowRunPayload({ head }: PushedMerge, runId: number): object {
  const payload = exampleOf<{ workflow_run: { head_repository: object } }>('workflow_run')
  const { workflow_run: run } = payload
  Object.assign(run, { id: runId, name: 'Binary budget', event: 'pull_request', conclusion: 'failure', run_attempt: 1 })
  Object.assign(run, { head_sha: head, head_branch: 'changes', pull_requests: [] })
  Object.assign(run.head_repository, { full_name: 'someone/Hello-World', fork: true })
  return payload
}

export type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'unlabeled' | 'ready_for_review'

/** Where a pull request comes from, as far as the event says it. */
export interface Origin {
  readonly fork?: boolean
  readonly draft?: boolean
  /** Login of who opened it and pushes to it. */
  readonly author?: string
}

/** A pull request's event, number 2 of Codertocat/Hello-World, from a branch or (as published nowhere) from a fork. */
export function pullRequestPayload(
  action: PullRequestAction,
  { base, head, merge }: PushedMerge,
  { fork = false, draft = false, author }: Origin = {},
): object {
  const payload = exampleOf<PullRequestPayload>('pull_request', (candidate) => candidate.action === action)
  const { pull_request } = payload
  pull_request.head.sha = head
  pull_request.base.sha = base
  pull_request.base.repo = structuredClone(pull_request.base.repo)
  pull_request.merge_commit_sha = merge
  pull_request.draft = draft
  if (author !== undefined) {
    const user = { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' }
    Object.assign(pull_request.user, user)
    Object.assign(payload.sender, user)
  }
  if (action === 'synchronize') payload.after = head
  if (fork) {
    pull_request.head.label = 'someone:changes'
    pull_request.head.repo.full_name = 'someone/Hello-World'
    pull_request.head.repo.fork = true
    pull_request.head.repo.owner.login = 'someone'
  }
  return payload
}
