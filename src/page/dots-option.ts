import type { Distribution, Dots } from '../core/report/page-distributions.ts'
import { quantity } from '../render/quantity.ts'
import type { ChartOption } from './charts.ts'
import type { Colours } from './colours.ts'

type Side = 'base' | 'head'

/** Where the two sides of a row lie, and how far dots are strewn so that they do not hide each other. */
const lanes: Readonly<Record<Side, number>> = { base: -0.2, head: 0.2 }
const strewn = 0.13

/** Height of a row on screen, in pixels. */
export const dotsHeight = ({ rows }: Distribution): number => rows.length * 72 + 70

/** Every run as a dot, base above head, with the median and its interval. */
export function dotsOption(distribution: Distribution, colours: Colours, width: number): ChartOption {
  const { rows, metric, title } = distribution
  const [first, last] = rangeShown(distribution)
  const labelWidth = Math.min(220, Math.max(80, width * 0.24))
  const lanesOf = (side: Side): Lane[] =>
    rows.flatMap((row, at) => {
      const dots = row[side]
      return dots === undefined
        ? []
        : [{ ...dots, values: dots.values.filter((value) => value <= last), lane: at + lanes[side] }]
    })
  const series = (['base', 'head'] as const).map((side) => {
    const lanes = lanesOf(side)
    const renderItem = (_: unknown, api: Api) => laneShape(lanes[api.value(2)], side, colours, api)
    return { type: 'custom', silent: true, data: lanes.map(({ center, lane }, at) => [center, lane, at]), renderItem }
  })
  return {
    grid: { left: labelWidth + 12, right: 24, top: 8, bottom: 46 },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      name: title,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: { color: colours.quiet },
      axisLabel: {
        color: colours.quiet,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => quantity(value, metric),
      },
      axisLine: { onZero: false, lineStyle: { color: colours.line } },
      splitLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'value',
      inverse: true,
      min: -0.5,
      max: rows.length - 0.5,
      interval: 0.5,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: colours.text,
        width: labelWidth,
        overflow: 'truncate',
        formatter: (value: number) => (Number.isInteger(value) ? (rows[value]?.label ?? '') : ''),
      },
    },
    series,
  }
}

interface Lane extends Dots {
  /** Its middle on the axis of rows. */
  readonly lane: number
}

interface Api {
  readonly value: (dimension: number) => number
  readonly coord: (point: readonly [number, number]) => readonly [number, number]
}

const radius = 3

/** Every run as a dot, and the median as a thick stroke across them, on a bar from one end of its interval to the other. */
function laneShape(lane: Lane | undefined, side: Side, colours: Colours, { coord }: Api): object {
  if (lane === undefined) return { type: 'group', children: [] }
  const { values, center, lo, hi, lane: middle } = lane
  // One shape for all: thousands of them would take a browser a second.
  const pathData = values
    .map((value, run) => coord([value, middle + strewn * (((run * 0.618034) % 1) * 2 - 1)]))
    .map(
      ([x, y]) =>
        `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
    )
    .join('')
  const looks =
    side === 'base'
      ? { fill: 'none', stroke: colours.base, lineWidth: 1.5 }
      : { fill: colours.head, stroke: colours.page, lineWidth: 0.5 }
  const [x, y] = coord([center, middle])
  const [[left], [right]] = [coord([lo, middle]), coord([hi, middle])]
  const bar = (at: number, width: number, height: number) => ({
    type: 'rect',
    shape: { x: at, y: y - height / 2, width, height },
    style: { fill: colours.text, stroke: colours.page, lineWidth: 1 },
  })
  return {
    type: 'group',
    children: [
      { type: 'path', shape: { pathData }, style: { ...looks, opacity: 0.75 } },
      bar(left, Math.max(1, right - left), 5),
      bar(x - 1.5, 4, 22),
    ],
  }
}

/** The few slowest runs would leave all others one stroke; how many are not shown is said below the chart. */
function rangeShown({ rows }: Distribution): readonly [first: number, last: number] {
  const dots = rows.flatMap(({ base, head }) => [base ?? [], head ?? []].flat())
  const values = dots.flatMap(({ values }) => values).toSorted((a, b) => a - b)
  const low = Math.min(values[0] ?? 0, ...dots.map(({ lo }) => lo))
  const high = Math.max(values[Math.floor(values.length * 0.98)] ?? 0, ...dots.map(({ hi }) => hi))
  const margin = 0.04 * (high - low || high)
  return [Math.max(0, low - margin), high + margin]
}

/** Runs that are beyond the chart's right end. */
export function runsBeyond(distribution: Distribution): number {
  const [, last] = rangeShown(distribution)
  return distribution.rows
    .flatMap(({ base, head }) => [...(base?.values ?? []), ...(head?.values ?? [])])
    .filter((value) => value > last).length
}
