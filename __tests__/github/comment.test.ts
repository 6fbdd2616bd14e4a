import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../src/github/api.ts'
import { type Message, publishComment } from '../../src/github/comment.ts'
import { commentMarker, type RunStamp } from '../../src/github/comment-stamp.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const bot = 'github-actions[bot]'
const marker = commentMarker({ workflow: '.github/workflows/ci.yml', directory: '.' })
const run: RunStamp = { runId: 500, attempt: 1, headSha: 'a1b2c3d' }
const comment = (body: string): Message => ({ kind: 'comment', body })

function publish(gitHub: StandIn, message: Message, stamp = run, timeout?: number) {
  const octokit = connect({
    token: 'ghs_secret',
    apiUrl: gitHub.url,
    ...(timeout !== undefined && { timeout }),
    sleep: async () => {},
  })
  return publishComment({ octokit, owner: 'o', repo: 'r', number: 7, marker, run: stamp, message })
}

const writes = (gitHub: StandIn) => gitHub.requests.filter((line) => /^(POST .*comments|PATCH|DELETE)/.test(line))

test('a first comment is created, invisible marker first', async () => {
  await using gitHub = await startStandIn()
  const published = await publish(gitHub, comment('**passed**'))
  assert.deepEqual(published, { kind: 'created', id: 1000, url: 'https://github.com/c/1000' })
  assert.equal(
    gitHub.comments[0]?.body,
    '<!-- go-binary-budget: .github/workflows/ci.yml . --><!-- run 500 attempt 1 head a1b2c3d -->\n**passed**',
  )
  const kinds = gitHub.requests.map((line) => line.replace(/\?.*/, '').replace(/\/repos.*comments/, 'comments'))
  // The first look has nothing to tell apart; the last one sees that the comment stands there alone.
  assert.deepEqual(kinds, ['GET comments', 'POST comments', 'GET comments', 'POST /graphql'])
})

test('a later run rewrites the same comment', async () => {
  await using gitHub = await startStandIn()
  await publish(gitHub, comment('first'))
  const published = await publish(gitHub, comment('second'), { ...run, runId: 501 })
  assert.deepEqual(published, { kind: 'updated', id: 1000, url: 'https://github.com/c/1000' })
  assert.equal(gitHub.comments.length, 1)
  assert.match(gitHub.comments[0]?.body ?? '', /run 501 .*\nsecond$/)
})

test('the comment is found on the third page', async () => {
  await using gitHub = await startStandIn()
  for (let i = 0; i < 230; i++) gitHub.add('someone', `remark ${i}`)
  await publish(gitHub, comment('first'))
  gitHub.requests.length = 0
  assert.equal((await publish(gitHub, comment('second'))).kind, 'updated')
  assert.equal(gitHub.requests.filter((line) => line.includes('per_page=100')).length, 2 * 3)
  assert.equal(gitHub.comments.length, 231)
})

test('a comment that is not ours is never touched', async (t) => {
  const cases = [
    { name: 'by another user, with our marker', login: 'someone', body: `${marker}\nfake` },
    { name: 'by an account that is gone, with our marker', login: null, body: `${marker}\nfake` },
    { name: 'by the same author, quoting the marker further down', login: bot, body: `see\n${marker}\nquoted` },
    {
      name: 'by the same author, of another working directory',
      login: bot,
      body: `${commentMarker({ workflow: '.github/workflows/ci.yml', directory: './app' })}\napp`,
    },
    {
      name: 'by the same author, of another workflow',
      login: bot,
      body: `${commentMarker({ workflow: '.github/workflows/nightly.yml', directory: '.' })}\nnightly`,
    },
  ]
  for (const { name, login, body } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.add(login, body)
      assert.equal((await publish(gitHub, comment('ours'))).kind, 'created')
      assert.equal(gitHub.comments[0]?.body, body)
    })
  }
})

test('equal text is left alone', async (t) => {
  const cases = [
    { name: 'as it was written', edit: (body: string) => body },
    {
      name: 'with the line ends and the blanks that GitHub makes',
      edit: (body: string) => `${body.replaceAll('\n', '\r\n')}\r\n`,
    },
  ]
  for (const { name, edit } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      await publish(gitHub, comment('same\n\ntext'))
      for (const own of gitHub.comments) own.body = edit(own.body)
      gitHub.requests.length = 0
      assert.equal((await publish(gitHub, comment('same\n\ntext'), { ...run, runId: 501 })).kind, 'unchanged')
      assert.deepEqual(writes(gitHub), [])
    })
  }
})

test('an older run never overwrites a newer one', async (t) => {
  const cases = [
    { name: 'an earlier run', stamp: { ...run, runId: 499, attempt: 9 }, kind: 'older' },
    { name: 'an earlier attempt of the same run', stamp: { ...run, attempt: 1 }, kind: 'older' },
    { name: 'the same attempt once more', stamp: { ...run, attempt: 2 }, kind: 'updated' },
    { name: 'a later attempt', stamp: { ...run, attempt: 3 }, kind: 'updated' },
    { name: 'a later run', stamp: { ...run, runId: 501 }, kind: 'updated' },
  ]
  for (const { name, stamp, kind } of cases) {
    await t.test(`${name}: ${kind}`, async () => {
      await using gitHub = await startStandIn()
      await publish(gitHub, comment('standing'), { ...run, attempt: 2 })
      const published = await publish(gitHub, comment('other'), stamp)
      assert.equal(published.kind, kind)
      if (published.kind === 'older') assert.deepEqual(published.newer, { ...run, attempt: 2 })
      assert.match(gitHub.comments[0]?.body ?? '', kind === 'older' ? /standing$/ : /other$/)
    })
  }
})

