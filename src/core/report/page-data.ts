import type { Binary } from '../binary/binary.ts'
import { moduleName, noPackage } from '../binary/size-groups.ts'
import { folded, type SizeNode, type SizeTree, sizeTreeGrower } from '../binary/size-tree.ts'
import type { Cell } from '../cell/cell.ts'
import { cellId, platformText } from '../cell-key.ts'
import { type Curve, curvesOf } from './page-curves.ts'
import { type Distribution, distributionsOf } from './page-distributions.ts'
import { historyOf, type PageHistory } from './page-history.ts'
import type { Report } from './report.ts'
import { withoutControls } from './without-controls.ts'

/** What the script of report.html draws; all that is text alone is in the page itself. Bytes and seconds. */
export interface PageData {
  /** Names that nodes of trees refer to by their place: each flag set has nearly the same ones. */
  readonly names: readonly string[]
  readonly binaries: readonly PageBinary[]
  readonly distributions: readonly Distribution[]
  readonly curves: readonly Curve[]
  readonly history?: PageHistory
}

/** Place of the name, bytes in base, bytes in head, children. */
export type PackedNode = readonly [name: number, base: number, head: number, ...children: PackedNode[]]

/** The files of one cell. A tree is absent where the file was not dissected, as when both are the same. */
export interface PageBinary {
  readonly program: string
  readonly flagSet: string
  readonly platform: string
  readonly sides: 'both' | 'base' | 'head'
  /** Path of the program's own module. */
  readonly own?: string
  readonly packages?: PackedNode
  readonly sections: PackedNode
}

/** What one page takes with ease, a node being about 50 bytes of it: of trees with symbols, and of those without. */
const mostNodes = { symbols: 10_000, packages: 5_000 }

/** Characters that the data may take of the 2 MB that a page may have. */
const mostDataLength = 1_100_000

/** Trees with symbols come from `trees`; of other cells the report knows packages. */
export function pageData(report: Report, trees: readonly SizeTree[]): PageData {
  for (let part = 1; ; part /= 2) {
    const data = pageDataOf(report, trees, part)
    if (part < 0.01 || JSON.stringify(data).length <= mostDataLength) return data
  }
}

function pageDataOf(report: Report, trees: readonly SizeTree[], part: number): PageData {
  const names = namesInOrder()
  const history = historyOf(report)
  const withSymbols = new Map(trees.map((tree) => [cellId(tree), tree.root]))
  const cells = report.cells.filter(({ base, head }) => base !== undefined || head !== undefined)
  const dissected = cells.map((cell) => withSymbols.get(cellId(cell)) ?? packagesOf(cell))
  const kind = (cell: Cell): keyof typeof mostNodes => (withSymbols.has(cellId(cell)) ? 'symbols' : 'packages')
  const nodesOf = (cell: Cell): number =>
    (part * mostNodes[kind(cell)]) / cells.filter((one, at) => dissected[at] && kind(one) === kind(cell)).length
  return {
    names: names.all,
    binaries: cells.map((cell, at): PageBinary => {
      const { base, head } = cell
      const root = dissected[at]
      const own = head?.mainModule ?? base?.mainModule
      return {
        program: withoutControls(cell.program),
        flagSet: withoutControls(cell.flagSet),
        platform: withoutControls(platformText(cell)),
        sides: base === undefined ? 'head' : head === undefined ? 'base' : 'both',
        ...(own !== undefined && { own }),
        ...(root && { packages: names.pack(folded(root, nodesOf(cell))) }),
        sections: names.pack(sectionsOf(cell)),
      }
    }),
    distributions: distributionsOf(report),
    curves: curvesOf(report),
    ...(history && { history }),
  }
}

function namesInOrder() {
  const all: string[] = []
  const places = new Map<string, number>()
  const place = (name: string): number => {
    const known = places.get(name)
    if (known !== undefined) return known
    const plain = withoutControls(name)
    all.push(plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain)
    places.set(name, all.length - 1)
    return all.length - 1
  }
  const pack = ({ name, base, head, children = [] }: SizeNode, parent = ''): PackedNode => [
    place(withoutPrefix(name, parent)),
    base,
    head,
    ...children.map((child) => pack(child, name)),
  ]
  return { all, pack }
}

/** "(*Reader).next" of "archive/tar.(*Reader).next" in "archive/tar". */
const withoutPrefix = (name: string, parent: string): string =>
  parent !== '' && name[parent.length] === '.' && name.startsWith(parent) ? name.slice(parent.length + 1) : name

/** A symbol's name may be a whole generic type. */
const longestName = 160

const sides = ['base', 'head'] as const

function packagesOf(cell: Cell): SizeNode | undefined {
  const binaries = sides.flatMap((side) => cell[side] ?? [])
  if (binaries.some(({ packages }) => packages.length === 0)) return undefined
  return grownFrom(cell, noPackage, ({ packages }) =>
    packages.map(({ path, module, bytes }) => [[moduleName(module), path], bytes] as const),
  )
}

const sectionsOf = (cell: Cell): SizeNode =>
  grownFrom(cell, 'headers and padding', ({ sections }) =>
    sections.map(({ name, fileBytes }) => [[name], fileBytes] as const),
  )

type Part = readonly [path: readonly string[], bytes: number]

/** A tree of parts; what they leave of the file has a name, too. */
function grownFrom(cell: Cell, rest: string, partsOf: (binary: Binary) => readonly Part[]): SizeNode {
  const grower = sizeTreeGrower()
  for (const side of sides) {
    const binary = cell[side]
    if (binary === undefined) continue
    let left = binary.size
    for (const [path, bytes] of partsOf(binary)) {
      grower.add(side, path, bytes)
      left -= bytes
    }
    grower.add(side, [rest], left)
  }
  return grower.root()
}
