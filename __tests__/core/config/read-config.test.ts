import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { Config } from '../../../src/core/config/config.ts'
import { checkBudgetNames, defaultConfig, placesIn, readConfig } from '../../../src/core/config/read-config.ts'
import { builtInFlagSets } from '../../../src/core/plan/flag-set.ts'
import { mistaken } from '../../mistaken.ts'

const read = (text: string) => readConfig(text, 'budget.yml')

suite('a config that says nothing is the default', () => {
  for (const [name, text] of Object.entries({
    'an empty file': '',
    'a file of comments': '# later\n\n# - budgets\n',
    'a null': '~\n',
    'an empty map': '{}',
    'a byte order mark': '\uFEFF',
    'a document marker': '---\n',
  })) {
    test(name, () => assert.deepEqual(read(text), defaultConfig))
  }

  test('which is what the documentation gives as defaults', () => {
    assert.deepEqual(defaultConfig, {
      flagSets: builtInFlagSets.slice(0, 2),
      platforms: ['host'],
      freeze: {},
      measure: { runs: 200, time: 60, cold: 'off' },
      budgets: [],
      overrideLabel: 'binary-budget-override',
      commentAbove: { bytes: 64_000, percent: 0.5 },
      runners: {},
    } satisfies Config)
  })
})

const cases: Readonly<Record<string, { text: string; expected: Partial<Config> }>> = {
  'a program is named after the last element of its package': {
    text: 'programs: [./cmd/server, { package: example.com/tool/v2 }, { name: root, package: . }]',
    expected: {
      programs: [
        { name: 'server', package: './cmd/server' },
        { name: 'tool', package: 'example.com/tool/v2' },
        { name: 'root', package: '.' },
      ],
    },
  },
  'a run without more ends with 0 within ten seconds': {
    text: 'programs: [{ package: ./a, run: { args: [--version] } }]',
    expected: {
      programs: [
        {
          name: 'a',
          package: './a',
          run: { args: ['--version'], env: {}, ready: { kind: 'exit', code: 0 }, timeout: 10 },
        },
      ],
    },
  },
  'values for programs are texts as written': {
    text: [
      'programs:',
      '  - package: ./a',
      '    run: { args: [-v, 1.10, 0x1F, true], env: { V: 1.10, N: 1e3, B: True, O: off, E: "" } }',
      'freeze: { VERSION: 1.10, DATE: 2026-01-01 }',
    ].join('\n'),
    expected: {
      programs: [
        {
          name: 'a',
          package: './a',
          run: {
            args: ['-v', '1.10', '0x1F', 'true'],
            env: { V: '1.10', N: '1e3', B: 'True', O: 'off', E: '' },
            ready: { kind: 'exit', code: 0 },
            timeout: 10,
          },
        },
      ],
      freeze: { VERSION: '1.10', DATE: '2026-01-01' },
    },
  },
  'a flag set is built in, defined, or a built-in one replaced': {
    text: [
      'flag-sets:',
      '  - pie',
      '  - name: gc-off',
      '  - { name: stripped, ldflags: -s }',
      '  - { name: tagged, tags: "a, b c", trimpath: true, pgo: off, env: { CGO_ENABLED: 0 }, run-env: { GOGC: off } }',
      '  - { name: listed, tags: [a, b] }',
      '  - { name: tiny, build: tinygo build -o $OUTPUT $PACKAGE }',
    ].join('\n'),
    expected: {
      flagSets: [
        { name: 'pie', buildmode: 'pie', env: {}, runEnv: {} },
        { name: 'gc-off', env: {}, runEnv: { GOGC: 'off' } },
        { name: 'stripped', ldflags: '-s', env: {}, runEnv: {} },
        {
          name: 'tagged',
          tags: ['a', 'b', 'c'],
          trimpath: true,
          pgo: 'off',
          env: { CGO_ENABLED: '0' },
          runEnv: { GOGC: 'off' },
        },
        { name: 'listed', tags: ['a', 'b'], env: {}, runEnv: {} },
        { name: 'tiny', build: 'tinygo build -o $OUTPUT $PACKAGE', env: {}, runEnv: {} },
      ],
    },
  },
  'a limit is in the unit of its metric, and knows its line': {
    text: [
      'flag-sets: [default, stripped]',
      'budgets:',
      '  - { metric: size, flag-set: stripped, max: 12MiB, max-growth: 1% }',
      '  - { metric: cold-start, max: 50ms, max-growth: 5ms, level: warn }',
      '  - { metric: oom-kills, max: 0, platform: host }',
      '  - { metric: page-faults, max-growth: 10% }',
      '  - { metric: goroutines, max-growth: 2, against: release }',
      '  - { metric: rss-growth, max: 10kB/min }',
      '  - { metric: peak-rss, max-growth: 1MB, platform: linux/arm64 }',
    ].join('\r\n'),
    expected: {
      budgets: [
        {
          metric: 'size',
          flagSet: 'stripped',
          max: 12_582_912,
          maxGrowth: { kind: 'percent', percent: 1 },
          level: 'fail',
          against: 'base',
          line: 3,
        },
        {
          metric: 'cold-start',
          max: 0.05,
          maxGrowth: { kind: 'absolute', value: 0.005 },
          level: 'warn',
          against: 'base',
          line: 4,
        },
        { metric: 'oom-kills', max: 0, platform: 'host', level: 'fail', against: 'base', line: 5 },
        { metric: 'page-faults', maxGrowth: { kind: 'percent', percent: 10 }, level: 'fail', against: 'base', line: 6 },
        { metric: 'goroutines', maxGrowth: { kind: 'absolute', value: 2 }, level: 'fail', against: 'release', line: 7 },
        { metric: 'rss-growth', max: 10_000, level: 'fail', against: 'base', line: 8 },
        {
          metric: 'peak-rss',
          maxGrowth: { kind: 'absolute', value: 1_000_000 },
          platform: 'linux/arm64',
          level: 'fail',
          against: 'base',
          line: 9,
        },
      ],
    },
  },
  'anchors, aliases and merge keys are taken': {
    text: [
      'programs:',
      '  - { package: ./a, run: &run { args: [x], timeout: 1s } }',
      '  - { package: ./b, run: *run }',
      '  - { package: ./c, run: { <<: *run, timeout: 2s } }',
    ].join('\n'),
    expected: {
      programs: ['a', 'b', 'c'].map((name) => ({
        name,
        package: `./${name}`,
        run: { args: ['x'], env: {}, ready: { kind: 'exit', code: 0 }, timeout: name === 'c' ? 2 : 1 },
      })),
    },
  },
  'everything else arrives': {
    text: [
      'platforms: [host, linux/arm/v7]',
      'prepare: make assets',
      'measure: { runs: 50, time: 1m30s, cold: disk, soak: 60s, memory-limit: 32MiB }',
      'release-tags: v*',
      'override-label: ok to grow',
      'comment-above: { size: 0B, percent: 0% }',
      'shards: 4',
      'runners: { linux/arm64: ubuntu-24.04-arm }',
      'history: { branch: binary-budget }',
    ].join('\n'),
    expected: {
      platforms: ['host', { goos: 'linux', goarch: 'arm', variant: 'v7' }],
      prepare: 'make assets',
      measure: { runs: 50, time: 90, cold: 'disk', soak: 60, memoryLimit: 33_554_432 },
      releaseTags: 'v*',
      overrideLabel: 'ok to grow',
      commentAbove: { bytes: 0, percent: 0 },
      shards: 4,
      runners: { 'linux/arm64': 'ubuntu-24.04-arm' },
      history: { branch: 'binary-budget' },
    },
  },
}

