import type { Curve } from '../../core/report/page-curves.ts'
import { quantity } from '../quantity.ts'
import { type Html, html } from './html.ts'

const [width, height, left, bottom] = [420, 120, 8, 18]

/** A curve as a small drawing that needs no script: base dashed, head solid, from 0 on. */
export function curveSvg({ program, flagSet, platform, title, metric, lines }: Curve): Html {
  const name = `${title} of ${program} (${flagSet}, ${platform})`
  const most = Math.max(1, ...lines.flatMap(({ values }) => values))
  const last = Math.max(1, ...lines.flatMap(({ t }) => t))
  const x = (seconds: number): string => (left + ((width - 2 * left) * seconds) / last).toFixed(1)
  const y = (value: number): string =>
    (height - bottom - ((height - bottom - 16) * Math.max(0, value)) / most).toFixed(1)
  const drawn = lines.map(({ side, t, values }) => {
    const points = t.map((seconds, at) => `${x(seconds)},${y(values[at] ?? 0)}`).join(' ')
    const dashes = side === 'base' ? '5 4' : 'none'
    return html`<polyline points="${points}" fill="none" stroke="var(--${side})" stroke-width="2" stroke-dasharray="${dashes}"/>`
  })
  return html`<figure><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}">
<line x1="${left}" y1="${height - bottom}" x2="${width - left}" y2="${height - bottom}" stroke="var(--line)"/>
${drawn}
<text x="${left}" y="12" font-size="11" fill="currentColor">${quantity(most, metric)}</text>
<text x="${width - left}" y="${height - 4}" font-size="11" text-anchor="end" fill="currentColor">${last.toFixed(0)} s</text>
</svg><figcaption>${name}</figcaption></figure>
`
}
