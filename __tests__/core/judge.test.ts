import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Budget } from '../../src/core/budget.ts'
import {
  compareExact,
  exactSample,
  goneFromHead,
  identicalExact,
  newInHead,
  notMeasured,
  notTimed,
} from '../../src/core/compare.ts'
import { exitCodeOf, judge, type Scope, verdictOf } from '../../src/core/judge.ts'
import { type MetricId, metricOf } from '../../src/core/metric.ts'
import type { Binary, Cell, Comparison, JudgedBudget, Sample } from '../../src/core/report.ts'

const host = 'linux/amd64'
const MB = 1_000_000

function binary(modules: readonly string[] = []): Binary {
  const named = modules.map((path) => ({ path, version: 'v1.0.0' }))
  return { size: 1, sha256: 'a', loadableSha256: 'b', sections: [], modules: named, packages: [] }
}

function cell(metrics: Cell['metrics'], rest: Partial<Cell> = {}): Cell {
  return {
    program: 'server',
    flagSet: 'stripped',
    platform: host,
    start: '--version',
    sameness: 'different',
    base: binary(),
    head: binary(),
    metrics,
    causes: [],
    ...rest,
  }
}

function without(side: 'base' | 'head', metrics: Cell['metrics'], rest: Partial<Cell> = {}): Cell {
  const { [side]: _, ...kept } = cell(metrics, { sameness: 'one-sided', ...rest })
  return kept
}

const budget = (metric: MetricId, rest: Partial<Budget>): Budget => ({
  metric,
  level: 'fail',
  against: 'base',
  ...rest,
})
const percent = (value: number): Partial<Budget> => ({ maxGrowth: { kind: 'percent', percent: value } })
const absolute = (value: number): Partial<Budget> => ({ maxGrowth: { kind: 'absolute', value } })
const sizes = (base: number, head: number): Comparison => compareExact(metricOf('size'), base, head)

/** A sample of nine quiet runs with a given interval. */
function sample(center: number, lo = center, hi = center): Sample {
  return { center, lo, hi, values: Array(9).fill(center) }
}

/** A sampled comparison with base 100 and an interval of the change. */
function moved(decision: Comparison['decision'], delta: number, lo: number, hi: number, visible = 0.025): Comparison {
  return {
    base: sample(100),
    head: sample(100 + delta),
    delta,
    ratio: delta / 100,
    deltaInterval: { lo, hi },
    decision,
    smallestVisible: visible,
  }
}

function only(cells: Cell | Cell[], one: Budget, scope: Scope = { host }): JudgedBudget {
  const judged = judge([cells].flat(), [one], scope)
  assert.equal(judged.length, 1)
  return judged[0] as JudgedBudget
}

interface Row {
  readonly name: string
  readonly cell: Cell
  readonly budget: Budget
  readonly scope?: Scope
  readonly expected: Partial<JudgedBudget> & Pick<JudgedBudget, 'verdict'>
}

/** Compares what was decided: a field that is not expected must be absent. */
function table(rows: readonly Row[]): void {
  for (const { name, cell: judged, budget: one, scope, expected } of rows) {
    test(name, () => {
      const { verdict, actual, reason, incomplete } = only(judged, one, scope)
      const decided = { verdict, actual, reason, incomplete }
      assert.deepEqual(decided, { actual: undefined, reason: undefined, incomplete: undefined, ...expected })
    })
  }
}

const alreadyBeyond = 'base is beyond it too, and head adds nothing that counts'

