import type { Curve } from '../core/report/page-curves.ts'
import type { PageData } from '../core/report/page-data.ts'
import { quantity } from '../render/quantity.ts'
import { type ChartOption, chartIn } from './charts.ts'
import { type Colours, coloursNow } from './colours.ts'
import { byId, element } from './elements.ts'

/** What grew while a program ran: a chart for each figure, base and head as lines. */
export function showCurves({ curves }: PageData): void {
  const places = curves.map((curve) => {
    const place = element('div')
    place.className = 'chart'
    place.style.height = '240px'
    place.setAttribute('role', 'img')
    place.setAttribute('aria-label', describe(curve))
    byId('curves-charts').append(element('h3', titleOf(curve)), place)
    return { curve, place }
  })
  for (const { curve, place } of places) chartIn(place, () => curveOption(curve, coloursNow()))
}

function curveOption({ lines, metric }: Curve, colours: Colours): ChartOption {
  const axis = { axisLabel: { color: colours.quiet }, splitLine: { lineStyle: { color: colours.line } } }
  return {
    grid: { left: 84, right: 24, top: 34, bottom: 40 },
    legend: { top: 0, left: 0, textStyle: { color: colours.text }, itemStyle: { opacity: 0 } },
    xAxis: {
      type: 'value',
      name: 'seconds since it was ready',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: colours.quiet },
      ...axis,
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...axis,
      axisLabel: { color: colours.quiet, formatter: (value: number) => quantity(value, metric) },
    },
    series: lines.map(({ side, t, values }) => ({
      type: 'line',
      name: side,
      data: t.map((seconds, at) => [seconds, values[at]]),
      showSymbol: false,
      silent: true,
      // Told apart without colour, too.
      lineStyle: { color: colours[side], width: 2, type: side === 'base' ? 'dashed' : 'solid' },
      itemStyle: { color: colours[side] },
    })),
  }
}

const titleOf = ({ program, flagSet, platform, title }: Curve): string =>
  `${title} of ${program} (${flagSet}, ${platform})`

const describe = (curve: Curve): string =>
  `${titleOf(curve)} over time. ${curve.lines
    .map(({ side, values }) => `${side}: ${ends(values, curve.metric)}`)
    .join('; ')}.`

const ends = (values: readonly number[], metric: Curve['metric']): string =>
  `${quantity(values[0] ?? 0, metric)} at first, ${quantity(values.at(-1) ?? 0, metric)} at the end`
