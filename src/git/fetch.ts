import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FetchProblem } from '../core/outside/fetch-problem.ts'
import { lastWords, type Repository } from './repository.ts'

/** Commits that each step adds behind every shallow boundary: most branches are younger than the first two together. */
const deepenSteps = [50, 150, 500, 2000]

/** Whether the commit is in this clone. Never asks the network. */
export async function hasCommit({ git }: Repository, sha: string): Promise<boolean> {
  return (await git(['cat-file', '-e', `${sha}^{commit}`], { env: { GIT_NO_LAZY_FETCH: '1' } })).exitCode === 0
}

export async function isShallow({ output }: Repository): Promise<boolean> {
  return (await output(['rev-parse', '--is-shallow-repository'])) === 'true'
}

/** Makes sure of a commit, alone if the clone is shallow. Returns why it cannot be had; undefined: it is here. */
export async function fetchCommit(repository: Repository, sha: string): Promise<FetchProblem | undefined> {
  if (await hasCommit(repository, sha)) return undefined
  if (repository.remote === undefined) return { kind: 'no-remote' }
  // In a complete clone a depth would cut the history that the user has.
  const depth = (await isShallow(repository)) ? ['--depth=1'] : []
  const result = await repository.git([...fetch(repository), ...depth, repository.remote, sha], { network: true })
  if (result.exitCode === 0 && (await hasCommit(repository, sha))) return undefined
  const output = lastWords(result)
  return output === '' ? { kind: 'not-sent', remote: repository.remote } : { kind: 'git-fails', said: output }
}

/** The commit that a branch or tag of the remote points to; undefined if the remote has none, or cannot be asked. */
export async function remoteTip({ git, remote }: Repository, name: string): Promise<string | undefined> {
  if (remote === undefined) return undefined
  const branch = `refs/heads/${name}`
  const tag = `refs/tags/${name}`
  const { exitCode, stdout } = await git(['ls-remote', remote, branch, tag, `${tag}^{}`], { network: true })
  if (exitCode !== 0) return undefined
  const tips = new Map(stdout.split('\n').map((line) => line.split('\t').reverse() as [string, string]))
  return tips.get(branch) ?? tips.get(`${tag}^{}`) ?? tips.get(tag)
}

/** Deepens a shallow clone in growing steps until the attempt gives something, the history is whole, or at a bound. */
export async function deepenUntil<T>(
  repository: Repository,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  let found = await attempt()
  for (const step of deepenSteps) {
    if (found !== undefined || repository.remote === undefined) return found
    const boundary = await shallowBoundary(repository)
    if (boundary.length === 0) return undefined
    // The boundary's own commits are asked for: the remote is sure to have them, unlike a local head, and no ref moves.
    const args = [...fetch(repository), `--deepen=${step}`, repository.remote, ...boundary]
    const { exitCode } = await repository.git(args, { network: true })
    if (exitCode !== 0) return undefined
    found = await attempt()
  }
  return found
}

async function shallowBoundary({ commonDir }: Repository): Promise<string[]> {
  try {
    return (await readFile(join(commonDir, 'shallow'), 'utf8')).split('\n').filter((line) => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}

/** A fetch that brings objects and nothing else: no refs, tags, FETCH_HEAD (where git can), submodules or gc. */
function fetch({ gitVersion: [major, minor] }: Repository): string[] {
  const silent = major > 2 || (major === 2 && minor >= 29) ? ['--no-write-fetch-head'] : []
  return [
    ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'fetch.writeCommitGraph=false'],
    ...['fetch', '--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules', '--refmap=', ...silent],
  ]
}