test('nothing to say: no comment is created', async () => {
  await using gitHub = await startStandIn()
  assert.deepEqual(await publish(gitHub, { kind: 'quiet', line: 'no change' }), { kind: 'nothing-to-do' })
  assert.deepEqual(gitHub.comments, [])
})

test('nothing to say any more: the earlier comment shrinks to one line, once', async () => {
  await using gitHub = await startStandIn()
  await publish(gitHub, comment('**grew**'))
  const quiet: Message = { kind: 'quiet', line: 'no change; earlier growth is gone' }
  assert.equal((await publish(gitHub, quiet)).kind, 'updated')
  assert.match(gitHub.comments[0]?.body ?? '', /^<!-- go-binary-budget.*-->\nno change; earlier growth is gone$/)
  assert.equal((await publish(gitHub, quiet)).kind, 'unchanged')
})

test('the oldest of several own comments is the one that lives on', async () => {
  await using gitHub = await startStandIn()
  for (const text of ['one', 'two']) gitHub.add(bot, `${marker}\n${text}`)
  assert.deepEqual(await publish(gitHub, comment('new')), {
    kind: 'updated',
    id: 1000,
    url: 'https://github.com/c/1000',
  })
})

test('the own comment is told by who the token is', async (t) => {
  const cases = [
    { name: 'a person', login: 'octocat', author: 'octocat', kind: 'updated' },
    { name: 'an App', login: 'our-app[bot]', author: 'our-app[bot]', kind: 'updated' },
    { name: 'an App, where the default token wrote before', login: 'our-app[bot]', author: bot, kind: 'created' },
    { name: 'a token that may not ask', login: undefined, author: bot, kind: 'updated' },
  ]
  for (const { name, login, author, kind } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.login = login
      gitHub.add(author, `${marker}\nbefore`)
      assert.equal((await publish(gitHub, comment('after'))).kind, kind)
    })
  }
})

test('a refusal is a result, with its reason, and is not tried again', async (t) => {
  const cases = [
    { status: 403, message: 'Resource not accessible by integration', at: 'POST' },
    { status: 403, message: 'Unable to create comment because issue is locked.', at: 'POST' },
    { status: 403, message: 'Resource not accessible by integration', at: 'PATCH' },
    { status: 401, message: 'Bad credentials', at: 'GET' },
    { status: 404, message: 'Not Found', at: 'GET' },
    { status: 410, message: 'Issues are disabled for this repo', at: 'POST' },
    { status: 422, message: 'Body is too long (maximum is 65536 characters)', at: 'POST' },
  ]
  for (const { status, message, at } of cases) {
    await t.test(`${at}: ${status} ${message}`, async () => {
      await using gitHub = await startStandIn()
      if (at === 'PATCH') gitHub.add(bot, `${marker}\nbefore`)
      gitHub.intercept = (line) =>
        line.startsWith(at) && line.includes('/comments')
          ? { status, body: { message, documentation_url: 'https://docs.github.com/rest' } }
          : undefined
      const published = await publish(gitHub, comment('text'))
      assert.deepEqual(published, { kind: 'refused', status, reason: `${status}: ${message}` })
      assert.equal(gitHub.requests.filter((line) => line.startsWith(at) && line.includes('/comments')).length, 1)
    })
  }
})

test('a creation that GitHub carried out and then answered with 502 is not made twice', async () => {
  await using gitHub = await startStandIn()
  gitHub.intercept = (line) =>
    line.startsWith('POST') && line.includes('/comments') ? { status: 502, carriedOut: true, body: {} } : undefined
  assert.equal((await publish(gitHub, comment('text'))).kind, 'unchanged')
  assert.equal(gitHub.comments.length, 1)
})

test('a comment that is deleted before it can be rewritten is created anew', async () => {
  await using gitHub = await startStandIn()
  await publish(gitHub, comment('first'))
  gitHub.intercept = (line) => {
    if (line.startsWith('PATCH')) gitHub.comments.length = 0
    return undefined
  }
  assert.equal((await publish(gitHub, comment('second'), { ...run, runId: 501 })).kind, 'created')
  assert.equal(gitHub.comments.length, 1)
  assert.match(`${gitHub.comments[0]?.body}`, /\nsecond$/)
})

test('a GitHub that does not answer is a result too', async (t) => {
  const cases = [
    { name: 'broken', answer: { status: 503, body: { message: 'Unicorn!' } }, reason: /^503: Unicorn!/, requests: 3 },
    { name: 'silent', answer: 'silence', reason: /^no answer: .*timeout/, requests: 3 },
    {
      name: 'asking to wait for an hour',
      answer: { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'slow down' } },
      reason: /^429: slow down/,
      requests: 1,
    },
  ] as const
  for (const { name, answer, reason, requests } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.intercept = () => answer
      const published = await publish(gitHub, comment('text'), run, name === 'silent' ? 300 : undefined)
      assert.equal(published.kind, 'unavailable')
      if (published.kind === 'unavailable') assert.match(published.reason, reason)
      assert.equal(gitHub.requests.length, requests)
    })
  }
})

test('a marker is one HTML comment, whatever a workflow or folder is called', () => {
  const odd = commentMarker({ workflow: 'a --> <b>\nc', directory: 'über/x y' })
  assert.equal(odd, '<!-- go-binary-budget: a%20-%2D%3E%20%3Cb%3E%0Ac %C3%BCber/x%20y -->')
})
