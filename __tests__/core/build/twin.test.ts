import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildAlike, unstrippedTwin } from '../../../src/core/build/twin.ts'
import { builtInFlagSets, type FlagSet } from '../../../src/core/plan/flag-set.ts'

const flagSet = (rest: Partial<FlagSet>): FlagSet => ({ name: 'own', env: {}, runEnv: {}, ...rest })

describe('the unstripped twin of a flag set', () => {
  const cases: readonly { readonly name: string; readonly flags: FlagSet; readonly ldflags?: string | null }[] = [
    { name: 'has no -s and no -w', flags: flagSet({ ldflags: '-s -w' }), ldflags: '' },
    {
      name: 'keeps all other linker flags',
      flags: flagSet({ ldflags: '-s -X main.v=1 --w=true' }),
      ldflags: '-X main.v=1',
    },
    {
      name: 'keeps names that only begin alike',
      flags: flagSet({ ldflags: '-s -strictdups=1' }),
      ldflags: '-strictdups=1',
    },
    { name: 'is none where symbols are kept', flags: flagSet({ ldflags: '-X main.v=-s' }), ldflags: null },
    { name: 'is none where -s is switched off', flags: flagSet({ ldflags: '-s=false' }), ldflags: null },
    { name: 'is none without linker flags', flags: flagSet({ trimpath: true }), ldflags: null },
    { name: 'is none for a command of the user’s', flags: flagSet({ ldflags: '-s', build: 'make' }), ldflags: null },
  ]
  for (const { name, flags, ldflags } of cases) {
    it(name, () => {
      const twin = unstrippedTwin(flags)
      if (ldflags === null) assert.equal(twin, undefined)
      else assert.deepEqual(twin, { ...flagSet({}), ...(ldflags === '' ? {} : { ldflags }) })
    })
  }
})

describe('flag sets that build alike', () => {
  const named = (name: string): FlagSet => {
    const found = builtInFlagSets.find((one) => one.name === name)
    if (found === undefined) throw new Error(name)
    return found
  }
  const twin = (name: string): FlagSet => unstrippedTwin(named(name)) ?? assert.fail(name)
  it('are default and the twin of stripped', () => assert.ok(buildAlike(named('default'), twin('stripped'))))
  it('are two that differ in how the program is run', () => assert.ok(buildAlike(named('default'), named('gc-off'))))
  it('are not default and the twin of release', () => assert.ok(!buildAlike(named('default'), twin('release'))))
  it('are not default and pie', () => assert.ok(!buildAlike(named('default'), named('pie'))))
})
