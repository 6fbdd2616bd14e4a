import assert from 'node:assert/strict'
import { UserError } from '../src/core/user-error.ts'
import { mistakeText } from '../src/render/words/mistake-text.ts'

/** The sentence of a user's mistake. Fails for anything else that was thrown. */
export function sentenceOf(error: unknown): string {
  assert.ok(error instanceof UserError, String(error))
  return mistakeText(error.mistake)
}

/** For `assert.throws` and `assert.rejects`: a user's mistake whose sentence is this, or matches these. */
export function mistaken(...expected: readonly (string | RegExp)[]): (error: unknown) => true {
  return (error) => {
    const said = sentenceOf(error)
    for (const one of expected) {
      if (typeof one === 'string') assert.equal(said, one)
      else assert.match(said, one)
    }
    return true
  }
}
