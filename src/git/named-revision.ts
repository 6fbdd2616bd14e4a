import { closest, distance } from 'fastest-levenshtein'
import type { CommitRole, RevisionOrigin } from '../core/mistake/git.ts'
import { UserError } from '../core/user-error.ts'
import { deepenUntil, fetchCommit, hasCommit, isShallow, remoteTip } from './fetch.ts'
import type { Repository } from './repository.ts'

/** The commit that a revision means in this clone: branch, tag, SHA, `HEAD~2`…; undefined if it means none. */
export async function localCommit({ git }: Repository, revision: string): Promise<string | undefined> {
  // No name begins with a dash, and --end-of-options came to rev-parse in git 2.30 only.
  if (revision.startsWith('-')) return undefined
  const args = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]
  const { exitCode, stdout } = await git(args, { env: { GIT_NO_LAZY_FETCH: '1' } })
  return exitCode === 0 ? stdout.trim() : undefined
}

/**
 * The commit that the user means, fetched if this clone lacks it and may be completed. A UserError names what there
 * is instead.
 */
export async function namedCommit(
  repository: Repository,
  revision: string,
  { given, mayFetch }: { readonly given: RevisionOrigin; readonly mayFetch: boolean },
): Promise<string> {
  const { remote = 'origin' } = repository
  const found =
    (await localCommit(repository, revision)) ??
    // A runner's clone has branches of the remote only, and people name them as they see them.
    (await localCommit(repository, `refs/remotes/${remote}/${revision}`)) ??
    (mayFetch ? await fetchNamed(repository, revision) : undefined)
  if (found === undefined) throw await unknown(repository, revision, given)
  return found
}

/** Parents as the commit itself names them: a shallow clone knows them too, though it lacks them. */
export async function parentsOf({ output }: Repository, sha: string): Promise<string[]> {
  const commit = await output(['cat-file', '-p', sha])
  const header = commit.split('\n\n', 1)[0] ?? ''
  return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []))
}

async function fetchNamed(repository: Repository, revision: string): Promise<string | undefined> {
  const [, stem = revision, steps = ''] = /^(.*?)((?:[~^]\d*)*)$/.exec(revision) ?? []
  const name = stem.replace(new RegExp(`^(refs/(heads|tags|remotes)/)?(${repository.remote}/)?`), '')
  const sha = /^[0-9a-f]{40,64}$/.test(stem)
    ? stem
    : ((await localCommit(repository, stem)) ?? (await remoteTip(repository, name)))
  if (sha === undefined || (await fetchCommit(repository, sha)) !== undefined) return undefined
  if (steps === '') return sha
  if (!(await isShallow(repository))) return localCommit(repository, sha + steps)
  return deepenUntil(repository, () => localCommit(repository, sha + steps))
}

async function unknown(repository: Repository, revision: string, given: RevisionOrigin): Promise<UserError> {
  const { git, remote, root } = repository
  const { stdout } = await git([
    'for-each-ref',
    '--format=%(refname:short)',
    ...['refs/heads', 'refs/remotes', 'refs/tags'],
  ])
  const names = stdout.split('\n').filter((name) => name !== '' && !name.endsWith('/HEAD'))
  const nearest = names.length === 0 ? undefined : closest(revision, names)
  const meant = nearest !== undefined && distance(revision, nearest) <= 3 ? nearest : undefined
  return new UserError({
    kind: 'unknown-revision',
    given,
    revision,
    root,
    ...(meant !== undefined && { meant }),
    names,
    shallow: await isShallow(repository),
    ...(remote !== undefined && { remote }),
  })
}

/** A commit that the comparison cannot do without. Throws a UserError where it cannot be had. */
export async function mustHave(repository: Repository, sha: string, role: CommitRole): Promise<string> {
  const problem = await fetchCommit(repository, sha)
  if (problem === undefined || (await hasCommit(repository, sha))) return sha
  throw new UserError({ kind: 'commit-missing', sha, role, problem })
}
