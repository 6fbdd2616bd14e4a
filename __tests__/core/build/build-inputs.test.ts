import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type BuildInputs,
  differenceOf,
  includedBy,
  inputAmong,
  withoutRoot,
} from '../../../src/core/build/build-inputs.ts'
import { inputDoubtText } from '../../../src/render/words/input-doubt-text.ts'

/** Facts by the path of a package, or `settings`. */
const inputs = (
  files: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, string>> = {},
): BuildInputs => ({
  files: new Map(Object.entries(files)),
  facts: new Map(Object.entries(facts).map(([name, text]) => [name, fact(name, text)])),
})

const fact = (name: string, text: string) => ({
  about: name === 'settings' ? ({ kind: 'settings', cell } as const) : ({ kind: 'package', path: name, cell } as const),
  text,
})
const cell = 'server'

test('a changed path is an input by its real name', () => {
  const head = inputs({ 'main.go': 'main.go', 'text.go': 'shared/text.in', 'lib/a.go': 'third/lib/a.go' })
  assert.equal(inputAmong(['README.md', 'main.go'], head), 'main.go')
  assert.equal(inputAmong(['shared/text.in'], head), 'shared/text.in')
  assert.equal(inputAmong(['README.md', 'third/lib/a.go'], head), 'third/lib/a.go')
  assert.equal(inputAmong(['README.md', 'main_test.go', 'third/lib'], head), undefined)
})

test('what base and head differ in', async (t) => {
  const one = inputs({ 'main.go': 'main.go' }, { settings: 'a', x: 'b' })
  const cases: readonly (readonly [name: string, base: typeof one, difference: string | undefined])[] = [
    ['nothing', one, undefined],
    ['a file that is new', { ...one, files: new Map() }, 'base has no main.go'],
    ['a file that is gone', { ...one, files: new Map([...one.files, ['b.go', 'b.go']]) }, 'head has no b.go'],
    [
      'not a file that another link leads to: what it contains is compared',
      { ...one, files: new Map([['main.go', 'src/main.go']]) },
      undefined,
    ],
    [
      'a fact',
      { ...one, facts: new Map([...one.facts, ['settings', fact('settings', 'c')]]) },
      'base and head differ in the settings of the go command for server',
    ],
    [
      'a fact that is new',
      { ...one, facts: new Map([['settings', fact('settings', 'a')]]) },
      'base and head differ in the package x for server',
    ],
    [
      'a fact that is gone',
      { ...one, facts: new Map([...one.facts, ['y', fact('y', '')]]) },
      'base and head differ in the package y for server',
    ],
  ]
  for (const [name, base, difference] of cases) {
    await t.test(name, () => {
      const doubt = differenceOf(one, base)
      assert.equal(doubt && inputDoubtText(doubt), difference)
    })
  }
})

test('paths below the root are the same on both sides, and no others', () => {
  const listed = (root: string) => ({ Dir: `${root}/lib`, Module: { GoMod: `${root}/go.mod` }, Match: ['.', root] })
  assert.deepEqual(withoutRoot(listed('/repos/app'), '/repos/app'), withoutRoot(listed('/base'), '/base'))
  for (const path of ['/repos/apple', '/go/x', 'x/repos/app', '/lib', '']) {
    assert.equal(withoutRoot(path, '/repos/app'), path)
  }
  // A path that begins where a side's root is cut off is not one in the root.
  assert.notDeepEqual(withoutRoot('/repos/app/lib', '/repos/app'), withoutRoot('/lib', '/base'))
  assert.deepEqual(
    withoutRoot({ Dir: 'C:\\work\\app\\lib' }, 'C:\\work\\app'),
    withoutRoot({ Dir: 'C:\\base\\lib' }, 'C:\\base'),
  )
})

test('what an assembly file includes', async (t) => {
  const cases: readonly (readonly [name: string, text: string, includes: readonly string[] | undefined])[] = [
    ['nothing', 'TEXT ·F(SB),4,$0\n\tRET\n', []],
    ['files in quotes', '#include "textflag.h"\n  #include "../inc/x.h" // why\n', ['textflag.h', '../inc/x.h']],
    ['not what a comment speaks of', '// Never #include "x.h" here\n#define A 1\n', []],
    ['one behind a comment that holds what begins another', '/* // */ #include "../inc/x.h"\n', ['../inc/x.h']],
    ['nor what another directive is about', '#ifdef include_it\n#endif\n', []],
    ['a name that a macro makes: unclear', '#include NAME\n', undefined],
    ['one in angle brackets: unclear', '#include <x.h>\n', undefined],
    ['one behind a comment: unclear', '# /* x */ include "x.h"\n', undefined],
    ['one behind a continued line: unclear', '#\\\ninclude "x.h"\n', undefined],
    ['one inside of a line: unclear', 'RET; #include "x.h"\n', undefined],
  ]
  for (const [name, text, includes] of cases) {
    await t.test(name, () => assert.deepEqual(includedBy(text), includes))
  }
})
