// The runner: nektos/act, pinned, built from source into a cache folder when it is not there yet (about 40 s, once).
import { execFile } from 'node:child_process'
import { access, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const version = 'v0.2.89'

/** Path of the act binary. Needs Go, and a module proxy the first time. */
export async function installAct(): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const directory = join(cache, 'go-binary-budget', `act-${version}`)
  const binary = join(directory, 'act')
  try {
    await access(binary)
  } catch {
    await mkdir(directory, { recursive: true })
    const env = { ...process.env, GOBIN: directory, GOFLAGS: '' }
    await promisify(execFile)('go', ['install', `github.com/nektos/act@${version}`], { env })
  }
  return binary
}

if (import.meta.main) console.log(await installAct())
