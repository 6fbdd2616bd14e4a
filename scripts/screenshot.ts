import { pathToFileURL } from 'node:url'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium, type Page } from 'playwright-core'
import { executablePath } from '../__tests__/browser/page.ts'

/** Puts a picture of a page's map, with the controls above it, into a file. Throws where there is no Chromium. */
export async function screenshotMap(page: string, into: string): Promise<void> {
  await inBrowser({ width: 960, height: 900 }, async (tab) => {
    await tab.goto(pathToFileURL(page).href)
    await tab.waitForSelector('html.drawn', { state: 'attached' })
    const [top, bottom] = await Promise.all([tab.locator('#binary').boundingBox(), tab.locator('#map').boundingBox()])
    if (top === null || bottom === null) throw new Error(`${page} has no map`)
    const clip = { x: 0, y: top.y, width: 960, height: bottom.y + bottom.height + 12 - top.y }
    await tab.screenshot({ path: into, fullPage: true, clip })
  })
}

/** GitHub's own look of Markdown, as far as a comment has it. */
const looks = `
body { margin: 0; padding: 16px 20px; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
h3 { margin: 0 0 12px; font-size: 17.5px; line-height: 1.25; }
p, table { margin: 0 0 14px; }
table { border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
tr:nth-child(2n) td { background: #f6f8fa; }
code { padding: .2em .4em; border-radius: 6px; background: #818b981f; font: 12px ui-monospace, "DejaVu Sans Mono", monospace; }
details > :not(summary) { display: none; }`

/** Puts a picture of a comment, its folds closed, into a file. Throws where there is no Chromium. */
export async function screenshotComment(markdown: string, into: string): Promise<void> {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  await inBrowser({ width: 1100, height: 200 }, async (tab) => {
    await tab.setContent(`<!doctype html><meta charset="utf-8"><style>${looks}</style>${html}`)
    await tab.screenshot({ path: into, fullPage: true })
  })
}

async function inBrowser(
  viewport: { readonly width: number; readonly height: number },
  work: (tab: Page) => Promise<void>,
): Promise<void> {
  if (executablePath === undefined) throw new Error('a picture takes Chromium; CHROMIUM may say where it is')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await work(await browser.newPage({ viewport, colorScheme: 'light' }))
  } finally {
    await browser.close()
  }
}
