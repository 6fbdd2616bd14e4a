import { AsyncLocalStorage } from 'node:async_hooks'
import { type ChildProcess, execFile } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { access, constants, readdir, readFile, stat } from 'node:fs/promises'
import { delimiter, join, sep } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { exec as run } from '@actions/exec'
import type { Cleanup } from '../core/cleanup.ts'
import { CommandNotFound, type Exec } from '../core/exec.ts'

const secondsToEndByItself = 3
const keptOfTrace = 64_000

/**
 * Commands by @actions/exec, which looks for the command in the PATH of this process, not in the PATH of
 * `options.env`; it always starts it with that environment alone, though. Nothing is echoed. When `signal` aborts, the
 * running commands and their descendants are ended, and only when they are gone does the call reject with its reason, and
 * does `cleanup` undo what was made before they were started: as long as they run they may write into it.
 */
export function createExec(signal?: AbortSignal, cleanup?: Cleanup): Exec {
  const start = commands(signal)
  if (cleanup === undefined) return start
  return async (...call) => {
    const running = start(...call)
    const forget = cleanup.add(() =>
      running.then(
        () => {},
        () => {}, // Whoever called it hears why.
      ),
    )
    try {
      return await running
    } finally {
      forget()
    }
  }
}

function commands(signal: AbortSignal | undefined): Exec {
  return async (command, args, { cwd, env, stdin, onLine, onErrorLine }) => {
    signal?.throwIfAborted()
    // Checked here: @actions/exec would give a mistake in the command and one in the folder the same kind of error.
    if (!(await stat(cwd)).isDirectory()) throw new Error(`${cwd} is not a directory`)
    const path = process.platform === 'win32' ? command : await executable(command)
    const stdout = new Text(onLine)
    const stderr = new Text(onErrorLine, onErrorLine && keptOfTrace)
    let child: ChildProcess | undefined
    const end = () => {
      if (child !== undefined) void endTree(child)
    }
    const adopt = (started: ChildProcess) => {
      child = started
      if (signal?.aborted) child.once('spawn', end)
    }
    signal?.addEventListener('abort', end, { once: true })
    try {
      const options = {
        cwd,
        env: { ...env },
        silent: true,
        ignoreReturnCode: true,
        // Always given: without it the pipe stays open, and a command that reads its input waits for ever.
        input: Buffer.from(stdin ?? ''),
        listeners: { stdout: (data: Buffer) => stdout.add(data), stderr: (data: Buffer) => stderr.add(data) },
      }
      const exitCode: number | null = await starting.run(adopt, () => run(quoted(path), [...args], options))
      signal?.throwIfAborted()
      return { exitCode: exitCode ?? -1, stdout: stdout.end(), stderr: stderr.end() }
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof Error && error.message.startsWith('Unable to locate executable file')) {
        throw new CommandNotFound(command, { cause: error })
      }
      throw error
    } finally {
      signal?.removeEventListener('abort', end)
    }
  }
}

/**
 * Where a command is on PATH, as a shell finds it. @actions/exec looks for it too, but tells the log of each folder of PATH
 * that this user may not read. Throws a CommandNotFound.
 */
async function executable(command: string): Promise<string> {
  if (command.includes(sep)) return command
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, command)
    const isIt = await Promise.all([stat(path), access(path, constants.X_OK)]).then(
      ([found]) => found.isFile(),
      () => false,
    )
    if (isIt) return path
  }
  throw new CommandNotFound(command)
}

// @actions/exec takes a command line and splits it at blanks; quotes keep a path with blanks whole.
const quoted = (command: string) => `"${command.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

// @actions/exec keeps the child process to itself. Node announces each one, and the asynchronous context tells whose it is.
const starting = new AsyncLocalStorage<(child: ChildProcess) => void>()
subscribe('child_process', (message) => {
  const adopt = starting.getStore()
  if (adopt === undefined) return
  const { process: child } = message as { process: ChildProcess }
  adopt(child)
  // A command that ends without reading all of its input is no error; unheard, EPIPE would end this process.
  queueMicrotask(() => child.stdin?.on('error', () => {}))
})

async function endTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    // There a signal ends one process and leaves those that it started.
    execFile('taskkill', ['/pid', String(child.pid), '/t', '/f'], () => {})
    return
  }
  // Found before the first signal: the children of a dead process belong to somebody else.
  const tree = [child.pid, ...(await descendants(child.pid))]
  for (const pid of tree) kill(pid, 'SIGTERM')
  const late = setTimeout(() => {
    for (const pid of tree) kill(pid, 'SIGKILL')
  }, secondsToEndByItself * 1000)
  child.once('exit', () => clearTimeout(late))
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone, which is what was wanted; or not ours to end, and there is nobody to tell.
  }
}

/** Linux only; elsewhere the list is empty and only the command itself is ended. */
async function descendants(pid: number): Promise<number[]> {
  const found: number[] = []
  for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const children = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')
    for (const child of children.split(' ').filter(Boolean).map(Number))
      found.push(child, ...(await descendants(child)))
  }
  return found
}

/** Output as it arrives in pieces, which may end within a character or a line. */
class Text {
  readonly #decoder = new StringDecoder('utf8')
  readonly #pieces: string[] = []
  readonly #onLine: ((line: string) => void) | undefined
  readonly #most: number
  #length = 0
  #line = ''

  /** Keeps at least the last `most` characters, and no more than a piece beyond them. */
  constructor(onLine?: (line: string) => void, most = Number.POSITIVE_INFINITY) {
    this.#onLine = onLine
    this.#most = most
  }

  add(data: Buffer): void {
    this.#take(this.#decoder.write(data))
  }

  end(): string {
    this.#take(this.#decoder.end())
    if (this.#line !== '') this.#onLine?.(this.#line)
    return this.#pieces.join('')
  }

  #take(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
    for (
      let first = this.#pieces[0];
      first !== undefined && this.#length - first.length >= this.#most;
      [first] = this.#pieces
    ) {
      this.#pieces.shift()
      this.#length -= first.length
    }
    if (this.#onLine === undefined) return
    const lines = (this.#line + text).split('\n')
    this.#line = lines.pop() ?? ''
    for (const line of lines) this.#onLine(line)
  }
}
