// The artifact service of a run, in memory: what its jobs upload, list and download, and what it refuses.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface ArtifactService extends AsyncDisposable {
  /** What a runner has in its environment for it. */
  readonly env: Readonly<Record<string, string>>
  /** By their names, in the order of their uploads. */
  readonly artifacts: Map<string, Uint8Array>
  /** Answers in the service's place: a status for a method, or for a `GET` of an artifact, and its name. */
  refuse: ((method: string, name: string) => number | undefined) | undefined
}

const token = `x.${Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString('base64url')}.x`

export async function startArtifactService(): Promise<ArtifactService> {
  const uploading = new Map<string, Uint8Array>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const body = await buffer(request)
    const isBlob = url.pathname.startsWith('/blob/')
    const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
    const asked = isBlob ? {} : (JSON.parse(body.toString()) as { name?: string })
    const [method, name] = isBlob ? [request.method ?? '', last] : [last, asked.name ?? '']
    const json = (answer: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    const blob = `${url.origin}/blob/${encodeURIComponent(name)}?sig=a`
    const status = service.refuse?.(method, name)
    if (status !== undefined) return response.writeHead(status).end('{}')
    switch (method) {
      case 'CreateArtifact':
        if (service.artifacts.has(name)) return response.writeHead(409).end('{}')
        return json({ ok: true, signed_upload_url: blob })
      case 'PUT':
        if (url.searchParams.get('comp') === 'block') uploading.set(name, body)
        return response.writeHead(201).end()
      case 'FinalizeArtifact':
        service.artifacts.set(name, uploading.get(name) ?? new Uint8Array())
        return json({ ok: true, artifact_id: '1' })
      case 'ListArtifacts':
        return json({
          artifacts: [...service.artifacts].map(([listed, zip], id) => ({
            workflow_run_backend_id: 'run',
            workflow_job_run_backend_id: 'job',
            database_id: `${id}`,
            name: listed,
            size: `${zip.length}`,
          })),
        })
      case 'GetSignedArtifactURL':
        return json({ signed_url: blob })
      case 'GET':
        return response.writeHead(200).end(service.artifacts.get(name))
      default:
        return response.writeHead(404).end('{}')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const service: ArtifactService = {
    env: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      ACTIONS_RUNTIME_TOKEN: token,
    },
    artifacts: new Map(),
    refuse: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return service
}
