import type { Fact, InputDoubt } from '../../core/build/input-doubt.ts'
import { mistakeText } from './mistake-text.ts'
import { commandFailureText } from './outside-text.ts'
import { type Texts, textIn } from './texts.ts'

const texts: Texts<InputDoubt> = {
  changed: ({ path }) => `${path} changed`,
  'missing-in': ({ side, path }) => `${side} has no ${path}`,
  'facts-differ': ({ about }) => `base and head differ in ${factText(about)}`,
  'in-base': ({ why }) => `in base, ${inputDoubtText(why)}`,
  mistake: ({ mistake }) => mistakeText(mistake),
  prepare: () => '`prepare` may make anything',
  'build-line': () => 'a `build:` line may read anything',
  prebuilt: () => 'a prebuilt program comes from elsewhere',
  profile: () => 'a profile is named',
  'tool-flag': ({ flag }) => `the flag ${flag} may name a file`,
  'config-outside': () => 'the config lies outside of the repository',
  'no-base': () => 'there is no base',
  'no-working-directory': () => 'there is no such working directory',
  'no-program': () => 'no program was found',
  'setting-names-file': ({ setting, flag }) => `${setting} has ${flag}, which may name a file`,
  'setting-leads-inside': ({ setting, certain }) => `${setting} ${certain ? 'leads' : 'may lead'} into the repository`,
  outside: ({ path }) => `${path} lies outside of the repository`,
  'go-env-fails': () => 'go env fails',
  'go-list-fails': ({ failure }) => `go list: ${commandFailureText(failure)}`,
  cgo: ({ package: path }) => `${path} uses cgo`,
  'package-outside': ({ package: path }) => `${path} lies outside of the repository`,
  'leads-out': ({ path }) => `${path} leads out of the repository`,
  'unclear-include': ({ file }) => `it is not clear what ${file} includes`,
  includes: ({ file, included }) => `${file} includes ${included}`,
}

/** Why two revisions have to be built, as a part of a sentence. */
export const inputDoubtText = (doubt: InputDoubt): string => textIn(texts, doubt)

const factText = (fact: Fact): string =>
  fact.kind === 'settings'
    ? `the settings of the go command for ${fact.cell}`
    : `the package ${fact.path} for ${fact.cell}`
