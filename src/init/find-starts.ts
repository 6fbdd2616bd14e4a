import { join } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import { healthPaths, listens, runOf, serverGuesses } from '../core/init/server-guess.ts'
import type { Ready, Run } from '../core/plan/program.ts'
import { goSources } from '../go/go-sources.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import type { Trying } from '../go/start/trial.ts'
import { becomesReady, tryServer } from '../go/start/try-server.ts'
import type { Built } from '../steps/build-both.ts'
import type { Effects, Workspace } from '../workspace.ts'
import type { Ask } from './ask.ts'

/** How to start each program that turns out to be a server, by its name. */
export async function findServers(
  { progress }: Effects,
  workspace: Workspace,
  trying: Trying,
  built: Built,
): Promise<ReadonlyMap<string, Run>> {
  const found = new Map<string, Run>()
  for (const { cell, guesses, paths } of await maybeServers(workspace, built)) {
    const binary = built.head.get(cellId(cell))?.path
    if (binary === undefined) continue
    const run = await tryServer(trying, { binary, guesses, paths })
    if (run === undefined) continue
    found.set(cell.program, run)
    progress.step(`${cell.program} is a server: ${[...run.args].join(' ')}`)
  }
  return found
}

/** The likeliest way to start each program that may be a server, by its name, where none can be tried. */
export async function guessServers(workspace: Workspace, built: Built): Promise<ReadonlyMap<string, Run>> {
  const maybe = await maybeServers(workspace, built)
  return new Map(
    maybe.flatMap(({ cell, guesses: [guess], paths: [path] }): [string, Run][] =>
      guess === undefined
        ? []
        : [[cell.program, runOf(guess, { kind: 'http', url: `http://${guess.address}${path}` })]],
    ),
  )
}

/** The programs of a repository whose sources listen, each once, with what its own sources say of how. */
async function maybeServers(workspace: Workspace, { cells }: Built) {
  const { realDir } = workspace.checkout('head', false)
  const all = await goSources(realDir, { below: true })
  if (!listens(all)) return []
  const each = cells.filter(({ flags }) => flags === cells[0]?.flags)
  return Promise.all(
    each.map(async (cell) => {
      const own = await goSources(join(realDir, cell.source.package), { below: false })
      return { cell, guesses: serverGuesses(own), paths: healthPaths([...own, ...all]) }
    }),
  )
}

/** Asks how to start the programs for which no way was found. Believed when it works. */
export async function askForStarts(
  { progress }: Effects,
  trying: Trying,
  built: Built,
  { starts }: StartPlan,
  ask: Ask,
): Promise<ReadonlyMap<string, Run>> {
  const told = new Map<string, Run>()
  const seen = new Set<string>()
  for (const cell of built.cells) {
    const start = starts.get(cellId(cell))
    const binary = built.head.get(cellId(cell))?.path
    if (seen.has(cell.program) || start?.kind !== 'not-possible' || binary === undefined) continue
    seen.add(cell.program)
    const answer = await ask(
      `${cell.program}: ${start.reason}.\nWith which arguments does it end by itself, or serve at {port}? (Nothing: only its size is measured.)`,
    )
    if (answer === undefined || answer === '') continue
    const args = answer.split(/\s+/)
    const ready: Ready = answer.includes('{port}')
      ? { kind: 'tcp', address: '127.0.0.1:{port}' }
      : { kind: 'exit', code: 0 }
    const run: Run = { args, env: {}, ready, timeout: 10 }
    if (await becomesReady(trying, binary, run)) told.set(cell.program, run)
    else progress.step(`${cell.program} ${answer} did not, so only its size is measured`)
  }
  return told
}
