import type { PackedNode } from '../core/report/page-data.ts'

export type Side = 'base' | 'head' | 'difference'

/** A part of the file as the page walks through it. Bytes. */
export interface TreeNode {
  readonly id: number
  readonly name: string
  readonly base: number
  readonly head: number
  /** Bytes that came and bytes that went, added up over what is in it: an area cannot be negative. */
  readonly moved: number
  readonly children: readonly TreeNode[]
  readonly parent?: TreeNode
}

/** A tree and its nodes by their id. */
export interface Tree {
  readonly root: TreeNode
  readonly nodes: readonly TreeNode[]
}

export function unpacked(packed: PackedNode, names: readonly string[], rootName: string): Tree {
  const nodes: TreeNode[] = []
  const unpack = ([name, base, head, ...inside]: PackedNode, parent: TreeNode | undefined): TreeNode => {
    const children: TreeNode[] = []
    const node = {
      id: nodes.length,
      name: parent === undefined ? rootName : (names[name] ?? ''),
      base,
      head,
      moved: 0,
      children,
      ...(parent && { parent }),
    }
    nodes.push(node)
    for (const child of inside) children.push(unpack(child, node))
    node.moved = children.length === 0 ? Math.abs(head - base) : children.reduce((sum, { moved }) => sum + moved, 0)
    return node
  }
  return { root: unpack(packed, undefined), nodes }
}

/** How large a part is shown. */
export const amount = (node: TreeNode, side: Side): number => (side === 'difference' ? node.moved : node[side])

/** What a part consists of on that side, the largest first. */
export const partsOf = (node: TreeNode, side: Side): readonly TreeNode[] =>
  node.children.filter((child) => amount(child, side) > 0).toSorted((a, b) => amount(b, side) - amount(a, side))

/** From the whole file to the part. */
export function wayTo(node: TreeNode): readonly TreeNode[] {
  const way = [node]
  for (let { parent } = node; parent !== undefined; { parent } = parent) way.unshift(parent)
  return way
}

/** The parts whose name has the text in it, whatever the case, the largest first. */
export function matches({ nodes }: Tree, text: string, side: Side): readonly TreeNode[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const found = nodes.filter((node) => node.parent !== undefined && node.name.toLowerCase().includes(wanted))
  return found.toSorted((a, b) => amount(b, side) - amount(a, side))
}

/** The parts and all that they are in. */
export function withAncestors(nodes: readonly TreeNode[]): ReadonlySet<TreeNode> {
  const found = new Set<TreeNode>()
  for (const node of nodes) {
    for (let at: TreeNode | undefined = node; at !== undefined && !found.has(at); at = at.parent) found.add(at)
  }
  return found
}