suite('a config is read', () => {
  for (const [name, { text, expected }] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(read(text), { ...defaultConfig, ...expected }))
  }

  test('a program at the root of the module takes the name of the module', () => {
    const config = readConfig('programs: [.]', 'budget.yml', { module: 'example.com/whoami/v2' })
    assert.deepEqual(config.programs, [{ name: 'whoami', package: '.' }])
  })
})

test('every example in docs/config.md is a config without mistakes', () => {
  const docs = readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8')
  const examples = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example]) => example ?? '')
  assert.ok(examples.length > 0)
  for (const example of examples) assert.notDeepEqual(read(example), defaultConfig)
})

suite('budgets on programs that are found, not configured', () => {
  const text = 'budgets:\n  - { metric: size, max: 2MB }\n  - { metric: size, max: 1MB, program: sever }\n'
  const config = read(text)
  const at = { file: 'budget.yml', placeOf: placesIn(text) }

  test('pass when the program was found', () => {
    assert.doesNotThrow(() => checkBudgetNames(config, ['sever', 'tool'], at))
  })

  test('are a mistake at their place when it was not', () => {
    assert.throws(
      () => checkBudgetNames(config, ['server', 'tool'], at),
      mistaken(
        'budget.yml:3:40: budgets[1].program: found "sever", expected a program that is there: server, tool. Did you mean "server"?',
      ),
    )
  })
})
