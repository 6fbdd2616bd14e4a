import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Comment {
  id: number
  body: string
  user: { login: string } | null
  html_url: string
}

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** The few routes of GitHub that comments need, in memory. `intercept` answers in GitHub's place, after `carriedOut` if that is said. */
export interface StandIn extends AsyncDisposable {
  readonly url: string
  readonly comments: Comment[]
  /** `METHOD path?query` of every request, in order. */
  readonly requests: string[]
  login: string | undefined
  intercept: ((request: string) => (Answer & { carriedOut?: boolean }) | 'silence' | undefined) | undefined
  add(login: string | null, body: string): Comment
}

export async function startStandIn(): Promise<StandIn> {
  const comments: Comment[] = []
  const server = createServer(async (request, response) => {
    const line = `${request.method} ${request.url}`
    standIn.requests.push(line)
    const instead = standIn.intercept?.(line)
    if (instead === 'silence') return
    const answer = instead === undefined || instead.carriedOut === true ? await route(request) : instead
    const { status, body, headers } = instead ?? answer
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers, ...headers })
    response.end(JSON.stringify(body ?? {}))
  })

  async function route(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', standIn.url)
    if (url.pathname === '/graphql') {
      return standIn.login === undefined
        ? { status: 200, body: { errors: [{ message: 'Resource not accessible by integration' }] } }
        : { status: 200, body: { data: { viewer: { login: standIn.login } } } }
    }
    if (request.method === 'GET') {
      const size = Number(url.searchParams.get('per_page') ?? 30)
      const page = Number(url.searchParams.get('page') ?? 1)
      const next = new URL(url)
      next.searchParams.set('page', String(page + 1))
      const more = page * size < comments.length
      const body = comments.slice((page - 1) * size, page * size)
      return { status: 200, body, ...(more && { headers: { link: `<${next}>; rel="next"` } }) }
    }
    const { body } = JSON.parse(await text(request)) as { body: string }
    if (request.method === 'POST')
      return { status: 201, body: standIn.add(standIn.login ?? 'github-actions[bot]', body) }
    const comment = comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`))
    if (comment === undefined) return { status: 404, body: { message: 'Not Found' } }
    comment.body = body
    return { status: 200, body: comment }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    requests: [],
    login: 'github-actions[bot]',
    intercept: undefined,
    add(login, body) {
      const id = 1000 + comments.length
      const comment = { id, body, user: login === null ? null : { login }, html_url: `https://github.com/c/${id}` }
      comments.push(comment)
      return comment
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return standIn
}
