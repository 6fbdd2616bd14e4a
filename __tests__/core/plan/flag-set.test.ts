import assert from 'node:assert/strict'
import test from 'node:test'
import { checkGoexperiment } from '../../../src/core/plan/flag-set.ts'
import { experimentText } from '../../../src/render/words/experiment-text.ts'

// Some of what Go 1.26 has.
const known = ['greenteagc', 'jsonv2', 'regabiargs', 'synchashtriemap']

function textOf(value: string): string {
  const mistake = checkGoexperiment(value, known)
  return mistake === undefined ? '' : experimentText(mistake)
}

for (const value of ['jsonv2', 'nogreenteagc', 'jsonv2,nogreenteagc', 'none', '', 'noregabi']) {
  test(`GOEXPERIMENT=${value} passes`, () => assert.equal(checkGoexperiment(value, known), undefined))
}

for (const value of ['nogc', 'gc', 'jsonv2,nogc']) {
  test(`GOEXPERIMENT=${value} is told what Go does have`, () => {
    const message = textOf(value)
    for (const way of [`GOEXPERIMENT=${value}`, 'gc-off', 'GOMEMLIMIT', 'TinyGo', 'build:'])
      assert.ok(message.includes(way), way)
  })
}

const unknown: Readonly<Record<string, string>> = {
  jsonv3:
    'GOEXPERIMENT=jsonv3: this Go toolchain has no experiment "jsonv3"; it has greenteagc, jsonv2, regabiargs, synchashtriemap. Did you mean "jsonv2"?',
  nogreentea:
    'GOEXPERIMENT=nogreentea: this Go toolchain has no experiment "greentea"; it has greenteagc, jsonv2, regabiargs, synchashtriemap. Did you mean "nogreenteagc"?',
  arenas:
    'GOEXPERIMENT=arenas: this Go toolchain has no experiment "arenas"; it has greenteagc, jsonv2, regabiargs, synchashtriemap.',
}

for (const [value, message] of Object.entries(unknown)) {
  test(`GOEXPERIMENT=${value} is refused with the names that there are`, () => {
    assert.equal(textOf(value), message)
  })
}
