import type { Course, PageHistory } from '../core/report/page-history.ts'
import { quantity } from '../render/quantity.ts'
import type { ChartOption } from './charts.ts'
import type { Colours } from './colours.ts'
import { element } from './elements.ts'

/** One course as a line over the commits; releases stand below it, and steps are diamonds on it. */
export function historyOption({ commits }: PageHistory, course: Course, colours: Colours): ChartOption {
  const { metric, at, values, lo, hi, steps } = course
  const isRelease = (place: number): boolean => commits[place]?.release !== undefined
  const tooltip = ({ dataIndex }: { readonly dataIndex: number }): HTMLElement => {
    const place = at[dataIndex] ?? 0
    const { sha = '', release } = commits[place] ?? {}
    const interval =
      lo && hi ? ` [${quantity(lo[dataIndex] ?? 0, metric)} – ${quantity(hi[dataIndex] ?? 0, metric)}]` : ''
    const name = element('strong', release === undefined ? sha : `${release}, ${sha}`)
    return element('div', name, element('br'), quantity(values[dataIndex] ?? 0, metric), interval)
  }
  return {
    grid: { left: 88, right: 28, top: 12, bottom: 34 },
    tooltip: {
      confine: true,
      backgroundColor: colours.page,
      borderColor: colours.line,
      textStyle: { color: colours.text },
      formatter: tooltip,
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: commits.map(({ sha, release }) => release ?? sha),
      axisLabel: { color: colours.text, interval: isRelease, hideOverlap: true },
      axisTick: { show: true, interval: isRelease, alignWithLabel: true },
      splitLine: { show: true, interval: isRelease, lineStyle: { color: colours.line, type: 'dashed' } },
      axisLine: { lineStyle: { color: colours.quiet } },
    },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: colours.quiet, formatter: (value: number) => quantity(value, metric) },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      {
        type: 'line',
        // An exact metric stays where it is until a commit moves it.
        ...(lo === undefined && { step: 'end' }),
        data: values.map((value, index) => {
          const place = at[index] ?? 0
          const symbol = steps.includes(place)
            ? { symbol: 'diamond', symbolSize: 14 }
            : { symbol: 'circle', symbolSize: 5 }
          return { value: [place, value], ...symbol }
        }),
        lineStyle: { color: colours.head, width: 2 },
        itemStyle: { color: colours.head },
      },
    ],
  }
}
