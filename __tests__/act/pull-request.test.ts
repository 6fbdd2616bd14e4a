// The bundled action on a real runner, a real Git repository, the real Go command and a GitHub that keeps its state.
// Needs `npm ci --prefix __tests__/act` and the bundle; takes a minute.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { defaultToken, type GitHub, readOnly, startGitHub } from './github.ts'
import { pullRequestPayload } from './payload.ts'
import { createRepository, type Files, freshEnvironment, type Repository } from './repository.ts'
import { type Annotation, type Finished, packAction, runWorkflow } from './runner.ts'

/** Another build of the action can be put to the test, a released one for example. */
const actionRoot = process.env.ACTION_ROOT ?? resolve(import.meta.dirname, '../..')

const config = `programs:
  - name: hello
    package: .
    run: { args: [--version], ready: { exit: 0 } }
flag-sets: [default]
measure: { runs: 10, time: 3s }
`

const workflow = '.github/workflows/binary-budget.yml'

const base: Files = {
  'go.mod': 'module example.com/hello\n\ngo 1.21\n',
  'README.md': '# Hello\n',
  'main.go': `package main

import (
	"fmt"
	"os"
)

var serve = func() error { return nil }

func main() {
	if len(os.Args) > 1 && os.Args[1] == "serve" {
		fmt.Println(serve())
	}
	fmt.Println("hello 1.0")
}
`,
  '.github/binary-budget.yml': config,
  [workflow]: `name: Binary budget
on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  budget:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: go-binary-budget/action@v1
        id: budget
        with: {}
      - name: outputs
        if: always()
        run: test -s "$REPORT" && head -n 3 "$COMMENT"
        env:
          REPORT: \${{ steps.budget.outputs.report }}
          COMMENT: \${{ steps.budget.outputs.comment }}
`,
}

/** Some megabytes of net/http. */
const growth: Files = {
  'serve.go': `package main

import "net/http"

func init() { serve = func() error { return http.ListenAndServe("127.0.0.1:0", nil) } }
`,
}

/** Some more of encoding and templates. */
const moreGrowth: Files = {
  'serve.go': `package main

import (
	"html/template"
	"net/http"
)

func init() {
	serve = func() error {
		page := template.Must(template.New("page").Parse("{{.}}"))
		http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { page.Execute(w, r.URL.Path) })
		return http.ListenAndServe("127.0.0.1:0", nil)
	}
}
`,
}

const noGrowth: Files = { 'serve.go': 'package main\n' }
const documentation: Files = { 'README.md': '# Hello\n\nSays hello.\n' }
const limited: Files = { '.github/binary-budget.yml': `${config}budgets:\n  - { metric: size, max-growth: 1% }\n` }

/** In a folder whose path is the same in every run, as it is on a hosted runner. */
const inFixedFolder: Files = {
  [workflow]: `${base[workflow]}`.replace('with: {}', `with: { working-directory: "\${{ vars.CHECKOUT }}" }`),
}

interface Bench extends AsyncDisposable {
  readonly gitHub: GitHub
  /** Pushes the files to the pull request and runs the workflow that GitHub would start. */
  push(files: Files, options?: { opened?: boolean; fork?: boolean; token?: string; runId?: number }): Promise<Finished>
}

async function startBench(files: Files = base): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), 'go-binary-budget-act-'))
  const env = await freshEnvironment(directory)
  const gitHub = await startGitHub()
  const repository: Repository = await createRepository(directory, files, env)
  const action = await packAction(actionRoot, directory)
  let runs = 100
  return {
    gitHub,
    async push(changed, { opened = false, fork = false, token = defaultToken, runId = ++runs } = {}) {
      // A hosted runner starts from scratch; what is kept is in GitHub's cache.
      await rm(join(`${env.HOME}`, '.cache'), { recursive: true, force: true })
      const merge = await repository.push(changed)
      const workspace = await repository.checkout(merge)
      const payload = pullRequestPayload(opened ? 'opened' : 'synchronize', merge, { fork })
      const where = { directory, workspace, action, env, apiUrl: gitHub.url }
      const finished = await runWorkflow({ ...where, event: 'pull_request', payload, token, runId })
      assert.deepEqual(gitHub.violations, [], finished.log)
      return finished
    },
    async [Symbol.asyncDispose]() {
      await gitHub[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
      await rm(`${env.HOME}`, { recursive: true, force: true })
    },
  }
}

const ofLevel = (level: Annotation['level'], { annotations }: Finished) =>
  annotations.filter((annotation) => annotation.level === level)

/** The job's own steps, without the runner's. */
const results = ({ steps }: Finished) => steps.map(({ result }) => result)

const marker = /^<!-- go-binary-budget: [^\n]* -->/

