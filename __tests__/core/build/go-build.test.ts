import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type BuildInput,
  buildCommand,
  buildEnvironment,
  endsOf,
  lastLines,
  measuredEnvironment,
} from '../../../src/core/build/go-build.ts'
import { builtInFlagSets, type FlagSet } from '../../../src/core/plan/flag-set.ts'

const plain: FlagSet = { name: 'plain', env: {}, runEnv: {} }
const input: BuildInput = {
  flagSet: plain,
  platform: { goos: 'linux', goarch: 'amd64' },
  package: './cmd/server',
  output: '/out/server',
  env: { PATH: '/bin' },
  freeze: {},
}
const builtIn = (name: string) => {
  const found = builtInFlagSets.find((flagSet) => flagSet.name === name)
  assert.ok(found, name)
  return found
}

describe('the arguments of go build', () => {
  const cases: { name: string; flagSet: FlagSet; goflags?: string; args: string[] }[] = [
    { name: 'are no flags for the default', flagSet: builtIn('default'), args: [] },
    { name: 'keep linker flags one argument', flagSet: builtIn('stripped'), args: ['-ldflags=-s -w'] },
    { name: 'name the build mode', flagSet: builtIn('pie'), args: ['-buildmode=pie'] },
    { name: 'name compiler flags', flagSet: builtIn('no-inline'), args: ['-gcflags=all=-l'] },
    { name: 'have no part in what is set at run time', flagSet: builtIn('gc-off'), args: [] },
    { name: 'have several flags', flagSet: builtIn('release'), args: ['-trimpath', '-ldflags=-s -w'] },
    { name: 'join tags by commas', flagSet: { ...plain, tags: ['netgo', 'osusergo'] }, args: ['-tags=netgo,osusergo'] },
    {
      name: 'carry assembler flags and a profile',
      flagSet: { ...plain, asmflags: '-S', pgo: 'off' },
      args: ['-asmflags=-S', '-pgo=off'],
    },
    { name: 'empty linker flags that are set on purpose', flagSet: { ...plain, ldflags: '' }, args: ['-ldflags='] },
    { name: 'ask for the race detector', flagSet: { ...plain, race: true }, args: ['-race'] },
    { name: 'say nothing of a race detector that is off anyway', flagSet: { ...plain, race: false }, args: [] },
    {
      name: 'switch off what GOFLAGS switch on',
      flagSet: { ...plain, race: false, trimpath: false },
      goflags: '-mod=mod -race --trimpath',
      args: ['-trimpath=false', '-race=false'],
    },
    {
      name: 'do not take a longer flag in GOFLAGS for a shorter one',
      flagSet: { ...plain, race: false },
      goflags: '-tags=race -ldflags=-race',
      args: [],
    },
    { name: 'leave what GOFLAGS switch on', flagSet: plain, goflags: '-race', args: [] },
  ]
  for (const { name, flagSet, goflags, args } of cases) {
    it(name, () => {
      const env = goflags === undefined ? {} : { GOFLAGS: goflags }
      const built = buildCommand({ ...input, flagSet, env })
      assert.equal(built.command, 'go')
      assert.deepEqual(built.args, ['build', '-buildvcs=false', '-o', '/out/server', ...args, './cmd/server'])
      assert.equal(built.env.GOFLAGS, goflags)
    })
  }
})

describe('the environment of a build', () => {
  const cases: { name: string; change: Partial<BuildInput>; has: Record<string, string> }[] = [
    {
      name: 'has the platform and a fixed date',
      change: {},
      has: { PATH: '/bin', GOOS: 'linux', GOARCH: 'amd64', SOURCE_DATE_EPOCH: '946684800' },
    },
    {
      name: 'has the variant of a platform',
      change: { platform: { goos: 'linux', goarch: 'arm', variant: 'v7' } },
      has: { GOOS: 'linux', GOARCH: 'arm', GOARM: '7' },
    },
    {
      name: 'has the same date whatever the user has set',
      change: { env: { SOURCE_DATE_EPOCH: '5' } },
      has: { SOURCE_DATE_EPOCH: '946684800' },
    },
    {
      name: 'takes frozen values over the user’s, and the date is one of them',
      change: { env: { VERSION: 'v1.2.3' }, freeze: { VERSION: 'frozen', SOURCE_DATE_EPOCH: '7' } },
      has: { VERSION: 'frozen', SOURCE_DATE_EPOCH: '7' },
    },
    {
      name: 'takes the flag set’s values over the user’s and the frozen ones',
      change: {
        env: { CGO_ENABLED: '1', A: 'user' },
        freeze: { A: 'frozen' },
        flagSet: { ...plain, env: { CGO_ENABLED: '0', A: 'flag set' } },
      },
      has: { CGO_ENABLED: '0', A: 'flag set' },
    },
    {
      name: 'never lets a flag set build for another platform than the row says',
      change: { flagSet: { ...plain, env: { GOARCH: 'arm64', GOAMD64: 'v3' } } },
      has: { GOARCH: 'amd64', GOAMD64: 'v3' },
    },
    { name: 'keeps the user’s GOFLAGS', change: { env: { GOFLAGS: '-mod=vendor' } }, has: { GOFLAGS: '-mod=vendor' } },
  ]
  for (const { name, change, has } of cases) {
    it(name, () => {
      const { env } = buildCommand({ ...input, ...change })
      for (const [key, value] of Object.entries(has)) assert.equal(env[key], value, key)
    })
  }
})

