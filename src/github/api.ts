import { setTimeout as realSleep } from 'node:timers/promises'
import { getOctokit } from '@actions/github'

export type Octokit = ReturnType<typeof getOctokit>

export interface Connection {
  readonly token: string
  /** The runner's GITHUB_API_URL: another one on GitHub Enterprise Server. */
  readonly apiUrl: string
  /** Milliseconds that one request may take, its answer included. */
  readonly timeout?: number
  readonly sleep?: (milliseconds: number) => Promise<void>
  /** Default: one that knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
}

/** Milliseconds to wait before each further attempt. */
const waits = [1000, 4000]
/** Nobody's job should stand still for longer because of a comment. */
const longestWait = 60_000

/**
 * A GitHub client that waits and tries again where that can help: rate limits always, broken answers only for
 * requests that do no harm when they arrive twice. So a POST that failed may have been carried out.
 */
export function connect({ token, apiUrl, timeout = 30_000, sleep = realSleep, fetch }: Connection): Octokit {
  const octokit = getOctokit(token, { baseUrl: apiUrl, ...(fetch && { request: { fetch } }) })
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 0; ; attempt++) {
      try {
        // Changed in place: what a hook passes on does not reach the hooks inside it, and the token's is one.
        options.request = { ...options.request, signal: AbortSignal.timeout(timeout) }
        return await request(options)
      } catch (error) {
        const failure = failureOf(error)
        const wait = failure && waitBefore(failure, waits[attempt], options.method)
        if (wait === undefined) throw error
        await sleep(wait)
      }
    }
  })
  return octokit
}

/** How a request failed, as far as a caller can act on it. */
export type Failure =
  /** GitHub said no, and would say so again: any 4xx but a rate limit. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'rate-limit'; readonly reason: string; readonly retryAfterSeconds?: number }
  /** No answer, one that came too late, or a 5xx. Whether the request was carried out is not known. */
  | { readonly kind: 'broken'; readonly reason: string }

/** What an error that a request threw means; undefined for anything that is no answer to a request. */
export function failureOf(error: unknown): Failure | undefined {
  // By its fields, since @octokit/request-error is not ours to import and may be there in two versions.
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  const { status } = error
  const { headers, data } = responseOf(error)
  // GitHub's own sentence: Octokit's message has a link to the API's documentation behind it.
  const message = data?.message ?? error.message
  const reason = `${status === 500 && headers === undefined ? 'no answer' : status}: ${message}`
  if (status >= 500) return { kind: 'broken', reason }
  const limited = headers?.['retry-after'] !== undefined || headers?.['x-ratelimit-remaining'] === '0'
  if (status === 429 || (status === 403 && (limited || /rate limit/i.test(message)))) {
    const retryAfterSeconds = Number(headers?.['retry-after'])
    return { kind: 'rate-limit', reason, ...(Number.isFinite(retryAfterSeconds) && { retryAfterSeconds }) }
  }
  return status >= 400 ? { kind: 'refused', status, reason } : undefined
}

interface Response {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly data?: { readonly message?: string }
}

function responseOf(error: Error): Response {
  return 'response' in error && typeof error.response === 'object' && error.response !== null ? error.response : {}
}

/** Milliseconds to wait before the request is sent again; undefined: it is not. */
function waitBefore(failure: Failure, planned: number | undefined, method: string): number | undefined {
  if (planned === undefined || failure.kind === 'refused') return undefined
  if (failure.kind === 'broken') return method === 'POST' ? undefined : planned
  const asked = failure.retryAfterSeconds === undefined ? planned : failure.retryAfterSeconds * 1000
  return asked <= longestWait ? asked : undefined
}
