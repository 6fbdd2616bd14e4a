import { lstat, mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, win32 } from 'node:path'
import type { RefusedPlace } from '../core/mistake/go.ts'
import { UserError } from '../core/user-error.ts'

/** Files that would make the go command, or git, take what lies below as part of something else. */
const markers = ['go.mod', 'go.work', '.git']

export interface PlaceOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The system's temporary folder. */
  readonly temporary: string
  /** Absent on Windows. */
  readonly uid?: number
}

/** Where the link and the worktrees may lie, best first. Fixed for a user: a path that varies would miss caches. */
export function usualPlaces({ env, temporary, uid }: PlaceOptions): string[] {
  const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local } = env
  return [
    ...(cache?.startsWith('/') ? [join(cache, 'go-binary-budget')] : []),
    ...(home?.startsWith('/') ? [join(home, '.cache', 'go-binary-budget')] : []),
    ...(local !== undefined && win32.isAbsolute(local) ? [join(local, 'go-binary-budget')] : []),
    join(temporary, uid === undefined ? 'go-binary-budget' : `go-binary-budget-${uid}`),
  ]
}

/** Makes the first of the places that is ours alone and lies outside of every repository and module. */
export async function placeOutsideRepositories(places: readonly string[], uid?: number): Promise<string> {
  const refused: RefusedPlace[] = []
  for (const place of places) {
    const marker = await markerAbove(await realPlace(place))
    const why = marker === undefined ? await makePrivate(place, uid) : ({ kind: 'marker', marker } as const)
    if (why === undefined) return realpath(place)
    refused.push({ path: place, why })
  }
  throw new UserError({ kind: 'no-place-to-build', refused, markers })
}

/** Where the place is or would be, links resolved: checked before anything is made in somebody's repository. */
async function realPlace(place: string): Promise<string> {
  try {
    return await realpath(place)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (place === dirname(place) || (code !== 'ENOENT' && code !== 'ENOTDIR')) throw error
    return join(await realPlace(dirname(place)), basename(place))
  }
}

async function markerAbove(place: string): Promise<string | undefined> {
  for (let folder = place; ; folder = dirname(folder)) {
    for (const marker of markers) {
      if (await exists(join(folder, marker))) return join(folder, marker)
    }
    if (folder === dirname(folder)) return undefined
  }
}

/** The temporary folder is everybody's: a folder or link that somebody else put there could redirect a build. */
async function makePrivate(place: string, uid: number | undefined): Promise<RefusedPlace['why'] | undefined> {
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
    const stats = await lstat(place)
    if (!stats.isDirectory()) return { kind: 'not-a-folder' }
    const isOthers = uid !== undefined && (stats.uid !== uid || (stats.mode & 0o022) !== 0)
    return isOthers ? { kind: 'writable-by-others' } : undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { kind: 'failed', words: message } // Read-only, full, a file in the way…: the next place may do.
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return false
    throw error
  }
}
