// A program, as the config file says it: its package alone, or a map.
import * as v from 'valibot'
import { duration } from '../quantity.ts'
import { namePattern, nameRule } from './flag-set.ts'
import { readySchema } from './ready.ts'
import { amount, asWhole, editorSays, isMap, keys, oneOf, scalar, text, textLike, variables, wants } from './values.ts'

const packageExpected = 'the path of one main package, such as ./cmd/server, relative to the working directory'

// A leading dash would be an option of the go command; an absolute path would build one and the same revision twice.
const packagePattern = /^[^-/\s\\][^\s\\]*$/
const isOnePackage = (written: string) => !written.includes('...') && !/^[A-Za-z]:/.test(written)

/** Whether the path is one that the go command can be given, so that its name is worth a word. */
export function isPackagePath(path: string): boolean {
  return packagePattern.test(path) && isOnePackage(path)
}

const packagePath = v.pipe(
  v.string(wants(packageExpected)),
  v.title('package'),
  v.description('One main package as the go command takes it, relative to the working directory: `./cmd/server`.'),
  v.regex(
    packagePattern,
    wants(packageExpected, (written) => (written.includes('\\') ? slashes(written) : undefined)),
  ),
  v.check(isOnePackage, wants(`${packageExpected}; without programs, every main package is found`)),
  editorSays(packageExpected),
)

const slashes = (written: string) => written.replaceAll('\\', '/')

const runKeys = keys({
  args: v.optional(
    v.pipe(
      v.array(scalar(), wants('a list, one item for each argument')),
      v.title('list of text'),
      v.description('Arguments. `{port}` is replaced by a free port, another one for each start.'),
    ),
    [],
  ),
  env: v.optional(variables('Environment, beside the minimal one that every program gets. `{port}` as in args.'), {}),
  ready: v.optional(readySchema, { exit: 0 }),
  timeout: v.optional(amount(duration, 'How long a start may take until it counts as failed.', '10ms', '10m'), '10s'),
})

const runMap = asWhole(runKeys, ({ args, env, ready }) => {
  const { http, tcp } = isMap(ready) ? ready : {}
  const told = [...(Array.isArray(args) ? args : []), ...(isMap(env) ? Object.values(env) : [])]
  const hasPort = (value: unknown) => typeof value === 'string' && value.includes('{port}')
  if (![http, tcp].some(hasPort) || told.some(hasPort)) return []
  return [{ mistake: { kind: 'port-not-told' }, key: { name: 'ready', origin: 'value' } }]
})

/** How to start a program, or that it is not to be. */
const run = v.pipe(
  v.union([oneOf(['off'], 'Never started, only sized.'), runMap], wants('off, or a map such as { args: [--version] }')),
  v.description(
    'How to start the program. Without it the first of `--version`, `version`, `--help` and `-h` is taken that ends by itself; `off`: it is never started, only sized.',
  ),
)

const definition = keys({
  name: v.exactOptional(
    textLike(
      namePattern,
      nameRule,
      'Name in reports and budgets. If base’s config has another package of this name, that is what head is compared with. Default: the last element of the package.',
    ),
  ),
  package: v.exactOptional(packagePath),
  run: v.exactOptional(run),
  load: v.exactOptional(text('A shell line that puts load on the running program, for soaks.')),
  prebuilt: v.exactOptional(
    v.pipe(
      keys({ base: text('Path of the binary of base.'), head: text('Path of the binary of head.') }),
      v.description(
        'Binaries that are measured as they are, in place of building; paths are relative to the working directory. Their row has the flag set `prebuilt`.',
      ),
    ),
  ),
})

// Without a package there is nothing to be named after.
const definedProgram = v.pipe(
  asWhole(definition, (written) => {
    if ('package' in written || ('prebuilt' in written && 'name' in written)) return []
    const missing = 'prebuilt' in written ? 'name' : 'package'
    return [{ mistake: { kind: 'missing-key', key: missing }, key: { name: missing, origin: 'key' } }]
  }),
  v.metadata({ anyOf: [{ required: ['package'] }, { required: ['name', 'prebuilt'] }] }),
)

/** A package, or a map with one. */
export const programSchema = v.union([packagePath, definedProgram], wants('a package such as ./cmd/server, or a map'))

/**
 * The name of a package's program: its last element, as the go command names binaries, so never a major version.
 * Undefined where the path has none, as `.` has.
 */
export function nameOfPackage(path: string): string | undefined {
  const elements = path.split('/').filter((element) => element !== '' && element !== '.' && element !== '..')
  const last = elements.at(-1)
  return last !== undefined && elements.length > 1 && /^v[0-9]+$/.test(last) ? elements.at(-2) : last
}
