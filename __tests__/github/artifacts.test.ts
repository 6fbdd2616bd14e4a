import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { ArtifactError, hasArtifactService, runArtifacts } from '../../src/github/artifacts.ts'

interface Served {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: Buffer
}

/** The service's few calls, one blob, and what it was asked. `fail` answers in its place. */
async function startService() {
  const served: Served[] = []
  let blob = Buffer.alloc(0)
  const service = {
    served,
    url: '',
    fail: undefined as ((request: Served) => number | undefined) | undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming
    const request = { method, path, authorization: headers.authorization, body: await buffer(incoming) }
    served.push(request)
    const status = service.fail?.(request)
    if (status !== undefined) return outgoing.writeHead(status).end('<html>')
    if (method === 'PUT') {
      if (path.includes('comp=block&')) blob = request.body
      return outgoing.writeHead(201).end()
    }
    if (method === 'GET') return outgoing.writeHead(200).end(blob)
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify(answers[path.split('/').at(-1) ?? '']))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answers: Record<string, object> = {
    CreateArtifact: { ok: true, signed_upload_url: `${service.url}/blob?sig=a%3D` },
    FinalizeArtifact: { ok: true, artifact_id: '9' },
    ListArtifacts: {
      artifacts: [
        {
          workflow_run_backend_id: 'run',
          workflow_job_run_backend_id: 'other',
          database_id: '9',
          name: 'n',
          size: '3',
        },
      ],
    },
    // As servers that stand in for GitHub's write it.
    GetSignedArtifactURL: { signedUrl: `${service.url}/blob?sig=b%3D` },
  }
  return service
}

const tokenWith = (scope: string) => `x.${Buffer.from(JSON.stringify({ scp: scope })).toString('base64url')}.x`
const token = tokenWith('Actions.Example Actions.Results:run:job')

const storeOf = (url: string, slept: number[] = []) => {
  const env = { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token, GITHUB_SERVER_URL: 'https://github.com' }
  const store = runArtifacts(env, async (milliseconds) => void slept.push(milliseconds))
  assert.ok(store)
  return store
}

const calls = (served: readonly Served[]) => served.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)

test('a file is uploaded in the name of this job, to the URL that the service signs and without its token', async () => {
  await using service = await startService()
  await storeOf(service.url).upload('n', new Uint8Array([1, 2, 3]))
  assert.deepEqual(calls(service.served), [
    'POST CreateArtifact',
    'PUT blob?sig=a%3D&comp=block&blockid=MQ%3D%3D',
    'PUT blob?sig=a%3D&comp=blocklist',
    'POST FinalizeArtifact',
  ])
  const [create, put, list, finalize] = service.served
  const own = { workflow_run_backend_id: 'run', workflow_job_run_backend_id: 'job' }
  assert.deepEqual(JSON.parse(`${create?.body}`), { ...own, name: 'n', version: 4 })
  assert.equal(create?.authorization, `Bearer ${token}`)
  assert.deepEqual([put?.authorization, [...(put?.body ?? [])]], [undefined, [1, 2, 3]])
  assert.equal(`${list?.body}`, '<BlockList><Latest>MQ==</Latest></BlockList>')
  // sha256 of 01 02 03
  const hash = 'sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81'
  assert.deepEqual(JSON.parse(`${finalize?.body}`), { ...own, name: 'n', size: '3', hash })
})

test("what another job uploaded is downloaded in that job's name", async () => {
  await using service = await startService()
  const store = storeOf(service.url)
  await store.upload('n', new Uint8Array([1, 2, 3]))
  const [artifact] = await store.list()
  assert.deepEqual(artifact, { id: '9', name: 'n', size: 3 })
  assert.ok(artifact)
  assert.deepEqual([...(await store.download(artifact))], [1, 2, 3])
  const asked = service.served.find(({ path }) => path.endsWith('GetSignedArtifactURL'))
  assert.deepEqual(JSON.parse(`${asked?.body}`), {
    workflow_run_backend_id: 'run',
    workflow_job_run_backend_id: 'other',
    name: 'n',
  })
})

test('a failure of the service is tried again where that can help, and told without a URL', async (t) => {
  const cases = [
    { name: 'a 503, twice', status: 503, times: 2, slept: [1000, 4000], error: undefined },
    { name: 'a 503 that stays', status: 503, times: 9, slept: [1000, 4000, 10_000], error: 'ListArtifacts: 503' },
    { name: 'a 403', status: 403, times: 9, slept: [], error: 'ListArtifacts: 403' },
    {
      name: 'a page in its place',
      status: 200,
      times: 9,
      slept: [],
      error: 'ListArtifacts: an answer of another form than expected',
    },
  ]
  for (const { name, status, times, slept: expected, error } of cases) {
    await t.test(name, async () => {
      await using service = await startService()
      service.fail = () => (service.served.length <= times ? status : undefined)
      const slept: number[] = []
      const outcome = storeOf(service.url, slept).list()
      if (error === undefined) assert.equal((await outcome).length, 1)
      else await assert.rejects(outcome, (thrown) => thrown instanceof ArtifactError && thrown.message === error)
      assert.deepEqual(slept, expected)
    })
  }
})

test('there is no store where GitHub has none', async (t) => {
  const env = { ACTIONS_RESULTS_URL: 'http://127.0.0.1', ACTIONS_RUNTIME_TOKEN: token }
  const cases = [
    { name: 'outside a runner', env: {}, service: false },
    {
      name: 'GitHub Enterprise Server',
      env: { ...env, GITHUB_SERVER_URL: 'https://github.example.com' },
      service: false,
    },
    { name: 'a runner that names no service', env: { ...env, ACTIONS_RESULTS_URL: '' }, service: false },
    { name: 'a token that is none', env: { ...env, ACTIONS_RUNTIME_TOKEN: 'secret' }, service: true },
    {
      name: 'a token of another scope',
      env: { ...env, ACTIONS_RUNTIME_TOKEN: tokenWith('Actions.Example') },
      service: true,
    },
  ]
  for (const { name, env: surroundings, service } of cases) {
    await t.test(name, () => {
      assert.equal(runArtifacts(surroundings), undefined)
      assert.equal(hasArtifactService(surroundings), service)
    })
  }
  await t.test('but there is on a tenant of ghe.com', () =>
    assert.ok(runArtifacts({ ...env, GITHUB_SERVER_URL: 'https://octo.ghe.com' })),
  )
})
