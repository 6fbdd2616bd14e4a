// One run of a workflow on act in host mode, read back from its log.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { installAct } from './install.ts'
import type { Env } from './repository.ts'

export interface WorkflowRun {
  /** Below which everything is put. */
  readonly directory: string
  readonly event: string
  readonly payload: object
  /** A checkout, with the workflow in it. */
  readonly workspace: string
  /** What `uses: go-binary-budget/action@v1` stands for: see `packAction`. */
  readonly action: string
  readonly apiUrl: string
  readonly token: string
  readonly runId: number
  readonly artifacts: boolean
  /** Of the run: 1, unless it is run again. Then the artifacts of the attempts before are there. */
  readonly attempt: number
  /** Runs these jobs of a matrix alone, as `key:value`. */
  readonly matrix: readonly string[]
  readonly caches: boolean
  readonly env: Env
}

export interface Step {
  readonly name: string
  readonly result: 'success' | 'failure' | 'skipped'
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly message: string
  /** `file`, `line`, `title`… as far as they were given. */
  readonly properties: Readonly<Record<string, string>>
}

export interface Finished {
  /** Of act: 0 when every job succeeded. */
  readonly exitCode: number | null
  readonly steps: readonly Step[]
  readonly annotations: readonly Annotation[]
  /** All steps' summaries, one after the other. */
  readonly summary: string
  /** Of all steps, by name. */
  readonly outputs: Readonly<Record<string, string>>
  /** What the steps printed, and act's own errors. */
  readonly log: string
  /** From the start of act to its end. */
  readonly seconds: number
}

/** Runs all workflows of the workspace that the event starts. Rejects when that takes longer than five minutes. */
export async function runWorkflow(run: WorkflowRun): Promise<Finished> {
  const {
    directory,
    event,
    payload,
    workspace,
    action,
    apiUrl,
    token,
    runId,
    attempt,
    matrix,
    artifacts,
    caches,
    env,
  } = run
  assert.match(process.version, /^v24\./, 'actions run on Node 24, so this is to be it')
  const eventPath = join(await mkdtemp(join(directory, 'event-')), 'event.json')
  await writeFile(eventPath, JSON.stringify(payload))
  const args = [
    event,
    ...['--directory', workspace],
    // The runner works in a copy below a random path, which no cache survives; this one stays.
    ...['--var', `CHECKOUT=${workspace}`],
    ...['--eventpath', eventPath],
    ...['--secret', `GITHUB_TOKEN=${token}`],
    ...['--env', `GITHUB_API_URL=${apiUrl}`],
    ...['--env', `GITHUB_RUN_ID=${runId}`],
    ...['--env', `GITHUB_RUN_ATTEMPT=${attempt}`],
    ...matrix.flatMap((value) => ['--matrix', value]),
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--platform', 'ubuntu-24.04=-self-hosted'],
    ...['--local-repository', `go-binary-budget/action@v1=${action}`],
    ...['--action-cache-path', join(directory, 'act')],
    ...['--cache-server-path', join(directory, 'cache'), '--cache-server-addr', '127.0.0.1'],
    ...(artifacts ? await artifactServer(join(directory, `artifacts-${runId}`)) : []),
    ...(caches ? [] : ['--no-cache-server']),
    '--json',
  ]
  const runner = await installAct()
  const began = performance.now()
  const act = spawn(runner, args, {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  // Its own process group, so that nothing outlives a run that hangs.
  const timeout = setTimeout(() => process.kill(-Number(act.pid), 'SIGKILL'), 300_000)
  const ended = new Promise<number | null>((resolve, reject) => act.on('close', resolve).on('error', reject))
  const [stdout, stderr, exitCode] = await Promise.all([text(act.stdout), text(act.stderr), ended])
  clearTimeout(timeout)
  const seconds = (performance.now() - began) / 1000
  assert.equal(act.signalCode, null, `act was killed after five minutes:\n${stdout}`)
  return { exitCode, ...readLog(stdout), log: logOf(stdout) + stderr, seconds }
}

/** An artifact service on a free port, with a folder for each run. */
async function artifactServer(path: string): Promise<string[]> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  await mkdir(path, { recursive: true })
  return ['--artifact-server-path', path, '--artifact-server-addr', '127.0.0.1', '--artifact-server-port', `${port}`]
}

/** The files of an action that GitHub would hand to a runner, as far as they are needed, in a folder of their own. */
export async function packAction(root: string, directory: string): Promise<string> {
  const packed = join(directory, 'action')
  for (const part of ['action.yml', 'dist', 'src/probe']) {
    await mkdir(join(packed, part, '..'), { recursive: true })
    await cp(join(root, part), join(packed, part), { recursive: true })
  }
  return packed
}

/** A line of act's log. */
interface Line {
  readonly msg?: string
  readonly raw_output?: boolean
  readonly command?: string
  readonly arg?: string
  readonly name?: string
  readonly content?: string
  readonly kvPairs?: Record<string, string>
  readonly step?: string
  readonly stage?: string
  readonly stepResult?: Step['result']
}

const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)

const logOf = (stdout: string) =>
  linesOf(stdout)
    .map(({ msg = '' }) => (msg.endsWith('\n') ? msg : `${msg}\n`))
    .join('')

function readLog(stdout: string): Omit<Finished, 'exitCode' | 'log' | 'seconds'> {
  const steps: Step[] = []
  const annotations: Annotation[] = []
  const outputs: Record<string, string> = {}
  let summary = ''
  for (const { command, arg = '', name = '', content, kvPairs = {}, step, stage, stepResult } of linesOf(stdout)) {
    if (stepResult !== undefined && stage === 'Main') steps.push({ name: `${step}`, result: stepResult })
    if (command === 'notice' || command === 'warning' || command === 'error') {
      annotations.push({ level: command, message: arg, properties: kvPairs })
    }
    if (command === 'set-output') outputs[name] = arg
    if (command === 'summary') summary += content ?? ''
  }
  return { steps, annotations, outputs, summary }
}
