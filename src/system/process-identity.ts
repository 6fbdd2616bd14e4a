import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import type { Processes } from '../core/process-identity.ts'

/** This process, and whether another one still runs. */
export async function systemProcesses(): Promise<Processes> {
  const host = hostname()
  const started = await startOf(process.pid)
  return {
    self: { pid: process.pid, host, ...(started !== undefined && { started }) },
    isAlive: async (owner) => {
      if (owner.host !== host) return true
      if (!exists(owner.pid)) return false
      const now = await startOf(owner.pid)
      return owner.started === undefined || now === undefined || now === owner.started
    },
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Ticks between boot and the start of the process; undefined where there is no /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may itself hold blanks and brackets; the 22nd is the start.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined // Not Linux, or gone meanwhile: then the pid alone has to do.
  }
}
