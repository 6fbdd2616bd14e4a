import { suite } from 'node:test'
import type { Budget } from '../../../src/core/budget.ts'
import { compareExact, identicalExact, newInHead, notTimed } from '../../../src/core/compare/compare.ts'
import type { Comparison, Sample } from '../../../src/core/compare/comparison.ts'
import { exactSample } from '../../../src/core/compare/sample.ts'
import { compareStepped } from '../../../src/core/memory/stepped.ts'
import { metricOf } from '../../../src/core/metric.ts'
import {
  absolute,
  budget,
  busyHost,
  busyHostText,
  cell,
  MB,
  moved,
  percent,
  type Row,
  sample,
  sizes,
  table,
} from '../judging.ts'

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
    row('however noisy: what is wholly beyond is over', newInHead(noisy), { verdict: 'over', actual: 5 * MB }),
    row(
      'as sure as a change is: an interval that is narrower than the level of the decision asks is not what counts',
      { ...newInHead(sample(102, 101, 103)), headInterval: { lo: 99, hi: 105 } },
      { verdict: 'inconclusive', actual: 102, reason: inside },
    ),
    row(
      'wholly beyond at the level of the decision is over',
      { ...newInHead(sample(106, 105, 107)), headInterval: { lo: 101, hi: 109 } },
      { verdict: 'over', actual: 106 },
    ),
    row(
      'a doubted figure is never red, new or not…',
      { ...newInHead(sample(102, 101, 103)), doubt: busyHost },
      {
        verdict: 'inconclusive',
        actual: 102,
        reason: busyHostText,
      },
    ),
    row(
      '…but within where even so it is wholly below',
      { ...newInHead(sample(90, 80, 99)), doubt: busyHost },
      {
        verdict: 'within',
        actual: 90,
      },
    ),
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
    row(
      'unchanged says nothing of a limit that lies inside the interval',
      moved('unchanged', 4, -3, 11, 0.07),
      percent(10),
      {
        verdict: 'inconclusive',
        actual: 4,
        reason: inside,
      },
    ),
    row('unchanged says nothing of a limit that noise would hide', moved('unchanged', 1, -11, 11, 0.11), percent(10), {
      verdict: 'inconclusive',
      actual: 1,
      reason:
        'changes below 11 % cannot be told from noise here: raise the limit, or give measure.runs and measure.time 2 times as much',
    }),
    row('nor in seconds', moved('unchanged', 1, -11, 11, 0.11), absolute(10), {
      verdict: 'inconclusive',
      actual: 1,
      reason:
        'changes below 11 % cannot be told from noise here: raise the limit, or give measure.runs and measure.time 2 times as much',
    }),
    row(
      'of a limit four times as tight it takes sixteen times as much',
      moved('unchanged', 1, -20, 20, 0.2),
      percent(5),
      {
        verdict: 'inconclusive',
        actual: 1,
        reason:
          'changes below 20 % cannot be told from noise here: raise the limit, or give measure.runs and measure.time 16 times as much',
      },
    ),
    row('and what would take hours is not proposed', moved('unchanged', 1, -20, 20, 0.2), percent(4), {
      verdict: 'inconclusive',
      actual: 1,
      reason: 'changes below 20 % cannot be told from noise here: raise the limit',
    }),
    row('more runs are not proposed where they would not help', moved('unchanged', 0, -0.5, 0.5), percent(1), {
      verdict: 'inconclusive',
      actual: 0,
      reason: 'changes below 2.5 % cannot be told from noise here: raise the limit',
    }),
    row(
      'a doubted comparison is an inconclusive verdict, with its reason, however far it went',
      { ...moved('inconclusive', 80, 60, 90), reason: busyHost, doubt: busyHost },
      percent(10),
      { verdict: 'inconclusive', actual: 80, reason: busyHostText },
    ),
    row(
      'an inconclusive comparison is within a limit that its whole interval is below',
      { ...moved('inconclusive', 20, -60, 90), reason: { kind: 'could-be-missed', below: 0.75 } },
      percent(100),
      { verdict: 'within', actual: 20 },
    ),
    row(
      'over one that its whole interval is beyond',
      { ...moved('inconclusive', 20, 11, 90), reason: { kind: 'could-be-missed', below: 0.4 } },
      percent(10),
      { verdict: 'over', actual: 20 },
    ),
    row(
      'and inconclusive where the limit lies in it',
      { ...moved('inconclusive', 20, -60, 90), reason: { kind: 'could-be-missed', below: 0.75 } },
      percent(10),
      { verdict: 'inconclusive', actual: 20, reason: 'a change below 75 % could be missed' },
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
        reason: 'changes of this size cannot be told from noise here: raise the limit',
      },
    },
    {
      name: 'base is below 0: per cent are of its size',
      cell: cell({ 'rss-growth': { ...moved('grew', 7, 5, 9), base: sample(-100), head: sample(-93) } }),
      budget: budget('rss-growth', percent(10)),
      expected: { verdict: 'within' },
    },
    {
      name: 'a stepped metric within its step did not grow',
      cell: cell({ 'min-memory': { base: sample(100), head: sample(104), decision: 'unchanged' } }),
      budget: budget('min-memory', percent(1)),
      expected: { verdict: 'within', actual: 4 },
    },
    {
      name: 'a limit below a step decides nothing, and more runs would not help',
      cell: cell({ 'min-memory': compareStepped(17 * 2 ** 20, 17 * 2 ** 20) }),
      budget: budget('min-memory', percent(5)),
      expected: {
        verdict: 'inconclusive',
        actual: 0,
        reason: 'it is known to a step of 5.9 % only: raise the limit above that',
      },
    },
    {
      name: 'a stepped metric beyond it is judged by its delta',
      cell: cell({ 'min-memory': { base: sample(100), head: sample(104), decision: 'grew' } }),
      budget: budget('min-memory', percent(3)),
      expected: { verdict: 'over', actual: 4 },
    },
  ])
})
