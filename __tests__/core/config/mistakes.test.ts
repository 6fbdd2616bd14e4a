import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Surroundings } from '../../../src/core/config/names.ts'
import { readConfig } from '../../../src/core/config/read-config.ts'
import { UserError } from '../../../src/core/user-error.ts'
import { sentenceOf } from '../../mistaken.ts'

/** The lines of the message, without the file. */
function mistakesIn(text: string, surroundings?: Surroundings): string[] {
  try {
    readConfig(text, 'b.yml', surroundings)
  } catch (error) {
    assert.ok(error instanceof UserError && error.mistake.kind === 'mistakes-in-config', String(error))
    const lines = sentenceOf(error).split('\n')
    return lines.map((line) => line.replace(/^b\.yml:/, ''))
  }
  return []
}

const budget = (written: string) => `budgets:\n  - ${written}\n`
const flagSet = (written: string) => `flag-sets:\n  - ${written}\n`
const program = (written: string) => `programs:\n  - ${written}\n`
const ready = (written: string) => program(`{ package: ./a, run: { args: ["{port}"], ready: ${written} } }`)

const aSize = 'a size with its unit, such as 12MiB, 32MB, 64kB or 512B'
const aDuration = 'a duration with its unit, such as 60s, 1m30s or 10ms'
const aPackage = 'the path of one main package, such as ./cmd/server, relative to the working directory'
const aName = 'a name of at most 64 letters, digits and . _ + -, beginning with a letter or digit'
const aUrl = 'an http:// URL on localhost or an IP address, such as http://127.0.0.1:{port}/healthz'
const anAddress = 'an address on localhost or an IP address, such as 127.0.0.1:{port}'
const builtIns = 'default, stripped, strip-symbols, strip-dwarf, pie, trimpath, no-inline, gc-off, release'

type Row = readonly [name: string, text: string, ...mistakes: string[]]

const yaml: readonly Row[] = [
  [
    'an open bracket',
    'platforms: [host\n',
    '2:1: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
  ],
  ['a tab', 'measure:\n\truns: 20\n', '2:1: not YAML: Tabs are not allowed as indentation.'],
  ['a key given twice', 'shards: 1\nshards: 2\n', '2:1: found the key "shards" twice in one map.'],
  ['a second document', 'shards: 1\n---\nshards: 2\n', '2:1: found a second document, expected one.'],
  ['an unknown alias', 'prepare: *make\n', '1:10: found *make, expected the name of an anchor above it.'],
  ['an unknown tag', 'prepare: !sh make\n', '1:10: not YAML: Unresolved tag: !sh.'],
  [
    'YAML 1.1, where off is false',
    '%YAML 1.1\n---\nmeasure: { cold: off }\n',
    '1:1: found %YAML 1.1, expected YAML 1.2: remove that line.',
  ],
  [
    'a merge of what is no map',
    'measure: { <<: 5 }\n',
    '1:1: not usable YAML: Merge sources must be maps or map aliases.',
  ],
  [
    'aliases that unfold to gigabytes',
    `a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: [${'*c,'.repeat(9)}*c]\n`,
    '1:1: not usable YAML: Excessive alias count indicates a resource exhaustion attack.',
  ],
  ['brackets without end', '['.repeat(100_000), '1:1: found values nested too deeply, expected a config.'],
  [
    'a file of a megabyte',
    `# ${'x'.repeat(1_000_000)}`,
    '1:1: found a file of 1000002 characters, expected a config of at most 262144.',
  ],
  ['a list', '- stripped\n', '1:1: found a list, expected a map with keys such as programs, flag-sets, platforms.'],
  ['a text', 'stripped', '1:1: found "stripped", expected a map with keys such as programs, flag-sets, platforms.'],
  [
    'a key that hides in every object of JavaScript',
    'toString: 1\n__proto__: { a: 1 }\n',
    ...['1:1: found the unknown key "toString"', '2:1: found the unknown key "__proto__"'].map(
      (found) =>
        `${found}, expected one of programs, flag-sets, platforms, prepare, freeze, measure, budgets, release-tags, override-label, comment-above, shards, runners, history.`,
    ),
  ],
  ['a key without a value', 'budgets:\n# - none yet\n', '1:1: budgets: found nothing, expected a list of budgets.'],
]

