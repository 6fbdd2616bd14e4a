// The action as a runner starts it: a process with a checkout, an event, inputs, and files for what it sets.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const main = join(import.meta.dirname, '../../src/main.ts')

export interface Step {
  readonly workspace: string
  readonly apiUrl: string
  /** The merge commit of the pull request, and its head. */
  readonly sha: string
  readonly headSha: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

export interface Ended {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Its annotations, without their places: `error: a text`. */
  readonly annotations: readonly string[]
  readonly log: string
}

/** Runs one step of run 500 on the pull request 7. */
export async function runStep({ workspace, apiUrl, sha, headSha, inputs, env }: Step): Promise<Ended> {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'on-runner-')))
  const file = async (name: string, content = '') => {
    await writeFile(join(temporary, name), content)
    return join(temporary, name)
  }
  const repository = { full_name: 'o/r', default_branch: 'main' }
  const pullRequest = {
    number: 7,
    head: { sha: headSha, ref: 'changes', label: 'o:changes', repo: { full_name: 'o/r' } },
    base: { sha, ref: 'main', repo: { full_name: 'o/r' } },
  }
  const payload = { action: 'synchronize', number: 7, pull_request: pullRequest, repository, sender: { login: 'x' } }
  await mkdir(join(temporary, 'home'))
  const given = Object.entries({ token: 'ghs_secret', 'job-total': '1', 'job-index': '0', ...inputs })
  const { PATH = '', GOCACHE = '', GOMODCACHE = '' } = process.env
  const child = spawn(process.execPath, [main], {
    cwd: workspace,
    env: {
      PATH,
      ...(GOCACHE && { GOCACHE }),
      ...(GOMODCACHE && { GOMODCACHE }),
      HOME: join(temporary, 'home'),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(payload)),
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_RUN_ID: '500',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'ci',
      GITHUB_JOB: 'budget',
      GITHUB_ACTION: '__action',
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: apiUrl,
      RUNNER_TEMP: temporary,
      GITHUB_OUTPUT: await file('output'),
      GITHUB_STEP_SUMMARY: await file('summary'),
      ...env,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close') as Promise<[number | null]>
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const [set, summary] = await Promise.all(['output', 'summary'].map((name) => readFile(join(temporary, name), 'utf8')))
  await rm(temporary, { recursive: true })
  return {
    exitCode,
    outputs: Object.fromEntries(
      [...`${set}`.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
    ),
    summary: `${summary}`,
    annotations: [...stdout.matchAll(/^::(error|warning|notice)[^:]*::(.*)$/gm)].map(
      ([, level, message = '']) => `${level}: ${message.replaceAll('%0A', '\n').replaceAll('%25', '%')}`,
    ),
    log: stdout + stderr,
  }
}
