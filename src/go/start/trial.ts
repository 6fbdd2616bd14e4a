import { mkdtemp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { measuredEnvironment } from '../../core/build/go-build.ts'
import type { Exec } from '../../core/exec.ts'
import type { Run } from '../../core/plan/program.ts'
import type { StartResult } from '../../core/start/probe-protocol.ts'
import { removeFolder } from '../../system/files.ts'
import { type Probe, startAll } from '../probe.ts'
import { startRequest } from './startable.ts'

/** What trials of programs need. */
export interface Trying {
  readonly exec: Exec
  readonly probe: Probe
  readonly path: string
  /** A temporary folder that an interrupt removes, with what a trial left in it. */
  readonly temporary: string
}

/** Starts a program once, in an empty folder that is its home. */
export async function tryRun({ exec, probe, path, temporary }: Trying, binary: string, run: Run): Promise<StartResult> {
  const home = await mkdtemp(join(temporary, 'trial-'))
  try {
    const env = measuredEnvironment({ path, home, temporary: home }, run.env, {})
    const [result] = await startAll(exec, probe, [
      startRequest({ path: binary, dir: home, run, env }, 0, 'time', undefined),
    ])
    if (result === undefined) throw new Error(`no result for ${basename(binary)}`)
    return result
  } finally {
    await removeFolder(home)
  }
}
