import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type Artifact, ArtifactError, type ArtifactStore } from '../../src/github/artifacts.ts'
import {
  artifactName,
  packResult,
  readArtifactName,
  resultLimits,
  unpackResult,
} from '../../src/github/result-archive.ts'
import { gatherer, uploadResult } from '../../src/github/results.ts'
import { cell, sizes } from '../core/judging.ts'
import { result } from '../core/results.ts'

const own = result({ index: 2, total: 6, attempt: 3, cells: [cell({ size: sizes(1, 2) })] })
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

/** A store of this run, with what its jobs uploaded. */
function store(uploaded: Readonly<Record<string, Uint8Array>> = {}) {
  const artifacts: (Artifact & { zip: Uint8Array })[] = []
  const downloads: string[] = []
  const add = (name: string, bytes: Uint8Array) =>
    artifacts.push({ id: String(artifacts.length), name, size: bytes.length, zip: bytes })
  for (const [name, bytes] of Object.entries(uploaded)) add(name, bytes)
  const service: ArtifactStore = {
    async upload(name, bytes) {
      if (artifacts.some((artifact) => artifact.name === name)) throw new ArtifactError('CreateArtifact: 409')
      add(name, bytes)
    },
    list: async () => artifacts,
    async download({ id, name }) {
      downloads.push(name)
      return artifacts[Number(id)]?.zip ?? new Uint8Array()
    },
  }
  return { service, artifacts, downloads }
}

test('an artifact is named by platform, shard and attempt, and by what else tells jobs apart', () => {
  assert.match(artifactName(own), /^binary-budget-linux-amd64-3-of-6-attempt-3-[0-9a-f]{8}$/)
  const others = [
    { ...own, directory: 'app' },
    { ...own, job: { ...own.job, name: 'other' } },
    { ...own, job: { ...own.job, step: 'other' } },
    { ...own, job: { ...own.job, matrix: { go: '1.26' } } },
    { ...own, run: { ...own.run, attempt: 4 } },
    { ...own, platform: 'linux/arm/v7' },
  ]
  assert.equal(new Set([own, ...others].map(artifactName)).size, 7)
  assert.match(artifactName({ ...own, platform: 'a"b:c\nd' }), /^[\w.-]+$/)
})

test('a result comes out of its archive as it went in', () => {
  assert.deepEqual(unpackResult(packResult(own)), { kind: 'result', result: own })
})

test('an archive that is not one of ours is refused with a reason', async (t) => {
  const bomb = zip({ 'result.json': ' '.repeat(resultLimits.unpacked + 1) })
  const lying = zip({ 'result.json': JSON.stringify(own) })
  const directory = new DataView(lying.buffer, lying.byteOffset)
  // The size that the archive declares of its file, where its directory says it.
  directory.setUint32(directory.getUint32(lying.length - 6, true) + 24, 10, true)
  const twice = zip({ 'result.json': '{}', 'result.jsoN': '{}' })
  // The other name, in the file's own header and in the directory, is made the same one.
  for (let at = 0; at < twice.length; at++) if (twice[at] === 0x4e && twice[at - 1] === 0x6f) twice[at] = 0x6e
  const cases: readonly { name: string; archive: Uint8Array; reason: RegExp }[] = [
    { name: 'the same file twice', archive: twice, reason: /has result\.json 2 times/ },
    {
      name: 'of another version',
      archive: zip({ 'result.json': JSON.stringify({ ...own, version: 2 }) }),
      reason: /another version/,
    },
    { name: 'nothing', archive: new Uint8Array(), reason: /not a zip file/ },
    { name: 'no archive', archive: strToU8('<html>'), reason: /not a zip file/ },
    { name: 'another file', archive: zip({ 'other.json': '{}' }), reason: /no result\.json/ },
    { name: 'no result', archive: zip({ 'result.json': '{}' }), reason: /form of a result/ },
    { name: 'a bomb', archive: bomb, reason: /too large: 16000001 bytes unpacked, of at most 16000000/ },
    { name: 'a file that is longer than declared', archive: lying, reason: /not JSON/ },
    { name: 'too large an archive', archive: new Uint8Array(resultLimits.packed + 1), reason: /too large: 8000001/ },
  ]
  for (const { name, archive, reason } of cases) {
    await t.test(name, () => {
      const read = unpackResult(archive)
      assert.ok(read.kind === 'refused')
      assert.match(read.reason, reason)
    })
  }
})

const odd = (digit: number) => `binary-budget-linux-amd64-1-of-6-attempt-1-0000000${digit}`