const programs: readonly Row[] = [
  [
    'no program',
    'programs: []',
    '1:11: programs: found an empty list, expected a program: leave programs out to have every main package found.',
  ],
  [
    'unknown keys, and the one that is missing',
    program('{ name: a, pakage: ./a, other: 1 }'),
    '2:5: programs[0]: the key "package" is missing.',
    '2:16: programs[0]: found the unknown key "pakage", expected one of name, package, run, load, prebuilt. Did you mean "package"?',
    '2:29: programs[0]: found the unknown key "other", expected one of name, package, run, load, prebuilt.',
  ],
  ['a number', program('5'), '2:5: programs[0]: found 5, expected a package such as ./cmd/server, or a map.'],
  [
    'a name with a blank',
    program('{ name: my server, package: ./a }'),
    `2:13: programs[0].name: found "my server", expected ${aName}.`,
  ],
  [
    'two of one name',
    'programs: [./x/a, ./y/a]',
    '1:19: programs[1]: found the program "a" twice, expected each name once: give one of them another.',
  ],
  [
    'two names that are one file where case does not count',
    'programs: [./a, { name: A, package: ./b }]',
    '1:17: programs[1]: found the program "A" twice, once as "a", expected each name once: give one of them another.',
  ],
  [
    'a root without a name',
    'programs: [.]',
    '1:12: programs[0]: found the package ".", whose path gives the program no name, expected a name beside it: { name: …, package: . }.',
  ],
  [
    'a pattern of packages',
    'programs: [./...]',
    `1:12: programs[0]: found "./...", expected ${aPackage}; without programs, every main package is found.`,
  ],
  ['an absolute path', 'programs: [/src/a]', `1:12: programs[0]: found "/src/a", expected ${aPackage}.`],
  [
    'an option of the go command',
    'programs: [-toolexec=x]',
    `1:12: programs[0]: found "-toolexec=x", expected ${aPackage}.`,
  ],
  [
    'backslashes',
    'programs: [.\\cmd\\a]',
    `1:12: programs[0]: found ".\\\\cmd\\\\a", expected ${aPackage}. Did you mean "./cmd/a"?`,
  ],
  ['a program without a package', program('{ name: a }'), '2:5: programs[0]: the key "package" is missing.'],
  [
    'a prebuilt program without a name',
    program('{ prebuilt: { base: a, head: b } }'),
    '2:5: programs[0]: the key "name" is missing.',
  ],
  [
    'another flag set than its own for a prebuilt program',
    `${program('{ name: a, prebuilt: { base: a, head: b } }')}\nbudgets: [{ metric: size, program: a, flag-set: stripped, max: 1MB }]`,
    '4:49: budgets[0].flag-set: found "stripped", expected a flag set that is there: prebuilt.',
  ],
  [
    'prebuilt of one side',
    program('{ package: ./a, prebuilt: { head: a } }'),
    '2:31: programs[0].prebuilt: the key "base" is missing.',
  ],
  [
    'arguments in a text',
    program('{ package: ./a, run: { args: -v } }'),
    '2:34: programs[0].run.args: found "-v", expected a list, one item for each argument.',
  ],
  [
    'variables in a list',
    program('{ package: ./a, run: { env: [A=1] } }'),
    '2:33: programs[0].run.env: found a list, expected a map of variables and their values.',
  ],
  [
    'an empty list of variables',
    program('{ package: ./a, run: { env: [] } }'),
    '2:33: programs[0].run.env: found a list, expected a map of variables and their values.',
  ],
  [
    'a variable without a value',
    program('{ package: ./a, run: { env: { A: } } }'),
    '2:35: programs[0].run.env.A: found nothing, expected a text, a number, true or false; an empty text is written "".',
  ],
  [
    "a variable's name with a dash",
    'freeze: { GO-X: 1 }',
    `1:11: freeze: found "GO-X", expected a variable's name, of letters, digits and _.`,
  ],
  [
    'a time-out without a unit',
    program('{ package: ./a, run: { timeout: 10 } }'),
    `2:37: programs[0].run.timeout: found 10, expected ${aDuration}. Did you mean "10s"?`,
  ],
  [
    'a time-out of nothing',
    program('{ package: ./a, run: { timeout: 0s } }'),
    '2:37: programs[0].run.timeout: found "0s", expected at least 10ms and at most 10m.',
  ],
  [
    'two ways to be ready',
    ready('{ tcp: ":{port}", exit: 0 }'),
    '2:53: programs[0].run.ready: found tcp and exit, expected exactly one of http, tcp, stdout, exit.',
  ],
  [
    'no way to be ready',
    ready('{}'),
    '2:53: programs[0].run.ready: found none, expected exactly one of http, tcp, stdout, exit.',
  ],
  ['no URL', ready('{ http: localhost }'), `2:61: programs[0].run.ready.http: found "localhost", expected ${aUrl}.`],
  [
    'a URL with TLS, which the probe does not speak',
    ready('{ http: "https://localhost:{port}" }'),
    `2:61: programs[0].run.ready.http: found "https://localhost:{port}", expected ${aUrl}.`,
  ],
  [
    'a URL of another machine',
    ready('{ http: "http://example.com" }'),
    `2:61: programs[0].run.ready.http: found "http://example.com", expected ${aUrl}.`,
  ],
  [
    'an IP address out of range',
    ready('{ tcp: "127.0.0.300:80" }'),
    `2:60: programs[0].run.ready.tcp: found "127.0.0.300:80", expected ${anAddress}.`,
  ],
  ['port 0', ready('{ tcp: ":0" }'), `2:60: programs[0].run.ready.tcp: found ":0", expected ${anAddress}.`],
  [
    'a URL without a host',
    ready('{ http: "http://:{port}" }'),
    `2:61: programs[0].run.ready.http: found "http://:{port}", expected ${aUrl}.`,
  ],
  [
    'an address without a port',
    ready('{ tcp: localhost }'),
    `2:60: programs[0].run.ready.tcp: found "localhost", expected ${anAddress}.`,
  ],
  [
    'a port that is too high',
    ready('{ tcp: "localhost:65536" }'),
    `2:60: programs[0].run.ready.tcp: found "localhost:65536", expected ${anAddress}.`,
  ],
  [
    'an exit code that is too high',
    ready('{ exit: 256 }'),
    '2:61: programs[0].run.ready.exit: found 256, expected a whole number from 0 to 255.',
  ],
  ...[
    ['(', 'Unterminated group'],
    ['a(?=b)', 'it has no lookahead and no lookbehind'],
    ['(a)\\\\1', 'it has no back-references'],
    ['a**', 'Nothing to repeat'],
    ['[b-a]', 'Range out of order in character class'],
  ].map(
    ([pattern = '', reason = '']): Row => [
      `the regular expression ${pattern}`,
      ready(`{ stdout: "${pattern}" }`),
      `2:63: programs[0].run.ready.stdout: found "${pattern}", expected a regular expression in Go syntax: ${reason}.`,
    ],
  ),
  [
    'a port that the program is not told',
    program('{ package: ./a, run: { ready: { tcp: ":{port}" } } }'),
    '2:35: programs[0].run.ready: found {port} here but in neither args nor env, expected it in one of them: the program cannot know its port.',
  ],
]

