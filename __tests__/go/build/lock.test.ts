import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../../src/core/user-error.ts'
import { type LockOptions, takeLock } from '../../../src/go/build/lock.ts'
import { systemProcesses } from '../../../src/system/process-identity.ts'
import { sentenceOf } from '../../mistaken.ts'

const processes = await systemProcesses()

function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lock-'))
  const path = join(folder, 'lock')
  const messages: string[] = []
  return {
    folder,
    path,
    messages,
    take: (options: Partial<LockOptions> = {}) =>
      takeLock({ path, processes, wait: 0, interval: 0.01, onWait: (message) => messages.push(message), ...options }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}

/** Another program that lives until it is killed. */
async function other() {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  const end = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { owner: { pid: child.pid ?? 0, host: processes.self.host }, end }
}

describe('the lock of a link', () => {
  it('names its owner, and is gone when given back', async () => {
    using b = bench()
    const giveBack = await b.take()
    assert.equal(JSON.parse(readFileSync(b.path, 'utf8')).pid, process.pid)
    await giveBack()
    assert.deepEqual(readdirSync(b.folder), [])
  })

  it('of a live process is waited for, which is said once', async () => {
    using b = bench()
    const { owner, end } = await other()
    const theirs = await b.take({ processes: { ...processes, self: owner } })
    const taking = b.take({ wait: 30 })
    await setTimeout(50)
    await theirs()
    await (await taking)()
    await end()
    assert.deepEqual(b.messages, [
      `Waiting for another run (process ${owner.pid} on ${owner.host}) that builds this repository`,
    ])
  })

  it('of a live process is not waited for without end', async () => {
    using b = bench()
    const { owner, end } = await other()
    await b.take({ processes: { ...processes, self: owner } })
    await assert.rejects(
      b.take({ wait: 0.05 }),
      (error) => sentenceOf(error).includes(`process ${owner.pid}`) && sentenceOf(error).includes(b.path),
    )
    await end()
  })

  it('of a process that was killed is taken over', async () => {
    using b = bench()
    const { owner, end } = await other()
    await b.take({ processes: { ...processes, self: owner } })
    await end()
    await b.take()
    assert.equal(JSON.parse(readFileSync(b.path, 'utf8')).pid, process.pid)
    assert.deepEqual(b.messages, [])
  })

  it('of a process whose pid is another one’s by now is taken over', {
    skip: processes.self.started === undefined,
  }, async () => {
    using b = bench()
    await b.take({ processes: { ...processes, self: { ...processes.self, started: '1' } } })
    await b.take()
    assert.equal(JSON.parse(readFileSync(b.path, 'utf8')).started, processes.self.started)
  })

  it('of another machine counts as live', async () => {
    using b = bench()
    await b.take({ processes: { ...processes, self: { pid: process.pid, host: 'elsewhere' } } })
    await assert.rejects(b.take(), UserError)
  })

  it('that holds no owner is nobody’s', async () => {
    using b = bench()
    writeFileSync(b.path, 'half an own')
    await b.take()
    assert.equal(JSON.parse(readFileSync(b.path, 'utf8')).pid, process.pid)
  })

  it('that somebody else has taken meanwhile is not given back', async () => {
    using b = bench()
    const giveBack = await b.take()
    writeFileSync(b.path, '{"pid":1,"host":"elsewhere"}')
    await giveBack()
    assert.ok(existsSync(b.path))
  })

  it('of the dead goes to one of many that want it at once, then to the next', async () => {
    using b = bench()
    writeFileSync(b.path, JSON.stringify({ pid: 2 ** 22 + 1, host: processes.self.host }))
    let holders = 0
    let most = 0
    const run = async () => {
      const giveBack = await b.take({ wait: 30 })
      most = Math.max(most, ++holders)
      await setTimeout(5)
      holders--
      await giveBack()
    }
    await Promise.all(Array.from({ length: 12 }, run))
    assert.equal(most, 1)
    assert.deepEqual(readdirSync(b.folder), [])
  })
})
