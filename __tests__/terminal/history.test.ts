import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { HistoryLine } from '../../src/core/history/history.ts'
import type { Trend } from '../../src/core/history/trend-schema.ts'
import { program } from '../shared.ts'
import { app, config, says } from './programs.ts'
import { gitEnv, repositoryOf, type TestRepository } from './repository.ts'

const branch = 'binary-budget-history'

/** A repository whose remote has a history: three commits, the second one a release. */
async function withHistory(): Promise<TestRepository> {
  const repository = await repositoryOf([
    app(says('one'), { [config]: `history: { branch: ${branch} }\n` }),
    { 'main.go': says('two') },
    { 'main.go': says('three') },
  ])
  const { around, git } = repository
  const server = join(around, 'server')
  await mkdir(server)
  const there = (...args: string[]) => execFileSync('git', args, { cwd: server, env: { ...process.env, ...gitEnv } })
  there('init', '--quiet', `--initial-branch=${branch}`)
  const commits = git('rev-list', '--reverse', 'HEAD').trim().split('\n')
  const lines = commits.map((commit, number) => {
    const key = { program: '<app>', flagSet: 'stripped', platform: 'linux/amd64' }
    const metrics = { size: [8_000_000, 8_100_000, 10_700_000][number] ?? 0 }
    const time = new Date(1.7e12 + number * 1e6).toISOString()
    return JSON.stringify({
      version: 1,
      commit,
      time,
      ...key,
      go: 'go1.26.8',
      cpu: 'any',
      metrics,
    } satisfies HistoryLine)
  })
  await writeFile(join(server, 'history.jsonl'), `${lines.join('\n')}\nhalf of a li`)
  there('add', '.')
  there('commit', '--quiet', '--message=Results')
  git('remote', 'add', 'origin', server)
  git('tag', 'v1.4.0', 'HEAD~1')
  return repository
}

const run = ({ dir, around }: TestRepository, ...args: string[]) =>
  execFileSync(process.execPath, [program, 'history', dir, ...args], {
    cwd: around,
    env: { ...process.env, ...gitEnv },
    encoding: 'utf8',
  })

describe('history', { concurrency: 2 }, () => {
  it('shows the course, the release, and which commit the step was in; nothing of the clone changes', async () => {
    await using repository = await withHistory()
    const before = repository.git('for-each-ref') + repository.git('count-objects', '-v')
    const text = run(repository)
    const last = repository.git('rev-parse', 'HEAD').slice(0, 7)
    assert.match(
      text,
      new RegExp(`size of <app>, stripped, linux/amd64: grew 2\\.60 MB since v1\\.4\\.0, all of it in ${last}`),
    )
    assert.match(text, /8\.00 MB {2}▁▁█ {2}10\.70 MB\n.*\^v1\.4\.0/)
    assert.equal(repository.git('for-each-ref') + repository.git('count-objects', '-v'), before)
  })

  it('prints it as JSON, with the lines that cannot be read counted', async () => {
    await using repository = await withHistory()
    const trend: Trend = JSON.parse(run(repository, '--json'))
    assert.deepEqual([trend.commits.length, trend.series[0]?.values.length, trend.unreadable], [3, 3, 1])
  })

  it('writes a page that needs nothing from elsewhere, with names as text', async () => {
    await using repository = await withHistory()
    run(repository, '--page', 'public')
    const page = await readFile(join(repository.around, 'public/index.html'), 'utf8')
    assert.match(page, /<h2>&#60;app&#62;, stripped, linux\/amd64<\/h2>/)
    assert.match(page, /<polyline class="course" points="24,156 480,151\.1 936,24"\/>/)
    assert.match(page, /<text x="483" y="14">v1\.4\.0<\/text>/)
    assert.match(page, /<title>[0-9a-f]{7}: \+2\.60 MB<\/title>/)
    assert.doesNotMatch(page, /<script|https?:|NaN|undefined/)
  })

  it('says what is missing where the config names no branch', async () => {
    await using repository = await repositoryOf([app(says('one'))])
    assert.throws(() => run(repository), /has no `history: \{ branch \}`/)
  })
})
