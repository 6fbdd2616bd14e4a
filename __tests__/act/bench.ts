// A pull request to run the bundled action on: a real runner, a real Git repository, the real Go command and a GitHub that
// keeps its state. Needs `npm ci --prefix __tests__/act` and the bundle.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { defaultToken, type GitHub, startGitHub } from './github.ts'
import {
  mergeGroupPayload,
  type Origin,
  type PullRequestAction,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from './payload.ts'
import { createRepository, type Files, freshEnvironment, type PushedMerge, type Repository } from './repository.ts'
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

export const base: Files = {
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
export const growth: Files = {
  'serve.go': `package main

import "net/http"

func init() { serve = func() error { return http.ListenAndServe("127.0.0.1:0", nil) } }
`,
}

/** Some more of encoding and templates. */
export const moreGrowth: Files = {
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

export const noGrowth: Files = { 'serve.go': 'package main\n' }
/** It is built for, and to the same bytes. */
export const remark: Files = { '.github/binary-budget.yml': `# What hello is measured by.\n${config}` }
export const documentation: Files = { 'README.md': '# Hello\n\nSays hello.\n' }
/** At most 3 MB, which base keeps to and `growth` does not. */
export const limitedToMax: Files = {
  '.github/binary-budget.yml': `${config}budgets:\n  - { metric: size, max: 3MB }\n`,
}
export const limited: Files = {
  '.github/binary-budget.yml': `${config}budgets:\n  - { metric: size, max-growth: 1% }\n`,
}

/** In a folder whose path is the same in every run, as it is on a hosted runner. */
export const inFixedFolder: Files = {
  [workflow]: `${base[workflow]}`.replace('with: {}', `with: { working-directory: "\${{ vars.CHECKOUT }}" }`),
}

export interface RunOptions extends Origin {
  readonly opened?: boolean
  readonly token?: string
  readonly runId?: number
  /** More than 1: the run with that id is run again. */
  readonly attempt?: number
  /** Jobs of the matrix that run, as `key:value`; absent: all. */
  readonly matrix?: readonly string[]
  /** Whether the runner has artifacts; GitHub Enterprise Server has none. */
  readonly artifacts?: boolean
  /** Whether the runner has a cache service. */
  readonly caches?: boolean
}

export interface Bench extends AsyncDisposable {
  readonly gitHub: GitHub
  /** Pushes the files to the pull request and runs the workflow that GitHub would start. */
  push(files: Files, options?: RunOptions): Promise<Finished>
  /** Runs it again for what was pushed last, as for a label or a draft that is ready. */
  again(action: PullRequestAction, options?: RunOptions): Promise<Finished>
  /** Runs it for what was pushed last: when the pull request waits in the merge queue, and when it is merged. */
  merging(event: 'merge_group' | 'push', options?: RunOptions): Promise<Finished>
  /** Runs what waits for the end of a run in a fork: that of the last push, with the artifacts that it left. */
  afterFork(): Promise<Finished>
}

export async function startBench(files: Files = base, options: { ownBuildCache?: boolean } = {}): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), 'go-binary-budget-act-'))
  const env = await freshEnvironment(directory, options)
  const gitHub = await startGitHub()
  const repository: Repository = await createRepository(directory, files, env)
  const packed = await packAction(actionRoot, directory)
  let runs = 100
  let last: PushedMerge | undefined

  async function run(
    event: string,
    payload: object,
    merge: PushedMerge,
    { token = defaultToken, runId = ++runs, attempt = 1, matrix = [], artifacts = true, caches = true }: RunOptions,
  ): Promise<Finished> {
    // A hosted runner starts from scratch; what is kept is in GitHub's cache.
    await rm(join(`${env.HOME}`, '.cache'), { recursive: true, force: true })
    const workspace = await repository.checkout(merge)
    const where = { directory, workspace, action: packed, env, apiUrl: gitHub.url }
    const finished = await runWorkflow({ ...where, event, payload, token, runId, attempt, matrix, artifacts, caches })
    assert.deepEqual(gitHub.violations, [], finished.log)
    return finished
  }

  function pushed(): PushedMerge {
    if (last === undefined) throw new Error('nothing was pushed yet')
    return last
  }

  return {
    gitHub,
    async push(changed, options = {}) {
      last = await repository.push(changed)
      gitHub.committed(last.head)
      const payload = pullRequestPayload(options.opened ? 'opened' : 'synchronize', last, options)
      return run('pull_request', payload, last, options)
    },
    again: (action, options = {}) =>
      run('pull_request', pullRequestPayload(action, pushed(), options), pushed(), options),
    merging: (event, options = {}) =>
      run(event, event === 'push' ? pushPayload(pushed()) : mergeGroupPayload(pushed()), pushed(), options),
    async afterFork() {
      const artifacts = await artifactsIn(join(directory, `artifacts-${runs}`))
      gitHub.foreign.ended = { id: runs, merge: pushed(), artifacts }
      return run('workflow_run', workflowRunPayload(pushed(), runs), pushed(), { runId: runs + 1 })
    },
    async [Symbol.asyncDispose]() {
      await gitHub[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
      await rm(`${env.HOME}`, { recursive: true, force: true })
    },
  }
}

/** What a run has uploaded, as zip files by name. */
async function artifactsIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const zips = all.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      zips.map(
        async ({ name, parentPath }): Promise<[string, Uint8Array]> => [
          basename(name, '.zip'),
          await readFile(join(parentPath, name)),
        ],
      ),
    ),
  )
}

export const ofLevel = (level: Annotation['level'], { annotations }: Finished) =>
  annotations.filter((annotation) => annotation.level === level)

/** The job's own steps, without the runner's. */
export const results = ({ steps }: Finished) => steps.map(({ result }) => result)
