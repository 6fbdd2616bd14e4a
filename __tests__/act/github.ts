// A GitHub on the loopback device: emulate keeps the state, GitHub's own description watches over every request and
// every answer, and a layer in front refuses what it is told to.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type HttpRequest, loadDescription } from './description.ts'
import { type ForeignRuns, foreignRuns } from './foreign-run.ts'
import { timeline } from './timeline.ts'

/** Of the webhook examples, so that payloads need no change. */
export const owner = 'Codertocat'
export const repo = 'Hello-World'
export const pullRequest = 2

/** Tokens, and whom they write as. The first is what a workflow gets by default. */
export const defaultToken = 'ghs_default'
const logins: Readonly<Record<string, string>> = {
  [defaultToken]: 'github-actions[bot]',
  ghp_owner: owner,
  ghp_someone: 'someone',
  ghs_verysecrettoken: 'github-actions[bot]',
}

export interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

export interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Of a fork's pull request, or without `pull-requests: write`. */
export const readOnly = ({ method }: HttpRequest): Refusal | undefined =>
  method === 'GET' ? undefined : { status: 403, message: 'Resource not accessible by integration' }

export interface GitHub extends AsyncDisposable {
  readonly url: string
  /** What GitHub would not have understood or answered; empty at the end of every good test. */
  readonly violations: string[]
  /** `METHOD path → status`, in order. */
  readonly log: string[]
  /** Answers in GitHub's place. */
  refuse: ((request: HttpRequest) => Refusal | undefined) | undefined
  comments(): Promise<readonly Comment[]>
  commentAs(token: string, body: string): Promise<Comment>
  remove(comment: number): Promise<void>
  readonly foreign: ForeignRuns
  /** Puts a file on the default branch. */
  put(path: string, text: string): Promise<void>
  /** For the timeline of the pull request. */
  committed(sha: string): void
  /** Sets or removes a label of the pull request. */
  label(name: string, set: boolean): Promise<void>
}

interface Owned {
  readonly owner: object
}

interface Emulator {
  readonly url: string
  close(): Promise<void>
}

export async function startGitHub(): Promise<GitHub> {
  const [description, emulator] = await Promise.all([loadDescription(), startEmulator()])

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
    const url = new URL(incoming.url ?? '/', gitHub.url)
    const stored = foreign.stored(url.pathname)
    if (stored !== undefined) return void outgoing.writeHead(200, { 'content-type': 'application/zip' }).end(stored)
    const raw = await text(incoming)
    const request: HttpRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: incoming.headers as Record<string, string>,
      body: raw === '' ? undefined : JSON.parse(raw),
    }
    const token = /^(?:token|bearer) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1]
    const login = token === undefined ? undefined : logins[token]
    const { status, body, headers = {} } = await respond(request, raw, login)
    gitHub.log.push(`${request.method} ${request.path} → ${status}`)
    if (request.path !== '/graphql') gitHub.violations.push(...description.responseErrors(request, status, body))
    outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    outgoing.end(JSON.stringify(body))
  }

  async function respond(request: HttpRequest, raw: string, login: string | undefined) {
    const refusal = gitHub.refuse?.(request) ?? refusalByToken(request, login)
    if (refusal !== undefined) {
      const { status, headers = {} } = refusal
      return { status, body: errorBody(refusal), headers }
    }
    // Not in the description, which is of REST alone. One question is known; every other one is a violation.
    if (request.path === '/graphql') {
      if (JSON.stringify(request.body).includes('{ viewer { login } }')) {
        return { status: 200, body: { data: { viewer: { login } } } }
      }
      gitHub.violations.push(`an unknown GraphQL query: ${raw}`)
      return { status: 200, body: { errors: [{ message: 'unknown query' }] } }
    }
    const errors = description.requestErrors(request)
    gitHub.violations.push(...errors)
    if (errors.length > 0) return { status: 422, body: errorBody({ status: 422, message: errors.join('; ') }) }
    // emulate answers 404 for a pull request's.
    if (request.path.endsWith('/timeline')) return { status: 200, body: history.items }
    // It has commits of its own; those of the repository under test are asked for by what they are in the pull request.
    const compared = request.path.replace(/\/compare\/[^/]+$/, '/compare/master...changes')
    const ofCommit = /^(\/repos\/[^/]+\/[^/]+)\/commits\/[0-9a-f]{40}\/pulls$/.exec(compared)
    const known = ofCommit === null ? compared : `${ofCommit[1]}/pulls`
    const authorization = request.headers.authorization ?? ''
    const ofFork = await foreign.answer(request, (path) => forward('GET', path, authorization, ''))
    if (ofFork !== undefined) return ofFork
    const path = `${known}?${new URLSearchParams(request.query)}`
    return forward(request.method, path, authorization, raw)
  }

  async function forward(method: string, path: string, authorization: string, body: string) {
    const headers = { authorization, 'content-type': 'application/json' }
    const response = await fetch(emulator.url + path, { method, headers, ...(body !== '' && { body }) })
    // Pages are to be asked for here, too.
    const link = response.headers.get('link')?.replaceAll(emulator.url, gitHub.url)
    // GitHub escapes a bot's name where it stands in a URL.
    const answer = (await response.text()).replaceAll('/github-actions[bot]', '/github-actions%5Bbot%5D')
    return {
      status: response.status,
      body: answer === '' ? undefined : (JSON.parse(answer) as unknown),
      ...(link && { headers: { link } }),
    }
  }

  async function call<T>(token: string, method: string, path: string, body?: object): Promise<T> {
    const raw = body === undefined ? '' : JSON.stringify(body)
    const answer = await forward(method, `/repos/${owner}/${repo}${path}`, `token ${token}`, raw)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as T
  }

  const history = timeline(`${owner}/${repo}`)
  const foreign = foreignRuns(`${owner}/${repo}`, () => gitHub.url)
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      gitHub.violations.push(`the bench broke: ${error instanceof Error ? error.stack : String(error)}`)
      outgoing.writeHead(500).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const gitHub: GitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations: [],
    log: [],
    refuse: undefined,
    comments: () => call('ghp_owner', 'GET', `/issues/${pullRequest}/comments?per_page=100`),
    commentAs: (token, body) => call(token, 'POST', `/issues/${pullRequest}/comments`, { body }),
    remove: (comment) => call('ghp_owner', 'DELETE', `/issues/comments/${comment}`),
    foreign,
    async put(path, text) {
      const content = Buffer.from(text).toString('base64')
      await call('ghp_owner', 'PUT', `/contents/${path}`, { message: path, content, branch: 'master' })
    },
    committed: history.committed,
    async label(name, set) {
      const labels = `/issues/${pullRequest}/labels`
      if (set) await call('ghp_owner', 'POST', labels, { labels: [name] })
      else await call('ghp_owner', 'DELETE', `${labels}/${name}`)
      const { owner: actor } = await call<Owned>('ghp_owner', 'GET', '')
      history.labeled(name, set, actor)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await emulator.close()
    },
  }
  await openPullRequest(call)
  return gitHub
}

