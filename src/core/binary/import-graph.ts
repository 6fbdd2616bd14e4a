/** What `go list -deps -json` says of a package, as far as it is needed here. */
export interface ListedPackage extends SourceFiles {
  readonly ImportPath: string
  readonly Name?: string
  readonly Imports?: readonly string[]
  /** From what the source says to the import path meant, where they differ (vendored packages of the standard library). */
  readonly ImportMap?: Readonly<Record<string, string>>
  readonly Standard?: boolean
  /** The patterns of the command line that name it. */
  readonly Match?: readonly string[]
  readonly Module?: ListedModule
  readonly Dir?: string
  readonly EmbedPatterns?: readonly string[]
}

/** The lists of files that a build of the package reads; names are relative to `Dir`. */
export const sourceFields = [
  'GoFiles',
  'CgoFiles',
  'CFiles',
  'CXXFiles',
  'MFiles',
  'HFiles',
  'FFiles',
  'SFiles',
  'SwigFiles',
  'SwigCXXFiles',
  'SysoFiles',
  'EmbedFiles',
] as const

type SourceFiles = { readonly [field in (typeof sourceFields)[number]]?: readonly string[] }

interface ListedModule {
  readonly Path: string
  readonly Version?: string
  readonly Replace?: { readonly Version?: string }
  /** A module of the user's: the one built in, or one that go.work names. */
  readonly Main?: boolean
  readonly GoMod?: string
}

/** The fields to ask for: all of them would make the go command work much longer. */
export const listedFields = [
  'ImportPath,Name,Imports,ImportMap,Standard,Match,Module,Dir,EmbedPatterns',
  ...sourceFields,
].join()

/** Who imports whom in a build, as its tags and platform make it. By import path. */
export type ImportGraph = ReadonlyMap<string, ListedPackage>

export const importGraph = (listed: readonly ListedPackage[]): ImportGraph =>
  new Map(listed.map((found) => [found.ImportPath, found]))

/** The main package that a pattern of the command line named. */
export const mainPackage = (graph: ImportGraph, pattern: string): string | undefined =>
  [...graph.values()].find(({ Name, Match }) => Name === 'main' && Match?.includes(pattern))?.ImportPath

/** Every package that is reached from another one, the nearest first, each by the package that it is reached from. */
export type Reached = ReadonlyMap<string, string | undefined>

/**
 * Breadth first, so that a chain is a shortest one. Of equally short ones it is the one through the user's own packages,
 * which they can change, and then the first by name.
 */
export function reachedFrom(graph: ImportGraph, from: string): Reached {
  const reached = new Map<string, string | undefined>([[from, undefined]])
  // A map hands out what is added while it is walked.
  for (const path of reached.keys()) {
    for (const { ImportPath } of importedBy(graph, path)) if (!reached.has(ImportPath)) reached.set(ImportPath, path)
  }
  return reached
}

function importedBy(graph: ImportGraph, path: string): ListedPackage[] {
  const { Imports = [], ImportMap = {} } = graph.get(path) ?? {}
  const found = Imports.flatMap((written) => graph.get(ImportMap[written] ?? written) ?? [])
  const isOwn = ({ Module }: ListedPackage): boolean => Module?.Main === true
  return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))]
}

/** The packages that lead to the nearest one that is wanted, first the program's own; undefined if none is reached. */
export function chainTo(
  graph: ImportGraph,
  reached: Reached,
  wanted: (found: ListedPackage) => boolean,
): readonly ListedPackage[] | undefined {
  for (const path of reached.keys()) {
    const found = graph.get(path)
    if (found !== undefined && wanted(found)) return chain(graph, reached, path)
  }
  return undefined
}

function chain(graph: ImportGraph, reached: Reached, to: string): readonly ListedPackage[] {
  const steps: ListedPackage[] = []
  for (let path: string | undefined = to; path !== undefined; path = reached.get(path)) {
    const found = graph.get(path)
    if (found !== undefined) steps.unshift(found)
  }
  return steps
}
