import type { Repository } from './repository.ts'

/** The tracked paths that are not the same in the user's checkout as in a commit, from the repository's root. */
export async function changedPaths({ output }: Repository, base: string): Promise<readonly string[]> {
  // Renames would tell of the new path alone.
  const options = ['--name-only', '--no-renames', '--ignore-submodules=none', '--no-ext-diff', '-z']
  return (await output(['diff', ...options, base, '--'])).split('\0').filter((path) => path !== '')
}
