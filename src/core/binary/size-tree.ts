import type { CellKey } from '../cell-key.ts'
import { grouped } from '../grouped.ts'
import { unownedKindName } from './causes.ts'
import type { Inspection } from './inspection.ts'
import { moduleName, noModule, noPackage } from './size-groups.ts'

/** A part of a program's file in base and in head, in file bytes; 0 where a side does not have it. Children add up to it. */
export interface SizeNode {
  readonly name: string
  readonly base: number
  readonly head: number
  readonly children?: readonly SizeNode[]
  /** Of how many nodes this one is the sum. */
  readonly smaller?: number
}

/** The two files of a cell by module, package and symbol, and what belongs to no package by kind and section. */
export interface SizeTree extends CellKey {
  readonly root: SizeNode
}

interface Growing {
  readonly name: string
  base: number
  head: number
  /** Absent where there are none: of the hundred thousand symbols of a binary none has any. */
  children?: Map<string, Growing>
}

type Side = 'base' | 'head'

const growing = (name: string): Growing => ({ name, base: 0, head: 0 })

type Add = (side: Side, name: string, bytes: number) => void

/** Grows a tree along paths, so that its sums are right by the way it is made. */
export function sizeTreeGrower(): {
  readonly add: (side: Side, path: readonly string[], bytes: number) => void
  /** Adds to what is at the end of a path, many times. */
  readonly within: (path: readonly string[]) => Add
  readonly root: () => SizeNode
} {
  const root = growing('')
  const within = (path: readonly string[]): Add => {
    const way = [root]
    for (const name of path) way.push(childOf(way.at(-1) ?? root, name))
    const last = way.at(-1) ?? root
    return (side, name, bytes) => {
      if (bytes === 0) return
      for (const node of way) node[side] += bytes
      childOf(last, name)[side] += bytes
    }
  }
  return {
    add: (side, path, bytes) => {
      // No empty node for what is not there.
      if (bytes !== 0) within(path.slice(0, -1))(side, path.at(-1) ?? '', bytes)
    },
    within,
    root: () => finished(root),
  }
}

function childOf(node: Growing, name: string): Growing {
  node.children ??= new Map()
  let child = node.children.get(name)
  if (child === undefined) {
    child = growing(name)
    node.children.set(name, child)
  }
  return child
}

function finished({ name, base, head, children }: Growing): SizeNode {
  if (children === undefined) return { name, base, head }
  return { name, base, head, children: Array.from(children.values(), finished).sort(largestFirst) }
}

const extent = ({ base, head }: SizeNode): number => Math.max(base, head)
const largestFirst = (a: SizeNode, b: SizeNode): number => extent(b) - extent(a)

/** What of a package no symbol names: its share of the function table, type data, constants. */
const noSymbol = 'of no symbol'

/** Every byte of both files by whose it is. Of a package the symbols are known only where they were asked for. */
export function sizesByPackage({ base, head }: { readonly base?: Inspection; readonly head?: Inspection }): SizeNode {
  const grower = sizeTreeGrower()
  for (const [side, inspection] of [['base', base] as const, ['head', head] as const]) {
    if (inspection === undefined) continue
    const named = new Map<string, number>()
    const moduleOf = new Map(inspection.packages.map(({ path, module }) => [path, moduleName(module)]))
    // Of hundreds of thousands: those of a package stand together, and lead to it once.
    for (const [path, symbols] of grouped(inspection.symbols ?? [], ({ package: path }) => path)) {
      const add = grower.within([moduleOf.get(path) ?? noModule, path])
      let sum = 0
      for (const { name, bytes } of symbols) {
        add(side, name, bytes)
        sum += bytes
      }
      named.set(path, sum)
    }
    for (const { path, module, bytes } of inspection.packages) {
      const known = named.get(path)
      const way = [moduleName(module), path]
      grower.add(side, known === undefined ? way : [...way, noSymbol], bytes - (known ?? 0))
    }
    for (const { kind, name, package: path, bytes } of inspection.parts) {
      if (path !== undefined) continue
      const what = unownedKindName(kind)
      grower.add(side, name === undefined ? [noPackage, what] : [noPackage, what, name], bytes)
    }
    grower.add(side, [noPackage, unownedKindName('unknown')], inspection.unknown)
  }
  return grower.root()
}

/**
 * The same tree of at most about so many nodes: the largest and the most changed stay, at least with those above them, and
 * the rest of each parent becomes one node, so that all sums stay right.
 */
export function folded(root: SizeNode, most: number): SizeNode {
  const scores: number[] = []
  const visit = (node: SizeNode): void => {
    scores.push(score(node))
    for (const child of node.children ?? []) visit(child)
  }
  visit(root)
  if (scores.length <= most) return root
  // As numbers of their own kind they sort ten times as fast.
  const from =
    Float64Array.from(scores)
      .sort()
      .at(-1 - most) ?? 0
  return foldedFrom(root, (node) => score(node) > from)
}

/** What changed is looked for more than what is large. */
const score = ({ base, head, smaller }: SizeNode): number =>
  // A sum of small ones never stands beside another one.
  smaller === undefined ? Math.max(base, head) + 20 * Math.abs(head - base) : 0

function foldedFrom(node: SizeNode, stays: (node: SizeNode) => boolean): SizeNode {
  if (node.children === undefined) return node
  const shown: SizeNode[] = []
  const rest: SizeNode[] = []
  for (const child of node.children) {
    const inside = foldedFrom(child, stays)
    if (stays(child) || hasNamed(inside)) shown.push(inside)
    else rest.push(child)
  }
  const { name, base, head } = node
  // A node whose children are all small says as much alone.
  if (shown.length === 0) return alone(node)
  const [only] = rest
  if (only !== undefined && rest.length === 1) shown.push(alone(only))
  if (rest.length > 1) shown.push(together(rest))
  return { name, base, head, children: shown }
}

const alone = ({ children: _, ...node }: SizeNode): SizeNode => node

/** Whether something in it stays by itself. */
const hasNamed = ({ children }: SizeNode): boolean => children !== undefined

function together(nodes: readonly SizeNode[]): SizeNode {
  const sum = (side: Side): number => nodes.reduce((total, node) => total + node[side], 0)
  const smaller = nodes.reduce((total, node) => total + (node.smaller ?? 1), 0)
  return { name: `${smaller} smaller`, base: sum('base'), head: sum('head'), smaller }
}

/** The trees of the cells whose symbols were named on each side that they have, each of at most so many nodes. */
export function sizeTreesOf(
  cells: readonly CellKey[],
  inspectionOf: (side: Side, cell: CellKey) => Inspection | undefined,
  most: number,
): readonly SizeTree[] {
  return cells.flatMap(({ program, flagSet, platform }): SizeTree[] => {
    const cell = { program, flagSet, platform }
    const [base, head] = [inspectionOf('base', cell), inspectionOf('head', cell)]
    if (base?.symbols === undefined && head?.symbols === undefined) return []
    return [{ ...cell, root: folded(sizesByPackage({ ...(base && { base }), ...(head && { head }) }), most) }]
  })
}
