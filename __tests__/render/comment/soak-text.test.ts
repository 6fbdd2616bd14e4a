import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageData } from '../../../src/core/report/page-data.ts'
import { curveSvg } from '../../../src/render/html/curve-svg.ts'
import { sparkline } from '../../../src/render/sparkline.ts'
import { reports } from '../reports.ts'

describe('a curve on one line', () => {
  const cases: { name: string; values: number[]; scale: [number, number]; is: string }[] = [
    { name: 'goes from nothing to the most', values: [0, 1, 2, 3, 4, 5, 6, 7], scale: [0, 7], is: '▁▂▃▄▅▆▇█' },
    { name: 'that hardly moves looks so', values: [98, 99, 100, 98], scale: [0, 100], is: '████' },
    { name: 'of nothing is nothing', values: [], scale: [0, 1], is: '' },
  ]
  for (const { name, values, scale, is } of cases) it(name, () => assert.equal(sparkline(values, scale), is))
})

describe('curves of the page', () => {
  const { curves } = pageData(reports.soak as NonNullable<(typeof reports)['soak']>, [])

  it('are small drawings where there is no script, with as many points as the report has', () => {
    const [rss] = curves
    assert.ok(rss)
    const { html } = curveSvg(rss)
    const [base, head] = [...html.matchAll(/points="([^"]*)"/g)].map((match) => (match[1] ?? '').split(' '))
    assert.equal(base?.length, rss.lines[0]?.values.length)
    assert.equal(head?.at(-1), '412.0,16.0')
    assert.match(html, /aria-label="RSS of server \(default, linux\/amd64\)"/)
    assert.doesNotMatch(html, /NaN|undefined/)
  })

  it('have no text that is not escaped', () => {
    const { html } = curveSvg({
      program: '<b>"x"',
      flagSet: '&',
      platform: 'p',
      title: 'RSS',
      metric: 'peak-rss',
      lines: [],
    })
    assert.doesNotMatch(html, /<b>/)
  })
})
