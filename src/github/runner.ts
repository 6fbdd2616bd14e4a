import { UserError } from '../core/user-error.ts'

/** What the runner tells of the run through its environment. */
export interface Runner {
  readonly eventName: string
  readonly eventPath: string
  readonly sha: string
  readonly ref: string
  readonly owner: string
  readonly repo: string
  readonly runId: number
  readonly attempt: number
  readonly workflow: string
  /** The job's key in the workflow, and the step's id, or what the runner calls it. */
  readonly job: string
  readonly step: string
  readonly workspace: string
  readonly serverUrl: string
  readonly apiUrl: string
  /** The run's page, which shows the job summary. */
  readonly runUrl: string
  /** A folder that is emptied after the job. */
  readonly temporary: string
}

/** Reads the runner's variables. Throws a UserError outside of a runner. */
export function runnerFrom(env: Readonly<Record<string, string | undefined>>): Runner {
  const needed = (name: string): string => {
    const value = env[name]
    if (value) return value
    throw new UserError({ kind: 'not-a-runner', variable: name })
  }
  const repository = needed('GITHUB_REPOSITORY')
  const [owner = '', repo = ''] = repository.split('/')
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com'
  const runId = Number(env.GITHUB_RUN_ID ?? 0)
  return {
    eventName: needed('GITHUB_EVENT_NAME'),
    eventPath: needed('GITHUB_EVENT_PATH'),
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    owner,
    repo,
    runId,
    attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    workflow: env.GITHUB_WORKFLOW ?? '',
    job: env.GITHUB_JOB ?? '',
    step: env.GITHUB_ACTION ?? '',
    workspace: needed('GITHUB_WORKSPACE'),
    serverUrl,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
    temporary: needed('RUNNER_TEMP'),
  }
}
