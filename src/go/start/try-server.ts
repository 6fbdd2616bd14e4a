import { type Guess, runOf } from '../../core/init/server-guess.ts'
import type { Ready, Run } from '../../core/plan/program.ts'
import { type Trying, tryRun } from './trial.ts'

const trialSeconds = 3

/**
 * The first guess by which the program listens, and the first of the paths that it then answers, by trial in an empty folder
 * that is its home. Undefined: by none.
 */
export async function tryServer(
  trying: Trying,
  {
    binary,
    guesses,
    paths,
  }: { readonly binary: string; readonly guesses: readonly Guess[]; readonly paths: readonly string[] },
): Promise<Run | undefined> {
  const works = (guess: Guess, ready: Ready) => becomesReady(trying, binary, runOf(guess, ready))
  for (const guess of guesses) {
    const tcp: Ready = { kind: 'tcp', address: guess.address }
    if (!(await works(guess, tcp))) continue
    for (const one of paths) {
      const http: Ready = { kind: 'http', url: `http://${guess.address}${one}` }
      if (await works(guess, http)) return runOf(guess, http)
    }
    return runOf(guess, tcp)
  }
  return undefined
}

/** Whether a program started like this becomes ready within a few seconds. */
export async function becomesReady(trying: Trying, binary: string, run: Run): Promise<boolean> {
  const { outcome } = await tryRun(trying, binary, { ...run, timeout: trialSeconds })
  return outcome === 'ready'
}
