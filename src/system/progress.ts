import { waitingTime } from '../core/plan/waiting-time.ts'
import type { Progress } from '../core/progress.ts'

export interface ProgressOutput {
  write(text: string): void
  /** Columns of the terminal; absent: not a terminal, so no bar. */
  readonly columns?: number
  startGroup?(title: string): void
  endGroup?(): void
}

export interface RunProgress extends Progress {
  /** How long the whole run took, and each of its phases. */
  finish(): void
}

const secondsBetweenLines = 10

/** Progress as lines of text with their time; a bar on a terminal; a group per phase on a runner. */
export function createProgress(output: ProgressOutput, now: () => number): RunProgress {
  const created = now()
  const phases: { name: string; seconds: number }[] = []
  let phaseBegan = created
  let stepBegan = created
  let lastLine = created
  let barShown = false
  const secondsSince = (since: number): number => (now() - since) / 1000
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
      phaseBegan = began
      stepBegan = began
      lastLine = began
      if (output.startGroup === undefined) line(title)
      else output.startGroup(title)
      try {
        return await work()
      } finally {
        clearBar()
        phases.push({ name: title, seconds: secondsSince(began) })
        output.endGroup?.()
        if (output.endGroup !== undefined) line(`${title}: ${inSeconds(secondsSince(began))}`)
      }
    },
    step(text) {
      line(timed(secondsSince(stepBegan), text))
      stepBegan = now()
    },
    advance(done, total, text, left) {
      const remaining = left ?? (done > 0 ? (secondsSince(phaseBegan) * Math.max(0, total - done)) / done : 0)
      const whole = remaining >= 1 ? `${text}, ${waitingTime(remaining)} left` : text
      if (output.columns !== undefined) {
        const room = Math.max(10, Math.min(40, output.columns - whole.length - 12))
        const filled = Math.round((room * done) / Math.max(1, total))
        const bar = `  ${'█'.repeat(filled)}${'░'.repeat(room - filled)} ${whole}`
        // A second line would be left behind: only the one that the cursor is on can be cleared.
        output.write(`\r\u001b[2K${bar.slice(0, output.columns)}`)
        barShown = true
      } else if (secondsSince(lastLine) >= secondsBetweenLines) {
        lastLine = now()
        line(`  ${Math.floor((100 * done) / Math.max(1, total))} %  ${whole}`)
      }
    },
    say(text) {
      line(onOneLine(text))
    },
    finish() {
      line(`Total: ${inSeconds(secondsSince(created))}`)
      for (const { name, seconds } of phases) line(timed(seconds, name))
    },
  }
}

const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`

const timed = (seconds: number, text: string): string => `  ${inSeconds(seconds).padStart(7)}  ${onOneLine(text)}`

/** A runner takes a line that begins with `::` for a command, and what is shown may come from a repository. */
const onOneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ')
