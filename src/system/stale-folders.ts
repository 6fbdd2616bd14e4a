import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownerFrom, type Processes } from '../core/process-identity.ts'
import { removeFolder } from './files.ts'

/** In a temporary folder: whose it is. */
const ownerFile = '.owner.json'

/** Writes down whose a temporary folder is, so that a later run may remove it if this one is killed. */
export function claimFolder(folder: string, { self }: Pick<Processes, 'self'>): Promise<void> {
  return writeFile(join(folder, ownerFile), JSON.stringify(self))
}

/**
 * Removes the folders in `within` whose names begin with `prefix` and whose owner is no longer there: what a run left that was
 * killed. One that nobody claimed stays, and so does one that cannot be removed.
 */
export async function removeStaleFolders(within: string, prefix: string, { isAlive }: Processes): Promise<void> {
  const names = (await readdir(within).catch(() => [])).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const folder = join(within, name)
    try {
      const owner = ownerFrom(JSON.parse(await readFile(join(folder, ownerFile), 'utf8')))
      if (owner !== undefined && !(await isAlive(owner))) await removeFolder(folder)
    } catch {
      // Unclaimed, another user's, or being removed by another run at this moment: nothing of this run's hangs on it.
    }
  }
}
