import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createProgress, type ProgressOutput } from '../../src/system/progress.ts'

/** Progress with a clock of the test's own, in milliseconds, and what it wrote. */
function recorded(kind: 'pipe' | 'terminal' | 'runner') {
  const written: string[] = []
  const clock = { now: 0 }
  const output: ProgressOutput = {
    write: (text) => written.push(text),
    ...(kind === 'terminal' && { columns: 60 }),
    ...(kind === 'runner' && {
      startGroup: (title: string) => written.push(`::group::${title}\n`),
      endGroup: () => written.push('::endgroup::\n'),
    }),
  }
  return { progress: createProgress(output, () => clock.now), clock, text: () => written.join('') }
}

describe('progress', () => {
  it('is a line for each phase, and for each step with its seconds', async () => {
    const { progress, clock, text } = recorded('pipe')
    const result = await progress.phase('Build', async () => {
      clock.now += 1_500
      progress.step('one')
      clock.now += 250
      progress.step('two')
      return 'built'
    })
    assert.equal(result, 'built')
    assert.equal(text(), 'Build\n    1.5 s  one\n    0.3 s  two\n')
    assert.deepEqual(progress.phases, [{ name: 'Build', seconds: 1.75 }])
  })

  it('is a group on a runner, which is closed when the phase fails too, and told from outside how long it took', async () => {
    const { progress, clock, text } = recorded('runner')
    const failing = progress.phase('Build', async () => {
      clock.now += 2_000
      throw new Error('no')
    })
    await assert.rejects(failing, /^Error: no$/)
    assert.equal(text(), '::group::Build\n::endgroup::\nBuild: 2.0 s\n')
    assert.deepEqual(progress.phases, [{ name: 'Build', seconds: 2 }])
  })

  it('without a terminal says every ten seconds how far it is', async () => {
    const { progress, clock, text } = recorded('pipe')
    await progress.phase('Measure', async () => {
      for (const done of [1, 2, 3, 4]) {
        clock.now += 6_000
        progress.advance(done, 8, `of ${done}`)
      }
    })
    assert.equal(text(), 'Measure\n  25 %  of 2, 36 s left\n  50 %  of 4, 24 s left\n')
  })

  it('on a terminal is a bar that the next line takes the place of', async () => {
    const { progress, text } = recorded('terminal')
    await progress.phase('Measure', async () => {
      progress.advance(1, 2, 'server')
      progress.step('done')
    })
    const bar = `${'█'.repeat(20)}${'░'.repeat(20)}`
    assert.equal(text(), `Measure\n\r\u001b[2K  ${bar} server\r\u001b[2K    0.0 s  done\n`)
  })

  it('keeps the bar to one line of the terminal, however long the text', async () => {
    const { progress, text } = recorded('terminal')
    await progress.phase('Measure', async () => progress.advance(0, 0, 'a'.repeat(100)))
    const lines = text().split('\r\u001b[2K')
    assert.ok((lines[1]?.length ?? 0) <= 60, lines[1])
    assert.equal(lines.at(-1), '')
  })

  it('says how long the phase still takes, by what is done or, where it is known, at most', async () => {
    const { progress, clock, text } = recorded('terminal')
    await progress.phase('Build', async () => {
      progress.advance(0, 4, 'a')
      clock.now += 30_000
      progress.advance(1, 4, 'b')
      progress.advance(1, 4, 'c', 12.3)
    })
    const [, first, second, third] = text().split('\r\u001b[2K')
    assert.match(first ?? '', /^ {2}░+ a$/)
    assert.match(second ?? '', /^ {2}█+░+ b, 1 min 30 s left$/)
    assert.match(third ?? '', /^ {2}█+░+ c, 13 s left$/)
  })

  it('closes with the whole time and that of each phase', async () => {
    const { progress, clock, text } = recorded('runner')
    for (const [title, milliseconds] of [
      ['Build', 2_000],
      ['Measure', 61_500],
    ] as const) {
      await progress.phase(title, async () => {
        clock.now += milliseconds
      })
    }
    clock.now += 500
    progress.finish()
    assert.match(text(), /\nTotal: 64\.0 s\n {4}2\.0 s {2}Build\n {3}61\.5 s {2}Measure\n$/)
  })

  it('lets no text of a repository begin a line, which on a runner could be a command', async () => {
    const { progress, text } = recorded('runner')
    await progress.phase('Build', async () => {
      progress.step('head: make\n::error::no\r\n  ::add-path::/tmp')
      progress.say('Plan\n::stop-commands::x')
    })
    const own = /^::(group|endgroup)::/
    const commands = text()
      .split(/[\r\n]+/)
      .filter((line) => line.trimStart().startsWith('::') && !own.test(line))
    assert.deepEqual(commands, [])
    assert.match(text(), /head: make ::error::no ::add-path::\/tmp\n/)
  })
})
