import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasColour } from '../../src/terminal/colour.ts'

describe('text is coloured', () => {
  const rows: readonly (readonly [string, boolean, Record<string, string>, boolean])[] = [
    ['on a terminal', true, { TERM: 'xterm-256color' }, true],
    ['on a terminal that does not say what it is, as on Windows', true, {}, true],
    ['not in a pipe or file', false, { TERM: 'xterm-256color' }, false],
    ['not with NO_COLOR, whatever its value', true, { NO_COLOR: '0' }, false],
    ['with an empty NO_COLOR, which says nothing', true, { NO_COLOR: '' }, true],
    ['not on a terminal without colours', true, { TERM: 'dumb' }, false],
  ]
  for (const [name, isTerminal, env, expected] of rows) {
    it(name, () => assert.equal(hasColour(isTerminal, env), expected))
  }
})
