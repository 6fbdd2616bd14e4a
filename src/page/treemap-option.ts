import { noModule, noPackage, standardModule } from '../core/binary/size-groups.ts'
import { change, quantity } from '../render/quantity.ts'
import type { ChartOption } from './charts.ts'
import type { Colours } from './colours.ts'
import { amount, partsOf, type Side, type TreeNode, wayTo } from './tree.ts'

export interface MapView {
  readonly root: TreeNode
  readonly side: Side
  /** Path of the program's own module; absent where parts have no owners, as sections have none. */
  readonly own?: string
  /** What a search found, with all that it is in; undefined: nothing is looked for. */
  readonly found?: ReadonlySet<TreeNode>
}

/** Tiles below this share of the area are too small to hit; they are in the table. */
const smallest = 0.0005
const mostInOne = 60
/** And below this share they have no room for a word, which costs time to find out by trying. */
const labelled = 0.0015

/** Two levels of the tree below its root: what is in it, and what is in that. */
export function treemapOption(view: MapView, colours: Colours, tooltip: (id: number) => HTMLElement): ChartOption {
  const { root, side } = view
  const total = amount(root, side)
  const tiles = (node: TreeNode, levels: number): object[] =>
    partsOf(node, side)
      .filter((child) => amount(child, side) >= smallest * total)
      .slice(0, mostInOne)
      .map((child) => {
        const inside = levels > 1 ? tiles(child, levels - 1) : []
        return inside.length > 0
          ? { ...tile(child, view, colours), children: inside }
          : { ...tile(child, view, colours), ...frame(child, view, colours) }
      })
  return {
    tooltip: {
      confine: true,
      backgroundColor: colours.page,
      borderColor: colours.line,
      textStyle: { color: colours.text },
      formatter: ({ data }: { data?: { id?: string } }) => (data?.id === undefined ? '' : tooltip(Number(data.id))),
    },
    series: [
      {
        type: 'treemap',
        ...{ left: 0, right: 0, top: 0, bottom: 0, roam: false, nodeClick: false, breadcrumb: { show: false } },
        visibleMin: 12,
        label: { color: colours.text, overflow: 'truncate', formatter: labelOf(side), fontSize: 12, lineHeight: 15 },
        upperLabel: { show: true, height: 20, color: colours.text, formatter: labelOf(side, ' '), fontSize: 12 },
        itemStyle: { borderColor: colours.page, borderWidth: 1, gapWidth: 1 },
        levels: [{ upperLabel: { show: false }, itemStyle: { borderWidth: 0, gapWidth: 3 } }],
        labelLayout,
        data: tiles(root, 2),
      },
    ],
  }
}

interface Tile {
  readonly data: { readonly short: string; readonly bytes: number }
}

const labelOf =
  (side: Side, between = '\n') =>
  ({ data }: Tile): string =>
    `${data.short}${between}${side === 'difference' ? change(data.bytes, 'size') : quantity(data.bytes, 'size')}`

function tile(node: TreeNode, view: MapView, colours: Colours) {
  const { side, found } = view
  const isFound = found?.has(node)
  return {
    id: String(node.id),
    name: node.name,
    short: shortName(node),
    bytes: side === 'difference' ? node.head - node.base : node[side],
    value: amount(node, side),
    itemStyle: {
      color: colourOf(node, view, colours),
      opacity: isFound === false ? 0.25 : 1,
    },
    label: { show: amount(node, side) >= labelled * amount(view.root, side), opacity: isFound === false ? 0.35 : 1 },
    upperLabel: { opacity: isFound === false ? 0.35 : 1 },
  }
}

/** What a search found stands out where it is a tile, or in one. */
function frame(node: TreeNode, view: MapView, colours: Colours): object {
  if (view.found?.has(node) !== true) return {}
  const { itemStyle } = tile(node, view, colours)
  return { itemStyle: { ...itemStyle, borderColor: colours.found, borderWidth: 2 } }
}

/** A package without the module that it is in, as that stands above it; its root by its last element, a module without the host. */
function shortName({ name, parent }: TreeNode): string {
  if (parent === undefined) return name
  if (name === parent.name) return name.replace(/\/v\d+$/, '').replace(/^.*\//, '')
  return name.startsWith(`${parent.name}/`) ? name.slice(parent.name.length + 1) : name.replace(/^github\.com\//, '')
}

/** A label that is not read any more is none; its tile has a tooltip, and its row in the table. */
const labelLayout = ({ rect }: { readonly rect: { readonly width: number; readonly height: number } }) =>
  rect.width < 42 || rect.height < 16 ? { x: -1000, y: -1000 } : {}

function colourOf(node: TreeNode, { side, own }: MapView, colours: Colours): string {
  if (side === 'difference') {
    return node.head === node.base ? colours.nothing : node.head > node.base ? colours.grew : colours.shrank
  }
  return colours[own === undefined ? 'own' : ownerOf(node, own)]
}

function ownerOf(node: TreeNode, own: string): 'own' | 'module' | 'standard' | 'nothing' {
  const group = wayTo(node)[1]?.name
  if (group === own) return 'own'
  if (group === standardModule) return 'standard'
  return group === noPackage || group === noModule ? 'nothing' : 'module'
}
