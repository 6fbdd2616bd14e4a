import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { executablePath } from '../__tests__/browser/page.ts'

/** Puts a picture of a page's map, with the controls above it, into a file. Throws where there is no Chromium. */
export async function screenshotMap(page: string, into: string): Promise<void> {
  if (executablePath === undefined) throw new Error('a picture takes Chromium; CHROMIUM may say where it is')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 960, height: 900 }, colorScheme: 'light' })
    await tab.goto(pathToFileURL(page).href)
    await tab.waitForSelector('html.drawn', { state: 'attached' })
    const [top, bottom] = await Promise.all([tab.locator('#binary').boundingBox(), tab.locator('#map').boundingBox()])
    if (top === null || bottom === null) throw new Error(`${page} has no map`)
    const clip = { x: 0, y: top.y, width: 960, height: bottom.y + bottom.height + 12 - top.y }
    await tab.screenshot({ path: into, fullPage: true, clip })
  } finally {
    await browser.close()
  }
}
