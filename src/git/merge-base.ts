import type { NoBase } from '../core/note/how.ts'
import { deepenUntil, fetchCommit, hasCommit, isShallow, remoteTip } from './fetch.ts'
import { localCommit } from './named-revision.ts'
import type { Repository } from './repository.ts'

/** Asks the server for the merge base of two revisions: GitHub's compare API. Undefined: it does not know, or failed. */
export type CompareApi = (base: string, head: string) => Promise<string | undefined>

export interface BranchTip {
  readonly name?: string
  /** Where the branch was when the event was made. */
  readonly sha?: string
}

export type MergeBase =
  | { readonly kind: 'found'; readonly sha: string }
  | { readonly kind: 'none'; readonly reason: NoBase }

/**
 * The merge base of a commit and a branch. A shallow clone asks the API first and fetches that one commit, since git
 * alone must deepen the clone until both histories meet.
 */
export async function mergeBase(
  repository: Repository,
  head: string,
  branch: BranchTip,
  { compareApi, mayFetch }: { readonly compareApi?: CompareApi; readonly mayFetch: boolean },
): Promise<MergeBase> {
  const shallow = await isShallow(repository)
  const asked = branch.name ?? branch.sha
  const called = asked === undefined ? {} : { branch: asked }
  if (shallow && compareApi !== undefined && asked !== undefined) {
    const sha = await compareApi(asked, head)
    if (sha !== undefined && (await fetchCommit(repository, sha)) === undefined) return { kind: 'found', sha }
  }
  const tips = await branchTips(repository, branch, mayFetch)
  if (tips.length === 0) return { kind: 'none', reason: { kind: 'no-branch', ...called } }
  const attempt = () => nearest(repository, head, tips)
  const sha = shallow ? await deepenUntil(repository, attempt) : await attempt()
  if (sha !== undefined) return { kind: 'found', sha }
  const kind = (await isShallow(repository)) ? 'too-shallow' : 'no-common-history'
  return { kind: 'none', reason: { kind, ...called } }
}

/** All that the branch may be here. The remote's and the local one differ when either was not updated for a while. */
async function branchTips(repository: Repository, { name, sha }: BranchTip, mayFetch: boolean): Promise<string[]> {
  const { remote = 'origin' } = repository
  const refs = name === undefined ? [] : [`refs/remotes/${remote}/${name}`, `refs/heads/${name}`]
  const local = (await Promise.all(refs.map((ref) => localCommit(repository, ref)))).filter((tip) => tip !== undefined)
  if (local.length > 0) return [...new Set(local)]
  if (sha !== undefined && (await hasCommit(repository, sha))) return [sha]
  if (!mayFetch) return []
  const tip = (name === undefined ? undefined : await remoteTip(repository, name)) ?? sha
  return tip !== undefined && (await fetchCommit(repository, tip)) === undefined ? [tip] : []
}

/** The merge base that is nearest to head: a local branch that lags behind must not stretch the comparison. */
async function nearest({ git }: Repository, head: string, tips: readonly string[]): Promise<string | undefined> {
  let best: string | undefined
  for (const tip of tips) {
    const { exitCode, stdout } = await git(['merge-base', head, tip])
    const found = exitCode === 0 ? stdout.trim() : undefined
    if (found === undefined) continue
    if (best === undefined || (await git(['merge-base', '--is-ancestor', best, found])).exitCode === 0) best = found
  }
  return best
}
