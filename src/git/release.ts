import compare from 'semver/functions/compare.js'
import parse from 'semver/functions/parse.js'
import type { ReleaseReason } from '../core/reason/release-reason.ts'
import { deepenUntil, fetchCommit, isShallow } from './fetch.ts'
import type { Repository } from './repository.ts'

export type Release =
  | { readonly kind: 'found'; readonly tag: string; readonly sha: string }
  | { readonly kind: 'none'; readonly reason: ReleaseReason }

export interface ReleaseSearch {
  /** Which tags are releases, as a pattern of git's; absent: all of them. */
  readonly pattern?: string
  /** Whether tags that this clone lacks are asked for, and a shallow history completed. */
  readonly mayFetch: boolean
}

/**
 * The release that a commit stands on: of the tags reachable from it the one on the newest commit, and on one commit the
 * highest version. No ref is written: a runner's clone has no tags, and a user's may be wanted as they are.
 */
export async function latestRelease(
  repository: Repository,
  from: string,
  { pattern, mayFetch }: ReleaseSearch,
): Promise<Release> {
  const called = pattern === undefined ? {} : { pattern }
  const tags = await tagsOf(repository, pattern, mayFetch)
  if (tags.size === 0) return { kind: 'none', reason: { kind: 'no-tag', ...called } }
  const attempt = () => nearestTag(repository, from, tags)
  const found = mayFetch ? await deepenUntil(repository, attempt) : await attempt()
  if (found !== undefined) {
    const problem = await fetchCommit(repository, found.sha)
    if (problem === undefined) return { kind: 'found', ...found }
    return { kind: 'none', reason: { kind: 'tag-not-fetched', tag: found.tag, why: problem } }
  }
  const shallow = await isShallow(repository)
  return { kind: 'none', reason: { kind: 'no-tag-reachable', ...called, shallow } }
}

/** The releases by their commit: of several tags on one the highest version. */
export async function releasesByCommit(
  repository: Repository,
  { pattern, mayFetch }: ReleaseSearch,
): Promise<ReadonlyMap<string, string>> {
  const tags = await tagsOf(repository, pattern, mayFetch)
  return new Map([...tags].map(([sha, names]) => [sha, names.toSorted(byVersion).at(-1) ?? '']))
}

/** Names of tags by the commit that they point to. Tags of trees and blobs are none of ours. */
async function tagsOf(
  { git, remote, output }: Repository,
  pattern: string | undefined,
  mayFetch: boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const commits = new Map<string, string>()
  if (mayFetch && remote !== undefined) {
    const wanted = pattern === undefined ? [] : [`refs/tags/${pattern}`, `refs/tags/${pattern}^{}`]
    const { exitCode, stdout } = await git(['ls-remote', '--tags', remote, ...wanted], { network: true })
    // An annotated tag comes twice, the second time as `…^{}` with what it points to.
    for (const line of exitCode === 0 ? stdout.split('\n') : []) {
      const [, sha, name] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? []
      if (sha !== undefined && name !== undefined) commits.set(name, sha)
    }
  }
  // What is here wins: a tag may have been made a moment ago.
  const format = '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)'
  for (const line of (await output(['for-each-ref', format, `refs/tags/${pattern ?? ''}`])).split('\n')) {
    const [, plain, peeled, name] = /^(?:commit (\S+) {2,}|tag \S+ commit (\S+) )refs\/tags\/(.+)$/.exec(line) ?? []
    const sha = plain ?? peeled
    if (sha !== undefined && name !== undefined) commits.set(name, sha)
  }
  const tags = new Map<string, string[]>()
  for (const [name, sha] of commits) tags.set(sha, [...(tags.get(sha) ?? []), name])
  return tags
}

async function nearestTag(
  { git }: Repository,
  from: string,
  tags: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly tag: string; readonly sha: string } | undefined> {
  // By date, but no commit before all that stand on it: commits of one second, or of a wrong clock, are no problem.
  const { exitCode, stdout } = await git(['rev-list', '--date-order', from, '--'])
  if (exitCode !== 0) return undefined
  for (const sha of stdout.split('\n')) {
    const names = tags.get(sha)
    const tag = names?.toSorted(byVersion).at(-1)
    if (tag !== undefined) return { tag, sha }
  }
  return undefined
}

/** `v1.10.0` after `v1.9.0` and after its own candidates; what is no version comes before all that are. */
function byVersion(a: string, b: string): number {
  const [first, second] = [versionIn(a), versionIn(b)]
  if (first !== null && second !== null) return compare(first, second)
  if (first === null && second === null) return a < b ? -1 : 1
  return first === null ? -1 : 1
}

/** A module below the root is tagged `folder/v1.2.3`. */
const versionIn = (tag: string) => parse(tag.slice(tag.lastIndexOf('/') + 1))
