import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ListedPackage } from '../../core/binary/import-graph.ts'
import type { InputPackage } from '../../core/build/build-inputs.ts'
import type { ListedGroup } from '../list-packages.ts'

/** What builds read in the repository; or why that cannot be told beforehand. */
export type Inputs =
  | {
      readonly kind: 'known'
      readonly packages: readonly InputPackage[]
      /** The files that they compile and embed, from the repository's root. */
      readonly files: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly reason: string }

/** What all packages of the groups read in the repository at `root`, a real path. Symbolic links count as what they lead to. */
export async function inputsOf(groups: readonly ListedGroup[], root: string): Promise<Inputs> {
  const packages = new Map<string, InputPackage>()
  const files = new Set<string>()
  for (const { packages: graph } of groups) {
    if (typeof graph === 'string') return { kind: 'unknown', reason: graph }
    for (const found of graph.values()) {
      if (found.Standard === true || found.Dir === undefined) continue
      if (found.CgoFiles !== undefined) return { kind: 'unknown', reason: `${found.ImportPath} uses cgo` }
      const dir = placeIn(root, await realpath(found.Dir))
      if (dir === undefined) continue
      packages.set(dir, {
        dir,
        hasAssembly: packages.get(dir)?.hasAssembly === true || found.SFiles !== undefined,
        embedPatterns: [...(packages.get(dir)?.embedPatterns ?? []), ...(found.EmbedPatterns ?? [])],
      })
      for (const name of filesOf(found)) {
        const real = await realpath(join(found.Dir, name))
        files.add(placeIn(root, real) ?? real)
      }
    }
  }
  return { kind: 'known', packages: [...packages.values()], files: [...files] }
}

const filesOf = ({ GoFiles = [], SFiles = [], HFiles = [], SysoFiles = [], EmbedFiles = [] }: ListedPackage) => [
  ...GoFiles,
  ...SFiles,
  ...HFiles,
  ...SysoFiles,
  ...EmbedFiles,
]

/** From the root, with slashes; undefined for what lies outside. */
function placeIn(root: string, path: string): string | undefined {
  const place = relative(root, path)
  return place === '..' || place.startsWith(`..${sep}`) ? undefined : place.split(sep).join('/')
}
