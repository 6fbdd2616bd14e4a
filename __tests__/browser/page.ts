import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import config from '../../rolldown.config.ts'
import { type SizeTree, sizeTreeGrower } from '../../src/core/binary/size-tree.ts'
import type { Report } from '../../src/core/report/report.ts'
import { renderPage } from '../../src/render/html/page.ts'

/** A Chromium that is installed; undefined: there is none, or CHROMIUM names none. */
export const executablePath = [
  process.env.CHROMIUM ?? '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
].find((path) => existsSync(path))

/** The script as src/ has it now, not as dist/ had it at the last build. */
async function pageScript(): Promise<string> {
  const [, page] = config
  if (page === undefined || Array.isArray(page.output)) throw new Error('rolldown.config.ts has no page')
  await using bundle = await rolldown(page)
  const { output } = await bundle.generate(page.output)
  return output[0].code
}

export interface Pages extends AsyncDisposable {
  readonly browser: Browser
  /** Writes the report's page to disk; returns its file: URL. */
  readonly write: (name: string, report: Report, trees: readonly SizeTree[]) => Promise<string>
}

export async function openPages(): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'report-html-'))
  const text = await pageScript()
  const script = { text, sha256: createHash('sha256').update(text).digest('base64') }
  // The sandbox takes privileges that containers do not give.
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  return {
    browser,
    write: async (name, report, trees) => {
      const path = join(folder, `${name}.html`)
      await writeFile(path, renderPage(report, trees, script))
      return pathToFileURL(path).href
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Opens a page and waits until all is drawn. `complaints` is what the browser says against it. */
export async function visit(page: Page, url: string): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(`it asks for ${request.url()}`)
  })
  await page.goto(url)
  await page.waitForSelector('html.drawn', { state: 'attached' })
  return complaints
}

/** A tree of 10,000 modules, packages and symbols for the first cell of a report, the last module new in head. */
export function largeTree({ cells: [cell] }: Report): SizeTree {
  if (cell?.base === undefined || cell.head === undefined) throw new Error('both sides of the first cell are needed')
  const grower = sizeTreeGrower()
  for (let module = 0; module < 90; module++) {
    for (let path = 0; path < 10; path++) {
      for (let symbol = 0; symbol < 10; symbol++) {
        const owner = `github.com/owner/module${module}`
        const way = [owner, `${owner}/package${path}`, `(*Type${symbol}[int]).Method${symbol}`]
        const bytes = 10 * (90 - module) + 3 * path + symbol + 1
        if (module < 89) grower.add('base', way, bytes)
        grower.add('head', way, bytes)
      }
    }
  }
  const { base, head } = grower.root()
  grower.add('base', ['of no package', 'debug information'], cell.base.size - base)
  grower.add('head', ['of no package', 'debug information'], cell.head.size - head)
  const { program, flagSet, platform } = cell
  return { program, flagSet, platform, root: grower.root() }
}
