import { createInterface } from 'node:readline/promises'

/** Puts a question to whoever sits at the terminal; undefined: nobody does. */
export type Ask = (question: string) => Promise<string | undefined>

/** Asks on a terminal alone: a script, or a job, is never kept waiting. */
export function terminalAsk(): Ask {
  const { stdin, stderr } = process
  if (stdin.isTTY !== true || stderr.isTTY !== true) return async () => undefined
  return async (question) => {
    const lines = createInterface({ input: stdin, output: stderr })
    try {
      return (await lines.question(`${question} `)).trim()
    } finally {
      lines.close()
    }
  }
}
