import type { ErrorPage } from './error-pages.ts'

/**
 * A mistake of the user's or of their surroundings, not a bug: only its message is shown, and the address of its page in
 * docs/errors. The message says what was wrong, where, and what to do about it. Everything else thrown is a bug and
 * keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly page: ErrorPage

  /** Where no page of `errorPages` fits, add one: it is a line there and a file in docs/errors. */
  constructor(message: string, { page, ...options }: ErrorOptions & { readonly page: ErrorPage }) {
    super(message, options)
    this.page = page
  }
}
