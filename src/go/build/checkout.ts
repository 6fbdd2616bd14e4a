import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { goEnvFile } from '../../core/build/go-env.ts'
import type { Exec } from '../../core/exec.ts'
import type { WhyPlainFolders } from '../../core/note/build-notes.ts'
import { modulesBelow } from '../find-programs.ts'
import { goCommand } from '../go-command.ts'
import { leavesRepository, type ModFile, neighboursOf } from './leaves-repository.ts'
import type { Link } from './link.ts'

type Env = Readonly<Record<string, string>>

/** One revision's files, and how to work in them. */
export interface Checkout {
  /** Root of the revision by the path that commands see: the link's, where it is used. */
  readonly root: string
  /** The working directory by the same path. */
  readonly dir: string
  readonly realRoot: string
  /** The working directory by its real path, for what runs while the link points elsewhere. */
  readonly realDir: string
  /** Makes `root` and `dir` lead here; to be called before any command in them. */
  readonly enter: () => Promise<void>
}

/** A revision's checkout, seen through the link, or as a plain folder without one. */
export function checkoutAt(realRoot: string, sub: string, link: Link | undefined): Checkout {
  const root = link?.path ?? realRoot
  return {
    root,
    dir: join(root, sub),
    realRoot,
    realDir: join(realRoot, sub),
    enter: async () => link?.point(realRoot),
  }
}

/** Why a revision is not built through the link. */
export interface PlainFolders {
  readonly reason: WhyPlainFolders
  /** Names of what has to lie beside the revision's root, as it lies beside the repository's. */
  readonly neighbours: readonly string[]
}

/**
 * Why the modules in these folders cannot be built through the link; undefined if they can. `folders` are paths below
 * the link, which points to the revision.
 */
export async function reasonForPlainFolders(
  exec: Exec,
  { link, folders, env }: { readonly link: Link; readonly folders: readonly string[]; readonly env: Env },
): Promise<PlainFolders | undefined> {
  let reason: WhyPlainFolders | undefined
  const neighbours = new Set<string>()
  for (const folder of folders) {
    const sub = relative(link.path, folder)
    const problem = await link.check({ exec, go: 'go', sub, env })
    const files = problem === undefined ? await modFiles(exec, link, folder, env) : []
    reason ??= problem ?? leavesRepository(files)
    for (const name of neighboursOf(files)) neighbours.add(name)
  }
  return reason === undefined ? undefined : { reason, neighbours: [...neighbours] }
}

async function modFiles(exec: Exec, link: Link, folder: string, env: Env): Promise<ModFile[]> {
  const { stdout } = await goCommand(exec, folder, env, ['env', 'GOMOD', 'GOWORK'])
  const paths = stdout.split('\n').flatMap((path) => goEnvFile(path) ?? [])
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(link.path, path).replaceAll(sep, '/'),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** The folders whose go.mod or go.work decides how the working directory is built: itself, or modules below it. */
export async function moduleFolders(exec: Exec, dir: string, env: Env): Promise<readonly string[]> {
  const { exitCode, stdout } = await goCommand(exec, dir, env, ['env', 'GOMOD', 'GOWORK'])
  const none = stdout.split('\n').every((path) => goEnvFile(path) === undefined)
  return exitCode === 0 && none ? (await modulesBelow(dir)).modules : [dir]
}
