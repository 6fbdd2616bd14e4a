import { setTimeout as realSleep } from 'node:timers/promises'
import { type Failure, failureOf, type Octokit } from './api.ts'
import { isNewer, isSameRun, type RunStamp, stamped, stampOf, withoutStamp } from './comment-stamp.ts'

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
  | { readonly kind: 'created' | 'updated'; readonly id: number; readonly url: string }
  | { readonly kind: 'unchanged'; readonly id: number; readonly url: string }
  /** What stands there is of a newer run. */
  | { readonly kind: 'older'; readonly id: number; readonly url: string; readonly newer: RunStamp }
  /** Quiet, and no comment stands there. */
  | { readonly kind: 'nothing-to-do' }
  /**
   * The token may not (a fork's, Dependabot's), or the pull request is locked, or gone, or GitHub does not like the text.
   * The job is not to fail by it.
   */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** GitHub does not answer, answers otherwise each time, or asks to wait for too long. The job is not to fail by it. */
  | { readonly kind: 'unavailable'; readonly reason: string }

/** The author that GitHub gives to what a workflow's default token writes. */
const defaultTokenLogin = 'github-actions[bot]'

/**
 * Brings the pull request's one comment up to date: created, rewritten in place, or left alone where its text is the
 * same already. Throws only for bugs.
 */
export function publishComment({ message, run, ...publication }: Publication): Promise<Published> {
  return settleComment({ ...publication, latest: async () => ({ message, run }), mostRounds: 3 })
}

/** What is to be said as of now. */
export interface Latest {
  readonly message: Message
  readonly run: RunStamp
}

export type Settling = Omit<Publication, 'message' | 'run'> & {
  /** Asked before each look at the comment. To the same results it gives the same text in every job. */
  readonly latest: () => Promise<Latest>
  /** Default: as many as a large matrix can give reason for. Fewer where other jobs have other things to say. */
  readonly mostRounds?: number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/**
 * Brings the one comment up to date while other jobs do the same. Returns what became of it. Throws only for bugs.
 *
 * GitHub cannot write only if nobody else has written since. So each job repeats: ask for the text, look at the comments,
 * write. It stops when it finds nothing to write. The last writer of all has then looked after its own writing.
 */
export async function settleComment(settling: Settling): Promise<Published> {
  const { latest, mostRounds = 100, sleep = realSleep, ...publication } = settling
  let done: Extract<Published, { kind: 'created' | 'updated' }> | undefined
  let [broken, behind] = [0, 0]
  for (let round = 0; round < mostRounds; round++) {
    const found = await publishOnce({ ...publication, ...(await latest()) })
    switch (found.kind) {
      case 'created':
      case 'updated':
        done = { ...found, kind: done?.kind ?? found.kind }
        break
      case 'unchanged':
        return done ?? found
      case 'nothing-to-do':
      case 'older':
      case 'refused':
        return found
      case 'vanished':
        break
      case 'behind':
        // Another job knows of results that we do not: they are to be found in a moment, or what stands there is right.
        if (++behind > mostBehind) return { kind: 'unchanged', id: found.id, url: found.url }
        await sleep(pause)
        break
      case 'broken':
        // A creation that broke may have been carried out, so the next round looks before it writes.
        if (++broken > mostBroken) return { kind: 'unavailable', reason: found.reason }
        await sleep(pause)
        break
      case 'unavailable':
        return found
    }
  }
  return done ?? { kind: 'unavailable', reason: `the comment did not come to rest in ${mostRounds} rounds` }
}

const mostBehind = 5
const mostBroken = 3
const pause = 1000

type Round =
  | Published
  /** A creation that was answered by a 5xx, too late, or not at all. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** The comment that was to be changed is gone. */
  | { readonly kind: 'vanished' }
  /** What stands there was made of more results. */
  | { readonly kind: 'behind'; readonly id: number; readonly url: string }

async function publishOnce(publication: Publication): Promise<Round> {
  try {
    return await look(publication)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return failure.kind === 'refused' ? failure : { kind: 'unavailable', reason: failure.reason }
  }
}

async function look(publication: Publication): Promise<Round> {
  const { marker, run, message } = publication
  const comments = await ownComments(publication)
  const [oldest, ...others] = comments
  if (oldest === undefined) {
    if (message.kind === 'quiet') return { kind: 'nothing-to-do' }
    return create(publication, stamped(marker, run, message.body))
  }

  const newest = comments.reduce((one, other) => (isNewer(stampOf(other.body), stampOf(one.body)) ? other : one))
  const stamp = stampOf(newest.body)
  const { id, html_url: url } = newest
  if (isNewer(stamp, run)) {
    // What we created while a newer run did is ours to remove; where ours is the older comment, theirs moves into it.
    const own = others.filter((other) => other.id > id && isSameRun(stampOf(other.body), run))
    await Promise.all(own.map((other) => remove(publication, other)))
    return { kind: 'older', id, url, newer: stamp }
  }
  if (isSameRun(stamp, run) && (stamp.results ?? 0) > (run.results ?? 0)) return { kind: 'behind', id, url }
  return rewrite(publication, oldest, others)
}

async function create({ octokit, owner, repo, number }: Publication, body: string): Promise<Round> {
  try {
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body })
    return { kind: 'created', id: data.id, url: data.html_url }
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.kind !== 'broken') throw error
    return { kind: 'broken', reason: failure.reason }
  }
}

/** Puts the text into the oldest comment, and removes the others: several jobs created one at the same moment. */
async function rewrite(publication: Publication, oldest: Comment, others: readonly Comment[]): Promise<Round> {
  const { octokit, owner, repo, marker, run, message } = publication
  const { id, html_url: url } = oldest
  const text = message.kind === 'comment' ? message.body : message.line
  const body = stamped(marker, run, text)
  // Compared without the stamp: the same words are not written again, at the price that an even older run may still
  // overwrite them until something changes.
  const same = withoutStamp(oldest.body) === withoutStamp(body)
  if (!same) {
    try {
      await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body })
    } catch (error) {
      if (isGone(failureOf(error))) return { kind: 'vanished' }
      throw error
    }
  }
  await Promise.all(others.map((other) => remove(publication, other)))
  return { kind: same && others.length === 0 ? 'unchanged' : 'updated', id, url }
}

async function remove({ octokit, owner, repo }: Publication, { id }: Comment): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id })
  } catch (error) {
    if (!isGone(failureOf(error))) throw error // Another job was quicker.
  }
}

const isGone = (failure: Failure | undefined): boolean =>
  failure?.kind === 'refused' && (failure.status === 404 || failure.status === 410)

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