const flagSets: readonly Row[] = [
  [
    'no flag set',
    'flag-sets: []',
    '1:12: flag-sets: found an empty list, expected a flag set: leave flag-sets out to have default and stripped.',
  ],
  [
    'an unknown built-in',
    flagSet('striped'),
    `2:5: flag-sets[0]: found "striped", expected a built-in flag set (${builtIns}), or a map that defines one. Did you mean "stripped"?`,
  ],
  [
    'a definition that defines nothing',
    flagSet('name: strippd'),
    `2:5: flag-sets[0]: found "strippd", expected a built-in flag set (${builtIns}), or keys that define this one. Did you mean "stripped"?`,
  ],
  [
    'a list',
    flagSet('[x]'),
    '2:5: flag-sets[0]: found a list, expected the name of a built-in flag set, or a map that defines one.',
  ],
  [
    'one name twice',
    'flag-sets: [pie, pie]',
    '1:18: flag-sets[1]: found the flag set "pie" twice, expected each name once: give one of them another.',
  ],
  [
    'a mode that makes no program',
    flagSet('{ name: x, buildmode: c-shared }'),
    '2:27: flag-sets[0].buildmode: found "c-shared", expected one of default, exe, pie.',
  ],
  [
    'off for false',
    flagSet('{ name: x, trimpath: off }'),
    '2:26: flag-sets[0].trimpath: found "off", expected true or false. Did you mean "false"?',
  ],
  [
    'a bad tag',
    flagSet('{ name: x, tags: a b-c }'),
    '2:22: flag-sets[0].tags: found "a b-c", expected build tags of letters, digits, dots and _.',
  ],
  [
    'race without cgo',
    flagSet('{ name: x, race: true, env: { CGO_ENABLED: 0 } }'),
    '2:16: flag-sets[0]: found race with CGO_ENABLED=0, expected one of them: the race detector needs cgo.',
  ],
  [
    'GOOS as a variable',
    flagSet('{ name: x, env: { GOOS: linux } }'),
    '2:16: flag-sets[0]: found GOOS, expected it under platforms.',
  ],
  [
    'flags that build ignores',
    flagSet('{ name: x, build: make, ldflags: -s }'),
    '2:29: flag-sets[0]: found ldflags beside build, expected it in that line: build runs in place of go build.',
  ],
]

