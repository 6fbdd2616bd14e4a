import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type PackedNode, pageData } from '../../src/core/report/page-data.ts'
import type { Report } from '../../src/core/report/report.ts'
import { renderPage } from '../../src/render/html/page.ts'
import { remembered } from './remembered.ts'
import { ofJobs, reports } from './reports.ts'
import { soaked } from './soaked.ts'

const script = { text: 'console.log(1)', sha256: 'abc=' }

function reportNamed(name: string): Report {
  const report = reports[name]
  assert.ok(report, name)
  return report
}

const dataOf = (page: string): unknown =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '')

/** Throws where the parts of anything do not add up to it. */
function assertAddsUp([, base, head, ...children]: PackedNode): void {
  if (children.length === 0) return
  const sum = (at: 1 | 2): number => children.reduce((total, child) => total + child[at], 0)
  assert.deepEqual([sum(1), sum(2)], [base, head])
  for (const child of children) assertAddsUp(child)
}

describe('report.html', () => {
  for (const [name, report] of Object.entries(reports)) {
    it(`says the verdict, has each cell, and carries its data: ${name}`, () => {
      const page = renderPage(report, [], script)
      assert.match(page, /^<!doctype html>\n<html lang="en">/)
      for (const { program, flagSet } of report.cells) {
        // Names are as they came only where nothing in them has to be escaped.
        if (/^[\w-]+$/.test(program)) assert.ok(page.includes(program), program)
        if (/^[\w-]+$/.test(flagSet)) assert.ok(page.includes(`<th scope="row">${flagSet}</th>`), flagSet)
      }
      assert.deepEqual(dataOf(page), JSON.parse(JSON.stringify(pageData(report, []))))
    })

    it(`gives every byte of every file a name: ${name}`, () => {
      const { binaries } = pageData(report, [])
      const cells = report.cells.filter(({ base, head }) => base ?? head)
      assert.equal(binaries.length, cells.length)
      for (const [at, { sections, packages }] of binaries.entries()) {
        const sizes = [cells[at]?.base?.size ?? 0, cells[at]?.head?.size ?? 0]
        for (const tree of [sections, ...(packages ? [packages] : [])]) {
          assert.deepEqual([tree[1], tree[2]], sizes)
          assertAddsUp(tree)
        }
      }
    })
  }

  it('tells jobs of a matrix apart that differ by more than the platform', () => {
    const report = ofJobs(reportNamed('growth'))
    const page = renderPage(report, [], script)
    for (const variant of ['go 1.25', 'go 1.26']) assert.ok(page.includes(`linux/amd64, ${variant}</th>`), variant)
    const { binaries, distributions } = pageData(report, [])
    const names = binaries.map(({ program, flagSet, platform }) => `${program} ${flagSet} ${platform}`)
    assert.equal(new Set(names).size, names.length)
    for (const { rows } of distributions) assert.equal(new Set(rows.map(({ label }) => label)).size, rows.length)
  })

  it('lets nothing of a repository become markup or script', () => {
    const report = reportNamed('growth')
    const evil = '</script><img src=x onerror=alert(1)>\u2028"\u202e'
    const cells = report.cells.map((cell) => ({ ...cell, program: evil, flagSet: evil }))
    const page = renderPage({ ...report, cells, notes: [{ kind: 'module-outside', module: evil }] }, [], script)
    assert.ok(!page.includes('<img'))
    assert.ok(!page.includes('\u2028') && !page.includes('\u202e'))
    // One of its own for the data, one for the code.
    assert.equal(page.match(/<\/script>/g)?.length, 2)
    assert.ok(JSON.stringify(dataOf(page)).includes('onerror'))
  })

  it('forbids all that does not come with it', () => {
    const page = renderPage(reportNamed('growth'), [], script)
    assert.match(page, /content="default-src 'none'; script-src 'sha256-abc='; style-src 'unsafe-inline';/)
    assert.doesNotMatch(page, /<(?:link|img|iframe|object)\b|\bsrc=|@import|url\(/)
  })

  it('has no more dots than a chart can show, in whichever order they were run', () => {
    const report = reportNamed('growth')
    const [cell] = report.cells
    assert.ok(cell)
    const values = Array.from({ length: 5_000 }, (_, at) => 1 + at / 1e6)
    const sample = { center: 1, lo: 1, hi: 1, values }
    const metrics = { 'cold-start': { decision: 'unchanged', base: sample, head: sample } } as const
    const { distributions } = pageData({ ...report, cells: [{ ...cell, metrics }] }, [])
    assert.deepEqual(
      distributions.flatMap(({ rows }) => rows.map(({ base, head }) => [base?.values.length, head?.values.length])),
      [[200, 200]],
    )
  })

  it('has what memory did over time, as curves and in figures', () => {
    const report = soaked(reportNamed('growth'))
    const { curves } = pageData(report, [])
    assert.deepEqual(
      curves.map(({ title, lines }) => [title, lines.map(({ side, t, values }) => [side, t.at(-1), values.at(-1)])]),
      [
        [
          'RSS',
          [
            ['base', 60, 20_000_000],
            ['head', 60, 26_000_000],
          ],
        ],
        [
          'heap that is live after a collection',
          [
            ['base', 60, 4_000_000],
            ['head', 60, 10_000_000],
          ],
        ],
        [
          'goroutines',
          [
            ['base', 60, 8],
            ['head', 60, 68],
          ],
        ],
      ],
    )
    assert.match(renderPage(report, [], script), /<td class="number">20\.0 MB, 26\.0 MB, 26\.0 MB<\/td>/)
    assert.doesNotMatch(renderPage(reportNamed('growth'), [], script), /Memory over time/)
  })

  it('has the course of each figure, with its steps and the releases', () => {
    const { history } = pageData(remembered(reportNamed('growth')), [])
    assert.equal(history?.commits[13]?.release, 'v1.1.0')
    assert.deepEqual(
      history.courses.map(({ name, steps, values }) => [name, steps, values[16], values[17]]),
      [['size of server (default, linux/amd64)', [17], 9e6, 10e6]],
    )
    assert.equal(pageData(reportNamed('growth'), []).history, undefined)
  })

  it('stays below 2 MB with ten thousand packages under each of four flag sets', () => {
    const report = reportNamed('growth')
    const [cell] = report.cells
    assert.ok(cell?.head && cell.base)
    const packages = Array.from({ length: 10_000 }, (_, at) => ({
      path: `github.com/someone/something/internal/package${at}`,
      module: `github.com/someone/something${at % 100}`,
      bytes: 6_000,
    }))
    const binary = { ...cell.head, size: 60_000_000, packages }
    const cells = ['default', 'stripped', 'pie', 'release'].map((flagSet) => ({
      ...cell,
      flagSet,
      base: binary,
      head: { ...binary, size: 60_100_000 },
    }))
    const page = renderPage({ ...report, cells }, [], { ...script, text: 'x'.repeat(610_000) })
    assert.ok(page.length < 2_000_000, `${page.length}`)
  })
})
