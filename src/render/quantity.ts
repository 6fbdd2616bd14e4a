import { type MetricId, type MetricKind, metricOf, type Unit } from '../core/metric.ts'

/** Sizes in powers of ten, as GitHub, package managers and disks give them. Three or four significant digits. */
const byteUnits = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
  ['B', 1],
] as const

/** Memory limits in powers of two, as they are set and searched. */
const limitUnits = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
  ['B', 1],
] as const

const secondUnits = [
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
] as const

type Scale = readonly [string, number]

function scaleOf(value: number, unit: Unit, kind?: MetricKind): Scale {
  const size = Math.abs(value)
  if (kind === 'stepped') return limitUnits.find(([, factor]) => size >= factor * 0.99995) ?? ['B', 1]
  if (unit === 'B' || unit === 'B/min') {
    // 999,950 would print as 1000.0 kB.
    const [name, factor] = byteUnits.find(([, factor]) => size >= factor * 0.99995) ?? ['B', 1]
    return [unit === 'B' ? name : `${name}/min`, factor]
  }
  if (unit === 's') return secondUnits.find(([, factor]) => size >= factor * 0.99995) ?? ['µs', 1e-6]
  return [unit === 'count' ? '' : '/min', 1]
}

/** Exact figures get a digit more than sampled ones, whose last digits are noise. */
function digits(value: number, [name]: Scale, kind: MetricKind): string {
  const size = Math.abs(value)
  if (name === 'B') return String(Math.round(size))
  if ((name === '' || name === '/min') && Number.isInteger(value)) return size.toLocaleString('en-US')
  if (kind === 'exact' && /^[MG]i?B/.test(name)) return size.toFixed(2)
  return size >= 100 ? size.toFixed(0) : size >= 10 ? size.toFixed(1) : size.toFixed(2)
}

const sign = (value: number): string => (value < 0 ? '−' : '')
const withUnit = (text: string, [name]: Scale): string => (name === '' ? text : `${text} ${name}`)

/** "13.90 MB", "9.02 ms", "412". */
export function quantity(value: number, id: MetricId): string {
  const { unit, kind } = metricOf(id)
  const scale = scaleOf(value, unit, kind)
  return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale)
}

/** "12,345,678 B": where a rounded figure would mislead. */
export const exactBytes = (value: number): string => `${sign(value)}${Math.abs(value).toLocaleString('en-US')} B`

/** A limit as people write it: "32 MB", "9.5 ms", "128 MiB". */
export function limitQuantity(value: number, id: MetricId): string {
  const { unit } = metricOf(id)
  if (unit === 'B' && value % 1000 !== 0) {
    for (const [name, factor] of limitUnits) {
      if (factor > 1 && value % factor === 0) return `${sign(value)}${Math.abs(value) / factor} ${name}`
    }
  }
  const scale = scaleOf(value, unit)
  const written = Number((Math.abs(value) / scale[1]).toFixed(3))
  // Rounded, a limit could read as if it were not broken.
  if (unit === 'B' && Math.round(written * scale[1]) !== Math.abs(value)) return exactBytes(value)
  return sign(value) + withUnit(String(written), scale)
}

/** The same in the kind of unit in which a limit beside it is written: "13.26 MiB" beside "13 MiB". */
export function quantityBeside(value: number, limit: number, id: MetricId): string {
  const { unit, kind } = metricOf(id)
  const written = unit === 'B' ? /[KMG]iB$/.exec(limitQuantity(limit, id))?.[0] : undefined
  const scale = limitUnits.find(([name]) => name === written)
  if (scale === undefined) return quantity(value, id)
  return sign(value) + withUnit(digits(value / scale[1], scale, kind), scale)
}

/** The two ends of a change, in the unit of the larger: ["12.66", "13.90 MB"]. */
export function quantityPair(base: number, head: number, id: MetricId): readonly [string, string] {
  const { unit, kind } = metricOf(id)
  const scale = scaleOf(Math.max(Math.abs(base), Math.abs(head)), unit, kind)
  return [digits(base / scale[1], scale, kind), withUnit(digits(head / scale[1], scale, kind), scale)]
}

/** "+0.91 MB" beside a figure in MB, "−44 B" where that unit is too large to show it. */
export function change(value: number, id: MetricId, beside = 0): string {
  const { unit, kind } = metricOf(id)
  const own = scaleOf(value, unit, kind)
  const large = scaleOf(beside, unit, kind)
  const scale = large[1] > own[1] && Math.abs(value) >= 0.1 * large[1] ? large : own
  return `${value < 0 ? '−' : '+'}${withUnit(digits(value / scale[1], scale, kind), scale)}`
}

/** A fraction as a signed percentage: "+9.8 %", "−0.13 %". */
export function percentChange(ratio: number): string {
  return `${ratio < 0 ? '−' : '+'}${percent(Math.abs(ratio) * 100)}`
}

/** A number of per cent: "2.5 %", "0.13 %". */
export function percent(value: number): string {
  const size = Math.abs(value)
  const text = size >= 1000 ? size.toFixed(0) : size >= 0.995 || size === 0 ? size.toFixed(1) : size.toFixed(2)
  return `${sign(value)}${text.replace(/\.0$/, '')} %`
}

/** A limit as it was written: "1 %", "12.02 %". */
export const limitPercent = (value: number): string => `${sign(value)}${Number(Math.abs(value).toFixed(6))} %`

/** With as many digits as it takes to tell it from the limit: "12.03 %" beside "12.02 %". */
export function percentBeside(value: number, limit: number): string {
  const apart = [2, 3, 4, 5, 6].find((digits) => value.toFixed(digits) !== limit.toFixed(digits)) ?? 6
  return `${sign(value)}${Math.abs(value).toFixed(apart)} %`
}
