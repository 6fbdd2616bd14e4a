import type { Fact, InputDoubt } from './input-doubt.ts'

/** Everything that decides what the builds of one side make. */
export interface BuildInputs {
  /**
   * Files of the repository: the real path of each by the path that names it, both from the repository's root, with slashes. The
   * two differ if a symbolic link is on the way.
   */
  readonly files: ReadonlyMap<string, string>
  /** Everything else: settings of the go command, and what it lists. The keys only serve to find the other side's. */
  readonly facts: ReadonlyMap<string, { readonly about: Fact; readonly text: string }>
}

/** The first changed path that is the real path of an input. Undefined if none is: an input may still be gone, or lead elsewhere. */
export function inputAmong(changed: readonly string[], { files }: BuildInputs): string | undefined {
  const read = new Set(files.values())
  return changed.find((path) => read.has(path))
}

/** The first difference between base and head, contents of files aside; undefined if there is none. */
export function differenceOf(head: BuildInputs, base: BuildInputs): InputDoubt | undefined {
  for (const name of head.files.keys())
    if (!base.files.has(name)) return { kind: 'missing-in', side: 'base', path: name }
  for (const name of base.files.keys())
    if (!head.files.has(name)) return { kind: 'missing-in', side: 'head', path: name }
  for (const [key, { about }] of [...head.facts, ...base.facts]) {
    if (head.facts.get(key)?.text !== base.facts.get(key)?.text) return { kind: 'facts-differ', about }
  }
  return undefined
}

/** The value with the root of a side cut off from all paths in it, so that both sides can be compared. */
export function withoutRoot(value: unknown, root: string): unknown {
  if (typeof value === 'string') {
    const isInside = value === root || (value.startsWith(root) && /[\\/]/.test(value.charAt(root.length)))
    return isInside ? { inRoot: value.slice(root.length) } : value
  }
  if (Array.isArray(value)) return value.map((one) => withoutRoot(one, root))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutRoot(one, root)]))
}

/** The files that an assembly file or a header includes; undefined if its text does not tell. */
export function includedBy(text: string): readonly string[] | undefined {
  // A comment may hold what begins another kind of comment.
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => (comment.startsWith('/*') ? ' ' : ''))
  const names = [...code.matchAll(/^[ \t]*#include[ \t]+"([^"\n]+)"/gm)].map(([, name = '']) => name)
  // The preprocessor takes spaces, comments and continued lines between the two.
  const all = code.match(/#(?:\s|\\|\/\*.*?\*\/)*include\b/gs) ?? []
  return all.length === names.length ? names : undefined
}
