import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../src/github/api.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

const get = { method: 'GET', url: '/anything' }
const post = { method: 'POST', url: '/anything', body: 'x' }

function connected(gitHub: StandIn, timeout?: number) {
  const slept: number[] = []
  const sleep = async (milliseconds: number) => void slept.push(milliseconds)
  return {
    slept,
    octokit: connect({ token: 'ghs_secret', apiUrl: gitHub.url, ...(timeout !== undefined && { timeout }), sleep }),
  }
}

test('a request is tried again where that can help', async (t) => {
  const broken = { status: 502, body: { message: 'Bad Gateway' } }
  const secondary = {
    status: 403,
    headers: { 'retry-after': '7' },
    body: { message: 'You have exceeded a secondary rate limit' },
  }
  const cases = [
    {
      name: 'a GET after a 502, slower each time',
      request: get,
      answer: broken,
      times: 2,
      slept: [1000, 4000],
      succeeds: true,
    },
    { name: 'a GET only so often', request: get, answer: broken, times: 3, slept: [1000, 4000], succeeds: false },
    { name: 'a GET without an answer', request: get, answer: 'silence', times: 1, slept: [1000], succeeds: true },
    {
      name: 'not a POST after a 502, which may have been carried out',
      request: post,
      answer: broken,
      times: 1,
      slept: [],
      succeeds: false,
    },
    {
      name: 'a POST after a secondary limit, when GitHub says so',
      request: post,
      answer: secondary,
      times: 1,
      slept: [7000],
      succeeds: true,
    },
    {
      name: 'a 429 without a time to wait',
      request: post,
      answer: { status: 429, body: { message: 'slow down' } },
      times: 1,
      slept: [1000],
      succeeds: true,
    },
    {
      name: 'a used-up limit',
      request: get,
      answer: { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } },
      times: 1,
      slept: [1000],
      succeeds: true,
    },
    {
      name: 'not a refusal',
      request: get,
      answer: {
        status: 403,
        headers: { 'x-ratelimit-remaining': '4999' },
        body: { message: 'Resource not accessible by integration' },
      },
      times: 1,
      slept: [],
      succeeds: false,
    },
    {
      name: 'not a 422',
      request: get,
      answer: { status: 422, body: { message: 'invalid' } },
      times: 1,
      slept: [],
      succeeds: false,
    },
  ] as const
  for (const { name, request, answer, times, slept, succeeds } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      gitHub.intercept = () => (gitHub.requests.length <= times ? answer : { status: 200 })
      const client = connected(gitHub, answer === 'silence' ? 1000 : undefined)
      const { method, url, ...rest } = request
      const outcome = client.octokit.request(`${method} ${url}`, rest)
      if (succeeds) assert.equal((await outcome).status, 200)
      else await assert.rejects(outcome)
      assert.deepEqual(client.slept, slept)
    })
  }
})

test('requests go to the GitHub that was given', async () => {
  await using gitHub = await startStandIn()
  gitHub.intercept = () => ({ status: 200 })
  await connected(gitHub).octokit.request('GET /user')
  assert.deepEqual(gitHub.requests, ['GET /user'])
})
