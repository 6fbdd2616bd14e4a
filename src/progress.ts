import type { Progress } from './core/progress.ts'

export interface ProgressOutput {
  write(text: string): void
  /** Columns of the terminal; absent: not a terminal, so no bar. */
  readonly columns?: number
  startGroup?(title: string): void
  endGroup?(): void
}

const secondsBetweenLines = 10

/** Progress as lines of text with their time; a bar on a terminal; a group per phase on a runner. */
export function createProgress(output: ProgressOutput, now: () => number): Progress {
  const phases: { name: string; seconds: number }[] = []
  let stepBegan = now()
  let lastLine = now()
  let barShown = false
  const seconds = (since: number): string => `${((now() - since) / 1000).toFixed(1)} s`
  const clearBar = (): void => {
    if (barShown) output.write('\r\u001b[2K')
    barShown = false
  }
  const line = (text: string): void => {
    clearBar()
    output.write(`${text}\n`)
  }
  return {
    phases,
    async phase(title, work) {
      const began = now()
      stepBegan = began
      lastLine = began
      if (output.startGroup === undefined) line(title)
      else output.startGroup(title)
      try {
        return await work()
      } finally {
        clearBar()
        phases.push({ name: title, seconds: (now() - began) / 1000 })
        output.endGroup?.()
        if (output.endGroup !== undefined) line(`${title}: ${seconds(began)}`)
      }
    },
    step(text) {
      line(`  ${seconds(stepBegan).padStart(7)}  ${text}`)
      stepBegan = now()
    },
    advance(done, total, text) {
      if (output.columns !== undefined) {
        const room = Math.max(10, Math.min(40, output.columns - text.length - 12))
        const filled = Math.round((room * done) / Math.max(1, total))
        const bar = `  ${'█'.repeat(filled)}${'░'.repeat(room - filled)} ${text}`
        // A second line would be left behind: only the one that the cursor is on can be cleared.
        output.write(`\r\u001b[2K${bar.slice(0, output.columns)}`)
        barShown = true
      } else if ((now() - lastLine) / 1000 >= secondsBetweenLines) {
        lastLine = now()
        line(`  ${Math.floor((100 * done) / Math.max(1, total))} %  ${text}`)
      }
    },
  }
}
