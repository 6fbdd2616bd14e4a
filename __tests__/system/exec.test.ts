import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cleanupList } from '../../src/core/cleanup.ts'
import { CommandNotFound } from '../../src/core/exec.ts'
import { mistakeText } from '../../src/render/words/mistake-text.ts'
import { createExec } from '../../src/system/exec.ts'
import { moduleFolder } from '../go/module-folder.ts'

const exec = createExec()
const here = { cwd: import.meta.dirname, env: { PATH: process.env.PATH ?? '' } }

it('a failure is a result, with both outputs apart', async () => {
  const result = await exec('sh', ['-c', 'echo out; echo err >&2; exit 3'], here)
  assert.deepEqual(result, { exitCode: 3, stdout: 'out\n', stderr: 'err\n' })
})

it('a command that a signal ended has exit code -1', async () => {
  assert.equal((await exec('sh', ['-c', 'kill -KILL $$'], here)).exitCode, -1)
})

it('arguments arrive as they are', async () => {
  const args = ['a b', '', '"quoted"', "it's", '$HOME', '*', 'back\\slash']
  const { stdout } = await exec('printf', ['%s\\n', ...args], here)
  assert.equal(stdout, args.map((arg) => `${arg}\n`).join(''))
})

it('a command’s path may have blanks and quotes in it', async () => {
  await using folder = await moduleFolder()
  const path = `${folder.path}/a "b" c`
  await exec('cp', ['/bin/echo', path], here)
  assert.equal((await exec(path, ['x'], here)).stdout, 'x\n')
})

it('the environment is the one given and nothing else', async () => {
  const { stdout } = await exec('/usr/bin/env', [], { ...here, env: { ONLY: 'this' } })
  assert.equal(stdout, 'ONLY=this\n')
})

it('input is passed on, and its end is seen even if there is none', async () => {
  assert.equal((await exec('cat', [], { ...here, stdin: 'ä\nb' })).stdout, 'ä\nb')
  assert.equal((await exec('cat', [], here)).stdout, '')
})

it('a command that does not read its input is no error', async () => {
  assert.equal((await exec('true', [], { ...here, stdin: 'x'.repeat(5_000_000) })).exitCode, 0)
})

it('lines are heard of whole, in order, also a last one without its end', async () => {
  const lines: string[] = []
  const script = "printf 'a\\nb'; sleep 0.05; printf 'c\\n\\303'; sleep 0.05; printf '\\244'"
  const { stdout } = await exec('sh', ['-c', script], { ...here, onLine: (line) => lines.push(line) })
  assert.deepEqual(lines, ['a', 'bc', 'ä'])
  assert.equal(stdout, 'a\nbc\nä')
})

it('a large output is kept whole', async () => {
  const { stdout } = await exec('seq', ['1000000'], here)
  assert.equal(stdout.length, 6_888_896)
})

it('of standard error whose lines are listened to only the end is kept', async () => {
  let count = 0
  const { stderr } = await exec('sh', ['-c', 'seq 1000000 >&2'], { ...here, onErrorLine: () => count++ })
  assert.equal(count, 1_000_000)
  assert.ok(stderr.endsWith('999999\n1000000\n'))
  assert.ok(stderr.length >= 64_000 && stderr.length < 200_000, `${stderr.length}`)
})

it('a missing command is told apart, by name and by path', async () => {
  await assert.rejects(exec('no-such-command-here', [], here), (error) => {
    assert.ok(error instanceof CommandNotFound)
    assert.match(mistakeText(error.mistake), /^`no-such-command-here` was not found on PATH\./)
    return true
  })
  await assert.rejects(exec('/no/such/command', [], here), CommandNotFound)
})

it('a missing folder is not taken for a missing command', async () => {
  await assert.rejects(exec('true', [], { ...here, cwd: '/no/such/folder' }), { code: 'ENOENT' })
})

it('an interrupt ends the command and what it has started, then rejects with its reason', async () => {
  const interrupt = new AbortController()
  const pids: number[] = []
  const script = 'sleep 60 & echo $!; sh -c "sleep 60 & echo \\$!; wait"; wait'
  const running = createExec(interrupt.signal)('sh', ['-c', script], {
    ...here,
    onLine: (line) => {
      if (pids.push(Number(line)) === 2) interrupt.abort(new Error('interrupted'))
    },
  })
  await assert.rejects(running, { message: 'interrupted' })
  assert.equal(pids.length, 2)
  for (const pid of pids) assert.ok(!(await isRunning(pid)), String(pid))
})

/** An orphan that was ended may stay listed as a zombie until whoever inherited it takes notice. */
async function isRunning(pid: number): Promise<boolean> {
  const { stdout } = await exec('ps', ['-o', 'stat=', '-p', String(pid)], here)
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

it('an interrupt undoes what is temporary only when the command that may write into it is gone', async () => {
  const interrupt = new AbortController()
  const cleanup = cleanupList()
  const seen: string[] = []
  cleanup.add(async () => void seen.push('undone'))
  // As a compiler does that puts its output in place when it is told to end.
  const script = 'trap "sleep 0.3; echo written; exit 1" TERM; echo started; while :; do sleep 0.05; done'
  let undone: Promise<unknown> = Promise.resolve()
  const running = createExec(interrupt.signal, cleanup)('sh', ['-c', script], {
    ...here,
    onLine: (line) => {
      seen.push(line)
      if (line !== 'started') return
      interrupt.abort(new Error('interrupted'))
      undone = cleanup.run()
    },
  })
  await assert.rejects(running, { message: 'interrupted' })
  assert.deepEqual(await undone, [])
  assert.deepEqual(seen, ['started', 'written', 'undone'])
})

it('after an interrupt nothing is started any more', async () => {
  await assert.rejects(createExec(AbortSignal.abort(new Error('interrupted')))('true', [], here), {
    message: 'interrupted',
  })
})
