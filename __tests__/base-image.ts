import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A registry on this machine with one image, `base`, that has no layer: for builders that want one to put a program into. */
export async function emptyBaseImage(): Promise<{ readonly name: string } & AsyncDisposable> {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...described(config) },
    layers: [],
  })
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: ['amd64', 'arm64'].map((architecture) => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      ...described(manifest),
      platform: { os: 'linux', architecture },
    })),
  })
  const server = createServer(({ url = '' }, response) => {
    const wanted = url.split('/').at(-1) ?? ''
    const text = [config, manifest, index].find((one) => described(one).digest === wanted)
    const found = url === '/v2/' ? '{}' : wanted === 'latest' ? index : text
    const type = found === config ? 'application/vnd.oci.image.config.v1+json' : JSON.parse(found ?? '{}').mediaType
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': type ?? 'application/json',
      'content-length': Buffer.byteLength(found ?? ''),
      'docker-content-digest': described(found ?? '').digest,
    })
    response.end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    name: `localhost:${port}/base:latest`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const described = (text: string) => ({
  digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  size: Buffer.byteLength(text),
})
