import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type Artifact, ArtifactError, type ArtifactStore } from '../../src/github/artifacts.ts'
import { artifactName, packResult, resultLimits, unpackResult } from '../../src/github/result-archive.ts'
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

test('results of the run and the directory are gathered, each fetched once', async () => {
  const other = result({ index: 0, total: 6 })
  const { service, downloads } = store({
    [artifactName(other)]: packResult(other),
    'binary-budget-linux-amd64-1-of-6-attempt-1-00000001': packResult({ ...other, directory: 'app' }),
    'binary-budget-linux-amd64-1-of-6-attempt-1-00000002': packResult({ ...other, run: { id: 7, attempt: 1 } }),
    'binary-budget-linux-amd64-1-of-6-attempt-1-00000003': strToU8('<html>'),
    'coverage-report': strToU8('not ours'),
    // As a user may call the report that the action made: no result, and nothing to warn of.
    'binary-budget-report': strToU8('not ours either'),
  })
  const gather = gatherer(service, { runId: 500, directory: '.' })
  const first = await gather()
  assert.deepEqual(first.results, [other])
  assert.deepEqual(first.refused, [
    'The artifact 2 is not a result: it is of another run.',
    'The artifact 3 is not a result: it is not a zip file.',
  ])
  assert.deepEqual(first.strange, ['The artifact 5 is not a result: it is not a zip file.'])
  await uploadResult(service, own)
  assert.deepEqual((await gather()).results, [other, own])
  // Five at first; then the new one, and again the three that were no results.
  assert.equal(downloads.length, 5 + 4)
})

test('a name that is taken already is no reason to keep a result back', async () => {
  const { service, artifacts } = store({ [artifactName(own)]: strToU8('half of an upload') })
  await uploadResult(service, own)
  assert.deepEqual(artifacts.map(({ name }) => name).slice(1), [`${artifactName(own)}-2`])
})
