// A GitHub in memory on which a run in a fork has ended: its artifacts, the pull request, the base branch's config.
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { eventFrom, type WorkflowRunEvent } from '../../src/core/event.ts'
import type { Result } from '../../src/core/report/result.ts'
import { connect } from '../../src/github/api.ts'
import { artifactName, packResult } from '../../src/github/result-archive.ts'
import { type ForeignReport, reportForeignRun } from '../../src/runner/report-fork.ts'
import { type Comments, commentsInMemory } from './stand-in.ts'

export const headSha = 'c'.repeat(40)
const fork = 'stranger/Hello-World'
export const runUrl = 'https://github.com/o/r/actions/runs/500'

export interface Foreign {
  /** By their names; bytes that may be anything. */
  readonly artifacts?: Readonly<Record<string, Uint8Array>>
  /** The config of the base branch; absent: there is none. */
  readonly config?: string
  readonly labels?: readonly string[]
  /** The commit that the pull request's head is at by now. */
  readonly standsAt?: string
  /** The repository that the pull request comes from. */
  readonly comesFrom?: string
  readonly event?: Partial<WorkflowRunEvent>
  /** Answers in GitHub's place: a status for `METHOD path`. */
  readonly refuse?: (request: string) => number | undefined
  /** Outlives a run, for what comes after it. */
  readonly comments?: Comments
}

export interface Told {
  readonly reports: readonly ForeignReport[]
  readonly notes: readonly string[]
  /** Of each comment. */
  readonly bodies: readonly string[]
  readonly statuses: readonly Record<string, unknown>[]
  readonly requests: readonly string[]
}

export const uploaded = (...results: readonly Result[]): Record<string, Uint8Array> =>
  Object.fromEntries(results.map((result) => [artifactName(result), packResult(result)]))

/** GitHub's own example of the event, as it would be for a fork's pull request, whose list of pull requests is empty. */
export function forkEvent(change: Partial<WorkflowRunEvent> = {}): WorkflowRunEvent {
  const all = examples as unknown as { name: string; examples: { workflow_run: Record<string, unknown> }[] }[]
  const example = structuredClone(all.find(({ name }) => name === 'workflow_run')?.examples[0])
  if (example === undefined) throw new Error('no example of workflow_run')
  const { workflow_run: run } = example
  Object.assign(run, { id: 500, event: 'pull_request', conclusion: 'failure', name: 'ci', pull_requests: [] })
  Object.assign(run, { head_sha: headSha, head_branch: 'changes', run_attempt: 2 })
  run.head_repository = { ...(run.head_repository as object), full_name: fork }
  const event = eventFrom('workflow_run', example, { sha: '', ref: '' })
  if (event.kind !== 'workflow_run') throw new Error(event.kind)
  return { ...event, ...change }
}

/** A response made by hand has no address, and Octokit asks for it. */
const at = (url: URL, response: Response): Response => Object.defineProperty(response, 'url', { value: url.href })

/** What `report` does when a run in a fork has ended. */
export async function tell(foreign: Foreign): Promise<Told> {
  const { artifacts = {}, config, labels = [], standsAt = headSha, comesFrom = fork, event, refuse } = foreign
  const memory = foreign.comments ?? commentsInMemory()
  const names = Object.keys(artifacts)
  const [notes, statuses, requests]: [string[], Record<string, unknown>[], string[]] = [[], [], []]

  function answer(method: string, url: URL, body: string): { status: number; body?: unknown; headers?: object } {
    const { pathname } = url
    if (pathname.endsWith('/actions/runs/500/artifacts')) {
      const page = names.map((name, id) => ({ id, name, size_in_bytes: artifacts[name]?.length, expired: false }))
      return { status: 200, body: { total_count: names.length, artifacts: page } }
    }
    const [, id] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(pathname) ?? []
    if (id !== undefined) return { status: 200, body: artifacts[names[Number(id)] ?? ''] }
    if (pathname.endsWith('/pulls')) {
      if (url.searchParams.get('head') !== 'stranger:changes') return { status: 200, body: [] }
      const head = { sha: standsAt, repo: { full_name: comesFrom } }
      return { status: 200, body: [{ number: 7, head, base: { ref: 'main', sha: 'b'.repeat(40) } }] }
    }
    if (pathname.includes('/contents/')) {
      if (url.searchParams.get('ref') !== 'main' || config === undefined) return { status: 404, body: {} }
      return { status: 200, body: { type: 'file', content: Buffer.from(config).toString('base64') } }
    }
    if (pathname.endsWith('/labels')) return { status: 200, body: labels.map((name) => ({ name })) }
    if (pathname.endsWith('/timeline')) return { status: 200, body: [] }
    if (pathname.includes('/statuses/')) {
      statuses.push({ ...JSON.parse(body), sha: pathname.split('/').at(-1) })
      return { status: 201, body: {} }
    }
    return memory.answer({ method, url, body })
  }

  const octokit = connect({
    token: 'ghs_secret',
    apiUrl: 'http://github.test',
    sleep: async () => {},
    fetch: async (input, init) => {
      const url = new URL(String(input))
      const request = `${init?.method ?? 'GET'} ${url.pathname}`
      requests.push(request)
      const refused = refuse?.(request)
      const { status, body, headers } =
        refused === undefined
          ? answer(init?.method ?? 'GET', url, String(init?.body ?? ''))
          : { status: refused, body: { message: 'no' }, headers: {} }
      if (body instanceof Uint8Array) {
        return at(url, new Response(Buffer.from(body), { status, headers: { 'content-type': 'application/zip' } }))
      }
      const type = { 'content-type': 'application/json; charset=utf-8' }
      return at(url, new Response(JSON.stringify(body ?? {}), { status, headers: { ...type, ...headers } }))
    },
  })
  const reports = await reportForeignRun({
    event: forkEvent(event),
    octokit,
    owner: 'o',
    repo: 'r',
    configPath: '.github/binary-budget.yml',
    comment: 'on-change',
    runUrl,
    note: (text) => notes.push(text),
  })
  return { reports, notes, bodies: memory.comments.map(({ body }) => body), statuses, requests }
}
