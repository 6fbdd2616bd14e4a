import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { outsideOf, type Recorded } from './answers.ts'
import { writeStandIn } from './binaries.ts'
import type { Call } from './child-processes.ts'
import { placesIn } from './places.ts'

const probe = '0'.repeat(16)
const [one, two] = ['1'.repeat(16), '2'.repeat(16)]
const said = (stdout: string, milliseconds = 0) => ({ exitCode: 0, stdout, stderr: '', milliseconds })
const identify = (id: string) => `<probe> identify <file ${id}>\nin <folder>`
const start = (id: string) =>
  `probe start ${JSON.stringify({ program: `<file ${id}>`, purpose: 'time', pinned: true, dir: '<folder>', env: {} })}`

const recorded: Recorded = {
  binaries: { [probe]: { label: 'probe', compressed: {} }, [one]: { compressed: {} }, [two]: { compressed: {} } },
  answers: {
    [identify(one)]: [said('{"size":1}')],
    [identify(two)]: [said('{"size":2}')],
    [start(one)]: [said('{"wall_ns":11}', 5), said('{"wall_ns":12}', 5)],
    [start(two)]: [said('{"wall_ns":21}', 7), said('{"wall_ns":22}', 7)],
    'go env\nin <folder>': [said('A=1\n'), said('A=1\n')],
    'go list\nin <folder>': [said('first\n'), said('second\n')],
  },
}

/** A replay in which two programs lie where `name` says. */
function replayed(name: (id: string) => string) {
  const world = realpathSync(mkdtempSync(join(tmpdir(), 'answers-')))
  const files = { probe: join(world, 'cache', 'any-name'), one: join(world, name(one)), two: join(world, name(two)) }
  writeStandIn(files.probe, probe, { compressed: {} })
  for (const [path, id] of [
    [files.one, one],
    [files.two, two],
  ] as const)
    writeStandIn(path, id, { compressed: {} })
  mkdirSync(join(world, 'tmp'), { recursive: true })
  const machine = { clock: 0, computed: 0, stolen: 0 }
  const outside = outsideOf({ scenario: 'this', places: placesIn(world, '/package'), machine, recorded })
  const call = (command: string, args: readonly string[], stdin = ''): Call => ({
    command,
    args,
    cwd: world,
    env: {},
    stdin,
  })
  const text = async (...asked: Parameters<typeof call>) => (await outside.answer(call(...asked))).stdout
  const starts = (...paths: readonly string[]) => {
    const rest = { purpose: 'time', cpu: 1, dir: join(world, 'tmp'), env: { PATH: '/bin' } }
    return text(files.probe, ['start'], paths.map((path, id) => `${JSON.stringify({ id, path, ...rest })}\n`).join(''))
  }
  const remove = () => rmSync(world, { recursive: true })
  return { files, outside, text, starts, machine, [Symbol.dispose]: remove }
}

describe('a record answers', () => {
  it('a question about two files and two questions about one each, in any order and wherever the files lie', async () => {
    using here = replayed((id) => `tmp/base/${id}`)
    const { probe, one, two } = here.files
    assert.equal(await here.text(probe, ['identify', two, one]), '{"size":2}\n{"size":1}\n')
    using there = replayed((id) => `cache/other/${id.slice(0, 3)}/app`)
    assert.equal(await there.text(there.files.probe, ['identify', there.files.one]), '{"size":1}\n')
    assert.equal(await there.text(there.files.probe, ['identify', there.files.two]), '{"size":2}\n')
  })

  it('starts of each program in their own order, on a clock of what they took', async () => {
    using replay = replayed((id) => `tmp/${id}`)
    const { one, two } = replay.files
    assert.equal(
      await replay.starts(two, one, two),
      [
        '{"wall_ns":21,"id":0,"at_ns":0}',
        '{"wall_ns":11,"id":1,"at_ns":7000000}',
        '{"wall_ns":22,"id":2,"at_ns":12000000}',
        '',
      ].join('\n'),
    )
    assert.equal(await replay.starts(one), '{"wall_ns":12,"id":0,"at_ns":0}\n')
    assert.equal(replay.machine.clock, 24)
  })

  it('no more starts than were recorded', async () => {
    using replay = replayed((id) => `tmp/${id}`)
    const { one } = replay.files
    await assert.rejects(
      replay.starts(one, one, one),
      /this: there is no .* \(it was asked 2 times then, and now once more\):/,
    )
    assert.equal(replay.outside.missing.length, 1)
  })

  it('what was always the same any number of times, and what was not as often as it was', async () => {
    using replay = replayed((id) => `tmp/${id}`)
    for (let time = 0; time < 5; time++) assert.equal(await replay.text('go', ['env']), 'A=1\n')
    assert.deepEqual([await replay.text('go', ['list']), await replay.text('go', ['list'])], ['first\n', 'second\n'])
    await assert.rejects(replay.text('go', ['list']), /now once more/)
  })

  it('nothing else, and says what is like it', async () => {
    using replay = replayed((id) => `tmp/${id}`)
    await assert.rejects(
      replay.text('go', ['list', '-m']),
      /\(it was never asked\):\n {4}go list -m\n {4}in <folder>\nThe nearest questions with an answer:\n {4}go list\n {4}in <folder>\n/,
    )
  })
})
