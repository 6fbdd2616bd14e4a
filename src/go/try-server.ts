import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measuredEnvironment } from '../core/build/go-build.ts'
import type { Exec } from '../core/exec.ts'
import { type Guess, runOf } from '../core/init/server-guess.ts'
import type { Ready, Run } from '../core/plan/program.ts'
import { type Probe, startAll } from './probe.ts'
import { startRequest } from './startable.ts'

const trialSeconds = 3

/**
 * The first guess by which the program listens, and the first of the paths that it then answers, by trial in an empty folder
 * that is its home. Undefined: by none.
 */
export async function tryServer(
  exec: Exec,
  probe: Probe,
  {
    binary,
    path,
    guesses,
    paths,
  }: {
    readonly binary: string
    readonly path: string
    readonly guesses: readonly Guess[]
    readonly paths: readonly string[]
  },
): Promise<Run | undefined> {
  const becomesReady = (guess: Guess, ready: Ready) => tryRun(exec, probe, binary, path, runOf(guess, ready))
  for (const guess of guesses) {
    const tcp: Ready = { kind: 'tcp', address: guess.address }
    if (!(await becomesReady(guess, tcp))) continue
    for (const one of paths) {
      const http: Ready = { kind: 'http', url: `http://${guess.address}${one}` }
      if (await becomesReady(guess, http)) return runOf(guess, http)
    }
    return runOf(guess, tcp)
  }
  return undefined
}

/** Whether a program started like this becomes ready within a few seconds. */
export async function tryRun(exec: Exec, probe: Probe, binary: string, path: string, run: Run): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), 'trial-'))
  try {
    const env = measuredEnvironment({ path, home, temporary: home }, run.env, {})
    const side = { path: binary, dir: home, run: { ...run, timeout: trialSeconds }, env }
    const [result] = await startAll(exec, probe, [startRequest(side, 0, 'time', undefined)])
    return result?.outcome === 'ready'
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
