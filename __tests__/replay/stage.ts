// A repository, a runner and a GitHub for one scenario, and what comes out of the runs in it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Outside, outsideOf, type Recorded } from './answers.ts'
import { captured, outputsIn, type Ran } from './captured.ts'
import { type GitHub, owner, repo, runtimeToken, startGitHub } from './github.ts'
import type { Machine } from './machine.ts'
import { type Places, placesIn } from './places.ts'
import { documentText, steadyText } from './readable.ts'
import { asVersion1, isReport } from './version1.ts'
import { createWorld, setEnvironment } from './world.ts'

/** Text of each file by its path; undefined removes it. */
export type Files = Readonly<Record<string, string | undefined>>

export interface TerminalOptions {
  readonly cwd?: string
  /** Where report.json and the other files are, if they are to be kept; below the world. */
  readonly output?: string
  /** Files that the run is to have written, from the repository's root. */
  readonly written?: readonly string[]
}

export interface ActionOptions {
  readonly event: string
  readonly payload: object
  readonly sha: string
  readonly ref?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly job?: string
  readonly runId?: number
}

/** What a scenario is told with. Each run is another step of it, with a name. */
export interface Stage extends AsyncDisposable {
  readonly places: Places
  readonly github: GitHub
  readonly machine: Machine
  readonly outside: Outside
  /** What came out so far: text by file. */
  readonly results: ReadonlyMap<string, string>
  /** Of `action`: outputs of the last run. */
  readonly outputs: Readonly<Record<string, string>>
  write(files: Files): void
  /** Adds a commit with these changes; returns its SHA. */
  commit(files: Files, message?: string): string
  git(...args: readonly string[]): string
  /** Makes a file as `go build` makes it. */
  build(output: string, package_: string): Promise<void>
  /** Keeps a text among the results of a step. */
  keep(step: string, name: string, text: string): void
  terminal(step: string, args: readonly string[], options?: TerminalOptions): Promise<void>
  action(step: string, options: ActionOptions): Promise<void>
}

export interface Scenario {
  /** What it has that the others do not. */
  readonly about: string
  readonly play: (stage: Stage) => Promise<void>
}

export interface Setting {
  readonly scenario: string
  /** Emptied first. */
  readonly world: string
  readonly packageRoot: string
  readonly machine: Machine
  /** Absent: it is recorded. */
  readonly recorded?: Recorded
}