const rest: readonly Row[] = [
  [
    'a variant that is not there',
    'platforms: [linux/amd64/v9]',
    '1:13: platforms[0]: found "linux/amd64/v9", expected one of v1, v2, v3, v4 after linux/amd64. Did you mean "linux/amd64/v4"?',
  ],
  [
    'another word for host',
    'platforms: [local]',
    '1:13: platforms[0]: found "local", expected host or GOOS/GOARCH. Did you mean "host"?',
  ],
  ['too few runs', 'measure: { runs: 2 }', '1:18: measure.runs: found 2, expected a whole number from 10 to 100000.'],
  [
    'half a run',
    'measure: { runs: 20.5 }',
    '1:18: measure.runs: found 20.5, expected a whole number from 10 to 100000.',
  ],
  [
    'a short soak',
    'measure: { soak: 1s }',
    '1:18: measure.soak: found "1s", expected off, or at least 5s and at most 6h.',
  ],
  [
    'false for off',
    'measure: { soak: false }',
    `1:18: measure.soak: found false, expected off, or ${aDuration}. Did you mean "off"?`,
  ],
  [
    'k for kB',
    'measure: { memory-limit: 100k }',
    `1:26: measure.memory-limit: found "100k", expected off, or ${aSize}. Did you mean "100kB"?`,
  ],
  ['one number for two', 'comment-above: 64kB', '1:16: comment-above: found "64kB", expected a map of size, percent.'],
  ['no shard', 'shards: 0', '1:9: shards: found 0, expected a whole number from 1 to 256.'],
  [
    'a runner for no platform',
    'runners: { foo: x }',
    '1:12: runners: found "foo", expected GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7.',
  ],
  [
    'an empty label',
    'override-label: ""',
    '1:17: override-label: found "", expected a label of at most 50 characters.',
  ],
  [
    'control characters, which a log would obey',
    'override-label: "\\e[31m\\n"',
    '1:17: override-label: found "\\u001b[31m\\n", expected a label of at most 50 characters.',
  ],
]

