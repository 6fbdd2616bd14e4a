import type { WorkflowRunEvent } from '../core/event.ts'
import { failureOf, type Octokit } from './api.ts'
import { ArtifactError, type ArtifactStore } from './artifacts.ts'

export interface Asking {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
}

/** As much as a matrix of 256 jobs, run again and again; a stranger's workflow may upload more. */
const mostArtifacts = 1_000

/** The artifacts of another run of the repository, by GitHub's API, which needs `actions: read`. Nothing is uploaded. */
export function artifactsOfRun({ octokit, owner, repo }: Asking, runId: number): ArtifactStore {
  return {
    upload: () => Promise.reject(new ArtifactError('another run takes no artifacts')),
    list: () =>
      asArtifactError('listing artifacts', async () => {
        const found = []
        const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
          owner,
          repo,
          run_id: runId,
          per_page: 100,
        })
        for await (const { data } of pages) {
          found.push(...data)
          if (found.length >= mostArtifacts) break
        }
        return found
          .filter(({ expired }) => !expired)
          .slice(0, mostArtifacts)
          .map(({ id, name, size_in_bytes }) => ({ id: String(id), name, size: size_in_bytes }))
      }),
    download: ({ id }) =>
      asArtifactError('downloading an artifact', async () => {
        const { data } = await octokit.rest.actions.downloadArtifact({
          owner,
          repo,
          artifact_id: Number(id),
          archive_format: 'zip',
        })
        return new Uint8Array(data as ArrayBuffer)
      }),
  }
}

async function asArtifactError<Value>(what: string, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (cause) {
    const failure = failureOf(cause)
    if (failure === undefined) throw cause
    throw new ArtifactError(`${what}: ${failure.reason}`, { cause })
  }
}

export interface ForeignPullRequest {
  readonly number: number
  readonly headSha: string
  readonly baseRef: string
  readonly baseSha: string
}

/**
 * The open pull request that a run in a fork is of: found by the fork and its branch, then by the commit, since what the
 * run says of itself is a stranger's, and GitHub names none. Undefined: none is open, or its head has moved on. Throws
 * what a request throws.
 */
export async function pullRequestOfRun(
  { octokit, owner, repo }: Asking,
  { headRepo, headBranch, headSha }: WorkflowRunEvent,
): Promise<ForeignPullRequest | undefined> {
  if (headRepo === undefined || headBranch === '') return undefined
  const head = `${headRepo.split('/')[0]}:${headBranch}`
  const found = await octokit.paginate(octokit.rest.pulls.list, { owner, repo, state: 'open', head, per_page: 100 })
  const of = found.find((one) => one.head.sha === headSha && one.head.repo?.full_name === headRepo)
  return of && { number: of.number, headSha, baseRef: of.base.ref, baseSha: of.base.sha }
}

/** The text of a file at a commit; undefined if there is none. Throws what a request throws. */
export async function fileAt({ octokit, owner, repo }: Asking, path: string, ref: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref })
    // A folder is a list, and a submodule has no content.
    return 'content' in data ? Buffer.from(data.content, 'base64').toString() : undefined
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.kind === 'refused' && failure.status === 404) return undefined
    throw error
  }
}

export interface CommitStatus {
  readonly sha: string
  readonly state: 'success' | 'failure' | 'error'
  /** What branch protection names. */
  readonly context: string
  readonly description: string
  readonly url: string
}

/** GitHub takes no longer one. */
const longestDescription = 140

/** Sets a status on a commit, which needs `statuses: write`. Throws what a request throws. */
export async function setStatus({ octokit, owner, repo }: Asking, status: CommitStatus): Promise<void> {
  const { sha, state, context, url } = status
  const text = status.description
  const description = text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1)}…`
  await octokit.rest.repos.createCommitStatus({ owner, repo, sha, state, context, description, target_url: url })
}
