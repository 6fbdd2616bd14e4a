// The whole action in jobs that measure, and in one that reports: what becomes of a result on its way.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8 } from 'fflate'
import type { Result } from '../../src/core/report/result.ts'
import { artifactName, packResult, unpackResult } from '../../src/github/result-archive.ts'
import { budget, cell, MB, sizes } from '../core/judging.ts'
import { type Job, result } from '../core/results.ts'
import { type ArtifactService, startArtifactService } from '../github/artifact-service.ts'
import { startStandIn } from '../github/stand-in.ts'
import { repositoryOf } from '../terminal/repository.ts'
import { type Ended, runStep } from './on-runner.ts'

const empty = await mkdtemp(join(tmpdir(), 'results-arrive-'))
after(() => rm(empty, { recursive: true, force: true }))

const limit = [budget('size', { max: 10 * MB })]
const job = (index: number, rest: Job = {}): Result =>
  result({
    index,
    total: 2,
    matrix: { name: `shard ${index + 1}` },
    budgets: limit,
    cells: [cell({ size: sizes(9 * MB, 9 * MB) }, { program: `p${index + 1}`, sameness: 'identical' })],
    ...rest,
  })
const [first, second] = [job(0), job(1)]
const over = job(1, { cells: [cell({ size: sizes(9 * MB, 20 * MB) }, { program: 'p2' })] })
const uploaded = (...results: readonly Result[]) => results.map((one) => [artifactName(one), packResult(one)] as const)
const garbage = strToU8('<html>')
const random = '-0123456789abcdef'
const label = 'binary-budget-override'

