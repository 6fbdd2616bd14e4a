import type { PageBinary } from '../core/report/page-data.ts'
import { quantity } from '../render/quantity.ts'
import { button, byId, element } from './elements.ts'
import { changeText, shareText } from './node-text.ts'
import { type Side, type TreeNode, wayTo } from './tree.ts'

const mostRows = 100

interface PartsView {
  readonly parts: readonly TreeNode[]
  readonly root: TreeNode
  readonly side: Side
  readonly sides: PageBinary['sides']
  /** Whether the parts are what a search found: then each says where it is, and leads there. */
  readonly found: boolean
  readonly onChoice: (node: TreeNode) => void
}

/** Writes the parts that the map shows as rows, by which keyboards and screen readers find their way; a long list in two steps. */
export function showParts(view: PartsView, most = mostRows): void {
  const { parts } = view
  byId('parts').replaceChildren(...parts.slice(0, most).map((node) => row(node, view)))
  const more = button(`Show all ${parts.length}`, () => showParts(view, parts.length))
  byId('more-parts').replaceChildren(...(parts.length > most ? [more] : []))
}

function row(node: TreeNode, { root, side, sides, found, onChoice }: PartsView): HTMLElement {
  const leads = node.children.length > 0 || found
  const name = element('th', leads ? button(node.name, () => onChoice(node)) : node.name)
  name.scope = 'row'
  const within = wayTo(node).slice(1, -1).at(-1)
  if (found && within !== undefined) name.append(element('span', ` in ${within.name}`))
  const figures = [
    bytesText(node.base),
    bytesText(node.head),
    changeText(node, sides),
    shareText(node, root, side),
  ].map(number)
  return element('tr', name, ...figures)
}

const bytesText = (bytes: number): string => (bytes === 0 ? '' : quantity(bytes, 'size'))

function number(text: string): HTMLElement {
  const cell = element('td', text)
  cell.className = 'number'
  return cell
}
