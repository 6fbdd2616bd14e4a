/**
 * A mistake of the user's or of their surroundings, not a bug: only its message is shown. The message says what was
 * wrong, where, and what to do about it. Everything else thrown is a bug and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
}
