import type { PageBinary, PageData } from '../core/page-data.ts'
import { change, percent, quantity } from '../render/quantity.ts'
import { chartIn } from './charts.ts'
import { coloursNow } from './colours.ts'
import { button, byId, element } from './elements.ts'
import {
  amount,
  matches,
  partsOf,
  type Side,
  type Tree,
  type TreeNode,
  unpacked,
  wayTo,
  withAncestors,
} from './tree.ts'
import { treemapOption } from './treemap-option.ts'

type By = 'packages' | 'sections'

const mostRows = 100

/** The map of a binary with the table of its parts: both show the same place, and both lead on. */
export function showBinaries({ binaries, names }: PageData): void {
  const choice = byId<HTMLSelectElement>('binary-choice')
  const search = byId<HTMLInputElement>('search')
  const map = byId('map')
  const chosen = (name: string): string =>
    document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? ''
  const radio = (name: string, value: string): HTMLInputElement | null =>
    document.querySelector(`input[name=${name}][value=${value}]`)

  let binary: PageBinary
  let tree: Tree
  let root: TreeNode
  let allRows = false

  choice.append(...binaries.map((one, at) => new Option(nameOf(one), String(at))))
  const first = binaries.findIndex(({ packages }) => packages !== undefined)
  choice.value = String(Math.max(first, 0))

  const side = (): Side => chosen('side') as Side

  function choose(): void {
    const one = binaries[Number(choice.value)]
    if (one === undefined) return
    binary = one
    const packages = radio('by', 'packages')
    const sections = radio('by', 'sections')
    if (packages && sections) {
      packages.disabled = binary.packages === undefined
      if (packages.disabled) sections.checked = true
    }
    for (const value of ['base', 'head', 'difference'] as const) {
      const input = radio('side', value)
      if (input === null) continue
      input.disabled = binary.sides !== 'both' && value !== binary.sides
      if (input.disabled && input.checked) {
        const other = radio('side', binary.sides)
        if (other) other.checked = true
      }
    }
    tree = unpacked(binary[chosen('by') as By] ?? binary.sections, names, nameOf(binary))
    root = tree.root
    draw()
  }

  function zoom(node: TreeNode): void {
    root = node.children.length > 0 ? node : (node.parent ?? node)
    search.value = ''
    draw()
    byId('crumbs').querySelector<HTMLElement>('[aria-current]')?.focus()
  }

  const found = () => {
    const text = search.value.trim()
    return text === '' ? undefined : matches(tree, text, side())
  }

  const { chart, draw: drawMap } = chartIn(map, () => {
    if (tree === undefined) return {}
    const hits = found()
    const view = {
      root,
      side: side(),
      ...(chosen('by') === 'packages' ? { own: binary.own ?? '' } : {}),
      ...(hits && { found: withAncestors(hits) }),
    }
    return treemapOption(view, coloursNow(), tooltip)
  })
  chart.on('click', ({ data }) => {
    const node = tree.nodes[Number((data as { id?: string } | undefined)?.id)]
    if (node !== undefined) zoom(node)
  })

  function tooltip(id: number): HTMLElement {
    const node = tree.nodes[id]
    if (node === undefined) return element('div')
    const name = element('strong', node.name)
    return element('div', name, element('br'), `${sizes(node)}, ${share(node)} of what is shown`)
  }

  const share = (node: TreeNode): string => percent((100 * amount(node, side())) / Math.max(1, amount(root, side())))

  function draw(): void {
    const hits = found()
    const parts = hits ?? partsOf(root, side())
    const rows = allRows ? parts : parts.slice(0, mostRows)
    drawCrumbs()
    byId('binary-status').textContent =
      hits === undefined
        ? `${sizes(root)}. ${count(parts.length, 'part')}.${why()}`
        : `${count(hits.length, 'name')} found.`
    byId('parts').replaceChildren(...rows.map((node) => row(node, hits !== undefined)))
    byId('more-parts').replaceChildren(
      ...(parts.length > rows.length
        ? [
            button(`Show all ${parts.length}`, () => {
              allRows = true
              draw()
            }),
          ]
        : []),
    )
    allRows = false
    byId('map-key').replaceChildren(...keys(side(), chosen('by') as By, binary.own))
    map.setAttribute(
      'aria-label',
      `Map of ${root.name} by ${chosen('by')}, ${side()}: ${parts
        .slice(0, 5)
        .map((node) => `${node.name} ${sizes(node)}`)
        .join('; ')}. The table below has all parts.`,
    )
    drawMap()
  }

  /** Why there is less to see than one may look for. */
  function why(): string {
    if (binary.packages !== undefined) return side() === 'difference' && root.moved === 0 ? ' Nothing differs.' : ''
    return binary.sides === 'both'
      ? ' Whose its bytes are was not looked for, as base and head hardly differ, or Go’s toolchain did not make it; the command inspect does.'
      : ' Whose its bytes are was not looked for, as there is nothing to compare with; the command inspect does.'
  }

  function drawCrumbs(): void {
    const way = wayTo(root)
    byId('crumbs').replaceChildren(
      ...way.map((node, at) => {
        if (at < way.length - 1)
          return element(
            'li',
            button(node.name, () => zoom(node)),
          )
        const here = element('span', node.name)
        here.tabIndex = -1
        here.setAttribute('aria-current', 'location')
        return element('li', here)
      }),
    )
  }

  function row(node: TreeNode, isFound: boolean): HTMLElement {
    const leads = node.children.length > 0 || isFound
    const name = element('th', leads ? button(node.name, () => zoom(node)) : node.name)
    name.scope = 'row'
    const within = wayTo(node).slice(1, -1).at(-1)
    if (isFound && within !== undefined) name.append(element('span', ` in ${within.name}`))
    const number = (text: string) => {
      const cell = element('td', text)
      cell.className = 'number'
      return cell
    }
    const [base, head] = [node.base, node.head].map((bytes) => number(bytes === 0 ? '' : quantity(bytes, 'size')))
    return element('tr', name, base ?? '', head ?? '', number(changeText(node)), number(share(node)))
  }

  const changeText = ({ base, head }: TreeNode): string =>
    binary.sides !== 'both' || head === base
      ? ''
      : `${change(head - base, 'size')}${base === 0 ? ' (new)' : head === 0 ? ' (gone)' : ''}`

  const sizes = (node: TreeNode): string => {
    const { sides } = binary
    if (sides !== 'both') return quantity(node[sides], 'size')
    const text = `${quantity(node.base, 'size')} → ${quantity(node.head, 'size')}`
    return node.base === node.head ? `${text}, the same` : `${text}, ${changeText(node)}`
  }

  choice.addEventListener('change', choose)
  for (const input of document.querySelectorAll('input[name=by]')) input.addEventListener('change', choose)
  for (const input of document.querySelectorAll('input[name=side]')) input.addEventListener('change', draw)
  search.addEventListener('input', draw)
  const start = binaries[Number(choice.value)]
  const difference = radio('side', 'difference')
  if (start?.sides === 'both' && start.packages !== undefined && difference) difference.checked = true
  choose()
}

const nameOf = ({ program, flagSet, platform }: PageBinary): string => `${program} (${flagSet}, ${platform})`

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`

function keys(side: Side, by: By, own: string | undefined): HTMLElement[] {
  const key = (variable: string, text: string) => {
    const colour = element('i')
    colour.style.background = `var(--${variable})`
    return element('li', colour, text)
  }
  if (side === 'difference')
    return [key('grew', 'grew (+)'), key('shrank', 'shrank (−)'), element('li', 'area: bytes that came or went')]
  if (by === 'sections') return [element('li', 'area: bytes of the file')]
  return [
    ...(own === undefined ? [] : [key('own', `own module, ${own}`)]),
    key('module', 'other modules'),
    key('standard', 'standard library'),
    key('nothing', 'of no package'),
    element('li', 'area: bytes of the file'),
  ]
}
