import type { cleanupList } from '../core/cleanup.ts'

/** Exit codes of shells for a program that a signal ended: 128 and the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Signal = keyof typeof exitCodes

interface Interrupt extends Disposable {
  readonly signal: AbortSignal
  /** Throws the error, unless an interrupt is ending the program: whatever fails then fails because of that. */
  readonly unlessLeaving: (error: unknown) => Promise<never>
}

/**
 * Makes an interrupt end the running command, undo what is temporary, and say so, in this order. A second one ends the
 * program at once: what is left behind then is removed by the next run.
 */
export function interruptible(cleanup: ReturnType<typeof cleanupList>): Interrupt {
  const controller = new AbortController()
  let leaving: Promise<void> | undefined
  const heard = (signal: Signal): void => {
    if (controller.signal.aborted) process.exit(exitCodes[signal])
    process.stderr.write(`\nInterrupted (${signal}), cleaning up…\n`)
    controller.abort(new Error(`interrupted by ${signal}`))
    leaving = cleanup.run().then((failures) => {
      for (const failure of failures) process.stderr.write(`Not cleaned up: ${String(failure)}\n`)
      if (failures.length === 0) process.stderr.write('Cleaned up: nothing is left behind.\n')
      process.exit(exitCodes[signal])
    })
  }
  const signals = Object.keys(exitCodes) as Signal[]
  for (const signal of signals) process.on(signal, heard)
  return {
    signal: controller.signal,
    unlessLeaving: async (error) => {
      await leaving
      throw error
    },
    [Symbol.dispose]: () => {
      for (const signal of signals) process.off(signal, heard)
    },
  }
}
