import { isAbsolute, posix, win32 } from 'node:path'

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
export function leavesRepository(modFiles: readonly ModFile[]): string | undefined {
  for (const { path, text } of modFiles) {
    for (const { directive, target } of folders(text)) {
      const absolute = isAbsolute(target) || win32.isAbsolute(target)
      const inside = posix.normalize(posix.join(posix.dirname(path), target.replaceAll('\\', '/')))
      if (absolute || inside === '..' || inside.startsWith('../')) {
        return `${path} has "${directive} ${target}", which leaves the repository`
      }
    }
  }
  return undefined
}

/** The folders of `replace` and `use`, alone or in a block. Source: https://go.dev/ref/mod#go-mod-file-lexical */
function folders(text: string): { directive: 'replace' | 'use'; target: string }[] {
  const found: { directive: 'replace' | 'use'; target: string }[] = []
  let block: string | undefined
  for (const line of text.split('\n')) {
    const words = wordsOf(line)
    const [first] = words
    if (first === undefined) continue
    if (first === ')') {
      block = undefined
      continue
    }
    if (words.at(-1) === '(') {
      block = first
      continue
    }
    const directive = block ?? first
    const target = directive === 'replace' ? words[words.indexOf('=>') + 1] : words[block === undefined ? 1 : 0]
    if (target === undefined) continue
    if (directive === 'use') found.push({ directive, target })
    // Anything else after the arrow is a module's path: the same go.mod rule tells the two apart.
    if (directive === 'replace' && words.includes('=>') && isFolder(target)) found.push({ directive, target })
  }
  return found
}

function isFolder(target: string): boolean {
  return /^\.{1,2}([/\\]|$)/.test(target) || isAbsolute(target) || win32.isAbsolute(target)
}

/** Quoted words may hold anything; a comment runs to the end of the line. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const [word, interpreted, raw] of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|[^\s()"`]+/g)) {
    if (word.startsWith('//')) break
    words.push(interpreted?.replace(/\\(.)/g, '$1') ?? raw ?? word)
  }
  return words
}
