import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cleanupList } from '../../src/core/cleanup.ts'

describe('what is undone when a run is interrupted', () => {
  it('goes newest first, leaves out what has been undone already, and happens once', async () => {
    const done: string[] = []
    const cleanup = cleanupList()
    const undo = (name: string) => cleanup.add(async () => void done.push(name))
    undo('first')
    const forget = undo('second')
    undo('third')
    forget()
    await cleanup.run()
    await cleanup.run()
    assert.deepEqual(done, ['third', 'first'])
  })

  it('goes on after a failure, and tells of it', async () => {
    const done: string[] = []
    const cleanup = cleanupList()
    cleanup.add(async () => void done.push('first'))
    const failure = new Error('full disk')
    cleanup.add(() => Promise.reject(failure))
    assert.deepEqual(await cleanup.run(), [failure])
    assert.deepEqual(done, ['first'])
  })
})