test('results of the run and the directory are gathered, each fetched once', async () => {
  const other = result({ index: 0, total: 6 })
  const { service, downloads } = store({
    [artifactName(other)]: packResult(other),
    [odd(1)]: packResult({ ...other, directory: 'app' }),
    [odd(2)]: packResult({ ...other, run: { id: 7, attempt: 1 } }),
    [odd(3)]: strToU8('<html>'),
    'coverage-report': strToU8('not ours'),
    // As a user may call the report that the action made: no result, and nothing to warn of.
    'binary-budget-report': strToU8('not ours either'),
  })
  const gather = gatherer(service, { runId: 500, directory: '.' })
  const first = await gather()
  assert.deepEqual(first, {
    results: [other],
    lost: [
      { kind: 'other-run', from: odd(2), detail: 'it is of another run' },
      { kind: 'invalid', from: odd(3), detail: 'it is not a zip file' },
    ],
    ignored: [{ kind: 'invalid', from: 'artifact 5', detail: 'it is not a zip file' }],
  })
  await uploadResult(service, own)
  assert.deepEqual((await gather()).results, [other, own])
  // Five at first; then the new one, and again the three that were no results.
  assert.equal(downloads.length, 5 + 4)
})

test('an artifact that cannot be used is lost, unless its job has a result under another name', async (t) => {
  const later = { ...own, run: { ...own.run, attempt: own.run.attempt + 1 } }
  const garbage = strToU8('<html>')
  const name = artifactName(own)
  const cases: readonly { name: string; uploaded: Readonly<Record<string, Uint8Array>>; lost: number }[] = [
    { name: 'no other has one', uploaded: { [name]: garbage }, lost: 1 },
    {
      name: 'it has one in the same attempt',
      uploaded: { [name]: garbage, [`${name}-0123456789abcdef`]: packResult(own) },
      lost: 0,
    },
    {
      name: 'it has one in a later attempt',
      uploaded: { [name]: garbage, [artifactName(later)]: packResult(later) },
      lost: 0,
    },
    {
      name: 'it has one in an earlier attempt alone',
      uploaded: { [name]: packResult(own), [artifactName(later)]: garbage },
      lost: 1,
    },
    {
      name: 'another job has one',
      uploaded: { [name]: garbage, [artifactName(result({}))]: packResult(result({})) },
      lost: 1,
    },
    {
      name: 'all that has a name is too large',
      uploaded: { [name]: new Uint8Array(resultLimits.packed + 1) },
      lost: 1,
    },
    {
      name: 'a name that this program does not give',
      uploaded: { [`${name}-2`]: garbage, 'binary-budget-report': garbage },
      lost: 0,
    },
  ]
  for (const { name: title, uploaded, lost } of cases) {
    await t.test(title, async () => {
      const gathered = await gatherer(store(uploaded).service, { runId: 500, directory: '.' })()
      assert.equal(gathered.lost.length, lost)
      const whole = Object.values(uploaded).filter((bytes) => unpackResult(bytes).kind === 'result')
      assert.equal(gathered.lost.length + gathered.ignored.length + whole.length, Object.keys(uploaded).length)
    })
  }
})

test('an artifact that cannot be downloaded does not lose the others, and is asked for again', async () => {
  const others = [0, 1, 3, 4, 5].map((index) => result({ index, total: 6 }))
  const { service } = store(Object.fromEntries([own, ...others].map((one) => [artifactName(one), packResult(one)])))
  let isDown = true
  const gather = gatherer(
    {
      ...service,
      download: async (artifact) => {
        if (isDown && artifact.name === artifactName(own)) throw new ArtifactError('download: 503')
        return service.download(artifact)
      },
    },
    { runId: 500, directory: '.' },
  )
  assert.deepEqual(await gather(), {
    results: others,
    lost: [{ kind: 'not-downloaded', from: artifactName(own), detail: 'download: 503' }],
    ignored: [],
  })
  isDown = false
  assert.deepEqual(await gather(), { results: [own, ...others], lost: [], ignored: [] })
})

test('a bug while an artifact is read is not taken for a lost one', async () => {
  const { service } = store({ [artifactName(own)]: packResult(own) })
  const broken = { ...service, download: () => Promise.reject(new TypeError('a bug')) }
  await assert.rejects(gatherer(broken, { runId: 500 })(), { name: 'TypeError' })
})

test('a name that is taken already is no reason to keep a result back: it is uploaded under one that nobody can guess', async () => {
  const name = artifactName(own)
  const { service, artifacts } = store({ [name]: strToU8('half of an upload'), [`${name}-2`]: strToU8('a guess') })
  await uploadResult(service, own)
  await uploadResult(service, own)
  const [, , ...names] = artifacts.map((artifact) => artifact.name)
  for (const one of names) {
    assert.match(one.replace(name, ''), /^-[0-9a-f]{16}$/)
    assert.deepEqual(readArtifactName(one), readArtifactName(name))
  }
  assert.equal(new Set(names).size, 2)
  assert.deepEqual((await gatherer(service, { runId: 500 })()).results, [own, own])
})

test('an upload that is refused under each name fails', async () => {
  const tried: string[] = []
  const refusing: ArtifactStore = {
    ...store().service,
    upload: async (name) => {
      tried.push(name)
      throw new ArtifactError('CreateArtifact: 409')
    },
  }
  await assert.rejects(uploadResult(refusing, own), new ArtifactError('CreateArtifact: 409'))
  assert.deepEqual([tried.length, new Set(tried).size], [4, 4])
})
