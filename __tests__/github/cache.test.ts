import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CacheService, restore, save } from '../../src/github/cache.ts'

const entry = { paths: ['/tmp/x'], key: 'go-binary-budget-1' }

function service(parts: Partial<CacheService>): () => Promise<CacheService> {
  return async () => ({
    isFeatureAvailable: () => true,
    restoreCache: async () => undefined,
    saveCache: async () => 1,
    ...parts,
  })
}

const fails = async () => {
  throw new Error('socket hang up')
}

test('restoring gives a hit or a miss, and never fails', async (t) => {
  const cases = [
    {
      name: 'the key itself',
      load: service({ restoreCache: async (_, key) => key }),
      expected: { kind: 'hit', key: entry.key },
    },
    {
      name: 'a key that a prefix matched',
      load: service({ restoreCache: async (_, __, prefixes) => `${prefixes?.[0]}old` }),
      expected: { kind: 'hit', key: 'go-binary-budget-old' },
    },
    { name: 'nothing there', load: service({}), expected: { kind: 'miss' } },
    {
      name: 'no cache service',
      load: service({ isFeatureAvailable: () => false, restoreCache: fails }),
      expected: { kind: 'miss', why: { kind: 'no-service' } },
    },
    {
      name: 'a broken service',
      load: service({ restoreCache: fails }),
      expected: { kind: 'miss', why: { kind: 'not-read', words: 'socket hang up' } },
    },
    {
      name: 'a module that does not load',
      load: fails,
      expected: { kind: 'miss', why: { kind: 'not-read', words: 'socket hang up' } },
    },
  ]
  for (const { name, load, expected } of cases) {
    await t.test(name, async () => {
      assert.deepEqual(await restore({ ...entry, prefixes: ['go-binary-budget-'] }, load), expected)
    })
  }
})

test('saving never fails', async (t) => {
  const cases = [
    { name: 'taken', load: service({}), expected: { kind: 'saved' } },
    {
      name: 'a read-only token, or a key that exists',
      load: service({ saveCache: async () => -1 }),
      expected: { kind: 'not-saved', why: { kind: 'not-taken', key: 'go-binary-budget-1' } },
    },
    {
      name: 'no cache service',
      load: service({ isFeatureAvailable: () => false, saveCache: fails }),
      expected: { kind: 'not-saved', why: { kind: 'no-service' } },
    },
    {
      name: 'a broken service',
      load: service({ saveCache: fails }),
      expected: { kind: 'not-saved', why: { kind: 'not-written', words: 'socket hang up' } },
    },
  ]
  for (const { name, load, expected } of cases) {
    await t.test(name, async () => assert.deepEqual(await save(entry, load), expected))
  }
})

test('the real module stands behind it', async () => {
  // Neither variable is set outside a runner, so nothing goes out.
  assert.deepEqual(await restore(entry), { kind: 'miss', why: { kind: 'no-service' } })
})
