import type { Distribution, Dots } from '../core/page-data.ts'
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
  const last = lastShown(distribution)
  const labelWidth = Math.min(220, Math.max(80, width * 0.24))
  const points = (side: Side) =>
    rows.flatMap((row, at) =>
      (row[side]?.values ?? []).flatMap((value, run) =>
        value > last ? [] : [[value, at + lanes[side] + strewn * (((run * 0.618034) % 1) * 2 - 1)]],
      ),
    )
  const medians = rows.flatMap((row, at) =>
    (['base', 'head'] as const).flatMap((side) => {
      const dots = row[side]
      return dots === undefined ? [] : [[dots.center, at + lanes[side], dots.lo, dots.hi]]
    }),
  )
  const scatter = (side: Side) => ({
    type: 'scatter',
    name: side,
    data: points(side),
    symbol: 'circle',
    symbolSize: 6,
    silent: true,
    itemStyle: {
      ...(side === 'base'
        ? { color: 'transparent', borderColor: colours.base, borderWidth: 1.5 }
        : { color: colours.head }),
      opacity: 0.75,
    },
  })
  return {
    grid: { left: labelWidth + 12, right: 24, top: 8, bottom: 46 },
    xAxis: {
      type: 'value',
      scale: true,
      max: last,
      name: title,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: { color: colours.quiet },
      axisLabel: {
        color: colours.quiet,
        hideOverlap: true,
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
    series: [
      scatter('base'),
      scatter('head'),
      { type: 'custom', data: medians, silent: true, z: 5, renderItem: interval(colours) },
    ],
  }
}

interface Api {
  readonly value: (dimension: number) => number
  readonly coord: (point: readonly [number, number]) => readonly [number, number]
}

/** A median as a thick stroke across its lane, on a bar from one end of its interval to the other. */
const interval = (colours: Colours) => (_: unknown, api: Api) => {
  const [center, lane, lo, hi] = [api.value(0), api.value(1), api.value(2), api.value(3)]
  const [x, y] = api.coord([center, lane])
  const [[left], [right]] = [api.coord([lo, lane]), api.coord([hi, lane])]
  const bar = (at: number, width: number, height: number) => ({
    type: 'rect',
    shape: { x: at, y: y - height / 2, width, height },
    style: { fill: colours.text, stroke: colours.page, lineWidth: 1 },
  })
  return { type: 'group', children: [bar(left, Math.max(1, right - left), 5), bar(x - 1.5, 4, 22)] }
}

/** The few slowest runs would leave all others one stroke; how many are not shown is said below the chart. */
function lastShown({ rows }: Distribution): number {
  const dots = rows.flatMap(({ base, head }) => [base ?? [], head ?? []].flat() as Dots[])
  const values = dots.flatMap(({ values }) => values).toSorted((a, b) => a - b)
  const [first = 0, high = 0] = [values[0], values[Math.floor(values.length * 0.98)]]
  const end = Math.max(high, ...dots.map(({ hi }) => hi))
  return end + 0.05 * (end - first || end)
}

/** Runs that are beyond the chart's right end. */
export function runsBeyond(distribution: Distribution): number {
  const last = lastShown(distribution)
  return distribution.rows
    .flatMap(({ base, head }) => [...(base?.values ?? []), ...(head?.values ?? [])])
    .filter((value) => value > last).length
}
