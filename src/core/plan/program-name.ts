import { grouped } from '../grouped.ts'
import type { LargestPrograms, SkipReason } from '../note/program-notes.ts'

/** A main package by the two ways to say where it is. */
export interface Place {
  /** Relative to the working directory, as the go command takes it: `.`, `./cmd/server`. */
  readonly package: string
  readonly importPath: string
}

/**
 * A name for each package: its folder's, or the module's for a main package at its root; where two would have the same
 * name, as much more of the path in front as it takes. To be asked for base and head together, head first: a name that
 * depended on one revision alone would turn a program into a gone and a new one when another of its name is added.
 */
export function namePrograms(places: readonly Place[]): ReadonlyMap<string, string> {
  const elements = new Map<string, readonly string[]>()
  for (const place of places) {
    // The same folder on both sides is the same program, even if the module was renamed.
    if (!elements.has(place.package)) elements.set(place.package, pathElements(place.importPath))
  }
  const names = new Map<string, string>()
  for (const [key, own] of elements) {
    const others = [...elements].filter(([other]) => other !== key).map(([, path]) => path)
    const lengths = own.map((_, index) => index + 1)
    const length = lengths.find((n) => !others.some((other) => tail(other, n) === tail(own, n)))
    // Equal to the end only when two modules have one path; then their folders tell them apart.
    names.set(key, length === undefined ? key.replace(/^\.\//, '') : tail(own, length))
  }
  return names
}

/**
 * Programs that head has in another folder than an earlier revision: the earlier folder by head's. The same program is what
 * has the same file name, `server` of `./server` and `./cmd/server`, where neither side has a second one to take it for.
 */
export function movedPrograms(head: readonly Place[], earlier: readonly Place[]): ReadonlyMap<string, string> {
  const onlyIn = (places: readonly Place[], others: readonly Place[]) =>
    grouped(
      places.filter((place) => !others.some((other) => other.package === place.package)),
      ({ importPath }) => tail(pathElements(importPath), 1),
    )
  const gone = onlyIn(earlier, head)
  const moved = new Map<string, string>()
  for (const [name, [place, ...second]] of onlyIn(head, earlier)) {
    const [before, ...others] = gone.get(name) ?? []
    if (place && before && second.length + others.length === 0) moved.set(place.package, before.package)
  }
  return moved
}

const tail = (path: readonly string[], length: number) => path.slice(-length).join('/')

// As the go command names a binary: a major version is not a name.
function pathElements(importPath: string): string[] {
  const elements = importPath.split('/')
  const last = elements.at(-1) ?? ''
  if (elements.length > 1 && /^v\d+$/.test(last)) return elements.slice(0, -1)
  return elements
}

const notPrograms = ['testdata', 'examples', '_examples'] as const

/** Why zero-config leaves this package out, if it does: programs that are there for a test, as an example or as a tool. */
export function reasonToSkip(package_: string): SkipReason | undefined {
  const folders = package_.split('/')
  const [folder] = folders.flatMap((name) => notPrograms.find((other) => other === name) ?? [])
  if (folder !== undefined) return { kind: 'below', folder }
  return folders.some((name, index) => name === 'internal' && folders[index + 1] === 'tools')
    ? { kind: 'below', folder: 'internal/tools' }
    : undefined
}

/**
 * The largest programs by built size, where there are more than a report can hold. Kept besides are those that were not
 * built, since what is broken must be seen, and those that a budget names. `note` says what was left out.
 */
export function keepLargest<T extends { readonly name: string; readonly size?: number; readonly named?: boolean }>(
  programs: readonly T[],
  limit = 8,
): { readonly kept: readonly T[]; readonly left: readonly T[]; readonly note?: LargestPrograms } {
  const bySize = programs.filter(({ size }) => size !== undefined).sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
  const left = bySize.slice(limit).filter(({ named }) => named !== true)
  if (left.length === 0) return { kept: programs, left }
  const named = bySize.slice(limit).length > left.length
  return {
    kept: programs.filter((program) => !left.includes(program)),
    left,
    note: { kind: 'largest-programs', found: programs.length, limit, named, left: left.map(({ name }) => name) },
  }
}
