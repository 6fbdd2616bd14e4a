// The bench itself: what it would not notice, no test on it could.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultToken, owner, pullRequest, repo, startGitHub } from './github.ts'

test('a request that GitHub would not understand is noticed, and not carried out', async (t) => {
  await using gitHub = await startGitHub()
  const issue = `/repos/${owner}/${repo}/issues/${pullRequest}`
  const cases = [
    {
      name: 'a missing field',
      method: 'POST',
      path: `${issue}/comments`,
      body: { text: 'x' },
      violation: /create-comment.*'body'/,
    },
    {
      name: 'a wrong type',
      method: 'POST',
      path: `${issue}/comments`,
      body: { body: 1 },
      violation: /create-comment.*string/,
    },
    { name: 'an unknown path', method: 'GET', path: `${issue}/remarks`, violation: /not among the described paths/ },
    { name: 'an unknown parameter', method: 'GET', path: `${issue}/comments?pages=2`, violation: /list-comments/ },
  ]
  for (const { name, method, path, body, violation } of cases) {
    await t.test(name, async () => {
      gitHub.violations.length = 0
      const headers = { authorization: `token ${defaultToken}`, 'content-type': 'application/json' }
      const response = await fetch(gitHub.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      assert.equal(response.status, 422)
      assert.match(gitHub.violations.join('\n'), violation)
      assert.deepEqual(await gitHub.comments(), [])
    })
  }
})

test('a token that nobody has is refused, as a default token is when it asks who it is', async () => {
  await using gitHub = await startGitHub()
  const status = async (token: string) =>
    (await fetch(`${gitHub.url}/user`, { headers: { authorization: `token ${token}` } })).status
  assert.deepEqual([await status('ghp_nobody'), await status(defaultToken), await status('ghp_owner')], [401, 403, 200])
  assert.deepEqual(gitHub.violations, [])
})
