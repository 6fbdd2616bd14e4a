/**
 * What has to be undone even when the run is interrupted. Whoever makes something temporary adds how to undo it before
 * making it; the entry calls `run` on SIGINT and SIGTERM.
 */
export interface Cleanup {
  /** Returns how to take it off the list again, for when it has been undone in the ordinary way. */
  readonly add: (undo: () => Promise<void>) => () => void
}

/** Undoes at the end of `await using`, and when the run is interrupted before. To be called before there is anything to undo. */
export function undoneAtEnd(cleanup: Cleanup, undo: () => Promise<void>): AsyncDisposable {
  const forget = cleanup.add(undo)
  return {
    [Symbol.asyncDispose]: async () => {
      await undo()
      forget()
    },
  }
}

/** The list of a run. `run` undoes newest first, each once, and goes on after a failure; it returns the failures. */
export function cleanupList(): Cleanup & { readonly run: () => Promise<readonly unknown[]> } {
  const undos = new Set<() => Promise<void>>()
  return {
    add: (undo) => {
      undos.add(undo)
      return () => undos.delete(undo)
    },
    run: async () => {
      const failures: unknown[] = []
      for (const undo of [...undos].reverse()) {
        undos.delete(undo)
        try {
          await undo()
        } catch (error) {
          // One thing that cannot be undone must not keep the others from it; the caller tells of it.
          failures.push(error)
        }
      }
      return failures
    },
  }
}
