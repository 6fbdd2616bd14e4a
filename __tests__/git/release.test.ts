import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { latestRelease, type ReleaseSearch } from '../../src/git/release.ts'
import { releaseText } from '../../src/render/words/release-text.ts'
import { type Bench, bench, runnerCheckout, type Shas, upstream } from './clones.ts'

interface Row {
  readonly name: string
  /** Makes tags in the repository `up`, on a copy of which the search runs. */
  readonly tags: (tag: (name: string, sha: string | undefined, ...options: string[]) => void, shas: Shas) => void
  readonly from?: (shas: Shas) => string
  readonly search?: ReleaseSearch
  readonly found: string | RegExp
}

const rows: readonly Row[] = [
  {
    name: 'is the newest of those below it, annotated or not',
    tags: (tag, { mains }) => {
      tag('v1.4.0', mains[5])
      tag('v1.5.0', mains[7], '-a', '-m', 'v1.5.0')
    },
    found: 'v1.5.0',
  },
  {
    name: 'may be the commit itself',
    tags: (tag, { main }) => tag('v2.0.0', main),
    found: 'v2.0.0',
  },
  {
    name: 'is not one that only other branches have',
    tags: (tag, { feature }) => tag('v9.0.0', feature),
    found: 'v1',
  },
  {
    name: 'on one commit is the highest version, and a version rather than another name',
    tags: (tag, { mains }) => {
      for (const name of ['v1.9.0', 'v1.10.0', 'v1.10.0-rc.1', 'zuletzt']) tag(name, mains[8])
    },
    found: 'v1.10.0',
  },
  {
    name: 'is one of those that the pattern names',
    tags: (tag, { mains }) => {
      tag('v1.6.0', mains[6])
      tag('nightly-2026-11-26', mains[8])
    },
    search: { pattern: 'v*', mayFetch: false },
    found: 'v1.6.0',
  },
  {
    name: 'is one of a module below the root, where the pattern says so',
    tags: (tag, { mains }) => {
      tag('tools/v1.10.0', mains[6])
      tag('tools/v1.9.0', mains[6])
      tag('v3.0.0', mains[8])
    },
    search: { pattern: 'tools/v*', mayFetch: false },
    found: 'tools/v1.10.0',
  },
  {
    name: 'is none where no tag is like the pattern',
    tags: () => {},
    search: { pattern: 'release-*', mayFetch: false },
    found: /^there is no tag like release-\*$/,
  },
  {
    name: 'is none where all tags are later',
    tags: () => {},
    from: ({ mains }) => mains[1] ?? '',
    found: /^no tag is reachable$/,
  },
  {
    name: 'is none of a tag of a tree',
    tags: (tag, { main }) => tag('tree', `${main}^{tree}`),
    found: 'v1',
  },
]

function tagIn(b: Bench, folder: string) {
  return (name: string, sha: string | undefined, ...options: string[]): void => {
    b.git(folder, 'tag', ...options, name, sha ?? '')
  }
}

describe('the latest release', () => {
  for (const { name, tags, from = ({ main }: Shas) => main, search = { mayFetch: false }, found } of rows) {
    it(name, async () => {
      using b = bench()
      const shas = upstream(b)
      tags(tagIn(b, 'up'), shas)
      const release = await latestRelease(await b.open('up'), from(shas), search)
      if (typeof found === 'string')
        assert.equal(release.kind === 'found' ? release.tag : releaseText(release.reason), found)
      else assert.match(release.kind === 'none' ? releaseText(release.reason) : release.tag, found)
    })
  }

  it('is found from the one commit of a runner’s checkout, which gets no ref of it', async () => {
    using b = bench()
    const { main, mains } = upstream(b)
    tagIn(b, 'up')('v1.2.0', mains[3], '-a', '-m', 'v1.2.0')
    runnerCheckout(b, main)
    const before = b.git('checkout', 'for-each-ref')
    const repository = await b.open('checkout')
    assert.deepEqual(await latestRelease(repository, main, { mayFetch: false }), {
      kind: 'none',
      reason: { kind: 'no-tag' },
    })
    for (const pattern of [undefined, 'v1.2.0']) {
      assert.deepEqual(
        await latestRelease(repository, main, { mayFetch: true, ...(pattern !== undefined && { pattern }) }),
        { kind: 'found', tag: 'v1.2.0', sha: mains[3] },
      )
    }
    assert.equal(b.git('checkout', 'for-each-ref'), before)
  })
})
