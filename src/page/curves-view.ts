import type { Curve, PageData } from '../core/page-data.ts'
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
    byId('curves-charts').append(element('h3', curve.title), place)
    return { curve, place }
  })
  for (const { curve, place } of places) chartIn(place, () => curveOption(curve, coloursNow()))
}

function curveOption({ lines, metric }: Curve, colours: Colours): ChartOption {
  const axis = { axisLabel: { color: colours.quiet }, splitLine: { lineStyle: { color: colours.line } } }
  return {
    grid: { left: 84, right: 24, top: 34, bottom: 40 },
    legend: { top: 0, left: 0, textStyle: { color: colours.text } },
    xAxis: { type: 'value', name: 'seconds', nameLocation: 'middle', nameGap: 26, ...axis },
    yAxis: {
      type: 'value',
      min: 0,
      ...axis,
      axisLabel: { color: colours.quiet, formatter: (value: number) => quantity(value, metric) },
    },
    series: lines.map(({ label, side, t, values }) => ({
      type: 'line',
      name: label,
      data: t.map((seconds, at) => [seconds, values[at]]),
      showSymbol: false,
      silent: true,
      // Told apart without colour, too.
      lineStyle: { color: colours[side], width: 2, type: side === 'base' ? 'dashed' : 'solid' },
      itemStyle: { color: colours[side] },
    })),
  }
}

const describe = ({ title, metric, lines }: Curve): string =>
  `${title} over time. ${lines
    .map(
      ({ label, values }) =>
        `${label}: ${quantity(values[0] ?? 0, metric)} at first, ${quantity(values.at(-1) ?? 0, metric)} at the end`,
    )
    .join('; ')}.`
