// A whole run on a machine whose go command says that it is another system's, so that its programs are built for that.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { app, config, larger, quick, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const go = execFileSync('sh', ['-c', 'command -v go'], { encoding: 'utf8' }).trim()

/** A go command in a folder of its own, for which the host is that system. */
async function goOf(around: string, host: string): Promise<string> {
  const [os = '', arch = ''] = host.split('/')
  const bin = join(around, 'bin')
  await mkdir(bin)
  const answers = `s/"GOHOSTOS": "[a-z]*"/"GOHOSTOS": "${os}"/; s/"GOHOSTARCH": "[a-z0-9]*"/"GOHOSTARCH": "${arch}"/`
  const script = `#!/bin/sh\ncase "$1 $2" in\n'env -json') '${go}' "$@" | sed '${answers}' ;;\n*) exec '${go}' "$@" ;;\nesac\n`
  await writeFile(join(bin, 'go'), script, { mode: 0o755 })
  return `${bin}:${process.env.PATH}`
}

describe('on a system where nothing is measured programs are built and sized', { concurrency: 2 }, () => {
  for (const host of ['windows/amd64', 'darwin/arm64']) {
    const settings = `${quick}budgets:
  - { metric: cold-start, max: 1ns }
  - { metric: size, max: 64MB }
`
    it(host, async () => {
      await using repository = await repositoryOf([app(says('small'), { [config]: settings }), app(larger(300_000))])
      const env = { PATH: await goOf(repository.around, host) }
      const {
        exitCode,
        stderr,
        report: found,
        comment,
      } = await report(repository, { args: ['--flag-set', 'default'], env })
      assert.match(stderr, /^Plan: 1 row .* nothing is started\.$/m)
      const cell = cellIn(found, { program: 'app', platform: host })
      assert.equal(cell.metrics.size?.decision, 'grew')
      const reason = { kind: 'other-system', host } as const
      for (const id of ['cold-start', 'peak-rss'] as const) {
        assert.deepEqual(cell.metrics[id], { decision: 'not-measured', reason })
      }
      assert.match(comment, /^Not judged: cold start of app, .*: not measured on this system/m)
      const verdicts = found.budgets.map(({ metric, verdict, reason }) => ({
        metric,
        verdict,
        ...(reason && { reason }),
      }))
      assert.deepEqual(verdicts, [
        { metric: 'cold-start', verdict: 'not-measured', reason },
        { metric: 'size', verdict: 'within' },
      ])
      assert.deepEqual([exitCode, found.verdict], [0, 'pass'])
    })
  }
})
