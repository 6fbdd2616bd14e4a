import { type MetricId, metricOf, type Unit } from '../core/metric.ts'

/** Sizes in powers of ten, as GitHub, package managers and disks give them. Three or four significant digits. */
const byteUnits = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
  ['B', 1],
] as const

const secondUnits = [
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
] as const

type Scale = readonly [string, number]

function scaleOf(value: number, unit: Unit): Scale {
  const size = Math.abs(value)
  if (unit === 'B' || unit === 'B/min') {
    // 999,950 would print as 1000.0 kB.
    const [name, factor] = byteUnits.find(([, factor]) => size >= factor * 0.99995) ?? ['B', 1]
    return [unit === 'B' ? name : `${name}/min`, factor]
  }
  if (unit === 's') return secondUnits.find(([, factor]) => size >= factor * 0.99995) ?? ['µs', 1e-6]
  return [unit === 'count' ? '' : '/min', 1]
}

function digits(value: number, [name]: Scale): string {
  const size = Math.abs(value)
  if (name === 'B' || (name === '' && Number.isInteger(value))) return String(Math.round(size))
  const text = size >= 100 ? size.toFixed(0) : size >= 10 ? size.toFixed(1) : size.toFixed(2)
  return /^(MB|GB)/.test(name) && size >= 10 && size < 100 ? size.toFixed(2) : text
}

const withUnit = (text: string, [name]: Scale): string => (name === '' ? text : `${text} ${name}`)

/** "13.90 MB", "9.02 ms", "412". */
export function quantity(value: number, unit: Unit): string {
  const scale = scaleOf(value, unit)
  return (value < 0 ? '−' : '') + withUnit(digits(value / scale[1], scale), scale)
}

/** The two ends of a change, in the unit of the larger: ["12.66", "13.90 MB"]. */
export function quantityPair(base: number, head: number, unit: Unit): readonly [string, string] {
  const scale = scaleOf(Math.max(Math.abs(base), Math.abs(head)), unit)
  return [digits(base / scale[1], scale), withUnit(digits(head / scale[1], scale), scale)]
}

/** "+0.91 MB", "−44 B", "+0 B". */
export function change(value: number, unit: Unit): string {
  const scale = scaleOf(value, unit)
  return `${value < 0 ? '−' : '+'}${withUnit(digits(value / scale[1], scale), scale)}`
}

/** A fraction as a signed percentage: "+9.8 %", "−0.13 %". */
export function percentChange(ratio: number): string {
  return `${ratio < 0 ? '−' : '+'}${percent(Math.abs(ratio) * 100)}`
}

/** A number of per cent: "2.5 %", "0.13 %". */
export function percent(value: number): string {
  const size = Math.abs(value)
  const text = size >= 1000 ? size.toFixed(0) : size >= 0.995 || size === 0 ? size.toFixed(1) : size.toFixed(2)
  return `${value < 0 ? '−' : ''}${text.replace(/\.0$/, '')} %`
}

export const unitOf = (id: MetricId): Unit => metricOf(id).unit
