import { mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { Cleanup } from './core/cleanup.ts'
import { disposables } from './core/disposables.ts'
import type { Event } from './core/event.ts'
import type { Exec } from './core/exec.ts'
import type { RevisionNote } from './core/note/revision-notes.ts'
import type { CellsOfJob } from './core/plan/cells-of-job.ts'
import type { Progress } from './core/progress.ts'
import { UserError } from './core/user-error.ts'
import { copyCheckout } from './git/copy.ts'
import { isShallow } from './git/fetch.ts'
import { lfsNote, lfsPointers } from './git/lfs-pointers.ts'
import { latestRelease, type Release } from './git/release.ts'
import { openRepository, type Repository } from './git/repository.ts'
import { findRevisions, type Revisions } from './git/revisions.ts'
import { worktreePrefix } from './git/stale-worktrees.ts'
import { addWorktree } from './git/worktree.ts'
import { type Checkout, checkoutAt } from './go/build/checkout.ts'
import { type Link, openLink } from './go/build/link.ts'
import { placeOutsideRepositories, usualPlaces } from './go/place.ts'
import { isFolder, linkWhileRunning, temporaryFolder, temporaryPrefix } from './system/files.ts'
import { systemProcesses } from './system/process-identity.ts'
import { claimFolder, removeStaleFolders } from './system/stale-folders.ts'

/** What is asked for, by a terminal or by a runner. */
export interface Request {
  /** The working directory: absolute, in a checkout. */
  readonly dir: string
  readonly event: Event
  /** The user's choice of base; wins over the event. */
  readonly base?: string
  readonly config: { readonly path: string; readonly explicit: boolean }
  /** Empty: all. */
  readonly flagSets: readonly string[]
  /** Empty: all. */
  readonly programs: readonly string[]
  readonly onlySize: boolean
  /** Programs run in an empty folder, whatever they are told: the working directory of a user's own is not theirs to write in. */
  readonly inEmptyFolder?: boolean
  /** Of all cells of the config those that this job is for; absent: all. */
  readonly cells?: CellsOfJob
  /** Nothing is judged, whatever the config limits. */
  readonly withoutBudgets?: boolean
  /** A runner's workspace is there to be built in; a user's checkout is not. */
  readonly onRunner: boolean
  /** What this program itself writes, absolute. */
  readonly ownFiles?: readonly string[]
  readonly token?: string
  readonly serverUrl?: string
  readonly compareApi?: (base: string, head: string) => Promise<string | undefined>
}

/** What a run does to the world, as functions, so that the entries decide. */
export interface Effects {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string>>
  readonly progress: Progress
  readonly cleanup: Cleanup
  /** Root of this program's own files: `src/probe` and `examples` are below it. */
  readonly packageRoot: string
  /** Seconds, monotonic. */
  readonly now: () => number
  readonly seed: number
}

/** Base and head, and where a budget asks for it the latest release. */
export type Side = 'base' | 'head' | 'release'

/** Both revisions on disk, and the places to work in. All of it is gone when it is disposed. */
export interface Workspace extends AsyncDisposable {
  readonly repository: Repository
  readonly revisions: Revisions
  /** The working directory below the root, `.` for the root itself. */
  readonly sub: string
  /** A temporary folder. */
  readonly temporary: string
  /** A folder of ours that stays: probe, caches. */
  readonly place: string
  readonly link: Link
  readonly notes: readonly RevisionNote[]
  /** Real path of head's root: the user's own checkout unless head is another commit. */
  readonly headRoot: string
  readonly baseRoot?: string
  /** A revision's checkout, through the link or not. */
  readonly checkout: (side: Side, throughLink: boolean) => Checkout
  /** The commit of base, or of a release that was opened. */
  readonly commitOf: (side: 'base' | 'release') => string | undefined
  /** Finds the latest release below base, by a pattern of its tag, and brings it on disk too. */
  readonly openRelease: (pattern: string | undefined) => Promise<Release>
  /** Moves head into a copy, so that commands may write into it: a worktree, as they may ask git about it. */
  readonly copyHead: () => Promise<void>
  /** Brings what lies beside the repository, by name, beside the revisions too: for a `replace` or `use` of `../name`. */
  readonly linkNeighbours: (names: readonly string[]) => Promise<void>
}

/** Finds base and head, and brings both on disk without touching the user's checkout. */
export async function openWorkspace(request: Request, { exec, env, cleanup, progress }: Effects): Promise<Workspace> {
  const resources = disposables()
  try {
    const repository = await requireRepository(request, exec, env)
    const revisions = await findRevisions({
      repository,
      event: request.event,
      ...(request.ownFiles !== undefined && { ownFiles: request.ownFiles }),
      ...(request.base !== undefined && { base: request.base }),
      ...(request.compareApi !== undefined && { compareApi: request.compareApi }),
    })
    const processes = await systemProcesses()
    await removeStaleFolders(tmpdir(), temporaryPrefix, processes)
    const { path: temporary } = resources.use(await temporaryFolder(cleanup))
    await claimFolder(temporary, processes)
    const uid = process.getuid?.()
    const places = usualPlaces({ env, temporary: tmpdir(), ...(uid !== undefined && { uid }) })
    const place = await placeOutsideRepositories(places, uid)
    const link = resources.use(
      await openLink({
        root: repository.root,
        place: join(place, 'links'),
        processes,
        cleanup,
        wait: 600,
        onWait: progress.step,
      }),
    )
    const notes: RevisionNote[] = [...revisions.notes]
    const worktrees = join(place, 'worktrees')
    const check = async (sha: string, withoutFiles = false): Promise<string> => {
      const options = { repository, sha, withoutFiles, folder: worktrees, processes, cleanup }
      const worktree = resources.use(await addWorktree(options))
      notes.push(...worktree.notes)
      return worktree.path
    }
    const { base, head } = revisions
    const sub = relative(repository.root, await realpath(request.dir)).replaceAll(sep, '/') || '.'
    let headRoot = head.kind === 'commit' ? await check(head.sha) : repository.root
    if (!(await isFolder(join(headRoot, sub)))) {
      throw new UserError({ kind: 'no-folder-in-head', head: head.name, folder: sub })
    }
    const baseRoot = base === undefined ? undefined : await check(base.sha)
    const pointers = lfsNote({
      head: await lfsPointers(repository, headRoot),
      base: baseRoot === undefined ? [] : await lfsPointers(repository, baseRoot),
    })
    if (pointers !== undefined) notes.push(pointers)
    let releaseRoot: string | undefined
    let releaseSha: string | undefined
    return {
      repository,
      revisions,
      sub,
      temporary,
      place,
      link,
      notes,
      get headRoot() {
        return headRoot
      },
      ...(baseRoot !== undefined && { baseRoot }),
      checkout: (side, throughLink) => {
        const root = { head: headRoot, base: baseRoot, release: releaseRoot }[side]
        if (root === undefined) throw new Error(`there is no ${side}`)
        return checkoutAt(root, sub, throughLink ? link : undefined)
      },
      commitOf: (side) => (side === 'base' ? base?.sha : releaseSha),
      async openRelease(pattern) {
        const from = base?.sha ?? head.sha
        if (from === undefined) return { kind: 'none', reason: { kind: 'no-commit' } }
        const mayFetch = request.onRunner || (await isShallow(repository))
        const release = await latestRelease(repository, from, { mayFetch, ...(pattern !== undefined && { pattern }) })
        if (release.kind === 'none') return release
        releaseRoot = release.sha === base?.sha ? baseRoot : await check(release.sha)
        releaseSha = release.sha
        return release
      },
      async copyHead() {
        if (head.kind === 'commit') return // A worktree of ours already, and not what lies in the user's folder.
        const copy = head.sha === undefined ? join(temporary, 'head') : await check(head.sha, true)
        await copyCheckout(repository, copy)
        headRoot = copy
      },
      async linkNeighbours(names) {
        const from = dirname(repository.root)
        await mkdir(worktrees, { recursive: true })
        for (const name of new Set(names)) {
          if (name.startsWith(worktreePrefix)) continue // Would be in the way of worktrees themselves.
          const paths = { target: join(from, name), path: join(worktrees, name) }
          resources.use(await linkWhileRunning(paths, cleanup))
        }
      },
      [Symbol.asyncDispose]: () => resources[Symbol.asyncDispose](),
    }
  } catch (error) {
    await resources[Symbol.asyncDispose]()
    throw error
  }
}

async function requireRepository(
  { dir, onRunner, token, serverUrl }: Request,
  exec: Exec,
  env: Effects['env'],
): Promise<Repository> {
  const repository = await openRepository({
    exec,
    env,
    dir,
    trust: onRunner,
    ...(token !== undefined && { token }),
    ...(serverUrl !== undefined && { serverUrl }),
  })
  if (repository !== undefined) return repository
  throw new UserError({ kind: 'no-repository', dir, for: onRunner ? 'workflow' : 'comparison' })
}
