import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { placeOutsideRepositories, usualPlaces } from '../../src/go/place.ts'
import { mistaken } from '../mistaken.ts'

const uid = process.getuid?.()

function bench() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bench-place-')))
  return {
    first: join(path, 'a/b/place'),
    second: join(path, 'second'),
    path,
    [Symbol.dispose]: () => rmSync(path, { recursive: true }),
  }
}

describe('the place of the link', () => {
  it('is the first one, made for its user alone', async () => {
    using b = bench()
    assert.equal(await placeOutsideRepositories([b.first, b.second], uid), b.first)
    assert.equal(statSync(b.first).mode & 0o077, 0)
    assert.equal(existsSync(b.second), false)
  })

  const unfit: { name: string; spoil: (b: ReturnType<typeof bench>) => void; why: RegExp }[] = [
    ...['go.mod', 'go.work', '.git'].map((marker) => ({
      name: `below a ${marker}`,
      spoil: ({ first }: ReturnType<typeof bench>) => {
        mkdirSync(dirname(first), { recursive: true })
        writeFileSync(join(dirname(dirname(first)), marker), '')
      },
      why: new RegExp(`a/${marker} lies above`),
    })),
    {
      name: 'that a link leads into a repository',
      spoil: ({ path }) => {
        mkdirSync(join(path, 'repository/.git'), { recursive: true })
        mkdirSync(join(path, 'repository/sub'))
        mkdirSync(join(path, 'a'))
        symlinkSync(join(path, 'repository/sub'), join(path, 'a/b'))
      },
      why: /\.git lies above/,
    },
    {
      name: 'that others may write to',
      spoil: ({ first }) => {
        mkdirSync(first, { recursive: true })
        chmodSync(first, 0o777)
      },
      why: /others may write to it/,
    },
    {
      name: 'that is a link',
      spoil: ({ first, path }) => {
        mkdirSync(dirname(first), { recursive: true })
        symlinkSync(path, first)
      },
      why: /no folder/,
    },
    {
      name: 'with a file in the way',
      spoil: ({ path }) => writeFileSync(join(path, 'a'), ''),
      why: /ENOTDIR/,
    },
  ]
  for (const { name, spoil, why } of unfit) {
    it(`${name} is passed over`, async () => {
      using b = bench()
      spoil(b)
      assert.equal(await placeOutsideRepositories([b.first, b.second], uid), b.second)
      assert.equal(existsSync(join(b.path, 'repository/sub/place')), false)
    })

    it(`${name} is named if there is no other`, async () => {
      using b = bench()
      spoil(b)
      await assert.rejects(placeOutsideRepositories([b.first], uid), mistaken(why, /TMPDIR/))
    })
  }

  it('is in the user’s cache, or in the temporary folder under the user’s own name', () => {
    const env = { HOME: '/home/me', XDG_CACHE_HOME: '/cache' }
    assert.deepEqual(usualPlaces({ env, temporary: '/tmp', uid: 7 }), [
      '/cache/go-binary-budget',
      '/home/me/.cache/go-binary-budget',
      '/tmp/go-binary-budget-7',
    ])
    assert.deepEqual(usualPlaces({ env: {}, temporary: '/tmp' }), ['/tmp/go-binary-budget'])
  })
})