suite('max of an exact metric', () => {
  const max = 12 * 2 ** 20
  const row = (name: string, comparison: Comparison, expected: Row['expected'], limit = max): Row => ({
    name,
    cell: cell({ size: comparison }),
    budget: budget('size', { max: limit }),
    expected,
  })
  table([
    row('exactly at the limit is within', sizes(1, max), { verdict: 'within', actual: max }),
    row('a byte beyond is over', sizes(1, max + 1), { verdict: 'over', actual: max + 1 }),
    row('base at the limit is not over already', sizes(max, max + 1), { verdict: 'over', actual: max + 1 }),
    row('over in base already, and head adds nothing', sizes(20 * MB, 20 * MB), {
      verdict: 'pre-existing',
      actual: 20 * MB,
      reason: alreadyBeyond,
    }),
    row('over in base already, in one and the same file', identicalExact(20 * MB), {
      verdict: 'pre-existing',
      actual: 20 * MB,
      reason: alreadyBeyond,
    }),
    row('over in base already, and head is smaller', sizes(20 * MB, 19 * MB), {
      verdict: 'pre-existing',
      actual: 19 * MB,
      reason: alreadyBeyond,
    }),
    row('over in base already: 16 kB more are tolerated…', sizes(20 * MB, 20 * MB + 16_000), {
      verdict: 'pre-existing',
      actual: 20 * MB + 16_000,
      reason: alreadyBeyond,
    }),
    row('…a byte more is not', sizes(20 * MB, 20 * MB + 16_001), { verdict: 'over', actual: 20 * MB + 16_001 }),
    row(
      'of a small file 0.1 % is tolerated…',
      sizes(2 * MB, 2 * MB + 2_000),
      { verdict: 'pre-existing', actual: 2 * MB + 2_000, reason: alreadyBeyond },
      MB,
    ),
    row('…a byte more is not', sizes(2 * MB, 2 * MB + 2_001), { verdict: 'over', actual: 2 * MB + 2_001 }, MB),
    row('a new program is judged by its limit', newInHead(exactSample(max + 1)), { verdict: 'over', actual: max + 1 }),
    {
      name: 'nothing but sizes has a tolerance: one more kill is over',
      cell: cell({ 'oom-kills': compareExact(metricOf('oom-kills'), 5_000, 5_001) }),
      budget: budget('oom-kills', { max: 0 }),
      expected: { verdict: 'over', actual: 5_001 },
    },
    {
      name: 'as many kills as in base are pre-existing',
      cell: cell({ 'oom-kills': compareExact(metricOf('oom-kills'), 5_000, 5_000) }),
      budget: budget('oom-kills', { max: 0 }),
      expected: { verdict: 'pre-existing', actual: 5_000, reason: alreadyBeyond },
    },
  ])
})

suite('max of a sampled metric', () => {
  const row = (name: string, comparison: Comparison, expected: Row['expected']): Row => ({
    name,
    cell: cell({ 'peak-rss': comparison }),
    budget: budget('peak-rss', { max: 100 }),
    expected,
  })
  const inside = 'the limit lies inside the interval'
  const noisy: Sample = {
    center: 5 * MB,
    lo: 4 * MB,
    hi: 6 * MB,
    values: [4, 4, 4, 5, 5, 6, 6, 6, 6].map((n) => n * MB),
  }
  table([
    row('the whole interval beyond is over', newInHead(sample(102, 101, 103)), { verdict: 'over', actual: 102 }),
    row('the interval up to the limit is within', newInHead(sample(99, 98, 100)), { verdict: 'within', actual: 99 }),
    row('the interval around the limit is inconclusive', newInHead(sample(99, 98, 101)), {
      verdict: 'inconclusive',
      actual: 99,
      reason: inside,
    }),
    row('the interval from the limit on is inconclusive', newInHead(sample(101, 100, 102)), {
      verdict: 'inconclusive',
      actual: 101,
      reason: inside,
    }),
    row(
      'base wholly beyond it, and no growth to be seen: pre-existing',
      { base: sample(102, 101, 103), head: sample(103, 102, 104), decision: 'unchanged' },
      { verdict: 'pre-existing', actual: 103, reason: alreadyBeyond },
    ),
    row(
      'base wholly beyond it, but head grew: over',
      { base: sample(102, 101, 103), head: sample(152, 151, 153), decision: 'grew' },
      { verdict: 'over', actual: 152 },
    ),
    row(
      'base not wholly beyond it: over, though no growth was seen',
      { base: sample(101, 100, 103), head: sample(102, 101, 103), decision: 'unchanged' },
      { verdict: 'over', actual: 102 },
    ),
    row('noise is never red', newInHead(noisy), {
      verdict: 'inconclusive',
      actual: 5 * MB,
      reason: 'too noisy to tell: runs of one and the same file spread by 40 %',
    }),
    {
      name: 'noise wholly below the limit is within',
      cell: cell({ 'peak-rss': newInHead(noisy) }),
      budget: budget('peak-rss', { max: 6 * MB }),
      expected: { verdict: 'within', actual: 5 * MB },
    },
    row('four runs are too few, even below the limit', newInHead({ ...sample(50), values: [50, 50, 50, 50] }), {
      verdict: 'inconclusive',
      actual: 50,
      reason: 'only 4 usable runs, and it takes 5 to tell anything',
    }),
    row('not started since the files are identical: not measured, and nobody is to blame', notTimed('identical'), {
      verdict: 'not-measured',
      reason: 'not started, since base and head run the same code',
    }),
  ])
})

