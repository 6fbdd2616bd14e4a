import { randomBytes } from 'node:crypto'
import { mkdir, realpath, rename, rm, symlink } from 'node:fs/promises'
import { isAbsolute, join, sep } from 'node:path'
import { goEnvFile } from '../../core/build/go-env.ts'
import { type Cleanup, undoneAtEnd } from '../../core/cleanup.ts'
import type { Exec } from '../../core/exec.ts'
import { withoutGitLocation } from '../../core/git-environment.ts'
import type { WhyPlainFolders } from '../../core/note/build-notes.ts'
import type { Processes } from '../../core/process-identity.ts'
import { pathWithin } from '../../system/path-within.ts'
import { shortHash } from '../../system/short-hash.ts'
import { takeLock } from './lock.ts'

export interface LinkOptions {
  /** Root of the user's repository. */
  readonly root: string
  /** A folder of ours outside of every repository: `placeOutsideRepositories`. */
  readonly place: string
  readonly processes: Processes
  readonly cleanup: Cleanup
  /** Seconds to wait for another run over the same repository. */
  readonly wait: number
  readonly onWait: (message: string) => void
}

/**
 * One path through which both revisions are built: the go command embeds it, so equal sources give equal bytes, and
 * the second build finds the first one's packages in the cache. Held by one run at a time.
 */
export interface Link extends AsyncDisposable {
  readonly path: string
  /** Switches to a revision's root at once. Never while a command works below the link. */
  readonly point: (target: string) => Promise<void>
  /** `sub` is relative to the repository's root, `.` for the root itself. */
  readonly workingDirectory: (sub: string) => string
  /** What a command needs besides its working directory: a process cannot see links in that by itself. */
  readonly env: (sub: string) => { readonly PWD: string }
  /** A path of the user's below their repository, as it has to be written in a build through the link. */
  readonly through: (path: string) => string
  /** Why builds through the link would not see it; undefined if they do. */
  readonly check: (options: CheckOptions) => Promise<WhyPlainFolders | undefined>
}

export interface CheckOptions {
  readonly exec: Exec
  /** The go command. */
  readonly go: string
  readonly sub: string
  readonly env: Readonly<Record<string, string>>
}

/** Takes the link of a repository. Its path depends on the repository alone, or compile caches would miss. */
export async function openLink(options: LinkOptions): Promise<Link> {
  const root = await realpath(options.root)
  const folder = join(options.place, shortHash(root, 16))
  const path = join(folder, 'src')
  await mkdir(folder, { recursive: true })
  const giveBack = await takeLock({ ...options, path: join(folder, 'lock') })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= rm(path, { force: true }).then(giveBack)
    return closing
  }
  const undone = undoneAtEnd(options.cleanup, close)

  const workingDirectory = (sub: string) => join(path, sub)
  return {
    path,
    point: (target) => point(path, target),
    workingDirectory,
    env: (sub) => ({ PWD: workingDirectory(sub) }),
    through: (user) => rewritten(user, [options.root, root], path),
    check: (check) => problem(path, workingDirectory(check.sub), check),
    ...undone,
  }
}

/**
 * The environment of every go command: what it inherits, made safe for the user's repository. `PWD` comes besides, from the
 * link or as the plain folder.
 */
export function goCommandEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  // For a version stamp the go command asks `git status`, which would write the user's index.
  return { ...withoutGitLocation(env), GIT_OPTIONAL_LOCKS: '0' }
}

/** `platform` for tests. */
export async function point(path: string, target: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (platform === 'win32') {
    // A junction, which takes no privileges, is a folder there: nothing can be renamed onto it. Nobody builds meanwhile.
    await rm(path, { force: true })
    await symlink(target, path, 'junction')
    return
  }
  const next = `${path}.${randomBytes(6).toString('hex')}`
  await symlink(target, next)
  try {
    await rename(next, path)
  } catch (error) {
    await rm(next, { force: true })
    throw error
  }
}

function rewritten(path: string, roots: readonly string[], link: string): string {
  for (const root of roots) {
    const inside = isAbsolute(path) ? pathWithin(root, path) : undefined
    if (inside !== undefined) return join(link, inside)
  }
  return path
}

/** A `go` that is a script may resolve the link, and a GOWORK of the user's may lie elsewhere. */
async function problem(
  link: string,
  cwd: string,
  { exec, go, env }: CheckOptions,
): Promise<WhyPlainFolders | undefined> {
  const { exitCode, stdout, stderr } = await exec(go, ['env', 'GOMOD', 'GOWORK'], {
    cwd,
    env: { ...goCommandEnv(env), PWD: cwd },
  })
  if (exitCode !== 0) return { kind: 'go-env-failed', output: stderr.trim().split('\n').at(-1) ?? '' }
  const [module = '', workspace = ''] = stdout.split('\n')
  const files = { GOMOD: goEnvFile(module), GOWORK: goEnvFile(workspace) }
  const used = (['GOMOD', 'GOWORK'] as const).flatMap((variable) => {
    const path = files[variable]
    return path === undefined ? [] : [{ variable, path }]
  })
  const elsewhere = used.find(({ path }) => !path.startsWith(link + sep))
  if (elsewhere !== undefined) return { kind: 'outside', ...elsewhere }
  return used.length === 0 ? { kind: 'no-go-mod', folder: cwd } : undefined
}
