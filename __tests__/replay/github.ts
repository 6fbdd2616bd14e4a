// A GitHub in memory behind a port of the loopback device: as much of it as the program talks to. What is asked and sent is
// kept in order.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type Comments, commentsInMemory } from '../github/stand-in.ts'

export const owner = 'gopher'
export const repo = 'hello'
export const fork = 'stranger'

export interface GitHub extends Comments {
  readonly url: string
  /** `METHOD path`, with what was sent. */
  readonly requests: string[]
  /** Of the pull request. */
  readonly labels: string[]
  /** Events of its timeline. */
  readonly timeline: object[]
  /** Its commits, by which a push or a merge group is known to be its. */
  pullRequest: { readonly number: number; readonly head: string; readonly base: string } | undefined
  /** Files of the base branch. */
  readonly files: Record<string, string>
  /** By name, in the order in which they came. */
  readonly artifacts: Map<string, Buffer>
  /** Answers in GitHub's place: a status for `METHOD path`. */
  refuse: ((request: string) => number | undefined) | undefined
  close(): void
}

/** What the runner gives a job, so that it may use the run's artifacts. */
export const runtimeToken = `x.${Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString('base64url')}.x`

interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export async function startGitHub(): Promise<GitHub> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  // Nothing waits for it when a replay is over.
  server.unref()
  const github: GitHub = Object.assign(commentsInMemory(), {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    labels: [],
    timeline: [],
    pullRequest: undefined,
    files: {},
    artifacts: new Map(),
    refuse: undefined,
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
  const api = `/repos/${owner}/${repo}`
  let uploading: Buffer = Buffer.alloc(0)

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', github.url)
    const method = incoming.method ?? 'GET'
    const sent = await buffer(incoming)
    const line = `${method} ${url.pathname}${url.search}`
    github.requests.push(`${line}${sentText(sent)}`)
    const refused = github.refuse?.(line)
    const { status, body, headers } =
      refused === undefined
        ? answer(method, url, sent)
        : { status: refused, body: { message: 'Resource not accessible by integration' }, headers: {} }
    if (body instanceof Uint8Array) {
      outgoing.writeHead(status, { 'content-type': 'application/zip', ...headers }).end(body)
      return
    }
    outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    outgoing.end(status === 204 ? undefined : JSON.stringify(body ?? {}))
  }

  function answer(method: string, url: URL, sent: Buffer): Reply {
    const { pathname } = url
    if (pathname.startsWith('/twirp/')) return artifactService(pathname.split('/').at(-1) ?? '', sent)
    if (pathname === '/storage') {
      if (url.searchParams.get('comp') === 'block') uploading = sent
      return { status: 201 }
    }
    const [, stored] = /^\/storage\/(\d+)$/.exec(pathname) ?? []
    if (stored !== undefined) return { status: 200, body: artifactAt(stored) }
    const { pullRequest } = github
    const pull = pullRequest && {
      number: pullRequest.number,
      head: { sha: pullRequest.head, repo: { full_name: `${fork}/${repo}` } },
      base: { ref: 'main', sha: pullRequest.base },
    }
    if (pathname === `${api}/pulls`) {
      return { status: 200, body: url.searchParams.get('head') === `${fork}:changes` && pull ? [pull] : [] }
    }
    if (/\/commits\/[0-9a-f]{40}\/pulls$/.test(pathname)) return { status: 200, body: pull ? [pull] : [] }
    if (pathname.includes('/compare/'))
      return { status: 200, body: { commits: pullRequest ? [{ sha: pullRequest.head }] : [] } }
    if (pathname.endsWith('/labels')) return { status: 200, body: github.labels.map((name) => ({ name })) }
    if (pathname.endsWith('/timeline')) return { status: 200, body: github.timeline }
    if (pathname.includes('/statuses/')) return { status: 201, body: {} }
    if (/\/actions\/runs\/\d+\/artifacts$/.test(pathname)) {
      const all = [...github.artifacts].map(([name, { length }], id) => ({
        id,
        name,
        size_in_bytes: length,
        expired: false,
      }))
      return { status: 200, body: { total_count: all.length, artifacts: all } }
    }
    const [, zip] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(pathname) ?? []
    if (zip !== undefined) return { status: 200, body: artifactAt(zip) }
    const [, path] = /\/contents\/(.*)$/.exec(decodeURIComponent(pathname)) ?? []
    if (path !== undefined) {
      const text = github.files[path]
      if (text === undefined) return { status: 404, body: { message: 'Not Found' } }
      return { status: 200, body: { type: 'file', content: Buffer.from(text).toString('base64') } }
    }
    return github.answer({ method, url, body: sent.toString() })
  }

  const artifactAt = (at: string) => [...github.artifacts.values()][Number(at)]

  /** The service that the runner uploads a run's artifacts to. */
  function artifactService(called: string, sent: Buffer): Reply {
    const { name } = JSON.parse(sent.toString()) as { name: string }
    switch (called) {
      case 'CreateArtifact':
        return { status: 200, body: { ok: true, signed_upload_url: `${github.url}/storage?sig=a` } }
      case 'FinalizeArtifact':
        github.artifacts.set(name, uploading)
        return { status: 200, body: { ok: true, artifact_id: '1' } }
      case 'ListArtifacts': {
        const owned = { workflow_run_backend_id: 'run', workflow_job_run_backend_id: 'job' }
        const artifacts = [...github.artifacts].map(([name, { length }], id) => ({
          ...owned,
          database_id: `${id}`,
          name,
          size: `${length}`,
        }))
        return { status: 200, body: { artifacts } }
      }
      case 'GetSignedArtifactURL':
        return {
          status: 200,
          body: { signed_url: `${github.url}/storage/${[...github.artifacts.keys()].indexOf(name)}?sig=b` },
        }
      default:
        return { status: 404 }
    }
  }

  return github
}

/** What was sent, as one reads it. Archives are made of what is in the reports, and their bytes are another encoder's matter. */
function sentText(sent: Buffer): string {
  if (sent.length === 0) return ''
  if (sent.subarray(0, 2).toString('latin1') === 'PK') return '\n(a zip archive)'
  const text = sent.toString()
  try {
    const { body, ...rest } = JSON.parse(text) as Record<string, unknown>
    const others = Object.keys(rest).length > 0 ? `\n${JSON.stringify({ ...rest, ...ofArchive(rest) })}` : ''
    return `${others}${typeof body === 'string' ? `\n${body}` : ''}`
  } catch {
    return `\n${text}`
  }
}

/** A size and a hash are those of an archive. */
const ofArchive = ({ hash }: Record<string, unknown>) => (hash === undefined ? {} : { hash: '…', size: '…' })
