import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Estimate, type Share, sharesOf } from '../../../src/core/start/share.ts'

const tooSmall = (seconds: number, enough: number) => ({
  pairs: 0,
  reason: { kind: 'too-little-time', pairs: 5, seconds, enough } as const,
})

const rows: { name: string; estimates: Estimate[]; runs?: number; seconds: number; expected: Share[] }[] = [
  { name: 'no cells need nothing', estimates: [], seconds: 60, expected: [] },
  {
    name: 'a quick program gets all its runs, and twenty for memory',
    estimates: [{ timePair: 0.003, memoryPair: 0.004 }],
    seconds: 60,
    expected: [{ time: { pairs: 200 }, memory: { pairs: 20 } }],
  },
  {
    name: 'exactly the seconds that all runs need are enough',
    estimates: [{ timePair: 0.003 }],
    seconds: 0.6,
    expected: [{ time: { pairs: 200 } }],
  },
  {
    name: 'a little less costs a run',
    estimates: [{ timePair: 0.003 }],
    seconds: 0.5999,
    expected: [{ time: { pairs: 199 } }],
  },
  {
    name: 'cells share the seconds equally',
    estimates: [{ timePair: 1 }, { timePair: 1 }],
    seconds: 60,
    expected: [{ time: { pairs: 30 } }, { time: { pairs: 30 } }],
  },
  {
    name: 'what a quick cell does not need goes to the slow ones, in the order that was given',
    estimates: [{ timePair: 1 }, { timePair: 0.01 }, { timePair: 2 }],
    seconds: 60,
    expected: [{ time: { pairs: 29 } }, { time: { pairs: 200 } }, { time: { pairs: 14 } }],
  },
  {
    name: 'nor does a quick cell keep seconds for more memory runs than it makes',
    estimates: [{ timePair: 1 }, { timePair: 0.01, memoryPair: 0.1 }],
    seconds: 60,
    expected: [{ time: { pairs: 56 } }, { time: { pairs: 200 }, memory: { pairs: 20 } }],
  },
  {
    name: 'memory gets a quarter of a share between five and twenty pairs',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    seconds: 28,
    expected: [{ time: { pairs: 21 }, memory: { pairs: 7 } }],
  },
  {
    name: 'memory gets five where a quarter is less',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    seconds: 12,
    expected: [{ time: { pairs: 7 }, memory: { pairs: 5 } }],
  },
  {
    name: 'memory gets no more than twenty',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    seconds: 100,
    expected: [{ time: { pairs: 80 }, memory: { pairs: 20 } }],
  },
  {
    name: 'memory takes what timed runs leave over',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    runs: 20,
    seconds: 30,
    expected: [{ time: { pairs: 20 }, memory: { pairs: 10 } }],
  },
  {
    name: 'runs limit both kinds',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    runs: 6,
    seconds: 60,
    expected: [{ time: { pairs: 6 }, memory: { pairs: 6 } }],
  },
  {
    name: 'exactly five pairs of each',
    estimates: [{ timePair: 1, memoryPair: 2 }],
    seconds: 15,
    expected: [{ time: { pairs: 5 }, memory: { pairs: 5 } }],
  },
  {
    name: 'less than that: time comes first',
    estimates: [{ timePair: 1, memoryPair: 2 }],
    seconds: 14.9,
    expected: [{ time: { pairs: 14 }, memory: tooSmall(10, 16) }],
  },
  {
    name: 'four pairs are none, and it says what would be enough for all cells',
    estimates: [{ timePair: 3 }, { timePair: 3 }],
    seconds: 29.9,
    expected: [{ time: tooSmall(15, 36) }, { time: tooSmall(15, 36) }],
  },
  {
    name: 'of 30 s both get five',
    estimates: [{ timePair: 3 }, { timePair: 3 }],
    seconds: 30,
    expected: [{ time: { pairs: 5 } }, { time: { pairs: 5 } }],
  },
  {
    name: 'memory is measured where time cannot be',
    estimates: [{ timePair: 3, memoryPair: 1 }],
    seconds: 6,
    expected: [{ time: tooSmall(15, 23), memory: { pairs: 6 } }],
  },
  {
    name: 'fewer runs than five, if that is what was asked for',
    estimates: [{ timePair: 1, memoryPair: 1 }],
    runs: 3,
    seconds: 60,
    expected: [{ time: { pairs: 3 }, memory: { pairs: 3 } }],
  },
  {
    name: 'starts from disk get up to forty pairs, and unpinned ones twelve',
    estimates: [{ timePair: 0.01, memoryPair: 0.01, coldPair: 0.1, unpinned: true }],
    seconds: 60,
    expected: [{ time: { pairs: 200 }, memory: { pairs: 20 }, cold: { pairs: 40 }, unpinned: { pairs: 12 } }],
  },
  {
    name: 'starts from disk get three tenths of a share, and unpinned ones one',
    estimates: [{ timePair: 1, coldPair: 2, unpinned: true }],
    seconds: 60,
    expected: [{ time: { pairs: 36 }, cold: { pairs: 9 }, unpinned: { pairs: 6 } }],
  },
  {
    name: 'what is only shown is left out first, then starts from disk',
    estimates: [{ timePair: 1, memoryPair: 1, coldPair: 2, unpinned: true }],
    seconds: 19,
    expected: [
      {
        time: { pairs: 14 },
        memory: { pairs: 5 },
        cold: tooSmall(10, 21),
        unpinned: { pairs: 0 },
      },
    ],
  },
  {
    name: 'a program of three seconds gets five pairs of each in a minute, and none unpinned',
    estimates: [{ timePair: 6, memoryPair: 6, unpinned: true }],
    seconds: 60,
    expected: [{ time: { pairs: 5 }, memory: { pairs: 5 }, unpinned: { pairs: 0 } }],
  },
  {
    name: 'an estimate of nothing takes nothing',
    estimates: [{ timePair: 0, memoryPair: 0 }],
    seconds: 0,
    expected: [{ time: { pairs: 200 }, memory: { pairs: 20 } }],
  },
]
for (const { name, estimates, runs = 200, seconds, expected } of rows) {
  test(name, () => assert.deepEqual(sharesOf(estimates, { runs, seconds, fewest: 5 }), expected))
}

test('what is planned never takes longer than the seconds given', () => {
  for (let seconds = 1; seconds < 200; seconds += 7) {
    const estimates = [
      { timePair: 0.7, memoryPair: 0.9 },
      { timePair: 0.01, memoryPair: 0.02 },
      { timePair: 2.3 },
      { timePair: 0.2, memoryPair: 1.7 },
    ]
    const planned = sharesOf(estimates, { runs: 200, seconds, fewest: 5 }).reduce((sum, { time, memory }, at) => {
      const { timePair, memoryPair = 0 } = estimates[at] ?? { timePair: 0 }
      return sum + time.pairs * timePair + (memory?.pairs ?? 0) * memoryPair
    }, 0)
    assert.ok(planned <= seconds + 1e-6 && planned > 0, `${planned} of ${seconds}`)
  }
})
