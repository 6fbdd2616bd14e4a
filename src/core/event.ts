import { UserError } from './user-error.ts'

/** What started the run, as far as any later part needs it. */
export type Event =
  | PullRequestEvent
  | {
      readonly kind: 'push'
      /** All zeros for a new branch or tag. */
      readonly before: string
      readonly after: string
      readonly ref: string
      readonly defaultBranch?: string
      readonly sender?: string
    }
  | {
      readonly kind: 'merge_group'
      readonly baseSha: string
      readonly headSha: string
      /** As a branch name, without `refs/heads/`. */
      readonly baseRef: string
      /** The queue's own branch, without `refs/heads/`: it names the pull request that was added last. */
      readonly headRef: string
      readonly action?: string
      readonly sender?: string
    }
  | WorkflowRunEvent
  | {
      readonly kind: 'workflow_dispatch' | 'schedule' | 'other'
      readonly sha: string
      readonly ref: string
      readonly defaultBranch?: string
      readonly sender?: string
    }
  | {
      readonly kind: 'terminal'
      readonly base?: string
      readonly head?: string
      /** Present where head is to be looked at by itself. */
      readonly alone?: true
    }

/** Another workflow's run has ended. What it is of may be a stranger's. */
export interface WorkflowRunEvent {
  readonly kind: 'workflow_run'
  readonly runId: number
  readonly attempt: number
  /** Name of the other workflow, and what started it. */
  readonly workflow: string
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name`; absent when the fork is gone. */
  readonly headRepo?: string
  readonly isFork: boolean
  readonly defaultBranch?: string
  readonly sender?: string
}

export interface PullRequestEvent {
  readonly kind: 'pull_request'
  readonly number: number
  /** Tip of the base branch when the event was made: not what the pull request was merged with. */
  readonly baseSha: string
  readonly baseRef: string
  readonly headSha: string
  /** The commit that the runner checks out by itself. */
  readonly mergeSha?: string
  readonly isFork: boolean
  /** `owner/name`; absent when the fork is gone. */
  readonly headRepo?: string
  /** `owner:branch`. */
  readonly headLabel: string
  readonly draft: boolean
  readonly sender?: string
  readonly action?: string
}

/** What the runner says of the run outside the payload: GITHUB_SHA, GITHUB_REF, and the default branch if known. */
export interface EventContext {
  readonly sha: string
  readonly ref: string
  readonly defaultBranch?: string
}

/** Reads a webhook payload. Throws a UserError where the payload lacks what its event is for. */
export function eventFrom(name: string, payload: unknown, context: EventContext): Event {
  const at = reader(name, payload)
  const sender = at.text('sender.login')
  const action = at.text('action')
  const defaultBranch = at.text('repository.default_branch') ?? context.defaultBranch
  const common = { ...(sender !== undefined && { sender }) }
  const withDefault = { ...common, ...(defaultBranch !== undefined && { defaultBranch }) }

  // Reviews and pull_request_target carry the same object.
  if (name.startsWith('pull_request'))
    return { ...pullRequest(at, context), ...common, ...(action !== undefined && { action }) }
  switch (name) {
    case 'push':
      return {
        kind: 'push',
        // Absent where something imitates a runner, as `act` without a payload: as for a new branch then.
        before: at.text('before') ?? '0'.repeat(40),
        after: at.text('after') ?? context.sha,
        ref: at.text('ref') ?? context.ref,
        ...withDefault,
      }
    case 'merge_group':
      return {
        kind: 'merge_group',
        baseSha: at.needed('merge_group.base_sha'),
        headSha: at.needed('merge_group.head_sha'),
        baseRef: (at.text('merge_group.base_ref') ?? '').replace(/^refs\/heads\//, ''),
        headRef: (at.text('merge_group.head_ref') ?? context.ref).replace(/^refs\/heads\//, ''),
        ...common,
        ...(action !== undefined && { action }),
      }
    case 'workflow_run':
      return { ...workflowRun(at), ...withDefault }
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: name, sha: context.sha, ref: context.ref, ...withDefault }
    default:
      return { kind: 'other', sha: context.sha, ref: context.ref, ...withDefault }
  }
}

function workflowRun(at: Reader): WorkflowRunEvent {
  const runId = at.number('workflow_run.id')
  if (runId === undefined) throw at.lacks('workflow_run.id')
  const headRepo = at.text('workflow_run.head_repository.full_name')
  const ownRepo = at.text('workflow_run.repository.full_name') ?? at.text('repository.full_name')
  return {
    kind: 'workflow_run',
    runId,
    attempt: at.number('workflow_run.run_attempt') ?? 1,
    workflow: at.text('workflow_run.name') ?? '',
    event: at.needed('workflow_run.event'),
    headSha: at.needed('workflow_run.head_sha'),
    headBranch: at.text('workflow_run.head_branch') ?? '',
    ...(headRepo !== undefined && { headRepo }),
    isFork: headRepo !== ownRepo,
  }
}

function pullRequest(at: Reader, context: EventContext): PullRequestEvent {
  const headRepo = at.text('pull_request.head.repo.full_name')
  const baseRepo = at.text('pull_request.base.repo.full_name') ?? at.text('repository.full_name')
  const headRef = at.text('pull_request.head.ref') ?? ''
  const number = at.number('pull_request.number') ?? at.number('number')
  if (number === undefined) throw at.lacks('pull_request.number')
  return {
    kind: 'pull_request',
    number,
    baseSha: at.needed('pull_request.base.sha'),
    baseRef: at.needed('pull_request.base.ref'),
    headSha: at.needed('pull_request.head.sha'),
    ...(context.sha !== '' && { mergeSha: context.sha }),
    // `repo` is null once the fork was deleted, and only forks can be.
    isFork: at.isNull('pull_request.head.repo') || (headRepo !== undefined && headRepo !== baseRepo),
    ...(headRepo !== undefined && { headRepo }),
    headLabel: at.text('pull_request.head.label') ?? headRef,
    draft: at.value('pull_request.draft') === true,
  }
}

type Reader = ReturnType<typeof reader>

/** Values by dotted path; a value of another type is as good as none. */
function reader(event: string, payload: unknown) {
  const value = (path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>(
        (object, key) =>
          typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[key] : undefined,
        payload,
      )
  const text = (path: string): string | undefined => {
    const found = value(path)
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  const lacks = (key: string) => new UserError({ kind: 'event-payload-lacks', event, key })
  return {
    value,
    text,
    lacks,
    number: (path: string): number | undefined => {
      const found = value(path)
      return typeof found === 'number' ? found : undefined
    },
    isNull: (path: string): boolean => value(path) === null,
    needed: (path: string): string => {
      const found = text(path)
      if (found === undefined) throw lacks(path)
      return found
    },
  }
}

/** Whether it is a push to the default branch. */
export const isDefaultBranch = (event: Event): event is Event & { readonly kind: 'push' } =>
  event.kind === 'push' && event.defaultBranch !== undefined && event.ref === `refs/heads/${event.defaultBranch}`
