import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Cell } from '../../../src/core/cell/cell.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import type { Exec } from '../../../src/core/exec.ts'
import type { Progress } from '../../../src/core/progress.ts'
import type { StartRequest } from '../../../src/core/start/probe-protocol.ts'
import type { Probe } from '../../../src/go/probe.ts'
import type { CellToStart } from '../../../src/go/start/startable.ts'
import { traceInits } from '../../../src/go/start/trace-inits.ts'
import { createExec } from '../../../src/system/exec.ts'
import { compiledProbe } from '../compiled-probe.ts'
import { env, gomod, main, moduleFolder } from '../module-folder.ts'

const progress: Progress = { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] }
const probe: Probe = { path: 'probe', env: {}, dir: '/' }
const run: NonNullable<CellToStart['head']>['run'] = { args: [], env: {}, ready: { kind: 'exit', code: 0 }, timeout: 5 }

/** A cell that took these seconds to start, and its files. */
function cell(program: string, flagSet: string, seconds: number, decision: Comparison['decision']): Cell {
  const sample = { center: seconds, lo: seconds, hi: seconds, values: [] }
  const metrics = { 'cold-start': { base: sample, head: sample, decision } }
  return { program, flagSet, platform: 'linux/amd64', sameness: 'different', metrics, causes: [] }
}

function startable({ program, flagSet, platform }: Cell, files = { base: 'base', head: 'head' }): CellToStart {
  const side = (path: string) => ({ path, dir: '/', run, env: { GODEBUG: 'http2client=0' } })
  return { program, flagSet, platform, base: side(files.base), head: side(files.head) }
}

describe('tracing', () => {
  /** A probe whose head initializes x in 2 ms, and its base in 1 ms. */
  function stubbed(outcome = 'ready') {
    const asked: StartRequest[] = []
    const exec: Exec = async (_, __, { stdin = '', onLine }) => {
      for (const line of stdin.trim().split('\n')) {
        const request = JSON.parse(line) as StartRequest
        asked.push(request)
        const stderr_tail = `init x @0 ms, ${request.path === 'head' ? 2 : 1} ms clock, 8 bytes, 1 allocs\n`
        onLine?.(JSON.stringify({ id: request.id, outcome, stderr_tail }))
      }
      return { exitCode: 0, stdout: '', stderr: '' }
    }
    return { asked, exec }
  }

  const cases: readonly {
    readonly name: string
    readonly cells: readonly Cell[]
    /** Programs and flag sets with a reason. */
    readonly explained: readonly string[]
    readonly starts: number
    readonly outcome?: string
  }[] = [
    {
      name: 'explains the first changed row of each program',
      cells: [
        cell('a', 'default', 0.001, 'unchanged'),
        cell('a', 'pie', 0.001, 'grew'),
        cell('a', 'stripped', 0.001, 'grew'),
        cell('b', 'default', 0.001, 'shrank'),
      ],
      explained: ['a pie', 'b default'],
      starts: 28,
    },
    {
      name: 'starts nothing where nothing changed',
      cells: [cell('a', 'default', 1, 'unchanged')],
      explained: [],
      starts: 0,
    },
    {
      name: 'takes a few seconds at most',
      cells: [cell('a', 'default', 0.4, 'grew'), cell('b', 'default', 0.4, 'grew'), cell('c', 'default', 0.1, 'grew')],
      explained: ['a default', 'c default'],
      starts: 28,
    },
    {
      name: 'says nothing of a program that fails under it',
      cells: [cell('a', 'default', 0.001, 'grew')],
      explained: [],
      starts: 14,
      outcome: 'wrong-exit',
    },
  ]
  for (const { name, cells, explained, starts, outcome } of cases) {
    it(name, async () => {
      const { asked, exec } = stubbed(outcome)
      const traced = await traceInits(
        { exec, probe, progress, seed: 1 },
        cells,
        cells.map((one) => startable(one)),
      )
      const found = traced.filter(({ inits }) => inits !== undefined)
      assert.deepEqual(
        found.map(({ program, flagSet }) => `${program} ${flagSet}`),
        explained,
      )
      for (const { inits } of found)
        assert.deepEqual(
          inits?.map(({ delta }) => delta),
          [0.001],
        )
      assert.equal(asked.length, starts)
      assert.deepEqual(
        traced.map(({ inits: _, ...rest }) => rest),
        cells,
      )
    })
  }

  it('lets base and head take turns, with what the program has of GODEBUG kept', async () => {
    const { asked, exec } = stubbed()
    const one = cell('a', 'default', 0.001, 'grew')
    await traceInits({ exec, probe, progress, seed: 1, cpu: 1 }, [one], [startable(one)])
    for (let at = 0; at < asked.length; at += 2) {
      assert.deepEqual(
        asked
          .slice(at, at + 2)
          .map(({ path }) => path)
          .sort(),
        ['base', 'head'],
      )
    }
    const [first] = asked
    assert.equal(first?.env.GODEBUG, 'http2client=0,inittrace=1')
    assert.deepEqual([first.purpose, first.cpu], ['trace', 1])
  })

  it('names the package of a real program that takes longer', { skip: process.platform !== 'linux' }, async () => {
    const slow = 'package slow\n\nimport "time"\n\nfunc init() { time.Sleep(delay) }\n'
    await using module = await moduleFolder({
      'go.mod': gomod('example.com/app'),
      'main.go': main('', 'import _ "example.com/app/slow.v2"'),
      'slow.v2/slow.go': slow,
      'slow.v2/base.go': '//go:build !head\n\npackage slow\n\nconst delay = 0\n',
      'slow.v2/head.go': '//go:build head\n\npackage slow\n\nconst delay = 30_000_000\n',
    })
    const exec = createExec()
    const files = { base: join(module.path, 'base'), head: join(module.path, 'head') }
    for (const side of ['base', 'head'] as const) {
      const built = await exec('go', ['build', '-tags', side, '-o', files[side], '.'], { cwd: module.path, env })
      assert.equal(built.exitCode, 0, built.stderr)
    }
    const compiled = await compiledProbe()
    const one = cell('app', 'default', 0.03, 'grew')
    const [traced] = await traceInits({ exec, probe: compiled, progress, seed: 1 }, [one], [startable(one, files)])
    assert.equal(traced?.inits?.[0]?.package, 'example.com/app/slow.v2')
  })
})
