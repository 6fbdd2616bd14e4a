import { unownedKindName } from './causes.ts'
import type { CellKey } from './cells.ts'
import type { Inspection } from './inspection.ts'
import { moduleName, noModule, noPackage } from './size-groups.ts'

/** A part of a program's file in base and in head, in file bytes; 0 where a side does not have it. Children add up to it. */
export interface SizeNode {
  readonly name: string
  readonly base: number
  readonly head: number
  readonly children?: readonly SizeNode[]
}

/** The two files of a cell by module, package and symbol, and what belongs to no package by kind and section. */
export interface SizeTree extends CellKey {
  readonly root: SizeNode
}

interface Growing {
  readonly name: string
  base: number
  head: number
  readonly children: Map<string, Growing>
}

type Side = 'base' | 'head'

const growing = (name: string): Growing => ({ name, base: 0, head: 0, children: new Map() })

/** Grows a tree along paths, so that its sums are right by the way it is made. */
export function sizeTreeGrower(): {
  readonly add: (side: Side, path: readonly string[], bytes: number) => void
  readonly root: () => SizeNode
} {
  const root = growing('')
  return {
    add: (side, path, bytes) => {
      if (bytes === 0) return
      let node = root
      node[side] += bytes
      for (const name of path) {
        let child = node.children.get(name)
        if (child === undefined) {
          child = growing(name)
          node.children.set(name, child)
        }
        child[side] += bytes
        node = child
      }
    },
    root: () => finished(root),
  }
}

function finished({ name, base, head, children }: Growing): SizeNode {
  if (children.size === 0) return { name, base, head }
  return { name, base, head, children: [...children.values()].map(finished).toSorted(largestFirst) }
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
    for (const { package: path, name, bytes } of inspection.symbols ?? []) {
      named.set(path, (named.get(path) ?? 0) + bytes)
      grower.add(side, [moduleOf.get(path) ?? noModule, path, withoutPackage(name, path)], bytes)
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

/** "(*Reader).next" of "archive/tar.(*Reader).next". */
const withoutPackage = (name: string, path: string): string =>
  name.startsWith(path) && name[path.length] === '.' ? name.slice(path.length + 1) : name

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
  const from = scores.toSorted((a, b) => b - a)[most] ?? 0
  return foldedFrom(root, (node) => score(node) > from)
}

/** What changed is looked for more than what is large. */
const score = ({ base, head }: SizeNode): number => Math.max(base, head) + 20 * Math.abs(head - base)

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
  if (shown.length === 0) return { name, base, head }
  const [only] = rest
  if (only !== undefined && rest.length === 1) shown.push({ name: only.name, base: only.base, head: only.head })
  if (rest.length > 1) shown.push(together(rest))
  return { name, base, head, children: shown }
}

/** Whether something in it stays by itself. */
const hasNamed = ({ children }: SizeNode): boolean => children !== undefined

function together(nodes: readonly SizeNode[]): SizeNode {
  const sum = (side: Side): number => nodes.reduce((total, node) => total + node[side], 0)
  return { name: `${nodes.length} smaller`, base: sum('base'), head: sum('head') }
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
