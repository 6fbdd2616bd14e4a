import { relative, sep } from 'node:path'
import type { Event, PullRequestEvent } from '../core/event.ts'
import type { RevisionOrigin } from '../core/mistake/git.ts'
import type { How, NoBase, WhyBefore } from '../core/note/how.ts'
import type { RevisionNote } from '../core/note/revision-notes.ts'
import { currentBranch, defaultBranchOf } from './default-branch.ts'
import { fetchCommit } from './fetch.ts'
import { type BranchTip, type CompareApi, mergeBase } from './merge-base.ts'
import { localCommit, mustHave, namedCommit, parentsOf } from './named-revision.ts'
import { type Repository, short } from './repository.ts'

/** What is compared. */
export interface Revisions {
  /** Absent when there is nothing to compare with; `how` says why. */
  readonly base?: { readonly sha: string; readonly name: string }
  readonly head: Head
  /** How base was found, or why there is none. */
  readonly how: How
  readonly notes: readonly RevisionNote[]
}

export type Head =
  | {
      /** The user's files, changed and untracked ones too. */
      readonly kind: 'worktree-as-it-is'
      /** The commit that is checked out; absent before the first one. */
      readonly sha?: string
      readonly name: string
      readonly dirty: boolean
    }
  | { readonly kind: 'commit'; readonly sha: string; readonly name: string }

export interface RevisionOptions {
  readonly repository: Repository
  readonly event: Event
  /** The user's own choice; wins over what the event says. */
  readonly base?: string
  readonly compareApi?: CompareApi
  /** Paths that this program writes to. There already, they are none of the user's uncommitted changes. */
  readonly ownFiles?: readonly string[]
}

/** A revision as `base`, or none. */
type Found = Omit<Revisions, 'head'>

interface Search extends RevisionOptions {
  readonly head: Head
  /** A terminal does not go to the network for what a complete clone lacks; a shallow one may be completed. */
  readonly mayFetch: boolean
}

/** Decides base and head. Fetches what a shallow clone lacks; throws a UserError for a revision that is not there. */
export async function findRevisions(options: RevisionOptions): Promise<Revisions> {
  const { repository, event } = options
  const terminal = event.kind === 'terminal'
  const mayFetch = !terminal || (await repository.output(['rev-parse', '--is-shallow-repository'])) === 'true'
  const head = await findHead(options, mayFetch)
  const search: Search = { ...options, head, mayFetch }

  const chosen = options.base ?? (terminal ? event.base : undefined)
  const found =
    terminal && event.alone
      ? none({ kind: 'alone' })
      : chosen !== undefined
        ? await fromChoice(search, chosen, terminal ? 'base-option' : 'base-input')
        : head.sha === undefined
          ? none({ kind: 'no-commit' })
          : await fromEvent(search, head.sha)
  return { ...found, head }
}

async function findHead({ repository, event, ownFiles = [] }: RevisionOptions, mayFetch: boolean): Promise<Head> {
  if (event.kind === 'terminal' && event.head !== undefined) {
    const sha = await namedCommit(repository, event.head, { given: 'head-option', mayFetch })
    return { kind: 'commit', sha, name: event.head }
  }
  const sha = await localCommit(repository, 'HEAD')
  const name = (await currentBranch(repository)) ?? (sha === undefined ? 'HEAD' : short(sha))
  const dirty = await isDirty(repository, ownFiles)
  return { kind: 'worktree-as-it-is', ...(sha !== undefined && { sha }), name, dirty }
}

async function isDirty(repository: Repository, ownFiles: readonly string[]): Promise<boolean> {
  const status = async (untracked: 'normal' | 'all') =>
    (await repository.output(['status', '--porcelain=v1', '-z', `--untracked-files=${untracked}`])).split('\0')
  const changes = (await status('normal')).filter((entry) => entry !== '')
  const own = ownFiles.map((path) => relative(repository.root, path).replaceAll(sep, '/'))
  const mayBeOwn = (entry: string) =>
    entry.startsWith('?? ') && own.some((path) => path === entry.slice(3) || `${path}/`.startsWith(entry.slice(3)))
  if (!changes.every(mayBeOwn)) return true
  // A folder is one entry, whatever lies in it.
  return changes.length > 0 && !(await status('all')).every((entry) => entry === '' || own.includes(entry.slice(3)))
}

async function fromChoice(
  { repository, head, mayFetch }: Search,
  chosen: string,
  given: RevisionOrigin,
): Promise<Found> {
  const sha = await namedCommit(repository, chosen, { given, mayFetch })
  const name = /^[0-9a-f]{40,}$/.test(chosen) ? short(chosen) : chosen
  const base = found(name, { kind: 'chosen', revision: name, sha })
  const isHead = sha === head.sha && !(head.kind === 'worktree-as-it-is' && head.dirty)
  return isHead ? noted(base, { kind: 'same-commit', revision: chosen, sha }) : base
}