it('a flag set’s own build line goes to the shell with all it needs to know', () => {
  const line = 'tinygo build -o $OUTPUT $PACKAGE'
  const flagSet = { ...plain, build: line, ldflags: '-s' }
  const { command, args, env } = buildCommand({
    ...input,
    flagSet,
    platform: { goos: 'linux', goarch: 'arm', variant: 'v6' },
  })
  assert.deepEqual([command, ...args], ['sh', '-c', line])
  const { OUTPUT, PACKAGE, GOOS, GOARCH, GOARM } = env
  assert.deepEqual([OUTPUT, PACKAGE, GOOS, GOARCH, GOARM], ['/out/server', './cmd/server', 'linux', 'arm', '6'])
})

it('a go command in a build line stamps no revision either, beside the user’s GOFLAGS', () => {
  const flagSet = { ...plain, build: 'go build -o $OUTPUT $PACKAGE' }
  const goflags = (env: Record<string, string>) => buildCommand({ ...input, flagSet, env }).env.GOFLAGS
  assert.deepEqual([goflags({}), goflags({ GOFLAGS: '-mod=mod' })], ['-buildvcs=false', '-mod=mod -buildvcs=false'])
})

it('builds lose the runner’s own variables and keep the user’s', () => {
  const env = {
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
    GITHUB_ENV: '/runner/env',
    GITHUB_ACTIONS: 'true',
    INPUT_TOKEN: 'secret',
    'INPUT_WORKING-DIRECTORY': '.',
    RUNNER_TEMP: '/tmp',
    HOME: '/home/me',
    PATH: '/bin',
    GOPRIVATE: 'example.com',
    NETRC: '/home/me/.netrc',
    MY_GITHUB_THING: 'kept',
    UNSET: undefined,
  }
  assert.deepEqual(buildEnvironment(env), {
    HOME: '/home/me',
    PATH: '/bin',
    GOPRIVATE: 'example.com',
    NETRC: '/home/me/.netrc',
    MY_GITHUB_THING: 'kept',
  })
})

it('a measured program has a minimal environment, and the flag set has the last word in it', () => {
  const places = { path: '/bin', home: '/empty', temporary: '/empty/tmp' }
  const env = measuredEnvironment(places, { PORT: '{port}', GOGC: '50', HOME: '/app' }, { GOGC: 'off' })
  assert.deepEqual(env, {
    PATH: '/bin',
    HOME: '/app',
    TMPDIR: '/empty/tmp',
    LANG: 'C.UTF-8',
    PORT: '{port}',
    GOGC: 'off',
  })
})

it('of a long output both ends are kept, with tabs as they look', () => {
  const usage = Array.from({ length: 60 }, (_, at) => `\t-flag${at}`)
  const text = endsOf(`go: downloading example.com/a v1.0.0\nflag provided but not defined: -q\n${usage.join('\n')}\n`)
  const lines = text.split('\n')
  assert.equal(lines[0], 'flag provided but not defined: -q')
  assert.deepEqual([lines.length, lines[8], lines.at(-1)], [30, '…', '    -flag59'])
  assert.equal(endsOf('a\nb\n'), 'a\nb')
  const long = endsOf(`${'x'.repeat(20_000)} end`)
  assert.ok(long.length <= 8_000 && long.endsWith('x end'), `${long.length}`)
})

describe('the end of an output', () => {
  const cases = [
    { name: 'is all of a short one', output: 'a\nb\n', count: 3, end: 'a\nb' },
    { name: 'is the last lines of a long one', output: 'a\nb\nc\nd\n\n', count: 2, end: 'c\nd' },
    {
      name: 'has no progress messages',
      output: 'go: downloading example.com/a v1.0.0\n./main.go:4:2: undefined: x\n',
      count: 2,
      end: './main.go:4:2: undefined: x',
    },
    {
      name: 'has no more characters than a report takes',
      output: `${'x'.repeat(20_000)} end`,
      count: 2,
      end: `${'x'.repeat(7_996)} end`,
    },
    { name: 'is empty if there is none', output: '', count: 3, end: '' },
  ]
  for (const { name, output, count, end } of cases) it(name, () => assert.equal(lastLines(output, count), end))
})
