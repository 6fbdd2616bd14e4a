import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Results } from './differences.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { answersFile, recordedFolder } from './store.ts'

/** Names of all scenarios. */
export const scenarioNames: readonly string[] = Object.keys(scenarios)

/** A text of the program's that is another one, to see whether that comes out. */
export interface Change {
  readonly from: string
  readonly to: string
}

export interface Replay extends AsyncDisposable {
  /** Where all of it lies, until it is disposed. */
  readonly folder: string
  readonly results: Results
}

/** Plays scenarios in processes of their own. Throws where one of them breaks. */
export async function replay(
  names: readonly string[],
  { record = false, change }: { readonly record?: boolean; readonly change?: Change } = {},
): Promise<Replay> {
  const folder = await mkdtemp(join(tmpdir(), 'binary-budget-replayed-'))
  // What is measured is to have the machine for itself.
  const parts = record ? 1 : Math.min(2, availableParallelism(), names.length)
  const shares = Array.from({ length: parts }, (_, part) => names.filter((_, at) => at % parts === part))
  await Promise.all(
    shares.map((share) => play([...(record ? ['--record'] : []), recordedFolder, folder, ...share], change)),
  )
  const remove = () => rm(folder, { recursive: true, force: true })
  return { folder, results: await resultsIn(folder, names), [Symbol.asyncDispose]: remove }
}

async function play(args: readonly string[], change: Change | undefined): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const hook = change === undefined ? [] : ['--import', join(import.meta.dirname, 'changed-program.ts')]
  const child = spawn(process.execPath, [...hook, join(import.meta.dirname, 'play.ts'), ...args], {
    env: { ...env, ...(change && { REPLAY_CHANGE: JSON.stringify(change) }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [exitCode] = await ended
  if (exitCode !== 0) throw new Error(`the replay ended with exit code ${exitCode}:\n${stdout}${stderr}`)
}

/** What is kept of these scenarios in a folder, without the answers. */
export async function resultsIn(folder: string, names: readonly string[]): Promise<Results> {
  const results = new Map<string, string>()
  for (const name of names) {
    const files = await readdir(join(folder, name), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const file of files) {
      if (!file.isFile() || file.name === answersFile) continue
      const path = join(file.parentPath, file.name)
      results.set(relative(folder, path), await readFile(path, 'utf8'))
    }
  }
  return results
}
