import { element } from './elements.ts'
import type { Side } from './tree.ts'

/** What the colours and areas of the map mean. `own`: the program's own module; absent where parts have no owners. */
export function mapKey(side: Side, own: string | undefined): readonly HTMLElement[] {
  if (side === 'difference') {
    const area = element('li', 'area: bytes that came or went')
    return [colourKey('grew', 'grew (+)'), colourKey('shrank', 'shrank (−)'), area]
  }
  const area = element('li', 'area: bytes of the file')
  if (own === undefined) return [area]
  return [
    ...(own === '' ? [] : [colourKey('own', `own module, ${own}`)]),
    colourKey('module', 'other modules'),
    colourKey('standard', 'standard library'),
    colourKey('nothing', 'of no package'),
    area,
  ]
}

function colourKey(variable: string, text: string): HTMLElement {
  const colour = element('i')
  colour.style.background = `var(--${variable})`
  return element('li', colour, text)
}
