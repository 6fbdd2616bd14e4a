// A flag set, as the config file says it: the name of a built-in one, or a definition.
import * as v from 'valibot'
import type { ValueMistake } from '../mistake/value.ts'
import { assignments, buildLine, builtInFlagSets, type FlagSet } from '../plan/flag-set.ts'
import { suggestion } from '../suggestion.ts'
import { wrongValue } from './mistake.ts'
import { asWhole, flag, isMap, keys, oneOf, text, textLike, variables, wants } from './values.ts'

/** What a name may consist of: it is printed in tables, given on command lines and becomes part of file names. */
export const namePattern = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/
export const nameRule = 'a name of at most 64 letters, digits and . _ + -, beginning with a letter or digit'

export const builtInNames = builtInFlagSets.map(({ name }) => name)

const described = (flagSet: FlagSet): string =>
  [
    buildLine(flagSet),
    ...(Object.keys(flagSet.runEnv).length === 0 ? [] : [`run with ${assignments(flagSet.runEnv).join(' ')}`]),
  ].join(', ')

const tag = /^[\p{L}\p{N}_.]+$/u
const tagMessage = wants('build tags of letters, digits, dots and _')

const definition = keys({
  name: textLike(
    namePattern,
    nameRule,
    'Name in reports and budgets. A built-in name with other keys beside it replaces that flag set.',
  ),
  ldflags: v.exactOptional(text('-ldflags of go build.')),
  gcflags: v.exactOptional(text('-gcflags of go build.')),
  asmflags: v.exactOptional(text('-asmflags of go build.')),
  tags: v.exactOptional(
    v.pipe(
      v.union([v.string(), v.array(v.string(wants('a build tag')))], wants('build tags: a text or a list')),
      v.title('text or list of text'),
      v.description('Build tags: a list, or a text with commas or spaces between them.'),
      v.check((written) => split(written).every((name) => tag.test(name)) && split(written).length > 0, tagMessage),
      v.transform(split),
    ),
  ),
  buildmode: v.exactOptional(
    oneOf(['default', 'exe', 'pie'], '-buildmode of go build. Those that make no program are left out.'),
  ),
  trimpath: v.exactOptional(flag('-trimpath of go build.')),
  race: v.exactOptional(flag('-race of go build. Needs cgo.')),
  pgo: v.exactOptional(text('-pgo of go build: auto, off, or the path of a profile.')),
  env: v.exactOptional(
    variables('Environment of the build, such as CGO_ENABLED or GOEXPERIMENT. GOOS and GOARCH are for platforms.'),
  ),
  'run-env': v.exactOptional(variables('Environment of the measured program, such as GOGC or GOMEMLIMIT.')),
  build: v.exactOptional(
    text(
      'A shell line that builds in place of the go command. It must write $OUTPUT; $PACKAGE, GOOS and GOARCH are set.',
    ),
  ),
})

// What `build` makes pointless: these are options of the go command, which then does not run.
const goBuildKeys = ['ldflags', 'gcflags', 'asmflags', 'tags', 'buildmode', 'trimpath', 'race', 'pgo'] as const

const definedFlagSet = asWhole(definition, ({ name, ...rest }) => {
  const at = (key: string, mistake: ValueMistake) => ({ mistake, key: { name: key, origin: 'key' } as const })
  const env = isMap(rest.env) ? rest.env : {}
  const alone = typeof name === 'string' && Object.keys(rest).length === 0 && !builtInNames.includes(name)
  const meant = `a built-in flag set (${builtInNames.join(', ')}), or keys that define this one`
  const beside = rest.build === undefined ? [] : goBuildKeys.filter((key) => key in rest)
  return [
    ...(alone ? [at('name', wrongValue(name, meant, suggestion(name, builtInNames)))] : []),
    ...beside.map((key) => at(key, { kind: 'beside-build', key })),
    ...(rest.race === true && String(env.CGO_ENABLED) === '0' ? [at('race', { kind: 'race-without-cgo' })] : []),
    ...['GOOS', 'GOARCH']
      .filter((variable) => variable in env)
      .map((variable) => at('env', { kind: 'platform-variable', variable })),
  ]
})

/** A built-in name, or a definition. */
export const flagSetSchema = v.union(
  [
    v.pipe(
      v.picklist(
        builtInNames,
        wants(`a built-in flag set (${builtInNames.join(', ')}), or a map that defines one`, (name) =>
          suggestion(name, builtInNames),
        ),
      ),
      v.title('name of a built-in flag set'),
      v.metadata({ enumDescriptions: builtInFlagSets.map(described) }),
    ),
    definedFlagSet,
  ],
  wants('the name of a built-in flag set, or a map that defines one'),
)

function split(written: string | string[]): string[] {
  return typeof written === 'string' ? written.split(/[,\s]+/).filter((name) => name !== '') : [...written]
}