suite('growth of an exact metric', () => {
  const row = (
    name: string,
    [base, head]: [number, number],
    growth: Partial<Budget>,
    expected: Row['expected'],
  ): Row => ({
    name,
    cell: cell({ size: sizes(base, head) }),
    budget: budget('size', growth),
    expected,
  })
  table([
    row('exactly 5 % is within 5 %', [1000, 1050], percent(5), { verdict: 'within', actual: 5 }),
    row('a byte more is over', [1000, 1051], percent(5), { verdict: 'over', actual: 5.1 }),
    row('exactly 0.57 % of 10,000,000 is within', [10 * MB, 10_057_000], percent(0.57), {
      verdict: 'within',
      actual: 0.57,
    }),
    row('a byte beyond it is over', [10 * MB, 10_057_001], percent(0.57), {
      verdict: 'over',
      actual: 0.57001,
    }),
    row('no growth is within 0 %', [1000, 1000], percent(0), { verdict: 'within', actual: 0 }),
    row('a byte is beyond 0 %', [1000, 1001], percent(0), { verdict: 'over', actual: 0.1 }),
    row('less is within 0 %', [1000, 500], percent(0), { verdict: 'within', actual: -50 }),
    row('exactly the bytes allowed are within', [1000, 1064], absolute(64), { verdict: 'within', actual: 64 }),
    row('a byte more is over', [1000, 1065], absolute(64), { verdict: 'over', actual: 65 }),
    row('from 0 to 0 is no growth', [0, 0], percent(5), { verdict: 'within', actual: 0 }),
    row('from 0 any growth is beyond any per cent', [0, 1], percent(5), {
      verdict: 'over',
      reason: 'base is 0, so any growth is beyond it',
    }),
    row('from 0 growth in bytes is judged as ever', [0, 10], absolute(10), { verdict: 'within', actual: 10 }),
    {
      name: 'growth of what is over its max already is judged for itself',
      cell: cell({ size: sizes(100 * MB, 102 * MB) }),
      budget: budget('size', percent(1)),
      expected: { verdict: 'over', actual: 2 },
    },
  ])
})

