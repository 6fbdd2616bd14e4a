import type { Run } from '../../core/plan/program.ts'
import type { Ending, NotStarted, StartWay } from '../../core/reason/start-reason.ts'
import type { StartResult } from '../../core/start/probe-protocol.ts'
import { lastWords } from '../../core/start/runs.ts'
import { type Trying, tryRun } from './trial.ts'

export type Trial =
  | { readonly kind: 'starts'; readonly run: Run; readonly way: StartWay }
  | {
      readonly kind: 'size-only'
      readonly reason: NotStarted
      /** Present when base starts and head does not. */
      readonly onlyHead?: true
    }

const trialSeconds = 1
/** Of the measured starts; a trial that passed was over in a second on this machine. */
const measuredSeconds = 10

/** What nearly every command line understands, and none should act on. A flag it does not know ends in another code. */
const ways: readonly { readonly arg: string; readonly codes: readonly number[] }[] = [
  { arg: '--version', codes: [0] },
  { arg: 'version', codes: [0] },
  { arg: '--help', codes: [0] },
  // The flag package ended `-h` with 2 before Go 1.15, and programs with a Usage of their own still do.
  { arg: '-h', codes: [0, 2] },
]

/**
 * Looks for a way to start a program that ends by itself, for the zero-config case: each way in turn, in an empty
 * folder that is its home too, for at most a second. It must work for every binary given (head's and base's), and with
 * the same exit code, else the two sides would be measured doing different things.
 */
export async function tryStart(
  trying: Trying,
  { name, binaries }: { readonly name: string; readonly binaries: readonly string[] },
): Promise<Trial> {
  const tryOnce = (binary: string, arg: string): Promise<StartResult> =>
    tryRun(trying, binary, { args: [arg], env: {}, ready: { kind: 'exit', code: 0 }, timeout: trialSeconds })
  const [head, base] = binaries
  const tried: { arg: string; ending: Ending }[] = []
  let headStarts = false
  let broken: NotStarted | undefined
  for (const { arg, codes } of ways) {
    const endings: StartResult[] = []
    for (const binary of binaries) {
      const ending = await tryOnce(binary, arg)
      endings.push(ending)
      // What already fails for one need not be tried for the other.
      if (!isClean(ending, codes)) break
    }
    const last = endings.at(-1)
    if (last === undefined) return { kind: 'size-only', reason: { kind: 'no-binary' } }
    const code = endings[0]?.exit_code
    const agree = endings.every((ending) => isClean(ending, codes) && ending.exit_code === code)
    if (agree && code !== undefined) {
      const run: Run = { args: [arg], env: {}, ready: { kind: 'exit', code }, timeout: measuredSeconds }
      return { kind: 'starts', run, way: { kind: 'found-by-trial', program: name, arg } }
    }
    // Missing or for another machine: the other ways would end alike.
    if (last.outcome === 'not-started') {
      const said = last.reason === undefined ? {} : { said: last.reason }
      return { kind: 'size-only', reason: { kind: 'cannot-be-started', ...said } }
    }
    tried.push({ arg, ending: endingOf(last, codes) })
    // A server is still running in base, too; whatever else fails in head alone is head's doing.
    const headFails = endings.length === 1 && last.outcome !== 'timeout'
    headStarts ||= endings.length > 1
    if (broken === undefined && headFails && head !== undefined && base !== undefined) {
      const before = await tryOnce(base, arg)
      if (isClean(before, codes)) broken = brokenIn({ program: name, arg }, last, codes)
    }
  }
  if (broken !== undefined && !headStarts) return { kind: 'size-only', reason: broken, onlyHead: true }
  return { kind: 'size-only', reason: { kind: 'no-way-found', tried } }
}

/** What works in base, and how it ends in head. */
function brokenIn(
  way: { readonly program: string; readonly arg: string },
  last: StartResult,
  codes: readonly number[],
): NotStarted {
  const words = lastWords(last)
  const ending = endingOf(last, codes)
  return { kind: 'broken-in-head', ...way, ending, ...(words !== undefined && { lastWords: words }) }
}

/** Ended by itself with a code that counts, and left nothing running: a daemon's parent ends too. */
function isClean(result: StartResult, codes: readonly number[]): boolean {
  const { exit_code, outcome, leftover_processes } = result
  const ended = outcome === 'ready' || outcome === 'wrong-exit'
  const clean = ended && (leftover_processes ?? 0) === 0 && !hasPanicked(result)
  return clean && exit_code !== undefined && codes.includes(exit_code)
}

/** A panic ends a Go program with 2 as well, the code that counts for `-h`. Its last words tell it apart. */
function hasPanicked({ exit_code, stderr_tail = '' }: StartResult): boolean {
  return exit_code === 2 && /^(goroutine \d+ .*\[.+\]:|panic: |fatal error: )/m.test(stderr_tail)
}

function endingOf(result: StartResult, codes: readonly number[]): Ending {
  const { outcome, exit_code: code, signal, leftover_processes } = result
  if (outcome === 'timeout') return { kind: 'still-running', seconds: trialSeconds }
  if (outcome === 'crashed') return { kind: 'killed', ...(signal !== undefined && { signal }) }
  if (hasPanicked(result)) return { kind: 'panicked' }
  if ((leftover_processes ?? 0) > 0) return { kind: 'left-processes' }
  if (code === undefined) return { kind: 'ended' }
  return codes.includes(code) ? { kind: 'other-code-in-base' } : { kind: 'exit-code', code }
}