function fromEvent(search: Search, head: string): Promise<Found> {
  const { event } = search
  switch (event.kind) {
    case 'pull_request':
      return fromPullRequest(search, event, head)
    case 'merge_group':
      return fromMergeGroup(search, event)
    case 'push':
      return fromPush(search, event, head)
    case 'workflow_run':
    case 'workflow_dispatch':
    case 'schedule':
    case 'other':
      return fromDefaultBranch(search, head, event.defaultBranch)
    case 'terminal':
      return fromTerminal(search, head)
  }
}

async function fromPullRequest(search: Search, event: PullRequestEvent, head: string): Promise<Found> {
  const [first, second, ...others] = await parentsOf(search.repository, head)
  if (first !== undefined && second === event.headSha && others.length === 0) {
    // Not pull_request.base.sha: that is the tip of the branch when the event was made, and grows stale.
    const sha = await mustHave(search.repository, first, { kind: 'first-parent' })
    return found(event.baseRef, { kind: 'merge-commit', branch: event.baseRef, sha })
  }
  const base = await fromMergeBase(search, head, { name: event.baseRef, sha: event.baseSha })
  const { number: pullRequest, headSha: pullRequestHead } = event
  return head === pullRequestHead
    ? base
    : noted(base, { kind: 'other-checkout', sha: head, pullRequest, pullRequestHead })
}

async function fromMergeGroup({ repository }: Search, event: Event & { kind: 'merge_group' }): Promise<Found> {
  const sha = await mustHave(repository, event.baseSha, { kind: 'base-of-merge-group' })
  return found(event.baseRef === '' ? short(sha) : event.baseRef, { kind: 'merge-group', sha })
}

async function fromPush(search: Search, event: Event & { kind: 'push' }, head: string): Promise<Found> {
  const { before: sha } = event
  if (/^0+$/.test(sha)) return fromDefaultBranch(search, head, event.defaultBranch)
  const problem = await fetchCommit(search.repository, sha)
  if (problem !== undefined) {
    const base = await fromDefaultBranch(search, head, event.defaultBranch)
    return noted(base, { kind: 'push-base-gone', sha, problem })
  }
  if (sha === head) return previous(search, head, { kind: 'empty-push' })
  return found(event.ref.replace(/^refs\/(heads|tags)\//, ''), { kind: 'before-push', sha })
}

async function fromDefaultBranch(search: Search, head: string, known: string | undefined): Promise<Found> {
  const name = known ?? (await defaultBranchOf(search.repository))
  if (name === undefined) return none({ kind: 'no-default-branch', where: 'workflow' })
  return fromMergeBase(search, head, { name })
}

async function fromTerminal(search: Search, head: string): Promise<Found> {
  const { repository } = search
  const name = await defaultBranchOf(repository)
  if (name === undefined) return none({ kind: 'no-default-branch', where: 'terminal' })
  // On the default branch itself the merge base with its remote would sum up whatever is not pushed yet.
  if (search.head.kind === 'worktree-as-it-is' && (await currentBranch(repository)) === name) {
    return ownCommit(search, head, { kind: 'on-branch', branch: name })
  }
  return fromMergeBase(search, head, { name })
}

async function fromMergeBase(search: Search, head: string, branch: BranchTip): Promise<Found> {
  const base = await mergeBase(search.repository, head, branch, search)
  if (base.kind === 'none') return none(base.reason)
  const name = branch.name ?? short(base.sha)
  if (base.sha === head) return ownCommit(search, head, { kind: 'part-of', branch: name })
  return found(name, { kind: 'merge-base', branch: name, sha: base.sha })
}

/** Head adds no commit of its own: its uncommitted changes are compared, or without any its last commit. */
async function ownCommit(search: Search, head: string, because: WhyBefore): Promise<Found> {
  if (search.event.kind === 'terminal' && search.head.kind === 'worktree-as-it-is' && search.head.dirty) {
    return found('HEAD', { kind: 'last-commit', sha: head })
  }
  return previous(search, head, because)
}

async function previous(
  { repository, head: { kind, name } }: Search,
  head: string,
  because: WhyBefore,
): Promise<Found> {
  const [first] = await parentsOf(repository, head)
  if (first === undefined) return none({ kind: 'first-commit', sha: head, because })
  const sha = await mustHave(repository, first, { kind: 'before', sha: head })
  return found(kind === 'commit' ? `${name}~1` : 'HEAD~1', { kind: 'commit-before', sha, because })
}

const found = (name: string, how: How & { readonly sha: string }): Found => ({
  base: { sha: how.sha, name },
  how,
  notes: [],
})

const none = (reason: NoBase): Found => ({ how: { kind: 'none', reason }, notes: [] })

const noted = (found: Found, note: RevisionNote): Found => ({ ...found, notes: [note, ...found.notes] })
