import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Exec } from '../../src/core/exec.ts'
import { traced } from '../../src/system/trace.ts'

describe('with RUNNER_DEBUG a command', () => {
  const said: string[] = []
  let time = 0
  const exec: Exec = async (command) => {
    time += 1.5
    if (command === 'missing') throw new Error('none')
    return { exitCode: 3, stdout: 'secret output', stderr: '' }
  }
  const run = traced(
    exec,
    (line) => said.push(line),
    () => time,
  )

  it('is told as it can be pasted, with its folder, ending and time, but without environment and input', async () => {
    const options = { cwd: '/src', env: { TOKEN: 'secret' }, stdin: 'secret' }
    const result = await run('go', ['build', '-ldflags=-s -w', "it's"], options)
    assert.deepEqual(result, { exitCode: 3, stdout: 'secret output', stderr: '' })
    assert.deepEqual(said.splice(0), [`go build '-ldflags=-s -w' 'it'\\''s' (in /src; exit code 3, 1.50 s)`])
  })

  it('is told when it could not be run, and its error goes on', async () => {
    await assert.rejects(run('missing', [], { cwd: '/src', env: {} }), /^Error: none$/)
    assert.deepEqual(said.splice(0), ['missing (in /src; not run to its end, 1.50 s)'])
  })
})
