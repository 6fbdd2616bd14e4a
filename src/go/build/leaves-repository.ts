import { isAbsolute, posix, win32 } from 'node:path'
import { goModStatements } from '../../core/build/go-mod.ts'
import type { WhyPlainFolders } from '../../core/note/build-notes.ts'

/** A go.mod or go.work file. */
export interface ModFile {
  /** Relative to the repository's root, with slashes. */
  readonly path: string
  readonly text: string
}

/**
 * Why a repository cannot be built through another path: a `replace` or `use` that leads out of it would lead
 * elsewhere from there, and an absolute one would always lead to the same revision. Undefined: it can.
 */
export function leavesRepository(modFiles: readonly ModFile[]): WhyPlainFolders | undefined {
  const [first] = foldersOutside(modFiles)
  if (first === undefined) return undefined
  const { path, directive, target } = first
  return { kind: 'leaves-repository', path, directive, target }
}

/** Names of what lies beside the repository and is built with it: `lib` of `replace example.com/lib => ../lib/v2` at its root. */
export function neighboursOf(modFiles: readonly ModFile[]): readonly string[] {
  return foldersOutside(modFiles).flatMap(({ from }) => /^\.\.\/(?!\.\.(?:\/|$))([^/]+)/.exec(from ?? '')?.[1] ?? [])
}

interface FolderOutside extends Folder {
  /** Of the file that names it. */
  readonly path: string
  /** Its way from the repository's root; an absolute path has none. */
  readonly from: string | undefined
}

function foldersOutside(modFiles: readonly ModFile[]): FolderOutside[] {
  return modFiles.flatMap(({ path, text }) =>
    folders(text).flatMap(({ directive, target }): FolderOutside[] => {
      if (isAbsolute(target) || win32.isAbsolute(target)) return [{ path, directive, target, from: undefined }]
      const from = posix.normalize(posix.join(posix.dirname(path), target.replaceAll('\\', '/')))
      return from === '..' || from.startsWith('../') ? [{ path, directive, target, from }] : []
    }),
  )
}

interface Folder {
  readonly directive: 'replace' | 'use'
  readonly target: string
}

/** The folders of `replace` and `use`. */
function folders(text: string): Folder[] {
  return goModStatements(text).flatMap(({ verb, words }): Folder[] => {
    const arrow = words.indexOf('=>')
    const target = verb === 'use' ? words[0] : arrow === -1 ? undefined : words[arrow + 1]
    if (target === undefined) return []
    if (verb === 'use') return [{ directive: verb, target }]
    // Anything else after the arrow is a module's path: the same go.mod rule tells the two apart.
    return verb === 'replace' && isFolder(target) ? [{ directive: verb, target }] : []
  })
}

function isFolder(target: string): boolean {
  return /^\.{1,2}([/\\]|$)/.test(target) || isAbsolute(target) || win32.isAbsolute(target)
}
