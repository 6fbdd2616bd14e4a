import type { Growth } from '../budget.ts'
import { sameCell } from '../cell-key.ts'
import { grouped } from '../grouped.ts'
import { metricOf, type Unit } from '../metric.ts'
import type { JudgedBudget, Rows } from './judged.ts'
import { isBroken } from './verdict.ts'

/** A budget as a config file writes it, with the limit that head would keep. */
export interface NextBudget {
  /** Where the present one stands in the config file. */
  readonly line?: number
  /** The keys of the config, in its order; values as it writes them. */
  readonly written: Readonly<Record<string, string | number>>
}

/**
 * For each budget whose `max` is broken the one to put in its place: the highest figure of its cells, rounded up to where
 * people would put a limit. A limit on growth is not raised for one pull request, and kept as it is.
 */
export function nextBudgets({ budgets, cells }: Rows): NextBudget[] {
  const broken = budgets.filter((budget) => isBroken(budget) && budget.on === 'max')
  return [...grouped(broken, identity).values()].flatMap((rows) => {
    const [first] = rows
    if (first?.max === undefined) return []
    const highest = Math.max(...rows.map((row) => highestOf(row, cells)))
    const { unit } = metricOf(first.metric)
    const max = limitAbove(highest, unit, first.max)
    return [
      {
        ...(first.line !== undefined && { line: first.line }),
        written: {
          metric: first.metric,
          ...(first.program !== undefined && { program: first.program }),
          ...(first.flagSet !== undefined && { 'flag-set': first.flagSet }),
          ...(first.platform !== undefined && { platform: first.platform }),
          max,
          ...(first.maxGrowth !== undefined && { 'max-growth': growthText(first.maxGrowth, unit) }),
          ...(first.against === 'release' && { against: first.against }),
        },
      },
    ]
  })
}

const identity = ({ metric, program, flagSet, platform, max, against, line }: JudgedBudget): string =>
  JSON.stringify([metric, program, flagSet, platform, max, against, line])

/** A sampled figure is within a limit when its whole interval is. */
function highestOf({ metric, cell, actual = 0 }: JudgedBudget, cells: Rows['cells']): number {
  const measured = cells.find((one) => sameCell(one, cell))
  return Math.max(actual, measured?.metrics[metric]?.head?.hi ?? 0)
}

type Scale = readonly [name: string, factor: number]

const decimal: readonly Scale[] = [
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
]
const binary: readonly Scale[] = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
]
const seconds: readonly Scale[] = [
  ['s', 1],
  ['ms', 1e-3],
  ['us', 1e-6],
]

/** A limit as people write it, a little above a figure. In powers of two where the present limit is a round number of them and of none of ten. */
export function limitAbove(value: number, unit: Unit, present: number): string | number {
  if (unit === 'count' || unit === '1/min') return roundUp(value)
  if (unit === 's') return scaled(value, seconds, 's')
  const scales = present % 1000 !== 0 && present % 1024 === 0 ? binary : decimal
  return scaled(value, scales, 'B') + (unit === 'B/min' ? '/min' : '')
}

function scaled(value: number, scales: readonly Scale[], smallest: string): string {
  const [name, factor] = scales.find(([, factor]) => value >= factor) ?? [smallest, 1]
  const amount = roundUp(value / factor)
  return `${name === 'B' ? Math.ceil(value) : amount}${name}`
}

/** To two significant digits, or to three where two would add more than 5 %. */
function roundUp(value: number): number {
  if (value <= 0) return 0
  const two = ceilTo(value, 2)
  return two <= value * 1.05 ? two : ceilTo(value, 3)
}

function ceilTo(value: number, digits: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - digits)
  // Through text: 97 * 0.1 is not 9.7.
  return Number((Math.ceil(value / step) * step).toPrecision(digits + 1))
}

function growthText(growth: Growth, unit: Unit): string | number {
  if (growth.kind === 'percent') return `${growth.percent}%`
  const { value } = growth
  if (unit === 'count' || unit === '1/min') return value
  if (unit === 's') return `${Number((value * 1e9).toFixed(0))}ns`
  const [name, factor] = [...decimal, ...binary].find(([, factor]) => value % factor === 0 && value > 0) ?? ['B', 1]
  return `${value / factor}${name}${unit === 'B/min' ? '/min' : ''}`
}
