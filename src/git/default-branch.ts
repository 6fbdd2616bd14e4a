import type { Repository } from './repository.ts'

/** Name of the branch that is checked out; undefined on a detached HEAD. */
export async function currentBranch({ git }: Repository): Promise<string | undefined> {
  const { exitCode, stdout } = await git(['symbolic-ref', '--quiet', '--short', 'HEAD'])
  return exitCode === 0 ? stdout.trim() : undefined
}

/** The default branch as far as a clone knows it: the remote's HEAD, else main or master, else the only one there is. */
export async function defaultBranchOf({ git, output, remote = 'origin' }: Repository): Promise<string | undefined> {
  const { exitCode, stdout } = await git(['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`])
  if (exitCode === 0) return stdout.trim().slice(`refs/remotes/${remote}/`.length)
  const refs = (await output(['for-each-ref', '--format=%(refname)', `refs/remotes/${remote}`, 'refs/heads'])).split(
    '\n',
  )
  const has = (name: string) => refs.includes(`refs/remotes/${remote}/${name}`) || refs.includes(`refs/heads/${name}`)
  const usual = ['main', 'master'].find(has)
  if (usual !== undefined) return usual
  const [only, ...others] = refs.filter((ref) => ref !== '')
  return only !== undefined && others.length === 0 ? only.replace(/^refs\/(heads|remotes\/[^/]+)\//, '') : undefined
}
