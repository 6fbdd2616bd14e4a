import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bench, moduleFolder, run } from './bench.ts'
import { atMost, type Figure, seconds } from './figure.ts'

// What GitHub would bill for a pull request: the bundled action in a job on a real runner (act), with the caches that its
// runs leave there, on a program of 30 MB whose next release raises most of its dependencies.

const module = 'github.com/prometheus/blackbox_exporter'
const [release, next] = ['v0.27.0', 'v0.28.0']

/** ubuntu-24.04 and ubuntu-24.04-arm. */
const jobs = 2
/** Of each job, in seconds, besides the action: its start, the checkout, and setting Go up, which act has already. Assumed. */
const around = 20

const config = `programs:
  - name: blackbox_exporter
    package: .
    run: { args: [--version], ready: { exit: 0 } }
`

type Files = Readonly<Record<string, string>>

export async function billedMinutes(bench: Bench): Promise<Figure[]> {
  const act = join(import.meta.dirname, '..', '..', '__tests__', 'act')
  await run(bench, 'npm', ['ci', '--prefix', act, '--no-audit', '--no-fund'])
  const { base, inFixedFolder, startBench } = await import('../../__tests__/act/bench.ts')
  // Also on a push: that of the default branch leaves Go's cache for the pull requests after it.
  const workflow = Object.fromEntries(
    Object.entries({ ...base, ...inFixedFolder })
      .filter(([path]) => path.startsWith('.github/workflows/'))
      .map(([path, text]) => [path, text.replace('on: pull_request', 'on: [pull_request, push]')]),
  )
  const [before, after] = [await filesOf(bench, release), await filesOf(bench, next)]
  const main = `${before['main.go']}\nvar benchText = "a line more"\n\nfunc init() { _ = len(benchText) }\n`

  const timed = async (
    what: string,
    push: () => Promise<{ exitCode: number | null; log: string; seconds: number }>,
  ) => {
    bench.say(`Billed minutes: ${what}`)
    const finished = await push()
    if (finished.exitCode !== 0) throw new Error(`${what}: exit code ${finished.exitCode}\n${finished.log}`)
    return finished.seconds
  }
  const start = () =>
    startBench({ ...before, ...workflow, '.github/binary-budget.yml': config }, { ownBuildCache: true })
  await using code = await start()
  const first = await timed('nothing in any cache', () => code.push({ 'main.go': main }, { opened: true }))
  await timed('a push to the default branch', () => code.merging('push'))
  const again = await timed('warm caches', () => code.push({ 'main.go': main.replace('more', 'more, or two') }))
  const bump = await timed('a release that raises most dependencies', () => code.push(after))
  await using words = await start()
  const documentation = await timed('documentation only', () =>
    words.push({ 'README.md': `${before['README.md']}\nOne more sentence.\n` }, { opened: true }),
  )
  return [
    minutes('a change of code, caches warm', again, 2),
    minutes('a release that raises most dependencies, after it', bump, 6),
    minutes('the first pull request of all, nothing in any cache', first, 6),
    atMost('documentation only: the run of the action, on each runner', {
      values: [documentation],
      limit: 20,
      format: seconds,
    }),
  ]
}

/** Every job's time is rounded up to a whole minute: https://docs.github.com/en/billing/concepts/product-billing/github-actions */
function minutes(what: string, taken: number, limit: number): Figure {
  return atMost(`${what}: billed minutes, both runners together`, {
    values: [jobs * Math.ceil((taken + around) / 60)],
    limit,
    format: (value) => `${value}`,
    besides: `the action ${seconds(taken)}, besides it ${around} s assumed`,
  })
}

/** The files of a version that are text; no test reads them here. */
async function filesOf(bench: Bench, version: string): Promise<Files> {
  const folder = await moduleFolder(bench, `${module}@${version}`)
  await run(bench, 'go', ['mod', 'download'], { cwd: folder })
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const wanted = all.filter(
    (entry) => entry.isFile() && !/_test\.go$/.test(entry.name) && !/testdata|\.github/.test(entry.parentPath),
  )
  return Object.fromEntries(
    await Promise.all(
      wanted.map(async ({ name, parentPath }): Promise<[string, string]> => {
        const path = join(parentPath, name)
        return [path.slice(folder.length + 1), await readFile(path, 'utf8')]
      }),
    ),
  )
}
