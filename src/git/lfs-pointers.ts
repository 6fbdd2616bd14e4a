import { open } from 'node:fs/promises'
import { join } from 'node:path'
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
export function lfsNote(sides: Readonly<Record<'base' | 'head', readonly string[]>>): string | undefined {
  const files = [...new Set([...sides.head, ...sides.base])]
  const [file] = files
  if (file === undefined) return undefined
  const where = (['base', 'head'] as const).filter((side) => sides[side].length > 0).join(' and ')
  const others = files.length > 1 ? ` and ${files.length - 1} more` : ''
  const side = where.includes('and') ? '' : ' Base and head differ by that.'
  return `In ${where}, ${file}${others} is a Git LFS pointer and not the file it stands for, so what embeds it is smaller than what is shipped.${side} Fetch them: \`lfs: true\` at actions/checkout, or \`git lfs pull\`.`
}
