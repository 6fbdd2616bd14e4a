import type { Repository } from './repository.ts'

export interface ChangedPaths {
  /** Other than in base, gone or new, committed or not; from the repository's root. Files that git ignores are left out. */
  readonly changed: readonly string[]
  /** Everything that git knows in the checkout. */
  readonly tracked: ReadonlySet<string>
}

/** What is other in the user's checkout than in a commit. Both trees have to be here. */
export async function changedPaths({ output }: Repository, base: string): Promise<ChangedPaths> {
  const paths = async (...args: readonly string[]) => (await output(args)).split('\0').filter((path) => path !== '')
  const [differing, untracked, tracked] = await Promise.all([
    // Renames would tell of the new path alone.
    paths('diff', '--name-only', '--no-renames', '--ignore-submodules=none', '--no-ext-diff', '-z', base, '--'),
    paths('ls-files', '--others', '--exclude-standard', '-z'),
    paths('ls-files', '-z'),
  ])
  return { changed: [...differing, ...untracked], tracked: new Set(tracked) }
}