const budgets: readonly Row[] = [
  [
    'no limit',
    budget('{ metric: size }'),
    '2:5: budgets[0]: found neither max nor max-growth, expected one of them, or both: a budget without a limit holds nothing.',
  ],
  ['no metric', budget('{ max: 1MB }'), '2:5: budgets[0]: the key "metric" is missing.'],
  [
    'a size for a time',
    budget('{ metric: cold-start, max: 12MiB }'),
    `2:32: budgets[0].max: found "12MiB", expected ${aDuration}.`,
  ],
  [
    'a time for a size',
    budget('{ metric: size, max-growth: 5ms }'),
    `2:33: budgets[0].max-growth: found "5ms", expected a percentage, such as 1% or 0.5%, or ${aSize}.`,
  ],
  [
    'a size without a unit',
    budget('{ metric: size, max: 12582912 }'),
    `2:26: budgets[0].max: found 12582912, expected ${aSize}. Did you mean "12582912B"?`,
  ],
  [
    'growth without a unit',
    budget('{ metric: size, max-growth: 1 }'),
    `2:33: budgets[0].max-growth: found 1, expected a percentage, such as 1% or 0.5%, or ${aSize}. Did you mean "1%"?`,
  ],
  [
    'less than nothing',
    budget('{ metric: oom-kills, max: -1 }'),
    '2:31: budgets[0].max: found -1, expected a number that is not negative.',
  ],
  ['a size of nothing', budget('{ metric: size, max: 0B }'), '2:26: budgets[0].max: found "0B", expected at least 1B.'],
  [
    'an unknown level',
    budget('{ metric: size, max: 1MB, level: error }'),
    '2:38: budgets[0].level: found "error", expected one of fail, warn.',
  ],
  [
    'an unknown flag set',
    budget('{ metric: size, max: 1MB, flag-set: striped }'),
    '2:41: budgets[0].flag-set: found "striped", expected a flag set that is there: default, stripped. Did you mean "stripped"?',
  ],
  [
    'a built-in flag set that is not built',
    budget('{ metric: size, max: 1MB, flag-set: pie }'),
    '2:41: budgets[0].flag-set: found the built-in flag set "pie", which flag-sets does not list, expected one of default, stripped: add it there.',
  ],
  [
    'an unknown program',
    `programs: [./cmd/server]\n${budget('{ metric: size, max: 1MB, program: sever }')}`,
    '3:40: budgets[0].program: found "sever", expected a program that is there: server. Did you mean "server"?',
  ],
  [
    'a platform that is not built',
    `platforms: [linux/arm64]\n${budget('{ metric: size, max: 1MB, platform: linux/amd64 }')}`,
    '3:41: budgets[0].platform: found "linux/amd64", expected a platform that platforms lists (linux/arm64). Did you mean "linux/arm64"?',
  ],
  [
    'a platform that no host is',
    budget('{ metric: size, max: 1MB, platform: linux/arm46 }'),
    '2:41: budgets[0].platform: found "linux/arm46", expected a platform that platforms lists (host), or that of a host. Did you mean "linux/arm64"?',
  ],
]

for (const [title, rows] of Object.entries({
  YAML: yaml,
  programs,
  'flag sets': flagSets,
  budgets,
  'other keys': rest,
})) {
  suite(`mistakes in ${title}`, () => {
    for (const [name, text, ...mistakes] of rows) {
      test(name, () => {
        assert.deepEqual(mistakesIn(text), mistakes)
        assert.notDeepEqual(mistakes, [])
      })
    }
  })
}

test('an unknown metric is told all that there are, and the nearest', () => {
  const [line = '', ...others] = mistakesIn(
    budget('{ metric: rss, max: 1MB }') + budget('{ metric: pek-rss, max: 1MB }').slice(9),
  )
  assert.match(line, /^2:15: budgets\[0\]\.metric: found "rss", expected one of size, .*, oom-kills\.$/)
  assert.match(others.join(), /Did you mean "peak-rss"\?$/)
})

test('all mistakes come at once, in the order of the file', () => {
  const text =
    'budgets:\n  - { metric: size }\nplatform: [host]\nflag-sets: [striped, striped]\nmeasure: { runs: many, time: 5 }\n'
  assert.deepEqual(
    mistakesIn(text).map((line) => line.split(': ', 1)[0]),
    ['2:5', '3:1', '4:13', '4:22', '4:22', '5:18', '5:30'],
  )
})

