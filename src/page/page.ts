import type { PageData } from '../core/report/page-data.ts'
import { showBinaries } from './binary-view.ts'
import { drawForPaper, redrawAll } from './charts.ts'
import { showCurves } from './curves-view.ts'
import { showDistributions } from './dots-view.ts'
import { byId } from './elements.ts'
import { showHistory } from './history-view.ts'

// The script of report.html: draws the charts from the data that the page has in it. Every figure is in its tables anyway.

const data = JSON.parse(byId('data').textContent ?? '') as PageData
document.documentElement.classList.add('scripted')

if (data.binaries.length > 0) showBinaries(data)
// What is further down can wait until the first charts are on the screen.
setTimeout(() => {
  if (data.distributions.length > 0) showDistributions(data)
  if (data.curves.length > 0) showCurves(data)
  if (data.history !== undefined) showHistory(data.history)
  document.documentElement.classList.add('drawn')
})

let waiting: ReturnType<typeof setTimeout>
addEventListener('resize', () => {
  clearTimeout(waiting)
  waiting = setTimeout(redrawAll, 100)
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll)
addEventListener('beforeprint', drawForPaper)
addEventListener('afterprint', redrawAll)
