import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { folderStore } from '../../../src/go/build/folder-store.ts'

describe('a folder of binaries', () => {
  let work: string
  let folder: string
  let binary: string
  let target: string
  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'store-'))
    folder = join(work, 'store')
    binary = join(work, 'binary')
    target = join(work, 'target')
    await writeFile(binary, 'ELF')
  })
  afterEach(() => rm(work, { recursive: true, force: true }))
  const sizes = { gzip: 2, zstd: 1 }

  it('gives back what was kept, as a program, and its sizes', async () => {
    await folderStore(folder).keep('key', binary, sizes)
    assert.deepEqual(await folderStore(folder).take('key', target), sizes)
    assert.equal(await readFile(target, 'utf8'), 'ELF')
    assert.equal((await stat(target)).mode & 0o777, 0o755)
  })

  it('has nothing under another key, nor before anything was kept', async () => {
    const store = folderStore(folder)
    assert.equal(await store.take('key', target), undefined)
    await store.keep('key', binary, sizes)
    assert.equal(await store.take('key ', target), undefined)
  })

  it('has changed when something was added, and not when it was there', async () => {
    const first = folderStore(folder)
    assert.equal(first.isChanged(), false)
    await first.keep('key', binary, sizes)
    assert.equal(first.isChanged(), true)
    const second = folderStore(folder)
    await second.take('key', target)
    await second.keep('key', binary, sizes)
    assert.equal(second.isChanged(), false)
  })

  const damages: Readonly<Record<string, (name: string) => Promise<void>>> = {
    'without its binary': (name) => rm(`${name}.bin`),
    'of no JSON': (name) => writeFile(`${name}.json`, '{"sizes":'),
    'without sizes': (name) => writeFile(`${name}.json`, '{}'),
    'of null': (name) => writeFile(`${name}.json`, 'null'),
    'of another Node.js, whose compressed sizes may differ': (name) =>
      writeFile(`${name}.json`, JSON.stringify({ encoders: '1.0 1.0', sizes })),
  }
  for (const [name, damage] of Object.entries(damages)) {
    it(`takes an entry ${name} for none, and replaces it`, async () => {
      const store = folderStore(folder)
      await store.keep('key', binary, sizes)
      const [file] = await readdir(folder)
      await damage(join(folder, (file ?? '').replace(/\.\w+$/, '')))
      assert.equal(await store.take('key', target), undefined)
      await store.keep('key', binary, { gzip: 7 })
      assert.deepEqual(await store.take('key', target), { gzip: 7 })
    })
  }
})
