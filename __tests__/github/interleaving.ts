// A GitHub in memory whose every request is a point where another job may come first: which one is drawn.
import { setImmediate } from 'node:timers/promises'
import { connect, type Octokit } from '../../src/github/api.ts'
import { ArtifactError, type ArtifactStore } from '../../src/github/artifacts.ts'
import { drawing } from '../drawing.ts'
import { type Comments, commentsInMemory } from './stand-in.ts'

export interface Job {
  readonly octokit: Octokit
  readonly store: ArtifactStore
  readonly sleep: () => Promise<void>
}

export interface Interleaved {
  readonly memory: Comments
  readonly requests: number
}

/**
 * Runs jobs against one GitHub, one request at a time, in an order that is drawn. Of `failing`, a share of all requests,
 * half are carried out before they fail. Rejects when a job does.
 */
export async function interleave(
  jobs: readonly ((job: Job) => Promise<void>)[],
  { seed, failing = 0 }: { readonly seed: number; readonly failing?: number },
): Promise<Interleaved> {
  const random = drawing(seed)
  const memory = commentsInMemory()
  const artifacts: { id: string; name: string; size: number; zip: Uint8Array }[] = []
  const waiting: (() => void)[] = []
  let requests = 0

  const turn = () => new Promise<void>((resolve) => waiting.push(resolve))

  /** Carries a request out when it is its turn, unless it is to fail. */
  async function carryOut<Answer>(work: () => Answer, failed: () => Answer): Promise<Answer> {
    await turn()
    requests++
    if (random() >= failing) return work()
    if (random() < 0.5) work()
    return failed()
  }

  const octokit = connect({
    token: 'ghs_secret',
    apiUrl: 'http://github.test',
    sleep: turn,
    fetch: async (input, init) => {
      const request = { method: init?.method ?? 'GET', url: new URL(String(input)), body: String(init?.body ?? '') }
      const answer = await carryOut(
        () => memory.answer(request),
        () => ({ status: 502, body: { message: 'Bad Gateway' } }),
      )
      const { status, body = {}, headers = {} } = answer as { status: number; body?: unknown; headers?: object }
      return new Response(status === 204 ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      })
    },
  })
  const refuse = (what: string) => () => {
    throw new ArtifactError(`${what}: 503`)
  }
  const store: ArtifactStore = {
    upload: (name, zip) =>
      carryOut(() => {
        if (artifacts.some((artifact) => artifact.name === name)) throw new ArtifactError('CreateArtifact: 409')
        artifacts.push({ id: String(artifacts.length), name, size: zip.length, zip })
      }, refuse('upload')),
    list: () => carryOut(() => [...artifacts], refuse('list')),
    download: ({ id }) => carryOut(() => artifacts[Number(id)]?.zip ?? new Uint8Array(), refuse('download')),
  }

  let running = jobs.length
  const ended = Promise.all(
    jobs.map((job) =>
      turn()
        .then(() => job({ octokit, store, sleep: turn }))
        .finally(() => running--),
    ),
  )
  ended.catch(() => {}) // Awaited below.
  while (running > 0) {
    // All that follows from the last answer has happened before the next one is given.
    await setImmediate()
    const [next] = waiting.splice(Math.floor(random() * waiting.length), 1)
    next?.()
  }
  await ended
  return { memory, requests }
}
