import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readHistory } from '../../src/core/history/history.ts'
import { trendOf } from '../../src/core/history/trend.ts'
import { readBranchFile } from '../../src/git/history-branch.ts'
import { openRepository } from '../../src/git/repository.ts'
import { createExec } from '../../src/system/exec.ts'
import type { Bench } from './bench.ts'
import { atMost, type Figure, milliseconds, spread } from './figure.ts'

const commits = 5_000
const cells = 8

/** From the branch on a server on the same disk to the trend of a report: fetched, read line by line, steps found. */
export async function historyLoad(bench: Bench, rounds: number): Promise<Figure[]> {
  bench.say(`A history of ${commits} commits, ${rounds} rounds`)
  const folder = join(bench.temporary, 'history')
  const server = await serverWith(folder, `${lines().join('\n')}\n`)
  const times = { all: [] as number[], fetched: [] as number[], read: [] as number[] }
  const env = { PATH: process.env.PATH ?? '', HOME: folder }
  const repository = await openRepository({ exec: createExec(), env, dir: join(folder, 'clone') })
  if (repository === undefined) throw new Error(`no clone of ${server}`)
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const into = join(folder, `round-${round}`)
    const found = await readBranchFile({ repository, branch: 'history', file: 'history.jsonl', folder: into })
    if (found.kind === 'failed') throw new Error(JSON.stringify(found.problem))
    const fetched = performance.now()
    const history = readHistory(found.content.toString())
    const trend = trendOf(history, { branch: 'history', releases: new Map() })
    const ended = performance.now()
    if (history.lines.length !== commits * cells || trend.series.length !== cells * 4)
      throw new Error('not all was read')
    times.fetched.push((fetched - began) / 1000)
    times.read.push((ended - fetched) / 1000)
    times.all.push((ended - began) / 1000)
  }
  const parts = `fetching ${spread(times.fetched, milliseconds)}, reading ${spread(times.read, milliseconds)}`
  const what = `a history of ${commits.toLocaleString('en-US')} commits × ${cells} rows, from its branch to the trend in a report`
  return [atMost(what, { values: times.all, limit: 1, format: milliseconds, besides: parts })]
}

/** Lines as pushes write them, with a step near the end. */
function lines(): string[] {
  return Array.from({ length: commits * cells }, (_, index) => {
    const [commit, cell] = [Math.floor(index / cells), index % cells]
    const late = commit > commits - 40
    const size = 8_000_000 + cell * 100_000 + commit * 37 + (late ? 200_000 : 0)
    const start = 0.008 * (1 + (0.05 * ((commit * 7_919 + cell * 31) % 97)) / 97) * (late ? 1.1 : 1)
    const around = (center: number) => [center, center * 0.99, center * 1.01]
    return JSON.stringify({
      version: 1,
      commit: commit.toString(16).padStart(40, '0'),
      time: new Date(1.6e12 + commit * 3.6e6).toISOString(),
      program: `server-${cell >> 1}`,
      flagSet: cell % 2 === 0 ? 'default' : 'stripped',
      platform: 'linux/amd64',
      go: 'go1.26.8',
      cpu: 'AMD EPYC 7763 64-Core Processor',
      metrics: {
        size,
        'content-size': size - 2_000,
        'loadable-size': Math.round(size * 0.7),
        'compressed-size': size >> 1,
        'zstd-size': size >> 1,
        'cold-start': around(start),
        'peak-rss': around(2e7),
        'page-faults': around(900),
        'mapped-areas': around(30),
      },
    })
  })
}

/** A bare repository with the branch, and a clone of it. */
async function serverWith(folder: string, text: string): Promise<string> {
  const server = join(folder, 'server')
  await mkdir(server, { recursive: true })
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
  const git = (cwd: string, ...args: string[]) => execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' })
  git(server, 'init', '--quiet', '--initial-branch=history')
  await writeFile(join(server, 'history.jsonl'), text)
  git(server, 'add', '.')
  git(server, 'commit', '--quiet', '--message=Results')
  // As servers keep what was pushed to them.
  git(server, 'repack', '-a', '-d', '--quiet')
  git(folder, 'clone', '--quiet', `file://${server}`, 'clone')
  return server
}
