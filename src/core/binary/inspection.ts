/** Every byte of a binary by what it is: the probe's `inspect FILE`, as JSON. Sizes in file bytes. */
export interface Inspection {
  readonly path: string
  /** Sum of all parts and `unknown`. */
  readonly size: number
  readonly format: string
  readonly goos?: string
  readonly goarch?: string
  readonly goVersion?: string
  readonly stripped: boolean
  readonly interpreter?: string
  /** Import path of the main package. */
  readonly main?: string
  /** Bytes whose owner the twin told; absent without one. */
  readonly fromTwin?: number
  readonly sections: readonly {
    readonly name: string
    readonly kind: string
    readonly fileBytes: number
    readonly memoryBytes: number
  }[]
  readonly parts: readonly {
    readonly kind: string
    readonly name?: string
    readonly package?: string
    readonly bytes: number
  }[]
  readonly modules: readonly { readonly path: string; readonly version: string }[]
  readonly packages: readonly InspectedPackage[]
  /** Files of `go:embed` that the binary names; their bytes are among those of their package. */
  readonly embedded?: readonly { readonly name: string; readonly package: string; readonly bytes: number }[]
  /** The largest symbols of each package, if they were asked for. */
  readonly symbols?: readonly {
    readonly name: string
    readonly package: string
    readonly bytes: number
    readonly kind: string
  }[]
  readonly unknown: number
}

export interface InspectedPackage {
  readonly path: string
  /** `std` for the standard library. */
  readonly module?: string
  readonly bytes: number
  readonly code: number
  readonly functionTable: number
  readonly data: number
  /** Between its functions and variables. The four add up to `bytes`. */
  readonly padding: number
  /** Bytes among them that other packages use too, so that whose they are is an accident of the order of linking. */
  readonly shared?: number
  /** Bytes whose owner a twin told. */
  readonly fromTwin?: number
}

/** A name with its bytes in base and in head; 0 where a side does not have it. */
export interface Difference {
  readonly name: string
  readonly base: number
  readonly head: number
}

/** Bytes by package, the largest change first. */
export function packageDifferences(base: Inspection, head: Inspection): Difference[] {
  const path = ({ path }: InspectedPackage): string => path
  return differences(sums(base.packages, path), sums(head.packages, path))
}

export interface SymbolDifference extends Difference {
  readonly package: string
}

/** Bytes by symbol, in all that a file holds for it, the largest change first. None unless both sides name theirs. */
export function symbolDifferences(base: Inspection, head: Inspection): SymbolDifference[] {
  if (base.symbols === undefined || head.symbols === undefined) return []
  type Symbol = NonNullable<Inspection['symbols']>[number]
  // No path and no name of a symbol has a line break.
  const key = ({ package: path, name }: Symbol): string => `${path}\n${name}`
  return differences(sums(base.symbols, key), sums(head.symbols, key)).map((difference) => {
    const [path = '', name = ''] = difference.name.split('\n')
    return { ...difference, package: path, name: asInSource(name) }
  })
}

/** The linker writes a dot in the last element of a package's path as `%2e`, and some other characters likewise. */
const asInSource = (name: string): string =>
  name.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Bytes by section of the file, the largest change first. */
export function sectionDifferences(base: Inspection, head: Inspection): Difference[] {
  const bytes = ({ sections }: Inspection) =>
    sums(
      sections.map(({ name, fileBytes }) => ({ name, bytes: fileBytes })),
      ({ name }) => name,
    )
  return differences(bytes(base), bytes(head))
}

/** Bytes that belong to no package, by what they are: debug information, symbols, headers… */
export function kindDifferences(base: Inspection, head: Inspection): Difference[] {
  return differences(unownedByKind(base), unownedByKind(head))
}

/** Bytes of the file by what they are, whether a package owns them or not. */
export function bytesByKind({ parts, unknown }: Inspection): Map<string, number> {
  const kinds = sums(parts, ({ kind }) => kind)
  if (unknown > 0) kinds.set('unknown', unknown)
  return kinds
}

/** Bytes that belong to no package, by what they are. */
export function unownedByKind({ parts, unknown }: Inspection): Map<string, number> {
  const kinds = sums(
    parts.filter((part) => part.package === undefined),
    ({ kind }) => kind,
  )
  if (unknown > 0) kinds.set('unknown', unknown)
  return kinds
}

function sums<Item extends { readonly bytes: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const item of items) found.set(keyOf(item), (found.get(keyOf(item)) ?? 0) + item.bytes)
  return found
}

/** What differs between two tables of bytes, the largest change first. */
export function differences(base: ReadonlyMap<string, number>, head: ReadonlyMap<string, number>): Difference[] {
  return [...new Set([...head.keys(), ...base.keys()])]
    .map((name) => ({ name, base: base.get(name) ?? 0, head: head.get(name) ?? 0 }))
    .filter((difference) => difference.base !== difference.head)
    .sort((a, b) => Math.abs(b.head - b.base) - Math.abs(a.head - a.base))
}
