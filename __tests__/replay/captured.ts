/** What a run ended with. */
export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs an entry of the program in this process, in a folder, and catches what it prints. */
export async function captured(cwd: string, run: () => Promise<unknown>): Promise<Ran> {
  const before = process.cwd()
  const { stdout, stderr } = process
  const said = { stdout: '', stderr: '' }
  const writes = { stdout: stdout.write, stderr: stderr.write }
  const writer = (name: 'stdout' | 'stderr') =>
    ((text: string | Uint8Array, ...rest: unknown[]) => {
      said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
      const done = rest.at(-1)
      if (typeof done === 'function') setImmediate(done as () => void)
      return true
    }) as typeof stdout.write
  process.chdir(cwd)
  stdout.write = writer('stdout')
  stderr.write = writer('stderr')
  try {
    process.exitCode = undefined
    await run()
    return { exitCode: Number(process.exitCode ?? 0), ...said }
  } finally {
    Object.assign(stdout, { write: writes.stdout })
    Object.assign(stderr, { write: writes.stderr })
    // Each run of the terminal program listens to them anew.
    stdout.removeAllListeners('error')
    stderr.removeAllListeners('error')
    process.exitCode = undefined
    process.chdir(before)
  }
}

/** What an action's file of outputs holds: values between delimiters that are made up anew each time. */
export function outputsIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/^(.+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)]
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]))
}