async function startEmulator(): Promise<Emulator> {
  // It says what port it took only when it was told one.
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  // Through a variable: its types are there only where the bench is installed.
  const name: string = 'emulate'
  const { createEmulator } = (await import(name)) as { createEmulator(options: object): Promise<Emulator> }
  const tokens = Object.fromEntries(
    Object.entries(logins).map(([token, login]) => [token, { login, scopes: ['repo'] }]),
  )
  const users = Object.values(logins).map((login) => ({ login }))
  return createEmulator({
    service: 'github',
    port,
    baseUrl: `http://127.0.0.1:${port}`,
    seed: { tokens, github: { users, repos: [{ owner, name: repo, default_branch: 'master' }] } },
  })
}

/** The pull request of the webhook examples is number 2, so an issue comes first. Its commits are made up. */
async function openPullRequest(call: <T>(token: string, method: string, path: string, body?: object) => Promise<T>) {
  const master = await call<{ object: { sha: string } }>('ghp_owner', 'GET', '/git/ref/heads/master')
  await call('ghp_owner', 'POST', '/issues', { title: 'an issue' })
  await call('ghp_owner', 'POST', '/git/refs', { ref: 'refs/heads/changes', sha: master.object.sha })
  const content = Buffer.from('changed\n').toString('base64')
  await call('ghp_owner', 'PUT', '/contents/file', { message: 'change', content, branch: 'changes' })
  const opened = await call<{ number: number }>('ghp_owner', 'POST', '/pulls', {
    title: 'a change',
    head: 'changes',
    base: 'master',
  })
  if (opened.number !== pullRequest) throw new Error(`the pull request is number ${opened.number}`)
}

function refusalByToken({ method, path }: HttpRequest, login: string | undefined): Refusal | undefined {
  if (login === undefined) return { status: 401, message: 'Bad credentials' }
  // An installation's token is nobody's.
  if (method === 'GET' && path === '/user' && login.endsWith('[bot]')) {
    return { status: 403, message: 'Resource not accessible by integration' }
  }
  return undefined
}

const errorBody = ({ status, message }: Refusal) => ({
  message,
  documentation_url: 'https://docs.github.com/rest',
  status: String(status),
})
