import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { How, NoBase } from '../../../src/core/note/how.ts'
import { howText } from '../../../src/render/words/how-text.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

const found: readonly (readonly [How, string])[] = [
  [{ kind: 'chosen', revision: 'HEAD~2', sha }, 'Base is HEAD~2, as asked for (0123456).'],
  [
    { kind: 'merge-commit', branch: 'main', sha },
    'Base is the first parent of the merge commit: main as it was merged with (0123456).',
  ],
  [{ kind: 'merge-group', sha }, 'Base is what the merge group builds on (0123456).'],
  [{ kind: 'before-push', sha }, 'Base is what was there before the push (0123456).'],
  [{ kind: 'merge-base', branch: 'main', sha }, 'Base is the merge base with main (0123456).'],
  [{ kind: 'last-commit', sha }, 'Base is the last commit, without your uncommitted changes (0123456).'],
  [
    { kind: 'commit-before', sha, because: { kind: 'empty-push' } },
    'Base is the commit before (0123456), as the push moved nothing.',
  ],
  [
    { kind: 'commit-before', sha, because: { kind: 'on-branch', branch: 'main' } },
    'Base is the commit before (0123456), as this is main itself.',
  ],
  [
    { kind: 'commit-before', sha, because: { kind: 'part-of', branch: 'main' } },
    'Base is the commit before (0123456), as head is part of main.',
  ],
  [{ kind: 'fork', branch: 'main' }, 'The figures are those of a run in a fork; the budgets are those of main.'],
]

const none: readonly (readonly [NoBase, string])[] = [
  [{ kind: 'alone' }, 'head alone was asked for'],
  [{ kind: 'no-commit' }, 'there is no commit yet'],
  [
    { kind: 'no-default-branch', where: 'terminal' },
    'there is no default branch (origin/HEAD, main or master); name a revision by --base',
  ],
  [{ kind: 'no-default-branch', where: 'workflow' }, 'no default branch is known; name a revision by the input "base"'],
  [{ kind: 'no-branch', branch: 'main' }, 'main is neither in this clone nor on its remote'],
  [{ kind: 'no-branch' }, 'the default branch is neither in this clone nor on its remote'],
  [
    { kind: 'too-shallow', branch: 'main' },
    'this shallow clone could not be deepened to where it left main (actions/checkout with fetch-depth: 0 helps)',
  ],
  [{ kind: 'no-common-history', branch: 'main' }, 'it has no history in common with main'],
  [
    { kind: 'first-commit', sha, because: { kind: 'on-branch', branch: 'main' } },
    'this is main itself, and 0123456 is its first commit',
  ],
]

for (const [how, text] of found) it(text, () => assert.equal(howText(how), text))

for (const [reason, text] of none) {
  it(`no base: ${text}`, () => {
    assert.equal(howText({ kind: 'none', reason }), `There is nothing to compare with: ${text}.`)
  })
}
