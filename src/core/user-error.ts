import type { Mistake } from './mistake/mistake.ts'

/** A mistake of the user's or of their surroundings. Everything else that is thrown is a bug and keeps its stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly mistake: Mistake

  constructor(mistake: Mistake, options?: ErrorOptions) {
    // For a debugger. What a user reads is made from the mistake.
    super(mistake.kind, options)
    this.mistake = mistake
  }
}
