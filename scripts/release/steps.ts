// What a release does, as commands: a table that a test can read. Needs nothing installed.

export interface Release {
  /** `1.2.3`. */
  readonly version: string
  /** The commit that is released; full hash. */
  readonly commit: string
  /** What `npm pack` made. */
  readonly tarball: string
  /** A file with the text of the release. */
  readonly notes: string
}

/** What an earlier attempt, or an earlier release, has left. */
export interface Done {
  /** Tags of the remote, and the commits that they stand for. */
  readonly tags: ReadonlyMap<string, string>
  readonly hasRelease: boolean
  readonly isPublished: boolean
}

export type Step = readonly [command: string, ...args: string[]]

/**
 * The commands that are left to do, in an order in which a failure leaves nothing wrong behind: what people follow, the
 * tag vX, moves last. Throws where the version's tag stands for another commit.
 */
export function releaseSteps(
  { version, commit, tarball, notes }: Release,
  { tags, hasRelease, isPublished }: Done,
): Step[] {
  const tag = `v${version}`
  const [major = ''] = tag.split('.')
  const there = tags.get(tag)
  if (there !== undefined && there !== commit) {
    throw new Error(`${tag} is released already, as ${there}: set another version in package.json by \`npm version\`.`)
  }
  const isNewest = [...tags.keys()].every((other) => !other.startsWith(`${major}.`) || !isNewer(other, tag))
  return [
    ...(there === undefined ? steps(['git', 'tag', tag, commit], ['git', 'push', 'origin', `refs/tags/${tag}`]) : []),
    ...(hasRelease
      ? []
      : steps(['gh', 'release', 'create', tag, tarball, '--verify-tag', '--title', tag, '--notes-file', notes])),
    // A repair of an older version must not become what `npx go-binary-budget` takes.
    ...(isPublished
      ? []
      : steps([
          'npm',
          'publish',
          tarball,
          '--provenance',
          '--access',
          'public',
          '--tag',
          isNewest ? 'latest' : `${major}-old`,
        ])),
    ...(isNewest && tags.get(major) !== commit
      ? steps(['git', 'tag', '--force', major, commit], ['git', 'push', '--force', 'origin', `refs/tags/${major}`])
      : []),
  ]
}

const steps = (...all: Step[]): Step[] => all

/** Whether `v1.10.0` is newer than `v1.9.3`. Tags that are no version are not. */
function isNewer(tag: string, than: string): boolean {
  const numbers = (text: string) => /^v(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number)
  const [a, b] = [numbers(tag), numbers(than)]
  if (a === undefined || b === undefined) return false
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}
