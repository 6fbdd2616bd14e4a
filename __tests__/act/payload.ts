// What GitHub sends with an event: its own published examples, with the commits that are really there.
import { createRequire } from 'node:module'
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
  pull_request: { head: Ref; base: Ref; merge_commit_sha: string | null }
}

export type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'labeled' | 'unlabeled' | 'ready_for_review'

/** A pull request's event, number 2 of Codertocat/Hello-World, from a branch or (as published nowhere) from a fork. */
export function pullRequestPayload(
  action: PullRequestAction,
  { base, head, merge }: PushedMerge,
  { fork = false } = {},
): object {
  const require = createRequire(import.meta.url)
  const events = require('@octokit/webhooks-examples') as { name: string; examples: PullRequestPayload[] }[]
  const example = events
    .find(({ name }) => name === 'pull_request')
    ?.examples.find((candidate) => candidate.action === action)
  if (example === undefined) throw new Error(`no example of a pull_request that is ${action}`)
  const payload = structuredClone(example)
  const { pull_request } = payload
  pull_request.head.sha = head
  pull_request.base.sha = base
  pull_request.base.repo = structuredClone(pull_request.base.repo)
  pull_request.merge_commit_sha = merge
  if (action === 'synchronize') payload.after = head
  if (fork) {
    pull_request.head.label = 'someone:changes'
    pull_request.head.repo.full_name = 'someone/Hello-World'
    pull_request.head.repo.fork = true
    pull_request.head.repo.owner.login = 'someone'
  }
  return payload
}
