import { didYouMean } from '../suggestion.ts'
import { UserError } from '../user-error.ts'

/** One mistake in a config file. Line and column are 1-based; a column counts UTF-16 units, as editors do. */
export interface ConfigMistake {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

// Enough to mend a file with; a file that is wrong throughout (another tool's, say) must not fill a log.
const shownMistakes = 50

/** All mistakes of a config file, one a line: `FILE:LINE:COLUMN: what was found, what was expected`. */
export class ConfigError extends UserError {
  readonly mistakes: readonly ConfigMistake[]

  constructor(mistakes: readonly ConfigMistake[]) {
    const lines = mistakes.slice(0, shownMistakes).map(({ file, line, column, message }) => {
      return `${file}:${line}:${column}: ${message}`
    })
    if (mistakes.length > shownMistakes) lines.push(`and ${mistakes.length - shownMistakes} more mistakes`)
    const experiments = mistakes.every(({ message }) => message.includes('GOEXPERIMENT='))
    super(lines.join('\n'), { page: experiments ? 'unknown-goexperiment' : 'config-mistake' })
    this.mistakes = mistakes
  }
}

/** A written value as a message shows it: short, on one line, without control characters. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value)
}

/** The sentence that every mistake is told in. `expected` completes "expected …". */
export function foundInstead(value: unknown, expected: string, meant?: string): string {
  return `found ${shown(value)}, expected ${expected}.${didYouMean(meant)}`
}
