import { join, relative, sep } from 'node:path'
import { type ListedPackage, mainPackage, reachedFrom } from '../../core/binary/import-graph.ts'
import type { GoModFile, Linkage } from '../../core/cell/why-linked.ts'
import { textOf } from '../../system/files.ts'
import { pathWithin } from '../../system/path-within.ts'
import type { ListedCell, ListedGroup } from '../list-packages.ts'

/** Real paths of the revisions' roots. */
export interface Roots {
  readonly head: string
  readonly base?: string
}

export interface Linkages {
  /** By `cellId`. */
  readonly byCell: ReadonlyMap<string, Linkage>
  readonly notes: readonly string[]
}

/** What the cells with these ids are built from in head. */
export async function findLinkages(
  groups: readonly ListedGroup[],
  ids: ReadonlySet<string>,
  roots: Roots,
): Promise<Linkages> {
  const byCell = new Map<string, Linkage>()
  const notes: string[] = []
  const goMods = new Map<string, GoModFile>()
  for (const { cells, packages: graph } of groups) {
    const asked = cells.filter(({ id }) => ids.has(id))
    if (asked.length === 0) continue
    if (typeof graph === 'string') {
      notes.push(`Why what grew in ${namesOf(asked)} is linked is not known: ${graph}`)
      continue
    }
    for (const [path, file] of await goModFiles(roots, [...graph.values()])) goMods.set(path, file)
    for (const { id, pattern } of asked) {
      const main = mainPackage(graph, pattern)
      if (main !== undefined) byCell.set(id, { graph, reached: reachedFrom(graph, main), goMods })
    }
  }
  return { byCell, notes }
}

const namesOf = (cells: readonly ListedCell[]): string => [...new Set(cells.map(({ program }) => program))].join(', ')

/** The go.mod files of the user's own modules, which lie in the checkout, in both revisions. */
async function goModFiles({ head, base }: Roots, packages: readonly ListedPackage[]): Promise<[string, GoModFile][]> {
  const own = packages.flatMap(({ Module }) => (Module?.Main && Module.GoMod !== undefined ? [Module.GoMod] : []))
  const paths = [...new Set(own)].filter((path) => pathWithin(head, path) !== undefined)
  return Promise.all(
    paths.map(async (path): Promise<[string, GoModFile]> => {
      const file = relative(head, path)
      const before = base && (await textOf(join(base, file)))
      const texts = { head: (await textOf(path)) ?? '', ...(before !== undefined && { base: before }) }
      return [path, { file: file.replaceAll(sep, '/'), ...texts }]
    }),
  )
}
