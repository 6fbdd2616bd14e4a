import { join, relative, sep } from 'node:path'
import { type ListedPackage, mainPackage, reachedFrom } from '../../core/binary/import-graph.ts'
import type { GoModFile, Linkage } from '../../core/cell/why-linked.ts'
import type { LinkageNote } from '../../core/note/linkage-notes.ts'
import { textOf } from '../../system/files.ts'
import { pathWithin } from '../../system/path-within.ts'
import type { ListedGroup } from '../list-packages.ts'

/** Real paths of the revisions' roots. */
export interface Roots {
  readonly head: string
  readonly base?: string
}

export interface Linkages {
  /** By `cellId`. */
  readonly byCell: ReadonlyMap<string, Linkage>
  readonly notes: readonly LinkageNote[]
}

/** What the cells with these ids are built from in head. */
export async function findLinkages(
  groups: readonly ListedGroup[],
  ids: ReadonlySet<string>,
  roots: Roots,
): Promise<Linkages> {
  const byCell = new Map<string, Linkage>()
  const notes: LinkageNote[] = []
  const goMods = new Map<string, GoModFile>()
  for (const { cells, packages } of groups) {
    const asked = cells.filter(({ id }) => ids.has(id))
    if (asked.length === 0) continue
    if (packages.kind === 'failed') {
      const programs = [...new Set(asked.map(({ program }) => program))]
      notes.push({ kind: 'packages-not-listed', programs, failure: packages.failure })
      continue
    }
    const { graph } = packages
    for (const [path, file] of await goModFiles(roots, [...graph.values()])) goMods.set(path, file)
    for (const { id, pattern } of asked) {
      const main = mainPackage(graph, pattern)
      if (main !== undefined) byCell.set(id, { graph, reached: reachedFrom(graph, main), goMods })
    }
  }
  return { byCell, notes }
}

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
