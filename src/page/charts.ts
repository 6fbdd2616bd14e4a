import { CustomChart, LineChart, TreemapChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([CustomChart, LineChart, TreemapChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer])

/** What a chart shows at a width. Any, since ECharts' own types are larger than what we say to it. */
export type ChartOption = Readonly<Record<string, unknown>>

const charts: { readonly chart: EChartsType; readonly redraw: () => void }[] = []

/** A chart in an element, drawn again whenever the page's width or colours change. SVG, so that it prints sharply. */
export function chartIn(place: HTMLElement, option: () => ChartOption): { chart: EChartsType; draw: () => void } {
  const chart = init(place, undefined, { renderer: 'svg' })
  const draw = () => chart.setOption({ animation: false, ...option() }, { notMerge: true })
  const redraw = () => {
    chart.resize()
    draw()
  }
  charts.push({ chart, redraw })
  draw()
  return { chart, draw }
}

/** Draws all charts for where they are now: on a screen. */
export function redrawAll(): void {
  document.documentElement.classList.remove('paper')
  for (const { redraw } of charts) redraw()
}

/** The width that paper has room for, in CSS pixels. */
const paperWidth = 680

/** Paper is light; what the style sheet says of print is not so yet when a browser announces it. */
export function drawForPaper(): void {
  document.documentElement.classList.add('paper')
  for (const { chart, redraw } of charts) {
    redraw()
    chart.resize({ width: Math.min(chart.getWidth(), paperWidth) })
  }
}
