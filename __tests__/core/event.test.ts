import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { eventFrom } from '../../src/core/event.ts'
import { mistaken } from '../mistaken.ts'

interface Payload {
  readonly [key: string]: unknown
}
const payloads = (name: string): Payload[] =>
  (examples as unknown as { name: string; examples: Payload[] }[]).find((event) => event.name === name)?.examples ?? []
const payload = (name: string, matching: (payload: Payload) => boolean = () => true): Payload => {
  const found = payloads(name).find(matching)
  if (found === undefined) throw new Error(`no example of ${name}`)
  return found
}
const context = { sha: 'f'.repeat(40), ref: 'refs/pull/2/merge' }

describe('the event of a run', () => {
  it('pull_request: what a later part needs of it', () => {
    assert.deepEqual(
      eventFrom(
        'pull_request',
        payload('pull_request', ({ action }) => action === 'opened'),
        context,
      ),
      {
        kind: 'pull_request',
        number: 2,
        baseSha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        baseRef: 'master',
        headSha: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
        mergeSha: context.sha,
        isFork: false,
        headRepo: 'Codertocat/Hello-World',
        headLabel: 'Codertocat:changes',
        draft: false,
        sender: 'Codertocat',
        action: 'opened',
      },
    )
  })

  it('every example of pull_request, push and merge_group can be read', () => {
    for (const name of ['pull_request', 'push', 'merge_group'] as const) {
      assert.ok(payloads(name).length > 0)
      for (const example of payloads(name)) assert.equal(eventFrom(name, example, context).kind, name)
    }
  })

  it('a draft says so', () => {
    const event = eventFrom(
      'pull_request',
      payload('pull_request', ({ action }) => action === 'converted_to_draft'),
      context,
    )
    assert.equal(event.kind === 'pull_request' && event.draft, true)
  })

  const forks = [
    {
      name: 'a head in another repository is a fork',
      repo: { full_name: 'Stranger/Hello-World' },
      headRepo: 'Stranger/Hello-World',
    },
    { name: 'a head whose repository is gone was a fork', repo: null, headRepo: undefined },
  ]
  for (const { name, repo, headRepo } of forks) {
    it(name, () => {
      const example = structuredClone(payload('pull_request')) as { pull_request: { head: { repo: unknown } } }
      example.pull_request.head.repo = repo
      const event = eventFrom('pull_request', example, context)
      assert.ok(event.kind === 'pull_request')
      assert.deepEqual([event.isFork, event.headRepo], [true, headRepo])
    })
  }

  it('a hand-written payload of act, with the least in it, will do', () => {
    const example = { pull_request: { number: 3, head: { ref: 'x', sha: 'a' }, base: { ref: 'main', sha: 'b' } } }
    assert.deepEqual(eventFrom('pull_request', example, { sha: '', ref: '' }), {
      kind: 'pull_request',
      number: 3,
      baseSha: 'b',
      baseRef: 'main',
      headSha: 'a',
      isFork: false,
      headLabel: 'x',
      draft: false,
    })
  })

  it('a review carries the pull request too', () => {
    assert.equal(eventFrom('pull_request_review', payload('pull_request_review'), context).kind, 'pull_request')
  })

  it('push: without a payload, as act gives it, like the push of a new branch', () => {
    assert.deepEqual(eventFrom('push', {}, context), {
      kind: 'push',
      before: '0'.repeat(40),
      after: context.sha,
      ref: context.ref,
    })
  })

  it('push: before, after, and the default branch of the repository', () => {
    assert.deepEqual(eventFrom('push', payload('push'), { ...context, defaultBranch: 'other' }), {
      kind: 'push',
      before: '0000000000000000000000000000000000000000',
      after: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
      ref: 'refs/tags/simple-tag',
      sender: 'Codertocat',
      defaultBranch: 'master',
    })
  })

  it('merge_group: the base is a branch name', () => {
    const event = eventFrom('merge_group', payload('merge_group'), context)
    assert.deepEqual(event.kind === 'merge_group' && [event.baseRef, event.baseSha, event.headSha], [
      'main',
      '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
    ])
  })

  it('an event without a payload of its own has what the runner says', () => {
    assert.deepEqual(eventFrom('schedule', { schedule: '0 0 * * *' }, { ...context, defaultBranch: 'main' }), {
      kind: 'schedule',
      sha: context.sha,
      ref: context.ref,
      defaultBranch: 'main',
    })
    assert.equal(eventFrom('issue_comment', payload('issue_comment'), context).kind, 'other')
  })

  it('a payload that lacks what counts is named, with the way out', () => {
    assert.throws(
      () =>
        eventFrom('pull_request', { number: 1, pull_request: { head: {}, base: { sha: 'b', ref: 'main' } } }, context),
      mistaken(/pull_request\.head\.sha/, /--eventpath/),
    )
  })
})
