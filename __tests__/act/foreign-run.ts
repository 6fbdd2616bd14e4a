// What GitHub has of a run in a fork and emulate lacks: its artifacts, the fork's branch as a pull request's head, and commit
// statuses.
import type { HttpRequest } from './description.ts'
import type { PushedMerge } from './repository.ts'

export interface ForeignRun {
  readonly id: number
  readonly merge: PushedMerge
  /** Zip files by name. */
  readonly artifacts: ReadonlyMap<string, Uint8Array>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Status {
  readonly sha: string
  readonly state: string
  readonly context: string
}

interface Head {
  readonly sha: string
  readonly ref: string
  readonly label: string
  readonly repo: Readonly<Record<string, unknown>>
}

export interface ForeignRuns {
  readonly statuses: Status[]
  ended: ForeignRun | undefined
  /** What GitHub answers; undefined for what emulate knows itself. `forward` asks that one. */
  answer(request: HttpRequest, forward: (path: string) => Promise<Answer>): Promise<Answer | undefined>
  /** Where artifacts are stored: bytes, apart from the API. */
  stored(path: string): Uint8Array | undefined
}

export function foreignRuns(repository: string, url: () => string): ForeignRuns {
  const api = `/repos/${repository}`
  const state: ForeignRuns = {
    statuses: [],
    ended: undefined,
    async answer({ method, path, query, body }, forward) {
      const { ended } = state
      if (ended !== undefined && path === `${api}/actions/runs/${ended.id}/artifacts`) {
        return { status: 200, body: { total_count: ended.artifacts.size, artifacts: artifactsOf(ended) } }
      }
      const [, at] = /\/actions\/artifacts\/(\d+)\/zip$/.exec(path) ?? []
      if (at !== undefined) return { status: 302, body: undefined, headers: { location: `${url()}/storage/${at}` } }
      if (method === 'GET' && path === `${api}/pulls` && ended !== undefined) {
        if (query.head !== 'someone:changes') return { status: 200, body: [] }
        const found = await forward(`${api}/pulls?state=open`)
        const pulls = found.body as readonly { readonly head: Head }[]
        return { ...found, body: pulls.map((pull) => ({ ...pull, head: foreignHead(pull.head, ended.merge.head) })) }
      }
      const [, sha] = /\/statuses\/([0-9a-f]{40})$/.exec(path) ?? []
      if (sha === undefined) return undefined
      const status = body as Omit<Status, 'sha'>
      state.statuses.push({ sha, state: status.state, context: status.context })
      return { status: 201, body: { ...statusBody(`${url()}${path}`), ...status } }
    },
    stored(path) {
      const [, at] = /^\/storage\/(\d+)$/.exec(path) ?? []
      return at === undefined ? undefined : [...(state.ended?.artifacts.values() ?? [])][Number(at)]
    },
  }
  return state

  function artifactsOf({ artifacts }: ForeignRun): object[] {
    const time = '2026-11-26T12:00:00Z'
    return [...artifacts].map(([name, zip], id) => ({
      id,
      node_id: `A_${id}`,
      name,
      size_in_bytes: zip.length,
      url: `${url()}${api}/actions/artifacts/${id}`,
      archive_download_url: `${url()}${api}/actions/artifacts/${id}/zip`,
      expired: false,
      created_at: time,
      updated_at: time,
      expires_at: time,
    }))
  }
}

const foreignHead = (head: Head, sha: string): Head => ({
  ...head,
  sha,
  label: 'someone:changes',
  repo: { ...head.repo, full_name: 'someone/Hello-World', fork: true },
})

const statusBody = (url: string) => ({
  url,
  avatar_url: null,
  id: 1,
  node_id: 'S_1',
  target_url: null,
  created_at: '2026-11-26T12:00:00Z',
  updated_at: '2026-11-26T12:00:00Z',
  creator: null,
})
