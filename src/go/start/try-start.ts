import type { Run } from '../../core/plan/program.ts'
import type { StartResult } from '../../core/start/probe-protocol.ts'
import { lastWords } from '../../core/start/runs.ts'
import { type Trying, tryRun } from './trial.ts'

export type Trial =
  /** `words` for people: `server --version`. */
  | { readonly kind: 'starts'; readonly run: Run; readonly words: string }
  | {
      readonly kind: 'size-only'
      readonly reason: string
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
  const seen: string[] = []
  let headStarts = false
  let broken: string | undefined
  for (const { arg, codes } of ways) {
    const endings: StartResult[] = []
    for (const binary of binaries) {
      const ending = await tryOnce(binary, arg)
      endings.push(ending)
      // What already fails for one need not be tried for the other.
      if (!isClean(ending, codes)) break
    }
    const last = endings.at(-1)
    if (last === undefined) return { kind: 'size-only', reason: 'there is no binary to start' }
    const code = endings[0]?.exit_code
    const agree = endings.every((ending) => isClean(ending, codes) && ending.exit_code === code)
    if (agree && code !== undefined) {
      const run: Run = { args: [arg], env: {}, ready: { kind: 'exit', code }, timeout: measuredSeconds }
      return { kind: 'starts', run, words: `${name} ${arg}` }
    }
    // Missing or for another machine: the other ways would end alike.
    if (last.outcome === 'not-started') return { kind: 'size-only', reason: last.reason ?? 'it cannot be started' }
    seen.push(`${arg} ${inWords(last, codes)}`)
    // A server is still running in base, too; whatever else fails in head alone is head's doing.
    const headFails = endings.length === 1 && last.outcome !== 'timeout'
    headStarts ||= endings.length > 1
    if (broken === undefined && headFails && head !== undefined && base !== undefined) {
      const before = await tryOnce(base, arg)
      if (isClean(before, codes)) broken = brokenInWords(`${name} ${arg}`, last, codes)
    }
  }
  if (broken !== undefined && !headStarts) return { kind: 'size-only', reason: broken, onlyHead: true }
  return { kind: 'size-only', reason: `no way to start it that ends by itself: ${seen.join(', ')}` }
}

/** "`app --version` works in base, and in head panicked (its last words: panic: boom)". */
function brokenInWords(line: string, ending: StartResult, codes: readonly number[]): string {
  const words = lastWords(ending)
  return `${line} works in base, and in head ${inWords(ending, codes)}${words === undefined ? '' : ` (its last words: ${words})`}`
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

function inWords(result: StartResult, codes: readonly number[]): string {
  const { outcome, exit_code, signal, leftover_processes } = result
  if (outcome === 'timeout') return `was still running after ${trialSeconds} s`
  if (outcome === 'crashed') return `was ended by ${signal ?? 'a signal'}`
  if (hasPanicked(result)) return 'panicked'
  if ((leftover_processes ?? 0) > 0) return 'left processes running'
  if (exit_code === undefined) return 'ended'
  return codes.includes(exit_code)
    ? 'ended with another exit code in base than in head'
    : `ended with exit code ${exit_code}`
}
