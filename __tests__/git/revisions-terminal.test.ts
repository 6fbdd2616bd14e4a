import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findRevisions } from '../../src/git/revisions.ts'
import { howText } from '../../src/render/words/how-text.ts'
import { mistaken } from '../mistaken.ts'
import { type Bench, bench, type Shas, upstream } from './clones.ts'

const gone = 'd'.repeat(40)
describe('base in a terminal', () => {
  interface Case {
    readonly name: string
    /** In a clone with main checked out. */
    readonly prepare: (b: Bench, shas: Shas) => void
    readonly base: (shas: Shas, b: Bench) => string | undefined
    readonly how: RegExp
    readonly event?: { readonly base?: string; readonly head?: string }
    readonly dirty?: boolean
  }
  const on = (branch: string) => (b: Bench) => void b.git('clone', 'checkout', '-q', branch)
  const untracked = (b: Bench) => writeFileSync(join(b.path, 'clone/new-file'), '')
  const cases: Case[] = [
    {
      name: 'on a branch: the merge base with the default branch',
      prepare: on('feature'),
      base: ({ fork }) => fork,
      how: /merge base with main/,
    },
    {
      name: 'on a branch with changes: still the merge base',
      prepare: (b) => {
        on('feature')(b)
        untracked(b)
      },
      base: ({ fork }) => fork,
      how: /merge base with main/,
      dirty: true,
    },
    {
      name: 'on the default branch: the commit before',
      prepare: () => {},
      base: ({ mains }) => mains[8],
      how: /this is main itself/,
    },
    {
      name: 'on the default branch with an untracked file: the last commit',
      prepare: untracked,
      base: ({ main }) => main,
      how: /without your uncommitted changes/,
      dirty: true,
    },
    {
      name: 'on the default branch with commits that are not pushed: still the commit before',
      prepare: (b) => {
        b.commit('clone', 'x')
        b.commit('clone', 'y')
      },
      base: (_, b) => b.git('clone', 'rev-parse', 'HEAD~1'),
      how: /this is main itself/,
    },
    {
      name: 'on a new branch without a commit of its own: the commit before',
      prepare: (b) => void b.git('clone', 'checkout', '-q', '-b', 'new'),
      base: ({ mains }) => mains[8],
      how: /head is part of main/,
    },
    {
      name: 'on a new branch with changes that are not committed: the last commit',
      prepare: (b) => {
        b.git('clone', 'checkout', '-q', '-b', 'new')
        untracked(b)
      },
      base: ({ main }) => main,
      how: /without your uncommitted changes/,
      dirty: true,
    },
    {
      name: 'a branch from a local main that is ahead of the remote’s: the nearer one counts',
      prepare: (b) => {
        b.commit('clone', 'unpushed')
        b.git('clone', 'checkout', '-q', '-b', 'new')
        b.commit('clone', 'own')
      },
      base: (_, b) => b.git('clone', 'rev-parse', 'main'),
      how: /merge base with main/,
    },
    {
      name: 'a branch from a newer main than the local one: the nearer one counts',
      prepare: (b, { mains }) => {
        b.git('clone', 'checkout', '-q', '-b', 'new')
        b.commit('clone', 'own')
        b.git('clone', 'branch', '-qf', 'main', mains[3] ?? '')
      },
      base: ({ main }) => main,
      how: /merge base with main/,
    },
    {
      name: 'without a remote: main or master',
      prepare: (b) => {
        on('feature')(b)
        b.git('clone', 'remote', 'remove', 'origin')
        b.git('clone', 'branch', '-qm', 'main', 'master')
      },
      base: ({ fork }) => fork,
      how: /merge base with master/,
    },
    {
      name: 'a default branch of another name: as the remote says',
      prepare: (b) => {
        b.git('clone', 'branch', '-qm', 'main', 'trunk')
        b.git('clone', 'update-ref', 'refs/remotes/origin/trunk', 'trunk')
        b.git('clone', 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
        on('feature')(b)
      },
      base: ({ fork }) => fork,
      how: /merge base with trunk/,
    },
    {
      name: 'no branch that could be the default one: nothing to compare with, and how to name one',
      prepare: (b) => {
        on('feature')(b)
        b.git('clone', 'remote', 'remove', 'origin')
        b.git('clone', 'branch', '-qm', 'main', 'x')
      },
      base: () => undefined,
      how: /no default branch.*--base/,
    },
    {
      name: '--base: any revision',
      prepare: () => {},
      event: { base: 'HEAD~4' },
      base: ({ mains }) => mains[5],
      how: /HEAD~4, as asked for/,
    },
    {
      name: '--head: its merge base with the default branch, whatever is checked out and changed',
      prepare: untracked,
      event: { head: 'origin/feature' },
      base: ({ fork }) => fork,
      how: /merge base with main/,
    },
    {
      name: '--head on the default branch: the commit before that',
      prepare: untracked,
      event: { head: 'HEAD~2' },
      base: ({ mains }) => mains[6],
      how: /head is part of main/,
    },
  ]
  for (const { name, prepare, base, how, event = {}, dirty = false } of cases) {
    it(name, async () => {
      using b = bench()
      const shas = upstream(b)
      b.clone('up', 'clone')
      b.git('clone', 'branch', '-q', 'feature', 'origin/feature')
      prepare(b, shas)
      const found = await findRevisions({ repository: await b.open('clone'), event: { kind: 'terminal', ...event } })
      assert.equal(found.base?.sha, base(shas, b))
      assert.match(howText(found.how), how)
      assert.deepEqual(found.notes, [])
      if (event.head === undefined) assert.equal(found.head.kind === 'worktree-as-it-is' && found.head.dirty, dirty)
      else
        assert.deepEqual(found.head, { kind: 'commit', sha: b.git('clone', 'rev-parse', event.head), name: event.head })
    })
  }

  it('what this program has written is no change of the user’s; what lies beside it is one', async () => {
    using b = bench()
    upstream(b)
    b.clone('up', 'clone')
    const repository = await b.open('clone')
    const write = (name: string) => {
      mkdirSync(join(b.path, 'clone/out/größer'), { recursive: true })
      writeFileSync(join(b.path, 'clone/out/größer', name), '')
    }
    const ownFiles = ['report.json', 'badge.json'].map((name) => join(repository.root, 'out/größer', name))
    const base = async () => (await findRevisions({ repository, event: { kind: 'terminal' }, ownFiles })).base?.name
    for (const name of ['report.json', 'badge.json']) write(name)
    assert.equal(await base(), 'HEAD~1')
    write('notes.txt')
    assert.equal(await base(), 'HEAD')
  })

  it('a shallow clone is deepened until the histories meet', async () => {
    using b = bench()
    const shas = upstream(b)
    b.clone('up', 'clone', '--depth=1', '--no-single-branch')
    b.git('clone', 'checkout', '-q', 'feature')
    const found = await findRevisions({ repository: await b.open('clone'), event: { kind: 'terminal' } })
    assert.equal(found.base?.sha, shas.fork)
  })

  it('a repository without a commit: nothing to compare with, and a head without a SHA', async () => {
    using b = bench()
    b.init('empty')
    const found = await findRevisions({ repository: await b.open('empty'), event: { kind: 'terminal' } })
    assert.deepEqual(found, {
      head: { kind: 'worktree-as-it-is', name: 'main', dirty: false },
      how: { kind: 'none', reason: { kind: 'no-commit' } },
      notes: [],
    })
  })

  it('a revision behind the end of a shallow clone without a remote: it is said that it is one', async () => {
    using b = bench()
    upstream(b)
    b.clone('up', 'clone', '--depth=1')
    b.git('clone', 'remote', 'remove', 'origin')
    const repository = await b.open('clone')
    await assert.rejects(
      findRevisions({ repository, event: { kind: 'terminal', base: 'HEAD~1' } }),
      mistaken(/--base "HEAD~1" names no commit .* This clone is shallow: its history ends at some commit\.$/),
    )
  })

  const mistakes = [
    {
      name: 'a revision that is nearly one',
      base: 'featrue',
      message: /--base "featrue" names no commit in .*clone\. Did you mean "feature"\?/,
    },
    {
      name: 'a revision that is not there',
      base: 'nothing-like-it',
      message: /It has feature, main, origin\/feature[\s\S]*git fetch origin/,
    },
    { name: 'a SHA that is not there', base: gone, message: /names no commit/ },
    { name: 'an option in place of a revision', base: '--all', message: /--base "--all" names no commit/ },
    { name: 'a file in place of a commit', base: 'HEAD:main-1', message: /names no commit/ },
  ]
  for (const { name, base, message } of mistakes) {
    it(`${name} is the user’s mistake`, async () => {
      using b = bench()
      upstream(b)
      b.clone('up', 'clone')
      b.git('clone', 'branch', '-q', 'feature', 'origin/feature')
      const repository = await b.open('clone')
      await assert.rejects(findRevisions({ repository, event: { kind: 'terminal', base } }), mistaken(message))
    })
  }
})
