import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { executablePath } from '../../__tests__/browser/page.ts'
import { type Bench, run } from './bench.ts'
import { atMost, type Figure, seconds } from './figure.ts'
import type { Made } from './page-made.ts'
import { compiledProbe } from './probe.ts'

const versions = ['v2.11.8', 'v2.11.9'] as const

/** report.html of a program of 60 MB: how long it takes to make and to open, and how large it is. */
export async function page(bench: Bench, rounds: number): Promise<Figure[]> {
  const probe = await compiledProbe(bench)
  const into = join(bench.temporary, 'page')
  await mkdir(into)
  const files: string[] = []
  for (const version of versions) {
    bench.say(`caddy ${version}: building it, stripped`)
    const package_ = `github.com/caddyserver/caddy/v2/cmd/caddy@${version}`
    await run(bench, 'go', ['install', '-ldflags=-s -w', package_], { env: { ...bench.env, GOBIN: into } })
    files.push(join(into, version))
    await rename(join(into, 'caddy'), join(into, version))
  }
  const path = join(into, 'report.html')
  const made: Made[] = []
  for (let round = 0; round < rounds; round++) {
    bench.say(`caddy's page: making it, round ${round + 1} of ${rounds}`)
    // A process of its own each time: a run makes one page, with code that nothing has warmed up.
    const script = join(import.meta.dirname, 'page-made.ts')
    const { stdout } = await run(bench, process.execPath, [script, probe.path, join(bench.dist, '..'), path, ...files])
    made.push(JSON.parse(stdout) as Made)
  }
  const [first] = made
  const of =
    first === undefined
      ? ''
      : `${(first.size / 1e6).toFixed(0)} MB, ${first.symbols} symbols, ${first.nodes} of them and of packages on the page`
  return [
    atMost('report.html of caddy, stripped: made', {
      values: made.map(({ seconds }) => seconds),
      limit: 1,
      format: seconds,
      besides: of,
    }),
    atMost('its size', {
      values: made.slice(0, 1).map(({ bytes }) => bytes),
      limit: 2e6,
      format: (bytes) => `${(bytes / 1e6).toFixed(2)} MB`,
      besides: '8 cells of 200 pairs of runs',
    }),
    ...(await opened(bench, pathToFileURL(path).href, rounds)),
  ]
}

/** From the order to open it until everything is drawn, in a browser that was just started. */
async function opened(bench: Bench, url: string, rounds: number): Promise<Figure[]> {
  const what = 'it opened in Chromium, until all charts are drawn'
  if (executablePath === undefined) {
    return [{ what, limit: 'at most 1.00 s', found: '', verdict: 'not run: there is no Chromium', besides: '' }]
  }
  const values: number[] = []
  let version = ''
  for (let round = 0; round < rounds; round++) {
    bench.say(`caddy's page: opening it, round ${round + 1} of ${rounds}`)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      version = browser.version()
      const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } })
      const began = performance.now()
      await tab.goto(url)
      await tab.waitForSelector('html.drawn', { state: 'attached' })
      values.push((performance.now() - began) / 1000)
    } finally {
      await browser.close()
    }
  }
  return [atMost(what, { values, limit: 1, format: seconds, besides: `Chromium ${version}` })]
}
