import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Event } from '../../src/core/event.ts'
import { findRevisions } from '../../src/git/revisions.ts'
import { howText } from '../../src/render/words/how-text.ts'
import { noteText } from '../../src/render/words/note-text.ts'
import { sentenceOf } from '../mistaken.ts'
import { type Bench, bench, runnerCheckout, type Shas, upstream } from './clones.ts'

const gone = 'd'.repeat(40)
const pullRequest = ({ main, feature, mains }: Shas): Event & { kind: 'pull_request' } => ({
  kind: 'pull_request',
  number: 1,
  // The branch as it was when the event was made: an older tip than the one that was merged with.
  baseSha: mains[7] ?? main,
  baseRef: 'main',
  headSha: feature,
  isFork: false,
  headLabel: 'me:feature',
  draft: false,
})
const push = (before: string, after: string, ref = 'refs/heads/main'): Event => ({
  kind: 'push',
  before,
  after,
  ref,
  defaultBranch: 'main',
})

describe('base in a workflow, from a checkout of a single commit', () => {
  interface Case {
    readonly name: string
    readonly checkout: (shas: Shas) => string
    readonly event: (shas: Shas) => Event
    readonly base: (shas: Shas) => string | undefined
    readonly how: RegExp
    readonly input?: string
    readonly notes?: RegExp
  }
  const cases: Case[] = [
    {
      name: 'a pull request: the first parent of the merge commit, not the base that the event names',
      checkout: ({ merge }) => merge,
      event: pullRequest,
      base: ({ main }) => main,
      how: /first parent of the merge commit/,
    },
    {
      name: 'a pull request whose head is checked out: the merge base with the base branch',
      checkout: ({ feature }) => feature,
      event: pullRequest,
      base: ({ fork }) => fork,
      how: /merge base with main/,
    },
    {
      name: 'a pull request with some other commit checked out: the merge base, and a note',
      checkout: ({ mains }) => mains[6] ?? '',
      event: pullRequest,
      base: ({ mains }) => mains[5],
      how: /commit before .*, as head is part of main/,
      notes: /neither the merge commit of pull request #1 nor its head/,
    },
    {
      name: 'a merge group: what it says it builds on',
      checkout: ({ merge }) => merge,
      event: ({ mains, merge }) => ({
        kind: 'merge_group',
        baseSha: mains[8] ?? '',
        headSha: merge,
        baseRef: 'main',
        headRef: '',
      }),
      base: ({ mains }) => mains[8],
      how: /merge group/,
    },
    {
      name: 'a push of several commits: what was there before',
      checkout: ({ main }) => main,
      event: ({ mains, main }) => push(mains[6] ?? '', main),
      base: ({ mains }) => mains[6],
      how: /before the push/,
    },
    {
      name: 'the push of a new branch: the merge base with the default branch',
      checkout: ({ feature }) => feature,
      event: ({ feature }) => push('0'.repeat(40), feature, 'refs/heads/feature'),
      base: ({ fork }) => fork,
      how: /merge base with main/,
    },
    {
      name: 'a push over commits that are gone: the merge base, and a note',
      checkout: ({ feature }) => feature,
      event: ({ feature }) => push(gone, feature, 'refs/heads/feature'),
      base: ({ fork }) => fork,
      how: /merge base with main/,
      notes: /before the push, ddddddd, is gone/,
    },
    {
      name: 'the first push of the default branch: the commit before',
      checkout: ({ main }) => main,
      event: ({ main }) => push('0'.repeat(40), main),
      base: ({ mains }) => mains[8],
      how: /commit before/,
    },
    {
      name: 'a push that moved nothing: the commit before',
      checkout: ({ main }) => main,
      event: ({ main }) => push(main, main),
      base: ({ mains }) => mains[8],
      how: /commit before .*, as the push moved nothing/,
    },
    {
      name: 'started by hand on a branch: the merge base with the default branch',
      checkout: ({ feature }) => feature,
      event: ({ feature }) => ({
        kind: 'workflow_dispatch',
        sha: feature,
        ref: 'refs/heads/feature',
        defaultBranch: 'main',
      }),
      base: ({ fork }) => fork,
      how: /merge base with main/,
    },
    {
      name: 'started by the clock on the default branch: the commit before',
      checkout: ({ main }) => main,
      event: ({ main }) => ({ kind: 'schedule', sha: main, ref: 'refs/heads/main', defaultBranch: 'main' }),
      base: ({ mains }) => mains[8],
      how: /commit before/,
    },
    {
      name: 'the first commit of all: nothing to compare with, and no error',
      checkout: ({ mains }) => mains[0] ?? '',
      event: ({ mains }) => push('0'.repeat(40), mains[0] ?? ''),
      base: () => undefined,
      how: /nothing to compare with: .*first commit/,
    },
    {
      name: 'the input "base" wins over the event: a branch of the remote',
      checkout: ({ merge }) => merge,
      event: pullRequest,
      input: 'feature',
      base: ({ feature }) => feature,
      how: /as asked for/,
    },
    {
      name: 'the input "base" may be written as people see branches',
      checkout: ({ merge }) => merge,
      event: pullRequest,
      input: 'origin/feature',
      base: ({ feature }) => feature,
      how: /as asked for/,
    },
    {
      name: 'the input "base" may count commits that the clone lacks',
      checkout: ({ merge }) => merge,
      event: pullRequest,
      input: 'HEAD~3',
      base: ({ mains }) => mains[7],
      how: /as asked for/,
    },
    {
      name: 'the input "base" may be an annotated tag',
      checkout: ({ merge }) => merge,
      event: pullRequest,
      input: 'v1',
      base: ({ mains }) => mains[2],
      how: /as asked for/,
    },
  ]
  for (const { name, checkout, event, base, how, input, notes } of cases) {
    it(name, async () => {
      using b = bench()
      const shas = upstream(b)
      runnerCheckout(b, checkout(shas))
      const before = refsOf(b, 'checkout')
      const repository = await b.open('checkout')
      const found = await findRevisions({ repository, event: event(shas), ...(input !== undefined && { base: input }) })

      assert.equal(found.base?.sha, base(shas))
      assert.match(howText(found.how), how)
      assert.match(found.notes.map(noteText).join('\n'), notes ?? /^$/)
      assert.equal(found.head.kind, 'worktree-as-it-is')
      assert.equal(found.head.sha, checkout(shas))
      // What was fetched can be checked out, and nothing points to it.
      if (found.base !== undefined) b.git('checkout', 'cat-file', '-e', `${found.base.sha}^{tree}`)
      assert.equal(refsOf(b, 'checkout'), before)
    })
  }

  it('one commit is fetched for a first parent, and its history is not', async () => {
    using b = bench()
    const shas = upstream(b)
    runnerCheckout(b, shas.merge)
    await findRevisions({ repository: await b.open('checkout'), event: pullRequest(shas) })
    assert.equal(b.git('checkout', 'rev-list', '--count', 'HEAD', shas.main), '2')
  })

  it('the compare API spares deepening: only the merge base is fetched', async () => {
    using b = bench()
    const shas = upstream(b)
    runnerCheckout(b, shas.feature)
    const asked: string[][] = []
    const compareApi = async (...revisions: string[]) => {
      asked.push(revisions)
      return shas.fork
    }
    const found = await findRevisions({ repository: await b.open('checkout'), event: pullRequest(shas), compareApi })
    assert.equal(found.base?.sha, shas.fork)
    assert.deepEqual(asked, [['main', shas.feature]])
    assert.equal(b.git('checkout', 'rev-list', '--count', 'HEAD', shas.fork), '2')
  })

  it('a complete clone stays complete and is not asked about over the network', async () => {
    using b = bench()
    const shas = upstream(b)
    b.clone('up', 'full')
    b.git('full', 'checkout', '-q', '--detach', shas.feature)
    b.git('full', 'remote', 'set-url', 'origin', 'file:///nowhere')
    const found = await findRevisions({ repository: await b.open('full'), event: pullRequest(shas) })
    assert.equal(found.base?.sha, shas.fork)
    assert.equal(existsSync(join(b.path, 'full/.git/shallow')), false)
  })

  it('a complete clone of one branch fetches the other without becoming shallow', async () => {
    using b = bench()
    const shas = upstream(b)
    b.clone('up', 'single', '--single-branch', '--branch', 'feature')
    const found = await findRevisions({ repository: await b.open('single'), event: pullRequest(shas) })
    assert.equal(found.base?.sha, shas.fork)
    assert.equal(existsSync(join(b.path, 'single/.git/shallow')), false)
  })

  it('a first parent that cannot be fetched is an error with a way out, not another base', async () => {
    using b = bench()
    const shas = upstream(b)
    runnerCheckout(b, shas.merge)
    b.git('checkout', 'remote', 'set-url', 'origin', 'https://user:secret@127.0.0.1:9/nowhere')
    const repository = await b.open('checkout')
    await assert.rejects(findRevisions({ repository, event: pullRequest(shas) }), (error) => {
      assert.match(sentenceOf(error), /first parent of the merge commit.*could not be fetched[\s\S]*fetch-depth: 0/)
      assert.doesNotMatch(sentenceOf(error), /secret/)
      return true
    })
  })
})

function refsOf(b: Bench, folder: string): string {
  return [
    b.git(folder, 'for-each-ref'),
    b.git(folder, 'config', '--list', '--local'),
    b.git(folder, 'status', '--porcelain=v2', '--branch'),
    b.git(folder, 'rev-parse', 'HEAD'),
    b.git(folder, 'rev-parse', 'FETCH_HEAD'),
  ].join('\n')
}
