import { cellId, platformText } from '../../core/cell-key.ts'
import { grouped } from '../../core/grouped.ts'
import type { Series, Trend } from '../../core/history/trend-schema.ts'
import { metricOf } from '../../core/metric.ts'
import { stepSentences } from '../comment/history-fold.ts'
import { change, quantity } from '../quantity.ts'
import { type Html, html } from './html.ts'
import { styles } from './styles.ts'

const own = `
svg { display: block; width: 100%; height: auto; background: var(--soft); }
svg text { fill: var(--quiet); font-size: 12px; }
.course { fill: none; stroke: var(--head); stroke-width: 2; } .band { fill: var(--head); opacity: .2; }
.release { stroke: var(--base); stroke-dasharray: 3 3; } .step { fill: var(--bad); }
figure { margin: .8rem 0 1.4rem; }
`
const [width, height, margin] = [960, 180, 24]
/** Marks beyond these would hide the course. */
const mostSteps = 30

/** A page for GitHub Pages: one file, no script, nothing from elsewhere. */
export function renderHistoryPage(trend: Trend): string {
  const cells = [...grouped(trend.series, cellId).values()]
  const sentences = stepSentences(trend)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Binary history</title>
<style>${{ html: styles + own }}</style>
</head>
<body>
<header><h1>Binary history</h1><p class="quiet">${opening(trend)}</p></header>
<main>
${sentences.length === 0 ? html`` : html`<h2>Steps</h2><ul>${sentences.map((text) => html`<li>${text}</li>`)}</ul>`}
${cells.map((series) => cellHtml(series, trend))}
</main>
</body>
</html>
`
  return page.html
}

function opening({ commits, branch, unreadable }: Trend): string {
  const [first, last] = [commits[0], commits.at(-1)]
  const day = (time = 0) => new Date(time).toISOString().slice(0, 10)
  const bad = unreadable === 0 ? '' : ` ${unreadable} lines of the history cannot be read.`
  return `${commits.length} commits, ${day(first?.time)} to ${day(last?.time)}, from the branch ${branch}.${bad}`
}

function cellHtml(series: readonly Series[], trend: Trend): Html {
  const [first] = series
  if (first === undefined) return html``
  const title = [first.program, first.flagSet, platformText(first)].join(', ')
  return html`<section><h2>${title}</h2>${series.map((one) => figureHtml(one, trend))}</section>\n`
}

function figureHtml(series: Series, { commits }: Trend): Html {
  const { metric, values, at, lo = values, hi = values } = series
  const [least, most] = [Math.min(...lo), Math.max(...hi)]
  const x = (place: number) => round(margin + (place * (width - 2 * margin)) / Math.max(1, commits.length - 1))
  const span = most === least ? 1 : most - least
  const y = (value: number) => round(height - margin - ((value - least) * (height - 2 * margin)) / span)
  const points = (ends: readonly number[]) => ends.map((value, index) => `${x(at[index] ?? 0)},${y(value)}`)
  const [from, to] = [quantity(values[0] ?? 0, metric), quantity(values.at(-1) ?? 0, metric)]
  const { title, kind } = metricOf(metric)
  const label = `${title}: ${from} at first, ${to} at last, between ${quantity(least, metric)} and ${quantity(most, metric)}`
  return html`<figure><figcaption>${label}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
${commits.flatMap(({ release }, place) => (release === undefined ? [] : [releaseHtml(release, x(place))]))}
${kind === 'exact' ? html`` : html`<polygon class="band" points="${[...points(hi), ...points(lo).toReversed()].join(' ')}"/>`}
<polyline class="course" points="${points(values).join(' ')}"/>
${stepMarks(series, commits, (index) => [x(at[index] ?? 0), y(values[index] ?? 0)])}
</svg></figure>
`
}

const releaseHtml = (name: string, x: number): Html =>
  html`<line class="release" x1="${x}" x2="${x}" y1="0" y2="${height}"/><text x="${x + 3}" y="14">${name}</text>`

/** The largest steps, each with its commit as a tooltip and for screen readers. */
function stepMarks(
  { steps, metric, at }: Series,
  commits: Trend['commits'],
  place: (index: number) => readonly [number, number],
): readonly Html[] {
  const indexes = new Map(at.map((commit, index) => [commits[commit]?.sha, index]))
  return steps
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .slice(0, mostSteps)
    .flatMap(({ commit, delta }) => {
      const index = indexes.get(commit)
      if (index === undefined) return []
      const [cx, cy] = place(index)
      const text = `${commit.slice(0, 7)}: ${change(delta, metric)}`
      return [html`<circle class="step" cx="${cx}" cy="${cy}" r="4"><title>${text}</title></circle>`]
    })
}

const round = (value: number): number => Math.round(value * 10) / 10
