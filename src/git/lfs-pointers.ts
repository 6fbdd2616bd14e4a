import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { RevisionNote } from '../core/note/revision-notes.ts'
import type { Repository } from './repository.ts'

const first = 'version https://git-lfs.github.com/spec/v1'
const mostFiles = 1_000

/** Files of a checkout that are Git LFS pointers, and not what they stand for: nothing has fetched that. */
export async function lfsPointers({ git }: Repository, root: string): Promise<readonly string[]> {
  const { exitCode, stdout } = await git(['ls-files', '-z', '--', ':(attr:filter=lfs)'], { cwd: root })
  if (exitCode !== 0) return [] // A Git that cannot ask for attributes: then nothing is said.
  const files = stdout.split('\0').filter(Boolean).slice(0, mostFiles)
  const checked = await Promise.all(files.map(async (file) => ((await isPointer(join(root, file))) ? [file] : [])))
  return checked.flat()
}

async function isPointer(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(first.length), 0, first.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === first
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false // Deleted in the user's checkout.
    throw error
  }
}

/** What the reader should know of pointers in either revision; undefined where there are none. */
export function lfsNote(sides: Readonly<Record<'base' | 'head', readonly string[]>>): RevisionNote | undefined {
  const [path, ...others] = new Set([...sides.head, ...sides.base])
  if (path === undefined) return undefined
  const having = (['base', 'head'] as const).filter((side) => sides[side].length > 0)
  return { kind: 'lfs-pointers', sides: having, path, others: others.length }
}
