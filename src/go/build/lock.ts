import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Owner, ownerFrom, type Processes } from '../../core/process-identity.ts'
import { UserError } from '../../core/user-error.ts'
import { shortHash } from '../../system/short-hash.ts'

export interface LockOptions {
  readonly path: string
  readonly processes: Processes
  /** Seconds to wait for another run. */
  readonly wait: number
  /** Called once, before waiting. */
  readonly onWait: (message: string) => void
  /** Seconds between two looks. */
  readonly interval?: number
}

/** Takes a lock file that names its owner; a dead owner's is taken over. Returns how to give it back. */
export async function takeLock({
  path,
  processes,
  wait,
  onWait,
  interval = 0.25,
}: LockOptions): Promise<() => Promise<void>> {
  const own = JSON.stringify({ ...processes.self, id: randomBytes(8).toString('hex') })
  let told = false
  for (let waited = 0; ; waited += interval) {
    if (await create(path, own)) return () => giveBack(path, own)
    const text = await read(path)
    if (text === undefined) continue
    const owner = ownerIn(text)
    if (owner === undefined || !(await processes.isAlive(owner))) {
      await takeAway(path, text)
      if (await create(path, own)) return () => giveBack(path, own)
    } else {
      const { pid, host } = owner
      if (waited >= wait) throw new UserError({ kind: 'another-run', pid, host, waitedSeconds: wait, lock: path })
      if (!told) onWait(`Waiting for another run (process ${pid} on ${host}) that builds this repository`)
      told = true
    }
    await sleep(interval * 1000)
  }
}

/** Hard links appear whole or not at all: nobody ever reads half an owner. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, text)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Removes a dead owner's lock, but never one that another waiter has put in its place meanwhile: whoever links the
 * dead lock to a name made of its content is alone in that, and alone may remove it.
 */
async function takeAway(path: string, text: string): Promise<void> {
  const claim = `${path}.${shortHash(text, 12)}`
  try {
    await link(path, claim)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOENT') throw error
    return
  }
  try {
    if ((await read(claim)) === text) await rm(path, { force: true })
  } finally {
    await rm(claim, { force: true })
  }
}

async function giveBack(path: string, own: string): Promise<void> {
  if ((await read(path)) === own) await rm(path, { force: true })
}

function ownerIn(text: string): Owner | undefined {
  try {
    return ownerFrom(JSON.parse(text))
  } catch {
    return undefined // Not written by us, so nobody's.
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}
