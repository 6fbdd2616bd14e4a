import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { remembered } from '../render/remembered.ts'
import { reports } from '../render/reports.ts'
import { soaked } from '../render/soaked.ts'
import { executablePath, largeTree, openPages, type Pages, visit } from './page.ts'

const report = reports['over-budget']
assert.ok(report)

const wide: BrowserContextOptions = { viewport: { width: 1200, height: 900 } }

describe('report.html in a browser', { skip: executablePath === undefined && 'no Chromium is installed' }, () => {
  let pages: Pages
  let url: string
  before(async () => {
    pages = await openPages()
    url = await pages.write('large', remembered(soaked(report)), [largeTree(report)])
  })
  after(() => pages[Symbol.asyncDispose]())

  /** Opens the page, and fails if the browser has anything to say against it. */
  async function on(options: BrowserContextOptions, act: (page: Page) => Promise<void>, at = url): Promise<void> {
    const context = await pages.browser.newContext(options)
    try {
      const page = await context.newPage()
      const complaints = await visit(page, at)
      await act(page)
      assert.deepEqual(complaints, [])
    } finally {
      await context.close()
    }
  }

  const rows = (page: Page) => page.locator('#parts tr')
  const status = (page: Page) => page.locator('#binary-status').textContent()
  const here = (page: Page) => page.locator('#crumbs [aria-current]').textContent()
  const part = (page: Page, name: string) => page.locator('#parts').getByRole('button', { name, exact: true })

  for (const [name, one] of Object.entries(reports)) {
    it(`opens without a complaint: ${name}`, async () => {
      await on(wide, async (page) => assert.ok(await page.locator('h1').isVisible()), await pages.write(name, one, []))
    })
  }

  it('draws the map and the dots', () =>
    on(wide, async (page) => {
      await page.getByLabel('head', { exact: true }).check()
      assert.ok((await page.locator('#map svg path').count()) > 50)
      const dots = await page
        .locator('#dots svg path')
        .evaluateAll((paths) => paths.map((path) => (path.getAttribute('d')?.match(/M/g) ?? []).length))
      // In one shape for each side of a row.
      assert.ok(
        dots.some((count) => count >= 50),
        `${dots}`,
      )
      assert.equal(await page.locator('#curves-charts svg').count(), 3)
      assert.ok((await page.locator('#history-chart svg path').count()) > 30)
    }))

  it('zooms by the table, and back by the way above it', () =>
    on(wide, async (page) => {
      await page.getByLabel('head', { exact: true }).check()
      await part(page, 'github.com/owner/module0').click()
      assert.equal(await here(page), 'github.com/owner/module0')
      assert.equal(await rows(page).count(), 10)
      await part(page, 'github.com/owner/module0/package9').click()
      assert.equal(await rows(page).count(), 10)
      assert.match((await rows(page).first().textContent()) ?? '', /^\(\*Type9\[int\]\)\.Method9/)
      await page.getByRole('navigation', { name: 'Place in the file' }).getByRole('button').first().click()
      assert.match((await status(page)) ?? '', /91 parts/)
    }))

  it('zooms by a click on the map', () =>
    on(wide, async (page) => {
      const whole = await here(page)
      await page.locator('#map').click({ position: { x: 200, y: 10 } })
      assert.notEqual(await here(page), whole)
    }))

  it('shows base, head or the difference', () =>
    on(wide, async (page) => {
      const map = () => page.locator('#map').getAttribute('aria-label')
      assert.match((await map()) ?? '', /difference: of no package .*; github\.com\/owner\/module89/)
      assert.equal(await rows(page).count(), 2)
      assert.match((await rows(page).nth(1).textContent()) ?? '', /\(new\)/)
      await page.getByLabel('base', { exact: true }).check()
      assert.equal(await rows(page).count(), 90)
      await page.getByLabel('head', { exact: true }).check()
      assert.equal(await rows(page).count(), 91)
    }))

  it('shows sections instead of packages, and other binaries', () =>
    on(wide, async (page) => {
      await page.getByLabel('section', { exact: true }).check()
      await page.getByLabel('head', { exact: true }).check()
      assert.match((await page.locator('#parts').textContent()) ?? '', /headers and padding/)
      await page.getByLabel('Binary').selectOption({ index: 1 })
      assert.match((await here(page)) ?? '', /stripped/)
    }))

  it('finds names among ten thousand, dims the rest, and leads to what it found', () =>
    on(wide, async (page) => {
      await page.getByLabel('head', { exact: true }).check()
      await page.getByLabel('Search names').fill('MODULE89/package3')
      assert.equal(await status(page), '1 name found.')
      await part(page, 'github.com/owner/module89/package3').click()
      assert.equal(await here(page), 'github.com/owner/module89/package3')
      await page.getByLabel('Search names').fill('no such name')
      assert.equal(await status(page), '0 names found.')
    }))

  it('shows all rows of a long list only when asked to', () =>
    on(wide, async (page) => {
      await page.getByLabel('head', { exact: true }).check()
      await page.getByLabel('Search names').fill('Method1')
      assert.equal(await rows(page).count(), 100)
      await page.getByRole('button', { name: 'Show all 900' }).click()
      assert.equal(await rows(page).count(), 900)
    }))

  it('goes by keyboard alone', () =>
    on(wide, async (page) => {
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').textContent(), 'Skip to the figures')
      await page.getByLabel('difference', { exact: true }).focus()
      await page.keyboard.press('ArrowLeft')
      assert.equal(await rows(page).count(), 91)
      await part(page, 'github.com/owner/module0').focus()
      await page.keyboard.press('Enter')
      assert.equal(await page.locator(':focus').textContent(), 'github.com/owner/module0')
    }))

  it('prints all of it, light, as wide as the paper', () =>
    on({ ...wide, colorScheme: 'dark' }, async (page) => {
      await page.evaluate(() =>
        addEventListener('beforeprint', () => {
          const charts = [...document.querySelectorAll('#map svg, #dots svg')]
          const isLight = charts[0]?.outerHTML.includes('#f2b27a') === true
          Object.assign(window, { isLight, widths: charts.map((chart) => Number(chart.getAttribute('width'))) })
        }),
      )
      const pdf = await page.pdf({ format: 'A4' })
      assert.ok(pdf.length > 50_000, `${pdf.length}`)
      const widths = await page.evaluate(() => (window as unknown as { widths: number[] }).widths)
      assert.ok(await page.evaluate(() => (window as unknown as { isLight: boolean }).isLight))
      assert.equal(widths.length, 2)
      for (const width of widths) assert.ok(width <= 680, `${width}`)
    }))

  it('says its figures without scripts, too', async () => {
    const context = await pages.browser.newContext({ ...wide, javaScriptEnabled: false })
    try {
      const page = await context.newPage()
      await page.goto(url)
      assert.ok(await page.getByText('The charts are drawn by a script').first().isVisible())
      assert.ok(!(await page.locator('#map').isVisible()))
      assert.match((await page.locator('#starts table').textContent()) ?? '', /cold start/)
    } finally {
      await context.close()
    }
  })

  for (const [name, options] of [
    ['light', { ...wide, colorScheme: 'light' }],
    ['dark', { ...wide, colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 360, height: 800 } }],
  ] as const) {
    it(`has no fault that axe calls serious or critical: ${name}`, () =>
      on(options, async (page) => {
        // As the page's policy lets no script in, it is the browser's debugger that brings it.
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        assert.deepEqual(
          grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
          [],
        )
      }))
  }

  it('is no wider than a phone, but for what scrolls by itself', () =>
    on({ viewport: { width: 360, height: 800 } }, async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(width <= 360, `${width}`)
    }))
})
