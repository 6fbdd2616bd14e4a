import type { Octokit } from './api.ts'
import { type Failure, failureOf } from './api.ts'

/** The run that speaks: an older one must not overwrite what a newer one said. */
export interface RunStamp {
  /** Grows over all of GitHub. The run number does not do: it starts at 1 again when a workflow's file is renamed. */
  readonly runId: number
  readonly attempt: number
  readonly headSha: string
}

export type Message =
  | { readonly kind: 'comment'; readonly body: string }
  /** Nothing worth a comment: none is created, and an earlier one shrinks to this line. */
  | { readonly kind: 'quiet'; readonly line: string }

export interface Publication {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  /** Of the pull request. */
  readonly number: number
  /** From `commentMarker`. */
  readonly marker: string
  readonly run: RunStamp
  readonly message: Message
}

export type Published =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly id: number; readonly url: string }
  /** What stands there is of a newer run. */
  | { readonly kind: 'older'; readonly id: number; readonly url: string; readonly newer: RunStamp }
  /** Quiet, and no comment stands there. */
  | { readonly kind: 'nothing-to-do' }
  /**
   * The token may not (a fork's, Dependabot's), or the pull request is locked, or gone, or GitHub does not like the text.
   * The job is not to fail by it.
   */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** GitHub does not answer, or asks to wait for longer than a job should. The job is not to fail by it. */
  | { readonly kind: 'unavailable'; readonly reason: string }

/** The author that GitHub gives to what a workflow's default token writes. */
const defaultTokenLogin = 'github-actions[bot]'

/**
 * The invisible text by which a run finds the comment of its predecessor: one a workflow and working directory,
 * whatever the number of jobs.
 */
export function commentMarker({ workflow, directory }: { workflow: string; directory: string }): string {
  // Percent-encoded, because a `>` or a line break in a name would end the HTML comment, and a space is the separator.
  const encoded = [workflow, directory].map((name) => encodeURIComponent(name).replaceAll('--', '-%2D'))
  return `<!-- go-binary-budget: ${encoded.join(' ').replaceAll('%2F', '/')} -->`
}

/**
 * Brings the pull request's one comment up to date: created, rewritten in place, or left alone where its text is the
 * same already. Throws only for bugs.
 */
export async function publishComment(publication: Publication): Promise<Published> {
  try {
    const first = await publishOnce(publication)
    // A creation that broke may have been carried out, and a comment can be deleted between looking and writing: the
    // second attempt looks again.
    const last = first.kind === 'broken' || first.kind === 'deleted' ? await publishOnce(publication) : first
    if (last.kind === 'deleted') return { kind: 'unavailable', reason: 'the comment was deleted, twice' }
    return last.kind === 'broken' ? { kind: 'unavailable', reason: last.reason } : last
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return failure.kind === 'refused' ? failure : { kind: 'unavailable', reason: failure.reason }
  }
}

type Attempt = Published | Extract<Failure, { kind: 'broken' }> | { readonly kind: 'deleted' }

async function publishOnce(publication: Publication): Promise<Attempt> {
  const { octokit, owner, repo, number, marker, run, message } = publication
  const [existing] = await ownComments(publication)
  if (existing === undefined) {
    if (message.kind === 'quiet') return { kind: 'nothing-to-do' }
    try {
      const body = stamped(marker, run, message.body)
      const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body })
      return { kind: 'created', id: data.id, url: data.html_url }
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind === 'broken') return failure
      throw error
    }
  }

  const { id, html_url: url } = existing
  const earlier = readStamp(existing.body)
  if (earlier !== undefined && isNewer(earlier, run)) return { kind: 'older', id, url, newer: earlier }
  const text = message.kind === 'comment' ? message.body : message.line
  // Compared without the stamp: the same words are not written again, at the price that an even older run may still
  // overwrite them until something changes.
  if (withoutStamp(existing.body) === withoutStamp(stamped(marker, run, text))) return { kind: 'unchanged', id, url }
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: stamped(marker, run, text) })
    return { kind: 'updated', id, url }
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.kind === 'refused' && failure.status === 404) return { kind: 'deleted' }
    throw error
  }
}

interface Comment {
  readonly id: number
  readonly html_url: string
  readonly body: string
}

/** This marker's comments by this token's author, the oldest first, over all pages. */
async function ownComments({ octokit, owner, repo, number, marker }: Publication): Promise<readonly Comment[]> {
  const all = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  })
  const marked = all.filter(({ body }) => body?.startsWith(marker))
  if (marked.length === 0) return []
  const login = await ownLogin(octokit)
  return marked
    .filter(({ user }) => user?.login === login)
    .map(({ id, html_url, body = '' }) => ({ id, html_url, body }))
    .sort((one, other) => one.id - other.id)
}

/**
 * Who the token writes as. GraphQL's viewer is the one question that users' tokens and Apps' installation tokens
 * alike can ask (GET /user refuses the latter); who is refused there too holds a default token.
 */
async function ownLogin(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
    return viewer.login
  } catch (error) {
    const failure = failureOf(error)
    const answeredWithErrors = error instanceof Error && error.name === 'GraphqlResponseError'
    if (failure?.kind === 'refused' || answeredWithErrors) return defaultTokenLogin
    throw error
  }
}

const stampPattern = /<!-- run (\d+) attempt (\d+) head (\S+) -->/

function stamped(marker: string, { runId, attempt, headSha }: RunStamp, text: string): string {
  return `${marker}<!-- run ${runId} attempt ${attempt} head ${headSha} -->\n${text}`
}

const firstLine = (body: string) => body.split('\n', 1)[0] ?? ''

function readStamp(body: string): RunStamp | undefined {
  const [, runId, attempt, headSha] = stampPattern.exec(firstLine(body)) ?? []
  if (headSha === undefined) return undefined
  return { runId: Number(runId), attempt: Number(attempt), headSha }
}

/** GitHub's own editor ends lines with CRLF, and GitHub drops spaces at the end. */
function withoutStamp(body: string): string {
  const first = firstLine(body)
  return (first.replace(stampPattern, '') + body.slice(first.length)).replaceAll('\r\n', '\n').trimEnd()
}

function isNewer(one: RunStamp, other: RunStamp): boolean {
  return one.runId === other.runId ? one.attempt > other.attempt : one.runId > other.runId
}