interface Case {
  readonly name: string
  readonly artifacts: readonly (readonly [string, Uint8Array])[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly refuse?: ArtifactService['refuse']
  readonly labels?: readonly string[]
  readonly exitCode: number
  readonly verdict: string
  readonly complete: boolean
  /** Undefined: there is no comment. */
  readonly comment: RegExp | undefined
  /** Rows that the comment has. */
  readonly rows?: readonly string[]
}

const planned = { jobs: JSON.stringify(['shard 1', 'shard 2', 'shard 3']) }
const cases: readonly Case[] = [
  {
    name: 'all are there: green, and nothing to say',
    artifacts: uploaded(first, second),
    exitCode: 0,
    verdict: 'pass',
    complete: true,
    comment: undefined,
  },
  {
    name: 'one is over budget',
    artifacts: uploaded(first, over),
    exitCode: 1,
    verdict: 'fail',
    complete: true,
    comment: /Binary budget: failed/,
    rows: ['p1', 'p2'],
  },
  {
    name: 'a job had nothing to do, and said so',
    artifacts: uploaded(first, job(1, { cells: [] })),
    exitCode: 0,
    verdict: 'pass',
    complete: true,
    comment: undefined,
  },
  {
    name: 'one is missing',
    artifacts: uploaded(first),
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /incomplete\. 1 of 2 jobs has no result[\s\S]*None from job 2 of budget .*run it again/,
    rows: ['p1'],
  },
  {
    name: 'one is missing, and another one is over budget',
    artifacts: uploaded(over),
    exitCode: 1,
    verdict: 'fail',
    complete: false,
    comment: /failed[\s\S]*None from job 1 of budget/,
    rows: ['p2'],
  },
  {
    name: 'one is missing, and a label lets the budgets pass',
    artifacts: uploaded(over),
    labels: [label],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /incomplete\. 1 of 2 jobs has no result/,
    rows: ['p2'],
  },
  {
    name: 'a job of the plan is missing, though the others do not know of it',
    artifacts: uploaded(first, second),
    inputs: planned,
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /1 of 3 jobs has no result[\s\S]*None from `shard 3`/,
    rows: ['p1', 'p2'],
  },
  {
    name: 'one is of another version',
    artifacts: [...uploaded(first), [artifactName(second), packResult({ ...second, version: 2 } as unknown as Result)]],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /`binary-budget-linux-amd64-2-of-2-\S+` is not a result: it is of another version\. Let all jobs use/,
    rows: ['p1'],
  },
  {
    name: 'one holds something else, and nobody knows that it is missing',
    artifacts: [...uploaded(job(0, { total: 1 })), [artifactName(second), garbage]],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /incomplete\. A result could not be used[\s\S]*is not a result: it is not a zip file/,
    rows: ['p1'],
  },
  {
    name: 'one cannot be downloaded, and the others are shown',
    artifacts: uploaded(first, second),
    refuse: (method, name) => (method === 'GET' && name === artifactName(second) ? 403 : undefined),
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /could not be read \(download: 403\)\. Run this job again/,
    rows: ['p1'],
  },
  {
    name: 'something else has taken the name of one, which came under another one',
    artifacts: [...uploaded(first), [artifactName(over), garbage], [artifactName(over) + random, packResult(over)]],
    exitCode: 1,
    verdict: 'fail',
    complete: true,
    comment: /Binary budget: failed/,
    rows: ['p1', 'p2'],
  },
  {
    name: 'another result has taken the name of one',
    artifacts: [...uploaded(first, second), [artifactName(over) + random, packResult(over)]],
    exitCode: 1,
    verdict: 'fail',
    complete: false,
    comment: /failed[\s\S]*There are different results of the job `budget` \(job 2 of 2\)/,
    rows: ['p1', 'p2', 'p2'],
  },
  {
    name: 'two results of one job that are both within budget',
    artifacts: [...uploaded(first, second), [artifactName(second) + random, packResult(job(1, { cells: [] }))]],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /incomplete\. A job has results that contradict each other/,
    rows: ['p1', 'p2'],
  },
  {
    name: 'the user has artifacts that begin alike',
    artifacts: [...uploaded(first, second), ['binary-budget-report', garbage]],
    exitCode: 0,
    verdict: 'pass',
    complete: true,
    comment: undefined,
  },
  {
    name: 'none can be used',
    artifacts: [[artifactName(first), garbage]],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: /incomplete\. No result to judge\.\n\n[\s\S]*is not a result: it is not a zip file/,
  },
  {
    name: 'the service does not list them',
    artifacts: uploaded(first, second),
    refuse: (method) => (method === 'ListArtifacts' ? 403 : undefined),
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment:
      /incomplete\. No result to judge\.\n\n[\s\S]*could not be read \(ListArtifacts: 403\)\. Run this job again/,
  },
  {
    name: 'no job came as far as a result',
    artifacts: [],
    exitCode: 3,
    verdict: 'incomplete',
    complete: false,
    comment: undefined,
  },
]

const rowsOf = (body: string) => [...body.matchAll(/^\| (p\d) \|/gm)].map(([, program]) => program)

test('`report` is green only when it has the results of all jobs', async (t) => {
  for (const { name, artifacts, inputs, refuse, labels = [], comment, rows, ...expected } of cases) {
    await t.test(name, async () => {
      await using gitHub = await startStandIn()
      await using service = await startArtifactService()
      gitHub.intercept = (line) => {
        if (line.includes('/labels')) return { status: 200, body: labels.map((set) => ({ name: set })) }
        return line.includes('/timeline') ? { status: 200, body: [] } : undefined
      }
      for (const [artifact, zip] of artifacts) service.artifacts.set(artifact, zip)
      service.refuse = refuse
      const ended = await runStep({
        workspace: empty,
        apiUrl: gitHub.url,
        sha: 'a'.repeat(40),
        headSha: 'c'.repeat(40),
        inputs: { mode: 'report', ...inputs },
        env: service.env,
      })
      const { exitCode, outputs } = ended
      assert.deepEqual(
        { exitCode, verdict: outputs.verdict, complete: outputs.complete },
        { ...expected, complete: `${expected.complete}` },
        ended.log,
      )
      const [body, ...others] = gitHub.comments.map((one) => one.body)
      assert.deepEqual(others, [])
      if (comment === undefined) assert.equal(body, undefined)
      else assert.match(`${body}`, comment)
      if (rows !== undefined) assert.deepEqual(rowsOf(`${body}`), rows)
      // Whoever reads the check alone is told, too.
      const errors = ended.annotations.filter((text) => text.startsWith('error: '))
      assert.equal(errors.length > 0, exitCode !== 0, ended.log)
      assert.match(ended.summary, comment ?? /Binary budget/)
    })
  }
})

test('a comment of before does not stay green where no job has a result', async () => {
  await using gitHub = await startStandIn()
  await using service = await startArtifactService()
  const step = { workspace: empty, apiUrl: gitHub.url, sha: 'a'.repeat(40), headSha: 'c'.repeat(40), env: service.env }
  for (const [artifact, zip] of uploaded(first, second)) service.artifacts.set(artifact, zip)
  await runStep({ ...step, inputs: { mode: 'report', comment: 'always' } })
  assert.match(`${gitHub.comments[0]?.body}`, /passed/)
  service.artifacts.clear()
  const ended = await runStep({ ...step, inputs: { mode: 'report' } })
  assert.equal(ended.exitCode, 3, ended.log)
  assert.equal(gitHub.comments.length, 1)
  assert.match(`${gitHub.comments[0]?.body}`, /incomplete\. No result to judge/)
})

/** A pull request that changes nothing that is built, so that a job measures it in a moment. */
const repository = await repositoryOf([
  {
    'go.mod': 'module example.com/hello\n\ngo 1.21\n',
    'main.go': 'package main\n\nfunc main() {}\n',
    'README.md': 'Hello\n',
    '.github/binary-budget.yml': 'programs: [{ name: hello, package: ., run: off }]\nflag-sets: [default]\n',
  },
  { 'README.md': 'Hello there\n' },
])
after(() => repository[Symbol.asyncDispose]())
const head = repository.git('rev-parse', 'HEAD').trim()
repository.git('checkout', '--quiet', '--detach', 'HEAD~1')
repository.git('merge', '--quiet', '--no-ff', '--message=Merge', head)
const merge = repository.git('rev-parse', 'HEAD').trim()

async function measured(
  mode: 'measure' | 'auto',
  service: ArtifactService,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  await using gitHub = await startStandIn()
  const inputs = { mode, 'job-total': '2', 'job-index': '0', matrix: '{"go":"1.26"}' }
  return await runStep({
    workspace: repository.dir,
    apiUrl: gitHub.url,
    sha: merge,
    headSha: head,
    inputs,
    env: { ...service.env, ...env },
  })
}

const kindOf = (zip: Uint8Array | undefined) => (zip === undefined ? undefined : unpackResult(zip).kind)

test('`measure` is green only when it has handed its result on', async (t) => {
  const name = /^binary-budget-linux-amd64-1-of-2-attempt-1-[0-9a-f]{8}$/
  const onEnterprise = { GITHUB_SERVER_URL: 'https://github.example.com' }

  await t.test('as an artifact, also where the job summary cannot be written', async () => {
    await using service = await startArtifactService()
    const { exitCode, annotations, log } = await measured('measure', service, { GITHUB_STEP_SUMMARY: '' })
    assert.deepEqual([exitCode, service.artifacts.size], [0, 1], log)
    assert.match(annotations.join('\n'), /^notice: No job summary: /)
  })

  await t.test('as an artifact', async () => {
    await using service = await startArtifactService()
    const { exitCode, outputs, annotations, log } = await measured('measure', service)
    assert.equal(exitCode, 0, log)
    const [[uploadedAs = '', zip] = [], ...others] = [...service.artifacts]
    assert.deepEqual([kindOf(zip), others, annotations], ['result', [], []])
    assert.match(uploadedAs, name)
    // Of two jobs it knows one.
    assert.deepEqual([outputs.verdict, outputs.complete], ['pass', 'false'])
  })

  await t.test('under a name that nobody can guess, where its own is taken', async () => {
    await using service = await startArtifactService()
    await measured('measure', service)
    const [own = ''] = service.artifacts.keys()
    service.artifacts.clear()
    for (const taken of [own, `${own}-2`, `${own}-3`]) service.artifacts.set(taken, garbage)
    const { exitCode, log } = await measured('measure', service)
    assert.equal(exitCode, 0, log)
    const [, , , [other = '', zip] = []] = [...service.artifacts]
    assert.equal(kindOf(zip), 'result')
    assert.match(other.replace(own, ''), /^-[0-9a-f]{16}$/)
  })

  await t.test('and fails where no name is taken from it', async () => {
    await using service = await startArtifactService()
    service.refuse = (method) => (method === 'CreateArtifact' ? 409 : undefined)
    const { exitCode, annotations, summary, log } = await measured('measure', service)
    assert.ok(exitCode !== 0, log)
    assert.match(
      annotations.join('\n'),
      /^error: What this job measured could not be handed on .*CreateArtifact: 409.* Run this job again/m,
    )
    assert.match(summary, /nothing built/)
  })

  await t.test('and fails where the runner has no token for the service', async () => {
    await using service = await startArtifactService()
    const { exitCode, annotations, log } = await measured('measure', service, { ACTIONS_RUNTIME_TOKEN: 'other' })
    assert.ok(exitCode !== 0, log)
    assert.match(annotations.join('\n'), /the runner has no token for it/)
  })

  await t.test('its output alone counts where the server has no artifacts', async () => {
    await using service = await startArtifactService()
    const { exitCode, outputs, annotations, log } = await measured('measure', service, onEnterprise)
    assert.equal(exitCode, 0, log)
    assert.deepEqual([kindOf(Buffer.from(`${outputs['result-0']}`, 'base64')), annotations], ['result', []])
    assert.match(log, /Its result is an output alone: this server has no artifacts/)
  })
})

test('a job in `auto` stays open: neither a missing result nor a refused upload fails it', async (t) => {
  const cases = [
    { name: 'the other job has no result yet', refuse: undefined, notices: 0 },
    { name: 'its own upload is refused', refuse: () => 403, notices: 1 },
  ]
  for (const { name, refuse, notices } of cases) {
    await t.test(name, async () => {
      await using service = await startArtifactService()
      service.refuse = refuse
      const { exitCode, outputs, annotations, log } = await measured('auto', service)
      assert.equal(exitCode, 0, log)
      assert.deepEqual([outputs.verdict, outputs.complete], ['pass', 'false'], log)
      assert.equal(annotations.length, notices, log)
    })
  }
})
