import { join } from 'node:path'
import { cellId } from '../core/cell-key.ts'
import { healthPaths, listens, runOf, serverGuesses } from '../core/init/server-guess.ts'
import type { Ready, Run } from '../core/plan/program.ts'
import { goSources } from '../go/go-sources.ts'
import type { StartPlan } from '../go/start/plan-starts.ts'
import { becomesReady, tryServer } from '../go/start/try-server.ts'
import { reasonText } from '../render/words/reason-text.ts'
import type { Pair } from '../steps/pair.ts'
import { trying } from '../steps/plan-starts.ts'
import type { RunContext } from '../steps/run-context.ts'
import type { Ask } from './ask.ts'

/** How to start each program that turns out to be a server, by its name. */
export function findServers(run: RunContext, pair: Pair): Promise<ReadonlyMap<string, Run>> {
  const { progress } = run.effects
  return progress.phase('Look for servers', async () => {
    const found = new Map<string, Run>()
    for (const { cell, guesses, paths } of await maybeServers(run, pair)) {
      const binary = pair.head.get(cellId(cell))?.path
      if (binary === undefined) continue
      const way = await tryServer(trying(run), { binary, guesses, paths })
      if (way === undefined) continue
      found.set(cell.program, way)
      progress.step(`${cell.program} is a server: ${[...way.args].join(' ')}`)
    }
    return found
  })
}

/** The likeliest way to start each program that may be a server, by its name, where none can be tried. */
export async function guessServers(run: RunContext, pair: Pair): Promise<ReadonlyMap<string, Run>> {
  const maybe = await maybeServers(run, pair)
  return new Map(
    maybe.flatMap(({ cell, guesses: [guess], paths: [path] }): [string, Run][] =>
      guess === undefined
        ? []
        : [[cell.program, runOf(guess, { kind: 'http', url: `http://${guess.address}${path}` })]],
    ),
  )
}

/** The programs of a repository whose sources listen, each once, with what its own sources say of how. */
async function maybeServers({ workspace }: RunContext, { cells }: Pair) {
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
  run: RunContext,
  pair: Pair,
  { starts }: StartPlan,
  ask: Ask,
): Promise<ReadonlyMap<string, Run>> {
  const told = new Map<string, Run>()
  const seen = new Set<string>()
  for (const cell of pair.cells) {
    const start = starts.get(cellId(cell))
    const binary = pair.head.get(cellId(cell))?.path
    if (seen.has(cell.program) || start?.kind !== 'not-possible' || binary === undefined) continue
    seen.add(cell.program)
    const answer = await ask(
      `${cell.program}: ${reasonText(start.reason)}.\nWith which arguments does it end by itself, or serve at {port}? (Nothing: only its size is measured.)`,
    )
    if (answer === undefined || answer === '') continue
    const args = answer.split(/\s+/)
    const ready: Ready = answer.includes('{port}')
      ? { kind: 'tcp', address: '127.0.0.1:{port}' }
      : { kind: 'exit', code: 0 }
    const way: Run = { args, env: {}, ready, timeout: 10 }
    if (await becomesReady(trying(run), binary, way)) told.set(cell.program, way)
    else run.effects.progress.step(`${cell.program} ${answer} did not, so only its size is measured`)
  }
  return told
}