suite('growth of a sampled metric', () => {
  const row = (name: string, comparison: Comparison, growth: Partial<Budget>, expected: Row['expected']): Row => ({
    name,
    cell: cell({ 'cold-start': comparison }),
    budget: budget('cold-start', growth),
    expected,
  })
  const inside = 'the limit lies inside the interval of the change'
  table([
    row('the whole interval beyond is over', moved('grew', 12, 10.1, 14), percent(10), { verdict: 'over', actual: 12 }),
    row('the interval from the limit on is not', moved('grew', 12, 10, 14), percent(10), {
      verdict: 'inconclusive',
      actual: 12,
      reason: inside,
    }),
    row('the interval up to the limit is within', moved('grew', 8, 6, 10), percent(10), {
      verdict: 'within',
      actual: 8,
    }),
    row('just beyond it is inconclusive', moved('grew', 8, 6, 10.1), percent(10), {
      verdict: 'inconclusive',
      actual: 8,
      reason: inside,
    }),
    row('in seconds: beyond is over', moved('grew', 12, 11, 14), absolute(10), { verdict: 'over', actual: 12 }),
    row('in seconds: up to the limit is within', moved('grew', 8, 6, 10), absolute(10), {
      verdict: 'within',
      actual: 8,
    }),
    row('less is within', moved('shrank', -12, -14, -10), percent(10), { verdict: 'within', actual: -12 }),
    row('unchanged is within', moved('unchanged', 1, -2, 3), percent(10), { verdict: 'within', actual: 1 }),
    row('unchanged is within a limit that is just visible', moved('unchanged', 1, -10, 10, 0.1), percent(10), {
      verdict: 'within',
      actual: 1,
    }),
    row('unchanged says nothing of a limit that noise would hide', moved('unchanged', 1, -11, 11, 0.11), percent(10), {
      verdict: 'inconclusive',
      actual: 1,
      reason: 'changes below 11 % cannot be told from noise here: raise the limit, or measure.runs and measure.time',
    }),
    row('nor in seconds', moved('unchanged', 1, -11, 11, 0.11), absolute(10), {
      verdict: 'inconclusive',
      actual: 1,
      reason: 'changes below 11 % cannot be told from noise here: raise the limit, or measure.runs and measure.time',
    }),
    row('more runs are not proposed where they would not help', moved('unchanged', 0, -0.5, 0.5), percent(1), {
      verdict: 'inconclusive',
      actual: 0,
      reason: 'changes below 2.5 % cannot be told from noise here: raise the limit',
    }),
    row(
      'an inconclusive comparison is an inconclusive verdict, with its reason, however far it went',
      { ...moved('inconclusive', 80, 60, 90), reason: 'the machine was too noisy' },
      percent(10),
      { verdict: 'inconclusive', actual: 80, reason: 'the machine was too noisy' },
    ),
    row('not started since the files are identical: it did not grow', notTimed('identical'), percent(0), {
      verdict: 'within',
      actual: 0,
    }),
    row('nor if only the stamp differs', notTimed('stamp'), percent(0), { verdict: 'within', actual: 0 }),
    {
      name: 'base is 0 and nothing changed: within a limit that is visible',
      cell: cell({
        'blocks-read': { base: sample(0), head: sample(0), deltaInterval: { lo: -2, hi: 2 }, decision: 'unchanged' },
      }),
      budget: budget('blocks-read', absolute(2)),
      expected: { verdict: 'within', actual: 0 },
    },
    {
      name: 'base is 0, and noise hides the limit',
      cell: cell({
        'blocks-read': { base: sample(0), head: sample(0), deltaInterval: { lo: -2, hi: 2 }, decision: 'unchanged' },
      }),
      budget: budget('blocks-read', absolute(1)),
      expected: {
        verdict: 'inconclusive',
        actual: 0,
        reason:
          'changes of this size cannot be told from noise here: raise the limit, or measure.runs and measure.time',
      },
    },
    {
      name: 'a stepped metric within its step did not grow',
      cell: cell({ 'min-memory': { base: sample(100), head: sample(104), decision: 'unchanged' } }),
      budget: budget('min-memory', percent(1)),
      expected: { verdict: 'within', actual: 4 },
    },
    {
      name: 'a stepped metric beyond it is judged by its delta',
      cell: cell({ 'min-memory': { base: sample(100), head: sample(104), decision: 'grew' } }),
      budget: budget('min-memory', percent(3)),
      expected: { verdict: 'over', actual: 4 },
    },
  ])
})

