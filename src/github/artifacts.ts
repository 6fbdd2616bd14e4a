import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as realSleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'
import { BearerCredentialHandler } from '@actions/http-client/lib/auth'
import * as v from 'valibot'

/** An artifact of this very run. */
export interface Artifact {
  /** Unique for ever. */
  readonly id: string
  readonly name: string
  /** Of the zip file, in bytes. */
  readonly size: number
}

/** The artifacts of the run that this job is part of. Each method throws an ArtifactError where the service fails. */
export interface ArtifactStore {
  /** Artifacts are immutable: a name that the run has already is refused. */
  upload(name: string, zip: Uint8Array): Promise<void>
  /** All of the run's, of earlier attempts too, whoever uploaded them. */
  list(): Promise<readonly Artifact[]>
  download(artifact: Artifact): Promise<Uint8Array>
}

/** The service does not do what it is asked for. The job is not to fail by it. */
export class ArtifactError extends Error {
  override readonly name = 'ArtifactError'
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * The runner's own store, which needs no permission of the workflow's token: the service behind actions/upload-artifact@v4.
 * Undefined where there is none, as on GitHub Enterprise Server. Why not @actions/artifact: docs/decisions/artifacts.md.
 */
export function runArtifacts(
  env: Env,
  sleep: (milliseconds: number) => Promise<void> = realSleep,
): ArtifactStore | undefined {
  const { ACTIONS_RESULTS_URL: resultsUrl, ACTIONS_RUNTIME_TOKEN: token } = env
  const own = token === undefined ? undefined : backendIds(token)
  if (!hasArtifactService(env) || !token || own === undefined) return undefined
  const service = new HttpClient('go-binary-budget', [new BearerCredentialHandler(token)], { socketTimeout: 30_000 })
  // The signed URLs are all that the storage needs, and the token is not for it.
  const storage = new HttpClient('go-binary-budget', [], { socketTimeout: 60_000 })
  const owners = new Map<string, Owner>()

  async function call<Schema extends v.GenericSchema>(method: string, request: object, schema: Schema) {
    const url = new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, resultsUrl).href
    const answer = await persistently(method, sleep, () =>
      service.post(url, JSON.stringify(request), { 'content-type': 'application/json' }),
    )
    const read = v.safeParse(schema, snakeCased(jsonOf(answer)))
    if (!read.success) throw new ArtifactError(`${method}: an answer of another form than expected`)
    return read.output as v.InferOutput<Schema>
  }

  return {
    async upload(name, zip) {
      const { signed_upload_url: url } = await call('CreateArtifact', { ...own, name, version: 4 }, created)
      const put = (query: string, body: Uint8Array) => {
        const headers = { 'content-type': 'application/zip', 'content-length': String(body.length) }
        return persistently('upload', sleep, () =>
          storage.request('PUT', `${url}&${query}`, Readable.from([Buffer.from(body)]), headers),
        )
      }
      // One block, as actions/upload-artifact would send it; a list of blocks makes it a file.
      await put(`comp=block&blockid=${encodeURIComponent(blockId)}`, zip)
      await put('comp=blocklist', Buffer.from(`<BlockList><Latest>${blockId}</Latest></BlockList>`))
      const hash = `sha256:${createHash('sha256').update(zip).digest('hex')}`
      await call('FinalizeArtifact', { ...own, name, size: String(zip.length), hash }, finalized)
    },
    async list() {
      const { artifacts } = await call('ListArtifacts', own, listed)
      return artifacts.map(({ database_id: id, name, size, ...owner }) => {
        owners.set(id, owner)
        return { id, name, size: Number(size) }
      })
    },
    async download({ id, name }) {
      const { signed_url: url } = await call('GetSignedArtifactURL', { ...(owners.get(id) ?? own), name }, located)
      return persistently('download', sleep, () => storage.get(url))
    },
  }
}

/** Whether the server has such a service at all. Where it has and there is no store, the runner's token is of no use for it. */
export const hasArtifactService = ({ ACTIONS_RESULTS_URL: url, GITHUB_SERVER_URL: server }: Env): boolean =>
  url !== undefined && url !== '' && !isEnterpriseServer(server)

interface Owner {
  readonly workflow_run_backend_id: string
  readonly workflow_job_run_backend_id: string
}

/** Of the upload; any will do, in base64. */
const blockId = Buffer.from('1').toString('base64')

const created = v.object({ ok: v.literal(true), signed_upload_url: v.pipe(v.string(), v.url()) })
const finalized = v.object({ ok: v.literal(true) })
const located = v.object({ signed_url: v.pipe(v.string(), v.url()) })
const listed = v.object({
  artifacts: v.optional(
    v.array(
      v.object({
        workflow_run_backend_id: v.string(),
        workflow_job_run_backend_id: v.string(),
        database_id: v.string(),
        name: v.string(),
        // 64-bit numbers are texts in the protocol's JSON, and a 0 is left out.
        size: v.optional(v.string(), '0'),
      }),
    ),
    [],
  ),
})

/** The run and the job as the service knows them: in the scope `Actions.Results:RUN:JOB` of the runner's token. */
function backendIds(token: string): Owner | undefined {
  try {
    const { scp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { scp?: unknown }
    const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)/.exec(String(scp)) ?? []
    return run && job ? { workflow_run_backend_id: run, workflow_job_run_backend_id: job } : undefined
  } catch {
    return undefined // A runner with tokens of its own kind has no such service either.
  }
}

/** As @actions/artifact tells them: everything but github.com, *.ghe.com and local ones. */
function isEnterpriseServer(server = 'https://github.com'): boolean {
  const { hostname } = new URL(server)
  return hostname !== 'github.com' && !hostname.endsWith('.ghe.com') && !hostname.endsWith('.localhost')
}

type Answer = Awaited<ReturnType<HttpClient['get']>>

/** Milliseconds to wait before each further attempt. */
const waits = [1000, 4000, 10_000]

/** The answer's body. What the service may do when asked once more is asked again: all requests may arrive twice. */
async function persistently(
  what: string,
  sleep: (milliseconds: number) => Promise<void>,
  send: () => Promise<Answer>,
): Promise<Buffer> {
  for (let attempt = 0; ; attempt++) {
    const { failure, again, body } = await sent(what, send)
    if (body !== undefined) return body
    const wait = waits[attempt]
    if (!again || wait === undefined) throw failure
    await sleep(wait)
  }
}

type Sent =
  | { readonly body: Buffer; readonly failure?: undefined; readonly again?: undefined }
  | { readonly body?: undefined; readonly failure: ArtifactError; readonly again: boolean }

async function sent(what: string, send: () => Promise<Answer>): Promise<Sent> {
  try {
    const answer = await send()
    const status = answer.message.statusCode ?? 0
    const body = (await answer.readBodyBuffer?.()) ?? Buffer.from(await answer.readBody())
    if (status >= 200 && status < 300) return { body }
    return { failure: new ArtifactError(`${what}: ${status}`), again: status >= 500 || status === 429 }
  } catch (cause) {
    // No connection, or none for long enough. The signed URL would be in the message of some of these errors.
    const { code = 'no answer' } = cause as NodeJS.ErrnoException
    return { failure: new ArtifactError(`${what}: ${code}`, { cause }), again: true }
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined // Some proxy's page.
  }
}

/** GitHub names fields as its protocol does, servers that stand in for it as JSON does: both are right. */
function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased)
  if (typeof value !== 'object' || value === null) return value
  const renamed = Object.entries(value).map(([key, of]) => [
    key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    snakeCased(of),
  ])
  return Object.fromEntries(renamed)
}
