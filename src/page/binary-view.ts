import type { PageBinary, PageData } from '../core/report/page-data.ts'
import { binaryChoice } from './binary-choice.ts'
import { chartIn } from './charts.ts'
import { coloursNow } from './colours.ts'
import { button, byId, element } from './elements.ts'
import { mapKey } from './map-key.ts'
import { countText, nameOf, shareText, sizesText } from './node-text.ts'
import { showParts } from './parts-table.ts'
import { matches, partsOf, type Tree, type TreeNode, unpacked, wayTo, withAncestors } from './tree.ts'
import { treemapOption } from './treemap-option.ts'

/** The map of a binary and the table of its parts: both show the same place in it, and both lead on. */
export function showBinaries({ binaries, names }: PageData): void {
  const choice = binaryChoice(binaries)
  const search = byId<HTMLInputElement>('search')
  const map = byId('map')
  let tree = chosenTree()
  let root = tree.root

  function chosenTree(): Tree {
    const binary = choice.binary()
    return unpacked(binary[choice.by()] ?? binary.sections, names, nameOf(binary))
  }

  const found = (): readonly TreeNode[] | undefined =>
    search.value.trim() === '' ? undefined : matches(tree, search.value, choice.side())

  /** Path of the own module; '' where none is known, and undefined where parts have no owners. */
  const own = (): string | undefined => (choice.by() === 'packages' ? (choice.binary().own ?? '') : undefined)

  const { chart, draw: drawMap } = chartIn(map, () => {
    const hits = found()
    const [side, module] = [choice.side(), own()]
    const view = { root, side, ...(module !== undefined && { own: module }) }
    return treemapOption(hits ? { ...view, found: withAncestors(hits) } : view, coloursNow(), tooltip)
  })

  function tooltip(id: number): HTMLElement {
    const node = tree.nodes[id]
    if (node === undefined) return element('div')
    const text = `${sizesText(node, choice.binary().sides)}, ${shareText(node, root, choice.side())} of what is shown`
    return element('div', element('strong', node.name), element('br'), text)
  }

  function zoom(node: TreeNode): void {
    root = node.children.length > 0 ? node : (node.parent ?? node)
    search.value = ''
    draw()
    byId('crumbs').querySelector<HTMLElement>('[aria-current]')?.focus()
  }

  function draw(): void {
    const [side, binary, hits] = [choice.side(), choice.binary(), found()]
    const parts = hits ?? partsOf(root, side)
    const text = (node: TreeNode) => sizesText(node, binary.sides)
    showWay(root, zoom)
    byId('binary-status').textContent =
      hits === undefined
        ? [
            `${text(root)}.`,
            `${countText(parts.length, 'part')}.`,
            ...reasons(binary, side === 'difference' && root.moved === 0),
          ].join(' ')
        : `${countText(hits.length, 'name')} found.`
    byId('map-key').replaceChildren(...mapKey(side, own()))
    const largest = parts.slice(0, 5).map((node) => `${node.name} ${text(node)}`)
    map.setAttribute(
      'aria-label',
      `Map of ${root.name} by ${choice.by()}, ${side}: ${largest.join('; ')}. The table below has all parts.`,
    )
    showParts({ parts, root, side, sides: binary.sides, found: hits !== undefined, onChoice: zoom })
    drawMap()
  }

  chart.on('click', ({ data }) => {
    const node = tree.nodes[Number((data as { id?: string } | undefined)?.id)]
    if (node !== undefined) zoom(node)
  })
  choice.onBinary(() => {
    tree = chosenTree()
    root = tree.root
    draw()
  })
  choice.onSide(draw)
  search.addEventListener('input', draw)
  draw()
}

/** Why there is less to see than one may look for. */
function reasons({ packages, sides }: PageBinary, isSame: boolean): readonly string[] {
  const why =
    sides === 'both' ? 'both files are the same but for stamps, or other tools made them' : 'there is no other side'
  return [
    ...(isSame ? ['Nothing differs.'] : []),
    ...(packages === undefined ? [`By section alone, as ${why}; the command inspect tells more.`] : []),
  ]
}

function showWay(root: TreeNode, onChoice: (node: TreeNode) => void): void {
  const way = wayTo(root)
  const steps = way.slice(0, -1).map((node) =>
    element(
      'li',
      button(node.name, () => onChoice(node)),
    ),
  )
  const here = element('span', root.name)
  here.tabIndex = -1
  here.setAttribute('aria-current', 'location')
  byId('crumbs').replaceChildren(...steps, element('li', here))
}