suite('what could not be measured', () => {
  const failed = { side: 'head', reason: 'head does not build' } as const
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
        { failure: { side: 'base', reason: 'base does not build' } },
      ),
      budget: budget('size', percent(1)),
      expected: { verdict: 'not-measured', reason: 'base does not build' },
    },
    {
      name: 'its absolute limit is judged all the same',
      cell: without(
        'base',
        { size: newInHead(exactSample(5)) },
        { failure: { side: 'base', reason: 'base does not build' } },
      ),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'over', actual: 5 },
    },
    {
      name: 'growth over a base that could not be started: the reason is passed on',
      cell: cell({ 'cold-start': notMeasured('base crashed', { head: sample(5) }) }),
      budget: budget('cold-start', percent(1)),
      expected: { verdict: 'not-measured', reason: 'base crashed' },
    },
    {
      name: 'head does not build: incomplete',
      cell: without('head', {}, { failure: failed }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head does not build', incomplete: true },
    },
    {
      name: 'neither side builds: incomplete',
      cell: without('head', {}, { failure: { side: 'both', reason: 'no C compiler' } }),
      budget: budget('size', percent(4)),
      expected: { verdict: 'not-measured', reason: 'no C compiler', incomplete: true },
    },
    {
      name: 'head could not be started: incomplete',
      cell: cell({ 'cold-start': notMeasured('head crashed', { base: sample(5) }) }),
      budget: budget('cold-start', percent(1)),
      expected: { verdict: 'not-measured', reason: 'head crashed', incomplete: true },
    },
    {
      name: 'a warning that could not be given does not make the run incomplete',
      cell: cell({ 'cold-start': notMeasured('head crashed', { base: sample(5) }) }),
      budget: budget('cold-start', { ...percent(1), level: 'warn' }),
      expected: { verdict: 'not-measured', reason: 'head crashed' },
    },
    {
      name: 'a program that head no longer has is nobody’s failure',
      cell: without('head', { size: goneFromHead(exactSample(5)) }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head has no such program' },
    },
    {
      name: 'gone, while base does not build either',
      cell: without('head', {}, { failure: { side: 'base', reason: 'base does not build' } }),
      budget: budget('size', { max: 4 }),
      expected: { verdict: 'not-measured', reason: 'head has no such program' },
    },
    {
      name: 'a metric that is switched off is not measured, and says by what it is switched on',
      cell: cell({}),
      budget: budget('cold-start-disk', { max: 4 }),
      expected: {
        verdict: 'not-measured',
        reason: 'not measured: it needs `measure.cold: disk` in the config',
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
      name: 'growth over a release is not judged by base',
      cell: cell({ size: sizes(1, 2) }),
      budget: budget('size', { ...percent(1), against: 'release' }),
      expected: { verdict: 'not-measured', reason: 'no release was measured to compare with', incomplete: true },
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

suite('from verdicts to the exit code', () => {
  const judged = (verdict: JudgedBudget['verdict'], rest: Partial<JudgedBudget> = {}): JudgedBudget => ({
    ...budget('size', { max: 1 }),
    cell: { program: 'a', flagSet: 'b', platform: 'c' },
    on: 'max',
    limit: 1,
    verdict,
    ...rest,
  })
  const rows: { name: string; budgets: JudgedBudget[]; verdict: 'pass' | 'fail' | 'incomplete'; exit: number }[] = [
    { name: 'no budgets never fail', budgets: [], verdict: 'pass', exit: 0 },
    { name: 'over fails', budgets: [judged('within'), judged('over')], verdict: 'fail', exit: 1 },
    { name: 'over with level warn passes', budgets: [judged('over', { level: 'warn' })], verdict: 'pass', exit: 0 },
    {
      name: 'all that is visible but not broken passes',
      budgets: [judged('pre-existing'), judged('overridden'), judged('inconclusive'), judged('not-measured')],
      verdict: 'pass',
      exit: 0,
    },
    {
      name: 'what head failed to give is incomplete',
      budgets: [judged('within'), judged('not-measured', { incomplete: true })],
      verdict: 'incomplete',
      exit: 3,
    },
    {
      name: 'broken wins over incomplete',
      budgets: [judged('not-measured', { incomplete: true }), judged('over')],
      verdict: 'fail',
      exit: 1,
    },
  ]
  for (const { name, budgets, verdict, exit } of rows) {
    test(name, () => {
      assert.equal(verdictOf(budgets), verdict)
      assert.equal(exitCodeOf(verdict), exit)
    })
  }
})
