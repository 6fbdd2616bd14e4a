import { lutimes, readdir } from 'node:fs/promises'
import { join } from 'node:path'

type Env = Readonly<Record<string, string>>

// The go command's package index is keyed by path, file names, times and sizes, not by contents. Through the link two
// revisions have one path: with equal times the second one would be built from the first one's list of files and imports.

/** The environment with the index off, for commands that write files in between, with times of their own. */
export function withoutIndex(env: Env): Env {
  const { GODEBUG: debug = '' } = env
  // The last setting wins.
  return { ...env, GODEBUG: debug === '' ? 'goindex=0' : `${debug},goindex=0` }
}

/**
 * Keeps the packages of a worktree of ours out of the index, and leaves those of the standard library and of the module
 * cache in it: without them each go command takes 0.1 s longer, and more in a large program. What was changed less than
 * two seconds ago is not indexed (modindex/read.go, modTimeCutoff), and a time that is still to come never was.
 */
export async function keepOutOfIndex(root: string): Promise<void> {
  const later = Date.now() / 1000 + 24 * 60 * 60
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const path = join(root, entry.name)
    if (entry.isDirectory()) await keepOutOfIndex(path)
    else if (entry.name.endsWith('.go')) await lutimes(path, later, later)
  }
}