suite('a mistake hides no other one', () => {
  const rows: readonly Row[] = [
    ['an unknown metric', budget('{ metric: siez, maxx: 1MB, level: wran }'), '2:15', '2:21', '2:39'],
    ['a missing metric', budget('{ metrc: size, level: wran }'), '2:5', '2:5', '2:7', '2:27'],
    ['a missing limit', budget('{ metric: size, levle: warn }'), '2:5', '2:21'],
    ['a limit that is misspelled is no missing one', budget('{ metric: size, maxx: 1MB }'), '2:21'],
    ['an empty item, which is shown at its own line', 'budgets:\n  - { metric: size, max: 1MB }\n  -\n', '3:4'],
    [
      'an unknown key of a flag set',
      flagSet('{ name: x, bulid: 1, build: a, ldflags: -s, env: { GOOS: a } }'),
      '2:16',
      '2:36',
      '2:49',
    ],
    [
      'an unknown key beside a port that nobody is told',
      program('{ package: ./a, run: { arg: [-p], ready: { tcp: ":{port}" } } }'),
      '2:28',
      '2:46',
    ],
    ['a key given twice', 'shards: 1\nshards: 0\nmeasure: { rnus: 20 }\n', '2:1', '2:9', '3:12'],
    ['a key given twice beside an unknown alias', 'shards: 1\nshards: 2\nprepare: *make\n', '2:1', '3:10'],
  ]
  for (const [name, text, ...places] of rows) {
    test(name, () =>
      assert.deepEqual(
        mistakesIn(text).map((line) => line.split(': ', 1)[0]),
        places,
      ),
    )
  }
})

test('two letters in each other’s place are one slip', () => {
  const text = 'mesaure: {}\nbudgets: [{ metric: siez, max: 1MB }]\nmeasure: { rnus: 20 }\n'
  assert.deepEqual(
    mistakesIn(text).map((line) => /Did you mean "(.*)"\?$/.exec(line)?.[1]),
    ['measure', 'size', 'runs'],
  )
})

test('a file that is wrong throughout is told in fifty lines', () => {
  const lines = mistakesIn(Array.from({ length: 80 }, (_, index) => `key${index}: 1`).join('\n'))
  assert.equal(lines.length, 51)
  assert.equal(lines.at(-1), 'and 30 more mistakes')
})

test('columns count from one after a byte order mark, and lines as CRLF ends them', () => {
  assert.deepEqual(
    mistakesIn('\uFEFFshards: 0\r\nhistory: main\r\n').map((line) => line.split(': ', 1)[0]),
    ['1:9', '2:10'],
  )
})

test('a mistake below an alias stands where the anchor is', () => {
  const text = 'programs:\n  - { package: ./a, run: &run { timeout: 5 } }\n  - { package: ./b, run: { <<: *run } }\n'
  assert.deepEqual(
    mistakesIn(text).map((line) => line.split(': ', 2).join(': ')),
    ['2:42: programs[0].run.timeout', '2:42: programs[1].run.timeout'],
  )
})

suite('a toolchain that is asked knows its platforms', () => {
  // Lines of `go tool dist list`.
  const platforms = ['linux/amd64', 'linux/arm64', 'linux/riscv64', 'windows/amd64']
  const rows: readonly Row[] = [
    [
      'a platform that it does not have',
      'platforms: [host, linux/amd46]\nrunners: { linux/arm46: x }\n',
      '1:19: platforms[1]: found "linux/amd46", expected a platform that this Go toolchain builds ELF, Mach-O or PE files for (see "go tool dist list"). Did you mean "linux/amd64"?',
      '2:12: runners: found "linux/arm46", expected a platform that this Go toolchain builds ELF, Mach-O or PE files for (see "go tool dist list"). Did you mean "linux/arm64"?',
    ],
    ['a budget on a host of any platform that it has', budget('{ metric: size, max: 1MB, platform: linux/riscv64 }')],
  ]
  for (const [name, text, ...mistakes] of rows) {
    test(name, () => assert.deepEqual(mistakesIn(text, { platforms }), mistakes))
  }
})
