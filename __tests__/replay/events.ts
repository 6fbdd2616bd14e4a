// What brings changes to a repository on GitHub: a pull request as actions/checkout leaves it, pushes, a merge queue's group.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fork, owner, repo } from './github.ts'
import type { ActionOptions, Files, Stage } from './stage.ts'

const number = 2
const repository = { full_name: `${owner}/${repo}`, default_branch: 'main' }

export interface PullRequest {
  readonly base: string
  readonly head: string
  readonly merge: string
  /** What a workflow on `pull_request` is started with. */
  readonly event: Pick<ActionOptions, 'event' | 'payload' | 'sha' | 'ref'>
}

interface Origin {
  readonly fork?: boolean
}

/** A pull request of one commit, its merge with main checked out without history. */
export function pullRequest(
  stage: Stage,
  before: Files,
  after: Files,
  { fork: isFork = false }: Origin = {},
): PullRequest {
  const base = stage.commit(before)
  stage.git('checkout', '--quiet', '-b', 'changes')
  const head = stage.commit(after)
  stage.git('checkout', '--quiet', '--detach', base)
  stage.git('merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, 'changes')
  const merge = stage.git('rev-parse', 'HEAD')
  publish(stage, ['main', 'changes', `${merge}:refs/pull/${number}/merge`])
  checkOut(stage, merge)
  stage.github.pullRequest = { number, head, base }
  stage.github.timeline.push({ event: 'committed', sha: head })
  const from = isFork ? `${fork}/${repo}` : repository.full_name
  const payload = {
    action: 'opened',
    number,
    repository,
    sender: { login: 'gopher' },
    pull_request: {
      number,
      draft: false,
      base: { sha: base, ref: 'main', repo: { full_name: repository.full_name } },
      head: { sha: head, ref: 'changes', label: `${from.split('/')[0]}:changes`, repo: { full_name: from } },
    },
  }
  return { base, head, merge, event: { event: 'pull_request', payload, sha: merge, ref: `refs/pull/${number}/merge` } }
}

/** The group of a merge queue that has the pull request in it. */
export const mergeGroup = ({ base, merge }: PullRequest): PullRequest['event'] => ({
  event: 'merge_group',
  payload: {
    action: 'checks_requested',
    repository,
    sender: { login: 'gopher' },
    merge_group: {
      base_sha: base,
      base_ref: 'refs/heads/main',
      head_sha: merge,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`,
    },
  },
  sha: merge,
})

/** A run in a fork has ended, of the workflow and the pull request. */
export const workflowRun = ({ base, head }: PullRequest, runId: number): PullRequest['event'] => ({
  event: 'workflow_run',
  payload: {
    action: 'completed',
    repository,
    sender: { login: fork },
    workflow_run: {
      id: runId,
      run_attempt: 1,
      name: 'Binary budget',
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: head,
      head_branch: 'changes',
      head_repository: { full_name: `${fork}/${repo}` },
      repository,
    },
  },
  sha: base,
})

/** A push of one more commit to main, checked out without history. */
export function push(stage: Stage, files: Files): PullRequest['event'] {
  const before = stage.git('rev-parse', '--verify', '--quiet', 'HEAD')
  const after = stage.commit(files)
  publish(stage, ['main'])
  return {
    event: 'push',
    payload: { before, after, ref: 'refs/heads/main', repository, sender: { login: 'gopher' } },
    sha: after,
  }
}

/** Sends branches to what stands for github.com. */
function publish(stage: Stage, refs: readonly string[]): void {
  const origin = join(stage.places.world, 'origin.git')
  if (!stage.git('remote').includes('origin')) {
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', '--template=', origin])
    // As GitHub does: any commit can be asked for by its SHA.
    execFileSync('git', ['config', 'uploadpack.allowAnySHA1InWant', 'true'], { cwd: origin })
    stage.git('remote', 'add', 'origin', `https://github.com/${repository.full_name}`)
  }
  stage.git('push', '--quiet', '--force', 'origin', ...refs)
}

/** As actions/checkout leaves it: this commit alone. */
function checkOut(stage: Stage, merge: string): void {
  const { repository: folder } = stage.places
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  stage.git('init', '--quiet', '--initial-branch=main', '--template=')
  stage.git('remote', 'add', 'origin', `https://github.com/${repository.full_name}`)
  stage.git('fetch', '--quiet', '--depth=1', 'origin', `+${merge}:refs/remotes/pull/${number}/merge`)
  stage.git('checkout', '--quiet', '--force', `refs/remotes/pull/${number}/merge`)
}