test('growth: one comment is created, and the job is green', async () => {
  await using bench = await startBench()
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(results(run), ['success', 'success', 'success'], run.log)
  const comments = await bench.gitHub.comments()
  assert.deepEqual(
    comments.map(({ user }) => user.login),
    ['github-actions[bot]'],
    run.log,
  )
  assert.match(`${comments[0]?.body}`, marker)
  assert.match(`${comments[0]?.body}`, /\| hello \|.* MB/)
  assert.match(run.summary, /\| hello \|.* MB/)
  assert.equal(run.outputs.verdict, 'pass')
  assert.equal(run.outputs.changed, 'true')
  assert.deepEqual(
    run.annotations.filter(({ level }) => level !== 'notice'),
    [],
  )
})

test('a second push rewrites the same comment; a run that was overtaken leaves it alone; no growth left makes it one line', async () => {
  await using bench = await startBench()
  await bench.push(growth, { opened: true, runId: 501 })
  const [first] = await bench.gitHub.comments()

  const second = await bench.push(moreGrowth, { runId: 503 })
  const [rewritten, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], second.log)
  assert.equal(rewritten?.id, first?.id, second.log)
  assert.notEqual(rewritten?.body, first?.body, second.log)

  const overtaken = await bench.push(growth, { runId: 502 })
  assert.equal(overtaken.exitCode, 0, overtaken.log)
  assert.deepEqual(await bench.gitHub.comments(), [rewritten], overtaken.log)

  const quiet = await bench.push(noGrowth, { runId: 504 })
  const [reduced, ...more] = await bench.gitHub.comments()
  assert.deepEqual(more, [], quiet.log)
  assert.equal(reduced?.id, first?.id)
  assert.equal(reduced?.body.trim().split('\n').length, 2, `a marker and one line:\n${reduced?.body}`)
})

test('a broken budget fails the job, with an annotation where the budget stands', async () => {
  await using bench = await startBench({ ...base, ...limited })
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 1, run.log)
  assert.deepEqual(results(run), ['success', 'failure', 'success'], run.log)
  // Besides the one that says why the step failed, which stands nowhere.
  const [error, ...others] = ofLevel('error', run).filter(({ properties }) => 'file' in properties)
  assert.deepEqual(others, [], run.log)
  assert.deepEqual([error?.properties.file, error?.properties.line], ['.github/binary-budget.yml', '8'])
  assert.match(`${error?.message}`, /hello/)
  assert.equal(run.outputs.verdict, 'fail')
  assert.equal((await bench.gitHub.comments()).length, 1)
})

test('where no comment can be written, the summary has it, one notice says so, and the job is green', async (t) => {
  const cases = [
    { name: 'a read-only token of a fork', refuse: readOnly, options: { opened: true, fork: true } },
    {
      name: 'a GitHub that is down',
      refuse: () => ({ status: 503, message: 'No server is available to handle this request' }),
      options: { opened: true },
    },
  ]
  for (const { name, refuse, options } of cases) {
    await t.test(name, async () => {
      await using bench = await startBench()
      bench.gitHub.refuse = refuse
      const run = await bench.push(growth, options)
      assert.equal(run.exitCode, 0, run.log)
      assert.match(run.summary, /\| hello \|.* MB/)
      assert.deepEqual(
        run.annotations.map(({ level }) => level),
        ['notice'],
        run.log,
      )
      assert.deepEqual(await bench.gitHub.comments(), [])
    })
  }
})

test('an identical program: no comment', async () => {
  await using bench = await startBench()
  const run = await bench.push(documentation, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.deepEqual(await bench.gitHub.comments(), [], run.log)
  assert.match(run.summary, /identical/)
  assert.deepEqual([run.outputs.verdict, run.outputs.changed], ['pass', 'false'])
})

test("somebody else's comment with our marker is left alone", async () => {
  await using bench = await startBench()
  await bench.push(growth, { opened: true })
  const [own] = await bench.gitHub.comments()
  assert.ok(own)
  // The forgery is to be the older one of the two, so that it is what a search without the author finds.
  await bench.gitHub.remove(own.id)
  const forged = await bench.gitHub.commentAs('ghp_someone', own.body)

  const run = await bench.push(moreGrowth)
  const [first, second] = await bench.gitHub.comments()
  assert.equal(first?.id, forged.id)
  assert.equal(first?.body, own.body, run.log)
  assert.equal(second?.user.login, 'github-actions[bot]', run.log)
})

test('a second run takes base from the cache, and says the same', async () => {
  await using bench = await startBench({ ...base, ...inFixedFolder })
  const first = await bench.push(growth, { opened: true })
  assert.match(first.log, /base hello .* built/, first.log)
  const second = await bench.push(documentation)
  assert.match(second.log, /Base's binaries restored from/, second.log)
  assert.doesNotMatch(second.log, /base hello .* built/, second.log)
  const sizes = ({ summary }: Finished) => /\| hello \|[^|]*\|[^|]*\|([^|]*)\|/.exec(summary)?.[1]
  assert.match(`${sizes(first)}`, /MB/)
  assert.equal(sizes(second), sizes(first))
})