export async function openStage({ scenario, world, packageRoot, machine, recorded }: Setting): Promise<Stage> {
  const places = placesIn(world, packageRoot)
  const base = createWorld(places, { isRecording: recorded === undefined })
  Object.assign(machine, { clock: 0, computed: 0, stolen: 0 })
  const outside = outsideOf({ scenario, places, machine, ...(recorded && { recorded }) })
  const github = await startGitHub()
  places.alias(github.url, 'http://github.test')
  const results = new Map<string, string>()
  let commits = 0

  const git = (...args: readonly string[]): string => {
    const date = new Date(Date.UTC(2026, 0, 2, 9, commits)).toISOString()
    const env = { ...base, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    return execFileSync('git', args, { cwd: places.repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim()
  }
  git('init', '--quiet', '--initial-branch=main', '--template=')

  const stage: Stage = {
    places,
    github,
    machine,
    outside,
    results,
    outputs: {},
    git,
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        const path = join(places.repository, name)
        if (text === undefined) rmSync(path, { recursive: true })
        else {
          mkdirSync(dirname(path), { recursive: true })
          writeFileSync(path, text)
        }
      }
    },
    commit(files, message = `Commit ${commits + 1}`) {
      stage.write(files)
      commits++
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', `--message=${message}`)
      return git('rev-parse', 'HEAD')
    },
    async build(output, package_) {
      const call = { command: join(places.bin, 'go'), args: ['build', '-o', output, package_], cwd: places.repository }
      const { exitCode, stderr } = await outside.answer({ ...call, env: base, stdin: '' })
      if (exitCode !== 0) throw new Error(stderr)
    },
    keep: (step, name, text) => void results.set(`${step}/${name}`, places.hide(text)),
    async terminal(step, args, { cwd = places.repository, output, written = [] } = {}) {
      const argv = process.argv
      process.argv = [process.execPath, 'go-binary-budget', ...args]
      const ran = await captured(cwd, () => import(`../../src/cli.ts?${scenario}=${step}`))
      process.argv = argv
      keepSaid(step, ran)
      keepFiles(step, output === undefined ? join(places.temporary, 'binary-budget') : join(world, output))
      for (const path of written) {
        const name = path.replaceAll('/', '_').replace(/^\./, '')
        stage.keep(step, name, readFileSync(join(places.repository, path), 'utf8'))
      }
    },
    async action(step, { event, payload, sha, ref = 'refs/heads/main', inputs = {}, job = 'budget', runId = 7 }) {
      const file = (name: string, text = '') => {
        const path = join(world, 'runner', name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
        return path
      }
      // One path in all scenarios: @actions/core remembers it.
      const [output, summary] = [file('output'), file('summary')]
      const temporary = join(world, 'runner', 'temporary')
      rmSync(temporary, { recursive: true, force: true })
      mkdirSync(temporary)
      const given = {
        token: 'ghs_secret',
        mode: 'auto',
        comment: 'on-change',
        'job-index': '0',
        'job-total': '1',
        ...inputs,
      }
      setEnvironment({
        ...base,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: 'budget',
        GITHUB_API_URL: github.url,
        // Asked for by Octokit itself, beside GITHUB_API_URL.
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
        GITHUB_JOB: job,
        GITHUB_OUTPUT: output,
        GITHUB_REF: ref,
        GITHUB_REPOSITORY: `${owner}/${repo}`,
        GITHUB_RUN_ID: String(runId),
        GITHUB_SHA: sha,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKFLOW: 'Binary budget',
        GITHUB_WORKSPACE: places.repository,
        RUNNER_TEMP: temporary,
        ACTIONS_RESULTS_URL: github.url,
        ACTIONS_RUNTIME_TOKEN: runtimeToken,
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      })
      github.requests.length = 0
      const ran = await captured(places.repository, () => import(`../../src/main.ts?${scenario}=${step}`))
      setEnvironment(base)
      keepSaid(step, ran)
      const outputs = outputsIn(readFileSync(output, 'utf8'))
      Object.assign(stage, { outputs })
      const lines = Object.entries(outputs).map(
        ([name, value]) => `${name}=${value.length > 2_000 ? '(long)' : value}\n`,
      )
      if (lines.length > 0) results.set(`${step}/outputs.txt`, places.hide(lines.join('')))
      const told = readFileSync(summary, 'utf8')
      if (told !== '') results.set(`${step}/summary.md`, steadyText(places.hide(told)))
      if (github.requests.length > 0) {
        results.set(`${step}/requests.md`, steadyText(places.hide(`${github.requests.join('\n\n')}\n`)))
      }
      keepFiles(step, join(temporary, 'binary-budget', 'budget'))
    },
    [Symbol.asyncDispose]: async () => {
      github.close()
      rmSync(world, { recursive: true, force: true })
    },
  }

  function keepSaid(step: string, { exitCode, stdout, stderr }: Ran): void {
    const streams = [
      ['standard output', outputText(places.hide(stdout))],
      ['standard error', stderr],
    ].flatMap(([name, text]) => (text === '' ? [] : [`--- ${name} ---\n${text}`]))
    const text = [`exit code ${exitCode}\n`, ...streams].join('\n')
    results.set(`${step}/said.txt`, steadyText(places.hide(text)))
  }

  /** What a run wrote of its report, and removes it: the next run is to write its own. */
  function keepFiles(step: string, folder: string): void {
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      if (name === 'comment.md') results.set(`${step}/${name}`, steadyText(places.hide(text)))
      if (name === 'report.json') {
        results.set(`${step}/${name}`, documentText(asVersion1(JSON.parse(places.hide(text)))))
      }
    }
    rmSync(folder, { recursive: true })
  }

  return stage
}

/** A report that is printed is kept as the one that is written. */
function outputText(text: string): string {
  if (!text.startsWith('{\n')) return text
  const printed: unknown = JSON.parse(text)
  return isReport(printed) ? documentText(asVersion1(printed)) : text
}
