import { relative, sep } from 'node:path'
import type { Event, PullRequestEvent } from '../core/event.ts'
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
  /** A sentence for people: how base was found, or why there is none. */
  readonly how: string
  readonly notes: readonly string[]
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

type Found =
  | { readonly kind: 'found'; readonly sha: string; readonly name: string; readonly how: string }
  | { readonly kind: 'none'; readonly reason: string }

interface Search extends RevisionOptions {
  readonly head: Head
  /** A terminal does not go to the network for what a complete clone lacks; a shallow one may be completed. */
  readonly mayFetch: boolean
  readonly note: (text: string) => void
}

/** Decides base and head. Fetches what a shallow clone lacks; throws a UserError for a revision that is not there. */
export async function findRevisions(options: RevisionOptions): Promise<Revisions> {
  const { repository, event } = options
  const notes: string[] = []
  const terminal = event.kind === 'terminal'
  const mayFetch = !terminal || (await repository.output(['rev-parse', '--is-shallow-repository'])) === 'true'
  const head = await findHead(options, mayFetch)
  const search: Search = { ...options, head, mayFetch, note: (text) => notes.push(text) }

  const chosen = options.base ?? (terminal ? event.base : undefined)
  const found =
    terminal && event.alone
      ? none('head alone was asked for')
      : chosen !== undefined
        ? await fromChoice(search, chosen, terminal ? '--base' : 'The input "base"')
        : head.sha === undefined
          ? none('there is no commit yet')
          : await fromEvent(search, head.sha)
  return found.kind === 'none'
    ? { head, how: `There is nothing to compare with: ${found.reason}.`, notes }
    : { base: { sha: found.sha, name: found.name }, head, how: found.how, notes }
}

async function findHead({ repository, event, ownFiles = [] }: RevisionOptions, mayFetch: boolean): Promise<Head> {
  if (event.kind === 'terminal' && event.head !== undefined) {
    const sha = await namedCommit(repository, event.head, { what: '--head', mayFetch })
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

async function fromChoice({ repository, head, mayFetch, note }: Search, chosen: string, what: string): Promise<Found> {
  const sha = await namedCommit(repository, chosen, { what, mayFetch })
  if (sha === head.sha && !(head.kind === 'worktree-as-it-is' && head.dirty)) {
    note(`Base "${chosen}" and head are the same commit, ${short(sha)}.`)
  }
  const name = /^[0-9a-f]{40,}$/.test(chosen) ? short(chosen) : chosen
  return found(sha, name, `Base is ${name}, as asked for`)
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
    const sha = await mustHave(search.repository, first, 'first parent of the merge commit')
    return found(
      sha,
      event.baseRef,
      `Base is the first parent of the merge commit: ${event.baseRef} as it was merged with`,
    )
  }
  if (head !== event.headSha) {
    search.note(
      `The checkout, ${short(head)}, is neither the merge commit of pull request #${event.number} nor its head ${short(event.headSha)}.`,
    )
  }
  return fromMergeBase(search, head, { name: event.baseRef, sha: event.baseSha })
}

async function fromMergeGroup({ repository }: Search, event: Event & { kind: 'merge_group' }): Promise<Found> {
  const sha = await mustHave(repository, event.baseSha, 'base of the merge group')
  return found(sha, event.baseRef === '' ? short(sha) : event.baseRef, 'Base is what the merge group builds on')
}

async function fromPush(search: Search, event: Event & { kind: 'push' }, head: string): Promise<Found> {
  const { repository, note } = search
  const isNew = /^0+$/.test(event.before)
  const gone = isNew ? undefined : await fetchCommit(repository, event.before)
  if (isNew || gone !== undefined) {
    if (gone !== undefined) note(`What was there before the push, ${short(event.before)}, is gone: ${gone}`)
    return fromDefaultBranch(search, head, event.defaultBranch)
  }
  if (event.before === head) return previous(search, head, 'the push moved nothing')
  return found(event.before, event.ref.replace(/^refs\/(heads|tags)\//, ''), 'Base is what was there before the push')
}

async function fromDefaultBranch(search: Search, head: string, known: string | undefined): Promise<Found> {
  const name = known ?? (await defaultBranchOf(search.repository))
  if (name === undefined) return none('no default branch is known; name a revision by the input "base"')
  return fromMergeBase(search, head, { name })
}

async function fromTerminal(search: Search, head: string): Promise<Found> {
  const { repository } = search
  const name = await defaultBranchOf(repository)
  if (name === undefined)
    return none('there is no default branch (origin/HEAD, main or master); name a revision by --base')
  // On the default branch itself the merge base with its remote would sum up whatever is not pushed yet.
  if (search.head.kind === 'worktree-as-it-is' && (await currentBranch(repository)) === name) {
    return ownCommit(search, head, `this is ${name} itself`)
  }
  return fromMergeBase(search, head, { name })
}

async function fromMergeBase(search: Search, head: string, branch: BranchTip): Promise<Found> {
  const base = await mergeBase(search.repository, head, branch, search)
  if (base.kind === 'none') return base
  const name = branch.name ?? short(base.sha)
  if (base.sha === head) return ownCommit(search, head, `head is part of ${name}`)
  return found(base.sha, name, `Base is the merge base with ${name}`)
}

/** Head adds no commit of its own: its uncommitted changes are compared, or without any its last commit. */
async function ownCommit(search: Search, head: string, because: string): Promise<Found> {
  if (search.event.kind === 'terminal' && search.head.kind === 'worktree-as-it-is' && search.head.dirty) {
    return found(head, 'HEAD', 'Base is the last commit, without your uncommitted changes')
  }
  return previous(search, head, because)
}

async function previous({ repository, head: { kind, name } }: Search, head: string, because: string): Promise<Found> {
  const [first] = await parentsOf(repository, head)
  if (first === undefined) return none(`${because}, and ${short(head)} is its first commit`)
  const sha = await mustHave(repository, first, `the commit before ${short(head)}`)
  const called = kind === 'commit' ? `${name}~1` : 'HEAD~1'
  return { kind: 'found', sha, name: called, how: `Base is the commit before (${short(sha)}), as ${because}.` }
}

function found(sha: string, name: string, how: string): Found {
  return { kind: 'found', sha, name, how: `${how} (${short(sha)}).` }
}

function none(reason: string): Found {
  return { kind: 'none', reason }
}
