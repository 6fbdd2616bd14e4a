import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Budget } from '../../../src/core/budget.ts'
import { goneFromHead, newInHead, notMeasured } from '../../../src/core/compare/compare.ts'
import { exactSample } from '../../../src/core/compare/sample.ts'
import { judge } from '../../../src/core/judge/judge.ts'
import type { MetricId } from '../../../src/core/metric.ts'
import {
  absolute,
  budget,
  cell,
  crashed,
  crashedText,
  host,
  moved,
  notBuilt,
  only,
  percent,
  sample,
  sizes,
  table,
  without,
} from '../judging.ts'

suite('what could not be measured', () => {
  const failed = { side: 'head', reason: notBuilt('head') } as const
  table([
    {
      name: 'growth of a new program: base is missing, and nobody is to blame',
      cell: without('base', { size: newInHead(exactSample(5)) }),
      budget: budget('size', percent(1)),
      expected: { verdict: 'not-measured', reason: 'base has no such program' },
    },
    {
      name: 'growth over a base that does not build: its failure is the reason',
      cell: without(
        'base',
        { size: newInHead(exactSample(5)) },
        { failure: { side: 'base', reason: notBuilt('base') } },
      ),
      budget: budget('size', percent(1)),
      expected: { verdict: 'not-measured', reason: 'base does not build' },
    },
    {
      name: 'its absolute limit is judged all the same',
      cell: without(
        'base',
        { size: newInHead(exactSample(5)) },
        { failure: { side: 'base', reason: notBuilt('base') } },
      ),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'over', actual: 5 },
    },
    {
      name: 'growth over a base that could not be started: the reason is passed on',
      cell: cell({ 'cold-start': notMeasured(crashed('base'), { head: sample(5) }) }),
      budget: budget('cold-start', percent(1)),
      expected: { verdict: 'not-measured', reason: crashedText('base') },
    },
    {
      name: 'head does not build: incomplete',
      cell: without('head', {}, { failure: failed }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head does not build', incomplete: true },
    },
    {
      name: 'neither side builds: incomplete',
      cell: without(
        'head',
        {},
        {
          failure: {
            side: 'both',
            reason: { ...notBuilt('head'), why: { kind: 'go-command-fails', said: 'no C compiler' } },
          },
        },
      ),
      budget: budget('size', percent(4)),
      expected: { verdict: 'not-measured', reason: 'head does not build: no C compiler', incomplete: true },
    },
    {
      name: 'head could not be started: incomplete',
      cell: cell({ 'cold-start': notMeasured(crashed('head'), { base: sample(5) }) }),
      budget: budget('cold-start', percent(1)),
      expected: { verdict: 'not-measured', reason: crashedText('head'), incomplete: true },
    },
    {
      name: 'a warning that could not be given does not make the run incomplete',
      cell: cell({ 'cold-start': notMeasured(crashed('head'), { base: sample(5) }) }),
      budget: budget('cold-start', { ...percent(1), level: 'warn' }),
      expected: { verdict: 'not-measured', reason: crashedText('head') },
    },
    {
      name: 'a program that head no longer has is nobody’s failure',
      cell: without('head', { size: goneFromHead(exactSample(5)) }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head has no such program' },
    },
    {
      name: 'gone, while base does not build either',
      cell: without('head', {}, { failure: { side: 'base', reason: notBuilt('base') } }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head has no such program' },
    },
    {
      name: 'a metric that is switched off is not measured, and says by what it is switched on',
      cell: cell({}),
      budget: budget('cold-start-disk', { max: 4 }),
      expected: {
        verdict: 'not-measured',
        reason: 'it needs `measure.cold: disk` in the config',
        incomplete: true,
      },
    },
    {
      name: 'a program that nobody knows how to start',
      cell: (({ start: _, ...rest }) => rest)(cell({})),
      budget: budget('cold-start', { max: 4 }),
      expected: {
        verdict: 'not-measured',
        reason: 'not started: say how with `run` of this program in the config',
        incomplete: true,
      },
    },
    {
      name: 'a metric that is reserved',
      cell: cell({}),
      budget: budget('min-memory', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'this version does not measure it', incomplete: true },
    },
    {
      name: 'a heap that nothing was asked to look into',
      cell: cell({}),
      budget: budget('heap-alloc', { max: 4 }),
      expected: {
        verdict: 'not-measured',
        reason: 'it needs `measure.soak` in the config',
        incomplete: true,
      },
    },
    {
      name: 'memory when ready of a program that ends by itself',
      cell: cell({}),
      budget: budget('ready-rss', { max: 4 }),
      expected: {
        verdict: 'not-measured',
        reason: 'the program ends by itself, so it is never ready and there',
        incomplete: true,
      },
    },
    {
      name: 'an exact metric that is missing, of a program that nobody knows how to start',
      cell: (({ start: _, ...rest }) => rest)(cell({})),
      budget: budget('zstd-size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'not measured', incomplete: true },
    },
    {
      name: 'an exact metric that is missing',
      cell: cell({}),
      budget: budget('zstd-size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'not measured', incomplete: true },
    },
    {
      name: 'identical files without an entry: growth is settled all the same',
      cell: cell({}, { sameness: 'identical' }),
      budget: budget('peak-rss', percent(0)),
      expected: { verdict: 'within', actual: 0 },
    },
    {
      name: 'only sizes were asked for: start-up is not measured, and nobody is to blame',
      cell: cell({}),
      budget: budget('cold-start', { max: 4 }),
      scope: { host, onlySize: true },
      expected: { verdict: 'not-measured', reason: 'nothing was started: only sizes were asked for' },
    },
    {
      name: 'only sizes were asked for: sizes are judged',
      cell: cell({ size: sizes(1, 2) }),
      budget: budget('size', { max: 2 }),
      scope: { host, onlySize: true },
      expected: { verdict: 'within', actual: 2 },
    },
    {
      name: 'start-up on a platform that this machine does not run is judged elsewhere',
      cell: cell({}, { platform: 'windows/amd64' }),
      budget: budget('cold-start', { max: 4, platform: 'windows/amd64' }),
      expected: { verdict: 'not-measured', reason: 'only its sizes are known here: this machine runs linux/amd64' },
    },
    {
      name: 'growth over a release is not judged by base, and visible where there is no release',
      cell: cell({ size: sizes(1, 2) }),
      budget: budget('size', { ...percent(1), against: 'release' }),
      expected: { verdict: 'not-measured', reason: 'there is no release to compare with' },
    },
    {
      name: 'an absolute limit does not ask for the release',
      cell: cell({ size: sizes(1, 2) }),
      budget: budget('size', { max: 2, against: 'release' }),
      expected: { verdict: 'within', actual: 2 },
    },
  ])
})

suite('which cells a budget speaks of', () => {
  const size = { size: sizes(1, 2), 'cold-start': moved('unchanged', 0, -1, 1) }
  const cells = ['server', 'cli'].flatMap((program) =>
    ['default', 'stripped'].flatMap((flagSet) =>
      [host, 'windows/amd64'].map((platform) => cell(size, { program, flagSet, platform })),
    ),
  )
  const named = (rest: Partial<Budget>, metric: MetricId = 'size') =>
    judge(cells, [budget(metric, { max: 2, ...rest })], { host }).map(({ cell: { program, flagSet, platform } }) =>
      [program, flagSet, platform].join(' '),
    )

  test('without a name, of all', () => assert.equal(named({}).length, 8))
  test('by program', () => assert.equal(new Set(named({ program: 'cli' })).size, 4))
  test('by flag set', () => assert.equal(new Set(named({ flagSet: 'stripped' })).size, 4))
  test('by all three names, of one', () => {
    assert.deepEqual(named({ program: 'cli', flagSet: 'stripped', platform: 'windows/amd64' }), [
      'cli stripped windows/amd64',
    ])
  })
  test('`host` is the platform of this machine', () => {
    assert.deepEqual(named({ program: 'cli', platform: 'host' }), [
      'cli default linux/amd64',
      'cli stripped linux/amd64',
    ])
  })
  test('a cell that another job measures has no row here', () => {
    assert.deepEqual(named({ platform: 'linux/arm64' }), [])
    assert.deepEqual(named({ flagSet: 'pie' }), [])
  })
  test('a budget on start-up passes over the cells that are only sized here', () => {
    assert.deepEqual(named({ program: 'cli' }, 'cold-start'), ['cli default linux/amd64', 'cli stripped linux/amd64'])
    assert.deepEqual(named({ program: 'cli', max: 0 }, 'oom-kills').length, 2)
  })

  test('both limits of a budget are judged, each in its own row that repeats the budget', () => {
    const one = budget('size', { max: 2, ...percent(1), flagSet: 'stripped', line: 7 })
    const at = { program: 'server', flagSet: 'stripped', platform: host }
    assert.deepEqual(judge([cell(size)], [one], { host }), [
      { ...one, cell: at, on: 'max', limit: 2, verdict: 'within', actual: 2 },
      { ...one, cell: at, on: 'max-growth', limit: 1, verdict: 'over', actual: 100 },
    ])
    assert.equal(only(cell(size), budget('size', absolute(3))).limit, 3)
  })

  test('more than one budget may match a cell', () => {
    const rows = judge([cell(size)], [budget('size', { max: 1 }), budget('size', { max: 2, level: 'warn' })], { host })
    assert.deepEqual(
      rows.map(({ verdict, level }) => [verdict, level]),
      [
        ['over', 'fail'],
        ['within', 'warn'],
      ],
    )
  })
})
