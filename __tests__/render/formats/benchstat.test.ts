import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { promisify } from 'node:util'
import type { MetricId } from '../../../src/core/metric.ts'
import { renderBenchmarks } from '../../../src/render/formats/benchmarks.ts'
import { moduleFolder } from '../../go/module-folder.ts'
import { reports } from '../reports.ts'

const run = promisify(execFile)
const benchstat = 'golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da'

/** The real one: from the module cache, else from the proxy; undefined where it cannot be had. */
async function installed(folder: string): Promise<string | undefined> {
  for (const proxy of [{ GOPROXY: 'off' }, {}]) {
    const env = { ...process.env, GOFLAGS: '', GOWORK: 'off', GOBIN: folder, ...proxy }
    try {
      await run('go', ['install', benchstat], { cwd: folder, env, timeout: 90_000 })
      return join(folder, 'benchstat')
    } catch {
      // Tried with the next one.
    }
  }
  return undefined
}

it('benchstat finds the same medians in benchmarks.txt, and puts base and head side by side', async (t) => {
  await using folder = await moduleFolder()
  const program = await installed(folder.path)
  if (program === undefined) return t.skip('benchstat cannot be had')
  const report = reports.growth ?? assert.fail()
  const file = join(folder.path, 'benchmarks.txt')
  await writeFile(file, renderBenchmarks(report))
  const { stdout } = await run(program, ['-col', 'side', '-format', 'csv', file], { cwd: folder.path })

  const found: Record<string, readonly (number | undefined)[]> = {}
  let unit = ''
  for (const [name = '', base = '', , head = ''] of stdout.split('\n').map((line) => line.split(','))) {
    if (name === '' && /-(sec|B|count)$/.test(base)) unit = base
    else if (name.includes('/flags=')) found[`${name} ${unit}`] = [Number(base), Number(head)]
  }
  const units: Partial<Record<MetricId, string>> = {
    size: 'B',
    'cold-start': 'sec',
    'peak-rss': 'B',
    'page-faults': 'count',
  }
  let compared = 0
  for (const { program: name, flagSet, metrics } of report.cells) {
    for (const [id, suffix] of Object.entries(units)) {
      const { base, head } = metrics[id as MetricId] ?? {}
      if (base === undefined || head === undefined || base.values.length + head.values.length === 0) continue
      const key = `${name.charAt(0).toUpperCase()}${name.slice(1)}/flags=${flagSet} ${id}-${suffix}`
      const [before = Number.NaN, after = Number.NaN] = found[key] ?? []
      assert.ok(Math.abs(before / base.center - 1) < 1e-9, `${key}: ${before} is not ${base.center}`)
      assert.ok(Math.abs(after / head.center - 1) < 1e-9, `${key}: ${after} is not ${head.center}`)
      compared++
    }
  }
  assert.ok(compared >= 8, `${compared}`)
})
