import type { PageBinary } from '../core/report/page-data.ts'
import { change, percent, quantity } from '../render/quantity.ts'
import { amount, type Side, type TreeNode } from './tree.ts'

type Sides = PageBinary['sides']

export const nameOf = ({ program, flagSet, platform }: PageBinary): string => `${program} (${flagSet}, ${platform})`

/** "8.97 MB → 9.81 MB, +831 kB"; of one side alone its size. */
export function sizesText(node: TreeNode, sides: Sides): string {
  if (sides !== 'both') return quantity(node[sides], 'size')
  const text = `${quantity(node.base, 'size')} → ${quantity(node.head, 'size')}`
  return `${text}, ${node.base === node.head ? 'the same' : changeText(node, sides)}`
}

/** "+337 kB (new)"; nothing where nothing changed, or there is nothing to compare with. */
export function changeText({ base, head }: TreeNode, sides: Sides): string {
  if (sides !== 'both' || head === base) return ''
  return `${change(head - base, 'size')}${base === 0 ? ' (new)' : head === 0 ? ' (gone)' : ''}`
}

export const shareText = (node: TreeNode, root: TreeNode, side: Side): string =>
  percent((100 * amount(node, side)) / Math.max(1, amount(root, side)))

export const countText = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`
