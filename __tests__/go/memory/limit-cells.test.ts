import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Exec } from '../../../src/core/exec.ts'
import type { UnderLimit } from '../../../src/core/memory/under-limit.ts'
import type { Progress } from '../../../src/core/progress.ts'
import type { StartRequest, StartResult } from '../../../src/core/start/probe-protocol.ts'
import { limitCells } from '../../../src/go/memory/limit-cells.ts'
import type { CellToStart } from '../../../src/go/start/startable.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { moduleFolder } from '../module-folder.ts'

const mebi = 2 ** 20
const progress: Progress = { phase: (_, work) => work(), step: () => {}, advance: () => {}, say: () => {}, phases: [] }

interface Asked {
  /** Bytes that base and head need. */
  readonly needs: { readonly base?: number; readonly head: number }
  readonly env?: Readonly<Record<string, string>>
  readonly limit?: number
  /** Seconds until the deadline; a start takes one. */
  readonly time?: number
  /** What else is to be said of a start. */
  readonly rest?: (request: StartRequest) => Partial<StartResult>
}

/** A cell on a machine where a program is ready if it has what it needs, or else killed. */
async function limited({ needs, env = {}, limit, time = 10_000, rest }: Asked) {
  await using folder = await moduleFolder({ base: 'of base', head: 'of head' })
  const requests: StartRequest[] = []
  let clock = 0
  const exec: Exec = async (command, args, { stdin = '', onLine }) => {
    assert.deepEqual([command, ...args], ['through', 'probe', 'start'])
    for (const line of stdin.trim().split('\n')) {
      const request = JSON.parse(line) as StartRequest
      requests.push(request)
      clock++
      const side = request.path.includes('-base-') ? 'base' : 'head'
      const enough = (request.memory_limit_bytes ?? 0) >= (needs[side] ?? 0)
      const result: StartResult = {
        id: request.id,
        outcome: enough ? 'ready' : 'crashed',
        ...(!enough && { reason: 'killed by the kernel' }),
        at_ns: 0,
        pinned: false,
        blocks_read: 4000,
        group_peak_bytes: needs[side] ?? 0,
        peak_rss_bytes: 5_000_000,
        oom_kills: enough ? 0 : 1,
        ...rest?.(request),
      }
      onLine?.(JSON.stringify(result))
    }
    return { exitCode: 0, stdout: '', stderr: '' }
  }
  const run = { args: [], env: {}, ready: { kind: 'exit', code: 0 }, timeout: 5 } as const
  const side = (name: 'base' | 'head') => ({ path: join(folder.path, name), dir: '/', run, env })
  const cell: CellToStart = {
    program: 'app',
    flagSet: 'default',
    platform: 'linux/amd64',
    ...(needs.base !== undefined && { base: side('base') }),
    head: side('head'),
  }
  const control = {
    kind: 'limiting',
    version: 2,
    probe: { path: 'probe', env: {}, dir: '/', through: ['through'] },
  } as const
  const into = join(folder.path, 'limited')
  const options = { exec, control, progress, now: () => clock, deadline: time, into, ...(limit && { limit }) }
  const [found] = (await limitCells(options, [cell])).values()
  assert.ok(found?.kind === 'measured')
  return { found, requests }
}

type Measured = UnderLimit & { readonly kind: 'measured' }
const smallest = ({ head }: Measured) =>
  head?.minMemory.kind === 'found' ? head.minMemory.bytes / mebi : head && reasonText(head.minMemory.reason)

describe('starts under memory limits', () => {
  it('find what each side needs, with GOMEMLIMIT at 90 % of each limit beside', async () => {
    const { found, requests } = await limited({ needs: { base: 20 * mebi, head: 30 * mebi } })
    assert.deepEqual(found.base?.minMemory, { kind: 'found', bytes: 20 * mebi })
    assert.deepEqual(found.head?.minMemory, { kind: 'found', bytes: 30 * mebi })
    assert.deepEqual(found.head?.withGomemlimit, { kind: 'found', bytes: 30 * mebi })
    assert.equal(found.head?.atLimit, undefined)
    for (const { env, memory_limit_bytes = 0, purpose } of requests) {
      assert.equal(purpose, 'cold')
      if (env.GOMEMLIMIT !== undefined) assert.equal(Number(env.GOMEMLIMIT), Math.floor(memory_limit_bytes * 0.9))
    }
    assert.ok(requests.some(({ env }) => env.GOMEMLIMIT !== undefined))
    // The first start of each side has all memory; what it reads bounds what the others may.
    assert.deepEqual(
      requests.map(({ most_read_bytes }) => most_read_bytes).filter((most) => most !== 64 * mebi),
      [undefined, undefined],
    )
  })

  it('leave a GOMEMLIMIT of the program’s own alone', async () => {
    const { found, requests } = await limited({ needs: { head: 20 * mebi }, env: { GOMEMLIMIT: '10MiB' } })
    assert.deepEqual([smallest(found), found.head?.withGomemlimit], [20, undefined])
    assert.ok(requests.every(({ env }) => env.GOMEMLIMIT === '10MiB'))
  })

  it('are made three times under the limit that is asked for', async () => {
    const { found } = await limited({ needs: { base: 20 * mebi, head: 40 * mebi }, limit: 32 * mebi })
    assert.deepEqual(found.base?.atLimit, { starts: 3, ready: 3, peakRss: 5_000_000, oomKills: 0 })
    assert.deepEqual(found.head?.atLimit, {
      starts: 3,
      ready: 0,
      reason: { kind: 'start-failed', outcome: 'crashed', said: 'killed by the kernel' },
      oomKills: 3,
    })
  })

  it('count as not ready when something of the program was killed, though its first process was ready', async () => {
    const { found } = await limited({
      needs: { head: 10 * mebi },
      rest: ({ memory_limit_bytes = 0 }) => (memory_limit_bytes < 15 * mebi ? { oom_kills: 1 } : {}),
    })
    assert.equal(smallest(found), 15)
  })

  const none: readonly { readonly name: string; readonly asked: Partial<Asked>; readonly said: RegExp }[] = [
    {
      name: 'the program does not start without a limit either',
      asked: {
        rest: () => ({ outcome: 'wrong-exit', reason: 'exit code 3 instead of 0', stderr_tail: 'no database' }),
      },
      said: /^1 of 1 starts of head failed: exit code 3 instead of 0 \(its last words: no database\)$/,
    },
    {
      name: 'the file stays in memory',
      asked: { rest: () => ({ blocks_read: 0 }) },
      said: /^the kernel kept the file in memory in 1 of 1 starts/,
    },
    {
      name: 'the time is over before',
      asked: { time: -1 },
      said: /^the search for it was not over when measure.time was/,
    },
    { name: 'the time is over meanwhile', asked: { time: 5 }, said: /^the search for it was not over when/ },
  ]
  for (const { name, asked, said } of none) {
    it(`tell why there is no figure: ${name}`, async () => {
      const { found, requests } = await limited({ needs: { head: 20 * mebi }, limit: 32 * mebi, ...asked })
      assert.match(String(smallest(found)), said)
      assert.ok(requests.length <= 10, `${requests.length} starts`)
    })
  }
})
