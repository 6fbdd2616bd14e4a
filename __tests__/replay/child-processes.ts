// The seam between the program and the commands that it runs: Node's own `spawn`, since nothing inside the program is
// further out. Git is run for real, as it is quick and gives the same answers to the same repository.
import childProcess, { type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'

/** A command that the program runs. */
export interface Call {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly stdin: string
}

/** What a command left behind. */
export interface Ended {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

const { spawn } = childProcess

/** Gives every command but git to `answer`, for this whole process. To be called before the program is loaded. */
export function installChildProcesses(answer: (call: Call) => Promise<Ended>): void {
  const instead = (command: string, args: readonly string[], options: { cwd: string; env: Record<string, string> }) =>
    basename(command) === 'git' ? spawn(command, args, options) : played({ command, args, ...options }, answer)
  Object.assign(childProcess, { spawn: instead })
  syncBuiltinESMExports()
}

/** A child process that never was: it ends with what `answer` says. */
function played(call: Omit<Call, 'stdin'>, answer: (call: Call) => Promise<Ended>): ChildProcess {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const child = Object.assign(new EventEmitter(), { stdin, stdout, stderr, kill: () => false })
  const run = async () => {
    const { command, args, cwd, env } = call
    const ended = await answer({ command, args, cwd, env, stdin: await text(stdin) })
    const read = Promise.all([once(stdout, 'end'), once(stderr, 'end')])
    stdout.end(ended.stdout)
    stderr.end(ended.stderr)
    await read
    child.emit('exit', ended.exitCode)
    child.emit('close', ended.exitCode)
  }
  run().catch((error: unknown) => child.emit('error', error))
  return child as unknown as ChildProcess
}

/** Runs a command for real, and tells when each line of its output came, in milliseconds. */
export async function runForReal({
  command,
  args,
  cwd,
  env,
  stdin,
}: Call): Promise<Ended & { readonly at: readonly number[] }> {
  const began = process.hrtime.bigint()
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const at: number[] = []
  child.stdout.on('data', (data: Buffer) => {
    const now = Number(process.hrtime.bigint() - began) / 1e6
    for (const byte of data) if (byte === 10) at.push(now)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [exitCode] = await ended
  at.push(Number(process.hrtime.bigint() - began) / 1e6)
  return { exitCode: exitCode ?? -1, stdout, stderr, at }
}
