import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellOf } from '../../../src/core/cell/assemble-cell.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import type { MetricId } from '../../../src/core/metric.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { built } from '../../core/measured.ts'
import { bell, type Machine, simulated } from './simulated.ts'

// Programs and machines that make it hard. Whatever they do, equal sides are never called different.

async function decided(machine: Machine, seed: number, id: MetricId = 'cold-start'): Promise<Comparison> {
  const { cells, rule } = await simulated(machine, { seed })
  const head = built({ sha256: 'other', unstamped_sha256: 'other' })
  const starts = {
    kind: 'measured',
    how: { kind: 'found-by-trial', program: 'program', arg: '--version' },
    stays: false,
    ...cells[0],
  } as const
  const key = { program: 'program', flagSet: 'default', platform: 'linux/amd64' }
  return cellOf({ ...key, base: built(), head, starts }, rule).metrics[id] ?? assert.fail()
}

const hard: readonly {
  readonly name: string
  readonly machine: Machine
  /** What may be said of it: the word, and the reason if there is one. */
  readonly said: RegExp
}[] = [
  {
    name: 'two humps: every other start takes 60 % longer',
    machine: { seconds: ({ random }) => 0.005 * (random() < 0.5 ? 1 : 1.6) * (1 + 0.01 * bell(random)) },
    said: /^(unchanged |inconclusive a change below \d+ % could be missed)$/,
  },
  {
    name: 'two humps of which one is rare',
    machine: { seconds: ({ random }) => 0.005 * (random() < 0.9 ? 1 : 1.6) * (1 + 0.01 * bell(random)) },
    said: /^unchanged $/,
  },
  {
    name: 'drift: a machine that gets 40 % slower while it measures',
    machine: { seconds: ({ random, at }) => 0.005 * (1 + Math.min(0.4, at / 3)) * (1 + 0.02 * bell(random)) },
    said: /^(unchanged|inconclusive) /,
  },
  {
    name: 'a step: a machine that is half as fast after half a second',
    machine: { seconds: ({ random, at }) => 0.005 * (at > 0.5 ? 2 : 1) * (1 + 0.02 * bell(random)) },
    said: /^(unchanged|inconclusive) /,
  },
  {
    name: 'the network: it waits 1 to 50 ms for an answer',
    machine: { seconds: ({ random }) => 0.003 - 0.012 * Math.log(1 - 0.98 * random()), computing: 0.1 },
    said: /^inconclusive a change below \d+ % could be missed$/,
  },
  {
    name: 'a random sleep of up to 100 ms',
    machine: { seconds: ({ random }) => 0.002 + 0.1 * random(), computing: 0.02 },
    said: /^inconclusive a change below \d+ % could be missed$/,
  },
  {
    name: 'a start of 0.15 ms',
    machine: { seconds: ({ random }) => 0.00015 * (1 + 0.05 * bell(random)) },
    said: /^unchanged $/,
  },
  {
    name: 'a start of 0.15 ms, where the probe itself varies by 10 µs',
    machine: { seconds: ({ random }) => 0.00015 + 10e-6 * bell(random) },
    said: /^unchanged $/,
  },
  {
    name: 'a clock that jumps: now and then a start seems to take an hour',
    machine: { seconds: ({ random }) => (random() < 0.01 ? 3600 : 0.005 * (1 + 0.02 * bell(random))) },
    said: /^(unchanged |inconclusive |not-measured \d+ pairs of runs take about)/,
  },
  {
    name: 'a clock of whole milliseconds',
    machine: { seconds: ({ random }) => Math.round(5 * (1 + 0.05 * bell(random))) / 1000 },
    // Where all of the first starts fall on one tick, nobody can tell that the clock has ticks.
    said: /^(unchanged |inconclusive a change below 20 % could be missed)$/,
  },
  {
    name: 'all starts take exactly as long',
    machine: { seconds: () => 0.005 },
    said: /^inconclusive a change below 100 % could be missed$/,
  },
  {
    name: 'a second start of a round that is 3 % slower than its first',
    machine: {
      seconds: (() => {
        let count = 0
        return ({ random }) => 0.005 * (count++ % 2 === 0 ? 1 : 1.03) * (1 + 0.02 * bell(random))
      })(),
    },
    said: /^unchanged $/,
  },
]

describe('equal sides raise no alarm, and what is said is true', () => {
  for (const { name, machine, said } of hard) {
    it(name, async () => {
      for (let seed = 1; seed <= 25; seed++) {
        const { decision, reason } = await decided(machine, seed)
        assert.match(`${decision} ${reason ? reasonText(reason) : ''}`, said, `seed ${seed}`)
      }
    })
  }
})

describe('memory of equal sides raises no alarm either', () => {
  const bytes: readonly (readonly [name: string, bytes: (random: () => number) => number, said: RegExp])[] = [
    [
      'a heap that is reserved once or twice',
      (random) => (random() < 0.5 ? 3_900_000 : 8_100_000),
      /^(unchanged|inconclusive) /,
    ],
    ['one that seldom is', (random) => (random() < 0.9 ? 3_900_000 : 8_100_000), /^(unchanged|inconclusive) /],
    ['a huge page more or less', (random) => 6_000_000 + (random() < 0.3 ? 2 ** 21 : 0), /^(unchanged|inconclusive) /],
    ['some pages more or less', (random) => 4096 * Math.floor(1500 + 40 * random()), /^unchanged $/],
    ['no page more or less', () => 4096 * 1500, /^unchanged $/],
  ]
  for (const [name, peak, said] of bytes) {
    it(name, async () => {
      for (let seed = 1; seed <= 25; seed++) {
        const machine: Machine = { seconds: () => 0.005, rest: ({ random }) => ({ peak_rss_bytes: peak(random) }) }
        const { decision, reason } = await decided(machine, seed, 'peak-rss')
        assert.match(`${decision} ${reason ? reasonText(reason) : ''}`, said, `seed ${seed}`)
      }
    })
  }
})

describe('a real change is found in a bad program where it can be, and never turned around', () => {
  const rows: readonly { readonly name: string; readonly machine: Machine; readonly said: RegExp }[] = [
    {
      name: '10 % of a program with a rare second hump',
      machine: {
        seconds: ({ side, random }) =>
          0.005 * (side === 'head' ? 1.1 : 1) * (random() < 0.9 ? 1 : 1.6) * (1 + 0.01 * bell(random)),
      },
      said: /^grew$/,
    },
    {
      name: '10 % on a machine that drifts',
      machine: {
        seconds: ({ side, random, at }) =>
          0.005 * (side === 'head' ? 1.1 : 1) * (1 + Math.min(0.2, at / 10)) * (1 + 0.02 * bell(random)),
      },
      said: /^grew$/,
    },
    {
      name: 'a third of 0.15 ms',
      machine: { seconds: ({ side, random }) => (side === 'head' ? 0.0002 : 0.00015) + 5e-6 * bell(random) },
      said: /^grew$/,
    },
    {
      name: '10 % of a random sleep',
      machine: { seconds: ({ side, random }) => 0.002 + (side === 'head' ? 0.11 : 0.1) * random(), computing: 0.02 },
      said: /^inconclusive$/,
    },
  ]
  for (const { name, machine, said } of rows) {
    it(name, async () => {
      for (let seed = 1; seed <= 25; seed++) assert.match((await decided(machine, seed)).decision, said, `seed ${seed}`)
    })
  }
})
