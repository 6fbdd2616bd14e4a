import type { PageBinary } from '../core/report/page-data.ts'
import { byId } from './elements.ts'
import { nameOf } from './node-text.ts'
import type { Side } from './tree.ts'

/** What is chosen in the controls above the map, and who is told when that changes. */
export interface BinaryChoice {
  readonly binary: () => PageBinary
  readonly by: () => 'packages' | 'sections'
  readonly side: () => Side
  readonly onBinary: (act: () => void) => void
  readonly onSide: (act: () => void) => void
}

/** Offers the binaries, what their bytes are told by, and the sides that there are. There is at least one binary. */
export function binaryChoice(binaries: readonly PageBinary[]): BinaryChoice {
  const select = byId<HTMLSelectElement>('binary-choice')
  select.append(...binaries.map((one, at) => new Option(nameOf(one), String(at))))
  select.value = String(
    Math.max(
      0,
      binaries.findIndex(({ packages }) => packages !== undefined),
    ),
  )
  const binary = (): PageBinary => {
    const one = binaries[Number(select.value)]
    if (one === undefined) throw new Error(`no binary ${select.value}`)
    return one
  }
  const offer = () => {
    const { packages, sides } = binary()
    allow('by', 'packages', packages !== undefined, 'sections')
    for (const side of ['base', 'head', 'difference']) {
      allow('side', side, sides === 'both' || sides === side, sides === 'both' ? 'head' : sides)
    }
  }
  offer()
  // What changed is what most people come for.
  if (binary().sides === 'both' && binary().packages !== undefined) radio('side', 'difference').checked = true
  return {
    binary,
    by: () => chosen('by') as ReturnType<BinaryChoice['by']>,
    side: () => chosen('side') as Side,
    onBinary: (act) => {
      select.addEventListener('change', () => {
        offer()
        act()
      })
      onChange('by', act)
    },
    onSide: (act) => onChange('side', act),
  }
}

/** A choice that there is not is not to be had; where it was made, another one takes its place. */
function allow(name: string, value: string, allowed: boolean, otherwise: string): void {
  const input = radio(name, value)
  input.disabled = !allowed
  if (!allowed && input.checked) radio(name, otherwise).checked = true
}

const inputs = (name: string): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
]

function radio(name: string, value: string): HTMLInputElement {
  const input = inputs(name).find((one) => one.value === value)
  if (input === undefined) throw new Error(`no choice ${value} of ${name}`)
  return input
}

const chosen = (name: string): string => inputs(name).find(({ checked }) => checked)?.value ?? ''

function onChange(name: string, act: () => void): void {
  for (const input of inputs(name)) input.addEventListener('change', act)
}
