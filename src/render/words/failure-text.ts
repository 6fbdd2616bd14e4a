import { UserError } from '../../core/user-error.ts'
import { errorText } from './mistake-text.ts'

/** What is printed of an error that ends a run: a mistake's sentence and its page, or that it is a bug, with its stack. */
export function failureText(error: unknown, on: 'terminal' | 'runner'): string {
  const said = error instanceof UserError ? errorText(error.mistake) : bugText(error, on)
  return on === 'terminal' ? `go-binary-budget: ${said}\n` : said
}

function bugText(error: unknown, on: 'terminal' | 'runner'): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return on === 'terminal'
    ? `this is a bug, please report it.\n${stack}`
    : `This is a bug in the action, please report it. ${stack}`
}
